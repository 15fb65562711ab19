"""The history over a long log: python -m pytest -m benchmark -s -p no:xdist tests/benchmarks/test_history.py

CPU times of this process, medians. A frame is 16.7 ms.
"""

import time
import uuid
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from annotator.core.acts import Act, Change, Verb
from annotator.core.values import Decision, Kind, SpanValue
from annotator.store.project import Project
from annotator.ui.history_panel import HistoryDialog
from annotator.ui.log_session import LogSession
from annotator.ui.session import ReviewSession
from annotator.ui.theme import LIGHT
from tests.ui.conftest import make_project

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

ACTS = 100_000
FRAME = 16.7


def cpu_ms(work: Callable[[], object], times: int = 15) -> float:
    found = []
    for _ in range(times):
        begun = time.process_time()
        work()
        found.append((time.process_time() - begun) * 1000)
    return median(found)


@pytest.fixture(scope="module")
def long_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = make_project(tmp_path_factory.mktemp("log") / "long.annot")
    with Project.open(path) as project:
        me, documents = project.annotator_id("ana"), project.document_ids()
        value = SpanValue(Decision.CONFIRMED, 3, 8, "PER")
        spans = [(documents[n % 2], str(uuid.uuid4())) for n in range(50)]

        def act(number: int) -> Act:
            document_id, span_id = spans[number % 50]
            before, after = (value, None) if number // 50 % 2 else (None, value)
            change = Change(Kind.SPAN, document_id, span_id, before, after)
            return Act(str(uuid.UUID(int=number + 1)), number + 2, Verb.CORRECT, me, number, (change,))

        for first in range(0, ACTS, 5000):
            assert project.append_all(act(number) for number in range(first, first + 5000)) == {}
    return path


def test_a_log_of_100_000_acts_opens_at_once(qapp, qtbot, long_log: Path) -> None:
    from PySide6.QtWidgets import QWidget

    with Project.open(long_log) as project:
        session = ReviewSession(project, "ana")
        log, parent = LogSession(session), QWidget()
        parent.resize(1200, 800)
        document_id = project.document_ids()[0]

        def opened(where: str | None) -> None:
            dialog = HistoryDialog(log, where, LIGHT, parent)
            assert dialog.model.rowCount() == 100
            dialog.deleteLater()

        whole, article = cpu_ms(lambda: opened(None)), cpu_ms(lambda: opened(document_id))
        oldest = log.page(None, None)[-1]
        page = cpu_ms(lambda: log.page(None, oldest))
        deep = log.page(document_id, oldest)[-1]
        preview = cpu_ms(lambda: log.since(deep, None), 5)
        dialog = HistoryDialog(log, None, LIGHT, parent)
        begun = time.process_time()
        dialog.filter.setText("made the project")
        qtbot.waitUntil(lambda: dialog.model.rowCount() == 1, timeout=120_000)
        searched = (time.process_time() - begun) * 1000
        print(f"\n{'history of 100,000 acts':34}{'ms':>9}")
        for name, took in (
            ("opens, project", whole), ("opens, article", article), ("one page of the store", page),
            ("preview of undo to here, 300 acts", preview), ("a search through all of it", searched),
        ):  # fmt: skip
            print(f"{name:34}{took:9.1f}")
        assert whole <= 6 * FRAME
        assert article <= 6 * FRAME
        dialog.deleteLater()
