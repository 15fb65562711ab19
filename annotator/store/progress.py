"""How far an annotator has come with a document, counted on the view that the window would show without virtual suggestions."""

import sqlite3
from dataclasses import dataclass

from annotator.core.annotated import status_of
from annotator.core.fold import Layer
from annotator.core.schema import Schema
from annotator.core.spans import Suggestions
from annotator.core.values import Status
from annotator.core.view import ItemState, View, view_of


@dataclass(frozen=True, slots=True)
class Progress:
    """`undecided`, `confirmed` and `rejected` count spans. `undecided` is None until it is counted again;
    `undecided_relations` is None as well where no relation suggestion is stored."""

    status: Status
    undecided: int | None
    undecided_relations: int | None
    confirmed: int
    rejected: int
    flag: bool


def progress_of(document_id: str, schema: Schema, layer: Layer, suggestions: Suggestions) -> Progress:
    """Counted from the view: costs about a millisecond an article."""
    return progress_in(view_of(document_id, schema, layer, suggestions), bool(suggestions.relations))


def progress_in(view: View, with_relations: bool) -> Progress:
    """As a view shows it; `with_relations`: whether any relation suggestion is stored."""
    spans, relations = view.span_counts, view.relation_counts
    undecided, undecided_relations = (sum(counts[state] for state in ItemState if state.undecided) for counts in (spans, relations))
    return Progress(
        status_of(view), undecided, undecided_relations if with_relations else None,
        spans[ItemState.CONFIRMED], spans[ItemState.REJECTED], view.note.flag,
    )  # fmt: skip


def read_progress(connection: sqlite3.Connection, document_no: int, annotator_no: int) -> Progress | None:
    """What is stored, None where nothing is."""
    row = connection.execute(
        "SELECT status, undecided, undecided_relations, confirmed, rejected, flag FROM progress WHERE annotator_no = ? AND document_no = ?",
        (annotator_no, document_no),
    ).fetchone()
    return None if row is None else Progress(Status(row[0]), row[1], row[2], row[3], row[4], bool(row[5]))


def write_progress(connection: sqlite3.Connection, document_no: int, annotator_no: int, progress: Progress) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO progress(annotator_no, document_no, status, undecided, undecided_relations, confirmed, rejected, flag)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            annotator_no, document_no, progress.status.value, progress.undecided, progress.undecided_relations,
            progress.confirmed, progress.rejected, progress.flag,
        ),
    )  # fmt: skip


def mark_uncounted(connection: sqlite3.Connection, document_no: int, annotator_no: int) -> None:
    """Store what SQL alone can count of one document, and that its undecided items are to be counted later."""
    connection.execute(
        """INSERT OR REPLACE INTO progress(annotator_no, document_no, status, undecided, undecided_relations, confirmed, rejected, flag)
        SELECT :annotator, :document,
            coalesce(max(state) FILTER (WHERE kind = 'document'), CASE WHEN max(kind IN ('span', 'relation')) THEN :started ELSE :new END),
            NULL, NULL,
            count(*) FILTER (WHERE kind = 'span' AND state = 'confirmed'),
            count(*) FILTER (WHERE kind = 'span' AND state = 'rejected'),
            coalesce(max(state = 'flag') FILTER (WHERE kind = 'note' AND target = (SELECT document_id FROM document
                WHERE document_no = :document)), 0)
        FROM item WHERE document_no = :document AND annotator_no = :annotator""",
        {"annotator": annotator_no, "document": document_no, "started": Status.IN_PROGRESS.value, "new": Status.NEW.value},
    )
