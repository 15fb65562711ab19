"""Backups that make themselves, take the project's place, and let the trash be emptied: whole at whatever moment one is killed."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.acts import Change, Verb
from annotator.core.errors import Trouble
from annotator.core.values import Kind, TrashValue
from annotator.store.backups import backups_of, folder_of, keep_closed
from annotator.store.migrations import VERSION
from annotator.store.project import Project
from annotator.store.reader import Reader
from annotator.store.thinning import DAMAGED, DAYS, MONTHS, NEWEST, WEEKS
from tests.faults.cases import ROUNDS
from tests.faults.oracle import assert_sound, assert_understood, assert_usable
from tests.faults.rig import Rig
from tests.store.building import OTHER, act, article, with_article

DATA = Path(__file__).resolve().parents[1] / "data"
TWO = article(OTHER)


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A closed project of two articles, the second in the trash; a backup of it from before that."""
    path = tmp_path / "begun" / "harbour.annot"
    path.parent.mkdir()
    shutil.copy(DATA / f"project_v{VERSION}.annot", path)
    with Project.open(path) as project:
        with_article(project, TWO)
        project.append(act(project.clock() + 1))
    keep_closed(path)
    with Project.open(path) as project:
        project.append(act(project.clock() + 1, Change(Kind.TRASH, TWO.document_id, TWO.document_id, None, TrashValue()), verb=Verb.DELETE))
    return path


def chosen(steps: int, count: int, chance: random.Random) -> list[int]:
    return list(range(1, steps + 1)) if steps <= count else sorted(chance.sample(range(1, steps + 1), count))


def state(path: Path) -> object:
    with Reader.open(path) as reader:
        return reader.document_ids(with_trashed=True), [one.act_id for one in reader.acts()]


@pytest.mark.fault(5, 26)
@pytest.mark.parametrize("deed", ["restored", "emptied", "kept"])
def test_killed_at_any_step_the_name_leads_to_the_old_file_or_to_the_new_one_and_all_backups_are_whole(
    rig: Rig, begun: Path, tmp_path: Path, deed: str, counted: Callable[..., None]
) -> None:
    project = tmp_path / "folder" / begun.name
    arguments = [str(backups_of(begun)[0].path)] if deed == "restored" else []

    def fresh() -> None:
        shutil.rmtree(project.parent, ignore_errors=True)
        shutil.copytree(begun.parent, project.parent)

    fresh()
    older = state(project)
    first = rig.do(deed, project, *arguments)
    newer = state(project)
    assert first.saved
    assert (older == newer) is (deed == "kept")
    found = {"old": 0, "new": 0}
    last = range(max(1, first.steps - 5), first.steps + 1)  # here one begins to take the place of the other
    killed = sorted({*chosen(first.steps, max(4, ROUNDS // 8), random.Random(deed)), *last})
    for step in killed:
        fresh()
        assert rig.do(deed, project, *arguments, kill_at=step).killed
        now = state(project)
        assert now in (older, newer), f"neither the old nor the new file, killed before step {step}"
        found["old" if now == older else "new"] += 1
        assert_sound(project)
        for backup in backups_of(project):
            assert_sound(backup.path)
        assert rig.do(deed, project, *arguments).saved, "what a kill has left behind stands in the way"
        assert state(project) == newer
    assert_usable(project)
    counted(kills=len(killed), of_steps=first.steps, **found, between=0, half_backups=0)


@pytest.mark.fault(26)
def test_backups_of_two_years_are_thinned_and_the_newest_good_one_stays(begun: Path, counted: Callable[..., None]) -> None:
    folder, whole = folder_of(begun), backups_of(begun)[0].path
    for month in range(24):
        for day in range(1, 29):
            shutil.copy(whole, folder / f"20{19 + month // 12}-{month % 12 + 1:02}-{day:02}T090000Z-automatic.annot")
    made = len(backups_of(begun))
    keep_closed(begun)
    left = backups_of(begun)
    assert NEWEST < len(left) <= NEWEST + DAYS + WEEKS + MONTHS
    assert_sound(left[0].path)
    assert {one.made_at.month for one in left if one.made_at.year == 2020} >= {6, 7, 8, 9, 10, 11, 12}
    counted(backups=made, left=len(left))


@pytest.mark.fault(26)
def test_a_project_that_is_damaged_day_after_day_keeps_its_last_good_backup(
    begun: Path, sees: Callable[[str], None], counted: Callable[..., None]
) -> None:
    keep_closed(begun)
    good = backups_of(begun)[0]
    with closing(sqlite3.connect(begun, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER document_text_update")
        connection.execute("UPDATE document_text SET text = text || '.' WHERE document_no = 1")
    said: tuple[str, ...] = ()
    for clock in range(100, 100 + max(20, ROUNDS // 2)):
        with Project.open(begun) as project:
            project.append(act(clock))
        said = keep_closed(begun).damage
        assert said
    sees(assert_understood(said[0], "checksum"))
    left = backups_of(begun)
    assert good in left
    assert [one.damaged for one in left].count(True) == DAMAGED
    assert_sound(good.path)
    counted(damaged_backups=max(20, ROUNDS // 2), of_these_left=DAMAGED, good_lost=0)


@pytest.mark.fault(8, 26)
def test_where_there_can_be_no_backup_it_is_said_and_the_project_is_untouched(begun: Path, sees: Callable[[str], None], rig: Rig) -> None:
    before = state(begun)
    full = rig.do("kept", begun, file_limit=100_000)
    assert full.troubles
    sees(assert_understood(full.troubles[0]))
    shutil.rmtree(folder_of(begun))
    folder_of(begun).write_text("in the way", encoding="utf-8")
    with pytest.raises(Trouble) as trouble:
        keep_closed(begun)
    sees(assert_understood(str(trouble.value), folder_of(begun)))
    assert state(begun) == before
    assert_usable(begun)
