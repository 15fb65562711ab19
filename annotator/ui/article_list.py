"""The list of articles: a model over summaries, drawn as two lines a row with a ring of progress."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.values import Status
from annotator.store.reader import DocumentSummary
from annotator.ui.lists import QuietTable, two_lines
from annotator.ui.theme import LIGHT, Palette, px, ui_font
from annotator.ui.words import mark, tr

SUMMARY = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 76
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

_STATUSES = {
    Status.NEW: mark("new"),
    Status.IN_PROGRESS: mark("in progress"),
    Status.FINISHED: mark("finished"),
    Status.SKIPPED: mark("skipped"),
}


def details(summary: DocumentSummary) -> str:
    """What is left, then date, outlet and language as far as they are known."""
    left = (summary.undecided or 0) + (summary.undecided_relations or 0)
    parts = [summary.published, summary.outlet, summary.language]
    state = (
        tr("{n} to judge", n=left) if left and summary.status not in (Status.FINISHED, Status.SKIPPED) else tr(_STATUSES[summary.status])
    )
    if left and summary.status is Status.FINISHED:
        state = tr("finished · {n} new", n=left)
    return " · ".join([state, *(part for part in parts if part)])


class ArticleModel(QAbstractTableModel):
    """One row an article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[DocumentSummary] = []
        self._row_of: dict[str, int] = {}

    def set_summaries(self, summaries: list[DocumentSummary]) -> None:
        """Show these articles instead, adding rows where the old ones are the beginning of the new."""
        old = [summary.document_id for summary in self._rows]
        new = [summary.document_id for summary in summaries]
        if old and new[: len(old)] == old:
            if len(new) > len(old):
                self.beginInsertRows(QModelIndex(), len(old), len(new) - 1)
                self._take(summaries)
                self.endInsertRows()
            else:
                self._rows = list(summaries)
            self.dataChanged.emit(self.index(0, 0), self.index(len(old) - 1, 0))
        else:
            self.beginResetModel()
            self._take(summaries)
            self.endResetModel()

    def _take(self, summaries: list[DocumentSummary]) -> None:
        self._rows = list(summaries)
        self._row_of = {summary.document_id: row for row, summary in enumerate(self._rows)}

    def change(self, summary: DocumentSummary) -> None:
        """Show the new state of one article."""
        row = self._row_of.get(summary.document_id)
        if row is not None and self._rows[row] != summary:
            self._rows[row] = summary
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def row_of(self, document_id: str) -> int:
        """The row of an article, -1 if it is not listed."""
        return self._row_of.get(document_id, -1)

    def summary(self, row: int) -> DocumentSummary:
        return self._rows[row]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        summary = self._rows[index.row()]
        if role == SUMMARY:
            return summary
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.title or tr("(no title)")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{summary.title}, {details(summary)}{', ' + tr('flagged') if summary.flag else ''}"
        return None


class ArticleDelegate(QStyledItemDelegate):
    """Draws a row: title on up to two lines, details below, at the right the ring."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.palette: Palette = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        summary = index.data(SUMMARY)
        if not isinstance(summary, DocumentSummary):
            return
        palette, rect = self.palette, QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        try:
            painter.fillRect(rect, palette.raised if selected else palette.window)
            if selected:
                painter.fillRect(rect.left(), rect.top(), 3, rect.height(), palette.accent)
            inner = rect.adjusted(14, px(9), -px(44), -px(8))
            weight = QFont.Weight.Normal if summary.status in (Status.FINISHED, Status.SKIPPED) else QFont.Weight.DemiBold
            painter.setFont(ui_font(13, weight))
            painter.setPen(palette.dim if summary.status is Status.SKIPPED else palette.text)
            title = summary.title or tr("(no title)")
            shown = two_lines(QFontMetrics(painter.font()), title, inner.width())
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)
            painter.setFont(ui_font(11))
            painter.setPen(palette.dim)
            line = QFontMetrics(painter.font()).elidedText(details(summary), Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextSingleLine, line)
            self._ring(painter, QPoint(rect.right() - px(24), rect.center().y()), summary)
            if summary.flag:
                painter.setPen(palette.warning)
                painter.drawText(QRect(rect.right() - px(44), rect.top() + 4, px(14), px(16)), Qt.AlignmentFlag.AlignCenter, "⚑")
            painter.setPen(palette.line)
            painter.drawLine(rect.left() + 14, rect.bottom(), rect.right(), rect.bottom())
        finally:
            painter.restore()

    def _ring(self, painter: QPainter, centre: QPoint, summary: DocumentSummary) -> None:
        """How much is decided; a tick when the article is finished, a bar when it is skipped."""
        circle = QRect(centre.x() - px(8), centre.y() - px(8), px(16), px(16))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if summary.status in (Status.FINISHED, Status.SKIPPED):
            painter.setFont(ui_font(15, QFont.Weight.Bold))
            painter.setPen(self.palette.accent if summary.status is Status.FINISHED else self.palette.dim)
            mark = "✓" if summary.status is Status.FINISHED else "–"
            painter.drawText(circle.adjusted(-4, -4, 4, 4), Qt.AlignmentFlag.AlignCenter, mark)
            return
        decided, left = summary.confirmed + summary.rejected, (summary.undecided or 0) + (summary.undecided_relations or 0)
        painter.setPen(QPen(self.palette.line, 3))
        painter.drawEllipse(circle)
        if decided:
            painter.setPen(QPen(self.palette.accent, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(circle, 90 * 16, -round(360 * 16 * decided / (decided + left)))


class ArticleList(QWidget):
    """The pane: a filter box over the list."""

    opened = Signal(str)  # document id
    filtered = Signal(str)
    menu_requested = Signal(QPoint)  # on screen, of the row that has become current

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = QLineEdit()
        self.filter.setObjectName("articleFilter")
        self.filter.setPlaceholderText(tr("Filter articles  ( / )"))
        self.filter.setAccessibleName(tr("Filter articles"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self.filtered)
        self.model = ArticleModel(self)
        self.table = QuietTable()
        self.table.setObjectName("articleList")
        self.table.setAccessibleName(tr("Articles"))
        self.table.setModel(self.model)
        self.delegate = ArticleDelegate(self.table)
        self.table.setItemDelegate(self.delegate)
        self.table.horizontalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.clicked.connect(self._open)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.table.activated.connect(self._open)
        self._empty = QLabel()
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setObjectName("articlesEmpty")
        self._empty.setContentsMargins(14, 10, 14, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filter)
        layout.addWidget(self._empty)
        layout.addWidget(self.table, 1)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.summary(index.row()).document_id)

    def _menu(self, place: QPoint) -> None:
        index = self.table.indexAt(place)
        if index.isValid():
            self.table.setFocus()
            self.table.setCurrentIndex(index)
            self.menu_requested.emit(self.table.viewport().mapToGlobal(place))

    def current(self) -> str | None:
        """The article of the current row."""
        row = self.table.currentIndex().row()
        return self.model.summary(row).document_id if 0 <= row < self.model.rowCount() else None

    def current_title(self) -> str:
        """What the article of the current row is called, "" when there is none."""
        row = self.table.currentIndex().row()
        return self.model.summary(row).title or tr("(no title)") if 0 <= row < self.model.rowCount() else ""

    def show_summaries(self, summaries: list[DocumentSummary]) -> None:
        self.model.set_summaries(summaries)
        filtered = bool(self.filter.text().strip())
        self._empty.setText(
            tr("No article matches the filter. Clear it with Ctrl+A, Del.") if filtered else tr("No articles yet. Ctrl+I imports some.")
        )
        self._empty.setVisible(not summaries)

    def set_current(self, document_id: str | None) -> None:
        """Select the row of the open article without opening anything."""
        row = self.model.row_of(document_id) if document_id else -1
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))
        else:
            self.table.clearSelection()

    def neighbour(self, document_id: str | None, step: int) -> str | None:
        """The article `step` rows from this one, or None beyond the ends."""
        row = (self.model.row_of(document_id) if document_id else -step) + step
        return self.model.summary(row).document_id if 0 <= row < self.model.rowCount() else None

    def next_to_do(self, document_id: str) -> str | None:
        """The next article after this one, round the end, that is neither finished nor skipped; None when all are."""
        rows, start = self.model.rowCount(), self.model.row_of(document_id)
        for step in range(1, rows + 1):
            summary = self.model.summary((start + step) % rows)
            if summary.status not in (Status.FINISHED, Status.SKIPPED) and summary.document_id != document_id:
                return summary.document_id
        return None
