"""Which text of an article is trained on. Pure."""

from itertools import pairwise
from typing import TypeAlias

from annotator.core.document import Document, SectionKind

Range: TypeAlias = tuple[int, int]
"""A half-open range of code points."""

NOT_PROSE = frozenset({SectionKind.HEADER, SectionKind.REPEATED_TITLE})
"""The sections that are left out unless others are named: they teach nothing that the body does not, or teach it twice."""


def kept_ranges(document: Document, leave_out: frozenset[SectionKind] = NOT_PROSE) -> tuple[Range, ...]:
    """The text without the sections that are left out, in pieces that no cut crosses.

    The pieces are ordered, disjoint and not empty, and each begins and ends at the text's end or a cut (`Document.cuts`). With nothing
    left out they are the whole text. A piece may be blank: what stands between two sections is one.
    """
    dropped = [(section.start, section.end) for section in document.sections if section.kind in leave_out]
    borders = sorted({0, len(document.text), *document.cuts()})
    pieces = []
    for start, end in pairwise(borders):
        while dropped and dropped[0][1] <= start:
            dropped.pop(0)
        if not dropped or not dropped[0][0] <= start:
            pieces.append((start, end))
    return tuple(pieces)
