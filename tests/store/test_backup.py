"""A copy is whole or not there."""

import os

import pytest

from annotator.core import decide
from annotator.core.errors import Trouble
from annotator.store.backup import backup
from annotator.store.check import check
from annotator.store.project import Project
from annotator.store.reader import Reader
from tests.store.building import act, article, view


def content(path):
    with Reader.open(path) as reader:
        return list(reader.acts()), reader.schema(), [reader.document(name) for name in reader.document_ids()], reader.runs()


@pytest.mark.parametrize("by_path", [True, False])
def test_a_copy_holds_what_stands_in_the_log_of_an_open_project(project, path, tmp_path, by_path):
    project.append(act(2, *decide.finish(view(project, article()))))
    backup(path if by_path else project, tmp_path / "copy.annot")
    assert sorted(entry.name for entry in tmp_path.iterdir() if "copy" in entry.name) == ["copy.annot"]
    assert content(tmp_path / "copy.annot") == content(path)
    assert check(tmp_path / "copy.annot").problems == ()
    project.append(act(3))


def test_a_copy_can_be_worked_on(path, tmp_path):
    backup(path, tmp_path / "copy.annot")
    with Project.open(tmp_path / "copy.annot") as copy:
        copy.append(act(2, *decide.finish(view(copy, article()))))
    assert check(tmp_path / "copy.annot").problems == ()


def test_what_stands_there_is_not_overwritten(path, tmp_path):
    (tmp_path / "copy.annot").write_text("mine", encoding="utf-8")
    for out in (tmp_path / "copy.annot", path, tmp_path):
        with pytest.raises(Trouble, match="already something"):
            backup(path, out)
    assert (tmp_path / "copy.annot").read_text(encoding="utf-8") == "mine"


def test_a_copy_needs_a_folder(path, tmp_path):
    with pytest.raises(Trouble, match="no folder"):
        backup(path, tmp_path / "no" / "copy.annot")


def test_rests_of_a_copy_that_was_cut_off_are_no_hindrance(path, tmp_path):
    (tmp_path / ".copy.annot.part").write_bytes(os.urandom(9000))
    backup(path, tmp_path / "copy.annot")
    assert content(tmp_path / "copy.annot") == content(path)
