"""Samples of a bulk act, and the error that they leave possible."""

import pytest

from annotator.corpus.spot_check import error_bound, sample


@pytest.mark.parametrize(
    ("wrong", "looked_at", "bound"),
    [  # from the quantiles of the beta distribution, qbeta(0.95, wrong + 1, looked_at - wrong) in R
        (0, 30, 0.09503385),
        (1, 30, 0.14859607),
        (5, 100, 0.10225338),
        (0, 1, 0.95),
        (29, 30, 0.99829168),
        (30, 30, 1.0),
    ],
)
def test_the_bound_is_that_of_clopper_and_pearson(wrong, looked_at, bound):
    assert error_bound(wrong, looked_at) == pytest.approx(bound, abs=1e-8)


def test_none_wrong_is_the_rule_of_three():
    assert error_bound(0, 1000) == pytest.approx(1 - 0.05 ** (1 / 1000), rel=1e-12)


@pytest.mark.parametrize("impossible", [(1, 0), (-1, 30), (31, 30)])
def test_a_sample_that_cannot_be_is_refused(impossible):
    with pytest.raises(ValueError, match=r"at 0\.95"):
        error_bound(*impossible)


def test_a_sample_has_each_item_at_most_once_and_is_the_same_for_the_same_seed():
    items = list(range(500))
    assert len(set(sample(items, 7))) == 30
    assert sample(items, 7) == sample(items, 7) == sorted(sample(items, 7))
    assert sample(items, 7) != sample(items, 8)
    assert sample(items[:5], 7) == items[:5]
