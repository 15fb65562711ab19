"""Mentions: how often a surface stands in the project, by label and by what became of it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from annotator.core.ids import span_id_of
from annotator.core.schema import Schema
from annotator.store import codec


@dataclass(frozen=True, slots=True)
class MentionCount:
    """Of one folded surface with one label: the documents it stands in, and its mentions by state."""

    documents: int
    undecided: int
    confirmed: int
    rejected: int


def count_mentions(
    rows: Callable[..., list[tuple[Any, ...]]], folded: tuple[str, ...], annotator_no: int, schema: Schema
) -> dict[tuple[str, str], MentionCount]:
    """By (folded surface, label_id). A claim that several producers make counts once; what a confirmed span covers does not."""
    wanted = {"surfaces": json.dumps(folded), "annotator": annotator_no}
    documents: dict[tuple[str, str], set[int]] = {}
    counts: dict[tuple[str, str], dict[str, int]] = {}

    def count(folded: str, label_id: str, document_no: int, state: str) -> None:
        documents.setdefault((folded, label_id), set()).add(document_no)
        of = counts.setdefault((folded, label_id), {"undecided": 0, "confirmed": 0, "rejected": 0})
        of[state] += 1

    for surface, label_id, document_no, state in rows(_DECIDED, wanted):
        count(surface, label_id, document_no, state)
    for surface, label_id, document_no, document_id, start, end, touched in rows(_PROPOSED, wanted):
        if not schema.has_span_label(label_id):
            continue
        if not touched or _is_open(rows, schema, annotator_no, document_no, codec.id_from_bytes(document_id), start, end, label_id):
            count(surface, label_id, document_no, "undecided")
    return {key: MentionCount(len(documents[key]), **of) for key, of in counts.items()}


def _is_open(
    rows: Callable[..., list[tuple[Any, ...]]], schema: Schema, annotator_no: int, document_no: int, document_id: str,
    start: int, end: int, label_id: str,
) -> bool:  # fmt: skip
    """Whether a claim is neither decided nor covered by a confirmed span that it may not lie in or around."""
    span_id = codec.id_to_bytes(span_id_of(document_id, start, end, label_id))
    for target, its_start, its_end, its_label, state in rows(_NEIGHBOURS, (document_no, annotator_no, span_id, end, start)):
        if target == span_id:
            return False
        inside = its_start <= start and end <= its_end and schema.nests(its_label, label_id)
        around = start <= its_start and its_end <= end and schema.nests(label_id, its_label)
        if state == "confirmed" and ((its_start, its_end) == (start, end) or not (inside or around)):
            return False
    return True


_DECIDED = """SELECT f.folded, l.label_id, i.document_no, i.state
FROM json_each(:surfaces) AS wanted CROSS JOIN surface f ON f.folded = wanted.value CROSS JOIN item i ON i.surface_no = f.surface_no
JOIN label l USING (label_no)
WHERE i.annotator_no = :annotator AND i.document_no NOT IN (SELECT document_no FROM item WHERE kind = 'trash' AND state = 'trashed')"""

_PROPOSED = """SELECT DISTINCT f.folded, l.label_id, s.document_no, d.document_id, s.start, s."end",
    EXISTS (SELECT 1 FROM item WHERE document_no = s.document_no AND annotator_no = :annotator AND kind = 'span')
FROM json_each(:surfaces) AS wanted CROSS JOIN surface f ON f.folded = wanted.value
CROSS JOIN span_suggestion s ON s.surface_no = f.surface_no JOIN run r USING (run_no) JOIN label l USING (label_no)
JOIN document d USING (document_no)
WHERE s.document_no NOT IN (SELECT document_no FROM item WHERE kind = 'trash' AND state = 'trashed') AND NOT EXISTS (
    SELECT 1 FROM run_document JOIN run newer USING (run_no) WHERE run_document.document_no = s.document_no
    AND newer.producer = r.producer AND (newer.made_at, newer.run_no) > (r.made_at, r.run_no))"""

_NEIGHBOURS = """SELECT target, start, "end", label_id, state FROM item JOIN label USING (label_no)
WHERE document_no = ? AND annotator_no = ? AND kind = 'span' AND (target = ? OR (start < ? AND "end" > ?))"""
