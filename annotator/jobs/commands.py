"""How a worker is started: the same command for window and command line."""

import sys
from pathlib import Path
from typing import Literal, TypeAlias

import annotator

WorkerKind: TypeAlias = Literal["read", "suggest"]

# the package is found where this process found it, also in a checkout that was never installed
_START = "import sys; sys.path.append(sys.argv.pop(1)); from annotator.__main__ import main; sys.exit(main())"


def worker_command(kind: WorkerKind) -> list[str]:
    """The command line of a worker. A frozen bundle has no -m: there the program starts itself.

    -P keeps the current folder off the module path: a file of the user's named spacy.py must not be run.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, "worker", kind]
    return [sys.executable, "-P", "-c", _START, str(Path(annotator.__file__).resolve().parents[1]), "worker", kind]
