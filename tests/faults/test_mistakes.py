"""Mistakes of the program itself: exceptions that nobody catches, and a death in native code."""

import json
import os
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

import annotator
from annotator import __main__
from annotator.jobs import fault_reports
from annotator.jobs.commands import worker_command
from annotator.jobs.protocol import serve
from annotator.ui.main_window import MainWindow
from annotator.ui.report_dialog import ReportDialog
from tests.faults.oracle import assert_sound, assert_understood, assert_usable

ROOT = Path(__file__).resolve().parents[2]
SECRET = "Odile Kermarec a dit non"


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A state folder of the test's own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def window(qtbot, project: Path, settings) -> Iterator[MainWindow]:
    shown = MainWindow("ana", settings)
    qtbot.addWidget(shown)
    shown.open_project(project)
    shown.show()
    shown.faults.listen()
    yield shown
    shown.faults.rest()
    shown.close()


def read_report(window: MainWindow) -> str:
    """The report as the analyst reads it."""
    window.faults._bar.findChild(QPushButton, "noticeButton").click()
    dialog = window.findChild(ReportDialog)
    text = dialog.findChild(QPlainTextEdit, "reportText").toPlainText()
    dialog.findChild(QPushButton, "reportCopy").click()
    assert QGuiApplication.clipboard().text() == text
    assert str(fault_reports.folder()) in dialog.findChild(object, "reportAbout").text()
    dialog.close()
    return text


def in_a_slot(then: Callable[[], object]) -> None:
    QTimer.singleShot(0, then)


def in_a_thread(then: Callable[[], object]) -> None:
    thread = threading.Thread(target=then)
    thread.start()
    thread.join()


def stumble() -> None:
    raise KeyError(SECRET)


@pytest.mark.fault(27)
@pytest.mark.parametrize("place", [in_a_slot, in_a_thread])
def test_an_exception_that_nobody_catches_is_told_once_with_a_report_and_the_review_goes_on(
    window: MainWindow, qtbot, project: Path, place: Callable[[Callable[[], object]], None], sees: Callable[[str], None]
) -> None:
    saved: list[str] = []
    assert window.session is not None
    window.session.act_saved.connect(lambda one: saved.append(one.act.act_id))
    window.session.accept(window.session.current)
    place(stumble)
    qtbot.waitUntil(lambda: bool(window.faults.text()))
    sees(assert_understood(window.faults.text()))
    text = read_report(window)
    assert "KeyError" in text
    assert "stumble" in text
    assert f"annotator {annotator.__version__}" in text
    assert "PySide6" in text
    assert SECRET not in text, "words of an article may stand in what an exception says"
    assert window.faults.text() == ""
    place(stumble)
    QTimer.singleShot(0, lambda: saved.append("after"))
    qtbot.waitUntil(lambda: "after" in saved)
    assert window.faults.text() == "", "it is told once"
    assert len(fault_reports.kept()) == 1
    window.session.accept(window.session.current)
    window.close()
    saved.remove("after")
    assert len(saved) == 2
    assert_sound(project, saved)


@pytest.mark.fault(27)
def test_what_led_to_an_exception_is_in_the_report_and_what_it_quotes_is_not() -> None:
    try:
        try:
            stumble()
        except KeyError as error:
            raise ValueError(SECRET) from error
    except ValueError as error:
        text = fault_reports.report_of(error)
    assert text.index("KeyError") < text.index("ValueError")
    assert SECRET not in text
    with pytest.raises(AttributeError) as caught:
        getattr(None, "here")  # noqa: B009
    assert "'NoneType' object has no attribute 'here'" in fault_reports.report_of(caught.value)


@pytest.mark.fault(27)
def test_a_mistake_in_a_verb_of_the_command_line_is_a_sentence_and_a_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], sees: Callable[[str], None]
) -> None:
    monkeypatch.setattr("annotator.cli.run", lambda _: stumble())
    assert __main__.main(["stats", "p.annot"]) == 2
    said = capsys.readouterr().err.strip()
    (path,) = fault_reports.kept()
    sees(assert_understood(said, path))
    assert "stumble" in path.read_text()


@pytest.mark.fault(27, 68)
def test_a_mistake_in_a_worker_costs_its_article_and_is_told_in_the_window(window: MainWindow, sees: Callable[[str], None]) -> None:
    lines: list[str] = []
    serve(['{"id": "1"}', '{"id": "2"}'], lines.append, {}, lambda task: stumble() if task["id"] == "1" else [{}])
    first, second = map(json.loads, lines[1:])
    assert first["event"] == "error"
    assert SECRET not in first["message"]
    assert second["event"] == "done"
    window.faults.look()
    sees(assert_understood(window.faults.text()))
    assert "stumble" in read_report(window)
    window.faults.look()
    assert window.faults.text() == ""


@pytest.mark.fault(28, 68)
@pytest.mark.skipif(os.name != "posix", reason="dies by a signal")
def test_a_worker_that_dies_in_native_code_is_told_in_the_window_and_one_that_was_killed_is_not(
    window: MainWindow, sees: Callable[[str], None]
) -> None:
    for ending, told in ((signal.SIGKILL, False), (signal.SIGABRT, True)):
        with subprocess.Popen(worker_command("read"), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker:
            assert worker.stdout is not None
            worker.stdout.readline()
            worker.send_signal(ending)
        window.faults.look()
        assert bool(window.faults.text()) is told
    sees(assert_understood(window.faults.text()))
    assert "Fatal Python error: Aborted" in read_report(window)
    assert [path.name for path in fault_reports.folder().iterdir() if path.name.startswith("session")] == []


@pytest.mark.fault(8, 27)
@pytest.mark.parametrize("blocked", ["no folder", "no room"])
def test_a_place_for_reports_that_cannot_be_written_to_does_not_matter(
    window: MainWindow, qtbot, project: Path, state: Path, blocked: str
) -> None:
    limit, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    if blocked == "no folder":
        state.write_text("this is a file")
    else:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, most))
    try:
        with fault_reports.Session("window"):
            in_a_slot(stumble)
            qtbot.waitUntil(lambda: bool(window.faults.text()))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, most))
    assert fault_reports.kept() == []
    window.faults.look()
    window.faults._bar.findChild(QPushButton, "noticeButton").click()
    assert "stumble" in window.findChild(QPlainTextEdit, "reportText").toPlainText()
    window.close()
    assert_usable(project)


@pytest.mark.fault(27)
def test_only_the_newest_reports_are_kept_and_none_is_large() -> None:
    for nth in range(fault_reports.KEPT + 5):
        fault_reports.keep(f"report {nth}")
    texts = [path.read_text() for path in fault_reports.kept()]
    assert texts == [f"report {nth}" for nth in range(5, fault_reports.KEPT + 5)]

    def deep(left: int) -> None:
        if left:
            [deep, deep_too][left % 2](left - 1)
        else:
            stumble()

    def deep_too(left: int) -> None:
        deep(left)

    with pytest.raises(KeyError) as caught:
        deep(500)
    assert fault_reports.LARGEST < len(fault_reports.report_of(caught.value)) <= fault_reports.LARGEST + 1000


DIE = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from annotator.__main__ import main
from annotator.ui.main_window import MainWindow

def die():
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
    window.session.act_saved.connect(lambda saved: os.write(1, saved.act.act_id.encode() + b"\\n"))
    for _ in range(3):
        window.session.accept(window.session.current)
    END

application = QApplication([])
QTimer.singleShot(0, die)
sys.exit(main(sys.argv[1:]))
"""
LOOK = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from annotator.__main__ import main
from annotator.ui import app
from annotator.ui.main_window import MainWindow

def look():
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
    said, report = window.faults.text(), ""
    if said:
        window.faults._bar.findChild(QPushButton, "noticeButton").click()
        report = window.findChild(QPlainTextEdit, "reportText").toPlainText()
    print(json.dumps([said, report]))
    window.close()

app._STARTED = 0
application = QApplication([])
QTimer.singleShot(50, look)
sys.exit(main(sys.argv[1:]))
"""


def started(program: str, project: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONFAULTHANDLER"}
    return subprocess.run(
        [sys.executable, "-c", program, str(project)], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=100, check=False
    )


ENDINGS = {
    "os.abort()": ("Fatal Python error: Aborted", "die"),
    "os.kill(os.getpid(), 9)": ("ended from outside", ""),
}


@pytest.mark.fault(28)
@pytest.mark.skipif(os.name != "posix", reason="dies by signals")
@pytest.mark.parametrize("ending", ENDINGS, ids=["abort", "kill"])
def test_after_a_death_in_native_code_nothing_is_lost_and_the_next_start_offers_the_report(
    project: Path, ending: str, sees: Callable[[str], None]
) -> None:
    dead = started(DIE.replace("END", ending), project)
    assert dead.returncode < 0
    acknowledged = dead.stdout.split()
    assert len(acknowledged) == 3
    assert_sound(project, acknowledged)
    said, report = json.loads(started(LOOK, project).stdout)
    sees(assert_understood(said))
    for words in ENDINGS[ending]:
        assert words in report
    assert f"annotator {annotator.__version__}" in report
    if ending == "os.abort()":
        assert json.loads(started(LOOK, project).stdout) == ["", ""], "it is offered once"
    assert_usable(project)


@pytest.mark.fault(28)
@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_window_that_the_system_asks_to_end_has_ended_as_it_should(project: Path) -> None:
    ended = started(DIE.replace("END", "os.kill(os.getpid(), 15)"), project)
    assert ended.returncode == 0, ended.stderr
    assert json.loads(started(LOOK, project).stdout) == ["", ""]
    assert_sound(project, ended.stdout.split())


@pytest.mark.fault(28)
def test_a_session_that_lives_is_not_taken_for_a_dead_one() -> None:
    with fault_reports.Session("window"):
        assert list(fault_reports.died()) == []
    assert list(fault_reports.folder().iterdir()) == []
