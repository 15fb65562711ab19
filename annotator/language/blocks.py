"""A document cut into blocks: the paragraphs and pieces of paragraphs that are shown apart, in the window and in print."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from annotator.core.document import SEAM_THRESHOLD, Document, SectionKind

LONGEST_BLOCK = 1000
"""Paragraphs longer than this many code points are cut, at the end of a sentence or at a space where there is one."""

_SENTENCE_END = re.compile(r"[.!?…][\"'»”’)\]]*\s+")


class BlockStyle(Enum):
    HEADER = "header"
    TITLE = "title"
    BODY = "body"


class Gap(Enum):
    """How a block is set off from the one above it."""

    PARAGRAPH = "paragraph"
    SEAM = "seam"
    NONE = "none"  # the rest of a long paragraph


class Block(NamedTuple):
    """A half-open range of the text shown as lines of its own; `number` is drawn in the margin, "" for none."""

    start: int
    end: int
    style: BlockStyle
    number: str
    gap: Gap


_STYLE = {SectionKind.HEADER: BlockStyle.HEADER, SectionKind.TITLE: BlockStyle.TITLE}


def blocks_of(document: Document) -> tuple[Block, ...]:
    """The blocks in text order. They hold every character that is no white space around a line or a piece."""
    seams = sorted(seam.offset for seam in document.seams if seam.confidence >= SEAM_THRESHOLD)
    blocks: list[Block] = []
    number = 0
    for start, end, style in _ranges(document):
        for left, right in _lines(document.text, start, end):
            number += 1
            pieces = list(_pieces(document.text, left, right, seams))
            for nth, (piece_start, piece_end) in enumerate(pieces):
                name = f"{number}.{nth + 1}" if len(pieces) > 1 else str(number)
                gap = Gap.SEAM if nth else Gap.PARAGRAPH
                for part_start, part_end in _parts(document.text, piece_start, piece_end):
                    blocks.append(Block(part_start, part_end, style, name, gap))
                    name, gap = "", Gap.NONE
    return tuple(blocks)


def _ranges(document: Document) -> Iterator[tuple[int, int, BlockStyle]]:
    """The sections, and as body what lies between them, so that no text is ever hidden."""
    at = 0
    for section in document.sections:
        yield at, section.start, BlockStyle.BODY
        yield section.start, section.end, _STYLE.get(section.kind, BlockStyle.BODY)
        at = section.end
    yield at, len(document.text), BlockStyle.BODY


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        newline = text.find("\n", start, end)
        stop = end if newline < 0 else newline
        trimmed = _trimmed(text, start, stop)
        if trimmed is not None:
            yield trimmed
        start = stop + 1


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _pieces(text: str, start: int, end: int, seams: Sequence[int]) -> Iterator[tuple[int, int]]:
    for seam in seams[bisect_right(seams, start) :]:
        if seam >= end:
            break
        trimmed = _trimmed(text, start, seam)
        if trimmed is not None:
            yield trimmed
        start = seam
    trimmed = _trimmed(text, start, end)
    if trimmed is not None:
        yield trimmed


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_BLOCK:
        cut = _place_to_cut(text, start, start + LONGEST_BLOCK)
        trimmed = _trimmed(text, start, cut)
        if trimmed is not None:
            yield trimmed
        start = cut
    trimmed = _trimmed(text, start, end)
    if trimmed is not None:
        yield trimmed


def _place_to_cut(text: str, start: int, limit: int) -> int:
    near = start + LONGEST_BLOCK * 2 // 3
    sentence = near
    for match in _SENTENCE_END.finditer(text, near, limit):
        sentence = match.end()
    if sentence > near:
        return sentence
    space = max(text.rfind(" ", start, limit), text.rfind("\t", start, limit))
    if space > start:
        return space + 1
    # Without a space, rather before a letter than inside a cluster of marks.
    return next((place for place in range(limit, limit - 64, -1) if text[place].isalnum()), limit)


def block_at(blocks: Sequence[Block], offset: int, before: bool = False) -> int:
    """The index of the block that shows an offset, or of the nearest. Where two blocks touch, `before` means the first.

    Raises ValueError when there are no blocks.
    """
    if not blocks:
        raise ValueError("a text without blocks has no places")
    nth = max(0, bisect_right(blocks, offset, key=lambda block: block.start) - 1)
    if before and nth and blocks[nth].start == offset and blocks[nth - 1].end == offset:
        return nth - 1
    gone_past = offset > blocks[nth].end and nth + 1 < len(blocks)
    return nth + 1 if gone_past and blocks[nth + 1].start - offset < offset - blocks[nth].end else nth


def blocks_over(blocks: Sequence[Block], start: int, end: int) -> range:
    """The indexes of the blocks that hold some of a range."""
    first = bisect_right(blocks, start, key=lambda block: block.end)
    return range(first, max(first, bisect_left(blocks, end, key=lambda block: block.start)))


_OVERRIDES = {0x202D: "\u21e2", 0x202E: "\u21e0"}  # of the direction of writing: they are seen, and do not act
# controls have pictures, those of the upper half none of their own
_SUBSTITUTES = {code: chr(0x2400 + code) for code in range(32)} | {127: "\u2421"} | dict.fromkeys(range(128, 160), "\ufffd")
_SUBSTITUTES |= dict.fromkeys((*range(9, 14), 0x85, 0x2028, 0x2029), " ")
_SUBSTITUTES |= {0xFEFF: "\u2060", 0xFFFC: "\ufffd"} | _OVERRIDES
_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ufeff\ufffc\ud800-\udfff]")


def display_text(text: str) -> str:
    """The text as it is given to Qt: one character for one, without those that Qt drops, rewrites or breaks lines at."""
    if _ODD.search(text) is None:
        return text
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text.translate(_SUBSTITUTES))


def straight(words: str) -> str:
    """Words of several lines, one character for one, with overrides of direction to be seen, so that nothing reads as what it is not."""
    return words.translate(_OVERRIDES) if "\u202d" in words or "\u202e" in words else words
