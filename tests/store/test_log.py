"""The log in the file: what may be appended, what comes back, and what two logs add up to."""

import pytest

from annotator.core import decide
from annotator.core.acts import Change, Verb, inverse
from annotator.core.document import SeamKind
from annotator.core.errors import RefusedAct, Trouble
from annotator.core.fold import fold
from annotator.core.history import head_of, step_to_undo, undo_to_redo
from annotator.core.values import Decision, DocumentValue, Kind, NoteValue, SeamValue, SpanValue, TrashValue
from annotator.store.check import check
from annotator.store.project import Project
from annotator.store.reader import Reader
from tests.store.building import ANA, BEN, OTHER, TEXT, act, article, fresh_id, named, view, with_article

SPAN = fresh_id(0xF00)


@pytest.fixture
def document():
    return article()


@pytest.fixture
def doc_id(document):
    return document.document_id


def added(doc_id, start=18, end=32, span_id=SPAN, label="PER"):
    return Change(Kind.SPAN, doc_id, span_id, None, SpanValue(Decision.CONFIRMED, start, end, label))


def accept(project, document, surface, clock, annotator=ANA, **fields):
    shown = view(project, document, annotator)
    return act(clock, *decide.accept(shown, named(project, document, surface, annotator)), annotator=annotator, **fields)


def test_an_act_comes_back_whole_from_the_file(project, path, document, doc_id):
    relation = next(iter(view(project, document).relations))
    everything = act(
        7,
        *decide.accept(view(project, document), relation),
        Change(Kind.SEAM, doc_id, "17", None, SeamValue(False, SeamKind.HEADING)),
        Change(Kind.NOTE, doc_id, doc_id, None, NoteValue(True, "à revoir « demain » \x00 🙂", True)),
        Change(Kind.TRASH, doc_id, doc_id, None, TrashValue()),
        verb=Verb.IMPORT, reverts=fresh_id(1), continues=fresh_id(1), intent="kervella",
    )  # fmt: skip
    project.append(everything)
    project.close()
    with Reader.open(path) as reader:
        assert reader.act(everything.act_id) == everything
        assert reader.value(everything.changes[0].key(ANA)) == everything.changes[0].after


def test_acts_come_back_in_log_order_whole_and_filtered(project, document, doc_id):
    other = with_article(project, article(OTHER))
    one = accept(project, document, "Quimper", 2)
    project.append(one)
    two = accept(project, other, "Quimper", 3, annotator=BEN)
    project.append(two)
    both = act(4, added(doc_id, 0, 2), added(other.document_id, 0, 2, fresh_id(0xF01)))
    project.append(both)
    first, *rest = project.acts()
    assert (first.verb, rest) == (Verb.IMPORT, [one, two, both])
    assert list(project.acts(document_id=doc_id)) == [one, both]
    assert list(project.acts(annotator_id=BEN)) == [two]
    assert list(project.acts(document_id=other.document_id, annotator_id=ANA)) == [both]
    assert list(project.acts(document_id="")) == [first]
    assert list(project.acts(annotator_id=fresh_id(5))) == []


def test_long_logs_are_read_page_by_page(project, doc_id):
    flags = [None, NoteValue(flag=True)]
    acts = [act(2 + n, Change(Kind.NOTE, doc_id, doc_id, flags[n % 2], flags[(n + 1) % 2])) for n in range(600)]
    assert project.append_all(acts) == {}
    assert list(project.acts())[1:] == acts
    assert list(project.heads(ANA))[:-1] == [head_of(one) for one in reversed(acts)]
    assert project.clock() == 601


def test_an_act_on_stale_values_is_refused_and_nothing_changes(project, path, document):
    one = accept(project, document, "Quimper", 2)
    project.append(one)
    before = list(project.acts()), dict(project.state(document.document_id)), project.documents(ANA)
    with pytest.raises(RefusedAct, match="decided otherwise"):
        project.append(one._replace(act_id=fresh_id(3), clock=3))
    assert (list(project.acts()), dict(project.state(document.document_id)), project.documents(ANA)) == before
    project.close()
    assert check(path).problems == ()


def test_a_refusal_says_its_reasons_once(project, doc_id):
    with pytest.raises(RefusedAct) as caught:
        project.append(act(2, *(added(doc_id)._replace(target_id=fresh_id(n), before=added(doc_id).after) for n in range(20, 30))))
    assert str(caught.value).count("decided otherwise") == 1


@pytest.mark.parametrize(
    "change",
    [
        added(article().document_id, 0, len(TEXT) + 1),
        added(article().document_id, 5, 5),
        added(fresh_id(9)),
        added("nowhere"),
        added(article().document_id, span_id="T1"),
        added(article().document_id, label="\ud800"),
        added(""),
        Change(Kind.SPAN, article().document_id, SPAN, None, NoteValue(flag=True)),
        Change(Kind.SEAM, article().document_id, "0", None, SeamValue(True)),
        Change(Kind.SEAM, article().document_id, str(len(TEXT)), None, SeamValue(True)),
        Change(Kind.SEAM, article().document_id, "17", None, SeamValue(True, SeamKind.HEADING)),
        Change(Kind.TRASH, article().document_id, SPAN, None, TrashValue()),
        Change(Kind.NOTE, article().document_id, SPAN, None, NoteValue(comment="\ud83d")),
        Change(Kind.LABEL, article().document_id, "DATE", None, None),
    ],
)
def test_what_does_not_fit_the_file_is_refused(project, change):
    with pytest.raises(RefusedAct, match="not possible"):
        project.append(act(2, change))
    assert project.clock() == 1


def test_an_act_of_a_stranger_is_refused(project):
    with pytest.raises(RefusedAct, match="annotator is not known"):
        project.append(act(2, annotator=fresh_id(4)))


def test_an_act_must_come_after_the_newest(project):
    project.append(act(5))
    for late in (act(4), act(5, act_id=fresh_id(4)), act(6, act_id=fresh_id(5))):
        with pytest.raises(ValueError, match="log"):
            project.append(late)
    project.append(act(5, act_id=fresh_id(6)))


def test_a_span_may_be_confirmed_up_to_the_end_of_the_text(project, doc_id):
    project.append(act(2, added(doc_id, len(TEXT) - 1, len(TEXT))))
    assert [value.end for _, value in project.state(doc_id)] == [len(TEXT)]


def test_undo_and_redo_work_on_the_log_after_reopening(project, path, document, doc_id):
    project.append(accept(project, document, "Quimper", 2))
    first = act(3, added(doc_id, 18, 30))
    edge = added(doc_id, 18, 32)._replace(before=first.changes[0].after)
    project.append(first)
    project.append(act(4, edge, continues=first.act_id))
    decided = dict(project.state(doc_id))
    project.close()
    with Project.open(path) as project:
        step = step_to_undo(project.heads(ANA))
        assert step == first.act_id
        project.append(act(5, *inverse(project.step(step)), verb=Verb.UNDO, reverts=step))
        assert [key.target_id for key, _ in project.state(doc_id)] == [named(project, document, "Quimper").item_id]
        undo = undo_to_redo(project.heads(ANA))
        assert undo == fresh_id(5)
        project.append(act(6, *inverse(project.step(undo)), verb=Verb.REDO, reverts=undo))
        assert dict(project.state(doc_id)) == decided
        assert step_to_undo(project.heads(BEN)) is None


def test_an_act_that_is_not_there_is_a_key_error(project):
    with pytest.raises(KeyError):
        project.act(fresh_id(9))
    with pytest.raises(KeyError):
        project.step(fresh_id(9))


def test_the_relations_of_a_span_are_found_from_both_ends(project, document, doc_id):
    relation = next(iter(view(project, document).relations))
    project.append(act(2, *decide.accept(view(project, document), relation)))
    for end in (relation.head_id, relation.tail_id):
        assert [name for name, _ in project.relations_of(ANA, doc_id, end)] == [relation.item_id]
        assert project.relations_of(BEN, doc_id, end) == []
    with pytest.raises(RefusedAct, match="hangs on this span"):
        project.append(act(3, Change(Kind.SPAN, doc_id, relation.head_id, project.act(fresh_id(2)).changes[0].after, None)))


# --- joining logs ---


@pytest.fixture
def twin(project, path, tmp_path):
    """A second file with the same beginning."""
    project.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (tmp_path / "twin.annot").write_bytes(path.read_bytes())
    with Project.open(tmp_path / "twin.annot") as twin:
        yield twin


def test_a_foreign_log_goes_in_whole_and_only_once(project, twin, document, doc_id):
    for clock, surface in enumerate(["Quimper", "Odile Kervella"], 2):
        twin.append(accept(twin, document, surface, clock, annotator=BEN))
    acts = list(twin.acts())
    assert project.append_all(reversed(acts)) == {}
    assert project.append_all(acts) == {}
    assert list(project.acts()) == acts
    assert project.state(doc_id) == twin.state(doc_id)
    assert project.documents(BEN) == twin.documents(BEN)


def test_logs_that_exclude_each_other_are_joined_with_their_conflicts(project, twin, document, doc_id):
    project.append(act(2, added(doc_id, 18, 30), act_id=fresh_id(0xA2)))
    twin.append(act(2, added(doc_id, 18, 31), act_id=fresh_id(0xA1)))
    twin.append(act(3, added(doc_id, 18, 32)._replace(before=added(doc_id, 18, 31).after), act_id=fresh_id(0xA3)))
    mine, theirs = list(project.acts()), list(twin.acts())
    conflicts = project.append_all(theirs)
    assert twin.append_all(mine).keys() == conflicts.keys() == {fresh_id(0xA2)} == project.conflicts().keys()
    state, folded_conflicts = fold({one.act_id: one for one in mine + theirs}.values())
    assert folded_conflicts == conflicts == project.conflicts() == twin.conflicts()
    for joined in (project, twin):
        assert dict(joined.state(doc_id)) == {key: value for key, value in state if key.document_id}
        assert joined.step(fresh_id(0xA2)) == ()
        assert step_to_undo(joined.heads(ANA)) == fresh_id(0xA3)
        joined.close()
        assert check(joined.path).problems == ()


def test_foreign_acts_that_do_not_fit_the_file_are_named_and_left_out(project, doc_id):
    lost, wide, good = act(2, added(fresh_id(9))), act(3, added(doc_id, 0, 10_000)), act(4, added(doc_id))
    refused = project.append_all([lost, wide, good])
    assert {name: [one.code for one in found] for name, found in refused.items()} == {lost.act_id: ["document"], wide.act_id: ["offsets"]}
    assert list(project.acts())[1:] == [good]
    assert project.conflicts() == {}


def test_two_different_acts_of_one_id_are_not_joined(project, doc_id):
    project.append(act(2, added(doc_id)))
    with pytest.raises(Trouble, match="Two different acts"):
        project.append_all([act(2, added(doc_id, 0, 2)), act(3)])
    assert project.clock() == 2


def test_the_chain_of_two_equal_logs_is_equal(project, twin, document):
    one = accept(project, document, "Quimper", 2)
    project.append(one)
    twin.append(one)
    chains = [one.connection.execute("SELECT chain FROM act ORDER BY act_no").fetchall() for one in (project, twin)]
    assert chains[0] == chains[1]


def test_a_finished_article_is_finished_for_its_annotator(project, doc_id):
    project.append(act(2, *decide.finish(view(project, article()))))
    assert [value for key, value in project.state(doc_id) if key.kind is Kind.DOCUMENT] == [DocumentValue("finished")]


def test_values_read_together_are_those_read_one_by_one(project):
    one = article()
    (relation,) = view(project, one).relations
    project.append(act(2, *decide.accept(view(project, one), relation)))
    project.append(act(3, *decide.reject(view(project, one), named(project, one, "Quimper"))))
    acts = tuple(project.acts())
    together = project.values_beside(acts, ANA)
    keys = {change.key(ANA) for done in acts for change in done.changes}
    assert len(keys) > 3
    assert {key: together.value(key) for key in keys} == {key: project.value(key) for key in keys}
    for end in (relation.head_id, relation.tail_id):
        assert together.relations_of(ANA, one.document_id, end) == project.relations_of(ANA, one.document_id, end) != []
