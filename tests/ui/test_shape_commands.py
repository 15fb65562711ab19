"""Spans made of the selection and reshaped by it, by key."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.view import ItemState, SpanItem
from tests.ui.conftest import PARIS
from tests.ui.test_window import spans


def chosen(window) -> str:
    item = window.session.current_item()
    return PARIS[item.start : item.end] if isinstance(item, SpanItem) else ""


def test_words_selected_by_key_become_a_span_without_the_space_that_is_selected_with_them(window):
    text = window.review.text
    for _ in range(2):
        QTest.keyClick(text, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert text.selected_text() == "Vannes Odile "
    QTest.keyClick(text, "2")
    assert chosen(window) == "Vannes Odile"
    assert window.session.current_item().state is ItemState.CONFIRMED


def test_edges_are_taken_from_the_selection_character_by_character(window):
    text = window.review.text
    for _ in range(2):
        QTest.keyClick(text, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(text, "t")
    assert chosen(window) == "Vannes Odile "
    assert window.session.current_item().state is ItemState.CONFIRMED


def test_space_alone_makes_no_span_which_is_said(window):
    text = window.review.text
    text.select(2, 3)
    QTest.keyClick(text, "2")
    assert window.review.status.text() == "Only space was selected: no span is made of it."
    assert not [item for item in window.session.view.spans if item.state is ItemState.CONFIRMED]


def test_an_edge_that_cannot_go_further_says_so(window):
    QTest.keyClick(window.review.text, "h")
    assert window.review.status.text() == "The edge cannot go further that way."
    assert spans(window)[0] == "open"


def test_after_undoing_an_added_span_what_stood_there_before_is_current(window):
    text = window.review.text
    QTest.keyClick(text, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(text, "2")
    assert chosen(window) == "Vannes"
    QTest.keyClick(text, "z", Qt.KeyboardModifier.ControlModifier)
    assert (chosen(window), spans(window)[0]) == ("Vannes", "open")
