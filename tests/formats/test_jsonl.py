import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.acts import Act, Change, Verb
from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.document import Document, Seam, SeamKind, Section, SectionKind, Source
from annotator.core.errors import Trouble
from annotator.core.ids import annotator_id_of
from annotator.core.json_text import dumps
from annotator.core.schema import RelationLabel, Schema, SpanLabel
from annotator.core.spans import RelationSuggestion, Run, SpanSuggestion
from annotator.core.values import Decision, DocumentValue, Kind, SpanValue, Status
from annotator.formats import jsonl
from tests.formats.small import check_golden

TEXT = "Zoé Quentel a vu Malo.Brest dort 😊"

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=2, max_size=60).filter(str.strip)
names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
scores = st.none() | st.floats(0, 1)
odd_values = (
    st.none() | st.booleans() | st.integers(-1, 60) | st.floats(-1, 2) | st.text(max_size=2) | st.lists(st.text() | st.none(), max_size=2)
)


def entry_to_json(entry: jsonl.Entry) -> dict[str, Any]:
    return json.loads(dumps(jsonl.whole_to_json(entry.annotated, entry.stored, map(jsonl.act_to_json, entry.acts))))


@st.composite
def annotated_documents(draw: st.DrawFn) -> AnnotatedDocument:
    text = draw(texts)
    source = Source(draw(st.none() | names), draw(st.none() | names), draw(st.none() | names), None, draw(st.none() | names))
    middle = draw(st.integers(1, len(text) - 1))
    sections = (Section(SectionKind.TITLE, 0, middle), Section(SectionKind.BODY, middle, len(text)))
    seams = (Seam(middle, draw(st.sampled_from(SeamKind)), draw(st.floats(0, 1))),)
    spans = []
    for nth in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        state = draw(st.sampled_from(Decision))
        spans.append(
            AnnotatedSpan(
                f"s{nth}", start, end, draw(names), state, draw(st.none() | names), ("a", "b"), draw(scores), draw(st.none() | names)
            )
        )
    relations = (AnnotatedRelation("r0", "s0", "s1", draw(names), Decision.CONFIRMED, None, (), draw(scores)),) if len(spans) > 1 else ()
    return AnnotatedDocument(Document.of(text, "fr", source, sections, seams), draw(st.sampled_from(Status)), tuple(spans), relations)


@given(annotated_documents())
def test_what_is_written_is_read_back_equal(one: AnnotatedDocument) -> None:
    line = dumps(jsonl.document_to_json(one)).decode()
    assert json.loads(line) == jsonl.document_to_json(one)
    entry = jsonl.parse(line, "en")
    assert isinstance(entry, jsonl.Entry)
    assert entry.annotated == one
    assert not entry.refused
    assert not entry.ignored


@given(annotated_documents())
def test_the_text_of_each_written_span_stands_at_its_offsets(one: AnnotatedDocument) -> None:
    data = jsonl.document_to_json(one)
    assert all(span["text"] == data["text"][span["start"] : span["end"]] for span in data["spans"])


@given(annotated_documents(), st.data())
def test_spans_are_read_the_same_column_by_column_and_one_by_one(one: AnnotatedDocument, data: st.DataObject) -> None:
    line = jsonl.document_to_json(one)
    if line["spans"]:
        name = data.draw(st.sampled_from(sorted(line["spans"][0])))
        data.draw(st.sampled_from(line["spans"]))[name] = data.draw(st.just(line["spans"][0][name]) | odd_values)
    by_column = jsonl.from_json(line, "fr")
    one_by_one = jsonl.from_json(line | {"spans": [span | {"unknown": ""} for span in line["spans"]]}, "fr")
    assert isinstance(by_column, jsonl.Entry)
    assert isinstance(one_by_one, jsonl.Entry)
    assert by_column.annotated == one_by_one.annotated
    assert by_column.refused == one_by_one.refused


def _entry(**fields: object) -> jsonl.Entry:
    entry = jsonl.parse(json.dumps({"text": TEXT, **fields}), "fr")
    assert isinstance(entry, jsonl.Entry)
    return entry


def _span(**fields: object) -> dict[str, object]:
    return {"id": "a", "start": 0, "end": 11, "label": "PER", **fields}


def test_a_line_with_only_a_text_gets_sections_and_seams_found() -> None:
    entry = _entry()
    assert entry.unstated
    assert [seam.offset for seam in entry.document.seams] == [22]
    assert entry.document.sections


def test_a_span_without_a_state_is_confirmed() -> None:
    assert _entry(spans=[_span()]).annotated.spans[0].state is Decision.CONFIRMED


def test_a_document_may_have_an_unknown_field_named_project() -> None:
    assert _entry(project="AFP").ignored == {"project": 1}
    assert _entry(project={"name": "AFP"}).ignored == {"project": 1}


def test_ids_may_be_whole_numbers_from_0() -> None:
    relations = [{"id": 0, "head": 0, "tail": 1, "label": "met_with"}]
    entry = _entry(spans=[_span(id=0), _span(id=1, end=3)], relations=relations)
    assert entry.refused == ()
    assert [span.span_id for span in entry.annotated.spans] == ["0", "1"]
    (relation,) = entry.annotated.relations
    assert (relation.relation_id, relation.head_id, relation.tail_id) == ("0", "0", "1")


def test_a_name_of_a_file_with_bytes_that_are_no_utf8_is_made_storable() -> None:
    assert _entry(source={"path": "caf\udce9.txt"}).document.source.path == "caf\\xe9.txt"


def test_unknown_fields_are_counted() -> None:
    entry = _entry(colour="red", spans=[_span(note="?"), _span(id="b", note="!")])
    assert entry.ignored == {"colour": 1, "spans.note": 2}


@pytest.mark.parametrize(
    "wrong",
    [
        {"end": 900},
        {"start": -1},
        {"start": 11},
        {"start": 0.5},
        {"start": True},
        {"text": "Zoé"},
        {"state": "perhaps"},
        {"score": 2},
        {"label": None, "end": "x"},
    ],
)
def test_a_span_that_is_not_valid_is_left_out_with_a_reason(wrong: dict[str, object]) -> None:
    entry = _entry(spans=[_span() | wrong, _span(id="good")])
    assert [span.span_id for span in entry.annotated.spans] == ["good"]
    assert len(entry.refused) == 1


@pytest.mark.parametrize(("head", "tail"), [("a", "nobody"), ("a", "a")])
def test_a_relation_without_two_ends_is_left_out_with_a_reason(head: str, tail: str) -> None:
    entry = _entry(spans=[_span()], relations=[{"id": "r", "head": head, "tail": tail, "label": "met_with"}])
    assert entry.annotated.relations == ()
    assert len(entry.refused) == 1


@pytest.mark.parametrize(
    "line",
    [
        "no json",
        "[]",
        "{}",
        '{"text": 5}',
        '{"text": " "}',
        '{"text": "a\\u0000b"}',
        '{"text": "a\\ud800b"}',
        '{"text": "abc", "sha256": "00"}',
        '{"text": "abc", "format": "other/3"}',
        '{"text": "abc", "status": "lost"}',
        '{"text": "abc", "language": 12}',
        '{"text": "abc", "sections": [{"kind": "body", "start": 0, "end": 9}]}',
        '{"text": "abc", "sections": [{"kind": "body", "start": 0, "end": 2}, {"kind": "body", "start": 1, "end": 3}]}',
        '{"text": "abc", "seams": [{"offset": 3, "kind": "sentence", "confidence": 1}]}',
        '{"text": "abc", "spans": [{"start": 0, "end": 1, "label": "PER", "score": NaN}]}',
        '{"text": "abc", "source": {"url": 7}}',
        '{"text": "abc", "seams": [{"offset": 1.0}]}',
        '{"text": "abc", "seams": [{"offset": true}]}',
        '{"text": "abcd", "seams": [{"offset": 2}, {"offset": 1}]}',
        '{"text": "abcd", "seams": [{"offset": 2}, {"offset": 2}]}',
        '{"text": "abc", "sections": [{"kind": "body", "start": 0, "end": 3.0}]}',
        '{"text": "abc", "sections": [{"kind": "body", "start": 0, "end": "x"}, {"kind": "body", "start": 1, "end": 3}]}',
        '{"project": {}}',
        '{"project": "AFP"}',
        '{"text": "abc", "acts": [{"verb": "accept"}]}',
    ],
)
def test_a_line_that_is_no_document_is_refused_with_a_reason(line: str) -> None:
    with pytest.raises(Trouble):
        jsonl.parse(line, "fr")


def uuid_of(name: str) -> str:
    return annotator_id_of(name)


def _act() -> Act:
    changes = (
        Change(Kind.SPAN, "d1", "s1", None, SpanValue(Decision.CONFIRMED, 0, 1, "PER")),
        Change(Kind.SPAN, "d2", "s2", None, SpanValue(Decision.CONFIRMED, 0, 1, "PER")),
        Change(Kind.DOCUMENT, "d3", "d3", None, DocumentValue(Status.FINISHED)),
    )
    return Act(uuid_of("act"), 3, Verb.ACCEPT, uuid_of("ada"), 12, changes)


def test_an_act_over_several_documents_is_put_together_in_its_own_order() -> None:
    act = _act()
    assert jsonl.whole([jsonl.part_of(act, "d2"), jsonl.part_of(act, "d3"), jsonl.part_of(act, "d1")]) == act


def test_an_act_of_which_a_part_is_missing_is_not_put_together() -> None:
    parts = [jsonl.part_of(_act(), document_id) for document_id in ("d1", "d2", "d3")]
    for missing in range(3):
        with pytest.raises(ValueError, match="not complete"):
            jsonl.whole(part for nth, part in enumerate(parts) if nth != missing)


def test_the_project_line_is_read_back_equal() -> None:
    schema = Schema(
        (SpanLabel("PER", "PER", (("en", "Person"),), 10.0, "1"),), (RelationLabel("knows", "knows", (), ("PER",), ("PER",), True),)
    )
    run = Run(uuid_of("r"), "p", "1", "{}", 4)
    act = _act()._replace(changes=(Change(Kind.LABEL, "", "PER", None, schema.span_labels[0]),))
    parts = (jsonl.ActPart(act), jsonl.ActPart(act._replace(act_id=uuid_of("other")), (1,), 3))
    line = jsonl.ProjectLine(schema, {uuid_of("ada"): "Ada"}, (run,), parts)
    assert jsonl.parse(dumps(jsonl.project_to_json(line)).decode(), "fr") == line


def test_stored_suggestions_are_read_back_equal() -> None:
    document = Document.of(TEXT, "fr")
    run = uuid_of("run")
    spans = (
        SpanSuggestion(document.document_id, 0, 3, "PER", run, 0.5, ("pattern", "x")),
        SpanSuggestion(document.document_id, 4, 6, "PER", run),
    )
    relations = (RelationSuggestion(document.document_id, spans[0].span_id, spans[1].span_id, "knows", run, None, ()),)
    entry = jsonl.Entry(AnnotatedDocument(document, Status.NEW), (jsonl.Stored(run, spans, relations), jsonl.Stored(uuid_of("silent"))))
    back = jsonl.parse(json.dumps(entry_to_json(entry)), "fr")
    assert isinstance(back, jsonl.Entry)
    assert back.stored == entry.stored


def _lossless_lines() -> tuple[dict[str, Any], dict[str, Any]]:
    document = Document.of(TEXT, "fr")
    act = _act()._replace(changes=(Change(Kind.LABEL, "", "PER", None, SpanLabel("PER", "PER")),))
    run = Run(uuid_of("r"), "p", "1", "{}", 4)
    project = jsonl.ProjectLine(Schema((SpanLabel("PER", "PER"),)), {uuid_of("ada"): "Ada"}, (run,), (jsonl.ActPart(act),))
    spans = (SpanSuggestion(document.document_id, 0, 3, "PER", run.run_id, 0.5, ("pattern",)),)
    entry = jsonl.Entry(AnnotatedDocument(document, Status.NEW), (jsonl.Stored(run.run_id, spans),))
    return json.loads(dumps(jsonl.project_to_json(project))), entry_to_json(entry)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda project, _: project["runs"][0].update(made_at=10**30),
        lambda project, _: project["runs"][0].update(made_at=-1),
        lambda project, _: project["runs"][0].update(producer=None),
        lambda project, _: project["runs"][0].update(producer=["p"]),
        lambda project, _: project["runs"][0].update(run_id="xx"),
        lambda project, _: project["acts"][0].update(act_id="xx"),
        lambda project, _: project["acts"][0].update(clock=True),
        lambda project, _: project["acts"][0].update(intent=3),
        lambda project, _: project["acts"][0].update(places=[0], of=0),
        lambda project, _: project["acts"][0].update(places=[0]),
        lambda project, _: project["acts"][0]["changes"][0]["after"].update(name=5),
        lambda project, _: project["acts"][0]["changes"][0].update(document=[]),
        lambda project, _: project["schema"][0].update(name=5),
        lambda project, _: project["annotators"].update(xx="Bo"),
        lambda _, entry: entry["suggestions"][0]["spans"][0].update(label=None),
        lambda _, entry: entry["suggestions"][0]["spans"][0].update(start="0"),
        lambda _, entry: entry["suggestions"][0]["spans"][0].update(why=[4]),
        lambda _, entry: entry["suggestions"][0].update(run=None),
    ],
)
def test_fields_of_runs_suggestions_acts_and_labels_that_no_project_can_hold_are_refused(
    spoil: Callable[[dict[str, Any], dict[str, Any]], None],
) -> None:
    lines = _lossless_lines()
    for line in lines:
        jsonl.from_json(copy.deepcopy(line), "fr")
    before = copy.deepcopy(lines)
    spoil(lines[0]["project"], lines[1])
    (spoiled,) = [line for line, old in zip(lines, before, strict=True) if line != old]
    with pytest.raises(Trouble):
        jsonl.from_json(spoiled, "fr")


def test_what_is_written_is_as_the_golden_file(tmp_path: Path) -> None:
    check_golden("jsonl", tmp_path)


def test_a_number_of_any_length_keeps_its_digits() -> None:
    span = {"id": 10**30, "start": 0, "end": 3, "label": "PER", "value": 2**70}
    entry = jsonl.parse(json.dumps({"text": TEXT, "spans": [span]}), "fr")
    assert isinstance(entry, jsonl.Entry)
    assert [(one.span_id, one.value) for one in entry.annotated.spans] == [(str(10**30), str(2**70))]
