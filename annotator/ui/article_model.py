"""The model of the list of articles: it holds a list of numbers and reads what is said of each row a window at a time."""

from collections import OrderedDict
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.core.errors import Trouble
from annotator.core.values import Status
from annotator.store.listing import Listing
from annotator.store.reader import DocumentSummary
from annotator.ui.trouble_words import understood
from annotator.ui.words import mark, tr

SUMMARY = Qt.ItemDataRole.UserRole
"""The role under which a row gives its DocumentSummary."""

_PAGE, _PAGES = 64, 32  # rows read at a time, and how often that many are kept
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

STATUSES = {
    Status.NEW: mark("new"),
    Status.IN_PROGRESS: mark("in progress"),
    Status.FINISHED: mark("finished"),
    Status.SKIPPED: mark("skipped"),
}


def details(summary: DocumentSummary, *, spoken: bool = False) -> str:
    """What is left, then date, outlet and language as far as they are known; `spoken`: without signs that are only seen.

    How much is left is known of an article that was opened; of the others as much as is stored, which opening them would take longer
    to complete (7 ms each) than a list may take.
    """
    left = (summary.undecided or 0) + (summary.undecided_relations or 0)
    parts = [summary.published, summary.outlet, summary.language]
    state = tr(STATUSES[summary.status])
    if left and summary.status is Status.FINISHED:
        state = tr("finished · {n} new", n=left)
    elif left and summary.status is not Status.SKIPPED:
        about = tr("about {n} to judge", n=left) if spoken else tr("≈ {n} to judge", n=left)
        state = tr("{n} to judge", n=left) if summary.as_seen else about
    return " · ".join([state, *(part for part in parts if part)])


class ArticleModel(QAbstractTableModel):
    """One row an article."""

    failed = Signal(str)  # a sentence about rows that could not be read

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing: Listing | None = None
        self._pages: OrderedDict[int, list[DocumentSummary]] = OrderedDict()
        self._open: DocumentSummary | None = None

    @property
    def listing(self) -> Listing | None:
        """What is shown."""
        return self._listing

    def show_listing(self, listing: Listing | None) -> None:
        """Show these articles instead, adding rows where the old ones are the beginning of the new; None shows none."""
        old, count = self.rowCount(), len(listing) if listing else 0
        self._open = self._open if listing else None
        if listing is not None and self._listing is not None and old and listing.begins_with(self._listing):
            if count > old:
                self.beginInsertRows(QModelIndex(), old, count - 1)
                self._take(listing)
                self.endInsertRows()
            else:
                self._take(listing)
            self.dataChanged.emit(self.index(0, 0), self.index(old - 1, 0))
        else:
            self.beginResetModel()
            self._take(listing)
            self.endResetModel()

    def _take(self, listing: Listing | None) -> None:
        self._listing = listing
        self._pages.clear()

    def change(self, summary: DocumentSummary, *, is_open: bool = False) -> None:
        """Show the new state of one article; a row that was not looked at yet is read when it is.

        What is said of the open article lasts until another one is open: its text shows more than the file counts.
        """
        if is_open or (self._open is not None and self._open.document_id == summary.document_id):
            self._open = summary
        row = self.row_of(summary.document_id)
        page = self._pages.get(row // _PAGE, []) if row >= 0 else []
        if row % _PAGE < len(page) and page[row % _PAGE] != summary:
            page[row % _PAGE] = summary
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def read_anew(self) -> None:
        """What is said of any row may be different now."""
        self._pages.clear()
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def row_of(self, document_id: str) -> int:
        """The row of an article, -1 if it is not listed."""
        return -1 if self._listing is None else self._listing.row_of(document_id)

    def summary(self, row: int) -> DocumentSummary | None:
        """What is said of a row; None where the file cannot be read, which `failed` tells."""
        number = row // _PAGE
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self._read(number)
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return page[row % _PAGE] if row % _PAGE < len(page) else None

    def _read(self, number: int) -> list[DocumentSummary]:
        if self._listing is None:
            return []
        try:
            found = self._listing.summaries(number * _PAGE, (number + 1) * _PAGE)
        except Trouble as trouble:
            self.failed.emit(understood(str(trouble)))
            return []
        shown = self._open
        return [shown if shown is not None and one.document_id == shown.document_id else one for one in found]

    def document_id(self, row: int) -> str | None:
        """The article of a row, None where there is no such row."""
        summary = self.summary(row) if 0 <= row < self.rowCount() else None
        return summary.document_id if summary else None

    def next_to_do(self, document_id: str) -> str | None:
        """The next article after this one, round the end, that is neither finished nor skipped; None when all are."""
        return None if self._listing is None else self._listing.next_to_do(self.row_of(document_id))

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() or self._listing is None else len(self._listing)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        wanted = (SUMMARY, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        summary = self.summary(index.row()) if index.isValid() and role in wanted else None
        if summary is None or role == SUMMARY:
            return summary
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.title or tr("(no title)")
        return f"{summary.title}, {details(summary, spoken=True)}{', ' + tr('flagged') if summary.flag else ''}"
