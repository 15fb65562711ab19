"""The folder of a training: a complete spaCy project that trains without annotator.

    config.cfg, project.yml     `python -m spacy project run train` in the folder, or `python -m spacy train config.cfg …`
    base/                       the pipeline that training begins with, with all labels; no other package is needed
    corpus/*.spacy              train, dev and test, one Doc a passage (models.training_docs)
    training/model-best         the pipeline that was best on dev
    training/model-last         while the training is not over: how far it has come, and all that is needed to go on from there
    scores.json                 what came out (jobs.training)
    annotator.json              what it was made of, and how it has ended
    README.md                   the same for people

A folder is built beside its place, and takes it when there is a pipeline in it.
"""

import json
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator import __version__
from annotator.core.errors import Trouble
from annotator.jobs.pipeline_info import BEST
from annotator.jobs.protocol import Json
from annotator.jobs.training import SCORES

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

STATE = "annotator.json"
STATE_FORMAT = "annotator-training/1"
BASE = "base"
CONFIG = "config.cfg"
LAST = Path("training", "model-last")

DROPOUT = 0.2
LEARN_RATE = 0.001
_BATCH_WORDS = (300, 1000, 1.001)
_SMALLEST_BATCH = 60


def batch_words(words: int) -> tuple[int, int, float]:
    """The first and the largest size of a batch in words, and by what it grows each step, for a corpus of so many words: a tiny one is
    cut into small batches, or an epoch would have too few steps (from 3,000 words on, small ones were measured to be worse)."""
    first, largest, growth = _BATCH_WORDS
    return max(_SMALLEST_BATCH, min(first, words // 10)), largest, growth


_OWN = {STATE, CONFIG, "project.yml", "README.md", SCORES, BASE, "corpus", "training", "project.lock", "metrics.json"}


class TrainingFolder:
    """Where a training works. `resumed` tells whether it goes on with what was begun."""

    def __init__(self, out: Path, fingerprint: str) -> None:
        """Finds what was begun with the same data and settings, else an empty folder beside `out`.

        Raises Trouble when `out` is no folder of a training, or holds other files: they would be lost.
        """
        self.out = out.absolute()
        self._refuse_foreign()
        beside = self.out.with_name(f".{self.out.name}.part")
        for path in (beside, self.out):
            state = read_state(path)
            if state is not None and state["fingerprint"] == fingerprint:
                self.path, self.state, self.resumed = path, state, True
                return
        try:
            if beside.exists():
                shutil.rmtree(beside)
            beside.mkdir(parents=True)
        except OSError as error:
            raise Trouble(f"{self.out}: cannot be written ({error.strerror or error}).") from error
        self.path, self.resumed = beside, False
        self.state = {"format": STATE_FORMAT, "fingerprint": fingerprint}

    def save_state(self) -> None:
        self.write(STATE, self._state_text())

    def _state_text(self) -> str:
        return json.dumps(self.state, ensure_ascii=False, indent=1) + "\n"

    def write_scores(self, scores: Json) -> None:
        self.write(SCORES, json.dumps(scores, ensure_ascii=False, indent=1) + "\n")

    def write(self, name: str, text: str) -> None:
        """A small file, whole or not at all."""
        part = self.path / f".{name}"
        part.write_text(text, encoding="utf-8", newline="\n")
        os.replace(part, self.path / name)

    def save_last(self, nlp: "Language", more: Callable[[Path], None]) -> None:
        """Note how far it has come: the pipeline, the state, and what `more` writes into the folder that it is given are one."""

        def write(folder: Path) -> None:
            (folder / STATE).write_text(self._state_text(), encoding="utf-8", newline="\n")
            more(folder)

        self.save_pipeline(nlp, LAST, write)

    def save_pipeline(self, nlp: "Language", place: Path, more: Callable[[Path], None] = lambda _: None) -> None:
        """Put a pipeline, with what else is written into its folder, where another may be: one of the two is there at any time."""
        target = self.path / place
        new, old = (target.with_name(f".{target.name}.{which}") for which in ("new", "old"))
        for path in (new, old):
            shutil.rmtree(path, ignore_errors=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        nlp.to_disk(new)
        more(new)
        if target.exists():
            os.rename(target, old)
        os.rename(new, target)
        shutil.rmtree(old, ignore_errors=True)

    def mend(self) -> None:
        """Put back what a kill has left between two names, and take up the state of what can be gone on with."""
        for place in (BEST, LAST):
            target = self.path / place
            old = target.with_name(f".{target.name}.old")
            if old.exists() and not target.exists():
                os.rename(old, target)
        if "ended" not in self.state:
            self.state = read_state(self.path / LAST) or self.state

    def take_place(self) -> None:
        """Put the folder where it belongs; what was there before goes. Raises Trouble as at the beginning."""
        if self.path == self.out:
            return
        self._refuse_foreign()
        aside = self.out.with_name(f".{self.out.name}.old")
        shutil.rmtree(aside, ignore_errors=True)
        if self.out.exists():
            os.rename(self.out, aside)
        try:
            os.rename(self.path, self.out)
        except OSError as error:
            if aside.exists():
                os.rename(aside, self.out)
            raise Trouble(f"{self.out}: cannot be written ({error.strerror or error}).") from error
        shutil.rmtree(aside, ignore_errors=True)
        self.path = self.out

    def _refuse_foreign(self) -> None:
        if not self.out.exists():
            return
        if not self.out.is_dir():
            raise Trouble(f"{self.out}: is a file, and a training is a folder; name a folder.")
        names = {path.name for path in self.out.iterdir() if not path.name.startswith(".")}
        foreign = sorted(names - _OWN) or (sorted(names) if read_state(self.out) is None else [])
        if foreign:
            raise Trouble(f"{self.out}: holds files that no training wrote ({foreign[0]}); name a new or an empty folder.")


def read_state(folder: Path) -> Json | None:
    """What a training has noted in its folder; None when it is not the folder of one."""
    try:
        data = json.loads((folder / STATE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    good = isinstance(data, dict) and data.get("format") == STATE_FORMAT and isinstance(data.get("fingerprint"), str)
    return data if good else None


def write_project(
    folder: TrainingFolder,
    nlp: "Language",
    corpus: "Mapping[str, list[Doc]]",
    epochs: int,
    every: int,
    seed: int,
    words: int,
    annotator: str | None,
) -> None:
    """Fill a new folder: the pipeline to begin with, the corpus by part, and how to train. `every`: steps between two evaluations;
    `annotator`: whose decisions the corpus holds."""
    from spacy.tokens import DocBin

    nlp.to_disk(folder.path / BASE)
    (folder.path / "corpus").mkdir(exist_ok=True)
    for part, docs in corpus.items():
        DocBin(docs=docs, store_user_data=True).to_disk(folder.path / "corpus" / f"{part}.spacy")
    _config(nlp, epochs, every, seed, words).to_disk(folder.path / CONFIG)
    folder.write("project.yml", _PROJECT.format(title=json.dumps(nlp.meta["name"])))
    folder.write("README.md", _README.format(name=nlp.meta["name"], version=__version__, annotator=annotator))


def _config(nlp: "Language", epochs: int, every: int, seed: int, words: int) -> Any:
    config = nlp.config.copy()
    config["components"] = {name: {"source": BASE} for name in nlp.pipe_names}
    config["paths"] = {"train": "corpus/train.spacy", "dev": "corpus/dev.spacy", "vectors": None, "init_tok2vec": None}
    config["initialize"]["vectors"] = BASE if nlp.vocab.vectors.shape[0] else None
    config["initialize"]["components"] = {}
    config["corpora"] = {
        part: {"@readers": "spacy.Corpus.v1", "path": f"${{paths.{part}}}", "max_length": 0, "gold_preproc": False, "limit": 0}
        for part in ("train", "dev")
    }
    start, stop, compound = batch_words(words)
    config["training"].update(
        {
            "seed": seed,
            "dropout": DROPOUT,
            "max_epochs": epochs,
            "max_steps": 0,
            "patience": 0,
            "eval_frequency": every,
            "frozen_components": [],
            "annotating_components": [],
            "score_weights": {"ents_f": 1.0} if "spancat" not in nlp.pipe_names else {"ents_f": 0.8, "spans_sc_f": 0.2},
            "batcher": {
                "@batchers": "spacy.batch_by_words.v1",
                "discard_oversize": False,
                "tolerance": 0.2,
                "size": {"@schedules": "compounding.v1", "start": start, "stop": stop, "compound": compound},
            },
            "optimizer": {
                "@optimizers": "Adam.v1",
                "beta1": 0.9,
                "beta2": 0.999,
                "L2_is_weight_decay": True,
                "L2": 0.01,
                "grad_clip": 1.0,
                "use_averages": True,
                "eps": 1e-8,
                "learn_rate": LEARN_RATE,
            },
        }
    )
    return config


_PROJECT = """\
title: {title}
description: "Spans in news articles, reviewed with annotator. See README.md."
directories: ["corpus", "training"]
workflows:
  all: [train, evaluate]
commands:
  - name: train
    help: "Train the pipeline on the reviewed articles"
    script:
      - "python -m spacy train config.cfg --output training"
    deps: ["config.cfg", "base", "corpus/train.spacy", "corpus/dev.spacy"]
    outputs: ["training/model-best"]
  - name: evaluate
    help: "Score the best pipeline on articles that were set apart"
    script:
      - "python -m spacy benchmark accuracy training/model-best corpus/test.spacy --output metrics.json"
    deps: ["training/model-best", "corpus/test.spacy"]
    outputs: ["metrics.json"]
"""

_README = """\
# {name}

A spaCy pipeline trained on news articles, as {annotator} has reviewed them with annotator {version}, and all that it takes to train it
again:

```sh
python -m spacy project run train        # or: python -m spacy train config.cfg --output training
python -m spacy project run evaluate
```

`training/model-best` is the pipeline, `spacy.load("training/model-best")` loads it. `base` is what training begins with. `corpus` holds
the reviewed articles in three parts; a document in it is a passage, and `doc.user_data` says of which article (`document_id`) and where
it begins there (`offset`). Spans inside others are in `doc.spans["sc"]`, the others in `doc.ents`; where nobody has looked, `doc.ents` is
missing, not empty. `scores.json` has the scores with their intervals, on the articles of `corpus/test.spacy`; annotator applies the rules
that it names besides. `annotator.json` notes what the training was made of.
"""
