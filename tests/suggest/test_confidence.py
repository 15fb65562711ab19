"""How likely a claim is, by what became of claims like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.values import Origin
from annotator.core.view import pooled
from annotator.suggest.confidence import ENOUGH, Calibration, error_of, interval


def record(*decided: tuple[str, float, int, int]) -> Calibration:
    """From (label, score, number decided, how many of them were confirmed)."""
    return Calibration.of((label, score, nth < confirmed) for label, score, number, confirmed in decided for nth in range(number))


def test_below_a_hundred_decisions_nothing_is_said():
    few = record(("PER", 0.7, ENOUGH - 1, 50))
    assert not few.says
    assert few.chance("PER", 0.7) is None


def test_the_confidence_is_the_observed_acceptance_of_its_bin():
    seen = record(("PER", 0.7, 100, 60), ("PER", 0.96, 100, 99))
    assert seen.chance("PER", 0.7) == pytest.approx(0.6, abs=0.01)
    assert seen.chance("PER", 0.96) == pytest.approx(0.99, abs=0.01)


def test_labels_have_their_own_record_and_a_new_label_that_of_all():
    seen = record(("PER", 0.7, 100, 90), ("MISC", 0.7, 100, 40))
    assert seen.chance("PER", 0.7) > 0.85
    assert seen.chance("MISC", 0.7) < 0.45
    assert seen.chance("LOC", 0.7) == pytest.approx(0.65, abs=0.01)


def test_a_score_never_seen_before_stands_for_itself():
    assert record(("PER", 0.7, ENOUGH, 80)).chance("PER", 0.1) == 0.1


def test_the_expected_error_has_an_upper_bound():
    error, bound = error_of([0.95] * 40)
    assert error == pytest.approx(0.05)
    assert 0.05 < bound < 0.2
    assert error_of([]) is None


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
