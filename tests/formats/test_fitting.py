import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.document import Document, Seam, SeamKind
from annotator.core.values import Decision, Status
from annotator.formats import fitting
from annotator.formats.manifest import Report
from annotator.formats.registry import FORMATS, WRITABLE, Format, Holds

TEXT = "Zoé Quentel dirige le port de Brest.Malo Garrec dort."


def annotated(*spans: tuple[int, int, str], relations: tuple[tuple[int, int], ...] = ()) -> AnnotatedDocument:
    document = Document.of(TEXT, "fr", seams=(Seam(36, SeamKind.SENTENCE, 0.9),))
    made = tuple(AnnotatedSpan(f"s{nth}", *span, Decision.CONFIRMED) for nth, span in enumerate(spans))
    joined = tuple(
        AnnotatedRelation(f"r{nth}", f"s{head}", f"s{tail}", "of", Decision.CONFIRMED) for nth, (head, tail) in enumerate(relations)
    )
    return AnnotatedDocument(document, Status.FINISHED, made, joined)


def fit(one: AnnotatedDocument, **holds: bool) -> tuple[AnnotatedDocument, Report]:
    report = Report()
    return fitting.fit(one, Format("x", "X", "jsonl", holds=Holds(**holds)), report), report


def test_what_is_rejected_is_reported_where_a_format_does_not_hold_it() -> None:
    one = annotated((0, 11, "PER"), (30, 35, "LOC"))
    one = AnnotatedDocument(one.document, one.status, (one.spans[0]._replace(state=Decision.REJECTED), one.spans[1]))
    fitted, report = fit(one)
    assert [span.label for span in fitted.spans] == ["LOC"]
    assert report.spans.reported == {fitting.REJECTED: 1}
    assert fit(one, rejected=True)[0].spans == one.spans


@pytest.mark.parametrize("name", WRITABLE)
def test_a_format_leaves_out_what_is_rejected_if_and_only_if_it_says_so(name: str) -> None:
    one = annotated((0, 11, "PER"), (30, 35, "LOC"), relations=((0, 1),))
    rejected = tuple(span._replace(state=Decision.REJECTED) for span in one.spans)
    relations = tuple(relation._replace(state=Decision.REJECTED) for relation in one.relations)
    report = Report()
    fitted = fitting.fit(AnnotatedDocument(one.document, one.status, rejected, relations), FORMATS[name], report)
    holds = FORMATS[name].holds.rejected
    assert report.spans.reported == ({} if holds else {fitting.REJECTED: 2})
    assert fitted is not None
    assert len(fitted.spans) + len(fitted.relations) == (3 if holds else 0)


def test_a_relation_goes_with_an_end_that_cannot_be_written() -> None:
    fitted, report = fit(annotated((0, 11, "PER"), (4, 11, "PER"), (30, 35, "LOC"), relations=((0, 2), (1, 2))), overlaps=False)
    assert [relation.relation_id for relation in fitted.relations] == ["r0"]
    assert report.relations.reported == {fitting.END_LEFT_OUT: 1}


def test_a_span_across_a_seam_is_reported_where_a_format_has_none() -> None:
    fitted, report = fit(annotated((30, 40, "LOC"), (36, 40, "PER")), over_cuts=False)
    assert [span.label for span in fitted.spans] == ["PER"]
    assert report.spans.reported == {fitting.OVER_CUT: 1}


def test_of_two_labels_on_one_place_the_first_is_kept() -> None:
    fitted, report = fit(annotated((0, 11, "PER"), (0, 11, "ORG")), same_place=False)
    assert [span.label for span in fitted.spans] == ["PER"]
    assert report.spans.reported == {fitting.SAME_PLACE: 1}


def test_what_is_held_in_part_is_noted_with_its_number() -> None:
    one = annotated((0, 11, "DATE"), (30, 35, "LOC"))
    dated = AnnotatedDocument(one.document, one.status, (one.spans[0]._replace(value="2021", state=Decision.SUGGESTED), one.spans[1]))
    assert fit(dated)[1].notes == {fitting.NO_VALUES: 1, fitting.AS_CONFIRMED: 1}


_ranges = st.lists(st.tuples(st.integers(0, 20), st.integers(1, 6)), max_size=8)


@given(_ranges, st.booleans(), st.booleans(), st.booleans())
def test_every_item_is_kept_or_reported_and_what_is_kept_fits(
    ranges: list[tuple[int, int]], overlaps: bool, same_place: bool, relations: bool
) -> None:
    spans = tuple((start, start + length, "X") for start, length in ranges)
    joined = tuple((nth, nth + 1) for nth in range(len(spans) - 1))
    fitted, report = fit(annotated(*spans, relations=joined), overlaps=overlaps, same_place=same_place, relations=relations)
    assert report.spans.came_in == len(spans)
    assert report.relations.came_in == len(joined)
    assert report.spans.written == len(fitted.spans)
    if not overlaps:
        places = sorted((span.start, span.end) for span in fitted.spans)
        assert all(end <= start for (_, end), (start, _) in itertools.pairwise(places))
    if not same_place:
        assert len({(span.start, span.end) for span in fitted.spans}) == len(fitted.spans)
