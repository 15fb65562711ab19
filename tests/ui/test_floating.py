"""Where palettes and notes appear."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from annotator.ui.floating import beside
from tests.ui.test_window import key

ROOM = QSize(640, 360)


@given(top=st.integers(0, 330), left=st.integers(0, 600), height=st.integers(20, 600), least=st.integers(20, 150))
def test_what_floats_is_in_the_room_and_over_what_it_is_about_only_where_no_side_has_room(top, left, height, least):
    about = QRect(left, top, 40, 20)
    place = beside(about, QSize(400, height), ROOM, least)
    assert QRect(QPoint(), ROOM).contains(place)
    sides = top - 16, 360 - (top + 19) - 16
    assert place.intersects(about) == (max(sides) < min(height, least))


def test_the_palette_covers_neither_the_span_nor_the_selection_that_it_is_about(window):
    review = window.review
    for size in ((1300, 800), (640, 360)):
        window.resize(*size)
        key(window, "e")
        chosen = review.findChild(QWidget, "labelPalette")
        item = review.rect_of(window.session.current).translated(review.text.viewport().mapTo(review, QPoint()))
        assert chosen.isVisible()
        assert not chosen.geometry().intersects(item)
        key(window, Qt.Key.Key_Escape)


@pytest.mark.parametrize("name", ["same_in_project", "choose_keys", "keys", "history", "schema", "progress", "quality"])
def test_a_dialog_is_no_larger_than_the_small_window_that_it_opens_over(window, name):
    window.resize(640, 360)
    key(window, "a")
    window.handle(name)
    dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
    assert dialog.width() <= 640
    assert dialog.height() <= 360
    dialog.close()


def test_a_question_has_the_room_of_the_counts_in_a_small_window(window):
    window.resize(640, 360)
    counts = window.findChild(QLabel, "statusCounts")
    assert counts.isVisible()
    key(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not counts.isVisible()
    key(window, Qt.Key.Key_Escape)
    assert counts.isVisible()
