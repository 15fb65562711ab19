"""Damage is found and named, and projections are mended."""

import random
import sqlite3
from contextlib import suppress

import pytest

from annotator.core import decide
from annotator.core.acts import Change, Verb
from annotator.core.errors import Trouble
from annotator.core.values import Kind, NoteValue
from annotator.store.check import check, rebuild
from annotator.store.project import Project
from tests.store.building import ANA, BEN, OTHER, act, article, find, named, view, with_article


@pytest.fixture
def reviewed(path):
    """A closed project with a finished article, one that was begun, and a note on an act."""
    with Project.open(path) as project:
        one, other = article(), with_article(project, article(OTHER))
        project.append(act(2, *decide.accept(view(project, one), next(iter(view(project, one).relations)))))
        project.append(act(3, *decide.finish(view(project, one)), verb=Verb.FINISH))
        project.append(act(4, *decide.accept(view(project, other, BEN), named(project, other, "Quimper", BEN)), annotator=BEN))
        note = Change(Kind.NOTE, "", act(2).act_id, None, NoteValue(comment="à relire"))
        project.append(act(5, note, verb=Verb.COMMENT))
    return path


def damage(path, *statements):
    """Write past the guards, as a bad disk or another program would."""
    connection = sqlite3.connect(path, isolation_level=None)
    guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        assert connection.execute(statement).rowcount != 0
    for _, statement in guards:
        connection.execute(statement)
    connection.close()


def derived(project):
    states = [dict(project.state(name)) for name in project.document_ids()]
    return states, project.documents(ANA), project.documents(BEN), project.schema()


def test_a_sound_project_has_no_problems(reviewed):
    report = check(reviewed)
    assert report.problems == ()
    assert (report.documents, report.acts, report.conflicts) == (2, 5, 0)
    with Project.open(reviewed) as project:
        kept = sum(len(project.state(name)) for name in project.document_ids())
        assert report.items == kept + len(project.schema().span_labels) + len(project.schema().relation_labels) + 1


def test_a_check_writes_nothing(reviewed, tmp_path):
    before = reviewed.read_bytes()
    check(reviewed)
    assert reviewed.read_bytes() == before


def test_what_cannot_be_opened_cannot_be_checked(tmp_path):
    with pytest.raises(Trouble, match="no project"):
        check(tmp_path / "nothing.annot")


DAMAGE = {
    "a letter of a text": (
        "UPDATE document_text SET text = replace(text, 'Odile', 'Odilo') WHERE document_no = 1",
        "text of article",
        "backup",
    ),
    "a text's encoding": ("UPDATE document_text SET text = CAST(x'4272c3' AS TEXT) WHERE document_no = 1", "text of article", "backup"),
    "a text": ("DELETE FROM document_text WHERE document_no = 1", "missing", "backup"),
    "a checksum": ("UPDATE document_text SET sha256 = zeroblob(32) WHERE document_no = 1", "text of article", "backup"),
    "a document's id": ("UPDATE document SET document_id = zeroblob(16) WHERE document_no = 2", "checksum", "backup"),
    "a length": ("UPDATE document SET length = 8 WHERE document_no = 1", "wrong length", "backup"),
    "sections": ("UPDATE document SET sections = '[[1]]' WHERE document_no = 1", "sections or seams", "backup"),
    "a seam": ("UPDATE document SET seams = '[[9000,\"sentence\",0.4]]' WHERE document_no = 1", "does not lie in the text", "backup"),
    "a section's place": ("UPDATE document SET sections = '[[\"body\",8,9000]]' WHERE document_no = 1", "do not lie in the text", "backup"),
    "a title": ("UPDATE document SET title = 'Rien' WHERE document_no = 1", "title of article", "backup"),
    "a section's role": ("UPDATE document SET sections = '[[\"title\",8,12]]' WHERE document_no = 1", "title of article", "backup"),
    "a surface": ("UPDATE surface SET folded = 'personne' WHERE folded = 'quimper'", "another surface", "backup"),
    "a surface's encoding": ("UPDATE surface SET folded = CAST(x'71c3' AS TEXT) WHERE folded = 'quimper'", "damaged", "backup"),
    "an annotator's name": ("UPDATE annotator SET name = 'eve' WHERE name = 'ben'", "annotator eve", "backup"),
    "a producer": ("UPDATE run SET version = '2'", "rules 2", "backup"),
    "a decision's offset": ("UPDATE change SET after = replace(after, '\"start\":', '\"start\":1') WHERE act_no = 3", "chain", "backup"),
    "a change's form": ("UPDATE change SET after = '{\"state' WHERE act_no = 4", "cannot be read", "backup"),
    "a change's kind": ("UPDATE change SET kind = 'spam' WHERE act_no = 4", "cannot be read", "backup"),
    "a change's target": ("UPDATE change SET target = zeroblob(16) WHERE act_no = 4", "chain", "backup"),
    "a change": ("DELETE FROM change WHERE act_no = 3 AND nth = 0", "chain", "backup"),
    "an act": ("UPDATE act SET made_at = made_at + 1 WHERE act_no = 3", "chain", "backup"),
    "a verb": ("UPDATE act SET verb = 'shout' WHERE act_no = 3", "cannot be read", "backup"),
    "a link": ("UPDATE act SET chain = zeroblob(32) WHERE act_no = 3", "chain", "backup"),
    "a suggestion": ('UPDATE span_suggestion SET "end" = 9000 WHERE document_no = 1', "do not lie in its text", "backup"),
    "a reference": ("UPDATE run_document SET run_no = 77 WHERE document_no = 1", "not there", "backup"),
    "an item": (
        "UPDATE item SET value = replace(value, 'confirmed', 'rejected') WHERE document_no = 1",
        "not what the log says",
        "rebuild",
    ),
    "an item's form": ("UPDATE item SET value = '[' WHERE document_no = 1", "cannot be read", "rebuild"),
    "an item's state": ("UPDATE item SET state = 'rejected' WHERE kind = 'span'", "listed otherwise", "rebuild"),
    "an item's label": ("UPDATE item SET label_no = label_no + 1 WHERE kind = 'span'", "listed otherwise", "rebuild"),
    "an item's surface": ("UPDATE item SET surface_no = surface_no + 1 WHERE kind = 'span'", "listed otherwise", "rebuild"),
    "an item's offset": ("UPDATE item SET start = start + 1 WHERE kind = 'span'", "listed otherwise", "rebuild"),
    "an item's ends": ("UPDATE item SET head = tail, tail = head WHERE kind = 'relation'", "listed otherwise", "rebuild"),
    "the search index": ("INSERT INTO document_search(document_search) VALUES ('delete-all')", "search index", "rebuild"),
    "a lost item": ("DELETE FROM item WHERE document_no = 2", "not among the decisions", "rebuild"),
    "the labels": ("UPDATE item SET value = replace(value, 'Lieu', 'Place') WHERE kind = 'label'", "labels", "rebuild"),
    "the progress": ("UPDATE progress SET undecided = 3 WHERE document_no = 1", "progress", "rebuild"),
    "a doubt": ("UPDATE progress SET doubt = 0.9 WHERE document_no = 2 AND annotator_no = 0", "progress", "rebuild"),
    "a surface's words": ("UPDATE surface SET words = ''", "by their words", "rebuild"),
    "a lost progress": ("DELETE FROM progress WHERE annotator_no = 0", "progress", "rebuild"),
    "a conflict": ("INSERT INTO conflict VALUES (3, '[]')", "conflict", "rebuild"),
}


@pytest.mark.parametrize("what", DAMAGE)
def test_damage_is_found_and_the_way_out_is_named(reviewed, what):
    statement, said, way_out = DAMAGE[what]
    damage(reviewed, statement)
    assert any(said in problem and way_out in problem for problem in check(reviewed).problems)


@pytest.mark.parametrize("what", [what for what, (_, _, way_out) in DAMAGE.items() if way_out == "rebuild"])
def test_damage_outside_texts_and_log_is_mended(reviewed, what):
    with Project.open(reviewed) as project:
        before = (
            [dict(project.state(name)) for name in project.document_ids()],
            project.documents(ANA),
            project.documents(BEN),
            project.schema(),
        )
    damage(reviewed, DAMAGE[what][0])
    with Project.open(reviewed) as project:
        rebuild(project)
        after = (
            [dict(project.state(name)) for name in project.document_ids()],
            project.documents(ANA),
            project.documents(BEN),
            project.schema(),
        )
    assert after == before
    assert check(reviewed).problems == ()


def test_a_missing_guard_is_found_and_put_back(reviewed):
    connection = sqlite3.connect(reviewed)
    connection.execute("DROP TRIGGER act_delete")
    connection.close()
    assert any("act_delete" in problem for problem in check(reviewed).problems)
    with Project.open(reviewed) as project:
        rebuild(project)
    assert check(reviewed).problems == ()


def test_a_foreign_trigger_is_found(reviewed):
    connection = sqlite3.connect(reviewed)
    connection.execute("CREATE TRIGGER spy AFTER INSERT ON act BEGIN SELECT 1; END")
    connection.execute("DROP TRIGGER act_update")
    connection.execute("CREATE TRIGGER act_update BEFORE UPDATE ON act BEGIN SELECT 1; END")
    connection.close()
    problems = check(reviewed).problems
    assert any("spy" in problem for problem in problems)
    assert any("act_update is not ours" in problem for problem in problems)


def test_foreign_triggers_are_told_in_the_order_of_their_names(reviewed):
    names = [f"spy_{letter}" for letter in "abcdefgh"]
    connection = sqlite3.connect(reviewed)
    for name in reversed(names):
        connection.execute(f"CREATE TRIGGER {name} AFTER INSERT ON act BEGIN SELECT 1; END")
    connection.close()
    told = [problem for problem in check(reviewed).problems if "spy_" in problem]
    assert [name for name, problem in zip(names, told, strict=True) if name in problem] == names


def test_a_search_index_that_lost_its_words_is_rebuilt(reviewed):
    with Project.open(reviewed) as project:
        project.connection.execute("INSERT INTO document_search(document_search) VALUES ('delete-all')")
        assert find(project, "quimper") == []
        rebuild(project)
        assert len(find(project, "quimper")) == 2


def test_labels_that_the_filter_would_not_find_are_told_and_rebuilt(reviewed):
    with Project.open(reviewed) as project:
        project.connection.execute("DELETE FROM label_document")
    assert any("filter of articles" in problem for problem in check(reviewed).problems)
    with Project.open(reviewed) as project:
        rebuild(project)
        assert find(project, "label:per")
    assert check(reviewed).problems == ()


def test_no_damage_at_all_ends_the_check_in_an_error_of_its_own(reviewed, tmp_path):
    sound, chance = reviewed.read_bytes(), random.Random(7)
    told = 0
    for number in range(100):
        data = bytearray(sound)
        for _ in range(chance.choice((1, 1, 20))):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path = tmp_path / f"{number}.annot"
        path.write_bytes(data)
        try:
            told += bool(check(path).problems)
        except Trouble:
            told += 1
    assert told > 10  # most of the file is free space, where a flip is no damage


def test_names_that_are_no_text_are_told(reviewed):
    data = reviewed.read_bytes()
    assert data.count(b"CREATE TRIGGER run_update") == 1
    reviewed.write_bytes(data.replace(b"CREATE TRIGGER run_update", b"CREATE TRIGGER run_updat\xc3"))
    with suppress(Trouble):
        assert check(reviewed).problems


def told_of(path):
    try:
        return list(check(path).problems)
    except Trouble as trouble:
        return [str(trouble)]


@pytest.mark.parametrize("share", [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
def test_a_file_that_is_cut_off_needs_a_backup_and_no_check(reviewed, share):
    with reviewed.open("r+b") as file:
        file.truncate(int(reviewed.stat().st_size * share))
    problems = told_of(reviewed)
    assert any("estore a backup" in problem for problem in problems)
    assert not [problem for problem in problems if "`annotator check`" in problem]


def test_a_table_without_a_column_needs_a_backup_and_no_check(reviewed):
    damage(reviewed, "ALTER TABLE span_suggestion RENAME COLUMN score TO other", "ALTER TABLE act RENAME COLUMN clock TO other")
    problems = told_of(reviewed)
    assert any("does not hold what a project holds" in problem and "`annotator restore` lists them." in problem for problem in problems)
    assert not [problem for problem in problems if "`annotator check`" in problem]


def test_a_torn_page_is_found(reviewed):
    data = bytearray(reviewed.read_bytes())
    data[2 * 4096 : 2 * 4096 + 512] = bytes(512)
    reviewed.write_bytes(data)
    assert check(reviewed).problems
