"""Import: files become documents of a project, and what is annotated in them suggestions or decisions.

An export that leaves nothing behind (its first line describes its project) is taken in with its log and its stored
suggestions when the project has the same beginning: one that was made for it, or one that an earlier import began.
"""

import hashlib
import time
import uuid
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from annotator.core.acts import Act, Verb
from annotator.core.annotated import AnnotatedDocument
from annotator.core.document import Document
from annotator.core.errors import NotWritten, RefusedAct, Trouble, in_words, of_one
from annotator.core.fold import Layer
from annotator.core.ids import run_id_of
from annotator.core.schema import Label, RelationLabel, Schema, SpanLabel
from annotator.core.spans import RelationSuggestion, Run, SpanSuggestion, Suggestions
from annotator.core.values import Decision, Status
from annotator.formats import jsonl
from annotator.formats.manifest import sha256_of_file
from annotator.formats.registry import FORMATS, Layout
from annotator.formats.text import storable
from annotator.jobs.act_parts import ActParts
from annotator.jobs.decisions import NOTHING, claim_of, decisions, named
from annotator.jobs.languages import AUTO
from annotator.jobs.protocol import Json, Progress, Task
from annotator.jobs.reading import Picked, Refusal, articles, at_item, count, pick, project_line, read_task
from annotator.jobs.recalling import Recollection
from annotator.jobs.refusals import RefusedFile
from annotator.jobs.schemas import read_schema
from annotator.language.tokens import Token
from annotator.store.project import Project

AT_ONCE, AT_ONCE_ALONE = 64, 256
"""How many documents are stored at a time: the window stands still meanwhile. Where there is none, more at once cost less each."""
CHARACTERS = 10_000
"""A longer document counts as several."""

OWN_ID = "articles whose own document_id is not kept, since ids follow from the text here (source.path or source.url keeps it)"
OVERRULED = "articles in which the file confirms what had been rejected here"
UNFINISHED = "articles left unfinished, since some of the annotation was refused"

_NAMED = 3  # of several files, in a sentence
_REJECTED = Decision.REJECTED  # a constant takes a third of the time that the class takes to find it
_REFUSED = (Trouble, KeyError, TypeError, ValueError, AttributeError, OverflowError)


class ImportAs(StrEnum):
    """What becomes of annotation in the input."""

    DOCUMENTS = "documents"  # left out
    SUGGESTIONS = "suggestions"  # of a producer named after the file
    DECISIONS = "decisions"  # one act a document, which finishes it unless the file says otherwise


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """`annotator` is the name of who has decided what is imported as decisions."""

    annotator: str = ""
    format: str = "auto"
    language: str = AUTO
    as_: ImportAs = ImportAs.SUGGESTIONS


@dataclass(slots=True)
class ImportResult:
    """Counts of what came in. `ignored` counts fields that are not known, `left_out` annotation that was passed over, by reason;
    `against` those of the decided that confirm a relation against the schema; `notes` what a format was understood to say.
    `changed` are the sources (file or address) of those added that gave another text before.
    `refused_file` keeps what was refused, to be mended there."""

    added: int = 0
    already: int = 0
    suggested: int = 0
    decided: int = 0
    against: int = 0
    acts: int = 0
    refused: list[Refusal] = field(default_factory=list)
    refused_file: Path | None = None
    ignored: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)
    changed: list[str] = field(default_factory=list)

    def copy(self) -> "ImportResult":
        ignored, left_out, notes = Counter(self.ignored), Counter(self.left_out), Counter(self.notes)
        refused, changed = list(self.refused), list(self.changed)
        return replace(self, refused=refused, ignored=ignored, left_out=left_out, notes=notes, changed=changed)

    @property
    def did_anything(self) -> bool:
        return bool(self.added or self.already or self.acts)

    def told(self) -> list[tuple[int, str]]:
        """The notes, each with its number."""
        named = ", ".join(self.changed[:_NAMED]) + (", …" if len(self.changed) > _NAMED else "")
        changed = [(len(self.changed), f"whose source gave another text before ({named}): both texts are kept")] if self.changed else []
        return [*changed, *((number, note) for note, number in sorted(self.notes.items()))]

    def sentence(self) -> str:
        """What was done, for the reader."""
        parts = [f"{articles(self.added)} added"]
        parts += [f"{self.already:,} already present"] if self.already else []
        parts += [f"{count(self.suggested, 'suggestion')} stored"] if self.suggested else []
        against = f" ({self.against:,} against the schema)" if self.against else ""
        parts += [f"{count(self.decided, 'decision')} taken over{against}"] if self.decided else []
        parts += [f"{number:,} left out ({reason})" for reason, number in sorted(self.left_out.items())]
        parts += [f"{count(self.ignored.total(), 'unknown field')} ignored"] if self.ignored else []
        parts += [f"{number:,} {of_one(note) if number == 1 else note}" for number, note in self.told()]
        kept = f" (kept in {storable(self.refused_file.name)} beside the project, to be mended)" if self.refused_file else ""
        parts += [f"{len(self.refused):,} refused{kept}"] if self.refused else []
        return "; ".join(parts) + "."


@dataclass(slots=True)
class _Producer:
    """What the suggestions of a file are told to come from, or those of a folder of files that each have one document."""

    path: Path
    files: list[Path]
    run_id: str | None = None
    suggested: set[str] = field(default_factory=set)  # the documents of which a line had annotation

    def version(self) -> str:
        """A hash of all that it says. Raises Trouble for a file that cannot be read."""
        digest = hashlib.sha256()
        try:
            for path in self.files:
                digest.update(f"{path.relative_to(self.path).as_posix()}\n{sha256_of_file(path)}\n".encode("utf-8", "surrogateescape"))
        except OSError as error:
            raise Trouble(f"cannot be read ({error.strerror or error})") from error
        return digest.hexdigest()


@dataclass(slots=True)
class _File:
    """What is known of a file while its lines come in."""

    path: Path
    producer: _Producer
    sha256: str = ""
    restoring: bool = False
    runs: dict[str, Run] = field(default_factory=dict)
    acts: ActParts = field(default_factory=ActParts)


class _Waiting(NamedTuple):
    """A document that was read and is not stored yet."""

    file: _File
    line: int
    entry: jsonl.Entry
    refused: list[Refusal]
    whole: bool  # no span of it was refused
    given: Json  # the document as the file has it
    item: Sequence[Any] | None  # its place in a JSON array


class ImportJob:
    """A job (jobs.protocol) that reads files and stores their documents, each whole or not at all, some at a time.

    What `progress` and `result` tell is in the project.
    """

    def __init__(self, project: Project, paths: Sequence[Path], options: ImportOptions | None = None, at_once: int = AT_ONCE) -> None:
        self.result = ImportResult()
        options = options or ImportOptions()
        self._project, self._options, self._at_once = project, options, at_once
        files, refused = pick(paths, options.format, project.path)
        self.result.refused += refused
        self._kept = RefusedFile(project.path)
        self._files = _files(files)
        self._take_schema()
        self._annotator_id: str | None = None
        self._recalled: Recollection | None = None
        self._revision = project.revision  # as the job has left the project
        self._gave: dict[str, str] | None = None  # the document that came first from a file or address
        self._waiting: list[_Waiting] = []
        self._item: Sequence[Any] | None = None  # of the document that is being stored
        self._characters = 0  # of those that wait
        self.tasks = deque(Task(str(one.path), str(one.path), partial(read_task, one.path, one.format, options.language)) for one in files)
        self._read, self._done, self._total = 0, 0, len(files)
        self.plain = all(one.format == "jsonl" for one in files)
        """Whether a command may read the files in its own process: JSON lines are parsed by whoever takes in what a worker says, too."""

    @property
    def progress(self) -> Progress:
        """In files."""
        return Progress(self._done, self._total)

    def greeted(self, hello: Json) -> None:
        """Nothing has to be known of who reads."""

    def part(self, task: Task, body: Json) -> None:
        file = self._files[task.task_id]
        file.sha256 = body.get("sha256", file.sha256)
        line, item = int(body.get("line", 0)), body.get("item")
        if body.get("notes"):
            self.result.notes.update(body["notes"])
        refused = [Refusal(str(file.path), line, reason, str(body.get("raw") or "")) for reason in body.get("refused") or ()]
        given = body.get("given") or _as_given(body.get("document"), body.get("made"))
        try:
            if "project" in body:
                entry = jsonl.from_json(body["project"], self._options.language)
                if isinstance(entry, jsonl.ProjectLine):
                    self._begin_restoring(file, entry)
            elif "document" in body:
                entry = jsonl.from_json(body["document"], self._options.language)
                if isinstance(entry, jsonl.Entry):
                    if entry.own_id:
                        self.result.notes[OWN_ID] += 1
                    whole = not refused and not entry.spans_refused
                    refused += [Refusal(str(file.path), line, at_item(item, reason)) for reason in entry.refused]
                    self._wait(_Waiting(file, line, entry, refused, whole, given or {}, item))
                    return
        except NotWritten:
            raise
        except Trouble as trouble:
            refused.append(Refusal(str(file.path), line, at_item(item, str(trouble))))
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
            refused.append(Refusal(str(file.path), line, at_item(item, f"cannot be used ({in_words(error)})")))
        self.result.refused += refused
        self._keep(refused, given if isinstance(given, dict) else None)

    def _keep(self, refused: list[Refusal], given: Json | None) -> None:
        try:
            self._kept.keep(refused, given)
        except Trouble as trouble:
            self.result.notes[str(trouble)] += 1
        self.result.refused_file = self._kept.path

    def finished(self, task: Task, body: Json) -> None:
        self.part(task, body)
        file = self._files[task.task_id]
        if file.restoring:
            self._store()
            try:
                self._join_log(file)
            except NotWritten:
                raise
            except Trouble as trouble:
                self._refuse(file, 0, str(trouble))
        self._end(task)

    def failed(self, task: Task, reason: str) -> None:
        self.result.refused.append(Refusal(task.name, 0, reason))
        self._end(task)

    def _end(self, task: Task) -> None:
        """Nothing more comes of a file."""
        if self._files.pop(task.task_id, None):
            self._read += 1
            if not self._waiting:
                self._done = self._read
            elif not self._files:
                self._store()

    def _wait(self, one: _Waiting) -> None:
        self._waiting.append(one)
        self._characters += len(one.entry.document.text)
        if len(self._waiting) >= self._at_once or self._characters >= self._at_once * CHARACTERS:
            self._store()

    def _store(self) -> None:
        """Store the documents that wait."""
        waiting, self._waiting, self._characters = self._waiting, [], 0
        if self._project.revision != self._revision:  # someone else has written meanwhile
            self._recalled = None
        for one, reasons in zip(waiting, self._stored(waiting), strict=True):
            self._keep(reasons, one.given)
        self._done, self._revision, self._item = self._read, self._project.revision, None

    def _stored(self, waiting: list[_Waiting]) -> list[list[Refusal]]:
        """Store documents in one transaction; what was refused of each. By halves when that fails: nothing else is held up by one."""
        before = self.result.copy()
        try:
            with self._project.together():
                removed = self._project.removed([one.entry.document.document_id for one in waiting])
                return [self._take(one, removed.get(one.entry.document.document_id)) for one in waiting]
        except NotWritten:
            self.result, self._recalled = before, None
            raise
        except _REFUSED:
            self.result, self._annotator_id, self._recalled = before, None, None
            for one in waiting:
                one.file.producer.run_id = None
                one.file.producer.suggested.discard(one.entry.document.document_id)
        if len(waiting) < 2:
            return [self._take_or_refuse(one) for one in waiting]
        half = len(waiting) // 2
        return self._stored(waiting[:half]) + self._stored(waiting[half:])

    def _take_or_refuse(self, one: _Waiting) -> list[Refusal]:
        before = len(self.result.refused)
        try:
            document_id = one.entry.document.document_id
            return self._take(one, self._project.removed([document_id]).get(document_id))
        except NotWritten:
            raise
        except Trouble as trouble:
            self._refuse(one.file, one.line, str(trouble))
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
            self._refuse(one.file, one.line, f"cannot be used ({in_words(error)})")
        return self.result.refused[before:]

    def _take(self, one: _Waiting, removed: tuple[int, str] | None) -> list[Refusal]:
        """Store a document, unless it was `removed` for good; what was refused of it and can be mended."""
        before, self._item = len(self.result.refused), one.item
        self.result.refused += one.refused
        if one.entry.ignored:
            self.result.ignored.update(one.entry.ignored)
        if removed is not None:
            self._refuse(one.file, one.line, _was_removed(*removed))
            return []  # there is nothing to mend, and what was removed is not kept
        new = self._project.add_document(one.entry.document)
        if new:
            self.result.added += 1
            self._compare(one.entry.document)
        else:
            self.result.already += 1
        self._take_annotation(one.file, one.line, one.entry, new, whole=one.whole)
        return self.result.refused[before:]

    def _compare(self, document: Document) -> None:
        """Note where a new document comes from, if another one came from there."""
        if self._gave is None:
            self._gave = {}
            for document_id, source in self._project.sources():
                self._gave.update((place, document_id) for place in (source.path, source.url) if place and place not in self._gave)
        places = [place for place in (document.source.path, document.source.url) if place]
        before = [place for place in places if self._gave.setdefault(place, document.document_id) != document.document_id]
        self.result.changed += [storable(place) for place in before[:1]]

    def _take_annotation(self, file: _File, line: int, entry: jsonl.Entry, new: bool, *, whole: bool) -> None:
        unstated = entry.unstated
        if file.restoring:
            self._restore(file, entry)
        elif not entry.annotated.spans and (unstated or self._options.as_ is not ImportAs.DECISIONS):
            return  # nothing is annotated, and nobody says that nothing is there
        elif self._options.as_ is ImportAs.DOCUMENTS:
            self.result.left_out["spans and relations left out, as asked"] += len(entry.annotated.spans) + len(entry.annotated.relations)
        elif self._options.as_ is ImportAs.SUGGESTIONS:
            self._suggest(file, line, entry.annotated)
        else:
            self._decide(file, line, entry.annotated, unstated or entry.annotated.status is Status.FINISHED, new, whole=whole)

    # annotation becomes suggestions ----------------------------------------------------------------------------------

    def _suggest(self, file: _File, line: int, annotated: AnnotatedDocument) -> None:
        document_id = annotated.document.document_id
        producer = file.producer
        if producer.run_id is None:
            name, version = storable(producer.path.name), (producer.version() if producer.files else file.sha256)[:12]
            producer.run_id = run_id_of(name, version, "{}")
            self._project.add_run(Run(producer.run_id, name, version, "{}", _now()))
        run_id = producer.run_id
        if document_id in producer.suggested:  # a run says of a document what it has to say at once
            passed_over = len(annotated.spans) + len(annotated.relations)
            self.result.left_out["annotated in another line with the same text; join the lines"] += passed_over
            return
        producer.suggested.add(document_id)
        spans: dict[str, SpanSuggestion] = {}
        for span_id, start, end, label, state, _, _, score, _ in annotated.spans:
            label_id = self._span_label(label)
            if state is _REJECTED:
                self.result.left_out["rejected, so not suggested"] += 1
            elif label_id is None:
                self._refuse(file, line, f"{named('span', span_id)}: the schema has no label {label}")
            else:
                spans[span_id] = SpanSuggestion(document_id, start, end, label_id, run_id, score)
        relations = []
        for relation in annotated.relations:
            label_id = self._relation_label(relation.label)
            head, tail = spans.get(relation.head_id), spans.get(relation.tail_id)
            if relation.state is _REJECTED:
                self.result.left_out["rejected, so not suggested"] += 1
            elif label_id is None:
                self._refuse(file, line, f"{named('relation', relation.relation_id)}: the schema has no relation {relation.label}")
            elif head is None or tail is None:
                self._refuse(file, line, f"{named('relation', relation.relation_id)}: one of its ends was left out")
            elif not self._schema.allows(label_id, head.label_id, tail.label_id):
                self._refuse(
                    file, line, f"{named('relation', relation.relation_id)}: {_not_allowed(relation.label, head.label_id, tail.label_id)}"
                )
            elif head.span_id == tail.span_id:
                self._refuse(file, line, f"{named('relation', relation.relation_id)}: its ends are one span, which the file has twice")
            else:
                relations.append(RelationSuggestion(document_id, head.span_id, tail.span_id, label_id, run_id, relation.score))
        if self._project.add_suggestions(run_id, document_id, spans.values(), relations):
            self.result.suggested += len({*map(claim_of, spans.values())}) + len(relations)

    # annotation becomes decisions ------------------------------------------------------------------------------------

    def _decide(self, file: _File, line: int, annotated: AnnotatedDocument, finished: bool, new: bool, *, whole: bool) -> None:
        """`whole`: no span of the line was refused. Else the article is not finished: what is not confirmed in one is not there."""
        project = self._project
        document_id = annotated.document.document_id
        if self._annotator_id is None:
            self._annotator_id = project.annotator_id(self._options.annotator)
        annotator_id = self._annotator_id
        stored = NOTHING if new else project.suggestions(document_id)

        def recalled(settled: Sequence[Token]) -> Suggestions:
            return self._recollection(annotator_id).recalled(annotated.document, stored, new, settled)

        taken = decisions(
            annotated,
            self._schema,
            self._span_label,
            self._relation_label,
            Layer({}, {}, {}) if new else project.state(document_id).layer(annotator_id, document_id),
            lambda: str(uuid.uuid4()),
            finished and whole,
            stored,
            recalled,
        )
        for reason in taken.refused:
            self._refuse(file, line, reason)
        if finished and (taken.spans_refused or not whole):
            self.result.notes[UNFINISHED] += 1
        if taken.undecided:
            self.result.left_out["undecided, so no decision"] += taken.undecided
        if not taken.changes:
            return
        intent = f"import {storable(file.path.name)}"
        act = Act(str(uuid.uuid4()), project.clock() + 1, Verb.IMPORT, annotator_id, _now(), taken.changes, intent=intent)
        try:
            project.append(act)
        except RefusedAct as refusal:
            self._refuse(file, line, str(refusal))
            return
        if self._recalled is not None:
            self._recalled.decided(annotated.document, taken.changes, new)
        self.result.acts += 1
        self.result.decided += taken.decided
        self.result.against += taken.against
        if taken.overruled:
            self.result.notes[OVERRULED] += 1

    def _recollection(self, annotator_id: str) -> Recollection:
        if self._recalled is None:
            self._recalled = Recollection(self._project, annotator_id)
        return self._recalled

    def _refuse(self, file: _File, line: int, reason: str) -> None:
        self.result.refused.append(Refusal(str(file.path), line, at_item(self._item, reason)))

    def _take_schema(self) -> None:
        self._schema = self._project.schema()
        self._span_label = _label_ids(self._schema.span_labels).get
        self._relation_label = _label_ids(self._schema.relation_labels).get

    # the lossless exchange -------------------------------------------------------------------------------------------

    def _begin_restoring(self, file: _File, line: jsonl.ProjectLine) -> None:
        if self._options.as_ is not ImportAs.SUGGESTIONS:
            self.result.left_out["history left out: decisions or texts were asked for"] += 1
            return
        if not line.acts or not _has_act(self._project, line.acts[0].act.act_id):
            self.result.left_out["history of another project, not joined"] += 1
            return
        file.restoring = True
        for name in line.annotators.values():
            self._project.annotator_id(name)
        for run in line.runs:
            self._project.add_run(run)
        file.acts.add(line.acts)

    def _restore(self, file: _File, entry: jsonl.Entry) -> None:
        for stored in entry.stored:
            if self._project.add_suggestions(stored.run_id, entry.document.document_id, stored.spans, stored.relations):
                self.result.suggested += len(stored.spans) + len(stored.relations)
        file.acts.add(entry.acts)

    def _join_log(self, file: _File) -> None:
        new = 0

        def acts() -> Iterator[Act]:
            nonlocal new
            for act_id, act in file.acts.acts():
                if isinstance(act, str):
                    self._refuse(file, 0, f"act {act_id}: {act}")
                else:
                    new += not _has_act(self._project, act_id)
                    yield act

        conflicts = self._project.append_all(acts())
        for act_id, violations in conflicts.items():
            self._refuse(file, 0, f"act {act_id}: {'; '.join(violation.message for violation in violations)}")
        self.result.acts += new
        self._take_schema()


def _files(picked: Iterable[Picked]) -> dict[str, _File]:
    """What is known of the files, by their names. Those of a folder of one document each have one producer, that of the folder."""
    folders: dict[tuple[Path, str], _Producer] = {}
    files = {}
    for one in picked:
        if one.folder is not None and FORMATS[one.format].layout is Layout.FOLDER:
            producer = folders.setdefault((one.folder, one.format), _Producer(one.folder.absolute(), []))
            producer.files.append(one.path.absolute())
        else:
            producer = _Producer(one.path, [])
        files[str(one.path)] = _File(one.path, producer)
    return files


def _as_given(document: Any, made: Json | None) -> Any:
    """A document as its file has it, without what was found in its text."""
    if not made or not isinstance(document, dict):
        return document
    return {name: made.get(name, value) for name, value in document.items() if name not in made or made[name] is not None}


def _label_ids(labels: Iterable[Label]) -> dict[str, str]:
    """By name, or by the id itself."""
    known = tuple(labels)
    return {one.label_id: one.label_id for one in known} | {one.name: one.label_id for one in known}


def _not_allowed(relation: str, head: str, tail: str) -> str:
    return f"{relation} does not join {head} to {tail} in this schema"


def _was_removed(at: int, annotator: str) -> str:
    day = time.strftime("%Y-%m-%d", time.localtime(at / 1000))
    return f"was removed from the project for good on {day} by {annotator}; a backup made before that day still holds it"


def _has_act(project: Project, act_id: str) -> bool:
    try:
        project.act(act_id)
    except (KeyError, ValueError):
        return False
    return True


def _now() -> int:
    """Unix milliseconds."""
    return time.time_ns() // 1_000_000


def open_or_create(path: Path, schema: str, annotator: str, sources: Sequence[Path] = ()) -> Project:
    """The project for writing; a new one when there is none, with a shipped schema.

    One that is made for an export that leaves nothing behind (the first of `sources`) begins with that project's first act.
    Raises Trouble when it cannot be opened or made.
    """
    if path.exists():
        return Project.open(path)
    line = project_line(sources)
    first = line.acts[0].act if line is not None and line.acts else None
    if line is not None and first is not None and first.changes and first.annotator_id in line.annotators:
        labels = {change.target_id: change.after for change in first.changes if change.before is None}
        made = Schema.of_labels({name: label for name, label in labels.items() if isinstance(label, SpanLabel | RelationLabel)})
        if len(made.span_labels) + len(made.relation_labels) == len(first.changes):
            maker = line.annotators[first.annotator_id]
            try:
                return Project.create(path, made, annotator=maker, act_id=first.act_id, made_at=first.made_at)
            except ValueError as error:
                raise Trouble(f"{sources[0]}: its project cannot be made anew ({error}); export it again.") from error
    return Project.create(path, read_schema(schema), annotator=annotator, act_id=str(uuid.uuid4()), made_at=_now())
