"""How a project file is opened, and what is refused with nothing written."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.core.errors import DamagedData, Trouble
from annotator.store.connection import troubles
from annotator.store.migrations import APPLICATION_ID, VERSION
from annotator.store.project import Project
from annotator.store.reader import Reader
from tests.store.building import act, new_project

ROOT = Path(__file__).resolve().parents[2]


def raw(path, *statements):
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_the_writing_connection_is_set_up_for_safety(project):
    settings = {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "trusted_schema": 0, "recursive_triggers": 1, "busy_timeout": 200,
        "application_id": APPLICATION_ID, "user_version": VERSION,
    }  # fmt: skip
    assert {name: project.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in settings} == settings


def test_a_new_file_shows_its_identity_without_its_log(tmp_path):
    path = tmp_path / "new.annot"
    with new_project(path):
        look = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        assert look.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert look.execute("PRAGMA user_version").fetchone() == (VERSION,)
        look.close()


def test_closing_leaves_the_file_and_its_lock_file_alone(path, tmp_path):
    Project.open(path).close()
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["harbour.annot", "harbour.annot.lock"]


def test_a_second_writer_in_this_process_is_refused(project, path):
    with pytest.raises(Trouble, match="open in another window"):
        Project.open(path)


def test_a_second_writer_by_another_name_of_the_file_is_refused(project, path, tmp_path):
    (tmp_path / "alias.annot").symlink_to(path)
    with pytest.raises(Trouble, match="open in another window"):
        Project.open(tmp_path / "alias.annot")


OPEN_IT = """
import sys
from annotator.core.errors import Trouble
from annotator.store.project import Project
try:
    Project.open(sys.argv[1]).close()
except Trouble as trouble:
    print(trouble)
"""


def in_a_process(program, *arguments):
    return subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout


def test_a_second_writer_in_another_process_is_refused_until_the_first_closes(project, path):
    assert "is open in" in in_a_process(OPEN_IT, path)
    project.close()
    assert in_a_process(OPEN_IT, path) == ""


def test_a_refused_open_lets_go_of_the_lock(path):
    raw(path, "CREATE TRIGGER spy AFTER INSERT ON act BEGIN SELECT 1; END")
    with pytest.raises(Trouble, match="did not make"):
        Project.open(path)
    raw(path, "DROP TRIGGER spy")
    Project.open(path).close()


def test_a_reader_in_the_writing_process_does_not_let_another_program_write(project, path):
    project.connection.execute("BEGIN IMMEDIATE")
    Reader.open(path).close()
    program = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None).execute('BEGIN IMMEDIATE')"
    with pytest.raises(subprocess.CalledProcessError) as caught:
        in_a_process(program, path)
    assert "locked" in caught.value.stderr
    project.connection.execute("ROLLBACK")


def test_a_reader_works_while_the_writer_writes_and_sees_one_snapshot(project, path):
    with Reader.open(path) as reader:
        project.append(act(2))
        assert reader.clock() == 1
    with Reader.open(path) as reader:
        assert reader.clock() == 2


def test_a_reader_cannot_write(path):
    with Reader.open(path) as reader, pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.connection.execute("DELETE FROM place")


def test_opening_and_reviewing_needs_neither_sqlite_utils_nor_numpy(path):
    program = """
import sys
from annotator.store.project import Project
with Project.open(sys.argv[1]) as project:
    project.documents("")
    project.set_place("current", "1")
print([name for name in ("sqlite_utils", "numpy", "PySide6", "spacy") if name in sys.modules])
"""
    assert in_a_process(program, path).strip() == "[]"


def test_a_write_lock_of_a_foreign_program_becomes_a_sentence_at_once(project, path):
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Trouble, match="Another program is writing"):
        project.append(act(2))
    other.execute("ROLLBACK")
    other.close()
    project.append(act(2))
    assert project.clock() == 2


def test_what_sqlite_says_of_the_file_becomes_a_sentence(tmp_path):
    (tmp_path / "text").write_bytes(b"Brest, jeudi. " * 200)
    with pytest.raises(DamagedData, match="is damaged"), troubles(tmp_path / "text"):
        sqlite3.connect(tmp_path / "text").execute("PRAGMA user_version")
    with pytest.raises(Trouble, match="cannot be opened"), troubles(tmp_path / "no" / "file"):
        sqlite3.connect(tmp_path / "no" / "file")


def test_names_and_tables_that_a_damaged_file_holds_become_a_sentence(tmp_path):
    with pytest.raises(DamagedData, match="is damaged"), troubles(tmp_path):
        b"\xc3".decode()
    with pytest.raises(DamagedData, match="no such table"), troubles(tmp_path):
        sqlite3.connect(":memory:").execute("SELECT * FROM act")


def test_our_own_mistakes_are_not_disguised(tmp_path):
    with pytest.raises(sqlite3.OperationalError, match="syntax"), troubles(tmp_path):
        sqlite3.connect(":memory:").execute("SELEKT")
