"""What something that floats beside an item would hide of the text, and how much that matters. Pure."""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect

from annotator.ui.floating import Obstacle
from annotator.ui.text_arcs import Route, Stub
from annotator.ui.text_layout import Display
from annotator.ui.text_overlay import Window

_OWN, _TO_JUDGE, _ARC, _JUDGED, _TEXT = 12.0, 6.0, 3.0, 2.0, 2.0
"""How much a square pixel counts: of the item itself, of the chip of what is judged later, of its arcs, of another chip, of words."""


class Cover(NamedTuple):
    """The line of an item, from its chips to its lowest underline, in viewport coordinates, and what stands above and below it."""

    line: QRect
    obstacles: tuple[Obstacle, ...]


def cover(
    window: Window, about: QRect, reach: int, own: Collection[str], to_judge: Callable[[str], bool], drawn: Sequence[Route | Stub]
) -> Cover:
    """What stands within `reach` pixels of the line on which `about` lies. `own` are the spans of the current item, `drawn` its arcs."""
    layout = window.layout
    block = layout.block_at_y(about.center().y() - window.top)
    display = layout.laid(block).display
    nth = display.line_at(about.bottom() - window.y_of(block) - 1)
    line = _line(window, block, display, nth)
    top, bottom = line.top() - reach, line.bottom() + reach
    found: list[Obstacle] = []
    for other in range(layout.block_at_y(top - window.top), layout.block_at_y(bottom - window.top) + 1):
        there = layout.laid(other).display
        y = window.y_of(other)
        for each in there.lines:
            if (other, each) != (block, display.lines[nth]) and y + each.text_bottom > top and y + each.text_top < bottom:
                found.append(Obstacle(window.left, y + each.text_top, window.left + each.width, y + each.text_bottom, _TEXT))
        for chip in there.chips:
            if top < y + chip.top + layout.metrics.chip_height and y + chip.top < bottom:
                weight = _OWN if chip.item_id in own else _TO_JUDGE if to_judge(chip.item_id) else _JUDGED
                left, at = window.left + chip.left, y + chip.top
                found.append(Obstacle(left, at, left + chip.width, at + layout.metrics.chip_height, weight))
        for piece in (piece for item_id in own for piece in there.pieces_of(item_id)):
            text = there.lines[piece.line]
            found.append(Obstacle(window.left + piece.left, y + text.text_top, window.left + piece.right, y + text.text_bottom, _OWN))
    for arc in drawn:
        found += (Obstacle(*box, _ARC) for box in _boxes(arc))
    return Cover(line, tuple(one for one in found if one.bottom > top and one.top < bottom))


def _line(window: Window, block: int, display: Display, nth: int) -> QRect:
    line, y, metrics = display.lines[nth], window.y_of(block), window.layout.metrics
    top = min((chip.top for chip in display.chips if chip.line == nth), default=line.text_top)
    lowest = max((piece.lane for piece in display.pieces if piece.line == nth), default=0)
    bottom = line.text_bottom + lowest * metrics.underline_pitch + 2
    return QRect(round(window.left), int(y + top), round(line.width), round(bottom - top))


def _boxes(arc: Route | Stub) -> list[tuple[float, float, float, float]]:
    if isinstance(arc, Stub):
        return [arc.box]
    runs = zip(arc.points, arc.points[1:], strict=False)
    boxes = [(min(x0, x1) - 1, min(y0, y1) - 1, max(x0, x1) + 1, max(y0, y1) + 1) for (x0, y0), (x1, y1) in runs]
    return [*boxes, arc.label] if arc.label is not None else boxes
