"""The text of an article as the analyst works in it: events in, intentions out as signals. It decides nothing itself."""

from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from annotator.core.document import Document
from annotator.core.schema import Schema
from annotator.core.view import SpanItem, View
from annotator.language.blocks import block_at
from annotator.language.tokens import snap, token_at, tokens
from annotator.ui import reading, text_access
from annotator.ui.digits import digit_of
from annotator.ui.gestures import Gesture, Pointer, gesture_for
from annotator.ui.jump_marks import JumpMarks
from annotator.ui.text_canvas import BAND, TextCanvas
from annotator.ui.text_caret import Caret, Move, move_of, moved
from annotator.ui.text_cover import Cover, cover
from annotator.ui.text_hit import Hit, HitKind, hit_test
from annotator.ui.text_overlay import caret_rect, chips_in_view, range_rects
from annotator.ui.words import tr

_SCROLL_EDGE = 24  # pixels from the edges in which a drag scrolls, the faster the nearer
_FASTEST = 60  # pixels each time
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock)


def _clicked_place(hit: Hit) -> object:
    """What two clicks have in common that mean the same place: the character, or the arcs that run there."""
    return frozenset(hit.items) if hit.kind is HitKind.ARC else hit.character


class TextView(TextCanvas):
    """Shows one article. A caret moved by its own keys and mouse is announced by `caret_moved`, except while it selects;
    what a method sets is not announced."""

    item_clicked = Signal(str)
    caret_moved = Signal(int)
    selection_changed = Signal(int, int)  # (caret, caret) when dropped
    edge_dragged = Signal(str, int, int)
    relation_dragged = Signal(str, str)
    menu_requested = Signal(str, QPoint)  # item_id or "", global position
    digit_pressed = Signal(int)
    jumped = Signal(str)  # the mark of a span was typed
    jump_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("textView")
        self.setAccessibleName(tr("Article text"))
        text_access.install()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._gesture: Gesture | None = None
        self._pointer: QMouseEvent | None = None
        self._last_click: tuple[object, str] | None = None  # what was there, and what was taken
        self._told: tuple[int, tuple[int, int] | None] = (0, None)  # where the caret and the selection were when that was told
        self._auto_scroll = QTimer(self)
        self._auto_scroll.setInterval(25)
        self._auto_scroll.timeout.connect(self._scroll_on)

    def set_article(self, document: Document | None, view: View, schema: Schema) -> None:
        self._drop_gesture()
        self.hide_jump_marks()
        self._last_click = None
        super().set_article(document, view, schema)

    def set_view(self, view: View) -> None:
        used = (*self._gesture.start.hit.items[:1], *(self._rubber[1:2] if self._rubber else ())) if self._gesture else ()
        if any(item_id and item_id not in view for item_id in used):
            self._drop_gesture()  # what was dragged is gone
        self.hide_jump_marks()
        super().set_view(view)

    # Jump marks

    def show_jump_marks(self) -> bool:
        """Put a mark on each span whose chip can be seen, but on the pinned head. False: none is seen.

        `jumped` tells which is typed; any other key ends it.
        """
        window = self._window()
        chips = chips_in_view(window) if window is not None else []
        seen = [span_id for span_id, _ in chips if span_id != self._pinned]  # a pinned head cannot be its own tail
        self._jumps = JumpMarks.of(seen) if seen else None
        self.viewport().update()
        return self._jumps is not None

    @property
    def jumping(self) -> bool:
        """Whether marks are shown: letters are for them."""
        return self._jumps is not None

    def hide_jump_marks(self) -> None:
        if self._jumps is not None:
            self._jumps = None
            self.viewport().update()
            self.jump_ended.emit()

    def _type_jump(self, event: QKeyEvent) -> None:
        if event.key() in _MODIFIERS or event.isAutoRepeat() or self._jumps is None:
            return  # the key that has called the marks may still be held
        marks = self._jumps.after(event.text())
        reached = marks.reached() if marks is not None else None
        if marks is None or reached is not None:
            self.hide_jump_marks()
        else:
            self._jumps = marks
            self.viewport().update()
        if reached is not None:
            self.jumped.emit(reached)

    # Caret and selection

    def caret(self) -> int:
        """The offset of the caret."""
        return self._caret.offset

    def set_caret(self, offset: int) -> None:
        """Put the caret somewhere else, which drops the selection. Scrolls nothing."""
        if offset != self._caret.offset:
            self._caret = Caret(self._clamped(offset))
            self._drop_selection()
        self._changed()

    def select(self, start: int, end: int) -> None:
        """Select a range; the caret stands at its end."""
        self._set_selection(self._clamped(start), self._clamped(end), announce=True)

    def clear_selection(self) -> None:
        """Drop the selection; the caret stays."""
        self._drop_selection()
        self._changed()

    def restore_place(self, place: dict[str, Any]) -> None:
        super().restore_place(place)
        if "caret" in place:
            self.set_caret(int(place["caret"]))
            if "anchor" in place:
                self._set_selection(self._clamped(int(place["anchor"])), self._caret.offset, announce=True)

    def selected_text(self) -> str:
        """The original text that is selected."""
        selected = self.selection()
        return self._document.text[slice(*selected)] if self._document is not None and selected else ""

    def copy(self) -> None:
        """Put the selected original text on the clipboard."""
        if self.selection():
            QGuiApplication.clipboard().setText(self.selected_text())

    def _drop_selection(self) -> None:
        had = self.selection() is not None or self._anchor is not None
        self._anchor = None
        if had:
            self.selection_changed.emit(self._caret.offset, self._caret.offset)

    def _set_selection(self, anchor: int, caret: int, announce: bool) -> None:
        self._anchor = anchor if anchor != caret else None
        self._caret = Caret(caret, before=anchor < caret)
        if announce:
            start, end = self.selection() or (caret, caret)
            self.selection_changed.emit(start, end)
        self._changed()

    def _changed(self) -> None:
        super()._changed()
        (caret, selection), self._told = self._told, (self._caret.offset, self.selection())
        if (caret, selection) != self._told:
            text_access.tell_caret(self, caret != self._told[0], selection != self._told[1])

    # What a screen reader asks

    def text(self) -> str:
        """The whole text of the article."""
        return self._document.text if self._document is not None else ""

    @property
    def view(self) -> View:
        return self._view

    @property
    def schema(self) -> Schema:
        return self._schema

    def spans_at(self, offset: int) -> list[SpanItem]:
        """The spans over a character, the smallest first."""
        return reading.at(self._view, offset)

    def go_to(self, offset: int) -> None:
        """Move the caret as its keys do."""
        self._drop_selection_at(Caret(self._clamped(offset)))
        self.caret_moved.emit(self._caret.offset)
        if self._layout is not None:
            self._follow_caret()
        self._changed()

    def character_at(self, place: QPoint) -> int | None:
        """The character that is drawn at a point of the viewport."""
        return hit_test(self._current_scene(), place.x(), place.y()).character if self._layout is not None else None

    def rect_of_character(self, offset: int) -> QRect | None:
        """Where a character (with those that it is drawn together with) is in the viewport; None when it cannot be seen."""
        window = self._window()
        if window is None:
            return None
        block = block_at(window.layout.blocks, offset)
        if not window.first <= block <= window.last:
            return None
        rects = range_rects(window, *window.layout.laid(block).shaped.cluster(offset))
        rect = rects[0] if rects else caret_rect(window, offset, before=False)
        shown = QRectF(self.viewport().rect())
        return rect.toAlignedRect() if rect is not None and rect.intersects(shown) else None

    def cover(self, about: QRect, reach: int) -> Cover:
        """What something that floats by a place in the viewport would hide there; an article is open."""
        window, view = self._window(), self._view
        assert window is not None
        scene = self._current_scene()
        own: tuple[str, ...] = ()
        if self._current and not self.selection():
            item = view.item(self._current)
            own = (item.item_id,) if isinstance(item, SpanItem) else (item.head_id, item.tail_id)
        return cover(window, about, reach, own, lambda span_id: view.span(span_id).state.undecided, (*scene.routes, *scene.stubs))

    # How the caret moves

    def _follow_caret(self) -> None:
        """Keep the caret within the middle of the view, scrolling no more than that needs."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        for _ in range(3):
            y = self._y_of(self._caret.offset, self._caret.before)
            outside = min(0.0, y - BAND[0] * height) + max(0.0, y - BAND[1] * height)
            if not round(outside):
                return
            bar.setValue(bar.value() + round(outside))

    # Mouse

    def _pointer_of(self, event: QMouseEvent) -> Pointer:
        position = event.position()
        hit = hit_test(self._current_scene(), position.x(), position.y())
        return Pointer(position.x(), position.y(), hit, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._layout is None:
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._set_hover("")
        self.hide_jump_marks()
        self._gesture = gesture_for(self, self._pointer_of(event), extend)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._layout is None:
            return
        pointer = self._pointer_of(event)
        if self._gesture is None:
            self._hover_over(pointer.hit)
            return
        self._gesture.move(pointer)
        self._pointer = QMouseEvent(event)
        at_edge = not _SCROLL_EDGE <= pointer.y <= self.viewport().height() - _SCROLL_EDGE
        if at_edge and self._gesture.dragging and self._gesture.drags:
            if not self._auto_scroll.isActive():
                self._auto_scroll.start()
        else:
            self._auto_scroll.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._gesture is None:
            return
        gesture, self._gesture = self._gesture, None
        self._auto_scroll.stop()
        gesture.release(self._pointer_of(event))
        self._changed()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._layout is None:
            return
        pointer = self._pointer_of(event)
        word = self._word_at(pointer.hit.character) if pointer.hit.character is not None else None
        if word is not None:
            self._set_selection(*word, announce=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.hide_jump_marks()
        super().focusOutEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hover("")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._drop_gesture()
        if event.reason() is QContextMenuEvent.Reason.Mouse and self._layout is not None:
            hit = hit_test(self._current_scene(), event.pos().x(), event.pos().y())
            item_id = self._current if self._current in hit.items else hit.item_id
            self.menu_requested.emit(item_id, event.globalPos())
        else:
            rect = self.rect_of(self._current) if self._current else None
            below = rect.bottomLeft() if rect is not None else QPoint(self.viewport().width() // 2, self.viewport().height() // 3)
            self.menu_requested.emit(self._current, self.viewport().mapToGlobal(below))
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels, angle = event.pixelDelta().y(), event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if angle:
                self.zoom_by(angle / 120)
        elif pixels or angle:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - (pixels or round(angle / 120 * 6 * self._metrics.em)))
        event.accept()

    def _hover_over(self, hit: Hit) -> None:
        shapes = {
            HitKind.TEXT: Qt.CursorShape.IBeamCursor,
            HitKind.START: Qt.CursorShape.SizeHorCursor,
            HitKind.END: Qt.CursorShape.SizeHorCursor,
        }
        self.viewport().setCursor(shapes.get(hit.kind, Qt.CursorShape.PointingHandCursor))
        self._set_hover(self._taken_by(hit))

    def _set_hover(self, item_id: str) -> None:
        if item_id != self._hover:
            self._hover = item_id
            self.viewport().update()

    def _taken_by(self, hit: Hit) -> str:
        """The item that a click takes: the smallest span or the nearest arc, at the place of the last click the next one."""
        if self._last_click == (_clicked_place(hit), self._current) and self._current in hit.items:
            return hit.items[(hit.items.index(self._current) + 1) % len(hit.items)]
        return hit.item_id

    def _scroll_on(self) -> None:
        if self._gesture is None or self._pointer is None:
            self._auto_scroll.stop()
            return
        y, height = self._pointer.position().y(), self.viewport().height()
        by = min(0.0, y - _SCROLL_EDGE) + max(0.0, y - (height - _SCROLL_EDGE))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(max(-_FASTEST, min(by, _FASTEST))))
        self._gesture.move(self._pointer_of(self._pointer))

    def _drop_gesture(self) -> bool:
        gesture, self._gesture = self._gesture, None
        self._auto_scroll.stop()
        if gesture is not None:
            gesture.cancel()
            self._changed()
        return gesture is not None

    # What gestures ask for

    def caret_is(self) -> int:
        return self._caret.offset

    def edges_of(self, item_id: str) -> tuple[int, int]:
        span = self._view.span(item_id)
        return span.start, span.end

    def snapped(self, start: int, end: int) -> tuple[int, int] | None:
        if self._layout is None or self._document is None or start >= end:
            return None
        blocks = self._layout.blocks
        first, last = blocks[block_at(blocks, start)], blocks[block_at(blocks, end, before=True)]
        head = snap(self._tokens(first.start, first.end), start, min(end, first.end))
        tail = head if first is last else snap(self._tokens(last.start, last.end), max(start, last.start), end)
        return (head[0] if head else start, tail[1] if tail else end) if head or tail else None

    def _tokens(self, start: int, end: int) -> list[tuple[int, int]]:
        assert self._document is not None
        cuts = [cut - start for cut in self._document.cuts() if start < cut < end]
        found = tokens(self._document.text[start:end], cuts, self._document.language)
        return [(start + left, start + right) for left, right in found]

    def _word_at(self, character: int) -> tuple[int, int] | None:
        if self._layout is None:
            return None
        block = self._layout.blocks[block_at(self._layout.blocks, character)]
        return token_at(self._tokens(block.start, block.end), character)

    def click(self, hit: Hit) -> None:
        if hit.kind is HitKind.STUB:
            span = self._view.span(hit.target)
            self.reveal(span.start, span.end)
            self.item_clicked.emit(hit.target)
            return
        item_id = self._taken_by(hit)
        if hit.kind is HitKind.TEXT or hit.kind in (HitKind.START, HitKind.END):
            had, old = self.selection() is not None, self._caret.offset
            self._caret = Caret(hit.offset, hit.before)
            self._anchor = None
            if had:
                self.selection_changed.emit(hit.offset, hit.offset)
            if hit.offset != old:
                self.caret_moved.emit(hit.offset)
        self._last_click = (_clicked_place(hit), item_id)
        if item_id:
            self.item_clicked.emit(item_id)

    def select_range(self, anchor: int, caret: int, done: bool) -> None:
        self._set_selection(anchor, caret, announce=done)

    def preview_edges(self, item_id: str, edges: tuple[int, int] | None) -> None:
        self._edges = (item_id, *edges) if edges is not None else None
        self._changed()

    def preview_relation(self, span_id: str, target_id: str, to: tuple[float, float] | None) -> None:
        self._rubber = (span_id, target_id, to) if to is not None else None
        self._changed()

    def edges_dragged(self, item_id: str, start: int, end: int) -> None:
        self.edge_dragged.emit(item_id, start, end)

    def relation_made(self, head_id: str, tail_id: str) -> None:
        self.relation_dragged.emit(head_id, tail_id)

    # Keys

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            commanding = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
            if self._jumps is not None and commanding and event.key() not in _MODIFIERS:
                self.hide_jump_marks()  # Ctrl+Z and its like mean what they always mean
            ends_gesture = event.key() == Qt.Key.Key_Escape and self._gesture is not None
            if ends_gesture or self._jumps is not None:
                event.accept()  # the key is for the gesture or the marks before it means anything to the window
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes what moves or selects, digits and Esc; all other keys are left to the window."""
        if self._jumps is not None:
            self._type_jump(event)
            return
        digit = digit_of(event)
        if digit:
            if not event.isAutoRepeat():
                self.digit_pressed.emit(digit)
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        if event.key() == Qt.Key.Key_Escape and (self._drop_gesture() or self.selection() is not None):
            self.clear_selection()
            return
        move = move_of(event)
        if move is None or self._layout is None:
            event.ignore()
            return
        self._move_caret(move, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def _move_caret(self, move: Move, extend: bool) -> None:
        assert self._layout is not None
        before = self._caret
        caret = moved(self._layout, before, move, 0.8 * self.viewport().height())
        if extend:
            anchor = before.offset if self._anchor is None else self._anchor
            self._caret, self._anchor = caret, anchor
            start, end = self.selection() or (caret.offset, caret.offset)
            self.selection_changed.emit(start, end)
        else:
            self._drop_selection_at(caret)
            if caret.offset != before.offset:
                self.caret_moved.emit(caret.offset)
        self._follow_caret()
        self._changed()

    def _drop_selection_at(self, caret: Caret) -> None:
        had = self._anchor is not None
        self._caret, self._anchor = caret, None
        if had:
            self.selection_changed.emit(caret.offset, caret.offset)
