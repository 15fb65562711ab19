"""A project file of more than 2 GB: python -m pytest -m benchmark -s -q -p no:xdist tests/benchmarks -k huge_file

What fills it are other tables, such as a user may have put in. Thread CPU time.
"""

import sqlite3
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from annotator.store.project import Project
from annotator.ui.main_window import MainWindow
from tests.benchmarks.large_project import build
from tests.benchmarks.table import Table

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

ARTICLES, PIECES, PIECE = 10_000, 22, 100 * 2**20


@pytest.fixture
def huge(tmp_path: Path) -> Path:
    path = build(tmp_path / "huge.annot", ARTICLES)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("CREATE TABLE padding(a)")
    for _ in range(PIECES):
        connection.execute("INSERT INTO padding VALUES (zeroblob(?))", (PIECE,))
    connection.close()
    assert path.stat().st_size > 2**31
    return path


def test_a_file_of_more_than_two_gigabytes_opens_and_takes_a_decision(huge: Path, qtbot, tmp_path: Path, table: Table) -> None:
    window = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    begun = time.thread_time()
    assert window.open_project(huge)
    with qtbot.waitExposed(window):
        window.show()
    opened = (time.thread_time() - begun) * 1000
    assert window.review.articles.model.rowCount() == ARTICLES
    begun = time.thread_time()
    window.session.accept(window.session.current)
    decided = (time.thread_time() - begun) * 1000
    window.close()
    with Project.open(huge) as project:
        assert project.clock() == 2
    name = f"{huge.stat().st_size / 2**30:.1f} GB, {ARTICLES:,} articles"
    table.row(f"{name}, opened and shown", opened, "ms", most=2000)
    table.row(f"{name}, a decision", decided, "ms", most=50)
