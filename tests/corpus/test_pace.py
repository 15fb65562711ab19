"""The pace of work from the times of acts: what counts as work, by day and by article."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.history import Worked
from annotator.corpus.pace import PAUSE, active_ms, article_times, per_hour, stretches, time_per_article

NOON = int(datetime(2026, 3, 2, 12, tzinfo=UTC).timestamp() * 1000)
MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000


def work(*acts: tuple[float, str | None, int]) -> list[Worked]:
    """Acts at minutes after noon."""
    return [Worked(NOON + round(minutes * MINUTE), document_id, decided) for minutes, document_id, decided in acts]


def test_a_gap_of_more_than_five_minutes_is_a_pause_and_no_work():
    assert active_ms(work((0, "a", 1), (2, "a", 1), (7, "a", 1), (12.1, "a", 1), (13, "a", 1))) == 7.9 * MINUTE


def test_without_two_acts_in_a_row_there_is_no_pace():
    assert active_ms(work((0, "a", 3))) == 0
    assert per_hour(3, 0) is None


def test_the_time_before_an_act_is_that_of_the_article_it_is_about():
    acts = work((0, "a", 1), (1, "a", 1), (3, "b", 1), (4, None, 80), (6, "b", 1))
    assert article_times(acts) == {"a": MINUTE, "b": 4 * MINUTE}


def test_an_article_takes_the_median_of_the_finished_ones_that_took_any_time():
    times = {"a": 60_000, "b": 90_000, "c": 300_000, "open": 1}
    assert time_per_article(times, ["a", "b", "c", "finished in bulk"]) == 90_000
    assert time_per_article(times, ["finished in bulk"]) is None


def test_work_of_one_day_stands_by_the_hour():
    found = stretches(work((0, "a", 2), (2, "a", 3), (61, "a", 1)), [NOON + 2 * MINUTE], UTC)
    assert [(one.begins.hour, one.decided, one.active_ms, one.finished) for one in found] == [(12, 5, 2 * MINUTE, 1), (13, 1, 0, 0)]
    assert found[0].per_hour == 150


def test_work_of_several_days_stands_by_the_day_and_days_without_work_are_left_out():
    acts = [Worked(NOON + at, "a", 1) for at in (0, MINUTE, 2 * DAY, 2 * DAY + HOUR)]
    found = stretches(acts, [NOON + 3 * DAY], UTC)
    assert [(f"{one.begins:%d %H}", one.decided, one.finished) for one in found] == [("02 00", 2, 0), ("04 00", 2, 0), ("05 00", 0, 1)]


def test_nothing_done_is_no_stretch():
    assert stretches([], []) == []


@given(st.lists(st.tuples(st.integers(0, 10 * DAY), st.integers(0, 9)), max_size=40))
def test_the_stretches_hold_all_decisions_and_all_active_time(acts: list[tuple[int, int]]):
    done = [Worked(NOON + at, "a", decided) for at, decided in sorted(acts)]
    found = stretches(done, [], UTC)
    assert sum(one.decided for one in found) == sum(one.decided for one in done)
    assert sum(one.active_ms for one in found) == active_ms(done) <= PAUSE * len(done)
