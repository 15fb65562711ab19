"""What looks wrong in a corpus before it trains a model: findings, each with the places to look at. Pure.

The articles are read twice: to count, and to find the places of what the counts make suspicious. What is kept between is a number for
each different surface, not the texts. Words and titles come from the lists of each article's language (language.names); a language
without them has no findings of boundaries.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from math import exp, inf, log
from statistics import median
from typing import NamedTuple

from annotator.core.annotated import AnnotatedDocument, AnnotatedSpan
from annotator.core.document import Document
from annotator.core.values import Decision, Status
from annotator.corpus.training_text import kept_ranges
from annotator.language.data import words
from annotator.language.folding import fold, unified
from annotator.language.names import names
from annotator.language.tokens import Token, tokens

ENOUGH = 50
"""Spans of a label below which spaCy's `debug data` warns of too few examples; a distribution is not judged by fewer either."""
OFTEN = 3
"""A surface that has been annotated so often, and more often than not, is missed where it stands without a label."""
UNLIKE = 0.02
NEARLY_ALL = 0.9
"""A span is written unlike its label if at most this share (2 %) of the spans of its shape have that label, and 90 % have another."""
MOST_PLACES = 200
"""Places kept of one finding; its count has all."""

_MAD = 1.4826  # makes the median absolute deviation that of a normal distribution's standard deviation
_TAIL = 200  # one in so many spans is beyond the 99.5th percentile, and one below the 0.5th
_BEFORE = 60  # code points before a span in which a determiner or a title that was left out is looked for
_SENTENCE_END = re.compile(r"(?P<word>[^\W\d_]+)?(?P<mark>[.!?…])[»”\")]*\s+(?=[^\W\d_a-zà-öø-ÿ])")


class Kind(StrEnum):
    """In the order of how much harm they do."""

    LABELS = "labels"
    MISSED = "missed"
    WITH = "with"
    WITHOUT = "without"
    CROSSING = "crossing"
    SPACE = "space"
    SHAPE = "shape"
    LONG = "long"
    SHORT = "short"
    FEW = "few"


TITLES: dict[Kind, str] = {
    Kind.LABELS: "The same words with different labels",
    Kind.MISSED: "Names without a label that have one elsewhere",
    Kind.WITH: "With a determiner or title that is left out elsewhere",
    Kind.WITHOUT: "Without a determiner or title that is taken in elsewhere",
    Kind.CROSSING: "Over the end of a sentence, line or section",
    Kind.SPACE: "White space at an edge",
    Kind.SHAPE: "Written unlike their label",
    Kind.LONG: "Longer than usual",
    Kind.SHORT: "Shorter than usual",
    Kind.FEW: "Labels with too few examples",
}
SENTENCES: dict[Kind, str] = {
    Kind.LABELS: "« {surface} » is {label} ({count}), but elsewhere {other} ({of})",
    Kind.MISSED: "« {surface} » stands without a label ({count}), but is {label} elsewhere ({of})",
    Kind.WITH: "{label} « {surface} » begins with « {other} » ({count}), which is left out elsewhere ({of})",
    Kind.WITHOUT: "{label} « {surface} » leaves out « {other} » ({count}), with which it begins elsewhere ({of})",
    Kind.CROSSING: "{label} runs over the end of a sentence, line or section ({count}), as in « {surface} »",
    Kind.SPACE: "{label} begins or ends with white space ({count}), as in « {surface} »",
    Kind.SHAPE: "{label} is written like « {surface} » ({count}); of {of} spans written so nearly all are {other}",
    Kind.LONG: "{label} is longer than usual ({count}), as in « {surface} »; median length in characters: {of}",
    Kind.SHORT: "{label} is shorter than usual ({count}), as in « {surface} »; median length in characters: {of}",
    Kind.FEW: "{label} has few spans ({count}); fewer than {of} are hardly enough to learn from",
}


class Place(NamedTuple):
    document_id: str
    start: int
    end: int


@dataclass(slots=True)
class Finding:
    """What `kind` says of a label; the sentence has what `surface`, `other` and `of` mean. `places` are at most `MOST_PLACES`."""

    kind: Kind
    label: str
    surface: str = ""
    other: str = ""
    count: int = 0
    of: int = 0
    places: list[Place] = field(default_factory=list)

    def sentence(self) -> str:
        """For people, in English."""
        return SENTENCES[self.kind].format(
            surface=self.surface, label=self.label, other=self.other, count=f"{self.count:,}", of=f"{self.of:,}"
        )

    def add(self, document: Document, start: int, end: int) -> None:
        self.count += 1
        if len(self.places) < MOST_PLACES:
            self.places.append(Place(document.document_id, start, end))
        if not self.surface:
            self.surface = " ".join(document.text[start:end].split())


def find(read: Callable[[], Iterable[AnnotatedDocument]], labels: Iterable[str] = ()) -> tuple[Finding, ...]:
    """All findings, the kinds in their order, the most frequent first. `read` is called twice, and must give the same articles.

    Only what is confirmed is judged, and covers what would else be missed: the corpus as it trains. `labels` should be there.
    """
    counts = _Counts(labels)
    for one in read():
        for span in _confirmed(one):
            counts.add(one.document, span)
    finder = _Finder(counts)
    for one in read():
        finder.look_at(one)
    order = list(Kind)
    return tuple(sorted(finder.findings(), key=lambda finding: (order.index(finding.kind), -finding.count, finding.label, finding.surface)))


def shape(surface: str) -> str:
    """How a surface is written: X for capitals, x for small letters, 0 for digits, each once in a row, as is each shape of a word."""
    marks = ("0" if one.isdigit() else one if not one.isalpha() else "X" if one.isupper() else "x" for one in unified(surface))
    once = "".join(mark for mark, _ in groupby(marks))
    return " ".join(word for word, _ in groupby(once.split()))


def usual_lengths(lengths: Counter[int]) -> tuple[float, float]:
    """The shortest and the longest usual length. Others are among the half per cent at their end of the distribution, and farther than
    three median absolute deviations (of the logarithms, each taken for a standard deviation) from the median."""
    if lengths.total() < ENOUGH:
        return 0, inf
    ordered = sorted(lengths.elements())
    logs = [log(length) for length in ordered]
    middle = median(logs)
    spread = 3 * _MAD * median(abs(one - middle) for one in logs) or log(2)
    tail = max(1, len(ordered) // _TAIL)
    return min(exp(middle - spread), ordered[tail]), max(exp(middle + spread), ordered[-tail - 1])


@lru_cache(maxsize=1 << 14)
def _spelled(surface: str) -> str:
    """The surface with one spelling of spaces, apostrophes, hyphens and quotes. Unlike in its fold, capitals count."""
    return " ".join(unified(surface).split())


@lru_cache(maxsize=1 << 14)
def _opening(surface: str, language: str) -> tuple[str, str]:
    """The determiner, or else the titles, that a surface begins with, and what they stand before, both folded; "" if there is none."""
    lists = names(language)
    end = found.end() if (found := lists.determiner.match(surface)) else 0
    while not (found and end) and (title := lists.title.match(surface, end) or lists.role.match(surface, end)) and title.end() > end:
        end = title.end()
    return (fold(surface[:end]), fold(surface[end:])) if 0 < end < len(surface) and surface[end].isupper() else ("", "")


def _crosses(document: Document, start: int, end: int, cuts: Sequence[int]) -> bool:
    """Whether a cut, a line's end or a sentence's end lies inside."""
    nth = bisect_right(cuts, start)
    if (nth < len(cuts) and cuts[nth] < end) or "\n" in document.text[start:end].strip():
        return True
    lists = words(document.language)
    for found in _SENTENCE_END.finditer(document.text, start, end):
        word = (found["word"] or "").casefold()
        if found["mark"] != "." or (len(word) > 1 and word not in lists.abbreviations | lists.title_abbreviations):
            return True
    return False


class _Counts:
    """What the first reading keeps: how often each surface, spelling, shape and length has each label."""

    def __init__(self, labels: Iterable[str]) -> None:
        self.labels: Counter[str] = Counter(dict.fromkeys(labels, 0))
        self.surfaces: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.shapes: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.lengths: defaultdict[str, Counter[int]] = defaultdict(Counter)
        self.openings: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        """By label and folded name, the determiners and titles that were annotated with it."""

    def add(self, document: Document, span: AnnotatedSpan) -> None:
        surface = document.text[span.start : span.end]
        self.labels[span.label] += 1
        self.surfaces[fold(surface)][span.label] += 1
        self.spellings[_spelled(surface)][span.label] += 1
        self.shapes[shape(surface)][span.label] += 1
        self.lengths[span.label][span.end - span.start] += 1
        opening, name = _opening(surface, document.language)
        if opening:
            self.openings[span.label, name].add(opening)


class _Finder:
    """The second reading: the places of what the counts make suspicious."""

    def __init__(self, counts: _Counts) -> None:
        self._counts = counts
        self._found: dict[tuple[str, ...], Finding] = {}
        self._usual = {label: usual_lengths(lengths) for label, lengths in counts.lengths.items()}
        self._half = {label: round(median(lengths.elements())) for label, lengths in counts.lengths.items()}
        self._often: dict[str, str] = {}  # the label of each surface that is annotated often
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for spelling, labels in counts.spellings.items():
            label, count = _most(labels)
            if count >= OFTEN and (parts := tokens(spelling)):
                self._often[spelling] = label
                lengths[spelling[slice(*parts[0])]].add(len(parts))
        self._lengths = {word: sorted(several, reverse=True) for word, several in lengths.items()}
        """How many words those that begin with a word have, the most first."""

    def look_at(self, annotated: AnnotatedDocument) -> None:
        document, cuts = annotated.document, annotated.document.cuts()
        for span in _confirmed(annotated):
            self._judge(document, span, cuts)
        if annotated.status is Status.FINISHED:
            self._miss(annotated, cuts)

    def findings(self) -> Iterator[Finding]:
        counts = self._counts
        for label, count in counts.labels.items():
            if not count:
                yield Finding(Kind.FEW, label, of=ENOUGH)
        for key, finding in self._found.items():
            if finding.kind is Kind.MISSED:
                if finding.count <= finding.of:  # else it is no name as often as it is one
                    yield finding
            elif finding.kind in (Kind.WITH, Kind.WITHOUT):
                other = Kind.WITHOUT if finding.kind is Kind.WITH else Kind.WITH
                rival = self._found.get((other, *key[1:]))
                if rival and (finding.count, finding.kind) < (rival.count, rival.kind):  # the rarer of the two, if there are two
                    finding.of = rival.count
                    yield finding
            else:
                yield finding

    def _of(self, kind: Kind, label: str, *which: str, surface: str = "", other: str = "", of: int = 0) -> Finding:
        """The finding of a kind, label and what else tells it from others, made if need be."""
        key = (kind, label, *which)
        if key not in self._found:
            self._found[key] = Finding(kind, label, surface, other, of=of)
        return self._found[key]

    def _judge(self, document: Document, span: AnnotatedSpan, cuts: Sequence[int]) -> None:
        counts, label, start, end = self._counts, span.label, span.start, span.end
        surface = document.text[start:end]
        folded, written, length = fold(surface), shape(surface), end - start
        found = []
        usual, times = _most(counts.surfaces[folded])
        if usual != label:
            found.append(self._of(Kind.LABELS, label, folded, other=usual, of=times))
        alike = counts.shapes[written]
        usual, times = _most(alike)
        if alike.total() >= ENOUGH and alike[label] <= UNLIKE * alike.total() and times >= NEARLY_ALL * alike.total():
            found.append(self._of(Kind.SHAPE, label, written, other=usual, of=alike.total()))
        if length > self._usual[label][1]:
            found.append(self._of(Kind.LONG, label, of=self._half[label]))
        elif length < self._usual[label][0]:
            found.append(self._of(Kind.SHORT, label, of=self._half[label]))
        if surface != surface.strip():
            found.append(self._of(Kind.SPACE, label))
        if _crosses(document, start, end, cuts):
            found.append(self._of(Kind.CROSSING, label))
        if counts.labels[label] < ENOUGH:
            found.append(self._of(Kind.FEW, label, of=ENOUGH))
        opening, name = _opening(surface, document.language)
        if opening:
            found.append(self._of(Kind.WITH, label, opening, name, other=opening))
        for before in counts.openings.get((label, folded), ()):
            if _stands_before(document.text, start, before):
                found.append(self._of(Kind.WITHOUT, label, before, folded, other=before))
        for finding in found:
            finding.add(document, start, end)

    def _miss(self, annotated: AnnotatedDocument, cuts: Sequence[int]) -> None:
        """Surfaces that are annotated often and stand here outside of all spans."""
        document = annotated.document
        text = document.text
        taken = bytearray(len(text))
        for span in _confirmed(annotated):
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
        parts = tokens(text, cuts, document.language)
        for start, end in kept_ranges(document):
            first, last = bisect_left(parts, (start, start)), bisect_left(parts, (end, end))
            while first < last:
                place = self._often_at(text, parts, first, last)
                if place is None:
                    first += 1
                    continue
                count, spelling, label = place
                begins, ends = parts[first][0], parts[first + count - 1][1]
                if not any(taken[begins:ends]):
                    of = self._counts.spellings[spelling][label]
                    self._of(Kind.MISSED, label, spelling, of=of).add(document, begins, ends)
                first += count

    def _often_at(self, text: str, parts: Sequence[Token], first: int, last: int) -> tuple[int, str, str] | None:
        """The longest surface of those annotated often that begins with a token and ends before the last."""
        for count in self._lengths.get(_spelled(text[slice(*parts[first])]), ()):
            if first + count <= last:
                spelling = _spelled(text[parts[first][0] : parts[first + count - 1][1]])
                if spelling in self._often:
                    return count, spelling, self._often[spelling]
        return None


def _confirmed(annotated: AnnotatedDocument) -> Iterator[AnnotatedSpan]:
    return (span for span in annotated.spans if span.state is Decision.CONFIRMED)


def _most(labels: Counter[str]) -> tuple[str, int]:
    """The label that is given most often, by its name where two are, and how often."""
    label = min(labels, key=lambda label: (-labels[label], label))
    return label, labels[label]


def _stands_before(text: str, start: int, opening: str) -> bool:
    """Whether a folded determiner or title stands right before a place, as words of its own."""
    before = fold(text[max(start - _BEFORE, 0) : start])
    rest = before.removesuffix(opening)
    return rest != before and not rest[-1:].isalnum()
