from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import cassis
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.document import Document, Source
from annotator.core.errors import Trouble
from annotator.core.values import Decision, Status
from annotator.formats import cas_xmi
from annotator.formats.cas import NAMED_ENTITY, RELATION, SENTENCE, TOKEN
from annotator.formats.fitting import REJECTED, fit
from annotator.formats.manifest import Report
from annotator.formats.registry import FORMATS
from tests.formats.round_trip import read_back, write
from tests.formats.small import DATA, SMALL, annotated, broken, check_golden, refusals
from tests.formats.torture import TORTURE, documents

XMI = FORMATS["cas-xmi"]


def test_the_small_corpus_looks_like_its_golden_files(tmp_path: Path) -> None:
    check_golden("cas-xmi", tmp_path)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a_doctype", "has a DOCTYPE, which is never read"),
        ("no_xml", "is no well-formed XML (line 1: syntax error)"),
        ("cut_off", "is no well-formed XML (line 5: unclosed token)"),
        ("latin_bytes", "is no well-formed XML (line 4"),
        ("another_root", "is no XMI: its first element is html"),
        ("foreign_element", "the element p is none of a CAS"),
        ("no_text", "has no view with a text"),
        ("two_texts", "has several views with texts, and none is the initial one"),
        ("unknown_type", "the type webanno.custom.Mystery is not declared: put the TypeSystem.xml of its export beside it"),
        ("offset_outside", "line 4: NamedEntity 3: its offset 99 lies outside the text"),
        ("offset_in_a_character", "line 4: NamedEntity 3: its offset 5 lies inside a character"),
        ("offset_no_number", 'line 3: NamedEntity 2: its begin or end is no number ("x")'),
        ("no_end", "line 3: NamedEntity 2: it has no begin or no end"),
        ("empty_span", "span 1: the offsets 3–3 do not lie in the text"),
        ("no_label", "line 3: NamedEntity 2: has no value, so no label"),
        ("no_id", "line 3: an element has no id that is a number"),
        ("dangling_relation", "relation 1: there is no span 77"),
        ("members_no_numbers", "line 5: a view is damaged"),
        ("type_system/no_type_system", "TypeSystem.xml: is no type system of UIMA"),
    ],
)
def test_a_broken_file_is_refused_with_its_reason(name: str, reason: str) -> None:
    (said,) = refusals(broken("cas-xmi") / f"{name}.xmi", "cas-xmi")
    assert reason in said


# runs of tokens, which are passed over without being parsed ------------------------------------------------------------------

TOKENS = """<segmentation:Token xmi:id="7" sofa="1" begin="0" end="3"/>
<segmentation:Token xmi:id="8" sofa="1" begin="4" end="9" order="0"/>"""
THINGS = (
    *(
        "<!-- ",
        " -->",
        "<![CDATA[",
        "]]>",
        "<?a ",
        "?>",
        "<",
        ">",
        "/>",
        '"',
        "&",
        "\n",
        "</xmi:XMI>",
        "<a>",
        "</a>",
        TOKENS,
        "\udc80",
        "\r",
        "\x0c",
    ),
    *('<segmentation:Token xmi:id="7"/>', TOKENS[:70], ' xmlns:segmentation="http:///custom.ecore"', ' xmlns:segmentation = "a"', "<?xml"),
    *("<!DOCTYPE a>", 'encoding="UTF-16"', "segmentation:", "ner:NamedEntity", "Token", "Sentence"),
    *("\udc80", "\r", "\x0c"),
)


def outcome(path: Path) -> object:
    try:
        return list(cas_xmi.read(path, "fr"))
    except Trouble as trouble:
        return str(trouble)


@settings(max_examples=100)
@given(st.data())
def test_a_file_damaged_anywhere_reads_as_if_every_token_were_parsed(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted((DATA / "formats" / "cas-xmi").glob("*.xmi"))))
    content = path.read_text(encoding="utf-8")
    for _ in range(data.draw(st.integers(0, 3))):
        begin = data.draw(st.integers(0, len(content)))
        end = begin + data.draw(st.integers(0, 60))
        content = content[:begin] + data.draw(st.sampled_from(THINGS)) + content[end:]
    damaged = tmp_path_factory.mktemp("damaged") / "a.xmi"
    damaged.write_bytes(content.encode("utf-8", "surrogateescape"))
    short = outcome(damaged)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cas_xmi, "_shortened", lambda content: content)
        assert short == outcome(damaged), content


def test_most_of_a_file_need_not_be_parsed(tmp_path: Path) -> None:
    write(XMI, [annotated("Zoé Quentel dort à Brest. " * 20)], tmp_path)
    (file,) = tmp_path.glob("*.xmi")
    assert len(cas_xmi._shortened(file.read_bytes())) < file.stat().st_size / 2


@pytest.mark.parametrize(
    "foreign",
    [
        '<custom:Ship xmi:id="50" xmlns:segmentation="http:///custom.ecore"/>',
        "<custom:Ship xmi:id=\"50\" xmlns:segmentation\n=\t'http:///custom.ecore'/>",
        f"<!-- {TOKENS} -->",
        f"<a><![CDATA[{TOKENS}]]></a>",
        f"<?a {TOKENS}?>",
    ],
)
def test_nothing_is_passed_over_where_it_may_be_no_token(foreign: str) -> None:
    written = cas_xmi.to_xmi(annotated("Zoé Quentel dort à Brest."))
    content = written.replace("</xmi:XMI>", f"{foreign}</xmi:XMI>").encode()
    assert cas_xmi._shortened(written.encode()) != written.encode()
    assert cas_xmi._shortened(content) == content


def test_a_line_after_passed_tokens_is_told_as_it_is(tmp_path: Path) -> None:
    written = cas_xmi.to_xmi(annotated("Zoé Quentel dort à Brest.", (("zoe", "PER", "Zoé"),)))
    (tmp_path / "a.xmi").write_text(written.replace(' value="PER"', ""), encoding="utf-8")
    (read,) = cas_xmi.read(tmp_path / "a.xmi", "fr")
    line = next(nth for nth, one in enumerate(written.splitlines(), 1) if "NamedEntity" in one)
    assert read.refused == (f"line {line}: NamedEntity 10: has no value, so no label",)


# cassis, as an independent reader -------------------------------------------------------------------------------------------


def as_cassis_reads(folder: Path, documents: Iterable[AnnotatedDocument]) -> list[Any]:
    """Strictly: any warning is an error (pytest's filterwarnings)."""
    fitted = [one for one in (fit(one, XMI, Report()) for one in documents) if one is not None]
    write(XMI, fitted, folder)
    with (folder / "TypeSystem.xml").open("rb") as file:
        types = cassis.load_typesystem(file)
    found = {cas.sofa_string: cas for cas in (cassis.load_cas_from_xmi(path, typesystem=types) for path in folder.glob("*.xmi"))}
    return [found[one.document.text] for one in fitted]


def spans_of(one: AnnotatedDocument) -> list[tuple[int, int, str, str]]:
    return sorted((span.start, span.end, span.label, one.document.text[span.start : span.end]) for span in one.spans)


def test_cassis_reads_the_same_spans_and_relations(tmp_path: Path) -> None:
    corpus = [TORTURE, *SMALL]
    for one, cas in zip(corpus, as_cassis_reads(tmp_path, corpus), strict=True):
        spans = {span.span_id: span for span in one.spans}
        said = sorted((ne.begin, ne.end, ne.value, ne.get_covered_text()) for ne in cas.select(NAMED_ENTITY))
        assert said == spans_of(one)
        meant = sorted((r.label, spans[r.head_id].start, spans[r.tail_id].start, spans[r.tail_id].end) for r in one.relations)
        assert sorted((r.label, r.Governor.begin, r.begin, r.end) for r in cas.select(RELATION)) == meant
        assert all((r.begin, r.end) == (r.Dependent.begin, r.Dependent.end) for r in cas.select(RELATION))


def test_every_span_begins_and_ends_with_a_token_of_one_sentence(tmp_path: Path) -> None:
    for cas in as_cassis_reads(tmp_path, [TORTURE, *SMALL]):
        starts, ends = {token.begin for token in cas.select(TOKEN)}, {token.end for token in cas.select(TOKEN)}
        for span in cas.select(NAMED_ENTITY):
            assert span.begin in starts
            assert span.end in ends
            assert any(sentence.begin <= span.begin and span.end <= sentence.end for sentence in cas.select(SENTENCE))


@settings(max_examples=25)
@given(documents())
def test_cassis_reads_the_same_of_any_document(tmp_path_factory: pytest.TempPathFactory, one: AnnotatedDocument) -> None:
    (cas,) = as_cassis_reads(tmp_path_factory.mktemp("cas"), [one])
    assert sorted((ne.begin, ne.end, ne.value, ne.get_covered_text()) for ne in cas.select(NAMED_ENTITY)) == spans_of(one)


def test_offsets_in_the_file_are_utf_16(tmp_path: Path) -> None:
    write(XMI, [annotated("😊 Zoé", (("zoe", "PER", "Zoé"),))], tmp_path)
    (file,) = tmp_path.glob("*.xmi")
    assert '<ner:NamedEntity xmi:id="6" sofa="1" begin="3" end="6" value="PER"' in file.read_text(encoding="utf-8")


# what is kept, and what cannot be -------------------------------------------------------------------------------------------


def test_every_field_of_spans_relations_and_source_comes_back(tmp_path: Path) -> None:
    source = Source("a/b.txt", "https://example.org/?a=1&b=2", "2021-09", 'Le "Phare"', "cp1252")
    document = Document.of("Zoé Quentel dort.\r\n", "br", source)
    spans = (
        AnnotatedSpan("p", 0, 3, "PER", Decision.CONFIRMED, "Anaïs", ("fr", "b\nc"), 0.1 + 0.2, "2021-05"),
        AnnotatedSpan("q", 4, 11, "FAMILY", Decision.SUGGESTED, None, ("fr",), 1e-7),
    )
    relations = (AnnotatedRelation("r", "q", "p", "of", Decision.SUGGESTED, None, ("fr",), 0.5),)
    one = AnnotatedDocument(document, Status.SKIPPED, spans, relations)
    write(XMI, [one], tmp_path)
    (back,) = read_back(XMI, tmp_path)
    assert (back.document.source, back.document.language, back.status) == (source, "br", Status.SKIPPED)
    assert (back.spans, back.relations) == (spans, relations)


def test_what_is_rejected_is_not_written_for_others_would_take_it_for_annotation() -> None:
    one = annotated("Zoé salue Malo.", (("a", "PER", "Zoé"), ("b", "PER", "Malo")))
    report = Report()
    fitted = fit(replace(one, spans=(one.spans[0]._replace(state=Decision.REJECTED), one.spans[1])), XMI, report)
    assert fitted is not None
    assert [span.span_id for span in fitted.spans] == ["b"]
    assert report.spans.reported == {REJECTED: 1}


@pytest.mark.parametrize("character", ["\x0b", "\x01", "\x1f", "\ufffe", "\uffff"])
def test_an_article_with_a_character_that_xml_cannot_hold_is_reported_with_all_its_items(character: str) -> None:
    one = annotated(f"Zoé{character} salue Malo.", (("a", "PER", "Zoé"), ("b", "PER", "Malo")), (("a", "b", "of"),))
    report = Report()
    assert fit(one, XMI, report) is None
    assert report.documents.reported == {cas_xmi.NOT_XML: 1}
    assert (report.documents.came_in, report.spans.came_in, report.relations.came_in) == (1, 2, 1)
    assert (report.documents.written, report.spans.written, report.relations.written) == (0, 0, 0)


def test_a_label_or_value_with_such_a_character_is_reported_and_its_relations_with_it() -> None:
    one = annotated("Zoé salue Malo.", (("a", "P\x0bR", "Zoé"), ("b", "PER", "Malo")), (("a", "b", "of"),))
    report = Report()
    fitted = fit(one, XMI, report)
    assert fitted is not None
    assert [span.span_id for span in fitted.spans] == ["b"]
    assert report.spans.reported == {cas_xmi.NOT_XML: 1}
    assert report.relations.came_in == 1
    assert report.relations.written == 0


def test_an_article_whose_source_has_such_a_character_is_reported() -> None:
    one = annotated("Zoé")
    report = Report()
    assert fit(replace(one, document=replace(one.document, source=Source(path="a\x01"))), XMI, report) is None
    assert report.documents.reported == {f"its source {cas_xmi.NOT_XML}": 1}


def test_a_text_that_xml_readers_would_refuse_is_reported() -> None:
    document = Document.of("é" * (cas_xmi.MAX_TEXT_BYTES // 2 + 1), "fr")
    report = Report()
    assert fit(AnnotatedDocument(document, Status.FINISHED), XMI, report) is None
    assert report.documents.reported == {cas_xmi.TOO_LONG: 1}
