"""Runs the workers of a job for the command line: as child processes, or on an executor, which may be a cluster."""

import os
import queue
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Executor, Future, wait
from contextlib import suppress
from typing import IO, TypeAlias

from annotator.core.errors import NotWritten, Trouble
from annotator.jobs.protocol import DEADLINE, GRACE, IN_FLIGHT, MAX_LINE, Dialogue, Job, Losses, Progress, ProtocolError

_Said: TypeAlias = tuple["_Worker", str | None]  # None: its stdout has ended
_LOOK = 0.5  # seconds between two looks whether to stop
_Tell: TypeAlias = Callable[[Progress], None]


class _Worker:
    """A child process whose stdout lines go to a queue, and its stderr to ours.

    A thread writes to it: a worker that does not read must not hold up the others.
    """

    def __init__(self, job: Job, command: Sequence[str], said: "queue.Queue[_Said]", deadline: float) -> None:
        self.dialogue = Dialogue(job)
        self.answers = False  # whether its last line was one, and not a hello
        self.leaving = False  # nothing more is sent, and what it says no longer counts
        self._reason = ""
        self._patience, self._heard = deadline, time.monotonic()
        environment = os.environ | {"PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"}
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            env=environment,
            process_group=0 if os.name == "posix" else None,  # Ctrl+C is the parent's affair, also while the worker starts
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to_write: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._threads = (
            threading.Thread(target=self._read, args=(self._process.stdout, said), daemon=True),
            threading.Thread(target=self._write, args=(self._process.stdin,), daemon=True),
        )
        for thread in self._threads:
            thread.start()

    def _read(self, stdout: IO[str], said: "queue.Queue[_Said]") -> None:
        while line := stdout.readline(MAX_LINE + 1):
            self._heard = time.monotonic()
            said.put((self, line))
        said.put((self, None))

    def _write(self, stdin: IO[str]) -> None:
        with suppress(OSError, ValueError):  # a worker that has ended is noticed by its stdout
            while (line := self._to_write.get()) is not None:
                stdin.write(line)
                stdin.flush()
        with suppress(OSError):
            stdin.close()

    def hear(self, line: str) -> None:
        """Take in a line and send what there is to send. Raises ProtocolError as `Dialogue.feed`."""
        answers, self.answers = self.dialogue.greeted, False
        self.dialogue.feed(line)
        self.answers = answers
        self._heard = time.monotonic()  # it may have waited in the queue
        for task in self.dialogue.to_send():
            self._to_write.put(task)

    def late_at(self) -> float:
        """When it will have been silent for too long."""
        return self._heard + self._patience

    def dismiss(self) -> None:
        """Let it end by itself: it does when its stdin does, and is late when it takes too long."""
        self.leaving = True
        self._patience, self._heard = GRACE, time.monotonic()
        self._to_write.put(None)

    def stop(self) -> None:
        """Ask it to come to an end with what it has, and still hear it."""
        self._to_write.put(None)

    def kill(self, reason: str) -> None:
        """End it at once, with what it has started; its end is told by its stdout."""
        self.leaving = True
        self._reason = self._reason or reason
        self._patience = float("inf")
        with suppress(OSError):
            if os.name == "posix":
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()

    def close(self) -> None:
        """Tidy up after its stdout has ended, or after it was killed."""
        self._to_write.put(None)
        try:
            self._process.wait(GRACE)
        except subprocess.TimeoutExpired:
            self.kill("")
            self._process.wait()
        for thread in self._threads:
            thread.join(GRACE)
        if self._process.stdout is not None:
            self._process.stdout.close()

    @property
    def fate(self) -> str:
        """Why it has ended."""
        status = self._process.wait()
        if self._reason:
            return self._reason
        return f"the worker was killed (signal {-status})" if status < 0 else f"the worker ended with status {status}"


def run_workers(
    job: Job,
    command: Sequence[str],
    count: int = 1,
    tell: _Tell = lambda _: None,
    deadline: float = DEADLINE,
    stopped: Callable[[], bool] | None = None,
) -> None:
    """Do a job with some workers. Returns when all its tasks are answered or have failed.

    Once `stopped` says so, the workers' stdin is closed, and they may answer with what they have; nothing more is asked of them.

    A worker that dies, says nothing for `deadline` seconds or talks nonsense is replaced, and the article it was at work on is
    asked once more (`Dialogue.closed`). Raises Trouble when a worker does not start or too many are lost in a row (`Losses`),
    ProtocolError when its first line is no hello in our protocol, and NotWritten when the project takes nothing more. Whatever is
    raised, also KeyboardInterrupt, the workers are ended, and what they had answered is in the project.
    """
    said: queue.Queue[_Said] = queue.Queue(maxsize=16)
    workers = {_Worker(job, command, said, deadline) for _ in range(max(count, 1))}
    losses, due = Losses(len(workers)), list[float]()  # when lost workers are replaced
    ending = False
    try:
        while workers or due:
            if stopped is not None and not ending and stopped():
                ending = True
                job.tasks.clear()
                due.clear()
                for one in workers:
                    one.stop()
            try:
                until = _until(min([*(one.late_at() for one in workers), *due]))
                worker, line = said.get(timeout=until if stopped is None else min(until, _LOOK))
            except queue.Empty:
                pass
            else:
                if line is None:
                    workers.discard(worker)
                    if _go_on_after(worker):
                        due.append(time.monotonic() + losses.wait())
                        if losses.too_many:
                            raise Trouble(f"{given_up(worker.fate)} What was done is kept.")
                elif not worker.leaving:
                    _hear(worker, line)
                    if worker.answers:
                        losses.answered()
                tell(job.progress)
            for moment in [one for one in due if one <= time.monotonic()]:
                due.remove(moment)
                if job.tasks:
                    workers.add(_Worker(job, command, said, deadline))
            for one in workers:
                if one.late_at() <= time.monotonic():
                    one.kill(f"the worker said nothing for {deadline:g} seconds")
                elif one.dialogue.idle and not one.leaving:
                    one.dismiss()
    finally:
        for worker in workers:
            worker.kill("the job has ended")
        for worker in workers:
            _drain(said)
            worker.close()


def given_up(fate: str) -> str:
    """Why a job is given up."""
    return f"One worker after another was lost without an answer (the last time: {fate}), so the work was given up."


def _hear(worker: _Worker, line: str) -> None:
    try:
        worker.hear(line)
    except ProtocolError as error:
        if not worker.dialogue.greeted:
            raise
        worker.kill(str(error))


def _go_on_after(worker: _Worker) -> bool:
    """Settle what a worker that has ended owed; whether another should take its place."""
    worker.close()
    if not worker.dialogue.greeted:
        raise Trouble(f"A worker could not be started: {worker.fate}; what it said stands above.")
    return worker.dialogue.closed(worker.fate)


def _until(moment: float) -> float:
    """Seconds to wait; never for ever, as no timeout may be infinite."""
    return min(GRACE, max(0.0, moment - time.monotonic()))


def _drain(said: "queue.Queue[_Said]") -> None:
    """Readers must not wait for room in a queue that nobody empties."""
    while True:
        try:
            said.get_nowait()
        except queue.Empty:
            return


# on an executor ----------------------------------------------------------------------------------------------------------


def run_executor(
    job: Job,
    executor: Executor,
    unit: Callable[[str], list[str]],
    hello: Callable[[], str],
    count: int,
    tell: _Tell = lambda _: None,
    deadline: float = DEADLINE,
) -> None:
    """Do a job with the `count` workers of an executor. Returns as `run_workers`.

    `hello` gives a worker's first line, `unit` the lines that answer one task line; both are run there. A task whose worker is lost
    is asked once more. Raises ProtocolError as `Dialogue.feed` for the hello, and Trouble when the executor no longer takes work.
    """
    greeting = _greeting(executor, hello, deadline)
    at_work: dict[Future[list[str]], tuple[Dialogue, float]] = {}
    talks = [Dialogue(job, in_flight=1) for _ in range(max(count, 1) * IN_FLIGHT)]  # one for each task, so each is blamed for itself
    for talk in talks:
        talk.feed(greeting)
    patience = deadline * IN_FLIGHT  # a task may wait behind another
    try:
        while True:
            busy = [talk for talk, _ in at_work.values()]
            for talk in talks:
                if talk not in busy:
                    for line in talk.to_send():
                        at_work[_submitted(executor, unit, line)] = (talk, time.monotonic() + patience)
            tell(job.progress)
            if not at_work:
                return
            wait(at_work, _until(min(late for _, late in at_work.values())), FIRST_COMPLETED)
            now = time.monotonic()
            for future in [one for one, (_, late) in at_work.items() if one.done() or late <= now]:
                talk, _ = at_work.pop(future)
                _settle(talk, future, deadline)
    finally:
        for future in at_work:
            future.cancel()


def _greeting(executor: Executor, hello: Callable[[], str], deadline: float) -> str:
    try:
        return executor.submit(hello).result(deadline)
    except TimeoutError as error:
        raise Trouble(f"No worker said hello within {deadline:g} seconds.") from error
    except Exception as error:  # whatever went wrong there
        raise Trouble(f"The workers cannot do this work ({error!r}).") from error


def _submitted(executor: Executor, unit: Callable[[str], list[str]], line: str) -> "Future[list[str]]":
    try:
        return executor.submit(unit, line)
    except (BrokenExecutor, RuntimeError) as error:
        raise Trouble(f"The workers are gone ({error}); what was done is kept.") from error


def _settle(talk: Dialogue, future: "Future[list[str]]", deadline: float) -> None:
    if not future.done():
        future.cancel()
        talk.closed(f"the worker said nothing for {deadline:g} seconds")
        return
    try:
        for line in future.result():
            talk.feed(line)
        talk.closed("the worker gave no answer")
    except ProtocolError as error:
        talk.closed(str(error))
    except NotWritten:
        raise
    except (Exception, CancelledError) as error:  # the worker died, or its answer could not be brought here
        talk.closed(f"the worker was lost ({error!r})")
