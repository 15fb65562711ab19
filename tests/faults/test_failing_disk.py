"""Reading or writing fails: nothing more is written, it is said in a sentence, and a copy elsewhere is offered."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QPushButton

from annotator.core import decide
from annotator.core.errors import NotWritten, Trouble
from annotator.core.spread import Standing, mention_spread
from annotator.core.values import Decision
from annotator.core.view import view_of
from annotator.jobs.importing import ImportJob, ImportOptions
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, read
from annotator.jobs.spreading import changes_for, places_of
from annotator.language.article import make_document
from annotator.language.folding import fold
from annotator.store.project import Project
from annotator.ui.main_window import MainWindow
from tests.faults import connections
from tests.faults.connections import troubled
from tests.faults.oracle import assert_sound, assert_understood, assert_usable
from tests.faults.test_killed import acts_in
from tests.store.building import act, fresh_id

Sees = Callable[[str], None]


def finishing(project: Project):
    """An act that finishes the first article."""
    name, annotator_id = project.document_ids()[0], project.annotator_id("ana")
    view = view_of(name, project.schema(), project.state(name).layer(annotator_id, name), project.suggestions(name))
    return act(project.clock() + 1, *decide.finish(view), annotator=annotator_id)


WRITES: dict[str, Callable[[Project], object]] = {
    "act": lambda project: project.append(finishing(project)),
    "acts of another log": lambda project: project.append_all([finishing(project)]),
    "article": lambda project: project.add_document(make_document("Il pleuvait.", language="fr")),
    "place": lambda project: project.set_place("document", "elsewhere"),
    "annotator": lambda project: project.annotator_id("zoé"),
    "projections": lambda project: project.rebuild(),
}


@pytest.mark.fault(10)
@pytest.mark.parametrize("what", WRITES)
@pytest.mark.parametrize("failing", ["BEGIN", "INSERT", "COMMIT"])
def test_what_cannot_be_written_is_refused_whole(project: Path, what: str, failing: str, sees: Sees) -> None:
    with troubled(connections.Trouble()) as trouble, Project.open(project) as opened:
        opened.annotator_id("ana")
        before = list(opened.connection.iterdump())
        trouble.error, trouble.failing = "SQLITE_IOERR_FSYNC" if failing == "COMMIT" else "SQLITE_IOERR_WRITE", (failing,)
        with pytest.raises(NotWritten) as told:
            WRITES[what](opened)
        sees(assert_understood(str(told.value), project))
        trouble.error = ""
        assert list(opened.connection.iterdump()) == before
        WRITES[what](opened)
        assert list(opened.connection.iterdump()) != before or what == "projections"
    assert_sound(project)
    assert_usable(project)


@pytest.mark.fault(10)
def test_an_act_after_one_that_could_not_even_be_taken_back_is_saved_itself_and_nothing_of_the_other(project: Path) -> None:
    with troubled(connections.Trouble()) as trouble, Project.open(project) as opened:
        opened.annotator_id("ana")
        lost = finishing(opened)
        trouble.error, trouble.failing = "SQLITE_IOERR_WRITE", ("COMMIT", "ROLLBACK")
        with pytest.raises(NotWritten):
            opened.append(lost)
        trouble.error = ""
        opened.append(lost._replace(act_id=fresh_id(99)))
        assert acts_in(project)[1:] == [fresh_id(99)]
    assert_sound(project, [fresh_id(99)])


@pytest.mark.fault(10)
@pytest.mark.parametrize("error", ["SQLITE_IOERR_READ", "SQLITE_IOERR_SHORT_READ"])
def test_what_cannot_be_read_is_told(project: Path, error: str, sees: Sees) -> None:
    with troubled(connections.Trouble()) as trouble, Project.open(project) as opened:
        name = opened.document_ids()[0]
        trouble.error, trouble.failing = error, ("SELECT",)
        for reads in (opened.document, opened.state, opened.suggestions):
            with pytest.raises(Trouble) as told:
                reads(name)
            sees(assert_understood(str(told.value), project))
    assert_sound(project)


@pytest.mark.fault(10, 7)
@pytest.mark.parametrize("error", ["SQLITE_IOERR_WRITE", "SQLITE_FULL"])
def test_an_import_stops_at_the_first_article_that_cannot_be_written(project: Path, tmp_path: Path, error: str, sees: Sees) -> None:
    for nth in range(9):
        (tmp_path / f"{nth}.txt").write_text(f"Il pleuvait {nth} fois par jour.", encoding="utf-8")
    with troubled(connections.Trouble()) as trouble, Project.open(project) as opened:
        there = len(opened.document_ids())
        job = ImportJob(opened, [tmp_path], ImportOptions("ana", language="fr"), at_once=3)

        def tell(progress: object) -> None:
            if job.result.added == 6:
                trouble.error = error

        with pytest.raises(NotWritten) as told:
            run_here(job, HELLO, read, tell)
        sees(assert_understood(str(told.value), project))
        assert (job.result.added, job.result.refused) == (6, [])
        assert trouble.failed == 1, "one try is enough"
        trouble.error = ""
        assert len(opened.document_ids()) == there + 6
    assert_sound(project)


@pytest.fixture
def window(qtbot, project: Path, tmp_path: Path) -> Iterator[tuple[MainWindow, connections.Trouble]]:
    """The window on the project, and the trouble of its connections."""
    with troubled(connections.Trouble()) as trouble:
        window = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
        assert window.open_project(project)
        with qtbot.waitExposed(window):
            window.show()
        yield window, trouble
        window.close()
        window.deleteLater()


@pytest.mark.fault(10, 7)
@pytest.mark.parametrize("error", ["SQLITE_IOERR_WRITE", "SQLITE_FULL"])
def test_the_window_says_that_an_act_was_not_saved_shows_it_undone_and_offers_a_copy_elsewhere(
    window: tuple[MainWindow, connections.Trouble],
    project: Path,
    tmp_path: Path,
    qtbot,
    error: str,
    monkeypatch: pytest.MonkeyPatch,
    sees: Sees,
) -> None:
    opened, trouble = window
    session, notice = opened.session, opened.review.notice
    assert session is not None
    before = session.view
    trouble.error = error
    opened.handle("accept")
    assert session.view == before
    sees(assert_understood(notice.text(), project))
    button = notice.findChild(QPushButton, "noticeButton")
    assert button is not None
    assert (button.isVisible(), button.text()) == (True, "Save a copy elsewhere…")
    elsewhere = tmp_path / "elsewhere.annot"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(elsewhere), ""))
    button.click()
    qtbot.waitUntil(elsewhere.exists, timeout=60_000)
    qtbot.waitUntil(lambda: opened.runner is None, timeout=60_000)
    trouble.error = ""
    assert_sound(elsewhere)
    opened.handle("accept")
    assert session.view != before
    assert project.name not in notice.text()
    assert_sound(project, acts_in(project))


@pytest.mark.fault(10)
def test_a_window_whose_disk_fails_can_still_be_closed(window: tuple[MainWindow, connections.Trouble], project: Path) -> None:
    opened, trouble = window
    trouble.error, trouble.failing = "SQLITE_IOERR_WRITE", ("BEGIN", "SELECT", "INSERT", "UPDATE", "DELETE", "COMMIT")
    opened.handle("accept")
    opened.handle("next_article")
    opened.close()
    assert opened.project is None
    trouble.error = ""
    assert_sound(project)
    assert_usable(project)


@pytest.mark.fault(10)
def test_a_spread_that_cannot_be_written_leaves_every_article_as_it_was(project: Path, sees: Sees) -> None:
    with troubled(connections.Trouble()) as trouble, Project.open(project) as opened:
        annotator_id, name = opened.annotator_id("ana"), opened.document_ids()[0]
        span = opened.suggestions(name).spans[0]
        what = mention_spread(fold(opened.document(name).text[span.start : span.end]), span.label_id, Decision.CONFIRMED)
        hits = [hit for how, found in places_of(opened, what, annotator_id) if how is Standing.UNDECIDED for hit in found]
        changes = changes_for(opened, what, hits, annotator_id, opened.schema(), lambda: fresh_id(7))
        before = list(opened.connection.iterdump())
        trouble.error, trouble.failing = "SQLITE_IOERR_FSYNC", ("COMMIT",)
        with pytest.raises(NotWritten) as told:
            opened.append(act(opened.clock() + 1, *changes, annotator=annotator_id))
        sees(assert_understood(str(told.value), project))
        trouble.error = ""
        assert list(opened.connection.iterdump()) == before
    assert_sound(project)
