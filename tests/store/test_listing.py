"""The list of articles: what filters find, in which order, and windows of it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core import decide
from annotator.core.acts import Change, Verb
from annotator.core.article_query import Facet, Order, read_query
from annotator.core.ids import run_id_of
from annotator.core.spans import Run, SpanSuggestion
from annotator.core.values import Kind, NoteValue, Status, TrashValue
from annotator.store.listing import Articles, Tally
from annotator.store.project import Project
from tests.store.building import ANA, BEN, OTHER, RUN, act, article, find, named, view, with_article

FACETS = [f"{facet}:" for facet in Facet]
TRASHED = "Nina Abgrall attend à Roscoff."


@pytest.fixture
def three(project: Project) -> Project:
    """Quimper (the second) of 2021-09 in « Le Quai », and a third, undated, that is in the trash."""
    with_article(project, article(OTHER, published="2021-09-25", outlet="Le Quai"))
    third = article(TRASHED)
    project.add_document(third)
    project.append(act(2, Change(Kind.TRASH, third.document_id, third.document_id, None, TrashValue(True))))
    return project


def rows(project: Project, typed: str, order: Order = Order.IMPORT) -> list[int]:
    """The places in the order of import of what is found."""
    everything = project.document_ids(with_trashed=True)
    return [everything.index(summary.document_id) + 1 for summary in find(project, typed, order)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [1, 2]), ("kervella", [1, 2]), ("gare", [2]), ("-gare", [1]), ('"odile kervella" -gare', [1]), ("kervella tess", [1, 2]),
        ("undecided:kervella", [1, 2]), ("undecided:voiles", [1]), ('undecided:"armor voiles"', [1]), ("undecided:oiles", []),
        ("undecided:br", []), ("undecided:yes", [1, 2]), ("undecided:no", []), ("confirmed:kervella", []), ("rejected:yes", []),
        ("label:loc", [1, 2]), ("label:ORG", [1]), ("-label:org", [2]), ("label:met_with", [1, 2]), ("label:or", [1]),
        ("outlet:quai", [2]), ("outlet:quài", [2]),
        ('outlet:"le quai"', [2]), ("outlet:lequai", []), ("language:fr", [1, 2]), ("-language:fr", []),
        ("language:de language:fr", [1, 2]), ("status:new", [1, 2]), ("status:finished", []), ("status:new status:finished", [1, 2]),
        ("-status:new", []), ("flag:yes", []), ("flag:no", [1, 2]), ("relations:yes", [1, 2]), ("-relations:yes", []),
        ("since:2021", [2]), ("since:2021-10", []), ("until:2021-09", [2]), ("until:2021-08", []), ("-since:2021", [1]),
    ],
)  # fmt: skip
def test_facets_find_what_they_ask_for(three, typed, found):
    assert rows(three, typed) == found


def test_decisions_move_an_article_from_one_facet_to_another(three):
    first = three.document(three.document_ids()[0])
    three.append(act(3, *decide.accept(view(three, first), named(three, first, "Odile Kervella"))))
    three.append(act(4, *decide.reject(view(three, first), named(three, first, "Quimper")), verb=Verb.REJECT))
    three.append(act(5, *decide.annotate(view(three, first), first.document_id, NoteValue(), NoteValue(flag=True)), verb=Verb.FLAG))
    assert rows(three, "confirmed:kervella") == rows(three, "rejected:quimper") == rows(three, "flag:yes") == [1]
    assert rows(three, "undecided:kervella") == rows(three, "undecided:quimper") == rows(three, "status:new") == [2]
    assert rows(three, 'status:"in progress"') == rows(three, "confirmed:yes") == rows(three, "rejected:yes") == [1]
    assert find(three, "confirmed:kervella", annotator=BEN) == []


def test_what_a_confirmed_span_covers_is_not_undecided_but_what_may_lie_in_it_is(three):
    first = three.document(three.document_ids()[0])
    start = first.text.index("Voiles")
    three.append(act(3, *decide.accept(view(three, first), named(three, first, "Armor Voiles de Brest"))))
    assert rows(three, "undecided:voiles") == []
    for made_at, (label, found) in enumerate((("PER", []), ("LOC", [1]))):
        run = Run(run_id_of("inner", label, "{}"), "inner", label, "{}", made_at)
        three.add_run(run)
        three.add_suggestions(run.run_id, first.document_id, [SpanSuggestion(first.document_id, start, start + 6, label, run.run_id)])
        assert rows(three, "undecided:voiles") == found


def test_a_newer_run_of_the_producer_takes_the_place_of_the_older(three):
    first = three.document(three.document_ids()[0])
    newer = RUN._replace(run_id=run_id_of(RUN.producer, "2", RUN.parameters), version="2", made_at=RUN.made_at + 1)
    three.add_run(newer)
    start = first.text.index("Marc")
    three.add_suggestions(newer.run_id, first.document_id, [SpanSuggestion(first.document_id, start, start + 4, "PER", newer.run_id)])
    assert rows(three, "undecided:voiles") == []
    assert rows(three, "undecided:marc") == [1, 2]


@pytest.mark.parametrize(
    ("order", "found"),
    [
        (Order.IMPORT, [1, 2]), (Order.NEWEST, [2, 1]), (Order.OLDEST, [2, 1]), (Order.OUTLET, [2, 1]), (Order.TITLE, [2, 1]),
        (Order.TO_JUDGE, [1, 2]),
    ],
)  # fmt: skip
def test_orders_put_what_they_do_not_know_last(three, order, found):
    assert rows(three, "", order) == found
    assert rows(three, "kervella", order) == found


def test_what_comes_in_later_is_listed_in_its_place(three):
    articles = Articles(three, ANA)
    before = articles.listing(read_query(""), Order.NEWEST)
    newest = article("Un quatrième article de Lorient.", published="2024")
    three.add_document(newest)
    after = articles.listing(read_query(""), Order.NEWEST)
    assert [s.published for s in after.summaries(0, len(after))] == ["2024", "2021-09-25", None]
    assert not after.begins_with(before)
    assert after.row_of(newest.document_id) == 0
    assert before.row_of(newest.document_id) == -1
    assert articles.listing(read_query("")).begins_with(articles.listing(read_query("")))


def test_the_next_to_do_goes_round_the_end_and_passes_what_is_done(three):
    first, second = three.document_ids()
    articles = Articles(three, ANA)
    listing = articles.listing(read_query(""))
    assert [listing.next_to_do(row) for row in (-1, 0, 1)] == [first, second, first]
    document = three.document(first)
    three.append(act(3, *decide.finish(view(three, document)), verb=Verb.FINISH))
    assert [listing.next_to_do(row) for row in (-1, 0, 1)] == [second, second, None]
    tallies = articles.tallies()
    assert tallies[Status.FINISHED].documents == tallies[Status.NEW].documents == articles.to_do() == 1
    assert tallies[Status.SKIPPED] == Tally(0, 0)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    typed=st.lists(
        st.tuples(st.sampled_from(["", "-"]), st.sampled_from([*FACETS, ""]), st.text(max_size=8)).map("".join),
        max_size=3,
    ).map(" ".join),
    order=st.sampled_from(Order),
)
def test_no_filter_is_an_error_and_its_opposite_finds_the_rest(three, typed, order):
    found = rows(three, typed, order)
    assert set(found) <= {1, 2}
    query = read_query(typed)
    if [term.facet is None for term in query.terms] == [False]:  # of words, only what is wanted may be a beginning
        (term,) = query.terms
        opposite = term._replace(negated=not term.negated)
        assert sorted(found + rows(three, str(opposite), order)) == [1, 2]
