"""Spans and relations, and the suggestions of them that producers make."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from annotator.core.ids import relation_id_of, span_id_of

Why: TypeAlias = tuple[str, ...]
"""A reason as a code followed by its arguments, worded in the reader's language when shown; () when there is none."""


class Span(NamedTuple):
    span_id: str
    start: int
    end: int
    label_id: str


class Relation(NamedTuple):
    """Head to tail; the ends are span ids of the same document."""

    relation_id: str
    head_id: str
    tail_id: str
    label_id: str


class Run(NamedTuple):
    """A producer's work with one version and one set of parameters (canonical JSON). `made_at` is Unix milliseconds."""

    run_id: str
    producer: str
    version: str
    parameters: str
    made_at: int


class Registered(NamedTuple):
    """A pipeline that was trained for a project, as a producer.

    `path` is its folder and `sha256` that of its files together; `scores` is JSON. While it is `active` it is asked in place of the
    producers that `replaces` names. `made_at` is Unix milliseconds.
    """

    name: str
    language: str
    version: str
    sha256: str
    path: str
    replaces: tuple[str, ...]
    scores: str
    active: bool
    made_at: int


class SpanSuggestion(NamedTuple):
    """A proposed span; `score` in 0..1 or None when the producer gives none."""

    document_id: str
    start: int
    end: int
    label_id: str
    run_id: str
    score: float | None = None
    why: Why = ()

    @property
    def span_id(self) -> str:
        return span_id_of(self.document_id, self.start, self.end, self.label_id)


class RelationSuggestion(NamedTuple):
    """A proposed relation between two spans, decided or proposed."""

    document_id: str
    head_id: str
    tail_id: str
    label_id: str
    run_id: str
    score: float | None = None
    why: Why = ()

    def relation_id(self, symmetric: bool) -> str:
        return relation_id_of(self.document_id, self.head_id, self.tail_id, self.label_id, symmetric)


class Suggestions(NamedTuple):
    """The suggestions that show for one document, with the runs that made them by run_id."""

    spans: tuple[SpanSuggestion, ...] = ()
    relations: tuple[RelationSuggestion, ...] = ()
    runs: Mapping[str, Run] = MappingProxyType({})

    def joined(self, other: "Suggestions") -> "Suggestions":
        return Suggestions(self.spans + other.spans, self.relations + other.relations, {**self.runs, **other.runs})


def overlaps(start: int, end: int, other_start: int, other_end: int) -> bool:
    """Whether two half-open ranges share a code point."""
    return start < other_end and other_start < end
