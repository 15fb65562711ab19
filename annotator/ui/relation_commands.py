"""Commands on relations: linking two spans, choosing among the relations that fit, judging in the inbox."""

from annotator.core.view import ItemState, RelationItem, SpanItem
from annotator.ui import reading
from annotator.ui.command_group import CommandGroup
from annotator.ui.label_palette import Choice, choices_of, label_for
from annotator.ui.words import tr


class RelationCommands(CommandGroup):
    """Link spans, and step through the cards of the inbox."""

    def on_next_card(self) -> None:
        self.page.inbox.step(1)

    def on_previous_card(self) -> None:
        self.page.inbox.step(-1)

    def on_flip(self) -> None:
        self.desk.judge(self.session.flip, go_on=False)

    def digit_in_inbox(self, digit: int) -> None:
        self.page.clear_message()
        item = self.session.item(self.page.inbox.current())
        if isinstance(item, RelationItem):
            self.relabel_relation(item, digit)

    def relabel_relation(self, item: RelationItem, digit: int) -> None:
        session = self.session
        label = label_for(session.schema.relation_labels, digit)
        allowed, _ = session.labels_between(item.head_id, item.tail_id)
        if label in allowed and label is not None:
            self.desk.judge(lambda item_id: session.label(item_id, label.label_id))
        else:
            names = ", ".join(f"{each.key} {each.name}" for each in allowed)
            self.page.status.tell(tr("Between these two: {labels}.", labels=names or tr("no relation is allowed")))

    def on_confirm(self) -> None:
        session, selection = self.session, self.page.text.selection()
        if selection:
            self.desk.items.new_span(session.sticky_label)
        elif session.pinned:
            item = session.current_item()
            if isinstance(item, SpanItem) and item.item_id != session.pinned:
                self.link(session.pinned, item.item_id)
            else:
                self.page.status.tell(tr("Go to the span at the other end, then press Enter."))

    def on_relate(self) -> None:
        session = self.session
        if session.pinned:
            self._choose_tail(session.pinned)
        elif isinstance(session.current_item(), SpanItem):
            session.pin(session.current)

    def _choose_tail(self, head_id: str) -> None:
        session = self.session
        if session.document is None:
            return
        head, body = session.view.span(head_id), session.document.text
        shown = [i for i in session.view.spans if i.state in (ItemState.OPEN, ItemState.CONFIRMED) and i.item_id != head_id]
        shown.sort(key=lambda item: abs(item.start - head.start))
        choices = tuple(Choice(i.item_id, reading.surface(body, i), session.schema.span_label(i.label_id).name) for i in shown)
        self.desk.open_palette(tr("The other end"), choices, lambda choice: self.link(head_id, choice.label_id))

    def link(self, head_id: str, tail_id: str) -> None:
        """Ask which relation holds between two spans, and make it."""
        session = self.session
        if session.document is None or head_id not in session.view or tail_id not in session.view:
            return
        there, back = session.labels_between(head_id, tail_id)
        choices = (*choices_of(there), *choices_of(back, flipped=True))
        body = session.document.text
        names = [reading.surface(body, session.view.span(end), 30) for end in (head_id, tail_id)]
        if not choices:
            kinds = [session.schema.span_label(session.view.span(end).label_id).name for end in (head_id, tail_id)]
            self.page.status.tell(tr("The schema allows no relation between {head} and {tail}.", head=kinds[0], tail=kinds[1]))
            return

        def make(choice: Choice) -> None:
            ends = (tail_id, head_id) if choice.flipped else (head_id, tail_id)
            session.link(*ends, choice.label_id)

        self.desk.open_palette(f"{names[0]} → {names[1]}", choices, make, at=tail_id)

    def card_chosen(self, item_id: str) -> None:
        """Show a card's relation in the text."""
        self.session.make_current(item_id)

    def card_pressed(self, button: str, item_id: str) -> None:
        self.page.inbox.list.setFocus()
        self.page.inbox.list.setCurrentIndex(self.page.inbox.model.index(self.page.inbox.model.row_of(item_id)))
        self.desk.handle(button)
