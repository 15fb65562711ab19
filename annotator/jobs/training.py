"""Train and evaluate: what is asked of the `train` worker, and what it answers. Nothing here imports spaCy.

The worker (`annotator worker train`) reads the project itself, from one snapshot, while the review goes on, and writes a folder: a
complete spaCy project. It speaks the worker protocol (jobs.protocol) with one task, and a `TrainJob` or an `EvaluateJob` takes in what it
says. Closing its stdin stops it: it keeps the best pipeline so far, scores it, and answers as if it had come to the end by itself.

Progress. Each part of the answer is one event; `annotator train --json` prints it with `"event": "progress"` in front. All have

    {"stage": "read" | "train" | "score" | "curve", "done": n, "total": n, "message": null | "a sentence for the reader"}

`done` and `total` count what the stage counts: articles read; steps of training, of which there may be fewer when nothing gets better any
more; systems scored; articles of the curve's pipelines trained on. Where there is more to say, the event has it besides:

    read    "articles": {"train": n, "dev": n, "test": n}, "left_out": {reason: n}, "labels": {label: n in train},
            "few": [labels with too few spans to be learnt], "resumed": step or null
    train   "epoch": n, "step": n, "words": n a second, "loss": x of a thousand words, after each evaluation
            "score": F1 on dev (0..1), "by_label": {label: F1} (else null), and from the first on "best": F1, "best_step": n
    curve   when a pipeline of it is scored, "point": {"articles": n, "f1": x, "interval": [low, high]}

The result of `train` and of `evaluate` is the object that stands in the folder as `scores.json` (that of `evaluate` has only what is
marked with *):

    {"format": "annotator-scores/1", *
     "pipeline": {"name", "version", "language", "path", "sha256", "base": name of the pipeline that it began with, or null,
                  "rules": {"names": bool, "dates": bool}, "labels": [...]}, *          rules: what is applied besides what was learnt
     "trained": {"annotator": whose decisions, by name, "articles": {"train": n, "dev": n, "test": n}, "left_out": {reason: n},
                 "labels": {label: n in train}, "few": [label], "split": the report of corpus.splits, "seed": n,
                 "steps": n, "best_step": n, "epochs": n, "ended": "no more gain" | "all steps" | "stopped",
                 "cpu_seconds": x},
     "history": [{"step", "epoch", "loss", "score", "by_label"}],                        one a evaluation on dev
     "curve": [{"articles": n, "f1": x, "interval": [low, high], "from_articles": n}],   ascending; [] when it was never asked for
     "test": EVALUATION} *                                                               null when there is no article to test on

    EVALUATION = {
     "on": {"project": file name, "annotator": whose decisions, by name, "part": "test" | "all", "articles": n, "spans": n,
            "left_out": {reason: n}},
     "labels": [...],                                            what is scored
     "systems": {"pipeline": SYSTEM, "pipeline alone": SYSTEM, "model": SYSTEM, "model alone": SYSTEM, "current": SYSTEM},
     "compared": [{"system": name, "to": name, "labels": "all" | "shared", "gain": x, "interval": [low, high], "from_articles": n,
                   "p": x}],
     "confusions": [{"kind": "label" | "edges" | "label and edges" | "missed" | "spurious", "gold": label | null, "found": label | null,
                     "count": n, "places": [[document_id, start, end], ...]}]}           most frequent first; of "pipeline"
    SYSTEM = {"name": str, "labels": [...], "exact": MEASURE, "partial": MEASURE, "shared": MEASURE,
              "by_label": {label: {"exact": MEASURE, "partial": MEASURE}}}
    MEASURE = {"precision": x, "recall": x, "f1": x, "interval": [low, high], "from_articles": n, "gold": n, "found": n, "hit": x}

The systems: "pipeline" as it would suggest, with the rules that its dev articles chose, and "alone", without any rule; "model", the
pre-trained model with the rules that go with it, which is what is suggested where nothing was trained, and "alone"; "current", what is
suggested in this project now, where that is another: the gain against it leaves out the stories that it was trained on. A system that
there is not is left out. "exact" wants edges and label; "partial" is nervaluate's: half a hit for a span that overlaps (of all labels
together: whatever its label). "shared" is exact, over the labels that the model alone knows as well: it has no DATE, and is not blamed
for that there. Intervals are 95 % percentile intervals of a bootstrap by article, those of a gain paired, from so many articles that have
anything of what is measured, near-duplicates counted as one; "p" is the p-value of the gain by a paired randomization test by article,
one-sided: how likely so much is if neither system is better. Files of before have "better" in its place, the share of the bootstrap's
samples in which the system is better, and do not name the annotator.
"""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Self

from annotator import __version__
from annotator.core.document import SectionKind
from annotator.core.errors import Trouble
from annotator.jobs.protocol import Json, Progress, Task

TRAIN_HELLO: Json = {"producer": "train", "version": __version__}

SCORES = "scores.json"
SCORES_FORMAT = "annotator-scores/1"
CURVE = (25, 50, 100, 200, 400, 800, 1600)
"""Of how many articles the pipelines of a learning curve are trained, as far as they are clearly fewer than there are; and of all."""
ENOUGH_ARTICLES = 10
"""For an interval: those from fewer articles are too narrow to be called one of 95 %, and are marked.

A percentile interval of a bootstrap is about m ± 1.96 √((n − 1) / n) s / √n where Student's is m ± t s / √n (Hesterberg, What Teachers
Should Know About the Bootstrap, The American Statistician 69, 2015, on narrowness bias). Of normal values it holds the true mean in 60 % of
cases for two articles, in 85 % for five, and in 90 % from ten on; of the F1 of simulated articles with 35 spans in 50, 82 and 88 %.
"""


def is_narrow(measure: Mapping[str, Any]) -> bool:
    """Whether the interval of something measured comes from too few articles."""
    return int(measure.get("from_articles", ENOUGH_ARTICLES)) < ENOUGH_ARTICLES


class _Options:
    """What can be sent to a worker and read there."""

    def to_json(self) -> Json:
        return asdict(self)  # type: ignore[call-overload, no-any-return]

    @classmethod
    def from_json(cls, data: Json) -> Self:
        """Lists come back as tuples."""
        known = {one.name for one in fields(cls)}  # type: ignore[arg-type]
        return cls(**{name: tuple(value) if isinstance(value, list) else value for name, value in data.items() if name in known})


@dataclass(frozen=True, slots=True)
class TrainOptions(_Options):
    """What and how to train.

    `status`: "finished", or "any" to train on the confirmed spans of articles in progress too; whatever has not been reviewed is left
    open there, not taken for text without spans. `annotator`: whose decisions, None when only one has decided. `shares` of train, dev and
    test, () for those that the number of articles asks for. `leave_out`: kinds of sections that are not trained on. `base`: the pipeline
    to begin with, by package or folder, None for the installed one of the language, "blank" for none. `name`: of the new pipeline, None
    for one made of the project's name. `epochs`: at most, 0 for as many as its size asks for. `curve`: of how many articles to train
    pipelines for a learning curve; () for none.
    """

    status: str = "finished"
    annotator: str | None = None
    shares: tuple[int, ...] = ()
    seed: int = 0
    leave_out: tuple[str, ...] = (SectionKind.HEADER.value, SectionKind.REPEATED_TITLE.value)
    base: str | None = None
    language: str | None = None
    name: str | None = None
    epochs: int = 0
    curve: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class EvaluateOptions(_Options):
    """What to score a pipeline on.

    `part`: "test", the articles that were set apart for it when it was trained; "all", every finished article that it was not trained
    on; None for the first where there is one, else the second.
    """

    annotator: str | None = None
    part: str | None = None
    seed: int = 0


class _OneTask:
    """A job (jobs.protocol) of one task for one worker. `heard` gets each event; `result` and `trouble` say how it ended."""

    def __init__(self, name: str, body: Json, heard: Callable[[Json], None] = lambda _: None) -> None:
        self.tasks = deque([Task(name, name, lambda: body)])
        self.result: Json | None = None
        self.trouble: str | None = None
        self._heard = heard
        self._progress = Progress(0, 0)

    @property
    def progress(self) -> Progress:
        """Of the stage that it is in."""
        return self._progress

    def greeted(self, hello: Json) -> None:
        if hello.get("producer") != "train":
            raise Trouble("That is no worker that trains.")

    def part(self, task: Task, body: Json) -> None:
        self._progress = Progress(int(body["done"]), int(body["total"]))
        self._heard({name: value for name, value in body.items() if name not in ("event", "id")})

    def finished(self, task: Task, body: Json) -> None:
        self.result = body["result"]

    def failed(self, task: Task, reason: str) -> None:
        self.trouble = reason


class TrainJob(_OneTask):
    """Train a pipeline on the reviewed articles of a project; the folder `out` holds it then. `result` is its scores.json."""

    def __init__(self, project: Path, out: Path, options: TrainOptions, heard: Callable[[Json], None] = lambda _: None) -> None:
        super().__init__("train", {"do": "train", "project": str(project), "out": str(out), "options": options.to_json()}, heard)


class EvaluateJob(_OneTask):
    """Score a pipeline, by package, folder, or folder of a training, on a project. `result` is as in scores.json."""

    def __init__(self, project: Path, pipeline: str, options: EvaluateOptions, heard: Callable[[Json], None] = lambda _: None) -> None:
        body: dict[str, Any] = {"do": "evaluate", "project": str(project), "pipeline": pipeline, "options": options.to_json()}
        super().__init__("evaluate", body, heard)
