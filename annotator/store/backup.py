"""A consistent copy of a project, taken while it is read and written."""

import os
import sqlite3
from pathlib import Path

from annotator.core.errors import Trouble
from annotator.store.connection import troubles
from annotator.store.project import sync_folder
from annotator.store.reader import Reader


def backup(source: str | Path | Reader, out: str | Path) -> None:
    """Write a copy of a project to `out`; give the open Project in the process that writes to it, else its path.

    The copy is made beside `out`, checked, and only then given its name, so what bears the name is whole. Raises Trouble
    when there is something at `out` already, when the copy cannot be written, and when it is not like the project.
    """
    out = Path(out).absolute()
    if not isinstance(source, Reader):
        with Reader.open(source) as reader:
            backup(reader, out)
        return
    if out.exists():
        raise Trouble(f"There is already something at {out}. Choose another name for the copy.")
    if not out.parent.is_dir():
        raise Trouble(f"There is no folder {out.parent} to put the copy in.")
    part = out.with_name(f".{out.name}.part")
    try:
        _remove(part)
        with troubles(out):
            _copy(source.connection, part)
        os.replace(part, out)
        sync_folder(out.parent)
    except OSError as error:
        raise Trouble(f"The copy {out} cannot be written: {error.strerror or error}.") from error
    finally:
        _remove(part)


def _copy(connection: sqlite3.Connection, part: Path) -> None:
    copy = sqlite3.connect(part, isolation_level=None)
    try:
        copy.execute("PRAGMA synchronous = FULL")
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file: nothing of it stands in a write-ahead log
        problems = [said for (said,) in copy.execute("PRAGMA integrity_check(5)").fetchall() if said != "ok"]
        if problems:
            raise Trouble(f"The copy is damaged ({problems[0]}). Run `annotator check` on the project.")
        if _contents(copy) != _contents(connection):
            raise Trouble("The copy is not like the project. Try again; check the disk that it is written to.")
    finally:
        copy.close()


def _contents(connection: sqlite3.Connection) -> tuple[object, ...]:
    """How much there is, and the end of the chain, which stands for the whole log."""
    counts = [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("document", "run_document", "act", "change")]
    return *counts, connection.execute("SELECT chain FROM act ORDER BY act_no DESC LIMIT 1").fetchone()


def _remove(part: Path) -> None:
    for name in (part.name, f"{part.name}-journal", f"{part.name}-wal", f"{part.name}-shm"):
        part.with_name(name).unlink(missing_ok=True)
