"""What is wrong with a file's values is told in plain words."""

import json

import pytest

from annotator.core.values import Status
from annotator.formats.allowed import one_of, worded


def raised(deed) -> Exception:
    with pytest.raises(Exception) as caught:
        deed()
    return caught.value


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        (lambda: {}["%TYPE"], "'%TYPE' is missing"),
        (lambda: one_of(Status, "lost", "status"), "its status 'lost' is none of new, in progress, finished, skipped"),
        (lambda: int("x"), "a number is expected where none stands"),
        (lambda: "\ud800".encode(), "it holds half a character"),
        (lambda: [] + 1, "a value is of another kind than is expected there (text, number, list or object)"),
        (lambda: json.loads("{"), "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
    ],
)
def test_what_is_wrong_with_a_value_is_told_without_pythons_names(deed, words: str) -> None:
    assert worded(raised(deed)) == words
