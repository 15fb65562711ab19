"""State = fold of the log. One rule says which act may be applied; memory and database share it through `Values`.

An undo carries the inverse of what it reverts, so folding every act in log order is folding the acts in force: no act
has to be taken out again, and applying one costs what it touches.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, Protocol

from annotator.core.acts import PROJECT_LAYER, Act, Change, Key
from annotator.core.corrections import with_seams
from annotator.core.document import Document
from annotator.core.schema import RelationLabel, Schema, SpanLabel
from annotator.core.values import (
    Decision,
    DocumentValue,
    Kind,
    LanguageValue,
    NoteValue,
    RelationValue,
    SeamValue,
    SpanValue,
    TrashValue,
    Value,
    standing,
)

_SPAN, _DOCUMENT, _SUGGESTED = Kind.SPAN, Kind.DOCUMENT, Decision.SUGGESTED  # a third of the time that their classes take

_TYPE_OF_KIND: dict[Kind, tuple[type, ...]] = {
    Kind.SPAN: (SpanValue,),
    Kind.RELATION: (RelationValue,),
    Kind.DOCUMENT: (DocumentValue,),
    Kind.NOTE: (NoteValue,),
    Kind.SEAM: (SeamValue,),
    Kind.LABEL: (SpanLabel, RelationLabel),
    Kind.TRASH: (TrashValue,),
    Kind.LANGUAGE: (LanguageValue,),
}


class Violation(NamedTuple):
    """Why something is not valid: a code for programs, a sentence for people, and the ids concerned."""

    code: str
    message: str
    ids: tuple[str, ...] = ()


class Values(Protocol):
    """Where current values are looked up: a State in memory, or a project file."""

    def value(self, key: Key) -> Value | None:
        """The current value, None when undecided or absent."""

    def relations_of(self, layer: str, document_id: str, span_id: str) -> Iterable[tuple[str, RelationValue]]:
        """The confirmed relations of a layer that have the span as an end, with their ids."""


def violations_of(act: Act, values: Values) -> tuple[Violation, ...]:
    """Why the act cannot be applied to the current values; () when it can.

    Each `before` must equal the current value, and afterwards the ends of every confirmed relation must be confirmed
    spans of the same layer and document, two different ones.
    """
    after: dict[Key, Value | None] = {}
    found: list[Violation] = []
    for change in act.changes:
        kind, _, target_id, before, wanted = change
        key, types = change.key(act.annotator_id), _TYPE_OF_KIND[kind]
        for value in (before, wanted):
            if value is not None and not isinstance(value, types):
                found.append(Violation("kind", f"a {kind} cannot have the value {value!r}", (target_id,)))
        if isinstance(wanted, SpanValue) and not 0 <= wanted.start < wanted.end:
            found.append(Violation("offsets", "a span must begin before it ends", (target_id,)))
        current = after[key] if key in after else values.value(key)
        if standing(before) != current:
            found.append(Violation("stale", f"this {kind} has been decided otherwise in the meantime", (target_id,)))
        after[key] = standing(wanted)
    return (*found, *_broken_relations(after, values))


def decides_anew(changes: Collection[Change]) -> bool:
    """Whether changes do nothing but decide spans and documents, each once and none of them before: where nothing is known of the
    documents, `violations_of` finds nothing."""
    for kind, _, _, before, after in changes:
        if kind is _SPAN:
            if type(after) is not SpanValue or after.state is _SUGGESTED or not 0 <= after.start < after.end:
                return False
            if before is not None and (type(before) is not SpanValue or before.state is not _SUGGESTED):
                return False
        elif kind is not _DOCUMENT or before is not None or type(after) is not DocumentValue:
            return False
    return len({change.target_id for change in changes}) == len(changes)


def _broken_relations(after: dict[Key, Value | None], values: Values) -> Iterator[Violation]:
    def confirmed(value: Value | None) -> bool:
        return isinstance(value, SpanValue) and value.state is Decision.CONFIRMED

    def span(layer: str, document_id: str, span_id: str) -> Value | None:
        key = Key(layer, document_id, Kind.SPAN, span_id)
        return after[key] if key in after else values.value(key)

    for key, value in after.items():
        if isinstance(value, RelationValue) and value.state is Decision.CONFIRMED:
            ends = (value.head_id, value.tail_id)
            if value.head_id == value.tail_id:
                yield Violation("self", "a relation needs two different spans", ends)
            elif not all(confirmed(span(key.layer, key.document_id, end)) for end in ends):
                yield Violation("end", "a relation can be confirmed only between confirmed spans", (key.target_id, *ends))
        elif key.kind is Kind.SPAN and not confirmed(value):
            for relation_id, _ in values.relations_of(key.layer, key.document_id, key.target_id):
                if Key(key.layer, key.document_id, Kind.RELATION, relation_id) not in after:
                    yield Violation("orphan", "a confirmed relation hangs on this span", (key.target_id, relation_id))


class State:
    """The values of all layers after some acts. Deterministic: equal logs give equal states."""

    __slots__ = ("_made", "_relations", "_values")

    def __init__(self, values: Iterable[tuple[Key, Value]] = ()) -> None:
        """A state that holds these values, for instance those of one document."""
        self._values: dict[Key, Value] = {}
        self._relations: dict[tuple[str, str, str], set[str]] = {}
        self._made: dict[Key, None] = {}  # labels, the deleted ones too: one that comes back has its old seat
        for key, value in values:
            self._set(key, value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, State) and self._values == other._values

    __hash__ = None  # type: ignore[assignment]  # it changes

    def __iter__(self) -> Iterator[tuple[Key, Value]]:
        return iter(self._values.items())

    def __len__(self) -> int:
        return len(self._values)

    def value(self, key: Key) -> Value | None:
        return self._values.get(key)

    def relations_of(self, layer: str, document_id: str, span_id: str) -> list[tuple[str, RelationValue]]:
        found = []
        for relation_id in sorted(self._relations.get((layer, document_id, span_id), ())):
            value = self._values[Key(layer, document_id, Kind.RELATION, relation_id)]
            assert isinstance(value, RelationValue)
            found.append((relation_id, value))
        return found

    def apply(self, act: Act) -> tuple[Violation, ...]:
        """Apply the act whole, or change nothing and say why."""
        violations = violations_of(act, self)
        if not violations:
            for change in act.changes:
                self._set(change.key(act.annotator_id), standing(change.after))
        return violations

    def _set(self, key: Key, value: Value | None) -> None:
        old = self._values.get(key)
        if isinstance(old, RelationValue):
            for end in (old.head_id, old.tail_id):
                self._relations.get((key.layer, key.document_id, end), set()).discard(key.target_id)
        if value is None:
            self._values.pop(key, None)
        else:
            self._values[key] = value
            if key.kind is Kind.LABEL:
                self._made.setdefault(key)
        if isinstance(value, RelationValue) and value.state is Decision.CONFIRMED:
            for end in (value.head_id, value.tail_id):
                self._relations.setdefault((key.layer, key.document_id, end), set()).add(key.target_id)

    def layer(self, layer: str, document_id: str) -> "Layer":
        """What one annotator has decided about one document. Costs a pass over the state: keep states small."""
        values = self._values.items()
        return Layer.of((key.target_id, value) for key, value in values if key.layer == layer and key.document_id == document_id)

    def seams(self, document_id: str) -> dict[int, SeamValue]:
        """The seams that were corrected, by offset."""
        return {
            int(key.target_id): value
            for key, value in self._values.items()
            if isinstance(value, SeamValue) and key.document_id == document_id
        }

    def corrected(self, document: Document) -> Document:
        """The document with its seams and its language as the analyst has corrected them."""
        document_id = document.document_id
        language = self.value(Key(PROJECT_LAYER, document_id, Kind.LANGUAGE, document_id))
        if isinstance(language, LanguageValue):
            document = replace(document, language=language.language)
        return with_seams(document, self.seams(document_id))

    def schema(self) -> Schema:
        """The labels of the project layer by their places, else in the order in which they were first made."""
        labels = {key.target_id: self._values.get(key) for key in self._made}
        return Schema.of_labels({name: value for name, value in labels.items() if isinstance(value, SpanLabel | RelationLabel)})


@dataclass(frozen=True, slots=True)
class Layer:
    """One annotator's values for one document, by target id; `status` is None until finished or skipped."""

    spans: dict[str, SpanValue]
    relations: dict[str, RelationValue]
    notes: dict[str, NoteValue]
    status: str | None = None

    @classmethod
    def of(cls, values: Iterable[tuple[str, Value]]) -> "Layer":
        """Of its values by target id, in their order; what is not of an annotator is left out."""
        spans: dict[str, SpanValue] = {}
        relations: dict[str, RelationValue] = {}
        notes: dict[str, NoteValue] = {}
        status = None
        for target_id, value in values:
            if isinstance(value, SpanValue):
                spans[target_id] = value
            elif isinstance(value, RelationValue):
                relations[target_id] = value
            elif isinstance(value, NoteValue):
                notes[target_id] = value
            elif isinstance(value, DocumentValue):
                status = value.status.value
        return cls(spans, relations, notes, status)

    def after(self, changes: Iterable[Change]) -> "Layer":
        """The layer after some changes to its values."""
        spans, relations, notes, status = dict(self.spans), dict(self.relations), dict(self.notes), self.status
        of_kind: dict[Kind, dict[str, Any]] = {Kind.SPAN: spans, Kind.RELATION: relations, Kind.NOTE: notes}
        for change in changes:
            value = standing(change.after)
            if change.kind is Kind.DOCUMENT:
                status = value.status.value if isinstance(value, DocumentValue) else None
            elif change.kind in of_kind:
                values = of_kind[change.kind]
                values.pop(change.target_id, None)
                if value is not None:
                    values[change.target_id] = value
        return Layer(spans, relations, notes, status)


def fold(acts: Iterable[Act]) -> tuple[State, dict[str, tuple[Violation, ...]]]:
    """The state after the acts, sorted into log order, and by act_id why acts were set aside as conflicts.

    Takes any set of acts, also the union of two logs that went separate ways.
    """
    state, conflicts = State(), {}
    for act in sorted(acts, key=lambda act: act.order):
        violations = state.apply(act)
        if violations:
            conflicts[act.act_id] = violations
    return state, conflicts
