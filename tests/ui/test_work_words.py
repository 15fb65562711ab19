"""What is said of long work while it runs."""

from annotator.ui.words import speak
from annotator.ui.work_words import WorkWords


def test_the_time_that_loading_took_says_nothing_of_the_time_left():
    words = WorkWords("Suggesting")
    assert words.said(1, 3000, now=13.0) == "Suggesting 1 of 3,000"
    assert words.said(41, 3000, now=15.0) == "Suggesting 41 of 3,000 · 20.0 a second · 2 min left"
    assert words.said(81, 3000, now=17.0) == words.last


def test_the_pace_has_the_decimal_sign_of_the_language():
    speak("fr")
    words = WorkWords("Suggestion")
    words.said(1, 3000, now=13.0)
    assert "20,0" in words.said(41, 3000, now=15.0)


def test_what_is_told_of_an_act_stays_while_work_runs(window):
    from annotator.jobs.protocol import Progress

    words = WorkWords("Suggesting")
    window.review.status.tell("")
    window._tell_progress(words, Progress(1, 30))
    assert window.review.status.text() == "Suggesting 1 of 30"
    window.review.status.tell("Undone: accepted PER Jean.")
    window._tell_progress(words, Progress(2, 30))
    assert window.review.status.text() == "Undone: accepted PER Jean."
    window.review.clear_message()
    window._tell_progress(words, Progress(3, 30))
    assert window.review.status.text() == "Suggesting 3 of 30"


def test_how_far_the_work_is_has_its_thousands_apart_in_both_languages(qapp):
    speak("fr")
    assert "3\u202f000" in WorkWords("Proposer").said(81, 3000, now=0.0)
    speak("en")
    assert WorkWords("Suggesting").said(1081, 3000, now=0.0) == "Suggesting 1,081 of 3,000"
