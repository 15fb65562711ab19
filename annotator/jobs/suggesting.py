"""Suggest: producers propose spans and relations for the articles that they have not seen yet.

A run is known by its producer, version and parameters, and remembers which articles it is done with: so the work can be
interrupted, goes on where it stopped, and adds nothing when it is done twice.
"""

import json
import time
from collections import Counter, deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol, runtime_checkable

from annotator import __version__
from annotator.core.annotated import AnnotatedDocument
from annotator.core.document import Document
from annotator.core.ids import annotator_id_of, run_id_of
from annotator.core.spans import RelationSuggestion, Run, SpanSuggestion
from annotator.core.values import Status, canonical
from annotator.formats import jsonl
from annotator.jobs.languages import EXTRAS
from annotator.jobs.protocol import Handler, Json, Progress, ProtocolError, Task
from annotator.jobs.reading import Refusal, articles, count
from annotator.language.guideline import Guideline, guideline_from, guideline_of
from annotator.store.project import Project
from annotator.store.reader import Reader

_CORRECTED = "corrected"
_REPLACED = "replaced"
"""A run's parameter: the producer that took its place in an article. It found nothing, and so hides what was found before."""
_AGAIN = "again"
"""A run's parameter: how many runs with the same other parameters there were before, each replaced by one with others."""


class Producer(Protocol):
    """What makes suggestions. `parameters` is canonical JSON; `languages` are the codes of the languages it can read.

    One with a true `by_rule` does without a model.
    """

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> str: ...

    @property
    def parameters(self) -> str: ...

    @property
    def languages(self) -> Collection[str]: ...

    def suggest(self, document: Document, run_id: str) -> tuple[Sequence[SpanSuggestion], Sequence[RelationSuggestion]]:
        """What it proposes for a document, as made by the run. Raises Trouble when it cannot read it."""


@runtime_checkable
class Guided(Producer, Protocol):
    """A producer that heeds a project's guideline."""

    def guided(self, guideline: Guideline) -> Producer:
        """The producer under a guideline, with that guideline's parameters."""


# the worker's side -------------------------------------------------------------------------------------------------------


def hello(producers: Iterable[Producer]) -> Json:
    """The worker's first line, without what the protocol adds."""
    listed = [
        {
            "producer": one.name,
            "version": one.version,
            "parameters": one.parameters,
            "languages": sorted(one.languages),
            "by_rule": getattr(one, "by_rule", False),
            "guided": isinstance(one, Guided),
            "notes": list(getattr(one, "notes", ())),
        }
        for one in producers
    ]
    return {"producer": "suggest", "version": __version__, "producers": listed}


def handler(producers: Iterable[Producer]) -> Handler:
    """Answers the tasks that `SuggestJob` sets."""
    by_name = {one.name: one for one in producers}

    def answer(task: Json) -> Iterator[Json]:
        entry = jsonl.from_json(task["document"], "")
        assert isinstance(entry, jsonl.Entry)
        found = []
        for name in task["producers"]:
            producer = by_name[name]
            parameters = (task.get("parameters") or {}).get(name, producer.parameters)
            run_id = run_id_of(producer.name, producer.version, parameters)
            if "guideline" in task and isinstance(producer, Guided):
                producer = producer.guided(guideline_from(task["guideline"]))
            spans, relations = producer.suggest(entry.document, run_id)
            found.append({"producer": name, **jsonl.stored_to_json(jsonl.Stored(run_id, tuple(spans), tuple(relations)))})
        yield {"suggestions": found}

    return answer


# the project's side ------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class SuggestResult:
    """`no_model` counts the articles of each language that no model reads; `unknown_labels` what the schema has no label for."""

    articles: int = 0
    already: int = 0
    spans: int = 0
    relations: int = 0
    producers: list[str] = field(default_factory=list)
    no_model: Counter[str] = field(default_factory=Counter)
    unknown_labels: Counter[str] = field(default_factory=Counter)
    refused: list[Refusal] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)  # of the producers, about themselves

    def sentence(self) -> str:
        """What was done, for the reader."""
        parts = [f"{articles(self.articles)} read, {count(self.spans, 'span')} suggested"]
        parts += [f"{self.already} done before"] if self.already else []
        parts += [
            f"no model for {language} ({articles(number)}{_how_to_get(language)})" for language, number in sorted(self.no_model.items())
        ]
        parts += [f"{len(self.refused)} failed"] if self.refused else []
        unknown = ", ".join(sorted(self.unknown_labels))
        parts += [f"{self.unknown_labels.total()} left out: the schema has no label {unknown}"] if unknown else []
        return " ".join(("; ".join(parts) + ".", *self.notes))


def _how_to_get(language: str) -> str:
    return f"; to get one: pip install '{EXTRAS[language]}'" if language in EXTRAS else ""


class SuggestJob:
    """A job (jobs.protocol). What is to do is known once the worker has said which producers it has.

    `producer` names the only one to ask; `documents` the only articles to ask about, by id.
    """

    def __init__(self, project: Project, producer: str | None = None, documents: Iterable[str] | None = None) -> None:
        self.result = SuggestResult()
        self.tasks: deque[Task] = deque()
        self._project, self._producer = project, producer
        self._within = None if documents is None else list(documents)  # what is asked of the project is about these only
        self._documents = project.document_ids() if self._within is None else self._within
        self._schema = project.schema()
        self._guideline = guideline_of(self._schema).parameters()
        self._relation_labels = {label.label_id for label in self._schema.relation_labels}
        self._corrections = project.corrections(self._within)
        self._made = project.runs()
        self._offers: dict[str, Json] | None = None
        self._base: dict[str, Run] = {}  # by producer
        self._runs: dict[tuple[str, str], Run] = {}  # by producer and parameters
        self._trained = project.producers()
        self._done, self._total = 0, len(self._documents)

    @property
    def progress(self) -> Progress:
        """In articles; those that were done before count as done."""
        return Progress(self._done, self._total)

    def greeted(self, hello: Json) -> None:
        """Raises ProtocolError when the worker has no such producer."""
        if self._offers is not None:
            return  # a second worker, with the same producers
        offers = [one for one in hello.get("producers") or () if self._producer in (None, one["producer"])]
        if self._producer is not None and not offers:
            names = ", ".join(one["producer"] for one in hello.get("producers") or ()) or "none"
            raise ProtocolError(f"There is no producer named {self._producer} (there is: {names}).")
        self._offers = {one["producer"]: one for one in offers}
        for name, offer in self._offers.items():
            settings = json.loads(self._guideline) if offer.get("guided") else {}
            self._base[name] = _base_run(self._made, name, offer["version"], canonical(json.loads(offer["parameters"]) | settings))
        self.result.producers = list(self._offers)
        self.result.notes = [str(note) for offer in offers for note in offer.get("notes") or ()]
        done: dict[str, set[str]] = {}  # by run_id
        listed = self._project.documents("", within=self._within)
        languages = {summary.document_id: summary.language for summary in listed}
        titles = {summary.document_id: summary.title or summary.document_id for summary in listed}
        for document_id in self._documents:
            language = languages.get(document_id, "")
            able = [one["producer"] for one in offers if language in one["languages"]]
            if document_id in self._corrections:
                self._take_back(document_id, able)
            pending = []
            for name in able:
                run_id = self._run(name, document_id).run_id
                if run_id not in done:
                    done[run_id] = self._project.run_documents(run_id, self._within)
                if document_id not in done[run_id]:
                    pending.append(name)
            if all(self._offers[name].get("by_rule") for name in able) and self._producer is None:
                self.result.no_model[language] += 1
            if pending:
                self.tasks.append(Task(document_id, titles[document_id], partial(self._ask, document_id, pending)))
                continue
            self._done += 1
            if able:
                self.result.already += 1
            elif self._producer is not None:
                self.result.no_model[language] += 1

    def _take_back(self, document_id: str, able: Collection[str]) -> None:
        """Producers that read a corrected article in the language it was taken for, and do not read its own, have nothing to say of it."""
        spoke = {run.producer for run in self._project.suggestions(document_id).runs.values()}
        silent = [name for name in self._base if name in spoke and name not in able]
        if silent:
            self._project.add_found(document_id, [(self._run(name, document_id), (), ()) for name in silent])

    def _run(self, producer: str, document_id: str) -> Run:
        """The run of a producer that an article belongs to as it stands now."""
        base, corrected = self._base[producer], self._corrections.get(document_id)
        if corrected is None:
            return base
        parameters = parameters_for(base.parameters, corrected)
        if (producer, parameters) not in self._runs:
            run_id = run_id_of(producer, base.version, parameters)
            made_at = _after([base, *(run for run in self._made if run.producer == producer)])
            self._runs[producer, parameters] = base._replace(run_id=run_id, parameters=parameters, made_at=made_at)
        return self._runs[producer, parameters]

    def _ask(self, document_id: str, producers: list[str]) -> Json:
        document = self._project.corrected(document_id)
        return {
            "document": jsonl.document_to_json(AnnotatedDocument(document, Status.NEW)),
            "producers": producers,
            "parameters": {name: self._run(name, document_id).parameters for name in producers},
            "guideline": self._guideline,
        }

    def part(self, task: Task, body: Json) -> None:
        """One transaction."""
        found: list[tuple[Run, Sequence[SpanSuggestion], Sequence[RelationSuggestion]]] = []
        unknown: Counter[str] = Counter()
        for answer in body.get("suggestions") or ():
            run = self._run(answer["producer"], task.task_id)
            stored = jsonl.stored_from_json(task.task_id, {**answer, "run": run.run_id})
            spans = [span for span in stored.spans if self._schema.has_span_label(span.label_id)]
            relations = [relation for relation in stored.relations if relation.label_id in self._relation_labels]
            found.append((run, spans, relations))
            unknown += Counter(span.label_id for span in stored.spans) + Counter(relation.label_id for relation in stored.relations)
            unknown -= Counter(span.label_id for span in spans) + Counter(relation.label_id for relation in relations)
        found += [(run, (), ()) for run in self._replaced_runs(task.task_id, [run for run, *_ in found])]
        new = self._project.add_found(task.task_id, found) if found else []
        for (_, its_spans, its_relations), is_new in zip(found, new, strict=True):
            self.result.spans += len(its_spans) if is_new else 0
            self.result.relations += len(its_relations) if is_new else 0
        if any(new):
            self.result.unknown_labels += unknown

    def _replaced_runs(self, document_id: str, runs: Sequence[Run]) -> list[Run]:
        """Empty runs of the producers that others take the place of in an article, so that not both are shown."""
        made = []
        for run in runs:
            rivals = self._rivals(run.producer)
            if rivals:
                newest = {one.producer: one for one in self._project.suggestions(document_id).runs.values()}
                made += [_replaced_run(newest[rival], run) for rival in rivals if rival in newest]
        return made

    def _rivals(self, producer: str) -> set[str]:
        """Whose place a producer takes: a trained pipeline that of others, and of other trained ones; those in turn its place."""
        mine = next((one for one in self._trained if one.name == producer), None)
        if mine is None:
            return {one.name for one in self._trained if producer in one.replaces}
        return {*mine.replaces, *(one.name for one in self._trained if one.language == mine.language)} - {producer}

    def finished(self, task: Task, body: Json) -> None:
        self.part(task, body)
        self.result.articles += 1
        self._done += 1

    def failed(self, task: Task, reason: str) -> None:
        self.result.refused.append(Refusal(task.name, 0, reason))
        self._done += 1


def _replaced_run(newest: Run, by: Run) -> Run:
    """The run that says of an article that a producer has nothing to say there any more."""
    parameters = json.loads(newest.parameters)
    if _REPLACED in parameters:
        return newest
    told = canonical(parameters | {_REPLACED: f"{by.producer} {by.version}"})
    made_at = max(newest.made_at + 1, time.time_ns() // 1_000_000)
    return Run(run_id_of(newest.producer, newest.version, told), newest.producer, newest.version, told, made_at)


def _base_run(runs: Iterable[Run], name: str, version: str, parameters: str) -> Run:
    """The run to go on with, or a new one, for articles as they were found.

    Only the newest run of a producer is shown: one that a newer one replaced is made again.
    """
    made = sorted((run for run in runs if run.producer == name and _CORRECTED not in run.parameters), key=lambda run: run.made_at)
    alike = {parameters, *(_again(parameters, nth) for nth in range(1, len(made) + 1))}
    before = [run for run in made if run.version == version and run.parameters in alike]
    if before and before[-1] == made[-1]:
        return before[-1]
    if before:
        parameters = _again(parameters, len(before))
    return Run(run_id_of(name, version, parameters), name, version, parameters, _after(made))


def _after(runs: Sequence[Run]) -> int:
    """Now in Unix milliseconds, or later than all these runs where a clock was set back: the newest run is the one that is shown."""
    return max(time.time_ns() // 1_000_000, *(run.made_at + 1 for run in runs), 0)


def _again(parameters: str, times: int) -> str:
    return canonical({**json.loads(parameters), _AGAIN: times})


def parameters_for(parameters: str, corrected: str) -> str:
    """The parameters of the run that reads a corrected document, as canonical JSON: those of the others, and the newest act that
    corrected it, so that it is read in a run of its own."""
    return canonical(json.loads(parameters) | {_CORRECTED: corrected})


def undecided_documents(reader: Reader, annotators: Iterable[str]) -> list[str]:
    """The articles that none of the annotators (names) has finished or skipped."""
    over = (Status.FINISHED, Status.SKIPPED)
    listed = (one for name in annotators for one in reader.documents(annotator_id_of(name)))
    done = {one.document_id for one in listed if one.status in over}
    return [document_id for document_id in reader.document_ids() if document_id not in done]


def whose_progress(reader: Reader, login: str) -> Collection[str]:
    """The names of those whose progress counts where nobody was named: who asks, or all who have decided where that person has not."""
    deciders = reader.deciders().values()
    return [login] if login in deciders else deciders
