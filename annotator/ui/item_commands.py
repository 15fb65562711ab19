"""Commands on the current item: judging, labels, edges, readings, notes."""

from PySide6.QtWidgets import QInputDialog

from annotator.core import decide
from annotator.core.view import RelationItem, SpanItem
from annotator.language.tokens import Edge
from annotator.suggest.confidence import ENOUGH, error_of
from annotator.ui.command_group import CommandGroup
from annotator.ui.label_palette import Choice, choices_of, label_for
from annotator.ui.words import tr

_THRESHOLDS = (0.98, 0.95, 0.9, 0.8)


class ItemCommands(CommandGroup):
    """Judge and correct the current item of the focused pane, or make a span of the selection."""

    def on_accept(self) -> None:
        self.desk.judge(self.session.accept)

    def on_reject(self) -> None:
        session = self.session
        item = session.item(self.page.target())
        if item is None:
            return
        hanging = decide.hanging(session.view, item) if isinstance(item, SpanItem) else ()
        if hanging:
            self.desk.ask_about("reject", hanging, tr("x again rejects"), lambda: session.reject(item.item_id))
        else:
            self.desk.judge(session.reject)

    def on_set_aside(self) -> None:
        session = self.session
        self.desk.judge(lambda item_id: session.set_aside(item_id, True))

    def on_take_up(self) -> None:
        session = self.session
        self.desk.judge(lambda item_id: session.set_aside(item_id, False), go_on=False)

    def on_put_back(self) -> None:
        session = self.session
        item = session.item(self.page.target())
        if item is not None:
            hanging = decide.hanging(session.view, item) if isinstance(item, SpanItem) else ()
            self.desk.ask_about("put_back", hanging, tr("d again puts back"), lambda: session.put_back(item.item_id))

    def _move_edge(self, edge: Edge, forward: bool) -> None:
        if self.session.current:
            self.session.move_edge(self.session.current, edge, forward)

    def on_end_left(self) -> None:
        self._move_edge(Edge.END, False)

    def on_end_right(self) -> None:
        self._move_edge(Edge.END, True)

    def on_start_left(self) -> None:
        self._move_edge(Edge.START, False)

    def on_start_right(self) -> None:
        self._move_edge(Edge.START, True)

    def _step_reading(self, forward: bool) -> None:
        if self.session.current:
            self.session.step_reading(self.session.current, forward)

    def on_next_reading(self) -> None:
        self._step_reading(True)

    def on_previous_reading(self) -> None:
        self._step_reading(False)

    def on_take_selection(self) -> None:
        selection = self.page.text.selection()
        if self.session.current and selection:
            self.page.text.clear_selection()
            self.session.set_edges(self.session.current, *selection)

    def on_join_or_part(self) -> None:
        with self.page.keeping_still():
            self.session.join_or_part(self.session.caret)

    def on_flag(self) -> None:
        self.session.toggle_flag(None if self.desk.open_listed() else self.page.target())

    def on_comment(self) -> None:
        session = self.session
        item = None if self.desk.open_listed() else session.item(self.page.target())
        if session.document is None:
            return
        note = item.note if item else session.view.note
        typed, accepted = QInputDialog.getText(self.page, tr("Comment"), tr("Comment:"), text=note.comment)
        if accepted:
            session.comment(item.item_id if item else None, typed)

    def on_accept_above(self) -> None:
        """Offer thresholds, each with how many open spans reach it and the error to expect."""
        session = self.session
        session.recalibrate()
        choices = []
        for threshold in _THRESHOLDS:
            reached = session.above(threshold)
            error = error_of([item.observed for item in reached if item.observed is not None])
            if error is not None:
                words = tr("{n} span(s) · {error} wrong, at most {bound}", n=len(reached), error=f"{error[0]:.0%}", bound=f"{error[1]:.0%}")
                choices.append(Choice(str(threshold), tr("from {threshold}", threshold=f"{threshold:.2f}"), words))
        if choices:
            self.desk.open_palette(tr("Accept all from"), tuple(choices), lambda choice: session.accept_above(float(choice.label_id)))
        elif not session.calibration.says:
            decided = session.calibration.decided
            self.page.status.tell(tr("Not enough yet: {decided} of {enough} decisions about suggestions.", decided=decided, enough=ENOUGH))
        else:
            self.page.status.tell(tr("No open span here reaches a confidence that past decisions speak for."))

    def new_span(self, label_id: str) -> None:
        selection = self.page.text.selection()
        if selection:
            self.page.text.clear_selection()
            self.session.add_span(*selection, label_id)

    def _give_label(self, item: SpanItem, label_id: str) -> None:
        session = self.session
        unfit = decide.unfit(session.view, session.schema, item, label_id)
        self.desk.ask_about("label", unfit, tr("Enter gives the label"), lambda: session.label(item.item_id, label_id))

    def digit_in_text(self, digit: int) -> None:
        self.page.clear_message()
        session = self.session
        item = session.current_item()
        if self.page.text.selection() or isinstance(item, SpanItem):
            label = label_for(session.schema.span_labels, digit)
            if label is None:
                self.page.status.tell(tr("No label has the key {digit}.", digit=digit))
            elif self.page.text.selection():
                self.new_span(label.label_id)
            elif isinstance(item, SpanItem):
                self._give_label(item, label.label_id)
        elif isinstance(item, RelationItem):
            self.desk.relations.relabel_relation(item, digit)

    def on_choose_label(self) -> None:
        session = self.session
        selection, item = self.page.text.selection(), session.item(self.page.target())
        if selection and not self.page.in_inbox():
            choices = choices_of(session.schema.span_labels)
            self.desk.open_palette(tr("Label of the new span"), choices, lambda choice: self.new_span(choice.label_id))
        elif isinstance(item, SpanItem):
            choices = choices_of(session.schema.span_labels)
            self.desk.open_palette(tr("Label"), choices, lambda choice: self._give_label(item, choice.label_id))
        elif isinstance(item, RelationItem):
            allowed, _ = session.labels_between(item.head_id, item.tail_id)
            self.desk.open_palette(
                tr("Relation"), choices_of(allowed), lambda choice: self.desk.judge(lambda i: session.label(i, choice.label_id))
            )

    def edges_dragged(self, item_id: str, start: int, end: int) -> None:
        self.session.set_edges(item_id, start, end)

    def bar_decided(self, name: str) -> None:
        self.page.text.setFocus()
        self.desk.handle(name)

    def bar_labelled(self, label_id: str) -> None:
        session = self.session
        self.page.text.setFocus()
        if self.page.text.selection():
            self.new_span(label_id)
        elif isinstance(item := session.current_item(), SpanItem):
            self._give_label(item, label_id)
        elif item is not None:
            session.label(item.item_id, label_id)
