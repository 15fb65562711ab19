"""There is no room: what could not be written is said in a sentence, and the project is as it was before that step.

A limit on the size of files (RLIMIT_FSIZE) stands for a full disk at every stage; SQLITE_FULL itself comes from a small disk in memory.
"""

import json
import random
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.jobs.schemas import read_schema
from annotator.language.article import make_document
from annotator.store.backups import backups_of
from annotator.store.project import Project
from annotator.store.reader import Reader
from tests.faults.cases import ROUNDS
from tests.faults.deeds import ANNOTATOR
from tests.faults.oracle import assert_sound, assert_understood, assert_usable
from tests.faults.rig import Ended, Rig
from tests.faults.test_killed import OLDER, acts_in, acts_in_old, contents, grown
from tests.store.building import fresh_id

Counted = Callable[..., None]
Sees = Callable[[str], None]
LIMITS = range(50_000, 2_000_001, 25_000)


def limits(stage: str, enough: int = LIMITS[-1]) -> list[int]:
    """The sizes that no file may exceed, at one stage: the smallest, and some (with 1,000 rounds all) that are not surely enough."""
    tight = [limit for limit in LIMITS[1:] if limit < enough]
    return [LIMITS[0], *sorted(random.Random(stage).sample(tight, min(ROUNDS // 20, len(tight))))]


def in_a_sentence(ended: Ended, *names: object) -> str:
    """What was told of a deed that went to its end: nothing if it was done."""
    (sentence,) = ended.troubles or [""]
    assert "annotator check" not in sentence, f"nothing is damaged: {sentence}"
    return assert_understood(sentence, *names) if sentence else ""


@pytest.mark.fault(7)
@pytest.mark.parametrize("deed", ["reviewed", "spread"])
def test_acts_that_have_no_room_are_refused_whole_and_those_before_are_there(
    rig: Rig, project: Path, deed: str, counted: Counted, sees: Sees
) -> None:
    before, full, acknowledged = project.read_bytes(), 0, 0
    tried = limits(deed)
    for limit in tried:
        for left in project.parent.iterdir():
            left.unlink()
        project.write_bytes(before)
        ended = rig.do(deed, project, limit, 60, file_limit=limit)
        if sentence := in_a_sentence(ended, project):
            full += 1
            sees(sentence)
        acknowledged += len(ended.saved)
        assert set(ended.saved) <= set(acts_in(project))
        assert len(acts_in(project)) == 1 + len(ended.saved), "a refused act is there"
        assert_sound(project)
    assert full
    assert_usable(project)
    counted(limits=len(tried), full=full, acts_acknowledged=acknowledged, lost=0, torn=0, corrupt=0)


@pytest.mark.fault(7)
def test_an_import_that_has_no_room_stops_with_a_sentence_and_keeps_the_articles_it_has_stored(
    rig: Rig, tmp_path: Path, counted: Counted, sees: Sees
) -> None:
    folder, articles = tmp_path / "project", tmp_path / "articles"
    articles.mkdir()
    for nth in range(40):
        text = f"Odile Kervella a inauguré la gare n° {nth}.\n" + f"Il pleuvait ce jour-là, et le train {nth} avait du retard.\n" * 60
        (articles / f"{nth:02}.jsonl").write_text(json.dumps({"text": text, "language": "fr"}) + "\n{}\n", encoding="utf-8")
    project, full, tried = folder / "articles.annot", 0, limits("import", 900_000)
    for limit in tried:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        Project.create(project, read_schema("news"), annotator=ANNOTATOR, act_id=fresh_id(1), made_at=0).close()
        ended = rig.do("imported", project, articles, 4, file_limit=limit)
        if sentence := in_a_sentence(ended, project):
            full += 1
            sees(sentence)
        else:
            assert len(ended.refused) == 40, "the lines that are no article"
        with Reader.open(project) as reader:
            assert len(reader.document_ids()) >= (int(ended.saved[-1]) if ended.saved else 0)
        assert_sound(project)
        assert rig.do("imported", project, articles, 4).saved[-1] == "40"
    assert full
    assert_usable(project)
    counted(limits=len(tried), full=full, lost=0, half=0, corrupt=0)


@pytest.mark.fault(7)
def test_a_migration_that_has_no_room_leaves_the_old_file(rig: Rig, tmp_path: Path, counted: Counted, sees: Sees) -> None:
    folder, tried, full = tmp_path / "project", limits("migration", 300_000), 0
    for limit in tried:
        old = OLDER[limit // 25_000 % len(OLDER)]
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        project = Path(shutil.copy(old, folder / old.name))
        acts = acts_in_old(project)
        ended = rig.do("migrated", project, file_limit=limit)
        if sentence := in_a_sentence(ended, project.name):
            full += 1
            sees(sentence)
            assert acts_in_old(project) == acts
        for backup in backups_of(project):
            assert acts_in_old(backup.path) == acts
        Project.open(project).close()
        assert_sound(project, acts)
        assert_usable(project)
    assert full
    counted(limits=len(tried), full=full, lost=0, between=0, corrupt=0)


@pytest.mark.fault(7)
def test_a_new_project_that_has_no_room_is_not_there(rig: Rig, tmp_path: Path, counted: Counted, sees: Sees) -> None:
    full, tried = 0, [*range(10_000, 250_000, 25_000 if ROUNDS >= 1000 else 75_000)]
    for limit in tried:
        project = tmp_path / str(limit) / "new.annot"
        project.parent.mkdir()
        ended = rig.do("created", project, file_limit=limit)
        if sentence := in_a_sentence(ended, project):
            full += 1
            sees(sentence)
        if project.exists():
            assert_sound(project)
        else:
            assert [one.name for one in project.parent.iterdir()] in ([], ["new.annot.lock"])
    assert full
    counted(limits=len(tried), full=full, half=0)


@pytest.mark.fault(8)
def test_a_backup_that_has_no_room_is_not_there(rig: Rig, project: Path, counted: Counted, sees: Sees) -> None:
    out, before, full, tried = project.with_name("copy.annot"), project.read_bytes(), 0, limits("backup", 600_000)
    for limit in tried:
        ended = rig.do("backed_up", project, out, file_limit=limit)
        if sentence := in_a_sentence(ended, out):
            full += 1
            sees(sentence)
            assert not [one.name for one in project.parent.iterdir() if "copy" in one.name]
        else:
            assert_sound(out)
            out.unlink()
        assert project.read_bytes() == before
    assert full
    assert_usable(project)
    counted(limits=len(tried), full=full, half=0)


@pytest.mark.fault(8)
@pytest.mark.parametrize(("out", "format"), [("corpus.jsonl", "jsonl"), ("corpus", "conll"), ("pages.html", "report")])
def test_an_export_that_has_no_room_leaves_the_one_before(
    rig: Rig, project: Path, tmp_path: Path, out: str, format: str, counted: Counted, sees: Sees
) -> None:
    place = tmp_path / "corpora" / out
    place.parent.mkdir()
    grown(project, 1)
    assert rig.do("exported", project, place, format).saved
    older, before = contents(place), sorted(one.name for one in place.parent.iterdir())
    with Project.open(project) as opened:
        opened.add_document(make_document("À Morlaix, il pleuvait.", language="fr"))
    largest = max(one.stat().st_size for one in place.parent.rglob("*") if one.is_file())
    full, tried = 0, sorted({40_000, largest - 1, *limits(format)[2:]})
    for limit in tried:
        ended = rig.do("exported", project, place, format, file_limit=limit)
        if sentence := in_a_sentence(ended, place.name):
            full += 1
            sees(sentence)
            assert contents(place) == older
            assert sorted(one.name for one in place.parent.iterdir()) == before
        else:
            older = contents(place)
            assert older["manifest"] == older["corpus"]
    assert full
    assert_sound(project)
    counted(limits=len(tried), full=full, half=0)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte and a half, in memory. Skips the test where none can be mounted."""
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1536k", "tmpfs", place], capture_output=True, text=True, check=False)
    if made.returncode:
        pytest.skip(f"a small disk cannot be mounted here: {made.stderr.strip()}")
    yield place
    subprocess.run(["umount", place], check=True)


@pytest.mark.fault(7)
def test_on_a_full_disk_what_was_saved_can_be_read_and_copied_elsewhere(
    rig: Rig, project: Path, small_disk: Path, tmp_path: Path, sees: Sees
) -> None:
    there = Path(shutil.copy(project, small_disk / "sample.annot"))
    ended = rig.do("reviewed", there, 7, 400)
    sentence = in_a_sentence(ended, there)
    assert "full" in sentence
    sees(sentence)
    assert ended.saved
    assert set(ended.saved) <= set(acts_in(there))
    with Project.open(there) as opened:
        assert opened.document_ids()
    elsewhere = tmp_path / "elsewhere.annot"
    assert rig.do("backed_up", there, elsewhere).saved
    assert_sound(elsewhere, ended.saved)
    assert_usable(elsewhere)
