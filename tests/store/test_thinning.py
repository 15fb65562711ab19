"""Which backups time leaves: a table of what was made and what may go."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.store.thinning import DAYS, MONTHS, NEWEST, WEEKS, Kept, obsolete

NOON = datetime(2021, 9, 25, 12, tzinfo=UTC)  # a Saturday


def made(*hours_ago: float, damaged: bool = False) -> list[Kept]:
    return [Kept(NOON - timedelta(hours=hours), damaged) for hours in hours_ago]


def every(days: int, until: int) -> list[Kept]:
    return made(*(24 * day for day in range(0, until, days)))


def kept(backups: list[Kept]) -> list[Kept]:
    gone = obsolete(backups, lambda one: one)
    return [one for one in backups if one not in gone]


@pytest.mark.parametrize(
    ("backups", "left"),
    [
        ([], []),
        (made(1), made(1)),
        (made(*range(40)), made(*range(12), 13, 37)),  # of one day the newest twelve, of others the last
        (every(1, 12), every(1, 12)),
        (every(1, 30), made(*(24 * day for day in (*range(12), 13, 20, 27, 25)))),  # then the last of each week, and of August
        (every(30, 400), every(30, 400)[:12]),
        (made(*range(0, 24 * 365 * 3, 24 * 365)), made(*range(0, 24 * 365 * 3, 24 * 365))),
    ],
    ids=["none", "one", "hours", "days", "a month", "a year of months", "years"],
)
def test_the_newest_and_then_one_a_day_a_week_and_a_month_are_kept(backups: list[Kept], left: list[Kept]) -> None:
    assert sorted(kept(backups)) == sorted(left)


def test_damaged_backups_take_no_place_from_good_ones_and_the_last_three_are_kept() -> None:
    good = made(*range(100, 100 + NEWEST))
    bad = made(*range(50), damaged=True)
    assert kept(bad + good) == bad[:3] + good


@given(st.lists(st.tuples(st.integers(0, 24 * 900), st.booleans()), max_size=80, unique_by=lambda one: one[0]))
def test_the_newest_good_one_is_never_deleted_and_thinning_twice_is_thinning_once(drawn: list[tuple[int, bool]]) -> None:
    backups = [one for hours, damaged in drawn for one in made(hours, damaged=damaged)]
    left = kept(backups)
    good = [one for one in backups if not one.damaged]
    assert not good or max(good) in left
    assert kept(left) == left
    assert len(left) <= NEWEST + DAYS + WEEKS + MONTHS + 3
