"""Training on reviewed articles: what is learnt, what is left open, how it is stopped and gone on with, and what stands in the folder."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from annotator import resources
from annotator.core.annotated import AnnotatedDocument
from annotator.core.document import Document
from annotator.core.errors import Trouble
from annotator.core.schema import Schema
from annotator.core.values import Status
from annotator.jobs.pipeline_info import BEST, describe
from annotator.jobs.schemas import read_schema
from annotator.jobs.training import SCORES, EvaluateOptions, TrainOptions
from annotator.models.material import read_material
from annotator.models.pipeline import SpacyProducer, pipeline_at
from annotator.models.scoring import System, evaluate
from annotator.models.spacy_project import read_state
from annotator.models.training import quickly_trained, train
from annotator.models.training_docs import NESTED, has_nested, training_docs
from annotator.models.training_plan import NESTED_UNFINISHED, Plan
from tests.models.reviewed import FINISHED, QUICK, Training, article, reviewed_project


@pytest.fixture(scope="module")
def project(trained: Training) -> Path:
    return trained.project


def test_what_was_reviewed_is_learnt(trained):
    out, scores = trained.out, trained.scores
    assert scores["test"]["systems"]["pipeline"]["exact"]["f1"] > 0.5
    assert scores["pipeline"]["name"] == "fr_port"
    assert scores["pipeline"]["sha256"] == describe(str(out)).sha256


def test_only_finished_articles_are_trained_on_and_the_others_are_counted(trained, project):
    scores, events = trained.scores, trained.events
    assert sum(scores["trained"]["articles"].values()) == 24
    assert scores["trained"]["left_out"] == {"not finished (in progress)": 2}
    told = next(event for event in events if "articles" in event)
    assert told["articles"] == scores["trained"]["articles"]
    assert told["few"] == scores["trained"]["few"]


def test_events_tell_the_loss_and_the_score_on_dev(trained):
    scores, events = trained.scores, trained.events
    steps = [event for event in events if event["stage"] == "train"]
    assert [event["step"] for event in steps] == list(range(1, len(steps) + 1))
    assert all(event["done"] <= event["total"] and event["loss"] >= 0 for event in steps)
    judged = [event for event in steps if event["score"] is not None]
    assert [event["score"] for event in judged] == [one["score"] for one in scores["history"]]
    assert max(event["score"] for event in judged) == judged[-1]["best"]
    assert {event["stage"] for event in events} == {"read", "train", "score"}


def test_every_system_is_scored_on_the_same_articles_with_intervals(trained):
    scores = trained.scores
    test = scores["test"]
    assert set(test["systems"]) == {"pipeline", "pipeline alone", "model", "model alone"}
    assert {one["exact"]["gold"] for one in test["systems"].values()} == {test["on"]["spans"]}
    for one in test["systems"].values():
        assert one["exact"]["interval"][0] <= one["exact"]["f1"] <= one["exact"]["interval"][1]
    gain = next(one for one in test["compared"] if (one["system"], one["to"], one["labels"]) == ("pipeline", "model", "all"))
    f1 = {name: one["exact"]["f1"] for name, one in test["systems"].items()}
    assert gain["gain"] == pytest.approx(f1["pipeline"] - f1["model"], abs=2e-4)
    assert test["systems"]["model alone"]["by_label"]["DATE"]["exact"]["hit"] == 0


def test_without_rules_a_pipeline_is_scored_on_all_that_it_has_learnt(trained):
    """Its dates too, also where they are left to rules when it suggests."""
    pipeline, alone = (pipeline_at(str(trained.out)), trained.scores["test"]["systems"]["pipeline alone"])
    by_rule = replace(pipeline, learnt=tuple(one for one in pipeline.learnt or () if one[1] != "DATE"))
    documents = [article(number).document for number in FINISHED]
    producer = SpacyProducer(by_rule)
    assert "DATE" not in {one.label for document in documents for one in producer.found_in(document)}
    assert "DATE" in {one.label for document in documents for one in producer.all_found_in(document)}
    assert alone["by_label"]["DATE"]["exact"]["hit"] > 0


def test_a_label_that_was_renamed_since_the_training_is_found_under_its_new_name(trained):
    labels = {label.label_id: label for label in read_schema("news").labels}
    schema = Schema.of_labels(labels | {"PER": replace(read_schema("news").span_label("PER"), name="PERSONNE")})
    system = System.of("fr", schema, pipeline_at(str(trained.out)))
    found = {label for number in range(8) for _, _, label in system.alone(article(number).document)}
    assert "PERSONNE" in found
    assert "PER" not in found


def test_the_folder_is_whole(trained):
    out = trained.out
    names = {path.name for path in out.iterdir()}
    assert {"config.cfg", "project.yml", "README.md", "scores.json", "corpus", "base", "training"} <= names
    assert {path.name for path in (out / "corpus").iterdir()} == {"train.spacy", "dev.spacy", "test.spacy"}


def test_whose_decisions_were_trained_and_scored_on_is_named_though_nobody_had_to_be_chosen(trained):
    assert QUICK.annotator is None
    assert (trained.scores["trained"]["annotator"], trained.scores["test"]["on"]["annotator"]) == ("ada", "ada")
    assert "as ada has reviewed them" in (trained.out / "README.md").read_text(encoding="utf-8")


def test_spacy_alone_trains_in_the_folder(trained, tmp_path):
    out = trained.out
    command = ["-m", "spacy", "train", "config.cfg", "--output", str(tmp_path / "training"), "--training.max_steps", "4"]
    done = subprocess.run(
        [sys.executable, *command, "--training.eval_frequency", "2"], cwd=out, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "training" / "model-last" / "meta.json").exists()


def test_a_trained_pipeline_proposes_what_it_has_learnt(trained):
    out = trained.out
    producer = SpacyProducer(pipeline_at(str(out)))
    document = article(7).document
    spans, _ = producer.suggest(document, "run")
    assert {(span.start, span.end, span.label_id) for span in spans} & {span[1:4] for span in article(7).spans}
    assert producer.name == "fr_port"


def test_the_same_again_trains_nothing_and_gives_the_same_scores(trained, tmp_path):
    mine = trained.copied(tmp_path)
    events: list[dict] = []
    again = train(str(mine.project), str(mine.out), QUICK, events.append)
    assert not [event for event in events if event["stage"] == "train"]
    assert again["pipeline"].pop("path") == str(mine.out / BEST)
    assert again == mine.scores | {"pipeline": {name: one for name, one in mine.scores["pipeline"].items() if name != "path"}}
    assert json.loads((mine.out / "scores.json").read_text(encoding="utf-8"))["test"] == again["test"]


def test_a_training_that_is_stopped_keeps_the_best_and_goes_on_the_next_time(project, tmp_path):
    out, steps = tmp_path / "out", []

    def tell(event: dict) -> None:
        if event["stage"] == "train":
            steps.append(event["step"])

    def stopped() -> bool:
        return any(step > 12 for step in steps)

    options = TrainOptions(base="blank", epochs=4, shares=(60, 20, 20), seed=3)
    scores = train(str(project), str(out), options, tell, stopped)
    assert scores["trained"]["ended"] == "stopped"
    assert (out / BEST).is_dir()
    reached = scores["trained"]["steps"]
    assert reached == 13
    steps.clear()
    done = train(str(project), str(out), options, tell)
    assert steps[0] == reached + 1
    assert done["trained"]["ended"] != "stopped"
    assert done["trained"]["steps"] > reached
    assert len(done["history"]) > len(scores["history"])


def test_however_often_a_training_was_interrupted_it_ends_byte_for_byte_as_one_that_never_was(project, tmp_path):
    options = TrainOptions(base="blank", epochs=2, shares=(60, 40), seed=3)  # without a test part nothing is scored by other models
    never, out = tmp_path / "never", tmp_path / "out"
    whole = train(str(project), str(never), options, lambda _: None)
    first_score = whole["history"][0]["step"]

    def interrupted_after(last: int) -> int:
        """The step that it began with."""
        steps: list[int] = []

        def tell(event: dict) -> None:
            if event["stage"] == "train":
                steps.append(event["step"])

        train(str(project), str(out), options, tell, lambda: bool(steps) and steps[-1] >= last)
        return steps[0]

    for last in (2, first_score - 1):
        with pytest.raises(Trouble, match="before its first score"):
            interrupted_after(last)
    begun = tmp_path / ".out.part" / "training"
    (begun / "model-last").rename(begun / ".model-last.old")  # where a kill may leave it
    assert interrupted_after(first_score + 3) == first_score
    assert interrupted_after(whole["trained"]["steps"]) == first_score + 4
    assert (never / BEST / "ner" / "model").is_file()
    for path in filter(Path.is_file, never.rglob("*")):
        if path.name not in ("annotator.json", "scores.json"):  # how long it took stands there
            assert (out / path.relative_to(never)).read_bytes() == path.read_bytes(), path
    assert json.loads((out / SCORES).read_bytes())["history"] == whole["history"]
    assert not (out / "training" / "model-last").exists()


def test_one_that_is_stopped_before_its_first_score_says_so(project, tmp_path):
    with pytest.raises(Trouble, match="before its first score"):
        train(str(project), str(tmp_path / "out"), QUICK, lambda _: None, lambda: True)
    assert not (tmp_path / "out").exists()


def test_a_folder_with_other_files_is_left_alone(project, tmp_path):
    (tmp_path / "thesis.tex").write_text("x", encoding="utf-8")
    with pytest.raises(Trouble, match=r"thesis\.tex"):
        train(str(project), str(tmp_path), QUICK, lambda _: None)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.tex"]


def test_an_older_training_goes_only_when_the_new_one_is_there(trained, project, tmp_path):
    place = Path(shutil.copytree(trained.out, tmp_path / "out"))
    before = describe(str(place)).sha256
    other = TrainOptions(base="blank", epochs=1, seed=9, status="any")
    with pytest.raises(Trouble):
        train(str(project), str(place), other, lambda _: None, lambda: True)
    assert describe(str(place)).sha256 == before
    scores = train(str(project), str(place), other, lambda _: None)
    assert sum(scores["trained"]["articles"].values()) == 26
    assert describe(str(place)).sha256 != before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out"]


def test_too_few_articles_are_named_with_what_was_left_out(tmp_path):
    project = reviewed_project(tmp_path / "p.annot", article(1), article(2, status=Status.IN_PROGRESS))
    with pytest.raises(Trouble, match=r"Finished articles in .*: 1; training needs 2 at least; 1 not finished \(in progress\)"):
        train(str(project), str(tmp_path / "out"), QUICK, lambda _: None)


def test_an_unfinished_copy_of_an_article_that_is_scored_on_is_not_trained_on(tmp_path):
    def updated(one):
        longer = Document.of(one.document.text + " Une suite est attendue demain matin.", "fr")
        return AnnotatedDocument(longer, Status.IN_PROGRESS, one.spans)

    finished = [article(nth, sentences=20) for nth in range(10)]
    project = reviewed_project(tmp_path / "p.annot", *finished, *map(updated, finished))
    plan = Plan.of(read_material(project, None, "any", None), replace(QUICK, status="any"))
    held_out = {one.document.text for part in ("dev", "test") for one in plan.parts[part]}
    trained_on = [one.document.text for one in plan.parts["train"]]
    assert held_out
    assert not any(text.startswith(one) for text in trained_on for one in held_out)
    assert plan.left_out["not finished, and a near-duplicate of one that is scored on"] == len(held_out)
    assert len(trained_on) == 2 * (10 - len(held_out))


# what is trained on ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def blank():
    import spacy

    return spacy.blank("fr")


def test_a_passage_is_a_doc_with_its_spans_and_its_place(blank):
    one = article(3)
    docs = list(training_docs(one, blank, ()))
    found = set()
    for doc in docs:
        start = doc.user_data["offset"]
        found |= {(start + span.start_char, start + span.end_char, span.label_) for span in doc.ents}
    assert found == {span[1:4] for span in one.spans}
    assert {doc.user_data["document_id"] for doc in docs} == {one.document.document_id}
    assert all(token.ent_iob_ in "BIO" and token.ent_iob != 0 for doc in docs for token in doc)


def test_what_nobody_has_looked_at_is_open_and_not_empty(blank):
    one = article(3, status=Status.IN_PROGRESS)
    for doc in training_docs(one, blank, ()):
        held = {token.i for span in doc.ents for token in span}
        assert all(token.ent_iob == 0 for token in doc if token.i not in held)


def test_what_nobody_has_looked_at_pulls_the_model_nowhere(blank):
    """A recogniser learns nothing from a passage without a confirmed span, and of others only the words of the spans."""
    from spacy.training import Example

    nlp = blank.from_config(blank.config)
    nlp.add_pipe("ner").add_label("PER")
    one = article(3, status=Status.IN_PROGRESS)
    nlp.initialize(lambda: [Example(nlp.make_doc(doc.text), doc) for doc in training_docs(article(3), nlp, ())])

    def loss_of(spans: tuple) -> float:
        docs = training_docs(AnnotatedDocument(one.document, one.status, spans), nlp, ())
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in docs]
        held = {(start, end) for _, start, end, *_ in spans}
        for example in examples:
            at = example.reference.user_data["offset"]
            for token, tag in zip(example.predicted, example.get_aligned_ner(), strict=True):
                place = at + token.idx, at + token.idx + len(token)
                assert (tag is None) == (not any(start <= place[0] and place[1] <= end for start, end in held))
        losses: dict[str, float] = {}
        nlp.update(examples, sgd=None, losses=losses)
        return losses.get("ner", 0.0)

    assert loss_of(()) == 0
    assert loss_of(one.spans[:2]) > 0


def test_articles_in_progress_are_trained_on_only_when_asked_and_never_scored_on(project):
    plan = Plan.of(read_material(project, None, "any", None), QUICK)
    assert sum(plan.counts.values()) == 26
    assert {one.status for part in ("dev", "test") for one in plan.parts[part]} == {Status.FINISHED}


def test_trainings_with_one_seed_make_the_same_pipeline(project):
    plan = Plan.of(read_material(project, None, "any", None), QUICK)
    one, other = (quickly_trained(plan, plan.parts["train"][:2]) for _ in range(2))
    assert one is not None
    assert other is not None
    assert one[0].to_bytes() == other[0].to_bytes()


def test_articles_in_progress_teach_no_span_categoriser(project):
    """It would take every stretch of words without a span for one where none stands."""
    material = read_material(project, None, "any", None)
    material.documents.append(article(60, nested=True))
    plan = Plan.of(material, QUICK)
    assert {one.status for documents in plan.parts.values() for one in documents} == {Status.FINISHED}
    assert plan.left_out[NESTED_UNFINISHED] == 2


def test_a_span_over_the_border_of_a_passage_leaves_its_words_open(blank):
    one = article(3)
    text = one.document.text
    border = text.index("\n\n")
    over = one.spans[0]._replace(start=border - 2, end=border + 6)
    first, second, *_ = training_docs(type(one)(one.document, one.status, (over,)), blank, ())
    assert first[-1].ent_iob == 0
    assert second[0].ent_iob == 0
    assert first[0].ent_iob == second[-1].ent_iob == 2  # O: that was looked at


def test_nested_spans_are_kept_apart_from_those_they_lie_in(blank):
    one = article(5, nested=True)
    assert has_nested([one])
    assert not has_nested([article(5)])
    inner = {span.text for doc in training_docs(one, blank, ()) for span in doc.spans[NESTED]}
    outer = {span.label_ for doc in training_docs(one, blank, ()) for span in doc.ents}
    assert inner
    assert "ORG" in outer


# on other articles -------------------------------------------------------------------------------------------------------


def test_an_evaluation_takes_the_test_part_of_its_own_project_and_all_of_another(trained, project, tmp_path):
    out, scores = trained.out, trained.scores
    mine = evaluate(str(project), str(out), EvaluateOptions(), lambda _: None, read_material(project, None, "finished", "fr"))
    assert (mine["test"]["on"]["part"], mine["test"]["on"]["articles"]) == ("test", scores["trained"]["articles"]["test"])
    assert mine["test"]["systems"] == scores["test"]["systems"]
    parts = (describe(str(out)).trained or {})["parts"]
    learnt = next(one for one in map(article, FINISHED) if parts[one.document.document_id] == "train")
    other = reviewed_project(tmp_path / "other.annot", learnt, article(40), article(41))
    on = evaluate(str(other), str(out), EvaluateOptions(), lambda _: None, read_material(other, None, "finished", "fr"))["test"]["on"]
    assert (on["part"], on["articles"], on["left_out"]) == ("all", 2, {"trained on (train)": 1})


def test_what_a_pipeline_was_trained_on_is_never_scored(trained, project):
    out, scores = trained.out, trained.scores
    material = read_material(project, None, "finished", "fr")
    whole = evaluate(str(project), str(out), EvaluateOptions(part="all"), lambda _: None, material)
    assert whole["test"]["on"]["articles"] == scores["trained"]["articles"]["test"]
    assert whole["test"]["on"]["left_out"]["trained on (train)"] == scores["trained"]["articles"]["train"]


def test_the_state_is_noted_in_the_folder(trained):
    out, scores = trained.out, trained.scores
    state = read_state(out)
    assert state is not None
    assert state["ended"] == scores["trained"]["ended"]
    assert read_state(out / "corpus") is None


# spans inside others -----------------------------------------------------------------------------------------------------


def test_spans_inside_others_are_learnt_by_a_span_categoriser_and_a_curve_is_drawn_point_by_point(tmp_path):
    news = resources() / "schemas" / "news.toml"
    head, org, tail = news.read_text(encoding="utf-8").partition('name = "ORG"')
    (tmp_path / "nested.toml").write_text(head + org + tail.replace("contains = []", 'contains = ["LOC"]', 1), encoding="utf-8")
    articles = [article(nth, 3, nested=True) for nth in range(8)]
    project = reviewed_project(tmp_path / "p.annot", *articles, schema=str(tmp_path / "nested.toml"))
    out, events = tmp_path / "out", list[dict]()
    options = TrainOptions(base="blank", epochs=2, shares=(60, 20, 20), curve=(2, 100))

    def one_point() -> bool:
        """Stopped when it is there: what it had come to stands in its place before."""
        assert "curve" not in {event["stage"] for event in events} or (out / SCORES).exists()
        return any("point" in event for event in events)

    stopped = train(str(project), str(out), options, events.append, one_point)
    assert [name for name, _ in describe(str(out)).components] == ["ner", "spancat"]
    assert stopped["test"]["on"]["spans"] > 0
    assert [point["articles"] for point in stopped["curve"]] == [2]
    events.clear()
    scores = train(str(project), str(out), options, events.append)
    assert [point["articles"] for point in scores["curve"]] == [2, scores["trained"]["articles"]["train"]]
    assert scores["curve"][0] == stopped["curve"][0]
    told = [event for event in events if event["stage"] == "curve"]
    assert [event["point"]["articles"] for event in told if "point" in event] == [scores["trained"]["articles"]["train"]]
    assert all(0 <= event["done"] <= event["total"] for event in told)
    kept = json.loads((out / SCORES).read_text(encoding="utf-8"))
    assert kept["curve"] == scores["curve"]
