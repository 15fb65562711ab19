"""Checksums of what has none by itself: what is known of an article beside its text, its suggestions, and the runs.

A text has its own SHA-256, and the log its chain. These stand in the table `checksum`: (document_no, 0) for the row of a document,
(document_no, run_no) for what a run suggests in it, (0, run_no) for a run.
"""

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any

from annotator.core.json_text import dumps

DOCUMENT_COLUMNS = ("document_id", "title", "outlet", "published", "language", "length", "source", "sections", "seams")
RUN_COLUMNS = ("run_id", "producer", "version", "parameters", "made_at")
_CLAIM = itemgetter(0, 1, 2)
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=bytes.hex).encode
_exponent = re.compile(rb"\de-").search
PUT = "INSERT OR IGNORE INTO checksum(document_no, run_no, digest) VALUES (?, ?, ?)"


def digest_of(values: Any) -> bytes:
    """SHA-256 of values that JSON knows (but of numbers from 1e16 on), and bytes. Raises UnicodeEncodeError for half a character."""
    try:
        written = dumps(values, bytes.hex)
        alike = b"0.0000" not in written and not (b"e-" in written and _exponent(written))  # json writes tiny numbers as 1e-05
    except TypeError:
        alike = False
    return hashlib.sha256(written if alike else _encode(values).encode("utf-8")).digest()


def suggestions_digest(spans: Iterable[tuple[Any, ...]], relations: Iterable[tuple[Any, ...]]) -> bytes:
    """Of (start, end, label_id, score, code, arguments) and of (head, tail, label_id, score, code, arguments), in any order."""
    return digest_of([sorted(some, key=_CLAIM) for some in (spans, relations)])


def stored_digests(connection: sqlite3.Connection, document_no: int) -> dict[int, bytes]:
    """By run_no, those of the suggestions for a document as they stand in the file now."""
    found: dict[int, tuple[list[Any], list[Any]]] = {
        run_no: ([], []) for (run_no,) in connection.execute("SELECT run_no FROM run_document WHERE document_no = ?", (document_no,))
    }
    for place, statement in enumerate((_SPANS, _RELATIONS)):
        for run_no, *row in connection.execute(statement, (document_no,)):
            found.setdefault(run_no, ([], []))[place].append(tuple(row))
    return {run_no: suggestions_digest(*rows) for run_no, rows in found.items()}


def row_digest(connection: sqlite3.Connection, table: str, columns: Sequence[str], number: int) -> bytes:
    """Of a row of document or run as it stands in the file now."""
    return digest_of(list(connection.execute(f"SELECT {', '.join(columns)} FROM {table} WHERE {table}_no = ?", (number,)).fetchone()))


def write_checksums(connection: sqlite3.Connection) -> None:
    """Put in those that are missing, of all that there is."""
    for (number,) in connection.execute("SELECT run_no FROM run").fetchall():
        connection.execute(PUT, (0, number, row_digest(connection, "run", RUN_COLUMNS, number)))
    for (number,) in connection.execute("SELECT document_no FROM document").fetchall():
        connection.execute(PUT, (number, 0, row_digest(connection, "document", DOCUMENT_COLUMNS, number)))
        for run_no, digest in stored_digests(connection, number).items():
            connection.execute(PUT, (number, run_no, digest))


_SPANS = """SELECT run_no, start, "end", label_id, score, code, arguments FROM span_suggestion
    JOIN label USING (label_no) LEFT JOIN why USING (why_no) WHERE document_no = ?"""
_RELATIONS = """SELECT run_no, head, tail, label_id, score, code, arguments FROM relation_suggestion
    JOIN label USING (label_no) LEFT JOIN why USING (why_no) WHERE document_no = ?"""
