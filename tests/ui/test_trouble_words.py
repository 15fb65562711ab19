"""Trouble that a lower room tells, in the language of the window."""

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotator import store
from annotator.core.errors import Trouble
from annotator.store.backup import backup
from annotator.store.project import Project
from annotator.ui.trouble import PlainBox, warn
from annotator.ui.trouble_words import FORMS, understood
from annotator.ui.words import speak, tr
from tests.ui.conftest import make_project


@pytest.fixture
def french(qtbot) -> Iterator[None]:
    speak("fr")
    yield
    speak("en")


def trouble(path: Path) -> str:
    with pytest.raises(Trouble) as caught:
        Project.open(path)
    return str(caught.value)


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "est vide"), (b"no project" * 900, "n’est pas un fichier de projet"), (None, "Il n’y a pas de projet")],
)
def test_what_is_no_project_is_said_in_french(french, tmp_path, content, words):
    path = tmp_path / "x.annot"
    if content is not None:
        path.write_bytes(content)
    said = understood(trouble(path))
    assert words in said
    assert str(path) in said


def test_a_project_that_is_open_elsewhere_is_said_in_french_with_who_has_it(french, tmp_path):
    path = make_project(tmp_path / "x.annot")
    with Project.open(path):
        said = understood(trouble(path))
    assert said.startswith(f"{path} est ouvert dans ")
    assert "another" not in said
    assert "(process " not in said


def test_a_project_that_was_moved_is_said_in_french_in_the_window(window, french):
    moved = window.path.parent.with_name("away")
    shutil.move(window.path.parent, moved)
    window.session.accept(window.session.current)
    assert "n’est plus à sa place" in window.review.notice.text()
    assert "n’est plus à sa place" in window.review.status.text()
    shutil.move(moved, window.path.parent)


def test_a_box_says_it_in_french_and_in_english_as_it_was_told(qtbot, window, tmp_path):
    path = make_project(tmp_path / "x.annot")
    with Project.open(path) as project, pytest.raises(Trouble) as caught:
        backup(project, path)
    for language, words in (("en", str(caught.value)), ("fr", f"Il y a déjà quelque chose à {path}.")):
        speak(language)
        warn(window, str(caught.value))
        box = QApplication.activeModalWidget()
        assert isinstance(box, PlainBox)
        assert words in box.text()
        box.close()
    speak("en")


def test_no_form_hides_another(french):
    filling = dict.fromkeys(("path", "holder", "program", "number", "reason", "version", "known"), "x")
    for form in FORMS:
        assert understood(form.format(**filling)) == tr(form).format(**filling)


def test_each_sentence_of_the_forms_is_one_that_the_store_says():
    trees = [ast.parse(source.read_text("utf-8")) for source in Path(store.__file__).parent.glob("*.py")]
    constants = [node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    said = "\n".join(words for words in constants if isinstance(words, str))
    for form in FORMS:
        for words in re.split(r"\{\w+\}|(?<=[.;]) ", form):
            assert words.strip(" .:();") in said


def test_what_has_no_such_form_stays(french):
    assert understood("The tail is missing.") == "The tail is missing."
