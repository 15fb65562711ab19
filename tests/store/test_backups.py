"""Backups are made by themselves, kept beside the project, and put in its place."""

import os
import shutil
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from annotator.core import decide
from annotator.core.errors import Trouble
from annotator.store.backups import Reason, backups_of, facts_of, folder_of, keep, keep_closed
from annotator.store.check import check
from annotator.store.migrations import VERSION
from annotator.store.project import Project
from annotator.store.reader import Reader
from annotator.store.restoring import restore
from tests.store.building import TEXT, act, article, view

ROOT = Path(__file__).resolve().parents[2]
OLD = Path(__file__).resolve().parents[1] / "data" / "project_v1.annot"


def acts(path: Path) -> list[str]:
    with Reader.open(path) as reader:
        return [one.act_id for one in reader.acts()]


def decided(path: Path, clock: int = 2) -> None:
    with Project.open(path) as project:
        project.append(act(clock))


def test_a_backup_holds_what_the_project_holds_and_its_name_says_when_and_why(path):
    made = keep_closed(path)
    assert made.is_new
    assert made.damage == ()
    assert made.backup.path.parent == path.with_name("harbour.annot.backups")
    assert abs((made.backup.made_at - datetime.now(UTC)).total_seconds()) < 60
    assert backups_of(path) == [made.backup]
    assert made.backup.reason is Reason.AUTOMATIC
    facts = facts_of(made.backup.path)
    assert facts is not None
    assert (facts.documents, facts.acts, facts.version) == (1, 1, VERSION)
    assert acts(made.backup.path) == acts(path)


def test_there_is_no_second_backup_of_the_same(path):
    first = keep_closed(path)
    with Project.open(path) as project:
        project.set_place("document", "elsewhere")
        second = keep(project.connection, path, Reason.BULK)
    assert (second.backup, second.is_new) == (first.backup, False)
    decided(path)
    assert keep_closed(path).is_new
    assert len(backups_of(path)) == 2


def test_another_article_in_the_place_of_one_is_no_longer_the_same(path):
    first = keep_closed(path)
    with Project.open(path) as project:
        project.add_document(article("Odile Kervella est à Quimper."))
    keep_closed(path)
    restore(path, first.backup.path)
    with Project.open(path) as project:
        project.add_document(article("Marc Tessandier est à Brest."))
    assert keep_closed(path).is_new


def test_a_copy_that_is_still_looked_through_for_damage_is_no_backup_yet(path, monkeypatch):
    seen = []

    def look(reader):
        seen.append(backups_of(path))
        yield "The text of an article is damaged."

    monkeypatch.setattr("annotator.store.soundness.damage_in", look)
    made = keep_closed(path)
    assert seen == [[]]
    assert made.damage == ("The text of an article is damaged.",)
    assert [one.damaged for one in backups_of(path)] == [True]
    assert len(list(folder_of(path).iterdir())) == 1


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_a_link_to_a_project_stays_one_and_leads_to_what_was_restored(path, tmp_path):
    kept = keep_closed(path)
    decided(path)
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.annot"
    link.symlink_to(path)
    assert backups_of(link) == [kept.backup]
    with Project.open(path), pytest.raises(Trouble):
        restore(link, kept.backup.path)
    stood = restore(link, kept.backup.path)
    assert link.is_symlink()
    assert [len(acts(one)) for one in (link, path, stood)] == [1, 1, 2]
    assert [one.name for one in link.parent.iterdir()] == ["link.annot"]


def test_backups_made_within_a_second_are_told_apart(path):
    made = []
    for clock in range(2, 6):
        decided(path, clock)
        made.append(keep_closed(path).backup)
    assert backups_of(path) == made[::-1]


def test_backups_are_thinned_and_other_files_in_the_folder_left_alone(path):
    folder = folder_of(path)
    folder.mkdir()
    for day in range(1, 31):
        (folder / f"2021-09-{day:02}T120000Z-automatic.annot").write_bytes(b"old")
    (folder / "mine.txt").write_text("mine", encoding="utf-8")
    made = keep_closed(path).backup
    left = backups_of(path)
    assert left[0] == made
    assert 12 < len(left) < 30
    assert (folder / "mine.txt").exists()


def test_damage_that_sqlite_does_not_see_is_told_and_the_backup_marked(path):
    good = keep_closed(path).backup
    decided(path)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("DROP TRIGGER document_text_update")
    connection.execute("UPDATE document_text SET text = replace(text, 'Brest', 'Brost')")
    connection.close()
    made = keep_closed(path)
    assert made.backup.damaged
    assert "text of article" in made.damage[0]
    assert backups_of(path) == [made.backup, good]


def test_a_file_of_an_older_version_is_backed_up_before_it_is_brought_up_to_date(tmp_path):
    path = Path(shutil.copy(OLD, tmp_path / "old.annot"))
    Project.open(path).close()
    (kept,) = backups_of(path)
    assert kept.reason is Reason.UPDATE
    assert facts_of(kept.path).version == 1
    restore(path, kept.path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    connection.close()
    Project.open(path).close()
    assert check(path).problems == ()


def test_a_file_that_cannot_be_backed_up_is_not_brought_up_to_date(tmp_path):
    path = Path(shutil.copy(OLD, tmp_path / "old.annot"))
    folder_of(path).write_text("in the way", encoding="utf-8")
    with pytest.raises(Trouble, match="no backup in"):
        Project.open(path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    connection.close()


def test_a_backup_takes_the_place_of_the_project_which_is_itself_kept(path):
    first = keep_closed(path).backup
    with Project.open(path) as project:
        project.append(act(2, *decide.finish(view(project, article()))))
    later = acts(path)
    stood = restore(path, first.path)
    assert acts(path) == acts(first.path) != later
    assert check(path).problems == ()
    assert acts(stood) == later
    assert backups_of(path)[0].reason is Reason.RESTORE
    restore(path, stood)
    assert acts(path) == later
    decided(path, 3)


def test_a_damaged_project_is_kept_under_another_name_and_its_log_not_taken_for_the_new_ones(path):
    first = keep_closed(path).backup
    decided(path)
    damaged = b"\x00" * 100 + path.read_bytes()[100:]
    path.write_bytes(damaged)
    path.with_name("harbour.annot-wal").write_bytes(os.urandom(5000))
    stood = restore(path, first.path)
    assert stood.name.startswith("harbour.annot.damaged-")
    assert stood.read_bytes() == damaged
    assert acts(path) == acts(first.path)
    assert check(path).problems == ()


def test_a_project_that_is_gone_comes_back(path):
    first = keep_closed(path).backup
    path.unlink()
    assert restore(path, first.path) is None
    assert check(path).problems == ()


def test_a_project_that_is_open_or_read_is_left_alone(path):
    first = keep_closed(path).backup
    with Project.open(path) as project:
        project.append(act(2))
        with pytest.raises(Trouble, match="open in another"):
            restore(path, first.path)
    with Reader.open(path), pytest.raises(Trouble, match="Another program"):
        restore(path, first.path)
    assert len(acts(path)) == 2
    assert check(path).problems == ()


@pytest.mark.parametrize("what", ["gone", "garbage", "newer"])
def test_what_is_no_good_backup_does_not_take_the_place(path, tmp_path, what):
    other = tmp_path / "other.annot"
    if what != "gone":
        shutil.copy(path, other)
    if what == "garbage":
        other.write_bytes(os.urandom(8192))
    if what == "newer":
        connection = sqlite3.connect(other)
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
        connection.close()
    before = acts(path)
    with pytest.raises(Trouble):
        restore(path, other)
    assert acts(path) == before
    assert [entry.name for entry in tmp_path.iterdir() if "part" in entry.name] == []


def test_a_full_disk_leaves_no_half_backup_and_the_project_as_it_was(path):
    program = """
import resource, sys
from pathlib import Path
from annotator.core.errors import Trouble
from annotator.store.backups import keep_closed
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
try:
    keep_closed(Path(sys.argv[1]))
except Trouble as trouble:
    print(trouble)
"""
    said = subprocess.run([sys.executable, "-c", program, path], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "cannot be written" in said or "full" in said or "could not be read or written" in said
    assert list(folder_of(path).iterdir()) == []
    with Reader.open(path) as reader:
        assert reader.document(reader.document_ids()[0]).text == TEXT
