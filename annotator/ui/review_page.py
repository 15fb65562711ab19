"""The page on which articles are reviewed: articles, text, and mentions, relations and facts at the side.

It wires the session to the widgets and turns commands into the session's acts on the current item of the focused pane.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from PySide6.QtCore import QEvent, QEventLoop, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QTabWidget, QVBoxLayout, QWidget

from annotator.core.article_query import Order
from annotator.core.document import Document
from annotator.core.errors import Trouble
from annotator.core.schema import Schema
from annotator.core.values import Kind
from annotator.core.view import ItemState, RelationItem, SpanItem, View
from annotator.store.reader import DocumentSummary
from annotator.ui import reading
from annotator.ui.actions import Pane, written
from annotator.ui.announcer import Announcer
from annotator.ui.article_filter import FACETS
from annotator.ui.article_list import ArticleList
from annotator.ui.decision_bar import MARKS, DecisionBar
from annotator.ui.drawers import Drawers
from annotator.ui.find_bar import FindBar
from annotator.ui.guideline_note import GuidelineNote
from annotator.ui.hints import hint
from annotator.ui.label_palette import LabelPalette
from annotator.ui.log_session import LogSession
from annotator.ui.mention_list import MentionList, mentions
from annotator.ui.notice_bar import NoticeBar
from annotator.ui.notices import Notice, Situation, Work, notice_for
from annotator.ui.portions import UNTOUCHED
from annotator.ui.project_counts import ProjectCounts
from annotator.ui.project_left import ProjectLeft
from annotator.ui.relation_inbox import Cards, RelationInbox
from annotator.ui.review_commands import ReviewCommands
from annotator.ui.session import ReviewSession, Saved
from annotator.ui.span_page import SpanPage, article_facts, facts
from annotator.ui.spreading import Spreading
from annotator.ui.status_line import StatusLine
from annotator.ui.text_view import TextView
from annotator.ui.theme import LIGHT, Palette
from annotator.ui.trouble_words import understood
from annotator.ui.words import shown_language, tr

_IDLE = 250  # ms without an act or an article opened: time enough to read the next article, if it is not
_LONG = 20_000  # characters
_UNPAINTED = 50  # ms that the side waits for the text to be painted first; it is not where nothing of it shows


class ReviewPage(QWidget):
    sorted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session: ReviewSession | None = None
        self.spreading: Spreading | None = None
        self.elsewhere: ProjectCounts | None = None
        self.left: ProjectLeft | None = None
        self.actions_by_name: dict[str, QAction] = {}
        self._still = self._writes = False
        self.palette_shown: Palette = LIGHT
        self.articles = ArticleList()
        self.order = Order.IMPORT
        self.text = TextView()
        self.notice = NoticeBar()
        self.find_bar = FindBar()
        self.without_model: frozenset[str] = frozenset()  # languages of which the last suggesting found no model
        self.work, self.failure = Work.NONE, ""
        self._unsaved = ""  # why the last act was not saved
        self.warning = ""  # what should be known of the place or the file of the project
        self.mentions = MentionList()
        self.inbox = RelationInbox()
        self._cards = Cards()
        self.facts = SpanPage()
        self.status = StatusLine()
        self.finish_button = QPushButton(tr("Finish"))
        self.finish_button.setObjectName("finishButton")
        self.finish_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("sideTabs")
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(tr("Mentions, relations and facts"))
        for page, title in ((self.mentions, tr("Mentions")), (self.inbox, tr("Relations")), (self.facts, tr("Span"))):
            self.tabs.addTab(page, title)
        side = QWidget()
        side_layout = QVBoxLayout(side)
        side_layout.setContentsMargins(0, 0, 0, 0)
        side_layout.setSpacing(0)
        side_layout.addWidget(self.tabs, 1)
        centre = QWidget()
        centre_layout = QVBoxLayout(centre)
        centre_layout.setContentsMargins(0, 0, 0, 0)
        centre_layout.setSpacing(0)
        centre_layout.addWidget(self.notice)
        centre_layout.addWidget(self.find_bar)
        centre_layout.addWidget(self.text, 1)
        self.side = side
        self.splitter = Drawers(self.articles, centre, side, self.text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.status)
        self.status.add_button(self.finish_button)
        self.bar = DecisionBar(self.text.viewport())
        self.palette_list = LabelPalette(self)
        self.guideline = GuidelineNote(self)
        self._late_bar, self._late_item, self._late_panes = (QTimer(self, singleShot=True, interval=0) for _ in range(3))
        self._late_bar.timeout.connect(self._place_bar)
        self._late_item.timeout.connect(self._show_item)
        self._late_panes.timeout.connect(self._show_panes)
        self._summaries: dict[str, DocumentSummary] = {}  # that the list of articles does not show yet
        self._idle = QTimer(self, singleShot=True, interval=_IDLE)
        self._idle.timeout.connect(self._read_ahead)
        self.announcer = Announcer(self.text)
        self.commands = ReviewCommands(self)
        self.finish_button.clicked.connect(lambda: self.commands.handle("finish"))
        self._connect()

    def panes(self) -> dict[Pane, QWidget]:
        """The widgets to which the keys of each pane are bound."""
        return {
            Pane.ARTICLES: self.articles.table,
            Pane.TEXT: self.text,
            Pane.MENTIONS: self.mentions.list,
            Pane.RELATIONS: self.inbox.list,
        }

    def pane_of(self, widget: QWidget | None) -> Pane:
        """The pane in which a widget is; the text for one that is in none, since it is about the text's current item."""
        homes = {Pane.ARTICLES: self.articles, Pane.MENTIONS: self.mentions, Pane.RELATIONS: self.inbox}
        return next((pane for pane, home in homes.items() if widget is not None and home.isAncestorOf(widget)), Pane.TEXT)

    def key(self, name: str) -> str:
        """The first key of a command as people write it, "" if it has none."""
        keys = self.actions_by_name[name].shortcuts() if name in self.actions_by_name else []
        return written(keys[0]) if keys else ""

    def keys_changed(self) -> None:
        """Other keys are in force: what names keys on screen names them anew."""
        self.bar.set_keys({name: self.key(name) for name in MARKS})
        self.inbox.delegate.hints = self.bar.hints
        self.finish_button.setText("  ".join(filter(None, (tr("Finish"), self.key("finish")))))
        slash = self.key("filter_articles")
        self.articles.filter.setPlaceholderText(tr("Filter articles  ( {key} )", key=slash) if slash else tr("Filter articles"))
        self.show_hint()

    def _connect(self) -> None:
        text, bar, inbox = self.text, self.bar, self.inbox
        self.articles.opened.connect(self.open_article)
        self.articles.finder.changed.connect(self._filter)
        self.articles.model.failed.connect(self.status.tell)
        for moved in (text.item_clicked, text.caret_moved):
            moved.connect(lambda _: self.clear_message())  # the last message was about another place
        text.item_clicked.connect(self.commands.moving.clicked)
        text.caret_moved.connect(self.commands.moving.caret_moved)
        text.selection_changed.connect(lambda *_: self._selection_changed())
        text.selection_changed.connect(lambda *_: self.announcer.selected(text.selected_text()))
        self.status.told.connect(self.announcer.say)
        self.notice.told.connect(self.announcer.say)
        self.status.asked.connect(lambda question: self.announcer.say(question, at_once=True))
        text.edge_dragged.connect(self.commands.shapes.set_edges)
        text.relation_dragged.connect(self.commands.relations.link)
        text.menu_requested.connect(self.commands.text_menu)
        text.digit_pressed.connect(self.commands.items.digit_in_text)
        text.jumped.connect(self.commands.moving.jumped)
        text.jump_ended.connect(self.clear_message)
        text.jump_ended.connect(self.place_bar_soon)
        text.scrolled.connect(self._late_bar.start)
        self.status.settled.connect(lambda: text.set_asked_about(frozenset()))
        text.zoom_changed.connect(self.place_bar_soon)
        text.viewport().installEventFilter(self)
        self.palette_list.closed.connect(self.place_bar_soon)
        bar.decided.connect(self.commands.items.bar_decided)
        bar.labelled.connect(self.commands.items.bar_labelled)
        inbox.current_changed.connect(lambda _: self._card_changed())
        inbox.digit_pressed.connect(self.commands.relations.digit_in_inbox)
        inbox.pressed.connect(self.commands.relations.card_pressed)
        inbox.chosen.connect(self.commands.relations.card_chosen)
        inbox.menu_requested.connect(self.commands.card_menu)
        self.articles.menu_requested.connect(self.commands.articles.article_menu)
        self.mentions.chosen.connect(self.commands.moving.mention_chosen)
        self.mentions.digit_pressed.connect(self.commands.spread.digit_in_mentions)
        self.mentions.menu_requested.connect(self.commands.spread.mention_menu)
        self.mentions.place_chosen.connect(self.commands.spread.place_chosen)
        self.status.settled.connect(lambda: self.text.set_outlined(()))
        self.tabs.currentChanged.connect(lambda _: self._tab_changed())
        for view in (self.articles.table, self.mentions.list):
            view.selectionModel().currentChanged.connect(lambda *_: self.show_hint())
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)

    # the session -----------------------------------------------------------------------------------------------------

    def set_actions(self, actions: dict[str, QAction]) -> None:
        """Take the actions of the commands, for the menus of the page."""
        self.actions_by_name = actions
        self.commands.filters.take_actions()

    def set_session(self, session: ReviewSession, filtered: str = "", order: Order = Order.IMPORT) -> None:
        """Review this project from now on, its articles filtered and sorted like this."""
        self.session = session
        session.act_saved.connect(lambda _: self.clear_message())  # before all that says something of the act
        self.spreading = Spreading(session)
        self.spreading.contradicted.connect(self._contradicted)
        self.spreading.spot_check_due.connect(self.commands.spread.spot_check)
        self.elsewhere = ProjectCounts(session)
        self.elsewhere.changed.connect(self._show_mentions)
        self.left = ProjectLeft(session)
        self.left.changed.connect(self._count)
        self.mentions.leave_sentences()
        self.articles.finder.set_silently(filtered)
        self.order = order
        self.commands.filters.show_order(order)
        self.work, self.failure, self._unsaved = Work.NONE, "", ""
        session.document_opened.connect(self._document_opened)
        session.document_changed.connect(self._document_changed)
        session.schema_changed.connect(self._schema_changed)
        session.view_changed.connect(self._view_changed)
        session.current_changed.connect(self._current_changed)
        session.pinned_changed.connect(self._pinned_changed)
        session.act_saved.connect(self._saved)
        session.summary_changed.connect(self._summary_changed)
        session.writing.connect(self._writing)
        session.told.connect(self.status.tell)
        session.failed.connect(self.tell_unsaved)
        self.announcer.follow(session)
        self.refresh_articles()

    def rest(self) -> None:
        """Leave the project alone: it is being closed."""
        self._summaries.clear()
        for late in (self._idle, self._late_panes, self._late_item, self._late_bar):
            late.stop()
        for idle in (self.spreading, self.elsewhere, self.left):
            if idle is not None:
                idle.rest()
        self.mentions.leave_sentences()
        for dialog in self.findChildren(QDialog):
            dialog.done(QDialog.DialogCode.Rejected)
        self.session = self.spreading = self.elsewhere = self.left = None

    def refresh_articles(self) -> None:
        """Ask for the list of articles again."""
        if self.session is None:
            return
        try:
            self.articles.show_listing(self.session.articles.listing(self.articles.finder.query, self.order))
        except Trouble as trouble:
            self.status.tell(understood(str(trouble)))
            return
        self.articles.set_current(self._shown_article())
        self._count()
        self.show_notice()

    def _shown_article(self) -> str | None:
        """The article that is open, or would be if it were not damaged."""
        session = self.session
        if session is None or session.document is not None:
            return session.document.document_id if session and session.document else None
        return session.damaged.document_id if session.damaged else None

    def open_article(self, document_id: str) -> None:
        if self.session is not None:
            self.session.open_document(document_id)
            self.text.setFocus()

    def set_palette(self, palette: Palette) -> None:
        self.palette_shown = palette
        self.text.set_palette(palette)
        self.bar.set_palette(palette)
        self.mentions.set_palette(palette)
        for delegate in (self.articles.delegate, self.inbox.delegate, self.palette_list.delegate):
            delegate.palette = palette
        self._late_bar.start()

    def _filter(self) -> None:
        self.refresh_articles()
        unread = self.articles.finder.query.unread
        if unread:
            self.status.tell(tr("{term} is no facet and is searched as words. Facets: {facets}", term=unread[0], facets=" ".join(FACETS)))

    def sort(self, order: Order) -> None:
        """List the articles in another order."""
        self.order = order
        self.commands.filters.show_order(order)
        self.refresh_articles()
        self.sorted.emit()

    def _document_opened(self, document: Document | None) -> None:
        assert self.session is not None
        self.text.set_article(document, self.session.view, self.session.schema)
        self.articles.set_current(self._shown_article())
        self.commands.find.article_changed()
        self.status.tell("")
        self._idle.start()

    def _read_ahead(self) -> None:
        """Read the article that would come next."""
        session, rows = self.session, self.articles.model
        if session is None or session.document is None:
            return
        with suppress(Trouble):  # opening it says what is wrong
            following = rows.next_to_do(session.document.document_id)
            summary = rows.summary(rows.row_of(following)) if following else None
            if summary is not None and summary.length <= _LONG:
                session.read_ahead(summary.document_id)

    def _document_changed(self, document: Document) -> None:
        """Lay the same article out anew; the reader stays where he is."""
        assert self.session is not None
        place = self.text.place()
        self.text.set_article(document, self.session.view, self.session.schema)
        self.text.restore_place(place)
        self.text.set_current(self.session.current)
        self.commands.find.article_changed()

    def _schema_changed(self, schema: Schema) -> None:
        """Labels look or are called otherwise; the new view follows, but what is open may be decided elsewhere too."""
        self.text.set_schema(schema)
        self._show_facts()
        self.refresh_articles()

    def _view_changed(self, view: View) -> None:
        session = self.session
        assert session is not None
        if self.status.asking:
            self.status.answer(False)  # what it counted or listed may be different now
        self.text.set_view(view)
        self._late_panes.start(_UNPAINTED)
        if not self.text.hasFocus():
            self.follow_now()  # the next key acts on what a pane shows
        self.commands.find.show_count()
        self.show_notice()

    def _summary_changed(self, summary: DocumentSummary) -> None:
        self._summaries[summary.document_id] = summary
        if not self._late_panes.isActive():
            self._show_summaries()

    def _show_summaries(self) -> None:
        shown = self.session.view.document_id if self.session is not None else ""
        while self._summaries:
            document_id, summary = self._summaries.popitem()
            self.articles.model.change(summary, is_open=document_id == shown)

    def follow_now(self) -> None:
        """Show the view at the side too. Where the keys act on the text this waits until the text is painted."""
        if self._late_panes.isActive():
            self._late_panes.stop()
            self._show_panes()

    def _show_panes(self) -> None:
        session = self.session
        if session is None:
            return
        self._show_summaries()
        view, body = session.view, session.document.text if session.document else ""
        self._show_mentions()
        self.inbox.show_cards(self._cards.of(body, view, session.schema), has_text=session.document is not None)
        to_judge = sum(view.relation_counts[state] for state in ItemState if state.undecided)
        self.tabs.setTabText(1, tr("Relations {n}", n=to_judge) if to_judge else tr("Relations"))
        self._count()
        self._show_item()

    def _current_changed(self, item_id: str | None) -> None:
        session = self.session
        assert session is not None
        item = session.current_item()
        self.text.set_lingering(frozenset({item_id} if item_id else ()))
        self.text.set_current(item_id)
        self.text.set_caret(session.caret)
        if item is not None and not self._still:
            self.text.reveal(*session.view.place(item))
        if self.status.asking:
            self.status.answer(False)  # it was about another item
        self.guideline.hide()
        self._late_item.start(_UNPAINTED)

    def _show_item(self) -> None:
        """Show the current item at the side, and the bar beside it."""
        self._late_item.stop()
        session = self.session
        if session is not None:
            item = session.current_item()
            if not self.mentions.is_focused():
                self.mentions.select_with(item.item_id if isinstance(item, SpanItem) else None)
            self._show_facts()
        self.show_hint()
        self._late_bar.start()

    def _show_mentions(self) -> None:
        session, elsewhere = self.session, self.elsewhere
        assert session is not None
        assert elsewhere is not None
        found = mentions(session.document.text if session.document else "", session.view, session.schema, elsewhere.of)
        self.mentions.show_mentions(found)
        elsewhere.ask(mention.folded for mention in found)

    def _contradicted(self, words: str) -> None:
        if not self.status.asking:
            self.status.tell(words)

    def _show_facts(self) -> None:
        """Say on the third tab what is known of the current item."""
        session = self.session
        if session is None:
            return
        item = session.current_item()
        body = session.document.text if session.document else ""
        precedent = session.precedent(item) if isinstance(item, SpanItem) else None
        history = self._history_of(session, item) if item and self.tabs.currentWidget() is self.facts else []
        about_item = facts(body, session.view, session.schema, item, shown_language(), precedent, history) if item else []
        self.facts.show_facts([*about_item, *article_facts(session.view)])

    @staticmethod
    def _history_of(session: ReviewSession, item: SpanItem | RelationItem) -> list[str]:
        try:
            return [f"{row.text} · {row.below}" for row in LogSession(session).of_item(item)]
        except Trouble:  # it is told where the analyst acts
            return []

    def _tab_changed(self) -> None:
        self._show_facts()
        self.show_hint()

    def _selection_changed(self) -> None:
        self._late_bar.start()
        self.show_hint()

    def _card_changed(self) -> None:
        if self.in_inbox():
            self.guideline.hide()
        self.show_hint()

    def _pinned_changed(self, span_id: str | None) -> None:
        self.text.set_pinned(span_id)
        self.clear_message()

    def clear_message(self) -> None:
        """Take the last message away: nothing is left to say, except about a head that is pinned."""
        session = self.session
        if session and session.pinned and session.document:
            name = reading.surface(session.document.text, session.view.span(session.pinned), 30)
            self.status.tell(tr("Relation from « {name} »: Enter on the other end · r lists the spans · Esc lets go", name=name))
        else:
            self.status.tell("")

    @contextmanager
    def keeping_still(self) -> Iterator[None]:
        """While this lasts, what becomes current is not scrolled to: the mouse is on it."""
        self._still = True
        try:
            yield
        finally:
            self._still = False

    def show_notice(self) -> None:
        """Say what is missing or stands in the way, and what helps."""
        session = self.session
        if session is None:
            self.notice.tell(Notice())
            return
        if session.view.status:
            self._show_summaries()  # it may have been the last article
        document, listed = session.document, self.articles.model.rowCount()
        language = document.language if document else None
        filtered = bool(self.articles.filter.text().strip())
        self.notice.tell(
            notice_for(
                Situation(
                    listed=listed,
                    filtered=filtered,
                    language=language,
                    bare=document is not None and not session.suggested and not session.view.spans,
                    no_model=language in self.without_model,
                    all_done=bool(document and listed and not filtered and session.view.status)
                    and self.articles.next_to_do(session.view.document_id) is None,
                    work=self.work,
                    failure=self.failure,
                    unsaved=self._unsaved,
                    damaged=session.damaged.part if session.damaged else None,
                    title=session.damaged.title if session.damaged else "",
                    trashed=session.trashed,
                    fixed=session.project.why_fixed,
                    warning=self.warning,
                )
            )
        )

    def show_work(self, work: Work, failure: str = "") -> None:
        """Say what long work is running, or why it ended without success."""
        self.work, self.failure = work, failure
        self.show_notice()

    def tell_unsaved(self, why: str) -> None:
        """Say that something could not be written, and offer to save a copy elsewhere, until something is saved again."""
        self._written()
        self.status.tell(why)
        self._unsaved = why
        self.show_notice()

    def _writing(self, done: int, total: int) -> None:
        self._writes = True
        self.status.progress(done, total, can_stop=False)
        QApplication.processEvents(UNTOUCHED | QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _written(self) -> None:
        if self._writes:
            self._writes = False
            self.status.progress_ended()

    def _saved(self, saved: Saved) -> None:
        self._written()
        self._idle.start()
        shown = self.session.view.document_id if self.session is not None else ""
        if any(change.document_id not in ("", shown) for change in saved.act.changes):
            self.articles.model.read_anew()
        if any(change.kind is Kind.TRASH for change in saved.act.changes):
            self.refresh_articles()
        self.status.saved(saved.local_time)
        if self._unsaved:
            self._unsaved = ""
            self.show_notice()

    def _count(self) -> None:
        if self.session is None or self.left is None:
            return
        self.status.counts(*self.left.words())
        self.finish_button.setVisible(self.session.document is not None)

    # the focused pane ------------------------------------------------------------------------------------------------

    def in_inbox(self) -> bool:
        return self.inbox.list.hasFocus()

    def target(self) -> str | None:
        """The item on which the keys act: the current one of the focused pane."""
        if self.in_inbox():
            return self.inbox.current()
        return self.session.current if self.session else None

    def _focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not self.text:
            self.follow_now()  # the next key acts on what a pane shows
        self.show_hint()

    def show_hint(self) -> None:
        """Say what the keys do in the focused pane."""
        self.status.hint(hint(self))

    # the bar -----------------------------------------------------------------------------------------------------------

    def rect_of(self, item_id: str | None) -> QRect | None:
        """Where an item is in the text's viewport, a relation where its later end is; None when it is out of sight."""
        session = self.session
        item = session.item(item_id) if session is not None else None
        return self.text.rect_of(session.view.stop(item).item_id) if session is not None and item is not None else None

    def place_bar_soon(self) -> None:
        """Put the bar where it belongs once everything has its new place."""
        self._late_bar.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._late_bar.start()
        elif event.type() == QEvent.Type.Paint:
            for late in (self._late_panes, self._late_item):
                if late.isActive():
                    late.start(0)
        return super().eventFilter(watched, event)

    def _place_bar(self) -> None:
        session = self.session
        covering = self.palette_list.isVisible() or self.guideline.isVisible() or self.text.jumping
        if session is None or session.document is None or covering:
            self.bar.hide()
            return
        selection = self.text.selection()
        item = session.current_item()
        rect = self.text.rect_of_range(*selection) if selection else self.rect_of(session.current)
        if rect is None:
            self.bar.hide()
        elif selection:
            sticky = session.sticky_label(*selection)
            labels = sorted(session.schema.span_labels, key=lambda label: label.label_id != sticky)
            self.bar.show_at(selection[0], rect, (), tuple(labels), sticky, self.text.cover)
        elif isinstance(item, SpanItem):
            decisions = ("accept", "reject", "relate")
            self.bar.show_at(item.item_id, rect, decisions, session.schema.span_labels, item.label_id, self.text.cover)
        elif isinstance(item, RelationItem):
            allowed, _ = session.labels_between(item.head_id, item.tail_id)
            self.bar.show_at(item.item_id, rect, ("accept", "reject", "flip"), tuple(allowed), item.label_id, self.text.cover)
        else:
            self.bar.hide()
