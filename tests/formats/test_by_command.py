"""What `annotator export` wrote, `annotator import` reads, without being told of what format it is."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator import cli
from annotator.formats import jsonl
from annotator.formats.registry import FORMATS
from tests.formats.round_trip import claims, write
from tests.formats.small import SMALL


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    """The result of a verb that does all that it is asked for."""
    assert cli.run([str(argument) for argument in (*arguments, "--json")]) == 0
    return json.loads(capsys.readouterr().out.splitlines()[-1])


def _schema(path: Path) -> Path:
    """The labels of the small corpus; any may lie in any and be joined to any."""
    labels = json.dumps(sorted({span.label for one in SMALL for span in one.spans}), ensure_ascii=False)
    relations = sorted({relation.label for one in SMALL for relation in one.relations})
    blocks = [f"[[labels]]\nname = {json.dumps(name, ensure_ascii=False)}\ncontains = {labels}\n" for name in json.loads(labels)]
    blocks += [f'[[relations]]\nname = "{name}"\nheads = {labels}\ntails = {labels}\n' for name in relations]
    path.write_text("".join(blocks), encoding="utf-8")
    return path


@pytest.mark.parametrize("format", ["prodigy", "doccano", "label-studio"])
def test_what_one_project_exports_another_imports_alike(format: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schema = _schema(tmp_path / "schema.toml")
    corpus = SMALL[:2] if format == "doccano" else SMALL  # it does not tell an article in which nothing is from one that is new
    write(FORMATS["jsonl"], corpus, tmp_path / "in")
    run(capsys, "import", tmp_path / "a.annot", tmp_path / "in", "--schema", schema, "--as", "decisions", "--annotator", "ada")
    out = tmp_path / f"out{FORMATS[format].suffixes[0]}"
    run(capsys, "export", tmp_path / "a.annot", out, "--format", format)
    run(capsys, "import", tmp_path / "b.annot", out, "--schema", schema, "--as", "decisions", "--annotator", "ada")
    said = []
    for name in ("a", "b"):
        run(capsys, "export", tmp_path / f"{name}.annot", tmp_path / f"{name}.jsonl", "--format", "jsonl")
        entries = [jsonl.parse(line, "fr") for line in (tmp_path / f"{name}.jsonl").read_text(encoding="utf-8").split("\n") if line]
        said.append(claims(FORMATS[format], [entry.annotated for entry in entries if isinstance(entry, jsonl.Entry)]))
    assert len(said[0]) == len(corpus)
    assert said[1] == said[0]
