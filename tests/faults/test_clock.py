"""The clock jumps back, or the machine is in another time zone: what comes after what is told by the log, never by the time."""

import os
import time
from collections.abc import Callable, Iterator
from datetime import datetime, tzinfo
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from annotator.core.acts import Verb
from annotator.store.backups import Reason, backups_of, keep
from annotator.store.project import Project
from annotator.store.reader import Reader
from annotator.ui.main_window import MainWindow
from tests.faults.oracle import assert_sound, assert_usable
from tests.store.building import act, fresh_id

YEAR = 365 * 24 * 3600
JUMPS = (0, -YEAR, 3600, -3600, -10 * YEAR, 1)
ZONES = ("Europe/Paris", "Pacific/Kiritimati", "America/Los_Angeles", "UTC")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int], None]]:
    """Sets the clock so many seconds off, and goes to another time zone each time."""
    real, shown, times = time.time, os.environ.get("TZ"), 0

    def set_clock(off: int) -> None:
        nonlocal times
        monkeypatch.setattr(time, "time", lambda: real() + off)
        os.environ["TZ"] = ZONES[times % len(ZONES)]
        time.tzset()
        times += 1

    yield set_clock
    os.environ.pop("TZ")
    if shown is not None:
        os.environ["TZ"] = shown
    time.tzset()


@pytest.mark.fault(23)
def test_history_and_undo_go_by_the_log_while_the_clock_jumps(qtbot, project: Path, tmp_path: Path, clock: Callable[[int], None]) -> None:
    done: list[str] = []
    for jump in JUMPS:
        clock(jump)
        window = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
        qtbot.addWidget(window)
        assert window.open_project(project)
        session = window.session
        assert session is not None
        session.act_saved.connect(lambda saved: done.append(saved.act.act_id))
        for _ in range(2):
            window.handle("accept")
        window.close()
    with Reader.open(project) as reader:
        acts = [act for act in reader.acts() if act.verb is Verb.ACCEPT]
        assert [act.act_id for act in acts] == done
        assert [act.made_at for act in acts] != sorted(act.made_at for act in acts), "the clock did jump"
        assert [entry.act_id for entry in reader.history()][: len(done)] == done[::-1]
    window = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    assert window.open_project(project)
    for _ in done:
        clock(-YEAR)
        window.handle("undo")
    window.close()
    with Reader.open(project) as reader:
        assert [act.reverts for act in reader.acts() if act.verb is Verb.UNDO] == done[::-1]
    assert_sound(project, done)
    assert_usable(project)


@pytest.mark.fault(23)
def test_the_newest_backup_is_the_last_that_was_made_while_the_clock_jumps(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock(datetime):
        off = 0

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Clock":
            return cls.fromtimestamp(1_600_000_000 + cls.off, tz)

    monkeypatch.setattr("annotator.store.backups.datetime", Clock)
    made: list[Path] = []
    with Project.open(project) as opened:
        opened.annotator_id("ana")
        for nth, Clock.off in enumerate((0, 60, -3600, -YEAR, -YEAR)):
            opened.append(act(opened.clock() + 1, act_id=fresh_id(10 + nth)))
            made.append(keep(opened.connection, project, Reason.AUTOMATIC).backup.path)
    assert backups_of(project)[0].path == made[-1]
    assert made[-1].exists()
    assert len(set(made)) == len(made)
