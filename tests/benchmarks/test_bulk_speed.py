"""What a bulk decision costs beside the bare writing of its rows: python -m pytest -m benchmark -s -q -p no:xdist -k bulk_speed

10,000 mentions of one name, in 1,000 and in 10,000 articles. The floor is one executemany a table of the very rows that the act
leaves in the log and in the projections, in one transaction. CPU time of the thread, medians.
"""

import random
import shutil
import time
import uuid
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from statistics import median

import pytest

from annotator.core.acts import Act, Verb, inverse
from annotator.core.ids import annotator_id_of, run_id_of
from annotator.core.spans import Run, SpanSuggestion
from annotator.core.spread import Standing, mention_spread, sorted_out, spread_changes
from annotator.core.values import Decision
from annotator.jobs.schemas import read_schema
from annotator.language.article import make_document
from annotator.store.project import Project
from tests.benchmarks.table import Table

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

NAME, MENTIONS, TIMES = "Odile Kermarec", 10_000, 5
SENTENCE = "la présidente du conseil régional annonce vendredi à Rennes une réunion avec le maire de Brest et les pêcheurs du port"
WORDS = SENTENCE.split()
SCHEMA = read_schema("news")
RUN = Run(run_id_of("bench", "1", "{}"), "bench", "1", "{}", 0)
ANA = annotator_id_of("ana")


def build(path: Path, articles: int) -> Path:
    """A project in which the name stands 10,000 times, among 25 other suggestions an article."""
    chance = random.Random(1)
    with Project.create(path, SCHEMA, annotator="ana", act_id=str(uuid.uuid4()), made_at=0) as project:
        project.connection.execute("PRAGMA synchronous = OFF")
        project.add_run(RUN)
        for nth in range(articles):
            pieces = [" ".join(chance.choice(WORDS) for _ in range(30)) for _ in range(MENTIONS // articles)]
            filling = " ".join(chance.choice(WORDS) for _ in range(400 - 30 * len(pieces))) if len(pieces) < 13 else ""
            text = f"{nth} " + f" {NAME} ".join([*pieces, filling])
            document = make_document(text, language="fr")
            found, at = [], 0
            while (at := text.find(NAME, at)) >= 0:
                found.append(SpanSuggestion(document.document_id, at, at + len(NAME), "PER", RUN.run_id, chance.random()))
                at += len(NAME)
            at = 0
            for _ in range(25):
                at = text.index("r", at) + 1
                found.append(SpanSuggestion(document.document_id, at, at + 2, "ORG", RUN.run_id))
            project.add_document(document)
            project.add_suggestions(RUN.run_id, document.document_id, found)
        project.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.fixture(scope="module", params=[1_000, 10_000], ids="{:,} articles".format)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("bulk") / "built.annot", request.param)


def cpu(deed: Callable[[], object]) -> float:
    begun = time.thread_time()
    deed()
    return (time.thread_time() - begun) * 1000


TABLES = ("act", "change", "item", "progress")


def written(project: Project, act: Act) -> dict[str, list[tuple[object, ...]]]:
    """The rows that the act has left."""
    (act_no,) = project.row("SELECT act_no FROM act WHERE act_id = ?", uuid.UUID(act.act_id).bytes) or (0,)
    where = dict.fromkeys(("act", "change", "item"), f"WHERE act_no = {act_no}") | {"progress": "WHERE annotator_no > 0"}
    return {table: project.rows(f"SELECT * FROM {table} {where[table]}") for table in TABLES}


def bare(project: Project, rows: dict[str, list[tuple[object, ...]]]) -> None:
    project.connection.execute("BEGIN IMMEDIATE")
    for table, found in rows.items():
        project.connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({', '.join('?' * len(found[0]))})", found)
    project.connection.execute("COMMIT")


def test_a_bulk_decision_beside_its_bare_rows(built: Path, tmp_path: Path, table: Table) -> None:
    spread = mention_spread("odile kermarec", "PER", Decision.CONFIRMED)
    found, made, done, undone, floor = [], [], [], [], []
    for nth in range(TIMES):
        with Project.open(Path(shutil.copy(built, tmp_path / f"{nth}.annot"))) as project:
            hits: list[tuple[Standing, object]] = []
            changes: list[object] = []
            found.append(cpu(lambda: hits.extend(sorted_out(spread, chain.from_iterable(project.hits(spread.folded, ANA))))))  # noqa: B023
            assert [standing for standing, _ in hits] == [Standing.UNDECIDED] * MENTIONS
            made.append(
                cpu(lambda: changes.extend(spread_changes(spread, [h for _, h in hits], project, ANA, SCHEMA, str)))  # noqa: B023
            )
            act = Act(str(uuid.uuid4()), project.clock() + 1, Verb.ACCEPT, ANA, 0, tuple(changes))
            done.append(cpu(lambda: project.append(act)))  # noqa: B023
            rows = written(project, act)
            assert len(rows["change"]) == len(rows["item"]) == MENTIONS

            def undo() -> None:
                back = inverse(project.step(act.act_id))  # noqa: B023
                project.append(Act(str(uuid.uuid4()), act.clock + 1, Verb.UNDO, ANA, 0, back, reverts=act.act_id))  # noqa: B023

            undone.append(cpu(undo))
        with Project.open(Path(shutil.copy(built, tmp_path / f"{nth}-bare.annot"))) as project:
            floor.append(cpu(lambda: bare(project, rows)))  # noqa: B023
    with Project.open(built) as project:
        name = f"{MENTIONS:,} mentions in {len(project.document_ids()):,} articles"
    table.row(f"bulk decision, {name}", median(done) / median(floor), "× bare rows", most=3, note=f"{median(done):.0f} ms")
    for what, taken in (("bare rows", floor), ("finding the hits", found), ("making the changes", made), ("undo", undone)):
        table.row(f"bulk decision, {name}: {what}", median(taken), "ms")
