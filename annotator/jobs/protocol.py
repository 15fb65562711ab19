"""The worker protocol: lines in, lines out; who carries them is another's affair. Each line is one JSON object.

The worker speaks first: {"event": "hello", "protocol": 1, "producer": …, "version": …}. The parent sends tasks
{"id": …, …}, at most two before one is finished. The worker answers each with any number of lines
{"event": "part", "id": …, …} and one {"event": "done", "id": …, …} or {"event": "error", "id": …, "message": …}.
The worker ends when its stdin does.
"""

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeAlias

from annotator.core.errors import NotWritten, Trouble, in_words, shortened
from annotator.core.json_text import loads
from annotator.jobs.fault_reports import keep, place_of, report_of

PROTOCOL = 1
IN_FLIGHT = 2
"""How many tasks a worker holds at most: one at work, one waiting. More would only fill memory."""
MAX_LINE = 256 * 2**20
"""Longer lines (in characters) are refused. A text at the size limit of formats.text stays below, escaped and annotated."""
DEADLINE = 300.0
"""Seconds without a line after which a worker is given up and killed."""
GRACE = 5.0
"""Seconds between closing a worker's stdin and killing it."""

FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0
"""Seconds before a lost worker is replaced when one was lost before it without an answer: the first of them, doubled each time."""
MOST_LOST = 8
"""So many workers in a row may be lost without an answer; then the job is given up."""

Json: TypeAlias = dict[str, Any]


_SHOWN = 80  # characters of a line that is not understood
_NONSENSE = (KeyError, TypeError, ValueError, AttributeError, IndexError)
"""What using a message raises that is not what it should be."""


class ProtocolError(Trouble):
    """The worker does not keep to the protocol: it has to be ended, and the job with it if the worker was never greeted."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is asked of a worker; `name` is what the user calls it in messages: a file, or an article's title.

    `body` makes what is sent, when it is sent: the texts of a large corpus are not all held in memory. It may raise Trouble.
    """

    task_id: str
    name: str
    body: Callable[[], Mapping[str, Any]] = dict
    retried: bool = False
    """Whether a worker was lost over it before."""


@dataclass(frozen=True, slots=True)
class Progress:
    done: int
    total: int


class Job(Protocol):
    """Long work that workers help with. It takes in what they say, in the process that writes the project."""

    @property
    def tasks(self) -> deque[Task]:
        """What is still to be sent, shared by all workers of the job."""

    @property
    def progress(self) -> Progress:
        """How much is done of how much."""

    def greeted(self, hello: Json) -> None:
        """A worker has said who it is."""

    def part(self, task: Task, body: Json) -> None:
        """A part of the answer. Raises Trouble when it has to be refused, KeyError, TypeError or ValueError when it is none, and
        NotWritten when no other would be taken either."""

    def finished(self, task: Task, body: Json) -> None:
        """The end of an answer, or all of it. Raises as `part`."""

    def failed(self, task: Task, reason: str) -> None:
        """There will be no (more) answer for this task."""


class Losses:
    """The workers of a job that were lost one after another, without an answer between them.

    Of `workers` side by side all may be lost at once, where memory runs out: so many more are borne.
    """

    def __init__(self, workers: int = 1) -> None:
        self._lost, self._most = 0, MOST_LOST + workers - 1

    def answered(self) -> None:
        """A worker has answered: what comes is another story."""
        self._lost = 0

    def wait(self) -> float:
        """One more was lost: seconds to wait before it is replaced."""
        self._lost += 1
        return 0.0 if self._lost == 1 else min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** (self._lost - 2))

    @property
    def too_many(self) -> bool:
        """Whether the job is to be given up."""
        return self._lost >= self._most


class Dialogue:
    """The parent's side of the talk with one worker, which holds at most `in_flight` tasks and answers them in their order."""

    def __init__(self, job: Job, in_flight: int = IN_FLIGHT) -> None:
        self._job = job
        self._in_flight = in_flight
        self._greeted = False
        self._sent: dict[str, Task] = {}
        self._refused: set[str] = set()  # failed on our side, while the worker still answers

    @property
    def greeted(self) -> bool:
        return self._greeted

    @property
    def idle(self) -> bool:
        """Whether the worker has said hello, owes no answer, and there is nothing more to ask: close its stdin."""
        return self._greeted and not self._sent and not self._job.tasks

    def to_send(self) -> list[str]:
        """The lines, each with its newline, to write to the worker's stdin now. Call again after every `feed`."""
        lines = []
        while self._greeted and len(self._sent) < self._in_flight and self._job.tasks:
            task = self._job.tasks.popleft()
            try:
                lines.append(_line({"id": task.task_id, **task.body()}))
            except Trouble as trouble:
                self._job.failed(task, str(trouble))
            else:
                self._sent[task.task_id] = task
        return lines

    def feed(self, line: str) -> None:
        """Take in one line of the worker's stdout. Raises ProtocolError when the worker has to be ended: call `closed` then, and
        NotWritten when the project takes nothing more: end the job."""
        self.take(_parsed(line))

    def take(self, message: Json) -> None:
        """As `feed`, what the line says."""
        if not self._greeted:
            self._greet(message)
            return
        event, task_id = message.get("event"), str(message.get("id", ""))
        if event not in ("part", "done", "error"):
            raise ProtocolError(f"The worker said something unknown ({shortened(json.dumps(message), _SHOWN)}).")
        if task_id in self._refused:
            if event != "part":
                self._refused.discard(task_id)
                del self._sent[task_id]
            return
        task = self._sent.get(task_id)
        if task is None:
            self._job.failed(Task(task_id, task_id), "the worker answered for an article that it was not sent")
            return
        if event != "part":
            del self._sent[task.task_id]
        try:
            if event == "error":
                self._job.failed(task, str(message.get("message", "the worker gave no reason")))
            elif event == "part":
                self._job.part(task, message)
            else:
                self._job.finished(task, message)
        except NotWritten:
            raise
        except Trouble as trouble:
            self._refuse(task, str(trouble))
        except _NONSENSE as error:
            self._refuse(task, f"the worker's answer cannot be used ({in_words(error)})")

    def closed(self, reason: str) -> bool:
        """The worker has ended; true when a new worker should go on with the rest.

        The task that it was at work on is asked once more, and fails for this reason when a worker was lost over it before. Those
        that waited behind it are asked again: they are not to blame.
        """
        owed = list(self._sent.values())
        self._sent.clear()
        for nth, task in reversed(list(enumerate(owed))):
            if task.task_id in self._refused:
                continue
            if nth == 0 and task.retried:
                self._job.failed(task, reason)
            else:
                self._job.tasks.appendleft(replace(task, retried=task.retried or nth == 0))
        self._refused.clear()
        return self._greeted and bool(self._job.tasks)

    def _greet(self, message: Json) -> None:
        if message.get("event") != "hello":
            raise ProtocolError("The worker did not say hello; is it a worker of this program?")
        if message.get("protocol") != PROTOCOL:
            raise ProtocolError(
                f"The worker speaks protocol {message.get('protocol')}, this program {PROTOCOL}; install the same version of both."
            )
        try:
            self._job.greeted(message)
        except _NONSENSE as error:
            raise ProtocolError("The worker's hello cannot be understood; install the same version of both.") from error
        self._greeted = True

    def _refuse(self, task: Task, reason: str) -> None:
        if task.task_id in self._sent:
            self._refused.add(task.task_id)
        self._job.failed(task, reason)


Handler: TypeAlias = Callable[[Json], Iterable[Json]]
"""Answers one task: yields parts; the last object yielded is the end of the answer."""


def serve(lines: Iterable[str], write: Callable[[str], object], hello: Mapping[str, Any], handler: Handler) -> None:
    """The worker's side: say hello, then answer each task line until there are no more.

    `write` gets whole lines and must flush. Trouble of the handler is an error of that task; so is any other exception,
    of which a report is kept: one bad article must not end the work on the others.
    """
    write(hello_line(hello))
    for line in lines:
        if line.strip():
            for answer in _said(line, handler):
                write(answer)


def answer_lines(line: str, handler: Handler) -> list[str]:
    """The answer to one task line, as `serve` would write it."""
    return list(_said(line, handler))


def part_line(task_id: str, body: Mapping[str, Any]) -> str:
    """A part of an answer, for a handler that has no moment to yield it."""
    return _line({"event": "part", "id": task_id, **body})


def hello_line(hello: Mapping[str, Any]) -> str:
    """The first line of a worker."""
    return _line({"event": "hello", "protocol": PROTOCOL, **hello})


def _said(line: str, handler: Handler) -> Iterator[str]:
    for message in _answers(line, handler):
        try:
            yield _line(message)
        except (TypeError, ValueError, RecursionError) as error:  # bytes, or a nesting that only the reader of the file could bear
            yield _line({"event": "error", "id": message["id"], "message": f"what stands in it cannot be passed on ({in_words(error)})"})
            return


def _answers(line: str, handler: Handler) -> Iterator[Json]:
    task_id = ""
    held: Json | None = None
    try:
        task = _parsed(line)
        task_id = str(task["id"])
        for body in handler(task):
            if held is not None:
                yield {"event": "part", "id": task_id, **held}
            held = body
        yield {"event": "done", "id": task_id, **(held or {})}
        return
    except Trouble as trouble:
        reason = str(trouble)
    except MemoryError:
        reason = "there was not enough memory for it"
    except Exception as error:
        keep(report_of(error))
        reason = f"the program made a mistake ({place_of(error)}), of which there is a report"
    if held is not None:  # what was answered before stays answered
        yield {"event": "part", "id": task_id, **held}
    yield {"event": "error", "id": task_id, "message": reason}


def run_here(job: Job, hello: Mapping[str, Any], handler: Handler, tell: Callable[[Progress], None] = lambda _: None) -> None:
    """Do a job in this process, without a worker, and without writing down what one would say. Raises as `Dialogue.feed`."""
    dialogue = Dialogue(job)
    dialogue.feed(hello_line(hello))
    tell(job.progress)
    while lines := dialogue.to_send():
        for line in lines:
            for message in _answers(line, handler):
                dialogue.take(message)
            tell(job.progress)


def _line(message: Json) -> str:
    return json.dumps(message, ensure_ascii=True, separators=(",", ":")) + "\n"  # ASCII: half characters pass, too


def _parsed(line: str) -> Json:
    if len(line) > MAX_LINE:
        raise ProtocolError(f"The worker sent a line of {len(line):,} characters; the limit is {MAX_LINE:,}.")
    try:
        message = loads(line, constants=True)
    except (ValueError, RecursionError) as error:
        raise ProtocolError(f"The worker sent a line that is no JSON ({shortened(line.strip(), _SHOWN)}).") from error
    if not isinstance(message, dict):
        raise ProtocolError(f"The worker sent a line that is no JSON object ({shortened(line.strip(), _SHOWN)}).")
    return message
