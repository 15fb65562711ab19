"""The mentions of the open article: spans grouped by folded surface and label, with counts by state."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from annotator.core.schema import Schema
from annotator.core.view import ItemState, SpanItem, View
from annotator.language.folding import fold
from annotator.ui.lists import ROW, QuietList, RowsModel
from annotator.ui.reading import surface
from annotator.ui.theme import LIGHT, Palette, px, ui_font
from annotator.ui.words import tr

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Mention:
    """Spans of one folded surface and label: how it is first written, and its spans in text order."""

    surface: str
    label: str
    hue: float
    item_ids: tuple[str, ...]
    undecided: int
    confirmed: int

    @property
    def key(self) -> str:
        return f"{self.label} {fold(self.surface)}"

    @property
    def spoken(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        parts = [self.surface, self.label, f"{len(self.item_ids)}×"]
        parts += [f"✓ {self.confirmed}"] if self.confirmed else []
        parts += [tr("{n} undecided", n=self.undecided)] if self.undecided else []
        return " · ".join(parts)


def mentions(text: str, view: View, schema: Schema) -> list[Mention]:
    """The mentions of a view, those with most undecided spans first, then in text order. Rejected spans do not count."""
    groups: dict[tuple[str, str], list[SpanItem]] = {}
    for item in view.spans:
        if item.state in (ItemState.OPEN, ItemState.CONFIRMED):
            groups.setdefault((fold(text[item.start : item.end]), item.label_id), []).append(item)
    found = []
    for (_, label_id), items in groups.items():
        states = [item.state for item in items]
        label = schema.span_label(label_id)
        ids = tuple(item.item_id for item in items)
        found.append(
            Mention(surface(text, items[0]), label.name, label.hue, ids, states.count(ItemState.OPEN), states.count(ItemState.CONFIRMED))
        )
    return sorted(found, key=lambda mention: -mention.undecided)


class MentionModel(RowsModel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: list[Mention] = []
        self._wanted = ""

    def set_mentions(self, found: Iterable[Mention]) -> None:
        self._all = list(found)
        self._show()

    def set_filter(self, typed: str) -> None:
        """Show only mentions whose surface or label contains what is typed, folded."""
        self._wanted = fold(typed.strip())
        self._show()

    def _show(self) -> None:
        self.set_rows([m for m in self._all if self._wanted in fold(m.surface) or self._wanted == fold(m.label)])

    def mention(self, row: int) -> Mention:
        found = self._rows[row]
        assert isinstance(found, Mention)
        return found

    def row_with(self, item_id: str) -> int:
        """The row of the mention that the span belongs to, -1 if none is shown."""
        return next((row for row, mention in enumerate(self._rows) if item_id in mention.item_ids), -1)


class MentionDelegate(QStyledItemDelegate):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.palette: Palette = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(160, px(34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        mention = index.data(ROW)
        if not isinstance(mention, Mention):
            return
        rect, palette = QRect(option.rect), self.palette
        colours = palette.label_colours(mention.hue)
        painter.save()
        try:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.fillRect(rect, palette.raised if selected else palette.window)
            if selected:
                painter.fillRect(rect.left(), rect.top(), 3, rect.height(), palette.accent)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(ui_font(10, QFont.Weight.Bold, 0.4))
            chip = QRect(
                rect.left() + 12, rect.center().y() - px(8), QFontMetrics(painter.font()).horizontalAdvance(mention.label) + px(10), px(16)
            )
            decided = mention.undecided == 0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.solid if decided else colours.tint)
            painter.drawRoundedRect(chip, 3, 3)
            painter.setPen(colours.on_solid if decided else colours.ink)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, mention.label)
            counts = f"✓ {mention.confirmed}" if decided else f"{mention.confirmed} / {len(mention.item_ids)}"
            painter.setFont(ui_font(11))
            painter.setPen(palette.dim)
            width = QFontMetrics(painter.font()).horizontalAdvance(counts)
            painter.drawText(rect.adjusted(0, 0, -12, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, counts)
            painter.setFont(ui_font(13))
            painter.setPen(palette.text)
            room = QRect(chip.right() + 10, rect.top(), rect.right() - width - 30 - chip.right(), rect.height())
            words = QFontMetrics(painter.font()).elidedText(mention.surface, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        finally:
            painter.restore()


class MentionList(QWidget):
    """The tab: a filter box over the groups. Enter or a click goes to the next of the group's spans in the text."""

    chosen = Signal(object)  # Mention

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = QLineEdit()
        self.filter.setObjectName("mentionFilter")
        self.filter.setPlaceholderText(tr("Filter mentions"))
        self.filter.setAccessibleName(tr("Filter mentions"))
        self.filter.setClearButtonEnabled(True)
        self.model = MentionModel(self)
        self.filter.textChanged.connect(self.model.set_filter)
        self.list = QuietList()
        self.list.setObjectName("mentionList")
        self.list.setAccessibleName(tr("Mentions"))
        self.list.setModel(self.model)
        self.delegate = MentionDelegate(self.list)
        self.list.setItemDelegate(self.delegate)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filter)
        layout.addWidget(self.list, 1)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.mention(index.row()))

    def current(self) -> Mention | None:
        """The group of the current row."""
        row = self.list.currentIndex().row()
        return self.model.mention(row) if 0 <= row < self.model.rowCount() else None

    def select_with(self, item_id: str | None) -> None:
        """Select the group of the current span."""
        row = self.model.row_with(item_id) if item_id else -1
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
        else:
            self.list.clearSelection()
