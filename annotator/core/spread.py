"""Deciding once: one decision about a mention, done again wherever the mention stands. Pure."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import NamedTuple

from annotator.core.acts import Act, Change, Verb, inverse
from annotator.core.fold import Values
from annotator.core.schema import Schema
from annotator.core.spans import overlaps
from annotator.core.values import Decision, Kind, RelationValue, SpanValue
from annotator.core.view import ItemState, View

_DECIDING = frozenset({Verb.ACCEPT, Verb.REJECT, Verb.CORRECT, Verb.ADD, Verb.DELETE})


class Spread(NamedTuple):
    """What is to become of every span of one folded surface and label: confirmed with a label and moved edges, or rejected.

    `wanted` is the folded surface within the moved edges: a place where another one stands there is not meant.
    """

    folded: str
    label_id: str
    state: Decision
    to_label: str
    wanted: str
    move_start: int = 0
    move_end: int = 0
    added: bool = False  # the decision marked what nobody had proposed
    written: str = ""  # the surface as it is written somewhere, to name it by

    @property
    def name(self) -> str:
        return self.written or self.folded

    @property
    def moves(self) -> bool:
        return (self.move_start, self.move_end) != (0, 0)


class Standing(StrEnum):
    """How a place stands to a spread. Only what is undecided is meant unless the analyst says otherwise."""

    UNDECIDED = "undecided"
    OTHERWISE = "otherwise"  # decided otherwise before
    FINISHED = "finished"  # in an article that is finished or skipped
    UNMARKED = "unmarked"  # nothing is marked or proposed there


class Hit(NamedTuple):
    """A place where a mention stands. `value` is what is proposed or decided there; None: nothing."""

    document_id: str
    span_id: str  # "" where nothing is marked
    start: int
    end: int
    value: SpanValue | None
    finished: bool = False  # its article is finished or skipped

    @property
    def place(self) -> tuple[str, int, int]:
        return self.document_id, self.start, self.end

    @property
    def is_open(self) -> bool:
        return self.value is not None and self.value.state is Decision.SUGGESTED


def mention_spread(folded: str, label_id: str, state: Decision, to_label: str | None = None, written: str = "") -> Spread:
    """Confirm (perhaps with another label) or reject all spans of a folded surface and label."""
    return Spread(folded, label_id, state, to_label or label_id, folded, written=written)


def spread_of(step: Iterable[Act], text: str, fold: Callable[[str], str]) -> Spread | None:
    """What the acts of one step decided about one mention of an article with this text; None when they did something else."""
    acts = tuple(step)
    if not acts or any(act.verb not in _DECIDING or act.reverts for act in acts):
        return None
    changes = [change._replace(before=change.after, after=change.before) for change in reversed(inverse(acts))]
    proposals = {change.target_id: change.before for act in reversed(acts) for change in act.changes}
    spans = [change for change in changes if change.kind is Kind.SPAN]
    others = [change for change in changes if change.kind is not Kind.SPAN]
    if not spans or any(change.after is not None for change in others) or len({change.document_id for change in changes}) != 1:
        return None
    before, after = proposals[spans[0].target_id], spans[0].after
    assert before is None or isinstance(before, SpanValue)
    assert after is None or isinstance(after, SpanValue)
    if after is None and (before is None or acts[-1].verb is not Verb.DELETE):
        return None  # put back
    if len(spans) > 1 and (after is None or after.state is not Decision.REJECTED):
        return None
    was = before or after
    now = after or was
    assert was is not None
    assert now is not None
    written = " ".join(text[was.start : was.end].split())
    surface = fold(written)
    if after is None or after.state is Decision.REJECTED:
        return mention_spread(surface, was.label_id, Decision.REJECTED, written=written)
    moves = now.start - was.start, now.end - was.end
    wanted = fold(text[now.start : now.end])
    return Spread(surface, was.label_id, Decision.CONFIRMED, now.label_id, wanted, *moves, added=before is None, written=written)


def outcome(spread: Spread, hit: Hit) -> SpanValue:
    """What a spread makes of a place."""
    if hit.value is not None and spread.state is Decision.REJECTED:
        return hit.value._replace(state=Decision.REJECTED)
    origins = hit.value.origins if hit.value else ()
    same = hit.value is not None and not spread.moves and hit.value.label_id == spread.to_label
    value = hit.value.value if hit.value is not None and same else None
    return SpanValue(Decision.CONFIRMED, hit.start + spread.move_start, hit.end + spread.move_end, spread.to_label, value, origins)


def standing(spread: Spread, hit: Hit) -> Standing | None:
    """How a place with the spread's surface stands to it; None when it is not about the place, or the place is as it should be."""
    if hit.value is None:
        found = Standing.UNMARKED if spread.state is Decision.CONFIRMED else None
    elif hit.is_open:
        found = Standing.UNDECIDED if hit.value.label_id == spread.label_id else None
    elif hit.value == outcome(spread, hit):
        found = None
    elif hit.value.state is Decision.CONFIRMED:
        found = Standing.OTHERWISE if spread.state is Decision.CONFIRMED or hit.value.label_id == spread.label_id else None
    else:
        said = spread.state is Decision.CONFIRMED and hit.value.label_id in (spread.label_id, spread.to_label)
        found = Standing.OTHERWISE if said else None
    return Standing.FINISHED if found is not None and hit.finished else found


def moved(spread: Spread, hit: Hit) -> tuple[str, int, int]:
    """The place that a spread gives to a span."""
    return hit.document_id, hit.start + spread.move_start, hit.end + spread.move_end


def hits_in(view: View, text: str, spread: Spread, fold: Callable[[str], str]) -> list[Hit]:
    """The undecided spans of an article that a spread is about, in text order, where it may be done; set aside ones are left alone.

    Rejecting a span rejects all ways in which it was read.
    """
    confirmed = [item for item in view.spans if item.state is ItemState.CONFIRMED]
    found = []
    for item in view.spans:
        if item.state is not ItemState.OPEN or item.note.set_aside:
            continue
        meant = [one for one in item.readings if one.label_id == spread.label_id and fold(text[one.start : one.end]) == spread.folded]
        if spread.state is Decision.REJECTED:
            meant = list(item.readings) if item.readings[0] in meant else []
        for one in meant[: None if spread.state is Decision.REJECTED else 1]:
            value = SpanValue(Decision.SUGGESTED, one.start, one.end, one.label_id, None, one.origins)
            hit = Hit(view.document_id, one.span_id, one.start, one.end, value)
            _, start, end = moved(spread, hit)
            fits = not spread.moves or (0 <= start < end and fold(text[start:end]) == spread.wanted)
            if fits and not (spread.moves and any(overlaps(start, end, other.start, other.end) for other in confirmed)):
                found.append(hit)
    return found


def sorted_out(spread: Spread, hits: Iterable[Hit]) -> list[tuple[Standing, Hit]]:
    """The places that a spread is about, each with how it stands to it, in the order of the hits.

    Where the label that it gives is proposed as well, that claim stands for the place; of a place that is confirmed, what was
    rejected there is left alone.
    """
    hits = list(hits)
    proposed, confirmed = {}, set()
    for hit in hits:
        if hit.is_open and hit.value is not None and hit.value.label_id == spread.to_label and not spread.moves:
            proposed[hit.place] = hit
        elif hit.value is not None and hit.value.state is Decision.CONFIRMED:
            confirmed.add(hit.place)
    found = []
    for hit in hits:
        how = standing(spread, hit)
        if how is None or (hit.value is not None and hit.value.state is Decision.REJECTED and hit.place in confirmed):
            continue
        takes = hit.is_open and spread.state is Decision.CONFIRMED
        found.append((how, proposed.get(hit.place, hit) if takes else hit))
    return found


def spread_changes(
    spread: Spread, hits: Iterable[Hit], values: Values, layer: str, schema: Schema, fresh: Callable[[], str]
) -> tuple[Change, ...]:
    """The changes of one act that does the spread at these places, article by article in the order of the hits. Of places that would
    overlap, the first is confirmed.

    `fresh` makes the ids of spans where nothing is marked. Confirmed relations that lose an end, or that the schema does not allow
    with the new label, become undecided.
    """
    changes: list[Change] = []
    taken: dict[str, int] = {}
    hits = list(hits)
    articles = {document_id: nth for nth, document_id in enumerate(dict.fromkeys(hit.document_id for hit in hits))}
    for hit in sorted(hits, key=lambda hit: (articles[hit.document_id], hit.start, -hit.end)):
        after = outcome(spread, hit)
        if spread.state is Decision.CONFIRMED:
            if after.start < taken.get(hit.document_id, 0):
                continue
            taken[hit.document_id] = after.end
        if hit.value is not None and hit.value.state is Decision.CONFIRMED:
            changes += _released(spread, hit, values, layer, schema)
        gone = spread.state is Decision.REJECTED and not after.origins
        changes.append(Change(Kind.SPAN, hit.document_id, hit.span_id or fresh(), hit.value, None if gone else after))
    return tuple(dict.fromkeys(changes))


def _released(spread: Spread, hit: Hit, values: Values, layer: str, schema: Schema) -> Iterable[Change]:
    """The relations on a confirmed span that do not outlive the spread."""

    def label_of(end_id: str) -> str:
        if end_id == hit.span_id:
            return spread.to_label
        value = values.value(Change(Kind.SPAN, hit.document_id, end_id, None, None).key(layer))
        return value.label_id if isinstance(value, SpanValue) else ""

    def stays(relation: RelationValue) -> bool:
        return spread.state is Decision.CONFIRMED and schema.allows(
            relation.label_id, label_of(relation.head_id), label_of(relation.tail_id)
        )

    for relation_id, relation in values.relations_of(layer, hit.document_id, hit.span_id):
        if not stays(relation):
            yield Change(Kind.RELATION, hit.document_id, relation_id, relation, None)
