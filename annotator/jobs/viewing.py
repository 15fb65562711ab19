"""How an article looks to an annotator: what is stored, with what the project's earlier decisions and the patterns add."""

from collections.abc import Iterable
from dataclasses import replace

from annotator.core.acts import Change
from annotator.core.annotated import status_of
from annotator.core.document import Document
from annotator.core.fold import Layer
from annotator.core.precedents import Precedent, Precedents
from annotator.core.schema import Schema
from annotator.core.spans import Suggestions
from annotator.core.values import SpanValue
from annotator.core.view import ItemState, SpanItem, View, pooled
from annotator.language.folding import fold
from annotator.store.reader import DocumentSummary, Reader
from annotator.suggest.boundaries import boundaries, readings
from annotator.suggest.confidence import NEWEST, Calibration
from annotator.suggest.live import LiveOverlay
from annotator.suggest.overlay import Memory, overlay
from annotator.suggest.precedents import Surfaces

WINDOW_PLACE = "window"
"""The key under which a project remembers how its window was left, as JSON."""


def calibration_of(reader: Reader, annotator_id: str) -> Calibration:
    """From the annotator's newest decisions about proposals."""
    decided = reader.proposals_decided(annotator_id, NEWEST)
    return Calibration.of((proposal.label_id, pooled(proposal.origins), confirmed) for proposal, confirmed in decided if proposal.origins)


NOT_YET = Calibration()


def summary_as_seen(summary: DocumentSummary, document: Document, view: View) -> DocumentSummary:
    """The line about an article in the list, as its view has it."""
    spans, relations = view.span_counts, view.relation_counts
    return replace(
        summary,
        language=document.language,
        status=status_of(view),
        undecided=spans[ItemState.OPEN],
        undecided_relations=sum(relations[state] for state in ItemState if state.undecided),
        confirmed=spans[ItemState.CONFIRMED],
        rejected=spans[ItemState.REJECTED],
        flag=view.note.flag,
        as_seen=True,
    )


class ArticleViewer:
    """Makes the view of one article, and keeps it up to date while the article is open."""

    def __init__(
        self, reader: Reader, document: Document, schema: Schema, annotator_id: str, stored: Suggestions,
        calibration: Calibration = NOT_YET, surfaces: Surfaces | None = None,
    ) -> None:  # fmt: skip
        """`surfaces`: those about which anything was decided, where they are known, for a `view` only: it takes longest to look up all of
        them, but `follow` needs also what becomes known."""
        self._reader, self._document, self._schema, self._annotator_id = reader, document, schema, annotator_id
        self._stored, self._calibration = stored, calibration
        self._surfaces = Surfaces.of(document) if surfaces is None else surfaces
        self._precedents = Precedents()
        self._folded: dict[tuple[int, int], str] = {}
        self._names = {self._surface(one.start, one.end) for one in stored.spans}
        self._names_with: dict[str, list[str]] = {}  # by their first and by their last word
        for name in self._names:
            for word in _outer_words(name):
                self._names_with.setdefault(word, []).append(name)
        self._live: LiveOverlay | None = None

    def view(self, layer: Layer) -> View:
        """With these values of the annotator's; precedents are read anew, those that the article itself has set included."""
        return overlay(self._document, self._schema, layer, self._stored, self._remembered(layer))

    def open(self, layer: Layer) -> View:
        """As `view`, for an article that `follow` will keep up to date."""
        self._live = LiveOverlay(self._document, self._schema, self._stored, self._remembered(layer))
        return self._live.make(layer)

    def follow(self, layer: Layer, changes: Iterable[Change]) -> View:
        """The view of the open article after some changes to it, equal to the view made anew: while it is open, only its own decisions
        add to what is known."""
        assert self._live is not None
        values = (value for change in changes for value in (change.before, change.after) if isinstance(value, SpanValue))
        decided = {self._surface(value.start, value.end) for value in values}
        if decided:
            names = {name for surface in decided for word in _outer_words(surface) for name in self._names_with.get(word, ())}
            found, old = self._reader.precedents(self._document.document_id, self._annotator_id, decided, names), self._precedents
            surfaces = {surface: precedent for surface, precedent in old.surfaces.items() if surface not in decided}
            surfaces.update(found.surfaces)
            self._precedents = Precedents(surfaces, {**old.first, **found.first}, {**old.last, **found.last})
        return self._live.remember(layer, changes, self._precedents)

    def _remembered(self, layer: Layer) -> Memory:
        decided = {self._surface(value.start, value.end) for value in layer.spans.values()}
        asked = self._surfaces.places.keys() | self._names | decided
        self._precedents = self._reader.precedents(self._document.document_id, self._annotator_id, asked, self._names)
        return Memory(self._surfaces, self._precedents, self._calibration)

    def precedent(self, start: int, end: int) -> Precedent | None:
        """What was decided about the surface of a place before the view that was made last."""
        return self._precedents.surfaces.get(self._surface(start, end))

    def readings(self, item: SpanItem) -> tuple[tuple[int, int, str], ...]:
        """The ways to read a span, as start, end and label: as it is, then what else is plausible, first what was decided before."""
        places = boundaries(self._document, item.start, item.end) + tuple((one.start, one.end) for one in item.readings)
        surfaces = {self._surface(*place) for place in places}
        known = self._reader.precedents(self._document.document_id, self._annotator_id, surfaces, ())
        return readings(self._document, item, known.surfaces)

    def _surface(self, start: int, end: int) -> str:
        if (start, end) not in self._folded:
            self._folded[start, end] = fold(self._document.text[start:end])
        return self._folded[start, end]


def _outer_words(surface: str) -> set[str]:
    """The first and the last word of a folded surface of several words."""
    words = surface.split()
    return {words[0], words[-1]} if len(words) > 1 else set()
