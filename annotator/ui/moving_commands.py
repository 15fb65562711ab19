"""Commands that move about and change what is shown; none of them is an act."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from annotator.core.view import ItemState
from annotator.ui import reading
from annotator.ui.command_group import CommandGroup
from annotator.ui.mention_list import Mention
from annotator.ui.words import tr


class MovingCommands(CommandGroup):
    """Go to items and panes; zoom, show and hide."""

    def on_next_undecided(self) -> None:
        self.session.move(forward=True, undecided=True)

    def on_previous_undecided(self) -> None:
        self.session.move(forward=False, undecided=True)

    def on_next_item(self) -> None:
        self.session.move(forward=True, undecided=False)

    def on_previous_item(self) -> None:
        self.session.move(forward=False, undecided=False)

    def on_next_miss(self) -> None:
        """Select the next name, number or date without a span: a digit then makes one of it."""
        selection = self.page.text.selection()
        place = self.session.next_miss(selection[1] if selection else self.session.caret)
        if place is None:
            self.session.make_current(None, caret=self.session.caret)  # a digit now is meant for a miss, not for the item one came from
            self.page.status.tell(tr("Every name, number and date here has a span."))
        elif place == selection:
            self.page.status.tell(tr("This is the only name, number or date without a span."))
        else:
            self.caret_moved(place[0])
            self.page.text.select(*place)
            self.page.text.reveal(*place)

    def to_place(self, document_id: str, start: int, end: int) -> None:
        """Show a place of an article: the confirmed span there is current; where there is none, the words are selected, so that a digit
        makes a span of them."""
        session = self.session
        if session.document is None or session.document.document_id != document_id:
            session.open_document(document_id)
        if session.document is None or session.document.document_id != document_id:
            return  # it could not be opened, which was told
        there = [item for item in session.view.spans if (item.start, item.end) == (start, end) and item.state is ItemState.CONFIRMED]
        if there:
            session.make_current(there[0].item_id)
        else:
            self.caret_moved(start)
            self.page.text.select(start, end)
            self.page.text.reveal(start, end)
        self.page.text.setFocus()

    def on_jump(self) -> None:
        if not self.page.text.show_jump_marks():
            self.page.status.tell(tr("No span is in view."))
            return
        self.page.bar.hide()  # it would cover the marks of the next line
        if self.session.pinned:
            self.page.status.tell(tr("Type the letters on the other end · Esc leaves"))
        else:
            self.page.status.tell(tr("Type the letters on a span · Esc leaves"))

    def jumped(self, span_id: str) -> None:
        """The letters on a span were typed: it is current, and linked to the pinned head at once."""
        self.page.clear_message()
        self.clicked(span_id)
        if self.session.pinned and self.session.pinned != span_id:
            self.desk.relations.link(self.session.pinned, span_id)

    def on_wider_span(self) -> None:
        """Go round the spans that stand over one another at the caret, from the smallest to the largest."""
        session = self.session
        here = [item.item_id for item in reading.at(session.view, session.caret)]
        if session.current not in here:
            target = here[0] if here else None
        else:
            target = here[(here.index(session.current) + 1) % len(here)] if len(here) > 1 else None
        if target is None:
            self.page.status.tell(tr("No other span stands here."))
        else:
            with self.page.keeping_still():
                session.make_current(target, caret=session.caret)

    def on_drop(self) -> None:
        if self.page.guideline.isVisible():
            self.page.guideline.hide()
            self.page.place_bar_soon()
        elif self.page.text.selection():
            self.page.text.clear_selection()
        elif self.session.pinned:
            self.session.pin(None)
        elif self.page.find_bar.isVisible():
            self.desk.find.close()
        else:
            self.page.status.tell("")

    def caret_moved(self, offset: int) -> None:
        with self.page.keeping_still():  # the text follows its caret itself
            self.session.caret_moved(offset)

    def clicked(self, item_id: str) -> None:
        with self.page.keeping_still():
            self.session.make_current(item_id)

    def mention_chosen(self, mention: Mention) -> None:
        """Go to the next span of the mention after the current one, undecided ones first."""
        session = self.session
        there = [i for i in mention.item_ids if i in session.view]
        undecided = [i for i in there if session.view.item(i).state.undecided] or there
        after = [i for i in undecided if session.view.span(i).start > session.caret]
        if undecided:
            session.make_current((after or undecided)[0])

    def _side_focus(self) -> QWidget:
        mentions = self.page.mentions.sentences or self.page.mentions.list
        return (mentions, self.page.inbox.list, self.page.facts)[self.page.tabs.currentIndex()]

    def _cycle(self, step: int) -> None:
        panes: list[QWidget] = [self.page.articles.table, self.page.text, self._side_focus()]
        panes = [pane for pane in panes if pane.isVisible()]
        at = next((nth for nth, pane in enumerate(panes) if pane.hasFocus()), -step)
        panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.page.show_hint()

    def on_next_pane(self) -> None:
        self._cycle(1)

    def on_previous_pane(self) -> None:
        self._cycle(-1)

    def on_show_all_arcs(self) -> None:
        self.page.text.set_show_all_arcs(not self.page.text.show_all_arcs())
        self.page.place_bar_soon()

    def on_show_rejected(self) -> None:
        self.page.text.set_show_rejected(not self.page.text.show_rejected())
        self.page.place_bar_soon()

    def on_zoom_in(self) -> None:
        self.page.text.zoom_in()

    def on_zoom_out(self) -> None:
        self.page.text.zoom_out()

    def on_zoom_reset(self) -> None:
        self.page.text.zoom_reset()

    def on_toggle_articles(self) -> None:
        self.page.splitter.toggle("articles")

    def on_toggle_side(self) -> None:
        self.page.splitter.toggle("side")
