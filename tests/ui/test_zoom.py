"""Zoom and screens with many dots: what is read stays where it is, and pictures are as sharp as the screen."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.text_view import TextView
from tests.ui.articles import SCHEMA, long_article

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot) -> TextView:
    shown, article = TextView(), long_article()
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.set_article(article.document, article.view(), SCHEMA)
    return shown


def wheel(view: TextView, turns: int) -> None:
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle, middle, QPoint(), QPoint(0, 120 * turns), Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(view.viewport(), event)


def test_the_first_line_stays_the_first_line_at_every_zoom(view):
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    before = view.place()
    for turns in (3, 4, -12, 5):
        wheel(view, turns)
        after = view.place()
        assert after["top"] <= before["top"] < after["top"] + 200  # the line is another one, but begins with or before the same words
    view.zoom_reset()
    assert abs(view.place()["top"] - before["top"]) < 200


def test_a_zoom_step_in_and_out_changes_nothing(view):
    view.verticalScrollBar().setValue(1500)
    before = view.place()
    view.zoom_in()
    view.zoom_out()
    after = view.place()
    assert after["top"] == before["top"]
    assert after["below"] == pytest.approx(before["below"], abs=0.1)


def test_the_zoom_ends_at_half_and_at_three_times_the_size(view):
    wheel(view, 100)
    assert view.zoom == 3.0
    wheel(view, -200)
    assert view.zoom == 0.5
    assert not view.grab().isNull()


@pytest.mark.parametrize("zoom", [0.5, 1.0, 3.0])
def test_lines_never_run_past_the_pane(view, zoom):
    view.resize(420, 500)
    view.set_zoom(zoom)
    window = view._window()
    assert window is not None
    widths = [line.width for nth in range(window.first, window.last + 1) for line in window.layout.laid(nth).display.lines]
    assert max(widths) <= window.layout.width
    assert window.left + window.layout.width <= view.viewport().width()


def test_keys_zoom_from_any_pane(window):
    window.review.articles.table.setFocus()
    for key, expected in ((Qt.Key.Key_Plus, 1.1), (Qt.Key.Key_Minus, 1.0), (Qt.Key.Key_Minus, 0.909), (Qt.Key.Key_0, 1.0)):
        QTest.keyClick(window, key, CTRL)
        assert window.review.text.zoom == pytest.approx(expected, abs=0.001)


def test_pictures_have_the_dots_of_the_screen():
    script = """
from PySide6.QtWidgets import QApplication
from annotator.ui.text_view import TextView
from tests.ui.articles import SCHEMA, shipyard
application = QApplication([])
view, article = TextView(), shipyard()
view.resize(900, 500)
view.show()
view.set_article(article.document, article.view(), SCHEMA)
view.set_current(article.id_of("Jean Morvan"))
for _ in range(20):
    application.processEvents()
picture = view.grab()
print(picture.devicePixelRatio(), picture.width(), {pixmap.devicePixelRatio() for pixmap in view._pictures.all()})
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2"}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split(maxsplit=2) == ["2.0", "1800", "{2.0}\n"]
