"""Which label is offered first."""

from dataclasses import replace

import pytest

from annotator.jobs.schemas import read_schema
from annotator.ui.used_labels import UsedLabels

NEWS = read_schema("news")


@pytest.mark.parametrize(
    ("surface", "offered"),
    [
        ("Nina Abgrall", "PER"),
        ("3 mai 2021", "DATE"),
        ("mercredi", "DATE"),
        ("le 3 mars", "DATE"),
        ("3 mars,", "DATE"),
        ("en septembre", "DATE"),
        ("mars", "DATE"),
        ("dès lundi", "DATE"),
        ("Mars", "PER"),
        ("12 000", ""),
        ("3,5", ""),
    ],
)
def test_before_any_was_used_what_is_offered_goes_by_what_the_words_look_like(surface: str, offered: str):
    assert UsedLabels().last_for(NEWS, surface, "fr") == offered


def test_a_label_is_offered_for_words_of_the_kind_that_it_was_given_to():
    used = UsedLabels()
    used.use("ORG", ["Lait d’Armor"], "fr")
    used.use("DATE", ["le 3 mars"], "fr")
    used.use("MISC", ["12 000"], "fr")
    assert [used.last_for(NEWS, surface, "fr") for surface in ("Vitré", "9 000", "4 mai 2021")] == ["ORG", "MISC", "DATE"]
    assert (used.recent, used.last(NEWS)) == (("MISC", "DATE", "ORG"), "MISC")


def test_a_label_that_the_schema_no_longer_has_is_not_offered():
    used = UsedLabels()
    used.use("ORG", ["Lait d’Armor"], "fr")
    without = replace(NEWS, span_labels=tuple(label for label in NEWS.span_labels if label.name != "ORG"))
    assert (used.last_for(without, "Vitré", "fr"), used.last(without)) == ("PER", "PER")
