"""Places of the project, each in its sentence: under headings, by article, perhaps with a tick. 100,000 of them are no trouble."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.core.schema import Schema
from annotator.core.spread import Hit
from annotator.core.values import Decision
from annotator.language.blocks import display_text
from annotator.ui.lists import ROW, QuietTable
from annotator.ui.reading import without_first, without_last
from annotator.ui.theme import LIGHT, SERIF, Palette, font, px, ui_font
from annotator.ui.words import mark, number, tr

HIT_HEIGHT = 28
_AROUND = 90  # characters shown on either side
_TICK = 16
_BREAK, _BLANK = re.compile(r"\s*\n\s*"), re.compile(r"\s+")
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex

_STATES = {
    Decision.SUGGESTED: mark("undecided"),
    Decision.CONFIRMED: mark("confirmed"),
    Decision.REJECTED: mark("rejected"),
}


@dataclass(frozen=True, slots=True)
class Context:
    """A place in its text, on one line."""

    left: str
    surface: str
    right: str

    @property
    def text(self) -> str:
        return f"{self.left}{self.surface}{self.right}"


def context_of(read: Callable[[list[tuple[str, int, int]]], list[str]], hit: Hit, around: int = _AROUND) -> Context:
    """The place with what stands around it; `read` gives the texts of places (document_id, start, end)."""
    first, last = max(0, hit.start - around), hit.end + around
    text = read([(hit.document_id, first, last)])[0]
    start, end = hit.start - first, hit.end - first

    before = without_first(text[:start]) if first else text[:start]
    after = without_last(text[end:]) if len(text) == last - first else text[end:]

    def line(part: str) -> str:
        return _BLANK.sub(" ", _BREAK.sub(" ¶ ", part))

    return Context(line(before), line(text[start:end]), line(after))


@dataclass(slots=True)
class Heading:
    """Of a section, or (with a document_id, and without a title) of an article in it; it spans the hits from `first` to before `end`."""

    title: str
    document_id: str
    first: int
    end: int


class HitModel(QAbstractListModel):
    """Sections of places, each with its heading, and one more for each article. Places are added at the end only."""

    ticked_changed = Signal()

    def __init__(
        self, schema: Schema, context: Callable[[Hit], Context], title_of: Callable[[str], str], parent: QWidget | None = None,
        *, ticks: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.schema = schema
        self.ticks = ticks
        self.context = lru_cache(maxsize=2000)(context)
        self._title_of = lru_cache(maxsize=2000)(title_of)
        self._hits: list[Hit] = []
        self._ticked = bytearray()
        self._rows: list[Heading | int] = []
        self._section: Heading | None = None
        self._article: Heading | None = None

    def add(self, title: str, hits: Iterable[Hit], *, ticked: bool = False) -> None:
        """Put places under a heading; under the last one if it says the same. "" makes no heading."""
        rows: list[Heading | int] = []
        section, article = self._section, self._article
        for hit in hits:
            nth = len(self._hits)
            if section is None or section.title != title:
                section, article = Heading(title, "", nth, nth), None
                rows += [section] if title else []
            if article is None or article.document_id != hit.document_id:
                article = Heading("", hit.document_id, nth, nth)
                rows.append(article)
            rows.append(nth)
            self._hits.append(hit)
            self._ticked.append(ticked)
            section.end = article.end = nth + 1
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._section, self._article = section, article
            self._rows += rows
            self.endInsertRows()
            self.ticked_changed.emit()

    def clear(self) -> None:
        self.beginResetModel()
        self._hits, self._rows, self._section, self._article = [], [], None, None
        self._ticked = bytearray()
        self.endResetModel()

    def ticked(self) -> list[Hit]:
        return [hit for hit, ticked in zip(self._hits, self._ticked, strict=True) if ticked]

    def counts(self) -> tuple[int, int]:
        """How many places are ticked, and how many there are."""
        return sum(self._ticked), len(self._hits)

    def hit(self, row: int) -> Hit | None:
        """The place of a row, None for a heading."""
        found = self._rows[row]
        return self._hits[found] if isinstance(found, int) else None

    def range_of(self, row: int) -> tuple[int, int]:
        """The numbers of the places that a row is about."""
        found = self._rows[row]
        return (found, found + 1) if isinstance(found, int) else (found.first, found.end)

    def first_hit(self) -> int:
        """The row of the first place, -1 if there is none."""
        return next((row for row, found in enumerate(self._rows) if isinstance(found, int)), -1)

    def state(self, row: int) -> Qt.CheckState:
        first, end = self.range_of(row)
        ticked = sum(self._ticked[first:end])
        if not ticked:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if ticked == end - first else Qt.CheckState.PartiallyChecked

    def toggle(self, row: int) -> None:
        """Tick or untick a place, or all under a heading."""
        first, end = self.range_of(row)
        ticked = self.state(row) is not Qt.CheckState.Checked
        self._ticked[first:end] = bytes([ticked]) * (end - first)
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [Qt.ItemDataRole.CheckStateRole])
        self.ticked_changed.emit()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Arrows pass over a heading where it has no tick: there is nothing to open."""
        passed = index.isValid() and not self.ticks and isinstance(self._rows[index.row()], Heading)
        return Qt.ItemFlag.NoItemFlags if passed else super().flags(index)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        found = self._rows[index.row()]
        if role == ROW:
            return found if isinstance(found, Heading) else self._hits[found]
        if role == Qt.ItemDataRole.CheckStateRole and self.ticks:
            return self.state(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(found, Heading):
                return f"{self.title(found)} · {number(found.end - found.first)}"
            hit = self._hits[found]
            said = f"{self.label_of(hit)} {tr(_STATES[hit.value.state])}: " if hit.value else ""
            return said + self.context(hit).text
        return None

    def title(self, heading: Heading) -> str:
        """What a heading says; the titles of articles are read when they are shown."""
        return heading.title or self._title_of(heading.document_id)

    def label_of(self, hit: Hit) -> str:
        return self.schema.span_label(hit.value.label_id).name if hit.value else ""


class HitDelegate(QStyledItemDelegate):
    """Draws a place with its words in the middle, so that the eye runs down one column."""

    def __init__(self, parent: QWidget, palette: Palette = LIGHT) -> None:
        super().__init__(parent)
        self.palette = palette

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(px(160), px(HIT_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, model = index.data(ROW), index.model()
        if not isinstance(model, HitModel):
            return
        rect, palette = QRect(option.rect), self.palette
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            is_section = isinstance(row, Heading) and not row.document_id
            painter.fillRect(rect, palette.raised if selected else palette.background if isinstance(row, Hit) else palette.window)
            if selected:
                painter.fillRect(rect.left(), rect.top(), 3, rect.height(), palette.accent)
            left = rect.left() + (12 if is_section else 26)
            if model.ticks:
                self._tick(painter, QRectF(left, rect.center().y() - _TICK / 2 + 1, _TICK, _TICK), model.state(index.row()))
                left += _TICK + 10
            room = QRect(left, rect.top(), rect.right() - left - 10, rect.height())
            if isinstance(row, Heading):
                self._heading(painter, room, row, model.title(row))
            elif isinstance(row, Hit):
                self._hit(painter, room, row, model)
        finally:
            painter.restore()

    def _tick(self, painter: QPainter, box: QRectF, state: Qt.CheckState) -> None:
        palette, full = self.palette, state is not Qt.CheckState.Unchecked
        painter.setPen(QPen(palette.accent if full else palette.dim, 1.4))
        painter.setBrush(palette.accent if full else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QPen(palette.on_accent, 2))
        if state is Qt.CheckState.Checked:
            x, y = box.left(), box.top()
            painter.drawPolyline([QPointF(x + 4, y + 8.5), QPointF(x + 7, y + 11.5), QPointF(x + 12, y + 5)])
        elif full:
            painter.drawLine(QPointF(box.left() + 4, box.center().y()), QPointF(box.right() - 4, box.center().y()))

    def _heading(self, painter: QPainter, room: QRect, row: Heading, title: str) -> None:
        count = number(row.end - row.first)
        painter.setFont(ui_font(11))
        painter.setPen(self.palette.dim)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        taken = QFontMetrics(painter.font()).horizontalAdvance(count) + 12
        painter.setFont(ui_font(12, QFont.Weight.DemiBold) if row.document_id else ui_font(13, QFont.Weight.Bold))
        painter.setPen(self.palette.dim if row.document_id else self.palette.text)
        self._draw(painter, room.adjusted(0, 0, -taken, 0), title, Qt.AlignmentFlag.AlignLeft, Qt.TextElideMode.ElideRight)

    def _hit(self, painter: QPainter, room: QRect, hit: Hit, model: HitModel) -> None:
        palette, context = self.palette, model.context(hit)
        hue = model.schema.span_label(hit.value.label_id).hue if hit.value else 0.0
        colours = palette.label_colours(hue)
        label = model.label_of(hit)
        state = hit.value.state if hit.value else None
        painter.setFont(ui_font(10, QFont.Weight.Bold, 0.4))
        chip = QRectF(room.left(), room.center().y() - px(7), QFontMetrics(painter.font()).horizontalAdvance(label) + px(10), px(16))
        if label:
            rejected, confirmed = state is Decision.REJECTED, state is Decision.CONFIRMED
            painter.setPen(QPen(palette.dim, 1, Qt.PenStyle.DotLine) if rejected else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if rejected else colours.solid if confirmed else colours.tint)
            painter.drawRoundedRect(chip, 3, 3)
            painter.setPen(palette.dim if rejected else colours.on_solid if confirmed else colours.ink)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, label)
        room = room.adjusted(px(62), 0, 0, 0)
        bold, plain = font(SERIF, px(13), QFont.Weight.Bold), font(SERIF, px(13))
        width = min(QFontMetrics(bold).horizontalAdvance(context.surface) + 2, room.width() // 2)
        middle = room.left() + max(0, (room.width() - width) * 2 // 5)
        align = Qt.AlignmentFlag
        painter.setFont(plain)
        painter.setPen(palette.dim)
        before = QRect(room.left(), room.top(), middle - room.left(), room.height())
        after = QRect(middle + width, room.top(), room.right() - middle - width, room.height())
        self._draw(painter, before, context.left, align.AlignRight, Qt.TextElideMode.ElideLeft)
        self._draw(painter, after, context.right, align.AlignLeft, Qt.TextElideMode.ElideRight)
        painter.setFont(bold)
        painter.setPen(palette.text)
        self._draw(painter, QRect(middle, room.top(), width, room.height()), context.surface, align.AlignLeft, Qt.TextElideMode.ElideRight)

    @staticmethod
    def _draw(painter: QPainter, room: QRect, words: str, align: Qt.AlignmentFlag, elide: Qt.TextElideMode) -> None:
        shown = QFontMetrics(painter.font()).elidedText(display_text(words), elide, room.width())
        painter.drawText(room, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


class HitList(QuietTable):
    """The list. Space ticks, Enter or a double-click chooses, Esc leaves."""

    chosen = Signal(object)  # Hit, or None for a heading, and where nothing is listed yet
    left = Signal()

    def __init__(self, model: HitModel, palette: Palette = LIGHT) -> None:
        super().__init__(px(HIT_HEIGHT))
        self.setModel(model)
        self.hits = model
        self.delegate = HitDelegate(self, palette)
        self.setItemDelegate(self.delegate)
        self.doubleClicked.connect(lambda index: self.chosen.emit(model.hit(index.row())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Space and self.hits.ticks:
            if row >= 0 and not event.isAutoRepeat():
                self.hits.toggle(row)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.chosen.emit(self.hits.hit(row) if row >= 0 else None)
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace) and not self.hits.ticks:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self.hits.ticks and index.isValid() and event.button() is Qt.MouseButton.LeftButton and event.position().x() < 26 + 2 * _TICK:
            self.hits.toggle(index.row())
        super().mouseReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keys that the list uses itself do not reach the buttons of the dialog around it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            event.accept()
            return True
        return super().event(event)
