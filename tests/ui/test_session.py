"""The session: persist, apply, tell; going on; undo and redo."""

import json
import re
import sqlite3

import pytest

from annotator.core.acts import Verb
from annotator.core.annotated import What
from annotator.core.spread import Standing, mention_spread
from annotator.core.values import Decision, Status
from annotator.core.view import ItemState, SpanItem
from annotator.jobs.exporting import ExportOptions, preview
from annotator.jobs.importing import ImportAs, ImportJob, ImportOptions
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, read
from annotator.jobs.spreading import changes_for, places_of
from annotator.jobs.statistics import statistics
from annotator.jobs.viewing import summary_as_seen
from annotator.language.tokens import Edge
from annotator.store.project import Project
from annotator.ui.confident import above, accept_above
from annotator.ui.log_session import LogSession
from annotator.ui.session import ReviewSession
from tests.ui.conftest import OTHER, PARIS, PROPOSED, make_project


def surface(session: ReviewSession) -> str:
    item = session.current_item()
    assert isinstance(item, SpanItem)
    assert session.document is not None
    return session.document.text[item.start : item.end]


def states(session: ReviewSession) -> list[str]:
    return [item.state.value for item in session.view.spans]


def accept_current(session: ReviewSession) -> None:
    assert session.current is not None
    session.accept(session.current)


def test_an_opened_article_has_its_first_undecided_item_current(session):
    assert surface(session) == "Vannes"


def test_accepting_goes_on_and_is_on_disk_at_once(session, project_path):
    accept_current(session)
    assert surface(session) == "Odile Kermarec"
    connection = sqlite3.connect(f"file:{project_path}?mode=ro", uri=True)
    try:
        assert connection.execute("SELECT verb FROM act ORDER BY act_no DESC LIMIT 1").fetchone() == ("accept",)
    finally:
        connection.close()


def test_each_act_is_told_after_it_was_saved(session, project: Project, qtbot):
    with qtbot.waitSignal(session.act_saved) as saved:
        accept_current(session)
    assert next(project.heads(session.annotator_id)).act_id == saved.args[0].act.act_id


def test_on_a_decided_item_the_same_key_changes_it_and_stays(session):
    accept_current(session)
    session.move(forward=False, undecided=False)
    session.label(session.current, "ORG")
    assert surface(session) == "Vannes"
    assert session.current_item().label_id == "ORG"


def test_a_relation_is_suggested_when_its_ends_are_confirmed_and_comes_right_after_the_later_one(session):
    accept_current(session)
    accept_current(session)
    item = session.current_item()
    assert item.label_id == "role_at"
    assert item.state is ItemState.OPEN


def test_what_is_decided_undone_and_done_again_in_the_window_is_counted_as_it_stands(session, project: Project):
    def decided() -> int:
        return statistics(project.path, "ana").annotators["ana"].decided

    accept_current(session)
    accept_current(session)
    assert decided() == 2
    LogSession(session).undo()
    assert decided() == 1
    LogSession(session).redo()
    assert decided() == 2


def test_an_edge_moved_by_several_keys_is_one_undo_step(session):
    session.move(forward=True, undecided=True)
    session.move(forward=True, undecided=True)
    assert surface(session) == "Jean"
    session.set_edges(session.current, *session.edges_beside(session.current, Edge.END, True))
    session.label(session.current, "ORG", go_on=False)
    assert (surface(session), session.current_item().label_id) == ("Jean Morvan", "ORG")
    LogSession(session).undo()
    assert (surface(session), session.current_item().state) == ("Jean", ItemState.OPEN)
    LogSession(session).redo()
    assert (surface(session), session.current_item().label_id) == ("Jean Morvan", "ORG")


def test_after_the_last_item_nothing_moves_and_the_status_says_what_is_left(session, qtbot):
    session.set_aside(session.current, True)
    accept_current(session)
    accept_current(session)
    assert session.current_item().label_id == "met_with"
    with qtbot.waitSignal(session.told) as told:
        session.reject(session.current)
    assert session.current_item().label_id == "met_with"
    assert "1 set aside · 1 relation waiting for an end" in told.args[0]
    session.move(forward=True, undecided=True)
    assert surface(session) == "Vannes"


def test_undo_reaches_into_another_article_and_shows_where_it_happened(session):
    first = session.document.document_id
    accept_current(session)
    session.open_document(session.project.document_ids()[1])
    LogSession(session).undo()
    assert session.document.document_id == first
    assert surface(session) == "Vannes"
    assert states(session)[0] == "open"


def test_undo_works_after_a_restart(session, project: Project):
    accept_current(session)
    again = ReviewSession(project, "ana")
    again.open_document(session.document.document_id)
    LogSession(again).undo()
    assert states(again) == ["open", "open", "open"]
    LogSession(again).redo()
    assert states(again) == ["confirmed", "open", "open"]


def test_another_annotators_decisions_are_another_layer(session, project: Project):
    accept_current(session)
    ben = ReviewSession(project, "ben")
    ben.open_document(session.document.document_id)
    assert states(ben) == ["open", "open", "open"]
    LogSession(ben).undo()
    session.open_document(session.document.document_id)
    assert states(session)[0] == "confirmed"


def test_rejecting_an_end_takes_its_relation_along_and_undo_brings_both_back(session):
    for _ in range(3):
        accept_current(session)
    assert [item.state.value for item in session.view.relations if item.label_id == "role_at"] == ["confirmed"]
    vannes = session.view.spans[0]
    session.make_current(vannes.item_id)
    session.reject(vannes.item_id)
    assert not [item for item in session.view.relations if item.label_id == "role_at"]
    LogSession(session).undo()
    assert [item.state.value for item in session.view.relations if item.label_id == "role_at"] == ["confirmed"]


def test_a_rejected_relation_does_not_come_back_when_its_end_is_corrected(session):
    accept_current(session)
    accept_current(session)
    session.reject(session.current)
    person = session.view.spans[1]
    session.make_current(person.item_id)
    session.set_edges(person.item_id, *session.edges_beside(person.item_id, Edge.START, False))
    assert [item.state.value for item in session.view.relations if item.label_id == "role_at"] == ["rejected"]


def test_finishing_rejects_the_rest_in_one_step(session):
    accept_current(session)
    session.finish()
    assert session.view.status is Status.FINISHED or session.view.status == "finished"
    assert not session.view.undecided()
    LogSession(session).undo()
    assert session.view.status is None
    assert states(session) == ["confirmed", "open", "open"]


def test_a_failed_write_leaves_everything_as_it_was_and_says_so(session, project: Project, qtbot):
    before = session.view
    project.connection.execute("PRAGMA query_only=ON")
    with qtbot.waitSignal(session.failed) as failed:
        accept_current(session)
    assert failed.args[0]
    assert session.view == before
    assert surface(session) == "Vannes"


def test_suggestions_that_arrive_late_leave_the_current_item_alone(session, project: Project):
    from annotator.core.ids import run_id_of
    from annotator.core.spans import Run, SpanSuggestion

    session.move(forward=True, undecided=True)
    before = session.current
    run = Run(run_id_of("late", "1", "{}"), "late", "1", "{}", 1)
    project.add_run(run)
    document_id = session.document.document_id
    project.add_suggestions(run.run_id, document_id, (SpanSuggestion(document_id, 0, 8, "ROLE", run.run_id),), ())
    session.reload_suggestions()
    assert session.current == before
    assert len(session.view.spans) == 4


@pytest.mark.parametrize("intention", ["accept", "reject", "put_back"])
def test_an_item_that_is_gone_is_left_alone(session, intention):
    getattr(session, intention)("no such item")
    assert states(session) == ["open", "open", "open"]


def test_a_mention_decided_once_is_proposed_in_the_next_article(qapp, tmp_path):
    texts = {"Axor recrute à Brest.": (("Axor", "PER"),), "Le groupe Axor grandit.": ()}
    with Project.open(make_project(tmp_path / "two.annot", texts)) as project:
        session = ReviewSession(project, "ana")
        first, second = session.project.document_ids()
        session.open_document(first)
        session.label(session.view.spans[0].item_id, "ORG")
        session.open_document(second)
        (item,) = session.view.spans
        assert (item.label_id, item.state, item.origins[0].producer) == ("ORG", ItemState.OPEN, "precedents")
        assert session.precedent(item).why() == ("precedent", "1 ORG", "0")


def test_an_article_that_an_import_finished_has_nothing_to_judge_in_the_window_the_figures_and_the_exports(session, project: Project):
    places = [(PARIS.index(name), PARIS.index(name) + len(name), label) for name, label in (("Vannes", "LOC"), ("Odile Kermarec", "PER"))]
    line = {"text": PARIS, "language": "fr", "spans": [{"start": start, "end": end, "label": label} for start, end, label in places]}
    file = project.path.with_name("read.jsonl")
    file.write_text(json.dumps(line), encoding="utf-8")
    run_here(ImportJob(project, [file], ImportOptions("ana", as_=ImportAs.DECISIONS)), HELLO, read)

    session.open_document(document_id := project.document_ids()[0])
    assert session.view.undecided() == ()
    (stored,) = project.documents(session.annotator_id, within=[document_id])
    seen = summary_as_seen(stored, session.document, session.view)
    assert (seen.undecided, seen.undecided_relations, stored.undecided, stored.undecided_relations or 0) == (0, 0, 0, 0)
    figures = statistics(project.path, "ana").annotators["ana"]
    assert (figures.spans["undecided"], figures.relations) == (len(PROPOSED[OTHER]), {})
    left = preview(project.path, ExportOptions("jsonl", What.SUGGESTED, "any", documents=frozenset({document_id}))).report
    assert (left.spans.written, left.relations.written) == (0, 0)

    session.set_status(None)
    assert [item.label_id for item in session.view.undecided()] == ["role_at"]


def test_what_is_above_a_confidence_is_accepted_in_one_step(qapp, tmp_path):
    names = [f"Armor{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"] * 5
    texts = {f"{' et '.join(names)}.": (("Armora", "ORG"),), "Vannes attend ; Armorb et Armorc aussi.": (("Vannes", "LOC"),)}
    with Project.open(make_project(tmp_path / "two.annot", texts)) as project:
        session = ReviewSession(project, "ana")
        first, second = session.project.document_ids()
        session.open_document(first)
        text = session.document.text
        for match in re.finditer(r"Armor\w", text):
            item = next((i for i in session.view.spans if i.start == match.start()), None)
            if item is None:
                session.add_span(*match.span(), "ORG")  # the first of its name; the others are proposed by what was decided
            else:
                session.accept(item.item_id)
        session.open_document(second)
        assert session.calibration.decided == 105
        assert [item.start for item in above(session.view, 0.9)] == [text.start() for text in re.finditer("Armor", session.document.text)]
        accept_above(session, 0.9)
        assert [item.state.value for item in session.view.spans] == ["open", "confirmed", "confirmed"]
        LogSession(session).undo()
        assert [item.state.value for item in session.view.spans] == ["open"] * 3


def test_j_parts_the_text_and_joins_it_again_and_each_is_one_step(session):
    document = session.document
    place = PARIS.index("Kermarec")
    session.join_or_part(place - 1)
    assert place in session.document.cuts()
    session.join_or_part(place + 3)
    assert place not in session.document.cuts()
    LogSession(session).undo()
    LogSession(session).undo()
    assert session.document == document


def test_inside_a_word_the_text_is_parted_just_there_and_what_crosses_it_is_gone(session):
    place = PARIS.index("Kermarec") + 3
    heard = []
    session.document_changed.connect(heard.append)
    session.join_or_part(place)
    assert place in session.document.cuts()
    assert "Odile Kermarec" not in [PARIS[item.start : item.end] for item in session.view.spans]
    LogSession(session).undo()
    assert "Odile Kermarec" in [PARIS[item.start : item.end] for item in session.view.spans]
    assert len(heard) == 2


def test_a_confirmed_span_is_not_parted(session):
    session.accept(session.view.spans[1].item_id)
    told = []
    session.told.connect(told.append)
    session.join_or_part(PARIS.index("Kermarec"))
    assert "Odile Kermarec" in told[-1]
    assert session.document.seams == ()


def test_the_language_is_said_and_taken_back(session):
    session.set_language("de")
    assert session.document.language == "de"
    LogSession(session).undo()
    assert session.document.language == "fr"


def test_a_remark_on_an_item_that_has_gone_meanwhile_does_not_fall_on_the_article(session):
    session.comment("gone", "à revoir")
    session.toggle_flag("gone")
    assert (session.view.note.comment, session.view.note.flag) == ("", False)


def test_the_list_is_told_the_language_that_was_set(session, qtbot):
    told = []
    session.summary_changed.connect(told.append)
    session.set_language("de")
    accept_current(session)
    assert {summary.language for summary in told} == {"de"}


def test_what_a_bulk_act_decides_in_other_articles_is_known_in_the_open_one(qapp, tmp_path):
    texts = {"Vannes attend Jean.": (), "Jean part de Vannes.": (("Vannes", "LOC"),)}
    with Project.open(make_project(tmp_path / "two.annot", texts)) as project:
        session = ReviewSession(project, "ana")
        first, second = project.document_ids()
        session.open_document(first)
        assert session.view.spans == ()
        spread, me = mention_spread("vannes", "LOC", Decision.CONFIRMED), session.annotator_id
        found = [hit for how, hits in places_of(project, spread, me) if how is not Standing.UNMARKED for hit in hits]
        assert [hit.document_id for hit in found] == [second]
        session.perform(Verb.ACCEPT, changes_for(project, spread, found, me, session.schema, str), intent="every")
        assert [session.document.text[item.start : item.end] for item in session.view.spans] == ["Vannes"]
