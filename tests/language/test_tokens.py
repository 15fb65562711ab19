import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.tokens import LEFT, RIGHT, Edge, move_edge, next_edge, snap, token_at, tokens

CHARACTERS = st.one_of(st.characters(), st.sampled_from("aÉ'’-.1, \n\u0301\u200d\ufe0f👩🚀🏽🇫🇷مש\u202e\u00a0"))
TEXTS = st.text(CHARACTERS, max_size=60)


def surfaces(text: str, cuts: tuple[int, ...] = ()) -> list[str]:
    return [text[start:end] for start, end in tokens(text, cuts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'Union et l’Europe", ["l'", "Union", "et", "l’", "Europe"]),
        ("Jusqu'à ce qu'il parte", ["Jusqu'", "à", "ce", "qu'", "il", "parte"]),
        ("Aujourd’hui, d'autres", ["Aujourd’hui", ",", "d'", "autres"]),
        ("chef d'état-major", ["chef", "d'", "état-major"]),
        ("Val-d'Oise, O'Brien", ["Val-d'Oise", ",", "O'Brien"]),
        ("1,5 million le 25.09.2021.", ["1,5", "million", "le", "25.09.2021", "."]),
        ("zone,5 et A1,5", ["zone", ",", "5", "et", "A1", ",", "5"]),
        ("les U.S.A. et J.-C. Morel", ["les", "U.S.A.", "et", "J.-C.", "Morel"]),
        ("M. Morel et Mme Ruiz", ["M.", "Morel", "et", "Mme", "Ruiz"]),
        ("« Oui ! »", ["«", "Oui", "!", "»"]),
        ("5G, 14h30 et Covid-19", ["5G", ",", "14h30", "et", "Covid-19"]),
        ("e\u0301te\u0301-la\u0300 fini", ["e\u0301te\u0301-la\u0300", "fini"]),
        ("bravo👏🏽!", ["bravo", "👏🏽", "!"]),
        ("👩\u200d🚀 🇫🇷🇧🇪 ❤️", ["👩\u200d🚀", "🇫🇷", "🇧🇪", "❤️"]),
        ("كِتاب", ["كِتاب"]),
    ],
)
def test_a_text_is_cut_into_tokens(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


def test_a_seam_cuts_a_glued_word() -> None:
    text = "la NorvanieAlma Ruiz"
    assert surfaces(text, (11,)) == ["la", "Norvanie", "Alma", "Ruiz"]


def test_an_elision_is_whole_in_another_language() -> None:
    assert tokens("don't l'eau", language="en") == [(0, 5), (6, 11)]


@given(TEXTS, st.lists(st.integers(-2, 70), max_size=5))
def test_tokens_cover_every_character_but_white_space_and_cross_no_cut(text: str, cuts: list[int]) -> None:
    found = tokens(text, cuts)
    assert [offset for start, end in found for offset in range(start, end)] == [i for i, c in enumerate(text) if not c.isspace()]
    assert not any(start < cut < end for start, end in found for cut in cuts)


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_a_snapped_selection_holds_what_was_selected_and_ends_at_token_borders(text: str, start: int, end: int) -> None:
    found = tokens(text)
    snapped = snap(found, start, end)
    selected = [i for i in range(start, min(end, len(text))) if not text[i].isspace()]
    if snapped is None:
        assert not selected
    else:
        assert snapped[0] <= selected[0]
        assert selected[-1] < snapped[1]
        assert snapped[0] in {token[0] for token in found}
        assert snapped[1] in {token[1] for token in found}


def test_a_selection_of_white_space_snaps_to_nothing() -> None:
    assert snap(tokens("Alma   Ruiz"), 4, 7) is None
    assert snap(tokens("Alma Ruiz"), 2, 2) is None


def test_a_selection_grows_to_whole_words_without_its_outer_spaces() -> None:
    assert snap(tokens("voici Alma Ruiz ici"), 5, 13) == (6, 15)


def test_the_token_at_an_offset_is_found() -> None:
    found = tokens("Alma Ruiz")
    assert token_at(found, 3) == (0, 4)
    assert token_at(found, 4) is None
    assert token_at(found, 5) == (5, 9)
    assert token_at(found, 9) is None


def test_edges_move_from_token_to_token() -> None:
    found = tokens("de l'Union Alma, la")  # de l' Union Alma , la
    assert next_edge(found, 10, RIGHT, Edge.END) == 15
    assert next_edge(found, 10, LEFT, Edge.END) == 5
    assert next_edge(found, 5, LEFT, Edge.START) == 3
    assert next_edge(found, 5, RIGHT, Edge.START) == 11
    assert next_edge(found, 0, LEFT, Edge.START) is None
    assert next_edge(found, 19, RIGHT, Edge.END) is None


def test_a_span_never_becomes_empty_by_moving_an_edge() -> None:
    found = tokens("Alma Ruiz")
    assert move_edge(found, 0, 9, Edge.END, LEFT) == (0, 4)
    assert move_edge(found, 5, 9, Edge.END, LEFT) is None
    assert move_edge(found, 5, 9, Edge.START, RIGHT) is None
    assert move_edge(found, 5, 9, Edge.START, LEFT) == (0, 9)
