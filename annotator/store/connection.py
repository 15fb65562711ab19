"""How a project file is opened: looked at, then locked, then connected. Nothing is written to a file that is not ours.

There is one writing connection a project, under an OS lock on NAME.annot.lock that is free when its holder dies; the
lock file left behind means nothing. Readers see one snapshot.
"""

import gc
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from annotator.core.errors import DamagedData, InUse, NotWritten, ReadOnly, Trouble
from annotator.store.holder import holder_of
from annotator.store.migrations import APPLICATION_ID, GUARDS, TABLES, VERSION, migrate, triggers

if TYPE_CHECKING:
    from filelock import BaseFileLock

BUSY_SECONDS = 0.2
"""How long a statement waits for a lock of another process before it says so."""
RESTORE = "Restore a backup: `annotator restore` lists them."
"""What to do about damage that nothing in the file can mend."""
_MAKE_WRITABLE = "Change its permissions, or save a copy elsewhere."


def open_reader(path: Path) -> sqlite3.Connection:
    """A read-only connection in a transaction that sees one snapshot. Raises Trouble for what is no project of this version."""
    _refuse_foreign(path)
    with troubles(path):
        try:
            return _connect_reader(path, _uri(path, "mode=ro"))
        except sqlite3.OperationalError as error:
            if not _name_of(error).startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY")):
                raise
            return _connect_fixed(path)


def _connect_reader(path: Path, uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA query_only = ON")
        connection.execute("BEGIN")
        application_id, version = identity(connection)
        refuse_identity(path, application_id, version)
        if version < VERSION:
            raise Trouble(f"{path} was written by an older annotator. Open it once in the window to bring it up to date.")
        _refuse_disguised(path, connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _connect_fixed(path: Path) -> sqlite3.Connection:
    """A reader where nothing may be written, so that SQLite cannot make the file by which those who share a log agree.

    The file is read as it stands; if some of it is still in its write-ahead log, a copy of both is read.
    """
    log = Path(f"{path}-wal")
    if not log.exists() or log.stat().st_size == 0:
        return _connect_reader(path, _uri(path, "mode=ro&immutable=1"))
    with tempfile.TemporaryDirectory(prefix="annotator-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder, path.name)
        shutil.copyfile(path, copy)
        shutil.copyfile(log, f"{copy}-wal")
        sqlite3.connect(copy).execute("PRAGMA wal_checkpoint(TRUNCATE)").connection.close()
        return _connect_reader(path, _uri(copy, "mode=ro&immutable=1"))  # open, it outlasts its folder


def open_writer(path: Path, before_update: Callable[[sqlite3.Connection], object]) -> tuple[sqlite3.Connection, "BaseFileLock"]:
    """The writing connection and the lock, to be released after it is closed. Raises Trouble when there can be none.

    A file of an older version is brought up to date; what `before_update` raises leaves it as it was.
    """
    _refuse_foreign(path)
    lock = lock_of(path)
    try:
        with troubles(path):
            try:
                return _connect_writer(path, before_update), lock
            except sqlite3.OperationalError as error:
                if _name_of(error).startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
                    raise _in_use(path) from error
                if _name_of(error).startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM")):
                    raise ReadOnly(f"{path} may only be read: its folder cannot be written to. {_MAKE_WRITABLE}") from error
                raise
    except BaseException:
        lock.release()
        raise


def _connect_writer(path: Path, before_update: Callable[[sqlite3.Connection], object]) -> sqlite3.Connection:
    connection = sqlite3.connect(_uri(path, "mode=rw"), uri=True, isolation_level=None, timeout=BUSY_SECONDS)
    try:
        application_id, version = identity(connection)
        refuse_identity(path, application_id, version)
        _refuse_triggers(path, connection)
        _refuse_disguised(path, connection)
        _refuse_read_only(path, connection, version)
        journal = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        if journal != "wal":
            raise Trouble(f"{path} lies where SQLite cannot keep a write-ahead log. Move it to a local disk.")
        prepare(connection)
        if version < VERSION:
            before_update(connection)
            migrate(connection)
            # the version stands in the log alone until a checkpoint, and programs that look at the file itself would miss it
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except BaseException:
        connection.close()
        raise
    return connection


def prepare(connection: sqlite3.Connection) -> None:
    """The settings of a writing connection: every commit is on the disk when it returns."""
    for setting in ("synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF", "recursive_triggers = ON"):
        connection.execute(f"PRAGMA {setting}")


def lock_of(path: Path) -> "BaseFileLock":
    """The lock of a project, held. Raises Trouble at once when another program holds it."""
    import filelock  # brings asyncio along: readers need not pay for it

    lock = filelock.FileLock(f"{path}.lock", timeout=0)
    try:
        lock.acquire()
    except filelock.Timeout as error:
        raise _in_use(path) from error
    except OSError as error:
        raise ReadOnly(f"{path} cannot be opened for writing: {error.strerror or error}. {_MAKE_WRITABLE}") from error
    return lock


def _in_use(path: Path) -> InUse:
    holder = holder_of(path)
    return InUse(f"{path} is open in {holder or 'another window or program'}. Close it there, then try again, or open it to read.")


def _uri(path: Path, parameters: str) -> str:
    return f"{path.absolute().as_uri()}?{parameters}"


def _refuse_read_only(path: Path, connection: sqlite3.Connection, version: int) -> None:
    """Raise ReadOnly for a file that SQLite has opened for reading alone, which it does without a word until something is written."""
    connection.execute("BEGIN")
    try:
        connection.execute(f"PRAGMA user_version = {version}")
    except sqlite3.OperationalError as error:
        if _name_of(error).startswith("SQLITE_READONLY"):
            raise ReadOnly(f"{path} may only be read. {_MAKE_WRITABLE}") from error
        raise
    finally:
        connection.execute("ROLLBACK")


def identity(connection: sqlite3.Connection) -> tuple[int, int]:
    """Whose file it is, and of which version."""
    application_id, version = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    return application_id, version


def _refuse_foreign(path: Path) -> None:
    """Raise Trouble for what is no project, without a lock and without a -wal or -shm file beside it."""
    try:
        status = path.stat()
    except FileNotFoundError as error:
        raise Trouble(f"There is no project at {path}.") from error
    except OSError as error:
        raise Trouble(f"{path} cannot be opened: {error.strerror or error}.") from error
    if stat.S_ISDIR(status.st_mode):
        raise Trouble(f"{path} is a folder, not a project file.")
    if not stat.S_ISREG(status.st_mode):
        raise Trouble(f"{path} is not a regular file, so it is no project.")
    if status.st_size == 0:
        raise DamagedData(
            f"{path} is empty, so it is no project. Choose another name, or restore a backup: `annotator restore` lists them."
        )
    try:
        connection = sqlite3.connect(_uri(path, "mode=ro&immutable=1"), uri=True)
        try:
            application_id, version = identity(connection)
        finally:
            connection.close()
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if _name_of(error) == "SQLITE_NOTADB":
            raise DamagedData(f"{path} is not a project file. If it was one, restore a backup: `annotator restore` lists them.") from error
        return  # a writer may be at work, which this look does not see: the real connection says what is wrong
    refuse_identity(path, application_id, version)


def refuse_identity(path: Path, application_id: int, version: int) -> None:
    """Raise DamagedData for what is no project, Trouble for one of a newer program."""
    if application_id != APPLICATION_ID:
        raise DamagedData(f"{path} is a database of another program, not a project. Nothing in it was changed.")
    if version > VERSION:
        raise Trouble(
            f"{path} was written by a newer annotator (file version {version}, this one knows {VERSION}). "
            "Install the newer one; nothing in the file was changed."
        )


def _refuse_triggers(path: Path, connection: sqlite3.Connection) -> None:
    """A trigger that we did not make would run with every decision: a file with one is not written to."""
    strange = [name for name, statement in triggers(connection).items() if GUARDS.get(name) != statement]
    if strange:
        raise Trouble(f"{path} holds triggers that annotator did not make ({', '.join(strange)}). Use a copy that comes from a backup.")


def _refuse_disguised(path: Path, connection: sqlite3.Connection) -> None:
    """A view or another thing that bears the name of a table of ours would be asked in its place."""
    found = connection.execute("SELECT name FROM sqlite_schema WHERE type <> 'table'")
    disguised = [name for (name,) in found if name in TABLES]
    if disguised:
        raise DamagedData(f"{path} holds something else in place of the table {disguised[0]}. Use a copy that comes from a backup.")


def strange_tables(connection: sqlite3.Connection) -> list[str]:
    """The names of the tables and views that are not ours: they are left alone."""
    found = connection.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name")
    return [name for (name,) in found if name not in TABLES and not name.startswith("sqlite_")]


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the garbage collector: what a bulk act makes lives to its end, and would be looked through again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextmanager
def troubles(path: Path) -> Iterator[None]:
    """Say in a sentence what SQLite reports about the file, the disk or other programs. Statements that are no SQL pass as they are."""
    try:
        yield
    except sqlite3.Error as error:
        _raise_trouble(error, path)
    except UnicodeDecodeError as error:  # names and messages that stand in a damaged file
        raise _damaged(path) from error


def _damaged(path: Path) -> DamagedData:
    return DamagedData(f"{path} is damaged. {RESTORE}")


def _name_of(error: Exception) -> str:
    """What SQLite calls an error; some that the module sqlite3 raises by itself have no name."""
    return str(getattr(error, "sqlite_errorname", ""))


def _raise_trouble(error: sqlite3.Error, path: Path) -> NoReturn:
    name = _name_of(error)
    unsaved = "The last step was not saved; what was saved before is safe."
    if name == "SQLITE_FULL":
        raise NotWritten(f"The disk that holds {path} is full. {unsaved} Make room, or save a copy elsewhere.") from error
    if name.startswith("SQLITE_IOERR"):
        raise NotWritten(f"{path} could not be read or written ({name}). {unsaved} Check the disk, or save a copy elsewhere.") from error
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        raise NotWritten(f"Another program is writing to {path}. {unsaved} Close it there, then try again.") from error
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH")):
        raise ReadOnly(f"{path} may only be read. {unsaved} Change its permissions, or save a copy elsewhere.") from error
    if name.startswith("SQLITE_CANTOPEN"):
        raise Trouble(f"{path} cannot be opened. Check that it is there, and that you may read it and write to its folder.") from error
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_FORMAT")) or "decode to UTF-8" in str(error):
        raise _damaged(path) from error
    if isinstance(error, sqlite3.ProgrammingError) or "syntax error" in str(error):
        raise error
    raise DamagedData(f"{path} does not hold what a project holds ({error}). Run `annotator check` on it.") from error
