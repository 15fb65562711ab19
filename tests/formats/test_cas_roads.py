"""The command line's road to INCEpTION and back: what `export` wrote, `import` with the same name reads."""

import json
from pathlib import Path

import pytest

from annotator import cli
from annotator.formats.registry import FORMATS
from tests.formats.round_trip import write
from tests.formats.small import annotated

CORPUS = (
    annotated(
        "😊 Le port rouvre\n\nZoé Quentel dirige l’Armement Quentel depuis lundi.\n",
        (("zoe", "PER", "Zoé Quentel"), ("firm", "ORG", "Armement Quentel"), ("inner", "PER", "Quentel depuis")),
        (("zoe", "firm", "role_at"),),
    ),
    annotated("Malo Garrec salue Brest.", (("malo", "PER", "Malo Garrec"), ("brest", "LOC", "Brest"))),
    annotated("Rien à signaler."),
)


def run(*arguments: object) -> None:
    assert cli.run([str(argument) for argument in (*arguments, "--json")]) == 0


def exported(project: Path, out: Path) -> list[tuple[str, list[tuple[object, ...]], list[tuple[object, ...]]]]:
    """The texts of a project, with what is confirmed in them."""
    run("export", project, out, "--format", "jsonl", "--status", "any")
    said = []
    for line in map(json.loads, out.read_text(encoding="utf-8").splitlines()):
        places = {span["id"]: (span["start"], span["end"], span["label"]) for span in line["spans"]}
        relations = sorted((one["label"], places[one["head"]], places[one["tail"]]) for one in line["relations"])
        said.append((line["text"], sorted(places.values()), relations))
    return sorted(said)


@pytest.mark.parametrize(("name", "named"), [("cas-xmi", ("--format", "cas-xmi")), ("cas-json", ())])
def test_an_export_is_imported_into_a_new_project_as_it_was(name: str, named: tuple[str, ...], tmp_path: Path) -> None:
    write(FORMATS["jsonl"], CORPUS, tmp_path / "corpus")
    decided = ("--as", "decisions", "--annotator", "ada")
    run("import", tmp_path / "first.annot", tmp_path / "corpus", *decided)
    run("export", tmp_path / "first.annot", tmp_path / "out", "--format", name, "--split", "50/50")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"train", "dev", "TypeSystem.xml", "manifest.json"}
    run("import", tmp_path / "second.annot", tmp_path / "out", *named, *decided)
    first, second = (exported(tmp_path / f"{which}.annot", tmp_path / f"{which}.jsonl") for which in ("first", "second"))
    assert len(first) == 3
    assert len(first[2][1]) + len(first[1][1]) + len(first[0][1]) == 5
    assert second == first
