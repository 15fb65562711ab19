"""How trouble is shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def warn(parent: QWidget, sentence: str) -> None:
    """Show one sentence of trouble, as plain text."""
    box = QMessageBox(QMessageBox.Icon.Warning, "annotator", sentence, QMessageBox.StandardButton.Ok, parent)
    box.setObjectName("warning")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
