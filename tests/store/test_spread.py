"""Deciding once in a real file: where a mention stands, and a bulk act that equals the same decisions one by one."""

import random
import shutil
import uuid
from collections import Counter
from itertools import chain

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core import decide
from annotator.core.acts import Change, Verb, inverse
from annotator.core.ids import run_id_of
from annotator.core.spans import Run
from annotator.core.spread import Hit, Spread, Standing, mention_spread, spread_of
from annotator.core.values import Decision, Kind, NoteValue
from annotator.core.view import ItemState, SpanItem
from annotator.jobs.schemas import read_schema
from annotator.jobs.spreading import changes_for, intent_of, places_of, verb_of
from annotator.language.folding import fold
from annotator.store.check import check
from annotator.store.mentions import together
from annotator.store.project import Project
from tests.store.building import ANA, OTHER, RUN, SCHEMA, TEXT, act, article, claim, fresh_id, named, view, with_article

KERVELLA, BREST = "odile kervella", "brest"
THIRD = "Marc Tessandier et le président Marc Tessandier, d’Armor Voiles de Brest, ont vu Odile Kervella à Brest puis à Quimper."


@pytest.fixture
def documents(project):
    return article(), with_article(project, article(OTHER)), with_article(project, article(THIRD))


def fresh() -> str:
    return str(uuid.uuid4())


def undecided(project, spread: Spread) -> list[Hit]:
    return places(project, spread)[Standing.UNDECIDED]


def places(project, spread: Spread) -> dict[Standing, list[Hit]]:
    found: dict[Standing, list[Hit]] = {how: [] for how in Standing}
    for how, hits in places_of(project, spread, ANA):
        found[how] += hits
    return found


def bulk(project, spread: Spread, hits: list[Hit]):
    """Do a spread at some places; the act."""
    changes = changes_for(project, spread, hits, ANA, project.schema(), fresh)
    done = act(project.clock() + 1, *changes, verb=verb_of(spread), act_id=fresh(), intent=intent_of(spread))
    project.append(done)
    return done


def test_a_mention_is_found_wherever_it_is_undecided_and_decided_alike_nowhere(project, documents):
    one, *_ = documents
    spread = mention_spread(KERVELLA, "PER", Decision.CONFIRMED)
    assert len(undecided(project, spread)) == 3
    project.append(act(2, *decide.accept(view(project, one), named(project, one, "Odile Kervella"))))
    assert len(undecided(project, spread)) == 2
    assert sum(map(len, places(project, spread).values())) == 2


def test_what_is_decided_otherwise_and_what_is_finished_stand_apart(project, documents):
    one, two, three = documents
    project.append(act(2, *decide.relabel(view(project, one), SCHEMA, named(project, one, "Odile Kervella"), "ORG")))
    project.append(act(3, *decide.reject(view(project, two), named(project, two, "Odile Kervella"))))
    project.append(act(4, *decide.finish(view(project, three))))
    found = places(project, mention_spread(KERVELLA, "PER", Decision.CONFIRMED))
    assert sorted((how, hit.document_id) for how, hits in found.items() for hit in hits) == sorted(
        [
            (Standing.OTHERWISE, one.document_id),
            (Standing.OTHERWISE, two.document_id),
            (Standing.FINISHED, three.document_id),
        ]
    )


def test_places_without_any_mark_are_found_through_the_index(project, documents):
    bare = article("Hier, ODILE\u00a0Kervella et Odile Kervellac ; « Odile\nKervella » encore.")
    project.add_document(bare)
    hits = places(project, mention_spread(KERVELLA, "PER", Decision.CONFIRMED))[Standing.UNMARKED]
    assert [bare.text[hit.start : hit.end] for hit in hits] == ["ODILE\u00a0Kervella", "Odile\nKervella"]
    assert places(project, mention_spread(KERVELLA, "PER", Decision.REJECTED))[Standing.UNMARKED] == []
    spread = mention_spread(KERVELLA, "PER", Decision.CONFIRMED)
    bulk(project, spread, hits)
    assert [item.state for item in view(project, bare).spans] == [ItemState.CONFIRMED] * 2
    assert places(project, spread)[Standing.UNMARKED] == []


def test_edges_are_given_only_where_the_same_words_stand(project, documents):
    one, _, three = documents
    item = named(project, three, "Marc Tessandier")
    second = THIRD.rindex("Marc")
    spread = Spread("marc tessandier", "PER", Decision.CONFIRMED, "PER", "président marc tessandier", -len("président "), 0)
    run = Run(fresh_id(7), "names", "1", "{}", 7)
    project.add_run(run)
    project.add_suggestions(
        run.run_id, three.document_id, [claim(three, "Marc Tessandier", "PER", run)._replace(start=second, end=second + 15)]
    )
    assert [(hit.document_id, hit.start) for hit in undecided(project, spread)] == [(three.document_id, second)]
    bulk(project, spread, undecided(project, spread))
    found = [(i.start, i.end) for i in view(project, three).spans if i.state is ItemState.CONFIRMED]
    assert found == [(THIRD.index("président"), second + 15)]
    assert item.item_id in view(project, three)
    taken = Spread("armor voiles de brest", "ORG", Decision.CONFIRMED, "ORG", "d’armor voiles de brest".replace("’", "'"), -2, 0)
    assert len(undecided(project, taken)) == 2
    start = one.text.index("d’Armor")
    project.append(act(9, *decide.add_span(view(project, one), start, start + 2, "LOC", fresh())))
    assert [hit.document_id for hit in undecided(project, taken)] == [three.document_id]


def test_a_bulk_act_is_one_step_and_its_undo_brings_everything_back(project, path, documents):
    before = project.documents(ANA), [dict(project.state(d.document_id)) for d in documents]
    done = bulk(
        project, mention_spread(BREST, "LOC", Decision.REJECTED), undecided(project, mention_spread(BREST, "LOC", Decision.REJECTED))
    )
    assert {change.document_id for change in done.changes} == {documents[0].document_id, documents[2].document_id}
    note = act(project.clock() + 1, *[], act_id=fresh(), continues=done.act_id)
    project.append(note._replace(changes=(Change(Kind.NOTE, "", done.act_id, None, NoteValue(spot_check=(1, 30))),)))
    project.append(act(project.clock() + 1, *inverse(project.step(done.act_id)), verb=Verb.UNDO, act_id=fresh(), reverts=done.act_id))
    assert [dict(project.state(d.document_id)) for d in documents] == before[1]
    assert [s.undecided for s in project.documents(ANA)] == [s.undecided for s in before[0]]
    project.close()
    assert check(path).problems == ()


def test_relations_that_lose_an_end_become_undecided(project, documents):
    one, *_ = documents
    (relation,) = view(project, one).relations
    project.append(act(2, *decide.accept(view(project, one), relation)))
    for spread in (mention_spread(KERVELLA, "PER", Decision.REJECTED), mention_spread(KERVELLA, "PER", Decision.CONFIRMED, "ORG")):
        otherwise = places(project, spread)[Standing.OTHERWISE]
        assert len(otherwise) == 1
        done = bulk(project, spread, otherwise)
        assert [change.kind for change in done.changes] == [Kind.RELATION, Kind.SPAN]
        project.append(act(project.clock() + 1, *inverse([done]), verb=Verb.UNDO, act_id=fresh(), reverts=done.act_id))


def test_what_told_raises_takes_a_bulk_act_back(project, documents, monkeypatch):
    monkeypatch.setattr("annotator.store.touched._AT_ONCE", 2)
    spread = mention_spread(KERVELLA, "PER", Decision.CONFIRMED)
    changes = changes_for(project, spread, undecided(project, spread), ANA, SCHEMA, fresh)
    told = []
    project.append(act(2, *changes), told.append)
    assert told == [2, 2]
    undo = act(3, *inverse([act(2, *changes)]), verb=Verb.UNDO, reverts=fresh_id(2))

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        project.append(undo, stop)
    assert project.clock() == 2
    project.append(undo)


def test_relabelled_mentions_are_counted_where_they_came_from(project, documents):
    one, *_ = documents
    project.append(act(2, *decide.relabel(view(project, one), SCHEMA, named(project, one, "Odile Kervella"), "ORG")))
    counts = together(project.mention_counts(KERVELLA, ANA))
    assert (counts["PER"].relabelled, counts["ORG"].relabelled) == (1, 0)
    assert together(project.mention_counts(KERVELLA, ANA, but=one.document_id))["PER"].relabelled == 0
    assert project.decided_counts(KERVELLA, ANA) == {("ORG", True): 1}


def test_the_step_that_was_taken_becomes_the_spread(project, documents):
    one, *_ = documents
    shown, item = view(project, one), named(project, one, "Odile Kervella")

    def spread(*acts):
        return spread_of(acts, TEXT, fold)

    accepted = act(2, *decide.accept(shown, item))
    assert spread(accepted) == mention_spread(KERVELLA, "PER", Decision.CONFIRMED, written="Odile Kervella")
    assert spread(act(2, *decide.reject(shown, item), verb=Verb.REJECT)).state is Decision.REJECTED
    first = act(2, *decide.correct(shown, item, start=item.start - len("Brest ")), verb=Verb.CORRECT)
    project.append(first)
    again = decide.relabel(view(project, one), SCHEMA, view(project, one).span(item.item_id), "ORG")
    both = spread(first, act(3, *again, verb=Verb.CORRECT, continues=first.act_id))
    assert (both.move_start, both.move_end, both.label_id, both.to_label, both.wanted) == (-6, 0, "PER", "ORG", "brest odile kervella")
    added = spread(act(4, *decide.add_span(view(project, one), 0, 2, "LOC", fresh()), verb=Verb.ADD))
    assert (added.added, added.folded) == (True, "la")
    put_back = decide.put_back(view(project, one), view(project, one).span(item.item_id))
    assert spread(act(5, *put_back, verb=Verb.CORRECT)) is None
    assert spread(act(6, *decide.finish(shown), verb=Verb.FINISH)) is None
    assert spread(act(7, *decide.accept(shown, shown.relations[0]))) is None


def test_dates_get_their_values_by_the_date_of_their_article(tmp_path):
    text = "Mercredi, la mairie ouvre."
    schema = read_schema("news")
    (label,) = (label for label in schema.span_labels if label.name == "DATE")
    with Project.create(tmp_path / "dates.annot", schema, annotator="ana", act_id=fresh(), made_at=0) as project:
        project.add_run(RUN)
        for published, more in (("2021-09-25", ""), ("2021-10-02", " Enfin.")):
            document = article(text + more, published=published)
            project.add_document(document)
            project.add_suggestions(RUN.run_id, document.document_id, [claim(document, "Mercredi", label.label_id)])
        spread = mention_spread("mercredi", label.label_id, Decision.CONFIRMED)
        done = bulk(project, spread, undecided(project, spread))
        assert [change.after.value for change in done.changes] == ["2021-09-22", "2021-09-29"]


def counted(project, folded: str) -> dict[str, tuple[int, int, int, int]]:
    """As `mention_counts`, by looking at every place."""
    found = {}
    for hit in chain.from_iterable(project.hits(folded, ANA)):
        states, documents = found.setdefault(hit.value.label_id, (Counter(), set()))
        states[hit.value.state] += 1
        documents.add(hit.document_id)
    return {label: (len(documents), *(states[one] for one in Decision)) for label, (states, documents) in found.items()}


def one_by_one(project, spread: Spread, hit: Hit) -> None:
    """What the analyst does at one place with the article open."""
    document = next(d for d in DOCUMENTS if d.document_id == hit.document_id)
    shown = view(project, document)
    item = next((i for i in shown.spans if any(r.span_id == hit.span_id for r in i.readings) and i.state is ItemState.OPEN), None)
    if item is None:
        return  # covered by what was accepted before
    reading = next(r for r in item.readings if r.span_id == hit.span_id)
    if spread.state is Decision.REJECTED:
        changes = decide.reject(shown, item._replace(readings=(reading,)))
    elif spread.to_label == reading.label_id:
        changes = decide.take_reading(shown, item, reading)
    else:
        meant = SpanItem(reading.span_id, reading.start, reading.end, reading.label_id, item.state, reading.origins, readings=item.readings)
        changes = decide.relabel(shown, SCHEMA, meant, spread.to_label)
    project.append(act(project.clock() + 1, *changes, verb=verb_of(spread), act_id=fresh()))


DOCUMENTS = [article(), article(OTHER), article(THIRD)]
SPREADS = st.builds(
    mention_spread,
    st.sampled_from([KERVELLA, BREST, "marc tessandier", "quimper", "armor voiles de brest"]),
    st.sampled_from(["PER", "ORG", "LOC"]),
    st.sampled_from([Decision.CONFIRMED, Decision.CONFIRMED, Decision.REJECTED]),
    st.sampled_from([None, "PER", "ORG"]),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(st.integers(0, 2**32), st.lists(SPREADS, min_size=1, max_size=3))
def test_a_bulk_act_equals_the_same_decisions_one_by_one(template, tmp_path, seed, spreads):
    chance = random.Random(seed)
    projects = []
    for name in ("bulk.annot", "single.annot"):
        shutil.copy(template, tmp_path / name)
        projects.append(Project.open(tmp_path / name))
    more = random.Random(seed)
    for project in projects:
        more.seed(seed)
        run = Run(run_id_of("more", "1", "{}"), "more", "1", "{}", 7)
        project.add_run(run)
        for document in DOCUMENTS:
            if document.document_id not in project.document_ids():
                with_article(project, document)
            names = [("Brest", "PER"), ("Armor Voiles", "ORG"), ("Odile Kervella", "ORG"), ("Kervella", "PER"), ("Brest", "LOC")]
            found = [claim(document, surface, label, run) for surface, label in names if surface in document.text and more.random() < 0.7]
            project.add_suggestions(run.run_id, document.document_id, found)
    bulked, single = projects
    try:
        for spread in spreads:
            if spread.state is Decision.REJECTED:
                spread = spread._replace(to_label=spread.label_id)
            hits = [hit for hit in undecided(bulked, spread) if chance.random() < 0.8]
            assert undecided(single, spread) == undecided(bulked, spread)
            if not hits:
                continue
            bulk(bulked, spread, hits)
            for hit in sorted(hits, key=lambda hit: (hit.document_id, hit.start, -hit.end)):
                one_by_one(single, spread, hit)
            counts = together(bulked.mention_counts(spread.folded, ANA))
            assert counted(bulked, spread.folded) == {
                label: (one.documents, one.undecided, one.confirmed, one.rejected) for label, one in counts.items() if one.documents
            }
            for document in DOCUMENTS:
                assert dict(bulked.state(document.document_id)) == dict(single.state(document.document_id))
        assert bulked.documents(ANA) == single.documents(ANA)
    finally:
        for project in projects:
            project.close()
    assert check(tmp_path / "bulk.annot").problems == ()
