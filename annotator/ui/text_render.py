"""Painting of the text view: functions of a frozen context. A block's own picture is cached by the view; what changes
with the current item, the caret or the mouse is painted over it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from annotator.language.blocks import Block, BlockStyle
from annotator.ui.text_arcs import Point, Route, Stub
from annotator.ui.text_hit import Handle, HitKind
from annotator.ui.text_layout import Chip, Laid, Look, Metrics, Piece
from annotator.ui.theme import LabelColours, Palette

_DASH, _DASH_GAP = 4, 2
_DOT, _DOT_GAP = 1, 2
_CORNER = 5.0


@dataclass(frozen=True)
class Ink:
    """What a picture depends on besides geometry. The tiles are made once for each colour."""

    palette: Palette
    metrics: Metrics
    ratio: float
    tiles: dict[tuple[int, int, int], QPixmap] = field(default_factory=dict, compare=False, repr=False)

    def tile(self, colour: QColor, on: int, off: int) -> QPixmap:
        """A stretch of dashes, `on` and `off` in logical pixels, to be tiled: much cheaper than a dashed pen."""
        key = (colour.rgba(), on, off)
        if key not in self.tiles:
            repeats = 16
            tile = QPixmap(round((on + off) * repeats * self.ratio), max(1, round(2 * self.ratio)))
            tile.setDevicePixelRatio(self.ratio)
            tile.fill(Qt.GlobalColor.transparent)
            painter = QPainter(tile)
            try:
                for nth in range(repeats):
                    painter.fillRect(QRectF(nth * (on + off), 0, on, 2), colour)
            finally:
                painter.end()
            self.tiles[key] = tile
        return self.tiles[key]


def block_pixmap(laid: Laid, block: Block, ink: Ink, left: float, width: float) -> QPixmap:
    """The picture of a block from `left` (negative: the margin) on, `width` wide."""
    size = QSizeF(width, max(1.0, laid.display.height)) * ink.ratio
    pixmap = QPixmap(size.toSize())
    pixmap.setDevicePixelRatio(ink.ratio)
    pixmap.fill(ink.palette.background)
    painter = QPainter(pixmap)
    try:
        painter.translate(-left, 0)
        paint_block(painter, laid, block, ink, 0.0, laid.display.height)
    finally:
        painter.end()
    return pixmap


def paint_block(painter: QPainter, laid: Laid, block: Block, ink: Ink, top: float, bottom: float) -> None:
    """Paint the lines of a block that show between two heights, at the painter's origin."""
    display = laid.display
    shown = [nth for nth, line in enumerate(display.lines) if line.text_bottom + 12 >= top and line.top <= bottom]
    if not shown:
        return
    first, last = shown[0], shown[-1]
    pieces = [piece for piece in display.pieces if first <= piece.line <= last]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for piece in pieces:
        if piece.look is not Look.REJECTED:
            painter.fillRect(_tint_rect(laid, piece), ink.palette.label_colours(piece.hue).tint)
    painter.setPen(ink.palette.dim if block.style is BlockStyle.HEADER else ink.palette.text)
    for nth in shown:
        line = laid.shaped.lines[nth]
        line.draw(painter, QPointF(0, display.lines[nth].baseline - line.ascent()))
    for piece in pieces:
        _paint_underline(painter, laid, piece, ink)
    for chip in display.chips:
        if first <= chip.line <= last:
            _paint_chip(painter, chip, ink, ink.palette.label_colours(chip.hue))
    if block.number and first == 0:
        painter.setFont(ink.metrics.number_font)
        painter.setPen(ink.palette.dim)
        painter.drawText(
            QRectF(-8 * ink.metrics.em, display.lines[0].baseline - ink.metrics.em, 7.2 * ink.metrics.em, ink.metrics.em * 1.2),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom,
            block.number,
        )


def _tint_rect(laid: Laid, piece: Piece) -> QRectF:
    line = laid.display.lines[piece.line]
    return QRectF(piece.left, line.text_top, piece.right - piece.left, line.text_bottom - line.text_top + 1)


def _paint_underline(painter: QPainter, laid: Laid, piece: Piece, ink: Ink) -> None:
    y = laid.display.lines[piece.line].text_bottom + piece.lane * ink.metrics.underline_pitch
    width = piece.right - piece.left
    solid = ink.palette.label_colours(piece.hue).solid
    if piece.look is Look.CONFIRMED:
        painter.fillRect(QRectF(piece.left, y, width, 2), solid)
    elif piece.look is Look.REJECTED:
        painter.drawTiledPixmap(QRectF(piece.left, y, width, 1), ink.tile(ink.palette.dim, _DOT, _DOT_GAP))
    else:
        painter.drawTiledPixmap(QRectF(piece.left, y, width, 2), ink.tile(solid, _DASH, _DASH_GAP))


def _paint_chip(
    painter: QPainter, chip: Chip, ink: Ink, colours: LabelColours, fill: QColor | None = None, text: QColor | None = None
) -> None:
    decided = chip.look is Look.CONFIRMED
    metrics = ink.metrics
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill or (colours.solid if decided else colours.tint))
    painter.drawPath(_tab(chip.left, chip.top, chip.width, metrics.chip_height))
    painter.setPen(text or (colours.on_solid if decided else colours.ink))
    baseline = chip.top + (metrics.chip_height + metrics.chip_cap) / 2
    painter.setFont(metrics.chip_font)
    painter.drawText(QPointF(chip.left + 0.30 * metrics.em, baseline), chip.name)
    if chip.extra:
        painter.setFont(metrics.count_font)
        painter.drawText(QPointF(chip.left + chip.extra_at, baseline), chip.extra)


def _tab(left: float, top: float, width: float, height: float, radius: float = 3.0) -> QPainterPath:
    path = QPainterPath(QPointF(left, top + height))
    path.lineTo(left, top + radius)
    path.quadTo(left, top, left + radius, top)
    path.lineTo(left + width - radius, top)
    path.quadTo(left + width, top, left + width, top + radius)
    path.lineTo(left + width, top + height)
    path.closeSubpath()
    return path


class Outline(NamedTuple):
    """A span to be framed: a rectangle a piece, in viewport coordinates."""

    rects: tuple[QRectF, ...]


class PinnedChip(NamedTuple):
    """The chip of the pinned head, with where its block's origin lies."""

    chip: Chip
    origin: Point


@dataclass(frozen=True)
class Overlay:
    """What is painted over the blocks, in viewport coordinates."""

    found: tuple[QRectF, ...] = ()
    selection: tuple[QRectF, ...] = ()
    current: tuple[Outline, ...] = ()
    meant: tuple[QRectF, ...] = ()
    hovered: Outline | None = None
    pinned: Outline | None = None
    pinned_chip: PinnedChip | None = None
    preview: tuple[QRectF, ...] = ()
    target: Outline | None = None
    handles: tuple[Handle, ...] = ()
    glowing: frozenset[str] = frozenset()  # the relations of routes that are set off
    routes: tuple[Route, ...] = ()
    stubs: tuple[Stub, ...] = ()
    rubber: tuple[Point, Point] | None = None
    caret: QRectF | None = None
    jumps: tuple[tuple[str, QRectF], ...] = ()  # the letters of a mark, and the chip that it stands before


def paint_overlay(painter: QPainter, overlay: Overlay, ink: Ink, focused: bool, width: float) -> None:
    """Paint what changes from moment to moment, in the order in which it covers."""
    palette = ink.palette
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if overlay.found or overlay.selection:
        mode = QPainter.CompositionMode
        painter.setCompositionMode(mode.CompositionMode_Lighten if palette.dark else mode.CompositionMode_Multiply)
        for rects, colour in ((overlay.found, palette.found), (overlay.selection, palette.selection)):
            for rect in rects:
                painter.fillRect(rect, colour)
        painter.setCompositionMode(mode.CompositionMode_SourceOver)
    if overlay.hovered is not None:
        _paint_outline(painter, overlay.hovered, QPen(palette.dim, 1), 2.5)
    for route in overlay.routes:
        if route.arc.relation_id in overlay.glowing:
            _paint_glow(painter, route, ink)
    for route in overlay.routes:
        if not route.arc.strong:
            _paint_route(painter, route, ink)
    for route in overlay.routes:
        if route.arc.strong:
            _paint_route(painter, route, ink)
    for route in overlay.routes:
        _paint_label(painter, route, ink)
    for rect in overlay.meant:
        painter.setPen(QPen(palette.accent, 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 3, 3)
    for outline in overlay.current:
        _paint_outline(painter, outline, QPen(palette.accent, 2), 3)
    if overlay.pinned is not None:
        _paint_outline(painter, overlay.pinned, QPen(palette.accent, 2), 3)
        _paint_outline(painter, overlay.pinned, QPen(palette.accent, 1), 5, 3)
    if overlay.pinned_chip is not None:
        painter.save()
        painter.translate(*overlay.pinned_chip.origin)
        colours = palette.label_colours(overlay.pinned_chip.chip.hue)
        _paint_chip(painter, overlay.pinned_chip.chip, ink, colours, palette.accent, palette.on_accent)
        painter.restore()
    for rect in overlay.preview:
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 3), palette.accent)
        painter.setPen(QPen(palette.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, 3, 3)
    if overlay.target is not None:
        _paint_outline(painter, overlay.target, QPen(palette.accent, 2), 3)
    if overlay.rubber is not None:
        _paint_rubber(painter, *overlay.rubber, ink)
    for handle in overlay.handles:
        _paint_handle(painter, handle, ink)
    if overlay.caret is not None:
        painter.fillRect(overlay.caret, palette.text)
    for stub in overlay.stubs:
        _paint_stub(painter, stub, ink)
    for letters, chip in overlay.jumps:
        _paint_jump(painter, letters, chip, ink)
    if focused:
        painter.fillRect(QRectF(0, 0, width, 2), palette.accent)


def _paint_glow(painter: QPainter, route: Route, ink: Ink) -> None:
    pen = QPen(ink.palette.selection, 8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(rounded_path(route.points))


def _paint_jump(painter: QPainter, letters: str, chip: QRectF, ink: Ink) -> None:
    painter.setFont(ink.metrics.chip_font)
    width = QFontMetricsF(ink.metrics.chip_font).horizontalAdvance(letters.upper()) + 0.55 * ink.metrics.em
    box = QRectF(max(1.0, chip.left() - width + 2), chip.top() - 2, width, chip.height() + 4)  # its label stays legible
    painter.setPen(QPen(ink.palette.background, 1))
    painter.setBrush(ink.palette.accent)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(ink.palette.on_accent)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters.upper())


def _paint_outline(painter: QPainter, outline: Outline, pen: QPen, radius: float, grow: float = 0.0) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in outline.rects:
        painter.drawRoundedRect(rect.adjusted(-grow, -grow, grow, grow), radius, radius)


def _paint_route(painter: QPainter, route: Route, ink: Ink) -> None:
    colour = ink.palette.accent if route.arc.strong else ink.palette.arc
    pen = QPen(colour, 2.0 if route.arc.strong else 1.0)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if route.arc.rejected:
        pen.setDashPattern([1.0, 2.0])
    elif route.arc.dashed:
        pen.setDashPattern([2.5, 1.5] if route.arc.strong else [4.0, 3.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(rounded_path(route.points))
    half, height = (4.0, 6.0) if route.arc.strong else (3.5, 5.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    for x, y in route.arrows:
        painter.drawPolygon(QPolygonF([QPointF(x - half, y - height), QPointF(x + half, y - height), QPointF(x, y)]))


def rounded_path(points: Sequence[Point], corner: float = _CORNER) -> QPainterPath:
    """A line of horizontal and vertical stretches with round corners, smaller where a stretch is short."""
    path = QPainterPath(QPointF(*points[0]))
    for (x0, y0), (x1, y1), (x2, y2) in zip(points, points[1:], points[2:], strict=False):
        before, after = abs(x1 - x0) + abs(y1 - y0), abs(x2 - x1) + abs(y2 - y1)
        radius = min(corner, before / 2 if (x0, y0) != points[0] else before, after / 2 if (x2, y2) != points[-1] else after)
        if before == 0 or after == 0:
            continue
        path.lineTo(x1 - (x1 - x0) / before * radius, y1 - (y1 - y0) / before * radius)
        path.quadTo(x1, y1, x1 + (x2 - x1) / after * radius, y1 + (y2 - y1) / after * radius)
    path.lineTo(*points[-1])
    return path


def _paint_label(painter: QPainter, route: Route, ink: Ink) -> None:
    if route.label is None:
        return
    left, top, right, bottom = route.label
    painter.fillRect(QRectF(left, top, right - left, bottom - top), ink.palette.background)
    painter.setFont(ink.metrics.arc_font)
    painter.setPen(ink.palette.accent if route.arc.strong else ink.palette.arc)
    painter.drawText(QPointF(left + 4, (top + bottom + ink.metrics.arc_cap) / 2), route.arc.name)


def _paint_rubber(painter: QPainter, start: Point, end: Point, ink: Ink) -> None:
    pen = QPen(ink.palette.accent, 2)
    pen.setDashPattern([2.5, 1.5])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    y = min(start[1], end[1] - 10) - 8
    painter.drawPath(rounded_path([start, (start[0], y), (end[0], y), end]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.palette.accent)
    x, tip = end
    painter.drawPolygon(QPolygonF([QPointF(x - 4, tip - 7), QPointF(x + 4, tip - 7), QPointF(x, tip)]))


def _paint_handle(painter: QPainter, handle: Handle, ink: Ink) -> None:
    left, top, right, bottom = handle.box
    x = (left + right) / 2
    y = top + 3 if handle.kind is HitKind.START else bottom - 3
    painter.setPen(QPen(ink.palette.background, 1.5))
    painter.setBrush(ink.palette.accent)
    painter.drawEllipse(QPointF(x, y), 3.5, 3.5)


def _paint_stub(painter: QPainter, stub: Stub, ink: Ink) -> None:
    left, top, right, bottom = stub.box
    rect = QRectF(left + 0.5, top + 0.5, right - left - 1, bottom - top - 1)
    painter.setPen(QPen(ink.palette.accent if stub.strong else ink.palette.arc, 1))
    painter.setBrush(ink.palette.raised)
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setFont(ink.metrics.arc_font)
    painter.setPen(ink.palette.accent if stub.strong else ink.palette.text)
    painter.drawText(QPointF(left + 9, (top + bottom + ink.metrics.arc_cap) / 2), stub.text)
