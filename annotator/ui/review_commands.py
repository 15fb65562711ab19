"""The desk of the review: it runs the commands of the table and holds what they share: questions, palettes, menus, the target."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QListView, QMenu

from annotator.core.view import RelationItem
from annotator.ui import reading
from annotator.ui.actions import COMMANDS, Pane, fill
from annotator.ui.article_commands import ArticleCommands
from annotator.ui.availability import Situation, why_not
from annotator.ui.filter_commands import FilterCommands
from annotator.ui.find_commands import FindCommands
from annotator.ui.history_commands import HistoryCommands
from annotator.ui.item_commands import ItemCommands
from annotator.ui.item_words import named
from annotator.ui.label_keys import LabelKeys
from annotator.ui.label_palette import Choice
from annotator.ui.moving_commands import MovingCommands
from annotator.ui.note_commands import NoteCommands
from annotator.ui.relation_commands import RelationCommands
from annotator.ui.schema_commands import SchemaCommands
from annotator.ui.shape_commands import ShapeCommands
from annotator.ui.spread_commands import SpreadCommands
from annotator.ui.words import tr

if TYPE_CHECKING:
    from annotator.ui.review_page import ReviewPage
    from annotator.ui.session import ReviewSession

_MOST_NAMED = 3  # relations in a question
_SILENT = frozenset(("confirm", "drop"))  # keys that do nothing where there is nothing to make or to drop
_BY_NAME = {command.name: command for command in COMMANDS}


class ReviewCommands(QObject):
    """Finds the handler of a command among the groups; every group reaches the others through here."""

    def __init__(self, page: ReviewPage) -> None:
        super().__init__(page)
        self.page = page
        self._asking_for = ""
        self.items = ItemCommands(self)
        self.shapes = ShapeCommands(self)
        self.notes = NoteCommands(self)
        self.relations = RelationCommands(self)
        self.articles = ArticleCommands(self)
        self.filters = FilterCommands(self)
        self.moving = MovingCommands(self)
        self.spread = SpreadCommands(self)
        self.find = FindCommands(self)
        self._groups: tuple[QObject, ...] = (
            self,
            self.items,
            self.shapes,
            self.notes,
            self.relations,
            self.articles,
            self.filters,
            self.moving,
            self.spread,
            self.find,
            HistoryCommands(self),
            SchemaCommands(self),
            LabelKeys(self),
        )

    @property
    def session(self) -> ReviewSession:
        """The session of the open project; there is one whenever a command gets as far as a handler."""
        assert self.page.session is not None
        return self.page.session

    def handler(self, name: str) -> Callable[[], None] | None:
        """What does a command, None if it is not one of this page's."""
        return next((found for group in self._groups if (found := getattr(group, f"on_{name}", None)) is not None), None)

    def handle(self, name: str) -> bool:
        """Do a command of the table; False if it is not one of this page's."""
        handler = self.handler(name)
        if handler is None:
            return False
        if self.page.session is None:
            return True
        if self.page.status.asking:
            if name == self._asking_for == "finish":
                return True  # pressing twice rejects nothing: only Enter does
            asked, self._asking_for = self._asking_for, ""
            self.page.status.answer(name in ("confirm", asked))
            if name in ("confirm", "drop", asked):
                return True
            if asked == "finish" and name == "next_undecided":
                self.session.make_current(reading.first_undecided(self.session.view))
                return True
        self.page.clear_message()
        why = "" if name in _SILENT else self.why_not(name)
        if why:
            self.page.status.tell(tr("{command}: {why}.", command=tr(_BY_NAME[name].title).removesuffix("…"), why=why))
        else:
            handler()
        return True

    def situation(self, pane: Pane | None) -> Situation:
        """What there is to act on for the keys of a pane."""
        page, session = self.page, self.page.session
        working = page.status.stop_button.isVisible()
        if session is None:
            return Situation(working=working)
        return Situation(
            pane=pane,
            project=True,
            article=session.document is not None,
            status=session.view.status,
            item=session.item(page.inbox.current() if pane is Pane.RELATIONS else session.current),
            selection=page.text.selection() is not None,
            pinned=session.pinned is not None,
            working=working,
            trashed=session.trashed,
            damaged=session.damaged is not None,
        )

    def why_not(self, name: str) -> str:
        """Why a command would do nothing now, "" if it can act. One of another pane, picked in a menu, acts on the item of that pane."""
        command, pane = _BY_NAME[name], self.page.pane_of(QApplication.focusWidget())
        return why_not(command, self.situation(pane if pane in command.panes else command.panes[0]))

    def ask(self, name: str, question: str, yes: str, then: Callable[[], None]) -> None:
        """Ask in the status line; the text has the keys that answer."""
        self.page.text.setFocus()
        self._asking_for = name
        self.page.status.ask(question, yes, then)

    def ask_about(self, name: str, relations: tuple[RelationItem, ...], then: Callable[[], None]) -> None:
        """Do it at once if no confirmed relations go with it, else list them first. Enter answers, and the command `name` again."""
        session = self.session
        if not relations or session.document is None:
            then()
            return
        body = session.document.text
        names = [named(session.view, session.schema, body, relation, 30) for relation in relations[:_MOST_NAMED]]
        more = len(relations) - len(names)
        listed = ", ".join([*names, *([tr("{n} more", n=more)] if more else [])])
        key = self.page.key(name)
        answer = tr("Enter or {key} goes on, Esc keeps", key=key) if key else tr("Enter goes on, Esc keeps")
        question = tr("{n} confirmed relation(s) would go with it ({answer}): {names}", n=len(relations), answer=answer, names=listed)
        self.ask(name, question, tr("Go on"), then)
        self.page.text.set_asked_about(frozenset(relation.item_id for relation in relations))

    def judge(self, act: Callable[[str], None], item_id: str | None = None, *, go_on: bool = True) -> None:
        """Act on the target, or on this item; in the inbox go on to the next undecided card."""
        target, inbox = self.page.target() if item_id is None else item_id, self.page.inbox
        if target is None:
            return
        goes_on = go_on and self.page.in_inbox() and inbox.current() == target and inbox.was_undecided
        act(target)
        if goes_on:
            inbox.go_on()

    def open_listed(self) -> bool:
        """Whether the articles have the focus; the current one of them is opened, so that the command is about it."""
        if not self.page.articles.table.hasFocus():
            return False
        listed, session = self.page.articles.current(), self.session
        if listed is not None and (session.document is None or session.document.document_id != listed):
            session.open_document(listed)
        return True

    def open_palette(
        self, title: str, choices: tuple[Choice, ...], then: Callable[[Choice], None], at: str | None = None,
        *, recent: Sequence[str] = (), highlighted: str = "",
    ) -> None:  # fmt: skip
        """Let one of these be picked, in a list that opens at the item `at`, or else at what the keys act on."""
        selects = at is None and self.page.text.selection() is not None
        self.page.guideline.hide()
        self.page.bar.hide()
        about, back_to = self.place_of(None if selects else at or self.page.target()), self._list_in_focus() or self.page.text
        self.page.palette_list.ask(title, choices, about, then, back_to, recent=recent, at=highlighted)

    def _list_in_focus(self) -> QListView | None:
        """The list of the focused pane at the side, None if the keys act on the text."""
        lists = (self.page.inbox.list, self.page.mentions.list)
        return next((each for each in lists if each.hasFocus()), None)

    def place_of(self, item_id: str | None) -> QRect:
        """Where on the page an item is, with its chip, or else the selection, in a list its current row: what is about it appears beside
        that."""
        focused, text, selection = self._list_in_focus(), self.page.text, self.page.text.selection()
        if focused is not None:
            return focused.visualRect(focused.currentIndex()).translated(focused.viewport().mapTo(self.page, QPoint()))
        rect = text.rect_of_range(*selection) if selection and item_id is None else self.page.rect_of(item_id)
        if rect is None:
            return QRect(text.mapTo(self.page, QPoint(40, 60)), QSize(1, 1))
        return rect.translated(text.viewport().mapTo(self.page, QPoint()))

    def on_item_menu(self) -> None:
        pane = self.page.inbox.list if self.page.in_inbox() else self.page.text.viewport()
        rect = None if self.page.in_inbox() else self.page.rect_of(self.page.target())
        self.item_menu(pane.mapToGlobal(rect.bottomLeft() if rect else QPoint(40, 40)))

    def text_menu(self, item_id: str, place: QPoint) -> None:
        if item_id:
            self.moving.clicked(item_id)
        self.item_menu(place)

    def card_menu(self, place: QPoint) -> None:
        self.item_menu(place)

    def item_menu(self, place: QPoint) -> None:
        """Every act that the item of the focused pane allows."""
        now = self.situation(pane := Pane.RELATIONS if self.page.in_inbox() else Pane.TEXT)
        acts = {name: self.page.actions_by_name[name] for name, act in _BY_NAME.items() if pane in act.panes and not why_not(act, now)}
        menu = self._menu()
        fill(menu, "Item", acts)
        menu.popup(place)

    def menu(self, names: tuple[str, ...], place: QPoint) -> None:
        menu = self._menu()
        for name in names:
            menu.addAction(self.page.actions_by_name[name])
        menu.popup(place)

    def _menu(self) -> QMenu:
        menu = QMenu(self.page)
        menu.setObjectName("itemMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
