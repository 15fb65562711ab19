"""A project file of its own for each test, copied from one that is made once."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.store.project import Project
from tests.store.building import new_project, with_article


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed project with one article and its suggestions."""
    path = tmp_path_factory.mktemp("template") / "template.annot"
    with new_project(path) as project:
        with_article(project)
    return path


@pytest.fixture
def path(template: Path, tmp_path: Path) -> Path:
    """The file of a closed project with one article and its suggestions."""
    return Path(shutil.copy(template, tmp_path / "harbour.annot"))


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with Project.open(path) as project:
        yield project
