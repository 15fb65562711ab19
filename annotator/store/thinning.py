"""Which backups are kept: the newest, then one a day, one a week and one a month. Pure."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NamedTuple, TypeVar

NEWEST, DAYS, WEEKS, MONTHS = 12, 12, 10, 9
"""How many of each are kept; one that stands for a week may stand for a month too."""
DAMAGED = 3


class Kept(NamedTuple):
    """When a backup was made, and whether damage was found in it."""

    made_at: datetime
    damaged: bool = False


_One = TypeVar("_One")

_PERIODS: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (DAYS, lambda moment: moment.date()),
    (WEEKS, lambda moment: moment.isocalendar()[:2]),
    (MONTHS, lambda moment: (moment.year, moment.month)),
)


def obsolete(backups: Iterable[_One], of: Callable[[_One], Kept]) -> list[_One]:
    """Those that may be deleted. The newest without damage never is; damaged ones take no place from the others."""
    newest_first = sorted(backups, key=lambda one: of(one).made_at, reverse=True)
    good = [one for one in newest_first if not of(one).damaged]
    kept = [*good[:NEWEST], *[one for one in newest_first if of(one).damaged][:DAMAGED]]
    for times, period in _PERIODS:
        first: dict[object, _One] = {}
        for one in good:
            first.setdefault(period(of(one).made_at), one)
        kept += list(first.values())[:times]
    return [one for one in newest_first if one not in kept]
