import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats import json_stream
from annotator.formats.json_stream import Broken, values

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.sampled_from('aé😊"\\\n[]{},: '), max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab", max_size=2), inner, max_size=3),
    max_leaves=8,
)
objects = st.dictionaries(st.text("ab", max_size=2), json_values, max_size=3)


def stream(text: str) -> list[Any]:
    return [one.value for one in values(io.StringIO(text, newline=""))]


@settings(max_examples=60)
@given(st.lists(objects, max_size=5), st.sampled_from([None, 1, 40]), st.booleans(), st.integers(1, 30))
def test_whatever_is_written_is_read_wherever_the_pieces_end(items: list[Any], indent: int | None, ascii: bool, size: int) -> None:
    chunk = json_stream.CHUNK
    json_stream.CHUNK = size
    try:
        assert stream(json.dumps(items, indent=indent, ensure_ascii=ascii)) == items
        assert stream("\n".join(json.dumps(item, indent=indent, ensure_ascii=ascii) for item in items) + "\n") == items
    finally:
        json_stream.CHUNK = chunk


def test_a_value_is_given_with_the_line_on_which_it_begins_and_its_number_in_the_array() -> None:
    text = '[\n{"a": 1,\n "b": 2},\n\n{"c": 3}\n]'
    assert [(one.line, one.nth) for one in values(io.StringIO(text))] == [(2, 1), (5, 2)]
    assert [(one.line, one.nth) for one in values(io.StringIO('{"a": 1}\n{"b": 2}'))] == [(1, 0), (2, 0)]


def test_the_values_before_a_broken_one_are_read() -> None:
    good, broken = stream('[{"a": 1}, {"b": nothing}, {"c": 3}]')
    assert good == {"a": 1}
    assert broken == Broken(
        "is no JSON (Expecting value: line 1 column 18); what follows in the array is lost", '{"b": nothing}, {"c": 3}]'
    )


@settings(max_examples=60)
@given(st.text(st.sampled_from(' \n"'), max_size=9), st.integers(1, 12))
def test_the_place_of_a_fault_is_told_as_json_tells_it_wherever_the_pieces_end(space: str, size: int) -> None:
    text = '[{"a": 1},' + space.replace('"', "\n\t") + '{"b" 2}]'
    with pytest.raises(json.JSONDecodeError) as told:
        json.loads(text)
    chunk = json_stream.CHUNK
    json_stream.CHUNK = size
    try:
        broken = stream(text)[1]
    finally:
        json_stream.CHUNK = chunk
    assert f"({told.value.msg}: line {told.value.lineno} column {told.value.colno})" in broken.reason


def test_after_a_broken_line_the_next_is_read() -> None:
    assert [isinstance(one, Broken) for one in stream('{"a": 1}\n{"b": \n{"c": 3}\n')] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('[{"a": NaN}]', "NaN is no JSON"),
        (f"[{'1' * 5000}]", "a number of 5,000 digits is too long"),
        ("[" * 50_000, "nested too deeply"),
        ("[1", "not closed"),
        ("[1, \n", "not closed"),
    ],
)
def test_what_is_no_json_is_told(text: str, reason: str) -> None:
    assert reason in stream(text)[-1].reason


@settings(max_examples=60)
@given(st.lists(objects, max_size=3), st.data())
def test_of_a_file_that_is_cut_off_anywhere_what_is_whole_is_read(items: list[Any], data: st.DataObject) -> None:
    whole = json.dumps(items)
    *found, broken = stream(whole[: data.draw(st.integers(1, len(whole) - 1))])
    assert isinstance(broken, Broken)
    assert found == items[: len(found)]


def test_only_a_piece_of_a_long_file_is_held() -> None:
    class Counting(io.StringIO):
        longest = 0

        def read(self, size: int | None = -1, /) -> str:
            self.longest = max(self.longest, size or 0)
            return super().read(size)

    file = Counting("[" + ",\n".join(['{"text": "' + "x" * 1000 + '"}'] * 5000) + "]")
    assert sum(1 for _ in values(file)) == 5000
    assert file.longest == json_stream.CHUNK
