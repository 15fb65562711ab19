"""What the window costs up to its first paint: python -m pytest -m benchmark -s -q -p no:xdist tests/benchmarks -k start_speed

Each start is a process of its own; CPU time and the largest resident memory of all of it, the interpreter and Qt included. The floor
is an empty QMainWindow. The project has 10,000 articles and opens at the last one.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

from annotator.jobs.viewing import WINDOW_PLACE
from annotator.store.project import Project
from tests.benchmarks.large_project import build
from tests.benchmarks.table import Table

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(300)]

ARTICLES = 10_000
TIMES = 7
ROOT = Path(__file__).resolve().parents[2]

UNTIL_PAINTED = """
import json, os, resource, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

def painted():
    used = resource.getrusage(resource.RUSAGE_SELF)
    memory = int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    slow = [name for name in ("spacy", "numpy", "thinc", "typer") if name in sys.modules]
    sys.stdout.write(json.dumps([(used.ru_utime + used.ru_stime) * 1000, memory, slow]))
    sys.stdout.flush()
    os._exit(0)

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, painted)
        return False

watch = Watch()
"""
BARE = """
application = QApplication([])
window = QMainWindow()
window.installEventFilter(watch)
window.resize(1280, 860)
window.show()
application.exec()
"""
START = "import gc; gc.disable()  # as __main__ does before it imports Qt\nimport annotator.ui\n"
OURS = """
from annotator.__main__ import main
from annotator.ui import app
make_window = app.make_window

def watched(paths):
    window = make_window(paths)
    window.review.text.viewport().installEventFilter(watch)
    return window

app.make_window = watched
main(sys.argv[1:])
"""


def started(compiled: Path, *arguments: str, code: str) -> tuple[float, float]:
    """The medians of CPU ms and resident MB at the first paint, of programs that were started before: their bytecode is there."""
    measured = []
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(TIMES):
        run = [sys.executable, "-X", f"pycache_prefix={compiled}", "-c", code, *arguments]
        done = subprocess.run(run, capture_output=True, text=True, timeout=60, check=True, cwd=ROOT, env=environment)
        cpu, memory, slow = json.loads(done.stdout)
        assert slow == []
        measured.append((cpu, memory))
    return median(cpu for cpu, _ in measured), median(memory for _, memory in measured)


def test_the_start_at_the_last_article_of_ten_thousand(tmp_path: Path, table: Table) -> None:
    path = build(tmp_path / "large.annot", ARTICLES)
    with Project.open(path) as project:
        project.set_place(WINDOW_PLACE, json.dumps({"document": project.document_ids()[-1]}))
    floor, floor_memory = started(tmp_path, code=UNTIL_PAINTED + BARE)
    cpu, memory = started(tmp_path, str(path), code=START + UNTIL_PAINTED + OURS)
    name = f"start to the last of {ARTICLES:,} articles"
    table.row(f"{name}, first paint", cpu / floor, "× a bare QMainWindow", most=2, note=f"{cpu:.0f} ms against {floor:.0f}")
    table.row(f"{name}, memory", memory / floor_memory, "× a bare QMainWindow", most=2, note=f"{memory:.0f} MB")
