"""What every format that is read and written owes: out and in again is what it can hold, the rest is counted, out again is the same."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.annotated import AnnotatedDocument
from annotator.formats.manifest import Report
from annotator.formats.registry import FORMATS
from tests.formats.round_trip import Result, round_trip
from tests.formats.torture import TORTURE, documents, sample

BOTH_WAYS = [name for name, one in FORMATS.items() if one.reads and one.writes]


def check(result: Result, went_in: list[AnnotatedDocument]) -> None:
    assert result.refused == []
    assert result.said == result.meant
    counted(result.report, went_in)
    if result.format.holds.text:
        assert result.second == result.first


def counted(report: Report, went_in: list[AnnotatedDocument]) -> None:
    """Counts in = written + reported."""
    assert report.documents.came_in == len(went_in)
    assert report.spans.came_in == sum(len(one.spans) for one in went_in)
    assert report.relations.came_in == sum(len(one.relations) for one in went_in)


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_the_torture_article_comes_back_as_far_as_the_format_can_hold_it(name: str, tmp_path: Path) -> None:
    result = round_trip(name, [TORTURE], tmp_path)
    check(result, [TORTURE])
    holds = result.format.holds
    if holds.text and holds.overlaps and holds.same_place and holds.over_cuts and holds.relations:
        assert (len(result.found[0].spans), len(result.found[0].relations)) == (len(TORTURE.spans), len(TORTURE.relations))


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_the_sample_corpus_comes_back(name: str, tmp_path: Path) -> None:
    corpus = sample()
    check(round_trip(name, corpus, tmp_path), corpus)


@pytest.mark.parametrize("name", BOTH_WAYS)
@settings(max_examples=25)
@given(corpus=st.lists(documents(), min_size=1, max_size=3, unique_by=lambda one: one.document.text))
def test_any_document_comes_back(name: str, corpus: list[AnnotatedDocument]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        check(round_trip(name, corpus, Path(folder)), corpus)
