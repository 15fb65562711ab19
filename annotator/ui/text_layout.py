"""Geometry of the text: blocks are shaped (text, font, width) and annotated (chips, tints, lanes), lazily and cached.

Block coordinates have their origin at the left of the column and the top of the block, article coordinates at the top of
the first block; both are logical pixels. Offsets are code points into the article; UTF-16 stays inside `Shaped`.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import accumulate
from math import ceil
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from annotator.language.blocks import Block, BlockStyle, Gap, block_at
from annotator.ui.text_shaped import Shaped
from annotator.ui.theme import SANS, SERIF, font

BODY_PIXELS = 17.0
COLUMN_EMS = 47.0
MOST_LAYOUTS = 200
_UNDERLINES_IN_PITCH = 2  # a third lane of underlines makes its line higher


class Look(Enum):
    """How a span is drawn."""

    OPEN = "open"
    ASIDE = "set aside"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"

    @property
    def has_chip(self) -> bool:
        return self is not Look.REJECTED


class Mark(NamedTuple):
    """What the layout knows of a span: all that can change its picture. `relations` is the number on its chip.

    A tuple because after each decision the marks of the whole article are compared.
    """

    item_id: str
    start: int
    end: int
    name: str
    hue: float
    look: Look
    relations: int = 0


class ArcEnd(NamedTuple):
    """One end of a relation that wants a lane in the block of its span."""

    relation_id: str
    span_id: str
    other_id: str
    other_start: int


class Rhythm(NamedTuple):
    """The vertical measure of a line: lanes for arcs and chips above the text, for underlines and air below."""

    font: QFont
    em: float
    ascent: float
    descent: float
    arc: float
    chip: float
    below: float
    always_chip: bool


def chip_extra(relations: int, aside: bool) -> str:
    """What stands on a chip after the name: a question mark when set aside, the number of relations."""
    return "\u2009".join(part for part in ("?" if aside else "", str(relations) if relations else "") if part)


@dataclass(frozen=True)
class Metrics:
    """All that depends on the zoom: fonts and lengths in logical pixels."""

    em: float
    rhythms: Mapping[BlockStyle, Rhythm]
    chip_font: QFont
    count_font: QFont
    arc_font: QFont
    number_font: QFont
    chip_cap: float
    arc_cap: float
    chip_height: float
    underline_pitch: float
    arc_pitch: float
    gaps: Mapping[Gap, float]
    foot: float
    _widths: dict[tuple[str, int, bool], tuple[float, float]] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, zoom: float) -> "Metrics":
        em = float(round(BODY_PIXELS * zoom))

        def rhythm(made: QFont, *, arc: float, below: float, always_chip: bool = True) -> Rhythm:
            measured = QFontMetricsF(made)
            ascent, descent = float(round(measured.ascent())), float(round(measured.descent()))
            return Rhythm(made, made.pixelSize(), ascent, descent, arc, chip, below, always_chip)

        chip = round(0.875 * em)
        chip_font = font(SANS, 0.625 * em, QFont.Weight.Bold, 0.4)
        arc_font = font(SANS, 0.66 * em)
        rhythms = {
            BlockStyle.HEADER: rhythm(font(SANS, round(0.72 * em)), arc=0, below=round(0.52 * em), always_chip=False),
            BlockStyle.TITLE: rhythm(font(SERIF, round(1.3 * em), QFont.Weight.DemiBold), arc=round(0.42 * em), below=4),
            BlockStyle.BODY: rhythm(font(SERIF, em), arc=round(0.45 * em), below=4),
        }
        return cls(
            em=em,
            rhythms=rhythms,
            chip_font=chip_font,
            count_font=font(SANS, 0.6 * em, QFont.Weight.DemiBold),
            arc_font=arc_font,
            number_font=font(SANS, 0.62 * em),
            chip_cap=QFontMetricsF(chip_font).capHeight(),
            arc_cap=QFontMetricsF(arc_font).capHeight(),
            chip_height=chip,
            underline_pitch=4.0,
            arc_pitch=round(0.95 * em),
            gaps={Gap.PARAGRAPH: round(0.5 * em), Gap.SEAM: 0.0, Gap.NONE: -6.0},
            foot=6.0,  # room for the second lane of underlines under the last line of a block
        )

    def arc_width(self, name: str) -> float:
        """The width of a relation's name on its arc."""
        key = (name, -1, False)
        if key not in self._widths:
            self._widths[key] = (QFontMetricsF(self.arc_font).horizontalAdvance(name), 0.0)
        return self._widths[key][0]

    def chip_width(self, name: str, relations: int, aside: bool) -> tuple[float, float]:
        """The width of a chip, and where its number or question mark begins."""
        key = (name, relations, aside)
        if key not in self._widths:
            pad = 0.30 * self.em
            width = pad + QFontMetricsF(self.chip_font).horizontalAdvance(name)
            extra = chip_extra(relations, aside)
            at = width + 0.12 * self.em
            if extra:
                width = at + QFontMetricsF(self.count_font).horizontalAdvance(extra)
            self._widths[key] = (width + pad, at)
        return self._widths[key]


class Line(NamedTuple):
    """A line in block coordinates. Arcs of the lowest lane run at `arc_y`; `chip_top` is that of the lowest chips."""

    start: int
    end: int
    top: float
    arc_y: float
    chip_top: float
    text_top: float
    baseline: float
    text_bottom: float
    width: float


class Piece(NamedTuple):
    """A stretch of a span in one line. `first` and `last` tell whether the span begins and ends here, `turned` and `end_turned`
    whether its beginning is at the right and its end at the left: that its text runs to the left there."""

    item_id: str
    line: int
    left: float
    right: float
    first: bool
    last: bool
    lane: int
    hue: float
    look: Look
    turned: bool = False
    end_turned: bool = False


class Chip(NamedTuple):
    item_id: str
    line: int
    left: float
    top: float
    width: float
    name: str
    extra: str
    extra_at: float
    hue: float
    look: Look


@dataclass(frozen=True)
class Display:
    """A block's display list. `attach` gives an arc's end the x where it meets the chip and its lane."""

    height: float
    lines: tuple[Line, ...]
    pieces: tuple[Piece, ...]
    chips: tuple[Chip, ...]
    marks: tuple[Mark, ...]
    ends: tuple[ArcEnd, ...]
    attach: Mapping[tuple[str, str], tuple[float, int]]
    _tops: list[float] = field(init=False, repr=False, compare=False)
    _chips: dict[str, Chip] = field(init=False, repr=False, compare=False)
    _pieces: dict[str, list[Piece]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        of: dict[str, list[Piece]] = {}
        for piece in self.pieces:
            of.setdefault(piece.item_id, []).append(piece)
        object.__setattr__(self, "_tops", [line.top for line in self.lines])
        object.__setattr__(self, "_chips", {chip.item_id: chip for chip in self.chips})
        object.__setattr__(self, "_pieces", of)

    def line_at(self, y: float) -> int:
        """The line at a height, the nearest when there is none."""
        return max(0, bisect_right(self._tops, y) - 1)

    def chip_of(self, item_id: str) -> Chip | None:
        return self._chips.get(item_id)

    def pieces_of(self, item_id: str) -> Sequence[Piece]:
        return self._pieces.get(item_id, ())

    def marks_at(self, offset: int) -> tuple[Mark, ...]:
        """The marks over a character, the smallest first."""
        over = [mark for mark in self.marks if mark.start <= offset < mark.end]
        return tuple(sorted(over, key=lambda mark: (mark.end - mark.start, mark.start)))


class Laid(NamedTuple):
    """A block laid out: its lines of text and its display list."""

    shaped: Shaped
    display: Display


def annotate(
    shaped: Shaped, block: Block, metrics: Metrics, marks: tuple[Mark, ...], ends: tuple[ArcEnd, ...], width: float, *, first: bool
) -> Display:
    """The display list of a block. Deterministic; lanes are greedy per line: underlines shortest nearest the text, chips
    left to right, arcs shortest lowest. `ends` are the arcs that want lanes, none unless all arcs are shown."""
    rhythm = metrics.rhythms[block.style]
    pieces = _pieces(shaped, block, marks, 0.09 * metrics.em)
    pieces = _with_underline_lanes(pieces)
    places = _chip_places(block, pieces, marks, metrics, width)
    attach, arc_lanes = _arc_lanes({chip.item_id: chip for chip in places}, ends, width)
    begun = {piece.line for piece in pieces if piece.first}
    lowest: dict[int, int] = {}
    highest: dict[int, int] = {}
    for piece in pieces:
        lowest[piece.line] = max(lowest.get(piece.line, 0), piece.lane)
    for chip in places:
        highest[chip.line] = max(highest.get(chip.line, 0), int(chip.top))
    y = 0.0 if first else metrics.gaps[block.gap]
    lines: list[Line] = []
    for nth, line in enumerate(shaped.lines):
        top = y
        lanes = arc_lanes.get(nth, 0)
        y += rhythm.arc + (max(0, lanes - 1) * metrics.arc_pitch + round(0.45 * metrics.em) if lanes else 0)
        y += highest.get(nth, 0) * metrics.chip_height
        arc_y = y - highest.get(nth, 0) * metrics.chip_height - round(0.32 * metrics.em)
        chip_top = y
        y += rhythm.chip if rhythm.always_chip or nth in begun else 0
        text_top = y
        y += rhythm.ascent + rhythm.descent
        lines.append(
            Line(
                shaped.starts[nth], shaped.ends[nth], top, arc_y, chip_top, text_top, text_top + rhythm.ascent, y,
                float(line.naturalTextWidth()),
            )
        )  # fmt: skip
        y += rhythm.below + max(0, lowest.get(nth, 0) + 1 - _UNDERLINES_IN_PITCH) * metrics.underline_pitch
    chips = tuple(chip._replace(top=lines[chip.line].chip_top - chip.top * metrics.chip_height) for chip in places)
    return Display(y + metrics.foot, tuple(lines), tuple(pieces), chips, marks, ends, attach)


def _pieces(shaped: Shaped, block: Block, marks: tuple[Mark, ...], pad: float) -> list[Piece]:
    found: list[Piece] = []
    text, origin = shaped.text, block.start

    def is_space(offset: int) -> bool:
        return not block.start <= offset < block.end or text[offset - origin].isspace()

    for mark in marks:
        start, end = max(mark.start, block.start), min(mark.end, block.end)
        # Tints keep clear of a comma or a glued word beside them.
        before, after = pad if is_space(start - 1) else 0.0, pad if is_space(end) else 0.0
        for line in range(shaped.line_of(start), shaped.line_of(end - 1) + 1):
            ranges = shaped.ranges(line, start, end)
            begins, ends = mark.start >= shaped.starts[line], mark.end <= shaped.ends[line]
            if not shaped.has_rtl:
                found += [Piece(mark.item_id, line, x - before, to + after, begins, ends, 0, mark.hue, mark.look) for x, to in ranges]
                continue
            start_x, turned = shaped.edge(line, start, after=False) if begins else (0.0, False)
            end_x, end_turned = shaped.edge(line, end - 1, after=True) if ends else (0.0, False)
            starts_in = min(range(len(ranges)), key=lambda nth: _distance(ranges[nth], start_x), default=0)
            ends_in = min(range(len(ranges)), key=lambda nth: _distance(ranges[nth], end_x), default=0)
            pads = (after, before) if turned else (before, after)
            for nth, (left, right) in enumerate(ranges):
                first, last = begins and nth == starts_in, ends and nth == ends_in
                left -= pads[0] if nth == 0 else 0.0
                right += pads[1] if nth == len(ranges) - 1 else 0.0
                begins_right = first and turned and start_x - left > right - start_x
                ends_left = last and end_turned and end_x - left < right - end_x
                found.append(Piece(mark.item_id, line, left, right, first, last, 0, mark.hue, mark.look, begins_right, ends_left))
    return found


def _distance(stretch: tuple[float, float], x: float) -> float:
    return max(stretch[0] - x, x - stretch[1], 0.0)


def _with_underline_lanes(pieces: list[Piece]) -> list[Piece]:
    taken: dict[int, list[list[tuple[float, float]]]] = {}
    made = []
    for piece in sorted(pieces, key=lambda piece: (piece.line, piece.right - piece.left)):
        lanes = taken.setdefault(piece.line, [])
        nth = _free_lane(lanes, piece.left + 0.5, piece.right - 0.5)
        made.append(piece._replace(lane=nth))
    return sorted(made, key=lambda piece: (piece.line, piece.left, -piece.right))


def _free_lane(lanes: list[list[tuple[float, float]]], left: float, right: float) -> int:
    """The first lane where the range touches no other, taken by it."""
    for nth, lane in enumerate(lanes):
        if all(right <= other_left or other_right <= left for other_left, other_right in lane):
            lane.append((left, right))
            return nth
    lanes.append([(left, right)])
    return len(lanes) - 1


def _chip_places(block: Block, pieces: list[Piece], marks: tuple[Mark, ...], metrics: Metrics, width: float) -> list[Chip]:
    """Chips with `top` still counted in lanes. Where one is in the way the next moves right, at most past its own span."""
    by_id = {mark.item_id: mark for mark in marks}
    found: list[Chip] = []
    used: dict[tuple[int, int], float] = {}
    wanted_by = [(piece, by_id[piece.item_id], *_chip_wanted(piece, by_id[piece.item_id], metrics)) for piece in pieces if piece.first]
    for piece, mark, begins, chip_width, extra_at in sorted(wanted_by, key=lambda one: (one[0].line, one[2], -one[0].right)):
        if not mark.look.has_chip:
            continue
        aside = mark.look is Look.ASIDE
        lane = 0
        while max(0.0, used.get((piece.line, lane), -1e9) - begins) > max(piece.right - piece.left, 1.5 * metrics.em):
            lane += 1
        wanted = min(begins, max(0.0, width + 0.8 * metrics.em - chip_width))
        left = max(wanted, used.get((piece.line, lane), -1e9))
        used[piece.line, lane] = left + chip_width + 1.5
        extra = chip_extra(mark.relations, aside)
        found.append(Chip(mark.item_id, piece.line, left, lane, chip_width, mark.name, extra, extra_at, mark.hue, mark.look))
    return found


def _chip_wanted(piece: Piece, mark: Mark, metrics: Metrics) -> tuple[float, float, float]:
    """Where a chip would begin, its width, and where its number stands: it lies flush with the beginning of its span."""
    chip_width, extra_at = metrics.chip_width(mark.name, mark.relations, mark.look is Look.ASIDE)
    return (max(0.0, piece.right - chip_width) if piece.turned else piece.left), chip_width, extra_at


def _arc_lanes(
    chips: Mapping[str, Chip], ends: tuple[ArcEnd, ...], width: float
) -> tuple[dict[tuple[str, str], tuple[float, int]], dict[int, int]]:
    """Where each arc's end meets its chip with its lane, and by line how many lanes there are."""
    on_chip: dict[str, list[ArcEnd]] = {}
    for end in ends:
        if end.span_id in chips:
            on_chip.setdefault(end.span_id, []).append(end)
    xs: dict[tuple[str, str], float] = {}
    for span_id, some in on_chip.items():
        chip = chips[span_id]

        def order(end: ArcEnd, chip: Chip = chip) -> tuple[bool, int, str]:
            other = chips.get(end.other_id)
            leftward = other is not None and other.line == chip.line and other.left < chip.left
            return not leftward, -end.other_start, end.relation_id

        some.sort(key=order)  # so that arcs of one chip nest without crossing
        step = min(7.0, (chip.width - 8) / max(1, len(some) - 1))
        for nth, end in enumerate(some):
            xs[end.relation_id, span_id] = chip.left + chip.width / 2 + (nth - (len(some) - 1) / 2) * step
    runs: dict[tuple[int, str], tuple[float, float]] = {}
    for end in ends:
        own = chips.get(end.span_id)
        if own is not None:
            x = xs[end.relation_id, end.span_id]
            other = chips.get(end.other_id)
            same_line = other is not None and other.line == own.line
            to = xs[end.relation_id, end.other_id] if same_line else width
            runs[own.line, end.relation_id] = (min(x, to), max(x, to))
    taken: dict[int, list[list[tuple[float, float]]]] = {}
    lane_of: dict[tuple[int, str], int] = {}
    for (line, relation_id), (left, right) in sorted(runs.items(), key=lambda run: (run[0][0], run[1][1] - run[1][0], run[0][1])):
        lane_of[line, relation_id] = _free_lane(taken.setdefault(line, []), left - 2, right + 2)
    attach = {key: (x, lane_of[chips[key[1]].line, key[0]]) for key, x in xs.items()}
    return attach, {line: len(lanes) for line, lanes in taken.items()}


class Spot(NamedTuple):
    """A place in the layout: a block, one of its lines, and x in the column."""

    block: int
    line: int
    x: float


class ArticleLayout:
    """The blocks of one article at one width: what is laid out, what is estimated, and where it all stands."""

    def __init__(self, text: str, blocks: tuple[Block, ...], metrics: Metrics, width: float) -> None:
        self.text = text
        self.blocks = blocks
        self.metrics = metrics
        self.width = width
        self._marks: list[tuple[Mark, ...]] = [()] * len(blocks)
        self._ends: list[tuple[ArcEnd, ...]] = [()] * len(blocks)
        self._laid: OrderedDict[int, Laid] = OrderedDict()
        self._heights = [self._estimate(block) for block in blocks]
        self._tops: list[float] | None = None

    def _estimate(self, block: Block) -> float:
        rhythm = self.metrics.rhythms[block.style]
        per_line = max(1.0, self.width / (0.5 * rhythm.em))
        pitch = rhythm.ascent + rhythm.descent + rhythm.below + rhythm.arc + (rhythm.chip if rhythm.always_chip else 0)
        return ceil((block.end - block.start) / per_line) * pitch + self.metrics.gaps[block.gap] + self.metrics.foot

    def resized(self, metrics: Metrics, width: float) -> "ArticleLayout":
        """The same article at another width or zoom, nothing of it laid out yet."""
        made = ArticleLayout(self.text, self.blocks, metrics, width)
        made._marks, made._ends = self._marks, self._ends
        return made

    def marks(self, block: int) -> tuple[Mark, ...]:
        return self._marks[block]

    def ends(self, block: int) -> tuple[ArcEnd, ...]:
        return self._ends[block]

    def set_marks(self, marks: Sequence[tuple[Mark, ...]], ends: Sequence[tuple[ArcEnd, ...]]) -> list[int]:
        """Take the marks and arc ends of every block; drops the display lists of the blocks they differ for, and names these."""
        return self.change_marks(dict(enumerate(zip(marks, ends, strict=True))))

    def change_marks(self, changed: Mapping[int, tuple[tuple[Mark, ...], tuple[ArcEnd, ...]]]) -> list[int]:
        """As `set_marks`, of some blocks."""
        touched = [nth for nth, (marks, ends) in changed.items() if self._marks[nth] != marks or self._ends[nth] != ends]
        for nth in touched:
            self._marks[nth], self._ends[nth] = changed[nth]
            laid = self._laid.get(nth)
            if laid is not None:
                self._keep(nth, laid.shaped)
        return touched

    def is_laid(self, block: int) -> bool:
        return block in self._laid

    def laid(self, block: int) -> Laid:
        """The block laid out; its height may change by that."""
        found = self._laid.get(block)
        if found is not None:
            self._laid.move_to_end(block)
            return found
        place = self.blocks[block]
        return self._keep(block, Shaped(place, self.text, self.metrics.rhythms[place.style].font, self.width))

    def _keep(self, block: int, shaped: Shaped) -> Laid:
        display = annotate(
            shaped, self.blocks[block], self.metrics, self._marks[block], self._ends[block], self.width, first=block == 0
        )  # fmt: skip
        laid = self._laid[block] = Laid(shaped, display)
        self._laid.move_to_end(block)
        if len(self._laid) > MOST_LAYOUTS:
            self._laid.popitem(last=False)
        if display.height != self._heights[block]:
            self._heights[block] = display.height
            self._tops = None
        return laid

    @property
    def tops(self) -> list[float]:
        """The tops of the blocks in article coordinates, and the height of it all as the last."""
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0.0))
        return self._tops

    @property
    def height(self) -> float:
        return self.tops[-1]

    def block_at_y(self, y: float) -> int:
        """The block at a height in the article, the nearest when there is none."""
        return min(max(0, bisect_right(self.tops, y) - 1), len(self.blocks) - 1)

    def spot(self, offset: int, before: bool = False) -> Spot:
        """Where the caret stands at an offset; `before` takes the end of the first of two blocks that touch there."""
        block = block_at(self.blocks, offset, before)
        shaped = self.laid(block).shaped
        line = shaped.line_of(min(max(offset, self.blocks[block].start), self.blocks[block].end))
        return Spot(block, line, shaped.x_of(line, offset))

    def line(self, spot: Spot) -> Line:
        return self.laid(spot.block).display.lines[spot.line]

    def spot_at(self, x: float, y: float) -> Spot:
        """The line nearest to a point in article coordinates."""
        block = self.block_at_y(y)
        return Spot(block, self.laid(block).display.line_at(y - self.tops[block]), x)

    def caret_at(self, spot: Spot) -> int:
        return self.laid(spot.block).shaped.caret_at(spot.line, spot.x)
