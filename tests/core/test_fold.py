"""The log and its fold: what may be applied, and what any set of acts adds up to."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.acts import Act, Change, Key, Verb, act_from_json, chain_of, change_from_json, change_to_json, head_to_json, inverse
from annotator.core.fold import State, fold
from annotator.core.history import Head, head_of, step_to_undo, undo_to_redo
from annotator.core.ids import annotator_id_of, relation_id_of, span_id_of
from annotator.core.values import Decision, DocumentValue, Kind, NoteValue, RelationValue, SpanValue, Status, standing

DOCUMENT = "d0000000-0000-5000-8000-000000000001"
ANA = annotator_id_of("ana")
BEN = annotator_id_of("ben")


def span_change(span_id, before, after):
    return Change(Kind.SPAN, DOCUMENT, span_id, before, after)


def confirmed(start, end, label="PER"):
    return SpanValue(Decision.CONFIRMED, start, end, label)


def act(number, *changes, annotator=ANA, verb=Verb.ACCEPT, **fields):
    return Act(f"a0000000-0000-4000-8000-{number:012d}", number, verb, annotator, 0, changes, **fields)


def test_an_act_whose_before_is_not_the_current_value_is_refused_whole():
    state = State()
    state.apply(act(1, span_change("s", None, confirmed(0, 4))))
    before = State(state)
    refused = act(2, span_change("t", None, confirmed(5, 6)), span_change("s", None, confirmed(0, 5)))
    assert [violation.code for violation in state.apply(refused)] == ["stale"]
    assert state == before


def test_a_proposal_shown_as_before_counts_as_undecided():
    shown = SpanValue(Decision.SUGGESTED, 0, 4, "PER")
    assert State().apply(act(1, span_change("s", shown, confirmed(0, 4)))) == ()


def test_a_span_that_ends_where_it_begins_is_refused():
    assert [v.code for v in State().apply(act(1, span_change("s", None, confirmed(4, 4))))] == ["offsets"]


def test_a_relation_can_be_confirmed_only_between_confirmed_spans_of_the_same_annotator():
    relation = Change(Kind.RELATION, DOCUMENT, "r", None, RelationValue(Decision.CONFIRMED, "s", "t", "met_with"))
    ends = (span_change("s", None, confirmed(0, 4)), span_change("t", None, confirmed(5, 9)))
    state = State()
    assert [v.code for v in state.apply(act(1, relation))] == ["end"]
    assert state.apply(act(1, *ends, annotator=BEN)) == ()
    assert [v.code for v in state.apply(act(2, relation))] == ["end"]
    assert state.apply(act(3, *ends, relation)) == ()


def test_a_relation_from_a_span_to_itself_is_refused():
    relation = Change(Kind.RELATION, DOCUMENT, "r", None, RelationValue(Decision.CONFIRMED, "s", "s", "met_with"))
    assert [v.code for v in State().apply(act(1, span_change("s", None, confirmed(0, 4)), relation))] == ["self"]


def test_an_end_of_a_confirmed_relation_goes_only_together_with_the_relation():
    value = RelationValue(Decision.CONFIRMED, "s", "t", "met_with")
    state = State()
    ends = (span_change("s", None, confirmed(0, 4)), span_change("t", None, confirmed(5, 9)))
    state.apply(act(1, *ends, Change(Kind.RELATION, DOCUMENT, "r", None, value)))
    gone = span_change("s", confirmed(0, 4), confirmed(0, 4)._replace(state=Decision.REJECTED))
    assert [v.code for v in state.apply(act(2, gone))] == ["orphan"]
    assert state.apply(act(2, Change(Kind.RELATION, DOCUMENT, "r", value, None), gone)) == ()


def test_the_chain_tells_an_altered_change():
    honest = act(1, span_change("s", None, confirmed(0, 4)))
    altered = act(1, span_change("s", None, confirmed(0, 5)))
    assert chain_of(b"", honest) != chain_of(b"", altered)
    assert chain_of(b"", honest) != chain_of(b"x", honest)


def test_claims_have_the_same_id_whoever_makes_them_and_a_symmetric_relation_whichever_way_round():
    assert span_id_of(DOCUMENT, 0, 4, "PER") == span_id_of(DOCUMENT, 0, 4, "PER") != span_id_of(DOCUMENT, 0, 4, "LOC")
    assert relation_id_of(DOCUMENT, "a", "b", "met", True) == relation_id_of(DOCUMENT, "b", "a", "met", True)
    assert relation_id_of(DOCUMENT, "a", "b", "role", False) != relation_id_of(DOCUMENT, "b", "a", "role", False)


TARGETS = ("s", "t", "u")
values = st.builds(
    lambda state, start, length, label: SpanValue(state, start, start + length, label),
    st.sampled_from([Decision.CONFIRMED, Decision.REJECTED]),
    st.integers(0, 50),
    st.integers(1, 9),
    st.sampled_from(["PER", "LOC"]),
)
intentions = st.one_of(
    st.just("undo"),
    st.just("redo"),
    st.tuples(st.sampled_from(TARGETS), st.none() | values, st.booleans()),
    st.tuples(st.just("link"), st.sampled_from(TARGETS), st.sampled_from(TARGETS)),
)


class Analyst:
    """Makes acts as the window does, and keeps two plain stacks of whole states beside the log."""

    def __init__(self, annotator=ANA, clock=0, offset=0):
        self.annotator, self.clock, self.offset = annotator, clock, offset
        self.log: list[Act] = []
        self.state = State()
        self.undo_stack: list[tuple[State, str]] = []
        self.redo_stack: list[tuple[State, str]] = []

    def heads(self) -> list[Head]:
        return [head_of(a) for a in sorted(self.log, key=lambda a: a.order, reverse=True)]

    def append(self, verb, changes, **fields):
        self.clock += 1
        made = act(self.clock + self.offset * 1_000_000, *changes, annotator=self.annotator, verb=verb, **fields)
        made = made._replace(clock=self.clock)
        if self.state.apply(made):
            return None
        self.log.append(made)
        return made

    def do(self, intention):
        if intention == "undo":
            step = step_to_undo(self.heads())
            assert (step is not None) == bool(self.undo_stack)
            if step is not None:
                acts = [a for a in self.log if a.step == step]
                assert self.append(Verb.UNDO, inverse(acts), reverts=step)
                before, _ = self.undo_stack.pop()
                self.redo_stack.append((State(self.after), step))
                assert self.state == before
        elif intention == "redo":
            undone = undo_to_redo(self.heads())
            assert (undone is not None) == bool(self.redo_stack)
            if undone is not None:
                before = State(self.state)
                assert self.append(Verb.REDO, inverse([a for a in self.log if a.act_id == undone]), reverts=undone)
                after, step = self.redo_stack.pop()
                self.undo_stack.append((before, step))
                assert self.state == after
        else:
            before = State(self.state)
            changes, continues = self.changes(intention)
            if changes and (made := self.append(Verb.CORRECT, changes, continues=continues)):
                if not continues:
                    self.undo_stack.append((before, made.act_id))
                self.redo_stack.clear()
        self.after = State(self.state)

    def changes(self, intention):
        if intention[0] == "link":
            _, head, tail = intention
            key = Key(self.annotator, DOCUMENT, Kind.RELATION, head + tail)
            current = self.state.value(key)
            after = None if current else RelationValue(Decision.CONFIRMED, head, tail, "met_with")
            return (Change(Kind.RELATION, DOCUMENT, head + tail, current, after),), None
        target, after, go_on = intention
        current = self.state.value(Key(self.annotator, DOCUMENT, Kind.SPAN, target))
        if current == after:
            return (), None
        last = self.undo_stack[-1][1] if go_on and self.undo_stack and not self.redo_stack else None
        return (span_change(target, current, after),), last


@given(st.lists(intentions, max_size=40))
def test_any_acts_undos_and_redos_equal_a_plain_two_stack_model(sequence):
    analyst = Analyst()
    analyst.after = State()
    for intention in sequence:
        analyst.do(intention)  # asserts at each step that state and stacks agree
    assert fold(analyst.log) == (analyst.state, {})


@given(st.lists(intentions, max_size=12), st.lists(intentions, max_size=15), st.lists(intentions, max_size=15))
@settings(max_examples=150)
def test_the_union_of_two_logs_folds_to_a_valid_state_with_its_conflicts_listed(shared, mine, yours):
    origin = Analyst()
    origin.after = State()
    for intention in shared:
        origin.do(intention)
    logs = []
    for offset, sequence in ((1, mine), (2, yours)):
        copy = Analyst(clock=origin.clock, offset=offset)
        copy.log, copy.state, copy.after = list(origin.log), State(origin.state), State(origin.state)
        copy.undo_stack, copy.redo_stack = list(origin.undo_stack), list(origin.redo_stack)
        for intention in sequence:
            copy.do(intention)
        logs.append(copy.log)
    union = {a.act_id: a for log in logs for a in log}.values()
    state, conflicts = fold(union)
    assert fold(reversed(list(union))) == (state, conflicts)
    assert fold(a for a in union if a.act_id not in conflicts) == (state, {})
    assert set(conflicts).isdisjoint(a.act_id for a in origin.log)
    for key, value in state:
        if isinstance(value, RelationValue) and value.state is Decision.CONFIRMED:
            ends = [state.value(Key(key.layer, key.document_id, Kind.SPAN, end)) for end in (value.head_id, value.tail_id)]
            assert all(isinstance(end, SpanValue) and end.state is Decision.CONFIRMED for end in ends)


@given(st.lists(intentions, max_size=20))
def test_acts_survive_their_form_as_json(sequence):
    analyst = Analyst()
    analyst.after = State()
    for intention in sequence:
        analyst.do(intention)
    for made in analyst.log:
        changes = tuple(change_from_json(change_to_json(change)) for change in made.changes)
        assert act_from_json(head_to_json(made), changes) == made


def test_every_kind_of_value_survives_its_form_as_json():
    from annotator.core.schema import RelationLabel, SpanLabel
    from annotator.core.values import Origin, SeamValue, TrashValue, value_from_json, value_to_json

    samples = {
        Kind.SPAN: SpanValue(Decision.SUGGESTED, 1, 2, "DATE", "2021-09-25", (Origin("model", "1", None), Origin("rules", "2", 0.5))),
        Kind.RELATION: RelationValue(Decision.REJECTED, "a", "b", "met_with", (Origin("patterns", "3", 1.0),)),
        Kind.DOCUMENT: DocumentValue(Status.FINISHED),
        Kind.NOTE: NoteValue(True, "à revoir", True),
        Kind.SEAM: SeamValue(True),
        Kind.TRASH: TrashValue(),
        Kind.LABEL: SpanLabel("PER", "PER", (("en", "Person"), ("fr", "Personne")), 255.0, "1", None, (("en", "Names."),), ("LOC",)),
    }
    for kind, value in samples.items():
        assert value_from_json(kind, value_to_json(value)) == value
    relation = RelationLabel("r", "role_at", (("en", "works for"),), ("PER",), ("ORG", "LOC"), False, "1", ())
    assert value_from_json(Kind.LABEL, value_to_json(relation)) == relation
    assert standing(samples[Kind.SPAN]) is None
    label = samples[Kind.LABEL]
    assert isinstance(label, SpanLabel)
    assert "settings" not in value_to_json(label), "the chain of an old log is a hash over this"
    assert "place" not in value_to_json(label), "likewise"
    set_label = replace(label, settings=(("titles", "inside"),), place=3)
    assert value_from_json(Kind.LABEL, value_to_json(set_label)) == set_label
