"""A project that a disk, a copy or another program has damaged: it is told, nothing is built on it, and a backup takes its place."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from annotator.core import decide
from annotator.core.errors import DamagedData, Trouble
from annotator.jobs.opening import read_article
from annotator.store.backups import backups_of, keep_closed
from annotator.store.check import check
from annotator.store.mending import mend
from annotator.store.migrations import VERSION
from annotator.store.project import Project
from annotator.store.reader import Reader
from annotator.store.restoring import restore
from annotator.suggest.confidence import Calibration
from tests.faults.cases import ROUNDS
from tests.faults.mutating import KINDS, bit
from tests.faults.oracle import assert_sound, assert_understood, assert_usable
from tests.store.building import ANA, OTHER, act, article, named, view, with_article

DATA = Path(__file__).resolve().parents[1] / "data"
FLIPS = max(ROUNDS, 120)  # cheap: a file of one article takes milliseconds to check
PROJECTIONS = ("item", "conflict", "progress", "label_document")
SETTINGS = ("place", "producer")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed project with decisions in two articles, and a backup of it."""
    folder = tmp_path_factory.mktemp("sound")
    path = Path(shutil.copy(DATA / f"project_v{VERSION}.annot", folder / "harbour.annot"))
    with Project.open(path) as project:
        two = with_article(project, article(OTHER))
        project.append(act(project.clock() + 1, *decide.accept(view(project, two), named(project, two, "Quimper"))))
        project.append(act(project.clock() + 1, *decide.finish(view(project, two))))
    keep_closed(path)
    return path


@pytest.fixture
def harmed(sound: Path, tmp_path: Path) -> Callable[[], Path]:
    """Makes a fresh copy of the sound project, with its backup."""

    def fresh() -> Path:
        for left in tmp_path.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        shutil.copytree(sound.with_name(f"{sound.name}.backups"), tmp_path / f"{sound.name}.backups")
        return Path(shutil.copy(sound, tmp_path / sound.name))

    return fresh


def rows(path: Path, leaving_out: tuple[str, ...] = ()) -> dict[str, list[Any]]:
    """All that stands in the tables, as SQLite reads it; the search index is made of the texts."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        connection.text_factory = bytes
        names = [name.decode().lower() for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {
            name: connection.execute(f"SELECT * FROM {name}").fetchall()
            for name in names
            if not name.startswith(("document_search", "sqlite_", "_")) and name not in leaving_out
        }


def content(path: Path) -> object:
    """What a project says, through the program's own eyes."""
    with Reader.open(path) as reader:
        names = reader.document_ids(with_trashed=True)
        articles = [(reader.document(n), reader.suggestions(n, all_runs=True), dict(reader.state(n))) for n in names]
        return articles, list(reader.acts()), reader.schema(), reader.annotators(), reader.runs()


def told(path: Path) -> list[str]:
    """What is said about a project when it is opened and checked; nothing of a sound one."""
    try:
        with Project.open(path):
            pass
        return list(check(path).problems)
    except Trouble as trouble:
        return [str(trouble)]


@pytest.mark.fault(15)
@pytest.mark.parametrize("kind", KINDS)
def test_damage_is_told_or_does_no_harm_and_the_newest_good_backup_takes_its_place(
    sound: Path, harmed: Callable[[], Path], kind: str, sees: Callable[[str], None], counted: Callable[..., None]
) -> None:
    chance, expected = random.Random(kind), content(sound)
    found = {"told": 0, "harmless": 0}
    for _ in range(max(5, ROUNDS // len(KINDS))):
        path = harmed()
        KINDS[kind](path, chance)
        said = told(path)
        before = path.read_bytes()  # a project whose damage lies elsewhere is opened, and says so in it
        if said:
            found["told"] += 1
            for sentence in said[:3]:
                assert_understood(sentence)
            if found["told"] == 1:
                sees(said[0])
        else:
            found["harmless"] += 1
            assert content(path) == expected
        backup = next(one for one in backups_of(path) if not one.damaged)
        stood = restore(path, backup.path)
        assert stood is not None
        assert stood.exists()
        assert ".damaged-" not in stood.name or stood.read_bytes() == before, "the original is kept as it was"
        Project.open(path).close()  # the number of its version may have been what was damaged: it was brought up to date then
        assert content(path) == expected
        assert_sound(path)
    assert_usable(path)
    counted(damaged=sum(found.values()), **found, silent=0)


@pytest.mark.fault(16)
def test_every_flipped_bit_that_changes_what_is_stored_is_told(
    sound: Path, harmed: Callable[[], Path], sees: Callable[[str], None], counted: Callable[..., None]
) -> None:
    chance, expected = random.Random(16), rows(sound, SETTINGS)
    found = {"told": 0, "harmless": 0}
    unseen_by_sqlite = 0
    path = harmed()
    for _ in range(FLIPS):
        shutil.copy(sound, path)
        bit(path, chance)
        try:
            same = rows(path, SETTINGS) == expected
            unseen = not same and integrity(path) == "ok"
        except (sqlite3.Error, UnicodeDecodeError):
            same = unseen = False
        said = told(path)
        path.with_name(f"{path.name}-wal").unlink(missing_ok=True)
        if same and not said:
            found["harmless"] += 1
            continue
        assert said, "what is stored was changed, and nothing is said"
        found["told"] += 1
        unseen_by_sqlite += unseen
        assert_understood(said[0])
        if unseen and "article" in said[0]:
            sees(said[0])
    assert unseen_by_sqlite > FLIPS // 20, "this must bite: SQLite itself sees little of it"
    counted(flipped=FLIPS, **found, of_these_unseen_by_SQLite=unseen_by_sqlite, silent=0)


def integrity(path: Path) -> str:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        return str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])


@pytest.mark.fault(16)
def test_no_article_is_opened_otherwise_than_it_was_stored_whatever_bit_is_flipped(
    sound: Path, harmed: Callable[[], Path], counted: Callable[..., None]
) -> None:
    chance, path = random.Random(61), harmed()
    expected, found = shown(sound), {"as_stored": 0, "closed": 0}
    for _ in range(FLIPS):
        shutil.copy(sound, path)
        bit(path, chance)
        for document_id, opened in shown(path).items():
            assert opened in (None, expected.get(document_id)), "an article is shown that was never stored"
            found["as_stored" if opened else "closed"] += 1
        path.with_name(f"{path.name}-wal").unlink(missing_ok=True)
    assert found["closed"] > FLIPS // 50
    counted(flipped=FLIPS, **{f"articles {name}": number for name, number in found.items()}, otherwise=0)


def shown(path: Path) -> dict[str, object]:
    """What would be annotated on, article by article; None for one that is closed."""
    articles: dict[str, object] = {}
    try:
        with Project.open(path) as project:
            schema = project.schema()
            for document_id in project.document_ids(with_trashed=True):
                try:
                    opened = read_article(project, document_id, schema, ANA, Calibration())
                    articles[document_id] = opened.found, opened.stored, dict(opened.state)
                except Trouble:
                    articles[document_id] = None
    except Trouble:
        pass
    return articles


@pytest.mark.fault(16)
def test_a_damaged_article_is_not_opened_the_others_are_and_a_backup_makes_it_whole(
    harmed: Callable[[], Path], sees: Callable[[str], None]
) -> None:
    path = harmed()
    expected = content(path)
    where = path.read_bytes().index(OTHER.encode()) + OTHER.encode().index(b"gare")
    data = bytearray(path.read_bytes())
    data[where] ^= 1
    path.write_bytes(data)
    with Project.open(path) as project:
        two = article(OTHER)
        one = next(name for name in project.document_ids() if name != two.document_id)
        with pytest.raises(DamagedData) as trouble:
            read_article(project, two.document_id, project.schema(), ANA, Calibration())
        sees(assert_understood(str(trouble.value), two.document_id))
        assert read_article(project, one, project.schema(), ANA, Calibration()).view.spans
        assert mend(project, two.document_id, backups_of(path)) == backups_of(path)[0]
        assert read_article(project, two.document_id, project.schema(), ANA, Calibration()).view.spans
    assert content(path) == expected
    assert_sound(path)
    assert_usable(path)
