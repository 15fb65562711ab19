"""What `suggest` costs beside the bare pipeline: ANNOTATOR_CORPORA=FOLDER python -m pytest -m benchmark -s -p no:xdist

The CPU time is that of all processes, with reading, mapping and storing. The start is a run over one article; for two workers over
four, so that each of them loads the model.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.jobs.commands import program_command
from annotator.models.pipeline import MODELS, UNUSED
from tests.benchmarks.corpora import corpus, lines_of

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

ARTICLES = 300
MODEL = MODELS["fr"]

MEASURED = """
import json, resource, subprocess, sys, time
begun = time.monotonic()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
wall, used = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
"""
PIPE = """
import json, sys
import spacy
pipeline = spacy.load(sys.argv[1])
with open(sys.argv[2], encoding="utf-8") as lines:
    print(sum(len(doc.ents) for doc in pipeline.pipe(json.loads(line)["text"] for line in lines)))
"""
LOADED = "import sys, spacy; spacy.load(sys.argv[1], exclude=sys.argv[2:])"


@dataclass(frozen=True)
class Cost:
    wall: float
    cpu: float
    memory: float
    """That of the largest process."""


def cost(*command: str) -> Cost:
    done = subprocess.run([sys.executable, "-c", MEASURED, *command], check=True, capture_output=True, encoding="utf-8")
    return Cost(*json.loads(done.stdout.splitlines()[-1]))


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return [json.dumps({"text": line["text"], "language": "fr"}) for line in lines_of(corpus("winer_2016.jsonl"))[:ARTICLES]]


def suggested(folder: Path, lines: list[str], workers: int) -> Cost:
    corpus, project = folder / "articles.jsonl", folder / f"{len(lines)}-{workers}.annot"
    corpus.write_text("\n".join(lines), encoding="utf-8")
    subprocess.run(program_command("import", str(project), str(corpus)), check=True, stdout=subprocess.DEVNULL)
    return cost(*program_command("suggest", str(project), "--workers", str(workers)))


def piped(folder: Path, lines: list[str]) -> Cost:
    corpus = folder / "piped.jsonl"
    corpus.write_text("\n".join(lines), encoding="utf-8")
    return cost(sys.executable, "-c", PIPE, MODEL, str(corpus))


def test_suggest_beside_the_bare_pipeline(tmp_path: Path, lines: list[str]) -> None:
    pipe_start, pipe = piped(tmp_path, lines[:1]), piped(tmp_path, lines)
    start, one = suggested(tmp_path, lines[:1], 1), suggested(tmp_path, lines, 1)
    two_start, two = suggested(tmp_path, lines[:4], 2), suggested(tmp_path, lines, 2)
    loaded = cost(sys.executable, "-c", LOADED, MODEL, *UNUSED)
    rows = [("nlp.pipe, full", pipe, pipe_start), ("suggest", one, start), ("suggest, 2 workers", two, two_start)]
    print(f"\n{len(lines)} articles, {sum(map(len, lines)):,} bytes of JSON\n")
    print(f"{'':20}{'CPU s':>8}{'start':>8}{'a CPU s':>10}{'with start':>12}{'wall s':>8}{'MB':>7}")
    for name, all_, begun in rows:
        rates = (len(lines) / (all_.cpu - begun.cpu), len(lines) / all_.cpu)
        print(f"{name:20}{all_.cpu:8.2f}{begun.cpu:8.2f}{rates[0]:10.1f}{rates[1]:12.1f}{all_.wall:8.2f}{all_.memory:7.0f}")
    work = (pipe.cpu - pipe_start.cpu) / (one.cpu - start.cpu)
    wall = (one.wall - start.wall) / (two.wall - two_start.wall)
    print(f"\narticles a CPU second: {work:.2f} times nlp.pipe, {pipe.cpu / one.cpu:.2f} with the start (at least 1.8)")
    print(f"memory: {one.memory / loaded.memory:.2f} times the loaded model's {loaded.memory:.0f} MB (at most 1.3)")
    print(f"two workers: {wall:.2f} times one, {one.wall / two.wall:.2f} with the start (at least 1.6)")
    assert work >= 1.8
    assert one.memory <= 1.3 * loaded.memory
    if (os.cpu_count() or 1) > 1:
        assert wall >= 1.6
