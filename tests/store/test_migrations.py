"""The tables, the guards, and steps that land whole or not at all."""

import sqlite3

import pytest

from annotator.store.migrations import FIXED, GUARDS, STEPS, VERSION, migrate, restore_guards, triggers
from tests.store.building import act


@pytest.fixture
def connection(tmp_path):
    connection = sqlite3.connect(tmp_path / "new.annot", isolation_level=None)
    yield connection
    connection.close()


def schema(connection):
    return connection.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()


def test_all_tables_are_strict_but_those_of_others(connection):
    migrate(connection)
    lax = {name for _, name, kind, _, _, strict in connection.execute("PRAGMA table_list") if not strict and kind == "table"}
    assert lax <= {"sqlite_schema", "sqlite_temp_schema", "_sqlite_migrations"}


def test_migrating_twice_changes_nothing(connection):
    migrate(connection)
    before = schema(connection)
    migrate(connection)
    assert schema(connection) == before


def test_a_step_that_fails_leaves_the_file_as_it_was(connection):
    def failing(connection):
        connection.execute("CREATE TABLE more(a)")
        connection.execute("CREATE TABLE more(a)")

    migrate(connection)
    before = schema(connection)
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        migrate(connection, (*STEPS, ("0002_failing", failing)))
    assert schema(connection) == before
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)


def test_the_guards_stand_again_after_a_step_that_rebuilt_a_table(connection):
    def rebuilding(connection):
        connection.execute("DROP TRIGGER act_update")

    migrate(connection)
    migrate(connection, (*STEPS, ("0002_rebuilding", rebuilding)))
    assert triggers(connection) == GUARDS
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)


def test_a_guard_that_is_not_ours_is_not_taken_for_one(connection):
    migrate(connection)
    connection.execute("DROP TRIGGER act_update")
    connection.execute("CREATE TRIGGER act_update BEFORE UPDATE ON act BEGIN SELECT 1; END")
    with pytest.raises(AssertionError):
        restore_guards(connection)


@pytest.mark.parametrize("table", FIXED)
@pytest.mark.parametrize("form", ["UPDATE {} SET {} = {}", "DELETE FROM {}", "INSERT OR REPLACE INTO {} SELECT * FROM {}"])
def test_fixed_rows_cannot_be_altered(project, table, form):
    project.append(act(2))
    project.connection.execute("INSERT INTO tombstone VALUES (x'01', x'02', 3, 'ana')")
    column = project.connection.execute(f"SELECT name FROM pragma_table_info('{table}')").fetchone()[0]
    rows = project.connection.execute(f"SELECT * FROM {table}").fetchall()
    assert rows
    statement = form.format(table, column, column) if "SET" in form else form.format(*[table] * form.count("{}"))
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        project.connection.execute(statement)
    assert project.connection.execute(f"SELECT * FROM {table}").fetchall() == rows
