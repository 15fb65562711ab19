"""What corpora cost on their way in and out, as ratios to floors taken in the same run:

    python -m pytest -m benchmark -s -q -p no:xdist tests/benchmarks/test_format_speed.py

1,000 articles of 3,000 characters with 35 spans each. CPU time of the process and of the workers that it starts; the median of the
ratios of rounds, each of which takes the floor right before. The floors do nothing but what cannot be left out:

- import: `json.loads` of every line, and one `executemany` a table of the very rows that the import leaves in the project (same
  tables, indexes, triggers and full-text index), in one transaction that is as durable. The harsher floor, which is printed without a
  bound, writes the texts and the spans to two bare tables without an index.
- export: `SELECT` of the rows that the lines are made of, and `json.dumps` of the very lines to a file.

The import is measured as the command does it, without the start of the interpreter: in its own process for JSON lines, with a worker
for other formats. What has to be read out of a bare text (sections, seams, language) is no part of the floor; that import is printed
without a bound. Every format is measured against the floor of the export of the same articles and against that of the import as
suggestions.
"""

import gc
import json
import os
import resource
import sqlite3
import sys
import uuid
from collections.abc import Callable
from contextlib import closing
from itertools import islice
from pathlib import Path
from statistics import median

import pytest

from annotator.core.annotated import AnnotatedDocument, AnnotatedSpan, What
from annotator.core.values import Decision, Status
from annotator.formats import jsonl
from annotator.formats.registry import READABLE, WRITABLE
from annotator.jobs.commands import program_command, worker_command
from annotator.jobs.exporting import ExportOptions, export
from annotator.jobs.importing import AT_ONCE_ALONE, ImportAs, ImportJob, ImportOptions, open_or_create
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, read
from annotator.jobs.run_worker import run_workers
from annotator.store.project import Project
from tests.benchmarks.articles import SCHEMA, article
from tests.benchmarks.table import Table

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(1800)]

ARTICLES, CHARACTERS, SPANS, ROUNDS = 1000, 3000, 35, 3
SOME = 100
"""Articles where each costs much, or four times as many are compared."""
MOST_IMPORT, MOST_EXPORT, MOST_FORMAT = 2.5, 2.0, 12.0
MOST_MEMORY = 1.25
"""Four times as many articles may take so much more memory: caches fill."""
LOSSLESS = ExportOptions("jsonl", What.ALL, "any")
_TABLES = (
    "document", "document_text", "annotator", "run", "run_document", "label", "surface", "why", "span_suggestion", "relation_suggestion",
    "act", "change", "item", "progress", "label_document", "checksum",
)  # fmt: skip


def write_corpus(path: Path, articles: int, *, bare: bool = False) -> Path:
    """Confirmed spans of finished articles as the export writes them; or nothing but the texts with offsets and labels."""
    with path.open("w", encoding="utf-8") as file:
        for seed in range(articles):
            document, found = article(CHARACTERS, SPANS, seed=seed)
            spans = (
                AnnotatedSpan(s.span_id, s.start, s.end, s.label_id, Decision.CONFIRMED, "ana", ("bench",), s.score) for s in found.spans
            )
            line = jsonl.document_to_json(AnnotatedDocument(document, Status.FINISHED, tuple(spans)))
            if bare:
                items = [{name: span[name] for name in ("start", "end", "label")} for span in line["spans"]]
                line = {"text": line["text"], "language": "fr", "spans": items}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return path


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("corpus") / "corpus.jsonl", ARTICLES)


def cpu(deed: Callable[[], object]) -> float:
    """Seconds of CPU time, with that of the workers that have ended meanwhile."""
    gc.collect()

    def spent() -> float:
        own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
        return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime

    before = spent()
    deed()
    return spent() - before


def compared(deed: Callable[[], object], floor: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float, float]:
    """The median of the ratios, and the medians of both."""
    pairs = []
    for _ in range(rounds):
        under = cpu(floor)
        pairs.append((cpu(deed), under))
    return median(one / other for one, other in pairs), median(one for one, _ in pairs), median(other for _, other in pairs)


def removed(path: Path) -> Path:
    for ending in ("", "-wal", "-shm", ".lock"):
        Path(f"{path}{ending}").unlink(missing_ok=True)
    return path


def take(project: Path, sources: list[Path], as_: ImportAs, format: str = "auto") -> None:
    with closing(open_or_create(project, "news", "ana", sources)) as opened:
        job = ImportJob(opened, sources, ImportOptions("ana", format, as_=as_), AT_ONCE_ALONE)
        if job.plain:
            run_here(job, HELLO, read)
        else:
            run_workers(job, worker_command("read"))
        assert not job.result.refused, job.result.sentence()
        assert job.result.added


@pytest.fixture(scope="module")
def decided(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("decided") / "project.annot"
    take(project, [corpus], ImportAs.DECISIONS)
    return project


class ImportFloor:
    """Parse and executemany: the rows are those that an import has left."""

    def __init__(self, project: Path, lines: Path, folder: Path) -> None:
        self._lines, self._out = lines, folder / "floor.annot"
        with closing(sqlite3.connect(project)) as connection:
            self._rows = {
                table: (
                    [column for _, column, *_ in connection.execute(f"PRAGMA table_info({table})")],
                    connection.execute(f"SELECT * FROM {table}").fetchall(),
                )
                for table in _TABLES
            }
            self._texts = connection.execute("SELECT document_no, text FROM document_text").fetchall()

    def write(self) -> None:
        self._project = Project.create(removed(self._out), SCHEMA, annotator="ana", act_id=str(uuid.uuid4()), made_at=0)
        run = self._project.connection
        with self._lines.open(encoding="utf-8") as lines:
            run.execute("BEGIN IMMEDIATE")
            for line in lines:
                json.loads(line)
            for table, (columns, rows) in self._rows.items():
                names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
                run.executemany(f"INSERT OR IGNORE INTO {table}({names}) VALUES ({marks})", rows)
            run.executemany("INSERT INTO document_search(rowid, text) VALUES (?, ?)", self._texts)
            run.execute("COMMIT")
        self._project.close()

    def write_bare(self) -> None:
        """Two tables without an index."""
        with closing(sqlite3.connect(removed(self._out))) as connection, self._lines.open(encoding="utf-8") as lines:
            connection.execute("CREATE TABLE document(number, text)")
            connection.execute('CREATE TABLE span(number, start, "end", label)')
            for number, line in enumerate(lines):
                data = json.loads(line)
                connection.execute("INSERT INTO document VALUES (?, ?)", (number, data["text"]))
                spans = ((number, span["start"], span["end"], span["label"]) for span in data["spans"])
                connection.executemany("INSERT INTO span VALUES (?, ?, ?, ?)", spans)
            connection.commit()


def export_floor(project: Path, lossless: Path, out: Path) -> Callable[[], None]:
    """Plain dump of the lines of an export, after reading the rows that they are made of."""
    lines = [json.loads(line) for line in lossless.read_text(encoding="utf-8").splitlines()]

    def write() -> None:
        with closing(sqlite3.connect(project)) as connection, out.open("w", encoding="utf-8") as file:
            for table in ("document", "document_text", "item", "act", "change", "span_suggestion", "relation_suggestion"):
                for _ in connection.execute(f"SELECT * FROM {table}"):
                    pass
            for line in lines:
                file.write(json.dumps(line, ensure_ascii=False))
                file.write("\n")

    return write


@pytest.mark.parametrize("as_", [ImportAs.SUGGESTIONS, ImportAs.DECISIONS])
def test_import_stays_near_its_floor(corpus: Path, tmp_path: Path, table: Table, as_: ImportAs) -> None:
    project = tmp_path / "project.annot"
    take(project, [corpus], as_)
    floor = ImportFloor(project, corpus, tmp_path)
    ratio, spent, under = compared(lambda: take(removed(project), [corpus], as_), floor.write)
    table.row(
        f"import of {ARTICLES:,} articles as {as_}, to parse and executemany", ratio, "×", most=MOST_IMPORT, note=_seconds(spent, under)
    )
    ratio, spent, under = compared(lambda: take(removed(project), [corpus], as_), floor.write_bare, 1)
    table.row(f"the same, to two bare tables ({as_})", ratio, "×", note=_seconds(spent, under))


def test_import_of_bare_texts(tmp_path: Path, table: Table) -> None:
    source, project = write_corpus(tmp_path / "bare.jsonl", ARTICLES, bare=True), tmp_path / "project.annot"
    take(project, [source], ImportAs.SUGGESTIONS)
    floor = ImportFloor(project, source, tmp_path)
    ratio, spent, under = compared(lambda: take(removed(project), [source], ImportAs.SUGGESTIONS), floor.write, 1)
    table.row("import of bare texts, with sections and seams to be found", ratio, "×", note=_seconds(spent, under))


def test_lossless_export_stays_near_its_floor(decided: Path, tmp_path: Path, table: Table) -> None:
    project, out, twin = decided, tmp_path / "out.jsonl", tmp_path / "twin.annot"
    export(project, out, LOSSLESS)
    floor = export_floor(project, out, tmp_path / "floor.jsonl")
    ratio, spent, under = compared(lambda: export(project, out, LOSSLESS), floor)
    what = f"lossless export of {ARTICLES:,} finished articles, to a plain dump"
    table.row(what, ratio, "×", most=MOST_EXPORT, note=_seconds(spent, under))
    take(twin, [out], ImportAs.SUGGESTIONS)
    floor_in = ImportFloor(twin, out, tmp_path)
    ratio, spent, under = compared(lambda: take(removed(twin), [out], ImportAs.SUGGESTIONS), floor_in.write, 1)
    table.row("import of that export, with its log", ratio, "×", note=_seconds(spent, under))


def test_export_of_undecided_articles(tmp_path: Path, table: Table) -> None:
    source, project, out = write_corpus(tmp_path / "some.jsonl", SOME), tmp_path / "project.annot", tmp_path / "out.jsonl"
    take(project, [source], ImportAs.SUGGESTIONS)
    export(project, out, LOSSLESS)
    floor = export_floor(project, out, tmp_path / "floor.jsonl")
    ratio, spent, under = compared(lambda: export(project, out, LOSSLESS), floor, 1)
    what = f"lossless export of {SOME:,} undecided articles, whose virtual suggestions are looked for"
    table.row(what, ratio, "×", note=_seconds(spent, under))


@pytest.mark.parametrize("name", [name for name in WRITABLE if name != "jsonl"])
def test_no_format_is_far_from_the_floors(decided: Path, tmp_path: Path, table: Table, name: str) -> None:
    out, plain = tmp_path / "out", tmp_path / "plain.jsonl"
    export(decided, plain, ExportOptions("jsonl"))
    options = ExportOptions(name, annotator="ana")
    export(decided, out, options)  # imports what the format needs
    ratio, spent, under = compared(lambda: export(decided, out, options), export_floor(decided, plain, tmp_path / "floor.jsonl"))
    what = f"{name}: export of {ARTICLES:,}, read back, to a plain dump"
    table.row(what, ratio, "×", most=MOST_FORMAT, note=_seconds(spent, under))
    if name in READABLE:
        other = tmp_path / "other.annot"
        take(other, [out], ImportAs.SUGGESTIONS, name)
        floor = ImportFloor(other, plain, tmp_path)
        ratio, spent, under = compared(lambda: take(removed(other), [out], ImportAs.SUGGESTIONS, name), floor.write, 1)
        what = f"{name}: import of {ARTICLES:,}, to parse and executemany"
        table.row(what, ratio, "×", most=MOST_FORMAT, note=_seconds(spent, under))


def test_memory_does_not_grow_with_the_number_of_articles(corpus: Path, tmp_path: Path, table: Table) -> None:
    verbs = {
        "import as suggestions": ("import", "{project}", "{source}"),
        "import as decisions": ("import", "{decided}", "{source}", "--as", "decisions", "--annotator", "ana"),
        "lossless export": ("export", "{decided}", "{out}.jsonl", "--format", "jsonl", "--what", "all", "--status", "any"),
        "import of a lossless export": ("import", "{twin}", "{out}.jsonl"),
    }
    _compare_memory(verbs, corpus, tmp_path, table, ARTICLES)


def test_memory_of_exports(corpus: Path, tmp_path: Path, table: Table) -> None:
    verbs = {name: _export(name) for name in WRITABLE if name != "jsonl"}
    _compare_memory({"import": _IMPORT, **{f"{name}: export": words for name, words in verbs.items()}}, corpus, tmp_path, table, SOME)


def test_memory_of_imports(corpus: Path, tmp_path: Path, table: Table) -> None:
    verbs = {"import": _IMPORT}
    for name in (name for name in READABLE if name in WRITABLE and name != "jsonl"):
        verbs[f"{name}: export before it"] = _export(name)
        verbs[f"{name}: import"] = ("import", f"{{out}}.{name}.annot", f"{{out}}.{name}", "--format", name)
    _compare_memory(verbs, corpus, tmp_path, table, SOME)


_IMPORT = ("import", "{decided}", "{source}", "--as", "decisions", "--annotator", "ana")


def _export(name: str) -> tuple[str, ...]:
    return ("export", "{decided}", f"{{out}}.{name}", "--format", name)


def _compare_memory(verbs: dict[str, tuple[str, ...]], corpus: Path, folder: Path, table: Table, few: int) -> None:
    peaks: dict[int, dict[str, int]] = {}
    for articles in (few, 4 * few):
        within = folder / str(articles)
        within.mkdir()
        names = {name: within / f"{name}.annot" for name in ("project", "decided", "twin")}
        places = {**names, "source": write_more(corpus, within / "source.jsonl", articles), "out": within / "out"}
        peaks[articles] = {what: peak(*(word.format(**places) for word in words)) for what, words in verbs.items()}
    for what in verbs:
        one, other = peaks[few][what], peaks[4 * few][what]
        shown = f"{one // 2**20:,} and {other // 2**20:,} MB"
        table.row(f"memory of {4 * few:,} articles to {few:,}, {what}", other / one, "×", most=MOST_MEMORY, note=shown)


def write_more(corpus: Path, path: Path, articles: int) -> Path:
    """The articles of a corpus again and again, each with a last line of its own, so that it is another one."""
    with path.open("w", encoding="utf-8") as file, corpus.open(encoding="utf-8") as lines:
        for nth in range(0, articles, ARTICLES):
            lines.seek(0)
            for line in islice(lines, articles - nth):
                data = json.loads(line)
                data["text"] += f"\nNo {nth}"
                del data["document_id"], data["sha256"]
                file.write(json.dumps(data, ensure_ascii=False) + "\n")
    return path


def peak(*words: str) -> int:
    """The most memory, in bytes, that a command of the program takes in its own process."""
    command = program_command(*words)
    with open(os.devnull, "w") as nowhere:
        process = os.posix_spawn(
            command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1)]
        )  # fmt: skip
        _, status, usage = os.wait4(process, 0)
    assert os.waitstatus_to_exitcode(status) == 0, words
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _seconds(spent: float, under: float) -> str:
    return f"{spent:.2f} s to {under:.2f} s"
