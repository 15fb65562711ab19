"""A list to pick a label from, by digit, by typing or by mouse. It floats over the text and takes the focus."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QHideEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from annotator.core.schema import RelationLabel, Schema, SpanLabel, worded
from annotator.language.blocks import straight
from annotator.ui.digits import digit_of
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.floating import beside
from annotator.ui.lists import ROW, QuietList, RowsModel
from annotator.ui.matching import fitting
from annotator.ui.plain_label import PlainLabel
from annotator.ui.theme import LIGHT, Palette, px, ui_font
from annotator.ui.words import shown_language, tr

_MOST_ROWS = 12
_LEAST_ROWS = 3  # before the list is laid over what it is about
_ROW_HEIGHT = 28
_NAMES = 84  # pixels: the titles stand below one another beside names that are no wider
_INDENT = 16
_WIDTH = 400
_MOST_GUIDELINE = 260  # characters
Labels = TypeVar("Labels", SpanLabel, RelationLabel)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be picked, mostly a label. `flipped` is a relation label that holds only from the tail to the head; `depth` is
    how far its name is set in under the one it is `within`, `hue` the colour of its chip, `remark` what speaks against it."""

    label_id: str
    name: str
    title: str
    flipped: bool = False
    digit: str = ""
    depth: int = 0
    hue: float | None = None
    within: str = ""
    guideline: str = ""
    remark: str = ""
    recent: bool = False

    @property
    def key(self) -> str:
        return f"{self.label_id} {self.flipped} {self.recent}"

    @property
    def text(self) -> str:
        return f"{self.name}  {self.title}" if self.title != self.name else self.name

    @property
    def spoken(self) -> str:
        words = (self.name, self.title, tr("the other way round") if self.flipped else "", self.remark, self.digit)
        return ", ".join(word for word in words if word)


class ChoiceDelegate(QStyledItemDelegate):
    """Draws a choice: its digit, its name as a chip, its title."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.palette: Palette = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, px(_ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        choice = index.data(ROW)
        if not isinstance(choice, Choice):
            return
        rect, palette = QRect(option.rect), self.palette
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if bool(option.state & QStyle.StateFlag.State_Selected):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(palette.label_colours(255.0).tint)
                painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 5, 5)
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            if choice.digit:
                badge = QRect(rect.left() + 8, rect.top() + 5, px(18), rect.height() - 10)
                painter.setPen(QPen(palette.line, 1))
                painter.setBrush(palette.background)
                painter.drawRoundedRect(badge, 4, 4)
                painter.setFont(ui_font(11))
                painter.setPen(palette.dim)
                painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, choice.digit)
            left = rect.left() + px(34) + choice.depth * px(_INDENT)
            painter.setFont(ui_font(12, QFont.Weight.DemiBold))
            metrics = QFontMetrics(painter.font())
            room = rect.right() - left - 8
            name = metrics.elidedText(choice.name, Qt.TextElideMode.ElideRight, room - 14)
            chip = QRect(left, rect.top() + 4, metrics.horizontalAdvance(name) + 14, rect.height() - 8)
            if choice.hue is not None:
                colours = palette.label_colours(choice.hue)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colours.tint)
                painter.drawRoundedRect(chip, 4, 4)
                painter.setPen(colours.ink)
            else:
                painter.setPen(palette.text)
            painter.drawText(chip.adjusted(7, 0, 0, 0), middle, name)
            painter.setFont(ui_font(12))
            painter.setPen(palette.warning if choice.remark else palette.dim)
            after = max(chip.right(), left + px(_NAMES)) + 8
            rest = QRect(after, rect.top(), rect.right() - after - 8, rect.height())
            flipped = tr("⇄ the other way round") if choice.flipped else ""
            title = choice.title if choice.title != choice.name else ""
            said = (choice.remark,) if choice.remark else (title, "" if choice.depth else choice.within, flipped)
            words = " · ".join(word for word in said if word)
            painter.drawText(rest, middle, QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, rest.width()))
        finally:
            painter.restore()


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
        self._title = ElidedLabel()
        self._title.setObjectName("paletteTitle")
        self._field = QLineEdit()
        self._field.setObjectName("paletteField")
        self._field.setPlaceholderText(tr("Type a few letters, or press the digit"))
        self._field.setAccessibleName(tr("Label to choose"))
        self._field.textChanged.connect(self._filter)
        self._field.installEventFilter(self)
        self.model = RowsModel(self)
        self.list = QuietList()
        self.list.setObjectName("paletteList")
        self.list.setAccessibleName(tr("Labels"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setModel(self.model)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.delegate = ChoiceDelegate(self.list)
        self.list.setItemDelegate(self.delegate)
        self.list.clicked.connect(lambda index: self._take(index.row()))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_guideline())
        self._guideline = PlainLabel(name="paletteGuideline", wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        for widget, stretch in ((self._title, 0), (self._field, 0), (self.list, 1), (self._guideline, 0)):
            layout.addWidget(widget, stretch)
        self._choices: tuple[Choice, ...] = ()
        self._recent: tuple[Choice, ...] = ()
        self._then: Callable[[Choice], None] = lambda _choice: None
        self._back_to: QWidget | None = None
        self._asked = ""
        self._tallest = 0
        self.hide()

    def ask(
        self, title: str, choices: tuple[Choice, ...], about: QRect, then: Callable[[Choice], None], back_to: QWidget,
        *, recent: Sequence[str] = (), at: str = "",
    ) -> None:  # fmt: skip
        """Open beside what it is about (in the parent's coordinates); the focus goes back to `back_to` afterwards.

        The choice `at` is highlighted. Where there are more choices than fit, those in `recent` (label ids, the last used first) stand
        first as long as nothing is typed. Choices that have no digits are given those of their rows.
        """
        if not any(choice.digit for choice in choices):
            choices = tuple(replace(choice, digit=str(nth) if nth < 10 else "") for nth, choice in enumerate(choices, 1))
        known = {choice.label_id: choice for choice in choices}
        used = recent if len(choices) > _MOST_ROWS else ()
        self._recent = tuple(replace(known[name], depth=0, recent=True) for name in used if name in known)
        self._choices, self._then, self._back_to = choices, then, back_to
        self._asked = title
        self._field.clear()
        self._filter("")
        shown = self.shown()
        self._highlight(next((row for row, choice in enumerate(shown) if choice.label_id == at), 0))
        self._set_place(about)
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _set_place(self, about: QRect) -> None:
        """Beside what it is about, if need be with fewer rows, and without the guideline before it covers that."""
        for with_guideline in (any(choice.guideline for choice in self._choices), False):
            self._guideline.setVisible(with_guideline)
            self._guideline.setFixedHeight(4 * QFontMetrics(self._guideline.font()).lineSpacing() if with_guideline else 0)
            place = beside(about, QSize(px(_WIDTH), self._height(_MOST_ROWS)), self._room.size(), self._height(_LEAST_ROWS))
            if not place.intersects(about):
                break
        self._tallest = place.height()
        self.setGeometry(place)

    def _height(self, most_rows: int) -> int:
        others = sum(widget.sizeHint().height() + 6 for widget in (self._title, self._field)) + 20
        self.list.setMinimumHeight(px(_ROW_HEIGHT))  # Qt's own would push the guideline out below a list of one row
        guideline = self._guideline.height() + 6 if self._guideline.isVisibleTo(self) else 0
        rows = min(max(self.model.rowCount(), 1), most_rows)
        return others + rows * px(_ROW_HEIGHT) + guideline

    def _filter(self, typed: str) -> None:
        if typed.strip():
            shown = [replace(choice, depth=0) for choice in fitting(typed, self._choices, lambda choice: (choice.name, choice.title))]
        else:
            shown = [*self._recent, *self._choices]
        self.model.set_rows(shown)
        self._title.setText(straight(self._asked if shown else tr("Nothing fits what is typed · {title}", title=self._asked)))
        if self.isVisible():
            self.resize(self.width(), min(self._height(_MOST_ROWS), self._tallest))
        self._highlight(0)

    def _highlight(self, row: int) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        self._show_guideline()

    def _show_guideline(self) -> None:
        row = self.current_row()
        words = " ".join(self.shown()[row].guideline.split()) if 0 <= row < self.model.rowCount() else ""
        cut = words[:_MOST_GUIDELINE].rsplit(" ", 1)[0] + " …" if len(words) > _MOST_GUIDELINE else words
        self._guideline.setText(cut)

    def shown(self) -> tuple[Choice, ...]:
        """What is listed now, from top to bottom."""
        return tuple(self.model.data(self.model.index(row), ROW) for row in range(self.model.rowCount()))

    def current_row(self) -> int:
        return self.list.currentIndex().row()

    def _take(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            choice = self.shown()[row]
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
        if watched is self._field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._key(event):
            return True
        if watched is self._field and event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Whether a key pressed in the field was for the list."""
        key, digit = Qt.Key(event.key()), digit_of(event)
        row, last = self.current_row(), self.model.rowCount() - 1
        up, down = (last if row <= 0 else row - 1), (0 if row >= last else row + 1)
        steps = {
            Qt.Key.Key_Up: up, Qt.Key.Key_Backtab: up, Qt.Key.Key_Down: down, Qt.Key.Key_Tab: down,
            Qt.Key.Key_PageUp: max(0, row - _MOST_ROWS), Qt.Key.Key_PageDown: min(last, row + _MOST_ROWS),
        }  # fmt: skip
        if key in steps:
            self._highlight(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(row)
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        elif digit and not self._field.text():
            picked = next((nth for nth, choice in enumerate(self.shown()) if choice.digit == str(digit)), None)
            if picked is None:  # it may begin a name; else it is no more than a slip
                return not fitting(str(digit), self._choices, lambda choice: (choice.name, choice.title))
            if not event.isAutoRepeat():
                self._take(picked)
        else:
            return False
        return True


def label_for(labels: Sequence[Labels], digit: int) -> Labels | None:
    """The label with this key, else the one at this place in the schema."""
    by_key = next((label for label in labels if label.key == str(digit)), None)
    return by_key or (labels[digit - 1] if digit <= len(labels) and not labels[digit - 1].key else None)


def _key_of(label: Labels, labels: Sequence[Labels]) -> str:
    """The key that gives a label in the text: its own, or the digit of its place."""
    if label.key and not label.key.isdigit():
        return label.key
    return next((str(digit) for digit in range(1, 10) if label_for(labels, digit) is label), "")


def span_choices(labels: Sequence[SpanLabel]) -> tuple[Choice, ...]:
    """The labels as choices: each after the one that it is a kind of, and set in under it."""
    known = {label.label_id for label in labels}
    below: dict[str | None, list[SpanLabel]] = {}
    for label in labels:
        below.setdefault(label.parent if label.parent in known else None, []).append(label)
    found: list[Choice] = []

    def take(parent: SpanLabel | None, depth: int) -> None:
        for label in below.pop(parent.label_id if parent else None, []):
            within = parent.name if parent else ""
            found.append(replace(_choice(label, _key_of(label, labels)), depth=depth, hue=label.hue, within=within))
            take(label, depth + 1)

    take(None, 0)
    for lost in list(below.values()):  # kinds of each other in a circle
        found += [replace(_choice(label, _key_of(label, labels)), hue=label.hue) for label in lost]
    return tuple(found)


def relation_choices(
    schema: Schema, labels: Sequence[RelationLabel], *, flipped: bool = False, taken: Sequence[Choice] = ()
) -> tuple[Choice, ...]:
    """Relation labels as choices, in their order. A digit that one of `taken` has already is not given again."""
    digits = {choice.digit for choice in taken}
    found = (replace(_choice(label, _key_of(label, schema.relation_labels)), flipped=flipped) for label in labels)
    return tuple(replace(choice, digit="") if choice.digit in digits else choice for choice in found)


def _choice(label: SpanLabel | RelationLabel, digit: str) -> Choice:
    language = shown_language()
    return Choice(label.label_id, label.name, worded(label.title, language), digit=digit, guideline=worded(label.guideline, language))
