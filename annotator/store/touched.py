"""An act beside the file: its changes as rows of the log, and what the file holds of all that it touches, read in a few queries.

A bulk act touches thousands of documents: asking for each by itself would take ten times as long as writing the rows.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from itertools import groupby, repeat
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias

from annotator.core.acts import PROJECT_KINDS, Act, Change, Key, canonical_change, canonical_changes
from annotator.core.fold import Violation, decides_anew
from annotator.core.values import Kind, RelationValue, SpanValue, Value, span_texts, status_json, value_to_json
from annotator.store import codec
from annotator.store.reader import Reader

_SPAN, _DOCUMENT = Kind.SPAN, Kind.DOCUMENT  # most of what there is; constants take a third of the time that the class takes
_kind_of = itemgetter(0)  # of a change
_LARGEST = 2**63 - 1
_AT_ONCE = 1000  # rows of parameters in a query

Told = Callable[[int], None]
"""Called now and then with how many rows were dealt with since; what it raises takes the whole act back."""


Place: TypeAlias = tuple[int, int, int]
"""The number of a document, start and end."""


class Fresh(NamedTuple):
    """A document that was just put in: nothing else is known of it."""

    document_no: int
    document_id: str
    text: str


class Line(NamedTuple):
    """A change as it stands in the log."""

    document_no: int
    kind: str
    target: bytes
    before: str | None
    after: str | None


class Touched:
    """`core.fold.Values` for the targets of one act, as they are when it is first asked."""

    def __init__(self, reader: Reader, act: Act, told: Told | None = None, fresh: Fresh | None = None) -> None:
        """`fresh` is the only document that the act is about, where that is one."""
        self.act = act
        self.fresh = fresh
        self._reader = reader
        self._told = told
        if fresh is not None:
            self._documents = {fresh.document_id: fresh.document_no}
        else:
            self._documents = {"": 0} | _numbers(reader, list({change.document_id: None for change in act.changes if change.document_id}))
        self.annotator_no = reader.annotator_no(act.annotator_id)
        self.lines: list[Line] = []
        self.canonical: list[str] = []  # of the changes, for the chain
        self.surfaces: dict[Place, int | str] = {}
        """Of each place that the act makes or leaves a span of: the number of its surface, or the surface itself where that has none."""
        self.unwritable = (*self._of_the_act(), *self._of_the_changes())
        """Why the act does not fit this file, whatever the current values; () when it does, and only then the rest is whole."""
        self.anew = fresh is not None and told is None and not self.unwritable and decides_anew(act.changes)
        """Whether it decides what cannot have been decided before: nothing has to be compared, and nothing to be replaced."""

    def layer_no(self, change: Change) -> int:
        return 0 if change.kind in PROJECT_KINDS else self.annotator_no or -1

    def tell(self, nth: int) -> None:
        """Say how far the work has come, now and then."""
        if self._told is not None and nth % _AT_ONCE == _AT_ONCE - 1:
            self._told(_AT_ONCE)

    # --- what is to be written ---

    def _of_the_act(self) -> Iterator[Violation]:
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

    def _of_the_changes(self) -> list[Violation]:
        found: list[Violation] = []
        places: dict[Place, str] = {}
        for first in range(0, len(self.act.changes), _AT_ONCE):
            portion = self.act.changes[first : first + _AT_ONCE]
            for kind, some in groupby(portion, _kind_of):
                changes = tuple(some)
                if kind is not _SPAN or not self._take_spans(changes, places):
                    for change in changes:
                        found += self._take_one(change, places)
            self.tell(first + len(portion) - 1)
        for place, length in self._read_surfaces(list(places)):
            message = f"the span {place[1]}–{place[2]} does not lie in the article of {length} characters"
            found.append(Violation("offsets", message, (places[place],)))
        return found

    def _take_spans(self, changes: Sequence[Change], places: dict[Place, str]) -> bool:
        """Add sound changes of spans to the lines, and their places, by columns: in half the time. Where one is not sound it is False, and
        nothing is added."""
        columns: Iterable[Any] = zip(*changes, strict=True)
        _, document_ids, target_ids, befores, afters = columns
        numbers = [self._documents.get(document_id, -1) for document_id in document_ids]
        was, becomes = _texts(befores), _texts(afters)
        if was is None or becomes is None or -1 in numbers or (None, None) in zip(befores, afters, strict=True):
            return False
        try:
            canonical = canonical_changes(changes, [text for _, text in was], [text for _, text in becomes])
            "".join(canonical).encode("utf-8")
            targets = codec.ids_to_bytes(target_ids)
        except (TypeError, ValueError):
            return False
        self.canonical += canonical
        kinds = repeat(_SPAN._value_, len(changes))
        self.lines += map(Line, numbers, kinds, targets, [text for text, _ in was], [text for text, _ in becomes])
        for number, target_id, before, after in zip(numbers, target_ids, befores, afters, strict=True):
            _add_places(places, number, target_id, before, after)
        return True

    def _take_one(self, change: Change, places: dict[Place, str]) -> Iterator[Violation]:
        """Add any change to the lines, and where it leaves a span, or takes one away, to the places; why it cannot be stored."""
        kind, document_id, target_id, before, after = change
        document_no = self._documents.get(document_id)
        if document_no is None:
            yield Violation("document", "its article is not in this project", (document_id,))
            return
        try:
            kept = self._take_status(document_no, change) or self._take(document_no, change)
        except (AttributeError, TypeError, ValueError) as error:
            yield Violation("form", f"a {kind} of it cannot be stored: {error}", (target_id,))
            return
        if not kept:
            yield Violation("form", f"a {kind} of it cannot be stored as it is", (target_id,))
        elif kind is _SPAN:
            _add_places(places, document_no, target_id, before, after)
        else:
            yield from self._misplaced(change, document_no)

    def _take_status(self, document_no: int, change: Change) -> bool:
        """Add a sound change of a document's status to the lines; False where it is not one."""
        if change.kind is not _DOCUMENT:
            return False
        before, after = status_json(change.before), status_json(change.after)
        if (after is None and change.after is not None) or (before is None and change.before is not None) or before is after is None:
            return False
        canonical = canonical_change(change, before or "null", after or "null")
        canonical.encode("utf-8")
        target = codec.id_to_bytes(change.target_id)
        self.canonical.append(canonical)
        self.lines.append(Line(document_no, _DOCUMENT._value_, target, before, after))
        return True

    def _take(self, document_no: int, change: Change) -> bool:
        """Add a change to the lines; whether it comes back from the file as it is. Raises what makes it no row at all."""
        target = codec.target_to_bytes(change.kind, change.target_id)
        codec.to_json([value_to_json(change.before), value_to_json(change.after)])  # refuses what is no number
        texts = codec.value_to_text(change.before), codec.value_to_text(change.after)
        canonical = canonical_change(change)
        canonical.encode("utf-8")  # half a character in a comment can be made into JSON, but not into UTF-8
        self.canonical.append(canonical)
        self.lines.append(Line(document_no, change.kind.value, target, *texts))
        return codec.keeps(change)

    def _misplaced(self, change: Change, document_no: int) -> Iterator[Violation]:
        if change.kind in (Kind.DOCUMENT, Kind.TRASH, Kind.LANGUAGE) and change.target_id != change.document_id:
            yield Violation("form", f"a {change.kind} change is about its own article", (change.target_id,))
        elif change.kind is Kind.LABEL and document_no:
            yield Violation("form", "a label belongs to no single article", (change.target_id,))
        elif change.kind is Kind.SEAM:
            (length,) = self._reader.row("SELECT length FROM document WHERE document_no = ?", document_no) or (0,)
            if not 0 < int(change.target_id) < length:
                message = f"the seam {change.target_id} does not lie in the article of {length} characters"
                yield Violation("offsets", message, (change.target_id,))

    def _read_surfaces(self, places: list[Place]) -> Iterator[tuple[Place, int]]:
        """Read the surfaces of places; those that lie outside their text, with its length. Where a span was ever suggested lies inside."""
        surfaces = self.surfaces
        if self.fresh is not None:
            text = self.fresh.text
            for place in places:
                if 0 <= place[1] < place[2] <= len(text):
                    surfaces[place] = text[place[1] : place[2]]
                else:
                    yield place, len(text)
            return
        for document_no, start, end, surface_no in joined(self._reader, _SUGGESTED, places):
            surfaces[document_no, start, end] = surface_no
        others = [place for place in places if place not in surfaces]
        for document_no, start, end, length, written in joined(self._reader, _WRITTEN, others):
            if 0 <= start < end <= length:
                surfaces[document_no, start, end] = written
        for place in others:
            if place not in surfaces:
                (length,) = self._reader.row("SELECT length FROM document WHERE document_no = ?", place[0]) or (0,)
                yield place, length

    # --- what is there ---

    def value(self, key: Key) -> Value | None:
        """The current value, None when undecided or absent."""
        if self.fresh is not None:
            return None
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
        for nth in self._keys.values():
            line = self.lines[nth]
            wanted.append((nth, line.document_no, self.layer_no(self.act.changes[nth]), line.kind, line.target))
        found: dict[Key, Value] = {}
        for nth, text in joined(self._reader, _VALUES, wanted):
            change = self.act.changes[nth]
            value = change.before if text == self.lines[nth].before else codec.value_from_text(change.kind, text)
            if value is not None:
                found[change.key(self.act.annotator_id)] = value
        return found

    def relations_of(self, layer: str, document_id: str, span_id: str) -> list[tuple[str, RelationValue]]:
        """The confirmed relations of a layer that have the span as an end, by ascending id."""
        if self.fresh is not None:
            return []
        return self._reader.relations_of(layer, document_id, span_id) if self._documents.get(document_id) in self._tied else []

    @cached_property
    def _tied(self) -> set[int]:
        """The touched documents in which the annotator has confirmed a relation."""
        return _tied(self._reader, self._documents.values(), self.annotator_no)


class Current:
    """`core.fold.Values`: the values of some keys of one annotator and of the project are read together, when the first is asked for."""

    def __init__(self, reader: Reader, keys: Iterable[Key], annotator_id: str) -> None:
        self._reader, self._annotator_no = reader, reader.annotator_no(annotator_id)
        self._keys = tuple(dict.fromkeys(keys))
        self._documents = {"": 0} | _numbers(reader, list({key.document_id: None for key in self._keys if key.document_id}))

    def value(self, key: Key) -> Value | None:
        """The current value, None when undecided or absent."""
        return self._values[key] if key in self._values else self._reader.value(key)

    def relations_of(self, layer: str, document_id: str, span_id: str) -> list[tuple[str, RelationValue]]:
        """The confirmed relations of a layer that have the span as an end, by ascending id."""
        return self._reader.relations_of(layer, document_id, span_id) if self._documents.get(document_id) in self._tied else []

    @cached_property
    def _tied(self) -> set[int]:
        return _tied(self._reader, self._documents.values(), self._annotator_no)

    @cached_property
    def _values(self) -> dict[Key, Value | None]:
        wanted = []
        for nth, key in enumerate(self._keys):
            layer_no = 0 if key.kind in PROJECT_KINDS else self._annotator_no or -1
            target = codec.target_to_bytes(key.kind, key.target_id)
            wanted.append((nth, self._documents.get(key.document_id, -1), layer_no, key.kind.value, target))
        found: dict[Key, Value | None] = dict.fromkeys(self._keys)
        for nth, text in joined(self._reader, _VALUES, wanted):
            found[self._keys[nth]] = codec.value_from_text(self._keys[nth].kind, text)
        return found


def _tied(reader: Reader, documents: Iterable[int], annotator_no: int | None) -> set[int]:
    """Those of the documents in which the annotator has confirmed a relation."""
    return {number for (number,) in reader.rows(_TIED, (json.dumps(list(documents)), annotator_no))}


def _texts(values: Iterable[Value | None]) -> list[tuple[str | None, str]] | None:
    """What spans' values are in the log, and canonically; None where one of them is not sound."""
    found = span_texts([value for value in values if value is not None])
    texts = iter(found or ())
    return None if found is None else [(None, "null") if value is None else next(texts) for value in values]


def _add_places(places: dict[Place, str], document_no: int, target_id: str, before: Value | None, after: Value | None) -> None:
    """Where a change leaves a span, and where it takes one away."""
    if isinstance(after, SpanValue):
        places[document_no, after.start, after.end] = target_id
    if isinstance(before, SpanValue) and (not isinstance(after, SpanValue) or before[1:3] != after[1:3]):
        places[document_no, before.start, before.end] = target_id


def joined(reader: Reader, query: str, wanted: Sequence[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """The rows of a query about many rows of parameters, which stand for its `{}`."""
    for first in range(0, len(wanted), _AT_ONCE):
        rows = wanted[first : first + _AT_ONCE]
        values = ",".join([f"({','.join('?' * len(rows[0]))})"] * len(rows))
        yield from reader.rows(query.format(values), [one for row in rows for one in row])


def _numbers(reader: Reader, document_ids: Sequence[str]) -> dict[str, int]:
    """The numbers of those documents that are in the project."""
    wanted = []
    for nth, document_id in enumerate(document_ids):
        with suppress(ValueError):
            wanted.append((nth, codec.id_to_bytes(document_id)))
    return {document_ids[nth]: number for nth, number in joined(reader, _DOCUMENTS, wanted)}


_DOCUMENTS = """WITH wanted(nth, document_id) AS (VALUES {})
SELECT w.nth, d.document_no FROM wanted w CROSS JOIN document d ON d.document_id = w.document_id"""

_VALUES = """WITH wanted(nth, document_no, annotator_no, kind, target) AS (VALUES {})
SELECT w.nth, i.value FROM wanted w CROSS JOIN item i
ON i.document_no = w.document_no AND i.annotator_no = w.annotator_no AND i.kind = w.kind AND i.target = w.target"""

_TIED = """SELECT DISTINCT i.document_no FROM json_each(?) AS wanted CROSS JOIN item i
ON i.document_no = wanted.value AND i.annotator_no = ? AND i.kind = 'relation' AND i.state = 'confirmed'"""

_SUGGESTED = """WITH wanted(document_no, start, "end") AS (VALUES {})
SELECT s.document_no, s.start, s."end", s.surface_no FROM wanted w CROSS JOIN span_suggestion s
ON s.document_no = w.document_no AND w."end" = s."end" AND w.start = s.start"""

_WRITTEN = """WITH wanted(document_no, start, "end") AS (VALUES {})
SELECT w.document_no, w.start, w."end", d.length, substr(t.text, w.start + 1, w."end" - w.start)
FROM wanted w JOIN document d USING (document_no) JOIN document_text t USING (document_no)"""
