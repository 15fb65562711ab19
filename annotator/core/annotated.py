"""An annotated document: what is exported. Labels stand by name, items by their current state."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from annotator.core.document import Document
from annotator.core.schema import Schema
from annotator.core.values import Decision, Origin, Status
from annotator.core.view import ItemState, RelationItem, SpanItem, View


class What(StrEnum):
    """Which items are written, by their current state."""

    CONFIRMED = "confirmed"
    SUGGESTED = "suggested"  # undecided, stored and virtual, as the window shows them
    ALL = "all"  # rejected ones too

    def takes(self, state: ItemState) -> bool:
        """Whether items of this state are written. What decisions have covered or suppressed is settled, and never is."""
        if self is What.CONFIRMED:
            return state is ItemState.CONFIRMED
        return state.undecided if self is What.SUGGESTED else state not in (ItemState.COVERED, ItemState.SUPPRESSED)


_DECISIONS = {ItemState.CONFIRMED: Decision.CONFIRMED, ItemState.REJECTED: Decision.REJECTED}


class AnnotatedSpan(NamedTuple):
    """`label` is the label's name; `annotator` the name of who decided, None while undecided; `value` e.g. an ISO 8601 date."""

    span_id: str
    start: int
    end: int
    label: str
    state: Decision
    annotator: str | None = None
    producers: tuple[str, ...] = ()
    score: float | None = None
    value: str | None = None


class AnnotatedRelation(NamedTuple):
    """Head to tail; the ends are span ids of the same document."""

    relation_id: str
    head_id: str
    tail_id: str
    label: str
    state: Decision
    annotator: str | None = None
    producers: tuple[str, ...] = ()
    score: float | None = None


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A document with the items that are written. `spans` holds both ends of each of `relations`, in text order."""

    document: Document
    status: Status
    spans: tuple[AnnotatedSpan, ...] = ()
    relations: tuple[AnnotatedRelation, ...] = ()


def annotated(document: Document, schema: Schema, view: View, annotator: str | None, what: What) -> AnnotatedDocument:
    """The items of a view that `what` chooses. A relation that is chosen brings its two ends, with their own state."""
    taken = [state for state in ItemState if what.takes(state)]
    relations = [item for item in view.relations if item.state in taken]
    ends = {end for item in relations for end in (item.head_id, item.tail_id)}
    return AnnotatedDocument(
        document,
        status_of(view),
        tuple([_span(item, schema, annotator) for item in view.spans if item.state in taken or item.item_id in ends]),
        tuple([_relation(item, schema, annotator) for item in relations]),
    )


def status_of(view: View) -> Status:
    """Finished or skipped as decided; else in progress once anything is decided, else new."""
    if view.status:
        return Status(view.status)
    counts = view.span_counts, view.relation_counts
    started = any(count[state] for count in counts for state in (ItemState.CONFIRMED, ItemState.REJECTED))
    return Status.IN_PROGRESS if started else Status.NEW


def _producers(origins: tuple[Origin, ...]) -> tuple[str, ...]:
    return (origins[0].producer,) if len(origins) == 1 else tuple(sorted({origin.producer for origin in origins}))


def _span(item: SpanItem, schema: Schema, annotator: str | None) -> AnnotatedSpan:
    item_id, start, end, label_id, item_state, origins, _, _, value, _, _, derived = item
    state = _DECISIONS.get(item_state)
    return AnnotatedSpan(
        item_id,
        start,
        end,
        schema.span_label(label_id).name,
        state or Decision.SUGGESTED,
        annotator if state else None,
        _producers(origins),
        item.score,
        value or derived,
    )


def _relation(item: RelationItem, schema: Schema, annotator: str | None) -> AnnotatedRelation:
    state = _DECISIONS.get(item.state)
    return AnnotatedRelation(
        item.item_id,
        item.head_id,
        item.tail_id,
        schema.relation_label(item.label_id).name,
        state or Decision.SUGGESTED,
        annotator if state else None,
        _producers(item.origins),
        item.score,
    )
