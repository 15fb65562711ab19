"""Where surfaces that are known stand in one text after the other: quicker than to look up all that a text holds. Pure."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import accumulate, compress, count
from operator import add
from typing import NamedTuple

from annotator.core.document import Document
from annotator.language.folding import fold
from annotator.language.tokens import Token, tokens
from annotator.suggest.consistency import segments
from annotator.suggest.precedents import LONGEST, Surfaces, most_tokens, says_too_little, surfaces_among

_CHUNK = re.compile(r"\S+")
_LETTER_NEXT = re.compile(r"\s*[^\W\d_]")
_REMEMBERED = 50_000  # chunks


class _Part(NamedTuple):
    """Some tokens of a chunk, folded, and where they begin or end in it; `tokens` is their number."""

    folded: str
    edge: int
    tokens: int


class _Chunk(NamedTuple):
    """Code points between white space or cuts, wherever they stand: no token reaches beyond them.

    `surfaces` are those within. `before_letter` are its tokens where a letter follows (« M. Dupont »: the dot belongs to the title).
    `plain` ones have the same tokens wherever they stand, each of one word. `endings` are what a surface can begin with here that goes
    on in the next chunk, with the number of tokens that it may still have, and `beginnings` what one can end with here; `whole` are
    all its tokens.
    """

    tokens: Sequence[Token]
    before_letter: Sequence[Token]
    surfaces: Sequence[tuple[str, Token]]
    endings: Sequence[_Part]
    beginnings: Sequence[_Part]
    whole: _Part
    plain: bool

    @classmethod
    def of(cls, written: str, language: str) -> "_Chunk":
        length = len(written)
        if written.isalnum():  # one token wherever it stands, as most of them are
            return cls._of_word(fold(written), length, most_tokens(written[0]))
        alone = followed = tokens(written, (), language)
        if written.endswith("."):
            followed = [token for token in tokens(f"{written} x", (), language) if token[1] <= length]
        folded = [fold(written[start:end]) for start, end in alone]
        firsts = [nth for nth, (start, _) in enumerate(alone) if written[start].isalnum()]
        endings = [_Part("".join(folded[nth:]), alone[nth][0], most_tokens(written[alone[nth][0]]) - len(alone) + nth) for nth in firsts]
        beginnings = [
            _Part(joined, end, nth)
            for nth, (joined, (start, end)) in enumerate(zip(accumulate(folded), alone, strict=True), 1)
            if nth < LONGEST and (written[start].isalnum() or written[end - 1].isalnum())
        ]
        plain = followed == alone and not any(" " in one for one in folded)
        surfaces = list(surfaces_among(written, alone))
        return cls(
            alone, followed, surfaces, [one for one in endings if one.tokens > 0], beginnings,
            _Part("".join(folded), length, len(alone)), plain,
        )  # fmt: skip

    @classmethod
    def _of_word(cls, folded: str, length: int, most: int) -> "_Chunk":
        whole, place = [_Part(folded, length, 1)], (0, length)
        surfaces = [] if says_too_little(folded) else [(folded, place)]
        return cls([place], [place], surfaces, [_Part(folded, 0, most - 1)], whole, whole[0], " " not in folded)


def _heads(written: str, language: str) -> Set[str]:
    """What the first word of a surface can be that begins within a chunk."""
    if written.isalnum():
        return {fold(written).partition(" ")[0]}
    places = tokens(written, (), language)
    folded = [fold(written[start:end]) for start, end in places]
    begins = (folded[nth : nth + LONGEST] for nth, (start, _) in enumerate(places) if written[start].isalnum())
    return {joined.partition(" ")[0] for some in begins for joined in accumulate(some)}


class _Chunks(dict[str, _Chunk]):
    """The chunks that were met in one language. A chunk is looked into when it is first asked for: most of them never are."""

    def __init__(self, language: str, heads: Set[str]) -> None:
        super().__init__()
        self._language, self._heads = language, heads
        self._hot: dict[str, bool] = {}
        self._cold: dict[str, list[str]] = {}  # by their heads

    def __missing__(self, written: str) -> _Chunk:
        chunk = self[written] = _Chunk.of(written, self._language)
        return chunk

    def hot(self, run: Sequence[str]) -> list[int]:
        """Which of some chunks a known surface may begin in."""
        if len(self._hot) > _REMEMBERED:
            self.clear()
            self._hot, self._cold = {}, {}
        for written in set(run).difference(self._hot):
            self._meet(written)
        return list(compress(count(), map(self._hot.__getitem__, run)))

    def _meet(self, written: str) -> None:
        heads = _heads(written, self._language)
        hot = self._hot[written] = not self._heads.isdisjoint(heads)
        if not hot:
            for head in heads:
                self._cold.setdefault(head, []).append(written)

    def warm(self, head: str) -> None:
        """A surface is known now that has this first word."""
        self._hot.update(dict.fromkeys(self._cold.pop(head, ()), True))


class KnownSurfaces:
    """Folded surfaces, to be found again."""

    def __init__(self, surfaces: Iterable[str] = ()) -> None:
        self._known: set[str] = set()
        self._heads: set[str] = set()  # their first words
        self._longer: set[str] = set()  # what they begin with before a space
        self._chunks: dict[str, _Chunks] = {}  # by language
        for surface in surfaces:
            self.add(surface)

    def add(self, surface: str) -> bool:
        """False when it was known."""
        if surface in self._known:
            return False
        self._known.add(surface)
        head, *others = surface.split(" ")
        if head not in self._heads:
            self._heads.add(head)
            for chunks in self._chunks.values():
                chunks.warm(head)
        for word in others:
            self._longer.add(head)
            head = f"{head} {word}"
        return True

    def within(self, document: Document) -> Surfaces:
        """As `Surfaces.of`, of those that are known."""
        places: dict[str, list[Token]] = {}
        if document.language not in self._chunks:
            self._chunks[document.language] = _Chunks(document.language, self._heads)
        chunks = self._chunks[document.language]
        for left, right in segments(document) if self._known else ():
            run = document.text[left:right].split()
            begins = chunks.hot(run)
            starts = _starts(document.text, left, right, run) if begins else []
            for nth in begins:
                found: Iterable[tuple[str, Token]] | None = self._beginning(chunks, run, starts, nth)
                if found is None:
                    near = _looked_up(document, [chunks[one] for one in run[nth : nth + LONGEST]], starts[nth:])
                    found = ((surface, place) for surface, place in near if surface in self._known)
                for surface, place in found:
                    places.setdefault(surface, []).append(place)
        return Surfaces(places)

    def _beginning(
        self, chunks: Mapping[str, _Chunk], run: Sequence[str], starts: Sequence[int], nth: int
    ) -> list[tuple[str, Token]] | None:
        """The known surfaces that begin in one of some consecutive chunks; None where a chunk is not plain."""
        known = self._known
        first, at = chunks[run[nth]], starts[nth]
        if not first.plain:
            return None
        found = [(surface, (at + start, at + end)) for surface, (start, end) in first.surfaces if surface in known]
        for surface, edge, left in first.endings:
            following = nth + 1
            while left > 0 and surface in self._longer and following < len(run):
                chunk = chunks[run[following]]
                if not chunk.plain:
                    return None
                for more, end, number in chunk.beginnings:
                    longer = f"{surface} {more}"
                    if number <= left and longer in known and not says_too_little(longer):
                        found.append((longer, (at + edge, starts[following] + end)))
                surface, left = f"{surface} {chunk.whole.folded}", left - chunk.whole.tokens
                following += 1
        return found


def _looked_up(document: Document, near: Sequence[_Chunk], starts: Sequence[int]) -> Iterator[tuple[str, Token]]:
    """The surfaces that begin in the first of some consecutive chunks."""
    words: list[Token] = []
    firsts = 0
    for offset, one in zip(starts, near, strict=False):
        spans = one.tokens if one.tokens == one.before_letter else _in_place(document, offset, one)
        words += [(offset + start, offset + end) for start, end in spans]
        firsts = firsts or len(words)
    return surfaces_among(document.text, words, firsts)


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
