"""The log as people read it: pages of acts, newest first, each with its first changes and the words of the text they are about."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.core.acts import Change, Verb
from annotator.core.ids import span_id_of
from annotator.core.values import Kind, RelationValue, SpanValue, Value
from annotator.store import codec

PAGE = 100
_FIRST = 6  # changes of an act that are read: more than are told of one by one
_LONGEST = 80  # characters of a span that are read

Rows = Callable[..., list[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Entry:
    """An act of the log. `changes` are its first ones, `counts` of all by kind; `surfaces` the texts of spans by (id, start, end),
    and of the ends of relations by (id, 0, 0)."""

    act_id: str
    clock: int
    verb: Verb
    annotator_id: str
    made_at: int
    reverts: str | None
    continues: str | None
    intent: str
    conflict: bool
    changes: tuple[Change, ...] = ()
    counts: dict[Kind, int] = field(default_factory=dict)
    documents: int = 0
    title: str = ""  # of the first article
    surfaces: dict[tuple[str, int, int], str] = field(default_factory=dict)

    @property
    def step(self) -> str:
        return self.continues or self.act_id

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def read_page(rows: Rows, document_no: int | None, before: tuple[int, str] | None, limit: int) -> list[Entry]:
    """The newest acts before a place of the log (clock, act_id): all, or those that touch a document."""
    clock, act_id = (2**63 - 1, b"\xff" * 17) if before is None else (before[0], codec.id_to_bytes(before[1]))
    touching = "" if document_no is None else "AND act_no IN (SELECT act_no FROM change WHERE document_no = :document)"
    return _entries(
        rows,
        f"{_ACTS} WHERE (clock, act_id) < (:clock, :act) {touching} ORDER BY clock DESC, act_id DESC LIMIT :limit",
        {"clock": clock, "act": act_id, "document": document_no, "limit": limit},
    )


def read_touching(rows: Rows, document_no: int, targets: Sequence[str], limit: int) -> list[Entry]:
    """The newest acts that touch any of these targets (ids) in a document."""
    wanted = ", ".join(f"x'{codec.id_to_bytes(target).hex()}'" for target in targets)
    touching = f"SELECT act_no FROM change WHERE document_no = :document AND target IN ({wanted})"
    query = f"{_ACTS} WHERE act_no IN ({touching}) ORDER BY clock DESC, act_id DESC LIMIT :limit"
    return _entries(rows, query, {"document": document_no, "limit": limit})


_ACTS = """SELECT act_no, act_id, clock, verb, annotator_id, made_at, reverts, continues, intent,
    EXISTS (SELECT 1 FROM conflict WHERE conflict.act_no = act.act_no) FROM act JOIN annotator USING (annotator_no)"""


def _entries(rows: Rows, query: str, wanted: dict[str, Any]) -> list[Entry]:
    """The acts that a query of `_ACTS` finds, with all that is told of them."""
    found = rows(query, wanted)
    numbers = ", ".join(str(row[0]) for row in found)
    counts: dict[int, dict[Kind, int]] = {}
    for act_no, kind, count in rows(f"SELECT act_no, kind, count(*) FROM change WHERE act_no IN ({numbers}) GROUP BY act_no, kind"):
        counts.setdefault(act_no, {})[Kind(kind)] = count
    documents: dict[int, tuple[int, str]] = {}
    for act_no, count, title in rows(
        f"""SELECT act_no, touched, title FROM (
            SELECT act_no, count(DISTINCT document_no) AS touched, min(document_no) AS document_no FROM change
            WHERE act_no IN ({numbers}) AND document_no > 0 GROUP BY act_no) JOIN document USING (document_no)"""
    ):
        documents[act_no] = count, title
    changes = _first_changes(rows, numbers)
    texts = _Texts(rows)
    entries = []
    for act_no, act, its_clock, verb, annotator, made_at, reverts, continues, intent, conflict in found:
        numbered = changes.get(act_no, [])
        count, title = documents.get(act_no, (0, ""))
        entries.append(
            Entry(
                codec.id_from_bytes(act), its_clock, Verb(verb), codec.id_from_bytes(annotator), made_at,
                codec.id_from_bytes(reverts) if reverts else None, codec.id_from_bytes(continues) if continues else None, intent,
                bool(conflict), tuple(change for _, change in numbered), counts.get(act_no, {}), count, title, texts.of(numbered),
            )
        )  # fmt: skip
    return entries


def _first_changes(rows: Rows, numbers: str) -> dict[int, list[tuple[int, Change]]]:
    """By act, its first changes with the number of their document."""
    found: dict[int, list[tuple[int, Change]]] = {}
    for act_no, document_no, kind_name, document_id, target, *texts in rows(
        f"""SELECT act_no, document_no, kind, document_id, target, before, after FROM change LEFT JOIN document USING (document_no)
        WHERE act_no IN ({numbers}) AND nth < {_FIRST} ORDER BY act_no, nth"""
    ):
        kind = Kind(kind_name)
        before, after = (codec.value_from_text(kind, text) for text in texts)
        where = codec.id_from_bytes(document_id) if document_id else ""
        found.setdefault(act_no, []).append((document_no, Change(kind, where, codec.target_from_bytes(kind, target), before, after)))
    return found


class _Texts:
    """Looks up what the spans of changes say."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._known: dict[tuple[int, int, int], str] = {}
        self._proposed: dict[int, dict[str, tuple[int, int]]] = {}  # by document, the places of suggestions by their id

    def of(self, changes: list[tuple[int, Change]]) -> dict[tuple[str, int, int], str]:
        surfaces: dict[tuple[str, int, int], str] = {}
        for document_no, change in changes:
            if change.kind is Kind.NOTE:
                self._end(surfaces, document_no, change.document_id, change.target_id)
            for value in (change.before, change.after):
                if isinstance(value, SpanValue):
                    surfaces[change.target_id, value.start, value.end] = self._text(document_no, value.start, value.end)
                elif isinstance(value, RelationValue):
                    for end in (value.head_id, value.tail_id):
                        self._end(surfaces, document_no, change.document_id, end)
        return surfaces

    def _end(self, surfaces: dict[tuple[str, int, int], str], document_no: int, document_id: str, span_id: str) -> None:
        """A span that is only named: as the log last had it, else as it is proposed."""
        if (span_id, 0, 0) in surfaces or span_id == document_id:
            return
        found = self._rows(
            """SELECT coalesce(after, before) FROM change WHERE document_no = ? AND kind = 'span' AND target = ?
            ORDER BY act_no DESC LIMIT 1""",
            (document_no, codec.id_to_bytes(span_id)),
        )
        value: Value | None = codec.value_from_text(Kind.SPAN, found[0][0]) if found else None
        if isinstance(value, SpanValue):
            surfaces[span_id, 0, 0] = self._text(document_no, value.start, value.end)
        elif place := self._places(document_no, document_id).get(span_id):
            surfaces[span_id, 0, 0] = self._text(document_no, *place)

    def _places(self, document_no: int, document_id: str) -> dict[str, tuple[int, int]]:
        if document_no not in self._proposed:
            found = self._rows(
                'SELECT DISTINCT start, "end", label_id FROM span_suggestion JOIN label USING (label_no) WHERE document_no = ?',
                (document_no,),
            )
            self._proposed[document_no] = {span_id_of(document_id, start, end, label): (start, end) for start, end, label in found}
        return self._proposed[document_no]

    def _text(self, document_no: int, start: int, end: int) -> str:
        place = document_no, start, min(end, start + _LONGEST)
        if place not in self._known:
            found = self._rows(
                "SELECT substr(text, ?, ?) FROM document_text WHERE document_no = ?", (start + 1, place[2] - start, document_no)
            )
            self._known[place] = found[0][0] if found else ""
        return self._known[place]


def surfaces_of(rows: Rows, changes: list[tuple[int, Change]]) -> dict[tuple[str, int, int], str]:
    """As `Entry.surfaces`, of changes with the numbers of their documents."""
    return _Texts(rows).of(changes)
