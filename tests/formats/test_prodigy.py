import json
from pathlib import Path
from typing import Any

import jsonschema
from hypothesis import given, settings

from annotator.core.annotated import AnnotatedDocument
from annotator.core.values import Decision
from annotator.formats import prodigy
from annotator.formats.exchange import Read
from annotator.formats.registry import FORMATS
from tests.formats.round_trip import write
from tests.formats.small import SMALL, annotated, check_golden
from tests.formats.torture import TORTURE, documents

TEXT = "Zoé Quentel salue Malo Garrec."
TOKENS = [
    {"text": text, "start": start, "end": start + len(text), "id": nth, "ws": text not in ("Garrec", ".")}
    for nth, (start, text) in enumerate([(0, "Zoé"), (4, "Quentel"), (12, "salue"), (18, "Malo"), (23, "Garrec"), (29, ".")])
]
ZOE = {"start": 0, "end": 11, "token_start": 0, "token_end": 1, "label": "PER"}
MALO = {"start": 18, "end": 29, "token_start": 3, "token_end": 4, "label": "PER"}

_PLACE = {"type": "object", "required": ["start", "end", "token_start", "token_end", "label"]}
SCHEMA: dict[str, Any] = {  # of our own, from the page on the interfaces "spans_manual" and "relations"
    "type": "object",
    "required": ["text", "tokens", "spans", "relations", "answer", "_input_hash", "_task_hash", "_view_id", "meta"],
    "properties": {
        "text": {"type": "string"},
        "tokens": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["text", "start", "end", "id", "ws"],
                "properties": {
                    "start": {"type": "integer"},
                    "end": {"type": "integer"},
                    "id": {"type": "integer"},
                    "ws": {"type": "boolean"},
                },
            },
        },
        "spans": {"type": "array", "items": {**_PLACE, "properties": {"token_end": {"type": "integer"}, "label": {"type": "string"}}}},
        "relations": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["head", "child", "head_span", "child_span", "label"],
                "properties": {"head": {"type": "integer"}, "child": {"type": "integer"}, "head_span": _PLACE, "child_span": _PLACE},
            },
        },
        "answer": {"enum": ["accept", "reject", "ignore"]},
        "_input_hash": {"type": "integer", "minimum": -(2**31), "exclusiveMaximum": 2**31},
        "_task_hash": {"type": "integer", "minimum": -(2**31), "exclusiveMaximum": 2**31},
    },
}


def tasks(documents: list[AnnotatedDocument], folder: Path) -> list[Any]:
    (data,) = write(FORMATS["prodigy"], documents, folder).values()
    return [json.loads(line) for line in data.decode().split("\n") if line]


def read(tmp_path: Path, **task: object) -> Read:
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps({"text": TEXT, "tokens": TOKENS, "spans": [ZOE, MALO], "answer": "accept", **task}) + "\n", encoding="utf-8")
    (found,) = prodigy.read(path, "fr")
    return found


def ends(found: Read) -> list[tuple[str, str]]:
    assert found.data is not None
    surfaces = {span["id"]: TEXT[span["start"] : span["end"]] for span in found.data["spans"]}
    return [(surfaces[one["head"]], surfaces[one["tail"]]) for one in found.data["relations"]]


def check(task: Any, meant: AnnotatedDocument) -> None:
    """As Prodigy and spaCy use a task: by its tokens alone."""
    jsonschema.validate(task, SCHEMA)
    tokens = task["tokens"]
    text = "".join(token["text"] + " " * token["ws"] for token in tokens)
    assert text == meant.document.text
    assert [token["id"] for token in tokens] == list(range(len(tokens)))
    assert all(text[token["start"] : token["end"]] == token["text"] for token in tokens)

    def place(one: Any) -> tuple[int, int, str]:
        first, last = tokens[one["token_start"]], tokens[one["token_end"]]
        return first["start"], last["end"], one["label"]

    assert [place(span) for span in task["spans"]] == [(span.start, span.end, span.label) for span in meant.spans]
    spans = {span.span_id: (span.start, span.end, span.label) for span in meant.spans}
    assert [(place(one["head_span"]), place(one["child_span"]), one["label"]) for one in task["relations"]] == [
        (spans[one.head_id], spans[one.tail_id], one.label) for one in meant.relations
    ]
    assert all(one["head"] == one["head_span"]["token_end"] for one in task["relations"])


def test_what_is_written_is_as_the_golden_file(tmp_path: Path) -> None:
    check_golden("prodigy", tmp_path)


def test_the_tokens_make_up_the_text_and_every_span_and_end_is_one_of_them(tmp_path: Path) -> None:
    documents = [*SMALL, TORTURE]
    for task, meant in zip(tasks(documents, tmp_path), documents, strict=True):
        check(task, meant)


@settings(max_examples=60)
@given(documents())
def test_so_it_is_with_any_document(tmp_path_factory: Any, one: AnnotatedDocument) -> None:
    (task,) = tasks([one], tmp_path_factory.mktemp("p"))
    check(task, one)


def test_a_span_may_begin_or_end_with_a_space(tmp_path: Path) -> None:
    one = annotated(" Brest dort ", (("a", "LOC", " Brest "), ("b", "PER", "dort "), ("c", "ORG", " ")))
    check(tasks([one], tmp_path)[0], one)


def test_another_annotation_of_a_text_is_another_task(tmp_path: Path) -> None:
    first, second = tasks([annotated(TEXT), annotated(TEXT, (("a", "PER", "Malo"),))], tmp_path)
    assert first["_input_hash"] == second["_input_hash"]
    assert first["_task_hash"] != second["_task_hash"]


def test_an_end_of_a_relation_is_the_span_that_is_named(tmp_path: Path) -> None:
    inner = {**ZOE, "start": 4, "token_start": 1}
    relation = {"head": 1, "child": 4, "head_span": inner, "child_span": MALO, "label": "met_with"}
    assert ends(read(tmp_path, spans=[ZOE, inner, MALO], relations=[relation])) == [("Quentel", "Malo Garrec")]


def test_an_end_is_read_from_the_last_and_from_the_first_token_of_a_span(tmp_path: Path) -> None:
    for head, child in ((1, 4), (0, 3), (1, 3)):
        assert ends(read(tmp_path, relations=[{"head": head, "child": child, "label": "x"}])) == [("Zoé Quentel", "Malo Garrec")]


def test_ends_and_tokens_that_are_no_places_refuse_the_relation_only(tmp_path: Path) -> None:
    found = read(tmp_path, tokens=[{"start": [0], "end": {}, "id": []}], relations=[
        {"head_span": {"start": [0], "end": 11, "label": []}, "child_span": MALO, "label": "of"},
        {"head": 0, "child": 4, "label": "of"},
        {"head_span": ZOE, "child_span": MALO, "label": "of"},
    ])  # fmt: skip
    assert found.refused == ("relation 1: there is no span at its head", "relation 2: there is no span at its head")
    assert ends(found) == [("Zoé Quentel", "Malo Garrec")]


def test_what_was_accepted_is_confirmed_and_the_article_finished(tmp_path: Path) -> None:
    found = read(tmp_path).data
    assert found is not None
    assert {span["state"] for span in found["spans"]} == {Decision.CONFIRMED}
    assert found["status"] == "finished"


def test_the_only_item_of_a_rejected_task_is_rejected(tmp_path: Path) -> None:
    found = read(tmp_path, spans=[ZOE], answer="reject")
    assert found.data is not None
    assert [span["state"] for span in found.data["spans"]] == [Decision.REJECTED]
    assert found.notes == ()


def test_several_items_of_a_rejected_task_are_left_out_and_so_are_those_of_an_ignored_one(tmp_path: Path) -> None:
    for answer, note, status in (("reject", prodigy.REJECTED, "in progress"), ("ignore", prodigy.IGNORED, "skipped")):
        found = read(tmp_path, answer=answer)
        assert found.data is not None
        assert (found.data["spans"], found.data["status"], found.notes) == ([], status, (note,))


def test_a_task_without_an_answer_has_suggestions(tmp_path: Path) -> None:
    found = read(tmp_path, answer=None)
    assert found.data is not None
    assert {span["state"] for span in found.data["spans"]} == {Decision.SUGGESTED}
    assert found.notes == (prodigy.UNANSWERED,)
