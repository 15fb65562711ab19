"""A project that another program, or another window, has open."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from annotator.__main__ import main
from annotator.core.errors import InUse
from annotator.store.project import Project
from annotator.store.reader import Reader
from annotator.ui.main_window import MainWindow
from tests.faults.oracle import assert_sound, assert_understood, assert_usable

ROOT = Path(__file__).resolve().parents[2]
KNOWN = sys.platform == "linux"  # who holds a lock

HOLD = "import sys; from annotator.store.project import Project; project = Project.open(sys.argv[1]); print(flush=True); sys.stdin.read()"
HOLD_THE_FILE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print(flush=True)
sys.stdin.read()
"""


@contextmanager
def held(path: Path, program: str = HOLD) -> Iterator[subprocess.Popen]:
    """Another process that has the project open."""
    with subprocess.Popen([sys.executable, "-c", program, path], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.readline()
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def window(qtbot, settings) -> Iterator[MainWindow]:
    shown = MainWindow("ana", settings)
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    shown.close()


@pytest.mark.fault(11, 12)
@pytest.mark.parametrize("program", [HOLD, HOLD_THE_FILE], ids=["annotator", "another program"])
def test_it_is_said_at_once_who_has_it_open_and_it_can_be_read_meanwhile(
    project: Path, window: MainWindow, program: str, sees: Callable[[str], None]
) -> None:
    with held(project, program) as process:
        assert not window.open_project(project)
        sees(assert_understood(window.welcome.notice.text(), project, *([f"process {process.pid}"] if KNOWN else [])))
        QTest.mouseClick(window.welcome.notice.findChild(QPushButton, "noticeButton"), Qt.MouseButton.LeftButton)
        assert window.session is not None
        sees(assert_understood(window.review.notice.text(), project))
        current = window.session.current
        assert current is not None
        window.session.accept(current)
        assert window.session.item(current).state.undecided
        assert_understood(window.review.status.text(), project)
    window.close()
    assert_usable(project)


@pytest.mark.fault(11)
def test_nothing_waits_longer_than_a_fifth_of_a_second_for_a_lock(project: Path) -> None:
    with Project.open(project) as opened:
        assert opened.connection.execute("PRAGMA busy_timeout").fetchone()[0] <= 200
    with Reader.open(project) as reader:
        assert reader.connection.execute("PRAGMA busy_timeout").fetchone()[0] <= 200


@pytest.mark.fault(11)
def test_a_lock_that_another_program_takes_while_it_is_open_refuses_the_act_alone(
    project: Path, window: MainWindow, sees: Callable[[str], None]
) -> None:
    window.open_project(project)
    assert window.session is not None
    current = window.session.current
    other = sqlite3.connect(project, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    window.session.accept(current)
    sees(assert_understood(window.review.notice.text(), project))
    assert window.session.item(current).state.undecided
    other.execute("ROLLBACK")
    other.close()
    with_saved = []
    window.session.act_saved.connect(lambda saved: with_saved.append(saved.act.act_id))
    window.session.accept(current)
    window.close()
    assert len(with_saved) == 1
    assert_sound(project, with_saved)


@pytest.mark.fault(11)
def test_a_project_that_is_open_elsewhere_can_be_copied(project: Path, tmp_path: Path) -> None:
    with held(project):
        assert main(["backup", str(project), str(tmp_path / "copy.annot")]) == 0
    assert_sound(tmp_path / "copy.annot")


@pytest.mark.fault(12)
def test_a_second_window_on_the_project_is_refused_and_the_one_that_shows_another_keeps_it(
    project: Path, window: MainWindow, tmp_path: Path, sees: Callable[[str], None]
) -> None:
    other = Path(shutil.copy(project, tmp_path / "other.annot"))
    assert window.open_project(other)
    with held(project):
        assert not window.open_project(project)
        box = window.findChild(QMessageBox)
        sees(assert_understood(box.text(), project))
        assert window.path == other
        next(button for button in box.buttons() if button.text() == "Open to read").click()
        assert window.path == project
        assert window.project is not None
        assert window.project.why_fixed
        assert_usable(other)


@pytest.mark.fault(12)
@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_stopped_holder_still_holds_and_a_killed_one_does_not(project: Path) -> None:
    with held(project) as process:
        process.send_signal(signal.SIGSTOP)
        with pytest.raises(InUse):
            Project.open(project)
        process.kill()
        process.wait()
        assert_usable(project)


@pytest.mark.fault(12)
def test_another_name_of_the_file_is_the_same_project(project: Path, tmp_path: Path, sees: Callable[[str], None]) -> None:
    (tmp_path / "alias.annot").symlink_to(project)
    with Project.open(project), pytest.raises(InUse) as caught:
        Project.open(tmp_path / "alias.annot")
    sees(assert_understood(str(caught.value), project))


LEFT = {
    "empty": b"",
    "garbage": b"\x00\xff" * 300,
    "of another machine": b"4711\nredaktion-pc\n1700000000\n",
}


@pytest.mark.fault(13)
@pytest.mark.parametrize("left", LEFT.values(), ids=LEFT)
def test_a_lock_file_left_behind_means_nothing(project: Path, left: bytes, sees: Callable[[str], None]) -> None:
    Path(f"{project}.lock").write_bytes(left)
    assert_usable(project)
    sees("nothing: it opens as ever")


@pytest.mark.fault(13)
def test_a_folder_in_the_place_of_the_lock_file_leaves_the_project_to_be_read(
    project: Path, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sees: Callable[[str], None]
) -> None:
    Path(f"{project}.lock").unlink(missing_ok=True)
    Path(f"{project}.lock").mkdir()
    assert window.open_project(project)
    sees(assert_understood(window.review.notice.text(), project))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "copy.annot"), ""))
    QTest.mouseClick(window.review.notice.findChild(QPushButton, "noticeButton"), Qt.MouseButton.LeftButton)
    assert window.path == tmp_path / "copy.annot"
    window.close()
    assert_usable(tmp_path / "copy.annot")
