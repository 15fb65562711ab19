"""Damage that SQLite does not see is told of the article that it is in, and mended from a backup."""

import sqlite3

import pytest

from annotator.core import decide
from annotator.core.errors import DamagedData
from annotator.store.backups import backups_of, keep_closed
from annotator.store.check import check
from annotator.store.comparing import difference
from annotator.store.mending import mend, mend_alone
from annotator.store.project import Project
from annotator.store.reader import Reader
from annotator.store.soundness import article_damage, damage_in
from tests.store.building import OTHER, act, article, named, view, with_article

ONE, TWO = article(), article(OTHER)
FLIPS = {
    "a text": "UPDATE document_text SET text = replace(text, 'Marc', 'Mark') WHERE document_no = 1",
    "a checksum of a text": "UPDATE document_text SET sha256 = CAST(x'41' || substr(sha256, 2) AS BLOB) WHERE document_no = 1",
    "an outlet": "UPDATE document SET outlet = 'Lo Quai' WHERE document_no = 1",
    "a seam": "UPDATE document SET seams = replace(seams, '0.4', '0.6') WHERE document_no = 1",
    "a score": "UPDATE span_suggestion SET score = 0.75 WHERE document_no = 1 AND start = 18",
    "a suggested label": "UPDATE span_suggestion SET label_no = 3 WHERE document_no = 1 AND start = 18",
    "a suggested relation": "UPDATE relation_suggestion SET head = CAST(x'41' || substr(head, 2) AS BLOB) WHERE document_no = 1",
    "a decided label": "UPDATE change SET after = replace(after, 'ORG', 'LOC') WHERE act_no = 3",
    "what was shown": "UPDATE change SET before = replace(before, 'rules', 'rulet') WHERE act_no = 3",
    "the time of an act": "UPDATE act SET made_at = made_at + 1 WHERE act_no = 3",
    "a link of the chain": "UPDATE act SET chain = CAST(x'41' || substr(chain, 2) AS BLOB) WHERE act_no = 2",
    "a current value": "UPDATE item SET value = replace(value, 'ORG', 'LOC') WHERE document_no = 1 AND kind = 'span' AND act_no = 3",
}
DERIVED = "a current value"


@pytest.fixture
def reviewed(path):
    """A closed project of two articles, one of them decided on in part, with a backup."""
    with Project.open(path) as project:
        with_article(project, TWO)
        project.append(act(2, *decide.accept(view(project, TWO), named(project, TWO, "Quimper"))))
        project.append(act(3, *decide.correct(view(project, ONE), named(project, ONE, "Quimper"), label_id="ORG")))
    keep_closed(path)
    return path


def flip(path, statement):
    """Write past the guards, as a bad disk would."""
    connection = sqlite3.connect(path, isolation_level=None)
    guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    assert connection.execute(statement).rowcount == 1
    for _, guard in guards:
        connection.execute(guard)
    connection.close()


def everything(path):
    with Reader.open(path) as reader:
        names = reader.document_ids()
        return [(reader.document(n), reader.suggestions(n, all_runs=True), dict(reader.state(n))) for n in names], list(reader.acts())


def test_nothing_is_told_of_a_sound_project(reviewed):
    with Reader.open(reviewed) as reader:
        assert [list(article_damage(reader, one.document_id)) for one in (ONE, TWO)] == [[], []]
        assert list(damage_in(reader)) == []


@pytest.mark.parametrize("what", FLIPS)
def test_what_was_flipped_is_told_when_the_article_is_opened_and_by_the_check(reviewed, what):
    flip(reviewed, FLIPS[what])
    with Reader.open(reviewed) as reader:
        assert list(article_damage(reader, ONE.document_id)) != []
        assert list(article_damage(reader, TWO.document_id)) == [] or what == "a link of the chain"
        assert what == DERIVED or list(damage_in(reader)) != []
    assert check(reviewed).problems != ()


@pytest.mark.parametrize("what", FLIPS)
def test_the_article_is_made_whole_from_a_backup_and_keeps_what_came_later(reviewed, what):
    with Project.open(reviewed) as project:
        project.append(act(4, *decide.reject(view(project, ONE), named(project, ONE, "Armor Voiles de Brest"))))
    before = everything(reviewed)
    flip(reviewed, FLIPS[what])
    with Project.open(reviewed) as project:
        assert mend(project, ONE.document_id, backups_of(reviewed)) == backups_of(reviewed)[0]
        project.append(act(5))
        project.add_document(article("Odile Kervella est revenue."))
    assert check(reviewed).problems == ()
    after, acts = everything(reviewed)
    assert (after[:2], acts[:-1]) == (before[0], before[1])


def test_what_is_derived_needs_no_backup(reviewed):
    before = everything(reviewed)
    flip(reviewed, FLIPS[DERIVED])
    with Project.open(reviewed) as project:
        assert mend_alone(project, ONE.document_id)
    assert everything(reviewed) == before


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("a text", "an outlet"),
        ("a text", "a score"),
        ("a score", "a text"),
        ("an outlet", "a suggested label"),
        ("the time of an act", "a seam"),
        ("a link of the chain", "what another act did"),
    ],
)
def test_what_is_sound_stays_as_it_is_where_the_backup_is_damaged(reviewed, here, there):
    elsewhere = {"what another act did": "UPDATE change SET after = replace(after, 'LOC', 'ORG') WHERE act_no = 2"}
    before = everything(reviewed)
    flip(reviewed, FLIPS[here])
    flip(backups_of(reviewed)[0].path, (FLIPS | elsewhere)[there])
    with Project.open(reviewed) as project:
        mended = mend(project, ONE.document_id, backups_of(reviewed))
    if here == "a link of the chain":
        assert mended is None  # it is a link of the act that is damaged there
    else:
        assert mended is not None
        assert (everything(reviewed), check(reviewed).problems) == (before, ())


def test_nothing_is_taken_from_a_backup_that_is_damaged_in_the_same_place(reviewed):
    for path in (reviewed, backups_of(reviewed)[0].path):
        flip(path, FLIPS["an outlet"])
    with Project.open(reviewed) as project:
        assert mend(project, ONE.document_id, backups_of(reviewed)) is None


@pytest.mark.parametrize("statement", [FLIPS["a decided label"], "UPDATE change SET after = '{' WHERE act_no = 3"])
def test_nothing_is_derived_from_a_damaged_log(reviewed, monkeypatch, statement):
    monkeypatch.setattr("annotator.store.soundness._FEW", 0)  # as if the step were too large to be looked at with the article
    flip(reviewed, statement)
    items = "SELECT value FROM item ORDER BY document_no, kind, target"
    with Project.open(reviewed) as project:
        before = project.rows(items)
        assert not mend_alone(project, ONE.document_id)
        assert project.rows(items) == before
        assert mend(project, ONE.document_id, backups_of(reviewed)) is not None
        assert project.rows(items) == before
    assert check(reviewed).problems == ()


def test_an_article_that_no_backup_holds_stays_as_it_is(reviewed):
    with Project.open(reviewed) as project:
        third = with_article(project, article("Quimper attend Odile Kervella et Marc Tessandier."))
    flip(reviewed, "UPDATE document_text SET text = 'x' || text WHERE document_no = 3")
    before = reviewed.read_bytes()
    with Project.open(reviewed) as project:
        assert mend(project, third.document_id, backups_of(reviewed)) is None
        assert not mend_alone(project, third.document_id)
        with pytest.raises(DamagedData):
            project.document(third.document_id)
        assert project.document(ONE.document_id) == ONE
    assert len(reviewed.read_bytes()) == len(before)


def test_what_restoring_would_lose_and_bring_is_told_by_article(reviewed, tmp_path):
    (backup,) = backups_of(reviewed)
    with Project.open(reviewed) as project:
        third = with_article(project, article("Quimper attend Odile Kervella et Marc Tessandier."))
        project.append(act(4, *decide.reject(view(project, ONE), named(project, ONE, "Armor Voiles de Brest"))))
        found = difference(project, backup.path)
    assert [(one.document_id, one.project.decisions, one.backup.there) for one in found.articles] == [
        (ONE.document_id, 1, True), (third.document_id, 0, False),
    ]  # fmt: skip
    assert (found.acts_lost, found.acts_back, found.articles_lost, found.articles_back) == (1, 0, 1, 0)
    with Project.open(backup.path) as other:
        back = difference(other, reviewed)
    assert (back.acts_lost, back.acts_back, back.articles_back) == (0, 1, 1)
