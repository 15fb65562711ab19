import csv
from pathlib import Path
from typing import Any

import pytest

from annotator.core.annotated import AnnotatedDocument
from annotator.formats import webanno_reading, webanno_tsv
from annotator.formats.fitting import fit
from annotator.formats.manifest import Report
from annotator.formats.registry import FORMATS
from annotator.formats.tokens import OUTER_SPACE
from annotator.formats.units import POINTS
from tests.formats.round_trip import read_back, write
from tests.formats.small import DATA, SMALL, annotated, broken, check_golden, refusals
from tests.formats.torture import TORTURE

WEBANNO = FORMATS["webanno-tsv"]


def read(folder: Path, text: str) -> list[Any]:
    (folder / "a.tsv").write_bytes(text.encode())
    return list(webanno_tsv.read(folder / "a.tsv", "fr"))


def spans(data: dict[str, Any]) -> list[tuple[str, str]]:
    return [(data["text"][span["start"] : span["end"]], span["label"]) for span in data["spans"]]


def held(*corpus: AnnotatedDocument) -> list[AnnotatedDocument]:
    return [fit(one, WEBANNO, Report()) for one in corpus]


def test_the_small_corpus_looks_like_its_golden_files(tmp_path: Path) -> None:
    check_golden("webanno-tsv", tmp_path)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("no_header", "no_header.tsv: is no WebAnno TSV 3.3"),
        ("other_version", "other_version.tsv: is no WebAnno TSV 3.3"),
        ("no_sentences", "no_sentences.tsv: has no sentences"),
        ("not_utf8", "not_utf8.tsv: is not UTF-8"),
        ("short_row", "10: columns: 5 instead of 6"),
        ("id_skipped", "8: the id 1-3 stands where 1-2 should"),
        ("subtoken_of_nothing", "8: the id 1-2.1 stands where 1-1.1 should"),
        ("no_text", "6: is a token of no sentence"),
        ("no_tokens", "13: the sentence before this line has no tokens"),
        ("no_tokens_last", "13: the sentence before this line has no tokens"),
        ("other_token", "9: 1-3 is “rit”, but the text at 12-16 is “dort”"),
        ("beyond_the_text", "10: 1-4 is “.x”, but the text at 16-170 is “.”"),
        ("sentence_over_another", "13: 2-1 is at 3, and the text before it ends at 17"),
        ("far_away", "13: 2-1 is at 900000000, and the text before it ends at 17"),
        ("no_place", "10: does not begin with a token like 1-1 and its place like 0-5"),
        ("discontinuous", "9: the span 1 is discontinuous"),
        ("no_label", "9: a span of NamedEntity has no label"),
        ("unreadable_value", "9: X[1 is no value"),
        ("head_without_token", "9: there is no token 7-1[1_0] from which a relation comes"),
        ("head_without_span", "9: the relation role\\_at from 1-4 has no span at one of its ends"),
        ("tail_without_span", "9: the relation role\\_at from 1-1[1_0] has no span at one of its ends"),
        ("relation_without_label", "9: a relation of Relation has no label"),
        ("labels_and_heads", "9: labels: 2, for relations: 1"),
    ],
)
def test_a_broken_file_is_refused_with_its_reason(name: str, reason: str) -> None:
    (said,) = refusals(broken("webanno-tsv") / f"{name}.tsv", "webanno-tsv")
    assert reason in said


@pytest.mark.parametrize("cell", [0, 1, 2, None])
def test_one_broken_line_is_told_once_wherever_it_stands(tmp_path: Path, cell: int | None) -> None:
    lines = (DATA / "formats" / "webanno-tsv" / "le-port-de-brest-rouvre-d284143e.tsv").read_text(encoding="utf-8").split("\n")
    for nth in [nth for nth, line in enumerate(lines) if "\t" in line]:
        cells = lines[nth].split("\t") if cell is not None else []
        spoilt = "\t".join([*cells[:cell], "x", *cells[len(cells[:cell]) + 1 :]])
        (tmp_path / "a.tsv").write_text("\n".join([*lines[:nth], spoilt, *lines[nth + 1 :]]), encoding="utf-8")
        (told,) = webanno_tsv.read(tmp_path / "a.tsv", "fr")
        assert (told.line, len(told.refused)) == (nth + 1, 1)


@pytest.mark.parametrize("end", ["\n", "", "\n\n"])
def test_sentences_are_taken_whole_however_the_file_ends(end: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = (DATA / "formats" / "webanno-tsv" / "le-port-de-brest-rouvre-d284143e.tsv").read_text(encoding="utf-8").rstrip("\n")
    (tmp_path / "a.tsv").write_text(written + end, encoding="utf-8")
    monkeypatch.delattr(webanno_reading, "_take")  # what goes line by line, where a sentence has something of its own
    (read,) = webanno_tsv.read(tmp_path / "a.tsv", "fr")
    assert read.data["spans"]


def test_a_number_that_is_too_long_is_refused(tmp_path: Path) -> None:
    text = (broken("webanno-tsv") / "unreadable_value.tsv").read_text(encoding="utf-8")
    (tmp_path / "a.tsv").write_text(text.replace("X[1", f"X[{'1' * 5000}]"), encoding="utf-8")
    assert any(said.endswith("is no value") for said in refusals(tmp_path / "a.tsv", "webanno-tsv"))


def test_a_sentence_without_its_text_is_told_once(tmp_path: Path) -> None:
    text = (DATA / "formats" / "webanno-tsv" / "le-port-de-brest-rouvre-d284143e.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if not line.startswith("#Text=Zoé")]
    assert len(lines) < text.count("\n") + 1
    (tmp_path / "a.tsv").write_text("\n".join(lines), encoding="utf-8")
    (told,) = webanno_tsv.read(tmp_path / "a.tsv", "fr")
    assert told.refused == ("is a token of no sentence: a line #Text=… should come before it",)


def test_a_refused_span_is_told_once_and_takes_no_id_from_another(tmp_path: Path) -> None:
    cells = ["PER[1]", "LOC[2]", "PER[1]", "_", "PER[1]", "ORG"]
    rows = "".join(f"1-{nth}\t{3 * nth - 3}-{3 * nth - 1}\tab\t{cell}\t\n" for nth, cell in enumerate(cells, 1))
    layer = "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value"
    (tmp_path / "a.tsv").write_text(f"#FORMAT=WebAnno TSV 3.3\n{layer}\n\n\n#Text=ab ab ab ab ab ab\n{rows}", encoding="utf-8")
    refused, article = webanno_tsv.read(tmp_path / "a.tsv", "fr")
    assert refused.refused == ("the span 1 is discontinuous, and spans here are in one piece",)
    assert article.data is not None
    assert [(span["id"], span["label"]) for span in article.data["spans"]] == [("2", "LOC"), ("3", "ORG")]


def test_layers_stacks_and_sub_tokens_are_read_and_what_is_left_out_is_said() -> None:
    (one,) = webanno_tsv.read(DATA / "foreign" / "webanno-tsv" / "layers.tsv", "fr")
    assert one.data["text"] == "😊 Saint-Malo rit\nencore.\n  Fin"
    assert spans(one.data) == [
        ("Saint", "PER"),
        ("Saint", "x|y"),
        ("Malo rit", "A_B"),
        (".", "LOC"),
        ("Malo", "Mark"),
        ("rit\nencore", "Mark"),
    ]
    ids = {span["id"]: span["label"] for span in one.data["spans"]}
    relations = [(ids[relation["head"]], relation["label"], ids[relation["tail"]]) for relation in one.data["relations"]]
    assert relations == [("PER", "knows", "A_B"), ("x|y", "role_at", "LOC"), ("A_B", "b", "LOC")]
    assert one.notes == (
        "articles of which the layer POS is left out",
        "articles of which the feature NamedEntity.identifier is left out",
        "articles of which the layer CoreferenceLink is left out",
    )


def test_offsets_in_code_points_are_known_by_the_tokens(tmp_path: Path) -> None:
    rows = "#Text=😊 a\n1-1\t0-1\t😊\t_\t\n1-2\t2-3\ta\tX\t\n\n#Text=b\n2-1\t4-5\tb\tY\t\n"
    (one,) = read(tmp_path, "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Thing|value\n\n\n" + rows)
    assert (one.data["text"], one.notes) == ("😊 a\nb", (POINTS,))
    assert spans(one.data) == [("a", "X"), ("b", "Y")]


@pytest.mark.parametrize("text", ["  Brest", "\n \tBrest dort.\n\n\n", "Un.\nDeux.\n  Trois. Quatre.\r\n\r\nCinq \\n\x01.\x0b"])
def test_white_space_that_the_format_has_not_between_sentences_is_kept(text: str, tmp_path: Path) -> None:
    write(WEBANNO, [annotated(text)], tmp_path)
    (one,) = read_back(WEBANNO, tmp_path)
    assert one.document.text == text


def test_only_a_line_break_and_spaces_stand_between_sentences(tmp_path: Path) -> None:
    files = write(WEBANNO, [annotated("Un.\n  Deux. Trois.\n\nQuatre")], tmp_path)
    lines = next(iter(files.values())).decode().split("\n")
    assert [line for line in lines if line.startswith("#Text")] == [
        "#Text=Un.",
        "#Text=Deux. ",
        "#Text=Trois.",
        "#Text=",
        "#Text=",
        "#Text=Quatre",
    ]


def test_a_span_with_white_space_at_its_edge_is_reported() -> None:
    report = Report()
    one = annotated("Brest Malo", (("a", "LOC", "Brest "), ("b", "PER", "Malo")))
    assert [span.span_id for span in fit(one, WEBANNO, report).spans] == ["b"]
    assert report.spans.reported == {OUTER_SPACE: 1}


def test_offsets_are_utf_16_and_tokens_are_numbered_within_their_sentence(tmp_path: Path) -> None:
    corpus = held(*SMALL, TORTURE)
    files = write(WEBANNO, corpus, tmp_path)
    texts = {one.document.text.encode("utf-16-le") for one in corpus}
    for data in files.values():
        rows = [line.split("\t") for line in data.decode().split("\n") if line[:1].isdigit()]
        units = [tuple(map(int, row[0].split("-"))) for row in rows]
        assert units == sorted(set(units))
        places = [(*map(int, row[1].split("-")), row[2].encode("utf-16-le")) for row in rows]
        assert any(all(text[2 * start : 2 * end] == surface for start, end, surface in places) for text in texts)


def test_webanno2spacy_reads_the_same_relations(tmp_path: Path) -> None:
    """It knows one layer of spans and one of relations, spans by their number within their label, and keeps the relations only."""
    import spacy
    from webanno2spacy import convert_rows

    text = "Zoé Quentel dirige Quentel Brest depuis lundi. Malo vit à Quimper."
    places = (("zoe", "PER", "Zoé Quentel"), ("firm", "PER", "Quentel Brest"), ("malo", "PER", "Malo"), ("town", "LOC", "Quimper"))
    one = annotated(text, places, (("zoe", "firm", "role_at"), ("malo", "town", "lives_in"), ("firm", "malo", "knows")))
    (data,) = write(WEBANNO, held(one), tmp_path).values()
    doc = convert_rows(spacy.blank("fr"), text, csv.reader(data.decode().splitlines(), delimiter="\t"))
    found = {(head, tail, label) for (tail, head), labels in doc._.rel.items() for label, score in labels.items() if score}
    starts = {span.span_id: span.start for span in one.spans}
    assert found == {(starts[relation.head_id], starts[relation.tail_id], relation.label.replace("_", "\\_")) for relation in one.relations}
