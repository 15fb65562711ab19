"""What may be made of a span: its next plausible reading, a split at the next plausible place, a merge with what follows."""

import uuid
from typing import NamedTuple

from annotator.core import decide, reshape
from annotator.core.acts import Change, Verb
from annotator.core.document import Document
from annotator.core.reshape import Cut
from annotator.core.schema import Schema
from annotator.core.values import Kind
from annotator.core.view import ItemState, SpanItem, View
from annotator.suggest.splits import splits
from annotator.ui.words import tr

Place = tuple[int, int, str]


class Ring(NamedTuple):
    """The alternatives of one item, and the one that holds now. `second_id` is the other part of a split."""

    item_id: str
    readings: tuple[Place, ...] = ()
    cuts: tuple[Cut, ...] = ()
    at: int = 0
    second_id: str = ""

    @property
    def verb(self) -> Verb:
        return Verb.SPLIT if self.cuts else Verb.CORRECT

    def holds(self, view: View, item: SpanItem) -> bool:
        """Whether the item is still as this ring has left it: then the same key goes on round it."""
        if item.item_id != self.item_id:
            return False
        if self.readings:
            return (item.start, item.end, item.label_id) == self.readings[self.at]
        cut = self.cuts[self.at]
        return self.second_id in view and item.end == cut.end and view.span(self.second_id).start == cut.start


class Alternative(NamedTuple):
    """The changes that would bring the next alternative, what to say then, and the ring as it stands then."""

    item_id: str
    changes: tuple[Change, ...]
    said: str
    ring: Ring


def next_reading(view: View, schema: Schema, item: SpanItem, ring: Ring, forward: bool) -> Alternative:
    """The reading after or before the one that holds."""
    at = (ring.at + (1 if forward else -1)) % len(ring.readings)
    start, end, label_id = ring.readings[at]
    rival = next((r for r in item.readings if (r.start, r.end, r.label_id) == ring.readings[at]), None)
    if item.state is ItemState.OPEN and rival is not None:
        changes, target = decide.take_reading(view, item, rival), rival.span_id
    else:
        changes, target = reshape.alter(view, schema, item, start=start, end=end, label_id=label_id), item.item_id
    said = tr("Reading {nth} of {all}.", nth=at + 1, all=len(ring.readings))
    return Alternative(item.item_id, changes, said, Ring(target, readings=ring.readings, at=at))


def first_split(view: View, document: Document, item: SpanItem, caret: int) -> Alternative | None:
    """A split at the likeliest place; None when the span is one word."""
    cuts = splits(document, item.start, item.end, caret)
    if not cuts:
        return None
    changes = reshape.split(view, item, cuts[0], str(uuid.uuid4()))
    made = (change.target_id for change in changes if change.kind is Kind.SPAN and change.target_id != item.item_id)
    there = (o.item_id for o in view.spans if (o.start, o.end, o.label_id) == (cuts[0].start, item.end, item.label_id))
    second_id = next(made, None) or next(there, "")
    return Alternative(item.item_id, changes, _said(document, item, cuts, 0, item.end), Ring(item.item_id, (), cuts, 0, second_id))


def next_split(view: View, document: Document, item: SpanItem, ring: Ring) -> Alternative:
    """The split that holds, at the next place."""
    at = (ring.at + 1) % len(ring.cuts)
    second = view.span(ring.second_id)
    changes = reshape.move_cut(view, item, second, ring.cuts[at])
    said = _said(document, item, ring.cuts, at, second.end)
    return Alternative(item.item_id, changes, said, Ring(item.item_id, (), ring.cuts, at, ring.second_id))


def _said(document: Document, item: SpanItem, cuts: tuple[Cut, ...], at: int, end: int) -> str:
    parts = f"{document.text[item.start : cuts[at].end]} | {document.text[cuts[at].start : end]}"
    place = tr("place {nth} of {all}", nth=at + 1, all=len(cuts)) if len(cuts) > 1 else ""
    return " · ".join(part for part in (f"« {' '.join(parts.split())} »", place) if part)


def merging(view: View, schema: Schema, document: Document, item: SpanItem) -> tuple[Change, ...] | str:
    """The changes that make one of a span and the one that follows it, or a sentence that says why that cannot be."""
    other = reshape.following(view, item)
    if other is None:
        return tr("No span follows that could be merged with this one.")
    if "\n" in document.text[item.end : other.start]:
        return tr("The next span stands in another paragraph.")
    if any(item.start < cut < other.end for cut in document.cuts()):
        return tr("The text is parted between this span and the next one: join it first.")
    return reshape.merge(view, schema, item, other)
