import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.schema import Schema
from annotator.core.values import Decision, Status
from annotator.formats import doccano
from annotator.formats.exchange import About, Read
from annotator.formats.fitting import fit
from annotator.formats.manifest import Report
from annotator.formats.registry import FORMATS
from annotator.language.article import make_document
from tests.formats.round_trip import write
from tests.formats.small import SMALL, check_golden
from tests.formats.torture import SCHEMA, TORTURE

TEXT = "Zoé 😊 salue Malo."

_OFFSET = {"type": "integer", "minimum": 0}
_TRIPLE = {"type": "array", "prefixItems": [_OFFSET, _OFFSET, {"type": "string"}], "minItems": 3, "maxItems": 3}
SPANS: dict[str, Any] = {  # of our own, from the examples in doccano's repository
    "type": "object",
    "required": ["text", "label"],
    "properties": {"text": {"type": "string"}, "label": {"type": "array", "items": _TRIPLE}},
    "additionalProperties": False,
}
RELATIONS: dict[str, Any] = {
    "type": "object",
    "required": ["text", "entities", "relations"],
    "properties": {
        "text": {"type": "string"},
        "entities": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "start_offset", "end_offset", "label"],
                "properties": {"id": {"type": "integer"}, "start_offset": _OFFSET, "end_offset": _OFFSET, "label": {"type": "string"}},
            },
        },
        "relations": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "from_id", "to_id", "type"],
                "properties": {"from_id": {"type": "integer"}, "to_id": {"type": "integer"}, "type": {"type": "string"}},
            },
        },
    },
    "additionalProperties": False,
}


def lines(documents: list[AnnotatedDocument], schema: Schema, folder: Path) -> list[Any]:
    with doccano.writer(folder / "out.jsonl", About(schema)) as add:
        for one in documents:
            add(one)
    return [json.loads(line) for line in (folder / "out.jsonl").read_text(encoding="utf-8").split("\n") if line]


def read(tmp_path: Path, **line: object) -> Read:
    (tmp_path / "in.jsonl").write_text(json.dumps({"text": TEXT, **line}) + "\n", encoding="utf-8")
    (found,) = doccano.read(tmp_path / "in.jsonl", "fr")
    return found


def spans(found: Read) -> list[tuple[object, ...]]:
    assert found.data is not None
    return [(span["start"], span["end"], span["label"]) for span in found.data["spans"]]


def test_what_is_written_is_as_the_golden_file(tmp_path: Path) -> None:
    check_golden("doccano", tmp_path)


def test_a_schema_with_relations_makes_every_line_one_of_relations(tmp_path: Path) -> None:
    documents = [*SMALL, TORTURE]
    for line, meant in zip(lines(documents, SCHEMA, tmp_path), documents, strict=True):
        jsonschema.validate(line, RELATIONS)
        text, entities = line["text"], {one["id"]: one for one in line["entities"]}
        assert text == meant.document.text
        found = [(one["start_offset"], one["end_offset"], one["label"]) for one in entities.values()]
        assert found == [(span.start, span.end, span.label) for span in meant.spans]
        at = {span.span_id: nth for nth, span in enumerate(meant.spans)}
        assert [(one["from_id"], one["to_id"], one["type"]) for one in line["relations"]] == [
            (at[one.head_id], at[one.tail_id], one.label) for one in meant.relations
        ]


def test_a_schema_without_relations_makes_lines_with_places_and_labels(tmp_path: Path) -> None:
    without = AnnotatedDocument(TORTURE.document, TORTURE.status, TORTURE.spans)
    (line,) = lines([without], Schema(SCHEMA.span_labels), tmp_path)
    jsonschema.validate(line, SPANS)
    assert [tuple(one) for one in line["label"]] == [(span.start, span.end, span.label) for span in TORTURE.spans]


OFFSETS = [{"start_offset": 0, "end_offset": 3, "label": "PER"}, {"start_offset": 12, "end_offset": 16, "label": "PER"}]


@pytest.mark.parametrize(
    "line",
    [
        {"label": [[0, 3, "PER"], [12, 16, "PER"]]},
        {"labels": [[0, 3, "PER"], [12, 16, "PER"]]},
        {"label": OFFSETS},
        {"entities": [{"id": 7, **OFFSETS[0]}, {"id": 4, **OFFSETS[1]}]},
    ],
)
def test_each_kind_is_read(line: dict[str, object], tmp_path: Path) -> None:
    assert spans(read(tmp_path, **line)) == [(0, 3, "PER"), (12, 16, "PER")]


def test_the_objects_of_an_array_are_read(tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    path.write_text(json.dumps([{"text": TEXT, "label": [[0, 3, "PER"]]}] * 2, indent=2), encoding="utf-8")
    assert [spans(one) for one in doccano.read(path, "fr")] == [[(0, 3, "PER")]] * 2


def test_relations_are_read_by_the_ids_of_their_ends(tmp_path: Path) -> None:
    entities = [{"id": nth, "start_offset": start, "end_offset": end, "label": "PER"} for nth, start, end in ((900, 0, 3), (12, 12, 16))]
    found = read(tmp_path, id=1, entities=entities, relations=[{"id": 5, "from_id": 12, "to_id": 900, "type": "met_with"}], Comments=[])
    assert found.data is not None
    assert found.data["relations"] == [{"id": 5, "head": 12, "tail": 900, "label": "met_with"}]


def test_what_is_said_twice_is_reported_and_its_relations_are_those_of_the_first(tmp_path: Path) -> None:
    made = tuple(AnnotatedSpan(name, *place, "PER", Decision.CONFIRMED) for name, place in (("a", (0, 3)), ("b", (0, 3)), ("c", (12, 16))))
    relations = tuple(
        AnnotatedRelation(f"r{nth}", *ends, "met_with", Decision.CONFIRMED) for nth, ends in enumerate([("b", "c"), ("a", "c"), ("a", "b")])
    )
    report = Report()
    one = fit(AnnotatedDocument(make_document(TEXT, language="fr"), Status.FINISHED, made, relations), FORMATS["doccano"], report)
    assert [span.span_id for span in one.spans] == ["a", "c"]
    assert [(relation.head_id, relation.tail_id) for relation in one.relations] == [("a", "c")]
    assert (report.spans.to_json(), report.relations.to_json()) == (
        {"in": 3, "written": 2, "reported": {doccano.SAME: 1}},
        {"in": 3, "written": 1, "reported": {doccano.SAME: 2}},
    )
    assert write(FORMATS["doccano"], [one], tmp_path)
