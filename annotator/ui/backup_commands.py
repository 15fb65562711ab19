"""Commands about the project's file as a whole: its backups, and the trash emptied. For both the project is closed for a moment."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.errors import Trouble
from annotator.ui.automatic_backup import AutomaticBackup
from annotator.ui.trouble import warn
from annotator.ui.words import tr

if TYPE_CHECKING:  # what the first paint does not need is imported where it is used
    from annotator.ui.main_window import MainWindow

_LISTED = 40  # titles
_Done = TypeVar("_Done")


class BackupCommands(QObject):
    """The handlers `on_NAME` of these commands."""

    def __init__(self, window: MainWindow, annotator: str) -> None:
        super().__init__(window)
        self._window, self._annotator = window, annotator
        self.automatic = AutomaticBackup(self)
        self.automatic.told.connect(window.review.status.tell)

    def on_backups(self) -> None:
        window = self._window
        if window.project is not None and not window.busy():
            self.show(window.path)

    def show(self, path: Path) -> QWidget:
        """The backups of a project, which is open or cannot be opened."""
        from annotator.ui.backups_dialog import BackupsDialog

        window, project = self._window, self._window.project
        dialog = BackupsDialog(path, project, window.palette_shown, window, (lambda: self._back_up(path)) if project is not None else None)
        dialog.accepted.connect(lambda: self.restore(path, dialog.chosen))
        self.automatic.made.connect(dialog.refresh)
        dialog.open()
        return dialog

    def _back_up(self, path: Path) -> None:
        """In a process of its own; a dialog that is still open lists it when it is there."""
        if not self._window.busy():
            self._window.run_command(["backup", str(path)], _told, self.automatic.made.emit)

    def restore(self, path: Path, backup: Path | None) -> None:
        """Put a backup in the place of the project, and open that."""
        from annotator.store.restoring import restore

        if backup is not None:
            stood = self._with_the_file_closed(path, lambda: restore(path, backup))
            if stood is not None:
                self._window.review.status.tell(tr("The backup is restored. What stood there is kept as {name}.", name=stood.name))

    def on_empty_trash(self) -> None:
        from annotator.store.trash import in_trash
        from annotator.ui.trash_dialog import EmptyTrashDialog

        window, session = self._window, self._window.session
        if window.project is None or session is None or window.busy():
            return
        found = in_trash(window.project)
        if not found.documents:
            window.review.status.tell(tr("The trash is empty."))
            return
        titles = [one.title for one in window.project.documents(session.annotator_id, trashed=True)[:_LISTED]]
        dialog = EmptyTrashDialog(found, titles, window)
        dialog.accepted.connect(self._empty)
        dialog.open()

    def _empty(self) -> None:
        from annotator.store.trash import empty_trash

        path, status = self._window.path, self._window.review.status

        def tell(done: int, total: int) -> None:
            status.progress(done, total, can_stop=False)
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

        done = self._with_the_file_closed(path, lambda: empty_trash(path, self._annotator, int(time.time() * 1000), tell))
        status.progress_ended()
        if done is not None and done.backup is not None:
            words = tr("{n} article(s) removed for good; the old file is the backup {name}.", n=done.documents, name=done.backup.name)
            status.tell(words)

    def _with_the_file_closed(self, path: Path, work: Callable[[], _Done]) -> _Done | None:
        """Do something to the file of the project, and open it again; trouble is shown, and the project is as it was."""
        window = self._window
        window.leave_project()
        try:
            done = work()
            self.automatic.forget(path)
            return done
        except Trouble as trouble:
            warn(window, str(trouble))
            return None
        finally:  # also where the program made a mistake
            window.open_project(path)


def _told(result: Mapping[str, object]) -> str:
    return tr("Backed up.") if result.get("new") else tr("Nothing has changed since the last backup.")
