"""The search field takes any text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.store.search import search_expression
from tests.store.building import OTHER, article, find, with_article


def titles(project, text):
    return len(find(project, text))


@pytest.fixture
def two(project):
    with_article(project, article(OTHER))
    return project


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("d'Armor", 1), ("d’Armor", 1), ("KERVELLA", 2), ("quimp", 2), ("gare quimper", 1), ("gare Brest", 0), ("inaugure", 1),
        ("Marc Tess", 2), ("Tess Marc", 0), ("", 2), ("(", 2), ('"', 2), ("*", 2), ("  ", 2), ("🙂", 2), ("NOT gare", 0),
        ("Brest OR gare", 0), ("text:gare", 0), ("(gare", 1), ('ga"re', 0), ("gare\x00", 1), ("\ud83d gare", 1), ("- gare", 1),
    ],
)  # fmt: skip
def test_every_word_must_stand_in_the_text_and_the_last_may_be_a_beginning(two, text, hits):
    assert titles(two, text) == hits


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=20) | st.text(alphabet="\"'()*^:+-{}[]ANDORTeé 1\x00\ud800", max_size=12))
def test_no_text_is_an_error(project, text):
    find(project, text)


def test_signs_alone_make_no_expression():
    assert search_expression(["«", "(", "*", "»"]) == ""
