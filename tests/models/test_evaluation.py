"""Scores and their intervals, and what is confused with what."""

import itertools
import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nervaluate import Evaluator

from annotator.jobs.producers import SURE
from annotator.jobs.training import ENOUGH_ARTICLES
from annotator.models import evaluation
from annotator.models.evaluation import Scored, confusions, exact_f1, exact_f1_by_label

LABELS = ("LOC", "ORG", "PER")
GOLD = [{(0, 5, "PER"), (9, 14, "LOC")}, {(3, 8, "ORG")}]


def noisy(seed: int, articles: int = 30, wrong: float = 0.3):
    """Gold spans, disjoint in each article, and what a system makes of them."""
    chance = random.Random(seed)
    gold, found = [], []
    for _ in range(articles):
        spans = [(at * 10, at * 10 + chance.randint(2, 9), chance.choice(LABELS)) for at in range(chance.randint(1, 12))]
        gold.append(set(spans))
        found.append(mistaken(chance, spans, wrong))
    return gold, found


def mistaken(chance: random.Random, spans, wrong: float = 0.3):
    """What a system makes of the spans of an article."""
    got = set()
    for start, end, label in spans:
        if chance.random() > wrong:
            got.add((start, end, label))
        elif chance.random() < 0.7:
            got.add((start, end - chance.randint(0, 1), chance.choice(LABELS)))
    return got


def another(seed: int, gold, wrong: float = 0.3):
    """What another system makes of all articles."""
    chance = random.Random(seed)
    return [mistaken(chance, sorted(spans), wrong) for spans in gold]


def as_nervaluate(spans):
    return [[{"label": label, "start": start, "end": end - 1} for start, end, label in sorted(one)] for one in spans]


@given(st.integers(0, 10_000))
def test_exact_and_partial_are_those_of_nervaluate(seed):
    gold, found = noisy(seed, articles=4)
    theirs = Evaluator(as_nervaluate(gold), as_nervaluate(found), tags=list(LABELS), loader="dict").evaluate()
    mine = Scored(gold, found, LABELS).to_json(LABELS)
    assert mine["exact"]["hit"] == theirs["overall"]["strict"].correct
    assert mine["exact"]["f1"] == pytest.approx(theirs["overall"]["strict"].f1, abs=1e-4)
    assert mine["partial"]["f1"] == pytest.approx(theirs["overall"]["partial"].f1, abs=1e-4)
    for label, results in theirs["entities"].items():
        assert mine["by_label"][label]["exact"]["f1"] == pytest.approx(results["strict"].f1, abs=1e-4)
        assert mine["by_label"][label]["partial"]["f1"] == pytest.approx(results["partial"].f1, abs=1e-4)


def test_a_system_that_finds_all_and_one_that_finds_nothing():
    perfect = Scored(GOLD, GOLD, LABELS).to_json(LABELS)["exact"]
    assert (perfect["f1"], perfect["interval"], perfect["gold"]) == (1.0, [1.0, 1.0], 3)
    nothing = Scored(GOLD, [set(), set()], LABELS).to_json(LABELS)["exact"]
    assert (nothing["precision"], nothing["recall"], nothing["f1"]) == (0.0, 0.0, 0.0)


def test_an_interval_holds_the_score_and_shrinks_with_more_articles():
    few, many = (Scored(*noisy(1, articles), LABELS).to_json(LABELS)["exact"] for articles in (10, 300))
    for one in (few, many):
        low, high = one["interval"]
        assert low < one["f1"] < high
    assert few["interval"][1] - few["interval"][0] > 2 * (many["interval"][1] - many["interval"][0])


def test_an_interval_says_in_how_many_articles_there_is_anything_of_what_it_measures():
    gold = [{(0, 5, "PER")}, {(0, 5, "LOC")}, set(), {(0, 5, "LOC")}]
    found = [{(0, 5, "PER")}, set(), {(3, 9, "PER")}, set()]
    scores = Scored(gold, found, LABELS).to_json(("PER",))
    assert scores["exact"]["from_articles"] == 4
    assert scores["shared"]["from_articles"] == 2
    assert {label: one["exact"]["from_articles"] for label, one in scores["by_label"].items()} == {"PER": 2, "LOC": 2, "ORG": 0}
    assert Scored(gold, found, LABELS).gain(Scored(gold, [set()] * 4, LABELS), ["PER"])["from_articles"] == 2


def test_intervals_from_ten_articles_hold_the_true_score_in_about_nine_of_ten_cases_and_from_two_in_far_fewer():
    """What `ENOUGH_ARTICLES` rests on: a system that errs in each article more or less."""
    chance = np.random.default_rng(0)
    every, true, times = np.arange(8), 0.8, 100

    def held(articles: int) -> float:
        """The share of intervals that hold the true score: all spans are found, right or wrong, so that F1 is the share of right ones."""
        holding = 0
        for _ in range(times):
            gold = [{(at, at + 1, "PER") for at in every} for _ in range(articles)]
            wrong = [chance.random(len(every)) >= chance.beta(8, 2) for _ in range(articles)]
            found = [{(at, at + 1, "LOC" if bad else "PER") for at, bad in zip(every, one, strict=True)} for one in wrong]
            low, high = Scored(gold, found, ("PER", "LOC")).to_json(())["exact"]["interval"]
            holding += low <= true <= high
        return holding / times

    assert held(2) < 0.65
    assert held(ENOUGH_ARTICLES) > 0.82


def test_the_same_seed_draws_the_same_samples_and_another_seed_others():
    gold, found = noisy(2)
    first, again, other = (Scored(gold, found, LABELS, seed).to_json(LABELS)["exact"]["interval"] for seed in (1, 1, 2))
    assert first == again != other


def test_a_gain_is_judged_article_by_article():
    """A system that is a little better in each article is surely better, though the two intervals overlap."""
    gold, found = noisy(3, 60)
    better = [got | set(sorted(wanted - got)[:1]) for wanted, got in zip(gold, found, strict=True)]
    one, other = Scored(gold, better, LABELS), Scored(gold, found, LABELS)
    gain = one.gain(other)
    assert gain["p"] == pytest.approx(1 / 4096, abs=1e-4)
    assert gain["interval"][0] > 0
    assert one.to_json(LABELS)["exact"]["interval"][0] < other.to_json(LABELS)["exact"]["interval"][1]
    assert other.gain(one)["gain"] == -gain["gain"]
    assert one.gain(one) == {"gain": 0.0, "interval": [0.0, 0.0], "from_articles": 60, "p": 1.0}


@pytest.mark.parametrize("articles", range(1, 8))
def test_the_chance_of_a_gain_in_every_article_halves_with_each_article_and_passes_for_sure_from_five_on(articles: int):
    gold = [{(0, 5, "PER"), (9, 14, "LOC")}] * articles
    half = [{(0, 5, "PER")}] * articles
    p = Scored(gold, gold, LABELS).gain(Scored(gold, half, LABELS))["p"]
    assert p == pytest.approx(0.5**articles, abs=1e-4)
    assert (p <= 1 - SURE) is (articles >= 5)


def test_the_chance_of_a_gain_is_the_share_of_all_ways_to_swap_the_systems_that_give_as_much():
    """Counted one by one, with spans that are swapped themselves."""
    gold, found = noisy(5, 6)
    other = another(6, gold, wrong=0.5)

    def gain(swapped: tuple[bool, ...]) -> float:
        one, two = (list(system) for system in (found, other))
        for at, swap in enumerate(swapped):
            one[at], two[at] = (two[at], one[at]) if swap else (one[at], two[at])
        return exact_f1(gold, one, LABELS) - exact_f1(gold, two, LABELS)

    ways = [gain(swapped) for swapped in itertools.product((False, True), repeat=6)]
    share = sum(way >= ways[0] - 1e-9 for way in ways) / len(ways)
    assert 0 < share < 1
    assert Scored(gold, found, LABELS).gain(Scored(gold, other, LABELS))["p"] == pytest.approx(share, abs=1e-4)


def test_drawn_ways_to_swap_many_articles_tell_what_all_ways_would(monkeypatch: pytest.MonkeyPatch):
    gold, found = noisy(7, 11)
    other = another(8, gold, wrong=0.4)
    one, two = Scored(gold, found, LABELS), Scored(gold, other, LABELS)
    exact = one.gain(two)["p"]
    monkeypatch.setattr(evaluation, "_ALL_WAYS", 10)
    assert one.gain(two)["p"] == pytest.approx(exact, abs=0.05)


def test_articles_of_one_story_are_one():
    """Else five copies of one would do for being sure."""
    gold, found = noisy(9, 6)
    single = Scored(gold, gold, LABELS).gain(Scored(gold, found, LABELS))
    copies, theirs = [gold[0]] * 5 + gold[1:], [found[0]] * 5 + found[1:]
    stories = [0, 0, 0, 0, 0, 1, 2, 3, 4, 5]
    told = Scored(copies, copies, LABELS, stories=stories).gain(Scored(copies, theirs, LABELS, stories=stories))
    assert (told["from_articles"], told["p"]) == (single["from_articles"], single["p"]) == (6, 0.0156)
    one = Scored(copies[:5], copies[:5], LABELS, stories=stories[:5])
    assert one.gain(Scored(copies[:5], theirs[:5], LABELS, stories=stories[:5]))["p"] == 0.5
    assert one.f1 == Scored(copies[:5], copies[:5], LABELS).f1


@pytest.mark.parametrize("articles", [3, 8])
def test_of_two_systems_that_are_alike_one_is_seldom_called_surely_better(articles: int):
    """Of three articles a bootstrap calls one so in 18 % of cases, of ten in 8 %."""
    times, called = 150, 0
    for nth in range(times):
        gold, found = noisy(nth, articles)
        called += Scored(gold, found, LABELS).gain(Scored(gold, another(-nth - 1, gold), LABELS))["p"] <= 1 - SURE
    assert called / times <= 0.08


def test_a_gain_may_be_asked_over_some_labels_only():
    worse = [{span for span in one if span[2] != "LOC"} for one in GOLD]
    assert Scored(GOLD, GOLD, LABELS).gain(Scored(GOLD, worse, LABELS), ["PER", "ORG"])["gain"] == 0
    assert Scored(GOLD, GOLD, LABELS).gain(Scored(GOLD, worse, LABELS))["gain"] > 0


def test_other_labels_and_repetitions_do_not_count():
    found = [[*GOLD[0], *GOLD[0], (20, 22, "DATE")], [*GOLD[1]]]
    assert Scored(GOLD, found, LABELS).f1 == exact_f1(GOLD, found, LABELS) == 1.0
    assert exact_f1_by_label(GOLD, found, LABELS) == dict.fromkeys(LABELS, 1.0)


def test_each_kind_of_confusion_is_named_with_its_place():
    gold = [[(0, 5, "PER"), (9, 14, "LOC"), (20, 25, "ORG"), (30, 35, "ORG"), (40, 44, "PER")]]
    found = [[(0, 5, "PER"), (9, 14, "ORG"), (20, 27, "ORG"), (29, 35, "LOC"), (50, 55, "LOC")]]
    told = {one["kind"]: one for one in confusions(["a"], gold, found, LABELS)}
    assert {kind: (one["gold"], one["found"], one["places"]) for kind, one in told.items()} == {
        "label": ("LOC", "ORG", [["a", 9, 14]]),
        "edges": ("ORG", "ORG", [["a", 20, 25]]),
        "label and edges": ("ORG", "LOC", [["a", 30, 35]]),
        "missed": ("PER", None, [["a", 40, 44]]),
        "spurious": (None, "LOC", [["a", 50, 55]]),
    }


def test_the_most_frequent_confusion_comes_first():
    gold = [[(0, 5, "PER")], [(0, 5, "PER"), (10, 12, "LOC")], [(0, 5, "PER")]]
    told = confusions(["a", "b", "c"], gold, [[], [], [(0, 5, "PER")]], LABELS)
    assert [(one["gold"], one["count"]) for one in told] == [("PER", 2), ("LOC", 1)]


@given(st.integers(0, 10_000))
def test_every_wrong_span_is_in_one_confusion(seed):
    gold, found = noisy(seed, 5, wrong=0.6)
    told = confusions([str(nth) for nth in range(5)], gold, found, LABELS)
    missed = sum(one["count"] for one in told if one["gold"] is not None)
    spurious = sum(one["count"] for one in told if one["found"] is not None)
    assert missed == sum(len(wanted - got) for wanted, got in zip(gold, found, strict=True))
    assert spurious == sum(len(got - wanted) for wanted, got in zip(gold, found, strict=True))


def test_a_gain_can_leave_out_the_stories_that_another_system_knows():
    gold, found = noisy(3, articles=8)
    other, stories = another(4, gold), [0, 1, 2, 3, 4, 5, 5, 6]
    some = [nth for nth, story in enumerate(stories) if story not in (1, 5)]
    whole, theirs = (Scored(gold, spans, LABELS, 0, stories) for spans in (found, other))
    mine, its = (Scored([gold[nth] for nth in some], [spans[nth] for nth in some], LABELS) for spans in (found, other))
    assert whole.gain(theirs, without={1, 5}) == mine.gain(its) != whole.gain(theirs)


def test_where_every_story_is_left_out_there_is_no_gain_and_nothing_that_speaks_for_one():
    gold, found = noisy(3, articles=4)
    one = Scored(gold, found, LABELS)
    nothing = one.gain(Scored(gold, another(4, gold), LABELS), without=range(4))
    assert (nothing["gain"], nothing["from_articles"], nothing["p"]) == (0.0, 0, 1.0)
