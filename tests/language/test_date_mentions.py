"""Dates in running text."""

import pytest

from annotator.language.date_mentions import find_dates, is_date, is_loose


def dates(text: str, language: str = "fr") -> list[str]:
    return [text[start:end] for start, end in find_dates(text, 0, len(text), language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Publié le 25.09.2021 à Brénac", ["25.09.2021"]),
        ("le vendredi 24 septembre, il", ["vendredi 24 septembre"]),
        ("le 1er janvier 2016 .", ["1er janvier 2016"]),
        ("le 6 novembre. Puis", ["6 novembre"]),
        ("en décembre 2019 en Vexin", ["décembre 2019"]),
        ("depuis décembre 2019 et", ["décembre 2019"]),
        ("en 2020 et 2021", ["2020", "2021"]),
        ("de 2014 à 2016", ["2014", "2016"]),
        ("fin 2019, on", ["fin 2019"]),
        ("en septembre, on", ["septembre"]),
        ("mercredi en Finlande", ["mercredi"]),
        ("mardi dernier, on", ["mardi dernier"]),
        ("hier et avant-hier", ["hier", "avant-hier"]),
        ("La semaine dernière, on", ["La semaine dernière"]),
        ("né à Brénac (1956)", ["1956"]),
        ("aujourd’hui", ["aujourd’hui"]),
    ],
)
def test_dates_are_marked_whole_and_without_their_preposition(text, expected):
    assert dates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "de 2000 euros",
        "2021 habitants",
        "la planète Mars",
        "les mardis",
        "à 7h15",
        "pendant quatre ans",
        "12 marsouins",
        "avec 1950,5 mètres",
    ],
)
def test_amounts_durations_and_other_words_are_no_dates(text):
    assert dates(text) == []


def test_a_language_without_data_has_no_dates():
    assert dates("le 24 septembre 2021", "xx") == []


def test_only_the_given_range_is_searched():
    assert list(find_dates("hier et hier", 4, 12, "fr")) == [(8, 12)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("du 16 au 23 juin", ["16", "23 juin"]),
        ("les 16, 17 et 18 juillet", ["16", "17", "18 juillet"]),
        ("la saison 2015-2016 commence", ["2015", "2016"]),
        ("ancien capitaine (2004-2006), il", ["2004", "2006"]),
        ("dans les années 1830, on", ["1830"]),
        ("en 1788, on", ["1788"]),
        ("à l'horizon 2030", ["2030"]),
    ],
)
def test_lists_ranges_and_older_years_are_found(text, expected):
    assert dates(text) == expected


@pytest.mark.parametrize(("surface", "loose"), [("hier", True), ("septembre", True), ("mercredi", False), ("fin 2019", False)])
def test_a_date_is_loose_without_a_number_or_a_weekday(surface, loose):
    assert is_loose(surface, "fr") is loose


@pytest.mark.parametrize("surface", [
    "septembre", "sept", "en septembre", "En septembre", "d’août", "au mois de mars", "mars dernier", "fin mars", "mars 2021",
    "lundi", "Lundi", "dès lundi", "d'ici vendredi", "lundi 3 mai", "3 mai 2021", "en mars 2021", "en 2021", "entre 2019 et 2021",
    "hier", "la veille", "l'été dernier",
])  # fmt: skip
def test_words_are_a_date_as_a_whole_also_a_month_alone_and_what_stands_behind_a_preposition(surface):
    assert is_date(surface, "fr")


@pytest.mark.parametrize("surface", ["", "en", "Mars", "en Mars", "Brest en septembre", "septembre noir", "12 000", "2021", "Zoé Quentel"])
def test_words_of_which_only_a_part_is_a_date_are_none_and_neither_is_a_month_as_names_are_written(surface):
    assert not is_date(surface, "fr")


def test_in_a_language_without_rules_nothing_is_a_date():
    assert not is_date("mars", "xx")
