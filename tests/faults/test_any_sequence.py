"""Whatever is done to a project, in whatever order, closed, killed, copied and put back in between: it is what a dictionary says."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test

from annotator.core import decide, reshape
from annotator.core.acts import Act, Change, Verb, inverse
from annotator.core.history import step_to_undo, undo_to_redo
from annotator.core.reversal import intent_to_take_back, reversal
from annotator.core.values import Status
from annotator.core.view import RelationItem, SpanItem, View, view_of
from annotator.store.backup import backup
from annotator.store.check import check
from annotator.store.project import Project
from annotator.store.reader import Reader
from annotator.store.restoring import restore
from tests.faults.cases import ROUNDS
from tests.faults.model import Model, carry_off, stored
from tests.store.building import ANA, OTHER, SCHEMA, article, new_project, with_article

EXAMPLES = max(5, ROUNDS // 5)
_any = st.integers(0, 10_000)
_TEMPLATE: list[Path] = []


class AnySequence(RuleBasedStateMachine):
    """The store's own acts, on two articles with suggestions."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="annotator-sequence-"))
        self.path = Path(shutil.copy(_TEMPLATE[0], self.folder / "0.annot"))
        self.lives, self.made = 0, 0
        self.model = Model()
        self.backups: list[tuple[Path, Model]] = []
        self.project = Project.open(self.path)

    # what is there

    def view(self, nth: int) -> View:
        documents = self.project.document_ids()
        document_id = documents[nth % len(documents)]
        layer = self.project.state(document_id).layer(ANA, document_id)
        return view_of(document_id, self.project.schema(), layer, self.project.suggestions(document_id))

    def span(self, view: View, nth: int) -> SpanItem:
        return view.spans[nth % len(view.spans)]

    def relation(self, view: View, nth: int) -> RelationItem | None:
        return view.relations[nth % len(view.relations)] if view.relations else None

    def fresh(self) -> str:
        self.made += 1
        return f"b0000000-0000-4000-8000-{self.made:012x}"

    def do(self, verb: Verb, changes: tuple[Change, ...], reverts: str | None = None, intent: str = "") -> None:
        if changes:
            act = Act(self.fresh(), self.project.clock() + 1, verb, ANA, 1_600_000_000_000 - self.made, changes, reverts, None, intent)
            self.project.append(act)
            self.model.took(act)

    # acts

    @rule(where=_any, which=_any)
    def accepts_a_span(self, where: int, which: int) -> None:
        view = self.view(where)
        self.do(Verb.ACCEPT, decide.accept(view, self.span(view, which)))

    @rule(where=_any, which=_any)
    def rejects_or_deletes_a_span(self, where: int, which: int) -> None:
        view = self.view(where)
        self.do(Verb.REJECT, decide.reject(view, self.span(view, which)))

    @rule(where=_any, which=_any)
    def puts_a_span_back(self, where: int, which: int) -> None:
        view = self.view(where)
        self.do(Verb.CORRECT, decide.put_back(view, self.span(view, which)))

    @rule(where=_any, start=_any, length=st.integers(1, 15), label=_any)
    def adds_a_span(self, where: int, start: int, length: int, label: int) -> None:
        view = self.view(where)
        size = len(self.project.document(view.document_id).text)
        start %= size
        label_id = SCHEMA.span_labels[label % 3].label_id
        self.do(Verb.ADD, decide.add_span(view, start, min(size, start + length), label_id, self.fresh()))

    @rule(where=_any, which=_any, left=st.integers(-3, 3), right=st.integers(-3, 3))
    def moves_edges(self, where: int, which: int, left: int, right: int) -> None:
        view = self.view(where)
        item = self.span(view, which)
        start, end = max(0, item.start + left), min(len(self.project.document(view.document_id).text), item.end + right)
        if start < end:
            self.do(Verb.CORRECT, reshape.alter(view, self.project.schema(), item, start=start, end=end))

    @rule(where=_any, which=_any, label=_any)
    def relabels(self, where: int, which: int, label: int) -> None:
        view = self.view(where)
        label_id = SCHEMA.span_labels[label % 3].label_id
        self.do(Verb.CORRECT, decide.relabel(view, self.project.schema(), self.span(view, which), label_id))

    @rule(where=_any, head=_any, tail=_any, label=_any)
    def adds_a_relation(self, where: int, head: int, tail: int, label: int) -> None:
        view = self.view(where)
        one, other = self.span(view, head), self.span(view, tail)
        labels = self.project.schema().relations_between(one.label_id, other.label_id)
        if labels and one.item_id != other.item_id:
            label_id = labels[label % len(labels)].label_id
            changes = decide.add_relation(view, self.project.schema(), one.item_id, other.item_id, label_id, self.fresh())
            self.do(Verb.ADD, changes)

    @rule(where=_any, which=_any, how=st.sampled_from(["accept", "reject", "put back", "flip"]))
    def decides_a_relation(self, where: int, which: int, how: str) -> None:
        view = self.view(where)
        item = self.relation(view, which)
        if item is not None:
            ways = {"accept": decide.accept, "reject": decide.reject, "put back": decide.put_back}
            self.do(Verb.CORRECT, ways[how](view, item) if how in ways else decide.correct_relation(view, item, flip=True))

    @rule(where=_any)
    def finishes(self, where: int) -> None:
        self.do(Verb.FINISH, decide.finish(self.view(where)))

    @rule(where=_any, status=st.sampled_from([None, Status.SKIPPED]))
    def skips_or_opens_again(self, where: int, status: Status | None) -> None:
        self.do(Verb.SKIP, decide.set_status(self.view(where), status))

    @rule(how=st.sampled_from([decide.accept, decide.reject]), label=_any)
    def decides_many_at_once(self, how, label: int) -> None:
        label_id = SCHEMA.span_labels[label % 3].label_id
        views = [self.view(nth) for nth in range(len(self.project.document_ids()))]
        wanted = [(view, item) for view in views for item in view.spans if item.state.proposed and item.label_id == label_id]
        self.do(Verb.ACCEPT, tuple(change for view, item in wanted for change in how(view, item)), intent="bulk")

    @rule()
    def undoes(self) -> None:
        step = step_to_undo(self.project.heads(ANA))
        assert (step is None) == (not self.model.steps)
        if step is not None:
            self.do(Verb.UNDO, inverse(self.project.step(step)), step)

    @rule()
    def redoes(self) -> None:
        undone = undo_to_redo(self.project.heads(ANA))
        assert (undone is None) == (not self.model.undone)
        if undone is not None:
            self.do(Verb.REDO, inverse((self.project.act(undone),)), undone)

    @rule(which=_any)
    def takes_an_earlier_act_back(self, which: int) -> None:
        acts = [act for act in self.project.acts(annotator_id=ANA) if act.verb not in (Verb.UNDO, Verb.REDO, Verb.IMPORT)]
        if acts:
            act = acts[which % len(acts)]
            values = self.project.values_beside((act,), ANA)
            found = reversal((act,), ANA, values, self.project.schema())
            self.do(Verb.CORRECT, found.back, intent=intent_to_take_back(act.act_id, whole=not found.stays))

    # what befalls the file

    @rule()
    def is_closed_and_opened(self) -> None:
        self.project.close()
        self.project = Project.open(self.path)

    @rule()
    def is_killed(self) -> None:
        self.lives += 1
        survivor = self.folder / f"{self.lives}.annot"
        carry_off(self.path, survivor)
        self.project.close()
        self.path = survivor
        self.project = Project.open(survivor)

    @precondition(lambda self: len(self.backups) < 3)
    @rule()
    def is_backed_up(self) -> None:
        out = self.folder / f"backup-{len(self.backups)}.annot"
        backup(self.project, out)
        self.backups.append((out, self.model.copy()))

    @precondition(lambda self: self.backups)
    @rule(which=_any)
    def is_restored(self, which: int) -> None:
        out, model = self.backups[which % len(self.backups)]
        self.project.close()
        restore(self.path, out)
        self.model = model.copy()
        self.project = Project.open(self.path)

    # what must hold

    @invariant()
    def the_file_says_what_the_dictionary_says(self) -> None:
        assert stored(self.project, ANA) == self.model.values

    def teardown(self) -> None:
        try:
            acts = [act.act_id for act in self.project.acts(annotator_id=ANA) if act.verb is not Verb.IMPORT]
            assert acts == self.model.acts
            self.project.close()
            assert check(self.path).problems == ()
            for out, model in self.backups:
                with Reader.open(out) as reader:
                    assert stored(reader, ANA) == model.values, "a backup stays what it was"
        finally:
            self.project.close()
            shutil.rmtree(self.folder, ignore_errors=True)


@pytest.mark.fault(1, 29)
def test_any_sequence_of_acts_undos_closes_kills_and_backups_is_what_a_dictionary_says(tmp_path: Path) -> None:
    with new_project(tmp_path / "template.annot") as project:
        with_article(project)
        with_article(project, article(OTHER))
    _TEMPLATE[:] = [tmp_path / "template.annot"]
    chosen = settings(max_examples=EXAMPLES, stateful_step_count=40, derandomize=ROUNDS <= 40, database=None)
    run_state_machine_as_test(AnySequence, settings=chosen)
