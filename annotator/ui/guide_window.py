"""The guide in a window of its own: its pages on the left, found by words, the chosen one on the right. Nothing is fetched."""

import posixpath
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextOption,
    QTextTable,
    QTextTableCell,
    QTextTableCellFormat,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSplitter, QTextBrowser, QTextEdit, QVBoxLayout, QWidget

from annotator.ui.dialog_frame import Painted, fit, framed
from annotator.ui.guide_text import START, Page, anchor, folder, pages
from annotator.ui.lists import ROW, QuietList, RowsModel
from annotator.ui.plain_label import PlainLabel
from annotator.ui.theme import Palette, px, ui_font
from annotator.ui.words import shown_language, tr

_Index = QModelIndex | QPersistentModelIndex
_BESIDE_IMAGE = 40  # pixels between an image and the edges of the page
_LINE_HEIGHT = 135.0  # per cent
_WIDE = 6  # a table of more columns is set small
_PICTURE = "\ufffc"  # stands for one in the text of a document


class PagesModel(RowsModel):
    """Shows a page by its title; those that belong to another one stand in."""

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and index.isValid():
            page: Page = index.data(ROW)
            return f"     {page.title}" if "/" in page.name else page.title
        return super().data(index, role)


class GuidePage(QTextBrowser):
    """One page. Its text is the program's own; a link leads to another page, or nowhere."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setObjectName("guidePage")
        self.setAccessibleName(tr("Page of the guide"))
        self.setOpenLinks(False)
        self.setFont(ui_font(14))
        self.document().setDocumentMargin(px(24))
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)  # a narrow column of a table is no reason to cut a word
        self.palette_shown = palette
        self.page: Page | None = None

    def show_page(self, page: Page) -> None:
        self.page = page
        self.document().setBaseUrl(QUrl.fromLocalFile(str(folder() / page.name)))
        self.document().setMarkdown(page.text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        self._set_type()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _set_type(self) -> None:
        """What Qt's reading of Markdown leaves plain: air between lines, the ground of code, the lines of tables."""
        palette = self.palette_shown
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().begin()
        while block.isValid():
            cursor.setPosition(block.position())
            shape = QTextBlockFormat()
            fenced = block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)
            if _PICTURE not in block.text():  # it would stand in a line a third higher than itself
                shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if fenced:
                shape.setBackground(QBrush(palette.window))
            if block.blockFormat().headingLevel():
                shape.setTopMargin(px(18))
                shape.setBottomMargin(px(6))
            elif not (fenced and block.next().blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)) and (
                cursor.currentTable() is None and block.textList() is None
            ):
                shape.setBottomMargin(px(8))
            cursor.mergeBlockFormat(shape)
            for run in block:  # type: ignore[attr-defined]
                fragment = run.fragment()
                if fragment.charFormat().fontFixedPitch() or fragment.charFormat().isAnchor():
                    cursor.setPosition(fragment.position())
                    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                    how = QTextCharFormat()
                    if fragment.charFormat().isAnchor():
                        how.setForeground(palette.accent)
                    elif not fenced:
                        how.setBackground(palette.line)
                    cursor.mergeCharFormat(how)
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._rule(frame)
        cursor.endEditBlock()

    def _rule(self, table: QTextTable) -> None:
        shape = table.format()
        shape.setBorderCollapse(True)
        shape.setBorder(0)
        shape.setCellPadding(px(5))
        shape.setTopMargin(px(6))
        shape.setBottomMargin(px(10))
        table.setFormat(shape)
        for row in range(table.rows()):
            for column in range(table.columns()):
                cell = table.cellAt(row, column)
                ruled = QTextTableCellFormat(cell.format().toTableCellFormat())
                ruled.setBottomBorder(1)
                ruled.setBottomBorderBrush(QBrush(self.palette_shown.line))
                ruled.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                cell.setFormat(ruled)
                if table.columns() > _WIDE:
                    self._set_small(cell)

    @staticmethod
    def _set_small(cell: QTextTableCell) -> None:
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        small = QTextCharFormat()
        small.setProperty(QTextFormat.Property.FontPixelSize, px(11))
        cursor.mergeCharFormat(small)

    def go_to(self, heading: str) -> None:
        """Scroll to the heading that a link names."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and anchor(block.text()) == heading:
                self.setTextCursor(QTextCursor(block))
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(int(top) - px(8))
                return
            block = block.next()

    def mark(self, typed: str) -> None:
        """Mark all places of these words."""
        marks = []
        for word in typed.split():
            at = self.document().find(word)
            while not at.isNull():
                one = QTextEdit.ExtraSelection()
                one.cursor = at
                one.format.setBackground(self.palette_shown.found)
                marks.append(one)
                at = self.document().find(word, at)
        self.setExtraSelections(marks)

    def to_next(self, typed: str) -> None:
        """Scroll to the next place of the words: side by side where they stand so, else of the first one; after the last to the first."""
        for words in filter(None, (typed, *typed.split()[:1])):
            here = self.textCursor()
            found = self.document().find(words, here)
            found = self.document().find(words) if found.isNull() else found
            if not found.isNull():
                self.setTextCursor(found)
                return

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Pictures of the guide, no wider than the page; nothing else, from nowhere else."""
        url = self.document().baseUrl().resolved(QUrl(name))
        path = Path(url.toLocalFile())
        if kind != QTextDocument.ResourceType.ImageResource.value or not url.isLocalFile() or not path.is_relative_to(folder()):
            return None
        image = QImage(str(path))
        room = max(200, self.viewport().width() - 2 * round(self.document().documentMargin()) - _BESIDE_IMAGE)
        ratio = self.devicePixelRatioF()
        if image.width() > room * ratio:
            image = image.scaledToWidth(round(room * ratio), Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        return image


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
