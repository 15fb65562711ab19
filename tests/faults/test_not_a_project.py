"""What is no project, or holds more than a project, and what it could do to us if we were careless."""

import os
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.core.errors import Trouble
from annotator.store.check import check
from annotator.store.project import Project
from annotator.store.reader import Reader
from annotator.ui.main_window import MainWindow
from tests.faults.oracle import assert_sound, assert_understood, assert_usable


def raw(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA writable_schema = ON")
    for statement in statements:
        connection.execute(statement)
    connection.close()


def foreign(path: Path) -> None:
    raw(path, "CREATE TABLE t(a)", "INSERT INTO t VALUES (1)")


def foreign_with_log(path: Path) -> None:
    raw(path, "PRAGMA journal_mode = WAL", "CREATE TABLE t(a)")


def garbage(path: Path) -> None:
    path.write_bytes(b"Brest, jeudi. " * 200)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def device(path: Path) -> None:
    try:
        os.mknod(path, stat.S_IFCHR | 0o666, os.makedev(1, 5))  # zeros without end
    except PermissionError:
        path.symlink_to("/dev/zero")


def nothing(path: Path) -> None:
    pass


def dangling(path: Path) -> None:
    path.symlink_to(path.with_name("gone.annot"))


REFUSED = {
    foreign: "another program",
    foreign_with_log: "another program",
    garbage: "not a project file",
    empty: "is empty",
    Path.mkdir: "is a folder",
    os.mkfifo: "not a regular file",
    device: "not a regular file",
    nothing: "no project at",
    dangling: "no project at",
}


@pytest.mark.fault(18)
@pytest.mark.parametrize("opening", [Project.open, Reader.open])
@pytest.mark.parametrize("make", REFUSED, ids=lambda make: make.__name__)
def test_what_is_no_project_is_refused_in_a_sentence_and_left_as_it_was(
    tmp_path: Path, make: Callable[[Path], object], opening: Callable[[Path], object], sees: Callable[[str], None]
) -> None:
    path = tmp_path / "thing.annot"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    listed = os.listdir(tmp_path)
    with pytest.raises(Trouble, match=REFUSED[make]) as caught:
        opening(path)
    sees(assert_understood(str(caught.value), tmp_path))
    assert (path.read_bytes() if path.is_file() else None) == before
    assert os.listdir(tmp_path) == listed, "no lock and no log was made beside it"


SPY = "CREATE TRIGGER spy AFTER INSERT ON act BEGIN INSERT INTO seen VALUES (new.act_no); END"


@pytest.mark.fault(21)
def test_no_trigger_of_a_strangers_ever_runs(project: Path, sees: Callable[[str], None]) -> None:
    raw(project, "CREATE TABLE seen(act)", SPY)
    with pytest.raises(Trouble) as caught:
        Project.open(project)
    sees(assert_understood(str(caught.value), project, "spy"))
    with Reader.open(project) as reader:
        assert reader.rows("SELECT count(*) FROM seen") == [(0,)]
        assert len(reader.documents("")) > 0, "it can still be read"
    raw(project, "DROP TRIGGER spy")
    assert_usable(project)


@pytest.mark.fault(21)
def test_the_control_a_trigger_would_run_if_the_file_were_written_to(project: Path) -> None:
    """Without the refusal the trigger above runs with the first act: a plain connection shows it."""
    raw(project, "CREATE TABLE seen(act)", SPY)
    insert = "INSERT INTO act VALUES (99, x'01', 99, 'accept', 0, 0, NULL, NULL, '', x'')"
    raw(project, insert)
    with Reader.open(project) as reader:
        assert reader.rows("SELECT act FROM seen") == [(99,)]


@pytest.mark.fault(21)
@pytest.mark.parametrize("opening", [Project.open, Reader.open])
def test_a_view_in_the_place_of_a_table_of_ours_is_never_asked(
    project: Path, opening: Callable[[Path], object], sees: Callable[[str], None]
) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT CAST(i AS TEXT) AS key, '' AS value FROM n"
    raw(project, "DROP TABLE place", f"CREATE VIEW place AS {endless}")
    with pytest.raises(Trouble) as caught:
        opening(project)
    sees(assert_understood(str(caught.value), project, "place"))


@pytest.mark.fault(21)
def test_tables_and_views_of_others_are_told_and_left_alone(project: Path, qtbot, settings, sees: Callable[[str], None]) -> None:
    raw(
        project,
        "CREATE TABLE notes_of_mine(a)",
        "INSERT INTO notes_of_mine VALUES ('kept')",
        "CREATE VIEW titles AS SELECT title FROM document",
    )
    window = MainWindow("ana", settings)
    qtbot.addWidget(window)
    assert window.open_project(project)
    sees(assert_understood(window.review.notice.text(), project, "notes_of_mine", "titles"))
    window.review.notice.pressed.emit("warning_known")
    assert "notes_of_mine" not in window.review.notice.text()
    window.close()
    assert window.open_project(project)
    assert "notes_of_mine" not in window.review.notice.text(), "it is told once"
    window.close()
    assert_usable(project)
    assert_sound(project)
    with Reader.open(project) as reader:
        assert reader.rows("SELECT a FROM notes_of_mine") == [("kept",)]


@pytest.mark.fault(21)
def test_expressions_in_the_file_cannot_call_what_has_side_effects(project: Path) -> None:
    with Project.open(project) as opened:
        assert opened.connection.execute("PRAGMA trusted_schema").fetchone() == (0,)
    assert check(project).problems == ()
