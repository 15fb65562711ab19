"""Workers that crash, hang, eat memory or talk nonsense, beside the window and beside the command line."""

import os
import sys
import uuid
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from annotator.__main__ import main
from annotator.core.errors import Trouble
from annotator.jobs import protocol
from annotator.jobs.protocol import Json, Losses, Progress, Task
from annotator.jobs.run_worker import run_workers
from annotator.jobs.schemas import read_schema
from annotator.language.article import make_document
from annotator.store.project import Project
from annotator.store.reader import Reader
from annotator.ui.main_window import MainWindow
from annotator.ui.workers import CommandRunner
from tests.faults.oracle import assert_sound, assert_understood

TEXTS = [f"{name} a quitté le port de Brest lundi." for name in ("Odile Kermarec", "Jean Morvan", "Nina Abgrall")]

STUB = """
import json, os, resource, sys, time
fault, mark = sys.argv[1:3]
open(mark, "a").write("x")
producer = {"producer": "stub", "version": "1", "parameters": "{}", "languages": ["fr"], "by_rule": False}
print(json.dumps({"event": "hello", "protocol": 1, "producer": "suggest", "version": "1", "producers": [producer]}), flush=True)
for line in sys.stdin:
    task = json.loads(line)
    answer = {"event": "done", "id": task["id"], "suggestions": [{"producer": "stub", "spans": [], "relations": []}]}
    if fault == "always dies" or "Jean Morvan" in line:
        if fault in ("dies", "always dies"):
            os.abort()
        if fault == "hangs":
            time.sleep(600)
        if fault == "eats memory":
            resource.setrlimit(resource.RLIMIT_AS, (400 * 2**20, 400 * 2**20))
            bytearray(2**32)
        if fault == "prints":
            print("Downloading: 45 %", flush=True)
        if fault == "bytes":
            sys.stdout.buffer.write(bytes(range(128, 256)) * 9 + b"\\n")
        if fault == "endless line":
            while True:
                sys.stdout.write("x" * 100_000)
        if fault == "deep":
            print("[" * 200_000, flush=True)
        if fault == "nonsense":
            answer["suggestions"] = [{"producer": "stub", "spans": [{"start": 5, "end": 10_000, "label": "PER"}], "relations": []}]
        if fault == "other kind":
            answer["suggestions"] = 7
    print(json.dumps(answer), flush=True)
"""
FAULTS = ("dies", "hangs", "eats memory", "prints", "bytes", "endless line", "deep", "nonsense", "other kind")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A project of three articles, without suggestions."""
    path = tmp_path / "corpus.annot"
    with Project.create(path, read_schema("news"), annotator="ana", act_id=str(uuid.uuid4()), made_at=0) as project:
        for text in TEXTS:
            project.add_document(make_document(text, language="fr"))
    return path


@pytest.fixture
def window(qtbot, corpus: Path, settings) -> Iterator[MainWindow]:
    shown = MainWindow("ana", settings)
    qtbot.addWidget(shown)
    shown.open_project(corpus)
    shown.show()
    yield shown
    shown.close()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Little patience, and short lines."""
    monkeypatch.setattr("annotator.ui.workers.DEADLINE", 4.0)
    monkeypatch.setattr("annotator.ui.workers.MAX_LINE", 1_000_000)
    monkeypatch.setattr(protocol, "FIRST_WAIT", 0.01)


def stub(fault: str, mark: Path) -> list[str]:
    return [sys.executable, "-S", "-c", STUB, fault, str(mark)]


@pytest.mark.fault(68)
@pytest.mark.skipif(os.name != "posix", reason="limits of memory")
@pytest.mark.parametrize("fault", FAULTS)
def test_a_worker_that_fails_costs_its_article_its_suggestions_and_nothing_else(
    window: MainWindow,
    corpus: Path,
    qtbot,
    tmp_path: Path,
    quick: None,
    fault: str,
    monkeypatch: pytest.MonkeyPatch,
    sees: Callable[[str], None],
) -> None:
    monkeypatch.setattr("annotator.ui.workers.worker_command", lambda *_: stub(fault, tmp_path / "starts"))
    assert window.session is not None
    saved: list[str] = []
    window.session.act_saved.connect(lambda one: saved.append(one.act.act_id))
    window.on_suggest()
    window.session.add_span(0, 5, "PER")  # while it runs
    assert len(saved) == 1
    qtbot.waitUntil(lambda: window.runner is None, timeout=60_000)
    sees(assert_understood(window.review.status.text(), "1 failed"))
    failing = next(one for one in window.project.document_ids() if "Morvan" in window.project.document(one).text)
    window.session.open_document(failing)
    assert window.session.document.text == TEXTS[1]
    assert window.session.view.spans == ()
    sees(assert_understood(window.review.notice.text()))
    window.session.add_span(0, 4, "PER")
    assert len(saved) == 2
    runs = [run.run_id for run in window.project.runs()]
    assert sum(len(window.project.run_documents(run_id)) for run_id in runs) >= len(TEXTS) - 1
    window.close()
    assert_sound(corpus, saved)


@pytest.mark.fault(68)
@pytest.mark.skipif(os.name != "posix", reason="limits of memory")
def test_workers_lost_one_after_another_are_replaced_ever_later_until_the_work_is_given_up(
    window: MainWindow, corpus: Path, qtbot, tmp_path: Path, quick: None, monkeypatch: pytest.MonkeyPatch, sees: Callable[[str], None]
) -> None:
    with Reader.open(corpus) as reader:
        assert len(reader.document_ids()) == 3
    for nth in range(9):
        window.project.add_document(make_document(f"Dépêche {nth} du port de Brest.", language="fr"))
    starts = tmp_path / "starts"
    monkeypatch.setattr("annotator.ui.workers.worker_command", lambda *_: stub("always dies", starts))
    waits: list[int] = []
    window.on_suggest()
    runner = window.runner
    begin = runner._again.start
    monkeypatch.setattr(runner._again, "start", lambda wait: (waits.append(wait), begin(wait)))
    qtbot.waitUntil(lambda: window.runner is None, timeout=60_000)
    assert len(starts.read_text()) == protocol.MOST_LOST
    assert waits[0] == 0
    assert waits[1:] == sorted(waits[1:])
    assert waits[-1] > waits[1]
    window.review.open_article(window.project.document_ids()[-1])
    sees(assert_understood(window.review.notice.text(), "given up"))
    window.session.add_span(0, 4, "PER")
    window.close()
    assert_sound(corpus)


@pytest.mark.fault(68)
@pytest.mark.skipif(os.name != "posix", reason="limits of memory")
@pytest.mark.parametrize("end", ["cancel", "close"])
def test_work_that_waits_for_a_new_worker_can_be_stopped(
    window: MainWindow, corpus: Path, qtbot, tmp_path: Path, end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.ui.workers.worker_command", lambda *_: stub("always dies", tmp_path / "starts"))
    monkeypatch.setattr(protocol, "FIRST_WAIT", 600.0)
    window.on_suggest()
    runner = window.runner
    qtbot.waitUntil(lambda: runner._again.isActive() and runner._again.interval() > 0, timeout=60_000)
    if end == "cancel":
        window.on_cancel_job()
        assert window.runner is None
    window.close()
    assert_sound(corpus)


@pytest.mark.fault(68)
def test_the_waits_double_up_to_half_a_minute_and_begin_anew_after_an_answer() -> None:
    losses = Losses()
    waits = []
    while not losses.too_many:
        waits.append(losses.wait())
    assert waits == [0, 1, 2, 4, 8, 16, 30, 30]
    losses.answered()
    assert not losses.too_many
    assert losses.wait() == 0


@pytest.mark.fault(68)
def test_many_workers_that_are_lost_at_once_do_not_end_the_work() -> None:
    losses = Losses(workers=protocol.MOST_LOST)
    for _ in range(protocol.MOST_LOST):
        losses.wait()
    assert not losses.too_many


class Words:
    """A job of some words, of which the worker makes what it likes."""

    def __init__(self, *words: str) -> None:
        self.tasks = deque(Task(word, word, lambda word=word: {"word": word}) for word in words)
        self.answered: list[str] = []
        self.errors: dict[str, str] = {}

    @property
    def progress(self) -> Progress:
        return Progress(len(self.answered) + len(self.errors), 9)

    def greeted(self, hello: Json) -> None:
        hello["version"].upper()

    def part(self, task: Task, body: Json) -> None:
        pass

    def finished(self, task: Task, body: Mapping[str, Any]) -> None:
        self.answered.append(task.name)

    def failed(self, task: Task, reason: str) -> None:
        self.errors[task.name] = reason


@pytest.mark.fault(68)
@pytest.mark.skipif(os.name != "posix", reason="dies by a signal")
def test_the_command_line_gives_up_as_the_window_does(tmp_path: Path, quick: None, sees: Callable[[str], None]) -> None:
    job = Words(*"abcdefghijk")
    with pytest.raises(Trouble) as caught:
        run_workers(job, stub("always dies", tmp_path / "starts"))
    sees(assert_understood(str(caught.value), "given up"))
    assert len((tmp_path / "starts").read_text()) == protocol.MOST_LOST
    assert job.tasks, "what was not tried is left for the next time"


@pytest.mark.fault(68)
def test_a_hello_that_makes_no_sense_is_a_sentence(tmp_path: Path, sees: Callable[[str], None]) -> None:
    script = """print('{"event": "hello", "protocol": 1, "version": 7}', flush=True)"""
    with pytest.raises(Trouble) as caught:
        run_workers(Words("a"), [sys.executable, "-S", "-c", script])
    sees(assert_understood(str(caught.value)))


SCARCE = """
import resource, sys
from annotator.jobs.protocol import serve
resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))
serve(['{"id": "1"}', '{"id": "2"}'], print, {}, lambda task: [{"n": len(bytearray(2**31 if task["id"] == "1" else 1))}])
"""


@pytest.mark.fault(68)
@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory")
def test_an_article_for_which_there_is_not_enough_memory_is_told_and_the_next_one_is_read(sees: Callable[[str], None]) -> None:
    from tests.faults.test_mistakes import started

    done = started(SCARCE, Path())
    _, first, second = done.stdout.strip().split("\n\n")
    assert "not enough memory" in first
    assert '"done"' in second
    assert done.stderr == ""


@pytest.mark.fault(68)
@pytest.mark.skipif(sys.platform != "linux", reason="Linux chooses by this number")
def test_where_memory_runs_out_a_worker_is_ended_before_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    import subprocess

    from annotator.jobs.commands import worker_command

    with subprocess.Popen(worker_command("read"), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker:
        assert worker.stdout is not None
        worker.stdout.readline()
        adjusted = int(Path(f"/proc/{worker.pid}/oom_score_adj").read_text())
        assert adjusted > int(Path("/proc/self/oom_score_adj").read_text())
        worker.communicate()


@pytest.mark.fault(68)
def test_a_verb_that_prints_nonsense_beside_the_window_is_heard_as_words(qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    script = """print('Downloading'); print('7'); print('{"event": "progress"}'); print('{"event": "result", "summary": "Done."}')"""
    monkeypatch.setattr("annotator.ui.workers.program_command", lambda *_: [sys.executable, "-S", "-c", script])
    runner = CommandRunner(["stats"])
    with qtbot.waitSignal(runner.ended) as ended:
        runner.start()
    assert ended.args == [True]
    assert runner.result["summary"] == "Done."


@pytest.mark.fault(68)
def test_the_worker_that_reads_files_survives_lines_that_are_no_tasks(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "no such project"]) == 2
    lines: list[str] = []
    protocol.serve(["nonsense\n", "[1]\n", "{}\n", '{"id": "1"}\n'], lines.append, {}, lambda _: [{}])
    events = [line.split('"')[3] for line in lines]
    assert events == ["hello", "error", "error", "error", "done"]
