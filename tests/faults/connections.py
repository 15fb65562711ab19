"""SQLite connections that meet trouble: every one that the program opens within `troubled` is watched, and can be made to fail.

The program's own statements run on real files; what fails is what a disk would make fail.
"""

import os
import signal
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_connect = sqlite3.connect


@dataclass
class Trouble:
    """What happens to connections. `error`: the name of what each statement fails with that begins with one of `failing`."""

    error: str = ""
    failing: tuple[str, ...] = ("BEGIN", "INSERT", "UPDATE", "DELETE", "COMMIT")
    kill_at: int = 0  # the process is killed before this step, an SQL statement or a call that changes the folder; counted from 1
    settings: tuple[str, ...] = ()  # further pragmas, after those of the program: "wal_autocheckpoint = 20"
    synchronous: str = ""  # in place of what the program asks for
    failed: int = 0
    steps: int = 0

    def step(self, _what: str = "") -> None:
        self.steps += 1
        if self.steps == self.kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def meets(self, statement: str) -> str:
        """The statement as it is to be run. Raises what SQLite would."""
        if self.error and statement.lstrip().upper().startswith(self.failing):
            self.failed += 1
            raise sqlite_error(self.error)
        if self.synchronous and statement == "PRAGMA synchronous = FULL":
            return f"PRAGMA synchronous = {self.synchronous}"
        return statement


def sqlite_error(name: str) -> sqlite3.OperationalError:
    """As the sqlite3 module would raise it."""
    error = sqlite3.OperationalError("disk I/O error" if name.startswith("SQLITE_IOERR") else name)
    error.sqlite_errorname = name
    error.sqlite_errorcode = getattr(sqlite3, name)
    return error


_CALLS = {"open", "os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.truncate"}


@contextmanager
def troubled(trouble: Trouble, folder: Path | None = None) -> Iterator[Trouble]:
    """Connections that are opened within meet this trouble, which may be changed at any time. Calls in the folder count as steps,
    for the rest of the process: an audit hook stays."""

    class Connection(sqlite3.Connection):
        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            for setting in trouble.settings:
                super().execute(f"PRAGMA {setting}").fetchall()
            self.set_trace_callback(trouble.step)

        def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
            return super().execute(trouble.meets(sql), *parameters)

        def executemany(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
            return super().executemany(trouble.meets(sql), *parameters)

    def connect(*arguments: Any, **named: Any) -> sqlite3.Connection:
        return _connect(*arguments, factory=Connection, **named)

    def heard(event: str, arguments: tuple[Any, ...]) -> None:
        if event in _CALLS and os.fsdecode(arguments[0] if isinstance(arguments[0], str | bytes | Path) else "").startswith(str(folder)):
            trouble.step()

    if folder is not None:
        sys.addaudithook(heard)
    sqlite3.connect = connect  # type: ignore[assignment]
    try:
        yield trouble
    finally:
        sqlite3.connect = _connect
