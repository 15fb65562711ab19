"""The picture of an article: layout, scrolling, zoom and painting. What the analyst does with it is `TextView`'s."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.core.document import Document
from annotator.core.schema import Schema
from annotator.core.view import RelationItem, SpanItem, View
from annotator.language.blocks import block_at, blocks_of
from annotator.ui.jump_marks import JumpMarks
from annotator.ui.text_arcs import RAIL_PITCH
from annotator.ui.text_caret import Caret
from annotator.ui.text_hit import Scene
from annotator.ui.text_layout import COLUMN_EMS, ArticleLayout, Metrics
from annotator.ui.text_marks import Rejected
from annotator.ui.text_overlay import (
    Window,
    caret_rect,
    chip_box,
    chips_in_view,
    handles_of,
    outline_of,
    piece_rects,
    range_rects,
    routes_of,
)
from annotator.ui.text_pictures import Pictures
from annotator.ui.text_render import Ink, Outline, Overlay, PinnedChip, block_pixmap, paint_block, paint_overlay
from annotator.ui.text_shown import Shown
from annotator.ui.theme import LIGHT, Palette

_HIGHEST_PIXMAP = 8000  # device pixels; what is higher is painted line by line
_SMALLEST_ZOOM, _LARGEST_ZOOM, _ZOOM_STEP = 0.5, 3.0, 1.1
BAND = (0.15, 0.75)
"""The middle of the view, in shares of its height: a place outside is scrolled to."""
_LANDING = 0.35


class TextCanvas(QAbstractScrollArea):
    """Shows one article with its spans and relations, laid out as far as it was shown."""

    zoom_changed = Signal(float)
    scrolled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # its coming and going would break lines anew
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._document: Document | None = None
        self._view = View("")
        self._schema = Schema()
        self._zoom = 1.0
        self._metrics = Metrics.of(1.0)
        self._ink = Ink(LIGHT, self._metrics, 1.0)
        self._layout: ArticleLayout | None = None
        self._shown = Shown()
        self._current = ""
        self._pinned = ""
        self._caret = Caret(0)
        self._anchor: int | None = None
        self._edges: tuple[str, int, int] | None = None
        self._rubber: tuple[str, str, tuple[float, float]] | None = None
        self._hover = ""
        self._outlined: tuple[tuple[int, int], ...] = ()
        self._asked: frozenset[str] = frozenset()
        self._jumps: JumpMarks | None = None
        self._found: tuple[tuple[int, int], ...] = ()
        self._scene: Scene | None = None
        self._pictures = Pictures()
        self._settling = False
        self._top_block = 0
        self._top_y: float | None = None  # where that block stood in the article when the view settled
        self._prefetch = QTimer(self)
        self._prefetch.setSingleShot(True)
        self._prefetch.setInterval(0)
        self._prefetch.timeout.connect(self._draw_ahead)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(lambda _, most: self.verticalScrollBar().setEnabled(most > 0))  # else it is not drawn

    # What is shown

    def set_article(self, document: Document | None, view: View, schema: Schema) -> None:
        """Show another article from its top, or none; selection, caret, current and pinned item are dropped."""
        self._document, self._view, self._schema = document, view, schema
        self._current = self._pinned = self._hover = ""
        self._outlined = ()
        self._anchor = None
        self._found = ()
        self._layout = None
        self._pictures.clear()
        if document is not None:
            blocks = blocks_of(document)
            if blocks:
                self._layout = ArticleLayout(document.text, blocks, self._metrics, self._column()[1])
        self._take_marks()
        self._caret = Caret(self._layout.blocks[0].start if self._layout else 0)
        self._top_block, self._top_y = 0, None
        self._update_range()
        self.verticalScrollBar().setValue(0)
        self._settle()
        self.viewport().update()

    def set_schema(self, schema: Schema) -> None:
        """Show the same article with other labels."""
        self._schema = schema
        self._pictures.clear()
        self._take_marks()
        self._changed()

    def set_view(self, view: View) -> None:
        """Show the same article after a decision. Nothing scrolls; only blocks that look different are drawn anew."""
        self._view = view
        self._shown.follow(view)
        if self._current not in view:
            self._current = ""
        if self._pinned not in view:
            self._pinned = ""
        self._settle()
        self._changed()

    def set_current(self, item_id: str | None) -> None:
        """Frame an item and draw its relations; one that the article does not have means none."""
        self._current = item_id if item_id and item_id in self._view else ""
        self._changed()

    def set_pinned(self, span_id: str | None) -> None:
        """Mark a span as the head of a relation to come."""
        self._pinned = span_id if span_id and span_id in self._view else ""
        self._changed()

    def set_asked_about(self, relation_ids: frozenset[str]) -> None:
        """Draw these relations too, set off from the others: a question is about them."""
        if relation_ids != self._asked:
            self._asked = relation_ids
            self._changed()

    def set_show_all_arcs(self, shown: bool) -> None:
        """Draw all relations, with lanes made for them, or only those of the current item."""
        if shown != self._shown.all_arcs:
            self._shown.all_arcs = shown
            self._shown.take_again()
            self._settle()
            self._changed()

    def show_all_arcs(self) -> bool:
        return self._shown.all_arcs

    def show_rejected(self) -> bool:
        return self._shown.rejected.all

    def set_show_rejected(self, shown: bool) -> None:
        """Draw all rejected items, or only those that linger."""
        self._set_rejected(Rejected(shown, self._shown.rejected.lingering))

    def set_outlined(self, places: tuple[tuple[int, int], ...]) -> None:
        """Draw frames round these places, until others are asked for or another article is shown."""
        if places != self._outlined:
            self._outlined = places
            self.viewport().update()

    def set_lingering(self, ids: frozenset[str]) -> None:
        """The rejected items that are still drawn."""
        self._set_rejected(Rejected(self._shown.rejected.all, ids))

    def _set_rejected(self, rejected: Rejected) -> None:
        if self._shown.set_rejected(rejected):
            self._settle()
            self._changed()

    def set_found(self, places: Sequence[tuple[int, int]]) -> None:
        """Mark what a search has found, in text order; the marks are painted over and lay nothing out anew."""
        self._found = tuple(places)
        self.viewport().update()

    def _shown_found(self, window: Window) -> tuple[QRectF, ...]:
        """The rectangles of what was found, where it shows and is not selected."""
        blocks, selected = window.layout.blocks, self.selection()
        first = bisect_left(self._found, blocks[window.first].start, key=lambda place: place[1])
        last = bisect_left(self._found, blocks[window.last].end, key=lambda place: place[0])
        return tuple(rect for place in self._found[first:last] if place != selected for rect in range_rects(window, *place))

    def set_palette(self, palette: Palette) -> None:
        """Draw in other colours."""
        self._ink = Ink(palette, self._metrics, self._ink.ratio)
        self._pictures.clear()
        self.viewport().update()

    def _take_marks(self) -> None:
        self._shown.rail_count = self._rail_count()
        self._shown.take(self._layout, self._view, self._schema)

    def _changed(self) -> None:
        self._scene = None
        self.viewport().update()

    def selection(self) -> tuple[int, int] | None:
        """The selected range, None when there is none."""
        if self._anchor is None or self._anchor == self._caret.offset:
            return None
        return min(self._anchor, self._caret.offset), max(self._anchor, self._caret.offset)

    # Geometry

    def _column(self) -> tuple[float, float]:
        """The left of the column of text in the viewport, and its width."""
        em, available = self._metrics.em, float(self.viewport().width())
        narrow = available < 30 * em
        left_gutter, right_gutter = (1.9 * em, 1.3 * em) if narrow else (2.8 * em, 2.6 * em)
        width = max(4 * em, min(COLUMN_EMS * em, available - left_gutter - right_gutter))
        left = max(left_gutter, (available - width) / 2)
        return float(round(left)), float(int(width))

    def _rail_count(self) -> int:
        left, width = self._column()
        free = self.viewport().width() - left - width - 0.8 * self._metrics.em - 6
        return max(1, min(6, int(free / RAIL_PITCH)))

    @property
    def _margin(self) -> float:
        return float(round(1.1 * self._metrics.em))

    def _update_range(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        content = self._layout.height + self._margin + max(2 * self._metrics.em, 0.3 * height) if self._layout else 0
        bar.setPageStep(max(1, int(0.9 * height)))
        bar.setSingleStep(round(3 * self._metrics.em))
        bar.setRange(0, max(0, round(content) - height))

    def _window(self) -> Window | None:
        if self._layout is None:
            return None
        top, height = self._margin - self.verticalScrollBar().value(), float(self.viewport().height())
        first = self._layout.block_at_y(-top)
        last = self._layout.block_at_y(height - top)
        return Window(self._layout, self._column()[0], top, float(self.viewport().width()), height, first, last)

    def _settle(self) -> None:
        """Lay out what shows. When heights above what was on top turn out different, the scroll bar follows: the text stays."""
        if self._layout is None or self._settling:
            return
        self._settling = True
        bar, layout = self.verticalScrollBar(), self._layout
        try:
            for _ in range(8):
                window = self._window()
                assert window is not None
                anchor = min(max(self._top_block, window.first), window.last)
                known = self._top_y if anchor == self._top_block else None
                before = layout.tops[anchor] if known is None else known
                for nth in range(window.first, window.last + 1):
                    layout.laid(nth)
                shift = round(layout.tops[anchor] - before)
                self._update_range()
                if shift:
                    bar.setValue(bar.value() + shift)
                settled = self._window()
                assert settled is not None
                self._top_block, self._top_y = settled.first, layout.tops[settled.first]
                if (settled.first, settled.last) == (window.first, window.last):
                    break
        finally:
            self._settling = False
        self._scene = None

    def _on_scrolled(self) -> None:
        if not self._settling:
            self._settle()
        self._changed()
        self.scrolled.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Everything is painted anew from cached pictures."""
        self.viewport().update()

    def reveal(self, start: int, end: int) -> None:
        """Scroll to a range, unless it begins within the middle of the view."""
        if self._layout is None:
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        for _ in range(4):  # heights above become known on the way
            y = self._y_of(start)
            low, high = BAND[0] * height, BAND[1] * height
            if low <= y <= high:
                return
            old = bar.value()
            bar.setValue(round(old + y - _LANDING * height))
            if bar.value() == old:
                return

    def _y_of(self, offset: int, before: bool = False) -> float:
        assert self._layout is not None
        spot = self._layout.spot(offset, before)
        self._settle()
        line = self._layout.line(spot)
        return self._margin - self.verticalScrollBar().value() + self._layout.tops[spot.block] + (line.text_top + line.text_bottom) / 2

    def rect_of(self, item_id: str) -> QRect | None:
        """Where a span's first piece with its chip, or a relation's label, is in the viewport; None when it cannot be seen."""
        window = self._window()
        if window is None or item_id not in self._view:
            return None
        item = self._view.item(item_id)
        if not isinstance(item, SpanItem):
            label = next((r.label for r in self._current_scene().routes if r.arc.relation_id == item_id and r.label), None)
            if label is not None:
                return QRectF(label[0], label[1], label[2] - label[0], label[3] - label[1]).toAlignedRect()
            item = self._view.stop(item)
        rects = [rect for piece, rect in piece_rects(window, item.item_id, item.start, item.end) if piece.first]
        if not rects:
            return None
        chip = chip_box(window, block_at(window.layout.blocks, item.start), item.item_id)
        found = rects[0].united(chip[1]) if chip is not None else rects[0]
        shown = found.intersects(QRectF(0, 0, window.width, window.height))
        return found.toAlignedRect() if shown else None

    def _clamped(self, offset: int) -> int:
        return min(max(0, offset), len(self._document.text) if self._document is not None else 0)

    def rect_of_range(self, start: int, end: int) -> QRect | None:
        """Where the first shown line of a range is in the viewport; None when it cannot be seen."""
        window = self._window()
        rects = range_rects(window, start, end) if window is not None else ()
        view = QRectF(self.viewport().rect())
        return next((rect.toAlignedRect() for rect in rects if rect.intersects(view)), None)

    def place(self) -> dict[str, Any]:
        """Where the reader is, as JSON data for `restore_place`."""
        found: dict[str, Any] = {"caret": self._caret.offset, "zoom": self._zoom}
        if self._anchor is not None:
            found["anchor"] = self._anchor
        window = self._window()
        if window is not None:
            spot = window.layout.spot_at(0, -window.top)
            line = window.layout.line(spot)
            found["top"] = line.start
            found["below"] = (window.y_of(spot.block) + line.top) / self._metrics.em
        return found

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back to a place; what is missing from the data stays as it is."""
        if "zoom" in place:
            self.set_zoom(float(place["zoom"]))
        if "top" in place and self._layout is not None:
            bar = self.verticalScrollBar()
            for _ in range(4):
                spot = self._layout.spot(self._clamped(int(place["top"])))
                self._settle()
                y = self._margin + self._layout.tops[spot.block] + self._layout.line(spot).top
                wanted = round(y - float(place.get("below", 0.0)) * self._metrics.em)
                if bar.value() == min(max(0, wanted), bar.maximum()):
                    break
                bar.setValue(wanted)
        self._changed()

    def _relayout(self) -> None:
        if self._layout is None:
            return
        here = self.place()
        at_top = self.verticalScrollBar().value() == 0
        self._layout = self._layout.resized(self._metrics, self._column()[1])
        self._pictures.clear()
        self._take_marks()
        self._top_y = None
        self._update_range()
        if at_top:
            self._top_block = 0
            self.verticalScrollBar().setValue(0)
        else:
            self._top_block = block_at(self._layout.blocks, here["top"])
            self.restore_place({"top": here["top"], "below": here["below"]})
        self._settle()
        self._changed()

    # Zoom

    @property
    def zoom(self) -> float:
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Set the size of the text, 1.0 being 17 px; kept within sensible bounds."""
        zoom = round(min(max(zoom, _SMALLEST_ZOOM), _LARGEST_ZOOM), 3)
        if zoom != self._zoom:
            old = self._metrics.em
            self._zoom = zoom
            metrics = Metrics.of(zoom)
            if metrics.em != old:
                self._metrics = metrics
                self._ink = Ink(self._ink.palette, metrics, self._ink.ratio)
                self._relayout()
            self.zoom_changed.emit(zoom)

    def zoom_by(self, steps: float) -> None:
        """Zoom in, or out with negative steps."""
        self.set_zoom(self._zoom * _ZOOM_STEP**steps)

    def zoom_in(self) -> None:
        self.zoom_by(1)

    def zoom_out(self) -> None:
        self.zoom_by(-1)

    def zoom_reset(self) -> None:
        self.set_zoom(1.0)

    # Painting

    def _current_scene(self) -> Scene:
        """What can be clicked now, computed once for each state of the view."""
        window = self._window()
        assert window is not None
        if self._scene is None:
            strong = self._strong()
            links = self._shown.links(strong, self._beside_current(), window.first, window.last)
            names = {}
            if self._document is not None:
                ends = {end for link in links if link.item.item_id in strong for end in (link.item.head_id, link.item.tail_id)}
                names = {end: self._document.text[self._view.span(end).start : self._view.span(end).end] for end in ends}
            routes, stubs = routes_of(window, links, strong, self._shown.rails, names)
            item = self._current_span()
            handles = handles_of(window, item.item_id, item.start, item.end) if item is not None else ()
            self._scene = Scene(window.layout, window.left, window.top, handles, routes, stubs)
        return self._scene

    def _strong(self) -> frozenset[str]:
        if not self._current:
            return self._asked
        if self._current_span() is None:
            return self._asked | {self._current}
        return self._asked.union(relation.item_id for relation in self._view.relations_of(self._current))

    def _beside_current(self) -> frozenset[str]:
        """The other relations between the ends of the current one: they are drawn too, or they could not be taken."""
        item = self._view.item(self._current) if self._current else None
        if not isinstance(item, RelationItem):
            return frozenset()
        return frozenset(r.item_id for r in self._view.relations_of(item.head_id) if {r.head_id, r.tail_id} == {item.head_id, item.tail_id})

    def _current_span(self) -> SpanItem | None:
        item = self._view.item(self._current) if self._current else None
        return item if isinstance(item, SpanItem) else None

    def _overlay(self, window: Window) -> Overlay:
        scene = self._current_scene()

        def outline(span_id: str) -> Outline:
            span = self._view.span(span_id)
            return outline_of(window, span_id, span.start, span.end)

        current: list[Outline] = []
        if self._current and self._edges is None:
            item = self._view.item(self._current)
            current = [outline(end) for end in ((item.item_id,) if isinstance(item, SpanItem) else (item.head_id, item.tail_id))]
        pinned_chip = None
        if self._pinned:
            block = block_at(window.layout.blocks, self._view.span(self._pinned).start)
            found = chip_box(window, block, self._pinned)
            pinned_chip = PinnedChip(found[0], (window.left, window.y_of(block))) if found is not None else None
        selected = self.selection()
        rubber, target = None, None
        if self._rubber is not None:
            span_id, target_id, to = self._rubber
            block = block_at(window.layout.blocks, self._view.span(span_id).start)
            head = chip_box(window, block, span_id)
            beyond = (window.left, -20.0 if block < window.first else window.height + 20)
            rubber = ((head[1].center().x(), head[1].top()) if head is not None else beyond, to)
            target = outline(target_id) if target_id else None
        hovered = self._hover if self._hover in self._view and self._hover != self._current else ""
        is_span = bool(hovered) and isinstance(self._view.item(hovered), SpanItem)
        return Overlay(
            found=self._shown_found(window),
            selection=range_rects(window, *selected) if selected else (),
            current=tuple(current),
            meant=tuple(rect for place in self._outlined for rect in range_rects(window, *place)),
            hovered=outline(hovered) if is_span else None,
            pinned=outline(self._pinned) if self._pinned else None,
            pinned_chip=pinned_chip,
            preview=range_rects(window, *self._edges[1:]) if self._edges is not None else (),
            target=target,
            handles=scene.handles if self._edges is None and self._hover == self._current else (),
            glowing=self._asked | {self._hover} if hovered and not is_span else self._asked,
            routes=scene.routes,
            stubs=scene.stubs,
            rubber=rubber,
            caret=caret_rect(window, self._caret.offset, self._caret.before) if self.hasFocus() else None,
            jumps=self._jump_boxes(window),
        )

    def _jump_boxes(self, window: Window) -> tuple[tuple[str, QRectF], ...]:
        if self._jumps is None:
            return ()
        left = self._jumps.left()
        return tuple((left[span_id], box) for span_id, box in chips_in_view(window) if span_id in left)

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.viewport().devicePixelRatioF()
        if ratio != self._ink.ratio:
            self._ink = Ink(self._ink.palette, self._metrics, ratio)
            self._pictures.clear()
        painter = QPainter(self.viewport())
        try:
            painter.fillRect(event.rect(), self._ink.palette.background)
            if self._layout is not None and self._top_y != self._layout.tops[self._top_block]:
                self._settle()
            window = self._window()
            overlay = Overlay()
            if window is not None:
                for nth in range(window.first, window.last + 1):
                    self._paint_block(painter, window, nth)
                overlay = self._overlay(window)
            paint_overlay(painter, overlay, self._ink, self.hasFocus(), float(self.viewport().width()))
        finally:
            painter.end()
        self._prefetch.start()

    def _paint_block(self, painter: QPainter, window: Window, nth: int) -> None:
        y = window.y_of(nth)
        laid = window.layout.laid(nth)
        is_drawn = self._pictures.has(nth)
        is_old = is_drawn and self._pictures.of(nth, laid.display) is None
        is_tall = not is_drawn and laid.display.height > 0.7 * window.height
        if is_old or is_tall:  # what shows of it now, its picture while idle
            painter.save()
            painter.translate(window.left, y)
            paint_block(painter, laid, window.layout.blocks[nth], self._ink, -y, window.height - y)
            painter.restore()
        else:
            painter.drawPixmap(round(window.left + self._pixmap_left()), round(y), self._pixmap(window, nth))

    def _pixmap_left(self) -> float:
        return -min(self._column()[0], 6 * self._metrics.em)

    def _pixmap(self, window: Window, nth: int) -> QPixmap:
        laid = window.layout.laid(nth)
        picture = self._pictures.of(nth, laid.display)
        if picture is None:
            left = self._pixmap_left()
            width = window.layout.width - left + 1.2 * self._metrics.em
            picture = block_pixmap(laid, window.layout.blocks[nth], self._ink, left, width)
        needed = window.last - window.first + 3  # what shows and its neighbours, or drawing ahead would never end
        self._pictures.keep(nth, laid.display, picture, needed)
        return picture

    def _draw_ahead(self) -> None:
        """While idle, draw a block that shows but has no picture yet, else the one below, else the one above."""
        window = self._window()
        if window is None:
            return
        layout = window.layout
        for nth in (*range(window.first, window.last + 1), window.last + 1, window.first - 1):
            if not 0 <= nth < len(layout.blocks):
                continue
            if not layout.is_laid(nth):  # the picture follows in a turn of its own, so that no turn takes long
                before = layout.tops
                layout.laid(nth)
                if layout.tops is not before:
                    self._settle()
                self._prefetch.start()
                return
            display = layout.laid(nth).display
            if self._pictures.of(nth, display) is None and display.height * self._ink.ratio <= _HIGHEST_PIXMAP:
                self._pixmap(window, nth)
                self._prefetch.start()
                return

    # Events of the widget

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_range()
        if self._layout is not None and self._layout.width != self._column()[1]:
            self._relayout()
        else:
            self._settle()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(round(54 * self._metrics.em), round(44 * self._metrics.em))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 120)
