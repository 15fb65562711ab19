"""How fast an annotator works, from the times of the acts alone. Pure.

Time counts as work from one act to the next, unless the gap is so long that the analyst must have been away.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from itertools import pairwise
from statistics import median

from annotator.core.history import Worked

PAUSE = 5 * 60_000
"""Milliseconds without an act after which the analyst is taken to have been away: the gap does not count as work."""


@dataclass(slots=True)
class Stretch:
    """A day of work, or an hour of it: what was decided and finished, and in how much active time."""

    begins: datetime
    decided: int = 0
    active_ms: int = 0
    finished: int = 0

    @property
    def per_hour(self) -> float | None:
        return per_hour(self.decided, self.active_ms)


def per_hour(decided: int, active_ms: int) -> float | None:
    """Decisions an hour of active time; None without any."""
    return decided / (active_ms / 3_600_000) if active_ms else None


def active_ms(work: Iterable[Worked]) -> int:
    """The time between acts, which are given in the order of their time, without pauses."""
    return sum(gap for _, gap in _with_gaps(work))


def stretches(work: Sequence[Worked], finished: Iterable[int], zone: tzinfo | None = None) -> list[Stretch]:
    """Days with work in the order of time, or hours where all of it lies in one day. `finished`: when articles were finished.

    `zone` None is the local time. A gap counts to the stretch of the act that ends it.
    """
    finished = list(finished)
    moments = [datetime.fromtimestamp(at / 1000, zone) for at in (*(one.made_at for one in work), *finished)]
    by_hour = len({moment.date() for moment in moments}) == 1
    found: dict[datetime, Stretch] = {}

    def stretch_of(at: int) -> Stretch:
        begins = datetime.fromtimestamp(at / 1000, zone).replace(minute=0, second=0, microsecond=0)
        begins = begins if by_hour else begins.replace(hour=0)
        return found.setdefault(begins, Stretch(begins))

    for one, gap in _with_gaps(work):
        stretch = stretch_of(one.made_at)
        stretch.decided += one.decided
        stretch.active_ms += gap
    for at in finished:
        stretch_of(at).finished += 1
    return [found[begins] for begins in sorted(found)]


def article_times(work: Iterable[Worked]) -> dict[str, int]:
    """By document_id, the active milliseconds that led to acts on that article alone."""
    found: dict[str, int] = {}
    for one, gap in _with_gaps(work):
        if one.document_id is not None and gap:
            found[one.document_id] = found.get(one.document_id, 0) + gap
    return found


def time_per_article(times: Mapping[str, int], finished: Iterable[str]) -> int | None:
    """The median over the finished articles that took any time, in milliseconds; None where there are none."""
    taken = [times[document_id] for document_id in finished if document_id in times]
    return round(median(taken)) if taken else None


def _with_gaps(work: Iterable[Worked]) -> Iterable[tuple[Worked, int]]:
    """Each act with the active time that led to it: none for the first, and none after a pause."""
    acts = list(work)
    gaps = (later.made_at - earlier.made_at for earlier, later in pairwise(acts))
    return zip(acts, (0, *(gap if gap <= PAUSE else 0 for gap in gaps)), strict=False)
