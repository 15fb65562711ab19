"""What precedents propose in one article after the other while an import decides them: what was decided is kept in memory.

To ask the file for all surfaces of each article takes ten times as long as to store it.
"""

from collections.abc import Iterable
from dataclasses import replace
from operator import itemgetter

from annotator.core.acts import Change
from annotator.core.document import Document
from annotator.core.precedents import Judged, Precedent, Precedents
from annotator.core.spans import Suggestions
from annotator.core.values import Decision, SpanValue
from annotator.language.folding import fold
from annotator.language.tokens import Token
from annotator.store.reader import Reader
from annotator.suggest.known_surfaces import KnownSurfaces
from annotator.suggest.precedents import precedent_suggestions

_CONFIRMED = Decision.CONFIRMED
_NONE = Precedent("", ())
_UNREAD = "\u01c1"
"""A letter, so that the words around it are those that they were; no text that is read in French or English has it."""
_MOST = 50_000  # precedents in memory; beyond that they are read again

_target_of = itemgetter(2)  # of a change


class Recollection:
    """What the file would say to all surfaces of an article, as long as whoever writes to it tells all that the annotator decides."""

    def __init__(self, reader: Reader, annotator_id: str) -> None:
        self._reader, self._annotator_id = reader, annotator_id
        self._known = KnownSurfaces(reader.decided_surfaces(annotator_id))
        self._precedents: dict[str, Precedent | None] = {}

    def recalled(self, document: Document, stored: Suggestions, new: bool, settled: Iterable[Token] = ()) -> Suggestions:
        """What precedents propose, without reasons, in a document beside what is stored for it; `new`: nothing was decided in it yet.

        `settled` are ranges, ascending, of which nobody asks: nothing is proposed that has a part of one.
        """
        surfaces = self._known.within(_without(document, settled))
        known = self._of_new(document, surfaces.places) if new else self._read(document, surfaces.places)
        return precedent_suggestions(document, surfaces, known, stored, reasons=False)

    def _of_new(self, document: Document, wanted: Iterable[str]) -> Precedents:
        unread = [surface for surface in wanted if surface not in self._precedents]
        if unread:
            if len(self._precedents) + len(unread) > _MOST:
                self._precedents.clear()
                unread = list(wanted)
            self._precedents.update(dict.fromkeys(unread) | dict(self._read(document, unread).surfaces))
        found = ((surface, self._precedents[surface]) for surface in wanted)
        return Precedents({surface: precedent for surface, precedent in found if precedent is not None})

    def _read(self, document: Document, wanted: Iterable[str]) -> Precedents:
        return self._reader.precedents(document.document_id, self._annotator_id, wanted, ())

    def decided(self, document: Document, changes: Iterable[Change], new: bool) -> None:
        """An act with these changes of a document was written; `new`: it is the first one about it."""
        for _, _, _, _, after in sorted(changes, key=_target_of, reverse=True):  # of one act, the file gives the lowest first
            if not isinstance(after, SpanValue):
                continue
            state, start, end, label_id, *_ = after
            surface = fold(written := document.text[start:end])
            unheard = self._known.add(surface)
            if not new:
                self._precedents.pop(surface, None)
            elif surface in self._precedents or (unheard and len(self._precedents) < _MOST):
                before = self._precedents.get(surface) or _NONE
                self._precedents[surface] = before.after(written, Judged(label_id, state is _CONFIRMED))


def _without(document: Document, settled: Iterable[Token]) -> Document:
    """The document as it would be if a word that nobody knows stood in some ranges."""
    parts: list[str] = []
    at = 0
    for start, end in settled:
        if end > at:
            parts += (document.text[at:start], _UNREAD * (end - max(start, at)))
            at = end
    return replace(document, text="".join((*parts, document.text[at:]))) if parts else document
