"""How an article looks to an annotator: what is stored, with what the project's earlier decisions and the patterns add."""

from annotator.core.document import Document
from annotator.core.fold import Layer
from annotator.core.precedents import Precedent, Precedents
from annotator.core.schema import Schema
from annotator.core.spans import Suggestions
from annotator.core.view import View, pooled
from annotator.language.folding import fold
from annotator.store.reader import Reader
from annotator.suggest.confidence import NEWEST, Calibration
from annotator.suggest.overlay import Memory, overlay
from annotator.suggest.precedents import Surfaces


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
        self._names = {fold(document.text[one.start : one.end]) for one in stored.spans}

    def view(self, layer: Layer) -> View:
        """With these values of the annotator's; precedents are read anew, those that the article itself has set included."""
        surfaces = self._surfaces.places.keys() | self._names
        self._precedents = self._reader.precedents(self._document.document_id, self._annotator_id, surfaces, self._names)
        memory = Memory(self._surfaces, self._precedents, self._calibration)
        return overlay(self._document, self._schema, layer, self._stored, memory)

    def precedent(self, surface: str) -> Precedent | None:
        """What was decided about a surface of the article before the view that was made last."""
        return self._precedents.surfaces.get(fold(surface))
