"""How fast the hot paths are, as ratios to a floor taken in the same run: python -m pytest -m benchmark -s -p no:xdist

Thread CPU time, medians. The floor F is a repaint of the same lines as plain text, from layouts that are already made.
"""

import random
import time
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core import decide
from annotator.core.acts import Act, Verb
from annotator.core.document import Document
from annotator.core.fold import State
from annotator.core.ids import annotator_id_of, run_id_of
from annotator.core.spans import Run, SpanSuggestion, Suggestions
from annotator.jobs.schemas import read_schema
from annotator.language.article import make_document
from annotator.store.project import Project
from annotator.suggest.overlay import overlay
from annotator.ui.text_hit import hit_test
from annotator.ui.text_view import TextView
from annotator.ui.theme import LIGHT
from tests.benchmarks.table import Table

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

SENTENCE = "la présidente du conseil régional de Bretagne Soizic Le Guen annonce vendredi à Rennes une réunion avec le maire de Brest"
WORDS = SENTENCE.split()
RUN = Run(run_id_of("bench", "1", "{}"), "bench", "1", "{}", 0)
SCHEMA = read_schema("news")


def article(characters: int, spans: int) -> tuple[Document, Suggestions]:
    chance, paragraphs, length = random.Random(1), [], 0
    while length < characters:
        paragraphs.append(" ".join(chance.choice(WORDS) for _ in range(chance.randint(40, 150))) + ".")
        length += len(paragraphs[-1]) + 2
    document = make_document("\n\n".join(paragraphs), language="fr")
    starts = [nth for nth in range(1, len(document.text)) if document.text[nth - 1] == " "]
    proposed = []
    for start in sorted(chance.sample(starts, spans)):
        end = min((document.text + " ").index(" ", start), (document.text + "\n").index("\n", start))
        proposed.append(SpanSuggestion(document.document_id, start, end, chance.choice(SCHEMA.span_labels).label_id, RUN.run_id))
    return document, Suggestions(tuple(proposed), (), {RUN.run_id: RUN})


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
    """The lines that a text view shows, as plain text."""

    def __init__(self, shown: TextView) -> None:
        super().__init__()
        self.shown, self.paints = shown, 0

    def paintEvent(self, event: QPaintEvent) -> None:
        window, layout = self.shown._window(), self.shown._layout
        assert window is not None
        assert layout is not None
        painter = QPainter(self)
        try:
            painter.fillRect(event.rect(), LIGHT.background)
            for nth in range(window.first, window.last + 1):
                laid = layout.laid(nth)
                for line, drawn in zip(laid.shaped.lines, laid.display.lines, strict=True):
                    line.draw(painter, QPointF(160, window.y_of(nth) + drawn.baseline - line.ascent()))
        finally:
            painter.end()
        self.paints += 1


@pytest.mark.parametrize(("characters", "spans"), [(3_000, 35), (100_000, 2_000)])
def test_the_text_view(qtbot, table: Table, characters: int, spans: int) -> None:
    document, suggestions = article(characters, spans)
    view = overlay(document, SCHEMA, State().layer("", document.document_id), suggestions)
    shown = Counted()
    qtbot.addWidget(shown)
    shown.resize(1180, 900)
    with qtbot.waitExposed(shown):
        shown.show()
    opened, _ = cpu(lambda _: (shown.set_article(document, view, SCHEMA), shown.viewport().repaint()), 5)
    plain = Plain(shown)
    qtbot.addWidget(plain)
    plain.resize(1180, 900)
    with qtbot.waitExposed(plain):
        plain.show()
    floor, _ = cpu(lambda _: plain.repaint(), 60)
    bar, before = shown.verticalScrollBar(), shown.paints

    def scroll(nth: int) -> None:
        bar.setValue((bar.value() + 60) % max(1, bar.maximum()))
        shown.viewport().repaint()
        QApplication.processEvents()

    frame = cpu(scroll, 300)
    assert shown.paints - before >= 300
    assert plain.paints >= 60
    scene, chance = shown._current_scene(), random.Random(2)
    hit = cpu(lambda _: hit_test(scene, chance.randint(0, 1179), chance.randint(0, 899)), 500)
    name = f"{characters:,} characters, {spans:,} spans"
    table.row(f"F, {name}", floor, "ms")
    table.row(f"open to first paint, {name}", opened / floor, "F", most=15 if characters < 10_000 else 30, note=f"{opened:.1f} ms")
    table.row(f"scroll frame p50, {name}", frame[0] / floor, "F", most=4, note=f"{frame[0]:.2f} ms")
    table.row(f"scroll frame p99, {name}", frame[1] / floor, "F", most=8, note=f"{frame[1]:.2f} ms")
    table.row(f"hit test p99, {name}", hit[1], "ms", most=0.5)


@pytest.mark.parametrize(("characters", "spans"), [(3_000, 35), (100_000, 2_000)])
def test_a_decision(tmp_path: Path, table: Table, characters: int, spans: int) -> None:
    document, suggestions = article(characters, spans)
    ana, state = annotator_id_of("ana"), State()
    laid_over, _ = cpu(lambda _: overlay(document, SCHEMA, state.layer(ana, document.document_id), suggestions), 15)
    with Project.create(tmp_path / "p.annot", SCHEMA, annotator="ana", act_id=str(uuid.uuid4()), made_at=0) as project:
        project.add_document(document)
        project.add_run(RUN)
        project.add_suggestions(RUN.run_id, document.document_id, suggestions.spans, ())
        project.annotator_id("ana")
        view = overlay(document, SCHEMA, state.layer(ana, document.document_id), suggestions)
        items = [item for item in view.spans if item.state.undecided]

        def commit(nth: int) -> None:
            changes = decide.accept(view, items[nth])
            project.append(Act(str(uuid.uuid4()), project.clock() + 1, Verb.ACCEPT, ana, 0, changes))

        saved, _ = cpu(commit, 20)
    table.row(f"view made anew, {characters:,} characters, {spans:,} spans", laid_over, "ms")
    table.row(f"commit, {characters:,} characters, {spans:,} spans", saved, "ms")
