"""View = overlay(state, suggestions): the items of one article as one annotator sees them.

Suggestions with the same edges are one item with several producers. Suggestions that overlap and may not nest are one
item with several readings, the best supported first. An undecided item that overlaps a confirmed span without being
allowed to nest is covered: settled by that decision, and back when the decision is taken back.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property, lru_cache
from math import exp, log
from typing import NamedTuple, TypeAlias
from weakref import ref

from annotator.core.fold import Layer
from annotator.core.ids import span_id_of
from annotator.core.schema import Schema
from annotator.core.spans import Span, SpanSuggestion, Suggestions, Why, overlaps
from annotator.core.values import Decision, NoteValue, Origin, RelationValue, SpanValue

_NO_NOTE = NoteValue()


class ItemState(StrEnum):
    OPEN = "open"
    WAITING = "waiting"  # a relation with an undecided end
    COVERED = "covered"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    SUPPRESSED = "suppressed"  # not shown: it, or its like, was rejected too often before

    @property
    def undecided(self) -> bool:
        return self in _UNDECIDED

    @property
    def proposed(self) -> bool:
        """Whether finishing the article would reject the item: undecided, or not even shown."""
        return self.undecided or self is ItemState.SUPPRESSED


_STATES = {state: ItemState(state.value) for state in (Decision.CONFIRMED, Decision.REJECTED)}
_UNDECIDED = (ItemState.OPEN, ItemState.WAITING)
_NOT_VISITED = (ItemState.COVERED, ItemState.SUPPRESSED)
UNSCORED = 0.7
"""What a producer that gives no score is trusted: somewhat."""
_LEAST, _MOST = 0.01, 0.99  # nobody is trusted, or distrusted, wholly


@lru_cache(maxsize=1 << 12)
def score_of(origins: tuple[Origin, ...]) -> float | None:
    """`pooled` to three digits; None when none of the producers gives a score."""
    if len(origins) == 1:  # most are, and need no logarithm
        score = origins[0].score
        return None if score is None else round(min(max(score, _LEAST), _MOST), 3)
    return round(pooled(origins), 3) if any(origin.score is not None for origin in origins) else None


def pooled(origins: Iterable[Origin]) -> float:
    """The chance of a claim when several make it independently, in 0..1: their log-odds added (naive Bayes with even odds before)."""
    scores = (UNSCORED if origin.score is None else min(max(origin.score, _LEAST), _MOST) for origin in origins)
    return 1 / (1 + exp(-sum(log(score / (1 - score)) for score in scores)))


class Reading(NamedTuple):
    """One way to read the place of an item: a range with a label, and who proposes it."""

    span_id: str
    start: int
    end: int
    label_id: str
    origins: tuple[Origin, ...]
    why: tuple[Why, ...] = ()


class SpanItem(NamedTuple):
    item_id: str
    start: int
    end: int
    label_id: str
    state: ItemState
    origins: tuple[Origin, ...] = ()
    why: tuple[Why, ...] = ()
    readings: tuple[Reading, ...] = ()  # of an undecided item, the first is the item itself
    value: str | None = None
    note: NoteValue = _NO_NOTE
    observed: float | None = None
    derived: str | None = None  # the value that the words of the span give, where none was decided

    @property
    def score(self) -> float | None:
        """How likely the claim is, in 0..1: as was observed of claims like it, else from all who make it; None: nobody says."""
        return self.observed if self.observed is not None else score_of(self.origins)


class RelationItem(NamedTuple):
    item_id: str
    head_id: str
    tail_id: str
    label_id: str
    state: ItemState
    origins: tuple[Origin, ...] = ()
    why: tuple[Why, ...] = ()
    note: NoteValue = _NO_NOTE
    observed: float | None = None

    @property
    def score(self) -> float | None:
        """As of a span."""
        return self.observed if self.observed is not None else score_of(self.origins)


_Placed: TypeAlias = SpanItem | Reading | Span | SpanSuggestion
Items: TypeAlias = tuple[SpanItem | RelationItem, ...]


def doubt_of(item: SpanItem | RelationItem) -> int:
    """How unlikely the claim of an item is, in thousandths. What is decided is in no doubt."""
    if not item.state.undecided:
        return 0
    return round(1000 * (1 - (item.observed if item.observed is not None else pooled(item.origins))))


@dataclass(frozen=True)
class View:
    """The items of one document. `spans` stand in text order."""

    document_id: str
    spans: tuple[SpanItem, ...] = ()
    relations: tuple[RelationItem, ...] = ()
    status: str | None = None
    note: NoteValue = _NO_NOTE

    @cached_property
    def _by_id(self) -> dict[str, SpanItem | RelationItem]:
        by_id: dict[str, SpanItem | RelationItem] = {item.item_id: item for item in self.spans}
        by_id.update((item.item_id, item) for item in self.relations)
        return by_id

    @cached_property
    def _relations_of(self) -> dict[str, list[RelationItem]]:
        of: dict[str, list[RelationItem]] = {}
        for relation in self.relations:
            of.setdefault(relation.head_id, []).append(relation)
            of.setdefault(relation.tail_id, []).append(relation)
        return of

    def __contains__(self, item_id: str) -> bool:
        return item_id in self._by_id

    def item(self, item_id: str) -> SpanItem | RelationItem:
        """Raises KeyError when the article has no such item."""
        return self._by_id[item_id]

    def span(self, item_id: str) -> SpanItem:
        """Raises KeyError when the article has no such span."""
        item = self._by_id[item_id]
        if not isinstance(item, SpanItem):
            raise KeyError(item_id)
        return item

    def relations_of(self, span_id: str) -> tuple[RelationItem, ...]:
        """The relations, of any state, with the span as an end."""
        return tuple(self._relations_of.get(span_id, ()))

    def undecided(self) -> tuple[SpanItem | RelationItem, ...]:
        """What is still to be judged: open spans, and relations open or waiting for an end."""
        items: tuple[SpanItem | RelationItem, ...] = self.spans + self.relations
        return tuple(item for item in items if item.state in _UNDECIDED)

    @cached_property
    def span_counts(self) -> Mapping[ItemState, int]:
        """How many spans there are in each state."""
        return Counter([item.state for item in self.spans])

    @cached_property
    def relation_counts(self) -> Mapping[ItemState, int]:
        """As `span_counts`, of the relations."""
        return Counter([item.state for item in self.relations])

    @cached_property
    def _doubts(self) -> int:
        return sum(map(doubt_of, _all(self)))  # whole numbers: in whatever order they are added, the sum is the same

    @property
    def doubt(self) -> float | None:
        """How uncertain the claims that are still to be judged are on the average, in 0..1; None when there are none."""
        undecided = sum(counts[state] for counts in (self.span_counts, self.relation_counts) for state in _UNDECIDED)
        return round(self._doubts / undecided / 1000, 4) if undecided else None

    def place(self, item: SpanItem | RelationItem) -> tuple[int, int]:
        """The range of code points to show for an item: a span's own, of a relation the later end's."""
        span = self.stop(item)
        return span.start, span.end

    def stop(self, item: SpanItem | RelationItem) -> SpanItem:
        """The span at which an item is visited: itself, of a relation the later end."""
        if isinstance(item, SpanItem):
            return item
        return max((self.span(item.head_id), self.span(item.tail_id)), key=text_order)

    def index(self, span: SpanItem) -> int:
        """Where a span of the view stands in `spans`."""
        return bisect_left(self.spans, text_order(span), key=text_order)

    def within(self, start: int, end: int) -> tuple[SpanItem, ...]:
        """The spans that begin in a range."""
        first = bisect_left(self.spans, start, key=_start_of)
        return self.spans[first : bisect_left(self.spans, end, first, key=_start_of)]

    def visited_at(self, span: SpanItem) -> tuple[str, ...]:
        """What `n` visits at a span: the span where it is shown, then the relations with an end before it whose ends are decided."""
        order = [span.item_id] if span.state not in _NOT_VISITED else []
        for relation in self._relations_of.get(span.item_id, ()):
            other = self.span(relation.tail_id if relation.head_id == span.item_id else relation.head_id)
            if relation.state is not ItemState.WAITING and text_order(other) < text_order(span):
                order.append(relation.item_id)
        return tuple(order)

    @cached_property
    def sequence(self) -> tuple[str, ...]:
        """The order in which `n` visits the shown items: a span at its start, a relation right after the later of its ends."""
        return tuple(item_id for span in self.spans for item_id in self.visited_at(span))

    def followed_by(self, after: "View", gone: Items, come: Items) -> "View":
        """The second view, told what of this one it no longer has and what is new in it: what it knows of the rest is carried over."""
        by_id, of = dict(self._by_id), dict(self._relations_of)
        for item in gone:
            del by_id[item.item_id]
        by_id.update((item.item_id, item) for item in come)
        near = [
            relation for item in (*gone, *come) for relation in ([item] if isinstance(item, RelationItem) else of.get(item.item_id, ()))
        ]
        ends = {end for relation in near for end in (relation.head_id, relation.tail_id)}
        if ends:
            of.update((end, []) for end in ends)
            for relation in after.relations:
                for end in (relation.head_id, relation.tail_id):
                    if end in ends:
                        of[end].append(relation)
        counts = {name: Counter(getattr(self, name)) for name in ("span_counts", "relation_counts")}
        for items, step in ((gone, -1), (come, 1)):
            for item in items:
                counts["span_counts" if isinstance(item, SpanItem) else "relation_counts"][item.state] += step
        after.__dict__.update(_by_id=by_id, _relations_of=of, _since=(ref(self), gone, come), **counts)
        if "_doubts" in self.__dict__:
            after.__dict__["_doubts"] = self._doubts + sum(map(doubt_of, come)) - sum(map(doubt_of, gone))
        return after


def difference(before: View, after: View) -> tuple[Items, Items]:
    """The items of the first of two views that the second does not have, and those that are new in it; a changed one is both."""
    since = after.__dict__.get("_since")
    if since is not None and since[0]() is before:
        return since[1], since[2]
    old, new = ({id(item): item for item in items} for items in (_all(before), _all(after)))
    return tuple(item for key, item in old.items() if key not in new), tuple(item for key, item in new.items() if key not in old)


def _all(view: View) -> Items:
    return (*view.spans, *view.relations)


def text_order(item: SpanItem | Reading) -> tuple[int, int, str]:
    """The key by which spans stand in text order."""
    return item.start, -item.end, item.item_id if isinstance(item, SpanItem) else item.span_id


def _start_of(item: SpanItem) -> int:
    return item.start


def view_of(document_id: str, schema: Schema, layer: Layer, suggestions: Suggestions, suppressed: Collection[str] = ()) -> View:
    """The view of one document; of the undecided claims, those in `suppressed` (span ids) are put away, without readings.

    Pure and deterministic; the order of the suggestions does not matter.
    """
    spans = span_items(schema, layer, layer.spans, suggestions, suppressed)
    made = View(document_id, spans, (), layer.status, layer.notes.get(document_id, _NO_NOTE))
    return with_relations(made, schema, layer, suggestions)


def span_items(
    schema: Schema, layer: Layer, decided: Iterable[str], suggestions: Suggestions, suppressed: Collection[str] = ()
) -> tuple[SpanItem, ...]:
    """The spans of a view, in text order, made of those of the layer that `decided` names and of some suggestions.

    Spans that overlap neither directly nor through others have nothing to do with one another.
    """
    judged = [
        SpanItem(span_id, start, end, label_id, _STATES[state], origins, (), (), value, layer.notes.get(span_id, _NO_NOTE))
        for span_id, (state, start, end, label_id, value, origins) in ((span_id, layer.spans[span_id]) for span_id in decided)
    ]
    if suggestions.spans:
        confirmed = sorted((item for item in judged if item.state is ItemState.CONFIRMED), key=text_order)
        judged += _proposed_items(schema, layer, suggestions, confirmed, suppressed)
    return tuple(sorted(judged, key=text_order))


def with_relations(view: View, schema: Schema, layer: Layer, suggestions: Suggestions) -> View:
    """The view with its relations made anew from these suggestions, for those that were found between its spans."""
    if not (layer.relations or suggestions.relations or view.relations):
        return view
    spans = {item.item_id: item for item in view.spans}
    aliases = {span_id: item.item_id for item in view.spans for span_id in aliases_of(item)}
    found = relation_items(schema, layer, layer.relations, suggestions, spans, aliases)
    return replace(view, relations=tuple(sorted(found, key=lambda item: relation_order(item, spans))))


def _proposed_items(
    schema: Schema, layer: Layer, suggestions: Suggestions, confirmed: list[SpanItem], suppressed: Collection[str]
) -> list[SpanItem]:
    """The undecided, covered and suppressed items."""
    readings = _readings(schema, layer, suggestions)
    put_away = {reading.span_id: ItemState.SUPPRESSED for reading in readings if reading.span_id in suppressed}
    put_away |= dict.fromkeys(covered(schema, readings, confirmed), ItemState.COVERED)
    items: list[SpanItem] = []
    for group in _rivals(schema, [reading for reading in readings if reading.span_id not in put_away]):
        group.sort(key=lambda r: (-pooled(r.origins), r.start - r.end, r.start, r.label_id))
        lead = group[0]
        items.append(_item(lead, ItemState.OPEN, layer, tuple(group)))
    for reading in readings:
        state = put_away.get(reading.span_id)
        if state is not None:
            items.append(_item(reading, state, layer, () if state is ItemState.SUPPRESSED else (reading,)))
    return items


def _item(lead: Reading, state: ItemState, layer: Layer, readings: tuple[Reading, ...]) -> SpanItem:
    note = layer.notes.get(lead.span_id, _NO_NOTE)
    return SpanItem(lead.span_id, lead.start, lead.end, lead.label_id, state, lead.origins, lead.why, readings, note=note)


def _readings(schema: Schema, layer: Layer, suggestions: Suggestions) -> list[Reading]:
    """Undecided suggestions by claim, in text order, with all who make the claim; none of a label that the schema has no more."""
    claims: dict[tuple[int, int, str], list[SpanSuggestion]] = {}
    for suggestion in suggestions.spans:
        if schema.has_span_label(suggestion.label_id):
            claims.setdefault((suggestion.start, suggestion.end, suggestion.label_id), []).append(suggestion)
    found = []
    for (start, end, label_id), group in claims.items():
        span_id = span_id_of(group[0].document_id, start, end, label_id)
        if span_id not in layer.spans:
            group.sort(key=_run_of)
            why = tuple(s.why for s in group if s.why)
            origins = origins_of(suggestions, group)
            found.append(Reading(span_id, start, end, label_id, origins, why))
    return sorted(found, key=text_order)


def origins_of(suggestions: Suggestions, claims: Iterable[SpanSuggestion]) -> tuple[Origin, ...]:
    """All who make one claim, in the order in which an item shows them."""
    return tuple([_origin(suggestions, one.run_id, one.score) for one in sorted(claims, key=_run_of)])


def _run_of(suggestion: SpanSuggestion) -> str:
    return suggestion.run_id


def _origin(suggestions: Suggestions, run_id: str, score: float | None) -> Origin:
    run = suggestions.runs[run_id]
    return Origin(run.producer, run.version, score)


def may_nest(schema: Schema, one: _Placed, other: _Placed) -> bool:
    """Whether two spans that overlap may stand side by side: one of them lies in the other, as the schema allows."""
    if (one.start, one.end) == (other.start, other.end):
        return False
    if one.start <= other.start and other.end <= one.end:
        return schema.nests(one.label_id, other.label_id)
    if other.start <= one.start and one.end <= other.end:
        return schema.nests(other.label_id, one.label_id)
    return False


def covered(schema: Schema, claims: Iterable[Reading | SpanSuggestion], confirmed: Iterable[SpanItem | Span]) -> set[str]:
    """The span_ids of the claims that overlap a confirmed span without being allowed to nest; both in text order."""
    found = set()
    active: list[SpanItem | Span] = []
    upcoming = iter(confirmed)
    following = next(upcoming, None)
    for claim in claims:
        while following is not None and following.start < claim.end:
            active.append(following)
            following = next(upcoming, None)
        active = [span for span in active if span.end > claim.start]
        if any(overlaps(s.start, s.end, claim.start, claim.end) and not may_nest(schema, s, claim) for s in active):
            found.add(claim.span_id)
    return found


def _rivals(schema: Schema, readings: list[Reading]) -> list[list[Reading]]:
    """Readings grouped so that those which exclude each other, directly or through a third, stand together."""
    group_of: dict[str, list[Reading]] = {}
    active: list[Reading] = []
    for reading in readings:
        group = [reading]
        active = [other for other in active if other.end > reading.start]
        for other in active:
            theirs = group_of[other.span_id]
            if theirs is not group and not may_nest(schema, other, reading):
                smaller, larger = sorted((group, theirs), key=len)
                larger.extend(smaller)
                group = larger
                for member in smaller:
                    group_of[member.span_id] = larger
        group_of[reading.span_id] = group
        active.append(reading)
    return list({id(group): group for group in group_of.values()}.values())


def aliases_of(item: SpanItem) -> tuple[str, ...]:
    """The ids of claims that an item stands for, in relations to them."""
    return tuple(reading.span_id for reading in item.readings) if item.state is ItemState.OPEN else ()


def relation_items(
    schema: Schema,
    layer: Layer,
    decided: Iterable[str],
    suggestions: Suggestions,
    spans: Mapping[str, SpanItem],
    aliases: Mapping[str, str],
) -> list[RelationItem]:
    """The relations of a view, in no order, made of those of the layer that `decided` names and of some suggestions.

    A relation depends on its ends, and on the decided relations between them or between spans that overlap them.
    """
    items = [
        RelationItem(
            relation_id, value.head_id, value.tail_id, value.label_id, ItemState(value.state.value), value.origins,
            note=layer.notes.get(relation_id, _NO_NOTE),
        )
        for relation_id, value in ((relation_id, layer.relations[relation_id]) for relation_id in decided)
        if value.head_id in spans and value.tail_id in spans
    ]  # fmt: skip
    rejected = [item for item in items if item.state is ItemState.REJECTED]
    claims: dict[tuple[str, str, str], RelationItem] = {}
    taken = {_claim(schema, item.head_id, item.tail_id, item.label_id) for item in items if item.state is ItemState.CONFIRMED}
    for suggestion in sorted(suggestions.relations, key=lambda s: s.run_id):
        relation_id = suggestion.relation_id(schema.relation_label(suggestion.label_id).symmetric)
        head = spans.get(aliases.get(suggestion.head_id, suggestion.head_id))
        tail = spans.get(aliases.get(suggestion.tail_id, suggestion.tail_id))
        if relation_id in layer.relations or head is None or tail is None or head is tail:
            continue
        claim = _claim(schema, head.item_id, tail.item_id, suggestion.label_id)
        shown = (ItemState.OPEN, ItemState.CONFIRMED)
        if claim in taken or head.state not in shown or tail.state not in shown:
            continue
        if not schema.allows(suggestion.label_id, head.label_id, tail.label_id):
            continue
        if _was_rejected(schema, suggestion.label_id, head, tail, rejected, spans):
            continue
        origin = _origin(suggestions, suggestion.run_id, suggestion.score)
        why = (suggestion.why,) if suggestion.why else ()
        other = claims.get(claim)
        if other is not None:
            origins = other.origins if origin in other.origins else (*other.origins, origin)
            claims[claim] = other._replace(origins=origins, why=tuple(dict.fromkeys(other.why + why)))
            continue
        both = head.state is ItemState.CONFIRMED and tail.state is ItemState.CONFIRMED
        state = ItemState.OPEN if both else ItemState.WAITING
        note = layer.notes.get(relation_id, _NO_NOTE)
        claims[claim] = RelationItem(relation_id, head.item_id, tail.item_id, suggestion.label_id, state, (origin,), why, note)
    return [*items, *claims.values()]


RelationOrder: TypeAlias = tuple[tuple[int, int, str], tuple[int, int, str], str]


def relation_order(item: RelationItem, spans: Mapping[str, SpanItem]) -> RelationOrder:
    """The key by which relations stand in the order of their later ends."""
    first, last = sorted((text_order(spans[item.head_id]), text_order(spans[item.tail_id])))
    return last, first, item.item_id


def _claim(schema: Schema, head_id: str, tail_id: str, label_id: str) -> tuple[str, str, str]:
    if schema.relation_label(label_id).symmetric and tail_id < head_id:
        head_id, tail_id = tail_id, head_id
    return head_id, tail_id, label_id


def _was_rejected(
    schema: Schema, label_id: str, head: SpanItem, tail: SpanItem, rejected: Iterable[RelationItem], spans: Mapping[str, SpanItem]
) -> bool:
    """Whether a relation of this label was rejected between these ends or ends that overlap them."""

    def same_place(one: SpanItem, other: SpanItem) -> bool:
        return one is other or overlaps(one.start, one.end, other.start, other.end)

    for relation in rejected:
        if relation.label_id == label_id:
            old_head, old_tail = spans[relation.head_id], spans[relation.tail_id]
            if same_place(head, old_head) and same_place(tail, old_tail):
                return True
            if schema.relation_label(label_id).symmetric and same_place(head, old_tail) and same_place(tail, old_head):
                return True
    return False


def shown_span(item: SpanItem) -> SpanValue:
    """The item's value as it is shown: its decided value, or the proposal for the first `before` of a decision."""
    state = Decision(item.state.value) if item.state in (ItemState.CONFIRMED, ItemState.REJECTED) else Decision.SUGGESTED
    return SpanValue(state, item.start, item.end, item.label_id, item.value, item.origins)


def shown_relation(item: RelationItem) -> RelationValue:
    """As `shown_span`, for a relation."""
    state = Decision(item.state.value) if item.state in (ItemState.CONFIRMED, ItemState.REJECTED) else Decision.SUGGESTED
    return RelationValue(state, item.head_id, item.tail_id, item.label_id, item.origins)
