"""What the commands of the review do: each turns into an act of the session on the current item of the focused pane."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from annotator.core import decide
from annotator.core.schema import Label, RelationLabel, SpanLabel, worded
from annotator.core.values import Status
from annotator.core.view import ItemState, RelationItem, SpanItem
from annotator.language.tokens import Edge
from annotator.suggest.confidence import ENOUGH, error_of
from annotator.ui import reading
from annotator.ui.actions import COMMANDS
from annotator.ui.label_palette import Choice
from annotator.ui.mention_list import Mention

if TYPE_CHECKING:
    from annotator.ui.review_page import ReviewPage
    from annotator.ui.session import ReviewSession

LANGUAGE = "en"  # of labels and guidelines on screen
LANGUAGES = {
    "fr": "French", "en": "English", "de": "German", "es": "Spanish", "it": "Italian", "nl": "Dutch", "pt": "Portuguese",
    "pl": "Polish", "ro": "Romanian", "ru": "Russian", "uk": "Ukrainian", "tr": "Turkish", "ar": "Arabic", "zh": "Chinese",
}  # fmt: skip
_THRESHOLDS = (0.98, 0.95, 0.9, 0.8)


class ReviewCommands(QObject):
    """The handlers of the page's commands (`on_NAME` for each in the table) and of what the mouse means by them."""

    def __init__(self, page: ReviewPage) -> None:
        super().__init__(page)
        self.page = page
        self._asking_for = ""

    @property
    def session(self) -> ReviewSession:
        """The session of the open project; there is one whenever a command gets as far as a handler."""
        assert self.page.session is not None
        return self.page.session

    # commands --------------------------------------------------------------------------------------------------------

    def handle(self, name: str) -> bool:
        """Do a command of the table; False if it is not one of this page's."""
        handler: Callable[[], None] | None = getattr(self, f"on_{name}", None)
        if handler is None:
            return False
        if self.page.session is None:
            return True
        if self.page.status.asking:
            asked, self._asking_for = self._asking_for, ""
            self.page.status.answer(name in ("confirm", asked))
            if name in ("confirm", "drop", asked):
                return True
            if asked == "finish" and name == "next_undecided":
                self.session.make_current(reading.first_undecided(self.session.view))
                return True
        self.page.clear_message()
        handler()
        return True

    def _ask(self, name: str, question: str, yes: str, then: Callable[[], None]) -> None:
        """Ask in the status line; the text has the keys that answer."""
        self.page.text.setFocus()
        self._asking_for = name
        self.page.status.ask(question, yes, then)

    def on_next_undecided(self) -> None:
        self.session.move(forward=True, undecided=True)

    def on_previous_undecided(self) -> None:
        self.session.move(forward=False, undecided=True)

    def on_next_item(self) -> None:
        self.session.move(forward=True, undecided=False)

    def on_previous_item(self) -> None:
        self.session.move(forward=False, undecided=False)

    def on_next_card(self) -> None:
        self.page.inbox.step(1)

    def on_previous_card(self) -> None:
        self.page.inbox.step(-1)

    def _ask_about(self, name: str, relations: tuple[RelationItem, ...], answer: str, then: Callable[[], None]) -> None:
        """Do it at once if no confirmed relations go with it, else list them first."""
        session = self.session
        if not relations or session.document is None:
            then()
            return
        body = session.document.text
        names = ", ".join(f"{session.schema.relation_label(r.label_id).name} {reading.names(session.view, body, r)}" for r in relations)
        self._ask(name, f"Confirmed relations go with it: {names}. {answer} · Esc keeps", "Go on", then)

    def _judge(self, act: Callable[[str], None], *, go_on: bool = True) -> None:
        """Act on the target; in the inbox go on to the next undecided card."""
        item_id, in_inbox = self.page.target(), self.page.in_inbox()
        if item_id is None:
            return
        row = self.page.inbox.model.row_of(item_id)
        item = self.session.item(item_id)
        was_undecided = item is not None and item.state.undecided
        act(item_id)
        if in_inbox and go_on and was_undecided:
            now = self.page.inbox.model.row_of(item_id)
            self.page.inbox.go_on(row if now != row else row + 1)

    def on_accept(self) -> None:
        self._judge(self.session.accept)

    def on_reject(self) -> None:
        session = self.session
        item = session.item(self.page.target())
        if item is None:
            return
        hanging = decide.hanging(session.view, item) if isinstance(item, SpanItem) else ()
        if hanging:
            self._ask_about("reject", hanging, "x again rejects", lambda: session.reject(item.item_id))
        else:
            self._judge(session.reject)

    def on_set_aside(self) -> None:
        session = self.session
        self._judge(lambda item_id: session.set_aside(item_id, True))

    def on_take_up(self) -> None:
        session = self.session
        self._judge(lambda item_id: session.set_aside(item_id, False), go_on=False)

    def on_put_back(self) -> None:
        session = self.session
        item = session.item(self.page.target())
        if item is not None:
            hanging = decide.hanging(session.view, item) if isinstance(item, SpanItem) else ()
            self._ask_about("put_back", hanging, "d again puts back", lambda: session.put_back(item.item_id))

    def on_flip(self) -> None:
        self._judge(self.session.flip, go_on=False)

    def _move_edge(self, edge: Edge, forward: bool) -> None:
        if self.session.current:
            self.session.move_edge(self.session.current, edge, forward)

    def on_end_left(self) -> None:
        self._move_edge(Edge.END, False)

    def on_end_right(self) -> None:
        self._move_edge(Edge.END, True)

    def on_start_left(self) -> None:
        self._move_edge(Edge.START, False)

    def on_start_right(self) -> None:
        self._move_edge(Edge.START, True)

    def _step_reading(self, forward: bool) -> None:
        if self.session.current:
            self.session.step_reading(self.session.current, forward)

    def on_next_reading(self) -> None:
        self._step_reading(True)

    def on_previous_reading(self) -> None:
        self._step_reading(False)

    def on_next_miss(self) -> None:
        """Select the next name, number or date without a span: a digit then makes one of it."""
        selection = self.page.text.selection()
        place = self.session.next_miss(selection[1] if selection else self.session.caret)
        if place is None:
            self.page.status.tell("Every name, number and date here has a span.")
        elif place == selection:
            self.page.status.tell("This is the only name, number or date without a span.")
        else:
            self.caret_moved(place[0])
            self.page.text.select(*place)
            self.page.text.reveal(*place)

    def on_take_selection(self) -> None:
        selection = self.page.text.selection()
        if self.session.current and selection:
            self.page.text.clear_selection()
            self.session.set_edges(self.session.current, *selection)

    def _open_listed(self) -> bool:
        """Whether the articles have the focus; the current one of them is opened, so that the command is about it."""
        if not self.page.articles.table.hasFocus():
            return False
        listed, session = self.page.articles.current(), self.session
        if listed is not None and (session.document is None or session.document.document_id != listed):
            session.open_document(listed)
        return True

    def on_flag(self) -> None:
        self.session.toggle_flag(None if self._open_listed() else self.page.target())

    def on_comment(self) -> None:
        session = self.session
        item = None if self._open_listed() else session.item(self.page.target())
        if session.document is None:
            return
        note = item.note if item else session.view.note
        typed, accepted = QInputDialog.getText(self.page, "Comment", "Comment:", text=note.comment)
        if accepted:
            session.comment(item.item_id if item else None, typed)

    def on_confirm(self) -> None:
        session, selection = self.session, self.page.text.selection()
        if selection:
            self._new_span(session.sticky_label)
        elif session.pinned:
            item = session.current_item()
            if isinstance(item, SpanItem) and item.item_id != session.pinned:
                self.link(session.pinned, item.item_id)
            else:
                self.page.status.tell("Go to the span at the other end, then press Enter.")

    def on_drop(self) -> None:
        if self.page.text.selection():
            self.page.text.clear_selection()
        elif self.session.pinned:
            self.session.pin(None)
        else:
            self.page.status.tell("")

    # spans, labels and relations -------------------------------------------------------------------------------------

    def _new_span(self, label_id: str) -> None:
        selection = self.page.text.selection()
        if selection:
            self.page.text.clear_selection()
            self.session.add_span(*selection, label_id)

    def _give_label(self, item: SpanItem, label_id: str) -> None:
        session = self.session
        unfit = decide.unfit(session.view, session.schema, item, label_id)
        self._ask_about("label", unfit, "Enter gives the label", lambda: session.label(item.item_id, label_id))

    def digit_in_text(self, digit: int) -> None:
        self.page.clear_message()
        session = self.session
        item = session.current_item()
        if self.page.text.selection() or isinstance(item, SpanItem):
            label = _label_for(session.schema.span_labels, digit)
            if label is None:
                self.page.status.tell(f"No label has the key {digit}.")
            elif self.page.text.selection():
                self._new_span(label.label_id)
            elif isinstance(item, SpanItem):
                self._give_label(item, label.label_id)
        elif isinstance(item, RelationItem):
            self._relabel_relation(item, digit)

    def digit_in_inbox(self, digit: int) -> None:
        self.page.clear_message()
        item = self.session.item(self.page.inbox.current())
        if isinstance(item, RelationItem):
            self._relabel_relation(item, digit)

    def _relabel_relation(self, item: RelationItem, digit: int) -> None:
        session = self.session
        label = _label_for(session.schema.relation_labels, digit)
        allowed, _ = session.labels_between(item.head_id, item.tail_id)
        if label in allowed and label is not None:
            self._judge(lambda item_id: session.label(item_id, label.label_id))
        else:
            names = ", ".join(f"{each.key} {each.name}" for each in allowed)
            self.page.status.tell(f"Between these two: {names or 'no relation is allowed'}.")

    def on_choose_label(self) -> None:
        session = self.session
        selection, item = self.page.text.selection(), session.item(self.page.target())
        if selection and not self.page.in_inbox():
            choices = _choices(session.schema.span_labels)
            self._open_palette("Label of the new span", choices, lambda choice: self._new_span(choice.label_id))
        elif isinstance(item, SpanItem):
            choices = _choices(session.schema.span_labels)
            self._open_palette("Label", choices, lambda choice: self._give_label(item, choice.label_id))
        elif isinstance(item, RelationItem):
            allowed, _ = session.labels_between(item.head_id, item.tail_id)
            self._open_palette("Relation", _choices(allowed), lambda choice: self._judge(lambda i: session.label(i, choice.label_id)))

    def on_accept_above(self) -> None:
        """Offer thresholds, each with how many open spans reach it and the error to expect."""
        session = self.session
        session.recalibrate()
        choices = []
        for threshold in _THRESHOLDS:
            reached = session.above(threshold)
            error = error_of([item.observed for item in reached if item.observed is not None])
            if error is not None:
                words = f"{len(reached)} spans · {error[0]:.0%} wrong, at most {error[1]:.0%}"
                choices.append(Choice(str(threshold), f"from {threshold:.2f}", words))
        if choices:
            self._open_palette("Accept all from", tuple(choices), lambda choice: session.accept_above(float(choice.label_id)))
        elif not session.calibration.says:
            decided = session.calibration.decided
            self.page.status.tell(f"Not enough yet: {decided} of {ENOUGH} decisions about suggestions.")
        else:
            self.page.status.tell("No open span here reaches a confidence that past decisions speak for.")

    def on_relate(self) -> None:
        session = self.session
        if session.pinned:
            self._choose_tail(session.pinned)
        elif isinstance(session.current_item(), SpanItem):
            session.pin(session.current)

    def _choose_tail(self, head_id: str) -> None:
        session = self.session
        if session.document is None:
            return
        head, body = session.view.span(head_id), session.document.text
        shown = [i for i in session.view.spans if i.state in (ItemState.OPEN, ItemState.CONFIRMED) and i.item_id != head_id]
        shown.sort(key=lambda item: abs(item.start - head.start))
        choices = tuple(Choice(i.item_id, reading.surface(body, i), session.schema.span_label(i.label_id).name) for i in shown)
        self._open_palette("The other end", choices, lambda choice: self.link(head_id, choice.label_id))

    def link(self, head_id: str, tail_id: str) -> None:
        """Ask which relation holds between two spans, and make it."""
        session = self.session
        if session.document is None or head_id not in session.view or tail_id not in session.view:
            return
        there, back = session.labels_between(head_id, tail_id)
        choices = (*_choices(there), *_choices(back, flipped=True))
        body = session.document.text
        names = [reading.surface(body, session.view.span(end), 30) for end in (head_id, tail_id)]
        if not choices:
            kinds = [session.schema.span_label(session.view.span(end).label_id).name for end in (head_id, tail_id)]
            self.page.status.tell(f"The schema allows no relation between {kinds[0]} and {kinds[1]}.")
            return

        def make(choice: Choice) -> None:
            ends = (tail_id, head_id) if choice.flipped else (head_id, tail_id)
            session.link(*ends, choice.label_id)

        self._open_palette(f"{names[0]} → {names[1]}", choices, make, at=tail_id)

    def _open_palette(self, title: str, choices: tuple[Choice, ...], then: Callable[[Choice], None], at: str | None = None) -> None:
        back_to: QWidget = self.page.inbox.list if self.page.in_inbox() else self.page.text
        rect = self.page.rect_of(at or self.page.target())
        if self.page.in_inbox() or rect is None:
            corner = back_to.mapTo(self.page, QPoint(40, 60))
        else:
            corner = self.page.text.viewport().mapTo(self.page, rect.bottomLeft() + QPoint(0, 8))
        self.page.bar.hide()
        self.page.palette_list.ask(title, choices, corner, then, back_to)

    # the mouse ---------------------------------------------------------------------------------------------------------

    def caret_moved(self, offset: int) -> None:
        with self.page.keeping_still():  # the text follows its caret itself
            self.session.caret_moved(offset)

    def edges_dragged(self, item_id: str, start: int, end: int) -> None:
        self.session.set_edges(item_id, start, end)

    def clicked(self, item_id: str) -> None:
        with self.page.keeping_still():
            self.session.make_current(item_id)

    def card_chosen(self, item_id: str) -> None:
        """Show a card's relation in the text."""
        self.session.make_current(item_id)

    def mention_chosen(self, mention: Mention) -> None:
        """Go to the next span of the mention after the current one, undecided ones first."""
        session = self.session
        there = [i for i in mention.item_ids if i in session.view]
        undecided = [i for i in there if session.view.item(i).state.undecided] or there
        after = [i for i in undecided if session.view.span(i).start > session.caret]
        if undecided:
            session.make_current((after or undecided)[0])

    def card_pressed(self, button: str, item_id: str) -> None:
        self.page.inbox.list.setFocus()
        self.page.inbox.list.setCurrentIndex(self.page.inbox.model.index(self.page.inbox.model.row_of(item_id)))
        self.handle(button)

    def bar_decided(self, name: str) -> None:
        self.page.text.setFocus()
        self.handle(name)

    def bar_labelled(self, label_id: str) -> None:
        session = self.session
        self.page.text.setFocus()
        if self.page.text.selection():
            self._new_span(label_id)
        elif isinstance(item := session.current_item(), SpanItem):
            self._give_label(item, label_id)
        elif item is not None:
            session.label(item.item_id, label_id)

    def on_item_menu(self) -> None:
        pane = self.page.inbox.list if self.page.in_inbox() else self.page.text.viewport()
        rect = None if self.page.in_inbox() else self.page.rect_of(self.page.target())
        self._item_menu(pane.mapToGlobal(rect.bottomLeft() if rect else QPoint(40, 40)))

    def text_menu(self, item_id: str, place: QPoint) -> None:
        if item_id:
            self.clicked(item_id)
        self._item_menu(place)

    def card_menu(self, place: QPoint) -> None:
        self._item_menu(place)

    def article_menu(self, place: QPoint) -> None:
        """The menu of the article under the mouse, which is opened."""
        self._open_listed()
        self._menu(("flag", "comment", "skip_article", "reopen"), place)

    def _item_menu(self, place: QPoint) -> None:
        self._menu(tuple(command.name for command in COMMANDS if command.menu == "Item"), place)

    def _menu(self, names: tuple[str, ...], place: QPoint) -> None:
        menu = QMenu(self.page)
        menu.setObjectName("itemMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in names:
            menu.addAction(self.page.actions_by_name[name])
        menu.popup(place)

    # articles and the window -------------------------------------------------------------------------------------------

    def on_undo(self) -> None:
        self.session.undo()

    def on_redo(self) -> None:
        self.session.redo()

    def on_finish(self) -> None:
        session = self.session
        if session.document is None:
            return
        left = len(session.view.undecided())
        if left:
            question = f"{left} undecided: Enter rejects them and finishes · n shows the first · Esc"
            self._ask("finish", question, f"Reject {left} and finish", self._finish_now)
        else:
            self._finish_now()

    def _finish_now(self) -> None:
        session = self.session
        if session.document is None:
            return
        finished = session.document.document_id
        session.finish()
        self._go_on_after(finished)

    def _go_on_after(self, document_id: str) -> None:
        """Open the next article that is to be reviewed, or say that there is none."""
        following = self.page.articles.next_to_do(document_id)
        if following is not None:
            self.page.open_article(following)
            return
        left = sum(s.status not in (Status.FINISHED, Status.SKIPPED) for s in self.session.summaries())
        if left:
            self.page.status.tell(f"No more articles under this filter; {left} outside it are still to be reviewed.")
        else:
            self.page.status.tell("All articles are finished. Ctrl+E exports them.")

    def on_join_or_part(self) -> None:
        with self.page.keeping_still():
            self.session.join_or_part(self.session.caret)

    def on_language(self) -> None:
        if self.session.document is not None:
            names = dict.fromkeys((self.session.document.language, *LANGUAGES))
            choices = tuple(Choice(code, code, LANGUAGES.get(code, code)) for code in names)
            self._open_palette("Language of the article", choices, lambda choice: self.session.set_language(choice.label_id))

    def on_reopen(self) -> None:
        self.session.set_status(None)

    def on_skip_article(self) -> None:
        if self.session.document:
            skipped = self.session.document.document_id
            self.session.set_status(Status.SKIPPED)
            self._go_on_after(skipped)

    def _beside(self, step: int) -> None:
        current = self.session.document.document_id if self.session.document else None
        other = self.page.articles.neighbour(current, step)
        if other is not None:
            self.page.open_article(other)

    def on_next_article(self) -> None:
        self._beside(1)

    def on_previous_article(self) -> None:
        self._beside(-1)

    def on_filter_articles(self) -> None:
        self.page.articles.show()
        self.page.articles.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.page.articles.filter.selectAll()

    def _side_focus(self) -> QWidget:
        return (self.page.mentions.list, self.page.inbox.list, self.page.facts)[self.page.tabs.currentIndex()]

    def _cycle(self, step: int) -> None:
        panes: list[QWidget] = [self.page.articles.table, self.page.text, self._side_focus()]
        panes = [pane for pane in panes if pane.isVisible()]
        at = next((nth for nth, pane in enumerate(panes) if pane.hasFocus()), -step)
        panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.page.show_hint()

    def on_next_pane(self) -> None:
        self._cycle(1)

    def on_previous_pane(self) -> None:
        self._cycle(-1)

    def on_show_all_arcs(self) -> None:
        self.page.text.set_show_all_arcs(not self.page.text.show_all_arcs())
        self.page.place_bar_soon()

    def on_show_rejected(self) -> None:
        self.page.text.set_show_rejected(not self.page.text.show_rejected())
        self.page.place_bar_soon()

    def on_zoom_in(self) -> None:
        self.page.text.zoom_in()

    def on_zoom_out(self) -> None:
        self.page.text.zoom_out()

    def on_zoom_reset(self) -> None:
        self.page.text.zoom_reset()

    def on_toggle_articles(self) -> None:
        self.page.fold("articles", not self.page.articles.isHidden())

    def on_toggle_side(self) -> None:
        self.page.fold("side", not self.page.side.isHidden())


def _label_for(labels: tuple[Label, ...] | tuple[SpanLabel, ...] | tuple[RelationLabel, ...], digit: int) -> Label | None:
    """The label with this key, else the one at this place in the schema."""
    by_key = next((label for label in labels if label.key == str(digit)), None)
    return by_key or (labels[digit - 1] if digit <= len(labels) and not labels[digit - 1].key else None)


def _choices(labels: tuple[Label, ...] | tuple[SpanLabel, ...] | list[RelationLabel], flipped: bool = False) -> tuple[Choice, ...]:
    return tuple(Choice(label.label_id, label.name, worded(label.title, LANGUAGE), flipped) for label in labels)
