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
    by_id = {item.item_id: item for item in view.spans}
    counts = Counter(end for item in view.relations if _is_counted(item, by_id) for end in (item.head_id, item.tail_id))
    marks = []
    for item in view.spans:
        look = _look(item, rejected)
        if look is not None:
            label = schema.span_label(item.label_id)
            marks.append(
                Mark(item.item_id, item.start, item.end, label.name, label.hue, look, counts[item.item_id] if look.has_chip else 0)
            )
    return marks


def _look(item: SpanItem, rejected: Rejected) -> Look | None:
    if item.state is ItemState.CONFIRMED:
        return Look.CONFIRMED
    if item.state is ItemState.REJECTED:
        return Look.REJECTED if rejected.shows(item.item_id) else None
    if item.state is ItemState.COVERED:
        return None
    return Look.ASIDE if item.note.set_aside else Look.OPEN


def _is_counted(item: RelationItem, by_id: dict[str, SpanItem]) -> bool:
    ends = (by_id.get(item.head_id), by_id.get(item.tail_id))
    return item.state in _COUNTED and all(end is not None and end.state in _WITH_CHIP for end in ends)


def links_of(view: View, schema: Schema, rejected: Rejected, blocks: Sequence[Block]) -> list[Link]:
    """The relations that can be drawn: those with both ends on a chip, rejected ones only where shown."""
    by_id = {item.item_id: item for item in view.spans}
    links = []
    for item in view.relations:
        head, tail = by_id.get(item.head_id), by_id.get(item.tail_id)
        if head is None or tail is None or head.state not in _WITH_CHIP or tail.state not in _WITH_CHIP:
            continue
        if item.state in _COUNTED or (item.state is ItemState.REJECTED and rejected.shows(item.item_id)):
            label = schema.relation_label(item.label_id)
            first, last = (head, tail) if head.start <= tail.start else (tail, head)
            place = (first.start, max(last.start, first.start + 1))
            links.append(Link(item, label.name, label.symmetric, block_at(blocks, head.start), block_at(blocks, tail.start), place))
    return links


def marks_by_block(blocks: Sequence[Block], marks: Iterable[Mark]) -> list[tuple[Mark, ...]]:
    """For each block the marks that touch it; a mark that crosses blocks stands in each."""
    found: list[list[Mark]] = [[] for _ in blocks]
    for mark in marks:
        nth = block_at(blocks, mark.start) if blocks else 0
        while nth < len(blocks) and blocks[nth].start < mark.end:
            if mark.start < blocks[nth].end:
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
