import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.json_text import Verbatim, dumps, loads

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@given(values)
def test_what_is_written_is_read_back_by_any_reader(value):
    written = dumps(value).decode()
    assert loads(written) == value == json.loads(written)


@given(values)
def test_what_json_has_written_is_read(value):
    assert loads(json.dumps(value)) == loads(json.dumps(value, ensure_ascii=False).encode()) == value


@given(st.integers())
def test_whole_numbers_of_any_length_keep_their_digits(number):
    assert repr(loads(f'{{"a": [{number}]}}')) == repr({"a": [number]})


def test_a_text_is_handed_on_as_it_stands():
    assert dumps({"act": Verbatim('{"a": 1e0}')}) == b'{"act":{"a": 1e0}}'


def test_half_a_character_is_read_and_never_written():
    assert loads('"\\ud83d"') == "\ud83d"
    with pytest.raises(TypeError):
        dumps("\ud83d")


def test_errors_are_those_of_json():
    for text in ("[1,]", "{'a': 1}", "[1", "", "\ufeff1"):
        with pytest.raises(json.JSONDecodeError) as ours:
            loads(text)
        with pytest.raises(json.JSONDecodeError) as theirs:
            json.loads(text)
        assert str(ours.value) == str(theirs.value)
    with pytest.raises(RecursionError):
        loads("[" * 10_000 + "]" * 10_000)


def test_a_number_that_python_does_not_read_is_told_to_be_too_long():
    with pytest.raises(ValueError, match=r"^a number of 5,000 digits is too long"):
        loads(f'{{"a": {"1" * 5000}}}')
    assert loads("1" * 4000) == int("1" * 4000)


def test_nan_is_no_json_but_where_it_is_asked_for():
    with pytest.raises(ValueError, match="NaN is no JSON"):
        loads("[NaN]")
    assert loads("[Infinity]", constants=True) == [float("inf")]
