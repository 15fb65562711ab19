from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.escaping import escaped, unescaped


def test_what_is_not_in_the_alphabet_is_written_as_its_code_point() -> None:
    assert escaped("Évènement sportif", r"[^A-Za-z]") == "_xC9_v_xE8_nement_x20_sportif"
    assert escaped("a_xb", r"\s") == "a_x5F_xb"


@given(st.text(st.sampled_from("_xX25F é😊a") | st.characters(codec="utf-8"), max_size=12))
def test_every_name_comes_back(name: str) -> None:
    assert unescaped(escaped(name, r"[^A-Za-z0-9_]")) == name
    assert unescaped(escaped(name, r"\s")) == name


def test_what_names_no_character_stays_as_it_is() -> None:
    assert [unescaped(name) for name in ("_xD800_", "_x110000_", "_xe9_", "_x_")] == ["_xD800_", "_x110000_", "_xe9_", "_x_"]
