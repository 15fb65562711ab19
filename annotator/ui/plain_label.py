"""Words of the window: whatever they say, nothing in them is markup."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QLayout, QWidget

from annotator.language.blocks import straight


def plain_tip(words: str) -> str:
    """Words as a tool tip that shows them as they stand: Qt reads what looks like HTML."""
    return f"<qt>{escape(words)}</qt>" if "<" in words else words


def plain_title(words: str) -> str:
    """Words as the title of a button or of a line in a menu, where an ampersand would make the next letter its key."""
    return words.replace("&", "&&")


class PlainForm(QFormLayout):
    """A form whose names of fields are plain text."""

    def addRow(self, name: str | QWidget, field: QWidget | QLayout) -> None:  # type: ignore[override]
        super().addRow(name, field)
        label = self.labelForField(field)
        if isinstance(label, QLabel):
            label.setTextFormat(Qt.TextFormat.PlainText)


class PlainLabel(QLabel):
    """Shows any text as it is, over several lines if it `wraps`; `accessible` names it for screen readers where its text does not."""

    def __init__(self, text: str = "", name: str = "", accessible: str = "", *, wraps: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setWordWrap(wraps)

    def setText(self, words: str) -> None:
        super().setText(straight(words))
