import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.document import Source
from annotator.core.schema import RelationLabel, Schema, SpanLabel
from annotator.core.values import Decision, Status
from annotator.formats import label_studio, units
from annotator.formats.exchange import About, Read
from annotator.formats.fitting import REJECTED, fit
from annotator.formats.manifest import Report
from annotator.formats.registry import FORMATS
from annotator.language.article import make_document
from tests.formats.round_trip import claims, read_all, write
from tests.formats.small import SMALL, check_golden
from tests.formats.torture import ABOUT, SCHEMA, TORTURE

FORMAT = FORMATS["label-studio"]
TEXT = "Le 😊 salue Zoé à Brest."


def tasks(documents: list[AnnotatedDocument], folder: Path) -> Any:
    return json.loads(write(FORMAT, documents, folder)["corpus.json"])


def region(name: str, start: object, end: object, surface: str | None, *labels: str, **more: object) -> dict[str, Any]:
    value = {"start": start, "end": end, "labels": list(labels), **({} if surface is None else {"text": surface})}
    return {"id": name, "from_name": "label", "to_name": "text", "type": "labels", "value": value, **more}


ZOE = region("z", 12, 15, "Zoé", "PER")
BREST = region("b", 18, 23, "Brest", "LOC")


def read(tmp_path: Path, *results: object, **task: object) -> Read:
    whole = {"id": 1, "data": {"text": TEXT}, "annotations": [{"result": list(results), "was_cancelled": False}], **task}
    (tmp_path / "in.json").write_text(json.dumps([whole]), encoding="utf-8")
    (found,) = label_studio.read(tmp_path / "in.json", "fr")
    return found


def spans(found: Read) -> list[tuple[str, str, str]]:
    assert found.data is not None
    return [(TEXT[span["start"] : span["end"]], span["label"], span["state"]) for span in found.data["spans"]]


def undecided(status: Status = Status.IN_PROGRESS) -> AnnotatedDocument:
    """A confirmed and an undecided span joined by a relation that is undecided, and what was rejected."""
    document = make_document(TEXT, language="fr", source=Source(url="https://example.org/1", published="2021-09"))
    made = (
        AnnotatedSpan("smile", 3, 4, "ORG", Decision.REJECTED),
        AnnotatedSpan("zoe", 11, 14, "PER", Decision.CONFIRMED),
        AnnotatedSpan("brest", 17, 22, "LOC", Decision.SUGGESTED, score=0.5),
    )
    relations = (
        AnnotatedRelation("r", "zoe", "brest", "role_at", Decision.SUGGESTED, score=0.25),
        AnnotatedRelation("no", "brest", "zoe", "role_at", Decision.REJECTED),
    )
    return AnnotatedDocument(document, status, made, relations)


def test_what_is_written_is_as_the_golden_file(tmp_path: Path) -> None:
    check_golden("label-studio", tmp_path)


def test_offsets_are_utf16_code_units_of_the_text(tmp_path: Path) -> None:
    documents = [*SMALL, TORTURE]
    for task, meant in zip(tasks(documents, tmp_path), documents, strict=True):
        data = task["data"]["text"].encode("utf-16-le")
        found = [one["value"] for one in task["annotations"][0]["result"] if one["type"] == "labels"]
        assert [data[2 * one["start"] : 2 * one["end"]].decode("utf-16-le") for one in found] == [one["text"] for one in found]
        assert [(one["text"], one["labels"]) for one in found] == [
            (meant.document.text[span.start : span.end], [span.label]) for span in meant.spans
        ]


def test_the_configuration_names_every_label_and_the_tags_that_the_tasks_name(tmp_path: Path) -> None:
    view = ElementTree.fromstring(label_studio.companions(ABOUT)["config.xml"])
    (labels,), (relations,), (text,) = (view.findall(tag) for tag in ("Labels", "Relations", "Text"))
    assert [one.get("value") for one in labels] == [label.name for label in SCHEMA.span_labels]
    assert [one.get("value") for one in relations] == [label.name for label in SCHEMA.relation_labels]
    (task,) = tasks([TORTURE], tmp_path)
    named = {(one["from_name"], one["to_name"]) for one in task["annotations"][0]["result"] if one["type"] == "labels"}
    assert named == {(labels.get("name"), labels.get("toName"))}
    assert labels.get("toName") == text.get("name")
    assert text.get("value") == "$text"


def test_a_label_may_have_any_characters_in_the_configuration() -> None:
    names = ["a\"b'<&>", "é\u00a0😊"]
    schema = Schema(tuple(SpanLabel(name, name, key='"') for name in names), (RelationLabel("<r>", "<r>"),))
    view = ElementTree.fromstring(label_studio.companions(About(schema))["config.xml"])
    assert [one.get("value") for one in view.iter("Label")] == names
    assert [one.get("value") for one in view.iter("Relation")] == ["<r>"]


def test_what_is_undecided_is_a_prediction_that_has_both_ends_of_its_relations(tmp_path: Path) -> None:
    report = Report()
    fitted = fit(undecided(), FORMAT, report)
    (task,) = tasks([fitted], tmp_path)
    (annotation,), (prediction,) = task["annotations"], task["predictions"]
    assert [one["id"] for one in annotation["result"]] == ["zoe"]
    assert [one.get("id") for one in prediction["result"]] == ["zoe", "brest", None]
    assert [one.get("score") for one in prediction["result"]] == [None, 0.5, 0.25]
    assert (report.spans.reported, report.relations.reported) == ({REJECTED: 1}, {REJECTED: 1})
    found, refused = read_all(FORMAT, tmp_path)
    assert (claims(FORMAT, found), refused) == (claims(FORMAT, [fitted]), [])
    assert [span.score for span in found[0].spans] == [None, 0.5]
    assert found[0].document.source == Source(url="https://example.org/1", published="2021-09")


def test_an_article_that_is_finished_with_nothing_in_it_has_an_empty_annotation_and_a_new_one_none(tmp_path: Path) -> None:
    bare = make_document(TEXT, language="fr")
    finished, new = tasks([AnnotatedDocument(bare, Status.FINISHED), AnnotatedDocument(bare, Status.NEW)], tmp_path)
    assert [one["result"] for one in finished["annotations"]] == [[]]
    assert new["annotations"] == []
    assert [one.status for one in read_all(FORMAT, tmp_path)[0]] == [Status.FINISHED, Status.NEW]


def test_an_empty_corpus_is_an_empty_array(tmp_path: Path) -> None:
    assert tasks([], tmp_path) == []


def test_offsets_in_code_points_are_recognised_by_the_surfaces(tmp_path: Path) -> None:
    found = read(tmp_path, region("z", 11, 14, "Zoé", "PER"), region("b", 17, 22, "Brest", "LOC"))
    assert spans(found) == [("Zoé", "PER", "confirmed"), ("Brest", "LOC", "confirmed")]
    assert found.notes == (units.POINTS,)


def test_offsets_without_surfaces_are_utf16(tmp_path: Path) -> None:
    assert spans(read(tmp_path, region("z", 12, 15, None, "PER"))) == [("Zoé", "PER", "confirmed")]


def test_a_region_with_two_labels_is_two_spans(tmp_path: Path) -> None:
    found = read(
        tmp_path, region("z", 12, 15, "Zoé", "PER", "ORG"), BREST, {"type": "relation", "from_id": "z", "to_id": "b", "labels": ["x"]}
    )
    assert spans(found) == [("Zoé", "PER", "confirmed"), ("Zoé", "ORG", "confirmed"), ("Brest", "LOC", "confirmed")]
    assert found.data is not None
    assert [(one["head"], one["tail"]) for one in found.data["relations"]] == [("z", "b")]


def test_a_relation_to_the_left_is_turned_round(tmp_path: Path) -> None:
    relation = {"type": "relation", "from_id": "z", "to_id": "b", "direction": "left", "labels": ["x", "y"]}
    found = read(tmp_path, ZOE, BREST, relation).data
    assert found is not None
    assert [(one["head"], one["tail"], one["label"]) for one in found["relations"]] == [("b", "z", "x"), ("b", "z", "y")]


def test_predictions_are_suggestions_with_model_and_score(tmp_path: Path) -> None:
    predictions = [
        {"model_version": "ner-3", "score": 0.7, "result": [ZOE, {**BREST, "score": 0.9}]},
        {"model_version": "ner-4", "score": 12, "result": [region("z", 3, 5, "😊", "ORG")]},
    ]
    found = read(tmp_path, annotations=[], predictions=predictions)
    assert spans(found) == [("Zoé", "PER", "suggested"), ("Brest", "LOC", "suggested"), ("😊", "ORG", "suggested")]
    assert found.data is not None
    assert [(one["producers"], one.get("score")) for one in found.data["spans"]] == [(["ner-3"], 0.7), (["ner-3"], 0.9), (["ner-4"], None)]
    assert len({one["id"] for one in found.data["spans"]}) == 3
    assert found.notes == (label_studio.SCORES,)
    assert found.data["status"] == "new"


def test_of_several_annotations_the_one_of_ground_truth_is_taken_and_no_cancelled_one(tmp_path: Path) -> None:
    cancelled, plain = {"result": [ZOE, BREST], "was_cancelled": True}, {"result": [ZOE]}
    truth = {"result": [BREST], "ground_truth": True}
    assert spans(read(tmp_path, annotations=[cancelled, plain])) == [("Zoé", "PER", "confirmed")]
    found = read(tmp_path, annotations=[plain, truth])
    assert (spans(found), found.notes) == ([("Brest", "LOC", "confirmed")], (label_studio.OTHERS,))
    skipped = read(tmp_path, annotations=[cancelled])
    assert (spans(skipped), skipped.notes) == ([], (label_studio.CANCELLED,))
    assert skipped.data is not None
    assert skipped.data["status"] == "skipped"


def test_results_of_other_kinds_are_counted(tmp_path: Path) -> None:
    choice = {"from_name": "topic", "to_name": "text", "type": "choices", "value": {"choices": ["sport"]}}
    assert read(tmp_path, ZOE, choice, choice).notes == (label_studio.KINDS, label_studio.KINDS)


def test_the_text_is_the_field_that_the_tag_names_or_the_only_one(tmp_path: Path) -> None:
    body = {**ZOE, "to_name": "body"}
    for data in ({"body": TEXT, "title": "x"}, {"article": TEXT}):
        assert spans(read(tmp_path, body, data=data)) == [("Zoé", "PER", "confirmed")]


def test_a_file_with_one_task_a_line_is_read(tmp_path: Path) -> None:
    one = {"data": {"text": TEXT}, "annotations": [{"result": [ZOE]}]}
    (tmp_path / "in.jsonl").write_text(f"{json.dumps(one)}\n{json.dumps(one)}\n", encoding="utf-8")
    assert [read.line for read in label_studio.read(tmp_path / "in.jsonl", "fr")] == [1, 2]


@pytest.mark.interop
def test_its_own_library_finds_nothing_wrong_and_reads_the_same_spans(tmp_path: Path) -> None:
    interface = pytest.importorskip("label_studio_sdk.label_interface")
    documents = [*SMALL, TORTURE, fit(undecided(), FORMAT, Report())]
    config = interface.LabelInterface(label_studio.companions(ABOUT)["config.xml"])
    for task, meant in zip(tasks(documents, tmp_path), documents, strict=True):
        for annotation in task["annotations"]:
            assert config.validate_annotation(annotation), annotation
        for prediction in task["predictions"]:
            assert config.validate_prediction(prediction), prediction
        text = task["data"]["text"]
        results = [one for whole in (*task["annotations"], *task["predictions"]) for one in whole["result"] if one["type"] == "labels"]
        found = {(one["value"]["text"], *one["value"]["labels"]) for one in results}
        assert found == {(text[span.start : span.end], span.label) for span in meant.spans}
    unknown = {"result": [region("z", 0, 1, "L", "NOBODY")]}
    assert not config.validate_annotation(unknown)
