"""Search in a text: what counts as the same, and that the places are exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.searching import Searchable, folded

LETTERS = st.text(alphabet="aAeEéÉèœŒæß'’ ‑-«»\u00a0\u202f\n\u0301\u00adİﬁ½x1", max_size=40)


def found(text: str, words: str, **options: bool) -> list[str]:
    return [text[start:end] for start, end in Searchable.of(text).find(words, **options)]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Milley, MILLEY et milley", "Milley", ["Milley", "MILLEY", "milley"]),
        ("à l’Élysée, l'Elysée", "l'elysee", ["l’Élysée", "l'Elysée"]),
        ("e\u0301tat et état", "etat", ["e\u0301tat", "état"]),
        ("une œuvre, l'OEUVRE", "oeuvre", ["œuvre", "OEUVRE"]),
        ("œ", "o", []),
        ("Mark\n  Milley", "mark milley", ["Mark\n  Milley"]),
        ("15\u202f000 euros", "15 000", ["15\u202f000"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("texte", "  ", []),
        ("Saint\u00adMalo", "saintmalo", ["Saint\u00adMalo"]),
    ],
)
def test_words_are_found_whatever_their_case_accents_apostrophes_and_spaces(text, words, expected):
    assert found(text, words) == expected


def test_whole_words_have_no_letter_beside_them():
    assert found("Mark, Marketing, RussieMark, l'mark", "mark", whole=True) == ["Mark", "mark"]


@given(LETTERS, LETTERS)
def test_what_is_found_is_what_was_looked_for_and_does_not_overlap(text, words):
    places = Searchable.of(text).find(words)
    end_before = 0
    for start, end in places:
        assert end_before <= start < end <= len(text)
        assert folded(text[start:end]) == folded(words)
        end_before = end


@given(LETTERS, LETTERS, LETTERS)
def test_words_put_into_a_text_are_found_there(before, words, after):
    if folded(words):
        text = f"{before}|{words.strip()}|{after}"
        assert any(
            start <= len(before) + 1 + len(words.strip()) and end > len(before) + 1 for start, end in Searchable.of(text).find(words)
        )


@given(LETTERS)
def test_folding_words_twice_changes_nothing(words):
    assert folded(folded(words)) == folded(words)
