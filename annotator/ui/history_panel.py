"""The history: the log of the article or of the project, newest first, read page by page; from here acts are taken back."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.core.errors import Trouble
from annotator.core.reversal import Fate, Fates
from annotator.language.blocks import display_text
from annotator.store.history import Entry
from annotator.ui.act_words import counted
from annotator.ui.dialog_frame import Painted, fit, framed
from annotator.ui.lists import ROW, QuietList, RowsModel
from annotator.ui.log_session import HistoryRow, LogSession, Preview
from annotator.ui.plain_label import PlainLabel
from annotator.ui.theme import Palette, px, ui_font
from annotator.ui.trouble_words import understood
from annotator.ui.words import tr

_Index = QModelIndex | QPersistentModelIndex
_MORE = 100
"""Rows that are looked for at a time."""


class HistoryModel(RowsModel):
    """The rows that a filter lets through, read as far as they are looked at; while it searches, a page at a time."""

    searched = Signal()  # a page was read
    troubled = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[HistoryRow] = []
        self._read: Callable[[Entry | None], list[Entry]] = lambda _before: []
        self._row_of: Callable[[Entry, Fate], HistoryRow]
        self._fates = Fates()
        self._last: Entry | None = None
        self._ended, self._wanted, self._filter = True, 0, ""
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_page)

    def show_log(self, log: LogSession, document_id: str | None, typed: str) -> None:
        """Begin again with the log of an article or of the project (None), and these words."""
        self._timer.stop()
        self.beginResetModel()
        self._rows, self._last, self._ended, self._wanted = [], None, False, _MORE
        self._fates, self._filter = Fates(document_id or ""), typed.casefold().strip()
        self._read = lambda before: log.page(document_id, before)
        self._row_of = lambda entry, fate: log.row(entry, fate, of_article=document_id is not None)
        self.endResetModel()
        self._read_page()

    @property
    def searching(self) -> bool:
        return self._timer.isActive()

    def row(self, number: int) -> HistoryRow:
        return self._rows[number]

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and not self._ended and not self.searching

    def fetchMore(self, parent: _Index) -> None:
        if self.canFetchMore(parent):
            self._wanted = len(self._rows) + _MORE
            self._read_page()

    def _read_page(self) -> None:
        try:
            entries = self._read(self._last)
        except Trouble as trouble:
            self._timer.stop()
            self._ended = True
            self.troubled.emit(understood(str(trouble)))
            return
        self._ended = not entries
        rows = [self._row_of(entry, self._fates.of(entry, conflict=entry.conflict)) for entry in entries]
        found = [row for row in rows if all(word in row.spoken.casefold() for word in self._filter.split())]
        if entries:
            self._last = entries[-1]
        if found:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(found) - 1)
            self._rows += found
            self.endInsertRows()
        if self._ended or len(self._rows) >= self._wanted:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        self.searched.emit()


class _Delegate(QStyledItemDelegate):
    """Two lines: what was done, and below it when, by whom and where."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.palette = palette

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, px(44))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, HistoryRow):
            return
        rect, palette = QRect(option.rect), self.palette
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if option.state & QStyle.StateFlag.State_Selected:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(palette.label_colours(255.0).tint)
                painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 5, 5)
            counts = row.fate in (Fate.IN_FORCE, Fate.IN_PART)
            inner = rect.adjusted(14, px(5), -14, -px(4))
            for nth, (text, size, colour) in enumerate(
                ((row.text, 13, palette.text if counts else palette.dim), (row.below, 11, palette.dim))
            ):
                used = ui_font(size)
                used.setStrikeOut(nth == 0 and not counts)
                painter.setFont(used)
                painter.setPen(colour)
                line = QRect(inner.left(), inner.top() + px(19) * nth, inner.width(), px(18))
                shown = QFontMetrics(used).elidedText(display_text(text), Qt.TextElideMode.ElideRight, line.width())
                painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        finally:
            painter.restore()


class HistoryDialog(Painted):
    """Enter asks what taking the chosen act back would do; a double click, or Alt+G, goes where it happened."""

    def __init__(self, log: LogSession, document_id: str | None, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("History"))
        self.setObjectName("history")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._log, self._document_id = log, document_id
        self.of_article, self.of_project = QPushButton(tr("&Article")), QPushButton(tr("&Project"))
        which = QButtonGroup(self)
        top = QHBoxLayout()
        for button in (self.of_article, self.of_project):
            button.setCheckable(True)
            button.setAutoDefault(False)
            which.addButton(button)
            top.addWidget(button)
        self.of_article.setAccessibleName(tr("The log of the article"))
        self.of_project.setAccessibleName(tr("The log of the project"))
        self.of_article.setEnabled(document_id is not None)
        (self.of_article if document_id is not None else self.of_project).setChecked(True)
        which.buttonClicked.connect(lambda _: self.refresh())
        self.filter = QLineEdit()
        self.filter.setObjectName("historyFilter")
        self.filter.setAccessibleName(tr("Filter the history"))
        self.filter.setPlaceholderText(tr("Filter by what was done, by whom, or by article"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _: self.refresh())
        self.filter.installEventFilter(self)
        top.addWidget(self.filter, 1)
        self.model = HistoryModel(self)
        self.list = QuietList()
        self.list.setObjectName("historyList")
        self.list.setAccessibleName(tr("What was done, newest first"))
        self.list.setModel(self.model)
        self._delegate = _Delegate(palette, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.doubleClicked.connect(lambda _: self._go())
        self.list.installEventFilter(self)
        self.says = PlainLabel(name="statusHint", wraps=True)
        self.go = self._button(tr("&Go there"), self._go)
        self.back_to_here = self._button(tr("&Undo to here…"), self._undo_to_here)
        self.undo_alone = self._button(tr("Undo &this act…"), self._undo_alone)
        self.undo_alone.setDefault(True)
        self.leave = self._button(tr("&Close"), self.reject)
        bottom = QHBoxLayout()
        bottom.addWidget(self.go)
        bottom.addStretch(1)
        for button in (self.back_to_here, self.undo_alone, self.leave):
            bottom.addWidget(button)
        layout = framed(self)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.says)
        layout.addLayout(bottom)
        fit(self, 720, 560)
        self.model.searched.connect(self._searched)
        self.model.troubled.connect(self.says.setText)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._say())
        self.refresh()
        self.filter.setFocus()

    def _button(self, text: str, then: Callable[[], Any]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: then())
        return button

    def set_palette(self, palette: Palette) -> None:
        self._delegate.palette = palette
        self.list.viewport().update()

    def _document(self) -> str | None:
        return self._document_id if self.of_article.isChecked() else None

    def refresh(self) -> None:
        """Read the log anew."""
        self.model.show_log(self._log, self._document(), self.filter.text())

    def current(self) -> HistoryRow | None:
        index = self.list.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def _searched(self) -> None:
        if not self.list.currentIndex().isValid() and self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
        self._say()

    def _say(self) -> None:
        row = self.current()
        if row is not None:
            self.says.setText("" if row.mine else tr("{name} did this: only {name} can take it back.", name=row.annotator))
        elif self.model.searching:
            self.says.setText(tr("Searching …"))
        else:
            self.says.setText(tr("Nothing was done yet.") if not self.filter.text() else tr("Nothing in the log matches."))
        self.go.setEnabled(row is not None and any(change.document_id for change in row.entry.changes))
        self.back_to_here.setEnabled(row is not None)
        self.undo_alone.setEnabled(row is not None and row.mine)

    def _go(self) -> None:
        row = self.current()
        if row is not None and self._log.go_to(row.entry):
            self.accept()

    def _undo_alone(self) -> None:
        row = self.current()
        if row is not None and row.mine:
            self._ask(tr("Undo this act"), row.words, lambda: self._log.alone(row.entry))

    def _undo_to_here(self) -> None:
        row = self.current()
        if row is not None:
            where = tr("Everything that you did in this article after: {act}", act=row.words)
            if self._document() is None:
                where = tr("Everything that you did in the project after: {act}", act=row.words)
            self._ask(tr("Undo to here"), where, lambda: self._log.since(row.entry, self._document()))

    def _ask(self, title: str, what: str, foresee: Callable[[], Preview]) -> None:
        try:
            preview = foresee()
        except Trouble as trouble:
            self.says.setText(understood(str(trouble)))
            return
        asked = PreviewDialog(title, what, preview, self)
        asked.accepted.connect(lambda: self._take_back(preview))
        asked.open()

    def _take_back(self, preview: Preview) -> None:
        self._log.take_back(preview)
        self.refresh()
        self.list.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go through the list from the field too; Enter means the button that is the default."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.filter and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.undo_alone.click()
                return True
        return super().eventFilter(watched, event)


class PreviewDialog(QDialog):
    """What would go back and what would stay, to be confirmed."""

    def __init__(self, title: str, what: str, preview: Preview, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setObjectName("takeBack")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        back, stays = preview.found.back, preview.found.stays
        documents = len({change.document_id for change in back if change.document_id})
        says = (
            tr("Goes back: {what}.", what=counted(len(back), documents)) if back else tr("Nothing of it still stands: nothing goes back.")
        )
        if stays:
            says += " " + tr("Stays: {n} change(s).", n=len(stays))
        layout = framed(self)
        for text, name in ((what, "takeBackWhat"), (says, "takeBackSays")):
            layout.addWidget(PlainLabel(text, name, wraps=True))
        for heading, lines, more in (
            (tr("Goes back"), preview.lines_back, preview.more_back), (tr("Stays as it is"), preview.lines_stay, preview.more_stay),
        ):  # fmt: skip
            if lines:
                layout.addWidget(PlainLabel(heading, "factName"))
                layout.addWidget(_listed(heading, lines, more), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)  # in French to undo and to cancel are one word
        self.yes = buttons.addButton(title, QDialogButtonBox.ButtonRole.AcceptRole)
        self.yes.setDefault(True)
        self.yes.setEnabled(bool(back))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        fit(self, 520, min(200 + 24 * len(preview.lines_back + preview.lines_stay), 480))
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(not back)  # Enter in the lists means the other button
        (self.yes if back else close).setFocus()


def _listed(name: str, lines: tuple[str, ...], more: int) -> QListWidget:
    shown = QListWidget()
    shown.setAccessibleName(name)
    shown.addItems(list(lines))
    if more:
        shown.addItem(tr("… and {n} more", n=more))
    return shown
