"""Precedents and decided proposals, read from a real file."""

from annotator.core import decide
from annotator.core.precedents import Judged
from annotator.core.spans import SpanSuggestion
from tests.store.building import ANA, BEN, OTHER, RUN, act, article, named, view, with_article


def decide_on(project, document, surface, deed, clock, annotator=ANA):
    found = view(project, document, annotator)
    project.append(act(clock, *deed(found, named(project, document, surface, annotator)), annotator=annotator))


def test_decisions_about_a_surface_are_found_in_other_documents_newest_first(project):
    first, second = with_article(project), with_article(project, article(OTHER))
    decide_on(project, first, "Odile Kervella", decide.reject, 2)
    decide_on(project, second, "Odile Kervella", decide.accept, 3)
    third = article("Odile Kervella est revenue à Quimper.")
    project.add_document(third)
    found = project.precedents(third.document_id, ANA, ["odile kervella", "quimper"], [])
    assert set(found.surfaces) == {"odile kervella"}
    assert found.surfaces["odile kervella"].written == "Odile Kervella"
    assert found.surfaces["odile kervella"].judged == (Judged("PER", True), Judged("PER", False))


def test_a_rejection_in_the_document_itself_does_not_count_but_a_confirmation_does(project):
    document = with_article(project)
    decide_on(project, document, "Odile Kervella", decide.reject, 2)
    decide_on(project, document, "Quimper", decide.accept, 3)
    found = project.precedents(document.document_id, ANA, ["odile kervella", "quimper"], [])
    assert set(found.surfaces) == {"quimper"}


def test_decisions_of_another_annotator_do_not_count(project):
    document = with_article(project)
    decide_on(project, document, "Quimper", decide.accept, 2, BEN)
    assert project.precedents(document.document_id, ANA, ["quimper"], []).surfaces == {}


def test_names_that_begin_or_end_alike_are_counted(project):
    first, second = with_article(project), with_article(project, article(OTHER))
    decide_on(project, first, "Armor Voiles de Brest", decide.accept, 2)
    decide_on(project, first, "Odile Kervella", decide.reject, 3)
    found = project.precedents(second.document_id, ANA, [], ["armor marine", "fanch kervella"])
    assert found.first["armor"] == {"ORG": 1}
    assert found.last["kervella"] == {None: 1}
    assert found.tendency("armor marine") == {}  # one name is no tendency


def test_a_text_is_read_once_for_all_that_was_decided_in_it(project, monkeypatch):
    first, second = with_article(project), with_article(project, article(OTHER))
    names = ("Odile Kervella", "Marc Tessandier", "Quimper", "Brest")
    for clock, surface in enumerate(names, 2):
        decide_on(project, first, surface, decide.accept, clock)
    asked, rows = [], project.rows
    monkeypatch.setattr(project, "rows", lambda statement, *parameters: (asked.append(statement), rows(statement, *parameters))[1])
    found = project.precedents(second.document_id, ANA, [name.casefold() for name in names], [])
    assert sorted(one.written for one in found.surfaces.values()) == sorted(names)
    assert sum("document_text" in statement for statement in asked) == 1


def test_an_undone_decision_is_no_precedent(project):
    first, second = with_article(project), with_article(project, article(OTHER))
    decide_on(project, first, "Quimper", decide.accept, 2)
    decide_on(project, first, "Quimper", decide.put_back, 3)
    assert project.precedents(second.document_id, ANA, ["quimper"], []).surfaces == {}


def test_proposals_are_told_with_whether_they_were_confirmed_as_they_were(project):
    document = with_article(project)
    decide_on(project, document, "Quimper", decide.accept, 2)
    decide_on(project, document, "Odile Kervella", decide.reject, 3)
    decide_on(project, document, "Marc Tessandier", lambda v, item: decide.correct(v, item, label_id="ORG"), 4)
    found = project.proposals_decided(ANA, 10)
    assert [confirmed for _, confirmed in found] == [False, False, True]
    assert [proposal.label_id for proposal, _ in found] == ["PER", "PER", "LOC"]
    assert all(proposal.origins for proposal, _ in found)
    assert len(project.proposals_decided(ANA, 2)) == 2


def test_a_decision_that_was_put_back_is_no_decision_about_its_proposal(project):
    document = with_article(project)
    decide_on(project, document, "Quimper", decide.accept, 2)
    decide_on(project, document, "Quimper", decide.put_back, 3)
    assert project.proposals_decided(ANA, 10) == []
    decide_on(project, document, "Quimper", decide.reject, 4)
    assert [confirmed for _, confirmed in project.proposals_decided(ANA, 10)] == [False]


def test_undecided_names_do_not_push_the_decided_ones_alike_out_of_sight(project):
    first = with_article(project)
    decide_on(project, first, "Armor Voiles de Brest", decide.accept, 2)
    text = " ".join(f"Armor{nth:04} dort." for nth in range(3)) + " " + " ".join(f"Armor N{nth}." for nth in range(2100))
    crowd = article(text)
    project.add_document(crowd)
    starts = [(text.index(f"Armor N{nth}."), len(f"Armor N{nth}")) for nth in range(2100)]
    spans = [SpanSuggestion(crowd.document_id, start, start + length, "ORG", RUN.run_id) for start, length in starts]
    project.add_suggestions(RUN.run_id, crowd.document_id, spans)
    assert project.precedents(crowd.document_id, ANA, [], ["armor marine"]).first["armor"] == {"ORG": 1}


def test_questions_are_answered_through_indexes(project):
    from annotator.store import precedents

    for statement in (precedents._NEWEST, precedents._ALIKE.format(precedents.LAST_WORD), precedents._ALIKE.format(precedents.FIRST_WORD)):
        named_parameters = {"surface": 1, "annotator": 1, "document": 1, "most": 30, "word": "x"}
        plan = " ".join(row[3] for row in project.rows(f"EXPLAIN QUERY PLAN {statement}", named_parameters))
        assert "SCAN item" not in plan
        assert "SCAN surface" not in plan
