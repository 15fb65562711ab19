"""The reviewed articles of a project: what is trained on and scored on."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from annotator.core.annotated import AnnotatedDocument, What, annotated
from annotator.core.spans import Suggestions
from annotator.core.values import Status
from annotator.core.view import view_of
from annotator.jobs.exporting import chosen_annotator
from annotator.jobs.protocol import Progress
from annotator.store.reader import Reader


@dataclass(slots=True)
class Reviewed:
    """Articles in the order of their import, with their confirmed spans; `left_out` counts the others by reason."""

    documents: list[AnnotatedDocument] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)


def reviewed(
    reader: Reader, annotator: str | None = None, *, unfinished: bool = False, tell: Callable[[Progress], None] = lambda _: None
) -> Reviewed:
    """What an annotator has finished, and with `unfinished` what holds a confirmed span of theirs besides.

    Articles in the trash and skipped ones are never among them. Raises Trouble for an annotator who is not known, or must be named.
    """
    annotator_id, name = chosen_annotator(reader, annotator)
    schema, found = reader.schema(), Reviewed()
    summaries = reader.documents(annotator_id)
    found.left_out["in the trash"] = len(reader.document_ids(with_trashed=True)) - len(summaries)
    for nth, summary in enumerate(summaries):
        tell(Progress(nth, len(summaries)))
        if summary.status is not Status.FINISHED and not (unfinished and summary.status is Status.IN_PROGRESS and summary.confirmed):
            found.left_out["skipped" if summary.status is Status.SKIPPED else f"not finished ({summary.status.value})"] += 1
            continue
        state = reader.state(summary.document_id)
        view = view_of(summary.document_id, schema, state.layer(annotator_id, summary.document_id), Suggestions())
        document = state.corrected(reader.document(summary.document_id))
        found.documents.append(annotated(document, schema, view, name, What.CONFIRMED))
    tell(Progress(len(summaries), len(summaries)))
    found.left_out = +found.left_out
    return found
