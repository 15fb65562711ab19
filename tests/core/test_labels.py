"""Edits of the schema: what they change, and that all of it comes back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.acts import Act, Change, Verb, inverse
from annotator.core.fold import State, fold
from annotator.core.labels import Fault, applied, faults, free, fresh_label_id, is_name, merged, move_label, set_label, without
from annotator.core.schema import RelationLabel, Schema, SpanLabel
from annotator.core.values import Decision, Kind, Origin, RelationValue, SpanValue
from tests.core.test_fold import ANA, DOCUMENT

LABELS = ("PER", "ORG", "LOC", "ROLE")
SCHEMA = Schema(
    (
        SpanLabel("PER", "PER", key="1"),
        SpanLabel("ORG", "ORG", key="2", contains=("LOC", "PER")),
        SpanLabel("LOC", "LOC", parent="ORG"),
        SpanLabel("ROLE", "ROLE", contains=("ORG", "LOC")),
    ),
    (
        RelationLabel("role_at", "role_at", (), ("PER",), ("ORG", "LOC")),
        RelationLabel("met", "met", (), ("PER", "ORG"), ("PER", "ORG"), True),
    ),
)


def act(number, changes, **fields):
    return Act(f"a0000000-0000-4000-8000-{number:012d}", number, Verb.SCHEMA, ANA, 0, tuple(changes), **fields)


def made(*changes):
    state = State()
    labels = [Change(Kind.LABEL, "", label.label_id, None, label) for label in SCHEMA.labels]
    assert state.apply(act(1, [*labels, *changes])) == ()
    return state


def ids(schema):
    return [label.label_id for label in schema.span_labels]


def test_renaming_a_label_keeps_its_id():
    (change,) = set_label(SCHEMA, replace(SCHEMA.span_label("PER"), name="Person"))
    after = applied(SCHEMA, [change])
    assert (after.span_label("PER").name, ids(after)) == ("Person", list(LABELS))


def test_nothing_changes_when_a_label_stays_as_it_is():
    assert set_label(SCHEMA, SCHEMA.span_label("PER")) == ()


def test_a_label_moves_and_a_new_one_stands_last_whatever_was_moved():
    moved = applied(SCHEMA, move_label(SCHEMA, SCHEMA.span_label("LOC"), -1))
    assert ids(moved) == ["PER", "LOC", "ORG", "ROLE"]
    assert move_label(moved, moved.span_label("PER"), -1) == ()
    assert ids(applied(moved, set_label(moved, SpanLabel("NEW", "NEW")))) == ["PER", "LOC", "ORG", "ROLE", "NEW"]


def test_clashes_of_names_keys_and_parents_are_found():
    def found(label):
        return {fault for fault, _ in faults(SCHEMA, label)}

    assert found(replace(SCHEMA.span_label("PER"), name=" org ", key="2")) == {Fault.NAME_TAKEN, Fault.KEY_TAKEN}
    assert found(replace(SCHEMA.span_label("PER"), name="")) == {Fault.NO_NAME}
    assert found(replace(SCHEMA.span_label("ORG"), parent="LOC")) == {Fault.CIRCLE}
    assert found(RelationLabel("x", "PER", key="1")) == set(), "relations have names and keys of their own"
    assert fresh_label_id(SCHEMA, "PER") == "PER-2"


@pytest.mark.parametrize("name", ["PER\tSON", "PER\nSON", "PER\u2029SON", "PER\x85SON", "P" * 101])
def test_a_name_that_breaks_lines_or_is_too_long_is_a_fault_and_one_that_was_there_before_is_none(name):
    assert list(faults(SCHEMA, replace(SCHEMA.span_label("PER"), name=name))) == [(Fault.NAME_UNFIT, "")]
    assert list(faults(SCHEMA, SpanLabel("new", name))) == [(Fault.NAME_UNFIT, "")]
    old = Schema((SpanLabel("PER", name), *SCHEMA.span_labels[1:]), SCHEMA.relation_labels)
    assert list(faults(old, replace(old.span_label("PER"), hue=10.0))) == []


def test_a_label_goes_out_of_what_the_others_say_of_it():
    after = applied(SCHEMA, without(SCHEMA, SCHEMA.span_label("LOC")))
    assert ids(after) == ["PER", "ORG", "ROLE"]
    assert (after.span_label("ORG").contains, after.span_label("ROLE").contains) == (("PER",), ("ORG",))
    assert after.relation_label("role_at").tail_labels == ("ORG",)
    assert applied(SCHEMA, without(SCHEMA, SCHEMA.span_label("ORG"))).span_label("LOC").parent is None


spans = st.lists(st.tuples(st.integers(0, 6), st.integers(1, 3), st.sampled_from(LABELS), st.booleans(), st.booleans()), max_size=6)
links = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.sampled_from(["role_at", "met"])), max_size=6)


@given(spans, links, st.sampled_from(SCHEMA.labels), st.sampled_from(["move", "undecided", "reject"]), st.integers(0, 2))
def test_deleting_any_label_is_allowed_leaves_none_of_it_confirmed_and_comes_back_whole(placed, linked, label, way, to):
    origins = (Origin("model", "1", 0.5),)
    values = {
        f"s{n}": SpanValue(Decision.CONFIRMED if ok else Decision.REJECTED, at, at + length, name, None, origins if proposed else ())
        for n, (at, length, name, ok, proposed) in enumerate(placed)
    }
    relations = {
        f"r{n}": RelationValue(Decision.CONFIRMED, f"s{head}", f"s{tail}", name)
        for n, (head, tail, name) in enumerate(linked)
        if head != tail and {f"s{head}", f"s{tail}"} <= {key for key, value in values.items() if value.state is Decision.CONFIRMED}
    }
    state = made(
        *(Change(Kind.SPAN, DOCUMENT, key, None, value) for key, value in values.items()),
        *(Change(Kind.RELATION, DOCUMENT, key, None, value) for key, value in relations.items()),
    )
    before = State(state)
    gone = without(SCHEMA, label)
    after = applied(SCHEMA, gone)
    alike = [other.label_id for other in SCHEMA.labels if type(other) is type(label) and other != label]
    target = alike[to % len(alike)] if way == "move" else None
    found = free(state.layer(ANA, DOCUMENT), DOCUMENT, after, label, target, reject=way == "reject")
    deleted = act(2, (*gone, *found.changes))
    assert state.apply(deleted) == ()
    assert state.schema() == after
    layer = state.layer(ANA, DOCUMENT)
    for value in (*layer.spans.values(), *layer.relations.values()):
        assert value.state is not Decision.CONFIRMED or value.label_id != label.label_id
    assert set(found.relations) <= set(relations)
    assert state.apply(act(3, inverse([deleted]), reverts=deleted.act_id)) == ()
    assert state == before
    assert state.schema() == SCHEMA, "in the old order too"


def test_what_another_span_says_already_is_not_said_twice():
    values = {"a": SpanValue(Decision.CONFIRMED, 0, 4, "PER"), "b": SpanValue(Decision.CONFIRMED, 0, 4, "ORG")}
    state = made(*(Change(Kind.SPAN, DOCUMENT, key, None, value) for key, value in values.items()))
    label = SCHEMA.span_label("PER")
    found = free(state.layer(ANA, DOCUMENT), DOCUMENT, applied(SCHEMA, without(SCHEMA, label)), label, "ORG")
    assert [(change.target_id, change.after) for change in found.changes] == [("a", None)]


def test_a_relation_label_gives_its_relations_only_where_the_other_one_may_stand():
    spans = {"a": "PER", "b": "ORG", "c": "LOC"}
    relations = {"ab": ("a", "b"), "ac": ("a", "c")}
    state = made(
        *(Change(Kind.SPAN, DOCUMENT, key, None, SpanValue(Decision.CONFIRMED, 0, 1, name)) for key, name in spans.items()),
        *(Change(Kind.RELATION, DOCUMENT, k, None, RelationValue(Decision.CONFIRMED, *ends, "role_at")) for k, ends in relations.items()),
    )
    label = SCHEMA.relation_label("role_at")
    found = free(state.layer(ANA, DOCUMENT), DOCUMENT, applied(SCHEMA, without(SCHEMA, label)), label, "met")
    assert {change.target_id: change.after and change.after.label_id for change in found.changes} == {"ab": "met", "ac": None}
    assert found.relations == ("ac",)


@pytest.mark.parametrize("order", [("PER", "ORG", "LOC", "ROLE"), ("ROLE", "PER")])
def test_the_labels_of_a_file_come_in_by_their_names_and_in_its_order(order):
    here = applied(SCHEMA, set_label(SCHEMA, replace(SCHEMA.span_label("PER"), name="Person")))
    named = {"PER": "Person"}
    file = Schema(tuple(SpanLabel(named.get(n, n), named.get(n, n), hue=7.0, contains=(named["PER"],)) for n in order))
    after = applied(here, merged(here, file))
    assert ids(after) == [*order, *(label for label in LABELS if label not in order)]
    assert after.span_label("ROLE").contains == ("PER",)
    assert after.relation_labels == SCHEMA.relation_labels
    assert merged(after, file) == ()


def test_a_label_new_in_a_file_never_takes_the_id_of_a_renamed_one():
    here = applied(SCHEMA, set_label(SCHEMA, replace(SCHEMA.span_label("PER"), name="Person")))
    file = Schema((SpanLabel("PER", "PER"),))
    assert applied(here, merged(here, file)).span_label("PER-2").name == "PER"


def test_the_log_of_edits_folds_to_the_labels_that_are_shown():
    state, conflicts = fold([act(1, [Change(Kind.LABEL, "", label.label_id, None, label) for label in SCHEMA.labels])])
    moved = act(2, move_label(SCHEMA, SCHEMA.span_label("ROLE"), -1))
    assert conflicts == {}
    assert state.apply(moved) == ()
    assert ids(state.schema()) == ["PER", "ORG", "ROLE", "LOC"]
    assert state.apply(act(3, inverse([moved]))) == ()
    assert state.schema() == SCHEMA


@pytest.mark.parametrize("name", ["", " ", " PER", "PER ", "P\tER", "PER\nORG", "P" * 101])
def test_what_does_not_fit_on_a_line_is_no_name(name: str) -> None:
    assert not is_name(name)
    assert is_name(f"x{name.strip()}"[:100].translate({9: " ", 10: " "}))
