"""Commands on relations: linking two spans, choosing among the relations that fit, judging in the inbox."""

from collections.abc import Callable
from dataclasses import replace

from annotator.core.view import ItemState, RelationItem, SpanItem
from annotator.ui import reading
from annotator.ui.command_group import CommandGroup
from annotator.ui.item_words import called
from annotator.ui.label_palette import Choice, label_for, relation_choices
from annotator.ui.words import tr

_OTHERS = "*"  # stands for the entry that leads to the labels against the schema


class RelationCommands(CommandGroup):
    """Link spans, and step through the cards of the inbox."""

    def on_next_card(self) -> None:
        if not self.page.inbox.step(1, undecided=True):
            self.page.status.tell(tr("No undecided relation follows."))

    def on_previous_card(self) -> None:
        if not self.page.inbox.step(-1, undecided=True):
            self.page.status.tell(tr("No undecided relation stands before this one."))

    def on_next_card_of_any(self) -> None:
        self.page.inbox.step(1)

    def on_previous_card_of_any(self) -> None:
        self.page.inbox.step(-1)

    def on_flip(self) -> None:
        self.desk.judge(self._flip, go_on=False)

    def _flip(self, item_id: str) -> None:
        """Turn a relation round; where the schema does not allow that with its label, ask for another."""
        session, item = self.session, self.session.item(item_id)
        if not isinstance(item, RelationItem):
            return
        there, _ = session.labels_between(item.tail_id, item.head_id)
        if any(label.label_id == item.label_id for label in there):
            session.flip(item_id)
        else:
            title = tr("{label} cannot be turned round here", label=called(session.schema.relation_label(item.label_id)))
            choices = relation_choices(session.schema, there)
            self._ask(title, choices, lambda choice: session.flip(item_id, choice.label_id), (item.tail_id, item.head_id))

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
            sticky = session.sticky_label(*selection)
            self.desk.items.new_span(sticky) if sticky else self.desk.items.on_choose_label()
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
        labels = [session.schema.span_label(item.label_id) for item in shown]
        choices = tuple(
            Choice(item.item_id, reading.surface(body, item), label.name, hue=label.hue) for item, label in zip(shown, labels, strict=True)
        )
        self.desk.open_palette(tr("The other end"), choices, lambda choice: self.link(head_id, choice.label_id))

    def link(self, head_id: str, tail_id: str) -> None:
        """Ask which relation holds between two spans, and make it."""
        session = self.session
        if session.document is None or head_id == tail_id or head_id not in session.view or tail_id not in session.view:
            return
        there, back = session.labels_between(head_id, tail_id)
        forward = relation_choices(session.schema, there)
        choices = (*forward, *relation_choices(session.schema, back, flipped=True, taken=forward))
        body = session.document.text
        names = [reading.surface(body, session.view.span(end), 30) for end in (head_id, tail_id)]

        def make(choice: Choice) -> None:
            ends = (tail_id, head_id) if choice.flipped else (head_id, tail_id)
            session.link(*ends, choice.label_id)

        self._ask(f"{names[0]} → {names[1]}", choices, make, (head_id, tail_id))

    def choose_label(self, item: RelationItem) -> None:
        """Ask for another label of a relation, and confirm it with that."""
        session = self.session
        allowed, _ = session.labels_between(item.head_id, item.tail_id)

        def give(choice: Choice) -> None:
            self.desk.judge(lambda item_id: session.label(item_id, choice.label_id), item.item_id)

        self._ask(tr("Relation"), relation_choices(session.schema, allowed), give, (item.head_id, item.tail_id), item.label_id)

    def _ask(
        self, title: str, choices: tuple[Choice, ...], then: Callable[[Choice], None], ends: tuple[str, str], highlighted: str = ""
    ) -> None:
        """Offer the labels that fit and, last, to go on to those that the schema does not allow between the ends."""
        session = self.session
        others = [label for label in session.schema.relation_labels if label not in session.labels_between(*ends)[0]]
        more = Choice(_OTHERS, tr("other labels, which the schema does not allow here…"), "")

        def chosen(choice: Choice) -> None:
            if choice.label_id == _OTHERS:
                against = relation_choices(session.schema, others)
                remarked = tuple(replace(c, remark=self._what_it_joins(c.label_id)) for c in against)
                self.desk.open_palette(tr("{title}, against the schema", title=title), remarked, overrule, at=ends[1])
            else:
                then(choice)

        def overrule(choice: Choice) -> None:
            then(choice)
            what = self._what_it_joins(choice.label_id)
            self.page.status.tell(tr("Recorded against the schema: {label} {what}.", label=choice.name, what=what))

        self.desk.open_palette(title, (*choices, more) if others else choices, chosen, at=ends[1], highlighted=highlighted)

    def _what_it_joins(self, label_id: str) -> str:
        schema = self.session.schema
        label = schema.relation_label(label_id)
        heads, tails = (", ".join(schema.span_label(one).name for one in labels) for labels in (label.head_labels, label.tail_labels))
        return tr("joins {heads} to {tails}", heads=heads, tails=tails)

    def card_chosen(self, item_id: str) -> None:
        """Show a card's relation in the text."""
        self.session.make_current(item_id)

    def card_pressed(self, button: str, item_id: str) -> None:
        self.page.inbox.list.setFocus()
        self.page.inbox.go_to(item_id)
        self.desk.handle(button)
