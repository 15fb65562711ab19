"""What of a project is exported or trained on: which articles, and which of their items. What is left out is counted, by reason."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from annotator.core.annotated import AnnotatedDocument, What, annotated
from annotator.core.document import Document
from annotator.core.errors import DamagedData, Trouble
from annotator.core.fold import Layer
from annotator.core.ids import annotator_id_of
from annotator.core.schema import Schema
from annotator.core.spans import Suggestions
from annotator.core.values import Status
from annotator.core.view import ItemState, View, view_of
from annotator.formats.manifest import Report
from annotator.jobs.viewing import ArticleViewer, calibration_of
from annotator.store.reader import Reader
from annotator.suggest.confidence import Calibration
from annotator.suggest.date_spans import with_date_values
from annotator.suggest.known_surfaces import KnownSurfaces

_WHY_LEFT_OUT = {
    ItemState.OPEN: "undecided",
    ItemState.WAITING: "undecided",
    ItemState.COVERED: "settled by a confirmed span over it",
    ItemState.CONFIRMED: "confirmed",
    ItemState.REJECTED: "rejected",
    ItemState.SUPPRESSED: "not shown, since its like was rejected before",
}
_DAMAGED = "damaged: annotator check says how"


@dataclass(frozen=True, slots=True)
class Choice:
    """`status`: "finished" or "any". `annotator`: a name, None when only one has decided. `documents`: the only articles, by id.

    `everything`: also articles that were skipped or lie in the trash, and as they were found. Nobody has to be named then: what each has
    decided stands in the acts.
    """

    what: What = What.CONFIRMED
    status: str = "finished"
    annotator: str | None = None
    documents: frozenset[str] | None = None
    everything: bool = False


class Selection:
    """The articles of one snapshot of a project that a choice takes, with their items; the rest goes into the report.

    Raises Trouble for an annotator who is not known, or must be named.
    """

    def __init__(self, reader: Reader, choice: Choice, report: Report) -> None:
        self.schema: Schema = reader.schema()
        deciders = reader.deciders() if choice.everything and choice.annotator is None else {}
        first = min(deciders.values(), default=None)  # by name, which is the same in every project with these acts
        self.annotator_id, self.annotator = chosen_annotator(reader, choice.annotator or first)
        if len(deciders) > 1:
            report.note(f"annotators whose acts are written; spans and relations stand as {first} has left them", len(deciders))
        self._reader, self._choice, self._report = reader, choice, report

    def ids(self) -> list[str]:
        """The articles that are taken, in the order of their import. Those left out are reported: call it once."""
        choice, report = self._choice, self._report.documents
        statuses = {one.document_id: one.status for one in self._reader.documents(self.annotator_id)}
        taken = []
        for document_id in self._reader.document_ids(with_trashed=True):
            status = statuses.get(document_id)
            if choice.documents is not None and document_id not in choice.documents:
                report.report("not chosen")
            elif choice.everything:
                taken.append(document_id)
            elif status is None:
                report.report("in the trash")
            elif status is Status.SKIPPED:
                report.report("skipped")
            elif choice.status == "finished" and status is not Status.FINISHED:
                report.report(f"not finished ({status.value})")
            else:
                taken.append(document_id)
        return taken

    def documents(self, ids: list[str]) -> Iterator[AnnotatedDocument]:
        """These articles with the items that are taken, one by one; items left out are reported, and so are articles that are damaged."""
        for document_id in ids:
            try:
                yield self.document(document_id)
            except DamagedData:
                self._report.documents.report(_DAMAGED)

    def document(self, document_id: str) -> AnnotatedDocument:
        """One article with the items that are taken; those left out are reported."""
        reader = self._reader
        found = reader.document(document_id)
        document, layer = reader.as_corrected(found), reader.layer(self.annotator_id, document_id)
        view = self._view(document, layer, reader.suggestions(document_id))
        one = annotated(found if self._choice.everything else document, self.schema, view, self.annotator, self._choice.what)
        self._left_out(view, one)
        return one

    def _view(self, document: Document, layer: Layer, stored: Suggestions) -> View:
        """The items of an article. Virtual suggestions, which cost a hundred times as much as the rest, are looked for where they can be
        taken: not for what is confirmed. An article that was read to the end has none; what is undecided in it may be put away."""
        view = view_of(document.document_id, self.schema, layer, stored)
        if self._choice.what is What.CONFIRMED or (layer.status is not None and not view.undecided()):
            return replace(view, spans=with_date_values(view.spans, document, self.schema))
        surfaces = self._decided.within(document)
        return ArticleViewer(self._reader, document, self.schema, self.annotator_id, stored, self._calibration, surfaces).view(layer)

    @cached_property
    def _decided(self) -> KnownSurfaces:
        return KnownSurfaces(self._reader.decided_surfaces(self.annotator_id))

    @cached_property
    def _calibration(self) -> Calibration:
        return calibration_of(self._reader, self.annotator_id)

    def confirmed(self, ids: list[str]) -> Iterator[AnnotatedDocument]:
        """These articles with what is confirmed in them, whatever the choice is of. Nothing is reported: what is undecided is not looked
        for, which would take twenty times as long. Those that are damaged are left out, and reported."""
        for document_id in ids:
            try:
                document = self._reader.corrected(document_id)
            except DamagedData:
                self._report.documents.report(_DAMAGED)
                continue
            view = view_of(document_id, self.schema, self._reader.layer(self.annotator_id, document_id), Suggestions())
            yield annotated(document, self.schema, view, self.annotator, What.CONFIRMED)

    def labels(self, ids: list[str]) -> Iterator[tuple[Document, Counter[str]]]:
        """As `confirmed`, with no more of the spans than how many there are of each label, which takes a third of the time."""
        for document_id in ids:
            try:
                document, confirmed = self._reader.corrected(document_id), self._reader.confirmed_labels(self.annotator_id, document_id)
            except DamagedData:
                self._report.documents.report(_DAMAGED)
                continue
            names: Counter[str] = Counter()
            for label_id, number in confirmed.items():
                names[self.schema.span_label(label_id).name] += number
            yield document, names

    def _left_out(self, view: View, one: AnnotatedDocument) -> None:
        if len(view.spans) == len(one.spans) and len(view.relations) == len(one.relations):
            return
        taken = {span.span_id for span in one.spans} | {relation.relation_id for relation in one.relations}
        for span in view.spans:
            if span.item_id not in taken:
                self._report.spans.report(_WHY_LEFT_OUT[span.state])
        for relation in view.relations:
            if relation.item_id not in taken:
                self._report.relations.report(_WHY_LEFT_OUT[relation.state])


def chosen_annotator(reader: Reader, name: str | None) -> tuple[str, str | None]:
    """The id and name of the annotator by this name, or of the only one who has decided about articles.

    ("", None) when nobody has. Raises Trouble when the name is not known, and when several have decided and none is named.
    """
    names = reader.annotators()
    if name is not None:
        if annotator_id_of(name) not in names:
            raise Trouble(f"There is no annotator {name} in {reader.path} (there is: {', '.join(names.values()) or 'none'}).")
        return annotator_id_of(name), name
    deciders = reader.deciders()
    if len(deciders) > 1:
        raise Trouble(f"Several have decided in {reader.path}; choose one with --annotator: {', '.join(deciders.values())}.")
    return next(iter(deciders.items()), ("", None))
