"""The trash emptied: a new file without the documents in it and without what was done to them, in the place of the old one.

The old file is kept as a backup. Of each document that went remains who removed it, and when.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from annotator.core.acts import chain_of
from annotator.core.errors import DamagedData, Trouble
from annotator.store.backups import Reason
from annotator.store.connection import lock_of, open_reader, troubles
from annotator.store.copying import clear, part_of, write_copy
from annotator.store.filters import TRASHED
from annotator.store.migrations import GUARDS, restore_guards
from annotator.store.reader import Reader
from annotator.store.restoring import fold_log, take_place

Tell = Callable[[int, int], None]
"""Called now and then with how far the work has come, of how much."""

_PAGE = 256  # acts read at a time


@dataclass(frozen=True, slots=True)
class InTrash:
    """What emptying the trash would take away for good. `acts` are those of which nothing would be left."""

    documents: int
    acts: int
    decisions: int


@dataclass(frozen=True, slots=True)
class Emptied:
    """`backup` is where the old file is."""

    documents: int
    acts: int
    backup: Path | None


def in_trash(reader: Reader) -> InTrash:
    """How much there is in the trash."""
    ((documents, acts, decisions),) = reader.rows(
        f"""WITH gone(document_no) AS ({TRASHED}), touched(act_no) AS (
            SELECT DISTINCT act_no FROM change WHERE document_no IN (SELECT document_no FROM gone))
        SELECT (SELECT count(*) FROM gone),
            (SELECT count(*) FROM touched WHERE NOT EXISTS (SELECT 1 FROM change WHERE act_no = touched.act_no
                AND document_no NOT IN (SELECT document_no FROM gone))),
            (SELECT count(*) FROM item WHERE kind IN ('span', 'relation') AND document_no IN (SELECT document_no FROM gone))"""
    )
    return InTrash(documents, acts, decisions)


def empty_trash(project: Path, annotator: str, removed_at: int, tell: Tell = lambda done, total: None) -> Emptied:
    """Remove the documents in the trash for good; at any moment the name leads to the old file or to the new one.

    `annotator` is the name of who does it, `removed_at` Unix milliseconds. The project must be closed. Raises Trouble when another
    program has it open, and where the new file cannot be made: then all is as it was.
    """
    project = project.resolve()  # not a link to it: lock and backups belong to the file
    lock = lock_of(project)
    part, small = part_of(project), part_of(project.with_name(f"{project.name}.new"))
    try:
        with closing(open_reader(project)) as connection:
            there = in_trash(Reader(connection, project))
        if not there.documents:
            return Emptied(0, 0, None)
        kept = fold_log(project, Reason.TRASH)
        with closing(open_reader(project)) as connection, troubles(project):
            write_copy(connection, part)
        clear(small)
        with troubles(part), closing(sqlite3.connect(part, isolation_level=None)) as connection:
            for setting in ("journal_mode = MEMORY", "synchronous = OFF", "foreign_keys = OFF"):  # a file that nobody knows yet
                connection.execute(f"PRAGMA {setting}")
            acts = _without_trash(connection, part, annotator, removed_at, tell)
            connection.execute("VACUUM INTO ?", (str(small),))  # what was deleted is not even in free pages
        _sync(small)
        take_place(small, project)
        return Emptied(there.documents, acts, kept)
    except OSError as error:
        raise Trouble(f"The trash of {project} cannot be emptied: {error.strerror or error}.") from error
    finally:
        clear(part)
        clear(small)
        lock.release()


def _without_trash(connection: sqlite3.Connection, path: Path, annotator: str, removed_at: int, tell: Tell) -> int:
    """Take all that is in the trash out of a file; how many acts went with it."""
    execute = connection.execute
    execute("BEGIN")
    for guard in GUARDS:
        execute(f"DROP TRIGGER {guard}")
    execute(f"CREATE TEMP TABLE gone AS {TRASHED}")
    execute("CREATE TEMP TABLE touched AS SELECT DISTINCT act_no FROM change WHERE document_no IN (SELECT document_no FROM gone)")
    execute(_TOMBSTONES, {"removed_at": removed_at, "annotator": annotator})
    (first,) = execute("SELECT min(act_no) FROM touched").fetchone()
    # an act that was set aside never counted; without a part of it, it might begin to
    execute("DELETE FROM change WHERE act_no IN (SELECT act_no FROM touched JOIN conflict USING (act_no))")
    execute("DELETE FROM change WHERE document_no IN (SELECT document_no FROM gone)")
    execute("DELETE FROM touched WHERE act_no IN (SELECT act_no FROM change)")
    _rename_steps(connection)
    for table in ("act", "conflict"):
        execute(f"DELETE FROM {table} WHERE act_no IN (SELECT act_no FROM touched)")
    (acts,) = execute("SELECT count(*) FROM touched").fetchone()
    _chain_anew(connection, path, first or 0, tell)
    execute("INSERT INTO document_search(document_search, rowid, text) SELECT 'delete', document_no, text FROM document_text "
            "WHERE document_no IN (SELECT document_no FROM gone)")  # fmt: skip
    execute("INSERT INTO document_search(document_search) VALUES ('optimize')")  # words of what went are not in it any more
    for table in _OF_DOCUMENTS:
        execute(f"DELETE FROM {table} WHERE document_no IN (SELECT document_no FROM gone)")
    for statement in _UNUSED:
        execute(statement)
    restore_guards(connection)
    execute("DROP TABLE temp.gone")
    execute("DROP TABLE temp.touched")
    execute("COMMIT")
    if execute("PRAGMA foreign_key_check").fetchone() or execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise DamagedData("The new file does not fit together, so the trash was not emptied. Run `annotator check` on the project.")
    return int(acts)


def _rename_steps(connection: sqlite3.Connection) -> None:
    """A step is known by its first act: where that goes and another stays, the step is known by that one."""
    going = "SELECT act_id FROM act WHERE act_no IN (SELECT act_no FROM touched)"
    staying = connection.execute(
        f"""SELECT continues, act_id FROM act WHERE continues IN ({going}) AND act_no NOT IN (SELECT act_no FROM touched)
        ORDER BY clock DESC, act_id DESC"""
    ).fetchall()
    for old, new in dict(staying).items():
        connection.execute("UPDATE act SET continues = iif(act_id = ?, NULL, ?) WHERE continues = ?", (new, new, old))
        connection.execute("UPDATE act SET reverts = ? WHERE reverts = ?", (new, old))


def _chain_anew(connection: sqlite3.Connection, path: Path, first: int, tell: Tell) -> None:
    """Chain the acts from this number on as if the others had never been."""
    reader = Reader(connection, path)
    (total,) = reader.row("SELECT count(*) FROM act WHERE act_no >= ?", first) or (0,)
    (chain,) = reader.row("SELECT chain FROM act WHERE act_no < ? ORDER BY act_no DESC LIMIT 1", first) or (b"",)
    done, last = 0, first - 1
    while acts := reader.acts_written(last, _PAGE):
        for number, act in acts:
            chain = chain_of(chain, act)
            connection.execute("UPDATE act SET chain = ? WHERE act_no = ?", (chain, number))
        last, done = acts[-1][0], done + len(acts)
        tell(done, total)


def _sync(path: Path) -> None:
    """Make what stands in a closed file last."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


_TOMBSTONES = """INSERT OR REPLACE INTO tombstone(document_id, sha256, removed_at, annotator)
    SELECT document_id, sha256, :removed_at, :annotator FROM document JOIN document_text USING (document_no)
    WHERE document_no IN (SELECT document_no FROM gone)"""
_OF_DOCUMENTS = (
    "item", "progress", "label_document", "span_suggestion", "relation_suggestion", "run_document", "checksum", "document_text", "document",
)  # fmt: skip
_UNUSED = (
    """DELETE FROM surface WHERE surface_no NOT IN (
        SELECT surface_no FROM span_suggestion UNION SELECT surface_no FROM item WHERE surface_no IS NOT NULL)""",
    """DELETE FROM why WHERE why_no NOT IN (SELECT why_no FROM span_suggestion WHERE why_no IS NOT NULL
        UNION SELECT why_no FROM relation_suggestion WHERE why_no IS NOT NULL)""",
)
