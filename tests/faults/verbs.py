"""An import of hostile files through the program's own main, and what it said of them."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest

from annotator.__main__ import main
from tests.faults.oracle import assert_listed, assert_sound, assert_usable

REFUSED, NOTHING = 1, 2
"""The exit status when some of what was to be done was refused, and when nothing was done."""


class Said(NamedTuple):
    """The exit status, what was refused (a line each), and the summary."""

    status: int
    refused: list[str]
    summary: str

    def of(self, name: str) -> list[str]:
        """What was said of a file."""
        return [line for line in self.refused if name in line]


Run: TypeAlias = Callable[..., Said]


def running(capfd: pytest.CaptureFixture[str]) -> Run:
    """A verb of the program with these words; each line that it says, workers included, is one that can be understood."""

    def run(*words: object) -> Said:
        capfd.readouterr()
        status = main([str(word) for word in words])
        out, err = capfd.readouterr()
        lines = err.splitlines()
        for line in lines:
            assert_listed(line)
        return Said(status, lines, out.strip())

    return run


def assert_unharmed(project: Path) -> None:
    """The project is as sound and as usable as before."""
    assert_sound(project)
    assert_usable(project)
