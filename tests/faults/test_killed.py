"""Whoever writes is killed, at any moment: what was acknowledged is there, and nothing is there by half.

All kinds of kills together are ROUNDS: moments are left to chance, but where a deed has few steps (SQL statements, and calls that change
the folder), it is killed before one of them.
"""

import json
import random
import shutil
import sqlite3
import time
import uuid
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.ids import annotator_id_of
from annotator.core.values import Status
from annotator.formats.manifest import sha256_of_file
from annotator.jobs.schemas import read_schema
from annotator.language.article import make_document
from annotator.store.check import check
from annotator.store.migrations import VERSION
from annotator.store.project import Project
from annotator.store.reader import Reader
from tests.faults.cases import ROUNDS
from tests.faults.deeds import ANNOTATOR
from tests.faults.oracle import assert_sound, assert_usable
from tests.faults.rig import Rig
from tests.store.building import act, fresh_id

Counted = Callable[..., None]
DATA = Path(__file__).resolve().parents[1] / "data"
OLDER = sorted(DATA.glob("project_v*.annot"))[: VERSION - 1]


def share(percent: int) -> int:
    return max(2, ROUNDS * percent // 100)


def chosen(steps: int, count: int, chance: random.Random) -> list[int]:
    """Steps of a deed to be killed before: all, or some."""
    return list(range(1, steps + 1)) if steps <= count else sorted(chance.sample(range(1, steps + 1), count))


def acts_in(project: Path) -> list[str]:
    """The ids of the acts, in the order in which they were written."""
    with Reader.open(project) as reader:
        return [str(uuid.UUID(bytes=act_id)) for (act_id,) in reader.rows("SELECT act_id FROM act ORDER BY act_no")]


def reviewed_until_killed(rig: Rig, deed: str, project: Path, kills: int, longest: float, counted: Counted) -> None:
    """Review one project again and again, killed within so many seconds; a reader looks on. Nothing that was acknowledged is lost."""
    chance, began = random.Random(2021), time.monotonic()
    before = len(acts_in(project))
    acknowledged: list[str] = []
    slowest = 0.0
    for seed in range(kills):
        with Reader.open(project) as reader:
            clock = reader.clock()
            ended = rig.do(deed, project, seed, kill_after=chance.uniform(0, longest))
            assert reader.clock() == clock, "a reader sees one snapshot"
        assert ended.killed
        acknowledged += ended.saved
        opening = time.monotonic()
        there = acts_in(project)
        slowest = max(slowest, time.monotonic() - opening)
        assert set(acknowledged) <= set(there)
        assert len(there) - before - len(acknowledged) <= seed + 1, "of each kill at most one act was saved and not yet said"
        if seed % 10 == 9:
            assert_sound(project, acknowledged)
    assert_sound(project, acknowledged)
    assert_usable(project)
    counted(
        kills=kills, acts_acknowledged=len(acknowledged), lost=0, torn=0, corrupt=0, ms_slowest_to_read_again=round(1000 * slowest),
        s=round(time.monotonic() - began),
    )  # fmt: skip


@pytest.mark.fault(1)
def test_a_review_killed_at_any_moment_loses_no_act_that_was_acknowledged(rig: Rig, project: Path, counted: Counted) -> None:
    reviewed_until_killed(rig, "reviewed", project, share(45), 0.08, counted)


@pytest.mark.fault(1)
def test_a_window_killed_at_any_moment_loses_no_act_that_was_acknowledged(rig: Rig, project: Path, counted: Counted) -> None:
    reviewed_until_killed(rig, "window_reviewed", project, share(5), 0.08, counted)


@pytest.mark.fault(1)
def test_an_act_on_many_articles_is_there_whole_or_not_at_all_when_it_is_killed(rig: Rig, project: Path, counted: Counted) -> None:
    grown(project, 3)
    reviewed_until_killed(rig, "spread", project, share(8), 0.15, counted)


def grown(project: Path, times: int) -> None:
    """Make many articles of those there are: each again with another last line, and with its suggestions."""
    with Project.open(project) as opened, opened.together():
        for name in opened.document_ids():
            document, stored = opened.document(name), opened.suggestions(name)
            for nth in range(times if stored.runs else 0):
                other = make_document(f"{document.text}\n{nth}", language=document.language)
                opened.add_document(other)
                run_id = next(iter(stored.runs))
                spans = [span._replace(document_id=other.document_id, run_id=run_id) for span in stored.spans]
                opened.add_suggestions(run_id, other.document_id, spans)


@pytest.fixture
def decided(project: Path, tmp_path: Path) -> Path:
    """A folder of articles in which all spans are decided, a file each, in our own lines."""
    folder = tmp_path / "decided"
    folder.mkdir()
    with Reader.open(project) as reader:
        for nth, name in enumerate(reader.document_ids() * 2):
            text = reader.document(name).text[:600] + f"\n{nth}"
            spans = [
                {"id": fresh_id(n), "start": span.start, "end": span.end, "label": reader.schema().span_label(span.label_id).name}
                for n, span in enumerate(span for span in reader.suggestions(name).spans[:3] if span.end <= 600)
            ]
            line = json.dumps({"text": text, "language": "fr", "spans": spans, "status": "finished"}, ensure_ascii=False)
            (folder / f"{nth:02}.jsonl").write_text(line + "\n", encoding="utf-8")
    return folder


@pytest.mark.fault(2)
def test_an_import_killed_at_any_moment_leaves_whole_articles_and_goes_on_where_it_was(
    rig: Rig, decided: Path, tmp_path: Path, counted: Counted
) -> None:
    chance, began, acknowledged = random.Random(2), time.monotonic(), 0
    files = len(list(decided.iterdir()))
    empty = tmp_path / "empty.annot"
    Project.create(empty, read_schema("news"), annotator=ANNOTATOR, act_id=fresh_id(1), made_at=0).close()
    project = tmp_path / "import" / "articles.annot"
    project.parent.mkdir()
    shutil.copy(empty, project)
    whole = rig.do("imported", project, decided, 3)
    assert (whole.saved[-1], whole.refused) == (str(files), [])
    kills = share(10)
    for _ in range(kills):
        for left in project.parent.iterdir():
            left.unlink()
        shutil.copy(empty, project)
        ended = rig.do("imported", project, decided, 3, kill_after=chance.uniform(0, whole.seconds))
        said = int(ended.saved[-1]) if ended.saved else 0
        acknowledged += said
        with Reader.open(project) as reader:
            there = reader.document_ids()
            assert said <= len(there)
            for name in there:
                layer = reader.state(name).layer(annotator_id_of(ANNOTATOR), name)
                assert layer.status == Status.FINISHED, "an article came without its decisions"
        again = rig.do("imported", project, decided, 3)
        assert (again.saved[-1], again.refused) == (str(files), [])
        with Reader.open(project) as reader:
            assert len(reader.document_ids()) == files
            assert len(list(reader.acts())) == 1 + files, "an article was decided twice"
        assert_sound(project)
    assert_usable(project)
    counted(kills=kills, articles_acknowledged=acknowledged, lost=0, half=0, corrupt=0, s=round(time.monotonic() - began))


def structure(project: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(f"{project.as_uri()}?mode=ro", uri=True)) as connection:
        return [
            *connection.execute("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE '%migration%' ORDER BY name").fetchall(),
            ("version", str(connection.execute("PRAGMA user_version").fetchone()[0])),
        ]


@pytest.mark.fault(4)
@pytest.mark.parametrize("old", OLDER, ids=lambda path: path.stem)
def test_a_migration_killed_before_any_statement_leaves_the_old_file_or_the_new_one(
    rig: Rig, old: Path, tmp_path: Path, counted: Counted
) -> None:
    project = tmp_path / "folder" / old.name
    project.parent.mkdir()
    shutil.copy(old, project)
    older, written = structure(project), acts_in_old(project)
    steps = rig.do("migrated", project).steps
    newer = structure(project)
    assert older != newer
    found = {"old": 0, "new": 0}
    killed = chosen(steps, share(5), random.Random(old.stem))
    for step in killed:
        shutil.rmtree(project.parent)
        project.parent.mkdir()
        shutil.copy(old, project)
        assert rig.do("migrated", project, kill_at=step).killed
        now = structure(project)
        assert now in (older, newer), f"between two versions, killed before step {step}"
        found["old" if now == older else "new"] += 1
        Project.open(project).close()
        assert_sound(project, written)
        assert_usable(project)
    counted(kills=len(killed), of_steps=steps, **found, between=0)


def acts_in_old(project: Path) -> list[str]:
    """The acts of a file that a reader of today would not read."""
    with closing(sqlite3.connect(f"{project.as_uri()}?mode=ro", uri=True)) as connection:
        return [str(uuid.UUID(bytes=act_id)) for (act_id,) in connection.execute("SELECT act_id FROM act ORDER BY act_no")]


@pytest.mark.fault(5)
def test_a_backup_killed_at_any_step_is_whole_or_bears_no_name(rig: Rig, project: Path, tmp_path: Path, counted: Counted) -> None:
    chance, whole = random.Random(5), 0
    acts = rig.do("reviewed", project, 5, 10).saved
    out = tmp_path / "project" / "copies" / "copy.annot"
    out.parent.mkdir()
    first = rig.do("backed_up", project, out)
    rounds = share(8)
    steps = chosen(first.steps, rounds // 2, chance)
    moments = [chance.uniform(0, first.seconds) for _ in range(rounds - len(steps))]
    for kill in (*({"kill_at": step} for step in steps), *({"kill_after": moment} for moment in moments)):
        out.unlink(missing_ok=True)  # what an earlier one has left behind stays: it must be no hindrance
        ended = rig.do("backed_up", project, out, **kill)
        assert out.exists() or not ended.saved
        assert [one.name for one in out.parent.iterdir() if not one.name.startswith(".copy.annot.part")] in ([], ["copy.annot"])
        if out.exists():
            whole += 1
            assert_sound(out, acts)
    out.unlink(missing_ok=True)
    assert rig.do("backed_up", project, out).saved
    assert [one.name for one in out.parent.iterdir()] == ["copy.annot"]
    assert_sound(out, acts)
    assert_usable(out)
    assert_usable(project)
    counted(kills=rounds, whole=whole, none=rounds - whole, half=0)


@pytest.mark.fault(3)
@pytest.mark.parametrize(("out", "format"), [("corpus.jsonl", "jsonl"), ("corpus", "conll")])
def test_an_export_killed_at_any_step_leaves_the_old_corpus_or_the_new_one(
    rig: Rig, tmp_path: Path, out: str, format: str, counted: Counted
) -> None:
    project = Path(shutil.copy(DATA / f"project_v{VERSION}.annot", tmp_path / "project.annot"))
    place = tmp_path / "corpora" / out
    place.parent.mkdir()
    assert rig.do("exported", project, place, format).saved
    older = contents(place)
    with Project.open(project) as opened:
        name = opened.document_ids()[0]
        changed = make_document("À Morlaix, Odile Kervella a pris la parole.", language="fr")
        opened.add_document(changed)
        opened.append(act(opened.clock() + 1))
        assert name != changed.document_id
    shutil.copytree(place.parent, tmp_path / "older")
    first = rig.do("exported", project, place, format)
    newer = contents(place)
    assert older != newer
    last = first.steps - 11  # here one begins to take the other's place
    killed = [*chosen(last, share(4), random.Random(3)), *range(last + 1, first.steps + 1)]
    found = {"old": 0, "new": 0}
    for step in killed:
        shutil.rmtree(place.parent)
        shutil.copytree(tmp_path / "older", place.parent)
        ended = rig.do("exported", project, place, format, kill_at=step)
        assert ended.killed or step > ended.steps
        now = contents(place)
        assert now["corpus"] in (older["corpus"], newer["corpus"])
        assert now["manifest"] in (now["corpus"], None), "a manifest that says what is not so"
        assert [one.name for one in place.parent.iterdir() if not one.name.startswith(".") and not one.name.startswith(out)] == []
        found["old" if now["corpus"] == older["corpus"] else "new"] += 1
    assert rig.do("exported", project, place, format).saved
    assert contents(place) == newer
    assert_sound(project)
    counted(kills=len(killed), **found, partial=0)


def contents(out: Path) -> dict[str, object]:
    """What stands in an export, by name and checksum, and what its manifest says does; None without one."""
    manifest = out / "manifest.json" if out.is_dir() else out.with_name(f"{out.name}.manifest.json")
    files: Iterable[Path] = [one for one in out.rglob("*") if one.is_file() and one != manifest] if out.is_dir() else [out]
    said = json.loads(manifest.read_text(encoding="utf-8"))["files"] if manifest.exists() else None
    root = out if out.is_dir() else out.parent
    return {
        "corpus": {one.relative_to(root).as_posix(): sha256_of_file(one) for one in files if one.exists()},
        "manifest": None if said is None else {name: one["sha256"] for name, one in said.items()},
    }


@pytest.mark.fault(1)
def test_a_new_project_killed_at_any_step_is_whole_or_not_there(rig: Rig, tmp_path: Path, counted: Counted) -> None:
    project = tmp_path / "folder" / "new.annot"
    project.parent.mkdir()
    steps = rig.do("created", project).steps
    killed, whole = chosen(steps, share(4), random.Random(1)), 0
    for step in killed:
        project.unlink(missing_ok=True)
        assert rig.do("created", project, kill_at=step).killed
        if project.exists():
            whole += 1
            assert_sound(project)
    project.unlink(missing_ok=True)
    assert rig.do("created", project).saved
    assert check(project).problems == ()
    counted(kills=len(killed), whole=whole, none=len(killed) - whole, half=0)
