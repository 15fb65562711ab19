"""Plausible boundaries of a span: where else its edges may well stand. Pure; computed when it is asked for."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from annotator.core.document import Document
from annotator.core.precedents import Precedent
from annotator.core.view import SpanItem
from annotator.language.data import tables, words
from annotator.language.folding import fold
from annotator.language.names import LOC, MISC, ORG, PER, Mention, Names, clean, names, trim
from annotator.language.tokens import Token, tokens_of_article

_MOST = 4  # words that a name may gain on one side
_APPOSITION = re.compile(r"\s*(?:,|\(|\s[–—-]\s)\s*")

_Place = tuple[int, int]
_Reading = tuple[int, int, str]


def boundaries(document: Document, start: int, end: int) -> tuple[_Place, ...]:
    """The places that may be meant by a span, without that of the span itself, each once; half-open, in code points.

    It with and without title or function, determiner, apposition, adjective and the capitalised words beside it, particles included.
    None crosses a cut or a line end.
    """
    text, lists = document.text, names(document.language)
    left, right = _room(document, start, end)
    every = tokens_of_article(text, document.cuts(), document.language)
    words = every[bisect_left(every, (left,)) : bisect_left(every, (right,))]  # none crosses an end of the room
    found = (*_smaller(document, start, end, words, lists), *_larger(document, start, end, words, lists))
    return tuple(place for place in dict.fromkeys(found) if place != (start, end) and left <= place[0] < place[1] <= right)


def readings(document: Document, item: SpanItem, precedents: Mapping[str, Precedent]) -> tuple[_Reading, ...]:
    """The ways to read a span, as start, end and label: as it is, then its rival readings and its plausible boundaries.

    What `precedents` (by folded surface) speak for comes before the unknown, and this before what they speak against.
    """
    as_it_is = (item.start, item.end, item.label_id)
    rivals = [(rival.start, rival.end, rival.label_id) for rival in item.readings]
    others = [(*place, item.label_id) for place in boundaries(document, item.start, item.end)]

    def chance(reading: _Reading) -> float:
        precedent = precedents.get(fold(document.text[reading[0] : reading[1]]))
        return 0.5 if precedent is None else precedent.chance(reading[2])

    found = [reading for reading in dict.fromkeys((*rivals, *others)) if reading != as_it_is]
    return (as_it_is, *sorted(found, key=lambda reading: -chance(reading)))


def _room(document: Document, start: int, end: int) -> _Place:
    """The stretch around a span that its edges may move in: its line, between the nearest cuts."""
    text, cuts = document.text, document.cuts()
    left = max([text.rfind("\n", 0, start) + 1, *(cut for cut in cuts if cut <= start)])
    line_end = text.find("\n", end)
    return left, min([len(text) if line_end < 0 else line_end, *(cut for cut in cuts if cut >= end)])


def _smaller(document: Document, start: int, end: int, words: Sequence[Token], lists: Names) -> Iterator[_Place]:
    text = document.text
    for label in (PER, LOC, ORG, MISC):
        for mention in clean(text, [Mention(start, end, label)], document.language):
            yield mention.start, mention.end
    trimmed = trim(text, Mention(start, end, MISC), lists)
    if trimmed is not None:
        yield trimmed.start, trimmed.end
    if (cut := _APPOSITION.search(text, start + 1, end)) is not None:
        yield start, cut.start()
    inside = [word for word in words if start <= word[0] and word[1] <= end]
    if len(inside) > 1:
        if not _is_capital(text, inside[-1]):
            yield start, _last_capital(text, inside[:-1])  # « Congrès américain »
        if (determiner := lists.determiner.match(text, start, end)) is not None and determiner.end() < end:
            yield determiner.end(), end
        if not _is_capital(text, inside[0]) and any(_is_capital(text, word) for word in inside):
            yield next(word[0] for word in inside if _is_capital(text, word)), end


def _larger(document: Document, start: int, end: int, words: Sequence[Token], lists: Names) -> Iterator[_Place]:
    text = document.text
    before = [word for word in words if word[1] <= start][-_MOST:]
    after = [word for word in words if word[0] >= end][:_MOST]
    grown_left, grown_right = _grown(document, before[::-1], start), _grown(document, after, end)
    if grown_right is not None:
        yield start, grown_right[1]
    if grown_left is not None:
        yield grown_left[0], end
    if grown_left is not None and grown_right is not None:
        yield grown_left[0], grown_right[1]
    for word in before:
        for pattern in (lists.title, lists.role):
            match = pattern.match(text, word[0], end)
            if match is not None and match.end() == start:
                yield word[0], end  # « général Ana Ruiz »
    if (article := lists.article_before.search(text, before[-1][0] if before else start, start)) is not None:
        yield article.start(), end  # « Le Monde »
    if after and text[end : after[0][0]].isspace() and text[slice(*after[0])].casefold() in lists.demonyms:
        yield start, after[0][1]


def _grown(document: Document, words_beside: Sequence[Token], edge: int) -> Token | None:
    """The farthest word with a capital that only words with a capital or particles part from an edge; None if there is none."""
    text = document.text
    links = tables(document.language).get("names", {}).get("links", ())
    starters = words(document.language).sentence_starters
    farthest: Token | None = None
    for word in words_beside:
        gap = text[edge : word[0]] if word[0] >= edge else text[word[1] : edge]
        surface = text[slice(*word)]
        if gap.strip(" \u00a0\u202f") or surface in starters:
            break
        if _is_capital(text, word):
            farthest = word
        elif surface.casefold().replace("’", "'") not in links:
            break
        edge = word[1] if word[0] >= edge else word[0]
    return farthest


def _is_capital(text: str, word: Token) -> bool:
    return text[word[0]].isupper() or text[word[0]].isdigit()


def _last_capital(text: str, words: Sequence[Token]) -> int:
    return next((word[1] for word in reversed(words) if _is_capital(text, word)), words[-1][1])
