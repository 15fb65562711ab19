"""Imports by the real command, and what the analyst is told of them."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from annotator.__main__ import main
from annotator.jobs.reading import Refusal


class Told(NamedTuple):
    """`counts` are those of the result, `summary` its sentence; `refused` the reasons, each as it is shown."""

    status: int
    summary: str
    counts: dict[str, int]
    refused: list[str]


class Importer:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, project: Path, *paths: Path, as_: str = "suggestions", language: str = "fr") -> Told:
        self._capsys.readouterr()
        status = main(["import", str(project), *map(str, paths), "--as", as_, "--language", language, "--annotator", "ana", "--json"])
        said = self._capsys.readouterr()
        assert said.err == ""
        events = [json.loads(line) for line in said.out.splitlines()]
        result = next(event for event in events if event["event"] == "result")
        counts = {name: value for name, value in result.items() if isinstance(value, int)}
        refused = [str(Refusal(event["file"], event["line"], event["reason"])) for event in events if event["event"] == "refused"]
        return Told(status, result["summary"], counts, refused)
