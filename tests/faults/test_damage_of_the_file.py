"""The project file is not what it should be, or not whole."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.core.errors import Trouble
from annotator.store.project import Project
from tests.faults.oracle import assert_understood


@pytest.mark.fault(19)
def test_a_file_of_a_newer_program_is_refused_and_left_as_it_is(project: Path, sees: Callable[[str], None]) -> None:
    connection = sqlite3.connect(project)
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.execute(f"PRAGMA user_version = {version + 1}")
    connection.close()
    before = project.read_bytes()
    with pytest.raises(Trouble) as trouble:
        Project.open(project)
    sees(assert_understood(str(trouble.value), project, version + 1))
    assert project.read_bytes() == before
