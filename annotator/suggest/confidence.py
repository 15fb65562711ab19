"""Confidence: how often claims like this one were confirmed in this project. Pure.

Producers' scores say what is likelier than what; how likely it is, only the project's own decisions tell.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt
from typing import NamedTuple

ENOUGH = 100
"""Decisions below which nothing is said."""
WORTH_SHOWING = 0.55
"""A claim of which less is to be expected is not shown: it is likelier wrong than right, since the record flatters a little. Claims that
another over them has settled are not in it."""
NEWEST = 1000
"""How many of the newest decisions are looked at."""

_EDGES = (0.3, 0.5, 0.65, 0.75, 0.85, 0.9, 0.95, 0.98)
_DRAW = 5
_Z = 1.96  # standard deviations: 95 %


class Bin(NamedTuple):
    """The decisions about claims with a score of at least `low` and below `high`: how many, and how many of them were confirmed."""

    low: float
    high: float
    decided: int
    confirmed: int

    @property
    def acceptance(self) -> float:
        return self.confirmed / self.decided

    @property
    def interval(self) -> tuple[float, float]:
        return interval(self.confirmed, self.decided)


def interval(hits: int, of: int) -> tuple[float, float]:
    """The 95 % Wilson score interval of a share (E. B. Wilson, JASA 22, 1927); (0, 1) of nothing."""
    if not of:
        return 0.0, 1.0
    share, weight = hits / of, _Z**2 / of
    middle, width = share + weight / 2, _Z * sqrt((share * (1 - share) + weight / 4) / of)
    low, high = (middle - width) / (1 + weight), (middle + width) / (1 + weight)
    return max(0.0, min(low, share)), min(1.0, max(high, share))  # rounding must not leave the share outside


@dataclass(frozen=True, slots=True)
class Calibration:
    """The observed acceptance of past decisions by the score that the claim had, over all labels and for each.

    Bins are those with a decision, ascending.
    """

    bins: tuple[Bin, ...] = ()
    by_label: Mapping[str, tuple[Bin, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, decided: Iterable[tuple[str, float, bool]]) -> "Calibration":
        """From the label and the score (0..1) of claims, with whether each was confirmed just as it was proposed."""
        everything, by_label = _Counts(), defaultdict[str, _Counts](_Counts)
        for label_id, score, confirmed in decided:
            for counts in (everything, by_label[label_id]):
                counts.add(score, confirmed)
        return cls(everything.bins(), {label_id: counts.bins() for label_id, counts in by_label.items()})

    @property
    def decided(self) -> int:
        return sum(one.decided for one in self.bins)

    @property
    def says(self) -> bool:
        """Whether there are decisions enough to say anything."""
        return self.decided >= ENOUGH

    def chance(self, label_id: str, score: float) -> float | None:
        """The acceptance to expect of a claim; None: not enough decisions yet.

        That of its bin among claims of the label, drawn towards that among all claims where there are few, and this towards the score.
        """
        if not self.says:
            return None
        return round(_drawn(self.by_label.get(label_id, ()), score, _drawn(self.bins, score, score)), 3)


def error_of(chances: Sequence[float]) -> tuple[float, float] | None:
    """The share of wrong ones to expect among claims of these chances, and its 95 % upper bound; None of none."""
    if not chances:
        return None
    right = sum(chances)
    return 1 - right / len(chances), interval(round(len(chances) - right), len(chances))[1]


class _Counts:
    """Decisions by bin."""

    def __init__(self) -> None:
        self._counts = [[0, 0] for _ in range(len(_EDGES) + 1)]

    def add(self, score: float, confirmed: bool) -> None:
        count = self._counts[bisect_right(_EDGES, score)]
        count[0] += 1
        count[1] += confirmed

    def bins(self) -> tuple[Bin, ...]:
        borders = (0.0, *_EDGES, 1.0)
        return tuple(Bin(borders[nth], borders[nth + 1], *count) for nth, count in enumerate(self._counts) if count[0])


def _drawn(bins: Iterable[Bin], score: float, towards: float) -> float:
    """The acceptance of the bin that a score lies in, as if it held some more decisions that went as `towards` says."""
    for one in bins:
        if one.low <= score < one.high or score == one.high == 1.0:
            return (one.confirmed + _DRAW * towards) / (one.decided + _DRAW)
    return towards
