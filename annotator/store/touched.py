"""An act beside the file: its changes as rows of the log, and what the file holds of all that it touches, read in a few queries.

A bulk act touches thousands of documents: asking for each by itself would take ten times as long as writing the rows.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from annotator.core.acts import PROJECT_LAYER, Act, Change, Key, canonical_change
from annotator.core.fold import Violation
from annotator.core.values import Decision, Kind, RelationValue, SpanValue, Value, span_json, value_to_json
from annotator.store import codec
from annotator.store.reader import Reader

_LARGEST = 2**63 - 1
_AT_ONCE = 1000  # rows of parameters in a query

Told = Callable[[int], None]
"""Called now and then with how many rows were dealt with since; what it raises takes the whole act back."""


class Line(NamedTuple):
    """A change as it stands in the log."""

    document_no: int
    kind: str
    target: bytes
    before: str | None
    after: str | None


class Touched:
    """`core.fold.Values` for the targets of one act, as they are when it is first asked."""

    def __init__(self, reader: Reader, act: Act, told: Told | None = None) -> None:
        self.act = act
        self._reader = reader
        self._told = told
        self._documents = {"": (0, 0)}  # number and length
        asked = [change.document_id for change in act.changes if change.document_id]
        self._documents |= _documents(reader, dict.fromkeys(asked))
        self.annotator_no = reader.annotator_no(act.annotator_id)
        self.lines: list[Line] = []
        self.canonical: list[str] = []  # of the changes, for the chain
        self.unwritable = tuple(self._read())
        """Why the act does not fit this file, whatever the current values; () when it does, and only then `lines` are whole."""

    def document_no(self, document_id: str) -> int:
        """0 for "". Raises KeyError for a document that is not there or not touched."""
        return self._documents[document_id][0]

    def layer_no(self, layer: str) -> int:
        return 0 if layer == PROJECT_LAYER else self.annotator_no or -1

    def tell(self, nth: int) -> None:
        """Say how far the work has come, now and then."""
        if self._told is not None and nth % _AT_ONCE == _AT_ONCE - 1:
            self._told(_AT_ONCE)

    # --- what is to be written ---

    def _read(self) -> Iterator[Violation]:
        act = self.act
        if not self.annotator_no:
            yield Violation("annotator", "its annotator is not known in this project", (act.annotator_id,))
        if not (0 <= act.clock <= _LARGEST and 0 <= act.made_at <= _LARGEST):
            yield Violation("clock", "its clock or its time is out of range", (act.act_id,))
        try:
            for some_id in (act.act_id, act.reverts, act.continues):
                codec.id_to_bytes(some_id or act.act_id)
            act.intent.encode("utf-8")
        except ValueError as error:
            yield Violation("form", str(error), (act.act_id,))
        for nth, change in enumerate(act.changes):
            self.tell(nth)
            place = self._documents.get(change.document_id)
            if place is None:
                yield Violation("document", "its article is not in this project", (change.document_id,))
                continue
            try:
                kept = self._line(place[0], change)
            except (AttributeError, TypeError, ValueError) as error:
                yield Violation("form", f"a {change.kind} of it cannot be stored: {error}", (change.target_id,))
                continue
            if not kept:
                yield Violation("form", f"a {change.kind} of it cannot be stored as it is", (change.target_id,))
            yield from _misplaced(change, place[1])

    def _line(self, document_no: int, change: Change) -> bool:
        """Add the change to the lines; whether it comes back from the file as it is. Raises what makes it no row at all."""
        target = codec.target_to_bytes(change.kind, change.target_id)
        before, after = span_json(change.before), span_json(change.after)
        quick = (before or change.before is None) and (after or change.after is None)
        if quick:
            texts = before[0] if before else None, after[0] if after else None
            canonical = canonical_change(change, before[1] if before else "null", after[1] if after else "null")
            kept = change.kind is Kind.SPAN or change.before is change.after
        else:
            codec.to_json([value_to_json(change.before), value_to_json(change.after)])  # refuses what is no number
            texts = codec.value_to_text(change.before), codec.value_to_text(change.after)
            canonical = canonical_change(change)
            kept = codec.keeps(change)
        canonical.encode("utf-8")  # half a character in a comment can be made into JSON, but not into UTF-8
        self.canonical.append(canonical)
        self.lines.append(Line(document_no, change.kind.value, target, *texts))
        return kept

    # --- what is there ---

    def value(self, key: Key) -> Value | None:
        """The current value, None when undecided or absent."""
        return self._values.get(key) if key in self._keys else self._reader.value(key)

    @cached_property
    def _keys(self) -> dict[Key, int]:
        """What the act changes, each with the number of its first change."""
        found: dict[Key, int] = {}
        for nth, change in enumerate(self.act.changes):
            found.setdefault(change.key(self.act.annotator_id), nth)
        return found

    @cached_property
    def _values(self) -> dict[Key, Value]:
        wanted = []
        for key, nth in self._keys.items():
            line = self.lines[nth]
            wanted.append((nth, line.document_no, self.layer_no(key.layer), line.kind, line.target))
        found: dict[Key, Value] = {}
        for nth, text in joined(self._reader, _VALUES, wanted):
            change = self.act.changes[nth]
            value = change.before if text == self.lines[nth].before else codec.value_from_text(change.kind, text)
            if value is not None:
                found[change.key(self.act.annotator_id)] = value
        return found

    def relations_of(self, layer: str, document_id: str, span_id: str) -> list[tuple[str, RelationValue]]:
        """The confirmed relations of a layer that have the span as an end, by ascending id."""
        tied = document_id in self._documents and self.document_no(document_id) in self._tied
        return self._reader.relations_of(layer, document_id, span_id) if tied else []

    @cached_property
    def _tied(self) -> set[int]:
        """The touched documents in which the annotator has confirmed a relation."""
        numbers = json.dumps([number for number, _ in self._documents.values()])
        return {number for (number,) in self._reader.rows(_TIED, (numbers, self.annotator_no))}

    def surfaces(self) -> dict[tuple[int, int, int], tuple[int, str]]:
        """By number of the document, start and end: the number of the surface of each span that the act leaves, where such a span was
        ever suggested; else 0 and the surface itself, unfolded."""
        places = dict.fromkeys(
            (self.document_no(change.document_id), change.after.start, change.after.end)
            for change in self.act.changes
            if isinstance(change.after, SpanValue) and change.after.state is not Decision.SUGGESTED
        )
        found: dict[tuple[int, int, int], tuple[int, str]] = {
            place: (surface_no, "") for *place, surface_no in joined(self._reader, _SUGGESTED, list(places)) for place in [tuple(place)]
        }
        for *place, written in joined(self._reader, _WRITTEN, [place for place in places if place not in found]):
            found[tuple(place)] = (0, written)
        return found


def joined(reader: Reader, query: str, wanted: Sequence[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """The rows of a query about many rows of parameters, which stand for its `{}`."""
    for first in range(0, len(wanted), _AT_ONCE):
        rows = wanted[first : first + _AT_ONCE]
        values = ",".join([f"({','.join('?' * len(rows[0]))})"] * len(rows))
        yield from reader.rows(query.format(values), [one for row in rows for one in row])


def _documents(reader: Reader, document_ids: Iterable[str]) -> dict[str, tuple[int, int]]:
    """The numbers and lengths of those documents that are in the project."""
    wanted = []
    for document_id in document_ids:
        try:
            wanted.append((codec.id_to_bytes(document_id),))
        except ValueError:
            continue
    return {codec.id_from_bytes(data): (number, length) for data, number, length in joined(reader, _DOCUMENTS, wanted)}


def _misplaced(change: Change, length: int) -> Iterator[Violation]:
    for value in (change.before, change.after):
        if isinstance(value, SpanValue) and not 0 <= value.start < value.end <= length:
            message = f"the span {value.start}–{value.end} does not lie in the article of {length} characters"
            yield Violation("offsets", message, (change.target_id,))
    if change.kind is Kind.SPAN:
        return
    if change.kind in (Kind.DOCUMENT, Kind.TRASH, Kind.LANGUAGE) and change.target_id != change.document_id:
        yield Violation("form", f"a {change.kind} change is about its own article", (change.target_id,))
    if change.kind is Kind.LABEL and change.document_id:
        yield Violation("form", "a label belongs to no single article", (change.target_id,))
    if change.kind is Kind.SEAM and not 0 < int(change.target_id) < length:
        yield Violation("offsets", f"the seam {change.target_id} does not lie in the article of {length} characters", (change.target_id,))


_DOCUMENTS = "SELECT document_id, document_no, length FROM document WHERE document_id IN (VALUES {})"

_VALUES = """WITH wanted(nth, document_no, annotator_no, kind, target) AS (VALUES {})
SELECT w.nth, i.value FROM wanted w CROSS JOIN item i
ON i.document_no = w.document_no AND i.annotator_no = w.annotator_no AND i.kind = w.kind AND i.target = w.target"""

_TIED = """SELECT DISTINCT i.document_no FROM json_each(?) AS wanted CROSS JOIN item i
ON i.document_no = wanted.value AND i.annotator_no = ? AND i.kind = 'relation' AND i.state = 'confirmed'"""

_SUGGESTED = """WITH wanted(document_no, start, "end") AS (VALUES {})
SELECT DISTINCT s.document_no, s.start, s."end", s.surface_no FROM wanted w CROSS JOIN span_suggestion s
ON s.document_no = w.document_no AND s.start = w.start AND s."end" = w."end\""""

_WRITTEN = """WITH wanted(document_no, start, "end") AS (VALUES {})
SELECT w.document_no, w.start, w."end", substr(t.text, w.start + 1, w."end" - w.start) FROM wanted w JOIN document_text t USING (document_no)"""
