"""Looking at some items of a bulk act by chance, and what they say of all of it. Pure; the chance is passed in."""

import random
from collections.abc import Sequence
from math import exp, lgamma, log, log1p
from typing import TypeVar

ENOUGH = 50
"""A bulk act over more items than this is looked at by samples."""
LOOKED_AT = 30
"""How many of its items are looked at."""
_STEPS = 60  # halvings: more than a float can tell apart

_Item = TypeVar("_Item")


def sample(items: Sequence[_Item], seed: int, most: int = LOOKED_AT) -> list[_Item]:
    """At most that many different items by chance, in their order; the same for the same seed."""
    chosen = random.Random(seed).sample(range(len(items)), min(most, len(items)))
    return [items[nth] for nth in sorted(chosen)]


def error_bound(wrong: int, looked_at: int, confidence: float = 0.95) -> float:
    """The one-sided upper bound of Clopper and Pearson: a share of errors that is larger would with this confidence have shown more of
    them. In 0..1; raises ValueError for numbers that cannot be."""
    if not 0 <= wrong <= looked_at or looked_at < 1 or not 0 < confidence < 1:
        raise ValueError(f"{wrong} of {looked_at} at {confidence}")
    if wrong == looked_at:
        return 1.0
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if _at_most(wrong, looked_at, middle) > 1 - confidence:
            low = middle
        else:
            high = middle
    return high


def _at_most(wrong: int, looked_at: int, share: float) -> float:
    """The chance of at most so many errors among those looked at, when this share of all is wrong."""
    if share <= 0:
        return 1.0

    def exactly(number: int) -> float:
        ways = lgamma(looked_at + 1) - lgamma(number + 1) - lgamma(looked_at - number + 1)
        return exp(ways + number * log(share) + (looked_at - number) * log1p(-share))

    return sum(map(exactly, range(wrong + 1)))
