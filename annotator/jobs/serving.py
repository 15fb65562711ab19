"""The streams of a worker process, and the worker that reads files, which starts without the rest of the command line."""

import io
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.jobs.protocol import serve


def give_way() -> None:
    """Where memory runs out, let the system end this process rather than the window (Linux)."""
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("500", encoding="ascii")


@contextmanager
def clean_streams() -> Iterator[tuple[Iterator[str], Callable[[str], object]]]:
    """Lines of stdin, and a way to write lines to stdout, which nothing else can reach: what libraries print goes to stderr.

    Ctrl+C is left to the parent, which closes stdin.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8", newline="\n")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    lines = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace", newline="\n")

    def write(line: str) -> None:
        out.write(line)
        out.flush()

    try:
        yield iter(lines), write
    except BrokenPipeError:
        pass  # the parent is gone, and nobody waits for answers
    finally:
        with suppress(BrokenPipeError):
            out.close()


def serve_reading() -> int:
    """Be the worker that reads files, on stdin and stdout; the exit status."""
    from annotator.jobs.reading import HELLO, read

    sys.setrecursionlimit(sys.getrecursionlimit() - 100)  # what the parent could not parse, for its depth, is refused here, by its line
    with clean_streams() as (lines, write):
        serve(lines, write, HELLO, read)
    return 0
