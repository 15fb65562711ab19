import pytest

from tests.benchmarks.scoring import score

GOLD = [(0, 4, "PER"), (10, 15, "LOC"), (20, 30, "ORG"), (40, 44, "MISC")]
LABELS = ("PER", "LOC", "ORG", "MISC")


def test_the_truth_costs_an_accept_a_span() -> None:
    total = score([(GOLD, GOLD)], LABELS)
    assert (total.exact.f1, total.boundary.f1, total.overlap.f1) == (1, 1, 1)
    assert total.effort == pytest.approx(1 / 3)


def test_edges_labels_rejects_and_misses_are_told_apart() -> None:
    total = score([(GOLD, [(0, 4, "PER"), (10, 15, "ORG"), (22, 30, "ORG"), (50, 55, "PER")])], LABELS)
    assert (total.exact.hit, total.boundary.hit, total.overlap.hit) == (1, 2, 3)
    assert total.acts == {"accept": 1, "relabel": 1, "edge": 1, "reject": 1, "add": 1}
    assert total.effort == pytest.approx((1 + 2 + 2 + 1 + 3) / 12)
    assert total.by_label["PER"].precision == 0.5


def test_labels_that_are_not_asked_for_are_not_counted() -> None:
    total = score([([*GOLD, (60, 64, "DATE")], [(60, 64, "DATE")])], LABELS)
    assert (total.gold, total.overlap.wrong) == (4, 0)


def test_nothing_found_costs_everything() -> None:
    assert score([(GOLD, [])], LABELS).effort == 1
