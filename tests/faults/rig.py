"""Deeds in processes of their own, to be killed, starved or watched, forked from one that has everything imported: 20 a second.

    python -m tests.faults.rig            serves orders on stdin, a line of JSON each
    python -m tests.faults.rig ORDER      does one in this very process, for a tracer

On stdout: `began`, then `saved ID` once something is on disk, `trouble "SENTENCE"` when a deed ends in one, and `ended STATUS`.
"""

import gc
import json
import os
import select
import signal
import subprocess
import sys
import time
import traceback
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-W", "error", "-m", "tests.faults.rig"]


@dataclass
class Ended:
    """What came of a deed. `status` as of waitpid: the number of the signal that killed it, 0 if it went to its end."""

    status: int = -1
    saved: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    steps: int = 0
    seconds: float = 0.0

    @property
    def killed(self) -> bool:
        return self.status == signal.SIGKILL


class Rig:
    """The process that makes others, and what they have said. Use as a context."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT)
        self._heard = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()

    def do(self, deed: str, *arguments: object, kill_after: float | None = None, file_limit: int = 0, **trouble: Any) -> Ended:
        """Do a deed; killed so many seconds after it began. `file_limit` is the size that no file may exceed, `trouble` is of
        `connections.Trouble`. Raises RuntimeError for a deed that ended in a bug."""
        assert self._process.stdin is not None
        self._process.stdin.write(order(deed, *arguments, file_limit=file_limit, **trouble).encode() + b"\n")
        self._process.stdin.flush()
        made, pid = self._line()
        assert made == "process"
        ended, began, deadline = Ended(), 0.0, float("inf")
        while True:
            words = self._line(max(0.0, deadline - time.monotonic()))
            if not words:
                with suppress(ProcessLookupError):  # it has just ended, which will be heard
                    os.kill(int(pid), signal.SIGKILL)
                deadline = float("inf")
                continue
            what, rest = words[0], words[1] if len(words) > 1 else ""
            if what == "began":
                began = time.monotonic()
                deadline = began + kill_after if kill_after is not None else deadline
            elif what == "steps":
                ended.steps = int(json.loads(rest))
            elif what == "ended":
                ended.status, ended.seconds = int(rest), time.monotonic() - began
                if ended.status not in (0, signal.SIGKILL):
                    raise RuntimeError(f"{deed} ended with status {ended.status}")
                return ended
            else:
                {"saved": ended.saved, "trouble": ended.troubles, "refused": ended.refused}[what].append(json.loads(rest))

    def _line(self, timeout: float = float("inf")) -> list[str]:
        """The next line said, as its first word and the rest; [] if none comes in time."""
        assert self._process.stdout is not None
        while b"\n" not in self._heard:
            if not select.select([self._process.stdout], [], [], None if timeout == float("inf") else timeout)[0]:
                return []
            data = os.read(self._process.stdout.fileno(), 65536)
            if not data:
                raise EOFError("the rig has ended")
            self._heard += data
        line, self._heard = self._heard.split(b"\n", 1)
        return line.decode().split(" ", 1)


def order(deed: str, *arguments: object, file_limit: int = 0, **trouble: Any) -> str:
    values = [value if isinstance(value, int | float) else str(value) for value in arguments]
    return json.dumps({"deed": deed, "arguments": values, "file_limit": file_limit, "trouble": trouble})


def say(what: str, rest: str | None = None) -> None:
    os.write(1, (what if rest is None else f"{what} {json.dumps(rest)}").encode() + b"\n")


def obey(text: str) -> int:
    """Do what an order says; the status to exit with."""
    import resource

    from annotator.core.errors import Trouble
    from tests.faults import connections, deeds

    wanted = json.loads(text)
    if wanted["file_limit"]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (wanted["file_limit"], wanted["file_limit"]))
    met = connections.Trouble(**wanted["trouble"])
    try:
        with connections.troubled(met, Path(wanted["arguments"][0]).parent):
            getattr(deeds, wanted["deed"])(say, *wanted["arguments"])
    except Trouble as trouble:
        say("trouble", str(trouble))
    except BaseException:
        traceback.print_exc()
        return 1
    say("steps", str(met.steps))
    return 0


def serve() -> None:
    import sqlite_utils.migrations

    from tests.faults import deeds

    assert deeds, sqlite_utils  # imported once, here, for all the processes to come
    gc.freeze()
    for line in sys.stdin:
        if json.loads(line)["deed"].startswith("window"):
            import annotator.ui.app

            assert annotator.ui.app  # as above
        pid = os.fork()
        if pid == 0:
            os.write(1, f"process {os.getpid()}\n".encode())
            os._exit(obey(line))
        os.write(1, f"ended {os.waitpid(pid, 0)[1]}\n".encode())


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.exit(obey(sys.argv[1]))
    serve()
