"""Backups in the window: listed with what restoring would change, restored, made by themselves; real keys and clicks."""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton

from annotator.store.backups import Reason, backups_of, folder_of, keep_closed
from annotator.store.check import check
from annotator.ui import automatic_backup
from annotator.ui.automatic_backup import AutomaticBackup
from annotator.ui.backups_dialog import BackupsDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import DARK


def accept_all(window: MainWindow) -> None:
    for item in window.session.view.spans:
        window.session.accept(item.item_id)


def opened(window: MainWindow, qtbot) -> BackupsDialog:
    window.handle("backups")
    dialog = window.findChild(BackupsDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def confirmed(window: MainWindow) -> int:
    return window.session.view.span_counts["confirmed"]


def test_each_backup_says_when_why_and_how_much(window, qtbot):
    window.project.back_up(Reason.BULK)
    dialog = opened(window, qtbot)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    row = dialog.current()
    assert row.below.startswith("before a large act · 2 articles · 1 act · ")
    assert str(folder_of(window.path)) in dialog.where.text()
    assert dialog.preview.text() == "The project holds the same as this backup."


def test_what_restoring_would_take_away_is_told_by_article_and_done_by_the_button(window, qtbot):
    window.project.back_up(Reason.AUTOMATIC)
    accept_all(window)
    done = confirmed(window)
    title = window.session.document.title
    dialog = opened(window, qtbot)
    said = dialog.preview.text()
    assert said.startswith(f"Restoring takes away {done} acts that came later.")
    assert f"{done} {title}" in said
    QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session is not None and confirmed(window) == 0)
    kept = backups_of(window.path)[0]
    assert kept.reason is Reason.RESTORE
    assert kept.path.name in window.review.status.text()
    assert check(window.path).problems == ()


def test_what_was_restored_away_comes_back_from_the_backup_that_was_made_of_it(window, qtbot):
    window.project.back_up(Reason.AUTOMATIC)
    accept_all(window)
    done = confirmed(window)
    window.backups.restore(window.path, backups_of(window.path)[0].path)
    dialog = opened(window, qtbot)
    assert "brings back" in dialog.preview.text()
    QTest.keyClick(dialog, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.session is not None and confirmed(window) == done)


def test_a_backup_that_ends_after_the_dialog_was_closed_is_told_all_the_same(window, qtbot):
    dialog = opened(window, qtbot)
    QTest.mouseClick(dialog.now, Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.review.status.text().startswith("Backed up"), timeout=20_000)
    assert [backup.reason for backup in backups_of(window.path)] == [Reason.AUTOMATIC]
    assert window.findChild(BackupsDialog) is None


def test_enter_presses_the_button_that_has_the_focus(window, qtbot):
    window.project.back_up(Reason.AUTOMATIC)
    accept_all(window)
    dialog = opened(window, qtbot)
    dialog.yes.setFocus()
    QTest.keyClick(dialog.yes, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session is not None and confirmed(window) == 0)


def test_a_backup_that_cannot_be_read_cannot_be_restored(window, qtbot):
    folder_of(window.path).mkdir()
    (folder_of(window.path) / "2021-09-25T181500Z-automatic.annot").write_bytes(os.urandom(5000))
    dialog = opened(window, qtbot)
    assert "cannot be read" in dialog.current().below
    assert not dialog.yes.isEnabled()
    dialog.set_palette(DARK)
    dialog.grab()


def test_one_is_made_now_and_listed_when_it_is_there(window, qtbot):
    dialog = opened(window, qtbot)
    assert dialog.model.rowCount() == 0
    QTest.mouseClick(dialog.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1, timeout=20_000)
    dialog.reject()


def test_a_damaged_project_is_offered_its_backups_where_it_is_refused(window, qtbot):
    path = window.path
    keep_closed(path)
    window.leave_project()
    path.write_bytes(os.urandom(5000))
    assert not window.open_project(path)
    button = window.welcome.notice.findChild(QPushButton, "noticeButton")
    assert button.text() == "Restore a backup…"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = window.findChild(BackupsDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    assert "cannot be read" in dialog.preview.text()
    QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session is not None)
    assert ".damaged-" in window.review.status.text()
    assert check(path).problems == ()


def test_a_project_that_is_in_use_is_opened_again_where_a_backup_cannot_be_restored(window, qtbot):
    window.backups.restore(window.path, window.path.with_name("no.annot"))
    assert window.session is not None
    assert "There is no backup" in window.findChild(object, "warning").text()
    window.findChild(object, "warning").close()


def test_a_large_act_is_done_after_a_backup(window, monkeypatch):
    monkeypatch.setattr("annotator.ui.session._VERY_MANY", 1)
    accept_all(window)
    assert backups_of(window.path) == []
    window.session.finish()
    assert [backup.reason for backup in backups_of(window.path)] == [Reason.BULK]


def test_a_large_act_is_done_also_where_there_can_be_no_backup_and_that_is_said(window, monkeypatch):
    monkeypatch.setattr("annotator.ui.session._VERY_MANY", 1)
    folder_of(window.path).write_text("in the way", encoding="utf-8")
    heard = []
    window.session.told.connect(heard.append)
    window.session.finish()
    assert "No backup could be made before this act." in heard[0]
    assert window.review.status.text() == heard[0]
    assert window.session.view.status == "finished"


@pytest.fixture
def automatic(window, qtbot) -> AutomaticBackup:
    return window.backups.automatic


def test_a_backup_makes_itself_while_the_review_goes_on_and_no_second_one_within_an_hour(window, automatic, qtbot):
    accept_all(window)
    with qtbot.waitSignal(automatic.made, timeout=20_000):
        automatic.look()
    (made,) = backups_of(window.path)
    assert made.reason is Reason.AUTOMATIC
    window.session.finish()
    automatic.look()
    assert automatic._runner is None
    assert backups_of(window.path) == [made]


def test_an_hour_later_another_is_made_if_something_was_done(window, automatic, qtbot, monkeypatch):
    with qtbot.waitSignal(automatic.made, timeout=20_000):
        automatic.look()
    monkeypatch.setattr(automatic_backup, "APART", automatic_backup.APART * 0)
    automatic.look()
    assert automatic._runner is None
    accept_all(window)
    with qtbot.waitSignal(automatic.made, timeout=20_000):
        automatic.look()
    assert len(backups_of(window.path)) == 2


def test_a_backup_from_a_clock_that_was_years_ahead_does_not_keep_others_from_being_made(window, automatic, qtbot):
    made = keep_closed(window.path).backup
    made.path.rename(made.path.with_name(made.path.name.replace(str(made.made_at.year), "2099")))
    accept_all(window)
    with qtbot.waitSignal(automatic.made, timeout=20_000):
        automatic.look()
    assert len(backups_of(window.path)) == 2


def test_a_place_that_takes_no_backup_is_told_in_one_sentence(window, automatic, qtbot):
    folder_of(window.path).write_text("in the way", encoding="utf-8")
    with qtbot.waitSignal(automatic.told, timeout=20_000):
        automatic.look()
    assert window.review.status.text().startswith("No backup could be made; the review goes on. There can be no backup in")
    accept_all(window)


def test_what_was_done_since_is_backed_up_when_the_window_is_closed_and_nothing_when_nothing_was_done(window, automatic):
    window.project.back_up(Reason.AUTOMATIC)
    window.leave_project()
    automatic.at_last()
    assert len(backups_of(window.path)) == 1
    window.open_project(window.path)
    accept_all(window)
    window.leave_project()
    automatic.at_last()
    automatic.at_last()
    assert len(backups_of(window.path)) == 2
    assert check(backups_of(window.path)[0].path).problems == ()


def test_a_backup_that_closing_the_project_has_cut_off_is_made_at_last(window, automatic):
    accept_all(window)
    automatic.look()
    assert automatic._runner is not None
    window.leave_project()
    automatic.at_last()
    assert len(backups_of(window.path)) == 1


def test_what_was_left_is_backed_up_also_where_a_restoring_has_failed(window, automatic, qtbot):
    accept_all(window)
    with qtbot.waitSignal(automatic.made, timeout=20_000):
        window.backups.restore(window.path, window.path.with_name("no.annot"))
    window.findChild(object, "warning").close()
    assert len(backups_of(window.path)) == 1


def test_the_project_is_opened_again_where_the_program_makes_a_mistake_while_it_is_closed(window, monkeypatch):
    monkeypatch.setattr("annotator.store.restoring.restore", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        window.backups.restore(window.path, window.path)
    assert window.session is not None


def test_a_dialog_that_was_closed_meanwhile_is_not_asked_to_list_the_backup(window, qtbot):
    dialog = opened(window, qtbot)
    QTest.mouseClick(dialog.now, Qt.MouseButton.LeftButton)
    gone = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.reject()
    qtbot.waitUntil(lambda: bool(gone))
    with qtbot.waitSignal(window.backups.automatic.made, timeout=20_000):
        pass
    assert len(backups_of(window.path)) == 1
