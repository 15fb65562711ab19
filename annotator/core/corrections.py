"""What was found in a document, as the analyst has corrected it. The document itself stays as it was found."""

from collections.abc import Mapping
from dataclasses import replace

from annotator.core.document import Document, Seam
from annotator.core.values import SeamValue


def with_seams(document: Document, seams: Mapping[int, SeamValue]) -> Document:
    """The document with its seams corrected, by offset: none where the text is joined, a certain one where it is parted."""
    if not seams:
        return document
    kept = [seam for seam in document.seams if seam.offset not in seams]
    made = [Seam(offset, value.kind, 1.0) for offset, value in seams.items() if not value.joined]
    return replace(document, seams=tuple(sorted([*kept, *made], key=lambda seam: seam.offset)))
