import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L’Union  européenne", "l'union\u00a0européenne"),
        ("Saint‑Malo", "SAINT-MALO"),
        ("«\u202fOrion\u202f»", '" Orion "'),
        ("Ele\u0301onore", "Eléonore"),
        ("ﬁnance", "finance"),
    ],
)
def test_surfaces_that_differ_in_typography_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_accents_and_the_leading_determiner_are_kept() -> None:
    assert fold("la Côte") == "la côte"


@given(st.text())
def test_folding_twice_changes_nothing(surface: str) -> None:
    assert fold(fold(surface)) == fold(surface)


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_letters_are_folded_as_among_others(surface: str) -> None:
    assert fold(f"{surface} é") == f"{fold(surface)} é".strip()
