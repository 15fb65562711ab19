"""The view with the relations that patterns see, after each decision."""

import pytest

from annotator.core import decide
from annotator.core.acts import Act, Verb
from annotator.core.fold import State
from annotator.core.ids import annotator_id_of, run_id_of
from annotator.core.spans import Run, SpanSuggestion, Suggestions
from annotator.core.values import Status
from annotator.core.view import ItemState, view_of
from annotator.jobs.schemas import read_schema
from annotator.suggest.overlay import overlay
from tests.suggest.marking import marked

ANA = annotator_id_of("ana")
SCHEMA = read_schema("news")
RUN = Run(run_id_of("model", "1", "{}"), "model", "1", "{}", 0)


class Desk:
    """An article with what a model suggests in it, and the acts made on it."""

    def __init__(self, sentence: str, only: int | None = None):
        self.document, spans = marked(sentence)
        self.stored = Suggestions(
            tuple(SpanSuggestion(self.document.document_id, s.start, s.end, s.label_id, RUN.run_id) for s in spans[:only]),
            (),
            {RUN.run_id: RUN},
        )
        self.state, self.clock = State(), 0

    @property
    def view(self):
        return overlay(self.document, SCHEMA, self.state.layer(ANA, self.document.document_id), self.stored)

    def do(self, changes):
        self.clock += 1
        assert self.state.apply(Act(f"a0000000-0000-4000-8000-{self.clock:012d}", self.clock, Verb.ACCEPT, ANA, 0, changes)) == ()

    def span(self, surface):
        return next(item for item in self.view.spans if self.document.text[item.start : item.end] == surface)


@pytest.fixture
def desk():
    return Desk("Le maire de [LOC Brénac] [PER Luc Ferrant] est là.")


def test_a_relation_waits_while_its_ends_are_undecided(desk):
    (relation,) = desk.view.relations
    assert (relation.label_id, relation.state) == ("role_at", ItemState.WAITING)
    assert relation.origins[0].producer == "patterns-fr"
    assert relation.why[0][0] == "pattern"


def test_a_relation_opens_when_both_ends_are_confirmed(desk):
    for surface in ("Brénac", "Luc Ferrant"):
        desk.do(decide.accept(desk.view, desk.span(surface)))
    assert desk.view.relations[0].state is ItemState.OPEN


def test_rejecting_an_end_takes_the_relation_away(desk):
    desk.do(decide.reject(desk.view, desk.span("Brénac")))
    assert desk.view.relations == ()


def test_a_corrected_label_lets_a_relation_appear():
    desk = Desk("Le maire de [MISC Brénac] [PER Luc Ferrant] est là.")
    assert desk.view.relations == ()
    desk.do(decide.correct(desk.view, desk.span("Brénac"), label_id="LOC"))
    assert [relation.label_id for relation in desk.view.relations] == ["role_at"]


def test_a_span_added_by_hand_takes_part():
    desk = Desk("Le maire de [LOC Brénac] [PER Luc Ferrant] est là.", only=1)
    assert desk.view.relations == ()
    start = desk.document.text.index("Luc")
    desk.do(decide.add_span(desk.view, start, start + len("Luc Ferrant"), "PER", "b0000000-0000-4000-8000-000000000001"))
    assert len(desk.view.relations) == 1


def test_a_rejected_relation_stays_away(desk):
    for surface in ("Brénac", "Luc Ferrant"):
        desk.do(decide.accept(desk.view, desk.span(surface)))
    desk.do(decide.reject(desk.view, desk.view.relations[0]))
    assert [relation.state for relation in desk.view.relations] == [ItemState.REJECTED]


@pytest.mark.parametrize("status", [Status.FINISHED, Status.SKIPPED])
def test_an_article_that_nobody_is_going_to_judge_has_no_relation_of_the_patterns_until_it_is_opened_again(desk, status):
    shown = desk.view.relations
    desk.do(decide.set_status(desk.view, status))
    assert desk.view.relations == ()
    desk.do(decide.set_status(desk.view, None))
    assert desk.view.relations == shown != ()


def test_what_was_rejected_in_finishing_stays_to_be_seen(desk):
    for surface in ("Brénac", "Luc Ferrant"):
        desk.do(decide.accept(desk.view, desk.span(surface)))
    desk.do(decide.finish(desk.view))
    assert [relation.state for relation in desk.view.relations] == [ItemState.REJECTED]


def test_without_relations_the_view_is_that_of_core():
    desk = Desk("On a vu [PER Luc Ferrant] passer.")
    layer = desk.state.layer(ANA, desk.document.document_id)
    assert desk.view == view_of(desk.document.document_id, SCHEMA, layer, desk.stored)
