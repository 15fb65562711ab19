"""The backups that are kept beside a project, in NAME.annot.backups: made by themselves, checked, thinned with time.

Each is a whole project of its own; its name says when (UTC) and why it was made: 2021-09-25T181500Z-automatic.annot.
"""

import os
import re
import sqlite3
import time
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from annotator.core.errors import DamagedData, Trouble
from annotator.store import soundness
from annotator.store.connection import open_reader, troubles
from annotator.store.copying import Told, clear, contents, part_of, sync_folder, write_copy
from annotator.store.migrations import APPLICATION_ID
from annotator.store.reader import Reader
from annotator.store.thinning import Kept, obsolete


class Reason(StrEnum):
    """Why a backup was made."""

    AUTOMATIC = "automatic"
    UPDATE = "update"  # before the file was brought to a newer version
    BULK = "bulk"  # before a step of very many changes
    RESTORE = "restore"  # before another backup took its place
    TRASH = "trash"  # before the trash was emptied


@dataclass(frozen=True, slots=True)
class Backup:
    """One in the folder. `damaged`: damage was found in what was copied; it is kept all the same, for what is whole in it."""

    path: Path
    made_at: datetime
    reason: Reason
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What is in a backup."""

    documents: int
    acts: int
    version: int


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that holds what the project holds. `is_new` is False where an older one holds the same already."""

    backup: Backup
    is_new: bool
    damage: tuple[str, ...] = ()


_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d{6}Z)-([a-z]+?)(-damaged)?\.annot", re.ASCII)
_HOUR = 3600  # seconds
_TIME = "%Y-%m-%dT%H%M%SZ"
_REASONS = {reason.value: reason for reason in Reason}


def folder_of(project: Path) -> Path:
    """Where the backups of a project lie: beside the file itself, also where the path is a link to it."""
    project = project.resolve()
    return project.with_name(f"{project.name}.backups")


def backups_of(project: Path) -> list[Backup]:
    """Those that are there, newest first. Other files in the folder are left alone."""
    folder = folder_of(project)
    try:
        names = sorted(entry.name for entry in folder.iterdir())
    except OSError:
        return []
    found = [backup for name in names if (backup := _read_name(folder / name)) is not None]
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def _read_name(path: Path) -> Backup | None:
    said = _NAME.fullmatch(path.name)
    if said is None or said[2] not in _REASONS:
        return None
    try:
        made_at = datetime.strptime(said[1], _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, made_at, _REASONS[said[2]], bool(said[3]))


def open_backup(path: Path) -> sqlite3.Connection:
    """A read-only connection to a backup of any version. Raises Trouble for what is none, DamagedData where it cannot be read."""
    if not path.is_file():
        raise Trouble(f"There is no backup at {path}.")
    with troubles(path):
        beside = path.with_name(f"{path.name}-wal").exists()  # someone has opened it as a project
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro{'' if beside else '&immutable=1'}", uri=True, isolation_level=None
        )
        try:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA query_only = ON")
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise Trouble(f"{path} is no backup of a project.")
        except BaseException:
            connection.close()
            raise
        return connection


def facts_of(path: Path) -> Facts | None:
    """What is in a backup, told without reading all of it; None where it cannot be read."""
    try:
        with closing(open_backup(path)) as connection, troubles(path):
            documents, acts = (connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("document", "act"))
            return Facts(documents, acts, connection.execute("PRAGMA user_version").fetchone()[0])
    except Trouble:
        return None


def keep_closed(project: Path, reason: Reason = Reason.AUTOMATIC) -> Made:
    """As `keep`, of a project that this process has not open to write; every text and the log are checked too."""
    with closing(open_reader(project)) as connection:
        return keep(connection, project, reason, thorough=True)


def keep(connection: sqlite3.Connection, project: Path, reason: Reason, *, thorough: bool = False, told: Told | None = None) -> Made:
    """Make a backup of what a connection sees, unless the newest one holds the same, and delete those that time has made too many.

    `thorough`: also look for damage that SQLite does not see, which takes as long as reading everything. Raises Trouble when it cannot
    be made.
    """
    folder, others = folder_of(project), backups_of(project)
    newest = next((backup for backup in others if not backup.damaged), None)
    if newest is not None and _holds(newest, connection):
        return Made(newest, False)
    made_at, damage = _free_moment(others), tuple[str, ...]()
    backup = Backup(folder / f"{made_at.strftime(_TIME)}-{reason.value}.annot", made_at, reason)
    try:
        folder.mkdir(exist_ok=True)
        _clear_rests(folder)
        part = part_of(backup.path)
        try:
            with troubles(backup.path):
                write_copy(connection, part, told, quick=reason is Reason.BULK)  # the analyst waits for it
            if thorough and (damage := _damage(part, backup.path)):
                backup = replace(backup, path=folder / f"{backup.path.stem}-damaged.annot", damaged=True)
            os.replace(part, backup.path)
            sync_folder(folder)
        finally:
            clear(part)
    except OSError as error:
        raise Trouble(f"There can be no backup in {folder}: {error.strerror or error}.") from error
    _thin([backup, *others])
    return Made(backup, True, damage)


def _holds(backup: Backup, connection: sqlite3.Connection) -> bool:
    """Whether a backup holds what a connection sees."""
    try:
        with closing(open_backup(backup.path)) as kept, troubles(backup.path):
            return contents(kept) == contents(connection)
    except (Trouble, sqlite3.Error):
        return False


def _damage(part: Path, path: Path) -> tuple[str, ...]:
    """What is wrong in a copy that is to be at `path`."""
    with closing(open_backup(part)) as connection:
        try:
            with troubles(path):
                return tuple(soundness.damage_in(Reader(connection, path)))
        except DamagedData as trouble:
            return (str(trouble),)
        except soundness.NONSENSE:
            return (f"{path} holds what makes no sense. Run `annotator check` on the project.",)


def _free_moment(others: Iterable[Backup]) -> datetime:
    """Now, to the second; later where something bears that name already, so that the newest is always the last that was made."""
    now = datetime.now(UTC).replace(microsecond=0)
    return max([now, *(other.made_at + timedelta(seconds=1) for other in others if other.made_at >= now)])


def _clear_rests(folder: Path) -> None:
    """Delete what a crash has left of copies that were never whole; one that is an hour old is being made by nobody."""
    for rest in folder.glob(".*.part*"):
        with suppress(OSError):
            if time.time() - rest.stat().st_mtime > _HOUR:
                rest.unlink()


def _thin(backups: Iterable[Backup]) -> None:
    """Delete those that are too many. The newest was made just now, and checked."""
    for backup in obsolete(backups, lambda one: Kept(one.made_at, one.damaged)):
        try:
            backup.path.unlink(missing_ok=True)
        except OSError:
            continue  # it is one too many, no more
