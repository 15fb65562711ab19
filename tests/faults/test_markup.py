"""Markup in whatever data bring is drawn as it stands: on every page and in every dialog, nothing reads it and no file is opened."""

import ast
import sys
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from unittest import mock

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QDesktopServices, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QToolTip, QWidget

import annotator
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.main_window import MainWindow
from annotator.ui.plain_label import plain_tip
from tests.faults.cases import ROUNDS
from tests.faults.hostile import PICTURE, TAG, Opened, hostile_project, markup, readers_of_markup
from tests.faults.oracle import assert_understood, assert_usable
from tests.faults.taking_in import Importer
from tests.ui.gallery import GALLERY, STAGE

# of pages that show the same data, one; all of them with many rounds, and tests/ui looks at the labels of all
PAGES = (
    "welcome_in_trouble", "all_relations", "label_palette", "relation_palette",
    "item_menu", "filter_submenu", "filter_chips", "import_articles", "imported", "pipeline", "progress_producers",
    "decide_once", "mention_sentences", "spot_check", "history", "take_back", "labels", "delete_label",
    "find_bar", "warning", "comment", "guideline_note",
)  # fmt: skip


@pytest.fixture(scope="module")
def folder(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The working folder, where a picture waits to be opened."""
    made = tmp_path_factory.mktemp("markup")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(made)
        patch.setattr(STAGE, "MainWindow", lambda name, settings: MainWindow(markup(made), settings))
        yield made


@pytest.fixture(scope="module")
def sample(folder: Path) -> Path:
    path = hostile_project(folder)
    stage = STAGE.opened(path, "en", (1280, 860))
    with STAGE.at_a_human_pace():
        STAGE.review_a_little(stage.window)
    for item in (*stage.session.view.spans[:3], *stage.session.view.relations[:3]):
        stage.session.comment(item.item_id, markup(folder))
    stage.session.comment(None, markup(folder))
    STAGE.strike(stage)
    return path


@pytest.fixture
def picture(folder: Path, sample: Path) -> Iterator[Opened]:
    opened = Opened(folder / PICTURE)
    yield opened
    opened.close()


linux = pytest.mark.skipif(sys.platform != "linux", reason="inotify tells who opens a file")


@linux
@pytest.mark.fault(61)
def test_a_label_that_reads_markup_opens_the_file(folder: Path, picture: Opened, qtbot) -> None:
    """The rig does bite."""
    for words in (markup(folder), TAG):
        label = QLabel(words)
        qtbot.addWidget(label)
        label.show()
        label.grab()
        assert picture
        assert any(words in found for found in readers_of_markup())


@linux
@pytest.mark.fault(61)
@pytest.mark.parametrize("name", PAGES if ROUNDS < 1000 else list(GALLERY.PAGES))
def test_a_page_shows_markup_as_it_stands_and_opens_nothing(name: str, sample: Path, picture: Opened, folder: Path, tmp_path: Path) -> None:
    stage = STAGE.staged(sample, tmp_path, "en", (1280, 860))
    try:
        GALLERY.PAGES[name](stage)
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                window.grab()
        assert list(readers_of_markup()) == []
        assert not picture
    finally:
        STAGE.strike(stage)


def tips() -> list[QWidget]:
    """The tool tips that are shown."""
    return [shown for shown in QApplication.topLevelWidgets() if shown.inherits("QTipLabel") and shown.isVisible()]


@linux
@pytest.mark.fault(61)
def test_a_tool_tip_shows_markup_as_it_stands(folder: Path, picture: Opened, qtbot) -> None:
    cut, button = ElidedLabel(), QPushButton()
    for widget in (cut, button):
        qtbot.addWidget(widget)
        widget.resize(40, 20)
        widget.show()
    for words in (markup(folder), TAG):
        cut.setText(words)
        button.setToolTip(plain_tip(words))
        for widget in (cut, button):
            QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), widget.mapToGlobal(QPoint(2, 2))))
            (tip,) = tips()
            tip.grab()
            assert not picture
            assert words in unescape(tip.property("text"))
            QToolTip.hideText()
            qtbot.waitUntil(lambda: not tips())


@pytest.mark.fault(61)
def test_what_is_told_of_files_with_markup_in_their_names_is_shown_as_it_stands(
    project: Path, tmp_path: Path, importing: Importer, shown: Callable[[Path], MainWindow], sees: Callable[[str], None]
) -> None:
    source = tmp_path / f"{TAG}&amp;.txt"
    source.write_bytes(b"")
    told = importing(project, source)
    window = shown(project)
    window.open_project(source)
    boxes = window.findChildren(QMessageBox)
    assert boxes
    for box in boxes:
        sees(assert_understood(box.text(), source.name))
        assert box.textFormat() == Qt.TextFormat.PlainText
    assert list(readers_of_markup()) == []
    sees(assert_understood(told.refused[0], source))
    window.close()
    assert_usable(project)


@pytest.mark.fault(61)
def test_the_window_has_no_other_way_to_show_words_than_those_that_read_no_markup() -> None:
    """Nothing that takes HTML is made; a tool tip is a text of the program's own, or goes through `plain_tip`."""
    never = {"QLabel", "QMessageBox", "QTextBrowser", "QTextEdit", "QErrorMessage", "QInputDialog", "QProgressDialog", "QStaticText",
             "QTextDocument", "QGraphicsTextItem", "QFormLayout", "setHtml"}  # fmt: skip
    root = Path(annotator.__file__).parent / "ui"
    found = []
    for path in root.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""
            if name in never:
                found.append(f"{path.name}:{node.lineno} makes a {name}")
            if name in ("setToolTip", "setWhatsThis", "setStatusTip", "showText") and not any(map(_is_plain, node.args)):
                found.append(f"{path.name}:{node.lineno} has a tip that may hold markup")
            if name == "setTextFormat" and path.name not in ("plain_label.py", "elided_label.py", "trouble.py"):
                found.append(f"{path.name}:{node.lineno} sets a format of its own")
            if isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) == "QMessageBox" and name.islower():
                found.append(f"{path.name}:{node.lineno} shows a box of Qt's")
    assert found == []


def _is_plain(argument: ast.expr) -> bool:
    if isinstance(argument, ast.IfExp):
        return _is_plain(argument.body) and _is_plain(argument.orelse)
    if isinstance(argument, ast.Constant):
        return argument.value == ""
    if isinstance(argument, ast.Call) and isinstance(argument.func, ast.Name):
        return argument.func.id == "plain_tip" or (argument.func.id == "tr" and not argument.keywords)
    return False


@pytest.mark.fault(62)
def test_a_link_in_the_text_is_text_and_leads_nowhere(
    project: Path, tmp_path: Path, importing: Importer, shown: Callable[[Path], MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    links = ("https://exemple.bzh/bac", "javascript:alert(1)", "file:///etc/passwd", "<a href='https://exemple.bzh'>ici</a>")
    source = tmp_path / "links.txt"
    source.write_text("\n\n".join(f"Voir {link} demain." for link in links), encoding="utf-8")
    importing(project, source)
    opened = mock.Mock(return_value=True)
    monkeypatch.setattr(QDesktopServices, "openUrl", opened)
    window = shown(project)
    assert window.session is not None
    window.review.open_article(window.session.project.document_ids()[-1])
    view = window.review.text
    for link in links:
        at = window.session.document.text.index(link) + 3
        view.reveal(at, at + 1)
        QApplication.processEvents()
        place = view.rect_of_range(at, at + 1)
        assert place is not None
        for held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, place.center())
            QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, held, place.center())
            QTest.mouseClick(view.viewport(), Qt.MouseButton.MiddleButton, held, place.center())
    assert not opened.called
    window.close()
    assert_usable(project)


@pytest.mark.fault(62)
def test_the_window_opens_nothing_of_an_article_but_files_that_it_has_written_itself() -> None:
    """Each use of `openUrl` opens a folder or a file of the program's by its path."""
    root = Path(annotator.__file__).parent / "ui"
    used = [
        ast.unparse(node.args[0])
        for path in root.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "openUrl"
    ]
    assert used
    assert all(argument.startswith("QUrl.fromLocalFile(str(") for argument in used), used
