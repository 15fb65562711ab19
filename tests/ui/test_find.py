"""Words found in the open article: marked, selected, labelled one by one or all at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from annotator.core.view import ItemState
from tests.ui.conftest import make_project
from tests.ui.test_window import key, message

CTRL, ALT, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
TEXT = "Élodie Le Goff a vu Jean. ELODIE Le Goff parle ; l’été, Elodie Le Goff part à Brest."


@pytest.fixture
def found(window, tmp_path):
    """The window on an article that names one person three times, once with a span; the bar is open."""
    window.open_project(make_project(tmp_path / "found.annot", {TEXT: (("ELODIE Le Goff", "PER"), ("Brest", "LOC"))}))
    window.review.text.setFocus()
    key(window, Qt.Key.Key_Home, CTRL)
    key(window, "f", CTRL)
    return window


def type_words(words: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), words)


def selected(window) -> str:
    return window.review.text.selected_text()


def confirmed(window) -> list[tuple[str, str]]:
    text = window.session.document.text
    return [(text[i.start : i.end], i.label_id) for i in window.session.view.spans if i.state is ItemState.CONFIRMED]


def test_what_is_typed_is_found_whatever_its_case_and_accents_and_selected(found):
    type_words("elodie le goff")
    bar = found.review.find_bar
    assert (bar.count_text(), selected(found)) == ("1 of 3", "Élodie Le Goff")
    key(found, Qt.Key.Key_Return)
    assert (bar.count_text(), selected(found)) == ("2 of 3", "ELODIE Le Goff")
    key(found, Qt.Key.Key_F3)
    key(found, Qt.Key.Key_F3)
    assert bar.count_text() == "1 of 3"
    key(found, Qt.Key.Key_Return, SHIFT)
    assert bar.count_text() == "3 of 3"
    key(found, Qt.Key.Key_F3, SHIFT)
    assert bar.count_text() == "2 of 3"


def test_escape_closes_the_bar_and_a_digit_makes_a_span_of_the_hit(found):
    type_words("jean")
    key(found, Qt.Key.Key_Escape)
    assert not found.review.find_bar.isVisible()
    assert found.review.text.hasFocus()
    key(found, "1")
    assert confirmed(found) == [("Jean", "PER")]


def test_escape_in_the_text_drops_the_hit_first_and_then_closes_the_bar(found):
    type_words("jean")
    found.review.text.setFocus()
    key(found, Qt.Key.Key_Escape)
    assert found.review.text.selection() is None
    assert found.review.find_bar.isVisible()
    key(found, Qt.Key.Key_Escape)
    assert not found.review.find_bar.isVisible()


def test_f3_goes_on_after_the_bar_was_closed(found):
    type_words("le goff")
    key(found, Qt.Key.Key_Escape)
    key(found, Qt.Key.Key_F3)
    assert found.review.text.selection()[0] == TEXT.index("Le Goff parle")
    assert message(found) == "2 of 3"


def test_alt_enter_gives_hit_after_hit_the_last_label(found):
    type_words("elodie le goff")
    for _ in range(3):
        key(found, Qt.Key.Key_Return, ALT)
    assert [surface for surface, _ in confirmed(found)] == ["Élodie Le Goff", "ELODIE Le Goff", "Elodie Le Goff"]
    assert found.review.find_bar.field.hasFocus()


def test_all_hits_without_a_span_are_labelled_in_one_act_after_a_question(found):
    type_words("elodie le goff")
    button = found.findChild(QToolButton, "findAll")
    assert "2" in button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    key(found, "2")
    assert "« elodie le goff »" in message(found)
    assert confirmed(found) == []
    key(found, Qt.Key.Key_Return)
    made = confirmed(found)
    assert [surface for surface, _ in made] == ["Élodie Le Goff", "Elodie Le Goff"]
    assert len({label for _, label in made}) == 1
    assert not button.isEnabled()
    key(found, "z", CTRL)
    assert confirmed(found) == []


def test_escape_takes_the_question_back(found):
    type_words("goff")
    QTest.mouseClick(found.findChild(QToolButton, "findAll"), Qt.MouseButton.LeftButton)
    key(found, "1")
    key(found, Qt.Key.Key_Escape)
    assert confirmed(found) == []


def test_whole_words_leave_out_what_is_part_of_another(found):
    type_words("le")
    bar = found.review.find_bar
    assert bar.count_text() == "1 of 4"  # parLE
    QTest.mouseClick(found.findChild(QToolButton, "findWhole"), Qt.MouseButton.LeftButton)
    assert bar.count_text() == "1 of 3"


def test_nothing_found_selects_nothing(found):
    type_words("jean")
    type_words("zz")
    assert found.review.find_bar.count_text() == "nothing found"
    assert found.review.text.selection() is None


def test_the_selected_words_are_looked_for(found):
    key(found, Qt.Key.Key_Escape)
    found.review.text.select(20, 24)
    key(found, "f", CTRL)
    assert (found.review.find_bar.words(), found.review.find_bar.count_text()) == ("Jean", "1 of 1")


def test_another_article_is_searched_for_the_same_words_and_nothing_moves(window):
    key(window, "f", CTRL)
    type_words("brest")
    assert window.review.find_bar.count_text() == "nothing found"
    window.session.open_document(window.project.document_ids()[1])
    assert window.review.find_bar.count_text().startswith("1 hit")
    assert window.review.text.selection() is None


def test_marks_are_painted_and_lay_out_nothing_anew(found):
    text = found.review.text
    tops = text._layout.tops
    before = text.viewport().grab().toImage()
    type_words("le goff")
    key(found, Qt.Key.Key_Escape)
    key(found, "f", CTRL)
    after = text.viewport().grab().toImage()
    assert before != after
    assert text._layout.tops is tops


def test_the_bar_keeps_no_window_from_being_narrow_and_words_its_buttons_shorter(found):
    type_words("goff")
    wide = found.findChild(QToolButton, "findAll").text()
    found.resize(640, 360)
    assert found.width() == 640
    assert len(found.findChild(QToolButton, "findAll").text()) < len(wide)
