"""Many articles: the list is read where it is looked at, and opening hardly grows. (A file of more than 2 GB: tests/benchmarks.)"""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotator.store.listing import Listing
from annotator.store.project import Project
from annotator.store.reader import DocumentSummary
from annotator.ui.main_window import MainWindow
from tests.benchmarks.large_project import build

FEW, MANY = 200, 2_000


def opened(path: Path, qtbot, settings, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """What SQLite does (in hundreds of its steps) and how many rows of the list are read until the window shows a project."""
    steps = rows = 0

    def count() -> None:
        nonlocal steps
        steps += 1

    def opening(where: Path) -> Project:
        project = really_open(where)
        project.connection.set_progress_handler(count, 100)
        return project

    def summaries(listing: Listing, first: int, last: int) -> list[DocumentSummary]:
        nonlocal rows
        found = really_read(listing, first, last)
        rows += len(found)
        return found

    really_open, really_read = Project.open, Listing.summaries
    monkeypatch.setattr(Project, "open", opening)
    monkeypatch.setattr(Listing, "summaries", summaries)
    window = MainWindow("ana", settings)
    qtbot.addWidget(window)
    assert window.open_project(path)
    with qtbot.waitExposed(window):
        window.show()
    QApplication.processEvents()
    shown, saved = window.review.articles.model.rowCount(), []
    steps_taken, rows_read = steps, rows
    assert window.session.document is not None
    window.session.act_saved.connect(lambda one: saved.append(one.act.act_id))
    window.session.accept(window.session.current)
    assert len(saved) == 1
    window.close()
    monkeypatch.undo()
    assert shown >= FEW
    return steps_taken, rows_read


@pytest.mark.fault(22)
def test_of_ten_times_the_articles_no_more_are_read_and_opening_takes_little_more(
    tmp_path: Path, qtbot, settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    few, few_rows = opened(build(tmp_path / "few.annot", FEW), qtbot, settings, monkeypatch)
    many, many_rows = opened(build(tmp_path / "many.annot", MANY), qtbot, settings, monkeypatch)
    assert 0 < many_rows <= few_rows
    assert (many - few) * 100 / (MANY - FEW) < 60, "steps of SQLite for each article more: its number in the list, and nothing of it"
