"""The view of one document kept up to date: after an act, only what it can have touched is made anew.

An item depends on its own changes and the spans that overlap it, a relation on its ends. So the text falls apart into places that
have nothing to do with one another, each made of claims that overlap, directly or through others.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TypeAlias, TypeVar

from annotator.core.acts import Change
from annotator.core.fold import Layer
from annotator.core.schema import Schema
from annotator.core.spans import RelationSuggestion, Run, SpanSuggestion, Suggestions
from annotator.core.values import Kind, NoteValue, RelationValue, SpanValue
from annotator.core.view import (
    ItemState,
    RelationItem,
    RelationOrder,
    SpanItem,
    View,
    aliases_of,
    relation_items,
    relation_order,
    span_items,
)

Range: TypeAlias = tuple[int, int]
"""Half-open, in code points."""


class Places:
    """Ranges of a text that claims take. They are never taken out again: a place that is found too large does no harm."""

    def __init__(self, ranges: Iterable[Range] = ()) -> None:
        self._known = set(ranges)
        self._ranges = sorted(self._known)
        self._ends: list[int] | None = None  # the furthest end so far

    def add(self, ranges: Iterable[Range]) -> None:
        for one in ranges:
            if one not in self._known:
                self._known.add(one)
                insort(self._ranges, one)
                self._ends = None

    def around(self, ranges: Iterable[Range]) -> list[Range]:
        """Ranges grown until no known range crosses their borders, in text order and disjoint."""
        found: list[Range] = []
        for start, end in sorted(ranges):
            if not found or end > found[-1][1]:
                start, end = self._grown(start, end)
                while found and start < found[-1][1]:
                    start, end = min(start, found[-1][0]), max(end, found.pop()[1])
                found.append((start, end))
        return found

    def _grown(self, start: int, end: int) -> Range:
        if self._ends is None:
            self._ends = list(accumulate((end for _, end in self._ranges), max))
        while True:
            first, last = bisect_right(self._ends, start), bisect_left(self._ranges, (end,))
            if first >= last:
                return start, end
            wider = min(start, self._ranges[first][0]), max(end, self._ends[last - 1])
            if wider == (start, end):
                return wider
            start, end = wider


class LiveView:
    """`view` is always equal to `view_of` the values of the layer and the suggestions.

    Derived classes may suggest more than is stored, as long as what they suggest in a part of the text depends on that part, and on what
    `follow` is told of.
    """

    def __init__(self, document_id: str, schema: Schema, stored: Suggestions) -> None:
        self._document_id, self._schema, self._stored = document_id, schema, stored
        self._claims = sorted(stored.spans, key=lambda one: one.start)
        self._starts = [one.start for one in self._claims]
        self._relations_at: dict[str, list[int]] = {}  # by their own id and the ids of their ends
        for nth, relation in enumerate(stored.relations):
            for name in {self._id_of(relation), relation.head_id, relation.tail_id}:
                self._relations_at.setdefault(name, []).append(nth)
        self._places = Places()
        self._place_of: dict[str, Range] = {}  # of every claim that there ever was, by its id
        self._spans: dict[str, SpanItem] = {}
        self._aliases: dict[str, str] = {}
        self._ordered: list[tuple[RelationOrder, RelationItem]] = []
        self._found: list[RelationSuggestion] = []
        self.view = View(document_id)

    # What derived classes add

    def _items(self, layer: Layer, decided: Collection[str], stored: Suggestions, ranges: Sequence[Range] | None) -> tuple[SpanItem, ...]:
        """The spans of some ranges of the text, or of all of it, from the decided ones and the stored suggestions there."""
        return span_items(self._schema, layer, decided, stored)

    def _search(self, view: View, ranges: Sequence[Range] | None) -> set[RelationSuggestion]:
        """Bring `_found`, the relations found between the spans of a view, up to date where spans have changed in some ranges, or
        anywhere; return those that are found no more and those newly found."""
        return set()

    def _finished(self, relations: list[RelationItem]) -> list[RelationItem]:
        """The relations as they are shown."""
        return relations

    def _runs(self) -> Mapping[str, Run]:
        return self._stored.runs

    def _know(self, claims: Iterable[SpanSuggestion]) -> None:
        """Take claims into account that there may be from now on."""
        ranges = {claim.span_id: (claim.start, claim.end) for claim in claims}
        self._place_of.update(ranges)
        self._places.add(ranges.values())

    # Making

    def make(self, layer: Layer) -> View:
        """Make the view with these values from nothing."""
        self._know(self._stored.spans)
        self._places.add((value.start, value.end) for value in layer.spans.values())
        spans = self._items(layer, layer.spans, self._stored, None)
        self._spans = {item.item_id: item for item in spans}
        self._aliases = {name: item.item_id for item in spans for name in aliases_of(item)}
        bare = View(self._document_id, spans, (), layer.status, layer.notes.get(self._document_id, NoteValue()))
        self._search(bare, None)
        suggestions = Suggestions((), (*self._stored.relations, *self._found), self._runs())
        found = relation_items(self._schema, layer, layer.relations, suggestions, self._spans, self._aliases)
        self._ordered = sorted(((relation_order(item, self._spans), item) for item in self._finished(found)), key=_first)
        self.view = replace(bare, relations=tuple(item for _, item in self._ordered))
        return self.view

    def follow(self, layer: Layer, changes: Iterable[Change], also: Iterable[Range] = ()) -> View:
        """Make the view with the values after some changes; `also` are ranges in which something else is otherwise than before."""
        before, changes = self.view, [change for change in changes if change.document_id == self._document_id]
        own = {one for change in changes for one in self._ranges_of(change)}
        self._places.add(own)
        ranges = self._places.around((*own, *also))
        old = [item for start, end in ranges for item in before.within(start, end)]
        names = {item.item_id for item in old} | {change.target_id for change in changes}
        decided = [name for name in names if name in layer.spans]
        claims = tuple(claim for start, end in ranges for claim in self._claims_in(start, end))
        new = _kept(old, self._items(layer, decided, Suggestions(claims, (), self._stored.runs), ranges))
        gone, come = _only_in(old, new), _only_in(new, old)
        for item in gone:
            del self._spans[item.item_id]
            for name in aliases_of(item):
                del self._aliases[name]
        self._spans.update((item.item_id, item) for item in come)
        self._aliases.update((name, item.item_id) for item in come for name in aliases_of(item))
        spans = _spliced(before.spans, ranges, new) if gone or come else before.spans
        bare = View(self._document_id, spans, before.relations, layer.status, layer.notes.get(self._document_id, NoteValue()))
        ordered = self._ordered
        relations_gone, relations_come = self._follow_relations(layer, bare, changes, gone, come)
        after = bare if self._ordered is ordered else replace(bare, relations=tuple(item for _, item in self._ordered))
        self.view = before.followed_by(after, (*gone, *relations_gone), (*come, *relations_come))
        return self.view

    def _follow_relations(
        self, layer: Layer, after: View, changes: Iterable[Change], gone: list[SpanItem], come: list[SpanItem]
    ) -> tuple[list[RelationItem], list[RelationItem]]:
        """The relations that are gone and that have come, once the spans are in place."""
        moved = {_joinable(item) for item in gone} ^ {_joinable(item) for item in come}
        searched = self._search(after, self._places.around({(one[1], one[2]) for one in moved if one})) if moved else ()
        named = {change.target_id for change in changes}
        ends = {end for one in searched for end in (one.head_id, one.tail_id)}
        ends |= {end for change in changes if change.kind in (Kind.RELATION, Kind.NOTE) for end in self._ends_of(change)}
        places = {(item.start, item.end) for item in (*gone, *come)}
        places |= {place for end in ends if (place := self._place(end)) is not None}
        for start, end in self._places.around(places):
            for item in (*self.view.within(start, end), *after.within(start, end)):
                ends.add(item.item_id)
                ends.update(aliases_of(item))
        if not ends:
            return [], []
        old = list({item.item_id: item for end in ends for item in self.view.relations_of(end)}.values())
        decided = [name for name, value in layer.relations.items() if value.head_id in ends or value.tail_id in ends]
        stored = sorted({nth for name in (*ends, *named) for nth in self._relations_at.get(name, ())})
        found = [one for one in self._found if one.head_id in ends or one.tail_id in ends]
        suggestions = Suggestions((), (*(self._stored.relations[nth] for nth in stored), *found), self._runs())
        new = _kept(old, self._finished(relation_items(self._schema, layer, decided, suggestions, self._spans, self._aliases)))
        if old or new:
            self._ordered = [one for one in self._ordered if one[1].head_id not in ends and one[1].tail_id not in ends]
        for one in new:  # one that is as it was may stand elsewhere, with its end
            insort(self._ordered, (relation_order(one, self._spans), one), key=_first)
        return _only_in(old, new), _only_in(new, old)

    def _id_of(self, relation: RelationSuggestion) -> str:
        return relation.relation_id(self._schema.relation_label(relation.label_id).symmetric)

    def _claims_in(self, start: int, end: int) -> Sequence[SpanSuggestion]:
        return self._claims[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _ranges_of(self, change: Change) -> Iterator[Range]:
        """Where the spans are, were or may come back that a change is about."""
        for value in (change.before, change.after):
            if isinstance(value, SpanValue):
                yield value.start, value.end
        if change.kind in (Kind.SPAN, Kind.NOTE):
            place = self._place(change.target_id)
            yield from (place,) if place is not None else ()
            yield from (self._place_of[change.target_id],) if change.target_id in self._place_of else ()

    def _place(self, name: str) -> Range | None:
        """Where a span is, or a claim of this id."""
        item = self._spans.get(self._aliases.get(name, name))
        return (item.start, item.end) if item is not None else self._place_of.get(name)

    def _ends_of(self, change: Change) -> Iterator[str]:
        """The ends that a relation has, had or is suggested with."""
        item = self.view.item(change.target_id) if change.target_id in self.view else None
        suggested = [self._stored.relations[nth] for nth in self._relations_at.get(change.target_id, ())]
        suggested += [one for one in self._found if self._id_of(one) == change.target_id]
        for one in (change.before, change.after, item, *suggested):
            if isinstance(one, RelationValue | RelationItem | RelationSuggestion):
                yield from (one.head_id, one.tail_id)


_Item = TypeVar("_Item", SpanItem, RelationItem)


def _kept(old: Iterable[_Item], new: Iterable[_Item]) -> list[_Item]:
    """The new items; where one is equal to an old one, that very one."""
    by_id = {item.item_id: item for item in old}
    return [by_id[item.item_id] if by_id.get(item.item_id) == item else item for item in new]


def _only_in(some: Iterable[_Item], others: Iterable[_Item]) -> list[_Item]:
    known = {id(item) for item in others}
    return [item for item in some if id(item) not in known]


def _spliced(spans: tuple[SpanItem, ...], ranges: Sequence[Range], new: Sequence[SpanItem]) -> tuple[SpanItem, ...]:
    """The spans with those that begin in some ranges exchanged for the new ones there."""
    made = list(spans)
    for start, end in reversed(ranges):
        (first, last), (first_new, last_new) = ((_index(items, start), _index(items, end)) for items in (spans, new))
        made[first:last] = new[first_new:last_new]
    return tuple(made)


def _index(spans: Sequence[SpanItem], offset: int) -> int:
    return bisect_left(spans, offset, key=lambda item: item.start)


def _joinable(item: SpanItem) -> tuple[str, int, int, str] | None:
    """What of a span decides which relations are found; None where it can have none."""
    shown = item.state in (ItemState.OPEN, ItemState.CONFIRMED)
    return (item.item_id, item.start, item.end, item.label_id) if shown else None


def _first(one: tuple[RelationOrder, RelationItem]) -> RelationOrder:
    return one[0]
