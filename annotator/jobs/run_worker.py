"""Runs the workers of a job as child processes, for the command line."""

import os
import queue
import subprocess
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO, TypeAlias

from annotator.core.errors import Trouble
from annotator.jobs.protocol import DEADLINE, GRACE, MAX_LINE, Dialogue, Job, Progress, ProtocolError

_Said: TypeAlias = tuple["_Worker", str | None]  # None: its stdout has ended


class _Worker:
    """A child process whose stdout lines go to a queue, and its stderr to ours."""

    def __init__(self, job: Job, command: Sequence[str], said: "queue.Queue[_Said]") -> None:
        self.dialogue = Dialogue(job)
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
        self._stdin: IO[str] = self._process.stdin
        self._reader = threading.Thread(target=self._read, args=(self._process.stdout, said), daemon=True)
        self._reader.start()

    def _read(self, stdout: IO[str], said: "queue.Queue[_Said]") -> None:
        while line := stdout.readline(MAX_LINE + 1):
            said.put((self, line))
        said.put((self, None))

    def send(self) -> None:
        """Write what the dialogue has to say; a worker that has ended is noticed by its stdout."""
        with suppress(BrokenPipeError):
            for line in self.dialogue.to_send():
                self._stdin.write(line)
            self._stdin.flush()

    def close(self) -> None:
        """End the worker: it ends by itself when its stdin does, and is killed when it takes too long."""
        with suppress(OSError):
            self._stdin.close()
        try:
            self._process.wait(GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join(GRACE)
        if self._process.stdout is not None:
            self._process.stdout.close()

    def kill(self) -> None:
        self._process.kill()

    @property
    def fate(self) -> str:
        status = self._process.wait()
        return f"the worker was killed (signal {-status})" if status < 0 else f"the worker ended with status {status}"


def run_workers(job: Job, command: Sequence[str], count: int = 1, tell: Callable[[Progress], None] = lambda _: None) -> None:
    """Do a job with some workers. Returns when all its tasks are answered or have failed.

    A worker that dies costs the articles it had in hand, and another takes its place. Raises Trouble when a worker does not
    start, and ProtocolError when one does not keep to the protocol. Whatever is raised, also KeyboardInterrupt, the workers are
    ended, and what they had answered is in the project.
    """
    said: queue.Queue[_Said] = queue.Queue(maxsize=16)
    workers = {_Worker(job, command, said) for _ in range(max(count, 1))}
    try:
        while workers:
            try:
                worker, line = said.get(timeout=DEADLINE)
            except queue.Empty:
                for worker in workers:
                    worker.kill()  # their ends are told next
                continue
            if worker not in workers:
                continue
            if line is None:
                workers.discard(worker)
                worker.close()
                if not worker.dialogue.greeted:
                    raise Trouble(f"A worker could not be started: {worker.fate}; what it said stands above.")
                if worker.dialogue.closed(worker.fate):
                    workers.add(_Worker(job, command, said))
                tell(job.progress)
                continue
            worker.dialogue.feed(line)
            worker.send()
            tell(job.progress)
            for idle in [one for one in workers if one.dialogue.idle]:
                workers.discard(idle)
                idle.close()
    except ProtocolError:
        for worker in workers:
            worker.kill()
        raise
    finally:
        for worker in workers:
            worker.kill()
            _drain(said)
            worker.close()


def _drain(said: "queue.Queue[_Said]") -> None:
    """Readers must not wait for room in a queue that nobody empties."""
    while True:
        try:
            said.get_nowait()
        except queue.Empty:
            return
