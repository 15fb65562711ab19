"""Whether ranges fit their text: half-open code points, 0 <= start < end <= len(text)."""

from annotator.core.document import Document
from annotator.core.errors import said, shortened
from annotator.core.fold import Violation


def range_violation(text: str, start: object, end: object, surface: object = None) -> Violation | None:
    """Why a range does not fit the text, or is not the one that says `surface`; None when it does."""
    if type(start) is not int or type(end) is not int:
        return Violation("offsets", f"the offsets {said(start)}–{said(end)} are not whole numbers")
    if not 0 <= start < end <= len(text):
        return Violation("offsets", f"the offsets {start}–{end} do not lie in the text of {len(text)} characters")
    if surface is not None and text[start:end] != surface:
        return Violation("surface", f"the text at {start}–{end} is “{_short(text[start:end])}”, not “{_short(str(surface))}”")
    return None


def document_violations(document: Document) -> tuple[Violation, ...]:
    """What is wrong with sections and seams: outside the text, out of order, a section on another, two seams at one place."""
    found = []
    reached = 0
    for section in document.sections:
        wrong = range_violation(document.text, section.start, section.end)
        if wrong is None and section.start < reached:
            wrong = Violation("sections", f"the section at {section.start}–{section.end} begins before the one before it ends")
        if wrong is not None:
            found.append(wrong)
        else:
            reached = section.end
    last = 0
    for seam in document.seams:
        if type(seam.offset) is not int:
            found.append(Violation("seam", f"the offset {said(seam.offset)} of a seam is not a whole number"))
            continue
        if seam.offset <= last and last:
            found.append(Violation("seam", f"the seam at {seam.offset} does not come after the one at {last}"))
        last = max(last, seam.offset)
        if not 0 < seam.offset < len(document.text):
            found.append(Violation("seam", f"the seam at {seam.offset} does not lie in the text of {len(document.text)} characters"))
        if not 0 <= seam.confidence <= 1:
            found.append(Violation("seam", f"the confidence {seam.confidence} of the seam at {seam.offset} does not lie in 0..1"))
    return tuple(found)


def _short(surface: str) -> str:
    return shortened(" ".join(surface.split()))
