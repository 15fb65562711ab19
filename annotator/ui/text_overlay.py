"""What is drawn over the blocks of a text view, computed from its state: arcs, stubs, outlines, selection, caret. Pure but
for the layout's caches. Results are in viewport coordinates."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from annotator.core.view import ItemState
from annotator.language.blocks import block_at
from annotator.ui.text_arcs import RAIL_PITCH, Anchor, Arc, Beyond, End, Route, Stub, route, with_labels
from annotator.ui.text_hit import Handle, HitKind
from annotator.ui.text_layout import ArticleLayout, Chip, Piece
from annotator.ui.text_marks import Link
from annotator.ui.text_render import Outline

_MOST_STUBS = 3  # on one edge
_UPPER_LANE = 5.0
_RAIL = ""  # stands for the arcs of a line that run to the rail


class Window(NamedTuple):
    """The part of an article that a view shows: the origin of the article, the size of the view, and the blocks in it."""

    layout: ArticleLayout
    left: float
    top: float
    width: float
    height: float
    first: int
    last: int

    def y_of(self, block: int) -> float:
        return self.top + self.layout.tops[block]

    def rail_x(self, nth: int) -> float:
        return self.left + self.layout.width + 0.8 * self.layout.metrics.em + nth * RAIL_PITCH

    def blocks_of(self, start: int, end: int) -> range:
        """The shown blocks that hold some of a range."""
        blocks = self.layout.blocks
        found = [nth for nth in range(self.first, self.last + 1) if blocks[nth].start < end and start < blocks[nth].end]
        return range(found[0], found[-1] + 1) if found else range(0)


def piece_rects(window: Window, item_id: str, start: int, end: int) -> list[tuple[Piece, QRectF]]:
    """The shown pieces of a span with the rectangles of their tints and underlines."""
    found = []
    for nth in window.blocks_of(start, end):
        display = window.layout.laid(nth).display
        for piece in display.pieces_of(item_id):
            line = display.lines[piece.line]
            bottom = line.text_bottom + piece.lane * window.layout.metrics.underline_pitch + 2
            y = window.y_of(nth)
            rect = QRectF(window.left + piece.left, y + line.text_top, piece.right - piece.left, bottom - line.text_top)
            found.append((piece, rect))
    return found


def outline_of(window: Window, item_id: str, start: int, end: int) -> Outline:
    """The frame of a span; it keeps inside the span where a comma or a letter follows."""
    rects = []
    for piece, rect in piece_rects(window, item_id, start, end):
        block = window.layout.blocks[_block_of(window, piece, rect)]
        text = window.layout.text
        glued_start = piece.first and start > block.start and not text[start - 1].isspace()
        glued_end = piece.last and end < block.end and not text[end].isspace()
        glued_left = (glued_start and not piece.turned) or (glued_end and piece.end_turned)
        glued_right = (glued_start and piece.turned) or (glued_end and not piece.end_turned)
        rects.append(rect.adjusted(0.5 if glued_left else 0, 0, -0.5 if glued_right else 0, 0.5))
    return Outline(tuple(rects))


def _block_of(window: Window, piece: Piece, rect: QRectF) -> int:
    return window.layout.block_at_y(rect.center().y() - window.top)


def range_rects(window: Window, start: int, end: int) -> tuple[QRectF, ...]:
    """The rectangles that a range of characters takes in the shown lines."""
    found = []
    for nth in window.blocks_of(start, end):
        laid = window.layout.laid(nth)
        y = window.y_of(nth)
        for line_nth, line in enumerate(laid.display.lines):
            for left, right in laid.shaped.ranges(line_nth, start, end) if line.start < end and start < line.end else ():
                found.append(QRectF(window.left + left, y + line.text_top, right - left, line.text_bottom - line.text_top + 1))
    return tuple(found)


def handles_of(window: Window, item_id: str, start: int, end: int) -> tuple[Handle, ...]:
    """The edges of a span that can be dragged."""
    found = []
    for piece, rect in piece_rects(window, item_id, start, end):
        top, bottom = rect.top() - 2, rect.bottom() + 2
        reach = min(4.5, max(2.0, rect.width() / 4))
        at_left, at_right = (rect.left() - 4.5, top, rect.left() + reach, bottom), (rect.right() - reach, top, rect.right() + 4.5, bottom)
        if piece.first:
            found.append(Handle(item_id, HitKind.START, at_right if piece.turned else at_left))
        if piece.last:
            found.append(Handle(item_id, HitKind.END, at_left if piece.end_turned else at_right))
    return tuple(found)


def caret_rect(window: Window, offset: int, before: bool) -> QRectF | None:
    """Where the caret is drawn, None when its block is not shown."""
    if not window.first <= block_at(window.layout.blocks, offset, before) <= window.last:
        return None
    spot = window.layout.spot(offset, before)
    line = window.layout.line(spot)
    y = window.y_of(spot.block)
    return QRectF(round(window.left + spot.x) - 0.5, y + line.text_top, 1.5, line.text_bottom - line.text_top)


def chip_box(window: Window, block: int, item_id: str) -> tuple[Chip, QRectF] | None:
    """A span's chip with its rectangle, None when its block is not shown or has none."""
    if not window.first <= block <= window.last:
        return None
    chip = window.layout.laid(block).display.chip_of(item_id)
    if chip is None:
        return None
    height = window.layout.metrics.chip_height
    return chip, QRectF(window.left + chip.left, window.y_of(block) + chip.top, chip.width, height)


def chips_in_view(window: Window) -> list[tuple[str, QRectF]]:
    """The spans whose chip can be seen whole, in text order, with the rectangles of the chips."""
    found = []
    for nth in range(window.first, window.last + 1):
        for chip in window.layout.laid(nth).display.chips:
            placed = chip_box(window, nth, chip.item_id)
            if placed is not None and placed[1].top() >= 0 and placed[1].bottom() <= window.height:
                found.append((chip.item_id, placed[1]))
    return found


def _anchor(window: Window, link: Link, span_id: str, block: int, strong: bool) -> End:
    found = chip_box(window, block, span_id)
    if found is None:
        return Beyond(block < window.first)
    chip, box = found
    if strong and not -2 <= box.center().y() <= window.height:
        return Beyond(box.center().y() < 0)
    display = window.layout.laid(block).display
    line = display.lines[chip.line]
    x, lane = display.attach.get((link.item.item_id, span_id), (chip.left + chip.width / 2, 0))
    y = window.y_of(block)
    return Anchor(window.left + x, y + chip.top, y + line.arc_y - lane * window.layout.metrics.arc_pitch, (block, chip.line))


def routes_of(
    window: Window, links: Sequence[Link], strong: frozenset[str], rails: Mapping[str, int], names: Mapping[str, str]
) -> tuple[tuple[Route, ...], tuple[Stub, ...]]:
    """The arcs of these relations, and stubs for the ends of the strong ones (the current item's) that cannot be seen.

    `rails` gives the rail of each relation, empty when the layout has no lanes for arcs; `names` the text of the spans, for the stubs.
    """
    found: list[tuple[Link, Arc, End, End]] = []
    for link in links:
        item = link.item
        is_strong = item.item_id in strong
        arc = Arc(
            item.item_id, item.head_id, item.tail_id, link.name, link.symmetric,
            item.state.undecided, item.state is ItemState.REJECTED, is_strong,
        )  # fmt: skip
        head = _anchor(window, link, item.head_id, link.head_block, is_strong)
        tail = _anchor(window, link, item.tail_id, link.tail_block, is_strong)
        found.append((link, arc, head, tail))
    if not rails:
        rails = _nth_between_its_ends(links)
        found = _apart(found, window.rail_x(0), rails)
    routes: list[Route] = []
    stubs: list[tuple[Link, str, Beyond]] = []
    for link, arc, head, tail in found:
        made = route(arc, head, tail, window.rail_x(rails.get(arc.relation_id, 0)), window.height)
        if made is not None:
            routes.append(made)
        if arc.strong and isinstance(head, Beyond) != isinstance(tail, Beyond):
            ends = ((head, arc.head_id), (tail, arc.tail_id))
            stubs += [(link, span_id, end) for end, span_id in ends if isinstance(end, Beyond)]
    named = {link.item.item_id for link, *_ in stubs}
    widths = {r.arc.relation_id: window.layout.metrics.arc_width(r.arc.name) for r in routes if r.arc.relation_id not in named}
    height = round(0.66 * window.layout.metrics.em) + 2
    return tuple(with_labels(routes, widths, height, window.width)), _stubs(window, stubs, names)


def _nth_between_its_ends(links: Sequence[Link]) -> dict[str, int]:
    """For each relation, how many others stand before it between the same two spans."""
    seen: Counter[frozenset[str]] = Counter()
    found = {}
    for link in links:
        pair = frozenset((link.item.head_id, link.item.tail_id))
        found[link.item.item_id] = seen[pair]
        seen[pair] += 1
    return found


def _apart(found: Sequence[tuple[Link, Arc, End, End]], rail_x: float, twins: Mapping[str, int]) -> list[tuple[Link, Arc, End, End]]:
    """Arcs that have no lanes of their own moved apart a little where they run over one another; those that come from the
    rail, all to or from one span, share their run, but not those between the same two spans (`twins`)."""
    runs: dict[tuple[int, int], dict[str, tuple[float, float]]] = {}
    for _, arc, head, tail in found:
        if isinstance(head, Anchor) and isinstance(tail, Anchor) and head.row == tail.row:
            runs.setdefault(head.row, {})[arc.relation_id] = (min(head.x, tail.x), max(head.x, tail.x))
            continue
        for end in (head, tail):
            if isinstance(end, Anchor):
                shared = runs.setdefault(end.row, {})
                shared[_RAIL] = (min(end.x, shared.get(_RAIL, (rail_x, rail_x))[0]), rail_x)
    upper: set[tuple[tuple[int, int], str]] = set()
    for row, some in runs.items():
        lower: list[tuple[float, float]] = []
        for key, (left, right) in sorted(some.items(), key=lambda run: run[1][1] - run[1][0]):
            if any(left < other_right - 1 and other_left + 1 < right for other_left, other_right in lower):
                upper.add((row, key))
            else:
                lower.append((left, right))

    def lifted(end: End, key: str) -> End:
        return end._replace(run_y=end.run_y - _UPPER_LANE) if isinstance(end, Anchor) and (end.row, key) in upper else end

    def twin(end: End, nth: int) -> End:
        return end._replace(x=end.x + nth * _UPPER_LANE, run_y=end.run_y - nth * _UPPER_LANE) if isinstance(end, Anchor) else end

    moved = []
    for link, arc, head, tail in found:
        same = isinstance(head, Anchor) and isinstance(tail, Anchor) and head.row == tail.row
        key, nth = (arc.relation_id, 0) if same else (_RAIL, twins[arc.relation_id])
        moved.append((link, arc, twin(lifted(head, key), nth), twin(lifted(tail, key), nth)))
    return moved


def _stubs(window: Window, found: Sequence[tuple[Link, str, Beyond]], names: Mapping[str, str]) -> tuple[Stub, ...]:
    """Pills stacked at the edges, each span once an edge; of too many, the last pill tells how many more there are."""
    measure = QFontMetricsF(window.layout.metrics.arc_font)
    height = round(1.25 * window.layout.metrics.em)
    stubs: list[Stub] = []
    for above in (True, False):
        unique = {span_id: link for link, span_id, end in found if end.above is above}
        ordered = sorted(unique.items(), key=lambda entry: entry[1].range, reverse=above)
        for nth, (span_id, link) in enumerate(ordered[:_MOST_STUBS]):
            more = len(ordered) - _MOST_STUBS if nth == _MOST_STUBS - 1 else 0
            number = window.layout.blocks[link.head_block if span_id == link.item.head_id else link.tail_block].number
            where = f" ¶{number}" if number else ""
            text = f"{'↑' if above else '↓'} {link.name} · {' '.join(names.get(span_id, '').split())}{where}"
            text = measure.elidedText(text, Qt.TextElideMode.ElideRight, 0.6 * window.width) + (f"  +{more}" if more else "")
            right = min(window.rail_x(1) + 6, window.width - 4)
            left = max(4.0, right - measure.horizontalAdvance(text) - 18)
            from_edge = 6 + (min(len(ordered), _MOST_STUBS) - 1 - nth) * (height + 3)  # the nearest end stands nearest the text
            top = from_edge if above else window.height - height - from_edge
            stubs.append(Stub(link.item.item_id, span_id, text, above, (left, top, right, top + height), True))
    return tuple(stubs)
