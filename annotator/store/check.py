"""Whether a project is sound, told from the file itself: structure, texts, chain, and the fold of the whole log."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from annotator.core.acts import PROJECT_LAYER, Act
from annotator.core.errors import DamagedData, Trouble, in_words, shortened
from annotator.core.fold import State, Violation
from annotator.core.ids import annotator_id_of, run_id_of
from annotator.core.validate import document_violations
from annotator.core.values import Kind
from annotator.language.folding import fold
from annotator.store import codec
from annotator.store.connection import RESTORE, troubles
from annotator.store.migrations import GUARDS, LABELS, triggers
from annotator.store.progress import progress_of, read_progress
from annotator.store.project import Project
from annotator.store.projections import asked_of
from annotator.store.reader import Reader
from annotator.store.search import words_of
from annotator.store.soundness import NONSENSE, REBUILD, about_damage, log_damage, run_damage, suggestions_damage, text_damage

_ASKED_FOR = re.compile(r" Run `annotator check`[^.]*\.")
"""What others advise who cannot read something: it has been done."""
_SAID = 160
"""Characters of what SQLite says that are passed on."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was found. Each problem is a sentence or two: what is wrong, where, what to do. No problem, no damage."""

    problems: tuple[str, ...]
    documents: int
    acts: int
    items: int
    conflicts: int  # acts that a merge has set aside: no damage


def check(path: str | Path) -> Report:
    """Read everything once. Raises Trouble when the file cannot be opened as a project at all. Nothing is written.

    Takes about a millisecond an article and keeps all current values in memory.
    """
    try:
        with Reader.open(path) as reader:
            return inspect(reader)
    except DamagedData as error:
        raise DamagedData(_ASKED_FOR.sub(f" {RESTORE}", str(error))) from error


def rebuild(project: Project) -> None:
    """Make the projections, the search index and the append-only guards anew. What is damaged in texts or log stays so."""
    project.rebuild()


def inspect(reader: Reader) -> Report:
    """As `check`, of a project that is open."""
    problems: list[str] = [reader.lacks] if reader.lacks else []
    counts = [0, 0, 0, 0]
    for part in _PARTS:
        try:
            with troubles(reader.path):
                for problem in part(reader):
                    problems.append(problem)  # one by one: those found before an error count
        except Trouble as error:
            problems.append(f"The check could not go on: {_ASKED_FOR.sub(f' {RESTORE}', str(error))}")
        except NONSENSE as error:
            problems.append(f"The check could not go on: something that it read makes no sense ({in_words(error)}). {RESTORE}")
    with suppress(Trouble):
        counts = [reader.rows(f"SELECT count(*) FROM {table}")[0][0] for table in ("document", "act", "item", "conflict")]
    return Report(tuple(dict.fromkeys(problems)), *counts)


def _structure(reader: Reader) -> Iterator[str]:
    try:
        for (said,) in reader.connection.execute("PRAGMA integrity_check(20)").fetchall():
            if said != "ok":
                words = shortened(" ".join(said.replace("*** in database main ***", "").split()), _SAID)
                yield f"The structure of the file is damaged ({words}). {RESTORE}"
        for table, _, parent, _ in reader.connection.execute("PRAGMA foreign_key_check").fetchmany(20):
            yield f"A row of table {table} names something in {parent} that is not there. {RESTORE}"
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        yield f"The structure of the file is damaged ({shortened(str(error), _SAID)}). {RESTORE}"


def _guards(reader: Reader) -> Iterator[str]:
    found = triggers(reader.connection)
    for name, statement in GUARDS.items():
        if name not in found:
            yield f"The guard {name}, which keeps rows from being altered, is missing. {REBUILD}"
        elif found[name] != statement:
            yield f"The guard {name} is not ours. Something else has written to the file. {RESTORE}"
    for name in sorted(found.keys() - GUARDS.keys()):
        yield f"There is a trigger {name} that annotator did not make. Something else has written to the file. {RESTORE}"


def _names(reader: Reader) -> Iterator[str]:
    """Ids that are derived from what they name."""
    for annotator_id, name in reader.annotators().items():
        if annotator_id_of(name) != annotator_id:
            yield f"The annotator {name} does not have the id of this name. {RESTORE}"
    for run in reader.runs():
        if run_id_of(run.producer, run.version, run.parameters) != run.run_id:
            yield f"The run {run.run_id} of {run.producer} {run.version} does not have the id of these names. {RESTORE}"


def _texts(reader: Reader) -> Iterator[str]:
    for number, data, length, title in reader.rows("SELECT document_no, document_id, length, title FROM document ORDER BY document_no"):
        document_id = codec.id_from_bytes(data)
        damage = list(text_damage(reader, number, document_id))
        yield from (*damage, *about_damage(reader, number, document_id))
        if damage:
            continue
        if len(_text(reader, number)) != length:
            yield f"Article {document_id} is noted with a wrong length. {RESTORE}"
            continue
        try:
            document = reader.document(document_id)
        except DamagedData:
            yield f"The sections or seams of article {document_id} cannot be read. {RESTORE}"
            continue
        for violation in document_violations(document):
            yield f"Article {document_id} does not fit together: {violation.message}. {RESTORE}"
        if document.title != title:
            yield f"The title of article {document_id} is not the one that its text has. {RESTORE}"


def _search(reader: Reader) -> Iterator[str]:
    # count(*) of the index itself would count the texts that it is made of
    for (count,) in reader.rows("SELECT count(*) FROM document WHERE document_no NOT IN (SELECT id FROM document_search_docsize)"):
        if count:
            yield f"Articles missing in the search index: {count}. {REBUILD}"


def _suggestions(reader: Reader) -> Iterator[str]:
    for data, count in reader.rows(
        """SELECT document_id, count(*) FROM span_suggestion JOIN document USING (document_no)
        WHERE NOT (0 <= start AND start < "end" AND "end" <= length) GROUP BY document_no"""
    ):
        yield f"Suggestions of article {codec.id_from_bytes(data)} that do not lie in its text: {count}. {RESTORE}"
    for number, data in reader.rows("SELECT document_no, document_id FROM document ORDER BY document_no"):
        yield from suggestions_damage(reader, number, codec.id_from_bytes(data))
        text = _text(reader, number)
        found = reader.rows(
            'SELECT start, "end", folded FROM span_suggestion LEFT JOIN surface USING (surface_no) WHERE document_no = ?', (number,)
        )
        wrong = sum(fold(text[start:end]) != folded for start, end, folded in found)
        if wrong:
            yield f"Suggestions of article {codec.id_from_bytes(data)} noted with another surface than their text: {wrong}. {RESTORE}"


def _folded(reader: Reader) -> Iterator[str]:
    """The items and the conflicts, against the fold of the whole log."""
    state, conflicts = _fold(reader)
    yield from _items(reader, state)
    yield from _columns(reader)
    yield from _conflicts(reader, conflicts)


def _fold(reader: Reader) -> tuple[State, dict[str, tuple[Violation, ...]]]:
    """As core.fold.fold, of the whole log, without holding all acts in memory."""
    state, conflicts = State(), {}
    for act in _readable_acts(reader):
        violations = state.apply(act)
        if violations:
            conflicts[act.act_id] = violations
    return state, conflicts


def _readable_acts(reader: Reader) -> Iterator[Act]:
    for (act_id,) in reader.rows("SELECT act_id FROM act ORDER BY clock, act_id"):
        try:
            yield reader.act(codec.id_from_bytes(act_id))
        except (DamagedData, KeyError):
            continue  # told when the chain was checked


def _items(reader: Reader, state: State) -> Iterator[str]:
    folded = dict(state)
    names = {number: codec.id_from_bytes(data) for number, data in reader.rows("SELECT document_no, document_id FROM document")}
    for (number,) in reader.rows("SELECT DISTINCT document_no FROM item"):
        try:
            for key, value in reader.state_at(number, names.get(number, "")):
                if folded.pop(key, None) != value:
                    yield f"The {key.kind} {key.target_id} of article {key.document_id} is not what the log says. {REBUILD}"
        except (DamagedData, ValueError) as error:
            yield f"The decisions of article {names.get(number, number)} cannot be read ({_ASKED_FOR.sub('', str(error))}). {REBUILD}"
    for key in folded:
        yield f"The {key.kind} {key.target_id} of article {key.document_id} is in the log, but not among the decisions. {REBUILD}"
    if reader.schema() != state.schema():
        yield f"The labels are not those of the log, or not in their order. {REBUILD}"


def _columns(reader: Reader) -> Iterator[str]:
    """What of each item stands in columns of its own, against its value."""
    for (number,) in reader.rows("SELECT DISTINCT document_no FROM item"):
        text = _text(reader, number)
        for kind_name, target, value_text, *columns in reader.rows(
            f"SELECT kind, target, value, {', '.join(_ASKED)} FROM item LEFT JOIN label USING (label_no) "
            "LEFT JOIN surface USING (surface_no) WHERE document_no = ?",
            (number,),
        ):
            try:
                kind = Kind(kind_name)
                value = codec.value_from_text(kind, value_text)
                asked = {} if value is None else asked_of(value, text)
            except (DamagedData, ValueError):
                continue  # told when the values were compared
            if columns != [asked.get(name.strip('"')) for name in _ASKED]:
                yield f"The {kind} {codec.target_from_bytes(kind, target)} is listed otherwise than its value says. {REBUILD}"


_ASKED = ("state", "start", '"end"', "head", "tail", "label_id", "folded")


def _text(reader: Reader, document_no: int) -> str:
    """The text, also a damaged one, "" when it is missing: that was told when the texts were checked."""
    found = reader.row("SELECT CAST(text AS BLOB) FROM document_text WHERE document_no = ?", document_no)
    return str(found[0], "utf-8", "replace") if found else ""


def _conflicts(reader: Reader, conflicts: dict[str, tuple[Violation, ...]]) -> Iterator[str]:
    stored = reader.conflicts().keys()
    for act_id in stored ^ conflicts.keys():
        known = "not noted as a conflict" if act_id in conflicts else "noted as a conflict without being one"
        yield f"Act {act_id} is {known}. {REBUILD}"


def _labels(reader: Reader) -> Iterator[str]:
    for (count,) in reader.rows(f"SELECT count(*) FROM ({LABELS} EXCEPT SELECT label_no, document_no FROM label_document)"):
        if count:
            yield f"Labels that the filter of articles would not find in their articles: {count}. {REBUILD}"


def _surfaces(reader: Reader) -> Iterator[str]:
    wrong = sum(words_of(folded) != words for folded, words in reader.rows("SELECT folded, words FROM surface"))
    if wrong:
        yield f"Surfaces that the filter of articles would not find by their words: {wrong}. {REBUILD}"


def _progress(reader: Reader) -> Iterator[str]:
    """Progress counted anew, article by article, where it is not left for later."""
    schema = reader.schema()
    layers = {0: PROJECT_LAYER} | {reader.annotator_no(annotator_id): annotator_id for annotator_id in reader.annotators()}
    for number, data in reader.rows("SELECT document_no, document_id FROM document ORDER BY document_no"):
        document_id = codec.id_from_bytes(data)
        try:
            wanted = {row[0] for row in reader.rows(_PROGRESS_DUE, {"document": number})}
            state, suggestions = reader.state_at(number, document_id), reader.suggestions_at(number, document_id)
            for annotator_no in sorted(wanted):
                stored = read_progress(reader.connection, number, annotator_no)
                counted = progress_of(document_id, schema, state.layer(layers[annotator_no], document_id), suggestions)
                if stored is None or (stored.undecided is not None and stored != counted):
                    yield f"The progress noted for article {document_id} is not what its decisions say. {REBUILD}"
        except (DamagedData, ValueError, KeyError):
            yield f"The decisions or suggestions of article {document_id} cannot be read. {RESTORE}"


_PROGRESS_DUE = """SELECT annotator_no FROM progress WHERE document_no = :document
UNION SELECT annotator_no FROM item WHERE document_no = :document AND kind IN ('span', 'relation', 'document', 'note')
UNION SELECT 0 FROM run_document WHERE document_no = :document"""


_PARTS = (_structure, _guards, _names, run_damage, _texts, _search, _suggestions, log_damage, _folded, _labels, _surfaces, _progress)
