"""A page of the guide, drawn from its Markdown: its text is the program's own, its pictures lie beside it, nothing is fetched."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QImage,
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
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from annotator.ui.guide_text import Page, anchor, folder
from annotator.ui.theme import Palette, px, ui_font
from annotator.ui.words import tr

_BESIDE_IMAGE = 40  # pixels between an image and the edges of the page
_LINE_HEIGHT = 135.0  # per cent
_WIDE = 6  # a table of more columns is set small
_PICTURE = "\ufffc"  # stands for one in the text of a document


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
