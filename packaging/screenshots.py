"""Pictures of the real window on the sample project.

python packaging/screenshots.py                  makes those of the README and the guide
python packaging/screenshots.py --gallery DIR    makes one of every page and dialog, light and dark, English and French
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QStyleFactory, QWidget

from annotator.core.acts import Verb
from annotator.core.decide import accept
from annotator.core.view import ItemState
from annotator.jobs.sample import ensure_sample
from annotator.ui.history_panel import HistoryDialog, PreviewDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.progress_page import ProgressPage
from annotator.ui.schema_editor import DeleteLabel, SchemaEditor
from annotator.ui.session import ReviewSession
from annotator.ui.spot_check_dialog import SpotCheckDialog
from annotator.ui.spread_dialog import SpreadDialog
from annotator.ui.theme import DARK, LIGHT
from annotator.ui.trouble import warn

OUT = Path(__file__).resolve().parents[1] / "resources" / "guide" / "images"
ARTICLE = "Laiteries"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PALETTES = {"light": LIGHT, "dark": DARK}


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


Page = Callable[[Stage], QWidget]
PAGES: dict[str, Page] = {}
"""What the gallery shows: a function sets the stage and returns what is to be seen of it. A new page or dialog gets one here."""


def page(function: Page) -> Page:
    PAGES[function.__name__] = function
    return function


@page
def welcome(stage: Stage) -> QWidget:
    stage.window.show_welcome()
    return stage.window


@page
def review_mentions(stage: Stage) -> QWidget:
    stage.window.review.tabs.setCurrentIndex(0)
    return stage.window


@page
def review_relations(stage: Stage) -> QWidget:
    stage.window.review.tabs.setCurrentIndex(1)
    return stage.window


@page
def review_span(stage: Stage) -> QWidget:
    stage.window.review.tabs.setCurrentIndex(2)
    return stage.window


@page
def all_relations(stage: Stage) -> QWidget:
    stage.window.review.text.set_show_all_arcs(True)
    stage.window.review.text.set_show_rejected(True)
    return stage.window


@page
def selection(stage: Stage) -> QWidget:
    text = stage.window.review.text
    item = next(item for item in stage.session.view.spans if item.state is ItemState.OPEN)
    stage.session.make_current(item.item_id)
    text.select(item.end + 1, item.end + 40)
    return stage.window


@page
def label_palette(stage: Stage) -> QWidget:
    stage.press("e")
    return stage.window


@page
def relation_palette(stage: Stage) -> QWidget:
    linked = next(item for item in stage.session.view.relations if item.state is ItemState.CONFIRMED or item.state.undecided)
    stage.session.make_current(linked.head_id)
    stage.press("r")
    stage.session.make_current(linked.tail_id)
    stage.press(Qt.Key.Key_Return)
    return stage.window


@page
def relation_current(stage: Stage) -> QWidget:
    stage.session.make_current(next(item for item in stage.session.view.relations if item.state.undecided).item_id)
    return stage.window


@page
def language_palette(stage: Stage) -> QWidget:
    stage.do("language")
    return stage.window


@page
def question(stage: Stage) -> QWidget:
    stage.do("finish")
    return stage.window


@page
def running(stage: Stage) -> QWidget:
    stage.window.review.status.progress(34, 100)
    stage.window.review.status.tell("34 / 100")
    return stage.window


@page
def item_menu(stage: Stage) -> QWidget:
    stage.do("item_menu")
    return stage.popup()


@page
def file_menu(stage: Stage) -> QWidget:
    menu = stage.window.menuBar().actions()[0].menu()
    assert isinstance(menu, QWidget)
    menu.adjustSize()
    return menu


@page
def nothing_found(stage: Stage) -> QWidget:
    stage.window.review.articles.filter.setText("introuvable")
    return stage.window


@page
def empty_project(stage: Stage) -> QWidget:
    stage.window.create_project(stage.window.path.with_name("empty.annot"))
    return stage.window


@page
def no_suggestions(stage: Stage) -> QWidget:
    assert stage.session.document is not None
    bare = stage.session.document
    stage.window.create_project(stage.window.path.with_name("bare.annot"))
    stage.session.project.add_document(bare)
    stage.window.review.refresh_articles()
    stage.session.open_document(bare.document_id)
    return stage.window


@page
def all_decided(stage: Stage) -> QWidget:
    for item in stage.session.view.sequence:
        stage.session.accept(item, go_on=False)
    stage.press("n", "n")
    return stage.window


@page
def export(stage: Stage) -> QWidget:
    stage.do("export")
    return stage.dialog()


@page
def keys(stage: Stage) -> QWidget:
    stage.do("keys")
    return stage.dialog()


@page
def key_profiles(stage: Stage) -> QWidget:
    stage.do("choose_keys")
    return stage.dialog()


@page
def progress(stage: Stage) -> QWidget:
    stage.do("progress")
    found = stage.dialog()
    assert isinstance(found, ProgressPage)
    until(found.refresh_button.isEnabled)  # it counts in a process of its own
    return found


@page
def same_again(stage: Stage) -> QWidget:
    text, spans = stage.session.document.text, stage.session.view.spans
    often = Counter(text[item.start : item.end] for item in spans if item.state is ItemState.OPEN).most_common(1)[0][0]
    first = next(item for item in spans if item.state is ItemState.OPEN and text[item.start : item.end] == often)
    stage.session.accept(first.item_id)
    stage.press("g")
    return stage.window


@page
def decide_once(stage: Stage) -> QWidget:
    stage.session.make_current(next(item for item in stage.session.view.spans if item.state is ItemState.OPEN).item_id)
    stage.do("identical")
    dialog = stage.dialog()
    assert isinstance(dialog, SpreadDialog)
    until(lambda: not dialog.looking)
    return dialog


@page
def mention_sentences(stage: Stage) -> QWidget:
    stage.window.review.tabs.setCurrentIndex(0)
    mentions = stage.window.review.mentions
    mentions.list.setCurrentIndex(mentions.model.index(0))
    stage.do("mention_sentences")
    return stage.window


@page
def spot_check(stage: Stage) -> QWidget:
    spread = stage.window.review.commands.spread
    items = [item for item in stage.session.view.spans if item.state is ItemState.OPEN]
    changes = tuple(change for item in items for change in accept(stage.session.view, item))
    act = stage.session.perform(Verb.ACCEPT, changes)
    assert act is not None
    spread.spot_check(act)
    return stage.dialog()


@page
def spot_check_judged(stage: Stage) -> QWidget:
    dialog = spot_check(stage)
    assert isinstance(dialog, SpotCheckDialog)
    dialog.wrong.click()
    while dialog.right.isVisible():
        dialog.right.click()
    return dialog


@page
def history(stage: Stage) -> QWidget:
    stage.press("a", "a", "x")
    stage.do("undo")
    stage.do("history")
    return stage.dialog()


@page
def take_back(stage: Stage) -> QWidget:
    found = history(stage)
    assert isinstance(found, HistoryDialog)
    found.list.setCurrentIndex(found.model.index(2))
    found.undo_alone.click()
    return found.findChildren(PreviewDialog)[-1]


@page
def labels(stage: Stage) -> QWidget:
    stage.do("schema")
    return stage.dialog()


@page
def relation_labels(stage: Stage) -> QWidget:
    found = labels(stage)
    assert isinstance(found, SchemaEditor)
    found.list.setCurrentRow(found.list.count() - 1)
    return found


@page
def delete_label(stage: Stage) -> QWidget:
    stage.press("a", "a")
    found = labels(stage)
    assert isinstance(found, SchemaEditor)
    found.delete.click()
    return found.findChildren(DeleteLabel)[-1]


@page
def find_bar(stage: Stage) -> QWidget:
    stage.do("find_in_text")
    stage.press(*"valmorin")
    return stage.window


@page
def every_command(stage: Stage) -> QWidget:
    stage.do("all_commands")
    return stage.window


@page
def about(stage: Stage) -> QWidget:
    stage.do("about")
    return stage.dialog()


@page
def warning(stage: Stage) -> QWidget:
    warn(stage.window, "/home/ana/corpus.annot <b>&</b>")
    return stage.dialog()


@page
def small_window(stage: Stage) -> QWidget:
    stage.window.resize(640, 360)
    return stage.window


@page
def small_window_articles(stage: Stage) -> QWidget:
    stage.window.resize(640, 360)
    stage.do("toggle_articles")
    return stage.window


@page
def small_window_side(stage: Stage) -> QWidget:
    stage.window.resize(640, 360)
    stage.do("toggle_side")
    stage.window.review.tabs.setCurrentIndex(1)
    return stage.window


@page
def small_window_palette(stage: Stage) -> QWidget:
    stage.window.resize(640, 360)
    stage.press("e")
    return stage.window


def until(condition: Callable[[], bool], seconds: float = 30.0) -> None:
    """Let the window work until something is so."""
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    settle()


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def review_a_little(window: MainWindow) -> None:
    """Judge some items with the keyboard, so that every state is in the picture."""
    session, text = window.session, window.review.text
    assert session is not None
    chosen = next(summary for summary in session.summaries() if ARTICLE in summary.title)
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
    settle()
    return Stage(window)


def rehearsed(folder: Path) -> Path:
    """A sample project in this folder, as `review_a_little` leaves it."""
    path = folder / "sample.annot"
    ensure_sample(path)
    stage = opened(path, "en", (1280, 860))
    review_a_little(stage.window)
    strike(stage)
    return path


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


def gallery(sample: Path, out: Path, wanted: str) -> None:
    """A picture of every page whose name holds `wanted`, as PAGE_LANGUAGE_PALETTE.png."""
    out.mkdir(parents=True, exist_ok=True)
    for name, show in PAGES.items():
        for language in ("en", "fr") if wanted in name else ():
            with tempfile.TemporaryDirectory() as folder:
                stage = staged(sample, Path(folder), language, (1280, 860))
                seen = show(stage)
                for palette_name, palette in PALETTES.items():
                    stage.window.set_palette(palette)
                    settle()
                    seen.grab().save(str(out / f"{name}_{language}_{palette_name}.png"))
                strike(stage)


def guide_pictures(sample: Path) -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        stage = staged(sample, Path(folder), "en", (1320, 900))
        for name, palette in PALETTES.items():
            stage.window.set_palette(palette)
            settle()
            stage.window.grab().save(str(OUT / f"review_{name}.png"))
        strike(stage)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gallery", type=Path, metavar="DIR", help="a picture of every page, into this folder")
    parser.add_argument("--only", default="", metavar="NAME", help="of the gallery only the pages whose name holds this")
    chosen = parser.parse_args()
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle(QStyleFactory.create("Fusion"))
    application.setApplicationName("annotator")
    with tempfile.TemporaryDirectory() as folder:
        sample = rehearsed(Path(folder))
        if chosen.gallery is not None:
            gallery(sample, chosen.gallery, chosen.only)
        else:
            guide_pictures(sample)
    return 0


if __name__ == "__main__":
    sys.exit(main())
