"""Where else the edges of a span may well stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.precedents import Judged, Precedent
from annotator.core.view import ItemState, Reading, SpanItem
from annotator.language.article import make_document
from annotator.suggest.boundaries import boundaries, readings

TEXT = "Le général Marc Tanguy, chef d'état-major, a vu le Congrès breton, Le Monde et Yves ben Salem.Alain Corre aussi."
DOCUMENT = make_document(TEXT, language="fr")


def others(surface: str) -> list[str]:
    start = TEXT.index(surface)
    return [TEXT[slice(*place)] for place in boundaries(DOCUMENT, start, start + len(surface))]


@pytest.mark.parametrize(
    ("surface", "other"),
    [
        ("Marc Tanguy", "général Marc Tanguy"),
        ("général Marc Tanguy", "Marc Tanguy"),
        ("Congrès breton", "Congrès"),
        ("Congrès", "Congrès breton"),
        ("Le Monde", "Monde"),
        ("Monde", "Le Monde"),
        ("Marc", "Marc Tanguy"),
        ("Salem", "Yves ben Salem"),
        ("Marc Tanguy, chef d'état-major", "Marc Tanguy"),
    ],
)
def test_with_and_without_what_may_belong_to_a_name(surface, other):
    assert other in others(surface)


def test_a_preposition_is_no_part_of_a_name():
    document = make_document("Elle vit à Brest.", language="fr")
    start = document.text.index("Brest")
    assert boundaries(document, start, start + 5) == ()


def test_nothing_reaches_across_a_seam():
    assert not any("Alain" in other for other in others("Salem"))
    assert not any("Salem" in other for other in others("Corre"))


def test_what_was_decided_before_comes_first_and_rivals_before_other_boundaries():
    start = TEXT.index("Marc Tanguy")
    rivals = (Reading("a", start, start + 11, "PER", ()), Reading("b", start, start + 11, "ORG", ()))
    item = SpanItem("a", start, start + 11, "PER", ItemState.OPEN, readings=rivals)
    ways = [(TEXT[s:e], label) for s, e, label in readings(DOCUMENT, item, {})]
    assert ways[:2] == [("Marc Tanguy", "PER"), ("Marc Tanguy", "ORG")]
    known = {"général marc tanguy": Precedent("général Marc Tanguy", (Judged("PER", True),))}
    ways = [(TEXT[s:e], label) for s, e, label in readings(DOCUMENT, item, known)]
    assert ways[1] == ("général Marc Tanguy", "PER")


@given(st.text(alphabet="AbC dé.,'\n", min_size=2, max_size=40).filter(str.strip), st.data())
def test_every_boundary_lies_in_the_text_and_is_another(text, data):
    document = make_document(text, language="fr")
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = boundaries(document, start, end)
    assert len(set(found)) == len(found)
    assert all(0 <= one < other <= len(text) and (one, other) != (start, end) for one, other in found)
