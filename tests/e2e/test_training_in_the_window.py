"""The loop from the window, with the real trainer: articles are reviewed, a pipeline is trained on them, and it makes suggestions."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from annotator.core.values import Status
from annotator.ui.main_window import MainWindow
from annotator.ui.training_page import TrainingPage
from tests.models.reviewed import article, reviewed_project

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot, tmp_path: Path):
    reviewed = [article(nth, sentences=4) for nth in range(30)]  # a fifth of them test it: enough to be sure
    path = reviewed_project(tmp_path / "port.annot", *reviewed, article(90, status=Status.NEW), annotator="ana")
    made = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    made.open_project(path)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.timeout(400)
def test_a_pipeline_trained_in_the_window_is_measured_and_makes_the_suggestions_from_then_on(window: MainWindow, qtbot) -> None:
    window.handle("train")
    page = window.findChild(TrainingPage)
    qtbot.waitUntil(lambda: not page.counting, timeout=60_000)
    assert page.articles.text().startswith("30 finished articles of 31")
    page.rounds.setValue(3)
    QTest.mouseClick(page.go, LEFT)
    qtbot.waitUntil(lambda: not page.training, timeout=360_000)
    assert page.tabs.currentWidget() is page.scores, page.says.text()
    assert page.scores.table.rowCount() > 1
    assert page.use.isEnabled(), page.verdict.text()
    QTest.mouseClick(page.use, LEFT)
    qtbot.waitUntil(lambda: window.runner is None, timeout=120_000)
    assert "fr_port" in page.says.text()
    assert page.verdict.text().startswith("It is used for suggestions.")
    assert not page.use.isEnabled()
    (left,) = [one for one in window.session.project.documents(window.session.annotator_id) if one.status is not Status.FINISHED]
    found = window.session.project.suggestions(left.document_id)
    assert {found.runs[span.run_id].producer for span in found.spans} >= {"fr_port"}
