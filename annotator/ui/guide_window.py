"""The guide in a window of its own: its pages on the left, found by words, the chosen one on the right. Nothing is fetched."""

import posixpath
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QUrl
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from annotator.ui.dialog_frame import Painted, fit, framed
from annotator.ui.guide_page import GuidePage
from annotator.ui.guide_text import START, Page, pages
from annotator.ui.lists import ROW, QuietList, RowsModel
from annotator.ui.plain_label import PlainLabel
from annotator.ui.theme import Palette, px
from annotator.ui.words import shown_language, tr

_Index = QModelIndex | QPersistentModelIndex


class PagesModel(RowsModel):
    """Shows a page by its title; those that belong to another one stand in."""

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and index.isValid():
            page: Page = index.data(ROW)
            return f"     {page.title}" if "/" in page.name else page.title
        return super().data(index, role)


class GuideWindow(Painted):
    """Opens at a page; `Backspace` or Alt+Left goes back, words are found in all pages."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("guideWindow")
        self.setWindowTitle(tr("Guide"))
        self._behind: list[Page] = []
        self.field = QLineEdit()
        self.field.setObjectName("guideField")
        self.field.setPlaceholderText(tr("Find in the guide"))
        self.field.setAccessibleName(tr("Find in the guide"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._sift)
        self.field.returnPressed.connect(self._find_next)
        self.contents = QuietList()
        self.contents.setObjectName("guideContents")
        self.contents.setAccessibleName(tr("Pages of the guide"))
        self.contents.without_rows = tr("No page has these words.")
        self.model = PagesModel(self.contents)
        self.model.set_rows(pages())
        self.contents.setModel(self.model)
        self.contents.selectionModel().currentChanged.connect(self._chosen)
        self.contents.activated.connect(lambda: self.page.setFocus())
        self.page: GuidePage = GuidePage(palette)
        self.page.anchorClicked.connect(self._follow)
        self.back_button = QPushButton(tr("Back"))
        self.back_button.setAutoDefault(False)
        self.back_button.clicked.connect(self.back)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self, self.back)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.field.setFocus)
        layout = framed(self)
        left, beside = QWidget(), QVBoxLayout()
        left.setLayout(beside)
        beside.setContentsMargins(0, 0, 8, 0)
        beside.addWidget(self.field)
        beside.addWidget(self.contents, 1)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(self.page)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([px(230), px(700)])
        layout.addWidget(splitter, 1)
        below = QHBoxLayout()
        self.says = PlainLabel("" if shown_language() == "en" else tr("The guide is in English."), name="guideSays")
        below.addWidget(self.says, 1)
        below.addWidget(self.back_button)
        below.addWidget(self.close_button)
        layout.addLayout(below)
        fit(self, 980, 720)
        self.show_page(START)
        self.page.setFocus()

    def set_palette(self, palette: Palette) -> None:
        self.page.palette_shown = palette
        self._again()

    def show_page(self, name: str, heading: str = "") -> None:
        """Show a page by its name, at a heading of it as links write it."""
        found = next(page for page in pages() if page.name == name)
        if self.page.page is not None and self.page.page is not found:
            self._behind.append(self.page.page)
        self._turn_to(found)
        if heading:
            self.page.go_to(heading)

    def back(self) -> None:
        if self._behind:
            self._turn_to(self._behind.pop())

    def _turn_to(self, page: Page) -> None:
        if page is not self.page.page:
            self.page.show_page(page)
            self.page.mark(self.field.text())
        self.back_button.setEnabled(bool(self._behind))
        rows = [self.model.index(nth) for nth in range(self.model.rowCount())]
        self.contents.setCurrentIndex(next((row for row in rows if row.data(ROW) is page), QModelIndex()))

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.show_page(index.data(ROW).name)

    def _sift(self, typed: str) -> None:
        """Show the pages that hold the words, and the first place in the first of them."""
        kept = [page for page in pages() if page.holds(typed)]
        self.model.set_rows(kept)
        if kept:
            shown = self.page.page if self.page.page in kept else kept[0]
            assert shown is not None
            self.show_page(shown.name)
            self.page.moveCursor(QTextCursor.MoveOperation.Start)
            self._find_next()
        self.page.mark(typed)

    def _find_next(self) -> None:
        self.page.to_next(self.field.text().strip())

    def _follow(self, url: QUrl) -> None:
        """Go where a link leads: to a heading here, or to another page of the guide."""
        assert self.page.page is not None
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self.page.page.name), url.path())) if url.path() else ""
        if not target:
            self.page.go_to(url.fragment())
        elif any(page.name == target for page in pages()):
            self.show_page(target, url.fragment())

    def _again(self) -> None:
        """Draw the page anew where it stands: its colours and the width of its pictures have changed."""
        page = self.page.page
        if page is not None:
            at = self.page.verticalScrollBar().value()
            self.page.show_page(page)
            self.page.mark(self.field.text())
            self.page.verticalScrollBar().setValue(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.page.page is not None and "![" in self.page.page.text:  # to read a long page anew takes a tenth of a second
            self._again()


_ABOUT = {
    "commentDialog": "keys.md",
    "exportDialog": "formats.md",
    "history": "history.md",
    "importDialog": "import.md",
    "keysDialog": "keys.md",
    "keySheet": "keys.md",
    "pipelineDialog": "training.md",
    "progressPage": "bulk.md",
    "qualityPage": "quality.md",
    "schemaEditor": "labels.md",
    "spotCheck": "bulk.md",
    "spreadDialog": "bulk.md",
    "takeBack": "history.md",
    "trainingPage": "training.md",
}


def page_about(shown: QWidget | None) -> str:
    """The page about this window, by the name of the object; "" where no page is about it alone."""
    return _ABOUT.get(shown.objectName(), "") if shown is not None else ""
