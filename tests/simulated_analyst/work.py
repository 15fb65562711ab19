"""An analyst at work in a window of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest

from annotator.ui.main_window import MainWindow
from tests.simulated_analyst.analyst import Analyst
from tests.simulated_analyst.gold import Gold, Report


def review(project: Path, golds: list[Gold], kind: type[Analyst], settings: Path) -> Iterator[Report]:
    """Lead a project to the gold in a real window; a report an article. Needs the application."""
    with shown(project, settings) as window:
        yield from kind(window).review(golds)


@contextmanager
def shown(project: Path, settings: Path) -> Iterator[MainWindow]:
    """The window on a project, with the focus in the text."""
    window = MainWindow("ana", QSettings(str(settings), QSettings.Format.IniFormat))
    window.open_project(project)
    window.resize(1300, 860)
    window.show()
    assert QTest.qWaitForWindowExposed(window)
    window.review.text.setFocus()
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
