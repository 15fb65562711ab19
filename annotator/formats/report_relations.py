"""The relations of an article in a report: arcs beside a list of the spans that they join, and a table."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.values import Decision
from annotator.formats.report_text import Marks, attribute, inline, named

_ROW = 24
_LANE = 20
_LANES_WIDTH = 400
_CORNER = 5
_LETTER = 9  # the width of a code point, amply
_LONGEST = 60  # code points of a span's words in the drawing
_LONGEST_CELL = 120


class _Arc(NamedTuple):
    """From a row to a row, at a distance from the rows; `number` is that of the relation."""

    number: int
    head: int
    tail: int
    lane: int


def relations_html(one: AnnotatedDocument, marks: Marks, titles: Mapping[str, str]) -> Iterator[str]:
    """Numbered in their order, as the marks at the spans are."""
    places = {span.span_id: nth for nth, span in enumerate(one.spans)}
    yield '<section lang="en">\n<h3>Relations</h3>\n'
    yield from _drawing(one, marks, places)
    headings = "".join(f'<th scope="col">{heading}</th>' for heading in ("No.", "Head", "Relation", "Tail"))
    yield f"<table>\n<thead><tr>{headings}</tr></thead>\n<tbody>\n"
    for number, relation in enumerate(one.relations, 1):
        head, tail = (marks.anchor(places[end]) for end in (relation.head_id, relation.tail_id))
        state = relation.state.value
        title = inline(titles.get(relation.label, relation.label))
        undecided = ' <span class="dim">undecided</span>' if relation.state is Decision.SUGGESTED else ""
        yield f'<tr id="{marks.prefix}r{number}" class="{state}" {named(relation.label)} data-state="{state}" '
        yield f'data-head="{head}" data-tail="{tail}"><td>{number}</td>{_cell(one, marks, places[relation.head_id])}'
        yield f"<td>{title} →{undecided}</td>{_cell(one, marks, places[relation.tail_id])}</tr>\n"
    yield "</tbody>\n</table>\n</section>\n"


def _cell(one: AnnotatedDocument, marks: Marks, nth: int) -> str:
    span = one.spans[nth]
    words = inline(_words(one, span, _LONGEST_CELL))
    chip = f'<span class="chip {marks.colour(span)} {span.state.value}">{inline(span.label)}</span>'
    return f'<td lang="{attribute(one.document.language)}"><a href="#{marks.anchor(nth)}"><bdi>{words}</bdi></a> {chip}</td>'


def _words(one: AnnotatedDocument, span: AnnotatedSpan, longest: int) -> str:
    words = " ".join(one.document.text[span.start : span.end].split())
    return words if len(words) <= longest else f"{words[: longest - 1]}…"


def _drawing(one: AnnotatedDocument, marks: Marks, places: Mapping[str, int]) -> Iterator[str]:
    rows = sorted({places[end] for relation in one.relations for end in (relation.head_id, relation.tail_id)})
    arcs = _arcs(one.relations, {nth: row for row, nth in enumerate(rows)}, places)
    lanes = 1 + max(arc.lane for arc in arcs)
    gap = min(_LANE, _LANES_WIDTH / lanes)
    edge = 14 + lanes * gap  # where the arcs end and the rows begin
    longest = max(len(_words(one, one.spans[nth], _LONGEST)) + len(one.spans[nth].label) for nth in rows)
    width, height = edge + 40 + _LETTER * longest, _ROW * len(rows)
    yield f'<svg viewBox="0 0 {width:g} {height}" width="{width:g}" height="{height}" role="img" '
    yield 'aria-label="The relations as arcs; the table says the same">\n'
    heights = _heights(arcs)
    for arc, relation in zip(arcs, one.relations, strict=True):
        head, tail = heights[arc.number, "head"], heights[arc.number, "tail"]
        lane = edge - 8 - (arc.lane + 1) * gap
        yield f'<g class="{relation.state.value}"><path class="arc" d="{_path(edge, head, tail, lane)}"/>'
        middle = (head + tail) / 2
        yield f'<path class="point" d="M{edge - 9:g} {tail - 4:g}L{edge - 2:g} {tail:g}L{edge - 9:g} {tail + 4:g}z"/>'
        yield f'<rect class="under" x="{lane - 7:g}" y="{middle - 6:g}" width="14" height="12"/>'
        yield f'<text class="number" x="{lane:g}" y="{middle + 3.5:g}">{arc.number}</text></g>\n'
    for row, nth in enumerate(rows):
        span = one.spans[nth]
        y = _ROW * (row + 0.5)
        yield f'<g class="{marks.colour(span)}"><circle class="dot" cx="{edge + 4:g}" cy="{y:g}" r="3.5"/>'
        yield f'<a href="#{marks.anchor(nth)}"><text x="{edge + 14:g}" y="{y + 4.5:g}">{inline(_words(one, span, _LONGEST))}'
        yield f'<tspan class="name" dx="8">{inline(span.label)}</tspan></text></a></g>\n'
    yield "</svg>\n"


def _path(edge: float, head: float, tail: float, lane: float) -> str:
    """From the head out to the lane, along it, and back in at the tail, with round corners."""
    inner, turn = lane + _CORNER, _CORNER if tail > head else -_CORNER
    there, back = f"Q{lane:g} {head:g} {lane:g} {head + turn:g}", f"Q{lane:g} {tail:g} {inner:g} {tail:g}"
    return f"M{edge - 4:g} {head:g}H{inner:g}{there}V{tail - turn:g}{back}H{edge - 6:g}"


def _arcs(relations: Sequence[AnnotatedRelation], row_of: Mapping[int, int], places: Mapping[str, int]) -> list[_Arc]:
    """The short ones nearest to the rows; arcs side by side have lanes of their own."""
    ends = [(row_of[places[relation.head_id]], row_of[places[relation.tail_id]]) for relation in relations]
    taken: list[list[tuple[int, int]]] = []
    lanes: dict[int, int] = {}
    for nth in sorted(range(len(ends)), key=lambda nth: (abs(ends[nth][0] - ends[nth][1]), nth)):
        low, high = sorted(ends[nth])
        lane = next((lane for lane, there in enumerate(taken) if all(high <= other[0] or low >= other[1] for other in there)), len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((low, high))
        lanes[nth] = lane
    return [_Arc(nth + 1, head, tail, lanes[nth]) for nth, (head, tail) in enumerate(ends)]


def _heights(arcs: Sequence[_Arc]) -> dict[tuple[int, str], float]:
    """Where each end of each arc meets its row: those of one row lie apart, in an order that crosses least."""
    at: dict[int, list[tuple[bool, int, int, str]]] = defaultdict(list)
    for arc in arcs:
        for row, other, end in ((arc.head, arc.tail, "head"), (arc.tail, arc.head, "tail")):
            # above those that come from above, the outer ones last; below those that go down, the outer ones first
            at[row].append((other > row, -arc.lane if other > row else arc.lane, arc.number, end))
    heights = {}
    for row, ends in at.items():
        step = min(5.0, (_ROW - 8) / len(ends))
        for nth, (_, _, number, end) in enumerate(sorted(ends)):
            heights[number, end] = _ROW * (row + 0.5) + (nth - (len(ends) - 1) / 2) * step
    return heights
