"""Taking earlier acts back out of turn: what goes back, what stays, and that undo goes on as if nothing had happened."""

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.acts import Change, Verb, inverse
from annotator.core.fold import State, fold
from annotator.core.history import head_of, in_force, step_to_undo
from annotator.core.reversal import Fate, Fates, Stays, intent_to_go_back, intent_to_take_back, reversal
from annotator.core.schema import RelationLabel, Schema, SpanLabel
from annotator.core.values import Decision, Kind, RelationValue
from tests.core.test_fold import ANA, DOCUMENT, Analyst, act, confirmed, intentions, span_change

SCHEMA = Schema(
    (SpanLabel("PER", "PER"), SpanLabel("LOC", "LOC")),
    (RelationLabel("met_with", "met_with", (), ("PER", "LOC"), ("PER", "LOC")), RelationLabel("knows", "knows", (), ("PER",), ("PER",))),
)


def state_after(*acts):
    state, conflicts = fold(acts)
    assert conflicts == {}
    return state


def targets(changes):
    return [change.target_id for change in changes]


def test_what_was_decided_again_since_stays_and_the_rest_goes_back():
    both = act(1, span_change("s", None, confirmed(0, 4)), span_change("t", None, confirmed(5, 9)))
    later = act(2, span_change("t", confirmed(5, 9), confirmed(5, 9, "LOC")))
    found = reversal([both], ANA, state_after(both, later), SCHEMA)
    assert targets(found.back) == ["s"]
    assert [(change.target_id, why) for change, why in found.stays] == [("t", Stays.DECIDED_AGAIN)]


def test_what_is_back_already_is_not_told():
    first = act(1, span_change("s", None, confirmed(0, 4)))
    gone = act(2, span_change("s", confirmed(0, 4), None))
    found = reversal([first], ANA, state_after(first, gone), SCHEMA)
    assert (found.back, found.stays) == ((), ())


def test_a_span_stays_while_a_relation_made_later_hangs_on_it():
    ends = act(
        1, span_change("s", None, confirmed(0, 4)), span_change("t", None, confirmed(5, 9)), span_change("u", None, confirmed(11, 12))
    )
    value = RelationValue(Decision.CONFIRMED, "s", "t", "met_with")
    link = act(2, Change(Kind.RELATION, DOCUMENT, "r", None, value))
    found = reversal([ends], ANA, state_after(ends, link), SCHEMA)
    assert targets(found.back) == ["u"]
    assert {why for _, why in found.stays} == {Stays.HOLDS_RELATION}


def test_a_label_does_not_go_back_under_a_relation_that_wants_the_new_one():
    ends = act(1, span_change("s", None, confirmed(0, 4, "LOC")), span_change("t", None, confirmed(5, 9)))
    relabel = act(2, span_change("s", confirmed(0, 4, "LOC"), confirmed(0, 4)))
    link = act(3, Change(Kind.RELATION, DOCUMENT, "r", None, RelationValue(Decision.CONFIRMED, "s", "t", "knows")))
    found = reversal([relabel], ANA, state_after(ends, relabel, link), SCHEMA)
    assert found.back == ()
    assert [why for _, why in found.stays] == [Stays.HOLDS_RELATION]


def test_a_relation_does_not_come_back_without_its_ends():
    ends = act(1, span_change("s", None, confirmed(0, 4)), span_change("t", None, confirmed(5, 9)))
    value = RelationValue(Decision.CONFIRMED, "s", "t", "met_with")
    link = act(2, Change(Kind.RELATION, DOCUMENT, "r", None, value))
    unlink = act(3, Change(Kind.RELATION, DOCUMENT, "r", value, None))
    gone = act(4, span_change("t", confirmed(5, 9), None))
    found = reversal([unlink], ANA, state_after(ends, link, unlink, gone), SCHEMA)
    assert [why for _, why in found.stays] == [Stays.LOST_END]


def test_a_label_that_annotations_bear_stays():
    made = act(1, Change(Kind.LABEL, "", "DATE", None, SpanLabel("DATE", "DATE")))
    assert [why for _, why in reversal([made], ANA, state_after(made), SCHEMA, {"DATE"}).stays] == [Stays.LABEL_USED]
    assert targets(reversal([made], ANA, state_after(made), SCHEMA).back) == ["DATE"]


@given(st.lists(intentions, min_size=1, max_size=15), st.lists(st.tuples(st.integers(0, 30), st.booleans()), min_size=1, max_size=4))
@settings(max_examples=200)
def test_any_acts_taken_back_out_of_turn_and_undone_to_the_start_give_the_start(sequence, choices):
    analyst = Analyst()
    analyst.after = State()
    for intention in sequence:
        analyst.do(intention)
    for number, since in choices:
        if not analyst.log:
            break
        chosen = analyst.log[number % len(analyst.log)]
        acts = [a for a in analyst.log if (a.clock > chosen.clock if since else a.step == chosen.step)]
        before = State(analyst.state)
        found = reversal(acts, ANA, analyst.state, SCHEMA)
        intent = intent_to_go_back(chosen.clock) if since else intent_to_take_back(chosen.step, whole=not found.stays)
        if not found.back:
            continue
        assert analyst.append(Verb.CORRECT, found.back, intent=intent), "what goes back is allowed"
        touched = {change.key(ANA) for change in found.back}
        assert {key for key, _ in (*before, *analyst.state) if before.value(key) != analyst.state.value(key)} == touched
        if since:
            assert found.stays == ()
            assert analyst.state == state_after(*(a for a in analyst.log if a.clock <= chosen.clock))
    while (step := step_to_undo(analyst.heads())) is not None:
        assert analyst.append(Verb.UNDO, inverse([a for a in analyst.log if a.step == step]), reverts=step)
    assert analyst.state == State()
    assert fold(analyst.log) == (analyst.state, {})


@given(st.lists(intentions, max_size=30))
def test_the_fate_of_acts_agrees_with_what_undo_thinks_is_in_force(sequence):
    analyst = Analyst()
    analyst.after = State()
    for intention in sequence:
        analyst.do(intention)
    newest_first = sorted(analyst.log, key=lambda a: a.order, reverse=True)
    fates = Fates()
    shown = [a.act_id for a in newest_first if fates.of(a) is Fate.IN_FORCE]
    assert shown == [head.act_id for head in in_force(map(head_of, newest_first))]


def test_an_act_taken_back_alone_counts_again_when_that_is_taken_back():
    first = act(1, span_change("s", None, confirmed(0, 4)))
    alone = act(2, span_change("s", confirmed(0, 4), None))._replace(intent=intent_to_take_back(first.act_id, whole=True))
    undone = act(3, span_change("s", None, confirmed(0, 4)), verb=Verb.UNDO, reverts=alone.act_id)
    fates = Fates()
    assert [fates.of(a) for a in (alone, first)] == [Fate.IN_FORCE, Fate.TAKEN_BACK]
    fates = Fates()
    assert [fates.of(a) for a in (undone, alone, first)] == [Fate.IN_FORCE, Fate.TAKEN_BACK, Fate.IN_FORCE]


def test_what_came_after_the_point_gone_back_to_is_taken_back_and_the_point_is_not():
    acts = [act(n, span_change(f"s{n}", None, confirmed(n, n + 1))) for n in (1, 2, 3)]
    back = act(4)._replace(intent=intent_to_go_back(1))
    fates = Fates()
    assert [fates.of(a) for a in (back, *reversed(acts))] == [Fate.IN_FORCE, Fate.TAKEN_BACK, Fate.TAKEN_BACK, Fate.IN_FORCE]


def test_going_back_in_one_document_takes_back_what_was_done_there_and_what_was_done_in_several_in_part():
    elsewhere = Change(Kind.SPAN, "other", "x", None, confirmed(0, 4))
    here = act(2, span_change("s", None, confirmed(0, 4)))
    both = act(3, span_change("t", None, confirmed(5, 9)), elsewhere)
    there = act(4, Change(Kind.SPAN, "other", "y", None, confirmed(0, 4)))
    back = act(5, span_change("s", confirmed(0, 4), None))._replace(intent=intent_to_go_back(1, DOCUMENT))
    fates = Fates()
    assert [fates.of(a) for a in (back, there, both, here)] == [Fate.IN_FORCE, Fate.IN_FORCE, Fate.IN_PART, Fate.TAKEN_BACK]
