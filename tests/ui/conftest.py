"""A real project with one small article and proposals over it, a session on it, and a window that shows it."""

import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from annotator.core.ids import run_id_of
from annotator.core.spans import Run, SpanSuggestion
from annotator.jobs.schemas import read_schema
from annotator.language.article import make_document
from annotator.store.project import Project
from annotator.ui.main_window import MainWindow
from annotator.ui.session import ReviewSession
from annotator.ui.words import speak

PARIS = "La maire de Vannes Odile Kermarec a reçu Jean Morvan."
OTHER = "Le port de Brest accueille Nina Abgrall."
PROPOSED = {
    PARIS: (("Vannes", "LOC"), ("Odile Kermarec", "PER"), ("Jean", "PER")),
    OTHER: (("Brest", "ORG"), ("Nina Abgrall", "PER")),
}


def make_project(path: Path, proposed: dict[str, tuple[tuple[str, str], ...]] = PROPOSED) -> Path:
    """A project file with these texts and proposals."""
    project = Project.create(path, read_schema("news"), annotator="ana", act_id=str(uuid.uuid4()), made_at=0)
    run = Run(run_id_of("hand", "1", "{}"), "hand", "1", "{}", 0)
    project.add_run(run)
    for text, spans in proposed.items():
        document = make_document(text, language="fr")
        project.add_document(document)
        found = [SpanSuggestion(document.document_id, text.index(s), text.index(s) + len(s), label, run.run_id) for s, label in spans]
        project.add_suggestions(run.run_id, document.document_id, tuple(found), ())
    project.close()
    return path


@pytest.fixture(autouse=True)
def english(qapp) -> None:
    speak("en")


@pytest.fixture(scope="session")
def _small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("small") / "small.annot")


@pytest.fixture
def project_path(_small: Path, tmp_path: Path) -> Path:
    """A copy of one that is made once."""
    return Path(shutil.copy(_small, tmp_path / "small.annot"))


@pytest.fixture
def project(project_path: Path) -> Iterator[Project]:
    with Project.open(project_path) as opened:
        yield opened


@pytest.fixture
def session(qapp, project: Project) -> ReviewSession:
    made = ReviewSession(project, "ana")
    made.open_document(made.project.document_ids()[0])
    return made


@pytest.fixture
def window(qtbot, project_path: Path, tmp_path: Path) -> Iterator[MainWindow]:
    shown = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    shown.open_project(project_path)
    shown.resize(1300, 800)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.review.text.setFocus()
    yield shown
    shown.close()
    shown.deleteLater()
