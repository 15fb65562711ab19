"""Dates by rule: ANNOTATOR_CORPORA=… python -m pytest -m benchmark -s tests/benchmarks/test_dates.py

Exact F1 of what is suggested on manually marked news. That corpus marks times of day too, and neither « hier » nor « mercredi ».
"""

import pytest

from annotator.language.article import make_document
from annotator.models.pipeline import DateProducer
from tests.benchmarks.corpora import corpus, lines_of

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]


@pytest.mark.parametrize(("name", "least"), [("winer_2016.jsonl", 0.85), ("winer_2017.jsonl", 0.8)])
def test_dates_are_found_by_rule(name, least):
    producer = DateProducer("fr")
    hit = wrong = missed = 0
    for line in lines_of(corpus(name)):
        spans, _ = producer.suggest(make_document(line["text"], language="fr"), "run")
        shown = {(span.start, span.end) for span in spans}
        wanted = {(span["start"], span["end"]) for span in line["spans"] if span["label"] == "DATE"}
        hit, wrong, missed = hit + len(shown & wanted), wrong + len(shown - wanted), missed + len(wanted - shown)
    f1 = 2 * hit / (2 * hit + wrong + missed)
    print(f"\n{name}: P {hit / (hit + wrong):.3f}, R {hit / (hit + missed):.3f}, F1 {f1:.4f}")
    assert f1 >= least
