"""From what the analyst means to the changes of an act. Pure: ids are passed in.

Each function returns changes that `violations_of` accepts for the state behind the view, or () when there is nothing to do.
What the act is about stands last, after what comes along with it.
"""

from annotator.core.acts import Change
from annotator.core.document import SeamKind
from annotator.core.ids import span_id_of
from annotator.core.schema import Schema
from annotator.core.values import (
    Decision,
    DocumentValue,
    Kind,
    LanguageValue,
    NoteValue,
    RelationValue,
    SeamValue,
    SpanValue,
    Status,
    TrashValue,
)
from annotator.core.view import ItemState, Reading, RelationItem, SpanItem, View, shown_relation, shown_span


def accept(view: View, item: SpanItem | RelationItem) -> tuple[Change, ...]:
    """Confirm an item as it is shown; a relation brings its undecided ends along."""
    if isinstance(item, SpanItem):
        return correct(view, item)
    return correct_relation(view, item)


def correct(
    view: View, item: SpanItem, *, start: int | None = None, end: int | None = None, label_id: str | None = None
) -> tuple[Change, ...]:
    """Confirm a span with other edges or another label, or just as it is; it keeps its id, but a value only where it stays the same."""
    before = shown_span(item)
    place = (item.start if start is None else start, item.end if end is None else end)
    label_id = item.label_id if label_id is None else label_id
    value = (item.value or item.derived) if (*place, label_id) == (item.start, item.end, item.label_id) else None
    after = SpanValue(Decision.CONFIRMED, *place, label_id, value, before.origins)
    return () if after == before else (Change(Kind.SPAN, view.document_id, item.item_id, before, after),)


def take_reading(view: View, item: SpanItem, reading: Reading) -> tuple[Change, ...]:
    """Confirm another reading of the item's place in its stead. Of an undecided item it is that claim, so it has that id."""
    if item.state is not ItemState.OPEN or reading.span_id == item.item_id:
        return correct(view, item, start=reading.start, end=reading.end, label_id=reading.label_id)
    before = _proposal(reading)
    return (Change(Kind.SPAN, view.document_id, reading.span_id, before, before._replace(state=Decision.CONFIRMED)),)


def relabel(view: View, schema: Schema, item: SpanItem, label_id: str) -> tuple[Change, ...]:
    """Confirm a span with this label, as the reading that says so if there is one. Relations that it unfits become undecided."""
    for reading in item.readings:
        if (reading.start, reading.end, reading.label_id) == (item.start, item.end, label_id):
            return take_reading(view, item, reading)
    return (*release(view, unfit(view, schema, item, label_id)), *correct(view, item, label_id=label_id))


def unfit(view: View, schema: Schema, item: SpanItem, label_id: str) -> tuple[RelationItem, ...]:
    """The confirmed relations on a span that the schema allows now, but would not if the span had this label."""

    def allowed(relation: RelationItem, mine: str) -> bool:
        labels = (mine if end == item.item_id else view.span(end).label_id for end in (relation.head_id, relation.tail_id))
        return schema.allows(relation.label_id, *labels)

    return tuple(r for r in hanging(view, item) if allowed(r, item.label_id) and not allowed(r, label_id))


def correct_relation(view: View, item: RelationItem, *, label_id: str | None = None, flip: bool = False) -> tuple[Change, ...]:
    """Confirm a relation, with another label or turned round, together with those of its ends that are undecided."""
    ends: tuple[Change, ...] = ()
    for end_id in dict.fromkeys((item.head_id, item.tail_id)):
        end = view.span(end_id)
        if end.state is not ItemState.CONFIRMED:
            ends += correct(view, end)
    before = shown_relation(item)
    head_id, tail_id = (item.tail_id, item.head_id) if flip else (item.head_id, item.tail_id)
    after = RelationValue(Decision.CONFIRMED, head_id, tail_id, label_id or item.label_id, item.origins)
    return ends if after == before else (*ends, Change(Kind.RELATION, view.document_id, item.item_id, before, after))


def hanging(view: View, item: SpanItem) -> tuple[RelationItem, ...]:
    """The confirmed relations that would lose an end with this span."""
    return tuple(relation for relation in view.relations_of(item.item_id) if relation.state is ItemState.CONFIRMED)


def release(view: View, relations: tuple[RelationItem, ...]) -> tuple[Change, ...]:
    """Confirmed relations made undecided, so that they come back with their end."""
    return tuple(Change(Kind.RELATION, view.document_id, r.item_id, shown_relation(r), None) for r in relations)


def lost(view: View, item_id: str, changes: tuple[Change, ...]) -> tuple[RelationItem, ...]:
    """The confirmed relations that these changes would take along: all that they leave undecided or delete, but the item itself."""
    found = (view.item(c.target_id) for c in changes if c.kind is Kind.RELATION and c.target_id in view and c.target_id != item_id)
    gone = {c.target_id for c in changes if not (isinstance(c.after, RelationValue) and c.after.state is Decision.CONFIRMED)}
    return tuple(r for r in found if isinstance(r, RelationItem) and r.state is ItemState.CONFIRMED and r.item_id in gone)


def is_by_hand(item: SpanItem | RelationItem) -> bool:
    """Whether no producer proposed the item: rejecting it deletes it."""
    return not item.origins


def reject(view: View, item: SpanItem | RelationItem) -> tuple[Change, ...]:
    """Reject an item with all its readings, or delete one that was made by hand, with the relations that hang on it."""
    if item.state is ItemState.REJECTED:
        return ()
    if isinstance(item, RelationItem):
        before = shown_relation(item)
        gone = None if is_by_hand(item) else before._replace(state=Decision.REJECTED)
        return (Change(Kind.RELATION, view.document_id, item.item_id, before, gone),)
    if item.state is ItemState.SUPPRESSED and not item.readings:
        rejected = shown_span(item)._replace(state=Decision.REJECTED)
        return (Change(Kind.SPAN, view.document_id, item.item_id, None, rejected),)  # it was never proposed: no record of its producers
    if item.state in (ItemState.OPEN, ItemState.SUPPRESSED):
        return tuple(_reject_reading(view, reading) for reading in item.readings)
    shown = shown_span(item)
    after = None if is_by_hand(item) else shown._replace(state=Decision.REJECTED)
    return (*release(view, hanging(view, item)), Change(Kind.SPAN, view.document_id, item.item_id, shown, after))


def _reject_reading(view: View, reading: Reading) -> Change:
    before = _proposal(reading)
    return Change(Kind.SPAN, view.document_id, reading.span_id, before, before._replace(state=Decision.REJECTED))


def _proposal(reading: Reading) -> SpanValue:
    return SpanValue(Decision.SUGGESTED, reading.start, reading.end, reading.label_id, origins=reading.origins)


def put_back(view: View, item: SpanItem | RelationItem) -> tuple[Change, ...]:
    """Make a decided item undecided again, with the relations that hang on it; one made by hand goes away."""
    if item.state not in (ItemState.CONFIRMED, ItemState.REJECTED):
        return ()
    if isinstance(item, RelationItem):
        return (Change(Kind.RELATION, view.document_id, item.item_id, shown_relation(item), None),)
    return (*release(view, hanging(view, item)), Change(Kind.SPAN, view.document_id, item.item_id, shown_span(item), None))


def add_span(view: View, start: int, end: int, label_id: str, fresh_id: str) -> tuple[Change, ...]:
    """Confirm a span of these edges and label. What is proposed there, or was rejected, keeps its id; else it is new."""
    proposed = span_id_of(view.document_id, start, end, label_id)
    for item in view.spans:
        if (item.start, item.end, item.label_id) == (start, end, label_id) and item.state is not ItemState.COVERED:
            return correct(view, item)
        if any(reading.span_id == proposed for reading in item.readings):
            return take_reading(view, item, next(reading for reading in item.readings if reading.span_id == proposed))
    value = SpanValue(Decision.CONFIRMED, start, end, label_id)
    return (Change(Kind.SPAN, view.document_id, fresh_id, None, value),)


def add_relation(view: View, schema: Schema, head_id: str, tail_id: str, label_id: str, fresh_id: str) -> tuple[Change, ...]:
    """Confirm a relation between two spans with those of them that are undecided; a proposed or rejected one keeps its id."""
    symmetric = schema.relation_label(label_id).symmetric
    for item in view.relations_of(head_id):
        same = (item.head_id, item.tail_id) == (head_id, tail_id) or (symmetric and (item.tail_id, item.head_id) == (head_id, tail_id))
        if same and item.label_id == label_id:
            return correct_relation(view, item)
    bare = RelationItem(fresh_id, head_id, tail_id, label_id, ItemState.OPEN)
    *ends, made = correct_relation(view, bare)
    return (*ends, made._replace(before=None))


def annotate(view: View, kind_target_id: str, before: NoteValue, after: NoteValue) -> tuple[Change, ...]:
    """Change the note of a span, relation or the document itself."""
    if after == before:
        return ()
    empty = NoteValue()
    old, new = (None if note == empty else note for note in (before, after))
    return (Change(Kind.NOTE, view.document_id, kind_target_id, old, new),)


def join_text(document_id: str, offset: int, before: SeamValue | None) -> tuple[Change, ...]:
    """Join the text at a seam; `before` is how it was corrected so far."""
    return _seam(document_id, offset, before, SeamValue(True))


def part_text(document_id: str, offset: int, before: SeamValue | None, kind: SeamKind) -> tuple[Change, ...]:
    """Part the text at an offset that no confirmed span crosses (see `crossing`)."""
    return _seam(document_id, offset, before, SeamValue(False, kind))


def _seam(document_id: str, offset: int, before: SeamValue | None, after: SeamValue) -> tuple[Change, ...]:
    return () if before == after else (Change(Kind.SEAM, document_id, str(offset), before, after),)


def crossing(view: View, offset: int) -> tuple[SpanItem, ...]:
    """The confirmed spans with an offset inside them: the text cannot be parted there."""
    return tuple(item for item in view.spans if item.state is ItemState.CONFIRMED and item.start < offset < item.end)


def set_language(document_id: str, before: LanguageValue | None, language: str) -> tuple[Change, ...]:
    """Say what language an article is in; `before` is how it was corrected so far."""
    after = LanguageValue(language)
    return () if before == after else (Change(Kind.LANGUAGE, document_id, document_id, before, after),)


def set_trashed(document_id: str, before: TrashValue | None, trashed: bool) -> tuple[Change, ...]:
    """Put an article in the trash, or take it out; `before` is how it stands."""
    after = TrashValue() if trashed else None
    return () if before == after else (Change(Kind.TRASH, document_id, document_id, before, after),)


def set_status(view: View, status: Status | None) -> tuple[Change, ...]:
    """Finish, skip, or (None) open again."""
    before = DocumentValue(Status(view.status)) if view.status else None
    after = DocumentValue(status) if status else None
    return () if before == after else (Change(Kind.DOCUMENT, view.document_id, view.document_id, before, after),)


def finish(view: View) -> tuple[Change, ...]:
    """Finish the article: what is still undecided is rejected in the same act, and so is what was not even shown."""
    items: tuple[SpanItem | RelationItem, ...] = view.spans + view.relations
    rest = tuple(change for item in items if item.state.proposed for change in reject(view, item))
    return (*rest, *set_status(view, Status.FINISHED))
