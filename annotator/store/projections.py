"""What is derived from the log and the suggestions so that questions are cheap: current values, conflicts and progress.

Everything here can be dropped and made anew. The callers hold the transaction in which the log is written too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.core.acts import PROJECT_LAYER, Act, Change, Key
from annotator.core.errors import DamagedData
from annotator.core.fold import Layer, violations_of
from annotator.core.live import LiveView
from annotator.core.schema import RelationLabel, Schema, SpanLabel
from annotator.core.spans import Suggestions
from annotator.core.values import (
    DocumentValue,
    Kind,
    LanguageValue,
    NoteValue,
    RelationValue,
    SpanValue,
    TrashValue,
    Value,
    standing,
)
from annotator.language.folding import fold
from annotator.store import codec
from annotator.store.migrations import LABELS
from annotator.store.numbers import Numbers
from annotator.store.progress import mark_uncounted, progress_in, progress_of, write_progress
from annotator.store.reader import Reader

BULK = 50
"""Acts that touch more documents than this leave the undecided items to be counted later."""


@dataclass
class _Following:
    """The document that acts are about now: its view for one annotator, and what was changed since it was made."""

    place: tuple[int, int]  # document_no, annotator_no
    live: LiveView
    layer: Layer
    with_relations: bool
    changes: list[Change]


class Projections:
    """Writes the tables item, conflict, progress and label_document. Remembers the document it was last about."""

    def __init__(self, reader: Reader, numbers: Numbers) -> None:
        self._reader = reader
        self._connection = reader.connection
        self._numbers = numbers
        self.forget()

    def forget(self) -> None:
        """Drop what is remembered: the transaction was rolled back."""
        self._schema: Schema | None = None
        self._text: tuple[int, str] | None = None
        self._suggestions: tuple[int, Suggestions] | None = None
        self._following: _Following | None = None

    def text(self, document_no: int) -> str:
        """The text of a document. Raises DamagedData when it is missing."""
        if self._text is None or self._text[0] != document_no:
            found = self._reader.row("SELECT text FROM document_text WHERE document_no = ?", document_no)
            if found is None:
                raise DamagedData(f"The text of an article is missing in {self._reader.path}. Run `annotator check` on it.")
            self._text = (document_no, found[0])
        return self._text[1]

    # --- current values ---

    def apply(self, act: Act, act_no: int) -> None:
        """Set the values of an act that is allowed."""
        following = self._following
        for change in act.changes:
            key = change.key(act.annotator_id)
            place = self._place(key)
            if following is not None and (place["document_no"], place["annotator_no"]) == following.place:
                following.changes.append(change)
            value = standing(change.after)
            if change.kind is Kind.LABEL:
                self._label_changes(change)
            if value is None:
                self._connection.execute(
                    "DELETE FROM item WHERE document_no = ? AND annotator_no = ? AND kind = ? AND target = ?", tuple(place.values())
                )
            else:
                columns = place | {"value": codec.value_to_text(value)} | self._columns(value, place["document_no"])
                self._connection.execute(_upsert(tuple(columns)), (*columns.values(), act_no))
                if "label_no" in columns:
                    self.label_stands(columns["label_no"], place["document_no"])

    def apply_or_set_aside(self, act: Act, act_no: int) -> None:
        """Set the values of an act, or record why it is in conflict with the acts before it."""
        violations = violations_of(act, self._reader)
        if violations:
            self._connection.execute(
                "INSERT INTO conflict(act_no, violations) VALUES (?, ?)", (act_no, codec.violations_to_text(violations))
            )
        else:
            self.apply(act, act_no)

    def fold_anew(self, *, count_everything: bool = False) -> None:
        """Make everything anew. In a large project the undecided items are left uncounted unless everything is asked for."""
        for table in ("item", "conflict", "progress", "label_document"):
            self._connection.execute(f"DELETE FROM {table}")
        self._connection.execute(f"INSERT INTO label_document(label_no, document_no) {LABELS}")
        self.forget()
        for act in self._reader.acts():
            found = self._reader.row("SELECT act_no FROM act WHERE act_id = ?", codec.id_to_bytes(act.act_id))
            assert found is not None
            self.apply_or_set_aside(act, found[0])
        touched = self._reader.rows(
            f"SELECT DISTINCT document_no, 0 FROM run_document UNION SELECT DISTINCT document_no, annotator_no FROM item WHERE {_OF_LAYER}"
        )
        self._count(touched, later=len(touched) > BULK and not count_everything)

    def _place(self, key: Key) -> dict[str, Any]:
        return {
            "document_no": self._reader.document_no(key.document_id),
            "annotator_no": self._reader.annotator_no(key.layer),
            "kind": key.kind.value,
            "target": codec.target_to_bytes(key.kind, key.target_id),
        }

    def _columns(self, value: Value, document_no: int) -> dict[str, Any]:
        columns = asked_of(value, self.text(document_no) if isinstance(value, SpanValue) else "")
        if "label_id" in columns:
            columns["label_no"] = self._numbers.label(columns.pop("label_id"))
        if "folded" in columns:
            columns["surface_no"] = self._numbers.surface(columns.pop("folded"))
        if isinstance(value, SpanLabel | RelationLabel):
            found = self._reader.row("SELECT max(seat) FROM item WHERE document_no = 0 AND annotator_no = 0 AND kind = 'label'")
            columns["seat"] = (found[0] if found and found[0] else 0) + 1
        return columns

    def _label_changes(self, change: Change) -> None:
        self._schema = self._following = None
        if _rules(change.before) != _rules(change.after):  # it may now be otherwise what covers what, in any document
            self._connection.execute("UPDATE progress SET undecided = NULL, undecided_relations = NULL")

    def label_stands(self, label_no: int, document_no: int) -> None:
        """Note that a label is suggested or decided in a document. That stays noted: whoever looks for it sees what became of it."""
        self._connection.execute("INSERT OR IGNORE INTO label_document(label_no, document_no) VALUES (?, ?)", (label_no, document_no))

    # --- progress ---

    def count(self, acts: Sequence[Act]) -> None:
        """Bring the progress up to date for the documents that the acts touch."""
        touched = {
            (change.document_id, act.annotator_id)
            for act in acts
            for change in act.changes
            if change.document_id and change.kind in (Kind.SPAN, Kind.RELATION, Kind.DOCUMENT, Kind.NOTE)
        }
        parted = {change.document_id for act in acts for change in act.changes if change.kind is Kind.SEAM}
        for document_id in sorted(parted):  # what is suggested across a new seam is shown to nobody any more
            self.suggestions_came(self._reader.document_no(document_id) or 0, document_id)
        numbers = ((self._reader.document_no(document_id), self._reader.annotator_no(layer)) for document_id, layer in sorted(touched))
        numbered = [(document_no or 0, annotator_no or 0) for document_no, annotator_no in numbers]
        if len(acts) == len(numbered) == 1:
            self._follow(*numbered[0])
        else:
            self._count(numbered, later=len({document_id for document_id, _ in touched}) > BULK)

    def _follow(self, document_no: int, annotator_no: int) -> None:
        """Count one document after one act: of the document that the act before was about too, only what has changed."""
        place, following = (document_no, annotator_no), self._following
        if following is None or following.place != place:
            document_id, suggestions, layer = self._stands(document_no, annotator_no)
            live = LiveView(document_id, self._current_schema(), suggestions)
            live.make(layer)
            following = self._following = _Following(place, live, layer, bool(suggestions.relations), [])
        elif following.changes:
            following.layer = following.layer.after(following.changes)
            following.live.follow(following.layer, following.changes)
            following.changes = []
        write_progress(self._connection, document_no, annotator_no, progress_in(following.live.view, following.with_relations))

    def suggestions_came(self, document_no: int, document_id: str) -> None:
        """Bring the progress up to date for a document that has got suggestions."""
        self._suggestions = self._following = None
        started = self._reader.rows("SELECT document_no, annotator_no FROM progress WHERE document_no = ?", (document_no,))
        self._count({(document_no, 0), *started}, later=False)

    def recount(self, limit: int) -> int:
        """Count what was left for later, at most `limit` rows; how many were counted."""
        uncounted = self._reader.rows("SELECT document_no, annotator_no FROM progress WHERE undecided IS NULL LIMIT ?", (limit,))
        self._count(uncounted, later=False)
        return len(uncounted)

    def _count(self, touched: Iterable[tuple[Any, ...]], *, later: bool) -> None:
        for document_no, annotator_no in touched:
            if later:
                mark_uncounted(self._connection, document_no, annotator_no)
                continue
            document_id, suggestions, layer = self._stands(document_no, annotator_no)
            progress = progress_of(document_id, self._current_schema(), layer, suggestions)
            write_progress(self._connection, document_no, annotator_no, progress)

    def _stands(self, document_no: int, annotator_no: int) -> tuple[str, Suggestions, Layer]:
        """A document's id, its suggestions, and what an annotator has decided in it."""
        found = self._reader.row("SELECT document_id FROM document WHERE document_no = ?", document_no)
        assert found is not None
        document_id = codec.id_from_bytes(found[0])
        if self._suggestions is None or self._suggestions[0] != document_no:
            self._suggestions = (document_no, self._reader.suggestions_at(document_no, document_id))
        layers = {number: layer for layer, number in self._layers()}
        return document_id, self._suggestions[1], self._reader.state_at(document_no, document_id).layer(layers[annotator_no], document_id)

    def _current_schema(self) -> Schema:
        if self._schema is None:
            self._schema = self._reader.schema()
        return self._schema

    def _layers(self) -> list[tuple[str, int]]:
        found = self._reader.rows("SELECT annotator_id, annotator_no FROM annotator")
        return [(codec.id_from_bytes(annotator_id) if number else PROJECT_LAYER, number) for annotator_id, number in found]


def asked_of(value: Value, text: str) -> dict[str, Any]:
    """What of a value is asked for in SQL, by column of `item`, but with the label_id and the folded surface for their numbers.

    `text` is that of the document, needed for a span only.
    """
    if isinstance(value, SpanValue):
        place = {"start": value.start, "end": value.end, "folded": fold(text[value.start : value.end])}
        return {"state": value.state.value, "label_id": value.label_id, **place}
    if isinstance(value, RelationValue):
        ends = {"head": codec.id_to_bytes(value.head_id), "tail": codec.id_to_bytes(value.tail_id)}
        return {"state": value.state.value, "label_id": value.label_id, **ends}
    if isinstance(value, DocumentValue):
        return {"state": value.status.value}
    if isinstance(value, NoteValue):
        return {"state": "flag" if value.flag else ""}
    if isinstance(value, TrashValue):
        return {"state": "trashed" if value.trashed else ""}
    if isinstance(value, LanguageValue):
        return {"state": value.language}
    return {"state": ""}


_OF_LAYER = "document_no > 0 AND kind IN ('span', 'relation', 'document', 'note')"


def _upsert(columns: tuple[str, ...]) -> str:
    """A new row, or the row with new values in its old seat: the order of labels is that of their making."""
    quoted = [f'"{name}"' for name in (*columns, "act_no")]
    renewed = [name for name in quoted[4:] if name != '"seat"']
    return (
        f"INSERT INTO item({', '.join(quoted)}) VALUES ({', '.join('?' * len(quoted))}) "
        f"ON CONFLICT DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in renewed)}"
    )


def _rules(value: Value | None) -> object:
    """What of a label decides which items there are, which cover each other and which relations are possible."""
    if isinstance(value, RelationLabel):
        return value.head_labels, value.tail_labels, value.symmetric
    return value.contains if isinstance(value, SpanLabel) else None
