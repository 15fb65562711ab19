"""Commands on the current item: judging it, and the labels of spans and relations."""

from annotator.core import decide
from annotator.core.view import RelationItem, SpanItem
from annotator.suggest.confidence import ENOUGH, error_of
from annotator.ui.command_group import CommandGroup
from annotator.ui.confident import above, accept_above
from annotator.ui.label_palette import Choice, label_for, span_choices
from annotator.ui.progress_tables import share
from annotator.ui.reading import without_space
from annotator.ui.words import decimal, tr

_THRESHOLDS = (0.98, 0.95, 0.9, 0.8)


class ItemCommands(CommandGroup):
    """Judge and correct the current item of the focused pane, or make a span of the selection."""

    def on_accept(self) -> None:
        self.desk.judge(self.session.accept)

    def on_reject(self) -> None:
        session = self.session
        item = session.item(self.page.target())
        if item is not None:
            lost = decide.lost(session.view, item.item_id, decide.reject(session.view, item))
            self.desk.ask_about("reject", lost, lambda: self.desk.judge(session.reject, item.item_id))

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
            lost = decide.lost(session.view, item.item_id, decide.put_back(session.view, item))
            self.desk.ask_about("put_back", lost, lambda: session.put_back(item.item_id))

    def on_accept_above(self) -> None:
        """Offer thresholds, each with how many open spans reach it and the error to expect."""
        session = self.session
        session.recalibrate()
        choices = []
        for threshold in _THRESHOLDS:
            reached = above(session.view, threshold)
            error = error_of([item.observed for item in reached if item.observed is not None])
            if error is not None:
                words = tr("{n} span(s) · {error} wrong, at most {bound}", n=len(reached), error=share(error[0]), bound=share(error[1]))
                choices.append(Choice(str(threshold), tr("from {threshold}", threshold=decimal(threshold, 2)), words))
        if choices:
            self.desk.open_palette(tr("Accept all from"), tuple(choices), lambda choice: accept_above(session, float(choice.label_id)))
        elif not session.calibration.says:
            decided = session.calibration.decided
            self.page.status.tell(tr("Not enough yet: {decided} of {enough} decisions about suggestions.", decided=decided, enough=ENOUGH))
        else:
            self.page.status.tell(tr("No open span here reaches a confidence that past decisions speak for."))

    def new_span(self, label_id: str) -> None:
        selection, document = self.page.text.selection(), self.session.document
        if selection and document is not None:
            self.page.text.clear_selection()
            start, end = without_space(document.text, *selection)
            if start < end:
                self.session.add_span(start, end, label_id)
            else:
                self.page.status.tell(tr("Only space was selected: no span is made of it."))

    def _give_label(self, item: SpanItem, label_id: str) -> None:
        session = self.session
        lost = decide.lost(session.view, item.item_id, decide.relabel(session.view, session.schema, item, label_id))
        self.desk.ask_about("", lost, lambda: session.label(item.item_id, label_id))

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
        choices, recent = span_choices(session.schema.span_labels), session.used_labels.recent
        if selection and not self.page.in_inbox():
            title, at = tr("Label of the new span"), session.sticky_label(*selection)
            self.desk.open_palette(title, choices, lambda choice: self.new_span(choice.label_id), recent=recent, highlighted=at)
        elif isinstance(item, SpanItem):
            at, name = item.label_id, session.document.text[item.start : item.end] if session.document else ""
            title = tr("Label of « {name} »", name=name)
            self.desk.open_palette(title, choices, lambda c: self._give_label(item, c.label_id), recent=recent, highlighted=at)
        elif isinstance(item, RelationItem):
            self.desk.relations.choose_label(item)

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
            self.desk.judge(lambda item_id: session.label(item_id, label_id))
