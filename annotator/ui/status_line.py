"""The line at the bottom: what the keys do to the current item, a message or a question, when it was saved, what is left."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from annotator.ui.words import tr

_WIDE = 1000  # pixels


def _plain(name: str, accessible: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setAccessibleName(accessible)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setMinimumWidth(0)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


class StatusLine(QWidget):
    settled = Signal()  # a question was answered, or taken back

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAccessibleName(tr("Status"))
        self._hint = _plain("statusHint", tr("What the keys do"))
        self._message = _plain("statusMessage", tr("Message"))
        self._saved = _plain("statusSaved", tr("Last saved"))
        self._saved.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._counts = _plain("statusCounts", tr("What is left"))
        self._counts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._yes = QPushButton()
        self._yes.setObjectName("statusYes")
        self._yes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._yes.clicked.connect(lambda: self.answer(True))
        self._yes.hide()
        self._bar = QProgressBar()
        self._bar.setObjectName("jobProgress")
        self._bar.setAccessibleName(tr("Progress of the running work"))
        self._bar.setMaximumWidth(160)
        self._bar.setTextVisible(False)
        self._bar.hide()
        self._stop = QPushButton(tr("Stop"))
        self._stop.setObjectName("jobStop")
        self._stop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stop.hide()
        layout = self._layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.setSpacing(14)
        layout.addWidget(self._hint, 1)
        layout.addWidget(self._message, 1)
        for widget in (self._yes, self._bar, self._stop, self._counts, self._saved):
            layout.addWidget(widget)
        self._then: Callable[[], None] | None = None

    def add_button(self, button: QPushButton) -> None:
        """Put a button at the right end."""
        self._layout.addWidget(button)

    @property
    def stop_button(self) -> QPushButton:
        return self._stop

    @property
    def asking(self) -> bool:
        """Whether a question waits for Enter (yes) or anything else (no)."""
        return self._then is not None

    def hint(self, text: str) -> None:
        self._hint.setText(text)
        self._hint.setToolTip("")

    def tell(self, text: str) -> None:
        """Show a message; a question that was open is taken back."""
        if self._then is not None:
            self._then = None
            self.settled.emit()
        self._yes.hide()
        self._message.setText(text)
        self._make_room()

    def ask(self, question: str, yes: str, then: Callable[[], None]) -> None:
        """Show a question: `then` is called on Enter or when the button, named `yes`, is clicked."""
        self._then = then
        self._message.setText(question)
        self._make_room()
        self._yes.setText(yes)
        self._yes.show()

    def _make_room(self) -> None:
        """In a narrow window a message takes the place of the hint."""
        told = bool(self._message.text())
        self._message.setVisible(told)
        self._hint.setVisible(not told or self.width() >= _WIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def answer(self, yes: bool) -> None:
        """Settle the open question, if there is one."""
        then = self._then
        if then is not None:
            self.tell("")
            if yes:
                then()

    def saved(self, local_time: str) -> None:
        self._saved.setText(tr("saved {time}", time=local_time))

    def counts(self, text: str) -> None:
        self._counts.setText(text)

    def progress(self, done: int, total: int) -> None:
        """Show how far long work has come; a total of 0 is not known yet."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.show()
        self._stop.show()

    def progress_ended(self) -> None:
        self._bar.hide()
        self._stop.hide()

    def text(self) -> str:
        """The message or question that is shown."""
        return self._message.text()

    def hint_text(self) -> str:
        return self._hint.text()
