"""What a written date stands for, by the article's own date."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.date_values import date_value

SATURDAY = "2021-09-25"


@pytest.mark.parametrize(
    ("surface", "value"),
    [
        ("25.09.2021", "2021-09-25"),
        ("2021-09-25", "2021-09-25"),
        ("vendredi 24 septembre", "2021-09-24"),
        ("1er janvier 2016", "2016-01-01"),
        ("1 er mai", "2021-05-01"),
        ("28 décembre", "2021-12-28"),
        ("2 janvier", "2022-01-02"),
        ("2 janvier dernier", "2021-01-02"),
        ("2 octobre dernier", "2020-10-02"),
        ("2 septembre prochain", "2022-09-02"),
        ("décembre 2019", "2019-12"),
        ("fin septembre", "2021-09"),
        ("mars dernier", "2021-03"),
        ("novembre dernier", "2020-11"),
        ("mars prochain", "2022-03"),
        ("2020", "2020"),
        ("fin 2019", "2019"),
        ("été 2019", "2019-22"),
        ("mercredi", "2021-09-22"),
        ("Samedi", "2021-09-25"),
        ("samedi dernier", "2021-09-18"),
        ("lundi prochain", "2021-09-27"),
        ("jeudi 16", "2021-09-16"),
        ("hier", "2021-09-24"),
        ("aujourd’hui", "2021-09-25"),
        ("La semaine dernière", "2021-W37"),
        ("ce week-end", "2021-09-25/2021-09-26"),
        ("le mois dernier", "2021-08"),
        ("l’an prochain", "2022"),
        ("cette année", "2021"),
        ("l'été dernier", "2021-22"),
        ("l'hiver dernier", "2020-24"),
    ],
)
def test_an_expression_is_placed_by_the_date_of_the_article(surface, value):
    assert date_value(surface, SATURDAY, "fr") == value


@pytest.mark.parametrize("surface", ["la veille", "31 février 2021", "mercredi 33", "le lendemain", "lundi 3", "jadis", ""])
def test_what_cannot_be_placed_has_no_value(surface):
    assert date_value(surface, SATURDAY, "fr") is None


@pytest.mark.parametrize(
    ("surface", "published", "value"),
    [
        ("mercredi", None, None),
        ("mercredi", "2021-09", None),
        ("24 septembre", None, None),
        ("24 septembre 2021", None, "2021-09-24"),
        ("24 septembre", "2021-09", "2021-09-24"),
        ("24 septembre", "2021", "2021-09-24"),
        ("2 janvier", "2021-12", "2022-01-02"),
        ("l'an dernier", "2021", "2020"),
        ("le mois dernier", "2021-01", "2020-12"),
        ("le mois dernier", "2021", None),
    ],
)
def test_a_value_is_as_precise_as_the_date_of_the_article_allows(surface, published, value):
    assert date_value(surface, published, "fr") == value


def test_a_language_without_data_has_no_values():
    assert date_value("2021", SATURDAY, "xx") is None


@given(st.text(alphabet="0123456789./- ermaijunldvoct'", max_size=24), st.dates().map(lambda day: day.isoformat()))
def test_whatever_is_marked_the_value_is_none_or_iso(surface, published):
    value = date_value(surface, published, "fr")
    assert value is None or re.fullmatch(r"\d{3,4}(-W?\d\d(-\d\d)?)?(/\d{4}-\d\d-\d\d)?", value)


@pytest.mark.parametrize("published", ["2021-02-31", "0001-01-01", "9999-12-31", "²021-01", "2021-13", "hier", ""])
@pytest.mark.parametrize("surface", ["hier", "demain", "mercredi 12", "le mois dernier", "24 septembre"])
def test_a_date_of_the_article_that_is_none_does_no_harm(surface, published):
    value = date_value(surface, published, "fr")
    assert value is None or re.fullmatch(r"\d{4}-\d\d(-\d\d)?", value)
