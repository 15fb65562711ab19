"""A real window on a real project with one article of the wharf, and hands to work it with keys or with the mouse."""

import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from annotator.core.ids import run_id_of
from annotator.core.spans import RelationSuggestion, Run, SpanSuggestion
from annotator.jobs.schemas import read_schema
from annotator.language.article import make_document
from annotator.store.project import Project
from annotator.ui.main_window import MainWindow
from tests.e2e.hands import ARTICLE, OTHER, PROPOSED, RELATED, Hands


@pytest.fixture(scope="session")
def _quay(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("quay") / "quay.annot"
    project = Project.create(path, read_schema("news"), annotator="ana", act_id=str(uuid.uuid4()), made_at=0)
    run = Run(run_id_of("hand", "1", "{}"), "hand", "1", "{}", 0)
    project.add_run(run)
    document = make_document(ARTICLE, language="fr")
    project.add_document(document)
    project.add_document(make_document(OTHER, language="fr"))
    spans, at = [], 0
    for surface, label in PROPOSED:
        start = ARTICLE.index(surface, at)
        spans.append(SpanSuggestion(document.document_id, start, start + len(surface), label, run.run_id, 0.9))
        at = start + 1
    relations = [
        RelationSuggestion(document.document_id, spans[head].span_id, spans[tail].span_id, label, run.run_id, 0.8)
        for head, tail, label in RELATED
    ]
    project.add_suggestions(run.run_id, document.document_id, tuple(spans), tuple(relations))
    project.close()
    return path


@pytest.fixture
def quay(_quay: Path, tmp_path: Path) -> Path:
    """A project file with two articles, the first with proposals: a copy of one that is made once."""
    return Path(shutil.copy(_quay, tmp_path / "quay.annot"))


@pytest.fixture
def hands(qtbot, quay: Path, tmp_path: Path) -> Iterator[Hands]:
    window = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    window.open_project(quay)
    window.resize(1300, 800)
    with qtbot.waitExposed(window):
        window.show()
    window.review.text.setFocus()
    yield Hands(window, qtbot)
    window.close()
    window.deleteLater()
