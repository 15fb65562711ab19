"""Documents and suggestions: what goes in comes out, once, or is refused whole."""

from dataclasses import replace

import pytest

from annotator.core import decide
from annotator.core.acts import Change, Verb
from annotator.core.document import Document, Section, SectionKind, Source
from annotator.core.errors import DamagedData, Trouble
from annotator.core.history import step_to_undo
from annotator.core.ids import annotator_id_of
from annotator.core.schema import Schema, SpanLabel
from annotator.core.spans import Run
from annotator.core.values import Kind, NoteValue, Status, TrashValue
from annotator.store.project import Project
from annotator.store.reader import Reader
from tests.store.building import (
    ANA,
    BEN,
    OTHER,
    RUN,
    SCHEMA,
    TEXT,
    act,
    article,
    claim,
    claims,
    fresh_id,
    met,
    named,
    new_project,
    view,
    with_article,
)


@pytest.fixture
def document():
    return article()


@pytest.fixture
def other(project):
    return with_article(project, article(OTHER, path="port/2.txt", published="2021-09-25", outlet="Le Quai", url="x:1", encoding="utf-8"))


def summary(project, document, annotator=ANA):
    return next(row for row in project.documents(annotator) if row.document_id == document.document_id)


def rival(made_at, version="2", producer="rules"):
    return Run(fresh_id(made_at), producer, version, "{}", made_at)


# --- making a project ---


def test_a_new_project_has_the_labels_in_their_order_by_one_act(tmp_path):
    with Project.create(tmp_path / "new.annot", SCHEMA, annotator="ana", act_id=fresh_id(1), made_at=5) as project:
        assert project.schema() == SCHEMA
        (act,) = project.acts()
        assert (act.act_id, act.verb, act.annotator_id, act.made_at, act.clock) == (fresh_id(1), Verb.IMPORT, ANA, 5, 1)
        assert project.annotators() == {ANA: "ana"}
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["new.annot", "new.annot.lock"]


def test_undo_does_not_take_the_labels_of_a_new_project_away(project):
    assert step_to_undo(project.heads(ANA)) is None


def test_a_bare_project_takes_a_whole_log(project, tmp_path):
    project.append(act(2, Change(Kind.NOTE, "", fresh_id(1), None, NoteValue(comment="à revoir"))))
    with Project.create_bare(tmp_path / "bare.annot") as bare:
        assert (bare.clock(), bare.schema(), bare.annotators()) == (0, Schema(), {})
        bare.annotator_id("ana")
        assert bare.append_all(project.acts()) == {}
        assert list(bare.acts()) == list(project.acts())
        assert bare.schema() == SCHEMA


def test_what_stands_at_the_path_is_not_overwritten(path):
    before = path.read_bytes()
    with pytest.raises(Trouble, match="already something"):
        new_project(path)
    assert path.read_bytes() == before


def test_a_project_needs_a_folder(tmp_path):
    with pytest.raises(Trouble, match="no folder"):
        new_project(tmp_path / "no" / "new.annot")


def test_a_project_that_could_not_be_made_leaves_nothing_behind(tmp_path):
    with pytest.raises(ValueError, match="UUID"):
        Project.create(tmp_path / "new.annot", SCHEMA, annotator="ana", act_id="one", made_at=0)
    assert [entry.name for entry in tmp_path.iterdir()] == ["new.annot.lock"]


def test_annotators_are_known_by_name(project):
    assert project.annotator_id("ben") == BEN
    assert project.annotator_id("zoé") == annotator_id_of("zoé") == project.annotator_id("zoé")
    assert project.annotators() == {ANA: "ana", BEN: "ben", annotator_id_of("zoé"): "zoé"}


# --- documents ---


@pytest.mark.parametrize(
    "text", [TEXT, "a\x00b\x00", "\ufeffUn\r\ndeux\u2028trois\u0085quatre\x0c", "\u00a0é e\u0301 🙂👩‍👩‍👧 \u202e", " "]
)
def test_a_text_comes_back_to_the_code_point(project, text):
    given = Document.of(text, "fr", Source("dépôt/\udcff.txt", None, "2021", None, "utf-8"))
    assert project.add_document(given) or text == TEXT
    found = project.document(given.document_id)
    assert (found.text, found.sha256) == (given.text, given.sha256)
    assert summary(project, given).length == len(text)


def test_a_document_comes_back_whole(project, other):
    assert project.document(other.document_id) == other
    row = summary(project, other)
    assert (row.title, row.outlet, row.published, row.language) == (other.title, "Le Quai", "2021-09-25", "fr")


def test_a_document_goes_in_once(project, document):
    assert project.add_document(document) is False
    assert project.document_ids() == [document.document_id]


def test_documents_stand_in_the_order_of_their_import(project, document):
    texts = [f"Communiqué {number} du port." for number in (3, 1, 2)]
    added = [Document.of(text, "fr") for text in texts]
    for one in added:
        project.add_document(one)
    wanted = [document.document_id, *(one.document_id for one in added)]
    assert project.document_ids() == [row.document_id for row in project.documents(ANA)] == wanted


def test_half_a_character_is_refused(project):
    broken = Document(fresh_id(1), "Brest \ud83d", "", "fr")
    with pytest.raises(Trouble, match="half a character at position 6"):
        project.add_document(broken)
    with pytest.raises(Trouble, match="half a character"):
        project.add_document(Document.of("Brest", "fr", Source(outlet="\ud83d")))
    assert len(project.document_ids()) == 1


def test_a_document_that_is_not_itself_is_our_mistake(project):
    with pytest.raises(ValueError, match="checksum"):
        project.add_document(replace(Document.of("Brest", "fr"), text="Quimper"))


def test_sections_must_fit_the_text(project):
    with pytest.raises(Trouble, match="does not fit together"):
        project.add_document(Document.of("Brest", "fr", sections=(Section(SectionKind.BODY, 0, 6),)))


def test_an_unknown_article_is_said(project):
    for question in (project.document, project.suggestions, project.state):
        for unknown in (fresh_id(5), "x"):
            with pytest.raises(Trouble, match="no article"):
                question(unknown)


def test_a_damaged_text_is_not_shown(project, document):
    project.connection.execute("DROP TRIGGER document_text_update")
    project.connection.execute("UPDATE document_text SET text = replace(text, 'Brest', 'Crest')")
    with pytest.raises(DamagedData, match="checksum"):
        project.document(document.document_id)


def test_a_trashed_article_is_listed_only_when_asked_for(project, document, other):
    project.append(act(2, Change(Kind.TRASH, other.document_id, other.document_id, None, TrashValue())))
    assert [row.document_id for row in project.documents(ANA)] == project.document_ids() == [document.document_id]
    assert [row.document_id for row in project.documents(ANA, trashed=True)] == [other.document_id]
    assert len(project.document_ids(with_trashed=True)) == 2


def test_places_are_kept_and_overwritten(project, path):
    assert project.place("caret") is None
    project.set_place("caret", "12")
    project.set_place("caret", "13")
    project.close()
    with Reader.open(path) as reader:
        assert reader.place("caret") == "13"


# --- suggestions ---


def test_suggestions_come_back_with_their_run(project, document):
    found = project.suggestions(document.document_id)
    assert set(found.spans) == set(claims(document))
    assert found.relations == (met(document),)
    assert dict(found.runs) == {RUN.run_id: RUN}
    assert project.runs() == (RUN,)


def test_a_reason_comes_back_with_its_arguments(project, other):
    run = rival(7, producer="patterns")
    project.add_run(run)
    given = claim(other, "gare", "LOC", run, None, ("lexicon", "gare", "é\"'"))
    project.add_suggestions(run.run_id, other.document_id, [given])
    assert given in project.suggestions(other.document_id).spans


def test_a_run_is_done_with_a_document_once_also_when_it_found_nothing(project, document):
    run = rival(7, producer="dates")
    project.add_run(run)
    project.add_run(run._replace(made_at=9))
    assert project.run_documents(run.run_id) == set()
    assert project.add_suggestions(run.run_id, document.document_id) is True
    assert project.run_documents(run.run_id) == {document.document_id}
    assert project.add_suggestions(run.run_id, document.document_id, claims(document, run)) is False
    assert run.run_id not in {span.run_id for span in project.suggestions(document.document_id).spans}
    assert run in project.runs()


def test_only_the_newest_run_of_each_producer_shows(project, document, other):
    newer, older, elsewhere = rival(5000), rival(500, "0"), rival(600, "1", "names")
    for run in (newer, older, elsewhere):
        project.add_run(run)
        project.add_suggestions(run.run_id, document.document_id, [claim(document, "Quimper", "ORG", run)])
    assert {span.run_id for span in project.suggestions(document.document_id).spans} == {newer.run_id, elsewhere.run_id}
    assert {span.run_id for span in project.suggestions(other.document_id).spans} == {RUN.run_id}


def test_a_newest_run_that_found_nothing_takes_the_older_ones_away(project, document):
    newer = rival(5000)
    project.add_run(newer)
    project.add_suggestions(newer.run_id, document.document_id)
    found = project.suggestions(document.document_id)
    assert (found.spans, found.relations, dict(found.runs)) == ((), (), {newer.run_id: newer})
    assert summary(project, document).undecided == 0


def test_a_claim_made_twice_is_stored_once(project, document):
    run = rival(7, producer="names")
    project.add_run(run)
    project.add_suggestions(run.run_id, document.document_id, [claim(document, "Quimper", "LOC", run)] * 2, [met(document, run)] * 2)
    found = project.suggestions(document.document_id)
    assert [span.run_id for span in found.spans].count(run.run_id) == 1


@pytest.mark.parametrize(
    "fields", [{"start": -1}, {"end": 10_000}, {"start": 18, "end": 18}, {"score": 1.5}, {"score": float("nan")}, {"label_id": "\ud800"}]
)
def test_a_suggestion_that_does_not_fit_stores_nothing_of_its_article(project, document, fields):
    run = rival(7, producer="names")
    project.add_run(run)
    spans = [claim(document, "Quimper", "LOC", run), claim(document, "Brest", "LOC", run)._replace(**fields)]
    with pytest.raises(Trouble, match="sugges"):
        project.add_suggestions(run.run_id, document.document_id, spans)
    assert project.run_documents(run.run_id) == set()
    assert {span.run_id for span in project.suggestions(document.document_id).spans} == {RUN.run_id}


def test_a_suggested_relation_joins_spans(project, document):
    run = rival(7, producer="names")
    project.add_run(run)
    with pytest.raises(Trouble, match="no span"):
        project.add_suggestions(run.run_id, document.document_id, (), [met(document, run)._replace(head_id="T1")])


def test_suggestions_need_a_run_and_an_article(project, document):
    with pytest.raises(Trouble, match="no run"):
        project.add_suggestions(fresh_id(9), document.document_id)
    with pytest.raises(Trouble, match="no article"):
        project.add_suggestions(RUN.run_id, fresh_id(9))


# --- how far an annotator has come ---


def test_a_new_article_shows_its_suggestions_to_everyone(project, document):
    for annotator in (ANA, BEN, annotator_id_of("nobody")):
        row = summary(project, document, annotator)
        assert (row.status, row.undecided, row.undecided_relations, row.confirmed, row.rejected) == (Status.NEW, 5, 1, 0, 0)


def test_an_article_without_suggestions_has_none_undecided(project):
    bare = Document.of("Rien à signaler.", "fr")
    project.add_document(bare)
    row = summary(project, bare)
    assert (row.status, row.undecided, row.undecided_relations, row.flag) == (Status.NEW, 0, None, False)


def test_decisions_are_counted_for_their_annotator_alone(project, document):
    shown = view(project, document)
    project.append(act(2, *decide.accept(shown, named(project, document, "Odile Kervella"))))
    project.append(act(3, *decide.reject(shown, named(project, document, "Quimper")), verb=Verb.REJECT))
    row = summary(project, document)
    assert (row.status, row.undecided, row.undecided_relations, row.confirmed, row.rejected) == (Status.IN_PROGRESS, 3, 1, 1, 1)
    assert summary(project, document, BEN).status is Status.NEW
    project.append(act(4, *decide.finish(view(project, document)), verb=Verb.FINISH))
    row = summary(project, document)
    assert (row.status, row.undecided, row.undecided_relations, row.confirmed, row.rejected) == (Status.FINISHED, 0, 0, 1, 4)


def test_a_flag_is_no_decision(project, document):
    project.append(act(2, Change(Kind.NOTE, document.document_id, document.document_id, None, NoteValue(flag=True))))
    row = summary(project, document)
    assert (row.flag, row.status) == (True, Status.NEW)


def test_new_suggestions_are_counted_for_those_who_had_begun(project, document):
    project.append(act(2, *decide.finish(view(project, document)), verb=Verb.FINISH))
    run = rival(7, producer="names")
    project.add_run(run)
    project.add_suggestions(run.run_id, document.document_id, [claim(document, "maire", "PER", run)])
    row = summary(project, document)
    assert (row.status, row.undecided) == (Status.FINISHED, 1)
    assert summary(project, document, BEN).undecided == 6


def test_a_bulk_act_leaves_the_undecided_to_be_counted_later(project):
    documents = [article(f"Odile Kervella, jour {number}, à Quimper.") for number in range(60)]
    for one in documents:
        project.add_document(one)
        project.add_suggestions(RUN.run_id, one.document_id, claims(one))
    changes = [change for one in documents for change in decide.accept(view(project, one), named(project, one, "Odile Kervella"))]
    flagged = Change(Kind.NOTE, documents[0].document_id, documents[0].document_id, None, NoteValue(flag=True))
    project.append(act(2, *changes, flagged))
    row = summary(project, documents[0])
    assert (row.status, row.undecided, row.confirmed, row.rejected, row.flag) == (Status.IN_PROGRESS, None, 1, 0, True)
    assert summary(project, documents[1]).flag is False
    assert [len(project.recount(50)) for _ in range(3)] == [50, 10, 0]
    counted = summary(project, documents[0])
    assert counted == replace(row, undecided=1)


def test_new_rules_for_labels_leave_all_counts_to_be_made_again(project, document):
    before = project.schema().span_label("PER")
    project.append(act(2, Change(Kind.LABEL, "", "PER", before, replace(before, hue=99.0)), verb=Verb.SCHEMA))
    assert summary(project, document).undecided == 5
    before = project.schema().span_label("ORG")
    project.append(act(3, Change(Kind.LABEL, "", "ORG", before, replace(before, contains=())), verb=Verb.SCHEMA))
    assert summary(project, document).undecided is None
    assert len(project.recount()) == 1
    assert summary(project, document).undecided == 5  # Brest stands before it stands in Armor Voiles de Brest


def test_labels_keep_their_seats_when_they_change_and_when_they_go_and_come_back(project):
    person, place = project.schema().span_label("PER"), project.schema().span_label("LOC")
    project.append(act(2, Change(Kind.LABEL, "", "PER", person, replace(person, name="PERSON"))))
    project.append(act(3, Change(Kind.LABEL, "", "DATE", None, SpanLabel("DATE", "DATE"))))
    assert [label.label_id for label in project.schema().span_labels] == ["PER", "ORG", "LOC", "DATE"]
    project.append(act(4, Change(Kind.LABEL, "", "LOC", place, None)))
    project.append(act(5, Change(Kind.LABEL, "", "LOC", None, place)))
    assert [label.label_id for label in project.schema().span_labels] == ["PER", "ORG", "LOC", "DATE"]
