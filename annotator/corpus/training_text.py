"""Which text of an article is trained on, and where its silence says something. Pure.

"No annotation here" is a statement only where somebody has looked: in the text of a finished article. Everywhere else, text without
annotation has not been reviewed, and is never trained on as if nothing stood there.
"""

from itertools import pairwise
from typing import TypeAlias

from annotator.core.annotated import AnnotatedDocument
from annotator.core.document import Document, SectionKind
from annotator.core.values import Decision, Status

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


def reviewed_ranges(annotated: AnnotatedDocument) -> tuple[Range, ...]:
    """Where it is known what stands and what does not: all of a finished article, else the confirmed spans alone.

    Outside of them a label is missing, not absent. Ordered and disjoint; nothing of an article that was skipped.
    """
    if annotated.status is Status.FINISHED:
        return ((0, len(annotated.document.text)),)
    if annotated.status is Status.SKIPPED:
        return ()
    merged: list[Range] = []
    for start, end in sorted((span.start, span.end) for span in annotated.spans if span.state is Decision.CONFIRMED):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
