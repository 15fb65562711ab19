"""Whatever the analyst does in whatever order, with the window closed, killed and opened again in between: file and screen are what a
dictionary says."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from PySide6.QtWidgets import QApplication

from annotator.core.acts import Verb
from annotator.core.values import Status
from annotator.core.view import ItemState, RelationItem, SpanItem, View, shown_relation, shown_span
from annotator.language.tokens import Edge
from annotator.store.check import check
from annotator.store.project import Project
from annotator.ui.log_session import LogSession
from annotator.ui.session import ReviewSession, Saved
from tests.faults.cases import ROUNDS
from tests.faults.model import Model, carry_off, stored
from tests.store.building import ANA, OTHER, TEXT, article, new_project, with_article

EXAMPLES = max(5, ROUNDS // 5)
_any = st.integers(0, 10_000)
_TEMPLATE: list[Path] = []
_DECIDED = (ItemState.CONFIRMED, ItemState.REJECTED)


class AnySession(RuleBasedStateMachine):
    """The commands of the window, through its session."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="annotator-session-"))
        self.path = Path(shutil.copy(_TEMPLATE[0], self.folder / "0.annot"))
        self.lives = 0
        self.model = Model()
        self.failures: list[str] = []
        self.open(None)

    def open(self, document_id: str | None) -> None:
        self.project = Project.open(self.path)
        self.session = self.begun(document_id or self.project.document_ids()[0])
        self.session.act_saved.connect(self.took)
        self.session.failed.connect(self.failures.append)
        self.log = LogSession(self.session)

    def begun(self, document_id: str) -> ReviewSession:
        session = ReviewSession(self.project, "ana")
        session.open_document(document_id)
        return session

    def took(self, saved: Saved) -> None:
        self.model.took(saved.act)

    def item(self, nth: int) -> SpanItem | RelationItem:
        view = self.session.view
        items = (*view.spans, *view.relations)
        return items[nth % len(items)]

    # what the analyst does

    @rule(which=_any)
    def goes_to(self, which: int) -> None:
        self.session.make_current(self.item(which).item_id)

    @rule(which=_any)
    def accepts(self, which: int) -> None:
        self.session.accept(self.item(which).item_id)

    @rule()
    def accepts_the_current(self) -> None:
        if self.session.current:
            self.session.accept(self.session.current)

    @rule(which=_any)
    def rejects(self, which: int) -> None:
        self.session.reject(self.item(which).item_id)

    @rule(which=_any)
    def puts_back(self, which: int) -> None:
        self.session.put_back(self.item(which).item_id)

    @rule(which=_any, aside=st.booleans())
    def sets_aside(self, which: int, aside: bool) -> None:
        self.session.set_aside(self.item(which).item_id, aside)

    @rule(which=st.none() | _any, words=st.sampled_from(["", "à revoir", "<b>"]))
    def comments(self, which: int | None, words: str) -> None:
        self.session.comment(None if which is None else self.item(which).item_id, words)

    @rule(which=st.none() | _any)
    def flags(self, which: int | None) -> None:
        self.session.toggle_flag(None if which is None else self.item(which).item_id)

    @rule(which=_any, label=_any)
    def labels(self, which: int, label: int) -> None:
        item = self.item(which)
        if isinstance(item, SpanItem):
            labels = self.session.schema.span_labels
            self.session.label(item.item_id, labels[label % len(labels)].label_id)

    @rule(which=_any)
    def flips(self, which: int) -> None:
        self.session.flip(self.item(which).item_id)

    @rule(presses=st.lists(st.tuples(st.sampled_from(Edge), st.booleans()), min_size=1, max_size=4), undo=st.booleans())
    def moves_edges_of_the_current(self, presses: list[tuple[Edge, bool]], undo: bool) -> None:
        """One undo step, however many presses."""
        for edge, forward in presses:
            current = self.session.current
            moved = self.session.edges_beside(current, edge, forward) if current else None
            if moved is not None and current:
                self.session.set_edges(current, *moved)
        if undo:
            self.undoes()

    @rule(presses=st.lists(st.booleans(), min_size=1, max_size=3))
    def takes_other_readings_of_the_current(self, presses: list[bool]) -> None:
        for forward in presses:
            found = self.session.next_reading(self.session.current, forward) if self.session.current else None
            if found is not None:
                self.session.take(found)

    @rule()
    def splits_the_current(self) -> None:
        found = self.session.next_split(self.session.current) if self.session.current else None
        if found is not None:
            self.session.take(found)

    @rule(which=_any)
    def merges(self, which: int) -> None:
        item_id = self.item(which).item_id
        self.session.merge(item_id, self.session.merging(item_id))

    @rule(start=_any, length=st.integers(1, 20), label=_any)
    def adds_a_span(self, start: int, length: int, label: int) -> None:
        size, labels = len(self.session.document.text), self.session.schema.span_labels
        start %= size
        self.session.add_span(start, min(size, start + length), labels[label % len(labels)].label_id)

    @rule(head=_any, tail=_any, label=_any)
    def links(self, head: int, tail: int, label: int) -> None:
        spans = self.session.view.spans
        one, other = spans[head % len(spans)].item_id, spans[tail % len(spans)].item_id
        there, _ = self.session.labels_between(one, other)
        if there:
            self.session.link(one, other, there[label % len(there)].label_id)

    @rule()
    def finishes(self) -> None:
        self.session.finish()

    @rule(status=st.sampled_from([None, Status.SKIPPED]))
    def skips_or_opens_again(self, status: Status | None) -> None:
        self.session.set_status(status)

    @rule(offset=_any)
    def joins_or_parts_the_text(self, offset: int) -> None:
        self.session.join_or_part(offset % len(self.session.document.text))

    @rule(language=st.sampled_from(["fr", "en"]))
    def corrects_the_language(self, language: str) -> None:
        self.session.set_language(language)

    @rule()
    def undoes(self) -> None:
        acts = len(self.model.acts)
        was_there = bool(self.model.steps)
        self.log.undo()
        assert (len(self.model.acts) > acts) == was_there

    @rule()
    def redoes(self) -> None:
        acts = len(self.model.acts)
        was_there = bool(self.model.undone)
        self.log.redo()
        assert (len(self.model.acts) > acts) == was_there

    @rule(which=_any, since=st.booleans())
    def takes_back_what_the_history_lists(self, which: int, since: bool) -> None:
        document_id = self.session.document.document_id
        entries = [entry for entry in self.log.page(document_id, None) if entry.verb not in (Verb.UNDO, Verb.REDO, Verb.IMPORT)]
        if entries:
            entry = entries[which % len(entries)]
            self.log.take_back(self.log.since(entry, document_id) if since else self.log.alone(entry))

    @rule(which=_any)
    def opens_an_article(self, which: int) -> None:
        documents = self.project.document_ids()
        self.session.read_ahead(documents[which % len(documents)])
        self.session.open_document(documents[which % len(documents)])

    # what befalls the window

    @rule()
    def closes_and_opens(self) -> None:
        document_id = self.session.document.document_id
        self.project.close()
        self.open(document_id)

    @rule()
    def is_killed(self) -> None:
        document_id = self.session.document.document_id
        self.lives += 1
        survivor = self.folder / f"{self.lives}.annot"
        carry_off(self.path, survivor)
        self.project.close()
        self.path = survivor
        self.open(document_id)

    # what must hold

    @invariant()
    def file_and_screen_say_what_the_dictionary_says(self) -> None:
        assert self.failures == []
        document_id = self.session.document.document_id
        assert stored(self.project, ANA) == self.model.values
        assert told(self.session.view) == told(self.begun(document_id).view), "the screen followed as if it had been opened just now"
        mine = {key: value for key, value in self.model.values.items() if key.layer == ANA and key.document_id == document_id}
        for item in self.session.view.spans:
            if item.state in _DECIDED:
                assert mine.pop((ANA, document_id, "span", item.item_id)) == shown_span(item)
        for item in self.session.view.relations:
            if item.state in _DECIDED:
                assert mine.pop((ANA, document_id, "relation", item.item_id)) == shown_relation(item)
        assert not [key for key in mine if key.kind == "span"], "every decision about a span is on the screen"

    def teardown(self) -> None:
        try:
            self.project.close()
            assert check(self.path).problems == ()
        finally:
            self.project.close()
            shutil.rmtree(self.folder, ignore_errors=True)


def told(view: View) -> tuple[object, ...]:
    """All that a view says."""
    return view.spans, view.relations, view.note, view.status, view.sequence


@pytest.mark.fault(29)
def test_any_sequence_of_commands_is_on_file_and_screen_what_a_dictionary_says(qapp: QApplication, tmp_path: Path) -> None:
    with new_project(tmp_path / "template.annot") as project:
        with_article(project)
        with_article(project, article(OTHER))
        with_article(project, article(f"{TEXT} Odile Kervella est partie."))
    _TEMPLATE[:] = [tmp_path / "template.annot"]
    chosen = settings(max_examples=EXAMPLES, stateful_step_count=40, derandomize=ROUNDS <= 40, database=None)
    run_state_machine_as_test(AnySession, settings=chosen)
