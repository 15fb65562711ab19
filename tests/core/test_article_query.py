"""Any text in the filter box can be read, and what was read can be written again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.article_query import Facet, Query, Term, read_query

TYPED = st.text(max_size=30) | st.lists(
    st.sampled_from([*(f"{facet}:" for facet in Facet), '"', "-", " ", "milley", "yes", "fin", "2021", "é", ":", "\x00", "'", "*", "x:"]),
    max_size=10,
).map("".join)


@given(TYPED)
def test_any_text_can_be_read_and_what_was_read_is_written_and_read_again(typed):
    query = read_query(typed)
    assert read_query(str(query)).terms == query.terms


@given(TYPED, TYPED)
def test_toggling_a_term_twice_leaves_it_out_and_the_others_alone(typed, other):
    query = read_query(typed)
    for term in read_query(other).terms:
        once = query.toggled(term)
        assert (term in once) is (term not in query)
        assert term not in query.toggled(term).toggled(term) or term in query


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("gare Brest", [Term(None, "gare"), Term(None, "Brest")]),
        ('"gare de Brest"', [Term(None, "gare de Brest")]),
        ("-gare", [Term(None, "gare", negated=True)]),
        ("undecided:milley", [Term(Facet.UNDECIDED, "milley")]),
        ('Confirmed:"mark  milley"', [Term(Facet.CONFIRMED, "mark milley")]),
        ('rejected:"mark mil', [Term(Facet.REJECTED, "mark mil")]),
        ("-label:ORG", [Term(Facet.LABEL, "ORG", negated=True)]),
        ("status:fin", [Term(Facet.STATUS, "finished")]),
        ('status:"in progress"', [Term(Facet.STATUS, "in progress")]),
        ("status:in_progress", [Term(Facet.STATUS, "in progress")]),
        ("since:2021-09 until:2022", [Term(Facet.SINCE, "2021-09"), Term(Facet.UNTIL, "2022")]),
        ("flag:YES relations:no", [Term(Facet.FLAG, "yes"), Term(Facet.RELATIONS, "no")]),
        ("doubt:>=,3 doubt:1", [Term(Facet.DOUBT, "0.3"), Term(Facet.DOUBT, "1.0")]),
        ("doubt:1.0 doubt:0.0", [Term(Facet.DOUBT, "1.0"), Term(Facet.DOUBT, "0.0")]),
        ("label: outlet: doubt:", []),
        ('label:"" flag:""', []),
        ("- ( *", []),
        ("brest brest", [Term(None, "brest")]),
    ],
)
def test_words_and_facets_are_told_apart(typed, terms):
    assert read_query(typed) == Query(tuple(terms))


@pytest.mark.parametrize("typed", ["text:gare", "status:later", "since:yesterday", "doubt:2", "doubt:much", "https://example.org"])
def test_what_is_no_facet_is_taken_as_words_and_told(typed):
    query = read_query(typed)
    assert query.unread == (typed,)
    assert [term.facet for term in query.terms] == [None]


def test_a_term_drives_its_opposite_out():
    flagged = Term(Facet.FLAG, "yes")
    assert str(read_query("-flag:yes brest").toggled(flagged)) == "brest flag:yes"
