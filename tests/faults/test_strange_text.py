"""Texts with all that text can hold: what is stored is what stood in the file, and what is selected on screen is what is stored."""

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import annotator
from annotator.__main__ import main
from annotator.core.values import Decision, SpanValue
from annotator.formats.registry import FORMATS
from annotator.language.blocks import display_text
from annotator.store.reader import Reader
from annotator.ui.lists import two_lines
from annotator.ui.main_window import MainWindow
from annotator.ui.plain_label import PlainLabel
from tests.faults.oracle import assert_listed, assert_sound, assert_usable
from tests.faults.taking_in import Importer
from tests.faults.test_source_files import texts

LINE_ENDS = "Le bac\n\nOdile Tanguy\r\na vu\rMalo\u2028Garrec\u2029et\x85Zoé\x0bà\x0cBrest\x1c.\x1d\x1e\r\r\nFin"
SPACES = "«\u00a0Oui\u00a0», dit\u202fOdile, co\u00adopé\u00adrer\ufeffà\u200bBrest\u2060!\u2009Fin\u3000\u180e."


def write_lines(path: Path, *lines: object) -> Path:
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path


def open_last(window: MainWindow) -> str:
    """Open the article that came in last; its text."""
    assert window.session is not None
    window.review.open_article(window.session.project.document_ids()[-1])
    return window.session.document.text


@pytest.mark.fault(39, 44)
@pytest.mark.parametrize(("text", "formats"), [(LINE_ENDS, ("jsonl", "brat")), (SPACES, ("jsonl", "cas-xmi"))])
def test_line_ends_and_spaces_of_all_kinds_stay_through_save_and_every_lossless_export(
    text: str, formats: tuple[str, ...], project: Path, tmp_path: Path, importing: Importer
) -> None:
    source = tmp_path / "in" / "a.txt"
    source.parent.mkdir()
    source.write_bytes(text.encode())
    assert importing(project, source).counts["added"] == 1
    assert text in texts(project)
    for name in formats:
        out = tmp_path / name / (f"out{FORMATS[name].suffixes[0]}" if not FORMATS[name].folder else "out")
        out.parent.mkdir()
        assert main(["export", str(project), str(out), "--format", name, "--what", "all", "--status", "any"]) == 0
        again = tmp_path / name / "again.annot"
        importing(again, out)
        assert text in texts(again), name
    assert_usable(project)


@pytest.mark.fault(39)
def test_no_part_of_the_program_splits_a_text_where_python_sees_lines() -> None:
    """`str.splitlines` cuts at nine characters that are no line ends of an article, and takes one away."""
    root = Path(annotator.__file__).parent
    found = {path.relative_to(root).as_posix() for path in root.rglob("*.py") if ".splitlines(" in path.read_text(encoding="utf-8")}
    of_no_article = {"cli_options.py", "ui/key_profiles.py", "store/holder.py", "store/surroundings.py"}  # ids, keys, locks, file systems
    assert found <= of_no_article


CONTROLS = "Zoé Tanguy\x01\x02 a\x08 vu\x1b[31m Malo\x7f à\x9b Brest\x1f.\n\nFin."


@pytest.mark.fault(40)
def test_controls_are_seen_as_signs_and_are_stored_as_they_came(
    project: Path, tmp_path: Path, importing: Importer, shown: Callable[[Path], MainWindow]
) -> None:
    assert importing(project, write_lines(tmp_path / "a.jsonl", {"text": CONTROLS})).counts["added"] == 1
    window = shown(project)
    assert open_last(window) == CONTROLS
    drawn = display_text(CONTROLS.partition("\n")[0])
    assert drawn == "Zoé Tanguy␁␂ a␈ vu␛[31m Malo␡ à� Brest␟."
    laid = window.review.text._window()
    assert laid is not None
    assert laid.layout.laid(0).shaped.layout.text() == drawn
    assert_usable_after(window, project)


@pytest.mark.fault(40)
def test_an_article_with_nul_is_refused_whatever_it_came_in(
    project: Path, tmp_path: Path, importing: Importer, sees: Callable[[str], None]
) -> None:
    (tmp_path / "a.txt").write_bytes(b"Zo\0 Tanguy")
    write_lines(tmp_path / "a.jsonl", {"text": "Zoé\0Tanguy"})
    (tmp_path / "a.csv").write_bytes(b"texte\nZo\0 Tanguy\n")
    told = importing(project, *sorted(tmp_path.glob("a.*")))
    assert (told.status, told.counts["added"], len(told.refused)) == (2, 0, 3)
    for said in told.refused:
        sees(assert_listed(said))
    assert_usable(project)


@pytest.mark.fault(40)
@pytest.mark.parametrize("name", [name for name, one in FORMATS.items() if one.writes])
def test_a_format_writes_an_article_with_controls_or_reports_it(name: str, tmp_path: Path, importing: Importer) -> None:
    project, format = tmp_path / "p.annot", FORMATS[name]
    spans = [{"start": 0, "end": 10, "label": "PER"}, {"start": len(CONTROLS) - 4, "end": len(CONTROLS) - 1, "label": "LOC"}]
    importing(project, write_lines(tmp_path / "a.jsonl", {"text": CONTROLS, "spans": spans}), as_="decisions")
    out = tmp_path / (f"out{format.suffixes[0]}" if not format.folder else "out")
    status = main(["export", str(project), str(out), "--format", name])
    assert status in (0, 1)
    manifest = json.loads((out / "manifest.json" if format.folder else Path(f"{out}.manifest.json")).read_text(encoding="utf-8"))
    for kind, number in (("documents", 1), ("spans", 2)):
        counts = manifest["counts"][kind]
        assert counts["in"] == number == counts["written"] + sum(counts["reported"].values())
    if format.reads and manifest["counts"]["documents"]["written"] and format.holds.text:
        again = tmp_path / "again.annot"
        importing(again, out)
        assert texts(again) == [CONTROLS]


def assert_usable_after(window: MainWindow, project: Path) -> None:
    window.close()
    assert_usable(project)


CLUSTERS = (
    "😊", "👩‍👩‍👧‍👦", "👍🏽", "🇫🇷", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "e\u0301", "a\u0323\u0302", "\u1112\u1161\u11ab", "한국", "𠮷野", "ก็", "นี่", "क्षि",
    "z\u0335\u0322\u0327\u0301\u0306\u033b\u0347\u0302\u030e",
)  # fmt: skip


@pytest.mark.fault(42)
def test_a_drag_over_any_sign_stores_exactly_that_sign(
    project: Path, tmp_path: Path, importing: Importer, shown: Callable[[Path], MainWindow]
) -> None:
    text = "".join(f"avant {sign} après\n\n" for sign in CLUSTERS)
    importing(project, write_lines(tmp_path / "a.jsonl", {"text": text}))
    window = shown(project)
    assert open_last(window) == text
    window.review.text.set_zoom(2.0)  # else the mouse moves too little over some
    for sign in CLUSTERS:
        start = text.index(f" {sign} ") + 1
        drag_over(window, start, start + len(sign))
        assert window.review.text.selected_text() == sign
        QTest.keyClick(window.review.text, "1")
    assert stored(window) == list(CLUSTERS)
    assert_usable_after(window, project)


@pytest.mark.fault(42)
def test_a_drag_that_ends_within_a_sign_takes_all_of_it_or_nothing(
    project: Path, tmp_path: Path, importing: Importer, shown: Callable[[Path], MainWindow]
) -> None:
    text = "".join(f"avant {sign} après\n\n" for sign in CLUSTERS if len(sign) > 1 and sign not in ("한국", "𠮷野"))
    importing(project, write_lines(tmp_path / "a.jsonl", {"text": text}))
    window = shown(project)
    assert open_last(window) == text
    view = window.review.text
    for sign in CLUSTERS:
        if f" {sign} " not in text:
            continue
        start = text.index(f" {sign} ") + 1
        view.reveal(start, start + len(sign))
        QApplication.processEvents()
        place = view.rect_of_range(start, start + len(sign))
        assert place is not None
        for nth in range(5):
            drag(window, left_of(window, start - 3), QPoint(place.left() + place.width() * nth // 5, place.center().y()))
            assert view.selected_text() in (text[start - 3 : start], text[start - 3 : start + len(sign)]), (sign, nth)
    assert_usable_after(window, project)


def drag_over(window: MainWindow, start: int, end: int) -> None:
    """Drag the mouse from the left of a character to the right of another, by characters."""
    view = window.review.text
    view.reveal(start, end)
    QApplication.processEvents()
    place = view.rect_of_range(start, end)
    assert place is not None
    drag(window, QPoint(place.left() + 1, place.center().y()), QPoint(place.right() - 1, place.center().y()))


def left_of(window: MainWindow, offset: int) -> QPoint:
    place = window.review.text.rect_of_character(offset)
    assert place is not None
    return QPoint(place.left() + 1, place.center().y())


def drag(window: MainWindow, start: QPoint, end: QPoint) -> None:
    viewport, held = window.review.text.viewport(), Qt.KeyboardModifier.ControlModifier
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, held, start)
    for place in ((start + end) / 2, end):
        at = QPointF(place)
        moved = QMouseEvent(
            QEvent.Type.MouseMove, at, QPointF(viewport.mapToGlobal(place)), Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, held
        )
        QApplication.sendEvent(viewport, moved)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, held, end)


def stored(window: MainWindow) -> list[str]:
    """The texts of the confirmed spans in the open article, as the file has them."""
    session = window.session
    assert session is not None
    document_id = session.document.document_id
    with Reader.open(session.project.path) as reader:
        document, layer = reader.document(document_id), reader.state(document_id).layer(session.annotator_id, document_id)
    values = [value for value in layer.spans.values() if isinstance(value, SpanValue) and value.state is Decision.CONFIRMED]
    return [document.text[value.start : value.end] for value in sorted(values, key=lambda value: value.start)]


@pytest.mark.fault(43)
def test_arabic_and_hebrew_are_selected_as_they_are_stored(
    project: Path, tmp_path: Path, importing: Importer, shown: Callable[[Path], MainWindow]
) -> None:
    text = "Le ministre عمر السيد a vu שמעון כהן hier.\n\nFin."
    importing(project, write_lines(tmp_path / "a.jsonl", {"text": text}))
    window = shown(project)
    assert open_last(window) == text
    for name in ("عمر السيد", "שמעון כהן"):
        start = text.index(name)
        first, last = (window.review.text.rect_of_character(offset) for offset in (start, start + len(name) - 1))
        assert first is not None
        assert last is not None
        drag(window, QPoint(first.right() - 1, first.center().y()), QPoint(last.left() + 1, last.center().y()))
        QTest.keyClick(window.review.text, "1")
    assert stored(window) == ["عمر السيد", "שמעון כהן"]
    assert_usable_after(window, project)


@pytest.mark.fault(43)
def test_an_override_of_direction_is_seen_and_turns_nothing_round(
    project: Path, tmp_path: Path, importing: Importer, shown: Callable[[Path], MainWindow]
) -> None:
    text = "La maire \u202etserB ed\u202c a parlé, \u202dsans suite\u202c.\n\nFin."
    importing(project, write_lines(tmp_path / "a.jsonl", {"text": text}))
    window = shown(project)
    assert open_last(window) == text
    places = [window.review.text.rect_of_character(offset) for offset in range(text.index("."))]
    lefts = [place.left() for place, sign in zip(places, text, strict=False) if place is not None and unicodedata.category(sign) != "Cf"]
    assert lefts == sorted(lefts)
    sign = places[text.index("\u202e")]
    assert sign is not None
    assert sign.width() > 3
    drag_over(window, text.index("tserB"), text.index("tserB") + 5)
    QTest.keyClick(window.review.text, "1")
    assert stored(window) == ["tserB"]
    assert_usable_after(window, project)


@pytest.mark.fault(43)
def test_an_override_of_direction_is_seen_in_lists_and_labels_too(qapp: QApplication) -> None:
    title = "La maire \u202etserB ed\u202c"
    assert two_lines(QFontMetrics(qapp.font()), title, 1000) == "La maire ⇠tserB ed\u202c"
    assert PlainLabel(title).text() == "La maire ⇠tserB ed\u202c"


@pytest.mark.fault(45)
def test_a_span_beside_glued_paragraphs_is_exported_whole(project: Path, tmp_path: Path, importing: Importer) -> None:
    text = "Sommet\n\nLe président est allé en Russie.Il a vu Odile Tanguy.RussieMark a suivi, puis le bac de Kersaint a"
    names = (("Russie", "LOC"), ("Odile Tanguy", "PER"), ("Mark", "PER"), ("Kersaint", "LOC"))
    spans = [{"start": text.index(name), "end": text.index(name) + len(name), "label": label} for name, label in names]
    corpus = tmp_path / "glued.annot"
    assert importing(corpus, write_lines(tmp_path / "a.jsonl", {"text": text, "spans": spans}), as_="decisions").counts["decided"] == 4
    out = tmp_path / "out"
    assert main(["export", str(corpus), str(out), "--format", "conll"]) == 0
    counts = json.loads((out / "manifest.json").read_text(encoding="utf-8"))["counts"]["spans"]
    assert (counts["in"], counts["written"]) == (4, 4)
    lines = [line.split(" ") for line in (out / "corpus.conll").read_text(encoding="utf-8").split("\n") if line.endswith(("-PER", "-LOC"))]
    assert [(line[0], line[-1]) for line in lines] == [
        ("Russie", "B-LOC"), ("Odile", "B-PER"), ("Tanguy", "I-PER"), ("Mark", "B-PER"), ("Kersaint", "B-LOC"),
    ]  # fmt: skip
    assert_sound(corpus)
