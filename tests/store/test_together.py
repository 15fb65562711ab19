"""Several writes as one, and what is quicker for a document that was just put in: the file is the same as after writes one by one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.acts import Change, Verb
from annotator.core.errors import RefusedAct, Trouble
from annotator.core.fold import Layer
from annotator.core.spans import SpanSuggestion, Suggestions
from annotator.core.values import Decision, DocumentValue, Kind, SpanValue, Status
from annotator.store.check import check
from annotator.store.progress import progress_of, progress_of_claims, progress_of_decided
from annotator.store.project import Project
from tests.store.building import ANA, OTHER, RUN, SCHEMA, TEXT, act, article, claims, find, fresh_id, new_project

DOCUMENT = article()
NOTHING = Layer({}, {}, {})
_ranges = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 12)).map(lambda one: (one[0], min(one[0] + one[1], len(TEXT))))
_claims = st.lists(
    st.tuples(_ranges, st.sampled_from(["PER", "LOC", "GONE"]), st.none() | st.floats(0, 1)).map(
        lambda one: SpanSuggestion(DOCUMENT.document_id, *one[0], one[1], RUN.run_id, one[2])
    ),
    max_size=6,
    unique_by=lambda one: (one.start, one.end, one.label_id),
)


def decided(*surfaces: str, state: Decision = Decision.CONFIRMED) -> tuple[Change, ...]:
    changes = []
    for nth, surface in enumerate(surfaces, 1):
        start = TEXT.index(surface)
        value = SpanValue(state, start, start + len(surface), "PER")
        changes.append(Change(Kind.SPAN, DOCUMENT.document_id, fresh_id(1000 + nth), None, value))
    return (*changes, Change(Kind.DOCUMENT, DOCUMENT.document_id, DOCUMENT.document_id, None, DocumentValue(Status.FINISHED)))


def skipped(document_id: str) -> Change:
    return Change(Kind.DOCUMENT, document_id, document_id, None, DocumentValue(Status.SKIPPED))


@given(_claims)
def test_the_quick_count_of_claims_is_that_of_the_view(found: list[SpanSuggestion]) -> None:
    quick = progress_of_claims(SCHEMA, found)
    assert quick in (None, progress_of(DOCUMENT.document_id, SCHEMA, NOTHING, Suggestions(tuple(found), (), {RUN.run_id: RUN})))


def test_claims_that_do_not_overlap_are_counted_quickly() -> None:
    assert progress_of_claims(SCHEMA, claims(DOCUMENT)[:2]) is not None


@pytest.mark.parametrize("state", [Decision.CONFIRMED, Decision.REJECTED])
def test_the_quick_count_of_a_first_act_is_that_of_the_view(state: Decision) -> None:
    changes = decided("Odile Kervella", "Marc Tessandier", state=state)
    quick = progress_of_decided(changes)
    assert quick is not None
    assert quick == progress_of(DOCUMENT.document_id, SCHEMA, NOTHING.after(changes), Suggestions())


def test_writes_that_are_made_together_leave_what_they_leave_one_by_one(tmp_path: Path) -> None:
    files = {}
    for name in ("together", "one by one"):
        with new_project(tmp_path / f"{name}.annot") as project:

            def write(project: Project = project) -> None:
                project.add_document(DOCUMENT)
                project.append(act(2, *decided("Odile Kervella"), verb=Verb.IMPORT))
                project.add_document(article(OTHER))
                project.add_suggestions(RUN.run_id, article(OTHER).document_id, claims(article(OTHER)))
                project.append(act(project.clock() + 1, skipped(article(OTHER).document_id)))

            if name == "together":
                with project.together():
                    write()
            else:
                write()
            tables = ("document", "item", "progress", "surface", "label_document", "change", "act", "span_suggestion")
            files[name] = {table: project.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in tables}
            assert [one.document_id for one in find(project, "inaugure")] == [article(OTHER).document_id]
        assert check(tmp_path / f"{name}.annot").problems == ()
    assert files["together"] == files["one by one"]


def test_a_write_that_fails_takes_back_those_that_were_made_with_it(project: Project) -> None:
    before = project.document_ids()
    with pytest.raises(Trouble, match="none was done"), project.together():  # noqa: PT012
        project.add_document(article(OTHER))
        with pytest.raises(RefusedAct):
            project.append(act(99, *decided("Odile Kervella"), *decided("Odile Kervella")))
        project.append(act(98, skipped(article(OTHER).document_id)))  # a later one that succeeds mends nothing
    assert project.document_ids() == before
    assert project.add_document(article(OTHER))


def test_an_article_that_is_there_already_is_no_write(project: Project) -> None:
    before = project.revision
    assert not project.add_document(project.document(project.document_ids()[0]))
    assert project.revision == before


def test_after_acts_that_were_taken_back_the_log_goes_on_where_it_stood(project: Project) -> None:
    project.add_document(article(OTHER))
    clock, change = project.clock(), skipped(article(OTHER).document_id)
    with pytest.raises(Trouble, match="none was done"), project.together():  # noqa: PT012
        project.append(act(90, change))
        with pytest.raises(ValueError, match="does not come after the newest"):
            project.append(act(80))
    assert project.clock() == clock
    project.append(act(clock + 1, change))
    assert not check(project.path).problems


def test_an_act_on_a_document_just_put_in_is_refused_where_it_does_not_fit(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.annot") as project:
        project.add_document(DOCUMENT)
        outside = SpanValue(Decision.CONFIRMED, 3, len(TEXT) + 1, "PER")
        with pytest.raises(RefusedAct, match="does not lie in the article"):
            project.append(act(2, Change(Kind.SPAN, DOCUMENT.document_id, fresh_id(7), None, outside)))
        project.add_document(article(OTHER))
        stale = SpanValue(Decision.CONFIRMED, 0, 5, "PER")
        other = article(OTHER).document_id
        with pytest.raises(RefusedAct, match="otherwise in the meantime"):
            project.append(act(2, Change(Kind.SPAN, other, fresh_id(7), stale, None)))
        assert project.state(other).layer(ANA, other).spans == {}


@pytest.mark.parametrize("last", [Decision.CONFIRMED, Decision.REJECTED, Decision.SUGGESTED])
def test_a_first_act_that_decides_a_span_twice_leaves_what_it_said_last(tmp_path: Path, last: Decision) -> None:
    with new_project(tmp_path / "p.annot") as project:
        project.add_document(DOCUMENT)
        (first, finish) = decided("Odile Kervella")
        assert isinstance(first.after, SpanValue)
        again = first._replace(before=first.after, after=SpanValue(last, first.after.start, first.after.end, "LOC"))
        project.append(act(2, first, again, finish))
        stands = project.state(DOCUMENT.document_id).layer(ANA, DOCUMENT.document_id).spans
        assert stands == ({} if last is Decision.SUGGESTED else {first.target_id: again.after})
    assert not check(tmp_path / "p.annot").problems


def test_a_first_act_that_only_proposes_decides_nothing(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.annot") as project:
        project.add_document(DOCUMENT)
        project.append(act(2, *decided("Odile Kervella", state=Decision.SUGGESTED)))
        assert not project.state(DOCUMENT.document_id).layer(ANA, DOCUMENT.document_id).spans
    assert not check(tmp_path / "p.annot").problems
