"""The stored suggestions for a document."""

from collections.abc import Callable
from typing import Any

from annotator.core.spans import RelationSuggestion, Run, SpanSuggestion, Suggestions
from annotator.core.values import Kind, SeamValue
from annotator.store import codec

_Rows = Callable[..., list[tuple[Any, ...]]]


def read_suggestions(rows: _Rows, document_no: int, document_id: str, all_runs: bool) -> Suggestions:
    """Those of each producer's newest run, without those that cross a place where the analyst has parted the text; or those of all runs."""
    chosen = {
        (run_no if all_runs else producer): (run_no, Run(codec.id_from_bytes(run_id), producer, version, parameters, made_at))
        for run_no, run_id, producer, version, parameters, made_at in rows(
            """SELECT run_no, run_id, producer, version, parameters, made_at FROM run_document JOIN run USING (run_no)
            WHERE document_no = ? ORDER BY made_at, run_no""",
            (document_no,),
        )
    }
    runs = dict(chosen.values())
    if not runs:
        return Suggestions()
    spans = rows(
        """SELECT s.run_no, s.start, s."end", l.label_id, s.score, w.code, w.arguments FROM span_suggestion s
        JOIN label l USING (label_no) LEFT JOIN why w USING (why_no) WHERE s.document_no = ?
        ORDER BY s.start, s."end", l.label_no, s.run_no""",
        (document_no,),
    )
    relations = rows(
        """SELECT r.run_no, r.head, r.tail, l.label_id, r.score, w.code, w.arguments FROM relation_suggestion r
        JOIN label l USING (label_no) LEFT JOIN why w USING (why_no) WHERE r.document_no = ?
        ORDER BY r.head, r.tail, l.label_no, r.run_no""",
        (document_no,),
    )
    parted = [] if all_runs else _parted(rows, document_no)
    return Suggestions(
        tuple(
            SpanSuggestion(document_id, start, end, label, runs[run].run_id, score, codec.why_from_columns(code, arguments))
            for run, start, end, label, score, code, arguments in spans
            if run in runs and not any(start < offset < end for offset in parted)
        ),
        tuple(
            RelationSuggestion(
                document_id, codec.id_from_bytes(head), codec.id_from_bytes(tail), label, runs[run].run_id, score,
                codec.why_from_columns(code, arguments),
            )
            for run, head, tail, label, score, code, arguments in relations
            if run in runs
        ),
        {run.run_id: run for run in runs.values()},
    )  # fmt: skip


def _parted(rows: _Rows, document_no: int) -> list[int]:
    """Where the analyst has parted the text."""
    found = rows("SELECT target, value FROM item WHERE document_no = ? AND annotator_no = 0 AND kind = 'seam'", (document_no,))
    values = ((codec.target_from_bytes(Kind.SEAM, target), codec.value_from_text(Kind.SEAM, text)) for target, text in found)
    return [int(offset) for offset, value in values if isinstance(value, SeamValue) and not value.joined]
