"""Precedents: what the project has decided about a surface is proposed where the surface stands again. Pure, without a model."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from annotator.core.document import Document
from annotator.core.ids import run_id_of
from annotator.core.precedents import PRODUCER, SUPPRESSED, Precedents, chance_of, counted
from annotator.core.spans import Run, SpanSuggestion, Suggestions, Why
from annotator.language.folding import fold
from annotator.language.names import Names, names, words_of
from annotator.language.tokens import Token, tokens_of_article
from annotator.suggest.consistency import segments

VERSION = "2"
RUN = Run(run_id_of(PRODUCER, VERSION, "{}"), PRODUCER, VERSION, "{}", 0)
"""Precedents are never stored: the run only says who proposes them."""

_INSIDE = 0.6  # the chance of a part of a longer proposed name: less than that of a bare claim
_FEWEST_AGAINST = 3  # rejected names alike that hide a new one
_LONGEST_NAME = 200  # code points: no name is longer
_YEAR = 4  # digits
LONGEST = 8
"""Tokens of a surface."""
_LONGEST_LOWER = 3  # tokens of a surface that begins with a small letter


@dataclass(frozen=True, slots=True)
class Surfaces:
    """The surfaces of a document that a precedent could be about: where each stands, by folded surface."""

    places: Mapping[str, Sequence[Token]]

    @classmethod
    def of(cls, document: Document) -> "Surfaces":
        """Runs of at most some tokens in one segment, outside the header.

        None begins or ends with punctuation, or says too little by itself.
        """
        places: dict[str, list[Token]] = {}
        words = tokens_of_article(document.text, document.cuts(), document.language)
        at = 0
        for start, end in segments(document):
            while at < len(words) and words[at][0] < start:
                at += 1
            first = at
            while at < len(words) and words[at][1] <= end:
                at += 1
            for surface, place in surfaces_among(document.text, words[first:at]):
                places.setdefault(surface, []).append(place)
        return cls(places)


def surfaces_among(text: str, words: Sequence[Token], firsts: int | None = None) -> Iterator[tuple[str, Token]]:
    """The surfaces, folded, that consecutive tokens make up, and where each stands; `firsts`: those that begin with one of the first so
    many tokens."""
    folded = [fold(text[start:end]) for start, end in words]
    joined = [f" {one}" if end < start else one for (_, end), (start, _), one in zip(words, words[1:], folded[1:], strict=False)]
    speaks = [text[start].isalnum() for start, _ in words]
    closes = [not one.endswith("'") and (speaks[nth] or text[words[nth][1] - 1].isalnum()) for nth, one in enumerate(folded)]
    for first, (start, end) in enumerate(words[:firsts]):
        if not speaks[first]:
            continue
        surface, is_number = folded[first], folded[first].isdigit()
        if closes[first] and not (is_number and says_too_little(surface)):
            yield surface, (start, end)
        for last in range(first + 1, min(first + most_tokens(text[start]), len(words))):
            surface += joined[last - 1]
            if closes[last] and not (is_number and says_too_little(surface)):
                yield surface, (start, words[last][1])


def most_tokens(initial: str) -> int:
    """How many tokens a surface may have that begins with a character."""
    return _LONGEST_LOWER if initial.islower() else LONGEST


def says_too_little(surface: str) -> bool:
    """Whether a folded surface is only an elided article (« d' ») or a number that is no year: it stands everywhere for anything."""
    return surface.endswith("'") or (surface.isdigit() and len(surface) != _YEAR)


def precedent_suggestions(
    document: Document, surfaces: Surfaces, precedents: Precedents, stored: Suggestions, *, reasons: bool = True
) -> Suggestions:
    """What precedents say of a document, given what others have proposed.

    Spans where surfaces stand that were confirmed before, the longest of those that overlap, with each label that has a fair chance;
    and what names that begin or end alike were confirmed as, where a name of several words is new. The score is the chance of the
    label. A surface is proposed in small letters only if it was confirmed so; one that is a part of a longer proposed name
    (« France » in « Radio France ») comes after that name. Without `reasons`, no span tells why it is proposed.
    """
    proposed = [one for one in stored.spans if not is_suppressed(document, one, precedents)]
    wider = _Wider(document.text, proposed, names(document.language))
    found = (*_seen_before(document, surfaces, precedents, wider, reasons), *_alike(document, precedents, proposed))
    claims = {one[1:4]: one for one in reversed(found)}  # by place and label
    return Suggestions(tuple(claims.values()), (), {RUN.run_id: RUN})


class _Wider:
    """Knows whether a place is a part of a longer proposed name: one with a capitalised word of its own, « Radio France » for « France »,
    while « La Haye » and « port de Brest » are « Haye » and « Brest » with an article or a common noun."""

    def __init__(self, text: str, proposed: Iterable[SpanSuggestion], lists: Names) -> None:
        self._text, self._lists = text, lists
        self._places = sorted((one.start, one.end) for one in proposed)

    def __contains__(self, place: Token) -> bool:
        if not self._places:
            return False
        start, end = place
        nth = bisect_right(self._places, (start, len(self._text)))
        while nth and self._places[nth - 1][0] >= start - _LONGEST_NAME:
            nth -= 1
            left, right = self._places[nth]
            if end <= right and (left, right) != place and self._names_more(self._text[left:start], self._text[end:right]):
                return True
        return False

    def _names_more(self, before: str, after: str) -> bool:
        others = (word for part in (before, after) for word in words_of(part))
        return any(not word[0].islower() and self._lists.determiner.fullmatch(word) is None for word in others)


_longest_first = itemgetter(0, 1)


class _Claims(NamedTuple):
    """What precedents say of a surface wherever it stands: the chance of each label, the likeliest first, and the reason."""

    chances: Mapping[str, float]
    why: Why


def _seen_before(document: Document, surfaces: Surfaces, precedents: Precedents, wider: _Wider, reasons: bool) -> Iterator[SpanSuggestion]:
    text = document.text
    found: list[tuple[int, int, _Claims]] = []
    for surface, precedent in precedents.surfaces.items():
        places = surfaces.places.get(surface, ())
        chances = precedent.favoured() if places else {}
        if chances:
            small, claims = precedent.written.islower(), _Claims(chances, precedent.why() if reasons else ())
            found += [(start - end, start, claims) for start, end in places if small or not text[start:end].islower()]
    found.sort(key=_longest_first)
    taken = bytearray(len(text))
    for shorter, start, claims in found:
        end = start - shorter
        if taken.find(1, start, end) >= 0:
            continue
        taken[start:end] = b"\1" * (end - start)
        most = _INSIDE if (start, end) in wider else 1.0
        for label_id, chance in claims.chances.items():
            if min(most, chance) >= SUPPRESSED:
                yield SpanSuggestion(document.document_id, start, end, label_id, RUN.run_id, min(most, chance), claims.why)


def _alike(document: Document, precedents: Precedents, proposed: Iterable[SpanSuggestion]) -> Iterator[SpanSuggestion]:
    """The opinion on proposed names of several words that the names which begin or end alike give."""
    for one in proposed:
        tally = precedents.tendency(fold(document.text[one.start : one.end]))
        total = sum(tally.values())
        usual = max(tally, key=lambda label_id: tally[label_id], default=None)
        for label_id in dict.fromkeys(filter(None, (usual, one.label_id if tally else None))):
            chance = chance_of(tally.get(label_id, 0), total - tally.get(label_id, 0))
            yield one._replace(label_id=label_id, run_id=RUN.run_id, score=chance, why=("alike", *counted(tally)))


def is_suppressed(document: Document, suggestion: SpanSuggestion, precedents: Precedents) -> bool:
    """Whether the project has rejected the surface so often, and lately, that no claim about it is worth showing again."""
    surface = fold(document.text[suggestion.start : suggestion.end])
    precedent = precedents.surfaces.get(surface)
    if precedent is None:
        tally = precedents.tendency(surface)
        return tally.get(None, 0) >= _FEWEST_AGAINST and 2 * tally[None] > sum(tally.values())
    return max((precedent.chance(suggestion.label_id), *precedent.chances().values())) < SUPPRESSED
