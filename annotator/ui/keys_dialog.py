"""The dialog that chooses a profile of keys, opens the user's own file and tells what is wrong in it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.ui.actions import COMMANDS
from annotator.ui.dialog_frame import fit, framed
from annotator.ui.key_caps import chord_of
from annotator.ui.key_profiles import Complaint, KeyFile
from annotator.ui.key_sheet import KeyLine, Row
from annotator.ui.plain_label import PlainLabel
from annotator.ui.words import tr


class KeysDialog(QDialog):
    """A profile is in force as soon as it is chosen."""

    profile_chosen = Signal(str)
    edit_wanted = Signal()
    folder_wanted = Signal()
    sheet_wanted = Signal()

    def __init__(self, profiles: Sequence[KeyFile], chosen: str, own: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.setObjectName("keysDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._profiles = profiles
        self.list = QListWidget()
        self.list.setObjectName("profileList")
        self.list.setAccessibleName(tr("Profiles of keys"))
        self.list.setFixedWidth(150)
        for profile in profiles:
            self.list.addItem(QListWidgetItem(profile.title))
        self._about = self._label("keysAbout")
        self._about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._changes = QWidget()
        QVBoxLayout(self._changes).setContentsMargins(0, 0, 0, 0)
        beside = QVBoxLayout()
        beside.setSpacing(10)
        beside.addWidget(self._about)
        beside.addWidget(self._changes)
        beside.addStretch(1)
        where = self._label("keysWhere")
        where.setText(tr("Your own keys go before those of the profile. They are in {path}", path=own))
        self._complaints = self._label("keysComplaints")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for words, wanted in (
            (tr("Edit my keys…"), self.edit_wanted),
            (tr("Show the folder"), self.folder_wanted),
            (tr("Sheet of keys"), self.sheet_wanted),
        ):
            button = buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
            button.clicked.connect(wanted)
        buttons.rejected.connect(self.reject)
        above = QHBoxLayout()
        above.setSpacing(16)
        above.addWidget(self.list)
        above.addLayout(beside, 1)
        layout = framed(self)
        layout.addLayout(above, 1)
        for widget in (where, self._complaints, buttons):
            layout.addWidget(widget)
        fit(self, 700, 420)
        row = next((nth for nth, profile in enumerate(profiles) if profile.name == chosen), 0)
        self.list.setCurrentRow(row)
        self._show(profiles[row])
        self.list.currentRowChanged.connect(self._choose)

    def _label(self, name: str) -> PlainLabel:
        label = PlainLabel(name=name, wraps=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _choose(self, row: int) -> None:
        self._show(self._profiles[row])
        self.profile_chosen.emit(self._profiles[row].name)

    def _show(self, profile: KeyFile) -> None:
        """Say what a profile is about, and which keys are others than ours."""
        self._about.setText(profile.about)
        layout = self._changes.layout()
        assert layout is not None
        while (old := layout.takeAt(0)) is not None:
            if (line := old.widget()) is not None:
                line.hide()
                line.deleteLater()
        titles = {command.name: command.title for command in COMMANDS}
        for name, keys in (profile.keys or {}).items():
            chords = dict.fromkeys(chord_of(QKeySequence(key)) for key in keys)
            layout.addWidget(KeyLine(Row(tr(titles[name]), tuple(chords))))

    def show_complaints(self, complaints: Sequence[Complaint]) -> None:
        """Say what is wrong in the user's file."""
        self._complaints.setText("\n".join(map(str, complaints)))
        self._complaints.setVisible(bool(complaints))
