"""How likely a claim is, by what became of claims like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.values import Origin
from annotator.core.view import pooled
from annotator.suggest.confidence import ENOUGH, Calibration, interval


def test_below_a_hundred_decisions_nothing_is_said():
    few = Calibration.of([(0.7, True)] * (ENOUGH - 1))
    assert not few.says
    assert few.chance(0.7) is None
    assert few.error_above(0.5, [0.9]) is None


def test_the_confidence_is_the_observed_acceptance_of_its_bin():
    seen = Calibration.of([(0.7, True)] * 60 + [(0.7, False)] * 40 + [(0.96, True)] * 99 + [(0.96, False)])
    assert seen.chance(0.7) == pytest.approx(0.6, abs=0.01)
    assert seen.chance(0.96) == pytest.approx(0.99, abs=0.01)


def test_a_score_never_seen_before_stands_for_itself():
    assert Calibration.of([(0.7, True)] * ENOUGH).chance(0.1) == 0.1


def test_the_expected_error_above_a_threshold_has_an_upper_bound():
    seen = Calibration.of([(0.96, True)] * 190 + [(0.96, False)] * 10 + [(0.7, False)] * 50)
    error, bound = seen.error_above(0.9, [seen.chance(0.96)] * 3 + [seen.chance(0.7)])
    assert error == pytest.approx(0.05, abs=0.01)
    assert 0.05 < bound < 0.1


def test_the_interval_of_a_known_case():
    assert interval(8, 10) == (pytest.approx(0.490, abs=0.001), pytest.approx(0.943, abs=0.001))  # Wilson, 95 %
    assert interval(0, 0) == (0.0, 1.0)


@given(st.integers(0, 50), st.integers(1, 50))
def test_an_interval_holds_its_share(hits, more):
    of = hits + more
    low, high = interval(hits, of)
    assert 0 <= low <= hits / of <= high <= 1


@given(st.lists(st.floats(0.5, 0.99), min_size=1, max_size=4))
def test_agreement_never_lowers_confidence(scores):
    origins = [Origin(f"producer {nth}", "1", score) for nth, score in enumerate(scores)]
    assert pooled(origins) >= max(scores) - 1e-9
