"""The list of articles: what filters find, in which order, and windows of it."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core import decide, labels
from annotator.core.acts import Change, Verb
from annotator.core.article_query import Facet, Order, read_query
from annotator.core.document import Document, Section, SectionKind, Source
from annotator.core.ids import run_id_of
from annotator.core.spans import Run, SpanSuggestion
from annotator.core.values import Kind, NoteValue, Status, TrashValue
from annotator.store.listing import Articles, Left, Tally
from annotator.store.progress import Progress, read_progress
from annotator.store.project import Project
from annotator.store.projections import BULK
from tests.store.building import ANA, BEN, OTHER, RUN, act, article, claim, claims, find, named, view, with_article

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


def progress(project: Project, document_no: int, annotator: str | None = None) -> Progress:
    """As it is stored, of what was proposed or of an annotator."""
    found = read_progress(project.connection, document_no, project.annotator_no(annotator) if annotator else 0)
    assert found is not None
    return found


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
        ("doubt:0.46", [1]), ("doubt:>0,46", [1]), ("-doubt:.46", [2]), ("doubt:0", [1, 2]), ("doubt:0.5", []), ("undecided:odîle", [1, 2]),
    ],
)  # fmt: skip
def test_facets_find_what_they_ask_for(three, typed, found):
    assert rows(three, typed) == found


def test_a_label_that_was_renamed_is_found_by_either_name(three):
    schema = three.schema()
    renamed = replace(schema.span_label("LOC"), name="PLACE")
    three.append(act(3, *labels.set_label(schema, renamed), verb=Verb.SCHEMA))
    assert rows(three, "label:place") == rows(three, "label:loc") == [1, 2]


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
        (Order.TO_JUDGE, [1, 2]), (Order.LEAST_CERTAIN, [1, 2]),
    ],
)  # fmt: skip
def test_orders_put_what_they_do_not_know_last(three, order, found):
    assert rows(three, "", order) == found
    assert rows(three, "kervella", order) == found


def test_doubt_is_the_mean_over_what_is_undecided_and_orders_the_articles(three):
    first, second = (three.document(name) for name in three.document_ids())
    sure = Run(run_id_of("sure", "1", "{}"), "sure", "1", "{}", 1)
    three.add_run(sure)
    assert progress(three, 1).doubt == pytest.approx((5 * 0.5 + 0.3) / 6, abs=1e-4)  # a claim without a score is trusted somewhat
    assert rows(three, "", Order.LEAST_CERTAIN) == [1, 2]
    three.add_suggestions(sure.run_id, first.document_id, [one._replace(run_id=sure.run_id, score=0.9) for one in claims(first)])
    assert progress(three, 1).doubt == pytest.approx((5 * 0.1 + 0.3) / 6, abs=1e-4)
    assert rows(three, "", Order.LEAST_CERTAIN) == [2, 1]
    three.append(act(3, *decide.accept(view(three, first), view(three, first).relations[0])))
    assert (progress(three, 1, ANA).doubt, progress(three, 1).doubt) == (0.1, pytest.approx(0.1333, abs=1e-4))
    three.append(act(4, *decide.finish(view(three, second)), verb=Verb.FINISH))
    assert rows(three, "", Order.LEAST_CERTAIN) == [1, 2]
    assert [summary.document_id for summary in find(three, "", Order.LEAST_CERTAIN, annotator=BEN)] == [
        second.document_id,
        first.document_id,
    ]


def test_equally_uncertain_articles_stand_in_the_order_of_import_whoever_has_begun_them(project):
    documents = [project.document(name) for name in project.document_ids()]
    documents += [with_article(project, article(f"Odile Kervella attend Marc Tessandier, quai {nth}.")) for nth in range(4)]
    for nth, one in enumerate(documents[1::2]):
        project.append(act(nth + 2, *decide.annotate(view(project, one), one.document_id, NoteValue(), NoteValue(flag=True))))
    doubts = {progress(project, 2).doubt, *(progress(project, nth, ANA).doubt for nth in (2, 4)), progress(project, 3).doubt}
    assert len(doubts) == 1
    listed = rows(project, "", Order.LEAST_CERTAIN)
    assert listed[1:] == sorted(listed[1:])


def test_what_a_bulk_act_leaves_uncounted_is_listed_last_until_it_is_counted(three):
    (first, _), more = three.document_ids(), [with_article(three, article(f"{OTHER} {nth}")) for nth in range(BULK)]
    documents = [three.document(first), *more]
    changes = [change for one in documents for change in decide.reject(view(three, one), named(three, one, "Quimper"))]
    three.append(act(3, *changes, verb=Verb.REJECT))
    assert (progress(three, 1, ANA).doubt, rows(three, "", Order.LEAST_CERTAIN)[0], rows(three, "doubt:0")) == (None, 2, [2])
    three.recount(BULK + 1)
    assert progress(three, 1, ANA).doubt is not None
    assert rows(three, "", Order.LEAST_CERTAIN)[0] == 1


def test_mentions_are_found_without_their_accents(three):
    three.add_document(document := article("Le Général Élie Guivarc’h arrive à Saint-Malo."))
    three.add_suggestions(
        RUN.run_id, document.document_id, [claim(document, "Général Élie Guivarc’h", "PER"), claim(document, "Saint-Malo", "LOC")]
    )
    for typed in ("undecided:general", "undecided:GÉNÉRAL", 'undecided:"elie guivarc h"', "undecided:malo"):
        assert rows(three, typed) == [4], typed
    assert rows(three, "undecided:neral") == []


def test_titles_stand_as_a_french_dictionary_has_them(project):
    titles = ["Zones", "Éclair", "eau", "« École", "Dépêche", "Devant", "Départ", "Œuvre", "Odeur", "Ombre", "à l’aube", "Côte", "coton"]
    for nth, title in enumerate(titles):
        text = f"{title}\n\nLe texte {nth}."
        parts = (Section(SectionKind.TITLE, 0, len(title)), Section(SectionKind.BODY, len(title), len(text)))
        project.add_document(Document.of(text, "fr", Source(), parts))
    listed = [summary.title for summary in find(project, "texte", Order.TITLE)]
    assert listed == [
        "à l’aube", "Côte", "coton", "Départ", "Dépêche", "Devant", "eau", "Éclair", "« École", "Odeur", "Œuvre", "Ombre", "Zones",
    ]  # fmt: skip


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


def left(project: Project, without: str = "", annotator: str = ANA) -> Left:
    return sum(Articles(project, annotator).left(without), Left())


def test_what_is_left_is_that_of_all_articles_but_one_and_the_trash(three, monkeypatch):
    monkeypatch.setattr("annotator.store.listing._COUNTED_AT_ONCE", 2)
    first, second = three.document_ids()
    summaries = three.documents(ANA)
    each = [summary.undecided + summary.undecided_relations for summary in summaries]
    assert left(three) == Left(sum(each))
    assert left(three, first) == Articles(three, ANA).left_in(second) == Left(each[1])
    assert Articles(three, ANA).left_in("") == Left()


def test_what_is_set_aside_is_left_until_it_is_decided(three):
    document = three.document(three.document_ids()[0])
    item, before = named(three, document, "Armor Voiles de Brest"), left(three)
    note = Change(Kind.NOTE, document.document_id, item.item_id, None, NoteValue(set_aside=True))
    three.append(act(3, note))
    assert left(three) == before
    assert left(three, annotator=BEN) == before
    three.append(act(4, *decide.reject(view(three, document), named(three, document, "Armor Voiles de Brest"))))
    assert left(three) == Left(before.undecided - 1)


def test_nothing_is_left_in_an_article_that_is_skipped(three):
    document = three.document(three.document_ids()[0])
    three.append(act(3, *decide.set_status(view(three, document), Status.SKIPPED)))
    assert left(three) == left(three, document.document_id)
    assert left(three, annotator=BEN) != left(three)


def test_of_articles_that_are_not_counted_it_is_not_known_what_is_left(three):
    three.connection.execute("UPDATE progress SET undecided = NULL, undecided_relations = NULL")
    assert left(three) == Left(0, 2)


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
    query = read_query(typed)
    of_trash = any(term.facet is Facet.TRASH for term in query.terms)
    assert set(found) <= ({1, 2, 3} if of_trash else {1, 2})
    if [term.facet is None for term in query.terms] == [False]:  # of words, only what is wanted may be a beginning
        (term,) = query.terms
        opposite = term._replace(negated=not term.negated)
        assert sorted(found + rows(three, str(opposite), order)) == ([1, 2, 3] if of_trash else [1, 2])


def test_the_trash_is_listed_only_when_it_is_asked_for(three):
    assert rows(three, "trash:yes") == rows(three, "-trash:no") == [3]
    assert rows(three, "trash:no") == rows(three, "") == [1, 2]
    assert rows(three, "trash:yes label:role_at") == []
