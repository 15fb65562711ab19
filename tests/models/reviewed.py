"""A project with reviewed articles, whose sentences are made up here: enough to train on in seconds."""

import json
import random
import shutil
from pathlib import Path
from typing import Any, NamedTuple

from filelock import FileLock

from annotator.core.annotated import AnnotatedDocument, AnnotatedSpan
from annotator.core.document import Document
from annotator.core.values import Decision, Status
from annotator.formats import json_lines, jsonl
from annotator.jobs.importing import ImportAs, ImportJob, ImportOptions, open_or_create
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, read
from annotator.jobs.training import TrainOptions

PEOPLE = ("Zoé Quentel", "Malo Garrec", "Nour Belkacem", "Ewen Le Bihan", "Aïcha Tazi", "Paul Lestrade", "Inès Morvan", "Yann Corre")
PLACES = ("Brest", "Vaure", "Quimper", "Plougastel", "Morlaix", "Concarneau", "Roscoff", "Douarnenez")
GROUPS = ("Armor Voiles", "Comité du Ponant", "Fédération des Quais", "Radio Goéland", "Union des Pontons", "Société Korrigan")
SHIPS = ("Marie-Morgane", "Grand Large", "Goéland II", "Étoile du Nord")
DAYS = ("lundi", "mardi 3 mai", "le 14 juin 2021", "jeudi", "hier")
SENTENCES = (
    "{PER} a rencontré {PER} à {LOC}.",
    "Le port de {LOC} accueille {ORG} depuis {DATE}.",
    "{ORG} a nommé {PER} à la tête de son équipe de {LOC}.",
    "Selon {PER}, le navire {MISC} quittera {LOC} {DATE}.",
    "Le conseil de {LOC} a voté {DATE} une aide à {ORG}.",
    "Rien de neuf sur les quais, où il pleut encore.",
)
_CHOICES = {"PER": PEOPLE, "LOC": PLACES, "ORG": GROUPS, "MISC": SHIPS, "DATE": DAYS}


def article(seed: int, sentences: int = 6, status: Status = Status.FINISHED, nested: bool = False) -> AnnotatedDocument:
    """An article with all its names and dates; with `nested`, the places in the names of organisations too."""
    chance = random.Random(seed)
    text, spans = f"Nouvelles du port, numéro {seed}\n\n", []
    for _ in range(sentences):
        rest = chance.choice(SENTENCES)
        while "{" in rest:
            before, _, rest = rest.partition("{")
            label, _, rest = rest.partition("}")
            text += before
            name = chance.choice(_CHOICES[label])
            if nested and label == "ORG":
                place = chance.choice(PLACES)
                name = f"{name} de {place}"
                at = len(text) + len(name) - len(place)
                spans.append(AnnotatedSpan(f"n{at}", at, at + len(place), "LOC", Decision.CONFIRMED))
            spans.append(AnnotatedSpan(f"s{len(text)}", len(text), len(text) + len(name), label, Decision.CONFIRMED))
            text += name
        text += rest + " "
    return AnnotatedDocument(Document.of(text.strip(), "fr"), status, tuple(sorted(spans, key=lambda span: (span.start, -span.end))))


def reviewed_project(path: Path, *articles: AnnotatedDocument, annotator: str = "ada", schema: str = "news") -> Path:
    """A project in which these articles are decided as they stand."""
    source = path.with_suffix(".jsonl")
    json_lines.write_lines(map(jsonl.document_to_json, articles), source)
    project = open_or_create(path, schema, annotator)
    job = ImportJob(project, [source], ImportOptions(annotator, as_=ImportAs.DECISIONS))
    run_here(job, HELLO, read)
    project.close()
    assert not job.result.refused
    return path


QUICK = TrainOptions(base="blank", epochs=8, shares=(60, 20, 20))
FINISHED, UNFINISHED = range(24), (100, 101)
"""The articles of the project that is trained on, by the number that `article` makes them of."""


class Training(NamedTuple):
    """What `QUICK` has made of a project: its folder, its scores, and the events that were told."""

    project: Path
    out: Path
    scores: dict[str, Any]
    events: list[dict[str, Any]]

    def copied(self, folder: Path) -> "Training":
        """One that may be written to."""
        project = Path(shutil.copy(self.project, folder / self.project.name))
        return self._replace(project=project, out=Path(shutil.copytree(self.out, folder / "out")))


def shared_training(folder: Path) -> Training:
    """The training in this folder, made by the first who asks."""
    from annotator.models.training import train  # brings spaCy along

    project, out, told = folder / "shared" / "port.annot", folder / "shared" / "out", folder / "shared" / "told.json"
    with FileLock(folder / "shared.lock"):
        if not told.exists():
            shutil.rmtree(told.parent, ignore_errors=True)
            told.parent.mkdir()
            unfinished = (article(nth, status=Status.IN_PROGRESS) for nth in UNFINISHED)
            reviewed_project(project, *map(article, FINISHED), *unfinished)
            events: list[dict[str, Any]] = []
            train(str(project), str(out), QUICK, events.append)
            told.write_text(json.dumps(events), encoding="utf-8")
        scores = json.loads((out / "scores.json").read_text(encoding="utf-8"))
        return Training(project, out, scores, json.loads(told.read_text(encoding="utf-8")))
