"""The analyst who works with the mouse alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

from annotator.core.view import RelationItem, SpanItem
from annotator.ui.text_hit import HitKind, hit_test
from tests.simulated_analyst.analyst import Analyst
from tests.simulated_analyst.gold import Place

_CTRL = Qt.KeyboardModifier.ControlModifier
_PATIENCE = 10_000  # ms


class MouseAnalyst(Analyst):
    """Works with the mouse alone: the bar at the current item, the chips, the text, the list that opens, the wheel."""

    # hands

    def click(self, kind: str, widget: QWidget, at: QPoint | None = None) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        QApplication.processEvents()
        self.report.events[kind] += 1

    def button(self, kind: str, name: str) -> None:
        """Click a button of the bar; it is placed once the event loop has run."""
        QApplication.processEvents()
        found = next((each for each in self.page.bar.findChildren(QToolButton, name) if each.isVisible()), None)
        assert found is not None, f"the bar shows no {name}"
        self.click(kind, found)

    def drag(self, kind: str, start: QPoint, target: Callable[[], QPoint | None], *, characters: bool = False, down: bool = True) -> None:
        """Press, move to where the target is, release; while it is out of sight, wait at the edge until the view has scrolled there."""
        view = self.text.viewport()
        held = _CTRL if characters else Qt.KeyboardModifier.NoModifier
        QTest.mousePress(view, Qt.MouseButton.LeftButton, held, start)
        self._move(start + QPoint(9, 1), held)
        edge = QPoint(view.width() // 2, view.height() - 4 if down else 4)
        while (place := target()) is None:
            self._move(edge, held)
            assert self._scrolled(), "the view does not scroll to the target"
        self._move(place, held)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, held, place)
        QApplication.processEvents()
        self.report.events[kind] += 1

    def _scrolled(self) -> bool:
        """Wait until the view has scrolled; False if it does not."""
        loop, told = QEventLoop(), []
        patience = QTimer(singleShot=True, interval=_PATIENCE)
        patience.timeout.connect(loop.quit)
        heard = self.text.scrolled.connect(lambda: (told.append(True), loop.quit()))
        patience.start()
        loop.exec()
        self.text.disconnect(heard)
        return bool(told)

    def _move(self, place: QPoint, held: Qt.KeyboardModifier) -> None:
        view, at = self.text.viewport(), QPointF(place)
        event = QMouseEvent(
            QEvent.Type.MouseMove, at, QPointF(view.mapToGlobal(place)), Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, held
        )
        QApplication.sendEvent(view, event)
        QApplication.processEvents()

    def wheel(self, steps: int) -> None:
        view, at = self.text.viewport(), self.text.viewport().rect().center()
        event = QWheelEvent(
            QPointF(at), QPointF(view.mapToGlobal(at)), QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view, event)
        QApplication.processEvents()
        self.report.events["wheel"] += 1

    # places on the screen

    def char_rect(self, offset: int) -> QRect | None:
        """Where a character is, if it is well in sight."""
        rect = self.text.rect_of_range(offset, offset + 1)
        room = self.text.viewport().rect().adjusted(0, 30, 0, -30)
        return rect if rect is not None and room.contains(rect.center()) else None

    def bring(self, offset: int) -> QRect:
        """Turn the wheel until a character is in sight."""
        for _ in range(2000):
            if (rect := self.char_rect(offset)) is not None:
                return rect
            window = self.text.verticalScrollBar()
            before = window.value()
            self.wheel(1 if self._above(offset) else -1)
            assert window.value() != before, "the wheel does not lead there"
        raise AssertionError("the wheel does not lead there")

    def _above(self, offset: int) -> bool:
        return self.text._y_of(offset) < self.text.viewport().height() / 2

    def chip_at(self, item: SpanItem) -> QPoint | None:
        """A point on the chip of a span in sight."""
        rect = self.char_rect(item.start)
        if rect is None:
            return None
        scene = self.text._current_scene()
        points = (QPoint(rect.left() + dx, y) for y in range(rect.top() + 4, rect.top() - 40, -2) for dx in (3, 9, 15))
        on = (HitKind.CHIP, (item.item_id,))
        return next((p for p in points if (hit := hit_test(scene, p.x(), p.y())).kind is on[0] and hit.items == on[1]), None)

    def take(self, item_id: str) -> None:
        """Make a span current: a click on its chip, else on its text."""
        if self.session.current == item_id:
            return
        item = self.session.view.span(item_id)
        rect = self.bring(item.start)
        self.click("take", self.text.viewport(), self.chip_at(item) or rect.center())
        for _ in range(3):
            if self.session.current != item_id:
                self.click("take", self.text.viewport(), rect.center())
        assert self.session.current == item_id, "the span cannot be taken"

    # the work

    def go_to(self, document_id: str) -> None:
        articles = self.page.articles
        if self.session.document is not None and self.session.document.document_id == document_id:
            return
        index = articles.model.index(articles.model.row_of(document_id), 0)
        articles.table.scrollTo(index)
        self.click("article", articles.table.viewport(), articles.table.visualRect(index).center())
        assert self.session.document is not None
        assert self.session.document.document_id == document_id

    def reject(self, item: SpanItem) -> None:
        self.take(item.item_id)
        self.button("reject", "bar_reject")

    def finish(self) -> None:
        self.click("finish", self.page.finish_button)
        if self.page.status.asking:
            self.click("finish", self.page.status.findChild(QPushButton, "statusYes"))

    def judge_all(self) -> None:
        seen: set[str] = set()
        while (item := self._next_undecided(seen)) is not None:
            seen.add(item.item_id)
            if isinstance(item, SpanItem):
                self.take(item.item_id)
                self.judge_span(item)
            elif self.session.current == item.item_id:
                wanted = self.is_wanted(item)
                self.button("accept" if wanted else "reject", "bar_accept" if wanted else "bar_reject")
            else:
                self.judge_card(item)

    def _next_undecided(self, seen: set[str]) -> SpanItem | RelationItem | None:
        """The current item, if it is to be judged, else the first that is."""
        current = self.session.current_item()
        if current is not None and current.state.undecided and current.item_id not in seen:
            return current
        rest = (self.session.view.item(each) for each in self.session.view.sequence if each not in seen)
        return next((item for item in rest if item.state.undecided), None)

    def judge_card(self, item: RelationItem) -> None:
        """Judge a relation in the inbox, by the buttons on its card."""
        inbox = self.page.inbox
        if self.page.tabs.currentWidget() is not inbox:
            bar = self.page.tabs.tabBar()
            self.click("tab", bar, bar.tabRect(self.page.tabs.indexOf(inbox)).center())
        row = inbox.model.row_of(item.item_id)
        if row < 0:
            return
        inbox.list.scrollTo(inbox.model.index(row))
        name = "accept" if self.is_wanted(item) else "reject"
        rect = inbox.list.visualRect(inbox.model.index(row))
        self.click(name, inbox.list.viewport(), inbox.delegate.button_rects(rect)[name].center())

    def judge_span(self, item: SpanItem) -> None:
        golds = self.still_to_do(item)
        if not golds:
            self.button("reject", "bar_reject")
            return
        start, end, label_id = golds[0]
        if (item.start, item.end) != (start, end):
            for nth, (now, wanted) in enumerate(((item.start, start), (item.end, end))):
                if now != wanted:
                    self.drag_edge(item.item_id, nth, wanted)
            if item.label_id != label_id:
                self.button("label", f"bar_label_{label_id}")
        elif item.label_id != label_id:
            self.button("label", f"bar_label_{label_id}")
        else:
            self.button("accept", "bar_accept")

    def drag_edge(self, item_id: str, nth: int, wanted: int) -> None:
        item = self.session.view.span(item_id)
        self.bring(item.start)
        kind = (HitKind.START, HitKind.END)[nth]
        handle = next(each for each in self.text._current_scene().handles if each.kind is kind)
        left, top, right, bottom = handle.box
        borders = {border for token in self.tokens for border in token}
        place = self.border_point(wanted, nth)
        self.drag("edge", QPoint(round((left + right) / 2), round((top + bottom) / 2)), lambda: place(), characters=wanted not in borders)

    def border_point(self, offset: int, nth: int) -> Callable[[], QPoint | None]:
        """Where the border before a character is (as a start), or after the one before it (as an end)."""

        def place() -> QPoint | None:
            if (rect := self.char_rect(offset - nth)) is not None:
                return QPoint(rect.right() + 1 if nth else rect.left(), rect.center().y())
            after = self.char_rect(offset) if nth else None  # what is before has no width
            return QPoint(after.left(), after.center().y()) if after is not None else None

        return place

    def add(self, place: Place) -> None:
        start, end, label_id = place
        self.bring(start)
        borders = {border for token in self.tokens for border in token}
        exact = not {start, end} <= borders
        first = (self.border_point(start, 0) if exact else self.inside(start, 0.3))()
        assert first is not None
        self.drag("new span", first, self.border_point(end, 1) if exact else self.inside(end - 1, 0.8), characters=exact)
        assert self.text.selection() == (start, end), f"selected {self.text.selection()}, wanted {(start, end)}"
        self.button("new span", f"bar_label_{label_id}")

    def inside(self, offset: int, share: float) -> Callable[[], QPoint | None]:
        """Where so much of a character's width is on the left: a drag over whole words need not aim at their edges."""

        def place() -> QPoint | None:
            rect = self.char_rect(offset)
            return None if rect is None else QPoint(rect.left() + round(share * rect.width()), rect.center().y())

        return place

    def link_all(self) -> None:
        for head, tail, label_id in [relation for relation in self.missing_relations() if relation in self.unsuggested()]:
            confirmed = self.confirmed()
            if head not in confirmed or tail not in confirmed:
                continue
            self.bring(head[0])
            start = self.chip_at(confirmed[head])
            assert start is not None, "the head has no chip"
            self.drag("link", start, lambda tail=tail: self._tail_point(tail), down=head < tail)
            palette = self.page.palette_list
            wanted = next(nth for nth, each in enumerate(palette.shown()) if each.label_id == label_id and not each.flipped)
            rows = palette.list
            self.click("link", rows.viewport(), rows.visualRect(palette.model.index(wanted)).center())

    def _tail_point(self, tail: Place) -> QPoint | None:
        rect = self.char_rect(tail[0])
        return rect.center() if rect is not None else None
