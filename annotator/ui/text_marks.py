"""From the view of an article to what the text shows of it: marks for spans, links for relations. Pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from annotator.core.schema import Schema
from annotator.core.view import ItemState, RelationItem, SpanItem, View
from annotator.language.blocks import Block, block_at
from annotator.ui.item_words import called
from annotator.ui.text_layout import ArcEnd, Look, Mark

MarkOf: TypeAlias = Callable[[SpanItem], Mark | None]

_WITH_CHIP = (ItemState.OPEN, ItemState.CONFIRMED)
_COUNTED = (ItemState.OPEN, ItemState.WAITING, ItemState.CONFIRMED)


class Rejected(NamedTuple):
    """Which rejected items are drawn: all, or those whose ids linger until the analyst has left them."""

    all: bool = False
    lingering: frozenset[str] = frozenset()

    def shows(self, item_id: str) -> bool:
        return self.all or item_id in self.lingering


class Link(NamedTuple):
    """A relation that can be drawn, with the blocks that its ends begin in and the range of text between them."""

    item: RelationItem
    name: str
    symmetric: bool
    head_block: int
    tail_block: int
    range: tuple[int, int]


def marks_of(view: View, schema: Schema, rejected: Rejected) -> list[Mark]:
    """The spans that are drawn, in text order."""
    return [mark for item in view.spans if (mark := mark_of(item, view, schema, rejected)) is not None]


def mark_of(item: SpanItem, view: View, schema: Schema, rejected: Rejected) -> Mark | None:
    """How a span is drawn; None: not at all."""
    look = _look(item, rejected)
    if look is None:
        return None
    label = schema.span_label(item.label_id)
    name = " / ".join((label.name, *_other_labels(item, schema))) if len(item.readings) > 1 else label.name
    name += _noted(item)
    relations = sum(_is_counted(relation, view) for relation in view.relations_of(item.item_id)) if look.has_chip else 0
    return Mark(item.item_id, item.start, item.end, name, label.hue, look, relations)


def _is_counted(relation: RelationItem, view: View) -> bool:
    return relation.state in _COUNTED and all(view.span(end).state in _WITH_CHIP for end in (relation.head_id, relation.tail_id))


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
    """The relations that can be drawn."""
    return [link for item in view.relations if (link := link_of(item, view, schema, rejected, blocks)) is not None]


def link_of(item: RelationItem, view: View, schema: Schema, rejected: Rejected, blocks: Sequence[Block]) -> Link | None:
    """How a relation is drawn: with both ends on a chip, a rejected one only where it is shown; None: not at all."""
    if item.state not in _COUNTED and not (item.state is ItemState.REJECTED and rejected.shows(item.item_id)):
        return None
    head, tail = view.span(item.head_id), view.span(item.tail_id)
    if head.state not in _WITH_CHIP or tail.state not in _WITH_CHIP:
        return None
    label = schema.relation_label(item.label_id)
    first, last = min(head.start, tail.start), max(head.start, tail.start)
    places = block_at(blocks, head.start), block_at(blocks, tail.start)
    return Link(item, called(label), label.symmetric, *places, (first, max(last, first + 1)))


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


def ends_by_block(blocks: Sequence[Block], links: Iterable[Link], starts: Mapping[str, int]) -> list[tuple[ArcEnd, ...]]:
    """For each block the ends of relations that want a lane there, in no meant order; `starts` gives the start of each span."""
    found: list[list[ArcEnd]] = [[] for _ in blocks]
    for link in links:
        head, tail = link.item.head_id, link.item.tail_id
        found[link.head_block].append(ArcEnd(link.item.item_id, head, tail, starts[tail]))
        found[link.tail_block].append(ArcEnd(link.item.item_id, tail, head, starts[head]))
    return [tuple(some) for some in found]


def marks_after(old: Sequence[Mark], block: Block, touched: Mapping[str, SpanItem | None], look: MarkOf) -> tuple[Mark, ...]:
    """The marks of a block once some spans, which may touch it, are otherwise, or gone (None)."""
    kept = [mark for mark in old if mark.item_id not in touched]
    here = (item for item in touched.values() if item is not None and item.start < block.end and block.start < item.end)
    new = [mark for item in here if (mark := look(item)) is not None]
    return tuple(sorted([*kept, *new], key=lambda mark: (mark.start, -mark.end, mark.item_id)))
