import json
from dataclasses import replace
from pathlib import Path

import cassis
import pytest
from hypothesis import given, settings

from annotator.core.annotated import AnnotatedDocument
from annotator.core.document import Source
from annotator.formats.cas import NAMED_ENTITY, RELATION
from annotator.formats.registry import FORMATS
from tests.formats.round_trip import read_back, write
from tests.formats.small import SMALL, annotated, broken, check_golden, refusals
from tests.formats.torture import TORTURE, documents

JSON = FORMATS["cas-json"]


def test_the_small_corpus_looks_like_its_golden_files(tmp_path: Path) -> None:
    check_golden("cas-json", tmp_path)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("no_json", "is no JSON (Expecting value"),
        ("another_object", "is no JSON CAS: it has no %FEATURE_STRUCTURES, or no %VIEWS"),
        ("no_text", "has no view with a text"),
        ("text_no_text", "is no JSON CAS: its text is no text"),
        ("unknown_type", "the type webanno.custom.Mystery is not declared"),
        ("unknown_supertype", "the type org.example.Base is not declared"),
        ("circle_of_types", "the type a.A is a supertype of itself"),
        ("offset_outside", "NamedEntity 3: its offset 99 lies outside the text"),
        ("offset_in_a_character", "NamedEntity 2: its offset 5 lies inside a character"),
        ("offset_a_text", 'NamedEntity 2: its begin or end is no number ("0")'),
        ("no_label", "NamedEntity 2: has no value, so no label"),
        ("structure_without_type", "is no JSON CAS (“%TYPE” is missing)"),
        ("offsets_utf_32", "its header says that offsets are UTF-32"),
        ("structures_no_list", "is no JSON CAS (something in it is of another kind"),
    ],
)
def test_a_broken_file_is_refused_with_its_reason(name: str, reason: str) -> None:
    (said,) = refusals(broken("cas-json") / f"{name}.json", "cas-json")
    assert reason in said


def places(one: AnnotatedDocument) -> list[tuple[int, int, str]]:
    return [(span.start, span.end, span.label) for span in one.spans]


def check_with_cassis(one: AnnotatedDocument, folder: Path) -> None:
    write(JSON, [one], folder)
    (file,) = folder.glob("*.json")
    cas = cassis.load_cas_from_json(file.read_text(encoding="utf-8"))
    text = one.document.text
    assert cas.sofa_string == text
    said = sorted((ne.begin, ne.end, ne.value, ne.get_covered_text()) for ne in cas.select(NAMED_ENTITY))
    assert said == sorted((span.start, span.end, span.label, text[span.start : span.end]) for span in one.spans)
    spans = {span.span_id: (span.start, span.end) for span in one.spans}
    related = sorted((r.label, (r.Governor.begin, r.Governor.end), (r.begin, r.end)) for r in cas.select(RELATION))
    assert related == sorted((r.label, spans[r.head_id], spans[r.tail_id]) for r in one.relations)


@pytest.mark.parametrize("one", [TORTURE, *SMALL])
def test_cassis_reads_the_same_spans_and_relations(one: AnnotatedDocument, tmp_path: Path) -> None:
    check_with_cassis(one, tmp_path)


@settings(max_examples=25)
@given(documents())
def test_cassis_reads_the_same_of_any_document(tmp_path_factory: pytest.TempPathFactory, one: AnnotatedDocument) -> None:
    check_with_cassis(one, tmp_path_factory.mktemp("cas"))


def test_what_xml_cannot_hold_json_can(tmp_path: Path) -> None:
    one = annotated("Zoé\x0bQuentel \uffff.", (("a", "PER", "Zoé\x0bQuentel"),))
    write(JSON, [one], tmp_path)
    (back,) = read_back(JSON, tmp_path)
    assert (back.document.text, places(back)) == (one.document.text, places(one))


def test_structures_by_their_ids_and_without_types_are_read_by_the_type_system_beside_them(tmp_path: Path) -> None:
    one = annotated("😊 Zoé", (("zoe", "PER", "Zoé"),))
    write(JSON, [one], tmp_path)
    (file,) = tmp_path.glob("*.json")
    data = json.loads(file.read_text(encoding="utf-8"))
    del data["%TYPES"]
    data["%FEATURE_STRUCTURES"] = {str(found.pop("%ID")): found for found in data["%FEATURE_STRUCTURES"]}
    file.write_text(json.dumps(data), encoding="utf-8")
    (back,) = read_back(JSON, tmp_path)
    assert places(back) == places(one)


def test_no_feature_is_written_that_a_project_of_inception_does_not_have(tmp_path: Path) -> None:
    one = annotated("Zoé salue Malo.", (("a", "PER", "Zoé"), ("b", "PER", "Malo")), (("a", "b", "of"),))
    scored = tuple(span._replace(score=0.5, value="2021", producers=("fr",), annotator="ada") for span in one.spans)
    document = replace(one.document, source=Source("a.txt", "https://example.org", "2021-09", "Le Phare"))
    write(JSON, [replace(one, document=document, spans=scored)], tmp_path)
    (file,) = tmp_path.glob("*.json")
    found = json.loads(file.read_text(encoding="utf-8"))
    named = {one["%TYPE"].rpartition(".")[2]: set(one) - {"%ID", "%TYPE", "@sofa", "begin", "end"} for one in found["%FEATURE_STRUCTURES"]}
    assert named == {
        "Sofa": {"sofaNum", "sofaID", "mimeType", "sofaString"},
        "DocumentMetaData": {"language", "documentTitle", "documentId", "documentUri"},
        "Sentence": set(),
        "Token": set(),
        "NamedEntity": {"value"},
        "Relation": {"label", "@Governor", "@Dependent"},
    }


def test_offsets_may_be_marked_as_such_and_a_supertype_left_out(tmp_path: Path) -> None:
    one = annotated("😊 Zoé", (("zoe", "PER", "Zoé"),))
    write(JSON, [one], tmp_path)
    (file,) = tmp_path.glob("*.json")
    told = file.read_text(encoding="utf-8").replace('"begin"', '"^begin"').replace('"end"', '"^end"')
    told = told.replace('"%TYPES": {', '"%HEADER": {"%VERSION": "1"}, "%TYPES": {"org.example.Fact": {"%NAME": "org.example.Fact"}, ')
    file.write_text(
        told.replace('"%FEATURE_STRUCTURES": [', '"%FEATURE_STRUCTURES": [{"%ID": 99, "%TYPE": "org.example.Fact"},'), encoding="utf-8"
    )
    (back,) = read_back(JSON, tmp_path)
    assert places(back) == places(one)
