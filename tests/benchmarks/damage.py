"""Clean news damaged in the way of a scraper, with the spans that are true of it: to measure what damage costs the suggestions."""

import re
from collections.abc import Iterable, Sequence
from random import Random
from typing import NamedTuple

Gold = tuple[int, int, str]

_SENTENCE_BLANK = re.compile(r"(?:(?<=[a-zà-öø-ÿ0-9]{3}[.!?])|(?<=\s[.!?]))[ \u00a0](?=[A-ZÀ-ÖØ-Þ])")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_BLANK = re.compile(r"\s+")
_HEADER = " date {month} https://www.vallon.example/{month}/{number}-un-article.html\n\n"
_DATELINE = "... 14.{of_month}.{year}, Gazette du Vallon\n\n"
_SENTENCE_SHARE, _PARAGRAPH_SHARE, _TAIL_SHARE = 0.15, 0.4, 0.2
_LEDE = (80, 200)


class Damaged(NamedTuple):
    """A damaged text. `added` are the stretches that repeat or frame it; `end` is where the tail of the clean text was cut off."""

    text: str
    spans: list[Gold]
    added: list[tuple[int, int]]
    end: int


def damage(text: str, spans: Iterable[Gold], rng: Random) -> Damaged:
    """The text as a scraper would have left it, and those spans that are whole in it, each with the same words as before.

    A header line goes before it; its first line is repeated; a lede ends in "..." and a dateline; of the body some blanks after
    sentences and some ends of paragraphs are gone, and sometimes its tail. Nothing is deleted inside a span.
    The added stretches hold no spans: a fair comparison leaves them out.
    """
    gold = sorted(spans)
    title = _PARAGRAPH.search(text)
    body = title.end() if title else 0
    end = _tail(text, body, gold, rng)
    deleted = sorted(_deleted(text, body, end, gold, rng))
    front, month = "", rng.randint(1, 12)
    header = _HEADER.format(month=f"2016-{month:02}", number=rng.randint(1000, 9999))
    if title:
        front = text[:body] + _lede(text, body, end, rng) + _DATELINE.format(of_month=f"{month:02}", year=2016)
    pieces, position = [], body
    for start, stop in deleted:
        pieces.append(text[position:start])
        position = stop
    damaged = header + text[:body] + front + "".join(pieces) + text[position:end]

    def moved(offset: int) -> int:
        gone = sum(stop - start for start, stop in deleted if stop <= offset)
        return len(header) + offset + (len(front) if offset >= body else 0) - gone

    kept = [
        (moved(start), moved(start) + stop - start, label) for start, stop, label in gold if stop <= body or body <= start < stop <= end
    ]
    added = [(0, len(header)), (len(header) + body, len(header) + body + len(front))]
    return Damaged(damaged, kept, added, end)


def _tail(text: str, body: int, gold: Sequence[Gold], rng: Random) -> int:
    """Where the text is cut off: at its end, or after a word in its last third."""
    if rng.random() >= _TAIL_SHARE:
        return len(text)
    places = [match.start() for match in _BLANK.finditer(text, body + 2 * (len(text) - body) // 3) if match.start() > body]
    free = [place for place in places if not _inside(place, place, gold)]
    return rng.choice(free) if free else len(text)


def _deleted(text: str, body: int, end: int, gold: Sequence[Gold], rng: Random) -> list[tuple[int, int]]:
    chances = ((_SENTENCE_BLANK, _SENTENCE_SHARE), (_PARAGRAPH, _PARAGRAPH_SHARE))
    found = [match.span() for pattern, share in chances for match in pattern.finditer(text, body, end) if rng.random() < share]
    return [(start, stop) for start, stop in found if body < start and stop < end and not _inside(start, stop, gold)]


def _inside(start: int, stop: int, gold: Sequence[Gold]) -> bool:
    return any(left < stop and start < right if start < stop else left < start < right for left, right, _ in gold)


def _lede(text: str, body: int, end: int, rng: Random) -> str:
    """The beginning of the body in one line, cut after a word."""
    line = " ".join(text[body : min(end, body + rng.randint(*_LEDE))].split())
    return line.rpartition(" ")[0] or line
