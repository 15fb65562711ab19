"""A newer program opens every older file, and keeps it as it was before it changes it."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.errors import Trouble
from annotator.core.values import Status
from annotator.store.backups import Reason, backups_of
from annotator.store.migrations import VERSION
from annotator.store.project import Project
from annotator.store.projections import BULK
from tests.faults.oracle import assert_sound, assert_understood, assert_usable
from tests.faults.test_killed import acts_in_old, structure
from tests.store.building import SCHEMA, act, article, claims, find, met, view

FILES = sorted((Path(__file__).resolve().parents[1] / "data").glob("project_v*.annot"))
by_name = pytest.mark.parametrize("old", FILES, ids=lambda path: path.stem)


@pytest.mark.fault(20)
@by_name
def test_a_file_of_each_version_opens_with_all_that_is_in_it(old: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(old, tmp_path / "old.annot"))
    document = article(path="port/1.txt", published="2021-09-25", outlet="Le Quai")
    with Project.open(path) as project:
        assert project.schema() == SCHEMA
        assert project.document(document.document_id) == document
        assert set(project.suggestions(document.document_id).spans) == set(claims(document))
        assert project.suggestions(document.document_id).relations == (met(document),)
        project.recount(BULK)
        (row,) = find(project, "armor label:met_with")
        assert (row.status, row.undecided, row.confirmed, row.rejected) == (Status.IN_PROGRESS, 2, 2, 1)
        assert [one.verb for one in project.acts()] == ["import", "accept", "reject", "flag"]
        assert project.place("document") == document.document_id
        project.append(act(project.clock() + 1))
        assert len(view(project, document).spans) == 5
    assert_sound(path, acts_in_old(old))
    assert_usable(path)


@pytest.mark.fault(20)
@by_name
def test_a_file_of_each_older_version_is_kept_as_it_was_before_it_is_changed(old: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(old, tmp_path / "old.annot"))
    before, acts = structure(old), acts_in_old(old)
    Project.open(path).close()
    kept = backups_of(path)
    if old is FILES[-1]:
        assert kept == []
        return
    (backup,) = kept
    assert backup.reason is Reason.UPDATE
    assert (structure(backup.path), acts_in_old(backup.path)) == (before, acts)
    Project.open(Path(shutil.copy(backup.path, tmp_path / "again.annot"))).close()
    assert_sound(tmp_path / "again.annot", acts)


@pytest.mark.fault(20)
def test_a_file_of_which_no_backup_can_be_made_stays_as_it_is(tmp_path: Path, sees: Callable[[str], None]) -> None:
    path = Path(shutil.copy(FILES[0], tmp_path / "old.annot"))
    before = structure(path)
    (tmp_path / "old.annot.backups").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(Trouble) as trouble:
        Project.open(path)
    sees(assert_understood(str(trouble.value), path))
    assert structure(path) == before


def test_there_is_a_file_of_each_version() -> None:
    assert [path.stem for path in FILES] == [f"project_v{version}" for version in range(1, VERSION + 1)]
    for version, path in enumerate(FILES, 1):
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (version,)
