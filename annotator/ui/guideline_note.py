"""A note over the text with what the guideline says of a label. It never takes the focus."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from annotator.ui.floating import beside
from annotator.ui.theme import px
from annotator.ui.words import tr

_WIDTH = 440


class GuidelineNote(QFrame):
    """Shown at a place until it is hidden or clicked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setObjectName("guidelineNote")
        self.setAccessibleName(tr("Guideline"))
        self.setAutoFillBackground(True)
        self._title, self._words = QLabel(), QLabel()
        self._title.setObjectName("paletteTitle")
        for label in (self._title, self._words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._words)
        self.hide()

    def show_at(self, about: QRect, title: str, words: str) -> None:
        """Show these words beside what they are about, in the parent's coordinates."""
        self._title.setText(title)
        self._words.setText(" ".join(words.split()))
        width = min(px(_WIDTH), self._room.width() - 16)
        self.setFixedWidth(width)
        height = self.heightForWidth(width)
        self.setGeometry(beside(about, QSize(width, height), self._room.size(), height))
        self.show()
        self.raise_()

    def text(self) -> str:
        return f"{self._title.text()}\n{self._words.text()}"

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hide()
