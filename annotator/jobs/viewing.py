"""How an article looks to an annotator: what is stored, with what the project's earlier decisions and the patterns add."""

from annotator.core.document import Document
from annotator.core.fold import Layer
from annotator.core.precedents import Precedent, Precedents
from annotator.core.schema import Schema
from annotator.core.spans import Suggestions
from annotator.core.view import SpanItem, View, pooled
from annotator.language.folding import fold
from annotator.store.reader import Reader
from annotator.suggest.boundaries import boundaries, readings
from annotator.suggest.confidence import NEWEST, Calibration
from annotator.suggest.overlay import Memory, overlay
from annotator.suggest.precedents import Surfaces

WINDOW_PLACE = "window"
"""The key under which a project remembers how its window was left, as JSON."""


def calibration_of(reader: Reader, annotator_id: str) -> Calibration:
    """From the annotator's newest decisions about proposals."""
    decided = reader.proposals_decided(annotator_id, NEWEST)
    return Calibration.of((proposal.label_id, pooled(proposal.origins), confirmed) for proposal, confirmed in decided if proposal.origins)


NOT_YET = Calibration()


class ArticleViewer:
    """Makes the view of one article anew after each decision; what depends on the text and the suggestions alone is made once."""

    def __init__(
        self, reader: Reader, document: Document, schema: Schema, annotator_id: str, stored: Suggestions,
        calibration: Calibration = NOT_YET,
    ) -> None:  # fmt: skip
        self._reader, self._document, self._schema, self._annotator_id = reader, document, schema, annotator_id
        self._stored, self._calibration = stored, calibration
        self._surfaces = Surfaces.of(document)
        self._precedents = Precedents()
        self._folded: dict[tuple[int, int], str] = {}
        self._names = {self._surface(one.start, one.end) for one in stored.spans}
        self._asked = self._surfaces.places.keys() | self._names

    def view(self, layer: Layer) -> View:
        """With these values of the annotator's; precedents are read anew, those that the article itself has set included."""
        decided = {self._surface(value.start, value.end) for value in layer.spans.values()}
        document_id, asked = self._document.document_id, self._asked | decided
        self._precedents = self._reader.precedents(document_id, self._annotator_id, asked, self._names)
        self._asked = set(self._precedents.surfaces)  # while the article is open, only its own decisions add to what is known
        memory = Memory(self._surfaces, self._precedents, self._calibration)
        return overlay(self._document, self._schema, layer, self._stored, memory)

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
