"""A project that is open is copied without its write-ahead log: SQLite opens the copy as an older file and says nothing."""

import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMessageBox

from annotator.__main__ import main
from annotator.store.backup import backup
from annotator.store.check import check
from annotator.store.project import Project
from annotator.store.reader import Reader
from annotator.ui.main_window import MainWindow
from tests.faults import connections
from tests.faults.connections import troubled
from tests.faults.oracle import assert_understood, assert_usable
from tests.faults.rig import Rig
from tests.faults.test_failing_disk import finishing
from tests.faults.test_killed import acts_in

Sees = Callable[[str], None]


@pytest.fixture
def torn_off(project: Path, tmp_path: Path) -> Path:
    """A copy of the project's file alone, made while the project was open and after an act that stands in its log."""
    copy = tmp_path / "copy.annot"
    with Project.open(project) as opened:
        made = finishing(opened)
        opened.append(made)
        shutil.copyfile(os.path.realpath(project), tmp_path / "bytes")  # in a process that writes, only a test may do so
        (tmp_path / "bytes").rename(copy)
    assert made.act_id in acts_in(project)
    return copy


@pytest.mark.fault(17)
def test_it_is_told_when_the_copy_is_opened(torn_off: Path, sees: Sees) -> None:
    with Reader.open(torn_off) as reader:
        assert len(list(reader.acts())) == 1, "the act stands in the log that was left behind"
        sees(assert_understood(reader.lacks, torn_off, "copy.annot-wal"))


@pytest.mark.fault(17)
def test_the_check_tells_it(torn_off: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(torn_off)]) == 1
    assert "copy.annot-wal" in "".join(capsys.readouterr())


@pytest.mark.fault(17)
def test_the_window_tells_it_once_and_goes_on(qtbot, torn_off: Path, tmp_path: Path, sees: Sees) -> None:
    window = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    for told in (True, False):
        assert window.open_project(torn_off)
        boxes = window.findChildren(QMessageBox, "warning")
        assert bool(boxes) is told
        for box in boxes:
            sees(assert_understood(box.text(), torn_off))
            box.close()
            box.setParent(None)
        window._close_project()
    assert_usable(torn_off)


@pytest.mark.fault(17)
def test_the_command_line_tells_it(torn_off: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Il pleuvait sur le quai.", encoding="utf-8")
    assert main(["import", str(torn_off), str(tmp_path / "a.txt"), "--language", "fr"]) == 0
    assert "copy.annot-wal" in capsys.readouterr().err


def is_whole(path: Path) -> bool:
    with Reader.open(path) as reader:
        before = reader.lacks
    with Project.open(path) as project:
        return before == project.lacks == ""


@pytest.mark.fault(17)
def test_nothing_is_told_of_a_project_that_was_closed_killed_backed_up_or_copied_with_its_log(
    rig: Rig, project: Path, tmp_path: Path
) -> None:
    assert is_whole(project)
    ended = rig.do("reviewed", project, 1, kill_after=0.05)
    assert ended.status == signal.SIGKILL
    assert Path(f"{project}-wal").exists()
    both = tmp_path / "both.annot"
    shutil.copy(project, both)
    shutil.copy(f"{project}-wal", f"{both}-wal")
    assert is_whole(both)
    assert set(ended.saved) <= set(acts_in(both))
    assert is_whole(project)
    with Project.open(project) as opened:
        backup(opened, tmp_path / "backup.annot")
        with Reader.open(project) as reader:
            assert reader.lacks == ""
    assert is_whole(tmp_path / "backup.annot")
    assert is_whole(Path(shutil.copy(project, tmp_path / "alone.annot")))


@pytest.mark.fault(17)
def test_nothing_is_told_of_a_project_whose_disk_failed_as_it_was_closed(project: Path) -> None:
    with troubled(connections.Trouble()) as trouble:
        opened = Project.open(project)
        trouble.error = "SQLITE_IOERR_WRITE"
        opened.close()
    assert is_whole(project)
    assert check(project).problems == ()


@pytest.mark.fault(17)
def test_a_project_opens_where_not_even_the_mark_can_be_written(project: Path) -> None:
    with troubled(connections.Trouble("SQLITE_FULL", ("INSERT", "DELETE"))), Project.open(project) as opened:
        assert opened.document_ids()
    assert is_whole(project)
