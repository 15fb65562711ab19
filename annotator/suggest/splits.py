"""Where one span may well be two: at a seam, a conjunction, a comma, or before a name that begins. Pure."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from annotator.core.document import Document
from annotator.core.reshape import Cut
from annotator.language.data import ANY_LANGUAGE, tables
from annotator.language.tokens import Token, tokens

_BLANK = " \t\n\u00a0\u202f"
_EDGE = _BLANK + ",;:/|·•"
_MARKS = frozenset(",;:/|·•()–—")
_CAPITAL_INSIDE = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ])(?=[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ])")


def splits(document: Document, start: int, end: int, caret: int) -> tuple[Cut, ...]:
    """The cuts that may be meant, each once: at the caret if it stands inside, at the seams, at conjunctions and punctuation marks, before
    words with a capital (those after a word without one first, then the nearest to the middle), and between the other words.

    Conjunctions, small words and punctuation at a cut belong to neither part. Both parts hold something, and begin and end on no blank.
    """
    text = document.text
    words = _tokens(document, start, end)
    small = _small_words(document.language)
    places = [
        *([(caret, caret)] if start < caret < end else []),
        *((seam.offset, seam.offset) for seam in document.seams if start < seam.offset < end),
        *_at_marks(text, words, _conjunctions(document.language)),
        *((word[0] + at.start(),) * 2 for word in words for at in _CAPITAL_INSIDE.finditer(text[slice(*word)])),
        *_at_capitals(text, words, small, (start + end) / 2),
        *((one[1], other[0]) for one, other in pairwise(words)),
    ]
    cuts = (_trimmed(text, start, end, *place) for place in places)
    return tuple(dict.fromkeys(cut for cut in cuts if cut is not None))


def _tokens(document: Document, start: int, end: int) -> list[Token]:
    cuts = [cut - start for cut in document.cuts() if start < cut < end]
    return [(start + left, start + right) for left, right in tokens(document.text[start:end], cuts, document.language)]


def _conjunctions(language: str) -> frozenset[str]:
    lists = (tables(code).get("names", {}) for code in (ANY_LANGUAGE, language))
    return frozenset(word for found in lists for word in found.get("conjunctions", ()))


def _small_words(language: str) -> frozenset[str]:
    """What stands between two names and belongs to neither."""
    lists = tables(language).get("names", {})
    found = (*lists.get("links", ()), *lists.get("determiners", ()), *lists.get("prepositions", ()))
    return frozenset(found) | _conjunctions(language)


def _said(text: str, word: Token) -> str:
    return text[slice(*word)].casefold().replace("’", "'")


def _at_marks(text: str, words: Sequence[Token], conjunctions: frozenset[str]) -> Iterator[tuple[int, int]]:
    for nth, word in enumerate(words):
        said = _said(text, word)
        if 0 < nth < len(words) - 1 and (said in conjunctions or said in _MARKS):
            yield words[nth - 1][1], words[nth + 1][0]


def _at_capitals(text: str, words: Sequence[Token], small: frozenset[str], middle: float) -> list[tuple[int, int]]:
    found = []
    for nth in range(1, len(words)):
        if not text[words[nth][0]].isupper():
            continue
        last = nth - 1
        while last > 0 and _said(text, words[last]) in small:
            last -= 1
        after_capital = last == nth - 1 and text[words[last][0]].isupper()
        found.append((after_capital, abs(words[nth][0] - middle), words[last][1], words[nth][0]))
    return [(left, right) for *_, left, right in sorted(found)]


def _trimmed(text: str, start: int, end: int, left: int, right: int) -> Cut | None:
    while left > start and text[left - 1] in _EDGE:
        left -= 1
    while right < end and text[right] in _EDGE:
        right += 1
    return Cut(left, right) if start < left <= right < end else None
