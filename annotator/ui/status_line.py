"""The line at the bottom: what the keys do to the current item, a message or a question, when it was saved, what is left."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from annotator.ui.elided_label import ElidedLabel, ElidedParts
from annotator.ui.plain_label import PlainLabel, plain_tip
from annotator.ui.words import tr

_NARROW = 760  # pixels: no room for when it was saved
_MODEST = 960  # no room for what is left in the project


class StatusLine(QWidget):
    """A message, and above all a question, is the most important; then what the keys do, its first part first; then what is left here;
    then what is left in the project; then when it was saved."""

    settled = Signal()  # a question was answered or taken back
    told = Signal(str)  # a message; not those about running work, which change all the time
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAccessibleName(tr("Status"))
        self._hint, self._message = ElidedParts(), ElidedLabel()
        for label, name, accessible in (
            (self._hint, "statusHint", tr("What the keys do")),
            (self._message, "statusMessage", tr("Message")),
        ):
            label.setObjectName(name)
            label.setAccessibleName(accessible)
        self._saved = PlainLabel(name="statusSaved", accessible=tr("Last saved"))
        self._counts = PlainLabel(name="statusCounts", accessible=tr("What is left"))
        self._project = PlainLabel(name="statusProject", accessible=tr("What is left in the project"))
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
        for widget in (self._yes, self._bar, self._stop, self._counts, self._project, self._saved):
            layout.addWidget(widget)
        self._always: list[QWidget] = [self._yes, self._bar, self._stop]  # where there is one, it is whole
        self._then: Callable[[], None] | None = None

    def add_button(self, button: QPushButton) -> None:
        """Put a button at the right end."""
        self._layout.addWidget(button)
        self._always.append(button)

    @property
    def stop_button(self) -> QPushButton:
        return self._stop

    @property
    def asking(self) -> bool:
        """Whether a question waits for Enter (yes) or anything else (no)."""
        return self._then is not None

    def hint(self, parts: Sequence[str]) -> None:
        """Say what the keys do, the most important first."""
        self._hint.set_parts(parts)
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
        """A message has all the room it needs: when it was saved gives way to it first, then what is left in the project, then the end of
        the hint, then the rest of the hint, then what is left here. Without a message the end of the hint gives way."""
        told, space = bool(self._message.text()), self._layout.spacing()
        margins, wanted = self._layout.contentsMargins(), self._message.wanted_width() + space if told else 0
        room = (
            self.width()
            - margins.left()
            - margins.right()
            - sum(self._taken(widget) for widget in self._always if widget.isVisibleTo(self))
        )

        def given(widget: QWidget, shown: bool) -> int:
            widget.setVisible(shown)
            return self._taken(widget) if shown else 0

        room -= given(self._counts, not told or wanted + self._taken(self._counts) <= room)
        hint = 0 if told and wanted + self._hint.least_width() > room else self._hint.wanted_width()  # where none of it fits, others may
        for label, least in ((self._project, _MODEST), (self._saved, _NARROW)):
            fits = wanted + hint + self._taken(label) <= room
            room -= given(label, bool(label.text()) and self.width() >= least and (fits or not told))
        left = room - wanted
        both = told and left >= self._hint.least_width() > 0
        self._message.setVisible(told)
        self._hint.setVisible(both or not told)
        self._layout.setStretchFactor(self._hint, left if both else 1)
        self._layout.setStretchFactor(self._message, wanted - space if both else 1)

    def _taken(self, widget: QWidget) -> int:
        return widget.sizeHint().width() + self._layout.spacing()

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
        was_empty = not self._saved.text()
        self._saved.setText(tr("saved {time}", time=local_time))
        if was_empty:
            self._make_room()

    def counts(self, here: str, project: str = "", whole: str = "") -> None:
        """Say what is left here and in the project; `whole` says both in the tool tip, also where there is no room for the project."""
        for label, text in ((self._counts, here), (self._project, project)):
            label.setText(text)
            label.setToolTip(plain_tip(whole))
        self._make_room()

    def progress(self, done: int, total: int, *, can_stop: bool = True) -> None:
        """Show how far long work has come; a total of 0 is not known yet."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.show()
        self._stop.setVisible(can_stop)
        self._make_room()

    def progress_ended(self) -> None:
        self._bar.hide()
        self._stop.hide()
        self._make_room()

    def text(self) -> str:
        """The message or question that is shown."""
        return self._message.text()

    def hint_text(self) -> str:
        return self._hint.text()
