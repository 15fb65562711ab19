"""Asks before the trash is emptied: the one act that cannot be undone, though the old file stays as a backup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from annotator.store.trash import InTrash
from annotator.ui.dialog_frame import fit, framed
from annotator.ui.findings import Findings, Line
from annotator.ui.plain_label import PlainLabel
from annotator.ui.words import number, tr


class EmptyTrashDialog(QDialog):
    """Says how much would go for good."""

    def __init__(self, found: InTrash, titles: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Empty the trash"))
        self.setObjectName("emptyTrash")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        what = PlainLabel(tr("Remove {n} article(s) from the project for good?", n=found.documents), "deleteWhat", wraps=True)
        listed = Findings(tr("What goes for good"))
        lines: list[Line] = [(None, title or tr("(no title)")) for title in titles]
        if found.documents > len(titles):
            lines.append((None, tr("… and {n} more", n=found.documents - len(titles))))
        acts = tr("{count} act(s) of the log", n=found.acts, count=number(found.acts))
        gone = tr("{count} decision(s) and {acts} go too; none of this can be undone then.",
                  n=found.decisions, count=number(found.decisions), acts=acts)  # fmt: skip
        listed.show_all(gone, [(tr("Articles"), lines)])
        kept = tr("The project as it is now is kept as a backup, with all of this. An import of the same text leaves it out and says so.")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.yes = buttons.addButton(tr("Remove {n} article(s)", n=found.documents), QDialogButtonBox.ButtonRole.AcceptRole)
        self.yes.setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = framed(self)
        layout.addWidget(what)
        layout.addWidget(listed, 1)
        layout.addWidget(PlainLabel(kept, "statusHint", wraps=True))
        layout.addWidget(buttons)
        fit(self, 520, 380)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self.setTabOrder(self.yes, cancel)  # as they stand
        cancel.setDefault(True)
        cancel.setFocus()
