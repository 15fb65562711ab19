"""An article read for review, and the next one read ahead while nothing else is to be done."""

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.acts import Act
from annotator.core.document import Document
from annotator.core.fold import Layer, State
from annotator.core.schema import Schema
from annotator.core.spans import Suggestions
from annotator.core.view import View
from annotator.jobs.viewing import ArticleViewer
from annotator.language.tokens import Token, tokens_of_article
from annotator.store.connection import uncollected
from annotator.store.project import Project
from annotator.store.soundness import DamagedArticle, article_damage
from annotator.suggest.confidence import Calibration


@dataclass
class Opened:
    """An article as it was found and as it was corrected, with what is known of it and its view."""

    found: Document
    stored: Suggestions
    state: State
    document: Document
    tokens: Sequence[Token]
    viewer: ArticleViewer
    layer: Layer
    view: View


def read_article(project: Project, document_id: str, schema: Schema, annotator_id: str, calibration: Calibration) -> Opened:
    """Raises Trouble where it cannot be read, DamagedArticle where it is not what was stored: it must not be annotated on."""
    for damage in article_damage(project, document_id):
        raise DamagedArticle(damage)
    with uncollected():
        found, stored, state = project.document(document_id), project.suggestions(document_id), project.state(document_id)
        document = state.corrected(found)
        viewer = ArticleViewer(project, document, schema, annotator_id, stored, calibration)
        layer = state.layer(annotator_id, document_id)
        words = tokens_of_article(document.text, document.cuts(), document.language)
        return Opened(found, stored, state, document, words, viewer, layer, viewer.open(layer))


class Ahead:
    """Keeps one article that was read ahead for as long as what was read is true.

    What is decided in other articles leaves it standing, but for its view: that is made anew when it is opened.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._kept: tuple[Opened, Calibration] | None = None
        self._read_at = self._viewed_at = -1  # revisions of the project

    def read(self, document_id: str, schema: Schema, annotator_id: str, calibration: Calibration) -> None:
        """Read an article, or only make its view anew, if what is kept is no longer true. Raises Trouble where it cannot be read."""
        kept = self._true(document_id, calibration)
        if kept is None:
            self._kept = read_article(self._project, document_id, schema, annotator_id, calibration), calibration
            self._read_at = self._viewed_at = self._project.revision
        else:
            self._view_anew(kept)

    def take(self, document_id: str, calibration: Calibration) -> Opened | None:
        """The article, if it was read ahead and all of it is true; it is not kept any longer."""
        kept = self._true(document_id, calibration)
        self._kept = None
        if kept is not None:
            self._view_anew(kept)
        return kept

    def done(self, act: Act) -> None:
        """An act was written: nothing else was since the article was read, or it is not true any more."""
        if self._kept is None:
            return
        about = {change.document_id for change in act.changes}
        if self._read_at + 1 == self._project.revision and about.isdisjoint({"", self._kept[0].document.document_id}):
            self._read_at = self._project.revision
        else:
            self._kept = None

    def _true(self, document_id: str, calibration: Calibration) -> Opened | None:
        if self._kept is None or self._kept[1] is not calibration or self._read_at != self._project.revision:
            return None
        return self._kept[0] if self._kept[0].document.document_id == document_id else None

    def _view_anew(self, kept: Opened) -> None:
        if self._viewed_at != self._project.revision:
            kept.view, self._viewed_at = kept.viewer.open(kept.layer), self._project.revision
