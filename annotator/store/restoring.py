"""A backup takes the place of its project. What stood there is kept: as a backup, or under another name where it is damaged.

At any moment the name leads to the old file or to the new one.
"""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from annotator.core.errors import DamagedData, Trouble
from annotator.store.backups import Reason, keep, open_backup
from annotator.store.connection import identity, lock_of, refuse_identity, troubles
from annotator.store.copying import clear, part_of, sync_folder, write_copy
from annotator.store.open_mark import take_mark


class _Strange(Trouble):
    """A file that this program cannot read, or no longer."""


def restore(project: Path, backup: Path) -> Path | None:
    """Put a copy of a backup in the place of the project; where that is now which stood there, None where nothing did.

    Raises Trouble when another program has the project open, when the backup is damaged or of a newer program, and when the copy
    cannot be written: then all is as it was.
    """
    project = project.resolve()  # not a link to it: lock and backups belong to the file
    lock = lock_of(project)
    part = part_of(project)
    try:
        with closing(open_backup(backup)) as connection, troubles(backup):
            refuse_identity(backup, *identity(connection))
            write_copy(connection, part)
        stood = _put_by(project)
        take_place(part, project)
        return stood
    except OSError as error:
        raise Trouble(f"{backup} cannot take the place of {project}: {error.strerror or error}.") from error
    finally:
        clear(part)
        lock.release()


def _put_by(project: Path) -> Path | None:
    """Keep what stands at the place, and leave it there as one file without a write-ahead log; where it is kept."""
    if not project.exists():
        return None
    try:
        return fold_log(project, Reason.RESTORE)
    except (DamagedData, _Strange):
        return _set_aside(project)


def fold_log(project: Path, reason: Reason) -> Path:
    """Keep a backup of a project that nobody has open, and take all into the one file; where the backup is.

    Raises DamagedData where it cannot be read as a whole, and Trouble when another program reads it or no backup can be made.
    """
    with troubles(project), closing(sqlite3.connect(f"{project.as_uri()}?mode=rw", uri=True, isolation_level=None)) as connection:
        try:
            refuse_identity(project, *identity(connection))
        except Trouble as trouble:
            raise _Strange(str(trouble)) from trouble
        kept = keep(connection, project, reason)
        take_mark(connection)
        if connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
            raise Trouble(f"Another program is reading {project}. Close it there, then try again.")
    return kept.backup.path


def _set_aside(project: Path) -> Path:
    """Keep a damaged file as it is under another name, with what SQLite kept beside it."""
    aside = project.with_name(f"{project.name}.damaged-{datetime.now(UTC):%Y-%m-%dT%H%M%SZ}")
    for end in ("", "-wal", "-journal"):
        there = project.with_name(f"{project.name}{end}")
        if there.exists():
            _same_again(there, aside.with_name(f"{aside.name}{end}"))
    sync_folder(project.parent)
    for end in ("-wal", "-journal", "-shm"):  # they must not be taken for those of the file that comes
        project.with_name(f"{project.name}{end}").unlink(missing_ok=True)
    return aside


def _same_again(there: Path, aside: Path) -> None:
    aside.unlink(missing_ok=True)
    try:
        os.link(there, aside)
    except OSError:  # a file system without hard links
        shutil.copy2(there, aside)


def take_place(part: Path, project: Path) -> None:
    """Give a whole file, which is closed, the name of a project that nobody has open and that has no write-ahead log."""
    os.replace(part, project)
    sync_folder(project.parent)
