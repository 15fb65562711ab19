"""What `export` wrote, `import` reads again, through the command line: the formats in standoff and in columns."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator import cli
from annotator.formats.registry import FORMATS

ARTICLES = (
    (
        "Le port 😊 de Brest\n\nZoé Quentel dirige l’Armement Quentel depuis lundi.Malo Garrec dort.\n",
        ["Brest", "Zoé Quentel", "Armement Quentel"],
    ),
    ("Dépêche\r\nZoé Quentel parle à Brest ; l’Armement Quentel\tse tait.", ["Brest", "Zoé Quentel", "Armement Quentel"]),
)
LABELS = {"Brest": "LOC", "Zoé Quentel": "PER", "Armement Quentel": "ORG"}


def lines() -> str:
    written = []
    for text, surfaces in ARTICLES:
        spans = [{"id": at, "start": text.index(at), "end": text.index(at) + len(at), "text": at, "label": LABELS[at]} for at in surfaces]
        relations = [{"head": "Zoé Quentel", "tail": "Armement Quentel", "label": "role_at"}]
        written.append(json.dumps({"text": text, "language": "fr", "spans": spans, "relations": relations}))
    return "\n".join(written)


def said(path: Path, exact: bool) -> list[Any]:
    """What the articles of an export say."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        places = {
            span["id"]: (span["label"], "".join(span["text"].split()), *((span["start"], span["end"]) if exact else ()))
            for span in one["spans"]
        }
        relations = sorted((places[r["head"]], r["label"], places[r["tail"]]) for r in one["relations"])
        found.append((one["text"] if exact else "".join(one["text"].split()), sorted(places.values()), relations))
    return sorted(found)


@pytest.mark.parametrize(("name", "split"), [("brat", True), ("conll", True), ("webanno-tsv", False)])
def test_what_was_exported_is_imported_as_the_same_articles(name: str, split: bool, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(lines(), encoding="utf-8")

    def run(*arguments: object) -> None:
        assert cli.run([str(argument) for argument in arguments]) == 0, arguments

    first, second, out = tmp_path / "first.annot", tmp_path / "second.annot", tmp_path / "out"
    run("import", first, tmp_path / "in.jsonl", "--as", "decisions", "--annotator", "ada")
    for _ in range(2):  # what was exported before is replaced
        run("export", first, out, "--format", name, *(("--split", "50/50") if split else ()))
    run("import", second, out, "--format", name, "--as", "decisions", "--annotator", "ada")
    for project in (first, second):
        run("export", project, project.with_suffix(".jsonl"), "--format", "jsonl")
    holds = FORMATS[name].holds
    before, after = (said(project.with_suffix(".jsonl"), holds.text) for project in (first, second))
    assert len(after) == len(ARTICLES)
    assert after == (before if holds.relations else [(text, spans, []) for text, spans, _ in before])
