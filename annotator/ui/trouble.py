"""How trouble is shown, and what else is said in a box: as plain text."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from annotator.ui.trouble_words import understood


class PlainBox(QMessageBox):
    """A box that shows any words as they stand."""

    def __init__(
        self,
        title: str,
        words: str,
        parent: QWidget,
        icon: QMessageBox.Icon = QMessageBox.Icon.NoIcon,
        buttons: QMessageBox.StandardButton = QMessageBox.StandardButton.Ok,
    ) -> None:
        super().__init__(icon, title, "", buttons, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)


def warn(parent: QWidget, sentence: str, button: str = "", then: Callable[[], object] = lambda: None) -> None:
    """Show one sentence of trouble, and perhaps a button that helps."""
    box = PlainBox("annotator", understood(sentence), parent, QMessageBox.Icon.Warning)
    box.setObjectName("warning")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if button:
        box.addButton(button, QMessageBox.ButtonRole.ActionRole).clicked.connect(then)
    box.open()
