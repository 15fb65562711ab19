"""Drives a job's worker process from the window's event loop, so that review goes on meanwhile."""

import codecs
import json
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from annotator.core.errors import NotWritten
from annotator.jobs.commands import WorkerKind, program_command, worker_command
from annotator.jobs.protocol import DEADLINE, GRACE, MAX_LINE, Dialogue, Job, Losses, Progress, ProtocolError
from annotator.ui.trouble_words import understood
from annotator.ui.words import tr

_LAST_WAIT = 2000  # ms that a closing window waits for a worker before it is killed


def _end_now(process: QProcess) -> None:
    """End a process before its object goes away."""
    if process.state() is not QProcess.ProcessState.NotRunning:
        process.terminate()
        if not process.waitForFinished(_LAST_WAIT):
            process.kill()
            process.waitForFinished(_LAST_WAIT)


class WorkerRunner(QObject):
    """One job with one worker, which is replaced as often as need be (`Dialogue.closed`).

    Ends with `ended` or, when it could not go on, with `failed` (or `unwritten`) and then `ended`. A cancelled job leaves what was not
    answered.
    """

    progressed = Signal(object)  # Progress
    answered = Signal()  # something was taken into the project
    failed = Signal(str)
    unwritten = Signal(str)  # why the project takes nothing more; the job is given up
    ended = Signal(bool)  # whether the job was done to the end

    def __init__(self, job: Job, kind: WorkerKind, parent: QObject | None = None, options: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self._job = job
        self._kind = kind
        self._options = options
        self._cancelled = False
        self._broken = False
        self._over = False
        self._progress = Progress(-1, -1)
        self._watch = QTimer(self)
        self._watch.setSingleShot(True)
        self._watch.setInterval(int(DEADLINE * 1000))
        self._watch.timeout.connect(self._give_up)
        self._losses = Losses()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._replace_worker)
        self._grace = QTimer(self)
        self._grace.setSingleShot(True)
        self._grace.setInterval(int(GRACE * 1000))
        self._start_worker()

    def _start_worker(self) -> None:
        self._dialogue = Dialogue(self._job)
        self._reason = ""
        self._rest: list[str] = []  # of a line that has not ended, as it came
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._error)
        self._grace.timeout.connect(self._process.kill)
        self._watch.start()

    def _replace_worker(self) -> None:
        self._process.deleteLater()
        self._start_worker()
        self.start()

    def start(self) -> None:
        """Start the worker; signals come from the event loop."""
        program, *arguments = worker_command(self._kind, *self._options)
        self._process.start(program, arguments)
        self._tell()

    @property
    def running(self) -> bool:
        return not self._over

    def cancel(self) -> None:
        """End early: the worker's stdin is closed, and it is killed if it does not end within the grace time."""
        if not self._over:
            self._cancelled = True
            if self._again.isActive():
                self._again.stop()
                self._end(False)
                return
            self._process.closeWriteChannel()
            self._process.terminate()
            self._grace.start()

    def close(self) -> None:
        """End at once, without another signal: the window is going away."""
        self.blockSignals(True)
        self.cancel()
        _end_now(self._process)

    def _read(self) -> None:
        self._watch.start()
        data = self._process.readAllStandardOutput().data()
        if self._cancelled or self._reason:
            return
        *ended, rest = self._decoder.decode(bytes(data)).split("\n")
        lines: list[str] = []
        if ended:
            lines = ["".join((*self._rest, ended[0])), *ended[1:]]
            self._rest = []
        self._rest.append(rest)
        try:
            if (length := sum(map(len, self._rest))) > MAX_LINE:
                raise ProtocolError(f"The worker sent a line of {length:,} characters; the limit is {MAX_LINE:,}.")
            for line in lines:
                if line.strip():
                    answers = self._dialogue.greeted
                    self._dialogue.feed(line)
                    if answers:
                        self._losses.answered()
            self._send()
        except NotWritten as trouble:
            self.cancel()
            self.unwritten.emit(understood(str(trouble)))
        except ProtocolError as error:
            self._reason = understood(str(error))
            self._rest = []
            self._process.kill()
            if not self._dialogue.greeted:
                self._broken = True
                self.failed.emit(understood(str(error)))
        if lines:
            self.answered.emit()
            self._tell()

    def _send(self) -> None:
        for line in self._dialogue.to_send():
            self._process.write(line.encode("utf-8"))
        if self._dialogue.idle:
            self._process.closeWriteChannel()

    def _tell(self) -> None:
        if self._job.progress != self._progress:
            self._progress = self._job.progress
            self.progressed.emit(self._progress)

    def _give_up(self) -> None:
        self._reason = tr("the worker said nothing for {seconds} seconds", seconds=f"{DEADLINE:g}")
        self._process.kill()

    def _error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.failed.emit(tr("The worker could not be started: {reason}", reason=self._process.errorString()))
            self._end(False)

    def _finished(self) -> None:
        if self._over:
            return
        self._grace.stop()
        self._watch.stop()
        fate = self._fate()
        go_on = not self._cancelled and self._dialogue.closed(fate)
        self._tell()
        if go_on:
            self._again.start(int(self._losses.wait() * 1000))
            if self._losses.too_many:
                self._again.stop()
                self.failed.emit(tr("One worker after another was lost without an answer ({fate}), so the work was given up.", fate=fate))
                self._end(False)
        else:
            if not self._dialogue.greeted and not self._cancelled and not self._broken:
                self.failed.emit(tr("The worker ended before it could begin; what it printed says why."))
            self._end(self._dialogue.greeted and not self._cancelled and not self._job.tasks)

    def _fate(self) -> str:
        if self._reason:
            return self._reason
        ended = self._process.exitStatus() is QProcess.ExitStatus.NormalExit
        return tr("the worker ended with status {status}", status=self._process.exitCode()) if ended else tr("the worker crashed")

    def _end(self, complete: bool) -> None:
        self._over = True
        self._watch.stop()
        self.ended.emit(complete)


class CommandRunner(QObject):
    """A verb of the command line run beside the window, through its --json contract; it reads `lines` on its stdin."""

    progressed = Signal(object)  # Progress
    heard = Signal(object)  # each line about its progress, as it stands there
    ended = Signal(bool)  # whether it did what it should

    def __init__(self, arguments: list[str], parent: QObject | None = None, lines: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self._arguments = [*arguments, "--json"]
        self._lines = lines
        self._rest = b""
        self._messages = b""
        self._result: dict[str, object] = {}
        self._over = False
        self.cancelled = False
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._hear)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._error)

    def start(self) -> None:
        program, *arguments = program_command(*self._arguments)
        self._process.start(program, arguments)
        self._process.write("".join(f"{line}\n" for line in self._lines).encode("utf-8"))
        self._process.closeWriteChannel()

    @property
    def running(self) -> bool:
        return not self._over

    @property
    def summary(self) -> str:
        """What the command said: why it failed, or its result in a sentence."""
        heard = self._messages.decode("utf-8", "replace").strip()
        return understood(heard) or str(self._result.get("summary", "")) or tr("The command ended without a word.")

    @property
    def result(self) -> dict[str, object]:
        """The last object that the command printed; empty before it has ended."""
        return self._result

    def cancel(self) -> None:
        self.cancelled = True
        self._process.terminate()

    def close(self) -> None:
        """As `WorkerRunner.close`."""
        self.blockSignals(True)
        _end_now(self._process)

    def _read(self) -> None:
        *lines, self._rest = (self._rest + bytes(self._process.readAllStandardOutput().data())).split(b"\n")
        for line in filter(None, lines):
            try:
                message = json.loads(line)
                progress = Progress(message["done"], message["total"]) if message.get("event") == "progress" else None
            except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
                self._messages += line + b"\n"  # something else has written there
                continue
            if progress is not None:
                self.progressed.emit(progress)
                self.heard.emit(message)
            else:
                self._result = message

    def _hear(self) -> None:
        self._messages += bytes(self._process.readAllStandardError().data())

    def _error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._messages = self._process.errorString().encode()
            self._end(False)

    def _finished(self, code: int) -> None:
        self._read()  # what came with the end
        self._hear()
        self._end(code in (0, 1) and bool(self._result))

    def _end(self, succeeded: bool) -> None:
        if not self._over:
            self._over = True
            self.ended.emit(succeeded)
