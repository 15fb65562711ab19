"""The one writer of a project. Every method that writes is one transaction: durable when it returns, nothing when it raises."""

import json
import os
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from annotator.core.acts import Act, Change, Verb, chain_of
from annotator.core.document import Document, Source
from annotator.core.errors import Moved, ReadOnly, RefusedAct, Trouble
from annotator.core.fold import Values, Violation, violations_of
from annotator.core.ids import annotator_id_of, document_id_of, sha256_of
from annotator.core.schema import Label, Schema
from annotator.core.spans import Registered, RelationSuggestion, Run, SpanSuggestion, Why
from annotator.core.validate import document_violations
from annotator.core.values import Kind
from annotator.language.folding import fold
from annotator.store import codec, open_mark
from annotator.store.backups import Made, Reason, keep
from annotator.store.checksums import DOCUMENT_COLUMNS, PUT, RUN_COLUMNS, digest_of, suggestions_digest
from annotator.store.connection import lock_of, open_writer, prepare, troubles, uncollected
from annotator.store.copying import clear, part_of, sync_folder
from annotator.store.migrations import migrate, restore_guards
from annotator.store.numbers import Numbers
from annotator.store.projections import Projections
from annotator.store.reader import Reader
from annotator.store.touched import Current, Fresh, Told, Touched

if TYPE_CHECKING:
    from filelock import BaseFileLock

_INDEX = "INSERT INTO document_search(rowid, text) VALUES (?, ?)"
_DOCUMENT = f"""INSERT INTO document({", ".join(DOCUMENT_COLUMNS)}) VALUES ({", ".join("?" * len(DOCUMENT_COLUMNS))})
    ON CONFLICT(document_id) DO NOTHING"""

_JOINED_AT_ONCE = 256  # acts


class Project(Reader):
    """A project open for reading and writing, in the thread that opened it. It sees its own writes at once."""

    def __init__(self, connection: sqlite3.Connection, path: Path, lock: "BaseFileLock | None" = None) -> None:
        super().__init__(connection, path)
        self._lock = lock
        self.revision = 0
        """Grows with all that is written, places excepted."""
        self.local_numbers = Numbers(connection)  # for the modules of the store
        self._projections = Projections(self, self.local_numbers, self._put_later)
        self._fresh: Fresh | None = None
        """The document that the last write has put in."""
        self._last: _Last | None = None
        """The newest act of the log, where the transaction that was begun last has appended one."""
        self._writing = False
        self._spoiled = False  # a write that was made together with others has failed
        self._later: dict[str, dict[tuple[Any, ...], None]] = {}
        """By statement, the rows of this transaction that nobody asks for before its end: one by one they take twice as long."""
        self._stands = _standing(path)
        self._log_stands: tuple[int, int] | None = None

    @property
    def why_fixed(self) -> str:
        """Why nothing can be written, in a sentence; "" where it can."""
        return ""

    def _refuse_fixed(self) -> None:
        if self.why_fixed:
            raise ReadOnly(self.why_fixed)

    @property
    def is_in_place(self) -> bool:
        """Whether the file is still the one that was opened, and its write-ahead log still beside it."""
        if _standing(self.path) != self._stands:
            return False
        log = _standing(Path(f"{self.path}-wal"))
        self._log_stands = self._log_stands or log
        return log == self._log_stands

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """Raises Trouble for what is no project, for a newer one, and when another program has it open."""
        path = Path(path).resolve()
        had_log = open_mark.has_log(path)
        connection, lock = open_writer(path, lambda connection: keep(connection, path, Reason.UPDATE))
        opened = cls(connection, path, lock)
        opened.lacks = open_mark.lacks_log(connection, path, had_log)
        open_mark.set_mark(connection)
        return opened

    @classmethod
    def create(cls, path: str | Path, schema: Schema, *, annotator: str, act_id: str, made_at: int) -> Self:
        """A new project with the labels of the schema, which come in by one act of the annotator of that name.

        That act is an import: undo takes back what the analyst did, not the project. The file is made under another name
        and moved into place, so there is never half of one. Raises Trouble when there is something at the path already.
        """
        labels: tuple[Label, ...] = (*schema.span_labels, *schema.relation_labels)
        changes = tuple(Change(Kind.LABEL, "", label.label_id, None, label) for label in labels)

        def fill(project: Project) -> None:
            project.append(Act(act_id, 1, Verb.IMPORT, project.annotator_id(annotator), made_at, changes, intent="schema"))

        return cls._create(Path(path), fill)

    @classmethod
    def create_bare(cls, path: str | Path) -> Self:
        """A new project without labels and without an act, for a log that brings its own. Otherwise as `create`."""
        return cls._create(Path(path), lambda _: None)

    @classmethod
    def _create(cls, path: Path, fill: Callable[["Project"], None]) -> Self:
        path = path.resolve()
        if not path.parent.is_dir():
            raise Trouble(f"There is no folder {path.parent} to make the project in.")
        lock = lock_of(path)
        try:
            if path.exists():
                raise Trouble(f"There is already something at {path}. Choose another name.")
            part = part_of(path)
            try:
                with troubles(path):
                    _make(part, path, fill)
                if not _give_name(part, path):
                    raise Trouble(f"There is already something at {path}. Choose another name.")
            finally:
                clear(part)
        finally:
            lock.release()
        return cls.open(path)

    def close(self) -> None:
        """Close the file and let others write to it. Closing twice does nothing."""
        if self._lock is None or not self._lock.is_locked:
            super().close()
            return
        unmarked = open_mark.take_mark(self.connection)
        in_place = self.is_in_place
        super().close()
        if not unmarked and in_place:
            open_mark.keep_log(self.path)
        self._lock.release()

    def back_up(self, reason: Reason, told: Callable[[int, int], None] | None = None) -> Made:
        """Keep a backup, if the newest one does not hold the same; `told` hears how far it is, of how much. Raises Trouble where there
        can be none."""
        return keep(self.connection, self.path, reason, told=told)

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is written within is one transaction: durable when it ends, nothing of it when it, or one of the writes, raises."""
        with uncollected(), self._transaction():
            yield
            self._refuse_spoiled()

    def _refuse_spoiled(self) -> None:
        """Raises Trouble when one of several writes has failed, which may have been done in part."""
        if self._spoiled:
            raise Trouble("One of several writes failed, so none was done.")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._refuse_fixed()
        self.revision += 1
        self._fresh = None
        if self._writing:
            before, self._spoiled = self._spoiled, True
            yield
            self._spoiled = before
            return
        self._spoiled, self._later, self._last = False, {}, None
        with troubles(self.path):
            self._roll_back()  # if that was not possible when a write failed: what comes next would be taken for a part of it
            self.connection.execute("BEGIN IMMEDIATE")
            self._writing = True
            try:
                if not self.is_in_place:
                    raise Moved(
                        f"{self.path} is no longer where it was: it, or its folder, was moved, removed or unmounted. The last step was "
                        "not saved. Put it back, or save a copy elsewhere."
                    )
                yield
                for statement, rows in self._later.items():
                    self.connection.executemany(statement, rows)
                self.connection.execute("COMMIT")
            except BaseException:
                self._last_document, self._last_annotator, self._last = ("", 0), ("", 0), None
                self.local_numbers.forget()
                self._projections.forget()
                self._fresh = None
                with suppress(sqlite3.Error):
                    self._roll_back()
                raise
            finally:
                self._writing, self._later = False, {}

    def _put_later(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
        self._later.setdefault(statement, {}).update(dict.fromkeys(rows))

    def _roll_back(self) -> None:
        if self.connection.in_transaction:  # SQLite rolls back by itself after some errors
            self.connection.execute("ROLLBACK")

    # --- what is put in ---

    def annotator_id(self, name: str) -> str:
        """The id of the annotator of this name, who is registered if need be."""
        annotator_id = annotator_id_of(name)
        if self.annotator_no(annotator_id) is None:
            with self._transaction():
                self.connection.execute("INSERT INTO annotator(annotator_id, name) VALUES (?, ?)", (codec.id_to_bytes(annotator_id), name))
        return annotator_id

    def add_document(self, document: Document) -> bool:
        """Put a document in; False when it is there already.

        Raises Trouble for text that no file can hold and for sections that do not fit it, ValueError when id or checksum
        are not those of the text.
        """
        try:
            sha256 = sha256_of(document.text)
        except UnicodeEncodeError as error:
            raise Trouble(f"{_name(document)} holds half a character at position {error.start}; it cannot be stored.") from error
        if document.sha256 != sha256 or document.document_id != document_id_of(sha256):
            raise ValueError(f"document {document.document_id} does not have the id and checksum of its text")
        for violation in document_violations(document):
            raise Trouble(f"{_name(document)} does not fit together: {violation.message}.")
        try:
            columns = codec.document_to_columns(document)
            with self._transaction():
                inserted = self.connection.execute(_DOCUMENT, columns)
                number = inserted.lastrowid
                if not inserted.rowcount or number is None:
                    self.revision -= 1  # nothing was written
                    return False
                self.connection.execute(
                    "INSERT INTO document_text(document_no, sha256, text) VALUES (?, ?, ?)", (number, bytes.fromhex(sha256), document.text)
                )
                self._put_later(PUT, [(number, 0, digest_of(columns))])
                self._put_later(_INDEX, [(number, document.text)])
            self._last_document = document.document_id, number
            self._fresh = Fresh(number, document.document_id, document.text)
        except UnicodeEncodeError as error:
            raise Trouble(f"{_name(document)} has a title or a source with half a character; it cannot be stored.") from error
        return True

    def sources(self) -> list[tuple[str, Source]]:
        """Where the documents come from, by document_id in order of their import. What is published when by whom is left out."""
        found = self.rows("SELECT document_id, source FROM document ORDER BY document_no")
        return [(codec.id_from_bytes(document_id), Source(**json.loads(source))) for document_id, source in found]

    def add_run(self, run: Run) -> None:
        """Register a run; one that is there already stays as it is."""
        with self._transaction():
            self._insert_run(run)

    def _insert_run(self, run: Run) -> None:
        columns = (codec.id_to_bytes(run.run_id), run.producer, run.version, run.parameters, run.made_at)
        inserted = self.connection.execute(
            f"INSERT INTO run({', '.join(RUN_COLUMNS)}) VALUES (?, ?, ?, ?, ?) ON CONFLICT(run_id) DO NOTHING", columns
        )
        if inserted.rowcount:
            self._put_later(PUT, [(0, inserted.lastrowid, digest_of(columns))])

    def add_suggestions(
        self, run_id: str, document_id: str, spans: Iterable[SpanSuggestion] = (), relations: Iterable[RelationSuggestion] = ()
    ) -> bool:
        """Store what a run found in a document, also nothing, and that it is done with it; False when it was done already.

        A claim made twice is stored once. Raises Trouble, and stores nothing, for offsets outside the text, scores outside
        0..1, an unknown document or an unknown run.
        """
        return self._add_found(document_id, [(run_id, spans, relations)])[0]

    def add_found(
        self, document_id: str, found: Sequence[tuple[Run, Iterable[SpanSuggestion], Iterable[RelationSuggestion]]]
    ) -> list[bool]:
        """As `add_suggestions`, for several runs at once, which are registered if need be: all of it is stored, or nothing."""
        return self._add_found(document_id, [(run.run_id, spans, relations) for run, spans, relations in found], [run for run, *_ in found])

    def _add_found(
        self,
        document_id: str,
        found: Sequence[tuple[str, Iterable[SpanSuggestion], Iterable[RelationSuggestion]]],
        runs: Iterable[Run] = (),
    ) -> list[bool]:
        fresh = self._fresh_one({document_id})
        document_no = self._known_document_no(document_id) if fresh is None else fresh.document_no
        text = self._projections.text(document_no) if fresh is None else fresh.text
        listed = [(run_id, tuple(spans), tuple(relations)) for run_id, spans, relations in found]
        try:
            with self._transaction():
                for run in runs:
                    self._insert_run(run)
                new = [
                    self._store_suggestions(run_id, document_no, document_id, text, spans, relations, fresh)
                    for run_id, spans, relations in listed
                ]
                if any(new):
                    only = listed[0][1] if fresh is not None and len(listed) == 1 and not listed[0][2] else None
                    self._projections.suggestions_came(document_no, document_id, only)
        except UnicodeEncodeError as error:
            raise Trouble(f"A suggestion for article {document_id} holds half a character; it cannot be stored.") from error
        return new

    def _store_suggestions(
        self, run_id: str, document_no: int, document_id: str, text: str,
        spans: Sequence[SpanSuggestion], relations: Sequence[RelationSuggestion], fresh: Fresh | None,
    ) -> bool:  # fmt: skip
        run_no = self.local_numbers.run(run_id)
        if run_no is None:
            raise Trouble(f"There is no run {run_id} in {self.path}.")
        if fresh is None and self.row("SELECT 1 FROM run_document WHERE document_no = ? AND run_no = ?", document_no, run_no) is not None:
            return False
        self.connection.execute("INSERT INTO run_document(document_no, run_no) VALUES (?, ?)", (document_no, run_no))
        span_rows = self._span_rows(spans, run_id, run_no, document_id, document_no, text)
        relation_rows = [(document_no, *self._relation_columns(relation, run_id, document_id, run_no)) for relation in relations]
        self._put_later(PUT, [(document_no, run_no, _digest(spans, relations))])
        self.connection.executemany(
            """INSERT INTO span_suggestion(document_no, start, "end", label_no, run_no, surface_no, score, why_no)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            span_rows,
        )
        if relation_rows:
            self.connection.executemany(
                """INSERT INTO relation_suggestion(document_no, head, tail, label_no, run_no, score, why_no)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                relation_rows,
            )
        self._projections.labels_stand({row[3] for row in chain(span_rows, relation_rows)}, document_no)
        return True

    def _span_rows(
        self, spans: Sequence[SpanSuggestion], run_id: str, run_no: int, document_id: str, document_no: int, text: str
    ) -> list[tuple[Any, ...]]:
        numbers, length = self.local_numbers, len(text)
        folded = []
        for span in spans:
            of, start, end, _, run, score, _ = span
            if of != document_id or run != run_id or not (score is None or 0 <= score <= 1):
                _check_suggestion(span, run_id, document_id)
            if not 0 <= start < end <= length:
                raise Trouble(f"A suggested span at {start}–{end} does not lie in article {document_id} ({length} characters).")
            folded.append(fold(text[start:end]))
        surfaces = numbers.surfaces(folded)
        labels = {label_id: numbers.label(label_id) for label_id in dict.fromkeys([span.label_id for span in spans])}
        return [
            (document_no, start, end, labels[label_id], run_no, surfaces[surface], score, numbers.why(why) if why else None)
            for (_, start, end, label_id, _, score, why), surface in zip(spans, folded, strict=True)
        ]

    def _relation_columns(self, relation: RelationSuggestion, run_id: str, document_id: str, run_no: int) -> tuple[Any, ...]:
        _check_suggestion(relation, run_id, document_id)
        try:
            ends = codec.id_to_bytes(relation.head_id), codec.id_to_bytes(relation.tail_id)
        except ValueError as error:
            raise Trouble(f"A suggested relation of article {document_id} has an end that is no span: {error}.") from error
        return *ends, self.local_numbers.label(relation.label_id), run_no, relation.score, self.local_numbers.why(relation.why)

    def register(self, producer: Registered) -> None:
        """Put a trained pipeline in, in place of the one of its name; when it is active, no other of its language is."""
        columns = (
            producer.name, producer.language, producer.version, bytes.fromhex(producer.sha256), producer.path,
            json.dumps(producer.replaces), producer.scores, int(producer.active), producer.made_at,
        )  # fmt: skip
        with self._transaction():
            if producer.active:
                self.connection.execute("UPDATE producer SET active = 0 WHERE language = ?", (producer.language,))
            self.connection.execute(
                """INSERT OR REPLACE INTO producer(name, language, version, sha256, path, replaces, scores, active, made_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                columns,
            )

    def set_place(self, key: str, value: str) -> None:
        """Remember where the analyst is; this is no act."""
        with self._transaction():
            self.connection.execute("INSERT OR REPLACE INTO place(key, value) VALUES (?, ?)", (key, value))
        self.revision -= 1

    # --- the log ---

    def append(self, act: Act, told: Told | None = None) -> None:
        """Write an act. Raises RefusedAct when the current state does not allow it, and ValueError when it does not come
        after every act of the log (`clock` must be greater than `self.clock()`).

        Of a bulk act `told` is called now and then with the number of changes that were checked or written since, each of them twice;
        when it raises, nothing is written.
        """
        fresh = self._fresh_one({change.document_id for change in act.changes})
        with uncollected(), self._transaction():
            newest = self._newest()
            if newest is not None and act.order <= newest:
                raise ValueError(f"act {act.act_id} with clock {act.clock} does not come after the newest of the log, {newest}")
            if self.row("SELECT 1 FROM act WHERE act_id = ?", codec.id_to_bytes(act.act_id)) is not None:
                raise ValueError(f"act {act.act_id} is in the log already")
            touched = Touched(self, act, told, fresh)
            violations = () if touched.anew else touched.unwritable or violations_of(act, touched)
            if violations:
                raise RefusedAct(_sentence(violations))
            last = self._write(touched)
            self._projections.apply(touched, last.act_no)
            self._projections.count([touched])
            self._last = last

    def clock(self) -> int:
        """The clock of the newest act, 0 when there is none."""
        return super().clock() if self._last is None else self._last.order[0]

    def values_beside(self, acts: Iterable[Act], annotator_id: str) -> Values:
        """Where current values are looked up; those that the acts are about are read together, which is ten times as quick."""
        return Current(self, (change.key(annotator_id) for act in acts for change in act.changes), annotator_id)

    def append_all(self, acts: Iterable[Act]) -> dict[str, tuple[Violation, ...]]:
        """Join other acts into the log, in any order; those that are there already are passed over. Of acts that come in log order, after
        all that are there, no more than some are held at a time.

        Returned by act_id: the acts that could not be written at all (an unknown annotator or document, offsets outside the
        text), and those that the joined log sets aside as conflicts, which may be acts of either log. Raises Trouble when two
        different acts have one id.
        """
        refused: dict[str, tuple[Violation, ...]] = {}
        coming = iter(acts)
        with self._transaction():
            self._last = None  # they may come between others
            newest, before = self._newest(), self.conflicts()
            late = False
            while portion := list(islice(coming, _JOINED_AT_ONCE)):
                written: list[tuple[int, Touched]] = []
                for act in sorted(portion, key=lambda act: act.order):
                    touched = Touched(self, act)
                    if touched.unwritable:
                        refused[act.act_id] = touched.unwritable
                    elif not self._is_known(act):
                        late = late or (newest is not None and act.order <= newest)
                        newest = act.order
                        written.append((self._write(touched).act_no, touched))
                if not late:
                    for act_no, touched in written:
                        self._projections.apply_or_set_aside(touched, act_no)
                    self._projections.count([touched for _, touched in written])
            if late:
                self._projections.fold_anew()
            after = self.conflicts()
        return refused | {act_id: violations for act_id, violations in after.items() if act_id not in before}

    def rebuild(self) -> None:
        """Make all projections, the search index and the guards anew from documents, suggestions and the log."""
        with self._transaction():
            restore_guards(self.connection)
            self.connection.execute("INSERT INTO document_search(document_search) VALUES ('rebuild')")
            self._projections.fold_anew(count_everything=True)

    def recount(self, limit: int = 50) -> list[str]:
        """Count anew up to `limit` documents of which a bulk act has left the undecided items uncounted; which were counted."""
        with self._transaction():
            return self._projections.recount(limit)

    def _fresh_one(self, documents: Collection[str]) -> Fresh | None:
        """The document that was just put in, if it is the only one of some."""
        return self._fresh if self._fresh is not None and documents == {self._fresh.document_id} else None

    def _newest(self) -> tuple[int, str] | None:
        if self._last is not None:
            return self._last.order
        found = self.row("SELECT clock, act_id FROM act ORDER BY clock DESC, act_id DESC LIMIT 1")
        return None if found is None else (found[0], codec.id_from_bytes(found[1]))

    def _is_known(self, act: Act) -> bool:
        try:
            known = self.act(act.act_id)
        except KeyError:
            return False
        if known != act:
            raise Trouble(f"Two different acts have the id {act.act_id}: one of the logs was altered. Nothing was joined.")
        return True

    def _write(self, touched: Touched) -> "_Last":
        execute, act = self.connection.execute, touched.act
        if self._last is not None:
            last_no, _, before = self._last
        else:
            last_no, before = execute("SELECT act_no, chain FROM act ORDER BY act_no DESC LIMIT 1").fetchone() or (0, b"")
        act_no, link = int(last_no) + 1, chain_of(before, act, touched.canonical)
        execute(
            """INSERT INTO act(act_no, act_id, clock, verb, annotator_no, made_at, reverts, continues, intent, chain)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                act_no, codec.id_to_bytes(act.act_id), act.clock, act.verb.value, touched.annotator_no, act.made_at,
                codec.id_to_bytes(act.reverts) if act.reverts else None, codec.id_to_bytes(act.continues) if act.continues else None,
                act.intent, link,
            ),
        )  # fmt: skip
        self.connection.executemany(
            "INSERT INTO change(act_no, nth, document_no, kind, target, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)",
            ((act_no, nth, *line) for nth, line in enumerate(touched.lines)),
        )
        return _Last(act_no, act.order, link)


class _Last(NamedTuple):
    """The act that was written last."""

    act_no: int
    order: tuple[int, str]
    chain: bytes


def _digest(spans: Sequence[SpanSuggestion], relations: Sequence[RelationSuggestion]) -> bytes:
    """Of suggestions as they will stand in the file: of the same claim made twice the first."""
    once = {
        (start, end, label_id): (start, end, label_id, None if score is None else float(score), *_reason(why))
        for _, start, end, label_id, _, score, why in reversed(spans)
    }
    linked: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for relation in relations:
        ends = codec.id_to_bytes(relation.head_id), codec.id_to_bytes(relation.tail_id)
        score = None if relation.score is None else float(relation.score)
        linked.setdefault((*ends, relation.label_id), (*ends, relation.label_id, score, *_reason(relation.why)))
    return suggestions_digest(once.values(), linked.values())


@lru_cache(maxsize=4096)
def _reason(why: Why) -> tuple[str | None, str | None]:
    return codec.why_to_columns(why) if why else (None, None)


def _check_suggestion(suggestion: SpanSuggestion | RelationSuggestion, run_id: str, document_id: str) -> None:
    if (suggestion.run_id, suggestion.document_id) != (run_id, document_id):
        raise ValueError(f"a suggestion of run {suggestion.run_id} for {suggestion.document_id} came with {run_id} for {document_id}")
    if suggestion.score is not None and not 0 <= suggestion.score <= 1:
        raise Trouble(f"A suggestion for article {document_id} has the score {suggestion.score}, which does not lie in 0..1.")


def _name(document: Document) -> str:
    return f"The article {document.source.path or document.source.url or document.document_id!r}"


def _sentence(violations: tuple[Violation, ...]) -> str:
    reasons = list(dict.fromkeys(violation.message for violation in violations))
    more = f" ({len(violations) - 3} more)" if len(reasons) > 3 else ""
    return f"This step is not possible: {'; '.join(reasons[:3])}{more}. Nothing was changed."


def _standing(path: Path) -> tuple[int, int] | None:
    """Which file stands at a path; None: there is none."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _make(part: Path, path: Path, fill: Callable[[Project], None]) -> None:
    """Write a whole new project to `part` and close it; trouble names the `path` that it will have."""
    clear(part)
    connection = sqlite3.connect(part, isolation_level=None)
    try:
        prepare(connection)
        migrate(connection)
        fill(Project(connection, path))
    finally:
        connection.close()


def publish(part: Path, path: Path) -> bool:
    """Give a closed project, built under another name in the same folder, its name; False when something bears it already.

    What is at the path is never replaced. `part` may stay behind. Raises Trouble when another program holds the lock of the name.
    """
    if path.exists():  # perhaps open by now, so that its lock is not to be had
        return False
    lock = lock_of(path)
    try:
        return _give_name(part, path)
    finally:
        lock.release()


def _give_name(part: Path, path: Path) -> bool:
    """As `publish`, under the lock."""
    if path.exists():
        return False
    try:
        os.link(part, path)  # fails where something came in between, which a rename would replace
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        os.replace(part, path)
    sync_folder(path.parent)
    return True
