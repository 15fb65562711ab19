"""Articles, spans and relations as one table in a CSV file: RFC 4180, UTF-8, commas, CRLF; for programs.

One row for each article (`kind` is document, `text` the whole text), after it one for each of its spans (span; `text` is the
surface) and relations (relation; `head` and `tail` are ids of spans), each with what is known of its article. Offsets count code
points, half-open. What a row has no value for is empty. `producers` is a list in JSON.
"""

import csv
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.document import Document, Source
from annotator.core.errors import Trouble
from annotator.core.values import Decision, Status
from annotator.formats.exchange import About, Add
from annotator.formats.text import MAX_BYTES

_ARTICLE = ("document_id", "title", "language", "status", "url", "published", "outlet", "path", "encoding")
_ITEM = ("id", "start", "end", "text", "label", "state", "annotator", "producers", "score", "value", "head", "tail")
COLUMNS = ("kind", *_ARTICLE, *_ITEM)

_FORMULA = "=+-@\t\r\n＝＋－＠"
_PREFIX = "'"


class Flavour(NamedTuple):
    """`decimal`: the mark in scores. `guarded`: a cell that a spreadsheet would take for a formula gets an apostrophe before it."""

    encoding: str = "utf-8"
    delimiter: str = ","
    decimal: str = "."
    guarded: bool = False


MACHINE = Flavour()


def guard(cell: str) -> str:
    """The cell with an apostrophe before it, when it begins like a formula or with an apostrophe: so `unguard` brings all back."""
    return _PREFIX + cell if cell and cell[0] in _FORMULA + _PREFIX else cell


def unguard(cell: str) -> str:
    return cell.removeprefix(_PREFIX)


@contextmanager
def write(out: Path, flavour: Flavour) -> Iterator[Add]:
    """One file, row by row. Raises OSError."""
    with out.open("w", encoding=flavour.encoding, newline="") as file:
        table = csv.writer(file, delimiter=flavour.delimiter, lineterminator="\r\n")

        def put(cells: list[Any]) -> None:
            told = ["" if cell is None else str(cell) for cell in cells]
            table.writerow([guard(cell) for cell in told] if flavour.guarded else told)

        put(list(COLUMNS))
        yield partial(_add, put=put, decimal=flavour.decimal)


def _add(annotated: AnnotatedDocument, put: Callable[[list[Any]], None], decimal: str) -> None:
    document, status = annotated.document, annotated.status.value
    text, source = document.text, document.source
    where = [source.url, source.published, source.outlet, source.path, source.encoding]
    article = [document.document_id, document.title, document.language, status, *where]
    put(["document", *article, None, None, None, text, *[None] * 8])
    for span in annotated.spans:
        place = [span.start, span.end, text[span.start : span.end]]
        put(["span", *article, span.span_id, *place, *_decided(span, decimal), span.value, None, None])
    for one in annotated.relations:
        put(["relation", *article, one.relation_id, None, None, None, *_decided(one, decimal), None, one.head_id, one.tail_id])


def _decided(item: AnnotatedSpan | AnnotatedRelation, decimal: str) -> list[Any]:
    producers = json.dumps(item.producers, ensure_ascii=False) if item.producers else None
    score = None if item.score is None else str(item.score).replace(".", decimal)
    return [item.label, item.state.value, item.annotator, producers, score]


def table(out: Path, flavour: Flavour) -> Iterator[AnnotatedDocument]:
    """The articles of a file that was written. Raises Trouble when it is none."""
    csv.field_size_limit(MAX_BYTES + 1)  # and an apostrophe
    with out.open(encoding=flavour.encoding, newline="") as file:
        rows = csv.reader(file, delimiter=flavour.delimiter, strict=True)
        article: dict[str, str] | None = None
        spans: list[AnnotatedSpan] = []
        relations: list[AnnotatedRelation] = []
        try:
            header = next(rows, [])
            if [unguard(cell) if flavour.guarded else cell for cell in header] != list(COLUMNS):
                raise Trouble(f"{out.name}: has other columns than are written. Please report it.")
            for cells in rows:
                told = [unguard(cell) for cell in cells] if flavour.guarded else cells
                row = dict(zip(COLUMNS, told, strict=True))
                if row["kind"] == "document":
                    if article is not None:
                        yield _article(article, spans, relations)
                    article, spans, relations = row, [], []
                elif row["kind"] == "span":
                    spans.append(_span(row, flavour.decimal))
                elif row["kind"] == "relation":
                    relations.append(_relation(row, flavour.decimal))
                else:
                    raise ValueError(row["kind"])
            if article is not None:
                yield _article(article, spans, relations)
        except (csv.Error, KeyError, ValueError) as error:
            raise Trouble(f"{out.name}:{rows.line_num}: cannot be read back ({error!r}). Please report it.") from error


def _article(row: dict[str, str], spans: list[AnnotatedSpan], relations: list[AnnotatedRelation]) -> AnnotatedDocument:
    source = Source(**{name: row[name] or None for name in Source._fields})
    document = Document.of(row["text"], row["language"], source)
    return AnnotatedDocument(document, Status(row["status"]), tuple(spans), tuple(relations))


def _span(row: dict[str, str], decimal: str) -> AnnotatedSpan:
    start, end = int(row["start"]), int(row["end"])
    return AnnotatedSpan(row["id"], start, end, row["label"], *_decision(row, decimal), row["value"] or None)


def _relation(row: dict[str, str], decimal: str) -> AnnotatedRelation:
    return AnnotatedRelation(row["id"], row["head"], row["tail"], row["label"], *_decision(row, decimal))


def _decision(row: dict[str, str], decimal: str) -> tuple[Decision, str | None, tuple[str, ...], float | None]:
    score = float(row["score"].replace(decimal, ".")) if row["score"] else None
    return Decision(row["state"]), row["annotator"] or None, tuple(json.loads(row["producers"] or "[]")), score


def writer(out: Path, about: About) -> Any:
    return write(out, MACHINE)


def read_back(out: Path) -> Iterator[AnnotatedDocument]:
    return table(out, MACHINE)
