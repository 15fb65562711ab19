"""One sentence over the text when something is missing there, and the one button that helps."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from annotator.ui.notices import Notice
from annotator.ui.plain_label import PlainLabel
from annotator.ui.trouble_words import understood
from annotator.ui.words import tr


class NoticeBar(QFrame):
    pressed = Signal(str)  # the name of the command that helps
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self._command = ""
        self._words = PlainLabel(name="noticeWords", wraps=True)
        self._button = QPushButton()
        self._button.setObjectName("noticeButton")
        self._button.setAutoDefault(True)
        self._button.clicked.connect(lambda: self.pressed.emit(self._command))
        layout = self._layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 8, 18, 8)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._button)
        self.hide()

    def add_dismissal(self) -> None:
        """Let the bar be put away by a button at its end."""
        away = QToolButton()
        away.setObjectName("noticeDismiss")
        away.setText("✕")
        away.setAutoRaise(True)
        away.setToolTip(tr("Dismiss"))
        away.setAccessibleName(tr("Dismiss"))
        away.clicked.connect(self.hide)
        self._layout.addWidget(away)

    def tell(self, notice: Notice) -> None:
        """Show a sentence and a button for a command of the table; no words hide the bar, no button shows none."""
        words = understood(notice.words)
        is_new = words != self.text()
        self._words.setText(words)
        self._button.setText(notice.button)
        self._button.setVisible(bool(notice.button))
        self._command = notice.command
        self.setVisible(bool(words))
        if words and is_new:
            self.told.emit(words)

    def text(self) -> str:
        return self._words.text() if not self.isHidden() else ""
