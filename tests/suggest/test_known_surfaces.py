"""Surfaces that are known are found where a look at all surfaces of a text would find them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.document import Document, Seam, SeamKind
from annotator.language.folding import fold
from annotator.suggest import known_surfaces
from annotator.suggest.known_surfaces import KnownSurfaces
from annotator.suggest.precedents import Surfaces

PIECES = [
    "Brest", "la", "La", "Haye", "d’", "l'", "M.", "Mme.", "Dr.Le", "U.S.A.", "J.-C.", "2021", "12", "(Ana", "Ruiz)", "« Ana »",
    "aujourd’hui",
    "Saint-Malo", "e\u0301te\u0301", "👩‍🚀", "ﷺ", "ﬁn", "RuizBrest", ".", ",", "…", "\u00ad", "x" * 30,
]  # fmt: skip
BLANKS = ["", " ", " ", " ", "  ", "\n", "\n\n", ".\n", "\u00a0", "\r\n\r\n", "\u2028"]
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(BLANKS)), min_size=1, max_size=25).map(
    lambda parts: "".join(piece + blank for piece, blank in parts)
)


def document_of(text: str, cuts: list[int]) -> Document:
    seams = tuple(Seam(cut, SeamKind.SENTENCE, 0.9) for cut in sorted({cut % len(text) for cut in cuts} - {0}))
    return Document.of(text, "fr", seams=seams)


@settings(max_examples=40)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.lists(st.integers(0, 200), max_size=3), st.randoms(use_true_random=False))
def test_known_surfaces_stand_where_all_surfaces_of_a_text_say(texts: list[str], cuts: list[int], chance) -> None:
    known = KnownSurfaces()
    added: set[str] = set()
    for text in texts:
        document = document_of(text, cuts)
        every = Surfaces.of(document).places
        assert known.within(document).places == {surface: places for surface, places in every.items() if surface in added}
        for surface in chance.sample(sorted(every), min(3, len(every))):
            assert known.add(surface) is (surface not in added)
            added.add(surface)
        assert known.within(document).places == {surface: places for surface, places in every.items() if surface in added}


def test_a_word_that_comes_back_is_looked_into_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_into: list[str] = []
    heads = known_surfaces._heads
    monkeypatch.setattr(known_surfaces, "_heads", lambda written, language: looked_into.append(written) or heads(written, language))
    KnownSurfaces(["brest"]).within(Document.of("la mer et la mer et la mer", "fr"))
    assert sorted(looked_into) == ["et", "la", "mer"]


def test_a_name_becomes_known_in_a_text_that_was_read_before() -> None:
    document = Document.of("Le maire de Saint Brénac vote.", "fr")
    known = KnownSurfaces([fold("Brest")])
    assert known.within(document).places == {}
    known.add("saint brénac")
    assert known.within(document).places == {"saint brénac": [(12, 24)]}
