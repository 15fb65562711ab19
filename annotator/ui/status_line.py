"""The line at the bottom: what the keys do to the current item, a message or a question, when it was saved, what is left."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from annotator.ui.elided_label import ElidedLabel
from annotator.ui.plain_label import PlainLabel
from annotator.ui.words import tr

_NARROW = 760  # pixels: no room for when it was saved, nor for the counts beside a message


def _elided(name: str, accessible: str) -> ElidedLabel:
    label = ElidedLabel()
    label.setObjectName(name)
    label.setAccessibleName(accessible)
    return label


class StatusLine(QWidget):
    settled = Signal()  # a question was answered or taken back
    told = Signal(str)  # a message; not those about running work, which change all the time
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAccessibleName(tr("Status"))
        self._hint = _elided("statusHint", tr("What the keys do"))
        self._message = _elided("statusMessage", tr("Message"))
        self._saved = PlainLabel(name="statusSaved", accessible=tr("Last saved"))
        self._counts = PlainLabel(name="statusCounts", accessible=tr("What is left"))
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
        self._make_room()

    def tell(self, text: str) -> None:
        """Show a message; a question that was open is taken back."""
        was_asking, self._then = self.asking, None
        self._yes.hide()
        self._message.setText(text)
        self._make_room()
        if was_asking:
            self.settled.emit()
        if self._bar.isHidden():
            self.told.emit(text)

    def ask(self, question: str, yes: str, then: Callable[[], None]) -> None:
        """Show a question: `then` is called on Enter or when the button, named `yes`, is clicked."""
        self._then = then
        self._message.setText(question)
        self._yes.setText(yes)
        self._yes.show()
        self._make_room()
        self.asked.emit(question)

    def _make_room(self) -> None:
        """A message takes the place of the hint where there is no room for both, and of the counts too where it has not enough alone."""
        self._saved.setVisible(self.width() >= _NARROW)
        told = bool(self._message.text())
        self._message.setVisible(told)
        self._counts.show()
        shown = (self._yes, self._bar, self._stop, self._counts, self._saved)
        taken = sum(widget.sizeHint().width() + self._layout.spacing() for widget in shown if not widget.isHidden()) + 140
        room = (self.width() - taken) // 2  # each has half
        self._counts.setVisible(not told or self._message.wanted_width() <= self.width() - taken)
        self._hint.setVisible(not told or max(self._hint.wanted_width(), self._message.wanted_width()) <= room)

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

    def progress(self, done: int, total: int, *, can_stop: bool = True) -> None:
        """Show how far long work has come; a total of 0 is not known yet."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.show()
        self._stop.setVisible(can_stop)

    def progress_ended(self) -> None:
        self._bar.hide()
        self._stop.hide()

    def text(self) -> str:
        """The message or question that is shown."""
        return self._message.text()

    def hint_text(self) -> str:
        return self._hint.text()
