"""A file that was damaged in any way is read or refused with a reason: no reader stumbles, and no offset leaves the text."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.errors import Trouble
from annotator.formats import jsonl
from annotator.jobs.reading import read, read_task
from tests.formats.small import DATA

GOLDEN = {
    name: sorted(path for path in (DATA / "formats" / name).iterdir() if path.suffix == suffix)
    for name, suffix in (("brat", ".ann"), ("conll", ".conll"), ("conllu", ".conllup"), ("webanno-tsv", ".tsv"))
}
_PIECES = (
    "\t",
    "\n",
    "\n\n",
    " ",
    "0",
    "9",
    "-1",
    "1-1",
    "T1",
    ";",
    "[",
    "]",
    "|",
    "*",
    "_",
    "\\",
    "#",
    "I-PER",
    "O",
    "😊",
    "\r",
    "\x00",
    "é",
)


@pytest.mark.parametrize("name", GOLDEN)
@settings(max_examples=60)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(name: str, data: st.DataObject) -> None:
    golden = data.draw(st.sampled_from(GOLDEN[name]))
    text = golden.read_bytes().decode()
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 6)))
        text = text[:start] + data.draw(st.sampled_from(_PIECES)) + text[end:]
    with tempfile.TemporaryDirectory() as folder:
        damaged = Path(folder, golden.name)
        damaged.write_bytes(text.encode())
        if golden.with_suffix(".txt").exists():
            shutil.copy(golden.with_suffix(".txt"), folder)
        check(damaged, name)


JSON = {
    name: sorted(path for path in (DATA / "formats" / name).iterdir() if path.suffix == suffix)
    for name, suffix in (
        ("jsonl", ".jsonl"),
        ("prodigy", ".jsonl"),
        ("doccano", ".jsonl"),
        ("label-studio", ".json"),
        ("cas-json", ".json"),
    )
}
_VALUES = ([], {}, None, 1.5, "x", "", -1, 0, 10**30, True, [1], [[1]], {"a": 1}, ["x"])


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Each object or array within, with each of its keys."""
    for key in list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield value, key
        yield from places(value[key])


@pytest.mark.parametrize("name", JSON)
@settings(max_examples=60)
@given(data=st.data())
def test_a_file_with_other_values_than_are_due_is_read_or_refused(name: str, data: st.DataObject) -> None:
    golden = data.draw(st.sampled_from(JSON[name]))
    whole = (
        [json.loads(line) for line in golden.read_text("utf-8").splitlines()] if golden.suffix == ".jsonl" else golden.read_text("utf-8")
    )
    values = whole if isinstance(whole, list) else [json.loads(whole)]
    holder, key = data.draw(st.sampled_from(list(places(values))))
    holder[key] = data.draw(st.sampled_from(_VALUES))
    with tempfile.TemporaryDirectory() as folder:
        damaged = Path(folder, golden.name)
        damaged.write_text("\n".join(map(json.dumps, values)), encoding="utf-8")
        check(damaged, name)


def check(damaged: Path, name: str) -> None:
    """The file is read, or refused by its name; what is read of it fits its text."""
    answers, reason = [], None
    try:
        answers = list(read(read_task(damaged, name, "fr")))
    except Trouble as trouble:
        reason = str(trouble)
    assert reason is None or str(damaged) in reason
    for answer in answers:
        if "document" in answer:
            try:
                entry = jsonl.from_json(answer["document"], "fr")  # as who imports it takes it
            except Trouble:
                continue
            assert isinstance(entry, jsonl.Entry)
            text = entry.document.text
            assert all(0 <= span.start < span.end <= len(text) for span in entry.annotated.spans)
