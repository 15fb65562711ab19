"""The window comes back where it was left: after a restart, and after it was killed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from annotator.core.article_query import Order
from annotator.jobs.viewing import WINDOW_PLACE
from annotator.store.reader import Reader
from annotator.ui.main_window import MainWindow
from tests.ui.conftest import make_project
from tests.ui.test_window import key

ROOT = Path(__file__).resolve().parents[2]
LONG = "\n\n".join(f"Le maire de Brest parle au conseil pour la {nth}e fois, dit Odile Kermarec." for nth in range(120))
SHORT = "Le port de Brest accueille Nina Abgrall."


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    return make_project(tmp_path / "long.annot", {SHORT: (("Brest", "LOC"),), LONG: (("Odile Kermarec", "PER"),)})


def again(window: MainWindow, path: Path, qtbot) -> MainWindow:
    """Close the window and start another on the project."""
    window.close()
    other = MainWindow("ana", QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat))
    other.open_project(path)
    other.resize(1300, 800)  # the screen of the tests is smaller, which limits what is restored
    with qtbot.waitExposed(other):
        other.show()
    qtbot.addWidget(other)
    return other


def test_article_item_scroll_selection_and_zoom_are_there_again(window, project_path, qtbot):
    window.handle("next_article")
    text = window.review.text
    key(window, "+", Qt.KeyboardModifier.ControlModifier)
    window.session.caret_moved(LONG.index("conseil"))
    text.verticalScrollBar().setValue(2500)
    start = LONG.index("100e")
    text.select(start + 4, start)
    before = text.place()
    other = again(window, project_path, qtbot).review
    after = other.text.place()
    assert other.session.document.text == LONG
    assert other.text.selection() == (start, start + 4)
    assert other.text.caret() == start
    assert (after["zoom"], after["top"]) == (before["zoom"], before["top"])
    assert after["below"] == pytest.approx(before["below"], abs=0.1)


def test_filter_order_and_the_layout_of_the_window_are_there_again(window, project_path, qtbot):
    window.review.articles.filter.setText("brest undecided:kermarec")
    window.handle("sort_title")
    window.review.tabs.setCurrentIndex(2)
    window.review.splitter.moveSplitter(300, 1)
    window.review.splitter.moveSplitter(880, 2)
    sizes = window.review.splitter.sizes()
    other = again(window, project_path, qtbot).review
    assert other.articles.filter.text() == "brest undecided:kermarec"
    assert other.articles.model.rowCount() == 1
    assert other.order is Order.TITLE
    assert other.actions_by_name["sort_title"].isChecked()
    assert other.tabs.currentIndex() == 2
    assert other.splitter.sizes() == sizes


def test_a_folded_pane_stays_folded_and_has_its_width_when_it_is_unfolded(window, project_path, qtbot):
    window.review.splitter.moveSplitter(320, 1)
    width = window.review.articles.width()
    key(window, Qt.Key.Key_F9)
    other = again(again(window, project_path, qtbot), project_path, qtbot)
    assert other.review.articles.isHidden()
    assert not other.review.side.isHidden()
    other.review.text.setFocus()
    other.handle("toggle_articles")
    qtbot.waitUntil(lambda: abs(other.review.articles.width() - width) <= 2)


def test_the_article_that_was_put_away_gives_way_to_the_first_that_is_to_be_reviewed(window, project_path, qtbot):
    window.project.set_place(WINDOW_PLACE, json.dumps({"document": "00000000-0000-0000-0000-000000000000", "text": {"zoom": 1.5}}))
    window._place._session = None
    other = again(window, project_path, qtbot).review
    assert other.session.document.text == SHORT
    assert other.text.place()["zoom"] == 1.5


@pytest.mark.parametrize(
    "stored",
    [
        "", "{", "[]", "null", '{"text": 3, "panes": ["x"], "tab": "a", "folded": [], "filter": 7, "order": "up", "geometry": 1}',
        '{"text": {"zoom": "x", "top": null, "caret": true}, "geometry": "é", "panes": [0, 1, 2], "current": [], "document": {}}',
    ],
)  # fmt: skip
def test_a_place_that_makes_no_sense_is_passed_over(window, project_path, qtbot, stored):
    window.project.set_place(WINDOW_PLACE, stored)
    window._place._session = None
    assert again(window, project_path, qtbot).session.document.text == SHORT


KILLED = """
import os, signal, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from annotator.__main__ import main

application = QApplication([])

def play():
    window = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "mainWindow")
    project, set_place = window.project, window.project.set_place
    def saved(*place):
        set_place(*place)
        os.kill(os.getpid(), signal.SIGKILL)
    project.set_place = saved
    window.handle("next_article")
    window.review.articles.filter.setText("kermarec")
    window.review.text.verticalScrollBar().setValue(1500)

QTimer.singleShot(0, play)
main(sys.argv[1:])
"""


def test_a_killed_window_comes_back_where_it_was(project_path, tmp_path, qtbot):
    done = subprocess.run([sys.executable, "-c", KILLED, str(project_path)], cwd=ROOT, timeout=60, capture_output=True)
    assert done.returncode == -9
    with Reader.open(project_path) as reader:
        place = json.loads(reader.place(WINDOW_PLACE))
    window = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.open_project(project_path)
    with qtbot.waitExposed(window):
        window.show()
    assert window.session.document.text == LONG
    assert window.review.articles.filter.text() == place["filter"] == "kermarec"
    assert window.review.text.place()["top"] == place["text"]["top"] > 500
    assert QApplication.topLevelWidgets()
