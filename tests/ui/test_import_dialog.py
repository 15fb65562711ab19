"""The import dialog: what files are recognised as, what becomes of their annotation, and what came in."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from annotator.core.values import Status
from annotator.formats.registry import READABLE
from annotator.jobs.importing import ImportAs
from annotator.ui.import_dialog import ImportDialog, ImportResultDialog
from annotator.ui.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
TEXT = "Nina Abgrall dirige le port de Roscoff depuis lundi, et Paul Le Bihan la remplace à Morlaix jusqu'à jeudi."


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    """One article with a span, and one whose span ends beyond its text."""
    path = tmp_path / "articles.jsonl"
    good = {"text": TEXT, "language": "fr", "spans": [{"id": "a", "start": 0, "end": 12, "label": "PER"}]}
    bad = {"text": "Rien.", "language": "fr", "spans": [{"id": "b", "start": 3, "end": 99, "label": "PER"}]}
    path.write_text("".join(json.dumps(line) + "\n" for line in (good, bad)), encoding="utf-8")
    return path


def opened(window: MainWindow, qtbot, *paths: Path) -> ImportDialog:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.review.text, Qt.Key.Key_I, CONTROL)
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    dialog.add(paths)
    seen(dialog, qtbot)
    return dialog


def seen(dialog: ImportDialog, qtbot) -> None:
    qtbot.waitUntil(lambda: not dialog.looking, timeout=30_000)


def drop(widget: QWidget, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, no_keys = widget.rect().center(), Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, no_keys)
    QApplication.sendEvent(widget, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, no_keys))


def done(window: MainWindow, qtbot) -> ImportResultDialog:
    qtbot.waitUntil(lambda: window.findChild(ImportResultDialog) is not None, timeout=60_000)
    found = window.findChild(ImportResultDialog)
    window.on_cancel_job()  # the suggestions that follow
    qtbot.waitUntil(lambda: window.runner is None, timeout=60_000)
    return found


def test_every_format_that_can_be_read_can_be_named(window, qtbot):
    dialog = opened(window, qtbot)
    assert [dialog.format.itemData(nth) for nth in range(dialog.format.count())] == ["auto", *READABLE]
    assert not dialog.go.isEnabled()


def test_it_shows_what_files_and_folders_are_recognised_as_and_what_is_not(window, qtbot, tmp_path: Path, annotated: Path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for nth in range(3):
        (folder / f"{nth}.txt").write_text(TEXT, encoding="utf-8")
    odd = tmp_path / "song.ogg"
    odd.write_bytes(b"x")
    dialog = opened(window, qtbot, folder, annotated, odd)
    assert dialog.says.text().splitlines()[:3] == ["4 files to read", "Recognised as", "3 Plain text"]
    assert "1 Annotator JSONL (lossless)" in dialog.says.text()
    assert f"{odd}: its name tells no format; choose one for it." in dialog.says.text()


def test_annotation_comes_as_suggestions_unless_it_is_said_otherwise(window, qtbot):
    dialog = opened(window, qtbot)
    assert [dialog.choice().options.as_ for nth in range(3) if dialog.as_.setCurrentIndex(nth) is None] == [
        ImportAs.SUGGESTIONS,
        ImportAs.DECISIONS,
        ImportAs.DOCUMENTS,
    ]
    assert dialog.choice().options.as_ is ImportAs.DOCUMENTS


def test_another_format_is_recognised_anew_and_files_can_be_removed_by_keys(window, qtbot, annotated: Path):
    dialog = opened(window, qtbot, annotated)
    dialog.format.setCurrentIndex(dialog.format.findData("text"))
    seen(dialog, qtbot)
    assert "1 Plain text" in dialog.says.text()
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Home)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.remove.setFocus()
    QTest.keyClick(dialog.remove, Qt.Key.Key_Space)
    seen(dialog, qtbot)
    assert dialog.paths() == ()
    assert not dialog.go.isEnabled()


def test_files_and_folders_are_chosen_or_dropped(window, qtbot, tmp_path: Path, annotated: Path, monkeypatch):
    dialog = opened(window, qtbot)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(annotated)], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    QTest.mouseClick(dialog.add_files, LEFT)
    QTest.mouseClick(dialog.add_folder, LEFT)
    drop(dialog, annotated, tmp_path / "other.txt")
    assert dialog.paths() == (annotated, tmp_path, tmp_path / "other.txt")
    seen(dialog, qtbot)


@pytest.mark.timeout(180)
def test_annotation_comes_as_decisions_of_mine_and_what_is_refused_is_listed_to_be_copied(window, qtbot, annotated: Path):
    dialog = opened(window, qtbot, annotated)
    dialog.as_.setCurrentIndex(1)
    assert "Decisions of ana" in dialog.as_.currentText()
    dialog.language.setCurrentIndex(dialog.language.findData("fr"))
    QTest.mouseClick(dialog.go, LEFT)
    result = done(window, qtbot)
    assert result.says.text().startswith("2 articles added")
    assert result.refusals.text() == "1 thing refused"
    assert "1 decision" in result.says.text()
    assert result.refused.toPlainText().startswith(f"{annotated}:2: ")
    assert not result.show_kept.isHidden()
    QTest.mouseClick(result.copy, LEFT)
    assert QGuiApplication.clipboard().text() == result.refused.toPlainText()
    statuses = {one.title[:4]: one.status for one in window.session.project.documents(window.session.annotator_id)}
    assert statuses["Nina"] is Status.FINISHED
    result.activateWindow()
    qtbot.waitUntil(result.isActiveWindow)
    QTest.keyClick(result, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(ImportResultDialog) is None)


@pytest.mark.timeout(180)
def test_annotation_that_is_left_out_is_counted(window, qtbot, annotated: Path):
    dialog = opened(window, qtbot, annotated)
    dialog.as_.setCurrentIndex(2)
    QTest.mouseClick(dialog.go, LEFT)
    assert "1 spans and relations left out, as asked" in done(window, qtbot).says.text()


def test_annotation_that_is_dropped_on_the_window_is_asked_about(window, qtbot, annotated: Path):
    drop(window, annotated)
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    seen(dialog, qtbot)
    assert dialog.paths() == (annotated,)


@pytest.mark.timeout(180)
def test_articles_that_are_dropped_on_the_window_are_imported_at_once(window, qtbot, tmp_path: Path):
    article = tmp_path / "one.txt"
    article.write_text(TEXT, encoding="utf-8")
    drop(window, article)
    assert window.findChild(ImportDialog) is None
    qtbot.waitUntil(lambda: window.review.articles.model.rowCount() == 3, timeout=60_000)
    window.on_cancel_job()
    qtbot.waitUntil(lambda: window.runner is None, timeout=60_000)
