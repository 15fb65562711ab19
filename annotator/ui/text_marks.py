"""From the view of an article to what the text shows of it: marks for spans, links for relations. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.core.schema import Schema
from annotator.core.view import ItemState, RelationItem, SpanItem, View
from annotator.ui.text_blocks import Block, block_at
from annotator.ui.text_layout import ArcEnd, Look, Mark

_WITH_CHIP = (ItemState.OPEN, ItemState.CONFIRMED)
_COUNTED = (ItemState.OPEN, ItemState.WAITING, ItemState.CONFIRMED)


@dataclass(frozen=True, slots=True)
class Rejected:
    """Which rejected items are drawn: all, or those whose ids linger until the analyst has left them."""

    all: bool = False
    lingering: frozenset[str] = frozenset()

    def shows(self, item_id: str) -> bool:
        return self.all or item_id in self.lingering


@dataclass(frozen=True, slots=True)
class Link:
    """A relation that can be drawn, with the blocks that its ends begin in and the range of text between them."""

    item: RelationItem
    name: str
    symmetric: bool
    head_block: int
    tail_block: int
    range: tuple[int, int]


def marks_of(view: View, schema: Schema, rejected: Rejected) -> list[Mark]:
    """The spans that are drawn, in text order."""
    with_chip = {item.item_id for item in view.spans if item.state in _WITH_CHIP}
    counts: Counter[str] = Counter()
    for relation in view.relations:
        if relation.state in _COUNTED and relation.head_id in with_chip and relation.tail_id in with_chip:
            counts.update((relation.head_id, relation.tail_id))
    labels = {label.label_id: label for label in schema.span_labels}
    marks = []
    for item in view.spans:
        look = _look(item, rejected)
        if look is not None:
            label = labels.get(item.label_id) or schema.span_label(item.label_id)
            name = " / ".join((label.name, *_other_labels(item, schema))) + _noted(item)
            marks.append(Mark(item.item_id, item.start, item.end, name, label.hue, look, counts.get(item.item_id, 0)))
    return marks


def _noted(item: SpanItem) -> str:
    """What a chip shows of a flag and a comment."""
    return (" ⚑" if item.note.flag else "") + (" ✎" if item.note.comment else "")


def _other_labels(item: SpanItem, schema: Schema) -> list[str]:
    """What others take an open span for, when producers agree on its edges but not on its label."""
    if item.state is not ItemState.OPEN or len(item.readings) < 2:
        return []
    others = (r.label_id for r in item.readings if (r.start, r.end) == (item.start, item.end) and r.label_id != item.label_id)
    return [schema.span_label(label_id).name for label_id in dict.fromkeys(others)]


def _look(item: SpanItem, rejected: Rejected) -> Look | None:
    if item.state is ItemState.CONFIRMED:
        return Look.CONFIRMED
    if item.state is ItemState.OPEN:
        return Look.ASIDE if item.note.set_aside else Look.OPEN
    return Look.REJECTED if item.state is ItemState.REJECTED and rejected.shows(item.item_id) else None


def links_of(view: View, schema: Schema, rejected: Rejected, blocks: Sequence[Block]) -> list[Link]:
    """The relations that can be drawn: those with both ends on a chip, rejected ones only where shown."""
    ends = {item.item_id: item.start for item in view.spans if item.state in _WITH_CHIP}
    links = []
    for item in view.relations:
        if item.head_id not in ends or item.tail_id not in ends:
            continue
        if item.state in _COUNTED or (item.state is ItemState.REJECTED and rejected.shows(item.item_id)):
            label = schema.relation_label(item.label_id)
            head, tail = ends[item.head_id], ends[item.tail_id]
            first, last = min(head, tail), max(head, tail)
            head_block, tail_block = block_at(blocks, head), block_at(blocks, tail)
            links.append(Link(item, label.name, label.symmetric, head_block, tail_block, (first, max(last, first + 1))))
    return links


def marks_by_block(blocks: Sequence[Block], marks: Iterable[Mark]) -> list[tuple[Mark, ...]]:
    """For each block the marks, given in text order, that touch it; a mark that crosses blocks stands in each."""
    found: list[list[Mark]] = [[] for _ in blocks]
    first = 0
    for mark in marks:
        while first < len(blocks) and blocks[first].end <= mark.start:
            first += 1
        nth = first
        while nth < len(blocks) and blocks[nth].start < mark.end:
            found[nth].append(mark)
            nth += 1
    return [tuple(some) for some in found]


def ends_by_block(blocks: Sequence[Block], links: Iterable[Link], starts: dict[str, int]) -> list[tuple[ArcEnd, ...]]:
    """For each block the ends of relations that want a lane there; `starts` gives the start of each span."""
    found: list[list[ArcEnd]] = [[] for _ in blocks]
    for link in links:
        head, tail = link.item.head_id, link.item.tail_id
        found[link.head_block].append(ArcEnd(link.item.item_id, head, tail, starts[tail]))
        found[link.tail_block].append(ArcEnd(link.item.item_id, tail, head, starts[head]))
    return [tuple(some) for some in found]
