"""What a project gives to train on and to score on: its reviewed articles, read from one snapshot."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.core.annotated import AnnotatedDocument, What
from annotator.core.schema import Schema
from annotator.core.values import Status
from annotator.formats.manifest import Report
from annotator.jobs.producers import Registered, registered
from annotator.jobs.protocol import Progress
from annotator.jobs.selecting import Choice, Selection
from annotator.language.guideline import Guideline, guideline_of
from annotator.store.reader import Reader

_TELL = 50  # articles between two tellings


@dataclass(slots=True)
class Material:
    """Reviewed articles of one language with their confirmed spans, in the order of their import; `left_out` counts the others by reason.

    `annotator`: whose decisions they are, by name; None when nobody has decided.
    `trained`: the pipelines that were trained for this project and are in use, by language.
    """

    project: Path
    language: str
    schema: Schema
    documents: list[AnnotatedDocument] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    trained: dict[str, Registered] = field(default_factory=dict)
    annotator: str | None = None

    @property
    def guideline(self) -> Guideline:
        return guideline_of(self.schema)

    @property
    def label_ids(self) -> dict[str, str]:
        """Label ids by name: annotated documents have names."""
        return {label.name: label.label_id for label in self.schema.span_labels}

    @property
    def names(self) -> dict[str, str]:
        """Names by label id: suggestions have ids."""
        return {label.label_id: label.name for label in self.schema.span_labels}


def read_material(
    project: Path, annotator: str | None, status: str, language: str | None, tell: Callable[[Progress], None] = lambda _: None
) -> Material:
    """The finished articles; with the status "any" also those in progress in which something is confirmed.

    `language`: None for the one that most of them are in. Raises Trouble for an annotator who is not known, or must be named.
    """
    with Reader.open(project) as reader:
        report = Report()
        selection = Selection(reader, Choice(What.CONFIRMED, status, annotator), report)
        found, ids = [], selection.ids()
        labels = {label.name for label in selection.schema.span_labels}
        for nth, one in enumerate(selection.confirmed(ids)):
            if nth % _TELL == 0:
                tell(Progress(nth, len(ids)))
            known = tuple(span for span in one.spans if span.label in labels)  # a label that was deleted teaches nothing
            if one.status is Status.FINISHED or known:
                found.append(replace(one, spans=known, relations=()))
            else:
                report.documents.report("nothing confirmed")
        tell(Progress(len(ids), len(ids)))
        languages = Counter(one.document.language for one in found)
        chosen = language or (languages.most_common(1)[0][0] if languages else "")
        left_out = Counter(report.documents.reported)
        left_out.update({f"in another language ({code})": number for code, number in languages.items() if code != chosen})
        trained = {one.language: one for one in registered(reader) if one.active}
        kept = [one for one in found if one.document.language == chosen]
        return Material(project, chosen, selection.schema, kept, left_out, trained, selection.annotator)
