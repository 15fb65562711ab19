"""Spans split, merged and altered, with what hangs on them."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import decide, reshape
from annotator.core.acts import Act, Verb, inverse
from annotator.core.fold import State
from annotator.core.reshape import Cut
from annotator.core.view import ItemState
from tests.core.test_view import ANA, SCHEMA, Desk, spans


def confirmed(desk):
    return [(item.start, item.end, item.label_id) for item in desk.view.spans if item.state is ItemState.CONFIRMED]


def relations(desk):
    return [
        (desk.view.span(r.head_id).start, r.label_id, desk.view.span(r.tail_id).start)
        for r in desk.view.relations
        if r.state is ItemState.CONFIRMED
    ]


def ids(kind="f"):
    return (f"{kind}0000000-0000-4000-8000-{number:012d}" for number in count())


def desk_of(*ranges, linked=()):
    """Spans that are all confirmed, with confirmed relations between them by number."""
    desk, fresh = Desk(spans(*ranges)), ids("e")
    for start, end, _ in ranges:
        desk.do(decide.accept(desk.view, desk.at(start, end)))
    for head, tail, label in linked:
        head_id, tail_id = (desk.at(*ranges[nth][:2]).item_id for nth in (head, tail))
        desk.do(decide.add_relation(desk.view, SCHEMA, head_id, tail_id, label, next(fresh)))
    return desk


def test_a_split_span_keeps_its_id_and_its_relations_on_the_first_part():
    desk = desk_of((0, 9, "PER"), (20, 24, "ORG"), linked=[(0, 1, "role_at")])
    item = desk.at(0, 9)
    desk.do(reshape.split(desk.view, item, Cut(4, 5), "new"))
    assert confirmed(desk) == [(0, 4, "PER"), (5, 9, "PER"), (20, 24, "ORG")]
    assert desk.view.span(item.item_id).end == 4
    assert relations(desk) == [(0, "role_at", 20)]


def test_the_second_part_is_the_claim_that_was_proposed_there():
    desk = Desk(spans((0, 9, "PER"), (5, 9, "PER")))
    (item,) = [item for item in desk.view.spans if item.state is ItemState.OPEN]
    inner = next(reading.span_id for reading in item.readings if reading.start == 5)
    desk.do(reshape.split(desk.view, item, Cut(4, 5), "new"))
    assert desk.view.span(inner).state is ItemState.CONFIRMED


def test_a_cut_moves_with_both_ids_kept():
    desk = desk_of((0, 9, "PER"))
    desk.do(reshape.split(desk.view, desk.at(0, 9), Cut(4, 5), "new"))
    first, second = desk.at(0, 4), desk.at(5, 9)
    desk.do(reshape.move_cut(desk.view, first, second, Cut(6, 7)))
    assert (desk.view.span(first.item_id).end, desk.view.span("new").start) == (6, 7)


def test_merged_spans_are_the_first_and_have_the_relations_of_both():
    desk = desk_of((0, 4, "PER"), (5, 9, "PER"), (20, 24, "ORG"), (30, 34, "LOC"), linked=[(0, 2, "role_at"), (1, 3, "role_at")])
    first, second = desk.at(0, 4), desk.at(5, 9)
    changes = reshape.merge(desk.view, SCHEMA, first, second)
    assert decide.lost(desk.view, first.item_id, changes) == ()
    desk.do(changes)
    assert confirmed(desk) == [(0, 9, "PER"), (20, 24, "ORG"), (30, 34, "LOC")]
    assert desk.view.span(first.item_id).end == 9
    assert relations(desk) == [(0, "role_at", 20), (0, "role_at", 30)]


@pytest.mark.parametrize(
    ("second", "linked"),
    [("PER", [(0, 1, "met_with")]), ("PER", [(0, 2, "role_at"), (1, 2, "role_at")])],
    ids=["between the two", "the first has it already"],
)
def test_a_relation_that_cannot_go_over_is_named_before(second, linked):
    desk = desk_of((0, 4, "PER"), (5, 9, second), (20, 24, "ORG"), linked=linked)
    first = desk.at(0, 4)
    changes = reshape.merge(desk.view, SCHEMA, first, desk.at(5, 9))
    assert len(decide.lost(desk.view, first.item_id, changes)) == 1
    desk.do(changes)
    assert len(relations(desk)) == len(linked) - 1


def test_what_follows_is_the_next_shown_span_that_ends_later():
    desk = Desk(spans((0, 9, "ROLE"), (2, 5, "ORG"), (12, 15, "PER"), (20, 24, "PER")))
    desk.do(decide.reject(desk.view, desk.at(12, 15)))
    following = reshape.following(desk.view, desk.at(0, 9))
    assert (following.start, following.end) == (20, 24)
    assert reshape.following(desk.view, desk.at(20, 24)) is None


def test_edges_that_come_to_lie_across_the_other_end_release_the_relation():
    desk = desk_of((0, 4, "PER"), (8, 12, "ORG"), linked=[(0, 1, "role_at")])
    item = desk.at(0, 4)
    assert decide.lost(desk.view, item.item_id, reshape.alter(desk.view, SCHEMA, item, end=7)) == ()
    changes = reshape.alter(desk.view, SCHEMA, item, end=10)
    assert len(decide.lost(desk.view, item.item_id, changes)) == 1
    desk.do(changes)
    assert relations(desk) == []


def test_what_a_rejection_takes_along_is_named_but_not_the_item_itself():
    desk = desk_of((0, 4, "PER"), (8, 12, "ORG"), linked=[(0, 1, "role_at")])
    (made,) = [r for r in desk.view.relations if r.state is ItemState.CONFIRMED]
    assert decide.lost(desk.view, made.item_id, decide.reject(desk.view, made)) == ()
    item = desk.at(8, 12)
    assert decide.lost(desk.view, item.item_id, decide.reject(desk.view, item)) == (made,)


def test_a_relation_made_against_the_schema_does_not_stand_in_the_way_of_another_label():
    desk = desk_of((0, 4, "LOC"), (8, 12, "LOC"), linked=[(0, 1, "role_at")])
    item = desk.at(0, 4)
    assert decide.unfit(desk.view, SCHEMA, item, "ORG") == ()


@given(st.data())
def test_any_splits_and_merges_taken_back_give_the_start(data):
    ranges = [(0, 9, "PER"), (10, 14, "PER"), (20, 26, "ORG"), (30, 38, "ROLE"), (40, 44, "LOC")]
    desk = desk_of(*ranges[: data.draw(st.integers(2, 5))], linked=[(0, 1, "met_with")])
    start, acts, fresh = State(desk.state), [], ids()
    for _ in range(data.draw(st.integers(1, 6))):
        shown = [item for item in desk.view.spans if item.state is ItemState.CONFIRMED]
        item = data.draw(st.sampled_from(shown))
        other = reshape.following(desk.view, item)
        if data.draw(st.booleans()) and other is not None:
            changes = reshape.merge(desk.view, SCHEMA, item, other)
        elif item.end - item.start > 2:
            left = data.draw(st.integers(item.start + 1, item.end - 1))
            changes = reshape.split(desk.view, item, Cut(left, data.draw(st.integers(left, item.end - 1))), next(fresh))
        else:
            continue
        act = Act(next(fresh), 100 + len(acts), Verb.SPLIT, ANA, 0, changes)
        assert desk.state.apply(act) == ()
        acts.append(act)
    for act in reversed(acts):
        assert desk.state.apply(Act(next(fresh), 200, Verb.UNDO, ANA, 0, inverse([act]))) == ()
    assert desk.state == start
