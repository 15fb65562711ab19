"""How much better suggestions are after training: ANNOTATOR_CORPORA=FOLDER python -m pytest -m benchmark -s -p no:xdist

The folder holds winer_2016.jsonl, which is trained on, and winer_2017.jsonl, which is scored on. The verbs run as a user runs them; CPU
time is that of all processes, in user and system mode.
"""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from annotator import cli
from tests.benchmarks.corpora import corpus

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(7200)]

ROOT = Path(cli.__file__).resolve().parents[1]


def verb(*arguments: object) -> dict[str, Any]:
    """The result of a verb, run with --json."""
    command = [sys.executable, "-m", "annotator", *map(str, arguments), "--json"]
    done = subprocess.run(command, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, encoding="utf-8", check=True)
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def cpu_minutes() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (used.ru_utime + used.ru_stime) / 60


def gain(test: dict[str, Any], system: str, to: str, labels: str) -> float:
    compared = {(one["system"], one["to"], one["labels"]): one for one in test["compared"]}
    return float(100 * compared[system, to, labels]["gain"])


@pytest.mark.parametrize(("articles", "points", "minutes"), [(25, 4, 3), (None, 7, 20)])
def test_a_trained_pipeline_beats_the_pre_trained_model(tmp_path: Path, articles: int | None, points: float, minutes: float) -> None:
    lines = corpus("winer_2016.jsonl").read_text(encoding="utf-8").splitlines()[:articles]
    (tmp_path / "train.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    project, other, out = tmp_path / "p.annot", tmp_path / "held_out.annot", tmp_path / "out"
    verb("import", project, tmp_path / "train.jsonl", "--as", "decisions")
    verb("import", other, corpus("winer_2017.jsonl"), "--as", "decisions")
    before = cpu_minutes()
    verb("train", project, out)
    trained = cpu_minutes() - before
    test = verb("evaluate", other, out)["test"]
    both = cpu_minutes() - before
    print(f"\n{len(lines)} articles: {trained:.1f} CPU minutes to train, {both:.1f} with the evaluation on {test['on']['articles']}")
    for name, one in test["systems"].items():
        exact, shared = one["exact"], one["shared"]
        print(f"  {name:15} all labels {exact['f1']:.4f} {exact['interval']}, the model's {shared['f1']:.4f} {shared['interval']}")
    for one in test["compared"]:
        print(f"  {one['system']} against {one['to']}, {one['labels']}: {100 * one['gain']:+.1f} {one['interval']}")
    assert gain(test, "pipeline", "model alone", "shared") >= points
    assert gain(test, "pipeline", "model alone", "all") >= points
    assert gain(test, "pipeline", "model", "shared") > 0
    assert both <= minutes
