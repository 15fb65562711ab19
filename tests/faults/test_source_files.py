"""The files that articles come from: changed, gone, doubled, empty, huge, or no text at all."""

import io
import random
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.document import Document
from annotator.core.schema import Schema
from annotator.core.view import View
from annotator.formats import html, text
from annotator.jobs.reading import read, read_task
from annotator.language.blocks import Block
from annotator.store.reader import Reader
from annotator.ui.import_dialog import ImportResultDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.text_shaped import Shaped
from annotator.ui.text_view import TextView
from tests.faults.oracle import assert_understood, assert_usable
from tests.faults.taking_in import Importer

ARTICLE = "Le bac de Kersaint\n\nLa maire de Kersaint, Odile Tanguy, a rouvert le bac vendredi. Malo Garrec y était.\n"


def texts(project: Path) -> list[str]:
    with Reader.open(project) as reader:
        return [reader.document(document_id).text for document_id in reader.document_ids()]


@pytest.mark.fault(30)
def test_a_file_that_was_changed_comes_in_as_another_article_and_the_first_text_stays(
    project: Path, tmp_path: Path, importing: Importer, sees: Callable[[str], None]
) -> None:
    source, changed = tmp_path / "bac.txt", ARTICLE.replace("vendredi", "samedi")
    source.write_text(ARTICLE, encoding="utf-8")
    importing(project, source)
    source.write_text(changed, encoding="utf-8")
    told = importing(project, source)
    assert (told.status, told.counts["added"]) == (0, 1)
    assert {ARTICLE, changed} <= set(texts(project))
    sees(assert_understood(told.summary, source, "another text", "both"))
    assert_usable(project)


@pytest.mark.fault(30)
def test_the_window_tells_of_a_file_that_was_changed(
    project: Path, tmp_path: Path, importing: Importer, shown: Callable[[Path], MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "bac.txt"
    source.write_text(ARTICLE, encoding="utf-8")
    importing(project, source)
    source.write_text(f"{ARTICLE}\nSuite.", encoding="utf-8")
    window = shown(project)
    monkeypatch.setattr(window, "on_suggest", lambda: None)
    window.corpus.import_paths([source])
    qtbot.waitUntil(lambda: window.runner is None, timeout=60_000)
    (dialog,) = window.findChildren(ImportResultDialog)
    assert f"gave another text before ({source}): both texts are kept" in dialog.says.text()
    dialog.close()
    window.close()
    assert_usable(project)


@pytest.mark.fault(31)
def test_an_article_is_there_without_its_file(
    project: Path, tmp_path: Path, importing: Importer, shown: Callable[[Path], MainWindow], sees: Callable[[str], None]
) -> None:
    source = tmp_path / "bac.txt"
    source.write_text(ARTICLE, encoding="utf-8")
    importing(project, source)
    source.unlink()
    window = shown(project)
    assert window.session is not None
    window.review.open_article(window.session.project.document_ids()[-1])
    assert window.session.document.text == ARTICLE
    assert window.review.notice.text() != ""
    sees(assert_understood(window.review.notice.text()))
    window.close()
    assert_usable(project)


@pytest.mark.fault(32)
def test_the_same_article_again_is_told_and_another_text_of_one_address_is_kept_beside_the_first(
    project: Path, tmp_path: Path, importing: Importer, sees: Callable[[str], None]
) -> None:
    first, bytes_again, text_again = (tmp_path / name for name in ("a.txt", "b.txt", "c.txt"))
    first.write_text(ARTICLE, encoding="utf-8")
    bytes_again.write_bytes(first.read_bytes())
    text_again.write_text(ARTICLE, encoding="utf-16")
    told = importing(project, first, bytes_again, text_again)
    assert (told.status, told.counts["added"], told.counts["already"]) == (0, 1, 2)
    sees(assert_understood(told.summary, "1 article added", "2 already present"))
    address = "https://exemple.bzh/bac"
    lines = tmp_path / "lines.jsonl"
    lines.write_text(
        "".join(f'{{"text": "{said} le bac a rouvert.", "source": {{"url": "{address}"}}}}\n' for said in ("Hier", "Vendredi")),
        encoding="utf-8",
    )
    told = importing(project, lines)
    assert told.counts["added"] == 2
    sees(assert_understood(told.summary, address, "another text", "both"))
    assert_usable(project)


@pytest.mark.fault(33)
def test_an_empty_file_is_refused_by_its_name_and_the_others_come_in(
    project: Path, tmp_path: Path, importing: Importer, sees: Callable[[str], None]
) -> None:
    empty = {
        "nothing.txt": b"",
        "spaces.txt": b" \r\n\t\n",
        "mark.txt": b"\xef\xbb\xbf",
        "mark-16.txt": b"\xff\xfe",
        "nothing.jsonl": b"",
        "nothing.html": b"",
    }
    for name, data in empty.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "whole.txt").write_text(ARTICLE, encoding="utf-8")
    told = importing(project, *(tmp_path / name for name in (*empty, "whole.txt")))
    assert (told.status, told.counts["added"], len(told.refused)) == (1, 1, len(empty))
    for name in empty:
        (said,) = (one for one in told.refused if str(tmp_path / name) in one)
        sees(assert_understood(said))
    assert_usable(project)


@pytest.mark.fault(34)
@pytest.mark.skipif(sys.platform != "linux", reason="/proc/self/io counts what is read")
@pytest.mark.parametrize(("name", "limit"), [("huge.txt", text.MAX_BYTES), ("huge.html", html.MAX_BYTES)])
def test_a_huge_file_is_refused_before_it_is_read(name: str, limit: int, tmp_path: Path, sees: Callable[[str], None]) -> None:
    huge = tmp_path / name
    with huge.open("wb") as file:
        file.truncate(10 * limit)
    before = bytes_read()
    with pytest.raises(text.Trouble) as trouble:
        list(read(read_task(huge, "auto", "fr")))
    assert bytes_read() - before < limit
    sees(assert_understood(str(trouble.value), huge, f"{limit:,}"))


def bytes_read() -> int:
    """What this process has read so far."""
    return int(Path("/proc/self/io").read_text(encoding="ascii").split()[1])


@pytest.mark.fault(34)
def test_of_a_megabyte_in_one_line_only_what_is_looked_at_is_laid_out(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    line = "La capitaine note le vent, la houle et la couleur du ciel dans son carnet. " * 14_000
    laid_out: list[int] = []

    class Counted(Shaped):
        def __init__(self, block: Block, *rest: Any) -> None:
            laid_out.append(block.end - block.start)
            super().__init__(block, *rest)

    monkeypatch.setattr("annotator.ui.text_layout.Shaped", Counted)
    view, last = TextView(), line.rindex("carnet")
    qtbot.addWidget(view)
    view.resize(1100, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.set_article(Document.of(line, "fr"), View(""), Schema())
    view.reveal(last, last + 6)
    QApplication.processEvents()
    place = view.rect_of_range(last, last + 6)
    assert place is not None
    assert view.viewport().rect().contains(place)
    assert 0 < sum(laid_out) < len(line) / 20


@pytest.mark.fault(35)
def test_a_binary_file_that_is_named_as_text_is_refused(
    project: Path, tmp_path: Path, importing: Importer, sees: Callable[[str], None]
) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("article.txt", ARTICLE)
    with open(sys.executable, "rb") as program:
        binaries = {"program.txt": program.read(5000)}
    binaries["picture.txt"] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde"
    binaries["archive.txt"] = packed.getvalue()
    binaries["photo.jpg.txt"] = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0"
    binaries["page.pdf.txt"] = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Length 3 >>\nstream\nx\x9c\x03\0\0\0\0\x01\nendstream"
    binaries["chance.txt"] = random.Random(35).randbytes(4000)
    for name, data in binaries.items():
        (tmp_path / name).write_bytes(data)
    told = importing(project, *(tmp_path / name for name in binaries))
    assert (told.status, told.counts["added"], len(told.refused)) == (2, 0, len(binaries))
    for name in binaries:
        (said,) = (one for one in told.refused if str(tmp_path / name) in one)
        sees(assert_understood(said))
    assert_usable(project)
