"""The desk of the review: it runs the commands of the table and holds what they share: questions, palettes, menus, the target."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from annotator.core.view import RelationItem
from annotator.ui import reading
from annotator.ui.actions import COMMANDS
from annotator.ui.article_commands import ArticleCommands
from annotator.ui.find_commands import FindCommands
from annotator.ui.history_commands import HistoryCommands
from annotator.ui.item_commands import ItemCommands
from annotator.ui.label_keys import LabelKeys
from annotator.ui.label_palette import Choice
from annotator.ui.moving_commands import MovingCommands
from annotator.ui.relation_commands import RelationCommands
from annotator.ui.schema_commands import SchemaCommands
from annotator.ui.spread_commands import SpreadCommands
from annotator.ui.words import tr

if TYPE_CHECKING:
    from annotator.ui.review_page import ReviewPage
    from annotator.ui.session import ReviewSession


class ReviewCommands(QObject):
    """Finds the handler of a command among the groups; every group reaches the others through here."""

    def __init__(self, page: ReviewPage) -> None:
        super().__init__(page)
        self.page = page
        self._asking_for = ""
        self.items = ItemCommands(self)
        self.relations = RelationCommands(self)
        self.articles = ArticleCommands(self)
        self.moving = MovingCommands(self)
        self.spread = SpreadCommands(self)
        self.find = FindCommands(self)
        self._groups: tuple[QObject, ...] = (
            self,
            self.items,
            self.relations,
            self.articles,
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

    def ask(self, name: str, question: str, yes: str, then: Callable[[], None]) -> None:
        """Ask in the status line; the text has the keys that answer."""
        self.page.text.setFocus()
        self._asking_for = name
        self.page.status.ask(question, yes, then)

    def ask_about(self, name: str, relations: tuple[RelationItem, ...], answer: str, then: Callable[[], None]) -> None:
        """Do it at once if no confirmed relations go with it, else list them first."""
        session = self.session
        if not relations or session.document is None:
            then()
            return
        body = session.document.text
        names = ", ".join(f"{session.schema.relation_label(r.label_id).name} {reading.names(session.view, body, r)}" for r in relations)
        self.ask(name, tr("Confirmed relations go with it: {names}. {answer} · Esc keeps", names=names, answer=answer), tr("Go on"), then)

    def judge(self, act: Callable[[str], None], *, go_on: bool = True) -> None:
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

    def open_listed(self) -> bool:
        """Whether the articles have the focus; the current one of them is opened, so that the command is about it."""
        if not self.page.articles.table.hasFocus():
            return False
        listed, session = self.page.articles.current(), self.session
        if listed is not None and (session.document is None or session.document.document_id != listed):
            session.open_document(listed)
        return True

    def open_palette(self, title: str, choices: tuple[Choice, ...], then: Callable[[Choice], None], at: str | None = None) -> None:
        back_to: QWidget = self.page.inbox.list if self.page.in_inbox() else self.page.text
        rect = self.page.rect_of(at or self.page.target())
        if self.page.in_inbox() or rect is None:
            corner = back_to.mapTo(self.page, QPoint(40, 60))
        else:
            corner = self.page.text.viewport().mapTo(self.page, rect.bottomLeft() + QPoint(0, 8))
        self.page.bar.hide()
        self.page.palette_list.ask(title, choices, corner, then, back_to)

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
        self.menu(tuple(command.name for command in COMMANDS if command.menu == "Item"), place)

    def menu(self, names: tuple[str, ...], place: QPoint) -> None:
        menu = QMenu(self.page)
        menu.setObjectName("itemMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in names:
            menu.addAction(self.page.actions_by_name[name])
        menu.popup(place)
