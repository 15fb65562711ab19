"""A review is killed at random moments; what was acknowledged is there."""

import random
import select
import signal
import subprocess
import sys
import time
from os import kill, read
from pathlib import Path

import pytest

from annotator.__main__ import main
from annotator.store.check import check
from annotator.store.reader import Reader

KILLS = 200
RIG = Path(__file__).with_name("window_to_kill.py")


class Rig:
    """The process that makes windows, and what they have said."""

    def __init__(self, project: Path) -> None:
        self.process = subprocess.Popen([sys.executable, str(RIG), str(project)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.heard = b""

    def line(self, timeout: float = 60.0) -> list[str]:
        """The next line said, as words; [] if none comes in time."""
        assert self.process.stdout is not None
        while b"\n" not in self.heard:
            if not select.select([self.process.stdout], [], [], timeout)[0]:
                return []
            data = read(self.process.stdout.fileno(), 65536)
            if not data:
                raise EOFError("the rig has ended")
            self.heard += data
        line, self.heard = self.heard.split(b"\n", 1)
        return line.decode().split()

    def acts_until_killed(self, seed: int, moment: float) -> list[str]:
        """Start a window, kill it `moment` seconds after its first act; the acts that were acknowledged."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{seed}\n".encode())
        self.process.stdin.flush()
        kind, pid = self.line()
        assert kind == "window"
        saved = [self.line()[1]]
        deadline = time.monotonic() + moment
        while (left := deadline - time.monotonic()) > 0:
            if words := self.line(left):
                saved.append(words[1])
        kill(int(pid), signal.SIGKILL)
        while (words := self.line())[0] == "saved":
            saved.append(words[1])
        assert words == ["ended", str(int(signal.SIGKILL))]
        return saved

    def close(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()


@pytest.mark.timeout(400)
def test_a_review_killed_at_200_random_moments_with_a_reader_open_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    project = tmp_path / "sample.annot"
    assert main(["sample", str(project), "--no-window"]) == 0
    chance = random.Random(2021)
    rig = Rig(project)
    acknowledged: list[str] = []
    try:
        for nth in range(KILLS):
            with Reader.open(project) as reader:
                before = reader.clock()
                acknowledged += rig.acts_until_killed(nth, chance.uniform(0, 0.08))
                assert reader.clock() == before, "a reader sees one snapshot"
    finally:
        rig.close()
    with Reader.open(project) as reader:
        there = {act.act_id for act in reader.acts()}
    assert len(acknowledged) >= KILLS
    assert set(acknowledged) <= there
    assert len(there) - len(acknowledged) <= KILLS + 1, "at most one act a kill was saved and not yet said"
    assert check(project).problems == ()
