import json
from pathlib import Path

import pytest

from annotator.formats.recognising import belongs, format_of
from annotator.formats.registry import FORMATS
from annotator.jobs.reading import pick
from tests.formats.round_trip import write
from tests.formats.small import SMALL

TEXT = 'Il écrit {"_task_hash": 1, "label": [[0, 1, "A"]], "from_name": "x", "data": 1}.'


@pytest.mark.parametrize("name", [name for name, one in FORMATS.items() if one.reads and one.writes])
def test_what_is_written_is_recognised(name: str, tmp_path: Path) -> None:
    write(FORMATS[name], SMALL, tmp_path)
    picked, refused = pick([tmp_path])
    assert refused == []
    assert {one.format for one in picked} == {name}


@pytest.mark.parametrize(
    ("file", "line", "format"),
    [
        ("a.jsonl", {"text": TEXT}, "jsonl"),
        ("a.json", {"text": TEXT, "spans": [{"start": 0, "end": 2, "label": "PER"}]}, "jsonl"),
        ("a.jsonl", {"text": TEXT, "label": []}, "doccano"),
        ("a.jsonl", {"id": 3, "text": TEXT, "labels": [[0, 2, "PER"]]}, "doccano"),
        ("a.json", {"text": TEXT, "entities": [], "relations": []}, "doccano"),
        ("a.jsonl", {"text": TEXT, "spans": [{"start": 0, "end": 2, "token_start": 0, "token_end": 0, "label": "X"}]}, "prodigy"),
        ("a.jsonl", {"text": TEXT, "answer": "accept"}, "prodigy"),
        ("a.json", [{"data": {"text": TEXT}, "annotations": [], "predictions": []}], "label-studio"),
        ("a.jsonl", {"data": {"text": TEXT}, "predictions": [{"result": []}]}, "label-studio"),
        ("a.json", [{"id": 1, "text": TEXT, "label": [[0, 2, "PER"]]}], "doccano"),
        ("a.json", [{"text": TEXT, "_input_hash": 1}], "prodigy"),
        ("a.json", [1, 2], "jsonl"),
        ("a.txt", TEXT, "text"),
    ],
)
def test_a_file_is_told_by_its_beginning_and_not_by_what_its_text_says(file: str, line: object, format: str, tmp_path: Path) -> None:
    (tmp_path / file).write_bytes(b"\xef\xbb\xbf" + json.dumps(line, ensure_ascii=False).encode())
    assert format_of(tmp_path / file) == format


def test_a_file_of_no_known_kind_has_no_format(tmp_path: Path) -> None:
    assert format_of(tmp_path / "a.pdf") is None


def test_a_file_that_cannot_be_read_is_taken_for_what_its_name_says(tmp_path: Path) -> None:
    assert format_of(tmp_path / "nothing.jsonl") == "jsonl"


@pytest.mark.parametrize(
    ("name", "beside", "belonging"),
    [
        ("manifest.json", (), True),
        ("out.jsonl.manifest.json", (), True),
        ("README.md", (), True),
        ("out.json.config.xml", (), True),
        ("annotation.conf", (), True),
        ("a.txt", ("a.ann",), True),
        ("a.txt", ("b.ann",), False),
        ("a.jsonl", ("a.ann",), False),
    ],
)
def test_what_belongs_to_others_is_passed_over(name: str, beside: tuple[str, ...], belonging: bool) -> None:
    assert belongs(name, {name, *beside}) is belonging
