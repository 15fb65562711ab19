"""Reasons in words."""

from annotator.ui.reasons import reason, reasons
from annotator.ui.words import speak


def test_a_reason_is_worded_with_its_arguments():
    assert reason(("title", "le maire")) == "without « le maire », which is no part of the name"
    assert reason(("pattern", "role of organisation person", "maire de")) == "« maire de » (role of organisation person)"


def test_what_no_imported_article_has_is_told_apart_from_what_was_rejected():
    assert reason(("precedent", "3 PER", "1")) == "accepted before: 3 PER; rejected: 1"
    assert reason(("imported", "3 PER", "1", "2")) == "accepted before: 3 PER; rejected: 1; not there in imported articles: 2"


def test_a_reason_given_twice_is_said_once_and_an_unknown_one_as_it_is():
    assert reasons((("date",), ("date",), ("oracle", "Delphi"))) == "a date by its form\noracle Delphi"


def test_a_reason_with_too_few_arguments_is_said_as_it_is():
    assert reason(("pattern", "only one")) == "pattern only one"


def test_the_pattern_of_a_relation_is_named_in_the_language_of_the_window(qapp):
    speak("fr")
    said = reason(("pattern", "person, role of organisation", "maire de"))
    speak("en")
    assert said.replace("\u202f", " ") == "« maire de » (personne, puis fonction et organisation)"
