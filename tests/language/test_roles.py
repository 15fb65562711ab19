"""Functions of people among tokens."""

import pytest

from annotator.language.roles import folded_word, roles
from annotator.language.tokens import tokens


def role_in(text: str) -> str | None:
    """The first role in a text."""
    found = tokens(text)
    words = [folded_word(text[start:end]) for start, end in found]
    for nth in range(len(words)):
        after = roles("fr").role_at(words, nth)
        if after > nth:
            return text[found[nth][0] : found[after - 1][1]]
    return None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la maire de Brénac", "maire"),
        ("le chef d’état-major interarmées des armées", "chef d’état-major interarmées"),
        ("l'ancienne secrétaire générale adjointe de Clairval", "ancienne secrétaire générale adjointe"),
        ("le Premier ministre bulgare", "Premier ministre"),
        ("les premières ministres", "ministres"),
        ("l'ex-directrice de Clairval", "ex-directrice"),
        ("les présidentes des clubs", "présidentes"),
        ("une rédactrice en chef", "rédactrice en chef"),
        ("les mairies de France", None),
        ("ancien port", None),
    ],
)
def test_a_role_is_found_with_what_belongs_to_it(text, expected):
    assert role_in(text) == expected


def test_ranks_and_forms_of_address_are_told_apart():
    known = roles("fr")
    assert (known.rank_at(["général"], 0), known.address_at(["général"], 0)) == (1, 0)
    assert (known.rank_at(["mme"], 0), known.address_at(["mme"], 0)) == (0, 1)


def test_a_language_without_lists_has_no_roles():
    assert roles("xx").role_at(["maire"], 0) == 0
