"""The command that opens the history."""

from annotator.ui.command_group import CommandGroup


class HistoryCommands(CommandGroup):
    def on_history(self) -> None:
        from annotator.ui.history_panel import HistoryDialog  # not before the first paint
        from annotator.ui.log_session import LogSession

        session = self.session
        here = session.document.document_id if session.document else None
        dialog = HistoryDialog(LogSession(session), here, self.page.palette_shown, self.page)
        dialog.finished.connect(lambda _: self.page.refresh_articles())
        dialog.open()
