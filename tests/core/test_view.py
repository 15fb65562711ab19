"""The view of an article, and the changes that intentions make on it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import decide
from annotator.core.acts import Act, Verb
from annotator.core.fold import State
from annotator.core.ids import annotator_id_of, run_id_of, span_id_of
from annotator.core.schema import RelationLabel, Schema, SpanLabel
from annotator.core.spans import RelationSuggestion, Run, SpanSuggestion, Suggestions
from annotator.core.values import Decision, Kind, Status
from annotator.core.view import ItemState, SpanItem, View, view_of

DOCUMENT = "d0000000-0000-5000-8000-000000000001"
ANA = annotator_id_of("ana")
SCHEMA = Schema(
    (SpanLabel("PER", "PER"), SpanLabel("ORG", "ORG"), SpanLabel("LOC", "LOC"), SpanLabel("ROLE", "ROLE", contains=("ORG", "LOC"))),
    (
        RelationLabel("role_at", "role_at", head_labels=("PER",), tail_labels=("ORG", "LOC")),
        RelationLabel("met_with", "met_with", head_labels=("PER",), tail_labels=("PER", "ORG"), symmetric=True),
    ),
)
RUNS = {name: Run(run_id_of(name, "1", ""), name, "1", "", 0) for name in ("model", "rules")}


def spans(*ranges, producer="model"):
    return tuple(SpanSuggestion(DOCUMENT, start, end, label, RUNS[producer].run_id) for start, end, label in ranges)


def relation(head, tail, label):
    return RelationSuggestion(DOCUMENT, span_id_of(DOCUMENT, *head), span_id_of(DOCUMENT, *tail), label, RUNS["rules"].run_id)


class Desk:
    """A state with suggestions over it, and the acts made on it."""

    def __init__(self, span_suggestions, relation_suggestions=()):
        self.suggestions = Suggestions(tuple(span_suggestions), tuple(relation_suggestions), {run.run_id: run for run in RUNS.values()})
        self.state, self.clock = State(), 0

    @property
    def view(self) -> View:
        return view_of(DOCUMENT, SCHEMA, self.state.layer(ANA, DOCUMENT), self.suggestions)

    def do(self, changes):
        self.clock += 1
        assert changes, "there was something to do"
        violations = self.state.apply(Act(f"a0000000-0000-4000-8000-{self.clock:012d}", self.clock, Verb.ACCEPT, ANA, 0, changes))
        assert violations == ()

    def at(self, start, end) -> SpanItem:
        return next(item for item in self.view.spans if (item.start, item.end) == (start, end))

    def open_ranges(self):
        return [(item.start, item.end) for item in self.view.spans if item.state is ItemState.OPEN]


def test_the_same_claim_of_two_producers_is_one_item_with_both():
    desk = Desk(spans((0, 4, "PER")) + spans((0, 4, "PER"), producer="rules"))
    (item,) = desk.view.spans
    assert sorted(origin.producer for origin in item.origins) == ["model", "rules"]
    assert item.item_id == span_id_of(DOCUMENT, 0, 4, "PER")


def test_same_edges_with_different_labels_are_one_item_led_by_the_best_supported():
    desk = Desk(spans((0, 4, "LOC"), (0, 4, "ORG")) + spans((0, 4, "ORG"), producer="rules"))
    (item,) = desk.view.spans
    assert item.label_id == "ORG"
    assert [reading.label_id for reading in item.readings] == ["ORG", "LOC"]


def test_overlapping_suggestions_that_may_not_nest_are_rivals_and_accepting_one_settles_the_others():
    desk = Desk(spans((0, 4, "PER"), (2, 9, "ORG"), (20, 24, "LOC")))
    assert len([item for item in desk.view.spans if item.state is ItemState.OPEN]) == 2
    desk.do(decide.accept(desk.view, desk.at(2, 9)))
    assert desk.open_ranges() == [(20, 24)]
    assert desk.at(0, 4).state is ItemState.COVERED


def test_a_covered_suggestion_comes_back_when_the_decision_over_it_is_taken_back():
    desk = Desk(spans((0, 4, "PER")))
    desk.do(decide.add_span(desk.view, 2, 6, "ORG", "f0000000-0000-4000-8000-000000000001"))
    assert desk.open_ranges() == []
    desk.do(decide.put_back(desk.view, desk.at(2, 6)))
    assert desk.open_ranges() == [(0, 4)]


def test_allowed_nesting_makes_separate_items():
    desk = Desk(spans((0, 30, "ROLE"), (20, 30, "ORG")))
    assert desk.open_ranges() == [(0, 30), (20, 30)]
    desk.do(decide.accept(desk.view, desk.at(0, 30)))
    assert desk.open_ranges() == [(20, 30)]


def test_rejecting_an_item_rejects_all_its_readings():
    desk = Desk(spans((0, 4, "PER"), (0, 4, "LOC"), (2, 9, "ORG")))
    desk.do(decide.reject(desk.view, next(item for item in desk.view.spans if item.state is ItemState.OPEN)))
    assert desk.open_ranges() == []
    assert {item.state for item in desk.view.spans} == {ItemState.REJECTED}


def test_a_corrected_span_keeps_the_id_of_its_suggestion_and_where_it_came_from():
    desk = Desk(spans((0, 4, "PER")))
    item = desk.at(0, 4)
    desk.do(decide.correct(desk.view, item, end=8, label_id="ORG"))
    corrected = desk.at(0, 8)
    assert (corrected.item_id, corrected.label_id, corrected.state) == (item.item_id, "ORG", ItemState.CONFIRMED)
    assert corrected.origins == item.origins


def test_a_relation_waits_for_its_ends_and_comes_after_the_later_one():
    desk = Desk(spans((0, 4, "PER"), (5, 9, "ORG")), [relation((0, 4, "PER"), (5, 9, "ORG"), "role_at")])
    (waiting,) = desk.view.relations
    assert waiting.state is ItemState.WAITING
    assert waiting.item_id not in desk.view.sequence
    for place in ((0, 4), (5, 9)):
        desk.do(decide.accept(desk.view, desk.at(*place)))
    assert desk.view.relations[0].state is ItemState.OPEN
    assert desk.view.sequence == (desk.at(0, 4).item_id, desk.at(5, 9).item_id, waiting.item_id)


def test_accepting_a_relation_accepts_its_undecided_ends_in_one_act():
    desk = Desk(spans((0, 4, "PER"), (5, 9, "ORG")), [relation((0, 4, "PER"), (5, 9, "ORG"), "role_at")])
    desk.do(decide.accept(desk.view, desk.view.relations[0]))
    assert {item.state for item in (*desk.view.spans, *desk.view.relations)} == {ItemState.CONFIRMED}


def test_a_relation_with_a_rejected_end_is_put_away_and_comes_back_with_the_end():
    desk = Desk(spans((0, 4, "PER"), (5, 9, "ORG")), [relation((0, 4, "PER"), (5, 9, "ORG"), "role_at")])
    desk.do(decide.reject(desk.view, desk.at(0, 4)))
    assert desk.view.relations == ()
    desk.do(decide.put_back(desk.view, desk.at(0, 4)))
    assert len(desk.view.relations) == 1


def test_rejecting_an_end_makes_its_confirmed_relations_undecided_in_the_same_act():
    desk = Desk(spans((0, 4, "PER"), (5, 9, "ORG")), [relation((0, 4, "PER"), (5, 9, "ORG"), "role_at")])
    desk.do(decide.accept(desk.view, desk.view.relations[0]))
    assert decide.hanging(desk.view, desk.at(5, 9)) == desk.view.relations
    desk.do(decide.reject(desk.view, desk.at(5, 9)))
    assert desk.view.relations == ()
    desk.do(decide.accept(desk.view, desk.at(5, 9)))
    assert desk.view.relations[0].state is ItemState.OPEN


def test_a_rejected_relation_stays_away_for_ends_that_overlap_its_pair():
    pair = relation((0, 4, "PER"), (5, 9, "ORG"), "role_at")
    wider = relation((0, 4, "PER"), (5, 12, "ORG"), "role_at")
    desk = Desk(spans((0, 4, "PER"), (5, 9, "ORG"), (5, 12, "ORG")), [pair])
    desk.do(decide.reject(desk.view, desk.view.relations[0]))
    desk.suggestions = Suggestions(desk.suggestions.spans, (pair, wider), desk.suggestions.runs)
    assert [item.state for item in desk.view.relations] == [ItemState.REJECTED]


def test_a_symmetric_relation_rejected_one_way_round_stays_away_the_other_way_round():
    one, other = (0, 4, "PER"), (5, 9, "PER")
    desk = Desk(spans(one, other), [relation(one, other, "met_with")])
    desk.do(decide.reject(desk.view, desk.view.relations[0]))
    desk.suggestions = Suggestions(desk.suggestions.spans, (relation(other, one, "met_with"),), desk.suggestions.runs)
    assert [item.state for item in desk.view.relations] == [ItemState.REJECTED]


def test_a_relation_that_the_schema_does_not_allow_is_not_shown():
    desk = Desk(spans((0, 4, "PER"), (5, 9, "ORG")), [relation((5, 9, "ORG"), (0, 4, "PER"), "role_at")])
    assert desk.view.relations == ()


def test_a_span_added_where_one_is_proposed_keeps_the_proposed_id():
    desk = Desk(spans((0, 4, "LOC"), (0, 4, "ORG")))
    desk.do(decide.add_span(desk.view, 0, 4, "ORG", "f0000000-0000-4000-8000-000000000001"))
    desk.do(decide.add_span(desk.view, 30, 34, "ORG", "f0000000-0000-4000-8000-000000000002"))
    confirmed = {item.item_id: item.label_id for item in desk.view.spans if item.state is ItemState.CONFIRMED}
    assert confirmed == {
        span_id_of(DOCUMENT, 0, 4, "ORG"): "ORG",
        "f0000000-0000-4000-8000-000000000002": "ORG",
    }


def test_a_label_given_to_a_place_with_a_rival_reading_confirms_that_reading_under_its_own_id():
    desk = Desk(spans((0, 4, "LOC"), (0, 4, "ORG")))
    desk.do(decide.relabel(desk.view, SCHEMA, desk.at(0, 4), "ORG"))
    assert desk.view.span(span_id_of(DOCUMENT, 0, 4, "ORG")).state is ItemState.CONFIRMED
    assert desk.open_ranges() == []


def test_rejecting_a_span_made_by_hand_deletes_it():
    desk = Desk(())
    desk.do(decide.add_span(desk.view, 0, 4, "PER", "f0000000-0000-4000-8000-000000000001"))
    desk.do(decide.reject(desk.view, desk.at(0, 4)))
    assert desk.view.spans == ()


def test_a_relation_is_made_with_its_ends_and_can_be_turned_round():
    desk = Desk(spans((0, 4, "PER"), (5, 9, "PER")))
    ends = desk.at(0, 4).item_id, desk.at(5, 9).item_id
    desk.do(decide.add_relation(desk.view, SCHEMA, *ends, "met_with", "f0000000-0000-4000-8000-000000000001"))
    made = desk.view.relations[0]
    assert (made.head_id, made.tail_id, made.state) == (*ends, ItemState.CONFIRMED)
    desk.do(decide.correct_relation(desk.view, made, flip=True))
    assert (desk.view.relations[0].head_id, desk.view.relations[0].item_id) == (ends[1], made.item_id)


def test_finishing_rejects_what_is_undecided_and_marks_the_article_in_one_act():
    desk = Desk(spans((0, 4, "PER"), (5, 9, "ORG")), [relation((0, 4, "PER"), (5, 9, "ORG"), "role_at")])
    desk.do(decide.accept(desk.view, desk.at(0, 4)))
    desk.do(decide.finish(desk.view))
    assert desk.view.status == Status.FINISHED
    assert desk.view.undecided() == ()
    assert desk.at(0, 4).state is ItemState.CONFIRMED


def test_doing_again_what_is_already_so_changes_nothing():
    desk = Desk(spans((0, 4, "PER")))
    desk.do(decide.accept(desk.view, desk.at(0, 4)))
    assert decide.accept(desk.view, desk.at(0, 4)) == ()


def test_asking_for_an_item_that_is_not_there_raises():
    with pytest.raises(KeyError):
        Desk(()).view.span("nobody")


ranges = st.builds(
    lambda start, length, label: (start, start + length, label),
    st.integers(0, 40),
    st.integers(1, 12),
    st.sampled_from(["PER", "ORG", "ROLE"]),
)


@given(st.lists(ranges, max_size=14), st.data())
def test_after_any_decisions_no_open_item_overlaps_another_or_a_confirmed_one_unless_they_may_nest(proposed, data):
    desk = Desk(spans(*proposed))
    for _ in range(data.draw(st.integers(0, 6))):
        candidates = [item for item in desk.view.spans if item.state is not ItemState.COVERED]
        if not candidates:
            break
        item = data.draw(st.sampled_from(candidates))
        way = data.draw(st.sampled_from([decide.accept, decide.reject, decide.put_back]))
        changes = way(desk.view, item)
        if changes:
            desk.do(changes)
    shown = [item for item in desk.view.spans if item.state in (ItemState.OPEN, ItemState.CONFIRMED)]
    for item in shown:
        for other in shown:
            if item is not other and item.state is ItemState.OPEN and item.start < other.end and other.start < item.end:
                outer, inner = sorted((item, other), key=lambda i: i.start - i.end)
                assert SCHEMA.nests(outer.label_id, inner.label_id)
    claims = {span_id_of(DOCUMENT, *place) for place in proposed}
    held = {item.item_id for item in desk.view.spans} | {r.span_id for item in desk.view.spans for r in item.readings}
    assert claims <= held


def test_the_state_of_a_decision_is_what_the_log_says():
    desk = Desk(spans((0, 4, "PER")))
    (change,) = decide.reject(desk.view, desk.at(0, 4))
    assert (change.kind, change.before.state, change.after.state) == (Kind.SPAN, Decision.SUGGESTED, Decision.REJECTED)
    assert change.before.origins == desk.at(0, 4).origins
