"""Trains a pipeline on reviewed articles, beginning with a pre-trained one, and scores it against what is suggested without it.

What is asked and what is answered stands in jobs.training, what it is made of in models.training_plan, the folder in models.spacy_project.
"""

import hashlib
import json
import random
import shutil
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.core.annotated import AnnotatedDocument
from annotator.core.errors import Trouble
from annotator.jobs.pipeline_info import BEST, describe
from annotator.jobs.producers import SURE
from annotator.jobs.protocol import Json, Progress
from annotator.jobs.training import SCORES_FORMAT, TrainOptions
from annotator.language.character_sets import character_sets_kept
from annotator.language.data import tables
from annotator.models.evaluation import Scored, Span, Spans, exact_f1, exact_f1_by_label
from annotator.models.material import read_material
from annotator.models.optimizer_file import read_optimizer, write_optimizer
from annotator.models.pipeline import UNUSED, DateProducer, Pipeline, SpacyProducer, cleaned, installed, pipeline_at, spacy_here
from annotator.models.scoring import as_spans, evaluation, gold_of, pipeline_json, stories_of
from annotator.models.spacy_project import BASE, DROPOUT, LAST, LEARN_RATE, TrainingFolder, batch_words, write_project
from annotator.models.training_docs import NESTED, has_nested, passages, training_docs
from annotator.models.training_plan import Plan
from annotator.suggest.guided import guided

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.training import Example
    from thinc.api import Optimizer

PATIENCE = 4
"""Evaluations without a gain, after at least a third of the steps, that end the training."""

_FEWER = 0.75  # of all articles: a pipeline of the curve that is trained on more tells nothing new
_NESTED_WORDS = 8  # the longest spans that a span categoriser proposes
_PASSAGES = 64  # read at once
_OPTIMIZER = "optimizer.npz"  # beside the pipeline of a training that is not over

Tell = Callable[[Json], None]


def train(project: str, out: str, options: TrainOptions, tell: Tell, stopped: Callable[[], bool] = lambda: False) -> Json:
    """Train, score and write the folder; the object that stands in its scores.json.

    When `stopped` says so, the best pipeline so far is kept and scored. Raises Trouble when there is nothing to train on, when `out`
    cannot be used, and when it was stopped before it was first scored; what was begun is gone on with the next time, and ends with the
    same pipeline, byte for byte, as if it had never been stopped.
    """
    material = read_material(Path(project), options.annotator, options.status, options.language, _stage(tell, "read"))
    plan = Plan.of(material, options)
    folder = TrainingFolder(Path(out), plan.fingerprint)
    folder.mend()
    tell(plan.event(folder.state.get("step") if folder.resumed else None))
    run = _Run(plan, folder, tell, stopped)
    if folder.state.get("ended") is None:
        run.train()
    scores = run.scores()
    folder.write_scores(scores)
    folder.take_place()
    scores["pipeline"]["path"] = str(folder.out / BEST)
    folder.write_scores(scores)
    for points in run.curve():
        scores["curve"] = points
        folder.write_scores(scores)
    return scores


def _stage(tell: Tell, stage: str) -> Callable[[Progress], None]:
    return lambda progress: tell({"stage": stage, "done": progress.done, "total": progress.total, "message": None})


class _Run:
    """One training in its folder."""

    def __init__(self, plan: Plan, folder: TrainingFolder, tell: Tell, stopped: Callable[[], bool]) -> None:
        self._plan, self._folder, self._tell, self._stopped = plan, folder, tell, stopped
        self._cpu_before = folder.state.get("cpu_seconds", 0.0)

    # --- training ---

    def train(self) -> None:
        """Go on until nothing more is gained, all steps are done, or it is stopped; the best pipeline is in its place then."""
        spacy = spacy_here()
        from spacy.training import Example
        from thinc.api import fix_random_seed

        plan, folder, state = self._plan, self._folder, self._folder.state
        if not folder.resumed or "epochs" not in state:
            self._begin()
        with character_sets_kept():  # also what has just begun is read: a parser does not write which of its classes are new
            nlp: Language = spacy.load(folder.path / (LAST if state["step"] else BASE))
        examples = self._examples(nlp, Example)
        optimizer = nlp.resume_training(sgd=_optimizer())
        if state["step"]:
            read_optimizer(optimizer, nlp, folder.path / LAST / _OPTIMIZER)
        gold = plan.gold("dev")
        done, began = state["step"], time.monotonic()
        words_done = 0
        for step, (epoch, batch) in enumerate(_batches([len(one.reference) for one in examples], plan.options.seed, state["epochs"]), 1):
            if step <= done:
                continue
            if self._stopped():
                if step - 1 > done:
                    self._keep(nlp, optimizer, step - 1)
                self._end("stopped")
                return
            fix_random_seed(_drawn(plan.options.seed, step))
            chosen = [examples[at] for at in batch]
            words = sum(len(one.reference) for one in chosen)
            loss = float(sum(nlp.update(chosen, sgd=optimizer, drop=DROPOUT).values()))
            state["losses"] = [*state["losses"], (loss, words)][-state["every"] :]
            words_done += words
            event: Json = {
                "stage": "train", "done": step, "total": state["steps"], "message": None, "epoch": epoch + 1, "step": step,
                "words": round(words_done / max(time.monotonic() - began, 1e-9)), "loss": _loss(state["losses"]),
                "score": None, "by_label": None, **self._best(),
            }  # fmt: skip
            if step % state["every"] == 0 or step == state["steps"]:
                self._evaluate(nlp, optimizer, gold, event)
            self._tell(event)
            if self._is_past(step):
                self._end("no more gain")
                return
        self._end("all steps")

    def _begin(self) -> None:
        """Fill the folder, and settle how long to train."""
        plan, folder = self._plan, self._folder
        nlp = _start(plan)
        docs = {
            part: [doc for one in documents for doc in training_docs(one, nlp, plan.options.leave_out)]
            for part, documents in plan.parts.items()
        }
        words = sum(map(len, docs["train"]))
        epochs = plan.options.epochs or _epochs(words)
        steps = sum(1 for _ in _batches([len(doc) for doc in docs["train"]], plan.options.seed, epochs))
        every = ceil(steps / max(epochs, steps // 200))
        write_project(folder, nlp, docs, epochs, every, plan.options.seed, words, plan.material.annotator)
        folder.state.update(epochs=epochs, steps=steps, every=every, words=words, step=0, losses=[], best=-1.0, best_step=0, history=[])
        folder.save_state()

    def _examples(self, nlp: "Language", example: type["Example"]) -> "list[Example]":
        from spacy.tokens import DocBin

        docs = DocBin(store_user_data=True).from_disk(self._folder.path / "corpus" / "train.spacy").get_docs(nlp.vocab)
        return [example(nlp.make_doc(doc.text), doc) for doc in docs]

    def _evaluate(self, nlp: "Language", optimizer: "Optimizer", gold: list[set[Span]], event: Json) -> None:
        """Score on dev, keep what is better than all before, and note how far it has come."""
        state, plan = self._folder.state, self._plan
        with nlp.use_params(optimizer.averages):
            found = found_by(nlp, plan.parts["dev"], plan.options.leave_out)
            score = exact_f1(gold, found, plan.labels)
            if score > state["best"]:
                state.update(best=score, best_step=event["step"])
                self._save_best(nlp)
        by_label = {label: round(one, 4) for label, one in exact_f1_by_label(gold, found, sorted(plan.labels)).items()}
        event.update(score=round(score, 4), by_label=by_label, **self._best())
        state["history"].append({name: event[name] for name in ("step", "epoch", "loss", "score", "by_label")})
        self._keep(nlp, optimizer, event["step"])

    def _best(self) -> Json:
        state = self._folder.state
        return (
            {"best": round(state["best"], 4), "best_step": state["best_step"]} if state["best_step"] else {"best": None, "best_step": None}
        )

    def _keep(self, nlp: "Language", optimizer: "Optimizer", step: int) -> None:
        """Note how far it has come: from here it can be gone on with."""
        self._folder.state.update(step=step, cpu_seconds=round(self._cpu_before + time.process_time(), 1))
        self._folder.save_last(nlp, lambda folder: write_optimizer(optimizer, nlp, folder / _OPTIMIZER))

    def _is_past(self, step: int) -> bool:
        state = self._folder.state
        waited = sum(1 for one in state["history"] if one["step"] > state["best_step"])
        return bool(waited >= PATIENCE and step * 3 > state["steps"])

    def _end(self, how: str) -> None:
        """Raises Trouble when nothing was scored yet."""
        if self._folder.state["best_step"] == 0:
            raise Trouble("Stopped before its first score. Train again with the same folder to go on.")
        if how != "stopped":
            self._folder.state["ended"] = how
            del self._folder.state["losses"]
            self._folder.save_state()
            shutil.rmtree(self._folder.path / LAST, ignore_errors=True)

    def _save_best(self, nlp: "Language", rules: tuple[bool, bool] = (True, False)) -> None:
        self._folder.save_pipeline(nlp, BEST)
        self._note(rules)

    def _note(self, rules: tuple[bool, bool]) -> None:
        """Write into the pipeline what it is: which rules go with it (for names, for dates), what it has learnt, and from what."""
        plan, path = self._plan, self._folder.path / BEST / "meta.json"
        clean, by_rule = rules
        ids = plan.material.label_ids
        meta = json.loads(path.read_text(encoding="utf-8"))
        meta.update(name=plan.name, description="Spans in news articles, trained on reviewed articles with annotator")
        meta["annotator"] = {
            "labels": {label: ids[label] for label in sorted(plan.labels) if not (by_rule and ids[label] == "DATE")},
            "scored": sorted(plan.labels),
            "rules": {"names": clean, "dates": by_rule},
            "leave_out": list(plan.options.leave_out),
            "base": describe(plan.base).full_name if plan.base else None,
            "replaces": [name for name in [installed().get(plan.material.language)] if name],
            "parts": plan.part_of,
            "fingerprint": plan.fingerprint,
        }
        path.write_text(json.dumps(meta, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

    # --- what came out ---

    def scores(self) -> Json:
        """Choose the rules by the dev part, and score on the test part."""
        plan, state = self._plan, self._folder.state
        pipeline = pipeline_at(str(self._folder.path / BEST))
        self._note(_rules(plan, pipeline))
        pipeline = pipeline_at(str(self._folder.path / BEST))
        test: Json | None = None
        if plan.parts["test"]:
            test = evaluation(
                plan.material, plan.parts["test"], pipeline, part="test", left_out=plan.left_out, labels=sorted(plan.labels),
                leave_out=plan.options.leave_out, seed=plan.options.seed, tell=_stage(self._tell, "score"),
            )  # fmt: skip
        trained = {
            "annotator": plan.material.annotator, "articles": plan.counts, "left_out": dict(plan.left_out),
            "labels": dict(plan.labels), "few": plan.few,
            "split": plan.split.to_json(), "seed": plan.options.seed, "steps": state["step"],
            "best_step": state["best_step"], "epochs": state["epochs"],
            "ended": state.get("ended", "stopped"), "cpu_seconds": state["cpu_seconds"],
        }  # fmt: skip
        return {
            "format": SCORES_FORMAT,
            "pipeline": pipeline_json(describe(str(self._folder.path / BEST)), sorted(plan.labels)),
            "trained": trained,
            "history": state["history"],
            "curve": state.get("curve", []),
            "test": test,
        }

    def curve(self) -> Iterator[list[Json]]:
        """The points of a learning curve each time that there is one more: pipelines trained on the first so many articles of the train
        part, scored on the same test part as model and rules alone. A point that is there is not trained again."""
        plan, state = self._plan, self._folder.state
        train, held_out = plan.parts["train"], plan.parts["test"] or plan.parts["dev"]
        points: list[Json] = state.setdefault("curve", [])
        known = {one["articles"] for one in points}
        fewer = [size for size in plan.options.curve if size <= len(train) * _FEWER]
        sizes = sorted({*fewer, len(train)} - known) if plan.options.curve else []
        gold, stories = [gold_of(one, plan.options.leave_out) for one in held_out], stories_of(held_out)
        order = sorted(train, key=lambda one: hashlib.sha256(f"curve {plan.options.seed} {one.document.document_id}".encode()).digest())
        done = 0
        for size in sizes:
            trained = quickly_trained(plan, order[:size], partial(self._goes_on, size, done, sum(sizes)))
            if trained is None:
                return
            nlp, averages = trained
            with nlp.use_params(averages):
                found = found_by(nlp, held_out, plan.options.leave_out)
            measure = Scored(gold, found, sorted(plan.labels), plan.options.seed, stories).to_json(plan.labels)["exact"]
            point = {"articles": size, **{name: measure[name] for name in ("f1", "interval", "from_articles")}}
            points.append(point)
            points.sort(key=lambda one: int(one["articles"]))
            self._folder.save_state()
            yield points
            done += size
            self._tell({"stage": "curve", "done": done, "total": sum(sizes), "message": None, "point": point})

    def _goes_on(self, size: int, before: int, total: int, step: int, steps: int) -> bool:
        """Told before each step of a pipeline of the curve, also since who is silent for long is taken for dead (jobs.protocol)."""
        self._tell({"stage": "curve", "done": before + size * step // steps, "total": total, "message": None})
        return not self._stopped()


def _loss(losses: Collection[tuple[float, int]]) -> float:
    """Of a thousand words, from those of batches and their words: batches grow, and the last of an epoch are small."""
    return round(1000 * sum(loss for loss, _ in losses) / max(1, sum(words for _, words in losses)), 2)


@character_sets_kept()
def _start(plan: Plan) -> "Language":
    """The pipeline to begin with: the recogniser of the base, or a new one, that knows all labels of the train part."""
    spacy = spacy_here()
    from spacy.training import Example
    from thinc.api import fix_random_seed

    fix_random_seed(plan.options.seed)  # of the weights of parts that are new
    language = plan.material.language
    nlp: Language
    if plan.base:
        nlp = spacy.load(pipeline_at(plan.base).source, exclude=list(UNUSED))
        heard = [part for part in nlp.pipe_names if "ner" in getattr(nlp.get_pipe(part), "listening_components", ())]
        for part in list(nlp.pipe_names):
            if part != "ner" and part not in heard:
                nlp.remove_pipe(part)
    else:
        try:
            nlp = spacy.blank(language)
        except ImportError:
            nlp = spacy.blank("xx")
    nlp.meta.update(name=plan.name, version="1.0.0", description="", author="", email="", url="", license="")
    documents = plan.parts["train"]

    def sample() -> "list[Example]":
        docs = (doc for one in documents[:50] for doc in training_docs(one, nlp, plan.options.leave_out))
        return [Example(nlp.make_doc(doc.text), doc) for doc in docs]

    new = []
    if "ner" not in nlp.pipe_names:
        nlp.add_pipe("ner")
        new.append("ner")
    nested = has_nested(documents)
    if nested:
        suggester = {"@misc": "spacy.ngram_range_suggester.v1", "min_size": 1, "max_size": _NESTED_WORDS}
        nlp.add_pipe("spancat", config={"spans_key": NESTED, "suggester": suggester})
        new.append("spancat")
    for part in nlp.pipe_names:
        pipe: Any = nlp.get_pipe(part)
        for label in sorted(plan.labels) if hasattr(pipe, "add_label") else ():
            pipe.add_label(label)
        if part in new:
            pipe.initialize(sample, nlp=nlp)
    return nlp


def _optimizer() -> "Optimizer":
    """As config.cfg has it."""
    from thinc.api import Adam

    adam: Optimizer = Adam(LEARN_RATE, beta1=0.9, beta2=0.999, eps=1e-8, L2=0.01, grad_clip=1.0, use_averages=True, L2_is_weight_decay=True)
    return adam


def _drawn(seed: int, step: int) -> int:
    """What the chance of a step begins with: the same whether or not the training was stopped before it."""
    return random.Random(f"{seed}:step {step}").getrandbits(32)


def _epochs(words: int) -> int:
    """How often to read so many words: little text many times, much of it a few times (measured on 5,000 to 130,000 words)."""
    often: float = 15 * pow(max(words, 1) / 10_000, -0.3)
    return min(max(round(often), 3), 15)


def _batches(lengths: Sequence[int], seed: int, epochs: int) -> Iterator[tuple[int, list[int]]]:
    """Each epoch and the passages of each of its batches, by their places; the same for the same lengths, seed and epochs.

    Batches hold so many words, and grow (`batch_words`).
    """
    size, largest, growth = batch_words(sum(lengths))
    room = float(size)
    for epoch in range(epochs):
        order = list(range(len(lengths)))
        random.Random(f"{seed}:{epoch}").shuffle(order)
        batch: list[int] = []
        words = 0
        for at in order:
            batch.append(at)
            words += lengths[at]
            if words >= room:
                yield epoch, batch
                batch, words = [], 0
                room = min(largest, room * growth)
        if batch:
            yield epoch, batch


def found_by(nlp: "Language", documents: Sequence[AnnotatedDocument], leave_out: Sequence[str]) -> list[set[Span]]:
    """What a pipeline finds in the passages of each document, without any rule."""
    found: list[set[Span]] = [set() for _ in documents]
    parts = [(passage.text, (at, passage.start)) for at, one in enumerate(documents) for passage in passages(one.document, leave_out)]
    for doc, (at, start) in nlp.pipe(parts, as_tuples=True, batch_size=_PASSAGES):
        spans = (*doc.ents, *doc.spans.get(NESTED, ()))
        found[at].update((start + span.start_char, start + span.end_char, span.label_) for span in spans)
    return found


def _rules(plan: Plan, pipeline: Pipeline) -> tuple[bool, bool]:
    """Whether the rules for names, and those for dates, go with what was learnt: they do, unless the dev part shows surely that it finds
    more without them."""
    material, documents, gold = plan.material, plan.parts["dev"], plan.gold("dev")
    stories = stories_of(documents)
    learnt = SpacyProducer(replace(pipeline, clean=False, learnt=tuple((name, material.label_ids[name]) for name in sorted(plan.labels))))
    names = material.names
    plain, by_rule = [], []
    for one in documents:
        found = learnt.found_in(one.document)
        plain.append(as_spans(found, names))
        by_rule.append(as_spans(guided(one.document, cleaned(one.document, found), material.guideline), names))

    def better(without: Spans, ruled: Spans, labels: Sequence[str]) -> bool:
        if not documents:
            return False
        both = (Scored(gold, spans, labels, plan.options.seed, stories) for spans in (without, ruled))
        return bool(next(both).gain(next(both))["p"] <= 1 - SURE)

    clean = not better(plain, by_rule, sorted(plan.labels))
    title = names.get("DATE")
    if title is None or title not in plan.labels or "words" not in tables(material.language):
        return clean, False
    told = [{(start, end, title) for start, end in _dates(plan, one)} for one in documents]
    return clean, not better(by_rule if clean else plain, told, [title])


def _dates(plan: Plan, one: AnnotatedDocument) -> Iterator[tuple[int, int]]:
    spans, _ = DateProducer(plan.material.language, plan.material.guideline).suggest(one.document, "")
    return ((span.start, span.end) for span in spans)


def quickly_trained(
    plan: Plan, documents: list[AnnotatedDocument], goes_on: Callable[[int, int], bool] = lambda step, steps: True
) -> "tuple[Language, Any] | None":
    """A pipeline trained on some of the articles, without looking at dev, as often as is asked for, else as is good for so few; and the
    averages of its parameters, which are to be used. None when `goes_on`, asked before each step with the steps done and those there are,
    says no."""
    from spacy.training import Example
    from thinc.api import fix_random_seed

    nlp = _start(replace(plan, parts={**plan.parts, "train": documents}))
    docs = [doc for one in documents for doc in training_docs(one, nlp, plan.options.leave_out)]
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in docs]
    fix_random_seed(plan.options.seed)
    optimizer = nlp.resume_training(sgd=_optimizer())
    epochs = plan.options.epochs or max(2, _epochs(sum(map(len, docs))) // 2)
    batches = [batch for _, batch in _batches([len(doc) for doc in docs], plan.options.seed, epochs)]
    for step, batch in enumerate(batches):
        if not goes_on(step, len(batches)):
            return None
        nlp.update([examples[at] for at in batch], sgd=optimizer, drop=DROPOUT)
    return nlp, optimizer.averages
