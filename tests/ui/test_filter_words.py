"""What the chips of the filter say, without a widget."""

import pytest

from annotator.core.article_query import Facet, read_query
from annotator.ui.filter_words import term_words
from annotator.ui.words import speak


def said(typed: str) -> str:
    (term,) = read_query(typed).terms
    return term_words(term)


def test_a_term_is_shown_as_its_facet_and_its_value():
    assert said('status:"in progress"') == "status: in progress"
    assert said("-label:ORG") == "− label: ORG"
    assert said("brest") == "brest"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("status:skipped", "état\u202f: laissé"),
        ("trash:yes", "corbeille\u202f: oui"),
        ("-flag:no", "− drapeau\u202f: non"),
        ("undecided:yes", "à juger\u202f: oui"),
        ("undecided:milley", "à juger\u202f: milley"),
        ("relations:yes", "relations à juger\u202f: oui"),
        ("doubt:0.25", "doute\u202f: 0,25"),
        ("since:2021-09", "depuis\u202f: 2021-09"),
        ("outlet:yes", "journal\u202f: yes"),
    ],
)
def test_a_chip_of_the_french_window_is_french_and_names_stay(typed: str, words: str):
    speak("fr")
    assert said(typed) == words


def test_every_facet_has_words_of_its_own_in_french():
    values = {Facet.STATUS: "new", Facet.DOUBT: "0.3", Facet.SINCE: "2021", Facet.UNTIL: "2021"}
    typed = [f"{facet}:{values.get(facet, 'yes')}" for facet in Facet]
    english = [said(one).partition(":")[0] for one in typed]
    speak("fr")
    french = [said(one).partition("\u202f:")[0] for one in typed]
    assert len(set(french)) == len(Facet)
    assert not set(french) & set(english)
