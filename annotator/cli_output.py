"""What the verbs of the command line print: results to stdout, messages and progress to stderr, or all as JSON lines to stdout."""

import dataclasses
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, ProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.progress import Task as BarTask
from rich.text import Text

from annotator.formats.text import visible
from annotator.jobs.protocol import Progress
from annotator.jobs.reading import Refusal
from annotator.jobs.training_words import curve_line


def say(message: str) -> None:
    """What files and pipelines say stands in messages too: nothing of it steers the terminal."""
    sys.stderr.write(_visible(message))


def _visible(message: str) -> str:
    return "".join(f"{visible(line)}\n" for line in message.split("\n"))


def print_json(message: dict[str, Any]) -> None:
    line = json.dumps(message, ensure_ascii=False)
    sys.stdout.write(line.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")  # half a character is \\ud83d in JSON too
    sys.stdout.flush()


def tell_result(as_json: bool, summary: str, details: dict[str, Any], lines: Sequence[str] = ()) -> None:
    """The last thing that a verb prints: one JSON object, or the summary and perhaps more lines."""
    if as_json:
        print_json({"event": "result", "summary": summary, **details})
    else:
        sys.stdout.write(_visible("\n".join((summary, *lines))))


def tell_refusals(as_json: bool, refused: Sequence[Refusal]) -> None:
    for refusal in refused:
        if as_json:
            print_json({"event": "refused", "file": refusal.file, "line": refusal.line, "reason": refusal.reason})
        else:
            say(str(refusal))


class _RateColumn(ProgressColumn):
    """How many a second."""

    def render(self, task: BarTask) -> Text:
        return Text("" if task.speed is None else f"{task.speed:.1f}/s")


@contextmanager
def progress(as_json: bool, title: str) -> Iterator[Callable[[Progress], None]]:
    """Tells progress: as JSON lines, as a bar on a terminal, else not at all."""
    if as_json:
        last = Progress(-1, -1)

        def tell_json(progress: Progress) -> None:
            nonlocal last
            if progress != last:
                last = progress
                print_json({"event": "progress", **dataclasses.asdict(progress)})

        yield tell_json
        return
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), _RateColumn(), TimeRemainingColumn())
    with Bar(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task(title, total=None)
        yield lambda progress: bar.update(task, completed=progress.done, total=progress.total)


@contextmanager
def training_progress(as_json: bool) -> Iterator[Callable[[dict[str, Any]], None]]:
    """Tells the events of a training (jobs.training): as JSON lines; on a terminal as a bar and a table of the scores on dev."""
    if as_json:
        yield lambda event: print_json({"event": "progress", **event})
        return
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task, stage = bar.add_task("read", total=None), "read"

        def tell(event: dict[str, Any]) -> None:
            nonlocal task, stage
            if event["stage"] != stage:
                bar.remove_task(task)
                stage = event["stage"]
                task = bar.add_task(stage, total=None)
            bar.update(task, completed=event["done"], total=event["total"])
            if event.get("score") is not None:
                labels = "  ".join(f"{label} {score:.3f}" for label, score in event["by_label"].items())
                best = "  best so far" if event["best_step"] == event["step"] else ""
                line = f"step {event['step']:5}  loss {event['loss']:6.1f}  F1 on dev {event['score']:.4f}  {labels}{best}"
            elif event.get("point"):
                line = curve_line(event["point"])
            elif event.get("few"):
                line = f"too few spans to be learnt well: {', '.join(event['few'])}"
            else:
                return
            bar.console.print(line, markup=False, soft_wrap=True)

        yield tell
