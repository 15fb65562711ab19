"""Whether the order of review makes a pipeline better sooner: ANNOTATOR_CORPORA=FOLDER python -m pytest -m benchmark -s -p no:xdist

Pipelines are trained on the same number of articles, chosen at random or by doubt with diversity, and scored on other articles. Doubt is
disagreement between producers (what the model finds and what the rules make of it), a span; diversity counts only names that no article
chosen before has. The budget is in articles and, since those differ in length, in words too.
"""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from annotator.cli import run
from annotator.core.annotated import AnnotatedDocument
from annotator.jobs.training import TrainOptions
from annotator.language.folding import fold
from annotator.models.evaluation import exact_f1
from annotator.models.material import read_material
from annotator.models.pipeline import cleaned, names_of
from annotator.models.scoring import gold_of
from annotator.models.training import found_by, quickly_trained
from annotator.models.training_plan import Plan
from tests.benchmarks.corpora import corpus

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(7200)]

ARTICLES = 50
SEEDS = 3
POOL = 300  # articles that may be chosen
HELD_OUT = 200


def by_doubt(pool: Sequence[AnnotatedDocument], count: int) -> list[AnnotatedDocument]:
    """Greedily the article with most doubt about names that are new, a hundred words."""
    producer = names_of("fr")
    assert producer is not None
    doubtful: dict[str, set[str]] = {}
    for one in pool:
        text, plain = one.document.text, {mention[:3] for mention in producer.found_in(one.document)}
        ruled = {mention[:3] for mention in cleaned(one.document, producer.found_in(one.document))}
        doubtful[one.document.document_id] = {fold(text[start:end]) for start, end, _ in plain ^ ruled}
    chosen: list[AnnotatedDocument] = []
    seen: set[str] = set()
    left = list(pool)
    for _ in range(count):
        best = max(left, key=lambda one: len(doubtful[one.document.document_id] - seen) / (20 + len(one.document.text.split())))
        left.remove(best)
        chosen.append(best)
        seen |= doubtful[best.document.document_id]
    return chosen


def words(documents: Sequence[AnnotatedDocument]) -> int:
    return sum(len(one.document.text.split()) for one in documents)


def test_doubt_with_diversity_against_chance(tmp_path: Path) -> None:
    for year in (2016, 2017):
        assert run(["import", str(tmp_path / f"{year}.annot"), str(corpus(f"winer_{year}.jsonl")), "--as", "decisions"]) == 0
    material = read_material(tmp_path / "2016.annot", None, "finished", "fr")
    held_out = read_material(tmp_path / "2017.annot", None, "finished", "fr").documents[:HELD_OUT]
    gold = [gold_of(one, ()) for one in held_out]
    gains = []
    for seed in range(SEEDS):
        chance = random.Random(seed)
        pool = chance.sample(material.documents, POOL)
        plan = Plan.of(material, TrainOptions(seed=seed))
        doubt = by_doubt(pool, ARTICLES)
        at_random = pool[:ARTICLES]
        as_long: list[AnnotatedDocument] = []
        for one in pool:
            if words(as_long) < words(doubt):
                as_long.append(one)
        scores = {}
        for name, chosen in (("doubt", doubt), ("chance", at_random), ("chance, as many words", as_long)):
            trained = quickly_trained(plan, chosen)
            assert trained is not None
            nlp, averages = trained
            with nlp.use_params(averages):
                scores[name] = exact_f1(gold, found_by(nlp, held_out, ()), sorted(plan.labels))
            print(f"\nseed {seed}, {name}: {len(chosen)} articles, {words(chosen):,} words: exact F1 {scores[name]:.4f}", end="")
        gains.append((scores["doubt"] - scores["chance"], scores["doubt"] - scores["chance, as many words"]))
    print(f"\ngain by articles {[round(100 * one, 1) for one, _ in gains]}, by words {[round(100 * one, 1) for _, one in gains]} points")
