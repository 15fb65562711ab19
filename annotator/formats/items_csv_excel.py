"""The table of formats.items_csv for Excel and other spreadsheets: UTF-8 with a byte-order mark, semicolons, decimal commas.

So Excel opens it by a double click where lists are separated by semicolons, as in French. (A first line `sep=;` would make it
forget that the file is UTF-8.) A cell that begins with = + - @ (also in their wide forms), a tab, a line break or an apostrophe gets
an apostrophe before it, for spreadsheets would take it for a formula; without its first apostrophe it is what it was. Excel shows the
first 32,767 characters of a cell.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.core.annotated import AnnotatedDocument
from annotator.formats.exchange import About
from annotator.formats.items_csv import Flavour, table, write
from annotator.formats.manifest import Report

EXCEL = Flavour("utf-8-sig", ";", ",", guarded=True)
MAX_CELL = 32_767
CUT_IN_EXCEL = f"articles longer than {MAX_CELL:,} characters, of which Excel shows the beginning"


def fit(annotated: AnnotatedDocument, report: Report) -> AnnotatedDocument:
    """All of it; texts that are longer than a cell are noted."""
    report.note(CUT_IN_EXCEL, int(len(annotated.document.text) > MAX_CELL))
    return annotated


def writer(out: Path, about: About) -> Any:
    return write(out, EXCEL)


def read_back(out: Path) -> Iterator[AnnotatedDocument]:
    return table(out, EXCEL)
