"""Every control of every page and dialog has a name that a screen reader can say, and no label of them would read markup."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFrame,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tests.faults.hostile import readers_of_markup
from tests.ui.gallery import GALLERY, STAGE

CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QProgressBar, QTextEdit,
)  # fmt: skip
OF_QT = (QHeaderView, QScrollBar, QMenuBar, QTabBar, QMenu)  # their parts have the names; those of menus are tested apart


WITH_PARTS = (QLineEdit, QComboBox, QAbstractSpinBox, QTabBar)


@pytest.fixture(scope="module")
def sample(qapp, tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = STAGE.rehearsed(tmp_path_factory.mktemp("gallery"))
    assert isinstance(found, Path)
    return found


PAGES = [page for page in GALLERY.PAGES if page.removeprefix("small_window_") not in {*GALLERY.PAGES} - {page}]
"""Those of a small window that are shown in a large one have the same controls: left out."""


@pytest.fixture(scope="module", params=PAGES)
def shown_page(request, sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[QWidget]:
    """Set up once for all that is looked at."""
    stage = STAGE.staged(sample, tmp_path_factory.mktemp("page"), "en", (1280, 860))
    GALLERY.PAGES[request.param](stage)
    yield stage.window
    STAGE.strike(stage)


def controls(root: QWidget) -> Iterator[QWidget]:
    """What can be used by mouse or key below a widget, the parts that Qt's own controls are made of left out."""
    for widget in (root, *root.findChildren(QWidget)):
        takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isEnabled() and type(widget) not in (QWidget, QFrame)
        is_part = isinstance(widget, OF_QT) or widget.objectName().startswith("qt_") or is_inside(widget, WITH_PARTS)
        if widget.isVisible() and (takes_focus or isinstance(widget, CONTROLS)) and not is_part:
            yield widget


def is_inside(widget: QObject, kinds: tuple[type, ...]) -> bool:
    parent = widget.parent()
    return parent is not None and (isinstance(parent, kinds) or is_inside(parent, kinds))


def test_every_control_and_every_command_in_a_menu_has_a_name(shown_page):
    nameless = []
    for window in QApplication.topLevelWidgets():
        for widget in controls(window):
            found = QAccessible.queryAccessibleInterface(widget)
            name = found.text(QAccessible.Text.Name) if found is not None and found.isValid() else ""
            if not any(character.isalnum() for character in name):
                nameless.append(f"{type(widget).__name__} {widget.objectName()!r} {name!r} in {type(window).__name__}")
    assert not nameless
    for menu in (*shown_page.findChildren(QMenu), *shown_page.findChildren(QMenuBar)):
        for action in menu.actions():
            assert action.isSeparator() or action.text().strip("&"), menu.objectName()


def test_no_label_and_no_tip_would_read_markup(shown_page):
    assert list(readers_of_markup()) == []
