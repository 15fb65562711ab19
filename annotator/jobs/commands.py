"""How the program starts itself beside itself: workers, and verbs of the command line."""

import sys
from pathlib import Path
from typing import Literal, TypeAlias

import annotator

WorkerKind: TypeAlias = Literal["read", "suggest", "train"]

# the package is found where this process found it, also in a checkout that was never installed
_START = "import sys; sys.path.append(sys.argv.pop(1)); from annotator.__main__ import main; sys.exit(main())"


def program_command(*arguments: str) -> list[str]:
    """The command line that starts this program anew. A frozen bundle has no -m: there it starts itself.

    -P keeps the current folder off the module path: a file of the user's named spacy.py must not be run.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-P", "-c", _START, str(Path(annotator.__file__).resolve().parents[1]), *arguments]


def worker_command(kind: WorkerKind, *arguments: str) -> list[str]:
    """The command line of a worker, with options of its own."""
    return program_command("worker", kind, *arguments)
