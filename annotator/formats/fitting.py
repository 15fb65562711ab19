"""What is left of a document in a format that cannot hold all of it; the rest is reported, item by item.

A writer writes all that it is given: counts in = written + reported.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable

from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.document import Source
from annotator.core.values import Decision
from annotator.formats.manifest import Report
from annotator.formats.registry import Format

REJECTED = "rejected: the format cannot tell them from others"
OVERLAP = "in or across a longer one: the format has no overlaps"
SAME_PLACE = "on the same place as another: the format has one label a place"
OVER_CUT = "across a seam or the border of a section: the format has no such spans"
NO_RELATIONS = "the format has no relations"
END_LEFT_OUT = "one of its ends cannot be written"
AS_CONFIRMED = "undecided, but written like what is confirmed: the format does not say which"
NO_VALUES = "spans whose value (a date) the format has no place for"
NO_SOURCE = "articles whose source (URL, date, outlet) the format has no place for"
NOT_WRITTEN = "in an article that is not written"
NO_TEXT = "articles whose white space the format does not keep"


def fit(annotated: AnnotatedDocument, format: Format, report: Report) -> AnnotatedDocument | None:
    """What the format can hold of a document. What is left out, or held in part, is counted in the report, as is the rest.

    None for a document that it cannot hold at all, which the module's own `fit` has reported.
    """
    holds = format.holds
    spans = annotated.spans
    if not holds.rejected:
        spans = _without(spans, lambda span: span.state is Decision.REJECTED, REJECTED, report)
    if not holds.over_cuts:
        cuts = annotated.document.cuts()
        spans = _without(spans, lambda span: any(span.start < cut < span.end for cut in cuts), OVER_CUT, report)
    if not holds.same_place:
        spans = _one_a_place(spans, report)
    if not holds.overlaps:
        longest = disjoint(spans)
        report.spans.report(OVERLAP, len(spans) - len(longest))
        spans = longest
    fitted = AnnotatedDocument(annotated.document, annotated.status, spans, annotated.relations)
    extra = getattr(format.load(), "fit", None)
    if extra is not None:
        left = extra(fitted, report)
        if left is None:
            report.spans.report(NOT_WRITTEN, len(fitted.spans))
            report.relations.report(NOT_WRITTEN, len(fitted.relations))
            return None
        fitted = left
    relations = _relations(fitted, format, report)
    fitted = AnnotatedDocument(fitted.document, fitted.status, fitted.spans, relations)
    report.documents.written += 1
    report.spans.written += len(fitted.spans)
    report.relations.written += len(relations)
    _held_in_part(fitted, format, report)
    return fitted


def disjoint(spans: Iterable[AnnotatedSpan]) -> tuple[AnnotatedSpan, ...]:
    """The longest spans that do not overlap, the first of equally long ones, in text order."""
    kept: list[AnnotatedSpan] = []
    for span in sorted(spans, key=lambda span: (span.start - span.end, span.start)):
        nth = bisect_left(kept, span.start, key=lambda one: one.start)
        before = nth and kept[nth - 1].end > span.start
        if not before and (nth == len(kept) or kept[nth].start >= span.end):
            kept.insert(nth, span)
    return tuple(kept)


def _without(
    spans: tuple[AnnotatedSpan, ...], unfit: Callable[[AnnotatedSpan], bool], reason: str, report: Report
) -> tuple[AnnotatedSpan, ...]:
    kept = tuple([span for span in spans if not unfit(span)])
    report.spans.report(reason, len(spans) - len(kept))
    return kept


def _one_a_place(spans: tuple[AnnotatedSpan, ...], report: Report) -> tuple[AnnotatedSpan, ...]:
    first: dict[tuple[int, int], AnnotatedSpan] = {}
    for span in spans:
        first.setdefault((span.start, span.end), span)
    report.spans.report(SAME_PLACE, len(spans) - len(first))
    return tuple(first.values())


def _relations(fitted: AnnotatedDocument, format: Format, report: Report) -> tuple[AnnotatedRelation, ...]:
    ids = {span.span_id for span in fitted.spans}
    kept = []
    for relation in fitted.relations:
        if not format.holds.relations:
            report.relations.report(NO_RELATIONS)
        elif not format.holds.rejected and relation.state is Decision.REJECTED:
            report.relations.report(REJECTED)
        elif not {relation.head_id, relation.tail_id} <= ids:
            report.relations.report(END_LEFT_OUT)
        else:
            kept.append(relation)
    return tuple(kept)


def _held_in_part(fitted: AnnotatedDocument, format: Format, report: Report) -> None:
    holds = format.holds
    if not holds.undecided:
        states = [span.state for span in fitted.spans] + [relation.state for relation in fitted.relations]
        report.note(AS_CONFIRMED, states.count(Decision.SUGGESTED))
    if not holds.values:
        report.note(NO_VALUES, sum(span.value is not None for span in fitted.spans))
    if not holds.source and fitted.document.source != Source():
        report.note(NO_SOURCE)
    if not holds.text:
        report.note(NO_TEXT)
