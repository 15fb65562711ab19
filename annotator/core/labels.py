"""Edits of the schema as changes: labels made, changed, moved and taken out. Pure. A label_id never changes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from annotator.core.acts import Change
from annotator.core.fold import Layer
from annotator.core.schema import Label, RelationLabel, Schema, SpanLabel
from annotator.core.values import Decision, Kind, RelationValue, SpanValue

LONGEST_NAME = 100  # characters
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class Fault(StrEnum):
    """What is wrong with a label among the others."""

    NO_NAME = "no name"
    NAME_UNFIT = "name unfit"
    NAME_TAKEN = "name taken"
    KEY_TAKEN = "key taken"
    CIRCLE = "a label inside itself"


def is_name(name: str) -> bool:
    """Whether a label may be called so: in 1 to LONGEST_NAME characters, none of which is a control or breaks the line, without white
    space around them.

    Projects made before this was asked may hold other names: these stay as they are.
    """
    return 0 < len(name) <= LONGEST_NAME and name == name.strip() and not _CONTROLS.search(name)


def faults(schema: Schema, label: Label) -> Iterator[tuple[Fault, str]]:
    """What is wrong with a label that is to stand in the schema, each with the name of the label it clashes with."""
    before = _before(schema, label)
    if not label.name.strip():
        yield Fault.NO_NAME, ""
    elif not is_name(label.name.strip()) and (before is None or before.name.strip() != label.name.strip()):
        yield Fault.NAME_UNFIT, ""
    others = [other for other in schema.labels if isinstance(other, type(label)) and other.label_id != label.label_id]
    for other in others:
        if other.name.casefold() == label.name.strip().casefold():
            yield Fault.NAME_TAKEN, other.name
        if label.key and other.key == label.key:
            yield Fault.KEY_TAKEN, other.name
    seen = {label.label_id}
    above = label.parent if isinstance(label, SpanLabel) else None
    while above is not None:
        if above in seen:
            yield Fault.CIRCLE, schema.span_label(above).name
            return
        seen.add(above)
        above = schema.span_label(above).parent


def set_label(schema: Schema, label: Label) -> tuple[Change, ...]:
    """Put a label in the stead of the one with its id; a new one stands last."""
    before = _before(schema, label)
    if before is None:
        places = [other.place for other in _alike(schema, label)]
        label = replace(label, place=max(places, default=0) + 1 if any(places) else 0)
    return () if before == label else (Change(Kind.LABEL, "", label.label_id, before, label),)


def _before(schema: Schema, label: Label) -> Label | None:
    return next((other for other in schema.labels if other.label_id == label.label_id), None)


def fresh_label_id(schema: Schema, name: str) -> str:
    """The name, as an id that no label has."""
    taken = {label.label_id for label in schema.labels}
    return next(found for found in _numbered(name) if found not in taken)


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1


def move_label(schema: Schema, label: Label, step: int) -> tuple[Change, ...]:
    """Move a label up (-1) or down (1) among those of its kind."""
    labels = list(_alike(schema, label))
    old = labels.index(label)
    new = old + step
    if not 0 <= new < len(labels):
        return ()
    labels.insert(new, labels.pop(old))
    return _placed(labels)


def _placed(labels: Iterable[Label]) -> tuple[Change, ...]:
    pairs = ((label, replace(label, place=place)) for place, label in enumerate(labels, 1))
    return tuple(Change(Kind.LABEL, "", label.label_id, label, placed) for label, placed in pairs if label != placed)


def _alike(schema: Schema, label: Label) -> tuple[Label, ...]:
    return schema.span_labels if isinstance(label, SpanLabel) else schema.relation_labels


def without(schema: Schema, label: Label) -> tuple[Change, ...]:
    """Take a label out, and out of what the other labels say of it."""
    gone = [Change(Kind.LABEL, "", label.label_id, label, None)]
    for other in schema.labels if isinstance(label, SpanLabel) else ():
        if other.label_id != label.label_id and (mended := _mended(other, label.label_id)) != other:
            gone.append(Change(Kind.LABEL, "", other.label_id, other, mended))
    return tuple(gone)


def _mended(label: Label, gone: str) -> Label:
    if isinstance(label, SpanLabel):
        parent = None if label.parent == gone else label.parent
        return replace(label, parent=parent, contains=tuple(inner for inner in label.contains if inner != gone))
    heads, tails = (tuple(end for end in ends if end != gone) for ends in (label.head_labels, label.tail_labels))
    return replace(label, head_labels=heads, tail_labels=tails)


def applied(schema: Schema, changes: Iterable[Change]) -> Schema:
    """The schema after changes of labels."""
    labels: dict[str, Label] = {label.label_id: label for label in schema.labels}
    for change in changes:
        if isinstance(change.after, SpanLabel | RelationLabel):
            labels[change.target_id] = change.after
        else:
            labels.pop(change.target_id, None)
    return Schema.of_labels(labels)


def merged(schema: Schema, other: Schema) -> tuple[Change, ...]:
    """The labels of another schema in this one: known by name, changed where they differ, added where they are new, in its order.

    Labels that only this schema has stay, behind the others.
    """
    ids: dict[tuple[type, str], str] = {(type(label), label.name): label.label_id for label in schema.labels}
    labels: dict[str, Label] = {label.label_id: label for label in schema.labels}
    renamed: dict[str, str] = {}
    for label in other.labels:
        known = ids.get((type(label), label.name)) or fresh_label_id(Schema.of_labels(labels), label.name)
        labels.setdefault(known, replace(label, label_id=known))
        if isinstance(label, SpanLabel):
            renamed[label.label_id] = known
        ids[type(label), label.name] = known
    wanted = [_renamed(replace(label, label_id=ids[type(label), label.name]), renamed) for label in other.labels]
    changes: list[Change] = []
    before = {label.label_id: label for label in schema.labels}
    for kind in (SpanLabel, RelationLabel):
        mine = [label for label in schema.labels if isinstance(label, kind)]
        theirs = [label for label in wanted if isinstance(label, kind)]
        rest = [label for label in mine if label.label_id not in {one.label_id for one in theirs}]
        ordered = [*theirs, *rest]
        in_order = [label.label_id for label in ordered[: len(mine)]] == [label.label_id for label in mine]
        for place, label in enumerate(ordered, 1):
            old = before.get(label.label_id)
            keeps_place = in_order and not any(one.place for one in mine)
            placed = replace(label, place=0 if keeps_place else place)
            if placed != old:
                changes.append(Change(Kind.LABEL, "", label.label_id, old, placed))
    return tuple(changes)


def _renamed(label: Label, ids: Mapping[str, str]) -> Label:
    def all_of(labels: Iterable[str]) -> tuple[str, ...]:
        return tuple(ids.get(one, one) for one in labels)

    if isinstance(label, SpanLabel):
        parent = ids.get(label.parent, label.parent) if label.parent else None
        return replace(label, parent=parent, contains=all_of(label.contains))
    return replace(label, head_labels=all_of(label.head_labels), tail_labels=all_of(label.tail_labels))


# what becomes of the annotations of a label that goes ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Freed:
    """The changes in one document, and the confirmed relations that become undecided with them."""

    changes: tuple[Change, ...]
    relations: tuple[str, ...]


def free(layer: Layer, document_id: str, schema: Schema, label: Label, to: str | None, *, reject: bool = False) -> Freed:
    """Give the confirmed items of a label that goes another one (`to`), or make them undecided, or reject them.

    `schema` is the one without the label. What was made by hand goes away where it is not relabelled; an item that another one says already
    goes too. Relations that lose an end, or that the schema does not allow any more, become undecided.
    """
    if isinstance(label, RelationLabel):
        return _free_relations(layer, document_id, schema, label.label_id, to, reject)
    said = {(span.start, span.end, span.label_id) for span in layer.spans.values() if span.state is Decision.CONFIRMED}
    spans: dict[str, SpanValue | None] = {}
    for span_id, span in layer.spans.items():
        if span.state is Decision.CONFIRMED and span.label_id == label.label_id:
            claim = (span.start, span.end, to or "")
            if to is not None and claim not in said:
                spans[span_id] = span._replace(label_id=to, value=None)
                said.add(claim)
            else:
                spans[span_id] = span._replace(state=Decision.REJECTED) if reject and to is None and span.origins else None
    changes = [Change(Kind.SPAN, document_id, span_id, layer.spans[span_id], after) for span_id, after in spans.items()]
    freed = []
    for relation_id, relation in layer.relations.items():
        if relation.state is Decision.CONFIRMED and not spans.keys().isdisjoint((relation.head_id, relation.tail_id)):
            ends = [spans.get(end, layer.spans.get(end)) for end in (relation.head_id, relation.tail_id)]
            stand = [end.label_id for end in ends if end is not None and end.state is Decision.CONFIRMED]
            if len(stand) < 2 or not schema.allows(relation.label_id, stand[0], stand[1]):
                freed.append(relation_id)
                changes.append(Change(Kind.RELATION, document_id, relation_id, relation, None))
    return Freed(tuple(changes), tuple(freed))


def _free_relations(layer: Layer, document_id: str, schema: Schema, label_id: str, to: str | None, reject: bool) -> Freed:
    said = {(value.head_id, value.tail_id, value.label_id) for value in layer.relations.values() if value.state is Decision.CONFIRMED}
    changes, freed = [], []
    for relation_id, relation in layer.relations.items():
        if relation.state is not Decision.CONFIRMED or relation.label_id != label_id:
            continue
        after: RelationValue | None = None
        claim = (relation.head_id, relation.tail_id, to or "")
        head, tail = layer.spans.get(relation.head_id), layer.spans.get(relation.tail_id)
        if to is not None and head and tail and claim not in said and schema.allows(to, head.label_id, tail.label_id):
            after = relation._replace(label_id=to)
            said.add(claim)
        elif to is not None:
            freed.append(relation_id)
        elif reject and relation.origins:
            after = relation._replace(state=Decision.REJECTED)
        changes.append(Change(Kind.RELATION, document_id, relation_id, relation, after))
    return Freed(tuple(changes), tuple(freed))
