"""The published JSON Schema of "annotator/1": it takes whatever is written, and refuses what is broken."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from annotator import resources
from annotator.core.annotated import AnnotatedDocument, What
from annotator.formats import jsonl
from annotator.jobs.exporting import ExportOptions, export
from annotator.jobs.importing import ImportAs, ImportJob, ImportOptions, open_or_create
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, read
from annotator.jobs.sample import sample_file
from tests.formats.small import broken
from tests.formats.test_jsonl import annotated_documents
from tests.formats.torture import TORTURE, documents

SCHEMA: dict[str, Any] = json.loads((resources() / "formats" / "annotator-1.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

BEYOND_A_SCHEMA = {  # what takes more than the shape of a line to see: the text, other items, the file
    "altered_text.jsonl", "backwards.jsonl", "beyond_the_end.jsonl", "dangling_end.jsonl", "id_twice.jsonl", "no_json.jsonl",
    "not_a_number.jsonl", "not_utf8.jsonl", "sections_overlap.jsonl", "seam_beyond_the_end.jsonl", "shifted_surfaces.jsonl",
    "to_itself.jsonl", "wrong_surface.jsonl", "half_a_character.jsonl",
}  # fmt: skip


def faults(line: object) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(line)]


def test_it_is_a_schema_of_draft_2020_12() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@given(annotated_documents())
def test_it_takes_every_document_with_every_field(one: AnnotatedDocument) -> None:
    assert faults(jsonl.document_to_json(one)) == []


@settings(max_examples=20)
@given(documents())
def test_it_takes_every_document_of_the_round_trips(one: AnnotatedDocument) -> None:
    assert faults(jsonl.document_to_json(one)) == []


def test_it_takes_the_torture_article_and_a_text_alone() -> None:
    assert faults(jsonl.document_to_json(TORTURE)) == []
    assert faults({"text": "Brest."}) == []


def test_it_takes_the_sample_corpus_with_its_project_line_and_its_suggestions() -> None:
    lines = [json.loads(line) for line in sample_file().read_text(encoding="utf-8").splitlines()]
    assert [fault for line in lines for fault in faults(line)] == []


def test_it_takes_a_history(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    spans = [{"id": "a", "start": 0, "end": 11, "label": "PER"}, {"id": "b", "start": 18, "end": 23, "label": "LOC", "state": "rejected"}]
    source.write_text(json.dumps({"text": "Zoé Quentel salue Brest.", "spans": spans}) + "\n", encoding="utf-8")
    project = open_or_create(tmp_path / "p.annot", "news", "ada")
    run_here(ImportJob(project, [source], ImportOptions("ada", as_=ImportAs.DECISIONS)), HELLO, read)
    export(project.path, tmp_path / "all.jsonl", ExportOptions("jsonl", What.ALL, "any"))
    project.close()
    lines = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(lines[1]["acts"][0]["changes"]) == 3
    assert [fault for line in lines for fault in faults(line)] == []


@pytest.mark.parametrize("path", [path for path in sorted(broken("jsonl").iterdir()) if path.name not in BEYOND_A_SCHEMA])
def test_it_refuses_a_broken_line_as_far_as_the_shape_of_a_line_tells(path: Path) -> None:
    assert any(faults(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize(
    ("where", "wrong"),
    [
        (("acts", 0, "changes", 0, "kind"), "colour"),
        (("acts", 0, "changes", 0, "after"), {"state": "confirmed"}),
        (("acts", 0, "act_id"), "1"),
        (("schema", 0, "type"), "tag"),
        (("annotators",), {"ada": "Ada"}),
        (("runs",), [{"producer": "x"}]),
    ],
)
def test_it_refuses_a_broken_project_line(where: tuple[str | int, ...], wrong: object) -> None:
    with sample_file().open(encoding="utf-8") as file:
        line = json.loads(file.readline())
    assert faults(line) == []
    place = line["project"]
    for step in where[:-1]:
        place = place[step]
    place[where[-1]] = wrong
    assert faults(line) != []
