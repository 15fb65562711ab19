"""What is asked of the verbs of the command line: their kinds of options, and what is meant by what was typed."""

import getpass
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from annotator.core.errors import Trouble

ProjectPath = Annotated[Path, typer.Argument(metavar="PROJECT", help="The project: one file, by custom NAME.annot.", dir_okay=False)]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object a line instead of a summary.")]


class StatusChoice(StrEnum):
    FINISHED = "finished"
    ANY = "any"


class PartChoice(StrEnum):
    TEST = "test"
    ALL = "all"


class OnlyChoice(StrEnum):
    UNDECIDED = "undecided"


class WorkerChoice(StrEnum):
    READ = "read"
    SUGGEST = "suggest"
    TRAIN = "train"


def me_of(name: str | None) -> str:
    """The name of the annotator: the one given, else the login name. Raises Trouble where there is none."""
    if name:
        try:
            name.encode("utf-8")
        except UnicodeEncodeError as error:
            raise Trouble("The name given with --annotator is no text in UTF-8; give another.") from error
        return name
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:
        raise Trouble("This login has no name; give one with --annotator.") from error


def format_of(name: str, names: Sequence[str]) -> str:
    """A name of a format that is one of these. Raises Trouble for another."""
    if name not in names:
        raise Trouble(f"There is no format {name}; choose one of {', '.join(names)}.")
    return name


def documents_of(ids: Sequence[str] | None, listed: str | None) -> frozenset[str] | None:
    """The only articles that are wanted: those named, and those in a list. None for all."""
    if ids is None and listed is None:
        return None
    lines: list[str] = []
    if listed is not None:
        try:
            text = sys.stdin.read() if listed == "-" else Path(listed).read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            raise Trouble(f"{listed}: is no list of articles; write one id a line.") from error
        lines = [line.strip() for line in text.splitlines()]
    return frozenset((*(ids or ()), *filter(None, lines)))


def shares_of(text: str) -> tuple[int, ...]:
    """The shares of a split such as 80/10/10."""
    try:
        return tuple(int(part) for part in text.split("/"))
    except ValueError as error:
        raise Trouble(f"The split {text} is not understood; write for instance 80/20 or 80/10/10.") from error


def labels_of(pairs: Sequence[str] | None) -> dict[str, str]:
    """What `--label-map` says. Raises Trouble for anything but pairs."""
    found = {}
    for pair in ",".join(pairs or ()).split(","):
        source, equals, target = (part.strip() for part in pair.partition("="))
        if source and target:
            found[source] = target
        elif source or equals:
            raise Trouble(f"--label-map takes pairs such as PERSON=PER,GPE=LOC; {pair} is none.")
    return found
