import json
from collections import deque
from collections.abc import Iterator
from functools import partial

import pytest

from annotator.core.errors import Trouble
from annotator.jobs.fault_reports import kept
from annotator.jobs.protocol import IN_FLIGHT, Dialogue, Json, Progress, ProtocolError, Task, run_here, serve

HELLO = '{"event": "hello", "protocol": 1, "producer": "p", "version": "1"}'


class Notes:
    """A job that writes down what it is told."""

    def __init__(self, *names: str) -> None:
        self.tasks = deque(Task(name, name, partial(dict, word=name)) for name in names)
        self.told: list[tuple[str, ...]] = []

    @property
    def progress(self) -> Progress:
        return Progress(len(self.told), 9)

    def greeted(self, hello: Json) -> None:
        pass

    def part(self, task: Task, body: Json) -> None:
        self.told.append(("part", task.name, body["word"]))

    def finished(self, task: Task, body: Json) -> None:
        if body.get("word") == "bad":
            raise Trouble("the word is bad")
        self.told.append(("done", task.name))

    def failed(self, task: Task, reason: str) -> None:
        self.told.append(("failed", task.name, reason))


def answer(event: str, task_id: str, **body: object) -> str:
    return json.dumps({"event": event, "id": task_id, **body})


def greeted(job: Notes) -> Dialogue:
    dialogue = Dialogue(job)
    dialogue.feed(HELLO)
    return dialogue


def test_nothing_is_sent_before_the_worker_has_said_hello() -> None:
    assert Dialogue(Notes("a")).to_send() == []


def test_at_most_two_tasks_are_in_flight() -> None:
    job = Notes("a", "b", "c", "d")
    dialogue = greeted(job)
    assert len(dialogue.to_send()) == IN_FLIGHT == 2
    assert dialogue.to_send() == []
    dialogue.feed(answer("part", "a", word="x"))
    assert dialogue.to_send() == []
    dialogue.feed(answer("done", "a"))
    assert [json.loads(line)["word"] for line in dialogue.to_send()] == ["c"]


def test_the_dialogue_is_idle_when_everything_is_answered() -> None:
    dialogue = greeted(Notes("a"))
    assert not dialogue.idle
    dialogue.to_send()
    assert not dialogue.idle
    dialogue.feed(answer("error", "a", message="too hard"))
    assert dialogue.idle


def test_an_answer_for_what_was_not_sent_is_an_error_of_that_article() -> None:
    job = Notes("a")
    dialogue = greeted(job)
    dialogue.to_send()
    dialogue.feed(answer("done", "z"))
    assert job.told[0][:2] == ("failed", "z")
    assert not dialogue.idle


def test_an_answer_that_the_job_refuses_fails_its_task_only() -> None:
    job = Notes("a", "b")
    dialogue = greeted(job)
    dialogue.to_send()
    dialogue.feed(answer("done", "a", word="bad"))
    dialogue.feed(answer("part", "b"))  # has no word
    dialogue.feed(answer("part", "b", word="late"))
    assert [told[:2] for told in job.told] == [("failed", "a"), ("failed", "b")]
    before = dialogue.idle
    dialogue.feed(answer("done", "b"))
    assert (before, dialogue.idle) == (False, True)
    assert len(job.told) == 2


@pytest.mark.parametrize(
    "line",
    ["", "no json", "[]", '{"event": "done"}', HELLO.replace('"protocol": 1', '"protocol": 2')],
)
def test_a_worker_that_does_not_say_hello_in_this_protocol_is_refused(line: str) -> None:
    with pytest.raises(ProtocolError):
        Dialogue(Notes("a")).feed(line)


@pytest.mark.parametrize("line", ["Downloading…", '{"event": "song", "id": "a"}', "[" * 100_000])
def test_a_line_that_is_no_answer_ends_the_worker(line: str) -> None:
    with pytest.raises(ProtocolError):
        greeted(Notes("a")).feed(line)


def test_a_line_beyond_the_cap_ends_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.jobs.protocol.MAX_LINE", 300)
    with pytest.raises(ProtocolError, match="limit"):
        greeted(Notes("a")).feed(answer("part", "a", word="x" * 300))


def test_a_worker_that_ends_costs_the_article_at_work_one_retry_and_the_one_behind_it_nothing() -> None:
    job = Notes("a", "b", "c")
    for _ in range(2):
        dialogue = greeted(job)
        assert [json.loads(line)["id"] for line in dialogue.to_send()] == ["a", "b"]
        assert dialogue.closed("it died")
    assert job.told == [("failed", "a", "it died")]
    assert [(task.name, task.retried) for task in job.tasks] == [("b", False), ("c", False)]


def test_an_article_that_was_refused_is_not_asked_again_when_its_worker_ends() -> None:
    job = Notes("a", "b")
    dialogue = greeted(job)
    dialogue.to_send()
    dialogue.feed(answer("part", "a"))  # has no word
    dialogue.closed("it died")
    assert [told[:2] for told in job.told] == [("failed", "a")]
    assert [(task.name, task.retried) for task in job.tasks] == [("b", False)]


def handler(task: Json) -> Iterator[Json]:
    print("a library prints")
    if task["word"] == "trouble":
        raise Trouble("no such word")
    if task["word"] == "bug":
        raise ZeroDivisionError
    yield {"word": "one"}
    yield {"word": "two"}


def test_the_worker_answers_each_task_also_after_errors() -> None:
    said: list[str] = []
    serve([f'{{"id": "{n}", "word": "{word}"}}' for n, word in enumerate(["trouble", "bug", "fine"])] + ["junk"], said.append, {}, handler)
    messages = [json.loads(line) for line in said]
    assert [(m["event"], m.get("id")) for m in messages] == [
        ("hello", None), ("error", "0"), ("error", "1"), ("part", "2"), ("done", "2"), ("error", ""),
    ]  # fmt: skip
    assert messages[1]["message"] == "no such word"
    assert any("ZeroDivisionError" in path.read_text(encoding="utf-8") for path in kept())


def test_what_was_answered_before_an_error_is_not_lost() -> None:
    def breaking_off(task: Json) -> Iterator[Json]:
        yield from handler(task)
        raise Trouble("the rest cannot be read")

    job = Notes("fine")
    run_here(job, {}, breaking_off)
    assert job.told == [("part", "fine", "one"), ("part", "fine", "two"), ("failed", "fine", "the rest cannot be read")]


def test_a_job_can_be_done_without_a_worker() -> None:
    job = Notes("trouble", "fine")
    run_here(job, {}, handler)
    assert job.told == [("failed", "trouble", "no such word"), ("part", "fine", "one"), ("done", "fine")]
