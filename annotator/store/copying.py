"""A whole copy of a project, or none: written beside its place, checked, and only then given its name."""

import hashlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from annotator.core.errors import DamagedData, Trouble
from annotator.store.open_mark import take_mark

Told = Callable[[int, int], None]
"""Called now and then with how many pages are copied, of how many."""

_PAGES = 2048  # copied at a time


def write_copy(connection: sqlite3.Connection, part: Path, told: Told | None = None, *, quick: bool = False) -> None:
    """Write to `part` what a connection sees, by SQLite's own means, and check it; `quick`: not whether the indexes fit the tables,
    which takes five times as long as the rest (2 s for 186 MB).

    Raises DamagedData when what was copied is damaged, Trouble when it does not arrive, and sqlite3.Error.
    """
    clear(part)
    copy = sqlite3.connect(part, isolation_level=None)
    try:
        copy.execute("PRAGMA synchronous = FULL")
        connection.backup(copy, pages=_PAGES if told else -1, progress=told and (lambda _, left, total: told(total - left, total)))
        copy.execute("PRAGMA journal_mode = DELETE")  # one file: nothing of it stands in a write-ahead log
        take_mark(copy)
        checked = copy.execute(f"PRAGMA {'quick_check' if quick else 'integrity_check'}(5)").fetchall()
        problems = [said for (said,) in checked if said != "ok"]
        if problems:
            raise DamagedData(f"The copy is damaged ({problems[0]}). Run `annotator check` on the project.")
        if contents(copy) != contents(connection):
            raise Trouble("The copy is not like the project. Try again; check the disk that it is written to.")
    finally:
        copy.close()


def contents(connection: sqlite3.Connection) -> tuple[object, ...]:
    """What tells two states of a project apart: the articles, how much there is beside them, and the end of the chain, which stands for the
    whole log."""
    articles = hashlib.sha256()
    for row in connection.execute("SELECT document_id FROM document ORDER BY document_id"):
        articles.update(repr(row).encode("utf-8", "surrogatepass"))  # in a damaged file it need not be bytes
    counts = [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("run_document", "act", "change")]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    trained = connection.execute("SELECT count(*), max(made_at), sum(active) FROM producer").fetchone() if version >= 4 else ()
    run = connection.execute("SELECT run_id FROM run ORDER BY run_no DESC LIMIT 1").fetchone()
    chain = connection.execute("SELECT chain FROM act ORDER BY act_no DESC LIMIT 1").fetchone()
    return version, articles.digest(), *counts, *trained, run, chain


def part_of(out: Path) -> Path:
    """What a file is called until it is whole; what a crash has left under that name means nothing."""
    return out.with_name(f".{out.name}.part")


def clear(part: Path) -> None:
    """Take a file away, and what SQLite keeps beside it."""
    for end in ("", "-journal", "-wal", "-shm"):
        part.with_name(f"{part.name}{end}").unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make a rename in the folder last, where the system has a way to do so."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
