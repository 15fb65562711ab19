"""Mentions: where a surface stands in the project, and how often, by label and by what became of it.

No article is opened: of each place only the decisions that overlap it are read.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from annotator.core.ids import span_id_of
from annotator.core.schema import Schema
from annotator.core.spans import overlaps
from annotator.core.spread import Hit
from annotator.core.values import Decision, Kind, Origin, SeamValue, SpanValue
from annotator.language.folding import occurrences
from annotator.store import codec
from annotator.store.precedents import IMPLIED

_PLACES = 1000  # that are looked at in one go: some 15 ms
_PAGE = 64  # articles whose texts are looked through at a time

_Rows: TypeAlias = Callable[..., list[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class MentionCount:
    """Of one folded surface with one label: the documents it stands in, and its mentions by state.

    `relabelled` counts those that were proposed with the label and stand confirmed with another; what an import rejects that was
    never proposed counts nowhere.
    """

    documents: int
    undecided: int
    confirmed: int
    rejected: int
    relabelled: int = 0

    def __add__(self, other: "MentionCount") -> "MentionCount":
        """Both together, of different documents."""
        return MentionCount(
            self.documents + other.documents, self.undecided + other.undecided, self.confirmed + other.confirmed,
            self.rejected + other.rejected, self.relabelled + other.relabelled,
        )  # fmt: skip


def together(counts: Iterable[Mapping[str, MentionCount]]) -> dict[str, MentionCount]:
    """Counts by label_id, added up."""
    found: dict[str, MentionCount] = {}
    for portion in counts:
        for label_id, count in portion.items():
            found[label_id] = found[label_id] + count if label_id in found else count
    return found


def portions(rows: _Rows, folded: str) -> Iterator[tuple[int, int]]:
    """The numbers of documents from first to last, in portions that hold so few places of a folded surface that they are read at once."""
    for newest, places in rows(_SIZE, {"folded": folded}):
        step = newest if places <= _PLACES else max(1, newest * _PLACES // places)
        for first in range(1, newest + 1, step):
            yield first, first + step - 1


def count_mentions(
    rows: _Rows, folded: str, annotator_no: int, schema: Schema, first: int, last: int, but: int = 0
) -> dict[str, MentionCount]:
    """By label_id, in the documents of these numbers, without the one with the number `but`.

    A claim that several producers make counts once; what a confirmed span covers does not.
    """
    return _count(rows, {"folded": folded, "annotator": annotator_no, "but": but, "first": first, "last": last}, schema)


def _count(rows: _Rows, wanted: dict[str, Any], schema: Schema) -> dict[str, MentionCount]:
    """By label_id. SQL counts what needs no second look: what is decided, and claims in articles where nothing is."""
    counts: dict[str, dict[str, int]] = {}
    documents: dict[str, set[int | str]] = {}
    untouched: dict[str, int] = {}

    def count(label_id: str, what: str, number: int = 1) -> None:
        of = counts.setdefault(label_id, {"undecided": 0, "confirmed": 0, "rejected": 0, "relabelled": 0})
        of[what] += number

    for label_id, state, document_id, number in rows(_DECIDED_COUNTS, wanted):
        if not schema.has_span_label(label_id):
            continue
        count(label_id, state, number)
        documents.setdefault(label_id, set()).add(codec.id_from_bytes(document_id))
    for label_id, number, articles in rows(_UNTOUCHED_COUNTS, wanted):
        if not schema.has_span_label(label_id):
            continue
        count(label_id, "undecided", number)
        untouched[label_id] = articles
    for hit in _open(rows, wanted, schema, _PROPOSED_AMONG_DECIDED):
        assert hit.value is not None
        count(hit.value.label_id, "undecided")
        documents.setdefault(hit.value.label_id, set()).add(hit.document_id)
    for document_id, target, start, end, label_id in rows(_NOT_AS_PROPOSED, wanted):
        span_id, place = codec.id_from_bytes(target), (codec.id_from_bytes(document_id), start, end)
        for label in schema.span_labels:
            if label.label_id != label_id and span_id == span_id_of(*place, label.label_id):
                count(label.label_id, "relabelled")
    return {label_id: MentionCount(len(documents.get(label_id, ())) + untouched.get(label_id, 0), **of) for label_id, of in counts.items()}


def read_hits(rows: _Rows, folded: str, annotator_no: int, schema: Schema, first: int, last: int) -> list[Hit]:
    """Where a folded surface stands in the documents of these numbers: decided spans of any label, then open claims, each in the order
    of documents and text.

    What a confirmed span covers is settled, and so is what stands in the trash.
    """
    wanted = {"folded": folded, "annotator": annotator_no, "but": 0, "first": first, "last": last}
    hits = []
    for document_id, target, text, finished in rows(_DECIDED, wanted):
        value = codec.value_from_text(Kind.SPAN, text)
        assert isinstance(value, SpanValue)
        if schema.has_span_label(value.label_id):
            place = codec.id_from_bytes(document_id), codec.id_from_bytes(target), value.start, value.end
            hits.append(Hit(*place, value, bool(finished)))
    return hits + _open(rows, wanted, schema, _PROPOSED)


def _open(rows: _Rows, wanted: dict[str, Any], schema: Schema, proposed: str) -> list[Hit]:
    claims: dict[tuple[int, int, int, str], list[Origin]] = {}
    documents: dict[int, tuple[str, bool]] = {}
    origins: dict[tuple[str, str, float | None], Origin] = {}
    for document_no, document_id, start, end, label_id, *origin, finished in rows(proposed, wanted):
        if not schema.has_span_label(label_id):
            continue
        if document_no not in documents:
            documents[document_no] = codec.id_from_bytes(document_id), bool(finished)
        made_by = tuple(origin)
        claims.setdefault((document_no, start, end, label_id), []).append(origins.setdefault(made_by, Origin(*made_by)))
    parted = _parted(rows, documents)
    hits, places = [], []
    for (document_no, start, end, label_id), makers in claims.items():
        if any(start < offset < end for offset in parted.get(document_no, ())):
            continue
        document_id, finished = documents[document_no]
        value = SpanValue(Decision.SUGGESTED, start, end, label_id, None, tuple(makers))
        hits.append(Hit(document_id, span_id_of(document_id, start, end, label_id), start, end, value, finished))
        places.append((document_no, start, end, hits[-1].span_id))
    settled = set()
    for nth, itself, start, end, label_id, state in _neighbours(rows, wanted["annotator"], places):
        hit = hits[nth]
        assert hit.value is not None
        if itself or (state == "confirmed" and not _nest(schema, (start, end, label_id), (hit.start, hit.end, hit.value.label_id))):
            settled.add(nth)
    return [hit for nth, hit in enumerate(hits) if nth not in settled]


def read_unmarked(rows: _Rows, folded: str, annotator_no: int) -> Iterator[list[Hit]]:
    """Where a folded surface stands in articles that are neither finished nor skipped, as far as the full-text index knows, and
    nothing is confirmed or proposed; in the order of documents, a page at a time."""
    words = " ".join(re.findall(r"\w+", folded))
    last = 0
    while words and (page := rows(_HOLDING, {"match": f'"{words}"', "after": last, "annotator": annotator_no, "but": 0})):
        last = page[-1][0]
        marked: dict[int, list[tuple[int, int]]] = {}
        for document_no, start, end in rows(_MARKED, {"documents": json.dumps([row[0] for row in page]), "annotator": annotator_no}):
            marked.setdefault(document_no, []).append((start, end))
        yield [
            Hit(codec.id_from_bytes(document_id), "", start, end, None)
            for document_no, document_id, text in page
            for start, end in occurrences(text, folded)
            if not any(overlaps(start, end, *other) for other in marked.get(document_no, ()))
        ]


def read_excerpts(rows: _Rows, places: list[tuple[int, int, int]]) -> list[str]:
    """The texts of some places (number of the document, start, end)."""
    return [text for (text,) in rows(_EXCERPTS, (json.dumps(places),))]


def overlapped(rows: _Rows, annotator_no: int, places: list[tuple[int, int, int]]) -> set[int]:
    """The numbers of those places in the list that a span confirmed by the annotator overlaps."""
    found = _neighbours(rows, annotator_no, [(*place, "") for place in places])
    return {nth for nth, *_, state in found if state == "confirmed"}


def _parted(rows: _Rows, documents: Iterable[int]) -> dict[int, list[int]]:
    """Where the analyst has parted the texts of some documents."""
    found: dict[int, list[int]] = {}
    for document_no, target, text in rows(_SEAMS, (json.dumps(list(documents)),)):
        value = codec.value_from_text(Kind.SEAM, text)
        if isinstance(value, SeamValue) and not value.joined:
            found.setdefault(document_no, []).append(int(codec.target_from_bytes(Kind.SEAM, target)))
    return found


def _neighbours(rows: _Rows, annotator_no: int, places: list[tuple[int, int, int, str]]) -> list[tuple[Any, ...]]:
    """For each place, by its number in the list, the decided spans that overlap it, and the one that bears its id wherever that is."""
    wanted = [(document_no, start, end, span_id.replace("-", "").upper()) for document_no, start, end, span_id in places]
    return rows(_NEIGHBOURS, (json.dumps(wanted), annotator_no))


def _nest(schema: Schema, one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    """Whether two spans that overlap may lie one in the other."""
    if one[:2] == other[:2]:
        return False
    inside = one[0] <= other[0] and other[1] <= one[1] and schema.nests(one[2], other[2])
    return inside or (other[0] <= one[0] and one[1] <= other[1] and schema.nests(other[2], one[2]))


_KEPT = "{0}.document_no != :but AND {0}.document_no NOT IN (SELECT document_no FROM item WHERE kind = 'trash' AND state = 'trashed')"
_FINISHED = "EXISTS (SELECT 1 FROM item WHERE document_no = {0}.document_no AND annotator_no = :annotator AND kind = 'document')"
_AMONG = "{0}.label_no IN (SELECT label_no FROM label) AND {0}.document_no BETWEEN :first AND :last"  # both stand in the index of surfaces
_MINE = f"i.annotator_no = :annotator AND i.state IN ('confirmed', 'rejected') AND {_AMONG.format('i')}"
_NEWEST = """NOT EXISTS (SELECT 1 FROM run_document JOIN run newer USING (run_no) WHERE run_document.document_no = s.document_no
    AND newer.producer = r.producer AND (newer.made_at, newer.run_no) > (r.made_at, r.run_no))"""

_SIZE = """SELECT (SELECT max(document_no) FROM document),
    (SELECT count(*) FROM span_suggestion s WHERE s.surface_no = f.surface_no)
    + (SELECT count(*) FROM item i WHERE i.surface_no = f.surface_no)
FROM surface f WHERE f.folded = :folded AND EXISTS (SELECT 1 FROM document)"""

_DECIDED = f"""SELECT d.document_id, i.target, i.value, {_FINISHED.format("i")}
FROM surface f CROSS JOIN item i ON i.surface_no = f.surface_no JOIN document d USING (document_no)
WHERE f.folded = :folded AND {_MINE} AND {_KEPT.format("i")} ORDER BY i.document_no, i.start, i."end", i.target"""

_CLAIMS = f"""FROM surface f CROSS JOIN span_suggestion s ON s.surface_no = f.surface_no JOIN run r USING (run_no)
JOIN label l USING (label_no) JOIN document d USING (document_no)
WHERE f.folded = :folded AND {_AMONG.format("s")} AND {_KEPT.format("s")} AND {_NEWEST}"""

_TOUCHED = """(EXISTS (SELECT 1 FROM item WHERE document_no = s.document_no AND annotator_no = :annotator AND kind = 'span')
OR EXISTS (SELECT 1 FROM item WHERE document_no = s.document_no AND annotator_no = 0 AND kind = 'seam'))"""

_CLAIM = f"""SELECT s.document_no, d.document_id, s.start, s."end", l.label_id, r.producer, r.version, s.score,
    {_FINISHED.format("s")} {_CLAIMS}"""
_IN_ORDER = 'ORDER BY s.document_no, s.start, s."end", s.label_no, r.run_id'
_PROPOSED = f"{_CLAIM} {_IN_ORDER}"

_PROPOSED_AMONG_DECIDED = f"""{_CLAIM} AND {_TOUCHED} AND NOT EXISTS (SELECT 1 FROM item i WHERE i.document_no = s.document_no
AND i.annotator_no = :annotator AND i.kind = 'span' AND i.start = s.start AND i."end" = s."end" AND i.label_no = s.label_no) {_IN_ORDER}"""

_UNTOUCHED_COUNTS = f"""SELECT label_id, count(*), count(DISTINCT document_no)
FROM (SELECT DISTINCT l.label_id, s.document_no, s.start, s."end" {_CLAIMS} AND NOT {_TOUCHED}) GROUP BY label_id"""

_DECIDED_COUNTS = f"""SELECT l.label_id, i.state, d.document_id, count(*)
FROM surface f CROSS JOIN item i ON i.surface_no = f.surface_no JOIN label l USING (label_no) JOIN document d USING (document_no)
WHERE f.folded = :folded AND {_MINE} AND {_KEPT.format("i")} AND NOT {IMPLIED.format("i")} GROUP BY i.label_no, i.state, i.document_no"""

_NOT_AS_PROPOSED = f"""SELECT d.document_id, i.target, i.start, i."end", l.label_id
FROM surface f CROSS JOIN item i ON i.surface_no = f.surface_no JOIN label l USING (label_no) JOIN document d USING (document_no)
WHERE f.folded = :folded AND i.annotator_no = :annotator AND i.state = 'confirmed' AND {_AMONG.format("i")} AND {_KEPT.format("i")}
AND NOT EXISTS (SELECT 1 FROM span_suggestion s WHERE s.document_no = i.document_no AND s.start = i.start AND s."end" = i."end"
AND s.label_no = i.label_no)"""

_SEAMS = """SELECT i.document_no, i.target, i.value FROM json_each(?) AS wanted
CROSS JOIN item i ON i.document_no = wanted.value AND i.annotator_no = 0 AND i.kind = 'seam'"""

_NEIGHBOURS = """WITH wanted AS MATERIALIZED (SELECT key AS nth, json_extract(value, '$[0]') AS document_no,
    json_extract(value, '$[1]') AS start, json_extract(value, '$[2]') AS "end", json_extract(value, '$[3]') AS target FROM json_each(?))
SELECT nth, hex(i.target) = wanted.target, i.start, i."end", l.label_id, i.state
FROM wanted CROSS JOIN item i ON i.document_no = wanted.document_no AND i.annotator_no = ? AND i.kind = 'span' JOIN label l USING (label_no)
WHERE (i.start < wanted."end" AND i."end" > wanted.start) OR hex(i.target) = wanted.target"""

_HOLDING = f"""SELECT t.document_no, d.document_id, t.text FROM document_search m JOIN document_text t ON t.document_no = m.rowid
JOIN document d USING (document_no) WHERE m.document_search MATCH :match AND m.rowid > :after AND {_KEPT.format("t")}
AND NOT {_FINISHED.format("t")} ORDER BY m.rowid LIMIT {_PAGE}"""

_MARKED = f"""SELECT s.document_no, s.start, s."end" FROM json_each(:documents) AS wanted
CROSS JOIN span_suggestion s ON s.document_no = wanted.value JOIN run r USING (run_no) WHERE {_NEWEST}
UNION ALL SELECT i.document_no, i.start, i."end" FROM json_each(:documents) AS wanted CROSS JOIN item i ON i.document_no = wanted.value
AND i.annotator_no = :annotator AND i.kind = 'span'"""

_EXCERPTS = """SELECT substr(t.text, json_extract(value, '$[1]') + 1, json_extract(value, '$[2]') - json_extract(value, '$[1]'))
FROM json_each(?) AS wanted JOIN document_text t ON t.document_no = json_extract(value, '$[0]') ORDER BY wanted.key"""
