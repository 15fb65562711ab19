"""How many keys, and how many moves of the mouse, a simulated analyst needs from the suggestions to gold annotations.

The article and its gold are not part of the project: the environment variable ANNOTATOR_SEED_ARTICLE names their folder, and
ANNOTATOR_CORPORA that of the corpora.
"""

import json
import os
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from annotator.__main__ import main
from tests.benchmarks.corpora import corpus
from tests.simulated_analyst.analyst import Analyst
from tests.simulated_analyst.gold import Report, read_gold
from tests.simulated_analyst.keys import KeyAnalyst
from tests.simulated_analyst.mouse import MouseAnalyst
from tests.simulated_analyst.work import review

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

SEED_KEYS = 95  # for 41 spans and 14 relations
CORPUS_ARTICLES = 40


def reviewed(folder: Path, article: Path, gold: Path, kind: type[Analyst]) -> list[Report]:
    """Import the texts, compute suggestions, and let the analyst work towards the gold."""
    project = folder / f"{kind.__name__}.annot"
    assert main(["import", str(project), str(article), "--as", "documents"]) == 0
    assert main(["suggest", str(project)]) == 0
    return list(review(project, read_gold(gold), kind, folder / "settings.ini"))


def ends_unseen(article: dict[str, Any]) -> bool:
    """Whether a gold span begins or ends with a character that has no width: no mouse can aim at it."""
    edges = ((span["start"], span["end"] - 1) for span in article["spans"])
    return any(unicodedata.category(article["text"][at]) == "Cf" for pair in edges for at in pair)


@pytest.mark.parametrize("kind", [KeyAnalyst, MouseAnalyst])
def test_the_seed_article_costs_at_most_95_keys(qapp, tmp_path, kind):
    named = os.environ.get("ANNOTATOR_SEED_ARTICLE")
    if not named:
        pytest.skip("ANNOTATOR_SEED_ARTICLE does not name the folder with article.txt and gold.jsonl")
    (report,) = reviewed(tmp_path, Path(named, "article.txt"), Path(named, "gold.jsonl"), kind)
    print(f"\n{kind.__name__}: {report}")
    assert report.right
    assert report.events.total() <= SEED_KEYS


@pytest.mark.parametrize("kind", [KeyAnalyst, MouseAnalyst])
def test_articles_of_a_corpus_end_at_their_gold(qapp, tmp_path, kind):
    some = tmp_path / "some.jsonl"
    with corpus("winer_2017.jsonl").open(encoding="utf-8") as lines:
        aimed = (line for line in lines if not ends_unseen(json.loads(line)))
        some.write_text("".join(line for line, _ in zip(aimed, range(CORPUS_ARTICLES), strict=False)), encoding="utf-8")
    reports = reviewed(tmp_path, some, some, kind)
    spent, items = sum(report.events.total() for report in reports), sum(report.gold.items for report in reports)
    print(f"\n{kind.__name__}: {len(reports)} articles, {spent} events for {items} gold items, {spent / items:.3f} an item")
    assert [str(report) for report in reports if not report.right] == []
