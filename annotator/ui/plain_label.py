"""The one label of the window: whatever it says, nothing in it is markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


class PlainLabel(QLabel):
    """Shows any text as it is, over several lines if it `wraps`; `accessible` names it for screen readers where its text does not."""

    def __init__(self, text: str = "", name: str = "", accessible: str = "", *, wraps: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setWordWrap(wraps)
