"""Commands that give a span another shape: edges, plausible readings, split and merge; and the parts of the text itself."""

from annotator.core import decide, reshape
from annotator.core.view import SpanItem
from annotator.language.tokens import Edge
from annotator.ui.alternatives import Alternative
from annotator.ui.command_group import CommandGroup
from annotator.ui.words import tr


class ShapeCommands(CommandGroup):
    """Move edges, step through readings, split and merge. What that would take along is asked about first."""

    def on_end_left(self) -> None:
        self._move_edge(Edge.END, False)

    def on_end_right(self) -> None:
        self._move_edge(Edge.END, True)

    def on_start_left(self) -> None:
        self._move_edge(Edge.START, False)

    def on_start_right(self) -> None:
        self._move_edge(Edge.START, True)

    def _move_edge(self, edge: Edge, forward: bool) -> None:
        item_id = self.session.current
        edges = self.session.edges_beside(item_id, edge, forward) if item_id else None
        if item_id and edges is not None:
            self.set_edges(item_id, *edges)
        elif isinstance(self.session.item(item_id), SpanItem):
            self.page.status.tell(tr("The edge cannot go further that way."))

    def set_edges(self, item_id: str, start: int, end: int) -> None:
        """Give a span these edges; Enter answers, never the key itself: it repeats while it is held."""
        session = self.session
        item = session.item(item_id)
        if isinstance(item, SpanItem):
            lost = decide.lost(session.view, item_id, reshape.alter(session.view, session.schema, item, start=start, end=end))
            self.desk.ask_about("", lost, lambda: session.set_edges(item_id, start, end))

    def on_take_selection(self) -> None:
        selection = self.page.text.selection()
        if selection and self.session.current:
            self.page.text.clear_selection()
            self.set_edges(self.session.current, *selection)

    def on_next_reading(self) -> None:
        if self.session.current:
            self._take("next_reading", self.session.next_reading(self.session.current, True))

    def on_previous_reading(self) -> None:
        if self.session.current:
            self._take("previous_reading", self.session.next_reading(self.session.current, False))

    def on_split(self) -> None:
        if self.session.current:
            self._take("split", self.session.next_split(self.session.current))

    def _take(self, name: str, found: Alternative | None) -> None:
        session = self.session
        if found is not None:
            lost = decide.lost(session.view, found.item_id, found.changes)
            self.desk.ask_about(name, lost, lambda: session.take(found))

    def on_merge(self) -> None:
        session = self.session
        item_id = session.current
        changes = session.merging(item_id) if item_id else ()
        if item_id and changes:
            lost = decide.lost(session.view, item_id, changes)
            self.desk.ask_about("merge", lost, lambda: session.merge(item_id, changes))

    def on_join_or_part(self) -> None:
        with self.page.keeping_still():
            self.session.join_or_part(self.session.caret)
