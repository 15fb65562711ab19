"""A small list to pick a label from, by digit, by typing or by mouse. It floats over the text and takes the focus."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.core.schema import Label, RelationLabel, SpanLabel, worded
from annotator.ui.digits import digit_of
from annotator.ui.words import shown_language, tr


@dataclass(frozen=True, slots=True)
class Choice:
    """A label that can be picked. `flipped` is a relation label that holds only from the tail to the head."""

    label_id: str
    name: str
    title: str
    flipped: bool = False

    @property
    def text(self) -> str:
        title = f"  {self.title}" if self.title and self.title != self.name else ""
        return f"{self.name}{title}{'  ' + tr('(the other way round)') if self.flipped else ''}"


class LabelPalette(QFrame):
    """Opens at a place, calls back with the choice, or just closes (Esc, or the focus going elsewhere)."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setObjectName("labelPalette")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("Choose a label"))
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setObjectName("paletteTitle")
        self._field = QLineEdit()
        self._field.setPlaceholderText(tr("Type a label, or press its digit"))
        self._field.setAccessibleName(tr("Label to choose"))
        self._field.textChanged.connect(self._filter)
        self._field.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Labels"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.itemClicked.connect(lambda _item: self._take(self._list.currentRow()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        for widget in (self._title, self._field, self._list):
            layout.addWidget(widget)
        self._choices: tuple[Choice, ...] = ()
        self._shown: list[Choice] = []
        self._then: Callable[[Choice], None] = lambda _choice: None
        self._back_to: QWidget | None = None
        self.hide()

    def ask(self, title: str, choices: tuple[Choice, ...], place: QPoint, then: Callable[[Choice], None], back_to: QWidget) -> None:
        """Open near a place (in the parent's coordinates); the focus goes back to `back_to` afterwards."""
        self._choices, self._then, self._back_to = choices, then, back_to
        self._title.setText(title)
        self._field.clear()
        self._filter("")
        parent = self._room
        rows = min(len(choices), 10)
        self.resize(min(340, parent.width() - 16), 92 + rows * 26)
        x = max(8, min(place.x(), parent.width() - self.width() - 8))
        y = place.y() if place.y() + self.height() + 8 <= parent.height() else max(8, parent.height() - self.height() - 8)
        self.move(x, y)
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _filter(self, typed: str) -> None:
        wanted = typed.casefold().strip()
        self._shown = [c for c in self._choices if wanted in c.name.casefold() or wanted in c.title.casefold()]
        self._shown.sort(key=lambda c: not c.name.casefold().startswith(wanted))
        self._list.clear()
        for nth, choice in enumerate(self._shown, 1):
            self._list.addItem(QListWidgetItem(f"{nth if nth < 10 else chr(0x2007)}  {choice.text}"))
        self._list.setCurrentRow(0)

    def shown(self) -> tuple[Choice, ...]:
        """What is listed now, from top to bottom."""
        return tuple(self._shown)

    def current_row(self) -> int:
        return self._list.currentRow()

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            choice = self._shown[row]
            self.dismiss()
            self._then(choice)

    def dismiss(self) -> None:
        """Close without choosing; the focus goes back."""
        if self.isVisible():
            self.hide()
            if self._back_to is not None:
                self._back_to.setFocus(Qt.FocusReason.PopupFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            digit = digit_of(event)
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                step = 1 if key in (Qt.Key.Key_Down, Qt.Key.Key_Tab) else -1
                self._list.setCurrentRow(max(0, min(self._list.count() - 1, self._list.currentRow() + step)))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self._list.currentRow())
                return True
            if key == Qt.Key.Key_Escape:
                self.dismiss()
                return True
            if digit and not self._field.text():
                self._take(digit - 1)
                return True
        if watched is self._field and event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)


def label_for(labels: tuple[Label, ...] | tuple[SpanLabel, ...] | tuple[RelationLabel, ...], digit: int) -> Label | None:
    """The label with this key, else the one at this place in the schema."""
    by_key = next((label for label in labels if label.key == str(digit)), None)
    return by_key or (labels[digit - 1] if digit <= len(labels) and not labels[digit - 1].key else None)


def choices_of(labels: tuple[Label, ...] | tuple[SpanLabel, ...] | list[RelationLabel], flipped: bool = False) -> tuple[Choice, ...]:
    """The labels as choices, in their order."""
    return tuple(Choice(label.label_id, label.name, worded(label.title, shown_language()), flipped) for label in labels)
