"""spaCy's DocBin, for training: train.spacy, dev.spacy and perhaps test.spacy.

Tokens are those of spaCy's blank tokenizer of the language, cut besides at seams, section borders and span borders, so that
every span begins and ends with a token, and `doc.text` is the text, character by character.

`doc.ents` has the spans, and the outermost of them where they overlap; then `doc.spans["sc"]` has all, in every document.
`doc.user_data["relations"]` and `["spans"]` keep every field; `doc._.rel` has {"label": …, "head": first token, "child": first
token} of each relation. spaCy is imported inside functions only: no window may need it.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.core.annotated import AnnotatedDocument, AnnotatedSpan
from annotator.core.document import Document
from annotator.core.spans import overlaps
from annotator.core.values import Decision
from annotator.formats.manifest import Report

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PARTS = ("train", "dev", "test")


def split(document_ids: Iterable[str], shares: Sequence[int], seed: int) -> dict[str, str]:
    """The part of each document, by its id and the seed alone, in whatever order they come.

    `shares` are those of train, dev and perhaps test. Each part with a share gets at least one document when there are enough.
    """
    order = sorted(document_ids, key=lambda document_id: hashlib.sha256(f"{seed}:{document_id}".encode()).digest())
    part_of = dict.fromkeys(order, PARTS[0])
    reached = 0
    for part, share in list(zip(PARTS, shares, strict=False))[1:]:
        room = len(order) - reached - 1  # train keeps one
        count = min(max(1, round(len(order) * share / sum(shares))), room) if share else 0
        part_of.update((document_id, part) for document_id in order[reached : reached + max(count, 0)])
        reached += max(count, 0)
    return part_of


def write(documents: Sequence[AnnotatedDocument], out: Path, part_of: Mapping[str, str], report: Report) -> list[Path]:
    """Fill a folder; the files written, one for each part that has documents. Raises OSError.

    Rejected spans and relations cannot be told from others in training data: they are left out and reported.
    """
    from spacy.tokens import DocBin

    overlapping = any(_has_overlaps(_kept(one)) for one in documents)
    pipelines: dict[str, Language] = {}
    bins: dict[str, Any] = {}
    for one in documents:
        language = one.document.language
        if language not in pipelines:
            pipelines[language] = _blank(language)
        doc = to_doc(one, pipelines[language], overlapping)
        bins.setdefault(part_of[one.document.document_id], DocBin(store_user_data=True)).add(doc)
        _count(one, doc, overlapping, report)
    written = []
    for part, docs in bins.items():
        written.append(out / f"{part}.spacy")
        docs.to_disk(written[-1])
    if set(bins) == {PARTS[0]}:
        report.notes["there is no dev.spacy: one article cannot be split"] += 1
    return written


def to_doc(annotated: AnnotatedDocument, nlp: "Language", overlapping: bool) -> "Doc":
    """A Doc whose text is the document's. `overlapping`: `spans["sc"]` is filled too."""
    from spacy.tokens import Doc
    from spacy.util import filter_spans

    if not Doc.has_extension("rel"):
        Doc.set_extension("rel", default=None)
    kept = _kept(annotated)
    words, spaces = tokens(annotated.document, kept, nlp)
    doc = Doc(nlp.vocab, words=words, spaces=spaces)
    assert doc.text == annotated.document.text
    spans = {}
    for span in kept:
        found = doc.char_span(span.start, span.end, label=span.label)
        assert found is not None  # every border of a span is one of a token
        spans[span.span_id] = found
    doc.ents = filter_spans([found for found in spans.values() if not (found[0].is_space or found[-1].is_space)])
    if overlapping:
        doc.spans["sc"] = list(spans.values())
    relations = [relation for relation in annotated.relations if relation.state is not Decision.REJECTED]
    doc.user_data["document_id"] = annotated.document.document_id
    doc.user_data["spans"] = [_span_data(span) for span in kept]
    doc.user_data["relations"] = [
        {
            "id": relation.relation_id,
            "head": relation.head_id,
            "tail": relation.tail_id,
            "label": relation.label,
            "state": relation.state.value,
            "annotator": relation.annotator,
            "producers": list(relation.producers),
            "score": relation.score,
        }
        for relation in relations
    ]
    doc._.rel = [
        {"label": relation.label, "head": spans[relation.head_id].start, "child": spans[relation.tail_id].start} for relation in relations
    ]
    return doc


def tokens(document: Document, spans: Iterable[AnnotatedSpan], nlp: "Language") -> tuple[list[str], list[bool]]:
    """Words, and whether a space follows each, that make up the text exactly."""
    spans = list(spans)
    starts, ends = {span.start for span in spans}, {span.end for span in spans}
    words: list[str] = []
    spaces: list[bool] = []
    for start, end, spaced in _raw_tokens(document, nlp):
        borders = sorted({start, end} | {border for border in starts | ends if start < border < end})
        for left, right in pairwise(borders):
            words.append(document.text[left:right])
            spaces.append(False)
        if spaced and (end in starts or end + 1 in ends):  # a span begins or ends with this space
            words.append(" ")
            spaces.append(False)
        else:
            spaces[-1] = spaced
    return words, spaces


def _raw_tokens(document: Document, nlp: "Language") -> Iterator[tuple[int, int, bool]]:
    """The tokenizer's tokens of each piece between two cuts, and whether a space follows."""
    borders = [0, *(cut for cut in document.cuts() if 0 < cut < len(document.text)), len(document.text)]
    for left, right in pairwise(borders):
        for token in nlp.tokenizer(document.text[left:right]):
            start = left + token.idx
            yield start, start + len(token.text), bool(token.whitespace_)


def _kept(annotated: AnnotatedDocument) -> list[AnnotatedSpan]:
    return [span for span in annotated.spans if span.state is not Decision.REJECTED]


def _has_overlaps(spans: list[AnnotatedSpan]) -> bool:
    ordered = sorted(spans, key=lambda span: (span.start, span.end))
    return any(overlaps(a.start, a.end, b.start, b.end) for a, b in pairwise(ordered))


def _span_data(span: AnnotatedSpan) -> dict[str, Any]:
    return {
        "id": span.span_id,
        "start": span.start,
        "end": span.end,
        "label": span.label,
        "state": span.state.value,
        "annotator": span.annotator,
        "producers": list(span.producers),
        "score": span.score,
        "value": span.value,
    }


def _count(annotated: AnnotatedDocument, doc: "Doc", overlapping: bool, report: Report) -> None:
    report.documents.written += 1
    rejected = sum(span.state is Decision.REJECTED for span in annotated.spans)
    kept = len(annotated.spans) - rejected
    report.spans.written += kept
    report.spans.report("rejected: training data has no place for them", rejected)
    rejected = sum(relation.state is Decision.REJECTED for relation in annotated.relations)
    report.relations.written += len(annotated.relations) - rejected
    report.relations.report("rejected: training data has no place for them", rejected)
    if kept > len(doc.ents):
        where = 'spans["sc"] and user data' if overlapping else "user data"
        report.notes[f"spans not in doc.ents (inside or across others, or with outer white space), but in {where}"] += kept - len(doc.ents)


def _blank(language: str) -> "Language":
    """The tokenizer of a language; the general one for a language that spaCy does not know."""
    import spacy

    try:
        return spacy.blank(language)
    except ImportError:
        return spacy.blank("xx")
