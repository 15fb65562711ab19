import json
from pathlib import Path

import pytest

from annotator.jobs.reading import Picked, pick, read, read_task


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.ann", "a.txt", "b.txt", "annotation.conf", "sub/c.jsonl", "sub/c.jsonl.manifest.json", "d.conll"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('{"text": "x"}', encoding="utf-8")
    return tmp_path / "in"


def picked(folder: Path, format: str = "auto", own: Path | None = None) -> dict[str, str]:
    files, _ = pick([folder], format, own)
    return {one.path.relative_to(folder).as_posix(): one.format for one in files}


def test_each_file_of_a_folder_is_read_as_what_it_is_without_those_that_belong_to_others(folder: Path) -> None:
    assert picked(folder) == {"a.ann": "brat", "b.txt": "text", "d.conll": "conll", "sub/c.jsonl": "jsonl"}


def test_a_format_that_is_named_takes_only_files_with_its_suffixes(folder: Path) -> None:
    assert picked(folder, "brat") == {"a.ann": "brat"}
    assert picked(folder, "prodigy") == {"sub/c.jsonl": "prodigy"}


def test_a_folder_without_files_of_the_format_is_refused_with_their_suffixes(folder: Path) -> None:
    files, (refusal,) = pick([folder], "spacy")
    assert (files, refusal.reason) == ([], "is a folder without files to read as spacy (.spacy)")


def test_a_file_that_is_named_is_read_as_what_is_asked_for(folder: Path) -> None:
    assert pick([folder / "a.txt", folder / "annotation.conf"], "text")[0] == [
        Picked(folder / "a.txt", "text"),
        Picked(folder / "annotation.conf", "text"),
    ]


def test_a_file_knows_the_folder_that_was_named_and_is_read_once(folder: Path) -> None:
    files, _ = pick([folder / "sub", folder, folder / "d.conll"], "auto")
    assert [(one.path.name, one.folder) for one in files] == [
        ("c.jsonl", folder / "sub"), ("a.ann", folder), ("b.txt", folder), ("d.conll", folder),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["p.annot", "p.annot.lock", "p.annot-wal", "p.annot-shm", "p.refused.jsonl", "p.refused-12.jsonl"])
def test_the_project_and_what_is_kept_beside_it_are_passed_over_in_its_folder(name: str, folder: Path) -> None:
    (folder / name).write_bytes(b"x")
    before = pick([folder], "auto", folder / "other.annot")
    files, refused = pick([folder], "auto", folder / "p.annot")
    assert len(files) + len(refused) == len(before[0]) + len(before[1]) - 1
    assert name not in {one.path.name for one in files}
    assert pick([folder / name], "text", folder / "p.annot")[0] == [Picked(folder / name, "text")]


def test_the_pipelines_that_were_trained_for_the_project_are_passed_over_in_its_folder(folder: Path) -> None:
    inner = folder / "p.annot.pipelines" / "fr_port-0123" / "ner"
    inner.mkdir(parents=True)
    (inner / "cfg").write_text("{}", encoding="utf-8")
    (inner / "moves.cfg").write_bytes(b"x")
    before = pick([folder], "auto", folder / "other.annot")
    files, refused = pick([folder], "auto", folder / "p.annot")
    assert (len(before[0]) - len(files), len(before[1]) - len(refused)) == (1, 1)


def test_another_file_whose_name_begins_like_the_projects_is_read(folder: Path) -> None:
    (folder / "p.refused-letters.jsonl").write_text('{"text": "x"}', encoding="utf-8")
    assert "p.refused-letters.jsonl" in picked(folder, own=folder / "p.annot")


def test_a_project_among_the_files_is_to_be_opened(tmp_path: Path) -> None:
    (tmp_path / "other.annot").write_bytes(b"SQLite format 3\0")
    picked, refused = pick([tmp_path / "other.annot"])
    assert picked == []
    assert refused[0].reason.startswith("is a project itself; open it")


@pytest.mark.parametrize(
    ("format", "item", "named"),
    [
        ("jsonl", {"document_id": "AFP-7", "texte": "x"}, 'item 2 ("AFP-7")'),
        ("jsonl", {"texte": "x"}, "item 2"),
        ("jsonl", 7, "item 2"),
        ("doccano", {"id": 12, "text": "Il pleut.", "label": [[0, 2]]}, "item 2 (12)"),
        ("prodigy", {"text": "Il pleut.", "answer": "perhaps"}, "item 2"),
        ("label-studio", {"id": 12, "date": {}}, "item 2 (12)"),
        ("label-studio", {"id": 12, "data": {"text": "Il pleut."}, "annotations": [{}]}, "item 2 (12)"),
    ],
)
def test_a_refusal_in_a_json_array_names_the_item_with_its_id(tmp_path: Path, format: str, item: object, named: str) -> None:
    good = {"text": "Le bac repart.", "data": {"text": "Le bac repart."}, "answer": "accept", "annotations": []}
    (tmp_path / "in.json").write_text(json.dumps([good, item]), encoding="utf-8")
    first, second = read(read_task(tmp_path / "in.json", format, "fr"))
    assert (first["line"], first["refused"], second["line"]) == (1, [], 1)
    (reason,) = second["refused"]
    assert reason.startswith(f"{named}: ")
