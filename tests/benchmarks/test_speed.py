"""How fast the open article is, as ratios to a floor taken in the same run:

    python -m pytest -m benchmark -s -p no:xdist tests/benchmarks/test_speed.py

Thread CPU time, medians. The floor F is a repaint of the same viewport full of plain text, from a layout that is already made. A full frame
is the repaint of everything that shows in the text, laid out and drawn anew. Paints are counted: before a window is exposed,
`repaint()` paints nothing.
"""

import gc
import random
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QPointF, QSettings, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.acts import Act
from annotator.core.document import Document
from annotator.core.fold import State
from annotator.core.spans import Suggestions
from annotator.jobs.opening import read_article
from annotator.jobs.viewing import NOT_YET
from annotator.language.blocks import BlockStyle
from annotator.language.tokens import tokens
from annotator.store.project import Project
from annotator.store.touched import Told
from annotator.suggest.overlay import overlay
from annotator.ui import text_canvas
from annotator.ui.main_window import MainWindow
from annotator.ui.text_hit import hit_test
from annotator.ui.text_layout import Metrics
from annotator.ui.text_view import TextView
from annotator.ui.theme import LIGHT
from tests.benchmarks.articles import RUN, SCHEMA, article
from tests.benchmarks.table import Table

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

SIZE = (1180, 900)
NEWS, LONG, HUGE = (3_000, 35, 10), (100_000, 2_000, 500), (1_000_000, 20_000, 5_000)
FRAME = 16.7


def named(characters: int, spans: int, relations: int) -> str:
    return f"{characters // 1000:,} k characters, {spans:,} spans, {relations:,} relations"


def cpu(deed: Callable[[int], object], times: int) -> tuple[float, float]:
    """The median and the 99th percentile of the thread's CPU time, in ms."""
    taken = []
    for nth in range(times):
        begun = time.thread_time()
        deed(nth)
        taken.append((time.thread_time() - begun) * 1000)
    taken.sort()
    return taken[times // 2], taken[int(times * 0.99)]


class Counted(TextView):
    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1
        super().paintEvent(event)


class Plain(QWidget):
    """One plain paragraph that fills the widget."""

    paints = 0

    def __init__(self, text: str, face: QFont) -> None:
        super().__init__()
        self.lines = QTextLayout(" ".join(text.split())[:6000], face)
        self.resize(*SIZE)
        self.lines.beginLayout()
        y = 0.0
        while y < self.height():
            line = self.lines.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self.width() - 300)
            line.setPosition(QPointF(150, y))
            y += 37  # the pitch of the text view
        self.lines.endLayout()
        self.lines.setCacheEnabled(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.fillRect(event.rect(), LIGHT.background)
            self.lines.draw(painter, QPointF(0, 0))
        finally:
            painter.end()
        self.paints += 1


@pytest.fixture
def floor(qtbot) -> float:
    """F, in ms."""
    plain = Plain(article(*NEWS)[0].text * 3, Metrics.of(1.0).rhythms[BlockStyle.BODY].font)
    qtbot.addWidget(plain)
    with qtbot.waitExposed(plain):
        plain.show()
    plain.paints = 0
    found, _ = cpu(lambda _: plain.repaint(), 100)
    assert plain.paints == 100
    plain.hide()
    return found


def view_of(document: Document, suggestions: Suggestions):
    return overlay(document, SCHEMA, State().layer("", document.document_id), suggestions)


def shown(qtbot) -> Counted:
    made = Counted()
    qtbot.addWidget(made)
    made.resize(*SIZE)
    with qtbot.waitExposed(made):
        made.show()
    gc.collect()
    gc.freeze()  # as the program does once its window has shown; what an article brings is collected as ever
    return made


def frames(text: Counted, times: int = 300) -> tuple[float, float]:
    """The frames of scrolling, with what is drawn ahead between them."""
    bar, before = text.verticalScrollBar(), text.paints

    def scroll(_: int) -> None:
        bar.setValue((bar.value() + 60) % max(1, bar.maximum()))
        text.viewport().repaint()
        QApplication.processEvents()

    found = cpu(scroll, times)
    assert text.paints - before >= times
    return found


def scroll_rows(table: Table, what: str, frame: tuple[float, float], floor: float, *, ratios: bool = True) -> None:
    table.row(f"scroll frame p50, {what}", frame[0] / floor, "F", most=4 if ratios else None, note=f"{frame[0]:.2f} ms")
    table.row(f"scroll frame p99, {what}", frame[1] / floor, "F", most=8 if ratios else None, note=f"{frame[1]:.2f} ms")
    table.row(f"scroll frame p99, {what}", frame[1], "ms", most=FRAME)


@pytest.mark.parametrize("newlines", [False, True], ids=["one line", "paragraphs"])
def test_reading_a_million_characters(tmp_path: Path, table: Table, newlines: bool) -> None:
    document, _ = article(HUGE[0], 1, newlines=newlines)
    with Project.create(tmp_path / "p.annot", SCHEMA, annotator="ana", act_id=str(uuid.uuid4()), made_at=0) as project:
        project.add_document(document)
        floor, _ = cpu(lambda _: tokens(document.text, document.cuts(), document.language), 3)
        taken, _ = cpu(lambda _: read_article(project, document.document_id, SCHEMA, project.annotator_id("ana"), NOT_YET), 1)
    table.row(
        f"reading 1 M characters, {'paragraphs' if newlines else 'one line'}", taken / floor, "tokens", most=30, note=f"{taken:.0f} ms"
    )


@pytest.mark.parametrize("size", [NEWS, LONG])
def test_opening_scrolling_and_pointing(qtbot, table: Table, floor: float, size: tuple[int, int, int]) -> None:
    document, suggestions = article(*size)
    view, text = view_of(document, suggestions), shown(qtbot)

    def open_article(_: int) -> None:
        text.set_article(document, view, SCHEMA)
        text.viewport().repaint()

    opened, _ = cpu(open_article, 9)
    table.row(f"F, {named(*size)}", floor, "ms")
    table.row(f"open to first paint, {named(*size)}", opened / floor, "F", most=15 if size is NEWS else 30, note=f"{opened:.1f} ms")
    scroll_rows(table, f"{named(*size)}", frames(text), floor)
    scene, chance = text._current_scene(), random.Random(2)
    hit = cpu(lambda _: hit_test(scene, chance.randint(0, SIZE[0] - 1), chance.randint(0, SIZE[1] - 1)), 500)
    table.row(f"hit test p99, {named(*size)}", hit[1], "ms", most=0.5)
    text.set_show_all_arcs(True)
    scroll_rows(table, f"{named(*size)}, all arcs", frames(text), floor)


@pytest.mark.parametrize(
    ("what", "how"), [("one paragraph", {"newlines": False}), ("right-to-left text and emoji", {"mixed": True})], ids=["paragraph", "mixed"]
)
def test_scrolling_odd_texts(qtbot, table: Table, floor: float, what: str, how: dict[str, bool]) -> None:
    document, suggestions = article(*LONG, **how)
    text = shown(qtbot)
    text.set_article(document, view_of(document, suggestions), SCHEMA)
    for all_arcs in (False, True):
        text.set_show_all_arcs(all_arcs)
        scroll_rows(table, f"100 k of {what}{', all arcs' if all_arcs else ''}", frames(text), floor)


def test_scrolling_ten_times_as_much(qtbot, table: Table) -> None:
    text, medians = shown(qtbot), []
    for size in (LONG, HUGE):
        document, suggestions = article(*size)
        text.set_article(document, view_of(document, suggestions), SCHEMA)
        medians.append(min(frames(text)[0] for _ in range(3)))
    table.row(f"scroll frame p50, {named(*HUGE)}", medians[1] / medians[0], "× 100 k", most=1.2, note=f"{medians[1]:.2f} ms")


SCALED = """
import sys
from PySide6.QtWidgets import QApplication
from tests.benchmarks.articles import SCHEMA, article
from tests.benchmarks.test_speed import LONG, SIZE, Counted, frames, view_of
from PySide6.QtTest import QTest
application = QApplication(sys.argv)
text = Counted()
text.resize(*SIZE)
text.show()
QTest.qWaitForWindowExposed(text)
document, suggestions = article(*LONG)
text.set_article(document, view_of(document, suggestions), SCHEMA)
print(text.devicePixelRatio(), *frames(text))
"""


def test_scrolling_at_twice_the_resolution(table: Table) -> None:
    command = ["env", "QT_SCALE_FACTOR=2", sys.executable, "-c", SCALED]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    ratio, _, slowest = map(float, done.stdout.split())
    assert ratio == 2
    table.row(f"scroll frame p99, {named(*LONG)}, DPR 2", slowest, "ms", most=FRAME)


def make_project(path: Path, *sizes: tuple[int, int, int]) -> Path:
    with Project.create(path, SCHEMA, annotator="ana", act_id=str(uuid.uuid4()), made_at=0) as project:
        project.add_run(RUN)
        for nth, size in enumerate(sizes):
            document, suggestions = article(*size, seed=nth)
            project.add_document(document)
            project.add_suggestions(RUN.run_id, document.document_id, suggestions.spans, suggestions.relations)
    return path


@pytest.fixture
def window(qtbot, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    made.resize(1780, 1000)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


class Clock:
    """The CPU time of the thread at the end of the last paint of a text, without what is spent in commits."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, project: Project) -> None:
        self.paints, self.painted, self.committing, self.commits = 0, 0.0, 0.0, list[float]()
        paint_overlay, append = text_canvas.paint_overlay, project.append

        def painted(*arguments: object) -> None:
            paint_overlay(*arguments)
            self.paints, self.painted = self.paints + 1, self.now()

        def committed(act: Act, told: Told | None = None) -> None:
            begun = time.thread_time()
            append(act, told)
            self.commits.append((time.thread_time() - begun) * 1000)
            self.committing += time.thread_time() - begun

        monkeypatch.setattr(text_canvas, "paint_overlay", painted)
        monkeypatch.setattr(project, "append", committed)

    def now(self) -> float:
        return (time.thread_time() - self.committing) * 1000

    def until_painted(self, deed: Callable[[], object]) -> tuple[float, float]:
        """CPU ms from a deed until the text is painted, and until nothing is left to do."""
        begun, paints = self.now(), self.paints
        deed()
        for _ in range(100):
            if self.paints > paints:
                break
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
        assert self.paints > paints
        taken = self.painted - begun
        settle()
        return taken, self.now() - begun


def settle() -> None:
    for _ in range(20):
        QApplication.processEvents()


@pytest.mark.parametrize("size", [NEWS, LONG])
def test_a_decision(qtbot, tmp_path: Path, window: MainWindow, monkeypatch, table: Table, floor: float, size: tuple[int, int, int]) -> None:
    window.open_project(make_project(tmp_path / "p.annot", size))
    text = window.review.text
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    settle()
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    assert window.project is not None
    assert window.session is not None
    clock = Clock(monkeypatch, window.project)

    def full_frame(_: int) -> None:
        layout, window = text._layout, text._window()
        assert layout is not None
        assert window is not None
        for nth in range(window.first, window.last + 1):
            layout._laid.pop(nth, None)
        text._pictures.clear()
        text.viewport().repaint()

    drawn, _ = cpu(lambda _: (text._pictures.clear(), text.viewport().repaint()), 15)
    times = 15 if size is NEWS else 41
    frames, taken = [], []
    for _ in range(times):  # in turns, each after the window has come to rest: what else runs on the machine slows both alike
        frames.append(cpu(full_frame, 1)[0])
        settle()
        taken.append(clock.until_painted(lambda: QTest.keyClick(text, Qt.Key.Key_A)))
    frame = sorted(frames)[times // 2]
    assert len(clock.commits) == times
    painted, settled = (sorted(some)[times // 2] for some in zip(*taken, strict=True))
    commits = sorted(clock.commits[1:])
    name = named(*size)
    table.row(f"full frame, {name}", frame / floor, "F", note=f"{frame:.2f} ms; {drawn:.2f} ms where all is laid out")
    table.row(f"key to painted, {name}", painted / frame, "full frames", most=1, note=f"{painted:.2f} ms")
    table.row(f"key to painted, {name}", painted, "ms", most=FRAME)
    table.row(f"key to everything beside the text shown too, {name}", settled, "ms")
    table.row(f"commit, {name}", commits[len(commits) // 2], "ms")


COMMITS = """
import sys, uuid
from annotator.core import decide
from annotator.core.acts import Act, Verb
from annotator.core.ids import annotator_id_of
from annotator.core.view import view_of
from annotator.store.project import Project
from annotator.store.touched import Told
project, ana = Project.open(sys.argv[1]), annotator_id_of("ana")
(document_id,) = project.document_ids()
view = view_of(document_id, project.schema(), project.state(document_id).layer(ana, document_id), project.suggestions(document_id))
for item in [item for item in view.spans if item.state.undecided][: int(sys.argv[2])]:
    project.append(Act(str(uuid.uuid4()), project.clock() + 1, Verb.ACCEPT, ana, 0, decide.accept(view, item)))
"""


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace counts the calls")
def test_the_syncs_of_a_commit(tmp_path: Path, table: Table) -> None:
    path = make_project(tmp_path / "p.annot", LONG)

    def syncs(decisions: int) -> int:
        log = tmp_path / "strace"
        traced = ["strace", "-f", "-e", "trace=fsync,fdatasync", "-o", str(log), sys.executable, "-c", COMMITS, str(path), str(decisions)]
        subprocess.run(traced, check=True)
        return sum("sync(" in line for line in log.read_text().splitlines())

    one, many = syncs(1), syncs(21)
    table.row("syncs of a commit, counted with strace", (many - one) / 20, "", most=3)
