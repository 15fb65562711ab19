"""Reviewed articles as what spaCy trains on: one Doc a passage, which is just what a producer gives the pipeline to read.

A passage is a segment of running text (suggest.consistency); sections that teach nothing are left out. Tokens are cut at the borders of
spans, as in the DocBin format. Spans that lie inside others are in `spans["sc"]`, the others in `ents`. Where it is not known what stands
(outside the confirmed spans of an article in progress, and where a span crosses the border of a passage), `ents` is missing, not empty.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from annotator.core.annotated import AnnotatedDocument, AnnotatedSpan
from annotator.core.document import Document, SectionKind
from annotator.core.spans import overlaps
from annotator.core.values import Status
from annotator.corpus.training_text import Range, kept_ranges
from annotator.formats.spacy_docbin import to_doc
from annotator.suggest.consistency import segments

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

NESTED = "sc"
"""The key of the spans that lie inside others."""


class Passage(NamedTuple):
    """A stretch of an article that is read by itself."""

    document: Document
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.document.text[self.start : self.end]


def passages(document: Document, leave_out: Collection[str]) -> list[Passage]:
    """The passages of an article in text order, without the sections of these kinds."""
    kept = kept_ranges(document, frozenset(map(SectionKind, leave_out)))
    return [Passage(document, *one) for one in segments(document) if any(start <= one[0] and one[1] <= end for start, end in kept)]


def label_counts(documents: Iterable[AnnotatedDocument], leave_out: Collection[str]) -> Counter[str]:
    """How many spans of each label stand in the passages."""
    found: Counter[str] = Counter()
    for one in documents:
        found.update(span.label for passage in passages(one.document, leave_out) for span in _inside(one.spans, passage))
    return found


def has_nested(documents: Iterable[AnnotatedDocument]) -> bool:
    """Whether any span lies in or across another."""
    for one in documents:
        furthest = 0
        for span in sorted(one.spans, key=lambda span: (span.start, -span.end)):
            if span.start < furthest:
                return True
            furthest = max(furthest, span.end)
    return False


def training_docs(one: AnnotatedDocument, nlp: "Language", leave_out: Collection[str]) -> "Iterator[Doc]":
    """The passages of an article, annotated. `user_data` tells the article (document_id) and where the passage begins in it (offset)."""
    for passage in passages(one.document, leave_out):
        inside = _inside(one.spans, passage)
        spans = tuple(span._replace(start=span.start - passage.start, end=span.end - passage.start) for span in inside)
        doc = to_doc(AnnotatedDocument(Document.of(passage.text, one.document.language), one.status, spans), nlp)
        outer = {(span.start, span.end, span.label_) for span in doc.ents}
        doc.spans[NESTED] = [span for span in doc.spans[NESTED] if (span.start, span.end, span.label_) not in outer]
        cut = [
            (span.start - passage.start, span.end - passage.start)
            for span in one.spans
            if span not in inside and overlaps(span.start, span.end, passage.start, passage.end)
        ]
        _leave_open(doc, cut, all_of_it=one.status is not Status.FINISHED)
        doc.user_data.clear()  # what stands in the project's other fields is no matter of training
        doc.user_data["document_id"] = one.document.document_id
        doc.user_data["offset"] = passage.start
        yield doc


def _inside(spans: Iterable[AnnotatedSpan], passage: Passage) -> list[AnnotatedSpan]:
    return [span for span in spans if passage.start <= span.start and span.end <= passage.end]


def _leave_open(doc: "Doc", ranges: Collection[Range], *, all_of_it: bool) -> None:
    """Say that nothing is known of what is no span, in these ranges of characters or everywhere."""
    if all_of_it:
        doc.set_ents(list(doc.ents), default="missing")
    elif ranges:
        ents = list(doc.ents)
        held = {token.i for ent in ents for token in ent}
        open_ = [
            doc[token.i : token.i + 1]
            for token in doc
            if token.i not in held and any(overlaps(token.idx, token.idx + len(token), *one) for one in ranges)
        ]
        doc.set_ents(ents, missing=open_, default="outside")
