"""What comes from outside and might be run: keys as SQL, words as patterns, pipelines as programs."""

import ast
import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import annotator
from annotator.core.article_query import Facet, Order, read_query
from annotator.core.document import Document
from annotator.core.errors import Trouble
from annotator.jobs.pipeline_info import describe
from annotator.language.searching import Searchable
from annotator.models.pipeline import SpacyProducer, pipeline_at
from annotator.store.listing import Articles
from annotator.store.reader import Reader
from annotator.ui.matching import rank
from tests.faults.oracle import assert_understood
from tests.faults.verbs import NOTHING, Run, assert_unharmed

ROOT = Path(annotator.__file__).parent


def modules(folder: str, holding: str) -> Iterator[tuple[Path, ast.Module]]:
    """Of a room, those in which this stands somewhere."""
    for path in sorted((ROOT / folder).rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if holding in source:
            yield path, ast.parse(source)


# SQL -------------------------------------------------------------------------------------------------------------------------------------


def schema_of(project: Path) -> list[tuple[str, str]]:
    connection = sqlite3.connect(project)
    try:
        return connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    finally:
        connection.close()


@pytest.mark.fault(63)
def test_keys_of_a_file_become_no_columns_and_its_words_no_sql(
    project: Path, tmp_path: Path, run: Run, sees: Callable[[str], None]
) -> None:
    before = schema_of(project)
    hostile = 'a"; DROP TABLE document; --'
    outlet = "a'); DROP TABLE document; --"
    keys = {hostile: 1, "": 2, "\0": 3, "rowid": 4, "document_no": 5, "x') OR 1=1 --": 6} | {f"key {nth}": nth for nth in range(2000)}
    line = {
        "text": "Le bac de Lanildut repart.",
        "language": hostile,
        "source": {"outlet": outlet, "path": hostile, "published": hostile, "column": hostile},
        "spans": [{"start": 0, "end": 6, "label": hostile, **keys}, {"start": 7, "end": 9, "label": "PER", "id": hostile}],
        **keys,
    }
    file = tmp_path / "keys.jsonl"
    file.write_text(json.dumps(line), encoding="utf-8")
    said = run("import", project, file)
    assert said.summary.startswith("1 article added")
    assert "4,012 unknown fields ignored" in said.summary
    sees(assert_understood(said.summary))
    table = tmp_path / "rows.csv"
    table.write_text(f"texte,{hostile},rowid\nUn autre texte.,1,2\n", encoding="utf-8")
    assert run("import", project, table, "--format", "rows-csv").status == 0
    assert schema_of(project) == before
    with Reader.open(project) as reader:
        assert any(reader.document(one).source.outlet == outlet for one in reader.document_ids())
        found = Articles(reader, "").listing(read_query(f'outlet:"{outlet}"'))
        assert len(found) == 1
        for facet in ("", *(f"{facet}:" for facet in Facet)):
            for words in ("x') OR 1=1 --", "x; DROP TABLE document", "%", "_", "NEAR(", "*", "a*b^c", ":x", "\0"):
                for order in Order:
                    assert len(Articles(reader, "").listing(read_query(f'{facet}"{words}"'), order)) < 12
    assert_unharmed(project)


@pytest.mark.fault(63)
def test_no_file_can_add_columns_or_write_conditions_of_its_own() -> None:
    """What sqlite-utils would take as it is: new columns for unknown keys, conditions and orders in SQL."""
    for path, module in modules("store", "="):
        for node in ast.walk(module):
            if isinstance(node, ast.Call):
                assert not {"alter", "order_by", "where"} & {keyword.arg for keyword in node.keywords}, f"{path}:{node.lineno}"


# patterns --------------------------------------------------------------------------------------------------------------------------------


@pytest.mark.fault(65)
@pytest.mark.parametrize("words", ["(a+)+$", "(a|aa)+$", ".*", "[", "(", "\\", "a{1000000}", "(?P<n>", "^", "$", "*", "a|b"])
def test_what_is_searched_for_is_taken_literally(words: str) -> None:
    searched = Searchable.of("a" * 20_000 + "! b ] .")
    assert searched.find(words) == ()
    assert len(Searchable.of(f"voici {words} là").find(words)) == (1 if words.strip() else 0)
    assert rank(words, "a" * 20_000 + "!") is None


@pytest.mark.fault(65)
def test_no_room_that_meets_the_analyst_makes_a_pattern_of_what_it_is_given() -> None:
    """A pattern of the window, the jobs, the store and the core is a constant, and whatever else is put into it is escaped."""
    literals = {"re", "mark", "end", "pattern"}  # of ui.key_profiles and of the FORMS of ui.trouble_words, which are written there
    for path, module in (one for folder in ("ui", "jobs", "store", "core") for one in modules(folder, "re.")):
        for node in ast.walk(module):
            if not (isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.") and node.args):
                continue
            calls = [part for part in ast.walk(node.args[0]) if isinstance(part, ast.Call) and ast.unparse(part.func) == "re.escape"]
            escaped = {id(name) for call in calls for name in ast.walk(call)}
            loose = [name.id for name in ast.walk(node.args[0]) if isinstance(name, ast.Name) and id(name) not in escaped]
            assert ast.unparse(node.func) == "re.escape" or all(name in literals or name.isupper() for name in loose), (
                f"{path}:{node.lineno}"
            )


# pipelines -------------------------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small pipeline in a folder, as spaCy writes it, with a program beside it that leaves a mark when it is run."""
    import spacy

    folder = tmp_path_factory.mktemp("pipelines") / "fr_quay"
    nlp = spacy.blank("fr")
    nlp.meta["name"] = "quay"
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "LOC", "pattern": "Lanildut"}])  # type: ignore[attr-defined]
    nlp.to_disk(folder)
    mark = f"open({str(folder.parent / 'run')!r}, 'w').close()\n"
    for name in ("__init__.py", "spacy.py", "quay.py", "sitecustomize.py"):
        (folder / name).write_text(mark, encoding="utf-8")
    (folder / "setup.cfg").write_text("[options]\n", encoding="utf-8")
    return folder


@pytest.mark.fault(66)
def test_a_pipeline_is_shown_first_and_loaded_by_its_path_alone_and_no_program_in_it_is_run(
    pipeline: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, sees: Callable[[str], None]
) -> None:
    project, article = tmp_path / "p.annot", tmp_path / "a.txt"
    article.write_text("Le bac de Lanildut repart, dit son capitaine.", encoding="utf-8")
    assert run("import", project, article, "--language", "fr", "--format", "text").status == 0
    monkeypatch.chdir(pipeline)
    said = run("suggest", project, "--pipeline", pipeline)
    assert said.status == 0, said
    assert "1 span suggested" in said.summary
    foreign = "Loading it runs code that is not spaCy's: file __init__.py, file quay.py, file sitecustomize.py, file spacy.py."
    sees(assert_understood(said.refused[2]))
    assert said.refused[2] == foreign
    assert not (pipeline.parent / "run").exists()
    assert_unharmed(project)


@pytest.mark.fault(66)
def test_a_component_that_is_not_spacys_is_named_before_anything_is_loaded(
    pipeline: Path, tmp_path: Path, sees: Callable[[str], None]
) -> None:
    folder = Path(shutil.copytree(pipeline, tmp_path / "foreign"))
    for path in folder.glob("*.py"):
        path.unlink()
    config = folder / "config.cfg"
    config.write_text(config.read_text(encoding="utf-8").replace('factory = "entity_ruler"', 'factory = "\x1b[2Jspy"'), encoding="utf-8")
    runs = describe(str(folder)).sentences()[-1]
    assert runs.startswith("Loading it runs code that is not spaCy's: component ")
    assert "spy" in runs


def spoilt(folder: Path, name: str, data: bytes | None) -> None:
    if data is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(data)


@pytest.mark.fault(66)
@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("meta.json", None, "is not a spaCy pipeline"),
        ("meta.json", b"[" * 200_000, "is not a spaCy pipeline"),
        ("meta.json", b"\xff\xfe{", "is not a spaCy pipeline"),
        ("config.cfg", b"[nlp]\npipeline = 5", "is not a spaCy pipeline"),
    ],
)
def test_a_folder_that_is_no_pipeline_is_refused_in_one_sentence(
    name: str, data: bytes | None, reason: str, pipeline: Path, project: Path, tmp_path: Path, run: Run, sees: Callable[[str], None]
) -> None:
    folder = Path(shutil.copytree(pipeline, tmp_path / "broken"))
    spoilt(folder, name, data)
    said = run("suggest", project, "--pipeline", folder)
    assert said.status == NOTHING
    (sentence,) = said.refused
    sees(assert_understood(sentence, folder, reason))
    assert_unharmed(project)


@pytest.mark.fault(66)
@pytest.mark.parametrize(
    ("name", "data"), [("tokenizer", b"\x81\xa1x"), ("vocab/strings.json", b"{"), ("entity_ruler/patterns.jsonl", b"x")]
)
def test_a_pipeline_whose_parts_are_damaged_is_refused_in_one_sentence(
    name: str, data: bytes, pipeline: Path, tmp_path: Path, sees: Callable[[str], None]
) -> None:
    folder = Path(shutil.copytree(pipeline, tmp_path / "broken"))
    assert (folder / name).exists()
    spoilt(folder, name, data)
    producer = SpacyProducer(pipeline_at(str(folder)))
    for _ in range(2):
        with pytest.raises(Trouble) as trouble:
            producer.suggest(Document.of("Le bac de Lanildut repart.", "fr"), "")
        sees(assert_understood(str(trouble.value), "The pipeline fr_quay cannot be loaded by spaCy"))
