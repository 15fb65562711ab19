"""The guide in the window: F1 from anywhere, pages, links, words, back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from annotator.ui.guide_text import folder, pages
from annotator.ui.guide_window import _ABOUT, GuideWindow
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import DARK


@pytest.fixture
def guide(window: MainWindow, qtbot) -> GuideWindow:
    window.actions_by_name["guide"].trigger()
    found = window.findChild(GuideWindow)
    assert found is not None
    qtbot.waitUntil(found.isActiveWindow)
    return found


def shown(guide: GuideWindow) -> str:
    assert guide.page.page is not None
    return guide.page.page.name


def test_f1_opens_the_guide_at_its_first_page(window: MainWindow, qtbot) -> None:
    QTest.keyClick(window.review.text, Qt.Key.Key_F1)
    guide = window.findChild(GuideWindow)
    assert guide is not None
    assert shown(guide) == "index.md"
    assert guide.page.toPlainText().startswith("annotator")


def test_f1_in_a_dialog_opens_the_page_about_it(window: MainWindow, qtbot) -> None:
    window.actions_by_name["export"].trigger()
    dialog = window.findChild(QDialog, "exportDialog")
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    guide = window.findChild(GuideWindow)
    assert guide is not None
    assert shown(guide) == "formats.md"


def test_every_page_about_a_window_is_there() -> None:
    assert set(_ABOUT.values()) <= {page.name for page in pages()}


def test_a_link_leads_to_a_page_and_back_leads_back(guide: GuideWindow) -> None:
    guide.page.anchorClicked.emit(QUrl("formats.md"))
    guide.page.anchorClicked.emit(QUrl("roads/brat.md"))
    assert shown(guide) == "roads/brat.md"
    QTest.keyClick(guide, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shown(guide) == "formats.md"
    QTest.mouseClick(guide.back_button, Qt.MouseButton.LeftButton)
    assert shown(guide) == "index.md"
    assert not guide.back_button.isEnabled()


def test_a_link_is_relative_to_its_page(guide: GuideWindow) -> None:
    guide.show_page("roads/brat.md")
    guide.page.anchorClicked.emit(QUrl("../formats.md"))
    assert shown(guide) == "formats.md"


@pytest.mark.parametrize("link", ["https://example.org/", "file:///etc/hostname", "../../../README.md", "nowhere.md"])
def test_a_link_to_elsewhere_leads_nowhere(guide: GuideWindow, link: str) -> None:
    guide.page.anchorClicked.emit(QUrl(link))
    assert shown(guide) == "index.md"


def test_a_picture_from_elsewhere_is_not_loaded(guide: GuideWindow, tmp_path: Path) -> None:
    probe = tmp_path / "probe.png"
    guide.grab().save(str(probe))
    kind = QTextDocument.ResourceType.ImageResource.value
    assert guide.page.loadResource(kind, QUrl.fromLocalFile(str(probe))) is None
    assert guide.page.loadResource(kind, QUrl("https://example.org/probe.png")) is None
    assert guide.page.loadResource(kind, QUrl.fromLocalFile(str(folder() / "images" / "review_light.png"))) is not None


def test_a_picture_is_no_wider_than_the_page(guide: GuideWindow) -> None:
    guide.resize(640, 500)
    picture = guide.page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("images/review_light.png"))
    assert 200 < picture.width() / picture.devicePixelRatio() < guide.page.viewport().width()


def test_words_are_found_in_all_pages_and_marked(guide: GuideWindow) -> None:
    guide.field.setFocus()
    QTest.keyClicks(guide.field, "webanno")
    found = {guide.model.index(nth).data() for nth in range(guide.model.rowCount())}
    assert len(found) < len(pages())
    assert shown(guide) != "index.md"
    marks = guide.page.extraSelections()
    assert marks
    assert {mark.cursor.selectedText().lower() for mark in marks} == {"webanno"}
    first = guide.page.textCursor().position()
    QTest.keyClick(guide.field, Qt.Key.Key_Return)
    assert guide.page.textCursor().position() != first


def test_words_that_no_page_has_leave_the_page_and_say_so(guide: GuideWindow) -> None:
    guide.field.setText("zeppelin")
    assert guide.model.rowCount() == 0
    assert guide.contents.without_rows == "No page has these words."
    assert shown(guide) == "index.md"


def test_the_arrows_turn_the_pages(guide: GuideWindow) -> None:
    guide.contents.setFocus()
    QTest.keyClick(guide.contents, Qt.Key.Key_Down)
    assert shown(guide) == "first_review.md"


def test_a_click_in_the_contents_turns_to_the_page(guide: GuideWindow) -> None:
    row = guide.contents.visualRect(guide.model.index(3))
    QTest.mouseClick(guide.contents.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + QPoint(20, 5))
    assert shown(guide) == pages()[3].name


def test_the_guide_turns_dark_and_keeps_its_place(window: MainWindow, guide: GuideWindow) -> None:
    guide.show_page("formats.md")
    guide.page.verticalScrollBar().setValue(200)
    window.set_palette(DARK)
    assert guide.page.verticalScrollBar().value() == 200
    assert guide.page.palette_shown is DARK


def test_the_guide_stays_open_over_another_project(window: MainWindow, guide: GuideWindow, tmp_path: Path) -> None:
    window.create_project(tmp_path / "other.annot")
    assert guide.isVisible()
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_find_goes_to_the_field(guide: GuideWindow) -> None:
    QTest.keyClick(guide.page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
