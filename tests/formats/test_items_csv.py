import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.document import Document, Source
from annotator.core.errors import Trouble
from annotator.core.values import Decision, Status
from annotator.formats import items_csv, items_csv_excel
from annotator.formats.fitting import fit
from annotator.formats.items_csv import COLUMNS, guard, unguard
from annotator.formats.manifest import Report
from annotator.formats.registry import FORMATS
from annotator.formats.verifying import Fingerprint, verify
from tests.formats.round_trip import write
from tests.formats.small import SMALL, annotated, check_golden
from tests.formats.torture import TORTURE, documents

FLAVOURS = ["csv", "csv-excel"]
SOURCE = Source("a/b.txt", "https://example.org/a", "2021-09", "=Le Phare", "cp1252")
SPANS = (
    AnnotatedSpan("=p", 0, 4, "+PER", Decision.REJECTED, "@Anaïs", ("fr", "b;c"), 0.1 + 0.2, "2021-05"),
    AnnotatedSpan("q", 5, 12, "FAMILY", Decision.SUGGESTED, None, ("fr",), 1e-7),
)
RELATIONS = (AnnotatedRelation("r", "q", "=p", "-of", Decision.SUGGESTED, None, ("fr",), 0.5),)
EVERYTHING = AnnotatedDocument(Document.of('=Zoé\r\nQuentel; dort, "bien".\r\n', "br", SOURCE), Status.SKIPPED, SPANS, RELATIONS)


def rows_of(name: str, corpus: Sequence[AnnotatedDocument], folder: Path) -> list[list[str]]:
    """The rows as another program reads them."""
    (data,) = write(FORMATS[name], corpus, folder).values()
    encoding, delimiter = ("utf-8", ",") if name == "csv" else ("utf-8-sig", ";")
    return list(csv.reader(data.decode(encoding).splitlines(keepends=True), delimiter=delimiter, strict=True))


def check(name: str, corpus: Sequence[AnnotatedDocument], folder: Path) -> None:
    """What an export checks."""
    meant = Fingerprint(True)
    for one in corpus:
        meant.add(one)
    write(FORMATS[name], corpus, folder)
    verify(FORMATS[name], [folder / "corpus.csv"], meant)


@pytest.mark.parametrize("name", FLAVOURS)
def test_the_small_corpus_looks_like_its_golden_files(name: str, tmp_path: Path) -> None:
    check_golden(name, tmp_path)


@pytest.mark.parametrize("name", FLAVOURS)
def test_the_torture_article_reads_back(name: str, tmp_path: Path) -> None:
    check(name, [TORTURE, *SMALL], tmp_path)


@pytest.mark.parametrize("name", FLAVOURS)
@given(one=documents())
def test_any_document_reads_back(name: str, tmp_path_factory: pytest.TempPathFactory, one: AnnotatedDocument) -> None:
    check(name, [one], tmp_path_factory.mktemp("csv"))


@pytest.mark.parametrize("name", FLAVOURS)
def test_every_field_comes_back(name: str, tmp_path: Path) -> None:
    write(FORMATS[name], [EVERYTHING], tmp_path)
    (back,) = FORMATS[name].load().read_back(tmp_path / "corpus.csv")
    assert (back.document, back.status) == (EVERYTHING.document, EVERYTHING.status)
    assert (back.spans, back.relations) == (SPANS, RELATIONS)


def test_a_row_is_found_by_its_columns(tmp_path: Path) -> None:
    header, *cells = rows_of("csv", [EVERYTHING], tmp_path)
    assert tuple(header) == COLUMNS
    document, span, _, relation = (dict(zip(header, row, strict=True)) for row in cells)
    assert (document["kind"], document["text"], document["outlet"]) == ("document", EVERYTHING.document.text, "=Le Phare")
    assert (span["kind"], span["text"], span["start"], span["end"], span["state"]) == ("span", "=Zoé", "0", "4", "rejected")
    assert (relation["kind"], relation["head"], relation["tail"], relation["label"]) == ("relation", "q", "=p", "-of")
    assert span["document_id"] == relation["document_id"] == EVERYTHING.document.document_id
    assert span["outlet"] == relation["outlet"] == "=Le Phare"


@pytest.mark.parametrize("name", FLAVOURS)
def test_an_article_without_annotation_has_a_row(name: str, tmp_path: Path) -> None:
    _, row = rows_of(name, [annotated("Rien à signaler.")], tmp_path)
    assert row[0] == "document"
    assert "Rien à signaler." in row


def test_lines_end_with_carriage_return_and_line_feed(tmp_path: Path) -> None:
    (data,) = write(FORMATS["csv"], [annotated("Rien.")], tmp_path).values()
    assert data.count(b"\r\n") == data.count(b"\n") == 2
    assert not data.startswith(b"\xef\xbb\xbf")


# for spreadsheets ---------------------------------------------------------------------------------------------------------------


def test_a_spreadsheet_gets_a_byte_order_mark_semicolons_and_decimal_commas(tmp_path: Path) -> None:
    (data,) = write(FORMATS["csv-excel"], [EVERYTHING], tmp_path).values()
    assert data.startswith("\ufeffkind;document_id;title;".encode())
    assert b";0,5;" in data


@pytest.mark.parametrize("character", list("=+-@\t\r\n＝＋－＠'"))
def test_no_cell_begins_like_a_formula(character: str, tmp_path: Path) -> None:
    label = f"{character}cmd|' /C calc'!A0"
    span = AnnotatedSpan(label, 0, 5, label, Decision.CONFIRMED, label, (), None, label)
    one = AnnotatedDocument(Document.of(f"{character}2+5+…", label, Source(label, label, label, label)), Status.NEW, (span,))
    rows = rows_of("csv-excel", [one], tmp_path)
    assert all(cell[:1] not in set("=+-@\t\r\n＝＋－＠") for row in rows for cell in row if cell)
    (back,) = items_csv_excel.read_back(tmp_path / "corpus.csv")
    assert (back.spans, back.document) == (one.spans, one.document)


@given(st.text())
def test_what_is_guarded_comes_back(cell: str) -> None:
    assert unguard(guard(cell)) == cell


def test_an_article_that_is_longer_than_a_cell_is_noted() -> None:
    for length, noted in ((items_csv_excel.MAX_CELL, 0), (items_csv_excel.MAX_CELL + 1, 1)):
        report = Report()
        fit(annotated("a" * length), FORMATS["csv-excel"], report)
        assert sum(report.notes.values()) == noted


# reading back is strict -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("kind,", "sort,"), "has other columns"),
        (("confirmed", "perhaps"), "cannot be read back"),
        (("\r\nspan,", "\r\nspan,more,"), "cannot be read back"),
        (("\r\nspan,", '\r\nspan"",'), "cannot be read back"),
    ],
)
def test_a_file_that_was_damaged_does_not_read_back(change: tuple[str, str], reason: str, tmp_path: Path) -> None:
    write(FORMATS["csv"], SMALL, tmp_path)
    out = tmp_path / "corpus.csv"
    out.write_bytes(out.read_bytes().replace(change[0].encode(), change[1].encode()))
    with pytest.raises(Trouble, match=reason):
        list(items_csv.read_back(out))
