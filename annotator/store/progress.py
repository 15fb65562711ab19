"""How far an annotator has come with a document, counted on the view that the window would show without virtual suggestions."""

import json
import sqlite3
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import NamedTuple

from annotator.core.acts import Change
from annotator.core.annotated import status_of
from annotator.core.fold import Layer
from annotator.core.schema import Schema
from annotator.core.spans import SpanSuggestion, Suggestions
from annotator.core.values import Decision, DocumentValue, Kind, Origin, SpanValue, Status
from annotator.core.view import ItemState, View, pooled, view_of


class Progress(NamedTuple):
    """`undecided`, `confirmed` and `rejected` count spans. `undecided` is None until it is counted again;
    `undecided_relations` is None as well where no relation suggestion is stored, `doubt` (of a view) where nothing is undecided."""

    status: Status
    undecided: int | None
    undecided_relations: int | None
    confirmed: int
    rejected: int
    flag: bool
    doubt: float | None


_COLUMNS = "status, undecided, undecided_relations, confirmed, rejected, flag, doubt"


def progress_of(document_id: str, schema: Schema, layer: Layer, suggestions: Suggestions) -> Progress:
    """Counted from the view: costs about a millisecond an article."""
    return progress_in(view_of(document_id, schema, layer, suggestions), bool(suggestions.relations))


def progress_in(view: View, with_relations: bool) -> Progress:
    """As a view shows it; `with_relations`: whether any relation suggestion is stored."""
    spans, relations = view.span_counts, view.relation_counts
    undecided, undecided_relations = (sum(counts[state] for state in ItemState if state.undecided) for counts in (spans, relations))
    return Progress(
        status_of(view), undecided, undecided_relations if with_relations else None,
        spans[ItemState.CONFIRMED], spans[ItemState.REJECTED], view.note.flag, view.doubt,
    )  # fmt: skip


def progress_of_claims(schema: Schema, spans: Iterable[SpanSuggestion]) -> Progress | None:
    """As `progress_of`, of a document of which nothing is known but the spans that one run suggests; thirty times as quick.

    None where some of them overlap: only a view can tell what follows.
    """
    claims: dict[tuple[int, int, str], float | None] = {}
    for _, start, end, label_id, _, score, _ in spans:
        if schema.has_span_label(label_id):
            claims.setdefault((start, end, label_id), score)
    reached = 0
    for start, end, _ in sorted(claims):
        if start < reached:
            return None
        reached = end
    doubt = round(sum(map(_doubt, claims.values())) / len(claims) / 1000, 4) if claims else None
    return Progress(Status.NEW, len(claims), None, 0, 0, False, doubt)


@lru_cache(maxsize=4096)
def _doubt(score: float | None) -> int:
    """`core.view.doubt_of` a claim that one producer makes."""
    return round(1000 * (1 - pooled((Origin("", "", score),))))


def progress_of_decided(changes: Collection[Change]) -> Progress | None:
    """As `progress_of`, of a document of which nothing is known but one annotator's first act, and nothing is suggested. None where
    the act does more than decide spans, relations between them and the document, each once."""
    status, states = Status.IN_PROGRESS, []
    for kind, _, _, _, after in changes:
        if kind is Kind.SPAN and isinstance(after, SpanValue):
            states.append(after.state)
        elif kind is Kind.DOCUMENT and isinstance(after, DocumentValue):
            status = after.status
        elif kind is not Kind.RELATION or after is None:
            return None
    if not states or Decision.SUGGESTED in states or len({change.target_id for change in changes}) < len(changes):
        return None
    confirmed = states.count(Decision.CONFIRMED)
    return Progress(status, 0, None, confirmed, len(states) - confirmed, False, None)


def read_progress(connection: sqlite3.Connection, document_no: int, annotator_no: int) -> Progress | None:
    """What is stored, None where nothing is."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM progress WHERE annotator_no = ? AND document_no = ?",
        (annotator_no, document_no),
    ).fetchone()
    return None if row is None else Progress(Status(row[0]), row[1], row[2], row[3], row[4], bool(row[5]), row[6])


def write_progress(connection: sqlite3.Connection, document_no: int, annotator_no: int, progress: Progress) -> None:
    connection.execute(
        f"INSERT OR REPLACE INTO progress(annotator_no, document_no, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            annotator_no, document_no, progress.status.value, progress.undecided, progress.undecided_relations,
            progress.confirmed, progress.rejected, progress.flag, progress.doubt,
        ),
    )  # fmt: skip


def mark_uncounted(connection: sqlite3.Connection, annotator_no: int, documents: Iterable[int]) -> None:
    """Store what SQL alone can count of some documents for an annotator, and that their undecided items are to be counted later."""
    connection.execute(
        f"""INSERT OR REPLACE INTO progress(annotator_no, document_no, {_COLUMNS})
        SELECT :annotator, wanted.value,
            coalesce(max(i.state) FILTER (WHERE i.kind = 'document'),
                CASE WHEN max(i.kind IN ('span', 'relation')) THEN :started ELSE :new END),
            NULL, NULL,
            count(*) FILTER (WHERE i.kind = 'span' AND i.state = 'confirmed'),
            count(*) FILTER (WHERE i.kind = 'span' AND i.state = 'rejected'),
            coalesce(max(i.state = 'flag') FILTER (WHERE i.kind = 'note' AND i.target =
                (SELECT document_id FROM document WHERE document_no = wanted.value)), 0),
            NULL
        FROM json_each(:documents) AS wanted LEFT JOIN item i ON i.document_no = wanted.value AND i.annotator_no = :annotator
        GROUP BY wanted.key""",
        {
            "annotator": annotator_no, "documents": json.dumps(list(documents)),
            "started": Status.IN_PROGRESS.value, "new": Status.NEW.value,
        },
    )  # fmt: skip
