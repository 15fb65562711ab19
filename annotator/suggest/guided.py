"""Names marked as a project's guideline wants them. Pure, without a model."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.core.document import Document
from annotator.language.guideline import Guideline
from annotator.language.names import LOC, ORG, PER, Mention, Names, names
from annotator.suggest.consistency import segments

_WINDOW = 80
_WORDS = re.compile(r"(?<!\w)[^\W\d_]+['’]?(?=\s*$)")


def guided(document: Document, mentions: Iterable[Mention], guideline: Guideline) -> list[Mention]:
    """The mentions, marked as is the default, as the guideline wants them; in text order.

    None grows over another one or over a cut. Only nested names overlap what they lie in.
    """
    given = sorted(mentions)
    if guideline == Guideline():
        return given
    lists = names(document.language)
    if guideline.governments_are_organisations:
        given = [_government(document, mention, lists) for mention in given]
    starts = [start for start, _ in segments(document)]
    nested = sorted(_nested(document.text, given, guideline.nested, lists))
    grown: list[Mention] = []
    for mention in given:
        left = max(starts[max(0, bisect_right(starts, mention.start) - 1)], grown[-1].end if grown else 0)
        grown.append(_grown(document.text, mention, left, guideline, lists))
    return sorted([*grown, *nested], key=lambda mention: (mention.start, -mention.end))


def _grown(text: str, mention: Mention, left: int, guideline: Guideline, lists: Names) -> Mention:
    """The mention with the titles and the article before it that the guideline counts in, from `left` on."""
    start, end, label, _ = mention
    if label == PER and guideline.titles_inside:
        before = lists.titles_before.search(text, max(left, start - _WINDOW), start)
        start = before.start() if before else start
    if label in guideline.determiner_inside:
        before = lists.article_before.search(text, max(left, start - _WINDOW), start)
        start = before.start() if before else start
    return mention if start == mention.start else Mention(start, end, label, ("guideline", text[start : mention.start].strip()))


def _government(document: Document, mention: Mention, lists: Names) -> Mention:
    """A place that says or does something, as an organisation: "Oslo a protesté", but not "le maire d'Oslo a protesté"."""
    start, end, label, _ = mention
    text = document.text
    verb = lists.acts.match(text, end) if label == LOC else None
    if verb is None or any(end < cut < verb.end() for cut in document.cuts()):
        return mention
    before = text[max(0, start - _WINDOW) : start]
    article = lists.article_before.search(before)
    word = _WORDS.search(before[: article.start()] if article else before)
    if word is not None and word.group().replace("’", "'").casefold() in lists.prepositions:
        return mention
    return Mention(start, end, ORG, ("guideline", verb.group().strip()))


def _nested(text: str, mentions: Sequence[Mention], wanted: frozenset[tuple[str, str]], lists: Names) -> Iterator[Mention]:
    """Names inside names that the guideline wants: those that stand alone in the article, and those of the lists."""
    if not wanted:
        return
    known = _labels(text, mentions, lists)
    for start, end, outer, _ in mentions:
        done = start
        for word, inner in _inside(text, start, end, known):
            if word[0] >= done and (outer, inner) in wanted:
                yield Mention(*word, inner, ("nested", text[slice(*word)]))
                done = word[1]


def _labels(text: str, mentions: Sequence[Mention], lists: Names) -> Mapping[str, str]:
    """The label of each name that is known: by the lists, and by most of its mentions in this article."""
    counts: dict[str, Counter[str]] = {}
    for start, end, label, _ in mentions:
        counts.setdefault(text[start:end], Counter())[label] += 1
    listed = dict.fromkeys(lists.places, LOC) | dict.fromkeys((*lists.organisations, *lists.institutions), ORG)
    return listed | {surface: count.most_common(1)[0][0] for surface, count in counts.items()}


_NAME_WORD = re.compile(r"[^\W_]+")
_LONGEST_NAME = 5


def _inside(text: str, start: int, end: int, known: Mapping[str, str]) -> Iterator[tuple[tuple[int, int], str]]:
    """The known names inside a name, longer ones first at each word; the whole name is none."""
    words = [match.span() for match in _NAME_WORD.finditer(text, start, end)]
    for nth, (left, _) in enumerate(words):
        for _, right in reversed(words[nth : nth + _LONGEST_NAME]):
            label = known.get(text[left:right])
            if label is not None and (left, right) != (start, end):
                yield (left, right), label
