"""An article that was read ahead is the article as it is read when it is opened."""

import uuid

import pytest

from annotator.core import decide
from annotator.core.acts import Act, Verb
from annotator.core.ids import annotator_id_of, run_id_of
from annotator.core.spans import Run, SpanSuggestion
from annotator.jobs.opening import Ahead, read_article
from annotator.jobs.schemas import read_schema
from annotator.language.article import make_document
from annotator.store.project import Project
from annotator.suggest.confidence import Calibration

SCHEMA, ANA, NOTHING = read_schema("news"), annotator_id_of("ana"), Calibration()
RUN = Run(run_id_of("model", "1", "{}"), "model", "1", "{}", 0)
TEXTS = ("Le port de Brest accueille Nina Abgrall.", "La maire de Brest Odile Kermarec a reçu Nina Abgrall.")


@pytest.fixture
def desk(tmp_path):
    with Project.create(tmp_path / "p.annot", SCHEMA, annotator="ana", act_id=str(uuid.uuid4()), made_at=0) as project:
        project.add_run(RUN)
        for text in TEXTS:
            project.add_document(make_document(text, language="fr"))
        suggest(project, 0, "Brest")
        yield project


def suggest(project, nth, surface):
    document_id, start = project.document_ids()[nth], TEXTS[nth].index(surface)
    span = SpanSuggestion(document_id, start, start + len(surface), "LOC", RUN.run_id)
    project.add_suggestions(RUN.run_id, document_id, [span])


def accept_in(project, nth, ahead, surface="Brest"):
    opened = read_article(project, project.document_ids()[nth], SCHEMA, ANA, NOTHING)
    start = TEXTS[nth].index(surface)
    changes = decide.add_span(opened.view, start, start + len(surface), "LOC", str(uuid.uuid4()))
    act = Act(str(uuid.uuid4()), project.clock() + 1, Verb.ACCEPT, ANA, 0, changes)
    project.append(act)
    ahead.done(act)


def read_ahead(project):
    ahead = Ahead(project)
    ahead.read(project.document_ids()[1], SCHEMA, ANA, NOTHING)
    return ahead


def taken(project, ahead, calibration=NOTHING):
    return ahead.take(project.document_ids()[1], calibration)


def test_what_was_read_ahead_is_given_once(desk):
    ahead = read_ahead(desk)
    assert taken(desk, ahead).document.text == TEXTS[1]
    assert taken(desk, ahead) is None


def test_what_is_decided_in_another_article_is_known_in_the_one_read_ahead(desk):
    ahead = read_ahead(desk)
    accept_in(desk, 0, ahead)
    found = taken(desk, ahead)
    assert [TEXTS[1][item.start : item.end] for item in found.view.spans] == ["Brest"]
    assert found.view == read_article(desk, found.document.document_id, SCHEMA, ANA, NOTHING).view


def test_an_act_about_it_drops_it(desk):
    ahead = read_ahead(desk)
    accept_in(desk, 1, ahead)
    assert taken(desk, ahead) is None


def test_suggestions_that_come_drop_it(desk):
    ahead = read_ahead(desk)
    suggest(desk, 1, "Brest")
    accept_in(desk, 0, ahead)
    assert taken(desk, ahead) is None


def test_another_record_of_decisions_drops_it(desk):
    assert taken(desk, read_ahead(desk), Calibration.of([("LOC", 0.9, True)])) is None


def test_remembering_the_place_leaves_it_standing(desk):
    ahead = read_ahead(desk)
    desk.set_place("ana", "{}")
    assert taken(desk, ahead) is not None
