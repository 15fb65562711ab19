"""The guide's pages do what they say: each block marked `<!-- run -->` is run as it stands, by the real program."""

import json
import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from annotator import resources
from annotator.formats import jsonl
from annotator.formats.registry import FORMATS, Format
from annotator.jobs.exporting import ExportOptions, export
from tests.formats.torture import sample

GUIDE = resources() / "guide"
ROADS = sorted((GUIDE / "roads").glob("*.md"))
OTHERS = [GUIDE / name for name in ("formats.md", "import.md", "training.md", "teams.md", "projects.md")]

_BLOCK = re.compile(r"^<!-- run(?: needs (\w+))? -->\n```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="the guide's commands are for bash")


class Block(NamedTuple):
    """`needs` is a module that may not be installed."""

    needs: str
    commands: str


def blocks(page: Path) -> list[Block]:
    return [Block(*found) for found in _BLOCK.findall(page.read_text("utf-8"))]


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the pages start from: news.annot, a project whose articles are finished, and articles/ in several forms."""
    folder = tmp_path_factory.mktemp("reviewed")
    with (folder / "reviewed.jsonl").open("w", encoding="utf-8") as out:
        for one in sample():
            data = jsonl.document_to_json(one) | {"status": "finished"}
            items = {kind: [item | {"state": "confirmed"} for item in data[kind]] for kind in ("spans", "relations")}
            out.write(json.dumps(data | items) + "\n")
    run(folder, "annotator import news.annot reviewed.jsonl --format jsonl --as decisions --annotator anna")
    (folder / "reviewed.jsonl").unlink()
    shutil.copytree(resources() / "sample", folder / "articles", ignore=shutil.ignore_patterns("*.jsonl"))
    paragraphs = "".join(f"<p>{line}</p>" for line in sample()[0].document.text.splitlines()[1:] if line.strip())
    (folder / "articles" / "page.html").write_text(f"<html><body><article>{paragraphs}</article></body></html>", "utf-8")
    (folder / "rows.csv").write_text("url,date,texte\nhttps://le-quai.example/1,2021-09-25,Zoé Quentel dirige le port.\n", "utf-8")
    return folder


@pytest.fixture
def folder(reviewed: Path, tmp_path: Path) -> Path:
    return shutil.copytree(reviewed, tmp_path / "work")


def run(folder: Path, commands: str) -> str:
    """What the commands print, in that folder; `annotator` and `python` are those of this interpreter."""
    programs = folder.parent / "programs"
    programs.mkdir(exist_ok=True)
    for name, call in (("annotator", "-m annotator"), ("python", "")):
        (programs / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {call} "$@"\n', "utf-8")
        (programs / name).chmod(0o755)
    environment = os.environ | {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "PYTHONUTF8": "1"}
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", commands], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{commands}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def claims(project: Path) -> list[Any]:
    """What is confirmed in the articles of a project, finished or not: some formats do not say it of articles without a span."""
    done = export(project, project.with_suffix(".jsonl"), ExportOptions("jsonl", status="any"))
    found = []
    for line in done.out.read_text("utf-8").splitlines():
        one = json.loads(line)
        places = {span["id"]: (span["start"], span["end"], span["label"]) for span in one["spans"]}
        relations = [(places[relation["head"]], places[relation["tail"]], relation["label"]) for relation in one["relations"]]
        found.append((one["text"], sorted(places.values()), sorted(relations)))
    return sorted(found)


@pytest.mark.parametrize("page", ROADS, ids=lambda page: page.stem)
def test_a_road_leads_there_and_back_with_every_span_and_relation(page: Path, folder: Path) -> None:
    assert [block for block in blocks(page) if "annotator export news.annot" in block.commands]
    for block in blocks(page):
        if not block.needs or find_spec(block.needs):
            run(folder, block.commands)
        elif "annotator" in block.commands:
            pytest.skip(f"the road needs {block.needs}")
    there, back = claims(folder / "news.annot"), claims(folder / "back.annot")
    assert sum(len(spans) for _, spans, _ in there) > 300
    assert sum(len(relations) for _, _, relations in there) > 30
    assert back == there


@pytest.mark.parametrize("page", OTHERS, ids=lambda page: page.stem)
@pytest.mark.timeout(400)
def test_the_commands_of_a_page_work(page: Path, folder: Path, request: pytest.FixtureRequest) -> None:
    assert blocks(page)
    if page.stem == "training":  # its own training takes a minute
        shutil.copytree(request.getfixturevalue("trained").out, folder / "pipeline")
    for block in blocks(page):
        if not block.needs or find_spec(block.needs):
            run(folder, block.commands)


def test_the_table_of_formats_says_what_the_formats_hold() -> None:
    written = [
        line for line in (GUIDE / "formats.md").read_text("utf-8").splitlines() if line.startswith("| `") and not line.startswith("| `--")
    ]
    assert written == [row(one) for one in FORMATS.values()]


def row(one: Format) -> str:
    holds, spans = one.holds, one.writes
    kinds = {"file": "file", "files": "folder, a file a part", "folder": "folder, files an article"}
    marks = (
        one.reads, one.writes, spans and holds.text, spans and holds.overlaps and holds.same_place, spans and holds.over_cuts,
        spans and holds.relations, spans and holds.undecided, spans and holds.rejected, spans and holds.values, spans and holds.source,
    )  # fmt: skip
    return f"| `{one.name}` | {one.title} | {kinds[one.layout.value]} | {' | '.join('✓' if mark else '' for mark in marks)} |"
