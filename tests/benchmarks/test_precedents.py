"""What decisions are worth to later articles: ANNOTATOR_CORPORA=… python -m pytest -m benchmark -s tests/benchmarks/test_precedents.py

A review in date order through the product: each article is looked at as the window would show it, then its gold is confirmed and the
article finished. Scored at PER, LOC, ORG and MISC on the last 100 articles, with what was decided before and without.
"""

import json
import statistics
import time
from pathlib import Path

import pytest

from annotator.core.view import ItemState
from annotator.jobs.commands import worker_command
from annotator.jobs.importing import ImportAs, ImportJob, ImportOptions, open_or_create
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, read
from annotator.jobs.run_worker import run_workers
from annotator.jobs.suggesting import SuggestJob
from annotator.jobs.viewing import ArticleViewer, calibration_of
from annotator.store.project import Project
from tests.benchmarks.corpora import corpus, lines_of

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(1200)]

LABELS = ("PER", "LOC", "ORG", "MISC")
LAST = 100


def take(project: Project, path: Path, as_: ImportAs) -> None:
    job = ImportJob(project, [path], ImportOptions("ana", language="fr", as_=as_))
    run_here(job, HELLO, read)
    assert not job.result.refused


def f1(hit: int, wrong: int, missed: int) -> float:
    return 2 * hit / (2 * hit + wrong + missed)


def review(project: Project, gold: dict[str, dict], folder: Path, decide: bool) -> tuple[float, list[float]]:
    """The exact F1 on the last articles, and the CPU milliseconds that each of them took to show."""
    counts, taken = [0, 0, 0], []
    schema, ana = project.schema(), project.annotator_id("ana")
    ids = project.document_ids()
    for nth, document_id in enumerate(ids):
        document, stored = project.document(document_id), project.suggestions(document_id)
        calibration = calibration_of(project, ana)  # the window makes it once for some fifty acts
        begun = time.thread_time()
        view = ArticleViewer(project, document, schema, ana, stored, calibration).view(project.state(document_id).layer(ana, document_id))
        taken.append((time.thread_time() - begun) * 1000)
        line = gold[document.text]
        wanted = {(span["start"], span["end"], span["label"]) for span in line["spans"] if span["label"] in LABELS}
        shown = {(i.start, i.end, i.label_id) for i in view.spans if i.state is ItemState.OPEN and i.label_id in LABELS}
        if nth >= len(ids) - LAST:
            for place, found in enumerate((wanted & shown, shown - wanted, wanted - shown)):
                counts[place] += len(found)
        if decide:
            one = folder / "one.jsonl"
            one.write_text(json.dumps(line), encoding="utf-8")
            take(project, one, ImportAs.DECISIONS)
    return f1(*counts), taken[-LAST:]


def test_decisions_make_later_suggestions_better(tmp_path):
    path = corpus("winer_2017.jsonl")
    gold = {line["text"]: line for line in lines_of(path)}
    project = open_or_create(tmp_path / "review.annot", "news", "ana")
    try:
        take(project, path, ImportAs.DOCUMENTS)
        run_workers(SuggestJob(project), worker_command("suggest"))
        without, _ = review(project, gold, tmp_path, decide=False)
        with_, taken = review(project, gold, tmp_path, decide=True)
    finally:
        project.close()
    gain = 100 * (with_ - without)
    print(f"\nexact F1 on the last {LAST} articles: {without:.4f} without precedents, {with_:.4f} with ({gain:+.2f} points)")
    print(f"to show an article with them: {statistics.median(taken):.1f} ms, at most {max(taken):.1f} ms (CPU)")
    assert with_ >= without + 0.04
