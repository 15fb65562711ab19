"""Scores what producers suggest on reviewed articles, and compares it with what would be suggested otherwise."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from annotator.core.annotated import AnnotatedDocument
from annotator.core.document import Document
from annotator.core.errors import Trouble
from annotator.core.schema import Schema
from annotator.corpus.near_duplicates import near_duplicates
from annotator.jobs.pipeline_info import PipelineInfo, describe
from annotator.jobs.producers import folder_of
from annotator.jobs.protocol import Json, Progress
from annotator.jobs.suggesting import Guided, Producer
from annotator.jobs.training import SCORES_FORMAT, EvaluateOptions
from annotator.language.guideline import guideline_of
from annotator.language.names import Mention
from annotator.models.evaluation import Scored, Span, confusions
from annotator.models.material import Material
from annotator.models.pipeline import LABELS, Pipeline, SpacyProducer, names_of, pipeline_at, producers_for
from annotator.models.training_docs import passages

DEFAULT_LEAVE_OUT = ("header", "repeated title")

_ALONE = " alone"


class System:
    """The producers of a language, asked as in a project, and its model without any rule, which is asked only once for both."""

    def __init__(self, names: SpacyProducer | None, producers: Sequence[Producer], schema: Schema, trained: Pipeline | None = None) -> None:
        """`trained`: the pipeline of `names`, if it was trained here."""
        self.name = names.name if names else "rules only"
        self._names = names
        self._producers = [one.guided(guideline_of(schema)) if isinstance(one, Guided) else one for one in producers]
        self._titles = {label.label_id: label.name for label in schema.span_labels}
        self._learnt = {name: self._titles.get(label_id, name) for name, label_id in trained.learnt or ()} if trained else None

    @classmethod
    def of(cls, language: str, schema: Schema, pipeline: Pipeline | None = None) -> "System":
        """The one with a trained pipeline, or the one where nothing was trained."""
        producers = producers_for(language, pipeline)
        names = next((one for one in producers if isinstance(one, SpacyProducer)), None)
        return cls(names, producers, schema, pipeline)

    def suggested(self, document: Document) -> set[Span]:
        """With its rules."""
        found = (span for producer in self._producers for span in producer.suggest(document, "")[0])
        return {(span.start, span.end, self._titles.get(span.label_id, span.label_id)) for span in found}

    def alone(self, document: Document) -> set[Span]:
        """By the model, as it finds them; one that was trained here also what is left to rules otherwise."""
        if self._names is None:
            return set()
        if self._learnt is not None:
            return as_spans(self._names.all_found_in(document), self._learnt)
        return as_spans(self._names.found_in(document), self._titles)


def as_spans(mentions: Sequence[Mention], names: dict[str, str]) -> set[Span]:
    """Mentions with label ids as spans with the labels' names."""
    return {(one.start, one.end, names.get(one.label, one.label)) for one in mentions}


def gold_of(one: AnnotatedDocument, leave_out: Sequence[str]) -> set[Span]:
    """The spans of an article that touch a passage that is read; what lies in other sections does not count."""
    return _within({(span.start, span.end, span.label) for span in one.spans}, one.document, leave_out)


def _within(spans: set[Span], document: Document, leave_out: Sequence[str]) -> set[Span]:
    ranges = [(passage.start, passage.end) for passage in passages(document, leave_out)]
    return {span for span in spans if any(span[0] < end and start < span[1] for start, end in ranges)}


def evaluation(
    material: Material,
    documents: Sequence[AnnotatedDocument],
    pipeline: Pipeline,
    *,
    part: str,
    left_out: Counter[str],
    labels: Sequence[str],
    leave_out: Sequence[str],
    seed: int,
    tell: Callable[[Progress], None] = lambda _: None,
) -> Json:
    """An EVALUATION of jobs.training: the pipeline, the pre-trained model and what is in use now, on these articles."""
    systems = {"pipeline": _system_of(material, pipeline), "model": System.of(material.language, material.schema)}
    learnt: dict[str, str] = {}  # what the current one was trained or tuned on
    current = material.trained.get(material.language)
    if current is not None and current.sha256[:8] not in pipeline.version:
        folder = folder_of(current, material.project)
        if folder is not None:
            systems["current"] = System.of(material.language, material.schema, pipeline_at(str(folder)))
            learnt = {one: its for one, its in ((describe(str(folder)).trained or {}).get("parts") or {}).items() if its != "test"}
    gold = [gold_of(one, leave_out) for one in documents]
    found: dict[str, list[set[Span]]] = {}
    names: dict[str, str] = {}
    knows = names_of(material.language)
    for nth, (kind, system) in enumerate(systems.items()):
        both = (kind, kind + _ALONE) if kind != "current" else (kind,)
        for name in both:
            found[name], names[name] = [], system.name
        for at, one in enumerate(documents):
            if at % 20 == 0:
                tell(Progress(nth * len(documents) + at, len(systems) * len(documents)))
            found[kind].append(_within(system.suggested(one.document), one.document, leave_out))
            if kind + _ALONE in found:
                found[kind + _ALONE].append(_within(system.alone(one.document), one.document, leave_out))
    tell(Progress(len(systems) * len(documents), len(systems) * len(documents)))
    if knows is None:  # a language without a model: there is nothing to compare with but rules
        del found["model" + _ALONE]
    shared = sorted({span[2] for spans in found.get("model" + _ALONE, []) for span in spans} & set(labels)) or list(labels)
    stories = stories_of(documents)
    scored = {name: Scored(gold, spans, labels, seed, stories) for name, spans in found.items()}
    known = {story for one, story in zip(documents, stories, strict=True) if one.document.document_id in learnt}
    compared = [
        {
            "system": one, "to": other, "labels": which,
            **scored[one].gain(scored[other], shared if which == "shared" else None, known if other == "current" else ()),
        }
        for one in ("pipeline", "pipeline" + _ALONE)
        for other in ("model" + _ALONE, "model", "current")
        if other in scored
        for which in ("all", "shared")
    ]  # fmt: skip
    return {
        "on": {
            "project": material.project.name, "annotator": material.annotator, "part": part,
            "articles": len(documents), "spans": sum(map(len, gold)), "left_out": dict(left_out),
        },
        "labels": list(labels),
        "systems": {name: {"name": names[name], **one.to_json(shared)} for name, one in scored.items()},
        "compared": compared,
        "confusions": confusions([one.document.document_id for one in documents], gold, found["pipeline"], labels),
    }  # fmt: skip


def stories_of(documents: Sequence[AnnotatedDocument]) -> list[int]:
    """The number of the story of each article: near-duplicates have the same."""
    groups = near_duplicates(one.document for one in documents)
    story = {document_id: nth for nth, group in enumerate(groups) for document_id in group}
    return [story[one.document.document_id] for one in documents]


def _system_of(material: Material, pipeline: Pipeline) -> System:
    if pipeline.learnt is not None:
        return System.of(material.language, material.schema, pipeline)
    names = SpacyProducer(pipeline, LABELS)  # somebody else's: as `suggest --pipeline` would ask it
    return System(names, (names,), material.schema)


def evaluate(project: str, source: str, options: EvaluateOptions, tell: Callable[[Json], None], material: Material) -> Json:
    """Score a pipeline on a project; the object that jobs.training describes."""
    info = describe(source)
    pipeline = pipeline_at(source)
    documents, part, left_out = _chosen(material, info, options)
    if not documents:
        why = "; ".join(f"{number} {reason}" for reason, number in left_out.items()) or "there is none"
        raise Trouble(f"There is no article in {project} to score {info.full_name} on ({why}).")
    trained = info.trained or {}
    labels = _labels(material, pipeline, trained)
    leave_out = tuple(trained.get("leave_out", DEFAULT_LEAVE_OUT))

    def told(progress: Progress) -> None:
        tell({"stage": "score", "done": progress.done, "total": progress.total, "message": None})

    scores = evaluation(
        material, documents, pipeline, part=part, left_out=left_out, labels=labels, leave_out=leave_out, seed=options.seed, tell=told
    )
    return {"format": SCORES_FORMAT, "pipeline": pipeline_json(info, labels), "test": scores}


def _labels(material: Material, pipeline: Pipeline, trained: Json) -> list[str]:
    """What is scored: what the pipeline was trained on, else all that the schema has."""
    wanted = trained.get("scored")
    return [str(label) for label in wanted] if isinstance(wanted, list) else list(material.label_ids)


def pipeline_json(info: PipelineInfo, labels: Sequence[str]) -> dict[str, Any]:
    """The "pipeline" of scores.json."""
    trained = info.trained or {}
    return {
        "name": info.full_name, "version": info.version, "language": info.language, "path": str(info.folder), "sha256": info.sha256,
        "base": trained.get("base"), "rules": trained.get("rules", {"names": True, "dates": False}), "labels": list(labels),
    }  # fmt: skip


def _chosen(material: Material, info: PipelineInfo, options: EvaluateOptions) -> tuple[list[AnnotatedDocument], str, Counter[str]]:
    """The articles to score on. What the pipeline was trained or tuned on is never among them."""
    parts: dict[str, str] = (info.trained or {}).get("parts") or {}
    left_out = Counter(material.left_out)
    ids = {one.document.document_id for one in material.documents}
    has_test = any(parts.get(document_id) == "test" for document_id in ids)
    part = options.part or ("test" if has_test else "all")
    chosen = []
    for one in material.documents:
        its = parts.get(one.document.document_id)
        if its in ("train", "dev"):
            left_out[f"trained on ({its})"] += 1
        elif part == "test" and its != "test":
            left_out["not in the test part"] += 1
        else:
            chosen.append(one)
    return chosen, part, left_out
