"""Lines of text of which as much is shown as there is room for; all of it is then in the tool tip."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from annotator.ui.plain_label import plain_tip


def tell_cut(event: QEvent, widget: QWidget, shown: str, whole: str) -> bool:
    """Answer a widget that is asked for its tool tip with all that it says, where it shows less; False for any other event."""
    if not isinstance(event, QHelpEvent) or event.type() is not QEvent.Type.ToolTip:
        return False
    QToolTip.showText(event.globalPos(), plain_tip(whole) if shown != whole else "", widget)
    return True


class ElidedLabel(QLabel):
    """Plain text on one line, which ends in an ellipsis where there is no room. Takes the room there is and asks for none."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def wanted_width(self) -> int:
        """The width in which nothing is cut."""
        return self.width_of(self.text())

    def width_of(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words) + 2

    def shown_text(self) -> str:
        """What of the text there is room for."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        return tell_cut(event, self, self.shown_text(), self.text()) or super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.setPen(self.palette().windowText().color())
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            painter.drawText(self.rect(), left, self.shown_text())
        finally:
            painter.end()


class ElidedParts(ElidedLabel):
    """Several things said on one line, the most important first: where there is no room the last ones are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[str, ...] = ()

    def set_parts(self, parts: Sequence[str]) -> None:
        self._parts = tuple(filter(None, parts))
        self.setText(" · ".join(self._parts))

    def least_width(self) -> int:
        """The width in which the first part is whole."""
        return self.width_of(self._parts[0]) if self._parts else 0

    def shown_text(self) -> str:
        for number in range(len(self._parts), 0, -1):
            words = " · ".join(self._parts[:number])
            if self.width_of(words) <= self.width():
                return words
        return super().shown_text()
