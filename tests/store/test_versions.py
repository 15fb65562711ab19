"""A newer program opens every older file."""

import shutil
from pathlib import Path

import pytest

from annotator.core.values import Status
from annotator.store.check import check
from annotator.store.migrations import VERSION
from annotator.store.project import Project
from annotator.store.projections import BULK
from tests.store.building import SCHEMA, act, article, claims, find, met, view

FILES = sorted((Path(__file__).resolve().parents[1] / "data").glob("project_v*.annot"))


@pytest.mark.parametrize("old", FILES, ids=lambda path: path.stem)
def test_a_file_of_each_version_opens_with_all_that_is_in_it(old, tmp_path):
    path = Path(shutil.copy(old, tmp_path / "old.annot"))
    document = article(path="port/1.txt", published="2021-09-25", outlet="Le Quai")
    with Project.open(path) as project:
        assert project.schema() == SCHEMA
        assert project.document(document.document_id) == document
        assert set(project.suggestions(document.document_id).spans) == set(claims(document))
        assert project.suggestions(document.document_id).relations == (met(document),)
        project.recount(BULK)
        (row,) = find(project, "armor label:met_with")
        assert (row.status, row.undecided, row.confirmed, row.rejected) == (Status.IN_PROGRESS, 2, 2, 1)
        assert [one.verb for one in project.acts()] == ["import", "accept", "reject", "flag"]
        assert project.place("document") == document.document_id
        project.append(act(project.clock() + 1))
        assert len(view(project, document).spans) == 5
    assert check(path).problems == ()


def test_there_is_a_file_of_the_first_version():
    assert [path.stem for path in FILES][:1] == ["project_v1"]


def test_there_is_a_file_of_this_version():
    assert FILES[-1].stem == f"project_v{VERSION}"
