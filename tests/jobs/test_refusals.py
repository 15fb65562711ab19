import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.formats.registry import FORMATS
from annotator.jobs.importing import ImportAs, ImportJob, ImportOptions, ImportResult, open_or_create
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, read
from annotator.jobs.refusals import refused_path
from annotator.store.project import Project
from tests.formats.round_trip import write
from tests.formats.small import SMALL

TEXT = "Zoé Quentel salue Brest."
ZOE = {"id": "a", "start": 0, "end": 11, "text": "Zoé Quentel", "label": "PER"}
BREST = {"id": "b", "start": 18, "end": 23, "text": "Brest", "label": "LOC"}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = open_or_create(tmp_path / "p.annot", "news", "ada")
    yield opened
    opened.close()


def source(path: Path, *lines: object) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return path


def take(project: Project, *paths: Path, as_: ImportAs = ImportAs.SUGGESTIONS, format: str = "auto") -> ImportResult:
    job = ImportJob(project, paths, ImportOptions("ada", format, as_=as_))
    run_here(job, HELLO, read)
    return job.result


def kept(result: ImportResult) -> list[Any]:
    assert result.refused_file is not None
    return [json.loads(line) for line in result.refused_file.read_text(encoding="utf-8").split("\n") if line]


def test_a_line_that_is_no_document_is_kept_with_its_place_and_its_reason(project: Project, tmp_path: Path) -> None:
    path = source(tmp_path / "in" / "in.jsonl", {"text": "Un texte."}, '{"text": "Un')
    result = take(project, path)
    (line,) = kept(result)
    assert (line["refused"]["file"], line["refused"]["line"], line["raw"]) == (str(path), 2, '{"text": "Un')
    assert line["refused"]["reasons"][0].startswith("is no JSON")


def test_the_file_is_named_in_what_is_told(project: Project, tmp_path: Path) -> None:
    result = take(project, source(tmp_path / "in.jsonl", "{"))
    assert result.refused_file == refused_path(project.path)
    assert "1 refused (kept in p.refused.jsonl beside the project, to be mended)" in result.sentence()


def test_an_import_without_refusals_keeps_no_file(project: Project, tmp_path: Path) -> None:
    result = take(project, source(tmp_path / "in.jsonl", {"text": "Un texte."}))
    assert result.refused_file is None
    assert not refused_path(project.path).exists()


def test_a_document_with_a_bad_item_goes_in_without_it_and_is_kept_as_it_was(project: Project, tmp_path: Path) -> None:
    bad = {**BREST, "text": "Bresse"}
    result = take(project, source(tmp_path / "in.jsonl", {"text": TEXT, "spans": [ZOE, bad]}))
    assert (result.added, result.suggested) == (1, 1)
    (line,) = kept(result)
    assert line.pop("refused")["reasons"] == ["span 2: the text at 18–23 is “Brest”, not “Bresse”"]
    assert line == {"text": TEXT, "spans": [ZOE, bad]}


def test_an_item_without_an_id_is_called_by_its_place(project: Project, tmp_path: Path) -> None:
    unnamed = {name: value for name, value in BREST.items() if name != "id"} | {"label": "VILLE"}
    result = take(project, source(tmp_path / "in.jsonl", {"text": TEXT, "spans": [unnamed]}))
    assert [str(one.reason) for one in result.refused] == ["span 1: the schema has no label VILLE"]


def test_what_was_mended_is_imported(project: Project, tmp_path: Path) -> None:
    bad = {"text": TEXT, "spans": [ZOE, {**BREST, "label": "VILLE"}]}
    first = take(project, source(tmp_path / "in.jsonl", bad), as_=ImportAs.DECISIONS)
    assert [str(one.reason) for one in first.refused] == ["span b: the schema has no label VILLE"]
    assert first.refused_file is not None
    text = first.refused_file.read_text(encoding="utf-8")
    first.refused_file.write_text(text.replace("VILLE", "LOC"), encoding="utf-8")
    second = take(project, first.refused_file, as_=ImportAs.DECISIONS)
    assert (second.refused, second.decided, second.ignored) == ([], 1, {})
    (document_id,) = project.document_ids()
    layer = project.state(document_id).layer(project.annotator_id("ada"), document_id)
    assert sorted(TEXT[span.start : span.end] for span in layer.spans.values()) == ["Brest", "Zoé Quentel"]


def test_a_line_that_was_not_mended_is_refused_again(project: Project, tmp_path: Path) -> None:
    first = take(project, source(tmp_path / "in.jsonl", "{"))
    assert first.refused_file is not None
    (refusal,) = take(project, first.refused_file).refused
    assert "is not mended" in refusal.reason


def test_an_earlier_file_is_never_written_over(project: Project, tmp_path: Path) -> None:
    path = source(tmp_path / "in.jsonl", "{")
    results = [take(project, path) for _ in range(3)]
    assert [result.refused_file for result in results] == [refused_path(project.path, nth) for nth in (1, 2, 3)]
    assert all(len(kept(result)) == 1 for result in results)


def test_what_is_kept_beside_a_project_is_not_imported_with_its_folder(project: Project, tmp_path: Path) -> None:
    source(tmp_path / "in.jsonl", "{", {"text": "Un texte."})
    take(project, tmp_path / "in.jsonl")
    again = take(project, tmp_path)
    assert [Path(one.file).name for one in again.refused] == ["in.jsonl"]


def test_where_nothing_can_be_kept_the_import_goes_on_and_says_so(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, *_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    path = source(tmp_path / "in.jsonl", "{", {"text": "Un texte."})
    monkeypatch.setattr(Path, "touch", full)
    result = take(project, path)
    assert (result.added, len(result.refused), result.refused_file) == (1, 1, None)
    assert "No space left on device" in result.sentence()


def test_a_folder_of_articles_is_one_producer_named_after_it(project: Project, tmp_path: Path) -> None:
    for part in ("train", "dev"):
        write(FORMATS["brat"], SMALL[:2] if part == "train" else SMALL[2:], tmp_path / "corpus" / part)
    result = take(project, tmp_path / "corpus")
    assert result.added == 3
    runs = {run for document_id in project.document_ids() for run in project.suggestions(document_id).runs.values()}
    assert {run.producer for run in runs} == {"corpus"}
    assert len(runs) == 1


def test_the_same_folder_has_the_same_version_and_another_one_another(project: Project, tmp_path: Path) -> None:
    write(FORMATS["brat"], SMALL, tmp_path / "corpus")
    first = take(project, tmp_path / "corpus")
    assert first.suggested
    assert take(project, tmp_path / "corpus").suggested == 0
    annotation = next(path for path in sorted((tmp_path / "corpus").glob("*.ann")) if path.stat().st_size)
    annotation.write_text("\n".join(annotation.read_text(encoding="utf-8").split("\n")[:1]) + "\n", encoding="utf-8")
    take(project, tmp_path / "corpus")
    versions = {run.version for one in project.document_ids() for run in project.suggestions(one, all_runs=True).runs.values()}
    assert len(versions) == 2


def test_a_single_file_is_a_producer_of_its_own(project: Project, tmp_path: Path) -> None:
    write(FORMATS["brat"], SMALL[:1], tmp_path / "corpus")
    (path,) = (tmp_path / "corpus").glob("*.ann")
    take(project, path)
    (run,) = project.suggestions(project.document_ids()[0]).runs.values()
    assert run.producer == path.name
