"""Confidence: how often claims like this one were confirmed in this project. Pure.

Producers' scores say what is likelier than what; how likely it is, only the project's own decisions tell.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

ENOUGH = 100
"""Decisions below which nothing is said."""
NEWEST = 1000
"""How many of the newest decisions are looked at."""

_EDGES = (0.3, 0.5, 0.65, 0.75, 0.85, 0.9, 0.95, 0.98)
_Z = 1.96  # standard deviations: 95 %


@dataclass(frozen=True, slots=True)
class Bin:
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
    return max(0.0, (middle - width) / (1 + weight)), min(1.0, (middle + width) / (1 + weight))


@dataclass(frozen=True, slots=True)
class Calibration:
    """The observed acceptance of past decisions by the score that the claim had. `bins` are those with a decision, ascending."""

    bins: tuple[Bin, ...] = ()

    @classmethod
    def of(cls, decided: Iterable[tuple[float, bool]]) -> "Calibration":
        """From scores (0..1) with whether the claim was confirmed just as it was proposed."""
        counts = [[0, 0] for _ in range(len(_EDGES) + 1)]
        for score, confirmed in decided:
            count = counts[bisect_right(_EDGES, score)]
            count[0] += 1
            count[1] += confirmed
        borders = (0.0, *_EDGES, 1.0)
        return cls(tuple(Bin(borders[nth], borders[nth + 1], *count) for nth, count in enumerate(counts) if count[0]))

    @property
    def decided(self) -> int:
        return sum(one.decided for one in self.bins)

    @property
    def says(self) -> bool:
        """Whether there are decisions enough to say anything."""
        return self.decided >= ENOUGH

    def chance(self, score: float) -> float | None:
        """The acceptance to expect of a claim with this score, drawn towards the score where its bin holds few; None: not enough yet."""
        if not self.says:
            return None
        for one in self.bins:
            if one.low <= score < one.high or score == one.high == 1.0:
                return round((one.confirmed + 5 * score) / (one.decided + 5), 3)
        return score

    def error_above(self, threshold: float, expected: Sequence[float]) -> tuple[float, float] | None:
        """The share of wrong claims to expect among those of these chances that reach the threshold, and its 95 % upper bound.

        None where nothing can be said: too few decisions, or none of this kind.
        """
        reached = [chance for chance in expected if chance >= threshold]
        seen = [one for one in self.bins if (self.chance((one.low + one.high) / 2) or 0.0) >= threshold]
        decided, confirmed = sum(one.decided for one in seen), sum(one.confirmed for one in seen)
        if not self.says or not reached or not decided:
            return None
        return 1 - sum(reached) / len(reached), interval(decided - confirmed, decided)[1]
