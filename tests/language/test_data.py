from annotator.language.data import tables, words


def test_french_has_word_lists() -> None:
    french = words("fr")
    assert "jusqu" in french.elisions
    assert french.months["décembre"] == 12
    assert "Selon" in french.sentence_starters


def test_a_text_of_several_lines_is_a_list_of_what_its_commas_and_line_ends_part() -> None:
    french = tables("fr")
    assert french["words"]["elisions"][:2] == ["c", "d"]
    assert french["relations"]["classes"]["common"][:2] == ["ONG", "ASBL"]
    assert all(word == word.strip() != "" for word in french["names"]["roles"])


def test_a_language_without_data_has_empty_lists_and_the_names_of_any_language() -> None:
    unknown = words("xx")
    assert not unknown.elisions
    assert not unknown.sentence_starters
    assert "YouTube" in unknown.camel_case


def test_a_language_code_that_is_a_path_reads_nothing() -> None:
    assert not tables("../languages/fr")
    assert "words" in tables("fr")
