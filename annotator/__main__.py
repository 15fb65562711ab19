"""Where the program starts. The first word decides: a verb goes to the command line, a project opens the window.

The window pays for neither typer nor spaCy nor numpy: nothing of them is imported on its way.
"""

import gc
import os
import sys
from collections.abc import Sequence

VERBS = frozenset(
    {"import", "suggest", "export", "train", "evaluate", "quality", "stats", "check", "backup", "restore", "sample", "worker"}
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run with these arguments (by default the program's own); the exit status.

    `annotator ./export` opens the project file named like a verb.
    """
    try:
        return _start(list(sys.argv[1:] if argv is None else argv))
    except KeyboardInterrupt:  # before a verb could begin, or again while it was ending
        sys.stderr.write("Interrupted.\n")
        return 130
    except Exception as error:
        return _tell_mistake(error)


def _tell_mistake(error: Exception) -> int:
    from annotator.jobs.fault_reports import keep, report_of

    report = report_of(error)
    path = keep(report)
    where = f"The report is {path}; it is sent nowhere." if path else f"There is no place for the report, which is:\n{report}"
    sys.stderr.write(f"The program made a mistake and stopped; what was saved is safe. {where}\n")
    return 2


def _start(arguments: list[str]) -> int:
    if arguments[:1] == ["worker"]:
        from annotator.jobs.fault_reports import Session

        with Session("worker"):
            return _work(arguments)
    if arguments and (arguments[0] in VERBS or arguments[0].startswith("-")):
        from annotator.cli import run

        return run(arguments)
    if len(arguments) > 1 or not all(map(os.path.exists, arguments)):
        sys.stderr.write(f"There is no such verb or project: {arguments[0]}. Try: annotator --help\n")
        return 2
    gc.disable()  # nothing is garbage before the first paint; the window begins to collect
    from annotator.core.errors import Trouble
    from annotator.display import open_window

    try:
        return open_window(arguments)
    except Trouble as trouble:
        sys.stderr.write(f"{trouble}\n")
        return 2


def _work(arguments: list[str]) -> int:
    from annotator.jobs.serving import give_way

    give_way()
    if arguments == ["worker", "read"]:  # without typer: half a second less for every import
        from annotator.jobs.serving import serve_reading

        return serve_reading()
    from annotator.cli import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
