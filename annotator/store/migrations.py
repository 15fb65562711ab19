"""The tables of a project file, and the named steps that lead from each version to the next.

Ids are 16-byte BLOBs; `*_no` are integers of this file alone and never leave the store. document_no 0 stands for "no
document" (labels), annotator_no 0 for the project layer.
"""

import sqlite3
from collections.abc import Callable, Sequence
from functools import reduce
from typing import TypeAlias

from annotator.store.checksums import write_checksums
from annotator.store.search import words_of

APPLICATION_ID = 0x616E6F74  # "anot", at offset 68 of the file

_TABLES = (
    """CREATE TABLE document(
    document_no INTEGER PRIMARY KEY, document_id BLOB NOT NULL UNIQUE, title TEXT NOT NULL, outlet TEXT, published TEXT,
    language TEXT NOT NULL, length INTEGER NOT NULL, source TEXT NOT NULL, sections TEXT NOT NULL, seams TEXT NOT NULL) STRICT""",
    """CREATE TABLE document_text(
    document_no INTEGER PRIMARY KEY REFERENCES document, sha256 BLOB NOT NULL, text TEXT NOT NULL) STRICT""",
    """CREATE VIRTUAL TABLE document_search USING fts5(
    text, content='document_text', content_rowid='document_no', tokenize="unicode61 remove_diacritics 2")""",
    """CREATE TABLE annotator(
    annotator_no INTEGER PRIMARY KEY, annotator_id BLOB NOT NULL UNIQUE, name TEXT NOT NULL) STRICT""",
    """CREATE TABLE run(
    run_no INTEGER PRIMARY KEY, run_id BLOB NOT NULL UNIQUE, producer TEXT NOT NULL, version TEXT NOT NULL,
    parameters TEXT NOT NULL, made_at INTEGER NOT NULL) STRICT""",
    """CREATE TABLE run_document(
    document_no INTEGER NOT NULL REFERENCES document, run_no INTEGER NOT NULL REFERENCES run,
    PRIMARY KEY(document_no, run_no)) STRICT, WITHOUT ROWID""",
    "CREATE TABLE label(label_no INTEGER PRIMARY KEY, label_id TEXT NOT NULL UNIQUE) STRICT",
    "CREATE TABLE surface(surface_no INTEGER PRIMARY KEY, folded TEXT NOT NULL UNIQUE) STRICT",
    "CREATE TABLE why(why_no INTEGER PRIMARY KEY, code TEXT NOT NULL, arguments TEXT NOT NULL, UNIQUE(code, arguments)) STRICT",
    """CREATE TABLE span_suggestion(
    document_no INTEGER NOT NULL REFERENCES document, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    label_no INTEGER NOT NULL REFERENCES label, run_no INTEGER NOT NULL REFERENCES run,
    surface_no INTEGER NOT NULL REFERENCES surface, score REAL, why_no INTEGER REFERENCES why,
    PRIMARY KEY(document_no, start, "end", label_no, run_no)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX span_suggestion_surface ON span_suggestion(surface_no, label_no)",
    """CREATE TABLE relation_suggestion(
    document_no INTEGER NOT NULL REFERENCES document, head BLOB NOT NULL, tail BLOB NOT NULL,
    label_no INTEGER NOT NULL REFERENCES label, run_no INTEGER NOT NULL REFERENCES run,
    score REAL, why_no INTEGER REFERENCES why,
    PRIMARY KEY(document_no, head, tail, label_no, run_no)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE act(
    act_no INTEGER PRIMARY KEY, act_id BLOB NOT NULL UNIQUE, clock INTEGER NOT NULL, verb TEXT NOT NULL,
    annotator_no INTEGER NOT NULL REFERENCES annotator, made_at INTEGER NOT NULL, reverts BLOB, continues BLOB,
    intent TEXT NOT NULL, chain BLOB NOT NULL) STRICT""",
    "CREATE INDEX act_order ON act(clock, act_id)",
    "CREATE INDEX act_annotator ON act(annotator_no, clock, act_id)",
    "CREATE INDEX act_continues ON act(continues) WHERE continues IS NOT NULL",
    """CREATE TABLE change(
    act_no INTEGER NOT NULL REFERENCES act, nth INTEGER NOT NULL, document_no INTEGER NOT NULL, kind TEXT NOT NULL,
    target BLOB NOT NULL, before TEXT, after TEXT, PRIMARY KEY(act_no, nth)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX change_document ON change(document_no, act_no)",
    # projections: `annotator check --rebuild` makes them anew from what stands above
    """CREATE TABLE item(
    document_no INTEGER NOT NULL, annotator_no INTEGER NOT NULL, kind TEXT NOT NULL, target BLOB NOT NULL,
    value TEXT NOT NULL, state TEXT NOT NULL, start INTEGER, "end" INTEGER, head BLOB, tail BLOB, label_no INTEGER,
    surface_no INTEGER, seat INTEGER, act_no INTEGER NOT NULL,
    PRIMARY KEY(document_no, annotator_no, kind, target)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX item_surface ON item(surface_no, label_no, annotator_no, state) WHERE surface_no IS NOT NULL",
    "CREATE INDEX item_trash ON item(document_no) WHERE kind = 'trash' AND state = 'trashed'",
    "CREATE TABLE conflict(act_no INTEGER PRIMARY KEY, violations TEXT NOT NULL) STRICT",
    """CREATE TABLE progress(
    annotator_no INTEGER NOT NULL, document_no INTEGER NOT NULL, status TEXT NOT NULL, undecided INTEGER,
    undecided_relations INTEGER, confirmed INTEGER NOT NULL, rejected INTEGER NOT NULL, flag INTEGER NOT NULL,
    PRIMARY KEY(annotator_no, document_no)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX progress_open ON progress(annotator_no, document_no) WHERE undecided IS NULL",
    "CREATE TABLE place(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    "INSERT INTO annotator(annotator_no, annotator_id, name) VALUES (0, x'', '')",
)

_SEARCH = frozenset({"document_search", *(f"document_search_{part}" for part in ("config", "data", "docsize", "idx"))})
TABLES = _SEARCH | {
    "_sqlite_migrations", "act", "annotator", "change", "checksum", "conflict",
    "document", "document_text", "item", "label", "label_document", "place",
    "producer", "progress", "relation_suggestion", "run", "run_document", "span_suggestion", "surface", "tombstone", "why",
}  # fmt: skip
"""Every table of a project file of the newest version."""

FIXED = ("document", "document_text", "run", "span_suggestion", "relation_suggestion", "act", "change", "checksum", "tombstone")
"""The tables whose rows are never altered or removed."""

GUARDS = {
    f"{table}_{event.lower()}": f"CREATE TRIGGER {table}_{event.lower()} BEFORE {event} ON {table} "
    f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    for table in FIXED
    for event in ("UPDATE", "DELETE")
}
"""The triggers that hold the rows of FIXED tables, by name."""


def _project_file(connection: sqlite3.Connection) -> None:
    for statement in _TABLES:
        connection.execute(statement)


FIRST_WORD = "substr(folded, 1, instr(folded, ' ') - 1)"
LAST_WORD = "substr(folded, length(rtrim(folded, replace(folded, ' ', ''))) + 1)"
"""Of a folded surface of several words, as SQL: queries must spell them as the indexes do."""


def _precedent_indexes(connection: sqlite3.Connection) -> None:
    """The newest decisions about a surface, and the surfaces that begin or end alike, without reading the others."""
    connection.execute("CREATE INDEX item_precedent ON item(surface_no, annotator_no, act_no) WHERE surface_no IS NOT NULL")
    connection.execute(f"CREATE INDEX surface_first ON surface({FIRST_WORD}) WHERE instr(folded, ' ') > 0")
    connection.execute(f"CREATE INDEX surface_last ON surface({LAST_WORD}) WHERE instr(folded, ' ') > 0")


_INITIALS = {
    "a": "àâäáãåÀÂÄÁÃÅ", "c": "çÇ", "e": "éèêëÉÈÊË", "i": "îïíìÎÏÍÌ", "n": "ñÑ", "o": "ôöóòõÔÖÓÒÕ", "u": "ûüúùÛÜÚÙ",
    "oe": "œŒ", "ae": "æÆ",
}  # fmt: skip
_WITHIN = {"a": "àâ", "c": "ç", "e": "éèêë", "i": "îï", "o": "ôö", "u": "ûüù", "oe": "œ"}
_BARE = "ltrim(title, ' «»\"“”‘’''([–—-…\u00a0')"
_PLAIN = " ".join(f"WHEN '{one}' THEN '{plain}'" for plain, letters in _INITIALS.items() for one in letters)
_REST = reduce(
    lambda rest, letter: f"replace({rest}, '{letter[0]}', '{letter[1]}')",
    [(one, plain) for plain, letters in _WITHIN.items() for one in letters],
    f"lower(substr({_BARE}, 2))",
)
TITLE_KEY = f"CASE substr({_BARE}, 1, 1) {_PLAIN} ELSE lower(substr({_BARE}, 1, 1)) END || {_REST}"
"""What titles are sorted by, as SQL: without signs in front, the case of letters, and the accents of French."""
TO_JUDGE = "doubt IS NOT NULL AND status NOT IN ('finished', 'skipped')"
"""Of the progress of an article in which something is left to judge, as SQL: queries must spell it as the index does."""


def _listing(connection: sqlite3.Connection) -> None:
    """The list of articles filtered and sorted without reading the articles themselves."""
    for name, columns in (
        ("published", "published"), ("outlet", "outlet, published"), ("language", "language"), ("title", TITLE_KEY)
    ):  # fmt: skip
        connection.execute(f"CREATE INDEX document_{name} ON document({columns})")
    connection.execute(
        """CREATE TABLE label_document(
        label_no INTEGER NOT NULL, document_no INTEGER NOT NULL, PRIMARY KEY(label_no, document_no)) STRICT, WITHOUT ROWID"""
    )
    connection.execute(f"INSERT INTO label_document(label_no, document_no) {LABELS}")
    connection.execute("ALTER TABLE progress ADD COLUMN doubt REAL")
    connection.execute("UPDATE progress SET undecided = NULL, undecided_relations = NULL WHERE undecided > 0 OR undecided_relations > 0")
    connection.execute(f"CREATE INDEX progress_doubt ON progress(annotator_no, doubt DESC, document_no, status) WHERE {TO_JUDGE}")
    connection.execute("ALTER TABLE surface ADD COLUMN words TEXT NOT NULL DEFAULT ''")
    write_words(connection)


def write_words(connection: sqlite3.Connection) -> None:
    """Make anew what filters look for in the surfaces."""
    surfaces = connection.execute("SELECT surface_no, folded FROM surface").fetchall()
    connection.executemany("UPDATE surface SET words = ? WHERE surface_no = ?", ((words_of(folded), number) for number, folded in surfaces))


def _producers(connection: sqlite3.Connection) -> None:
    """The pipelines that were trained for the project."""
    connection.execute(
        """CREATE TABLE producer(
        name TEXT PRIMARY KEY, language TEXT NOT NULL, version TEXT NOT NULL, sha256 BLOB NOT NULL, path TEXT NOT NULL,
        replaces TEXT NOT NULL, scores TEXT NOT NULL, active INTEGER NOT NULL, made_at INTEGER NOT NULL) STRICT"""
    )


def _checksums(connection: sqlite3.Connection) -> None:
    """What shows that a stored value is not the one that was written, and what remains of documents that were removed."""
    connection.execute(
        """CREATE TABLE checksum(
        document_no INTEGER NOT NULL, run_no INTEGER NOT NULL, digest BLOB NOT NULL, PRIMARY KEY(document_no, run_no))
        STRICT, WITHOUT ROWID"""
    )
    connection.execute(
        """CREATE TABLE tombstone(
        document_id BLOB PRIMARY KEY, sha256 BLOB NOT NULL, removed_at INTEGER NOT NULL, annotator TEXT NOT NULL) STRICT, WITHOUT ROWID"""
    )
    write_checksums(connection)


LABELS = """SELECT DISTINCT label_no, document_no FROM span_suggestion
    UNION SELECT DISTINCT label_no, document_no FROM relation_suggestion
    UNION SELECT DISTINCT label_no, document_no FROM item WHERE label_no IS NOT NULL"""
"""Which labels stand in which documents, suggested or decided: what `label_document` holds at least."""

Step: TypeAlias = tuple[str, Callable[[sqlite3.Connection], None]]

STEPS: tuple[Step, ...] = (
    ("0001_project_file", _project_file),
    ("0002_precedent_indexes", _precedent_indexes),
    ("0003_listing", _listing),
    ("0004_producers", _producers),
    ("0005_checksums", _checksums),
)
"""Step n leads to version n. A step that was released is never changed."""

VERSION = len(STEPS)


def migrate(connection: sqlite3.Connection, steps: Sequence[Step] = STEPS) -> None:
    """Take the file to the newest version, all or nothing. The connection must be in autocommit mode and write ahead or not.

    The guards stand again afterwards, since a table that is rebuilt loses its triggers in silence.
    """
    from sqlite_utils import Database  # costs 0.4 s with numpy: only a file that is made or mended pays it
    from sqlite_utils.migrations import Migrations

    database = Database(connection, execute_plugins=False)
    migrations = Migrations("annotator")
    for name, step in steps:
        migrations(name=name)(lambda _, step=step: step(connection))
    connection.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(database)
        restore_guards(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(steps)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite rolls back by itself after some errors, such as a full disk
            connection.execute("ROLLBACK")
        raise


def triggers(connection: sqlite3.Connection) -> dict[str, str]:
    """The statements of the file's triggers by name."""
    return dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"))


def restore_guards(connection: sqlite3.Connection) -> None:
    """Put up the guards that are missing. Raises AssertionError when the file's triggers are not exactly the guards then."""
    found = triggers(connection)
    for name, statement in GUARDS.items():
        if name not in found:
            connection.execute(statement)
    assert triggers(connection) == GUARDS, "the append-only triggers do not stand"
