"""The trash emptied: what was in it is gone from the file, the rest is as it was, and the old file is a backup."""

import pytest

from annotator.core import decide
from annotator.core.acts import Change, Verb, inverse
from annotator.core.errors import Trouble
from annotator.core.history import step_to_undo
from annotator.core.values import Kind, NoteValue, TrashValue
from annotator.store.backups import Reason, backups_of
from annotator.store.check import check
from annotator.store.project import Project
from annotator.store.reader import Reader
from annotator.store.restoring import restore
from annotator.store.trash import Emptied, empty_trash, in_trash
from tests.store.building import ANA, BEN, OTHER, act, article, find, named, view, with_article

ONE, TWO = article(), article(OTHER)


def trashed(document):
    return Change(Kind.TRASH, document.document_id, document.document_id, None, TrashValue())


def corrected(project, document, surface, label):
    return decide.correct(view(project, document), named(project, document, surface), label_id=label)


@pytest.fixture
def reviewed(path):
    """A closed project of two articles: acts on either, one on both, an undone one, and the second article in the trash."""
    with Project.open(path) as project:
        with_article(project, TWO)
        project.append(act(2, *decide.accept(view(project, ONE), view(project, ONE).relations[0])))
        project.append(act(3, *decide.accept(view(project, TWO), named(project, TWO, "Odile Kervella")), annotator=ANA))
        both = (*corrected(project, ONE, "Quimper", "ORG"), *corrected(project, TWO, "Quimper", "ORG"))
        project.append(act(4, *both, verb=Verb.CORRECT))
        project.append(act(5, *decide.finish(view(project, TWO, BEN)), annotator=BEN, verb=Verb.FINISH))
        project.append(act(6, *inverse(project.step(act(5).act_id)), annotator=BEN, verb=Verb.UNDO, reverts=act(5).act_id))
        project.append(act(7, Change(Kind.NOTE, ONE.document_id, ONE.document_id, None, NoteValue(flag=True)), verb=Verb.FLAG))
        project.append(act(8, trashed(TWO), verb=Verb.DELETE))
    return path


def content(path):
    with Reader.open(path) as reader:
        states = {name: dict(reader.state(name)) for name in reader.document_ids(with_trashed=True)}
        return states, [(one.act_id, one.changes) for one in reader.acts()], reader.schema()


def test_it_is_said_before_what_would_go(reviewed):
    with Reader.open(reviewed) as reader:
        found = in_trash(reader)
    assert (found.documents, found.acts, found.decisions) == (1, 4, 2)


def test_the_article_and_what_was_done_to_it_are_gone_and_the_rest_is_as_it_was(reviewed):
    states, acts, schema = content(reviewed)
    done = empty_trash(reviewed, "ana", 1_632_571_200_000)
    assert (done.documents, done.acts) == (1, 4)
    left, kept, same = content(reviewed)
    assert left == {ONE.document_id: states[ONE.document_id]}
    assert same == schema
    wanted = [(act_id, tuple(change for change in changes if change.document_id != TWO.document_id)) for act_id, changes in acts]
    assert kept == [(act_id, changes) for act_id, changes in wanted if changes]
    assert check(reviewed).problems == ()
    with Project.open(reviewed) as project:
        assert [row.document_id for row in find(project, "")] == [ONE.document_id]
        assert find(project, "gare") == []
        project.append(act(project.clock() + 1, *decide.reject(view(project, ONE), named(project, ONE, "Armor Voiles de Brest"))))
        project.append(act(project.clock() + 1, *inverse(project.step(step_to_undo(project.heads(ANA))))))
    assert check(reviewed).problems == ()


def test_no_word_of_it_is_left_in_the_file(reviewed):
    assert "inauguré".encode() in reviewed.read_bytes()
    empty_trash(reviewed, "ana", 0)
    assert "inauguré".encode() not in reviewed.read_bytes()
    assert b"inaugure" not in reviewed.read_bytes()


def test_the_old_file_becomes_a_backup_that_brings_it_back(reviewed):
    before = content(reviewed)
    done = empty_trash(reviewed, "ana", 0)
    newest = backups_of(reviewed)[0]
    assert (newest.reason, newest.path) == (Reason.TRASH, done.backup)
    restore(reviewed, newest.path)
    assert content(reviewed) == before


def test_who_removed_it_and_when_remains_known(reviewed):
    empty_trash(reviewed, "ana", 1_632_571_200_000)
    with Reader.open(reviewed) as reader:
        assert reader.removed([ONE.document_id, TWO.document_id]) == {TWO.document_id: (1_632_571_200_000, "ana")}


def test_an_empty_trash_stays_as_it_is(path):
    before = path.read_bytes()
    assert empty_trash(path, "ana", 0) == Emptied(0, 0, None)
    assert path.read_bytes() == before
    assert backups_of(path) == []


def test_the_trash_of_an_open_project_is_not_emptied(reviewed):
    with Project.open(reviewed), pytest.raises(Trouble, match="open in another"):
        empty_trash(reviewed, "ana", 0)
    with Reader.open(reviewed), pytest.raises(Trouble, match="Another program"):
        empty_trash(reviewed, "ana", 0)
    assert len(content(reviewed)[0]) == 2


def test_a_step_whose_first_act_goes_can_still_be_undone(path):
    with Project.open(path) as project:
        with_article(project, TWO)
        project.append(act(2, *corrected(project, TWO, "Quimper", "ORG"), verb=Verb.CORRECT))
        project.append(act(3, *corrected(project, ONE, "Quimper", "ORG"), verb=Verb.CORRECT, continues=act(2).act_id))
        project.append(act(4, *corrected(project, ONE, "Quimper", "PER"), verb=Verb.CORRECT, continues=act(2).act_id))
        project.append(act(5, trashed(TWO), verb=Verb.DELETE, annotator=BEN))
    empty_trash(path, "ana", 0)
    assert check(path).problems == ()
    with Project.open(path) as project:
        step = step_to_undo(project.heads(ANA))
        assert step == act(3).act_id
        project.append(act(9, *inverse(project.step(step)), verb=Verb.UNDO, reverts=step))
        assert named(project, ONE, "Quimper").state.value == "open"


def test_what_a_merge_has_set_aside_does_not_come_into_force(path):
    with Project.open(path) as project:
        with_article(project, TWO)
        mine = corrected(project, ONE, "Quimper", "ORG")
        theirs = (*decide.accept(view(project, ONE), named(project, ONE, "Quimper")),
                  *decide.accept(view(project, TWO), named(project, TWO, "Quimper")))  # fmt: skip
        project.append(act(2, *mine, verb=Verb.CORRECT))
        project.append_all([act(3, *theirs)])
        assert project.conflicts()
        project.append(act(4, trashed(TWO), verb=Verb.DELETE))
        before = dict(project.state(ONE.document_id))
    empty_trash(path, "ana", 0)
    assert check(path).problems == ()
    with Reader.open(path) as reader:
        assert dict(reader.state(ONE.document_id)) == before
        assert reader.conflicts() == {}
