"""The keyboard of the window: which keys are in force, the sheet that shows them, and the palette of all commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.actions import COMMANDS, Pane, set_keys
from annotator.ui.availability import why_not
from annotator.ui.key_caps import chord_of
from annotator.ui.key_profiles import OURS, Complaint, keys_in_use, profiles, sample_file
from annotator.ui.review_page import ReviewPage
from annotator.ui.trouble import warn
from annotator.ui.words import tr

if TYPE_CHECKING:  # the palette and the dialogs are imported when they are wanted, not before the first paint
    from annotator.ui.command_palette import CommandPalette
    from annotator.ui.keys_dialog import KeysDialog

_MOST_RECENT = 8


def _open(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class Keyboard(QObject):
    """`run` does a command by its name. The user's file lies beside the settings and is read again when it was saved."""

    def __init__(
        self, settings: QSettings, actions: Mapping[str, QAction], page: ReviewPage, window: QWidget, run: Callable[[str], None]
    ) -> None:
        super().__init__(window)
        self._settings, self._actions, self._page, self._window, self._run = settings, actions, page, window, run
        self.own = Path(settings.fileName()).parent / "keys.toml"
        self.open_file: Callable[[Path], bool] = _open
        self.complaints: tuple[Complaint, ...] = ()
        self._read_at = 0.0
        self._dialog: KeysDialog | None = None
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._came_back)
        self.load()

    # which keys --------------------------------------------------------------------------------------------------------

    def profile(self) -> str:
        return str(self._settings.value("keys", OURS))

    def load(self) -> None:
        """Put the keys of the profile and of the user's file in force; what is wrong in the file is told."""
        self._read_at = self._saved_at()
        keys, self.complaints = keys_in_use(self.profile(), self.own)
        set_keys(self._actions, keys)
        self._page.keys_changed()
        if self._dialog is not None:
            self._dialog.show_complaints(self.complaints)
        self.tell_complaints()

    def tell_complaints(self) -> None:
        """Say in the status line what is wrong in the user's file, if anything."""
        if self.complaints:
            first, more = self.complaints[0], len(self.complaints) - 1
            self._page.status.tell(
                tr("keys.toml: {what} · {n} more, see View → Keys…", what=first, n=more) if more else tr("keys.toml: {what}", what=first)
            )

    def _saved_at(self) -> float:
        try:
            return self.own.stat().st_mtime
        except OSError:
            return 0.0

    def _came_back(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self._saved_at() != self._read_at:
            self.load()

    def choose(self, profile: str) -> None:
        """Put another profile in force."""
        self._settings.setValue("keys", profile)
        self.load()

    def on_choose_keys(self) -> None:
        from annotator.ui.keys_dialog import KeysDialog

        self._dialog = dialog = KeysDialog(profiles(), self.profile(), self.own, self._window)
        dialog.show_complaints(self.complaints)
        dialog.profile_chosen.connect(self.choose)
        dialog.edit_wanted.connect(self.edit)
        dialog.folder_wanted.connect(lambda: self._show(self.own.parent))
        dialog.sheet_wanted.connect(self.on_keys)
        dialog.finished.connect(self._dialog_closed)
        dialog.open()

    def _dialog_closed(self) -> None:
        self._dialog = None

    def edit(self) -> None:
        """Open the user's file in their editor; one that is not there yet is begun with all that can be written in it."""
        try:
            if not self.own.exists():
                self.own.parent.mkdir(parents=True, exist_ok=True)
                self.own.write_text(sample_file(), encoding="utf-8")
        except OSError as error:
            warn(self._window, tr("{path} cannot be written: {why}", path=self.own, why=error.strerror))
            return
        self._show(self.own)

    def _show(self, path: Path) -> None:
        if not self.open_file(path):
            warn(self._window, tr("No program opens {path} here. Open it by hand.", path=path))

    def on_keys(self) -> None:
        from annotator.ui.key_sheet import KeySheet

        profile = next((each.title for each in profiles() if each.name == self.profile()), OURS)
        KeySheet(self._actions, tr("{profile} and your own keys", profile=profile) if self.own.exists() else profile, self._window).open()

    # the palette of all commands -----------------------------------------------------------------------------------------

    @cached_property
    def palette(self) -> CommandPalette:
        """The palette, made when it is first wanted."""
        from annotator.ui.command_palette import CommandPalette

        return CommandPalette(self._window)

    def on_all_commands(self) -> None:
        from annotator.ui.command_palette import Entry

        if self.palette.isVisible():
            self.palette.dismiss()
            return
        old = QApplication.focusWidget()
        pane = self._page.pane_of(old) if self._page.session is not None else None
        now = self._page.commands.situation(pane)

        def run(name: str) -> None:
            if pane is not None:
                self._page.panes()[pane].setFocus(Qt.FocusReason.PopupFocusReason)
            self._settings.setValue("recent_commands", [name, *(other for other in self._recent() if other != name)][:_MOST_RECENT])
            self._run(name)

        commands = sorted(COMMANDS, key=lambda command: Pane.WINDOW in command.panes)  # what acts here and now first
        entries = [
            Entry(
                command.name,
                tr(command.title),
                " › ".join(tr(part) for part in command.menu.split("/")) if command.menu else "",
                tuple(dict.fromkeys(chord_of(key) for key in self._actions[command.name].shortcuts()[:2])),
                why_not(command, now),
            )
            for command in commands
            if command.name != "all_commands"
        ]
        self.palette.ask(entries, self._recent(), run, old)

    def _recent(self) -> list[str]:
        stored = self._settings.value("recent_commands", [])
        return [stored] if isinstance(stored, str) else [str(name) for name in stored] if isinstance(stored, list) else []
