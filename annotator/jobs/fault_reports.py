"""Reports of what went wrong in the program itself: text files in the user's state folder, the newest few, for him to attach if he likes.

A report holds versions, and where the program was: nothing of the articles, and so no message of an exception that may quote them. Nothing
is ever sent. Where the files cannot be written the program goes on without them.
"""

import contextlib
import faulthandler
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Literal, TypeAlias

from platformdirs import user_log_path

import annotator

Kind: TypeAlias = Literal["window", "worker"]

KEPT = 20
"""How many reports are kept."""
LARGEST = 64 * 1024
"""Bytes of a report; it is cut in the middle where it would be longer."""
_OWN_WORDS = (AttributeError, NameError, ImportError, IndexError, ArithmeticError, TypeError, RecursionError, MemoryError)
"""Exceptions whose messages name things of the program; those of others may hold words of an article."""


def folder() -> Path:
    """Where the reports are."""
    return user_log_path("annotator", appauthor=False)


# one report -------------------------------------------------------------------------------------------------------------


def report_of(error: BaseException) -> str:
    """What an exception says of the program: versions, its traceback and that of what led to it, without its words where they may be
    those of an article."""
    return f"{_versions()}\n\n{_cut(_told(error))}"


def place_of(error: BaseException) -> str:
    """The kind of an exception and the line of this program where it came from, like "KeyError in ui/session.py, line 12"."""
    place, own = "", os.fspath(Path(annotator.__file__).parent) + os.sep
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.startswith(own):
            place = f" in {name.removeprefix(own)}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return type(error).__name__ + place


def _told(error: BaseException, seen: frozenset[int] = frozenset()) -> str:
    import traceback  # not before there is something to tell

    before = ""
    cause = error.__cause__ if error.__cause__ is not None or error.__suppress_context__ else error.__context__
    if cause is not None and id(cause) not in seen:
        link = "which led to" if cause is error.__cause__ else "and while that was dealt with"
        before = f"{_told(cause, seen | {id(error)})}\n{link}:\n\n"
    words = f": {error}" if isinstance(error, _OWN_WORDS) else ""
    frames = "".join(traceback.format_tb(error.__traceback__))
    return f"{before}{frames}{type(error).__module__}.{type(error).__qualname__}{words}\n"


def _versions() -> str:
    import platform
    from importlib.metadata import PackageNotFoundError, version

    parts = [f"annotator {annotator.__version__}", f"Python {platform.python_version()}", platform.platform()]
    for name in ("PySide6-Essentials", "spacy"):
        with contextlib.suppress(PackageNotFoundError):
            parts.append(f"{name} {version(name)}")
    return f"{time.strftime('%Y-%m-%d %H:%M:%S')}\n{', '.join(parts)}"


def _cut(text: str) -> str:
    half = LARGEST // 2
    return text if len(text) <= LARGEST else f"{text[:half]}\n…\n{text[-half:]}"


# the files --------------------------------------------------------------------------------------------------------------


def keep(report: str) -> Path | None:
    """Write a report to a file of its own, in place of the oldest ones; None where that cannot be done."""
    path = folder() / f"report-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}-{time.monotonic_ns() % 10**9:09}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(report, encoding="utf-8", errors="backslashreplace")
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()
        return None
    for old in kept()[:-KEPT]:
        with contextlib.suppress(OSError):
            old.unlink()
    return path


def kept() -> list[Path]:
    """The files of the reports, oldest first."""
    with contextlib.suppress(OSError):
        return sorted(folder().glob("report-*.txt"))
    return []


# a session that ends, or does not ------------------------------------------------------------------------------------------


class Session:
    """That this process runs: noted in a file which is gone when it has ended, and holds where it was if it dies in native code."""

    def __init__(self, kind: Kind) -> None:
        self._enabled_before = faulthandler.is_enabled()
        self._descriptor: int | None = None
        self._path = folder() / f"session-{kind}-{os.getpid()}-{time.time_ns()}.txt"
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._descriptor = descriptor = os.open(self._path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            _hold(descriptor)
            begun = f"{time.strftime('%Y-%m-%d %H:%M:%S')}\nannotator {annotator.__version__}, Python {sys.version.split()[0]}\n\n"
            os.write(descriptor, begun.encode())
            faulthandler.enable(descriptor)

    def end(self) -> None:
        """It has ended as it should. Ending twice does nothing."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            faulthandler.disable()
            if self._enabled_before:
                faulthandler.enable()
            with contextlib.suppress(OSError):
                os.close(descriptor)
                self._path.unlink()

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.end()


def died() -> Iterator[tuple[Kind, bool, Path | None, str]]:
    """The sessions that did not end, each once: what it was, whether it died in native code, its report and the report's file.

    Workers that were killed from outside are passed over: the window does so.
    """
    with contextlib.suppress(OSError):
        for path in sorted(folder().glob("session-*.txt")):
            with contextlib.suppress(OSError):
                told = _left(path)
                if told is None:
                    continue
                kind: Kind = "worker" if path.name.startswith("session-worker-") else "window"
                crashed = "Fatal Python error" in told or "Windows fatal exception" in told
                if crashed or kind == "window":
                    ended = "It died in native code." if crashed else "It was ended from outside, or the machine went off."
                    report = f"{_versions()}\n\nA {kind} of this program, begun {_cut(told.strip())}\n\n{ended}\n"
                    yield kind, crashed, keep(report), report


def _left(path: Path) -> str | None:
    """What the file of a session holds that has not ended; it is taken away. None where the session lives."""
    with path.open("r+", encoding="utf-8", errors="replace") as file:
        if not _hold(file.fileno()):
            return None
        told = file.read()
        if os.name == "posix":  # elsewhere an open file stays
            path.unlink()
    path.unlink(missing_ok=True)
    return told


def _hold(descriptor: int) -> bool:
    """Lock a file for as long as it is open; False where another process does."""
    if os.name != "posix":
        return True  # there what is open cannot be removed
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
