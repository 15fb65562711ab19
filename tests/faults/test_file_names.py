"""Titles that would be paths, and tables that would be formulas: what is written stays where it was asked for, and is only read."""

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.document import Document, Source
from annotator.formats.naming import MAX_LENGTH, Names
from annotator.store.reader import Reader
from tests.faults.cases import ROUNDS
from tests.faults.verbs import Run, assert_unharmed

TITLES = (
    "../../escaped", "..\\..\\escaped", "/etc/passwd", "C:\\Windows\\system32", "CON", "nul.txt", "COM1", "a/b", "...", "-rf", "~", "$HOME",
    "a" * 300, "é" * 300, "fin de nom. . .", "\u202egpj.exe", "nom\nde\nfichier", "<b>gras</b>", "%00", "😊",
    "Le même titre", "Le même titre",
)  # fmt: skip
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{nth}" for port in ("com", "lpt") for nth in range(10))}
FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "=cmd|'/C calc'!A0",
    '=HYPERLINK("http://x.example","y")',
)


def articles(path: Path, titles: tuple[str, ...]) -> Path:
    """A file of articles with these titles, each with a span; their texts differ, and each comes from a file called like its title."""
    lines = []
    for nth, title in enumerate(titles):
        text = f"{title}\n\nArticle {nth} : le bac de Lanildut repart, dit Ewen Le Goff.\n"
        start = text.index("Ewen Le Goff")
        span = {"start": start, "end": start + 12, "label": "PER"}
        lines.append({"text": text, "source": {"path": f"/archives/{title}"}, "spans": [span], "relations": []})
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path


@pytest.mark.fault(53, 54)
@pytest.mark.parametrize(("format", "suffix"), [("brat", ".ann"), ("cas-xmi", ".xmi")])
def test_articles_with_any_titles_are_written_inside_the_folder_each_to_a_file_of_its_own(
    format: str, suffix: str, tmp_path: Path, run: Run, sees: Callable[[str], None]
) -> None:
    project, out = tmp_path / "project" / "p.annot", tmp_path / "out" / "corpus"
    project.parent.mkdir()
    out.parent.mkdir()
    given = articles(tmp_path / "articles.jsonl", TITLES)
    assert run("import", project, given, "--as", "decisions", "--annotator", "ana").status == 0
    around = {path for path in tmp_path.rglob("*") if path.parent != project.parent}
    assert run("export", project, out, "--format", format).status == 0
    written = [path for path in tmp_path.rglob("*") if path.parent != project.parent and path not in around]
    assert all(path.resolve().is_relative_to(out.resolve()) for path in written)
    names = [path.stem for path in written if path.suffix == suffix]
    assert len(names) == len({name.casefold() for name in names}) == len(TITLES)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) and len(name) <= MAX_LENGTH and name not in RESERVED for name in names)
    again = tmp_path / "project" / "again.annot"
    assert run("import", again, out, "--format", format).status == 0
    with Reader.open(project) as reader, Reader.open(again) as other:
        assert set(reader.document_ids()) == set(other.document_ids())
    sees(f"{', '.join(sorted(name for name in names if 'escaped' in name or 'con-' in name))}.")
    assert_unharmed(project)


@pytest.mark.fault(53)
@settings(max_examples=ROUNDS * 3)
@given(st.text(max_size=120), st.text(max_size=40) | st.none(), st.uuids())
def test_any_title_makes_a_name_that_is_safe_on_every_system(text: str, path: str | None, document_id: object) -> None:
    name = Names().of(Document(str(document_id), text, "", "fr", Source(path=path)))
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert len(name) <= MAX_LENGTH
    assert name not in RESERVED
    for kind in (PurePosixPath, PureWindowsPath):
        inside = kind("folder", f"{name}.ann")
        assert inside.parent == kind("folder")
        assert not inside.is_absolute()


@pytest.mark.fault(54)
def test_two_articles_whose_names_would_be_one_get_two_and_one_has_the_same_twice() -> None:
    names = Names()
    first, second = (
        Document(f"12345678-{part}-5def-8123-456789abcdef", title, "", "fr") for part, title in (("9abc", "Brest"), ("0", "brest"))
    )
    assert [names.of(first), names.of(second), names.of(first)] == [
        "brest-12345678",
        "brest-1234567805def8123456789abcdef",
        "brest-12345678",
    ]


@pytest.mark.fault(55)
def test_no_cell_for_spreadsheets_begins_like_a_formula_and_those_for_programs_are_as_they_are(
    tmp_path: Path, run: Run, sees: Callable[[str], None]
) -> None:
    project = tmp_path / "p.annot"
    lines = []
    for nth, formula in enumerate(FORMULAS):
        text = f"{formula}\n\nArticle {nth} : le bac repart.\n"
        spans = [{"start": 0, "end": len(formula), "label": "MISC"}]
        lines.append({"text": text, "source": {"outlet": formula, "path": formula}, "spans": spans, "relations": []})
    (tmp_path / "formulas.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert run("import", project, tmp_path / "formulas.jsonl", "--as", "decisions", "--annotator", "=1+1").status == 0
    cells: dict[str, list[str]] = {}
    for format, separator in (("csv", ","), ("csv-excel", ";")):
        assert run("export", project, tmp_path / f"{format}.csv", "--format", format).status == 0
        with (tmp_path / f"{format}.csv").open(encoding="utf-8-sig", newline="") as file:
            cells[format] = [cell for row in csv.reader(file, delimiter=separator) for cell in row]
    assert not [cell for cell in cells["csv-excel"] if cell.startswith(tuple("=+-@\t\r＝＋－＠"))]
    assert set(FORMULAS) <= set(cells["csv"])
    sees(f"{next(cell for cell in cells['csv-excel'] if 'calc' in cell)}.")
    assert_unharmed(project)
