"""Spans in another shape: one made two, two made one, other edges. The changes of these acts; pure, ids are passed in."""

from typing import NamedTuple

from annotator.core import decide
from annotator.core.acts import Change
from annotator.core.schema import Schema
from annotator.core.spans import overlaps
from annotator.core.values import Kind, RelationValue
from annotator.core.view import ItemState, RelationItem, SpanItem, View, shown_relation, shown_span

_SHOWN = (ItemState.OPEN, ItemState.CONFIRMED)


class Cut(NamedTuple):
    """Where a range is parted: the first part ends at `end`, the second begins at `start`; what stands between belongs to neither."""

    end: int
    start: int


def split(view: View, item: SpanItem, cut: Cut, fresh_id: str) -> tuple[Change, ...]:
    """Confirm a span as two. The first part keeps its id and its relations; the second is what was proposed there, or new."""
    second = decide.add_span(view, cut.start, item.end, item.label_id, fresh_id)
    return (*second, *decide.correct(view, item, end=cut.end))


def move_cut(view: View, first: SpanItem, second: SpanItem, cut: Cut) -> tuple[Change, ...]:
    """Part the two parts of a split elsewhere; both keep their ids."""
    return (*decide.correct(view, second, start=cut.start), *decide.correct(view, first, end=cut.end))


def following(view: View, item: SpanItem) -> SpanItem | None:
    """The span that `merge` would take: the first shown one that ends after the item and begins in or after it."""
    return next((other for other in view.spans if other.state in _SHOWN and other.start > item.start and other.end > item.end), None)


def merge(view: View, schema: Schema, first: SpanItem, second: SpanItem) -> tuple[Change, ...]:
    """Confirm two spans as one that keeps the id and the label of the first.

    The relations of the second go over to it where the schema allows that; those that cannot are released (`decide.lost`): they
    become undecided, or go away if they were made by hand.
    """
    moved = tuple(_moved(view, schema, relation, first, second) for relation in decide.hanging(view, second))
    grown = decide.correct(view, first, end=max(first.end, second.end))
    return (*moved, *_settled(view, schema, first, second), *grown)


def _moved(view: View, schema: Schema, relation: RelationItem, first: SpanItem, second: SpanItem) -> Change:
    head_id, tail_id = (first.item_id if end == second.item_id else end for end in (relation.head_id, relation.tail_id))
    before = shown_relation(relation)
    after: RelationValue | None = before._replace(head_id=head_id, tail_id=tail_id)
    fits = schema.allows(relation.label_id, view.span(head_id).label_id, view.span(tail_id).label_id)
    if head_id == tail_id or not fits or _is_there(view, schema, relation, head_id, tail_id):
        after = None
    return Change(Kind.RELATION, view.document_id, relation.item_id, before, after)


def _is_there(view: View, schema: Schema, relation: RelationItem, head_id: str, tail_id: str) -> bool:
    """Whether another confirmed relation says the same of these ends already."""
    symmetric = schema.relation_label(relation.label_id).symmetric
    same = {(head_id, tail_id), (tail_id, head_id)} if symmetric else {(head_id, tail_id)}
    others = (other for other in decide.hanging(view, view.span(head_id)) if other.item_id != relation.item_id)
    return any(other.label_id == relation.label_id and (other.head_id, other.tail_id) in same for other in others)


def _settled(view: View, schema: Schema, first: SpanItem, second: SpanItem) -> tuple[Change, ...]:
    """What becomes of the second span: undecided it is covered by the whole, or rejected where it could stand inside it."""
    if schema.nests(first.label_id, second.label_id):
        return tuple(change for change in decide.reject(view, second) if change.kind is Kind.SPAN)
    if second.state is not ItemState.CONFIRMED:
        return ()
    return (Change(Kind.SPAN, view.document_id, second.item_id, shown_span(second), None),)


def alter(
    view: View, schema: Schema, item: SpanItem, *, start: int | None = None, end: int | None = None, label_id: str | None = None
) -> tuple[Change, ...]:
    """Confirm a span with other edges or another label. Relations that its label then unfits are released, and so are those to a span
    that it then lies across where the two may not nest."""
    edges = (item.start if start is None else start, item.end if end is None else end)
    label_id = label_id or item.label_id
    unfit = decide.unfit(view, schema, item, label_id)
    crossed = (relation for relation in decide.hanging(view, item) if _crosses(view, schema, relation, item, *edges))
    released = decide.release(view, tuple(dict.fromkeys((*unfit, *crossed))))
    return (*released, *decide.correct(view, item, start=edges[0], end=edges[1], label_id=label_id))


def _crosses(view: View, schema: Schema, relation: RelationItem, item: SpanItem, start: int, end: int) -> bool:
    other = view.span(relation.tail_id if relation.head_id == item.item_id else relation.head_id)

    def clash(left: int, right: int) -> bool:
        if not overlaps(left, right, other.start, other.end):
            return False
        inside, around = left >= other.start and right <= other.end, left <= other.start and other.end <= right
        return not (inside and schema.nests(other.label_id, item.label_id)) and not (around and schema.nests(item.label_id, other.label_id))

    return clash(start, end) and not clash(item.start, item.end)
