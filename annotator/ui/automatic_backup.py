"""Backups that make themselves: hourly while a project is open and worked on, and once more when it is closed.

Each is made by a process of its own, which reads one snapshot: the window never waits for it.
"""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.errors import Trouble
from annotator.store.backups import backups_of, keep_closed
from annotator.store.project import Project
from annotator.ui.trouble_words import understood
from annotator.ui.words import tr
from annotator.ui.workers import CommandRunner

FIRST = 60_000  # ms after a project was opened: what the last session has left without a backup
AGAIN = 600_000  # ms
APART = timedelta(hours=1)


class AutomaticBackup(QObject):
    """Watches over the open project."""

    told = Signal(str)  # a sentence about a backup that could not be made, or about damage that was found
    made = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self._kept_at = -1  # the revision of the project that the last backup holds
        self._left: list[Path] = []  # projects that were closed with changes that no backup holds
        self._runner: CommandRunner | None = None
        self._running = Path()  # of which project it makes a backup
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)

    def follow(self, project: Project) -> None:
        """Watch over this project from now on; what was left for it is backed up first."""
        self._run_left()
        if not project.why_fixed:
            self._project, self._kept_at = project, -1
            self._timer.start(FIRST)

    def rest(self) -> None:
        """The project is being closed."""
        self._timer.stop()
        project, self._project = self._project, None
        if project is not None and project.revision > max(self._kept_at, 0):
            self._left.append(project.path)
        if self._runner is not None:
            self._runner.close()
            self._runner = None
            self._left += [self._running] if self._running not in self._left else []  # it was not made to the end

    def forget(self, path: Path) -> None:
        """A project that was closed has a backup, made otherwise."""
        self._left = [one for one in self._left if one != path.resolve()]

    def at_last(self) -> None:
        """Back up what was left, in this process: there is no window any more that would have to wait."""
        left, self._left = self._left, []
        for path in left:
            try:
                keep_closed(path)
            except Trouble as trouble:
                sys.stderr.write(f"{trouble}\n")

    def look(self) -> None:
        """Make a backup if something was done since the last one, and that is an hour old."""
        self._timer.start(AGAIN)
        project = self._project
        if project is None or self._runner is not None or project.revision == self._kept_at:
            return
        newest = next(iter(backups_of(project.path)), None)
        if newest is None or abs(datetime.now(UTC) - newest.made_at) >= APART:  # it may bear the date of a clock that was wrong
            self._kept_at = project.revision
            self._run(project.path)

    def _run_left(self) -> None:
        if self._left:
            self._run(self._left.pop(0))

    def _run(self, path: Path) -> None:
        runner = CommandRunner(["backup", str(path)], self)
        self._runner, self._running = runner, path

        def ended(succeeded: bool) -> None:
            if self._runner is runner:
                self._runner = None
            damage = runner.result.get("damage")
            if not succeeded:
                self.told.emit(tr("No backup could be made; the review goes on. {reason}", reason=runner.summary))
            elif isinstance(damage, list) and damage:
                self.told.emit(tr("Damage was found while backing up: {reason}", reason=understood(str(damage[0]))))
            else:
                self.made.emit()
            runner.deleteLater()
            self._run_left()

        runner.ended.connect(ended)
        runner.start()
