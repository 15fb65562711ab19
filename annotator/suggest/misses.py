"""Likely misses: names, numbers and dates that no span covers. Pure."""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache

from annotator.core.document import Document
from annotator.language.data import tables, words
from annotator.language.date_mentions import find_dates, is_date
from annotator.language.names import MISC, Mention, clean, names, trim
from annotator.suggest.consistency import segments

_NUMBER = re.compile(r"(?<![\w.,])(?:\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d+)(?:[.,]\d+)?(?![\w]|[.,]\d)")
_START = re.compile(r"(?:^|[.!?…:»”\"]\s*|[«“\"(–—-]\s*)$")


class SurfaceKind(Enum):
    """What words look like. What is neither a date nor a number counts as a name."""

    NAME = "name"
    NUMBER = "number"
    DATE = "date"


def kind_of(surface: str, language: str) -> SurfaceKind:
    """What these words look like as a whole, apart from a determiner and punctuation around them."""
    bare = trim(surface, Mention(0, len(surface), MISC), names(language))
    if bare is None:
        return SurfaceKind.NAME
    if any(is_date(surface[start : bare.end], language) for start in (0, bare.start)):  # « en 2021 », « la veille »
        return SurfaceKind.DATE
    return SurfaceKind.NUMBER if _NUMBER.fullmatch(surface, bare.start, bare.end) else SurfaceKind.NAME


@cache
def _name(language: str) -> re.Pattern[str]:
    """A name in the group `name`: capitalised words, with the small words of the language that link them, without an elision before it."""

    def any_of(choices: Iterable[str]) -> str:
        escaped = (re.escape(choice).replace("'", "['’]") for choice in sorted(choices, key=lambda choice: (-len(choice), choice)))
        return "|".join(escaped) or "(?!)"

    links = any_of(tables(language).get("names", {}).get("links", ()))
    elisions = any_of(words(language).elisions)
    word = r"(?:[A-ZÀ-ÖØ-Þ][\w’'‐‑-]*|\d+[A-Z]\w*)"
    return re.compile(
        rf"""(?<![\w'’-])(?:(?i:{elisions})['’])?
        (?P<name>{word}(?:(?:\s(?:{links})){{0,2}}(?:\s|(?<=['’])){word}|\s\d{{1,2}}(?!\w))*)""",
        re.VERBOSE,
    )


def likely_misses(document: Document, spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The places of names, numbers and dates that no given span overlaps, in text order, disjoint; half-open, in code points.

    Outside the header, across no cut. A single word that begins a sentence counts only if the article also has it inside one.
    """
    taken = bytearray(len(document.text))
    for start, end in spans:
        taken[start:end] = b"\1" * (end - start)
    found = []
    for start, end in (*_dates(document), *_names(document), *_numbers(document)):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            found.append((start, end))
    return tuple(sorted(found))


def _dates(document: Document) -> Iterator[tuple[int, int]]:
    for start, end in segments(document):
        yield from find_dates(document.text, start, end, document.language)


def _names(document: Document) -> Iterator[tuple[int, int]]:
    text, starters = document.text, words(document.language).sentence_starters
    proposed: list[tuple[Mention, bool]] = []
    for start, end in segments(document):
        for match in _name(document.language).finditer(text, start, end):
            begins = _START.search(text, max(start, match.start() - 4), match.start()) is not None or match.start() == start
            where, name_end = match.span("name")
            first = re.match(r"[^\W\d_]+", text[where:name_end])
            if begins and first and first.group() in starters and (blank := text.find(" ", where, name_end)) > 0:
                where, begins = blank + 1, False  # « Selon Ana Ruiz »
            for mention in clean(text, [Mention(where, name_end, MISC)], document.language):
                proposed.append((mention, begins and " " not in text[mention.start : mention.end]))
    inside = {text[mention.start : mention.end] for mention, begins in proposed if not begins}
    for mention, begins in proposed:
        if not begins or text[mention.start : mention.end] in inside:
            yield mention.start, mention.end


def _numbers(document: Document) -> Iterator[tuple[int, int]]:
    for start, end in segments(document):
        yield from (match.span() for match in _NUMBER.finditer(document.text, start, end))
