"""Pipelines that were trained for a project: when they come into use, what they replace, and that both are not shown at once."""

import json
from pathlib import Path

import pytest

from annotator.core.document import Document
from annotator.core.errors import Trouble
from annotator.core.spans import Registered
from annotator.jobs.importing import open_or_create
from annotator.jobs.pipeline_info import describe, folder_sha256
from annotator.jobs.producers import Use, Verdict, folder_of, register, registered, verdict, worker_options
from annotator.jobs.protocol import run_here
from annotator.jobs.suggesting import SuggestJob, handler, hello
from annotator.store.project import Project
from annotator.store.reader import Reader
from tests.jobs.test_suggesting import FirstWord

CONFIG = '[nlp]\nlang = "fr"\npipeline = ["ner"]\n\n[components.ner]\nfactory = "ner"\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.annot"
    with open_or_create(path, "news", "ada") as opened:
        for text in ("Malo dort.", "Zoé rit."):
            opened.add_document(Document.of(text, "fr"))
    return path


def pipeline(out: Path, name: str = "port", word: str = "", **compared: object) -> Path:
    """The folder of a training, as far as registering looks at it. `compared`: gain, p and perhaps to."""
    best = out / "training" / "model-best"
    best.mkdir(parents=True)
    (best / "config.cfg").write_text(CONFIG, encoding="utf-8")
    noted = {"labels": {"PER": "PER", "DATE": "DATE"}, "replaces": ["first"], "rules": {"names": True, "dates": False}}
    meta = {"lang": "fr", "name": name, "version": "1.0.0", "labels": {"ner": ["PER", "DATE"]}, "word": word, "annotator": noted}
    (best / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    gain = {"system": "pipeline", "to": "model", "labels": "all", "gain": 0.1, "interval": [0.05, 0.15], "p": 0.001, **compared}
    scores = {"format": "annotator-scores/1", "pipeline": {"sha256": folder_sha256(best)}, "test": {"compared": [gain], "confusions": [1]}}
    (out / "scores.json").write_text(json.dumps(scores), encoding="utf-8")
    return out


def suggest(project: Project, name: str, label: str = "PER") -> None:
    one = FirstWord(name, label=label)
    run_here(SuggestJob(project, name), hello([one]), handler([one]))


def shown(project: Reader) -> set[tuple[str, str]]:
    """The producers and labels of what is shown of the first article."""
    (first, *_) = project.document_ids()
    found = project.suggestions(first)
    return {(found.runs[span.run_id].producer, span.label_id) for span in found.spans}


def test_a_better_pipeline_is_used_and_its_scores_stay_with_the_project(project, tmp_path):
    with Project.open(project) as opened:
        made, said = register(opened, pipeline(tmp_path / "out"))
    assert said is Verdict.BETTER
    with Reader.open(project) as reader:
        (kept,) = registered(reader)
        assert kept == made
        assert (kept.name, kept.language, kept.active, kept.replaces) == ("fr_port", "fr", True, ("first", "dates-fr"))
        assert json.loads(kept.scores)["test"]["compared"][0]["gain"] == 0.1
        assert "confusions" not in json.loads(kept.scores)["test"]
        assert worker_options(reader) == ["--trained", kept.path]


@pytest.mark.parametrize(
    ("compared", "said"),
    [
        ({"gain": -0.01, "p": 0.7}, Verdict.NOT_BETTER),
        ({"gain": 0.0, "p": 1.0}, Verdict.NOT_BETTER),
        ({"gain": 0.02, "p": 0.2}, Verdict.UNSURE),
        ({"labels": "shared"}, Verdict.UNTESTED),
    ],
)
def test_one_that_is_not_surely_better_is_kept_but_not_used(project, tmp_path, compared, said):
    with Project.open(project) as opened:
        made, found = register(opened, pipeline(tmp_path / "out", **compared))
        assert found is said
        assert made is not None
        assert not made.active
        assert worker_options(opened) == []
        with pytest.raises(Trouble, match="not surely better"):
            worker_options(opened, "fr_port")
        anyway, _ = register(opened, tmp_path / "out", Use.ANYWAY)
        assert anyway is not None
        assert anyway.active
        assert worker_options(opened, "fr_port") == ["--trained", anyway.path]


def test_what_is_used_now_is_what_must_be_beaten(tmp_path):
    scores = json.loads((pipeline(tmp_path / "out") / "scores.json").read_text(encoding="utf-8"))
    assert verdict(scores) is Verdict.BETTER
    scores["test"]["compared"].append({**scores["test"]["compared"][0], "to": "current", "gain": -0.02, "p": 0.9})
    assert verdict(scores) is Verdict.NOT_BETTER
    assert verdict({"test": None}) is Verdict.UNTESTED


def test_against_a_pipeline_that_knows_all_test_articles_nothing_is_sure():
    scores = {"test": {"compared": [{"system": "pipeline", "to": "model", "labels": "all", "gain": 0.1, "p": 0.001, "from_articles": 9}]}}
    assert verdict(scores) is Verdict.BETTER
    scores["test"]["compared"].append({"system": "pipeline", "to": "current", "labels": "all", "gain": 0.0, "p": 1.0, "from_articles": 0})
    assert verdict(scores) is Verdict.UNSURE


@pytest.mark.parametrize(("articles", "better", "said"), [(3, 1.0, Verdict.UNSURE), (10, 0.96, Verdict.BETTER), (10, 0.9, Verdict.UNSURE)])
def test_the_bootstrap_in_older_scores_is_believed_only_from_enough_articles(articles: int, better: float, said: Verdict):
    gain = {"system": "pipeline", "to": "model", "labels": "all", "gain": 0.1, "from_articles": articles, "better": better}
    assert verdict({"test": {"compared": [gain]}}) is said


def test_a_worse_one_of_the_same_name_does_not_take_the_place_of_one_in_use(project, tmp_path):
    with Project.open(project) as opened:
        good, _ = register(opened, pipeline(tmp_path / "good"))
        worse, said = register(opened, pipeline(tmp_path / "worse", word="worse", gain=-0.1, p=1.0))
        assert (worse, said) == (None, Verdict.NOT_BETTER)
        assert registered(opened) == (good,)


def test_only_one_of_a_language_is_in_use(project, tmp_path):
    with Project.open(project) as opened:
        register(opened, pipeline(tmp_path / "one"))
        register(opened, pipeline(tmp_path / "two", "quay"))
        assert [(one.name, one.active) for one in registered(opened)] == [("fr_port", False), ("fr_quay", True)]


def test_the_folder_of_the_training_may_go_and_the_project_may_move(project, tmp_path):
    with Project.open(project) as opened:
        made, _ = register(opened, pipeline(tmp_path / "out"))
    (tmp_path / "out" / "training" / "model-best" / "meta.json").unlink()
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    for name in ("p.annot", "p.annot.pipelines"):
        (tmp_path / name).rename(moved / name)
    with Reader.open(moved / "p.annot") as reader:
        assert worker_options(reader) == ["--trained", str(moved / "p.annot.pipelines" / Path(made.path).name)]


def test_a_pipeline_that_was_changed_since_is_not_loaded(project, tmp_path):
    with Project.open(project) as opened:
        made, _ = register(opened, pipeline(tmp_path / "out"))
        config = Path(made.path) / "config.cfg"
        config.write_text(CONFIG + "\n", encoding="utf-8")
        assert folder_of(made, project) is None
        with pytest.raises(Trouble, match="has changed"):
            worker_options(opened)


def test_spacy_may_train_in_the_folder_without_touching_what_is_in_use(project, tmp_path):
    out = pipeline(tmp_path / "out")
    with Project.open(project) as opened:
        made, _ = register(opened, out)
        with (out / "training" / "model-best" / "config.cfg").open("a", encoding="utf-8") as file:
            file.write("\n")
        assert worker_options(opened) == ["--trained", made.path]


def test_a_folder_whose_scores_are_of_another_pipeline_is_refused(project, tmp_path):
    out = pipeline(tmp_path / "out")
    (out / "training" / "model-best" / "config.cfg").write_text(CONFIG + "\n", encoding="utf-8")
    with Project.open(project) as opened, pytest.raises(Trouble, match="train it again"):
        register(opened, out)


# what is shown -----------------------------------------------------------------------------------------------------------


def in_use(project: Project, active: bool = True, name: str = "trained") -> None:
    project.register(Registered(name, "fr", "1", "00", "/nowhere", ("first",), "{}", active, 5))


def test_a_trained_producer_takes_the_place_of_the_one_it_replaces(project):
    with Project.open(project) as opened:
        suggest(opened, "first")
        assert shown(opened) == {("first", "PER")}
        in_use(opened)
        suggest(opened, "trained", "LOC")
        assert shown(opened) == {("trained", "LOC")}
        runs = len(opened.runs())
        suggest(opened, "trained", "LOC")
        assert len(opened.runs()) == runs


def test_the_one_that_was_replaced_comes_back_when_it_is_asked_again(project):
    with Project.open(project) as opened:
        suggest(opened, "first")
        in_use(opened)
        suggest(opened, "trained", "LOC")
        suggest(opened, "first")
        assert shown(opened) == {("first", "PER")}
        suggest(opened, "trained", "LOC")
        assert shown(opened) == {("trained", "LOC")}


def test_producers_that_it_does_not_replace_stay(project):
    with Project.open(project) as opened:
        suggest(opened, "dates-fr", "DATE")
        in_use(opened)
        suggest(opened, "trained", "LOC")
        assert shown(opened) == {("trained", "LOC"), ("dates-fr", "DATE")}


def test_a_newer_trained_pipeline_takes_the_place_of_an_older_one(project):
    with Project.open(project) as opened:
        in_use(opened, name="older")
        suggest(opened, "older", "LOC")
        in_use(opened)
        suggest(opened, "trained", "ORG")
        assert shown(opened) == {("trained", "ORG")}


def test_an_article_that_the_new_one_has_not_read_keeps_what_was_proposed(project):
    with Project.open(project) as opened:
        suggest(opened, "first")
        in_use(opened)
        first, second = opened.document_ids()
        one = FirstWord("trained", label="LOC")
        run_here(SuggestJob(opened, "trained", [second]), hello([one]), handler([one]))
        assert shown(opened) == {("first", "PER")}
        assert {run.producer for run in opened.suggestions(second).runs.values() if run.producer == "trained"}
        assert {opened.suggestions(second).runs[span.run_id].producer for span in opened.suggestions(second).spans} == {"trained"}
        assert first != second


def test_describing_the_copy_tells_what_it_was_trained_for(project, tmp_path):
    with Project.open(project) as opened:
        made, _ = register(opened, pipeline(tmp_path / "out"))
    info = describe(made.path)
    assert (info.full_name, info.sha256) == (made.name, made.sha256)
