"""A real window on a copy of the sample project, for pictures and tests of what it shows."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from annotator.jobs.sample import ensure_sample
from annotator.ui.main_window import MainWindow
from annotator.ui.session import ReviewSession

ARTICLE = "Laiteries"


@dataclass(frozen=True, slots=True)
class Stage:
    """A window on a copy of the sample project, an article of it open, some of it judged."""

    window: MainWindow

    @property
    def session(self) -> ReviewSession:
        assert self.window.session is not None
        return self.window.session

    def press(self, *keys: str | Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window.review.text, key, held)
        settle()

    def do(self, command: str) -> None:
        self.window.handle(command)
        settle()

    def dialog(self) -> QWidget:
        """The dialog that is open."""
        return next(dialog for dialog in self.window.findChildren(QDialog) if dialog.isVisible())

    def popup(self) -> QWidget:
        found = QApplication.activePopupWidget()
        assert found is not None
        return found


def until(condition: Callable[[], bool], seconds: float = 30.0) -> None:
    """Let the window work until something is so."""
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        QTest.qWait(10)  # sleeps, and leaves the processor to whom is waited for
    settle()


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def review_a_little(window: MainWindow) -> None:
    """Judge some items with the keyboard, so that every state is in the picture."""
    session, text = window.session, window.review.text
    assert session is not None
    chosen = next(summary for summary in session.project.documents(session.annotator_id) if ARTICLE in summary.title)
    window.review.open_article(chosen.document_id)
    text.setFocus()
    for key in ("aaaaaaaaaa", Qt.Key.Key_Space, "aaaaaa"):
        for pressed in key if isinstance(key, str) else [key]:
            QTest.keyClick(text, pressed)
    linked = [item for item in session.view.spans if len(session.view.relations_of(item.item_id)) > 1]
    session.make_current((linked or list(session.view.spans))[0].item_id)
    window.review.tabs.setCurrentIndex(1)


def opened(path: Path, language: str, size: tuple[int, int]) -> Stage:
    settings = QSettings(str(path.with_name("settings.ini")), QSettings.Format.IniFormat)
    settings.setValue("language", language)
    window = MainWindow("ana", settings)
    window.open_project(path)
    window.resize(*size)
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.activateWindow()
    window.review.text.setFocus()
    left = window.review.left
    until(lambda: left is None or not left.reading)  # the bottom line is whole
    return Stage(window)


def rehearsed(folder: Path) -> Path:
    """A sample project in this folder, as `review_a_little` leaves it."""
    path = folder / "sample.annot"
    ensure_sample(path)
    stage = opened(path, "en", (1280, 860))
    with at_a_human_pace():
        review_a_little(stage.window)
    strike(stage)
    return path


@contextmanager
def at_a_human_pace() -> Iterator[None]:
    """Meanwhile every look at the clock is some seconds after the one before, so that the figures are those of a person."""
    moments = count(time.time() - 3600, 3.5)
    with mock.patch(
        "annotator.ui.session.time", SimpleNamespace(time=lambda: next(moments), strftime=time.strftime, localtime=time.localtime)
    ):
        yield


def review_articles(stage: Stage, number: int) -> None:
    """Judge everything in some articles, mostly right, and finish them."""
    with at_a_human_pace():
        for _ in range(number):
            for nth, item in enumerate(stage.session.view.sequence):
                if item in stage.session.view and stage.session.view.item(item).state.undecided:
                    (stage.session.reject if nth % 9 == 4 else stage.session.accept)(item, go_on=False)
            stage.do("finish")
            stage.window.review.status.answer(True)  # relations that wait for a decision are rejected
            settle()


def staged(sample: Path, folder: Path, language: str, size: tuple[int, int]) -> Stage:
    """A window on a fresh copy of a rehearsed sample."""
    path = folder / "sample.annot"
    shutil.copy(sample, path)
    return opened(path, language, size)


def strike(stage: Stage) -> None:
    """Close what a page has opened."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for dialog in stage.window.findChildren(QDialog):
        dialog.close()
    stage.window.close()
    stage.window.deleteLater()
    settle()
