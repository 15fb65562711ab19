"""What a training came to, as the command line says it."""

import copy

import pytest

from annotator.jobs.producers import Use, Verdict
from annotator.jobs.training_words import score_lines, use_line, with_interval

SAYS = "≈ intervals from fewer than 10 articles, which are too narrow"


def measure(articles: int) -> dict:
    return {
        "precision": 0.9, "recall": 0.8, "f1": 0.85, "interval": [0.7, 0.95], "from_articles": articles, "gold": 40, "found": 36, "hit": 34,
    }  # fmt: skip


def evaluation(articles: int, of_label: int) -> dict:
    """On so many articles, in so many of which the label stands."""
    whole, label = measure(articles), measure(of_label)
    system = {
        "name": "fr_port", "labels": ["PER"], "exact": whole, "partial": whole, "shared": whole,
        "by_label": {"PER": {"exact": label, "partial": label}},
    }  # fmt: skip
    gain = {"system": "pipeline", "to": "model", "gain": 0.05, "interval": [0.01, 0.09], "from_articles": articles, "p": 0.0312}
    return {
        "on": {"project": "port.annot", "annotator": "ada", "part": "test", "articles": articles, "spans": 40, "left_out": {}},
        "labels": ["PER"],
        "systems": {"pipeline": system, "model": copy.deepcopy(system)},
        "compared": [gain | {"labels": which} for which in ("all", "shared")],
        "confusions": [],
    }  # fmt: skip


@pytest.mark.parametrize(("articles", "words"), [(9, "0.850 ≈[0.700, 0.950]"), (10, "0.850 [0.700, 0.950]")])
def test_an_interval_from_too_few_articles_is_marked(articles: int, words: str):
    assert with_interval(measure(articles)) == words


def test_scores_from_too_few_articles_are_marked_everywhere_and_what_the_mark_means_stands_below():
    lines = score_lines(evaluation(2, 2))
    assert sum(line.count("[") for line in lines) == sum(line.count("≈[") for line in lines) == 8
    assert lines[-1] == SAYS


def test_a_label_that_stands_in_few_of_many_articles_is_marked_alone():
    lines = score_lines(evaluation(30, 2))
    assert [line.split()[0] for line in lines if "≈[" in line] == ["PER"]
    assert lines[-1] == SAYS


def test_from_enough_articles_nothing_is_said_about_intervals():
    assert "≈" not in "".join(score_lines(evaluation(10, 10)))


@pytest.mark.parametrize(("tested", "words"), [(1, "test of 1 article is not enough"), (30, "test of 30 articles is not enough")])
def test_a_pipeline_that_is_not_surely_better_says_on_how_many_articles_it_was_tested_and_what_to_do(tested: int, words: str):
    line = use_line({"test": evaluation(tested, tested)}, Verdict.UNSURE, Use.BETTER, active=False)
    assert words in line
    assert "finish more articles and train again, or train with --use anyway" in line


@pytest.mark.parametrize("use", [Use.ANYWAY, Use.NEVER])
def test_what_was_asked_for_comes_before_what_the_scores_say(use: Use):
    said = {use_line({"test": None}, one, use, active=use is Use.ANYWAY) for one in Verdict}
    assert said == {use_line({"test": None}, Verdict.BETTER, use, active=use is Use.ANYWAY)}


def test_a_pipeline_that_was_in_use_is_not_said_to_be_unused_where_its_use_was_not_asked_for():
    assert use_line({"test": None}, Verdict.UNTESTED, Use.NEVER, active=True) == "It was used for suggestions before, and still is."
