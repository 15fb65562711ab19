"""Workers that die, hang or talk nonsense, as real processes, and work on executors."""

import json
import os
import sys
import threading
import time
from collections import Counter, deque
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest

from annotator.core.errors import Trouble
from annotator.jobs.protocol import Json, Progress, ProtocolError, Task
from annotator.jobs.run_worker import run_executor, run_workers

WORKER = """
import json, os, sys, time

print(json.dumps({"event": "hello", "protocol": 1}), flush=True)
for line in sys.stdin:
    task = json.loads(line)
    word = task["word"]
    if word.startswith("once "):
        mark = task["mark"]
        word = "" if os.path.exists(mark) else word[5:]
        open(mark, "w").close()
    if word == "die":
        os._exit(3)
    if word == "hang":
        time.sleep(600)
    if word == "leave a child that holds the pipe and hang":
        os.fork()
        time.sleep(600)
    if word == "no json":
        print("Downloading…", flush=True)
    if word == "unknown event":
        print('{"event": "song"}', flush=True)
    if word == "chatter":
        print("la\\n" * 10_000, flush=True)
    if word == "long":
        print("x" * 5000, flush=True)
    print(json.dumps({"event": "done", "id": task["id"]}), flush=True)
"""


class Words:
    """A job that counts what was answered and what failed."""

    def __init__(self, tmp_path: Path, *words: str) -> None:
        self.tasks = deque(
            Task(f"{n}", word, partial(dict, word=word, mark=str(tmp_path / f"mark{n}"), filler="x" * 200_000))
            for n, word in enumerate(words)
        )
        self.answered: list[str] = []
        self.errors: dict[str, str] = {}

    @property
    def progress(self) -> Progress:
        return Progress(len(self.answered) + len(self.errors), 9)

    def greeted(self, hello: Json) -> None:
        pass

    def part(self, task: Task, body: Json) -> None:
        pass

    def finished(self, task: Task, body: Json) -> None:
        self.answered.append(task.name)

    def failed(self, task: Task, reason: str) -> None:
        assert task.name not in self.errors
        self.errors[task.name] = reason


def run(job: Words, script: str = WORKER, workers: int = 1, deadline: float = 60) -> None:
    run_workers(job, [sys.executable, "-S", "-c", script], workers, deadline=deadline)


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize(
    ("word", "reason"),
    [("die", "status 3"), ("no json", "no JSON"), ("unknown event", "unknown"), ("chatter", "no JSON"), ("long", "limit is 1,000")],
)
def test_a_worker_that_dies_or_talks_nonsense_costs_its_article_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: int, word: str, reason: str
) -> None:
    monkeypatch.setattr("annotator.jobs.protocol.MAX_LINE", 1000)
    monkeypatch.setattr("annotator.jobs.run_worker.MAX_LINE", 1000)
    job = Words(tmp_path, "a", "b", word, "c", "d")
    run(job, workers=workers)
    assert Counter(job.answered) == Counter("abcd")
    assert reason in job.errors.pop(word)
    assert job.errors == {}


@pytest.mark.parametrize("word", ["once die", "once no json", "once unknown event"])
def test_what_befell_a_worker_once_costs_no_article(tmp_path: Path, word: str) -> None:
    job = Words(tmp_path, "a", word, "b", "c")
    run(job)
    assert Counter(job.answered) == Counter(["a", word, "b", "c"])
    assert job.errors == {}


@pytest.mark.skipif(os.name != "posix", reason="forks")
@pytest.mark.parametrize("word", ["hang", "leave a child that holds the pipe and hang"])
def test_a_worker_that_hangs_is_noticed_while_another_goes_on(tmp_path: Path, word: str) -> None:
    job = Words(tmp_path, word, *("abcdef"))
    run(job, workers=2, deadline=1)
    assert Counter(job.answered) == Counter("abcdef")
    assert job.errors == {word: "the worker said nothing for 1 seconds"}


@pytest.mark.parametrize(
    ("script", "error", "words"),
    [
        ("raise SystemExit(4)", Trouble, "could not be started: the worker ended with status 4"),
        ("import time; time.sleep(600)", Trouble, "could not be started: the worker said nothing for 1 seconds"),
        ("print('Good morning', flush=True); import time; time.sleep(600)", ProtocolError, "no JSON"),
        (WORKER.replace('"protocol": 1', '"protocol": 2'), ProtocolError, "speaks protocol 2, this program 1"),
    ],
)
def test_a_worker_that_says_no_hello_in_this_protocol_ends_the_job(tmp_path: Path, script: str, error: type[Trouble], words: str) -> None:
    begun = time.monotonic()
    with pytest.raises(error, match=words):
        run(Words(tmp_path, "a"), script, 2, deadline=1)
    assert time.monotonic() - begun < 60


# on executors


def hello() -> str:
    return '{"event": "hello", "protocol": 1}'


def unit(line: str) -> list[str]:
    task = json.loads(line)
    word = task["word"]
    if word.startswith("once "):
        mark = Path(task["mark"])
        word = "" if mark.exists() else word[5:]
        mark.touch()
    if word == "raise":
        raise ZeroDivisionError
    if word == "no json":
        return ["Downloading…"]
    return [] if word == "nothing" else [json.dumps({"event": "done", "id": task["id"]})]


def check_executor(tmp_path: Path, run_on: Callable[[Words], None]) -> None:
    words = ("a", "raise", "once raise", "b", "no json", "nothing", *"cdefgh")
    job = Words(tmp_path, *words)
    run_on(job)
    assert Counter(job.answered) == Counter(["once raise", *"abcdefgh"])
    assert set(job.errors) == {"raise", "no json", "nothing"}


def test_an_executor_does_the_same_work_with_the_same_rule(tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as threads:
        check_executor(tmp_path, lambda job: run_executor(job, threads, unit, hello, 2))


def test_no_more_than_two_tasks_a_worker_are_handed_to_an_executor(tmp_path: Path) -> None:
    class Counting(ThreadPoolExecutor):
        most = 0

        def submit(self, fn, /, *args, **kwargs):
            future = super().submit(fn, *args, **kwargs)
            self.most = max(self.most, self._work_queue.qsize())
            return future

    with Counting(1) as threads:
        run_executor(Words(tmp_path, *"abcdefghij"), threads, unit, hello, 1)
    assert threads.most <= 2


def test_what_hangs_on_an_executor_is_given_up(tmp_path: Path) -> None:
    job = Words(tmp_path, "a")
    released = threading.Event()

    def late(line: str) -> list[str]:
        released.wait()
        return unit(line)

    with ThreadPoolExecutor(2) as threads:
        run_executor(job, threads, late, hello, 1, deadline=0.05)
        released.set()
    assert job.errors == {"a": "the worker said nothing for 0.05 seconds"}


def test_a_dask_cluster_does_the_work_of_suggest(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(n_workers=1, threads_per_worker=2, processes=False, dashboard_address=None) as cluster,
        distributed.Client(cluster, set_as_default=False) as client,
    ):
        check_executor(tmp_path, lambda job: run_executor(job, client.get_executor(pure=False), unit, hello, 2))


def test_a_pool_of_processes_does_the_work_of_suggest() -> None:
    from annotator.core.annotated import AnnotatedDocument
    from annotator.core.values import Status
    from annotator.formats import jsonl
    from annotator.language.article import make_document
    from annotator.models.worker import suggest_hello, suggest_unit

    document = make_document("Le maire de Toulouse, Marc Valtier, a parlé vendredi.", language="fr")
    answers: list[Json] = []

    class One(Words):
        def finished(self, task: Task, body: Json) -> None:
            answers.append(body)

    job = One(Path())
    body = {"document": jsonl.document_to_json(AnnotatedDocument(document, Status.NEW)), "producers": ["fr_core_news_md"]}
    job.tasks.append(Task(document.document_id, "a", lambda: body))
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        run_executor(job, pool, suggest_unit, suggest_hello, 1)
    assert [span["label"] for span in answers[0]["suggestions"][0]["spans"]] == ["LOC", "PER"]
