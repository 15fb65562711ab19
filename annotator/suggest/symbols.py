"""An article as a row of symbols: its words, with one symbol for each span, role and border. Patterns are matched against it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from annotator.core.document import Document
from annotator.core.spans import Span
from annotator.language.roles import folded_word, roles
from annotator.language.tokens import Token, tokens_of_article

BREAK = "<END> "
"""The symbol of a border that no pattern passes: the end of a sentence, a cut, a blank line."""

_UNSEEN = frozenset("\"'«»“”„‘’")
_SENTENCE_ENDS = frozenset({".", "!", "?", "…", ";"})
_BLANK_LINE = re.compile(r"\n\s*\n")


@dataclass(slots=True)
class Row:
    """An article as symbols, each ended by a blank, with where each begins and ends in the text, and the spans among them."""

    symbols: list[str]
    places: list[tuple[int, int]]
    spans: list[tuple[int, Span, str]]  # index of the symbol, the span, the name of its label

    def add(self, symbol: str, start: int, end: int) -> None:
        self.symbols.append(symbol)
        self.places.append((start, end))

    def joined(self, first: int, last: int) -> str:
        return "".join(self.symbols[max(first, 0) : last])


class _Reading(NamedTuple):
    """The words of a text with what each begins, apart from any spans: kept from one decision to the next."""

    words: Sequence[Token]
    plain: Sequence[str]  # the symbol of the word alone, "" if it is not seen
    phrases: Mapping[int, tuple[str, int]]  # by word that begins a role or title: its symbol, and the place of the word after it
    breaks: frozenset[int]  # the words that a border stands before


@lru_cache(maxsize=8)
def _reading(text: str, cuts: tuple[int, ...], edges: tuple[int, ...], language: str) -> _Reading:
    """The words of a text, cut at the given places and edges; only the former are borders."""
    words = tokens_of_article(text, (*cuts, *edges), language)
    spoken = [text[start:end] for start, end in words]
    folded = list(map(folded_word, spoken))
    phrases: dict[int, tuple[str, int]] = {}
    breaks: set[int] = set()
    borders = frozenset(cuts)
    known = roles(language)
    previous_end = 0
    for nth, (start, end) in enumerate(words):
        if start in borders or (start > previous_end + 1 and _BLANK_LINE.search(text, previous_end, start)):
            breaks.add(nth)
        previous_end = end
        if folded[nth] not in known.beginnings:
            continue
        if (after := known.role_at(folded, nth)) > nth:
            phrases[nth] = (f"<ROLE:{'_'.join(folded[nth:after])}> ", after)
        elif (after := known.rank_at(folded, nth)) > nth:
            phrases[nth] = ("<RANK> ", after)
        elif (after := known.address_at(folded, nth)) > nth:
            phrases[nth] = ("<TITLE> ", after)
    return _Reading(words, list(map(_alone, spoken)), phrases, frozenset(breaks))


@lru_cache(maxsize=1 << 12)
def _alone(word: str) -> str:
    """The symbol of a word by itself, "" if it is not seen."""
    return BREAK if word in _SENTENCE_ENDS else "" if word in _UNSEEN else word.replace("’", "'") + " "


def borders(document: Document, language: str) -> list[int]:
    """The offsets, ends of sentences and some cuts, at which a document falls apart into parts that can be made into rows by themselves
    (`within` of `row_of`), if no span stands across them."""
    cuts = document.cuts()
    reading = _reading(document.text, cuts, (), language)
    cut_at = frozenset(cuts)  # of a long article there are thousands, and each word is looked for among them
    across = {nth for first, (_, after) in reading.phrases.items() for nth in range(first + 1, after)}
    found = [0]
    for nth in range(1, len(reading.words)):
        (_, end), (start, _) = reading.words[nth - 1], reading.words[nth]
        apart = start in cut_at or (reading.plain[nth - 1] == BREAK and end < start)
        if apart and nth not in across:
            found.append(start)
    return [*found, len(document.text)]


def row_of(
    document: Document, spans: Sequence[Span], name_of: Callable[[str], str | None], language: str, within: Token | None = None
) -> Row:
    """The symbols of a document, or of a part of it. Of spans inside each other the outermost is seen; those whose label `name_of` has no
    name for are not."""
    first, last = within or (0, len(document.text))
    text = document.text[first:last]
    cuts = tuple(cut - first for cut in document.cuts() if first <= cut <= last)  # of the whole text as `borders` reads it
    seen = _outermost(spans, name_of)
    reading = _reading(text, cuts, (), language)
    inside = _edges_inside_words(reading.words, first, seen)
    if inside:
        reading = _reading(text, cuts, inside, language)
    words = [(start + first, end + first) for start, end in reading.words] if first else reading.words
    plain, phrases, breaks = reading.plain, reading.phrases, reading.breaks
    row = Row([], [], [])
    at = nth = 0
    while at < len(words):
        start = words[at][0]
        if at in breaks:
            row.add(BREAK, start, start)
        while nth < len(seen) and seen[nth][0].end <= start:
            nth += 1
        limit = seen[nth][0].start if nth < len(seen) else last
        if limit <= start:
            span, name = seen[nth]
            row.spans.append((len(row.symbols), span, name))
            row.add(f"<{name}> ", span.start, span.end)
            while at < len(words) and words[at][0] < span.end:
                at += 1
            continue
        symbol, after = phrases.get(at, ("", at + 1))
        if not symbol or words[after - 1][1] > limit or not breaks.isdisjoint(range(at + 1, after)):
            symbol, after = plain[at], at + 1
        if symbol:
            row.add(symbol, start, words[after - 1][1])
        at = after
    return row


def _edges_inside_words(words: Sequence[Token], first: int, seen: Sequence[tuple[Span, str]]) -> tuple[int, ...]:
    """The edges of spans that no word ends or begins at, counted like the words from `first` on."""
    known = {edge for word in words for edge in word}
    return tuple(sorted({edge - first for span, _ in seen for edge in (span.start, span.end)} - known))


def _outermost(spans: Sequence[Span], name_of: Callable[[str], str | None]) -> list[tuple[Span, str]]:
    """The spans with a name that stand in no other such span, in text order, with that name."""
    found: list[tuple[Span, str]] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end, span.span_id)):
        name = name_of(span.label_id)
        if name is not None and (not found or span.start >= found[-1][0].end):
            found.append((span, name))
    return found
