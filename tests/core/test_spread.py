"""What is written of spans in bulk, and decisions against earlier ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.acts import Change, canonical_changes, change_to_json
from annotator.core.precedents import Contradiction, contradiction
from annotator.core.values import (
    Decision,
    DocumentValue,
    Kind,
    Origin,
    SpanValue,
    Status,
    canonical,
    span_texts,
    status_json,
    value_to_json,
)
from annotator.store.codec import to_json

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
SCORES = st.none() | st.floats(0, 1) | st.integers(0, 1)
SPANS = st.builds(
    SpanValue,
    st.sampled_from(Decision), st.integers(), st.integers(), TEXTS, st.none() | TEXTS,
    st.lists(st.builds(Origin, TEXTS, TEXTS, SCORES), max_size=3).map(tuple),
)  # fmt: skip


@given(st.lists(SPANS), st.none() | SPANS)
def test_spans_are_written_alike_the_short_and_the_long_way(values, other):
    texts = span_texts(values)
    assert texts == [(to_json(value_to_json(value)), canonical(value_to_json(value))) for value in values]
    changes = [Change(Kind.SPAN, f'a"{nth}', "é", value, other) for nth, value in enumerate(values)]
    afters = [canonical(value_to_json(other))] * len(values)
    assert canonical_changes(changes, [in_order for _, in_order in texts], afters) == [canonical(change_to_json(one)) for one in changes]


@pytest.mark.parametrize("status", list(Status))
def test_a_status_is_written_alike_the_short_and_the_long_way(status):
    assert (
        status_json(DocumentValue(status))
        == canonical(value_to_json(DocumentValue(status)))
        == to_json(value_to_json(DocumentValue(status)))
    )
    assert status_json(DocumentValue(str(status))) is None


@pytest.mark.parametrize(
    "value",
    [
        None,
        SpanValue(Decision.CONFIRMED, True, 2, "PER"),
        SpanValue(Decision.CONFIRMED, 1.0, 2, "PER"),
        SpanValue("confirmed", 1, 2, "PER"),
        SpanValue(Decision.CONFIRMED, 1, 2, "PER", origins=[Origin("a", "1")]),
        SpanValue(Decision.CONFIRMED, 1, 2, "PER", origins=(Origin("a", "1", float("nan")),)),
    ],
)
def test_what_is_no_sound_span_goes_the_long_way(value):
    assert span_texts([value]) is None


def test_a_decision_against_many_alike_is_a_contradiction():
    twelve_places = {("LOC", True): 12, ("PER", True): 1}
    assert contradiction(twelve_places, "PER", True) == Contradiction("LOC", 12)
    assert contradiction(twelve_places, "LOC", False) == Contradiction("LOC", 12)
    assert contradiction({("LOC", False): 5}, "LOC", True) == Contradiction(None, 5)


@pytest.mark.parametrize(
    ("before", "label_id", "confirmed"),
    [
        ({("LOC", True): 12}, "LOC", True),
        ({("LOC", True): 6, ("PER", True): 6}, "PER", True),
        ({("LOC", True): 2}, "PER", True),
        ({("LOC", True): 12}, "PER", False),
        ({("LOC", False): 4, ("LOC", True): 4}, "LOC", True),
        ({}, "PER", True),
    ],
)
def test_agreement_few_and_divided_decisions_are_no_contradiction(before, label_id, confirmed):
    assert contradiction(before, label_id, confirmed) is None
