"""Commands on the log: undo, redo, and the history."""

from annotator.core.view import SpanItem
from annotator.ui.command_group import CommandGroup
from annotator.ui.log_session import LogSession


class HistoryCommands(CommandGroup):
    def on_undo(self) -> None:
        LogSession(self.session).undo()
        self._show_where()

    def on_redo(self) -> None:
        LogSession(self.session).redo()
        self._show_where()

    def _show_where(self) -> None:
        """In the inbox and the mentions too the view goes to where it happened."""
        current = self.session.current
        if self.page.in_inbox() and current is not None:
            self.page.inbox.go_to(current)
        elif self.page.mentions.is_focused() and isinstance(self.session.current_item(), SpanItem):
            self.page.follow_now()
            self.page.mentions.select_with(current)

    def on_history(self) -> None:
        from annotator.ui.history_panel import HistoryDialog  # not before the first paint

        session = self.session
        here = session.document.document_id if session.document else None
        dialog = HistoryDialog(LogSession(session), here, self.page.palette_shown, self.page)
        dialog.finished.connect(lambda _: self.page.refresh_articles())
        dialog.open()
