"""Hands on the real window: keys and mouse, and eyes for what came of it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton, QWidget

from annotator.core.fold import fold
from annotator.core.view import ItemState, RelationItem, SpanItem, View, shown_relation, shown_span
from annotator.ui.main_window import MainWindow
from annotator.ui.relation_inbox import Card

FILLER = "La brume est restée sur la rade jusqu'au soir et personne n'a vu passer le bateau du matin."
ARTICLE = "\n\n".join(
    [
        "Le quai neuf ouvre",
        "Yvon Tanguy a vu Odile Kermarec à Vannes. Avec eux, Jean Morvan et Maël Le Goff de la Société des quais du Ponant.",
        "Au large de Brest Nord, Anne Riou a compté les navires.",
        *[FILLER] * 24,
        "Loïc Bihan est arrivé à Quimper avec Tina Roux.",
    ]
)
OTHER = "Le phare de Lorient est éteint."
PROPOSED = (
    ("Yvon Tanguy", "PER"),
    ("Odile", "PER"),
    ("Vannes", "LOC"),
    ("Jean Morvan et Maël Le Goff", "PER"),
    ("Société des quais du Ponant", "ORG"),
    ("Brest Nord", "LOC"),
    ("Anne", "PER"),
    ("Loïc Bihan", "PER"),
    ("Quimper", "LOC"),
)
RELATED = ((0, 1, "met_with"), (3, 4, "member_of"), (7, 8, "located_in"))

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def values(view: View) -> set[object]:
    """What a view says of its items, without the order in which it was told."""
    spans = {(item.item_id, shown_span(item), item.state, item.note) for item in view.spans if item.state is not ItemState.COVERED}
    relations = {(item.item_id, shown_relation(item), item.state, item.note) for item in view.relations}
    return {*spans, *relations, view.note, view.status}


class Hands:
    def __init__(self, window: MainWindow, qtbot) -> None:
        assert window.session is not None
        self.window, self.page, self.text, self.qtbot = window, window.review, window.review.text, qtbot

    # eyes

    @property
    def session(self):
        return self.window.session

    @property
    def view(self) -> View:
        return self.session.view

    def cards(self) -> list[Card]:
        """The cards of the inbox, as they are once the text is painted."""
        self.page.follow_now()
        return list(self.page.inbox.model.cards())

    def span(self, surface: str, nth: int = 0) -> SpanItem:
        shown = (ItemState.OPEN, ItemState.CONFIRMED, ItemState.REJECTED)
        found = [item for item in self.view.spans if ARTICLE[item.start : item.end] == surface and item.state in shown]
        return found[nth]

    def spans(self) -> list[str]:
        """The confirmed spans as "LABEL surface", in text order."""
        return [f"{item.label_id} {ARTICLE[item.start : item.end]}" for item in self.view.spans if item.state is ItemState.CONFIRMED]

    def relations(self) -> list[str]:
        """The confirmed relations as "head label tail"."""
        return [self.named(item) for item in self.view.relations if item.state is ItemState.CONFIRMED]

    def named(self, item: RelationItem) -> str:
        head, tail = self.view.span(item.head_id), self.view.span(item.tail_id)
        return f"{ARTICLE[head.start : head.end]} {item.label_id} {ARTICLE[tail.start : tail.end]}"

    def relation(self, name: str) -> RelationItem:
        return next(item for item in self.view.relations if self.named(item) == name)

    def current(self) -> str:
        item = self.session.current_item()
        if isinstance(item, SpanItem):
            return ARTICLE[item.start : item.end]
        return self.named(item) if item is not None else ""

    def message(self) -> str:
        return self.window.findChild(QLabel, "statusMessage").text()

    def choices(self) -> list[str]:
        """What the open palette lists."""
        shown = self.page.palette_list.shown() if self.page.palette_list.isVisible() else ()
        return [f"{choice.name}{' flipped' if choice.flipped else ''}" for choice in shown]

    # keys

    def key(self, *keys: str | Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            upper = isinstance(key, str) and key.isupper()
            QTest.keyClick(QApplication.focusWidget() or self.window, key, held | SHIFT if upper else held)

    def type(self, words: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), words)

    def reach(self, surface: str) -> None:
        """Make a span current by keys alone: from the top of the article, item by item."""
        self.key(Qt.Key.Key_Home, held=CTRL)
        for _ in range(60):
            if self.current() == surface:
                return
            self.key("N")
        raise AssertionError(f"{surface} was not reached")

    def select(self, surface: str) -> None:
        """Select words by keys alone."""
        start = ARTICLE.index(surface)
        self.key(Qt.Key.Key_Home, held=CTRL)
        while self.text.caret() < start:
            self.key(Qt.Key.Key_Right)
        while (self.text.selection() or (0, 0))[1] < start + len(surface):
            self.key(Qt.Key.Key_Right, held=SHIFT)
        assert self.text.selected_text() == surface

    def taken_back(self, act: Callable[[], None]) -> None:
        """Do something that is one undo step: undone, the window shows what it showed before; done again, what came of it."""
        before, heads = values(self.view), len(list(self.session.project.acts()))
        act()
        after = values(self.view)
        assert after != before, self.message()
        assert len(list(self.session.project.acts())) > heads
        self.window.activateWindow()
        self.text.setFocus()
        self.qtbot.waitUntil(self.text.hasFocus)
        self.key("z", held=CTRL)
        assert values(self.view) == before
        self.key("z", held=CTRL | SHIFT)
        assert values(self.view) == after

    # mouse

    def point(self, offset: int) -> QPoint:
        """A point inside the character at an offset, scrolled into view."""
        self.text.reveal(offset, offset + 1)
        QApplication.processEvents()
        return self.text.rect_of_range(offset, offset + 1).center()

    def chip(self, surface: str) -> QPoint:
        """A point on the chip of a span."""
        item = self.span(surface)
        self.point(item.start)
        rect = self.text.rect_of(item.item_id)
        return QPoint(rect.left() + 6, rect.top() + 4)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        QTest.mouseClick(widget, LEFT, pos=place if place is not None else widget.rect().center())

    def take(self, surface: str) -> None:
        self.click(self.text.viewport(), self.chip(surface))
        assert self.current() == surface

    def press(self, name: str) -> None:
        """Click a button of the decision bar."""
        self.qtbot.waitUntil(lambda: self.page.bar.isVisible() and self.page.bar.findChild(QToolButton, name) is not None)
        buttons = [button for button in self.page.bar.findChildren(QToolButton, name) if button.isVisible()]
        self.click(buttons[-1])

    def drag(self, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        viewport = self.text.viewport()
        QTest.mousePress(viewport, LEFT, held, start)
        for place in ((start + end) / 2, end):
            self.hover(place, held)
        QTest.mouseRelease(viewport, LEFT, held, end)

    def hover(self, place: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        viewport = self.text.viewport()
        local = QPointF(place)
        event = QMouseEvent(QEvent.Type.MouseMove, local, QPointF(viewport.mapToGlobal(place)), Qt.MouseButton.NoButton, LEFT, held)
        QApplication.sendEvent(viewport, event)

    def menu(self, name: str, widget: QWidget, place: QPoint) -> None:
        """Right-click somewhere and click a command of the menu that opens."""
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))
        self._choose(self.window.findChild(QMenu, "itemMenu"), name)

    def item_menu(self, name: str, surface: str) -> None:
        self.menu(name, self.text.viewport(), self.chip(surface))

    def menu_bar(self, title: str, name: str) -> None:
        """Choose a command in the menu bar with the mouse."""
        bar = self.window.menuBar()
        action = next(action for action in bar.actions() if action.text() == title)
        self.click(bar, bar.actionGeometry(action).center())
        self._choose(action.menu(), name)

    def in_dialog(self, then: Callable[[QWidget], None]) -> None:
        """Do something in the dialog that is about to open, and see that it closes."""

        def wait() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(5, wait)
                return
            try:
                then(dialog)
            finally:
                dialog.close()

        QTimer.singleShot(0, wait)

    def _choose(self, menu: QMenu | None, name: str) -> None:
        assert menu is not None
        self.qtbot.waitUntil(menu.isVisible)
        action: QAction = self.window.actions_by_name[name]
        if action not in menu.actions():
            above = next(each for each in menu.actions() if (under := each.menu()) is not None and action in under.actions())
            self.click(menu, menu.actionGeometry(above).center())
            menu = above.menu()
            self.qtbot.waitUntil(menu.isVisible)
        self.click(menu, menu.actionGeometry(action).center())

    def pick(self, name: str) -> None:
        """Click a row of the open palette."""
        palette = self.page.palette_list
        row = self.choices().index(name)
        index = palette.model.index(row)
        palette.list.scrollTo(index)
        self.click(palette.list.viewport(), palette.list.visualRect(index).center())

    def undone_by_mouse(self, act: Callable[[], None]) -> None:
        """As `taken_back`, with the Edit menu."""
        before = values(self.view)
        act()
        after = values(self.view)
        assert after != before, self.message()
        self.menu_bar("Edit", "undo")
        assert values(self.view) == before
        self.menu_bar("Edit", "redo")
        assert values(self.view) == after


def screen_is_the_log(hands: Hands) -> None:
    """The log, folded anew, gives the values that the window shows."""
    session = hands.session
    state, conflicts = fold(session.project.acts())
    assert conflicts == {}
    layer = state.layer(session.annotator_id, session.document.document_id)
    view = hands.view
    decided = (ItemState.CONFIRMED, ItemState.REJECTED)
    assert {item.item_id: shown_span(item) for item in view.spans if item.state in decided} == layer.spans
    assert {item.item_id: shown_relation(item) for item in view.relations if item.state in decided} == layer.relations
    items = [*view.spans, *view.relations]
    assert {item.item_id: item.note for item in items if item.item_id in layer.notes} == {
        target: note for target, note in layer.notes.items() if target in view
    }
