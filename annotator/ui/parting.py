"""Joining and parting the text at a place: what would do it, or why that cannot be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.core import decide
from annotator.core.acts import Change
from annotator.core.document import SEAM_THRESHOLD, Document, SeamKind
from annotator.core.values import SeamValue
from annotator.core.view import View
from annotator.language.tokens import Token
from annotator.ui.words import tr


@dataclass(frozen=True, slots=True)
class Parting:
    """The changes that join or part a text, the intent of their act, and what to say then."""

    changes: tuple[Change, ...]
    intent: str
    said: str


def parting(
    view: View, found: Document, document: Document, corrected: Mapping[int, SeamValue], words: Sequence[Token], offset: int
) -> Parting | str:
    """Join the text at the seam that an offset touches, or else part it there; a sentence where it cannot be parted.

    A seam is touched at its place and anywhere in the token after it. A weak seam that was only offered is taken where its
    token is touched. Between tokens the text is parted at the start of the next; inside a word just there. `found` is the document
    without the corrections of its seams.
    """
    certain = [seam.offset for seam in document.seams if seam.confidence >= SEAM_THRESHOLD]
    touched = next((seam for seam in certain if seam <= offset < max(seam + 1, _token_after(document, words, seam)[1])), None)
    if touched is not None:
        changes = decide.join_text(document.document_id, touched, corrected.get(touched))
        return Parting(changes, "join", tr("Joined; j parts the text again."))
    start, end = _token_after(document, words, offset)
    joined = [seam for seam in found.seams if seam.offset in corrected and corrected[seam.offset].joined]
    weak = [seam for seam in document.seams if seam.confidence < SEAM_THRESHOLD]
    offered = [seam for seam in (*joined, *weak) if start <= seam.offset <= end]
    if offered:
        place, kind = offered[0].offset, offered[0].kind
    else:
        place, kind = (offset, SeamKind.HEADING) if start < offset < end else (start, SeamKind.SENTENCE)
    if not 0 < place < len(document.text) or place in document.cuts():
        return tr("The text is parted here already: a section of the article begins.")
    if crossed := decide.crossing(view, place):
        name = document.text[crossed[0].start : crossed[0].end]
        return tr("The text cannot be parted inside « {name} », which is confirmed; put it back (d) or change its edges first.", name=name)
    changes = decide.part_text(document.document_id, place, corrected.get(place), kind)
    return Parting(changes, "part", tr("Parted; j joins the text again."))


def _token_after(document: Document, words: Sequence[Token], offset: int) -> Token:
    """The token that holds an offset, or the first one after it; at the end of the text an empty one."""
    end = len(document.text)
    return next((token for token in words if token[1] > offset), (end, end))
