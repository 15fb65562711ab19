"""Every command by typing a few of its letters. It floats over the window, and gives the focus back before a command runs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from annotator.ui import key_caps
from annotator.ui.key_caps import Chord
from annotator.ui.lists import ROW, QuietList, RowsModel
from annotator.ui.matching import fitting
from annotator.ui.theme import SANS, font
from annotator.ui.words import tr

_ROW_HEIGHT = 34
_MOST_ROWS = 11
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """A command as the palette shows it; `why_not` says why it cannot act now, "" if it can."""

    name: str
    title: str
    menu: str
    chords: tuple[Chord, ...] = ()
    why_not: str = ""

    @property
    def key(self) -> str:
        return self.name

    @property
    def text(self) -> str:
        return self.title

    @property
    def spoken(self) -> str:
        keys = ", ".join("+".join(chord) for chord in self.chords)
        return ", ".join(part for part in (self.title, self.menu, keys, self.why_not) if part)


def ranked(typed: str, entries: Sequence[Entry], recent: Sequence[str]) -> list[Entry]:
    """The entries that fit what was typed, best first; among equals what can act comes first, then what was used last."""
    used = {name: nth for nth, name in enumerate(recent)}
    ordered = sorted(entries, key=lambda entry: (bool(entry.why_not), used.get(entry.name, len(used))))
    return fitting(typed, ordered, lambda entry: (entry.title,), lambda entry: entry.menu)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(ROW)
        rect, colours = QRect(option.rect), QPalette(option.palette)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if selected:
                painter.setPen(Qt.PenStyle.NoPen)
                chosen = QApplication.palette().color(QPalette.ColorRole.Highlight)  # the style sheet has one of its own for lists
                chosen.setAlphaF(0.14)
                painter.setBrush(chosen)
                painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 5, 5)
            inner = rect.adjusted(14, 0, -14, 0)
            middle = Qt.AlignmentFlag.AlignVCenter
            dim = colours.color(QPalette.ColorRole.PlaceholderText)
            if entry.why_not:
                painter.setFont(font(SANS, 11.5))
                room = QFontMetrics(painter.font()).horizontalAdvance(entry.why_not)
                painter.setPen(dim)
                painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, entry.why_not)
            else:
                room = round(key_caps.width_of(entry.chords))
                key_caps.paint(painter, entry.chords, inner.right() - room, inner.center().y() + 0.5, colours)
            title = inner.adjusted(0, 0, -room - 14, 0)
            painter.setFont(font(SANS, 13, QFont.Weight.Medium if not entry.why_not else QFont.Weight.Normal))
            metrics = QFontMetrics(painter.font())
            painter.setPen(dim if entry.why_not else colours.color(QPalette.ColorRole.Text))
            painter.drawText(title, middle, metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, title.width()))
            after = title.adjusted(metrics.horizontalAdvance(entry.title) + 12, 0, 0, 0)
            if after.width() > 30:
                painter.setFont(font(SANS, 11.5))
                painter.setPen(dim)
                words = QFontMetrics(painter.font()).elidedText(entry.menu, Qt.TextElideMode.ElideRight, after.width())
                painter.drawText(after, middle, words)
        finally:
            painter.restore()


class CommandPalette(QFrame):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setObjectName("commandPalette")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("All commands"))
        self.field = QLineEdit()
        self.field.setObjectName("commandField")
        self.field.setPlaceholderText(tr("Type what you want to do"))
        self.field.setAccessibleName(tr("Command to run"))
        self.field.textChanged.connect(self._rank)
        self.field.installEventFilter(self)
        self.model = RowsModel(self)
        self.list = QuietList()
        self.list.setObjectName("commandList")
        self.list.setAccessibleName(tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setModel(self.model)
        self.list.without_rows = tr("No command is called so.")
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        self._entries: Sequence[Entry] = ()
        self._recent: Sequence[str] = ()
        self._run: Callable[[str], None] = lambda _name: None
        self._back_to: QWidget | None = None
        self.hide()

    def ask(self, entries: Sequence[Entry], recent: Sequence[str], run: Callable[[str], None], back_to: QWidget | None) -> None:
        """Open over the window. The focus goes back to `back_to`, then `run` gets the name of the chosen command."""
        self._entries, self._recent, self._run, self._back_to = entries, recent, run, back_to
        self.field.clear()
        self.resize(min(620, self._room.width() - 24), self._height(_MOST_ROWS))
        self.move((self._room.width() - self.width()) // 2, min(70, max(12, (self._room.height() - self.height()) // 3)))
        self._rank("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _height(self, rows: int) -> int:
        return min(min(rows, _MOST_ROWS) * _ROW_HEIGHT + 58, self._room.height() - 24)

    def _rank(self, typed: str) -> None:
        self.model.set_rows(ranked(typed, self._entries, self._recent))
        self.list.setCurrentIndex(self.model.index(0))
        self.list.scrollToTop()
        self.resize(self.width(), self._height(max(1, self.model.rowCount())))

    def _take(self, index: _Index) -> None:
        entry: Entry | None = index.data(ROW) if index.isValid() else None
        if entry is not None and not entry.why_not:
            self.dismiss()
            self._run(entry.name)

    def dismiss(self) -> None:
        """Close, the focus goes back."""
        if self.isVisible():
            self.hide()
            if self._back_to is not None:
                self._back_to.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            row, last = self.list.currentIndex().row(), self.model.rowCount() - 1
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Backtab: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Tab: 1}
            steps |= {Qt.Key.Key_PageUp: -_MOST_ROWS, Qt.Key.Key_PageDown: _MOST_ROWS}
            key = Qt.Key(event.key())
            if key in steps:
                self.list.setCurrentIndex(self.model.index(max(0, min(last, row + steps[key]))))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if not event.isAutoRepeat():
                    self._take(self.list.currentIndex())
                return True
            if key == Qt.Key.Key_Escape:
                self.dismiss()
                return True
        if watched is self.field and event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)
