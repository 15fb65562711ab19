"""The welcome page: projects to open, files dropped on it, and why a project does not open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from annotator import resources
from annotator.ui.main_window import MainWindow
from tests.ui.conftest import make_project

ARTICLES = sorted((resources() / "sample").glob("*.txt"))


@pytest.fixture
def welcome(qtbot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window without a project."""
    shown = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    with qtbot.waitExposed(shown):
        shown.show()
    yield shown
    shown.close()
    shown.deleteLater()


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(200, 200), *how))
    QApplication.sendEvent(window, QDropEvent(QPointF(200, 200), *how))


def press(window: MainWindow) -> None:
    QTest.mouseClick(window.welcome.notice.findChild(QPushButton, "noticeButton"), Qt.MouseButton.LeftButton)


@pytest.mark.timeout(180)
def test_dropped_files_ask_one_question_then_are_read_and_suggested_by_themselves(
    welcome, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    asked = []

    def answer(_parent, title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.append((title, name))
        return str(tmp_path / "corpus.v2"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    drop(welcome, *ARTICLES[:2])
    assert asked == [("New project", f"{ARTICLES[0].stem}.annot")]
    assert welcome.path == tmp_path / "corpus.v2.annot"
    assert "being read" in welcome.review.notice.text()
    qtbot.waitUntil(lambda: welcome.session.document is not None, timeout=60_000)  # the first opens as soon as it is read
    qtbot.waitUntil(lambda: bool(welcome.session.view.spans), timeout=120_000)
    assert welcome.review.notice.text() == ""
    qtbot.waitUntil(lambda: welcome.runner is None, timeout=120_000)
    assert welcome.review.articles.model.rowCount() == 2


def test_dropped_files_do_nothing_when_the_question_is_not_answered(welcome, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    drop(welcome, ARTICLES[0])
    assert welcome.project is None
    assert welcome.runner is None


def test_a_dropped_project_opens(welcome, tmp_path: Path):
    drop(welcome, make_project(tmp_path / "dropped.annot"))
    assert welcome.review.articles.model.rowCount() == 2


def test_recent_projects_stand_under_the_buttons_and_open(welcome, tmp_path: Path):
    welcome.open_project(make_project(tmp_path / "seen.annot"))
    welcome._close_project()
    welcome.show_welcome()
    recent = welcome.findChild(QPushButton, "recentProject")
    QTest.mouseClick(recent, Qt.MouseButton.LeftButton)
    assert welcome.path == tmp_path / "seen.annot"


def test_a_project_that_cannot_be_opened_is_said_and_can_be_tried_again(welcome, tmp_path: Path):
    path, away = make_project(tmp_path / "lent.annot"), tmp_path / "away.annot"
    path.rename(away)
    assert not welcome.open_project(path)
    assert "no project at" in welcome.welcome.notice.text()
    press(welcome)
    assert welcome.project is None
    away.rename(path)
    press(welcome)
    assert welcome.path == path


def test_the_page_fits_the_smallest_window_and_every_recent_project_is_reached_by_keyboard(welcome, qtbot, tmp_path: Path):
    welcome.welcome.show_recent([str(make_project(tmp_path / f"{name}.annot", {})) for name in "abcdef"])
    welcome.resize(640, 360)
    *_, last = welcome.findChildren(QPushButton, "recentProject")
    qtbot.waitUntil(lambda: last.isVisible() and last.visibleRegion().isEmpty())
    assert (welcome.width(), welcome.height()) == (640, 360)
    for _ in range(8):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert last.hasFocus()
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect() == last.rect())
