"""Project files of which any bytes were changed: opened, read to the end and checked, or refused in a sentence."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from annotator.core.errors import Trouble
from annotator.core.view import view_of
from annotator.store.check import check
from annotator.store.listing import Articles
from annotator.store.project import Project
from annotator.store.reader import Reader
from tests.faults.cases import ROUNDS
from tests.faults.mutations import bytes_anywhere
from tests.faults.oracle import assert_listed

_PAGE = 4096


def damaged(sound: bytes, draw: Callable[..., object]) -> bytes:
    """Bytes anywhere, or whole pages lost, emptied, copied over others or filled with rubbish."""
    how = draw(st.sampled_from(("bytes", "bytes", "empty", "copy", "rubbish", "cut", "header")))
    data = bytearray(sound)
    last = len(data) // _PAGE - 1
    at, other = (draw(st.integers(0, last)) for _ in range(2))
    page = slice(at * _PAGE, (at + 1) * _PAGE)  # type: ignore[operator]
    if how == "bytes":
        return bytes_anywhere(sound, draw)
    if how == "empty":
        data[page] = bytes(_PAGE)
    elif how == "copy":
        data[page] = sound[other * _PAGE : (other + 1) * _PAGE]  # type: ignore[operator]
    elif how == "rubbish":
        data[page] = draw(st.binary(min_size=_PAGE, max_size=_PAGE))
    elif how == "cut":
        del data[page.start :]
    else:
        data[draw(st.integers(0, 99))] = draw(st.integers(0, 255))  # type: ignore[index,call-overload]
    return bytes(data)


@pytest.mark.fault(15, 16)
def test_a_damaged_project_is_read_checked_or_refused_in_a_sentence(project: Path, tmp_path: Path, sees: Callable[[str], None]) -> None:
    sound = project.read_bytes()
    said: dict[str, None] = {}

    @settings(max_examples=ROUNDS, database=None, phases=[Phase.generate])  # the smallest damage tells no more, after minutes
    @given(data=st.data())
    def fuzz(data: st.DataObject) -> None:
        for left in project.parent.iterdir():
            left.unlink() if left.is_file() else shutil.rmtree(left)
        project.write_bytes(damaged(sound, data.draw))
        for use in (read_all, report, write):
            try:
                use(project)
            except Trouble as trouble:
                said[assert_listed(str(trouble))] = None

    fuzz()
    for sentence in list(said)[:3]:
        sees(sentence)


def read_all(project: Path) -> None:
    """As the list and an article that is opened do. Raises Trouble."""
    with Reader.open(project) as reader:
        len(Articles(reader, "").listing())
        schema = reader.schema()
        for document_id in reader.document_ids():
            with suppress(Trouble):
                view_of(document_id, schema, reader.state(document_id).layer("", document_id), reader.suggestions(document_id))
                reader.document(document_id)
        for _ in reader.acts():
            pass


def report(project: Path) -> None:
    """As `annotator check`. Raises Trouble."""
    for problem in check(project).problems:
        assert_listed(problem)


def write(project: Path) -> None:
    """As the window does when it opens a project and somebody begins to decide. Raises Trouble."""
    with Project.open(project) as opened:
        opened.annotator_id(f"ana{os.getpid()}")
