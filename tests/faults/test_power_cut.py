"""The power fails at any moment: what was acknowledged is there, and nothing is there by half."""

import random
import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.errors import Trouble
from annotator.jobs.schemas import read_schema
from annotator.store import check as store_check
from annotator.store.check import check
from annotator.store.project import Project
from annotator.store.reader import Reader
from tests.faults.cases import ROUNDS
from tests.faults.deeds import ANNOTATOR
from tests.faults.oracle import assert_sound, assert_usable
from tests.faults.power import Recording, cuts, record
from tests.faults.rig import Rig
from tests.store.building import fresh_id

Counted = Callable[..., None]
SOON = ("wal_autocheckpoint = 20",)  # so that the log is written back often, and not only at the end


def state_of(project: Path, acknowledged: list[str]) -> str:
    """Whether a project is sound and holds what was acknowledged: "sound", "corrupt", "lost" or "torn"."""
    try:
        with Project.open(project) as opened:
            if opened.connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                return "corrupt"
            there = {act.act_id for act in opened.acts()} | set(opened.document_ids())
        problems = check(project).problems
    except (Trouble, sqlite3.Error):
        return "corrupt"
    if not set(acknowledged) <= there:
        return "lost"
    return "torn" if problems else "sound"


def found_after(recording: Recording, count: int, folder: Path, seed: int) -> Counter[str]:
    states: Counter[str] = Counter()
    for cut in cuts(recording, count, random.Random(seed)):
        cut.put(folder)
        states[state_of(folder / "sample.annot", cut.said)] += 1
    return states


@pytest.mark.fault(6)
def test_a_review_loses_no_act_that_was_acknowledged_when_the_power_fails(project: Path, tmp_path: Path, counted: Counted) -> None:
    began, states, acts = time.monotonic(), Counter[str](), 0
    portion = min(ROUNDS, 200)
    before = project.read_bytes()
    for seed in range(ROUNDS // portion):
        for left in project.parent.iterdir():
            left.unlink()
        project.write_bytes(before)
        recording = record(project.parent, "reviewed", project, seed, 60, settings=SOON)
        acts += len(recording.said)
        states += found_after(recording, portion, tmp_path / "after", seed)
    after = tmp_path / "after" / "sample.annot"
    assert states == {"sound": states.total()}
    assert acts
    assert_usable(after)
    counted(cuts=states.total(), lost=0, torn=0, corrupt=0, acts_recorded=acts, s=round(time.monotonic() - began))


@pytest.mark.fault(6)
def test_without_syncs_the_same_cuts_do_harm(project: Path, tmp_path: Path, counted: Counted) -> None:
    """The control: were the rig blind, this would pass."""
    recording = record(project.parent, "reviewed", project, 0, 60, settings=SOON, synchronous="OFF")
    states = found_after(recording, ROUNDS, tmp_path / "after", 0)
    counted(cuts=states.total(), lost=states["lost"], torn=states["torn"], corrupt=states["corrupt"])
    assert states["lost"] + states["torn"] + states["corrupt"] > states.total() // 10


@pytest.mark.fault(6)
def test_an_import_loses_no_article_that_was_acknowledged_when_the_power_fails(tmp_path: Path, counted: Counted) -> None:
    began = time.monotonic()
    folder, articles = tmp_path / "project", tmp_path / "articles"
    folder.mkdir()
    articles.mkdir()
    project = folder / "sample.annot"
    Project.create(project, read_schema("news"), annotator=ANNOTATOR, act_id=fresh_id(1), made_at=0).close()
    for nth in range(30):
        (articles / f"{nth:02}.txt").write_text(f"Odile Kervella a inauguré la gare n° {nth}. Il pleuvait.\n", encoding="utf-8")
    recording = record(folder, "imported", project, articles, 3, settings=SOON)
    assert recording.said[-1] == "30"
    rounds, after = max(10, ROUNDS // 5), tmp_path / "after" / project.name
    for cut in cuts(recording, rounds, random.Random(6)):
        cut.put(after.parent)
        Project.open(after).close()
        with Reader.open(after) as reader:
            assert len(reader.document_ids()) >= (int(cut.said[-1]) if cut.said else 0)
        assert_sound(after)
    counted(cuts=rounds, lost=0, half=0, corrupt=0, s=round(time.monotonic() - began))


@pytest.mark.fault(6)
@pytest.mark.parametrize("deed", ["backed_up", "created"])
def test_a_new_file_is_whole_or_has_no_name_when_the_power_fails(project: Path, tmp_path: Path, deed: str, counted: Counted) -> None:
    began, whole = time.monotonic(), 0
    out = project.with_name("new.annot")
    recording = record(project.parent, deed, *([project, out] if deed == "backed_up" else [out]))
    assert recording.said == [str(out)]
    rounds, after = max(10, ROUNDS // 5), tmp_path / "after"
    for cut in cuts(recording, rounds, random.Random(6)):
        cut.put(after)
        made = after / out.name
        assert made.exists() or not cut.said
        if made.exists():
            whole += 1
            Project.open(made).close()
            assert_sound(made)
    counted(cuts=rounds, whole=whole, none=rounds - whole, half=0, s=round(time.monotonic() - began))


@pytest.mark.fault(6)
def test_a_byte_that_a_disk_has_changed_is_found_by_our_checksums_alone(
    rig: Rig, project: Path, tmp_path: Path, counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that comes back with what was never written: SQLite has no checksum of its own. The control is the check without ours."""
    rig.do("reviewed", project, 3, 40)
    Project.open(project).close()  # writes all of the log back
    whole, rows, chance = project.read_bytes(), _texts_and_log(project), random.Random(6)
    damaged = tmp_path / "damaged.annot"
    unseen: list[bytes] = []
    for _ in range(ROUNDS):
        data = bytearray(whole)
        data[_within_a_row(whole, rows, chance)] ^= 1 << chance.randrange(8)
        damaged.write_bytes(data)
        with closing(sqlite3.connect(damaged)) as connection:
            if connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]:
                unseen.append(bytes(data))
    missed = _missed(unseen, damaged)
    for part in [name for name in vars(store_check) if name.endswith("_damage")]:
        monkeypatch.setattr(store_check, part, lambda *_: ())
    monkeypatch.setattr(store_check, "_PARTS", [part for part in store_check._PARTS if not part.__name__.endswith("_damage")])
    again = unseen[: 10 + ROUNDS // 10]
    passed = _missed(again, damaged)
    counted(bytes_changed=ROUNDS, unseen_by_SQLite=len(unseen), missed=missed, missed_with_checksums_off=passed, of=len(again))
    assert len(unseen) > ROUNDS // 2
    assert missed == 0
    assert passed > len(again) // 4


def _missed(files: list[bytes], place: Path) -> int:
    """In how many of the files the check finds nothing."""
    missed = 0
    for data in files:
        place.write_bytes(data)
        missed += check(place).problems == ()
    return missed


_ROWS = ("SELECT text FROM document_text", "SELECT after FROM change WHERE after IS NOT NULL", "SELECT chain FROM act")


def _texts_and_log(project: Path) -> list[bytes]:
    with closing(sqlite3.connect(project)) as connection:
        found = [value for query in _ROWS for (value,) in connection.execute(query)]
    return [value.encode() if isinstance(value, str) else value for value in found]


def _within_a_row(data: bytes, rows: list[bytes], chance: random.Random) -> int:
    """Where a byte of one of the rows stands in the file; a long one does not stand in one place, but parts of it do."""
    while True:
        row = chance.choice(rows)
        at = chance.randrange(max(1, len(row) - 16))
        place = data.find(row[at : at + 16])
        if place >= 0:
            return place + chance.randrange(min(16, len(row)))
