"""Where palettes and notes appear."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from annotator.ui.decision_bar import DecisionBar
from annotator.ui.floating import Obstacle, beside, least_covering
from annotator.ui.text_cover import Cover
from tests.ui.test_window import key

ROOM = QSize(640, 360)


@given(top=st.integers(0, 330), left=st.integers(0, 600), height=st.integers(20, 600), least=st.integers(20, 150))
def test_what_floats_is_in_the_room_and_over_what_it_is_about_only_where_no_side_has_room(top, left, height, least):
    about = QRect(left, top, 40, 20)
    place = beside(about, QSize(400, height), ROOM, least)
    assert QRect(QPoint(), ROOM).contains(place)
    sides = top - 16, 360 - (top + 19) - 16
    assert place.intersects(about) == (max(sides) < min(height, least))


BAR = QSize(300, 26)
LINE = QRect(40, 100, 560, 40)
ITEM = QRect(400, 100, 60, 40)
coordinates = st.integers(0, 600)
boxes = st.builds(lambda x, y, wide: Obstacle(x, y, x + wide, y + 15, wide % 7), coordinates, coordinates, st.integers(1, 90))


@given(
    top=st.integers(0, 300),
    left=coordinates,
    boxes=st.lists(
        st.builds(lambda x, y, w: Obstacle(x, y, x + w, y + 15, w % 7), coordinates, coordinates, st.integers(1, 90)), max_size=8
    ),
)
def test_the_place_is_in_the_room_and_never_over_the_line_while_there_is_room(top, left, boxes):
    line, about = QRect(20, top, 500, 40), QRect(min(left, 460), top, 60, 40)
    place = QRect(least_covering(about, line, BAR, ROOM, boxes), BAR)
    assert QRect(QPoint(), ROOM).contains(place)
    assert not place.intersects(line)


def test_where_nothing_is_hidden_it_stands_below_and_begins_with_the_item():
    assert least_covering(QRect(200, 100, 60, 40), LINE, BAR, ROOM, ()) == QPoint(196, 142)


def test_it_moves_along_the_line_clear_of_a_chip_and_no_farther():
    chip = Obstacle(360, 145, 400, 160, 6)
    place = QRect(least_covering(QRect(200, 100, 60, 40), LINE, BAR, ROOM, (chip,)), BAR)
    assert (place.top(), place.right()) == (142, 357)


def test_it_goes_above_only_where_more_is_hidden_below():
    below, words = Obstacle(0, 142, 640, 160, 6), Obstacle(40, 60, 600, 90, 2)
    assert least_covering(ITEM, LINE, BAR, ROOM, (below, words)).y() < 100
    assert least_covering(ITEM, LINE, BAR, ROOM, (below._replace(weight=0.5), words)).y() > 100


def test_behind_the_end_of_a_short_line_nothing_is_in_its_way():
    short, everywhere = QRect(40, 100, 100, 40), (Obstacle(0, 142, 640, 180, 6), Obstacle(0, 50, 640, 95, 6))
    place = QRect(least_covering(QRect(80, 100, 60, 40), short, BAR, ROOM, everywhere), BAR)
    assert place.left() > short.right()
    assert place.bottom() <= short.bottom()


def test_the_bar_stays_beside_its_item_when_others_come_or_go_and_chooses_anew_for_another(qtbot):
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(ROOM)
    bar = DecisionBar(room)

    def shown(item: str, rect: QRect, *obstacles: Obstacle) -> QPoint:
        line = QRect(20, rect.top(), 600, rect.height())
        bar.show_at(item, rect, ("accept", "reject"), (), "", lambda _about, _reach: Cover(line, obstacles))
        return bar.pos() - rect.topLeft()

    rect, in_the_way = QRect(200, 100, 60, 40), Obstacle(180, 142, 230, 157, 6)
    first = shown("a", rect)
    assert shown("a", rect, in_the_way) == first
    assert shown("a", rect.translated(0, -30), in_the_way) == first, "it follows a text that is scrolled"
    assert shown("b", rect, in_the_way) != first


def test_the_bar_follows_its_item_when_the_text_is_zoomed_and_does_not_lie_over_it(window, qtbot):
    review = window.review
    for _ in range(6):
        review.text.zoom_in()
        qtbot.waitUntil(lambda: not review._late_bar.isActive())
        assert not review.bar.geometry().intersects(review.rect_of(window.session.current))


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
