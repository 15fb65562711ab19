"""Consistency within one article: what is a name here is a name there. Pure, without a model."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, pairwise

from annotator.core.document import Document, SectionKind
from annotator.language.names import ORG, PER, Mention, names, words_of

_SHORTEST = 3
"""Single words shorter than this many letters are not carried over."""


def consistent(document: Document, mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions with the same names marked wherever they stand, in text order; given mentions keep their place.

    A name that is marked with several labels gets the one that most of its places have. Carried over: organisations of the lists whose
    name is no other word, names of several words, the surname of a person named in full (in other places marked with it), and single
    words that are marked in at least half of the places where they stand. A carried mention overlaps no other, crosses no cut and lies
    outside the header. A surname alone that was labelled otherwise becomes a person.
    """
    text = document.text
    given = sorted(mentions)
    labels = _labels_by_surface(text, given)
    people = _surnames(text, given, document.language)
    for surname in people:
        labels.setdefault(surname, Counter())[PER] += 1
    relabelled = [_as_person(text, _as_most(text, mention, labels), people) for mention in given]
    listed = {name for name in _unmistakable(document.language) if name in text}
    for name in listed:
        labels.setdefault(name, Counter())[ORG] += 1
    places = _places(document, labels)
    taken = _Taken(relabelled)
    carried: list[Mention] = []
    for surface in sorted(labels, key=lambda surface: (-len(surface), surface)):
        found = places.get(surface, [])
        marked = sum(1 for start, end in found if taken.holds(start, end))
        several = len(surface.split()) > 1 or surface in people or surface in listed
        if not several and (len(surface) < _SHORTEST or 2 * marked < len(found)):
            continue
        label = PER if surface in people else labels[surface].most_common(1)[0][0]
        for start, end in found:
            if taken.add_if_free(start, end):
                carried.append(Mention(start, end, label, ("consistency", people.get(surface, surface))))
    return sorted([*relabelled, *carried])


def _labels_by_surface(text: str, mentions: Sequence[Mention]) -> dict[str, Counter[str]]:
    labels: dict[str, Counter[str]] = {}
    for start, end, label, _ in mentions:
        surface = text[start:end]
        if any(letter.isupper() for letter in surface):
            labels.setdefault(surface, Counter())[label] += 1
    return labels


def _surnames(text: str, mentions: Sequence[Mention], language: str) -> Mapping[str, str]:
    """The last names of those who are named in full, with the full name."""
    lists = names(language)
    found: dict[str, str] = {}
    for start, end, label, _ in mentions:
        parts = words_of(text[start:end]) if label == PER else ()
        if len(parts) < 2:
            continue
        last = parts[-1]
        usual = last in lists.given_names or last in lists.places or last.casefold() in lists.demonyms or last.casefold() in lists.no_names
        if last[0].isupper() and len(last) >= _SHORTEST and not usual:
            found.setdefault(last, text[start:end])
    return found


@cache
def _unmistakable(language: str) -> frozenset[str]:
    """The listed organisations whose name is no other word: of several words, or with a hyphen, or in capitals."""
    lists = names(language)
    bodies = {name for name in lists.institutions if not name.isalpha()}
    return frozenset(name for name in lists.organisations | bodies if not name.isalpha() or name.isupper())


def _as_most(text: str, mention: Mention, labels: Mapping[str, Counter[str]]) -> Mention:
    """The mention with the label that most mentions of the same name have; its own where there is no most."""
    first, *others = labels.get(text[mention.start : mention.end], Counter({mention.label: 1})).most_common(2)
    if first[0] == mention.label or (others and others[0][1] == first[1]):
        return mention
    return Mention(mention.start, mention.end, first[0], ("consistency", text[mention.start : mention.end]))


def _as_person(text: str, mention: Mention, people: Mapping[str, str]) -> Mention:
    full_name = people.get(text[mention.start : mention.end])
    if full_name is None or mention.label == PER:
        return mention
    return Mention(mention.start, mention.end, PER, ("consistency", full_name))


def _places(document: Document, surfaces: Iterable[str]) -> dict[str, list[tuple[int, int]]]:
    """Where each surface stands as a whole name, longer surfaces first, outside the header and across no cut."""
    alternatives = "|".join(re.escape(surface) for surface in sorted(surfaces, key=lambda surface: (-len(surface), surface)))
    found: dict[str, list[tuple[int, int]]] = {}
    if not alternatives:
        return found
    pattern = re.compile(alternatives)
    for left, right in segments(document):
        for match in pattern.finditer(document.text, left, right):
            start, end = match.span()
            before = start > left and _continues(document.text[start - 1])
            after = end < right and _continues(document.text[end])
            if not before and not after:
                found.setdefault(match.group(), []).append((start, end))
    return found


def _continues(character: str) -> bool:
    return character.isalnum() or character in "-_@‐‑"


_NEWLINE = re.compile(r"\n\s*")
_ENDS_SENTENCE = frozenset('.!?…»"”:')


def segments(document: Document) -> Iterator[tuple[int, int]]:
    """The half-open stretches of running text, in order: between cuts and blank lines, without the header and outer white space.

    No name and no sentence runs from one into the next.
    """
    text = document.text
    headers = [(section.start, section.end) for section in document.sections if section.kind is SectionKind.HEADER]
    borders = [0, *document.cuts(), len(text)]
    for left, right in pairwise(borders):
        if any(start <= left and right <= end for start, end in headers):
            continue
        start = left
        for found in _NEWLINE.finditer(text, left, right):  # found by the newline, which is ten times as quick as by the blanks
            end = found.start()
            while end > start and text[end - 1].isspace():
                end -= 1
            if text[end - 1 : end] in _ENDS_SENTENCE or "\n" in found[0][1:]:
                yield from _stripped(text, start, end)
                start = found.end()
        yield from _stripped(text, start, right)


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inner = text[start:end]
    if stripped := inner.strip():
        first = start + len(inner) - len(inner.lstrip())
        yield first, first + len(stripped)


class _Taken:
    """Disjoint ranges with a quick test of overlap."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._starts = [mention.start for mention in mentions]
        self._ends = list(accumulate((mention.end for mention in mentions), max))
        self._exact = {(mention.start, mention.end) for mention in mentions}

    def holds(self, start: int, end: int) -> bool:
        return (start, end) in self._exact

    def add_if_free(self, start: int, end: int) -> bool:
        nth = bisect_right(self._ends, start)
        if nth < len(self._starts) and self._starts[nth] < end:
            return False
        place = bisect_left(self._starts, start)
        self._starts.insert(place, start)
        self._ends.insert(place, end)
        return True
