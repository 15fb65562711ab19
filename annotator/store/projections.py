"""What is derived from the log and the suggestions so that questions are cheap: current values, conflicts and progress.

Everything here can be dropped and made anew. The callers hold the transaction in which the log is written too.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from annotator.core.acts import PROJECT_KINDS, PROJECT_LAYER, Change
from annotator.core.errors import DamagedData
from annotator.core.fold import Layer, violations_of
from annotator.core.live import LiveView
from annotator.core.schema import RelationLabel, Schema, SpanLabel
from annotator.core.spans import SpanSuggestion, Suggestions
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
from annotator.store.migrations import LABELS, write_words
from annotator.store.numbers import Numbers
from annotator.store.progress import mark_uncounted, progress_in, progress_of, progress_of_claims, progress_of_decided, write_progress
from annotator.store.reader import Reader
from annotator.store.touched import Place, Touched

_STANDS = "INSERT OR IGNORE INTO label_document(label_no, document_no) VALUES (?, ?)"
_LABEL = Kind.LABEL  # a constant takes a third of the time that the class takes to find it

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

    def __init__(self, reader: Reader, numbers: Numbers, put_later: Callable[[str, Iterable[tuple[Any, ...]]], None]) -> None:
        """`put_later` takes a statement, and rows of it that may be written at the end of the transaction."""
        self._reader, self._put_later = reader, put_later
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

    def apply(self, touched: Touched, act_no: int) -> None:
        """Set the values of an act that is allowed."""
        if touched.anew:
            self._put(touched, act_no)
            return
        following = self._following
        rows: dict[tuple[Any, ...], tuple[Any, ...]] = {}
        surfaces = self._surface_numbers(touched)
        own = touched.annotator_no or -1
        for nth, (change, line) in enumerate(zip(touched.act.changes, touched.lines, strict=True)):
            touched.tell(nth)
            document_no, kind, target, _, after = line
            place = (document_no, 0 if change.kind in PROJECT_KINDS else own, kind, target)
            if following is not None and place[:2] == following.place:
                following.changes.append(change)
            if change.kind is _LABEL:
                self._label_changes(change)
            if place in rows:
                self._set(rows.values())
                rows = {}
            value = standing(change.after)
            rows[place] = place if value is None else (*place, after, *self._columns(value, document_no, surfaces), act_no)
        self._set(rows.values())

    def _put(self, touched: Touched, act_no: int) -> None:
        """As `apply`, where nothing can be in the place of what the act decides."""
        annotator_no, surfaces = touched.annotator_no, self._surface_numbers(touched)
        rows = [
            (document_no, annotator_no, kind, target, after, *self._columns(change.after, document_no, surfaces), act_no)
            for change, (document_no, kind, target, _, after) in zip(touched.act.changes, touched.lines, strict=True)
            if change.after is not None
        ]
        self.labels_stand({row[10] for row in rows if row[10] is not None}, rows[0][0])
        self._connection.executemany(_INSERT, rows)

    def _surface_numbers(self, touched: Touched) -> dict[Place, int]:
        """Of each place that an act makes or leaves a span of, the number of its surface."""
        folded = {place: fold(surface) for place, surface in touched.surfaces.items() if isinstance(surface, str)}
        numbers = self._numbers.surfaces(folded.values())
        known = {place: surface for place, surface in touched.surfaces.items() if isinstance(surface, int)}
        return known | {place: numbers[surface] for place, surface in folded.items()}

    def _set(self, rows: Collection[tuple[Any, ...]]) -> None:
        """Set some items to other columns, or take away those of which there is nothing but the key."""
        gone = [row for row in rows if len(row) == 4]
        stands = {(row[10], row[0]) for row in rows if len(row) > 4 and row[10] is not None}
        self._put_later(_STANDS, stands)
        self._connection.executemany("DELETE FROM item WHERE document_no = ? AND annotator_no = ? AND kind = ? AND target = ?", gone)
        self._connection.executemany(_UPSERT, [row for row in rows if len(row) > 4] if gone else rows)

    def apply_or_set_aside(self, touched: Touched, act_no: int) -> None:
        """Set the values of an act, or record why it is in conflict with the acts before it."""
        violations = violations_of(touched.act, touched)
        if violations:
            self._connection.execute(
                "INSERT INTO conflict(act_no, violations) VALUES (?, ?)", (act_no, codec.violations_to_text(violations))
            )
        else:
            self.apply(touched, act_no)

    def fold_anew(self, *, count_everything: bool = False) -> None:
        """Make everything anew. In a large project the undecided items are left uncounted unless everything is asked for."""
        for table in ("item", "conflict", "progress", "label_document"):
            self._connection.execute(f"DELETE FROM {table}")
        self._connection.execute(f"INSERT INTO label_document(label_no, document_no) {LABELS}")
        write_words(self._connection)
        self.forget()
        for act in self._reader.acts():
            found = self._reader.row("SELECT act_no FROM act WHERE act_id = ?", codec.id_to_bytes(act.act_id))
            assert found is not None
            self.apply_or_set_aside(Touched(self._reader, act), found[0])
        touched = self._reader.rows(
            f"SELECT DISTINCT document_no, 0 FROM run_document UNION SELECT DISTINCT document_no, annotator_no FROM item WHERE {_OF_LAYER}"
        )
        self._count(touched, later=len(touched) > BULK and not count_everything)

    def _columns(self, value: Value, document_no: int, surfaces: Mapping[Place, int]) -> tuple[Any, ...]:
        """What of a value is asked for in SQL: state, start, end, head, tail, label_no, surface_no."""
        if isinstance(value, SpanValue):
            start, end = value.start, value.end
            return value.state._value_, start, end, None, None, self._numbers.label(value.label_id), surfaces[document_no, start, end]
        asked = asked_of(value, "")
        label_no = self._numbers.label(asked["label_id"]) if "label_id" in asked else None
        return asked["state"], None, None, asked.get("head"), asked.get("tail"), label_no, None

    def _label_changes(self, change: Change) -> None:
        self._schema = self._following = None
        if _rules(change.before) != _rules(change.after):  # it may now be otherwise what covers what, in any document
            self._connection.execute("UPDATE progress SET undecided = NULL, undecided_relations = NULL, doubt = NULL")

    def labels_stand(self, labels: Iterable[int], document_no: int) -> None:
        """Note that labels are suggested in a document. That stays noted: whoever looks for one sees what became of it."""
        self._put_later(_STANDS, [(label_no, document_no) for label_no in labels])

    # --- progress ---

    def count(self, acts: Iterable[Touched]) -> None:
        """Bring the progress up to date for the documents that the acts touch."""
        acts = tuple(acts)
        if len(acts) == 1 and acts[0].fresh is not None:
            progress = progress_of_decided(acts[0].act.changes)
            if progress is not None:
                write_progress(self._connection, acts[0].fresh.document_no, acts[0].annotator_no or 0, progress)
                return
        touched: set[tuple[int, int]] = set()
        parted: dict[int, str] = {}
        for one in acts:
            for change, line in zip(one.act.changes, one.lines, strict=True):
                if line.document_no and change.kind in _COUNTED:
                    touched.add((line.document_no, one.annotator_no or 0))
                elif change.kind is Kind.SEAM:
                    parted[line.document_no] = change.document_id
        for document_no, document_id in sorted(parted.items()):  # what is suggested across a new seam is shown to nobody any more
            self.suggestions_came(document_no, document_id)
        if len(acts) == len(touched) == 1:
            self._follow(*touched.pop())
        else:
            self._count(sorted(touched), later=len({document_no for document_no, _ in touched}) > BULK)

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

    def suggestions_came(self, document_no: int, document_id: str, only: Iterable[SpanSuggestion] | None = None) -> None:
        """Bring the progress up to date for a document that has got suggestions; `only` those, where nothing else is known of it."""
        self._suggestions = self._following = None
        progress = None if only is None else progress_of_claims(self._current_schema(), only)
        if progress is not None:
            write_progress(self._connection, document_no, 0, progress)
            return
        started = self._reader.rows("SELECT document_no, annotator_no FROM progress WHERE document_no = ?", (document_no,))
        self._count({(document_no, 0), *started}, later=False)

    def recount(self, limit: int) -> list[str]:
        """Count what was left for later, at most `limit` rows; of which documents."""
        uncounted = self._reader.rows("SELECT document_no, annotator_no FROM progress WHERE undecided IS NULL LIMIT ?", (limit,))
        return self._count(uncounted, later=False)

    def _count(self, touched: Collection[tuple[Any, ...]], *, later: bool) -> list[str]:
        """Count the documents for the annotators, or mark them to be counted later; those that were counted."""
        if later:
            for annotator_no in {annotator_no for _, annotator_no in touched}:
                mark_uncounted(self._connection, annotator_no, [number for number, of in touched if of == annotator_no])
            return []
        counted = []
        for document_no, annotator_no in touched:
            document_id, suggestions, layer = self._stands(document_no, annotator_no)
            counted.append(document_id)
            progress = progress_of(document_id, self._current_schema(), layer, suggestions)
            write_progress(self._connection, document_no, annotator_no, progress)
        return counted

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


_COUNTED = (Kind.SPAN, Kind.RELATION, Kind.DOCUMENT, Kind.NOTE)
_OF_LAYER = "document_no > 0 AND kind IN ('span', 'relation', 'document', 'note')"

_INSERT = """INSERT INTO item(
    document_no, annotator_no, kind, target, value, state, start, "end", head, tail, label_no, surface_no, act_no)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

# a new row, or the row with new values in its old seat: the order of labels is that of their making
_UPSERT = """INSERT INTO item(
    document_no, annotator_no, kind, target, value, state, start, "end", head, tail, label_no, surface_no, act_no, seat)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, CASE WHEN ?3 = 'label' THEN
    (SELECT coalesce(max(seat), 0) + 1 FROM item WHERE document_no = 0 AND annotator_no = 0 AND kind = 'label') END)
ON CONFLICT DO UPDATE SET value = excluded.value, state = excluded.state, start = excluded.start, "end" = excluded."end",
    head = excluded.head, tail = excluded.tail, label_no = excluded.label_no, surface_no = excluded.surface_no, act_no = excluded.act_no"""


def _rules(value: Value | None) -> object:
    """What of a label decides which items there are, which cover each other and which relations are possible."""
    if isinstance(value, RelationLabel):
        return value.head_labels, value.tail_labels, value.symmetric
    return value.contains if isinstance(value, SpanLabel) else None
