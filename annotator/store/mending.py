"""A damaged article made whole from a backup: text, what is known of it, suggestions, and the acts about it, as far as they are there.

What is sound here stays as it is, and what is damaged in the backup too is not taken. All of it is one transaction, and it stands only if
nothing is wrong with the article afterwards.
"""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from contextlib import closing, suppress
from typing import Any

from annotator.core.errors import DamagedData, Trouble
from annotator.language.folding import fold
from annotator.store import codec
from annotator.store.backups import Backup, open_backup
from annotator.store.checksums import DOCUMENT_COLUMNS, digest_of, stored_digests
from annotator.store.connection import troubles
from annotator.store.migrations import GUARDS, restore_guards
from annotator.store.project import Project
from annotator.store.reader import Reader
from annotator.store.soundness import NONSENSE, Part, article_damage, is_sound_act, log_damage, noted_digests


class _StillDamaged(Trouble):
    """It was not enough: the transaction is taken back."""


def mend(project: Project, document_id: str, backups: Iterable[Backup]) -> Backup | None:
    """Make an article whole from the newest of the backups from which it can be; which it was, None when from none.

    What was derived alone is made anew without one. Raises Trouble when nothing can be written.
    """
    for backup in backups:
        with suppress(_StillDamaged, DamagedData, *NONSENSE), closing(open_backup(backup.path)) as kept, troubles(backup.path):
            _mend_from(project, document_id, kept)
            return backup
    return None


def mend_alone(project: Project, document_id: str) -> bool:
    """Make anew what is derived from the log, where that is what is damaged; whether that made the article whole."""
    parts = {damage.part for damage in article_damage(project, document_id)}
    if parts and Part.OUTCOME not in parts:
        return False
    with suppress(_StillDamaged, DamagedData, *NONSENSE):
        with project.together():
            _derive_anew(project)
            _refuse_damaged(project, document_id)
        return True
    return False


def _mend_from(project: Project, document_id: str, kept: sqlite3.Connection) -> None:
    with project.together():
        for guard in GUARDS:
            project.connection.execute(f"DROP TRIGGER IF EXISTS {guard}")
        _Mending(project, document_id, kept).do({damage.part for damage in article_damage(project, document_id)})
        restore_guards(project.connection)
        if any(damage.part is Part.OUTCOME for damage in article_damage(project, document_id)):
            _derive_anew(project)
        _refuse_damaged(project, document_id)


def _derive_anew(project: Project) -> None:
    """Not from a log that is damaged, if only in a step that is too large to be looked at with an article: values that are right would
    follow it."""
    for sentence in log_damage(project):
        raise _StillDamaged(sentence)
    project.rebuild()


def _refuse_damaged(project: Project, document_id: str) -> None:
    for damage in article_damage(project, document_id):
        raise _StillDamaged(damage.sentence)


class _Mending:
    """Takes the rows about one article from a backup."""

    def __init__(self, project: Project, document_id: str, kept: sqlite3.Connection) -> None:
        self._project, self._backup = project, Reader(kept, project.path)
        self._rows, self._kept = project.connection, kept
        self._data = codec.id_to_bytes(document_id)
        self._numbers = project.local_numbers
        here, there = (
            side.execute("SELECT document_no FROM document WHERE document_id = ?", (self._data,)).fetchone() for side in (self._rows, kept)
        )
        if here is None or there is None:
            raise _StillDamaged("The backup does not hold the article.")
        (self._here,), (self._there,) = here, there

    def do(self, parts: Collection[Part]) -> None:
        """Mend these parts."""
        if Part.TEXT in parts:
            self._take_text()
        if Part.ABOUT in parts:
            self._take_document()
        if Part.SUGGESTIONS in parts:
            self._take_suggestions()
        if Part.LOG in parts or Part.OUTCOME in parts:
            self._take_acts()

    def _take_text(self) -> None:
        found = self._kept.execute("SELECT sha256, text FROM document_text WHERE document_no = ?", (self._there,)).fetchone()
        if found is None:
            raise _StillDamaged("The backup does not hold the text.")
        self._rows.execute("INSERT OR REPLACE INTO document_text VALUES (?, ?, ?)", (self._here, *found))

    def _take_document(self) -> None:
        columns = self._kept.execute(f"SELECT {', '.join(DOCUMENT_COLUMNS)} FROM document WHERE document_no = ?", (self._there,)).fetchone()
        if self._is_vouched_for(digest_of(columns), 0, 0):
            settings = ", ".join(f"{name} = ?" for name in DOCUMENT_COLUMNS)
            self._rows.execute(f"UPDATE document SET {settings} WHERE document_no = ?", (*columns, self._here))
            self._note(0, digest_of(columns))

    def _take_suggestions(self) -> None:
        """Of each run that the backup knows too and that is not as it was noted; what came later is left as it is."""
        noted = noted_digests(self._project, self._here)
        found, kept = stored_digests(self._rows, self._here), stored_digests(self._kept, self._there)
        for there, digest in kept.items():
            (run_id,) = self._kept.execute("SELECT run_id FROM run WHERE run_no = ?", (there,)).fetchone()
            here = self._rows.execute("SELECT run_no FROM run WHERE run_id = ?", (run_id,)).fetchone()
            if here is None or (here[0] in noted and found.get(here[0]) == noted[here[0]]):
                continue
            if self._is_vouched_for(digest, here[0], there):
                self._take_run(here[0], there)
                self._note(here[0], digest)

    def _is_vouched_for(self, digest: bytes, here: int, there: int) -> bool:
        """Whether what the backup holds of the article, or of the suggestions of a run for it, is what was stored once."""
        noted = noted_digests(self._project, self._here).get(here), noted_digests(self._backup, self._there).get(there)
        return digest in noted

    def _take_run(self, here: int, there: int) -> None:
        for table in ("span_suggestion", "relation_suggestion"):
            self._rows.execute(f"DELETE FROM {table} WHERE document_no = ? AND run_no = ?", (self._here, here))
        self._rows.execute("INSERT OR IGNORE INTO run_document(document_no, run_no) VALUES (?, ?)", (self._here, here))
        (text,) = self._rows.execute("SELECT text FROM document_text WHERE document_no = ?", (self._here,)).fetchone()
        for start, end, *rest in self._kept.execute(_SPANS, (self._there, there)):
            label_no, score, why_no = self._local(rest)
            surface = self._numbers.surface(fold(text[start:end]))
            row = (self._here, start, end, label_no, here, surface, score, why_no)
            self._rows.execute("INSERT INTO span_suggestion VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        for head, tail, *rest in self._kept.execute(_RELATIONS, (self._there, there)):
            label_no, score, why_no = self._local(rest)
            self._rows.execute(
                "INSERT INTO relation_suggestion VALUES (?, ?, ?, ?, ?, ?, ?)", (self._here, head, tail, label_no, here, score, why_no)
            )

    def _local(self, columns: Sequence[Any]) -> tuple[int, float | None, int | None]:
        """The number of a label, a score, and the number of a reason, as they are in the project."""
        label_id, score, code, arguments = columns
        return self._numbers.label(label_id), score, self._numbers.why(codec.why_from_columns(code, arguments))

    def _take_acts(self) -> None:
        """Of the acts about the article, and those before them, as each hangs on the chain of the one before: those that are damaged here
        and sound there."""
        for (act_id,) in self._rows.execute(_ABOUT, (self._here,)).fetchall():
            if is_sound_act(self._project, act_id) or not is_sound_act(self._backup, act_id):
                continue
            kept = self._kept.execute(
                "SELECT act_no, annotator_id FROM act JOIN annotator USING (annotator_no) WHERE act_id = ?", (act_id,)
            ).fetchone()
            if kept is not None:
                self._take_act(act_id, *kept)

    def _take_act(self, act_id: bytes, there: int, annotator_id: bytes) -> None:
        (here,) = self._rows.execute("SELECT act_no FROM act WHERE act_id = ?", (act_id,)).fetchone()
        annotator = self._rows.execute("SELECT annotator_no FROM annotator WHERE annotator_id = ?", (annotator_id,)).fetchone()
        changes = self._kept.execute(
            """SELECT nth, document_id, kind, target, before, after FROM change LEFT JOIN document USING (document_no) WHERE act_no = ?""",
            (there,),
        ).fetchall()
        numbers = {document_id: self._number(document_id) for _, document_id, *_ in changes}
        if annotator is None or None in numbers.values():
            return
        own = self._kept.execute(f"SELECT {', '.join(_OWN)} FROM act WHERE act_no = ?", (there,)).fetchone()
        self._rows.execute(
            f"UPDATE act SET annotator_no = ?, {', '.join(f'{name} = ?' for name in _OWN)} WHERE act_no = ?", (*annotator, *own, here)
        )
        self._rows.execute("DELETE FROM change WHERE act_no = ?", (here,))
        self._rows.executemany(
            "INSERT INTO change(act_no, nth, document_no, kind, target, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(here, nth, numbers[document_id], *rest) for nth, document_id, *rest in changes],
        )

    def _number(self, document_id: bytes | None) -> int | None:
        if document_id is None:
            return 0
        found = self._rows.execute("SELECT document_no FROM document WHERE document_id = ?", (document_id,)).fetchone()
        return None if found is None else int(found[0])

    def _note(self, run_no: int, digest: bytes) -> None:
        self._rows.execute("INSERT OR REPLACE INTO checksum(document_no, run_no, digest) VALUES (?, ?, ?)", (self._here, run_no, digest))


_OWN = ("clock", "verb", "made_at", "reverts", "continues", "intent", "chain")
_SPANS = """SELECT start, "end", label_id, score, code, arguments FROM span_suggestion
    JOIN label USING (label_no) LEFT JOIN why USING (why_no) WHERE document_no = ? AND run_no = ?"""
_RELATIONS = """SELECT head, tail, label_id, score, code, arguments FROM relation_suggestion
    JOIN label USING (label_no) LEFT JOIN why USING (why_no) WHERE document_no = ? AND run_no = ?"""
_ABOUT = """WITH about(act_no) AS (SELECT DISTINCT act_no FROM change WHERE document_no = ?)
    SELECT act_id FROM act WHERE act_no IN (SELECT act_no FROM about)
        OR act_no IN (SELECT (SELECT max(p.act_no) FROM act p WHERE p.act_no < about.act_no) FROM about)"""
