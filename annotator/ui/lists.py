"""Lists of items: models over frozen rows, and views whose letters are commands, so that they never jump to a row by its letter."""

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QListView, QTableView

from annotator.language.blocks import display_text
from annotator.ui.digits import digit_of

ROW = Qt.ItemDataRole.UserRole
"""The role under which a model gives a row itself."""

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Row(Protocol):
    """What a row says of itself; `key` tells whether a row is still about the same thing."""

    @property
    def key(self) -> str: ...

    @property
    def text(self) -> str: ...

    @property
    def spoken(self) -> str: ...


class RowsModel(QAbstractListModel):
    """A list of rows. Rows that stay what they are about keep their place, so the current one stays current."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Any] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows instead."""
        if [row.key for row in rows] != [row.key for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        changed = [nth for nth, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if old != new]
        self._rows = rows
        for nth in changed:
            self.dataChanged.emit(self.index(nth), self.index(nth))

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None


class QuietList(QListView):
    """Says `without_rows` where it has none."""

    def __init__(self) -> None:
        super().__init__()
        self.without_rows = ""
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def keyboardSearch(self, search: str) -> None:
        pass

    def selectionCommand(self, index: _Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """A press selects a row that is selected already, too: Qt would do so at the release, after a button in the row has gone on."""
        if event is not None and event.type() == QEvent.Type.MouseButtonPress:
            return QItemSelectionModel.SelectionFlag.ClearAndSelect
        return super().selectionCommand(index, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.without_rows and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(self.viewport().rect().adjusted(14, 10, -14, -10), Qt.TextFlag.TextWordWrap, self.without_rows)
            painter.end()


class ItemList(QuietList):
    """A list over whose rows digits are commands, and a menu of commands opens."""

    digit_pressed = Signal(int)
    menu_requested = Signal(QPoint)  # on screen, of the row that has become current

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if index.isValid():
            self.setFocus()
            self.setCurrentIndex(index)
            self.menu_requested.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if digit:
            if not event.isAutoRepeat():
                self.digit_pressed.emit(digit)
        else:
            super().keyPressEvent(event)


class FilterBox(QLineEdit):
    """Enter, Esc and the arrow down lead out of it, to what it has found."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.returnPressed.connect(self.left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class QuietTable(QTableView):
    """A list for many rows: unlike a QListView it does not go through all of them when one is added."""

    def __init__(self, row_height: int) -> None:
        super().__init__()
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyboardSearch(self, search: str) -> None:
        pass

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():  # Qt makes the first row current, but does not mark it
            current = self.currentIndex()
            self.setCurrentIndex(current if current.isValid() else self.model().index(0, 0))


def two_lines(metrics: QFontMetrics, words: str, width: int) -> str:
    """The words on at most two lines of this width in pixels, broken at blanks; what does not fit is cut off with an ellipsis."""
    first: list[str] = []
    rest = display_text(words).split()
    while rest and metrics.horizontalAdvance(" ".join([*first, rest[0]])) <= width:
        first.append(rest.pop(0))
    lines = (" ".join(first), " ".join(rest))
    return "\n".join(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines if line)
