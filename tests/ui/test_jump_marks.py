"""Marks of letters on spans."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.jump_marks import LETTERS, JumpMarks


def test_few_spans_have_one_letter_each_and_many_have_two():
    assert {len(word) for word, _ in JumpMarks.of([str(n) for n in range(len(LETTERS))]).words} == {1}
    assert {len(word) for word, _ in JumpMarks.of([str(n) for n in range(len(LETTERS) + 1)]).words} == {2}


@given(st.integers(1, 300), st.data())
def test_typing_a_mark_reaches_its_span_and_no_other(count, data):
    spans = [str(n) for n in range(count)]
    marks = JumpMarks.of(spans)
    word, span_id = data.draw(st.sampled_from(marks.words))
    for nth, letter in enumerate(word):
        assert marks.reached() is None
        assert span_id in marks.left()
        assert marks.left()[span_id] == word[nth:]
        marks = marks.after(letter.upper())
    assert marks.reached() == span_id


def test_what_begins_no_mark_ends_them():
    assert JumpMarks.of(["a"]).after("q") is None
    assert JumpMarks.of(["a"]).after("") is None
    assert JumpMarks.of(["a"]).after("\x1b") is None
