"""Whatever is done, the file says what core's fold says."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core import decide, labels
from annotator.core.acts import Act, Change, Verb, inverse
from annotator.core.errors import RefusedAct
from annotator.core.fold import State, fold
from annotator.core.history import head_of, step_to_undo, undo_to_redo
from annotator.core.reversal import reversal
from annotator.core.schema import SpanLabel
from annotator.core.values import Decision, Kind, NoteValue, RelationValue, SpanValue, Status
from annotator.store.check import check
from annotator.store.project import Project
from tests.store.building import ANA, BEN, OTHER, act, article, fresh_id, view, with_article

FILES = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
DOCUMENTS = [article(), article(OTHER)]
CHOICES = st.tuples(
    st.integers(0, 14), st.integers(0, 30), st.integers(0, 30), st.sampled_from([ANA, ANA, ANA, BEN]), st.sampled_from(DOCUMENTS)
)


@contextmanager
def copies(template, tmp_path, *names) -> Iterator[list[Project]]:
    """Open copies of the template with two articles each."""
    projects = []
    for name in names:
        shutil.copy(template, tmp_path / name)
        projects.append(Project.open(tmp_path / name))
        with_article(projects[-1], DOCUMENTS[1])
    try:
        yield projects
    finally:
        for project in projects:
            project.close()


def changes_of(project, choice, number) -> tuple[tuple[Change, ...], dict]:
    """A deed of the analyst chosen by numbers, or a change that may or may not be possible."""
    deed, one, other, annotator, document = choice
    shown = view(project, document, annotator)
    items = [item for item in (*shown.spans, *shown.relations) if item.item_id in shown.sequence]
    item = items[one % len(items)] if items else None
    start, end = sorted((one, other + 31))
    span = SpanValue(Decision.CONFIRMED, start, end, "PER")
    if deed == 0 or item is None:
        return decide.add_span(shown, start, end, "PER", fresh_id(0xF0000 + number)), {"verb": Verb.ADD}
    if deed == 1:
        return decide.reject(shown, item), {"verb": Verb.REJECT}
    if deed == 2:
        return decide.put_back(shown, item), {}
    if deed == 3:
        return decide.annotate(shown, item.item_id, item.note, NoteValue(comment=str(other), flag=bool(other % 2))), {"verb": Verb.FLAG}
    if deed == 4:
        return decide.finish(shown) if other % 2 else decide.set_status(shown, (None, Status.SKIPPED)[one % 2]), {"verb": Verb.FINISH}
    if deed == 5:
        step = step_to_undo(project.heads(annotator))
        return inverse(project.step(step)) if step else (), {"verb": Verb.UNDO, "reverts": step}
    if deed == 6:
        undo = undo_to_redo(project.heads(annotator))
        return inverse(project.step(undo)) if undo else (), {"verb": Verb.REDO, "reverts": undo}
    if deed == 7:  # as if from a stale window
        return (Change(Kind.SPAN, document.document_id, item.item_id, None, span),), {}
    if deed == 8:
        ends = (item.item_id, items[other % len(items)].item_id)
        value = RelationValue(Decision.CONFIRMED, *ends, "met_with")
        return (Change(Kind.RELATION, document.document_id, fresh_id(0xE0000 + other), None, value),), {}
    if deed == 11 and (schema := project.schema()).labels:
        label = schema.labels[one % len(schema.labels)]
        return labels.set_label(schema, replace(label, name=f"renamed {other}")), {"verb": Verb.SCHEMA}
    if deed == 12 and (schema := project.schema()).labels:
        return labels.move_label(schema, schema.labels[one % len(schema.labels)], 1 if other % 2 else -1), {"verb": Verb.SCHEMA}
    if deed == 13 and (schema := project.schema()).labels:
        label = schema.labels[one % len(schema.labels)]
        gone = labels.without(schema, label)
        to = next((lab.label_id for lab in schema.labels if type(lab) is type(label) and lab != label), None) if other % 2 else None
        bearing = project.labelled_documents(annotator, Kind.SPAN if isinstance(label, SpanLabel) else Kind.RELATION, label.label_id)
        after = labels.applied(schema, gone)
        freed = [change for name, layer in bearing for change in labels.free(layer, name, after, label, to, reject=one % 2 == 0).changes]
        return (*gone, *freed), {"verb": Verb.SCHEMA}
    if deed == 14:
        mine = [act_ for act_ in project.acts(annotator_id=annotator) if act_.verb is not Verb.IMPORT]
        if not mine:
            return (), {}
        since = mine[one % len(mine)]
        taken = project.step(since.step) if other % 2 else project.acts(annotator_id=annotator, after=since.order)
        return reversal(taken, annotator, project, project.schema()).back, {"verb": Verb.CORRECT, "intent": f"undo since {since.clock}"}
    return decide.accept(shown, item), {}


def play(project, choices, first, salt=0) -> list[Act]:
    """Append what is allowed; the acts that were written. Memory and file must agree on what is."""
    state, written = fold(project.acts())[0], []
    for number, choice in enumerate(choices, first):
        changes, fields = changes_of(project, choice, number + salt)
        deed = act(project.clock() + 1, *changes, annotator=choice[3], act_id=fresh_id(0xA0000 + number + salt), **fields)
        refused = bool(state.apply(deed))
        try:
            project.append(deed)
            written.append(deed)
        except RefusedAct:
            assert refused
        else:
            assert not refused
    return written


def everything(project) -> State:
    labels = project.state_at(0, "")
    return State([*labels, *(pair for name in project.document_ids() for pair in project.state(name))])


@FILES
@given(choices=st.lists(CHOICES, max_size=25))
def test_any_acts_give_the_state_that_core_folds(template, tmp_path, choices):
    with copies(template, tmp_path, "any.annot") as (project,):
        written = play(project, choices, 2)
        assert list(project.acts())[1:] == written
        assert everything(project) == fold(project.acts())[0]
        for annotator in (ANA, BEN):
            heads = [head_of(one) for one in reversed(written) if one.annotator_id == annotator]
            assert [head for head in project.heads(annotator) if head.act_id != fresh_id(1)] == heads
        assert check(project.path).problems == ()


@FILES
@given(mine=st.lists(CHOICES, max_size=10), theirs=st.lists(CHOICES, max_size=10), after=st.lists(CHOICES, max_size=5))
def test_two_logs_joined_either_way_are_one(template, tmp_path, mine, theirs, after):
    with copies(template, tmp_path, "one.annot", "other.annot") as (one, other):
        union = [*one.acts(), *play(one, mine, 2), *play(other, theirs, 2, salt=0x100)]
        state, conflicts = fold(union)
        for project, foreign in ((one, list(other.acts())), (other, list(one.acts()))):
            found = project.append_all(foreign)
            assert found == project.conflicts() == conflicts
            assert everything(project) == state
        assert list(one.acts()) == list(other.acts())
        if not conflicts:  # what a merge has set aside stays in the log, where `play` cannot tell it from what is in force
            play(one, after, 2, salt=0x200)
        assert check(one.path).problems == check(other.path).problems == ()


@FILES
@given(choices=st.lists(CHOICES, max_size=15))
def test_a_rebuild_changes_nothing(template, tmp_path, choices):
    with copies(template, tmp_path, "same.annot") as (project,):
        play(project, choices, 2)
        project.recount()  # an act on the labels leaves that for later
        before = everything(project), project.documents(ANA), project.documents(BEN), project.schema()
        project.rebuild()
        assert (everything(project), project.documents(ANA), project.documents(BEN), project.schema()) == before
