"""The export dialog: it counts beside the window, says what is lost and what is wrong before, and what was written afterwards."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from annotator.ui.export_dialog import ExportDialog
from annotator.ui.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def opened(window: MainWindow, qtbot) -> ExportDialog:
    """By key, and counted."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.review.text, Qt.Key.Key_E, CONTROL)
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    counted(dialog, qtbot)
    return dialog


def counted(dialog: ExportDialog, qtbot) -> None:
    qtbot.waitUntil(lambda: not dialog.looking, timeout=60_000)


def choose(dialog: ExportDialog, **chosen: str) -> None:
    for name, data in chosen.items():
        box = getattr(dialog, name)
        box.setCurrentIndex(box.findData(data))


def finish_first(window: MainWindow) -> None:
    for letter in "aaa":
        QTest.keyClick(window.review.text, letter)
    window.session.finish()


def test_it_says_how_many_articles_are_left_out_and_offers_nothing_while_none_is_finished(window, qtbot):
    dialog = opened(window, qtbot)
    assert "0 of 2 articles" in dialog.says.text()
    assert "2 articles – not begun" in dialog.says.text()
    assert not dialog.go.isEnabled()


def test_another_choice_is_counted_anew_and_the_count_that_was_running_is_given_up(window, qtbot):
    dialog = opened(window, qtbot)
    choose(dialog, status="any")
    choose(dialog, what="suggested")
    assert dialog.looking
    counted(dialog, qtbot)
    assert "2 of 2 articles · 5 spans" in dialog.says.text()
    assert dialog.go.isEnabled()


def test_whether_finished_follows_what_is_written_until_it_is_chosen_by_hand(window, qtbot):
    dialog = opened(window, qtbot)
    choose(dialog, what="suggested")
    assert dialog.status.currentData() == "any"
    QTest.keyClick(dialog.status, Qt.Key.Key_Up)
    choose(dialog, what="all")
    assert dialog.status.currentData() == "finished"
    QTest.keyClick(dialog.status, Qt.Key.Key_Down)
    choose(dialog, what="confirmed")
    assert dialog.status.currentData() == "any"


def test_what_the_format_cannot_hold_is_said_with_the_number_of_items(window, qtbot):
    QTest.keyClick(window.review.text, "x")
    dialog = opened(window, qtbot)
    choose(dialog, format="spacy", what="all", status="any")
    counted(dialog, qtbot)
    assert "It cannot hold" in dialog.about.text()
    assert "The format cannot hold\n1 span – rejected" in dialog.says.text()


def test_an_export_by_keys_writes_tells_where_and_is_remembered(window, qtbot, tmp_path: Path, monkeypatch):
    finish_first(window)
    dialog = opened(window, qtbot)
    out = tmp_path / "deep" / "corpus.jsonl"
    dialog.out.setFocus()
    dialog.out.selectAll()
    QTest.keyClicks(dialog.out, str(out))
    QTest.keyClick(dialog.out, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.done_writing, timeout=60_000)
    assert f"Written to {out}" in dialog.says.text()
    assert "1 of 2 articles" in dialog.says.text()
    assert len(out.read_text(encoding="utf-8").splitlines()) == 1
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    QTest.mouseClick(dialog.open_folder, LEFT)
    QTest.mouseClick(dialog.open_manifest, LEFT)
    assert shown == [str(out.parent), f"{out}.manifest.json"]
    QTest.keyClick(dialog.leave, Qt.Key.Key_Return)
    again = opened(window, qtbot)
    assert again.out.text() == str(out)
    assert "What is there now will be replaced." in again.place.text()


def test_a_wrong_place_is_said_before_anything_is_written(window, qtbot, tmp_path: Path):
    finish_first(window)
    dialog = opened(window, qtbot)
    for place, words in (
        (str(window.path), "is the project itself"),
        (str(tmp_path), "is a folder with the project in it"),
        ("", "Say where to write."),
    ):
        dialog.out.setText(place)
        assert words in dialog.place.text()
        assert not dialog.go.isEnabled()
    foreign = tmp_path / "mine"
    foreign.mkdir()
    (foreign / "notes.txt").write_text("x", encoding="utf-8")
    choose(dialog, format="spacy")
    dialog.out.setText(str(foreign))
    assert "notes.txt" in dialog.place.text()
    assert not dialog.go.isEnabled()
    dialog.out.setText(str(tmp_path / "new"))
    assert dialog.place.text() == ""
    assert dialog.go.isEnabled()


def test_the_proposed_place_follows_the_format_until_another_is_written(window, qtbot):
    dialog = opened(window, qtbot)
    assert dialog.out.text() == str(window.path.with_suffix(".jsonl"))
    choose(dialog, split="80/20")
    assert dialog.out.text() == str(window.path.with_name("small-jsonl"))
    choose(dialog, format="spacy")
    assert dialog.out.text() == str(window.path.with_name("small-spacy"))


def test_shares_and_seed_are_asked_only_where_it_is_split(window, qtbot):
    dialog = opened(window, qtbot)
    assert not dialog.seed.isVisible()
    choose(dialog, format="spacy")
    assert dialog.split.currentData() == "80/20"
    assert dialog.seed.isVisible()
    assert not dialog.shares.isVisible()
    choose(dialog, split="own")
    dialog.shares.setText("7/many")
    assert "whole numbers" in dialog.place.text()
    dialog.shares.setText("70/20/10")
    dialog.seed.setValue(3)
    assert (dialog.choice().split, dialog.choice().seed) == ("70/20/10", 3)
    dialog.scope.setCurrentIndex(dialog.scope.count() - 1)
    choose(dialog, format="jsonl")
    assert not dialog.split.isVisible()  # one article has no parts


def test_only_the_open_article_or_those_of_the_filter_are_counted_and_written(window, qtbot, tmp_path: Path):
    window.review.articles.filter.setText("Brest")
    qtbot.waitUntil(lambda: window.review.articles.model.rowCount() == 1)
    shown = window.review.articles.model.document_id(0)
    dialog = opened(window, qtbot)
    assert [dialog.scope.itemText(nth) for nth in range(dialog.scope.count())][:2] == ["All articles", "What the filter shows (1)"]
    assert dialog.scope.itemText(2).startswith("Only “La maire de Vannes")
    dialog.scope.setCurrentIndex(1)
    choose(dialog, status="any", what="all")
    dialog.out.setText(str(tmp_path / "brest.jsonl"))
    counted(dialog, qtbot)
    assert "1 of 2 articles" in dialog.says.text()
    assert "1 article – not chosen" in dialog.says.text()
    QTest.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(lambda: dialog.done_writing, timeout=60_000)
    lines = [json.loads(line) for line in (tmp_path / "brest.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["document_id"] for line in lines] == [shown]
    dialog.close()


def test_the_review_goes_on_while_the_dialog_is_open_and_escape_closes_it(window, qtbot):
    dialog = opened(window, qtbot)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.review.text, "a")
    assert len([item for item in window.session.view.spans if item.state.undecided]) == 2
    choose(dialog, what="all")
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)  # while it counts
    qtbot.waitUntil(lambda: window.findChild(ExportDialog) is None)


def test_an_export_that_fails_says_why_in_the_dialog(window, qtbot, tmp_path: Path):
    finish_first(window)
    dialog = opened(window, qtbot)
    (tmp_path / "file").write_text("x", encoding="utf-8")
    dialog.out.setText(str(tmp_path / "file" / "below.jsonl"))
    QTest.mouseClick(dialog.go, LEFT)
    qtbot.waitUntil(lambda: "cannot be written" in dialog.says.text(), timeout=60_000)
    assert dialog.go.isEnabled()


def test_the_findings_are_copied_by_key(window, qtbot):
    dialog = opened(window, qtbot)
    dialog.says.setFocus()
    QTest.keyClick(dialog.says, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == dialog.says.text()


@pytest.mark.parametrize("has_files", [False, True])
def test_a_folder_that_is_chosen_is_taken_when_it_is_empty_else_one_within_it(window, qtbot, tmp_path: Path, monkeypatch, has_files: bool):
    dialog = opened(window, qtbot)
    choose(dialog, format="spacy")
    folder = tmp_path / "chosen"
    folder.mkdir()
    if has_files:
        (folder / "mine.txt").write_text("x", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    QTest.mouseClick(dialog.choose, LEFT)
    assert dialog.out.text() == str(folder / "small-spacy" if has_files else folder)
