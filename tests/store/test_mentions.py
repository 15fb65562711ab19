"""How often a mention stands in the project."""

from itertools import chain

import pytest

from annotator.core import decide
from annotator.core.acts import Change, Verb
from annotator.core.spans import Run
from annotator.core.values import Decision, Kind, SpanValue, TrashValue
from annotator.store.mentions import MentionCount, together
from tests.store.building import ANA, BEN, OTHER, act, article, claim, fresh_id, named, view, with_article

KERVELLA = ("odile kervella", "PER")


@pytest.fixture
def documents(project):
    return article(), with_article(project, article(OTHER))


def counts(project, *folded, annotator=ANA):
    found = {one: together(project.mention_counts(one, annotator)) for one in folded}
    return {(one, label_id): count for one, counts in found.items() for label_id, count in counts.items()}


def test_undecided_mentions_are_counted_over_the_project(project, documents):
    assert counts(project, "odile kervella", "quimper", "nobody") == {
        KERVELLA: MentionCount(2, 2, 0, 0),
        ("quimper", "LOC"): MentionCount(2, 2, 0, 0),
    }


def test_counts_and_places_read_in_portions_are_those_read_in_one_go(project, documents, monkeypatch):
    one, _ = documents
    project.append(act(2, *decide.accept(view(project, one), named(project, one, "Odile Kervella"))))
    whole = counts(project, "odile kervella"), list(chain.from_iterable(project.hits("odile kervella", ANA)))
    monkeypatch.setattr("annotator.store.mentions._PLACES", 1)
    assert len(list(project.hits("odile kervella", ANA))) > 1
    assert (counts(project, "odile kervella"), list(chain.from_iterable(project.hits("odile kervella", ANA)))) == whole


def test_typography_makes_no_other_mention(project, documents):
    third = with_article(project, article("Hier, ODILE\u00a0KERVELLA parlait. Odile Kervella, Marc Tessandier."))
    run = Run(fresh_id(7), "names", "1", "{}", 7)
    project.add_run(run)
    project.add_suggestions(run.run_id, third.document_id, [claim(third, "ODILE\u00a0KERVELLA", "PER", run)])
    assert counts(project, "odile kervella")[KERVELLA] == MentionCount(3, 4, 0, 0)


def test_decided_mentions_count_for_their_annotator(project, documents):
    one, other = documents
    project.append(act(2, *decide.accept(view(project, one), named(project, one, "Odile Kervella"))))
    project.append(act(3, *decide.reject(view(project, other), named(project, other, "Odile Kervella")), verb=Verb.REJECT))
    assert counts(project, "odile kervella") == {KERVELLA: MentionCount(2, 0, 1, 1)}
    assert counts(project, "odile kervella", annotator=BEN) == {KERVELLA: MentionCount(2, 2, 0, 0)}
    assert counts(project, "odile kervella", annotator=fresh_id(3)) == {KERVELLA: MentionCount(2, 2, 0, 0)}


def test_a_corrected_mention_counts_where_it_stands_now(project, documents):
    one, _ = documents
    item = named(project, one, "Odile Kervella")
    project.append(act(2, *decide.correct(view(project, one), item, start=item.start + len("Odile "))))
    assert counts(project, "odile kervella", "kervella") == {
        KERVELLA: MentionCount(1, 1, 0, 0),
        ("kervella", "PER"): MentionCount(1, 0, 1, 0),
    }


def test_a_corrected_and_then_rejected_suggestion_is_decided(project, documents):
    one, _ = documents
    item = named(project, one, "Odile Kervella")
    before = SpanValue(Decision.SUGGESTED, item.start, item.end, "PER")
    project.append(act(2, Change(Kind.SPAN, one.document_id, item.item_id, before, SpanValue(Decision.REJECTED, 0, 2, "PER"))))
    assert counts(project, "odile kervella") == {KERVELLA: MentionCount(1, 1, 0, 0)}


def test_a_covered_suggestion_is_settled_and_a_nested_one_is_not(project, documents):
    one, _ = documents
    project.append(act(2, *decide.accept(view(project, one), named(project, one, "Armor Voiles de Brest"))))
    start = one.text.index("Armor")
    run = Run(fresh_id(7), "names", "1", "{}", 7)
    project.add_run(run)
    inside = claim(one, "Brest", "LOC", run)._replace(start=start + 16, end=start + 21)
    project.add_suggestions(run.run_id, one.document_id, [inside, inside._replace(label_id="PER"), claim(one, "Armor", "LOC", run)])
    assert counts(project, "brest", "armor") == {("brest", "LOC"): MentionCount(1, 2, 0, 0), ("armor", "LOC"): MentionCount(1, 1, 0, 0)}


def test_several_producers_of_one_claim_count_once_and_old_runs_not(project, documents):
    one, _ = documents
    other_producer, newer = Run(fresh_id(7), "names", "1", "{}", 7), Run(fresh_id(8), "rules", "2", "{}", 9000)
    for run in (other_producer, newer):
        project.add_run(run)
        project.add_suggestions(run.run_id, one.document_id, [claim(one, "Odile Kervella", "PER", run)])
    assert counts(project, "odile kervella", "quimper") == {
        KERVELLA: MentionCount(2, 2, 0, 0),
        ("quimper", "LOC"): MentionCount(1, 1, 0, 0),
    }


def test_mentions_in_the_trash_do_not_count(project, documents):
    one, _ = documents
    project.append(act(2, *decide.accept(view(project, one), named(project, one, "Quimper"))))
    project.append(act(3, Change(Kind.TRASH, one.document_id, one.document_id, None, TrashValue())))
    assert counts(project, "odile kervella", "quimper") == {
        KERVELLA: MentionCount(1, 1, 0, 0),
        ("quimper", "LOC"): MentionCount(1, 1, 0, 0),
    }
