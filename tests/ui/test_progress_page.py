"""The progress page: opened from the window, counted beside it, read as plots and as tables."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTableWidget, QTabWidget

from annotator.jobs.importing import ImportAs, ImportJob, ImportOptions
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, read
from annotator.store.project import Project
from annotator.ui.main_window import MainWindow
from annotator.ui.outcome_colours import look
from annotator.ui.progress_page import Figures, ProgressPage
from annotator.ui.progress_tables import OUTCOMES, Table, calibration_table
from annotator.ui.theme import DARK, LIGHT, contrast
from annotator.ui.words import speak
from tests.ui.conftest import PARIS, make_project

CONTROL = Qt.KeyboardModifier.ControlModifier


def to_front(window: MainWindow, qtbot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def opened(window: MainWindow, qtbot) -> ProgressPage:
    """The page, opened by key and counted."""
    to_front(window, qtbot)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_P, CONTROL)
    page = window.findChild(ProgressPage)
    assert page is not None
    qtbot.waitUntil(lambda: not page.counting, timeout=30_000)
    return page


def rows(figures: Figures) -> list[list[str]]:
    """The cells of the table as they are shown."""
    table = figures.table
    return [[table.item(row, column).text() for column in range(table.columnCount())] for row in range(table.rowCount())]


def decide_some(window: MainWindow) -> None:
    """Accept Vannes and Odile Kermarec with their relation, reject Jean."""
    for letter in "aaax":
        QTest.keyClick(window.review.text, letter)


def test_the_page_opens_by_key_and_shows_what_was_decided(window, qtbot):
    decide_some(window)
    page = opened(window, qtbot)
    assert rows(page.spans) == [
        ["PER", "1", "0", "0", "1", "1", "3"],
        ["LOC", "1", "0", "0", "0", "0", "1"],
        ["ORG", "0", "0", "0", "0", "1", "1"],
    ]
    assert rows(page.producers)[0] == ["hand", "2", "0", "0", "1", "2", "5"]
    assert "0 of 2" in [label.text() for label in page.tiles.findChildren(QLabel)]


def test_the_page_opens_by_menu_and_only_once(window, qtbot):
    window.actions_by_name["progress"].trigger()
    window.actions_by_name["progress"].trigger()
    (page,) = window.findChildren(ProgressPage)
    assert window.actions_by_name["progress"] in [
        a for menu in window.menuBar().actions() if menu.text() == "View" for a in menu.menu().actions()
    ]
    qtbot.waitUntil(lambda: not page.counting, timeout=30_000)


def test_the_review_goes_on_while_the_page_counts_and_refresh_counts_anew(window, qtbot):
    page = opened(window, qtbot)
    assert rows(page.spans)[0] == ["PER", "0", "0", "0", "0", "3", "3"]
    to_front(window, qtbot)
    decide_some(window)
    QTest.mouseClick(page.refresh_button, Qt.MouseButton.LeftButton)
    assert page.counting
    assert not page.refresh_button.isEnabled()
    assert rows(page.spans)[0][1] == "0"
    qtbot.waitUntil(lambda: not page.counting, timeout=30_000)
    assert rows(page.spans)[0][1] == "1"
    assert page.refresh_button.isEnabled()


def test_with_few_decisions_the_curve_is_not_drawn_and_a_sentence_says_so(window, qtbot):
    page = opened(window, qtbot)
    assert page.calibration.sentence.text() == "Not enough yet: 0 of 100 decisions about suggestions."
    assert page.pace.sentence.text().startswith("No decisions yet")
    assert page.relations.sentence.text().startswith("No relations")
    assert page.pace.table_shown is None


def test_a_project_without_articles_has_a_sentence(window, tmp_path: Path, qtbot):
    window.open_project(make_project(tmp_path / "empty.annot", {}))
    page = opened(window, qtbot)
    assert page.spans.sentence.text() == "This project has no articles yet; there is nothing to count."
    assert page.spans.sentence.isVisible()


def test_the_page_says_how_many_spans_an_import_rejected_that_nobody_judged(window, qtbot, tmp_path: Path):
    path = make_project(tmp_path / "imported.annot")
    (gold := tmp_path / "gold.jsonl").write_text(json.dumps({"text": PARIS, "language": "fr", "status": "finished"}), encoding="utf-8")
    with Project.open(path) as project:
        run_here(ImportJob(project, [gold], ImportOptions("ana", as_=ImportAs.DECISIONS)), HELLO, read)
    window.open_project(path)
    page = opened(window, qtbot)
    assert page.says.text().endswith("Spans rejected by imports of finished articles: 3.")


def test_both_palettes_are_drawn(window, qtbot):
    page = opened(window, qtbot)
    (plot,) = page.spans.plots
    for palette in (DARK, LIGHT):
        window.set_palette(palette)
        QApplication.processEvents()
        drawn = page.grab().toImage()
        corner = plot.mapTo(page, plot.rect().topRight())
        scale = drawn.devicePixelRatio()
        seen = drawn.pixelColor(round((corner.x() - 3) * scale), round((corner.y() + 3) * scale))
        assert seen.name() == palette.background.name()
        tint = look(palette, "undecided", page._hues["PER"]).fill.name()
        assert any(drawn.pixelColor(x, y).name() == tint for x in range(0, drawn.width(), 7) for y in range(0, drawn.height(), 7))


def test_the_table_of_the_tab_is_copied_for_spreadsheets_by_button_and_by_key(window, qtbot):
    decide_some(window)
    page = opened(window, qtbot)
    QTest.mouseClick(page.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert "Articles finished\t0 of 2" in copied
    assert "LOC\t1\t0\t0\t0\t0\t1" in copied
    page.tabs.setCurrentWidget(page.producers)
    page.producers.table.setFocus()
    QTest.keyClick(page, Qt.Key.Key_C, CONTROL)
    assert "hand\t2\t0\t0\t1\t2\t5" in QGuiApplication.clipboard().text().splitlines()


def test_escape_closes_the_page_even_while_it_counts_and_it_can_be_opened_again(window, qtbot):
    QTest.keyClick(window.review.text, Qt.Key.Key_P, CONTROL)
    page = window.findChild(ProgressPage)
    qtbot.waitUntil(page.isActiveWindow)
    assert page.counting
    with qtbot.waitSignal(page.destroyed):
        QTest.keyClick(page, Qt.Key.Key_Escape)
    assert opened(window, qtbot).isVisible()


def test_closing_the_project_closes_the_page(window, qtbot, tmp_path: Path):
    page = opened(window, qtbot)
    with qtbot.waitSignal(page.destroyed):
        window.open_project(make_project(tmp_path / "other.annot"))
    assert window.findChild(ProgressPage) is None


def test_a_project_that_cannot_be_counted_says_why(window, qtbot, project_path: Path):
    page = opened(window, qtbot)
    page._annotator = "eve"
    page.refresh()
    qtbot.waitUntil(lambda: not page.counting, timeout=30_000)
    assert page.says.text() == f"There is no annotator eve in {project_path}."


def test_every_control_of_the_page_has_an_accessible_name(window, qtbot):
    page = opened(window, qtbot)
    kinds = (QTableWidget, QTabWidget)
    assert [widget for kind in kinds for widget in page.findChildren(kind) if not widget.accessibleName()] == []
    named = page.findChildren(QAbstractButton)
    assert {"Refresh", "Copy as table", "Close"} <= {button.text() for button in named}
    assert page.spans.plots[0].accessibleName() == "Spans by label"


def test_the_page_fits_the_smallest_window(window, qtbot):
    page = opened(window, qtbot)
    page.resize(640, 360)
    assert (page.width(), page.height()) == (640, 360)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("hue", range(0, 360, 30))
def test_numbers_in_bars_are_legible_and_outcomes_differ_without_hue(palette, hue: int):
    looks = [look(palette, outcome, hue) for outcome, _ in OUTCOMES]
    assert min(contrast(one.text, one.fill) for one in looks) >= 4.5
    outlines = [(one.dashed, round(contrast(one.fill, palette.background), 1)) for one in looks]
    assert len(set(outlines)) == len(outlines)


def test_a_copied_cell_stays_one_cell():
    assert Table("T", ("a", "b"), (("one\ttwo\nthree", 4),)).as_text() == "T\na\tb\none two three\t4\n"


UNTIL_OPENED = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
application = QApplication([])
from annotator.ui.main_window import MainWindow
window = MainWindow("ana", QSettings(sys.argv[2], QSettings.Format.IniFormat))
window.open_project(Path(sys.argv[1]))
window.show()
application.processEvents()
before = [name for name in ("pyqtgraph", "numpy", "annotator.ui.progress_page") if name in sys.modules]
window.handle("progress")
page = window.findChild(sys.modules["annotator.ui.progress_page"].ProgressPage)
while page.counting:
    application.processEvents()
after = "pyqtgraph" in sys.modules
window.close()
sys.exit(0 if not before and after else f"before: {before}, after: {after}")
"""


def test_the_plots_are_loaded_when_the_page_is_opened_and_not_before(project_path: Path, tmp_path: Path):
    command = [sys.executable, "-W", "error", "-c", UNTIL_OPENED, str(project_path), str(tmp_path / "s.ini")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=Path(__file__).resolve().parents[2])
    assert done.returncode == 0, done.stderr


def test_scores_are_written_as_numbers_are_in_the_language_of_the_window(qapp):
    speak("fr")
    shown = calibration_table([{"from": 0.3, "to": 1, "decided": 4, "accepted": 3, "interval": (0.3, 0.95)}])
    speak("en")
    assert shown.rows[0][0] == "0,30 – 1,00"
