"""Where surfaces that are known stand in one text after the other: quicker than to look up all that a text holds. Pure."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, count
from operator import add
from typing import NamedTuple

from annotator.core.document import Document
from annotator.language.folding import fold
from annotator.language.tokens import Token, tokens
from annotator.suggest.consistency import segments
from annotator.suggest.precedents import LONGEST, Surfaces, says_too_little, surfaces_among

_CHUNK = re.compile(r"\S+")
_LETTER_NEXT = re.compile(r"\s*[^\W\d_]")
_REMEMBERED = 50_000  # chunks


class _Chunk(NamedTuple):
    """Code points between white space or cuts, wherever they stand: no token reaches beyond them.

    `surfaces` are those within. `before_letter` are its tokens where a letter follows (« M. Dupont »: the dot belongs to the title).
    `plain` ones have the same tokens wherever they stand, each of one word. `heads` are what the first word of a surface can be that
    begins within, `openings` what a later one can be that goes on here.
    """

    tokens: Sequence[Token]
    before_letter: Sequence[Token]
    surfaces: tuple[tuple[str, Token], ...]
    heads: frozenset[str]
    openings: frozenset[str]
    plain: bool

    @classmethod
    def of(cls, written: str, language: str) -> "_Chunk":
        if written.isalnum():  # one token wherever it stands, as most of them are
            folded = fold(written)
            head = frozenset((folded.partition(" ")[0],))
            whole = [(0, len(written))]
            return cls(whole, whole, () if says_too_little(folded) else ((folded, whole[0]),), head, head, " " not in folded)
        alone = followed = tokens(written, (), language)
        if written.endswith("."):
            followed = [token for token in tokens(f"{written} x", (), language) if token[1] <= len(written)]
        folded = [fold(written[start:end]) for start, end in alone]
        heads = frozenset(
            head for first, (start, _) in enumerate(alone) if written[start].isalnum() for head in _joined(folded[first : first + LONGEST])
        )
        openings = frozenset(_joined(folded[:LONGEST]))
        plain = followed == alone and not any(" " in one for one in folded)
        return cls(alone, followed, tuple(surfaces_among(written, alone)), heads, openings, plain)


def _joined(folded: Iterable[str]) -> Iterator[str]:
    """The first word of each beginning."""
    return (joined.partition(" ")[0] for joined in accumulate(folded))


class _Chunks:
    """The chunks that were met in one language; `hot` are those that a known surface may begin in."""

    def __init__(self, language: str, known: Mapping[str, int]) -> None:
        self._language, self._known = language, known
        self.of: dict[str, _Chunk] = {}
        self.hot: set[str] = set()
        self._cold: dict[str, list[str]] = {}  # by their heads

    def meet(self, written: set[str]) -> None:
        if len(self.of) > _REMEMBERED:
            self.of, self.hot, self._cold = {}, set(), {}
        for one in written.difference(self.of):
            chunk = self.of[one] = _Chunk.of(one, self._language)
            if not self._known.keys().isdisjoint(chunk.heads):
                self.hot.add(one)
            else:
                for head in chunk.heads:
                    self._cold.setdefault(head, []).append(one)

    def warm(self, head: str) -> None:
        """A surface is known now that has this first word."""
        self.hot.update(self._cold.pop(head, ()))


class KnownSurfaces:
    """Folded surfaces, to be found again."""

    def __init__(self, surfaces: Iterable[str] = ()) -> None:
        self._known: set[str] = set()
        self._words: dict[str, int] = {}  # by their first word, how many the longest that begins with it has
        self._seconds: dict[str, set[str]] = {}  # by their first word, the second
        self._chunks: dict[str, _Chunks] = {}  # by language
        for surface in surfaces:
            self.add(surface)

    def add(self, surface: str) -> bool:
        """False when it was known."""
        if surface in self._known:
            return False
        self._known.add(surface)
        head, *others = surface.split(" ")
        words = 1 + len(others)
        if others:
            self._seconds.setdefault(head, set()).add(others[0])
        if head not in self._words:
            for chunks in self._chunks.values():
                chunks.warm(head)
        self._words[head] = max(words, self._words.get(head, 0))
        return True

    def within(self, document: Document) -> Surfaces:
        """As `Surfaces.of`, of those that are known."""
        places: dict[str, list[Token]] = {}
        if document.language not in self._chunks:
            self._chunks[document.language] = _Chunks(document.language, self._words)
        chunks = self._chunks[document.language]
        runs = [(left, right, document.text[left:right].split()) for left, right in segments(document)] if self._known else []
        chunks.meet(set().union(*(run for _, _, run in runs)))
        hot = chunks.hot
        for left, right, run in runs:
            begins = [nth for nth, written in enumerate(run) if written in hot]
            if begins:
                starts = _starts(document.text, left, right, run)
                for nth in begins:
                    chunk, at = chunks.of[run[nth]], starts[nth]
                    longer = nth + 1 < len(run) and self._goes_on(chunk, chunks.of[run[nth + 1]])
                    if longer or not chunk.plain:
                        near = [chunks.of[one] for one in run[nth : nth + LONGEST]]
                        found: Iterable[tuple[str, Token]] = self._beginning(document, near, starts[nth:])
                    else:
                        found = [(surface, (at + start, at + end)) for surface, (start, end) in chunk.surfaces]
                    for surface, place in found:
                        if surface in self._known:
                            places.setdefault(surface, []).append(place)
        return Surfaces(places)

    def _goes_on(self, chunk: _Chunk, following: _Chunk) -> bool:
        """Whether a known surface may begin in one chunk and go on in the next."""
        for head in chunk.heads:
            seconds = self._seconds.get(head)
            if seconds is not None and not seconds.isdisjoint(following.openings):
                return True
        return False

    def _beginning(self, document: Document, run: Sequence[_Chunk], starts: Sequence[int]) -> Iterator[tuple[str, Token]]:
        """The surfaces that begin in the first of some consecutive chunks, as far as known ones may reach."""
        words = max(self._words.get(head, 0) for head in run[0].heads)
        near: list[Token] = []
        firsts = 0
        for offset, one in zip(starts, run[:words], strict=False):
            spans = one.tokens if one.tokens == one.before_letter else _in_place(document, offset, one)
            near += [(offset + start, offset + end) for start, end in spans]
            firsts = firsts or len(near)
        return surfaces_among(document.text, near, firsts)


def _starts(text: str, left: int, right: int, run: Sequence[str]) -> list[int]:
    """Where the chunks of a segment begin."""
    ends = list(accumulate(map(len, run), initial=left))
    if ends.pop() + len(run) - 1 == right:  # single spaces
        return list(map(add, ends, count()))
    return [found.start() for found in _CHUNK.finditer(text, left, right)]


def _in_place(document: Document, offset: int, chunk: _Chunk) -> Sequence[Token]:
    """The tokens of a chunk where it stands: what follows counts up to the next cut."""
    cuts, end = document.cuts(), offset + chunk.tokens[-1][1]
    nth = bisect_left(cuts, end)
    until = cuts[nth] if nth < len(cuts) else len(document.text)
    return chunk.before_letter if _LETTER_NEXT.match(document.text, end, until) else chunk.tokens
