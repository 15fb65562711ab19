"""How good suggestions are: precision and recall of spans, and what it costs an analyst to turn them into the truth."""

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field

Span = tuple[int, int, str]
"""Start, end and label."""

COST = {"accept": 1, "reject": 1, "relabel": 2, "edge": 2, "edge and label": 3, "add": 3}


@dataclass(slots=True)
class Tally:
    hit: int = 0
    wrong: int = 0
    missed: int = 0

    def count(self, gold: Set[object], found: Set[object]) -> None:
        self.hit += len(gold & found)
        self.wrong += len(found - gold)
        self.missed += len(gold - found)

    @property
    def precision(self) -> float:
        return self.hit / (self.hit + self.wrong) if self.hit else 0.0

    @property
    def recall(self) -> float:
        return self.hit / (self.hit + self.missed) if self.hit else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.hit / (2 * self.hit + self.wrong + self.missed) if self.hit else 0.0


@dataclass(slots=True)
class Score:
    """`exact` wants edges and label, `boundary` the edges, `overlap` a character in common; `acts` are the cheapest that mend all."""

    exact: Tally = field(default_factory=Tally)
    boundary: Tally = field(default_factory=Tally)
    overlap: Tally = field(default_factory=Tally)
    by_label: dict[str, Tally] = field(default_factory=dict)
    acts: Counter[str] = field(default_factory=Counter)
    gold: int = 0

    @property
    def effort(self) -> float:
        """The cost of the acts relative to adding every span by hand; 0.333 is the least, an accept each."""
        return sum(COST[act] * number for act, number in self.acts.items()) / (COST["add"] * self.gold) if self.gold else 0.0


def score(articles: Iterable[tuple[Iterable[Span], Iterable[Span]]], labels: Sequence[str]) -> Score:
    """The score of (gold, found) pairs, one an article, over spans with these labels."""
    total = Score(by_label={label: Tally() for label in labels})
    for all_gold, all_found in articles:
        gold = [span for span in all_gold if span[2] in labels]
        found = list(dict.fromkeys(span for span in all_found if span[2] in labels))
        total.gold += len(gold)
        total.exact.count(set(gold), set(found))
        total.boundary.count({span[:2] for span in gold}, {span[:2] for span in found})
        for label, tally in total.by_label.items():
            tally.count({span for span in gold if span[2] == label}, {span for span in found if span[2] == label})
        _count_overlaps(total.overlap, gold, found)
        total.acts += _acts(gold, found)
    return total


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _count_overlaps(tally: Tally, gold: Sequence[Span], found: Sequence[Span]) -> None:
    """Each gold span is found at most once."""
    open_gold = list(gold)
    for span in found:
        match = next((one for one in open_gold if _overlap(one, span)), None)
        if match is None:
            tally.wrong += 1
        else:
            tally.hit += 1
            open_gold.remove(match)
    tally.missed += len(open_gold)


def _acts(gold: Sequence[Span], found: Sequence[Span]) -> Counter[str]:
    """Exact edges first; what is left moves to a gold span that it overlaps, or is rejected; what no one found is added."""
    acts: Counter[str] = Counter()
    open_gold = {span[:2]: span for span in gold}
    rest = []
    for span in found:
        match = open_gold.pop(span[:2], None)
        if match is None:
            rest.append(span)
        else:
            acts["accept" if match[2] == span[2] else "relabel"] += 1
    for span in rest:
        near = next((one for one in open_gold.values() if _overlap(one, span)), None)
        if near is None:
            acts["reject"] += 1
        else:
            del open_gold[near[:2]]
            acts["edge" if near[2] == span[2] else "edge and label"] += 1
    acts["add"] += len(open_gold)
    return acts
