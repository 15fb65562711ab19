"""Long work from the window, with the real workers: import, suggest, export, and stopping them."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from annotator import resources
from annotator.ui.export_choice import ExportChoice
from annotator.ui.import_dialog import ImportResultDialog
from annotator.ui.main_window import MainWindow

ARTICLES = sorted((resources() / "sample").glob("*.txt"))


@pytest.fixture
def window(qtbot, tmp_path: Path):
    made = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    made.create_project(tmp_path / "new.annot")
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    made.deleteLater()


def idle(window: MainWindow) -> bool:
    return window.runner is None


@pytest.mark.timeout(180)
def test_articles_imported_in_the_window_get_suggestions_while_the_review_goes_on(window: MainWindow, qtbot, tmp_path: Path) -> None:
    assert "no articles yet" in window.review.notice.text()
    window.corpus.import_paths(ARTICLES[:2])
    qtbot.waitUntil(lambda: window.session.document is not None, timeout=60_000)
    window.review.text.setFocus()
    window.review.text.select(0, 5)
    QTest.keyClick(window.review.text, Qt.Key.Key_4)  # a span by hand, while the model is being loaded
    mine = window.session.current
    assert mine is not None
    qtbot.waitUntil(lambda: idle(window), timeout=120_000)
    assert window.review.articles.model.rowCount() == 2
    assert len([item for item in window.session.view.spans if item.state.undecided]) > 10
    assert window.session.current == mine
    assert "span" in window.review.status.text()
    window.session.finish()
    out = tmp_path / "corpus.jsonl"
    window.corpus.export(ExportChoice(str(out), "jsonl", "confirmed", "finished"))
    qtbot.waitUntil(lambda: idle(window), timeout=60_000)
    (line,) = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [span["id"] for span in line["spans"]] == [mine]


@pytest.mark.timeout(180)
def test_work_that_is_stopped_keeps_what_was_done_and_can_go_on(window: MainWindow, qtbot) -> None:
    window.corpus.import_paths(ARTICLES)
    qtbot.waitUntil(lambda: window.review.articles.model.rowCount() == len(ARTICLES), timeout=60_000)
    qtbot.waitUntil(lambda: window.runner is not None and "Suggesting" in window.review.status.text(), timeout=60_000)
    window.on_cancel_job()
    qtbot.waitUntil(lambda: idle(window), timeout=60_000)
    assert window.review.articles.model.rowCount() == len(ARTICLES)
    window.on_suggest()
    qtbot.waitUntil(lambda: idle(window), timeout=120_000)
    assert window.review.status.text().startswith(f"{len(ARTICLES) - 1} articles read")  # one is in English, and so found


def test_files_that_cannot_be_read_are_named_and_the_rest_goes_in(window: MainWindow, qtbot, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    window.corpus.import_paths([empty, picture, ARTICLES[0]])
    qtbot.waitUntil(lambda: window.review.articles.model.rowCount() == 1, timeout=60_000)
    qtbot.waitUntil(lambda: window.findChild(ImportResultDialog) is not None, timeout=60_000)
    words = window.findChild(ImportResultDialog).refused.toPlainText()
    assert "empty.txt" in words
    assert "picture.txt" in words
    window.on_cancel_job()
    qtbot.waitUntil(lambda: idle(window), timeout=60_000)


def test_closing_the_window_ends_its_workers(window: MainWindow, qtbot, tmp_path: Path) -> None:
    window.corpus.import_paths(ARTICLES)
    qtbot.waitUntil(lambda: window.runner is not None and "Suggesting" in window.review.status.text(), timeout=60_000)
    path = window.path
    window.close()
    assert window.runner is None
    window.show()
    window.open_project(path)
    assert window.session is not None
    assert window.review.articles.model.rowCount() == len(ARTICLES)


def test_the_welcome_page_opens_the_sample_with_enter(qtbot, tmp_path: Path) -> None:
    made = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.welcome.sample.hasFocus())
    QTest.keyClick(made.welcome.sample, Qt.Key.Key_Return)
    assert made.session is not None
    assert made.review.articles.model.rowCount() == len(ARTICLES)
    assert made.session.view.undecided()
    made.close()
    made.deleteLater()
