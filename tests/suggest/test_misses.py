"""Names, numbers and dates without a span."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.language.article import make_document
from annotator.suggest.misses import likely_misses


def misses(text: str, *marked: str) -> list[str]:
    document = make_document(text, language="fr")
    return [text[slice(*place)] for place in likely_misses(document, [(text.index(m), text.index(m) + len(m)) for m in marked])]


def test_names_numbers_and_dates_are_found_at_plausible_edges():
    text = "Le général Marc Tanguy a vu 12 500 bateaux à l'Aber Wrac'h hier."
    assert misses(text) == ["Marc Tanguy", "12 500", "Aber Wrac'h", "hier"]


def test_what_a_span_covers_is_no_miss():
    assert misses("Le maire de Brénac a vu Marc Tanguy.", "Brénac") == ["Marc Tanguy"]


def test_a_word_that_only_begins_a_sentence_is_none():
    assert misses("Cependant tout dort. Dehors il pleut.") == []
    assert misses("Axor recrute. Chez Axor on danse.") == ["Axor", "Axor"]


def test_the_header_holds_none():
    assert misses(" date 2021-09 https://exemple.fr/Marc-Tanguy\n\nRien ne bouge ici.\n") == []


@given(st.text(alphabet="AbC dé.,'\n12", min_size=1, max_size=60).filter(str.strip))
def test_misses_are_disjoint_and_in_order(text):
    found = likely_misses(make_document(text, language="fr"), [])
    assert all(start < end for start, end in found)
    assert all(end <= start for (_, end), (start, _) in pairwise(found))
