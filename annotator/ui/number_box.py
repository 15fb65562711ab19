"""The field for a whole number."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSpinBox

_INSET = 5  # pixels: with those that the style leaves, as far in as the words of the other fields


class NumberBox(QSpinBox):
    """Its words begin where those of other fields do: Qt keeps the left padding of the style sheet from its editor."""

    def __init__(self) -> None:
        super().__init__()
        self.lineEdit().setTextMargins(_INSET, 0, 0, 0)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(_INSET, 0)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() + QSize(_INSET, 0)
