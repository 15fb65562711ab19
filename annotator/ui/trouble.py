"""How trouble is shown."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def warn(parent: QWidget, sentence: str, button: str = "", then: Callable[[], object] = lambda: None) -> None:
    """Show one sentence of trouble, as plain text, and perhaps a button that helps."""
    box = QMessageBox(QMessageBox.Icon.Warning, "annotator", sentence, QMessageBox.StandardButton.Ok, parent)
    box.setObjectName("warning")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if button:
        box.addButton(button, QMessageBox.ButtonRole.ActionRole).clicked.connect(then)
    box.open()
