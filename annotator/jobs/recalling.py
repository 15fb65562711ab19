"""What precedents propose in one article after the other while an import decides them: what was decided is kept in memory.

To ask the file for all surfaces of each article takes ten times as long as to store it.
"""

from collections.abc import Iterable

from annotator.core.acts import Change
from annotator.core.document import Document
from annotator.core.precedents import Judged, Precedent, Precedents
from annotator.core.spans import Suggestions
from annotator.core.values import Decision, SpanValue
from annotator.language.folding import fold
from annotator.store.reader import Reader
from annotator.suggest.known_surfaces import KnownSurfaces
from annotator.suggest.precedents import precedent_suggestions

_CONFIRMED = Decision.CONFIRMED
_MOST = 50_000  # precedents in memory; beyond that they are read again


class Recollection:
    """What the file would say to all surfaces of an article, as long as whoever writes to it tells all that the annotator decides."""

    def __init__(self, reader: Reader, annotator_id: str) -> None:
        self._reader, self._annotator_id = reader, annotator_id
        self._known = KnownSurfaces(reader.decided_surfaces(annotator_id))
        self._precedents: dict[str, Precedent | None] = {}

    def recalled(self, document: Document, stored: Suggestions, new: bool, settled: bytes | bytearray = b"") -> Suggestions:
        """What precedents propose, without reasons, in a document beside what is stored for it; `new`: nothing was decided in it yet.

        Where `settled` has a 1 for a code point nobody asks: less, or nothing, is proposed there.
        """
        surfaces = self._known.within(document, settled)
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
        values = {target_id: after for _, _, target_id, _, after in changes if isinstance(after, SpanValue)}
        by_surface: dict[str, list[tuple[str, Judged]]] = {}
        for _, (state, start, end, label_id, *_) in sorted(values.items()):  # the order in which the file gives them
            written = document.text[start:end]
            by_surface.setdefault(fold(written), []).append((written, Judged(label_id, state is _CONFIRMED)))
        for surface, newer in by_surface.items():
            unheard = self._known.add(surface)
            if not new:
                self._precedents.pop(surface, None)
            elif unheard or surface in self._precedents:
                before = self._precedents.get(surface) or Precedent("", ())
                self._precedents[surface] = before.after(newer)
