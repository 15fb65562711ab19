"""Sentences and tokens for the formats that are made of columns.

Tokens are those of language.tokens, cut besides at span borders. A sentence ends at each line break, at each confident seam and
section border, and after a final mark (. ! ? …) with what closes there, when white space and a capital, a digit or an opening
mark follow; not after an abbreviation or an initial. No sentence ends inside a span: one with spans across its end goes on.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from annotator.core.annotated import AnnotatedDocument, AnnotatedSpan
from annotator.core.document import Document
from annotator.formats.manifest import Report
from annotator.language.data import Words, words
from annotator.language.tokens import Token, tokens

_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_ENDS = re.compile(rf"[{_BREAKS}.!?…](?:(?<=[{_BREAKS}])\s*|(?<=[.!?…])(?P<more>[.!?…]*)[»”’)\]\"']*(?:\s»)?\s+(?=(?P<next>\S)))")
_OPENING = frozenset("«“‘\"'([—–-•")
_WORD_BEFORE = re.compile(r"[\w'’-]*\Z")


OUTER_SPACE = "begins or ends with white space: the format's spans are made of tokens"


class Sentence(NamedTuple):
    """The tokens of a sentence, at least one, and where its text begins and ends: with the first and the last of them."""

    tokens: list[Token]

    @property
    def start(self) -> int:
        return self.tokens[0][0]

    @property
    def end(self) -> int:
        return self.tokens[-1][1]


def made_of_tokens(annotated: AnnotatedDocument, report: Report) -> AnnotatedDocument:
    """Without the spans that begin or end with white space."""
    text = annotated.document.text
    kept = tuple([span for span in annotated.spans if not (text[span.start].isspace() or text[span.end - 1].isspace())])
    report.spans.report(OUTER_SPACE, len(annotated.spans) - len(kept))
    return AnnotatedDocument(annotated.document, annotated.status, kept, annotated.relations)


def sentences(document: Document, spans: Iterable[AnnotatedSpan] = ()) -> list[Sentence]:
    """The sentences of a document, in order. Their tokens hold every character that is no white space, and no token crosses the
    border of a span; a span that is more than white space begins in a token and ends in one of the same sentence."""
    text, cuts = document.text, document.cuts()
    places = [(span.start, span.end) for span in spans]
    found = _cut(tokens(text, cuts, document.language), {border for place in places for border in place})
    starts = [start for start, _ in found]
    ends = _outside(sorted({*_ends(text, words(document.language)), *cuts}), places)
    made = []
    first = 0
    for end in (*ends, len(text)):
        last = bisect_left(starts, end, first)
        if last > first:
            made.append(Sentence(found[first:last]))
            first = last
    return made


def _cut(found: list[Token], borders: set[int]) -> list[Token]:
    """The tokens, those with a border inside in pieces."""
    starts = [start for start, _ in found]
    inside = borders.difference(starts, [end for _, end in found])
    if not inside:
        return found
    within: dict[int, list[int]] = {}
    for border in sorted(inside):
        nth = bisect_left(starts, border) - 1
        if nth >= 0 and border < found[nth][1]:
            within.setdefault(nth, []).append(border)
    pieces: list[Token] = []
    reached = 0
    for nth, cuts in sorted(within.items()):
        pieces += found[reached:nth]
        pieces += pairwise([found[nth][0], *cuts, found[nth][1]])
        reached = nth + 1
    return pieces + found[reached:]


def _ends(text: str, lists: Words) -> list[int]:
    """The places where a sentence may begin after another."""
    return [match.end() for match in _ENDS.finditer(text) if match["next"] is None or _is_end(text, match, lists)]


def _is_end(text: str, match: re.Match[str], lists: Words) -> bool:
    following = match["next"]
    if not (following.isupper() or following.isdigit() or following in _OPENING):
        return False
    if match["more"] or text[match.start()] != ".":
        return True
    before = _WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
    word = before[0] if before else ""
    initial = len(word) == 1 and word.isupper()
    return not initial and word.casefold() not in lists.abbreviations and word.casefold() not in lists.title_abbreviations


def _outside(ends: list[int], places: list[tuple[int, int]]) -> list[int]:
    """The ends that lie in no place."""
    inside = {end for start, stop in places for end in ends[bisect_right(ends, start) : bisect_left(ends, stop)]}
    return [end for end in ends if end not in inside] if inside else ends
