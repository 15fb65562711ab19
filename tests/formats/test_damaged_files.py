"""A file that was damaged in any way is read or refused with a reason: no reader stumbles, and no offset leaves the text."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.errors import Trouble
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
        answers, reason = [], None
        try:
            answers = list(read(read_task(damaged, name, "fr")))
        except Trouble as trouble:
            reason = str(trouble)
    assert reason is None or str(damaged) in reason
    for answer in answers:
        if "document" in answer:
            document = answer["document"]
            assert all(document["text"][span["start"] : span["end"]] == span["text"] for span in document["spans"])
        else:
            assert answer.get("refused") or "sha256" in answer
