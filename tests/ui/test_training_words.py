"""What a training says, as tables and sentences."""

from typing import Any

import pytest

from annotator.ui.training_words import (
    acceptance_table,
    balance_table,
    comparison,
    confusion_title,
    event_words,
    explained,
    headline,
    history_table,
    material,
    offered,
    rival,
    scores_table,
    systems_table,
)
from annotator.ui.words import speak
from tests.ui.gallery import SCORES


@pytest.fixture
def scores(session):
    return SCORES.sample_scores(session)


def split(**labels: tuple[int, int]):
    parts = {}
    for nth, name in enumerate(("train", "dev")):
        of = {label: {"spans": counts[nth], "share": counts[nth] / sum(counts)} for label, counts in labels.items()}
        parts[name] = {"documents": 8 - 6 * nth, "groups": 1, "labels": of}
    return {"parts": parts, "near_duplicates": 0, "leaks_prevented": 0}


def test_what_is_trained_on_and_what_is_left_out_is_counted():
    documents = {"in": 41, "written": 10, "reported": {"not finished (in progress)": 30, "skipped": 1}}
    words, sections = material({"counts": {"documents": documents}, "split": split(PER=(80, 20), MISC=(4, 1))})
    assert words == "10 finished articles of 41"
    assert sections == [
        ("Parts", [(8, "articles to train"), (2, "articles to choose by")]),
        ("Too few spans to be learnt well", [(4, "MISC")]),
        ("Articles left out", [(30, "in progress, not finished"), (1, "skipped, so in no corpus")]),
    ]


def test_the_balance_has_a_row_for_each_label_and_a_column_for_each_part():
    table = balance_table(split(PER=(80, 20), LOC=(3, 1)))
    assert table.headers == ("Label", "train", "dev", "Spans")
    assert table.rows == (("LOC", "3  (75 %)", "1  (25 %)", 4), ("PER", "80  (80 %)", "20  (20 %)", 100))


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ({"stage": "read", "done": 3, "total": 1200}, "Reading articles: 3 of 1,200"),
        ({"stage": "train", "done": 20, "total": 400, "epoch": 2}, "Step 20 of at most 400 · round 2"),
        (
            {"stage": "train", "done": 20, "total": 400, "epoch": 2, "best": 0.8512},
            "Step 20 of at most 400 · round 2 · best score so far 85.1",
        ),
        ({"stage": "score", "done": 1, "total": 4}, "Scoring: 1 of 4"),
        ({"stage": "curve", "done": 30, "total": 75}, "Learning curve: read 30 of 75 articles"),
    ],
)
def test_each_stage_says_how_far_it_is(event, words: str):
    assert event_words(event) == words


def test_only_what_was_scored_is_a_row_of_the_history_and_the_newest_is_the_first():
    history = [{"step": 1, "epoch": 1, "loss": 9.0}, *({"step": n, "epoch": 1, "loss": 8.0, "score": 0.5} for n in (2, 3))]
    assert [row[0] for row in history_table(history).rows] == [3, 2]


def test_scores_stand_beside_those_of_what_is_used_now_with_their_intervals(scores):
    assert rival(scores["test"]) == "model"
    table = scores_table(scores["test"])
    assert table.headers == ("Label", "Spans", "Trained:\nexact", "Trained:\npartial", "Pre-trained:\nexact", "Pre-trained:\npartial")
    assert table.rows[0][:3] == ("All labels", 1480, "85.3 (83.7–86.9)")
    assert [row[0] for row in table.rows[1:]] == scores["test"]["labels"]


def few(test: dict[str, Any], articles: int) -> None:
    """As if it had been tested on so many articles."""
    test["on"]["articles"] = articles
    for one in (*test["compared"], *(system["exact"] for system in test["systems"].values())):
        one["from_articles"] = articles


def test_intervals_from_too_few_articles_are_marked_and_said_to_be_too_narrow(scores):
    few(scores["test"], 9)
    table = scores_table(scores["test"])
    assert table.rows[0][2] == "85.3 (≈ 83.7–86.9)"
    assert "≈" not in "".join(map(str, table.rows[1]))
    assert explained(table) == "≈ from fewer than 10 articles: the interval is too narrow."
    assert systems_table(scores["test"]).rows[2][-1] == "+7.3 (≈ +5.3 to +9.3)"
    assert comparison(scores).endswith("(95 %: ≈ +5.3 to +9.3)")
    assert headline(scores) == "fr_news: exact F1 85.3 (≈ 83.7–86.9) on 9 articles that it was not trained on, too few for an interval"


def test_intervals_from_ten_articles_are_taken_at_their_word(scores):
    few(scores["test"], 10)
    tables = scores_table(scores["test"]), systems_table(scores["test"])
    assert [explained(table) for table in tables] == ["", ""]
    assert headline(scores) == "fr_news: exact F1 85.3 (83.7–86.9) on 10 articles that it was not trained on"


def test_a_label_that_the_rival_does_not_know_has_no_score_there(scores):
    del scores["test"]["systems"]["model"]["by_label"]["DATE"]
    row = next(row for row in scores_table(scores["test"]).rows if row[0] == "DATE")
    assert row[-2:] == ("–", "–")


def test_every_system_is_compared_with_what_is_gained_on_it(scores):
    rows = systems_table(scores["test"]).rows
    assert [row[-1] for row in rows] == ["–", "–", "+7.3 (+5.3 to +9.3)", "+14.3 (+12.3 to +16.3)"]


@pytest.mark.parametrize(
    ("gain", "p", "is_offered", "words"),
    [
        (0.073, 0.001, True, "It is better"),
        (-0.01, 0.8, False, "It is not better"),
        (
            0.01,
            0.3,
            False,
            "its test of 20 articles is not enough to be sure. Finish more articles, then train again; `annotator train",
        ),
    ],
)
def test_a_pipeline_is_offered_only_when_it_is_surely_better_else_it_is_said_why_not(session, gain, p, is_offered, words):
    scores = SCORES.sample_scores(session, gain, p)
    found, why = offered(scores)
    assert found is is_offered
    assert words in why
    assert comparison(scores).startswith(f"{100 * gain:+.1f} points against pre-trained")


def test_what_is_used_now_is_what_was_used_before_once_the_pipeline_is_used(scores):
    test = scores["test"]
    test["systems"]["current"] = test["systems"]["model"]
    test["compared"] = [one | {"to": "current"} for one in test["compared"][:1]]
    assert comparison(scores).startswith("+7.3 points against what is used now")
    assert comparison(scores, used=True).startswith("+7.3 points against what was used before")
    assert offered(scores, used=True) == (False, "It is used for suggestions.")


def test_scores_are_written_as_in_the_language_of_the_window(scores):
    speak("fr")
    assert scores_table(scores["test"]).rows[0][2] == "85,3 (83,7–86,9)"
    assert comparison(scores).startswith("+7,3 points")


def test_scores_of_a_version_before_are_shown_and_judged_by_what_they_have(scores):
    del scores["trained"]["annotator"], scores["test"]["on"]["annotator"]
    for one in scores["test"]["compared"]:
        del one["p"]
        one["better"] = 0.99
    assert offered(scores)[0] is True
    assert headline(scores).startswith("fr_news: exact F1 85.3")
    few(scores["test"], 9)
    assert offered(scores)[0] is False


def test_what_was_not_tested_is_not_offered(scores):
    scores["test"] = None
    assert offered(scores)[0] is False
    assert comparison(scores) == ""


@pytest.mark.parametrize(
    ("kind", "gold", "found", "words"),
    [
        ("label", "ORG", "LOC", "1,200 × ORG taken for LOC"),
        ("edges", "PER", "PER", "1,200 × PER with other edges"),
        ("label and edges", "ORG", "LOC", "1,200 × ORG taken for LOC, with other edges"),
        ("missed", "ROLE", None, "1,200 × ROLE missed"),
        ("spurious", None, "DATE", "1,200 × DATE where nothing is"),
    ],
)
def test_a_confusion_says_what_was_taken_for_what(kind, gold, found, words: str):
    assert confusion_title({"kind": kind, "gold": gold, "found": found, "count": 1200}) == words


def test_acceptance_is_the_share_of_what_was_decided():
    counts = {"fr_port": {"accepted": 6, "corrected": 1, "rejected": 1, "undecided": 9}, "idle": {"undecided": 2}}
    rows = acceptance_table(counts, ["fr_port", "idle"]).rows
    assert rows == (("fr_port", 6, 1, 1, 9, "75 %"), ("idle", 0, 0, 0, 2, "–"))


def test_our_own_producers_are_called_in_the_language_of_the_window():
    speak("fr")
    assert acceptance_table({}, ["patterns-fr", "fr_core_news_md"]).rows[0][0] == "motifs-fr"


def test_a_loss_has_the_decimal_sign_of_the_language():
    speak("fr")
    (row,) = history_table([{"step": 20, "epoch": 1, "loss": 128.6, "score": 0.839}]).rows
    assert row[2:] == ("128,6", "83,9")
