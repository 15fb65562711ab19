"""Damage that SQLite does not see: stored values that are not those that were written, told by checksums and by the chain of the log.

Each finding has a sentence or two: what is wrong, where, what to do.
"""

import hashlib
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from annotator.core.acts import chain_of
from annotator.core.errors import DamagedData
from annotator.core.ids import annotator_id_of, document_id_of
from annotator.store import codec
from annotator.store.checksums import DOCUMENT_COLUMNS, RUN_COLUMNS, row_digest, stored_digests
from annotator.store.connection import RESTORE, troubles
from annotator.store.reader import Reader, act_columns

REBUILD = "Run `annotator check --rebuild`."
_PAGE = 256  # acts read at a time
_FEW = 64  # changes: larger acts are looked at with the whole log, not with each article that they touch
SINCE = 5
"""The version of the file that has checksums."""


NONSENSE = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError)
"""What reading raises where a damaged row holds another kind of thing than it should."""


class Part(StrEnum):
    """What of an article is damaged."""

    TEXT = "text"
    ABOUT = "about"  # title, source, sections, seams
    SUGGESTIONS = "suggestions"
    LOG = "log"
    OUTCOME = "outcome"  # of the log: it can be derived anew


class Damage(NamedTuple):
    part: Part
    sentence: str


class DamagedArticle(DamagedData):
    """An article that is not what was stored, so that nothing must be built on it."""

    def __init__(self, damage: Damage) -> None:
        super().__init__(damage.sentence)
        self.part = damage.part


def damage_in(reader: Reader) -> Iterator[str]:
    """What is wrong anywhere in texts, suggestions and log. Also of a file of an older version. Raises Trouble where reading fails."""
    yield from run_damage(reader)
    for number, data in reader.rows("SELECT document_no, document_id FROM document ORDER BY document_no"):
        document_id = codec.id_from_bytes(data)
        yield from text_damage(reader, number, document_id)
        yield from about_damage(reader, number, document_id)
        yield from suggestions_damage(reader, number, document_id)
    yield from log_damage(reader)


def article_damage(reader: Reader, document_id: str) -> Iterator[Damage]:
    """What is wrong in one article: its text, what is known of it, its suggestions, and the decisions in it. Takes milliseconds.

    Of steps that changed very much at once only their outcome is looked at.
    """
    number = reader.document_no(document_id)
    if not number:
        return
    looks = {
        Part.TEXT: text_damage, Part.ABOUT: about_damage, Part.SUGGESTIONS: suggestions_damage, Part.LOG: _article_log_damage,
        Part.OUTCOME: outcome_damage,
    }  # fmt: skip
    for part, look in looks.items():
        try:
            with troubles(reader.path):
                found = list(look(reader, number, document_id))
        except NONSENSE:
            found = [f"Article {document_id} holds what makes no sense. {RESTORE}"]
        yield from (Damage(part, sentence) for sentence in found)


def text_damage(reader: Reader, document_no: int, document_id: str) -> Iterator[str]:
    """Whether the text fits its checksum, and that the id."""
    found = reader.row("SELECT sha256, CAST(text AS BLOB) FROM document_text WHERE document_no = ?", document_no)
    if found is None:
        yield f"The text of article {document_id} is missing. {RESTORE}"
    elif hashlib.sha256(found[1]).digest() != found[0] or document_id_of(found[0].hex()) != document_id:
        yield f"The text of article {document_id} is damaged: it does not fit its checksum. {RESTORE}"


def about_damage(reader: Reader, document_no: int, document_id: str) -> Iterator[str]:
    """Whether title, source, sections and seams are those that were stored."""
    if not _has_checksums(reader):
        return
    if noted_digests(reader, document_no).get(0) != row_digest(reader.connection, "document", DOCUMENT_COLUMNS, document_no):
        yield f"What is known of article {document_id} (title, source, sections) is not what was stored. {RESTORE}"


def suggestions_damage(reader: Reader, document_no: int, document_id: str) -> Iterator[str]:
    """Whether the suggestions for an article are those that were stored."""
    if not _has_checksums(reader):
        return
    noted = noted_digests(reader, document_no)
    noted.pop(0, None)
    found = stored_digests(reader.connection, document_no)
    for run_no in sorted(noted.keys() | found.keys()):
        if noted.get(run_no) != found.get(run_no) or not _is_sound_run(reader, run_no):
            (producer,) = reader.row("SELECT producer FROM run WHERE run_no = ?", run_no) or ("an unknown producer",)
            yield f"The suggestions of {producer} for article {document_id} are not those that were stored. {RESTORE}"


def _is_sound_run(reader: Reader, run_no: int) -> bool:
    noted = reader.row("SELECT digest FROM checksum WHERE document_no = 0 AND run_no = ?", run_no)
    there = reader.row("SELECT 1 FROM run WHERE run_no = ?", run_no)
    return there is not None and noted == (row_digest(reader.connection, "run", RUN_COLUMNS, run_no),)


def run_damage(reader: Reader) -> Iterator[str]:
    """Whether producers, versions and parameters are those that were stored."""
    if not _has_checksums(reader):
        return
    noted = noted_digests(reader, 0)
    for number, producer, version in reader.rows("SELECT run_no, producer, version FROM run"):
        if noted.pop(number, None) != row_digest(reader.connection, "run", RUN_COLUMNS, number):
            yield f"What is known of the run of {producer} {version} is not what was stored. {RESTORE}"
    for _ in noted:
        yield f"A run that was stored is missing. {RESTORE}"


def log_damage(reader: Reader) -> Iterator[str]:
    """Whether every act is as it was written: against the chain, in the order in which it was written."""
    last = 0
    while found := reader.rows(f"{_LINKS} WHERE a.act_no > ? ORDER BY a.act_no LIMIT {_PAGE}", (last,)):
        yield from _acts_damage(reader, found)
        last = found[-1][0]


def is_sound_act(reader: Reader, act_id: bytes) -> bool:
    """Whether an act is there as it was written, after the one before it."""
    try:
        found = reader.rows(f"{_LINKS} WHERE a.act_id = ?", (act_id,))
        return bool(found) and not any(_acts_damage(reader, found))
    except (DamagedData, *NONSENSE):
        return False


def outcome_damage(reader: Reader, document_no: int, document_id: str) -> Iterator[str]:
    """Whether the decisions in an article are those that the newest acts about them made, all of them and no others."""
    (wrong,) = reader.row(_OUTCOME, document_no, document_no) or (0,)
    if wrong:
        yield f"Decisions in article {document_id} that are not what the log says: {wrong}. {REBUILD}"


def noted_digests(reader: Reader, document_no: int) -> dict[int, bytes]:
    """The checksums that were noted of a document, by run_no (see `checksums`); none in a file of an older version."""
    return dict(reader.rows("SELECT run_no, digest FROM checksum WHERE document_no = ?", (document_no,))) if _has_checksums(reader) else {}


def _has_checksums(reader: Reader) -> bool:
    (version,) = reader.row("PRAGMA user_version") or (0,)
    return int(version) >= SINCE


def _article_log_damage(reader: Reader, document_no: int, document_id: str) -> Iterator[str]:
    found = reader.rows(
        f"""{_LINKS} WHERE a.act_no IN (SELECT act_no FROM change WHERE document_no = ?)
        AND NOT EXISTS (SELECT 1 FROM change WHERE act_no = a.act_no LIMIT 1 OFFSET {_FEW}) ORDER BY a.act_no""",
        (document_no,),
    )
    yield from _acts_damage(reader, found)
    (unknown,) = reader.row(_UNKNOWN, document_no, document_no) or (0,)
    if unknown or any(annotator_id_of(name) != annotator_id for annotator_id, name in reader.annotators().items()):
        yield f"Who has decided in article {document_id} is not known any more. {RESTORE}"


def _acts_damage(reader: Reader, found: Sequence[tuple[Any, ...]]) -> Iterator[str]:
    """Of rows of `_LINKS`."""
    try:
        acts = reader.acts_of([row[:-2] for row in found]) if found else []
    except (DamagedData, ValueError):
        if len(found) == 1:
            yield f"Act {codec.id_from_bytes(found[0][1])} cannot be read. {RESTORE}"
        else:
            for row in found:
                yield from _acts_damage(reader, [row])
        return
    for act, (act_no, *_, chain, previous) in zip(acts, found, strict=True):
        if chain_of(previous or b"", act) != chain:
            yield f"Act {act.act_id} (number {act_no} of the log), or the one before it, was altered: the chain does not fit. {RESTORE}"


_LINKS = f"""SELECT {act_columns("a")}, a.chain, (SELECT p.chain FROM act p WHERE p.act_no < a.act_no ORDER BY p.act_no DESC LIMIT 1)
    FROM act a JOIN annotator USING (annotator_no)"""
_UNKNOWN = """SELECT (SELECT count(*) FROM act WHERE act_no IN (SELECT act_no FROM change WHERE document_no = ?)
        AND annotator_no NOT IN (SELECT annotator_no FROM annotator))
    + (SELECT count(*) FROM item WHERE document_no = ? AND annotator_no NOT IN (SELECT annotator_no FROM annotator))"""
_OUTCOME = """WITH ranked(kind, target, layer, after, nth) AS (
        SELECT kind, target, iif(kind IN ('seam', 'label', 'trash', 'language'), 0, annotator_no) AS layer, after,
            row_number() OVER (PARTITION BY kind, target, iif(kind IN ('seam', 'label', 'trash', 'language'), 0, annotator_no)
                ORDER BY clock DESC, act_id DESC, nth DESC)
        FROM change JOIN act USING (act_no) WHERE document_no = ? AND act_no NOT IN (SELECT act_no FROM conflict)),
    newest AS (SELECT * FROM ranked WHERE nth = 1 AND after IS NOT NULL),
    there AS (SELECT kind, target, annotator_no AS layer, value FROM item WHERE document_no = ?)
SELECT (SELECT count(*) FROM newest LEFT JOIN there USING (kind, target, layer) WHERE value IS NOT after)
    + (SELECT count(*) FROM there LEFT JOIN newest USING (kind, target, layer) WHERE after IS NULL)"""
