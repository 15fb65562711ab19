"""A mark in the file itself, for as long as it is open: what is copied meanwhile without the write-ahead log beside it lacks something.

SQLite takes such a copy for a sound and older file, and says nothing. The mark is written back into the file when a project is opened, and
taken away when it is closed; a log is beside the file all that time, and after a crash too.
"""

import sqlite3
from contextlib import suppress
from pathlib import Path

_KEY = "open"


def has_log(path: Path) -> bool:
    """Whether a write-ahead log lies beside a file. To be asked before it is opened, which makes one."""
    return Path(f"{path}-wal").exists()


def lacks_log(connection: sqlite3.Connection, path: Path, had_log: bool) -> str:
    """A sentence about a file that was taken away from its log; "" for any other."""
    try:
        if had_log or connection.execute("SELECT 1 FROM place WHERE key = ?", (_KEY,)).fetchone() is None:
            return ""
    except (sqlite3.Error, UnicodeDecodeError):
        return ""  # damage, which is told where something is read that matters
    return (
        f"{path} was copied while it was open, without {path.name}-wal, which holds what was decided last: some of it may be missing here. "
        "Copy both files again, or use `annotator backup` where the project is."
    )


def set_mark(connection: sqlite3.Connection) -> None:
    """Say in the file that it is open. On a full or failing disk it is not said, and the next write will tell."""
    with suppress(sqlite3.Error):
        connection.execute("INSERT OR REPLACE INTO place(key, value) VALUES (?, '')", (_KEY,))
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)")


def take_mark(connection: sqlite3.Connection) -> bool:
    """Take it away; False where that cannot be written."""
    try:
        connection.execute("DELETE FROM place WHERE key = ?", (_KEY,))
    except sqlite3.Error:
        return False
    return True


def keep_log(path: Path) -> None:
    """Leave an empty log beside a closed file whose mark could not be taken away: all that was written is in the file."""
    with suppress(OSError):
        Path(f"{path}-wal").touch()
