"""The page of findings: opened from the window, looked for beside it, gone through by keys and by mouse."""

import json
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.corpus.quality import SENTENCES, TITLES, Kind
from annotator.jobs.importing import ImportAs, ImportJob, ImportOptions, open_or_create
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, read
from annotator.ui import quality_words
from annotator.ui.lists import ROW
from annotator.ui.main_window import MainWindow
from annotator.ui.quality_page import QualityPage
from annotator.ui.theme import DARK, LIGHT
from annotator.ui.words import speak
from tests.ui.conftest import make_project

TEXTS = {
    "Le port de Brest salue Zoé Quentel.": (("Brest", "LOC"), ("Zoé Quentel", "PER")),
    "Brest bat Lorient à domicile.": (("Brest", "ORG"), ("Lorient", "ORG")),
    "À Brest, Zoé Quentel part.": (("Brest", "LOC"), ("Zoé Quentel", "PER")),
    "On attend Brest, dit Zoé Quentel.": (("Brest", "LOC"), ("Zoé Quentel", "PER")),
    "Brest dort, sauf Malo Garrec.": (("Malo Garrec", "PER"),),
}


def line(text: str, spans: tuple[tuple[str, str], ...]) -> str:
    placed = [{"start": text.index(surface), "end": text.index(surface) + len(surface), "label": label} for surface, label in spans]
    return json.dumps({"text": text, "spans": placed}) + "\n"


@pytest.fixture
def reviewed(window: MainWindow, tmp_path: Path) -> MainWindow:
    """A window on a project all of whose articles are reviewed and finished."""
    source, path = tmp_path / "in.jsonl", tmp_path / "reviewed.annot"
    source.write_text("".join(line(*one) for one in TEXTS.items()), encoding="utf-8")
    with closing(open_or_create(path, "news", "ana")) as project:
        run_here(ImportJob(project, [source], ImportOptions("ana", as_=ImportAs.DECISIONS)), HELLO, read)
    window.open_project(path)
    return window


def opened(window: MainWindow, qtbot) -> QualityPage:
    """The page, when it has looked."""
    window.actions_by_name["quality"].trigger()
    page = window.findChild(QualityPage)
    assert page is not None
    qtbot.waitUntil(lambda: not page.looking, timeout=30_000)
    qtbot.waitUntil(page.isActiveWindow)
    return page


def lines(page: QualityPage) -> list[str]:
    return [page.model.index(row).data() for row in range(page.model.rowCount())]


def press(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def test_findings_stand_under_the_heading_of_their_kind_and_the_first_is_current(reviewed, qtbot):
    page = opened(reviewed, qtbot)
    assert lines(page)[:4] == [
        "The same words with different labels · 1",
        "« Brest » is ORG (1), but elsewhere LOC (3)",
        "Names without a label that have one elsewhere · 1",
        "« Brest » stands without a label (1), but is LOC elsewhere (3)",
    ]
    assert page.findings.currentIndex().row() == 1
    assert page.says.text().endswith("5 finished articles looked at")
    assert page.places.hits.rowCount() == 2  # the article, and the place in it


def test_by_keys_alone_one_goes_to_a_place_and_the_span_there_is_current(reviewed, qtbot):
    page = opened(reviewed, qtbot)
    assert page.findings.hasFocus()
    press(Qt.Key.Key_Return)
    assert page.places.hasFocus()
    press(Qt.Key.Key_Return)
    session = reviewed.session
    assert session.document.text.startswith("Brest bat Lorient")
    current = session.item(session.current)
    assert (current.start, current.end, current.label_id) == (0, 5, "ORG")
    qtbot.waitUntil(reviewed.review.text.hasFocus)
    assert page.isVisible()


def test_where_a_span_is_missing_the_words_are_selected_so_that_a_digit_makes_it(reviewed, qtbot):
    opened(reviewed, qtbot)
    press(Qt.Key.Key_Down)  # the heading between is passed over
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(reviewed.review.text.hasFocus)
    assert reviewed.session.document.text.startswith("Brest dort")
    assert reviewed.review.text.selection() == (0, 5)


def test_a_double_click_on_a_place_goes_there(reviewed, qtbot):
    page = opened(reviewed, qtbot)
    place = page.places.visualRect(page.places.hits.index(1)).center()
    QTest.mouseClick(page.places.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(page.places.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert reviewed.session.document.text.startswith("Brest bat Lorient")


def test_escape_leads_from_the_places_to_the_findings_and_then_closes(reviewed, qtbot):
    page = opened(reviewed, qtbot)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert page.findings.hasFocus()
    with qtbot.waitSignal(page.destroyed):
        press(Qt.Key.Key_Escape)


def test_after_a_correction_it_looks_again_by_key_and_the_finding_is_gone(reviewed, qtbot):
    page = opened(reviewed, qtbot)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(reviewed.review.text.hasFocus)
    digit = 1 + [label.name for label in reviewed.session.schema.span_labels].index("LOC")
    QTest.keyClick(reviewed.review.text, str(digit))
    reviewed.actions_by_name["quality"].trigger()
    qtbot.waitUntil(page.isActiveWindow)
    QTest.keySequence(page, QKeySequence(QKeySequence.StandardKey.Refresh))
    assert page.looking
    qtbot.waitUntil(lambda: not page.looking, timeout=30_000)
    assert lines(page)[0] == "Names without a label that have one elsewhere · 1"
    assert page.findings.currentIndex().data(ROW).places


def test_without_a_finished_article_it_says_what_to_do(window, qtbot):
    page = opened(window, qtbot)
    assert lines(page) == []
    assert page.findings.without_rows == "Finish an article first."
    assert page.says.text() == "0 findings · 0 finished articles looked at · 2 other articles left out"


def test_closing_the_project_closes_the_page_even_while_it_looks(window, qtbot, tmp_path: Path):
    window.actions_by_name["quality"].trigger()
    page = window.findChild(QualityPage)
    assert page.looking
    with qtbot.waitSignal(page.destroyed):
        window.open_project(make_project(tmp_path / "other.annot"))
    assert window.findChild(QualityPage) is None


def test_both_palettes_are_drawn_and_article_text_is_plain(window, qtbot, tmp_path: Path):
    window.open_project(make_project(tmp_path / "marked.annot", {"<b>Brest</b> dort.": (("<b>Brest</b>", "LOC"),)}))
    QTest.keyClick(window.review.text, "a")
    QTest.keyClick(window.review.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page = opened(window, qtbot)
    page.findings.setCurrentIndex(page.model.index(next(row for row, words in enumerate(lines(page)) if words.startswith("LOC"))))
    for palette in (DARK, LIGHT):
        window.set_palette(palette)
        QApplication.processEvents()
        drawn = page.places.viewport().grab().toImage()
        assert drawn.pixelColor(drawn.width() - 3, 45).name() in (palette.background.name(), palette.raised.name())
    assert page.places.hits.index(1).data() == "LOC confirmed: <b>Brest</b> dort."


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_has_a_title_and_the_sentence_of_the_command_line_in_both_languages(kind, qapp):
    assert quality_words.SENTENCES[kind] == SENTENCES[kind]
    finding = {"kind": kind, "surface": "Brest", "label": "LOC", "other": "à", "count": 2, "of": 3}
    english = quality_words.sentence(finding)
    speak("fr")
    assert quality_words.sentence(finding) != english
    assert quality_words.TITLES[kind] == TITLES[kind]
