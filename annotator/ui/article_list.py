"""The list of articles, drawn as two lines a row with a ring of progress, and the filter over it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.values import Status
from annotator.store.listing import Listing
from annotator.store.reader import DocumentSummary
from annotator.ui.article_filter import ArticleFilter
from annotator.ui.article_model import SUMMARY, ArticleModel, details
from annotator.ui.lists import QuietTable, two_lines
from annotator.ui.plain_label import PlainLabel
from annotator.ui.theme import LIGHT, Palette, px, ui_font
from annotator.ui.words import tr

ROW_HEIGHT = 76
_MOST_TITLES = 500
_Index = QModelIndex | QPersistentModelIndex


class ArticleDelegate(QStyledItemDelegate):
    """Draws a row: title on up to two lines, details below, at the right the ring."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.palette: Palette = LIGHT
        self._titles: dict[tuple[str, int, str], str] = {}

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
            shown = self._broken(title, inner.width(), painter.font())
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

    def _broken(self, title: str, width: int, face: QFont) -> str:
        """A title on two lines; a row is painted after each decision, and its title stays the same."""
        key = (title, width, face.key())
        if key not in self._titles:
            if len(self._titles) > _MOST_TITLES:
                self._titles.clear()
            self._titles[key] = two_lines(QFontMetrics(face), title, width)
        return self._titles[key]

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
    """The pane: a filter over the list."""

    opened = Signal(str)  # document id
    menu_requested = Signal(QPoint)  # on screen, of the row that has become current

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finder = ArticleFilter()
        self.filter = self.finder.box
        self.model = ArticleModel(self)
        self.table = QuietTable(px(ROW_HEIGHT))
        self.table.setObjectName("articleList")
        self.table.setAccessibleName(tr("Articles"))
        self.table.setModel(self.model)
        self.delegate = ArticleDelegate(self.table)
        self.table.setItemDelegate(self.delegate)
        self.table.clicked.connect(self._open)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.table.activated.connect(self._open)
        self._empty = PlainLabel(name="articlesEmpty", wraps=True)
        self._empty.setContentsMargins(14, 10, 14, 10)
        self.finder.left.connect(self._to_the_list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.finder)
        layout.addWidget(self._empty)
        layout.addWidget(self.table, 1)

    def _to_the_list(self) -> None:
        """From the filter; its first row is current if the open article is not among what was found."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))

    def _open(self, index: QModelIndex) -> None:
        document_id = self.model.document_id(index.row())
        if document_id is not None:
            self.opened.emit(document_id)

    def _menu(self, place: QPoint) -> None:
        index = self.table.indexAt(place)
        if index.isValid():
            self.table.setFocus()
            self.table.setCurrentIndex(index)
            self.menu_requested.emit(self.table.viewport().mapToGlobal(place))

    def current(self) -> str | None:
        """The article of the current row."""
        return self.model.document_id(self.table.currentIndex().row())

    def current_title(self) -> str:
        """What the article of the current row is called, "" when there is none."""
        index = self.table.currentIndex()
        return str(index.data()) if index.isValid() else ""

    def show_listing(self, listing: Listing | None) -> None:
        self.model.show_listing(listing)
        filtered = bool(self.finder.query.terms)
        self._empty.setText(
            tr("No article matches the filter. Clear it with Ctrl+A, Del.") if filtered else tr("No articles yet. Ctrl+I imports some.")
        )
        self._empty.setVisible(not self.model.rowCount())

    def set_current(self, document_id: str | None) -> None:
        """Select the row of the open article without opening anything."""
        row = self.model.row_of(document_id) if document_id else -1
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))
        else:
            # no key may act on a row that is not marked, and where keys act there is one
            self.table.setCurrentIndex(self.model.index(0, 0) if self.table.hasFocus() else QModelIndex())

    def neighbour(self, document_id: str | None, step: int) -> str | None:
        """The article `step` rows from this one, or None beyond the ends."""
        return self.model.document_id((self.model.row_of(document_id) if document_id else -step) + step)

    def next_to_do(self, document_id: str) -> str | None:
        """The next article after this one, round the end, that is neither finished nor skipped; None when all are."""
        return self.model.next_to_do(document_id)
