"""The relation inbox: one card a relation, with its ends, its label, the sentence that says so, and buttons to judge it."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QLabel, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from annotator.core.schema import Schema, worded
from annotator.core.view import ItemState, RelationItem, View
from annotator.ui.digits import digit_of
from annotator.ui.lists import ROW, QuietList, RowsModel, two_lines
from annotator.ui.reading import surface
from annotator.ui.theme import LIGHT, Palette, px, ui_font
from annotator.ui.words import tr

CARD_HEIGHT = 114
BUTTONS = ("accept", "reject", "flip")
_Index = QModelIndex | QPersistentModelIndex
_ORDER = {ItemState.OPEN: 0, ItemState.WAITING: 1, ItemState.CONFIRMED: 2, ItemState.REJECTED: 3}


@dataclass(frozen=True, slots=True)
class Card:
    """A relation as it is read: the ends with the hues of their labels, its title, evidence and reason."""

    item: RelationItem
    head: str
    tail: str
    head_hue: float
    tail_hue: float
    head_decided: bool
    tail_decided: bool
    title: str
    evidence: str
    why: str

    @property
    def key(self) -> str:
        return self.item.item_id

    @property
    def spoken(self) -> str:
        return f"{self.text}, {self.item.state.value}. {self.evidence}"

    @property
    def text(self) -> str:
        return f"{self.head} — {self.title} → {self.tail}"


def evidence_of(text: str, view: View, item: RelationItem, margin: int = 24) -> str:
    """The text around both ends, on one line, with a little of what stands before and after."""
    head, tail = view.span(item.head_id), view.span(item.tail_id)
    start, end = min(head.start, tail.start), max(head.end, tail.end)
    left, right = max(0, start - margin), min(len(text), end + margin)
    words = " ".join(text[left:right].split())
    return f"{'…' if left else ''}{words}{'…' if right < len(text) else ''}"


def _why(item: RelationItem) -> str:
    who = ", ".join(dict.fromkeys(origin.producer for origin in item.origins)) or tr("made by hand")
    cue = next((f" « {why[2]} »" for why in item.why if len(why) > 2 and why[2]), "")
    score = f" {item.score:.2f}" if item.score is not None else ""
    return f"{who}{score}{cue}"


def cards(text: str, view: View, schema: Schema, language: str) -> list[Card]:
    """The cards of a view: first those that can be judged, then those that wait for an end, then the decided ones; in each, the unlikely
    ones last."""
    found = []
    for item in view.relations:
        head, tail = view.span(item.head_id), view.span(item.tail_id)
        label = schema.relation_label(item.label_id)
        decided = (head.state is ItemState.CONFIRMED, tail.state is ItemState.CONFIRMED)
        hues = schema.span_label(head.label_id).hue, schema.span_label(tail.label_id).hue
        title = worded(label.title, language) or label.name
        found.append(
            Card(item, surface(text, head), surface(text, tail), *hues, *decided, title, evidence_of(text, view, item), _why(item))
        )
    return sorted(found, key=lambda card: (_ORDER[card.item.state], card.item.score is not None and card.item.score < 0.5))


class CardModel(RowsModel):
    def card(self, row: int) -> Card:
        found = self._rows[row]
        assert isinstance(found, Card)
        return found

    def row_of(self, item_id: str) -> int:
        """The row of a relation's card, -1 if there is none."""
        return next((row for row, card in enumerate(self._rows) if card.key == item_id), -1)


class CardDelegate(QStyledItemDelegate):
    """Draws cards and turns clicks on their buttons into signals."""

    pressed = Signal(str, str)  # the button, the item id

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.palette: Palette = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, px(CARD_HEIGHT))

    def button_rects(self, card_rect: QRect) -> dict[str, QRect]:
        """Where the buttons of a card lie."""
        top = card_rect.bottom() - px(30)
        return {name: QRect(card_rect.right() - px(34) * (len(BUTTONS) - nth) - 8, top, px(30), px(22)) for nth, name in enumerate(BUTTONS)}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        card = index.data(ROW)
        if not isinstance(card, Card):
            return
        rect, palette = QRect(option.rect), self.palette
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(rect, palette.window)
            body = rect.adjusted(8, 5, -8, -4)
            undecided = card.item.state.undecided
            style = Qt.PenStyle.DashLine if undecided and not selected else Qt.PenStyle.SolidLine
            painter.setPen(QPen(palette.accent if selected else palette.line, 2 if selected else 1, style))
            painter.setBrush(palette.raised if undecided or selected else palette.window)
            painter.drawRoundedRect(body, 6, 6)
            inner = body.adjusted(10, 8, -10, -6)
            middle = QFontMetrics(ui_font(11)).horizontalAdvance(f" — {card.title} → ") + 8
            room = max(40, (inner.width() - middle) // 2)
            x = self._end(painter, inner.left(), inner.top(), room, card.head, card.head_hue, card.head_decided)
            painter.setFont(ui_font(11))
            painter.setPen(palette.dim)
            joint = f" — {card.title} → "
            painter.drawText(QRect(x, inner.top(), middle, px(20)), Qt.AlignmentFlag.AlignCenter, joint)
            self._end(painter, x + middle, inner.top(), inner.right() - x - middle, card.tail, card.tail_hue, card.tail_decided)
            painter.setFont(ui_font(12))
            painter.setPen(palette.text if undecided else palette.dim)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            lines = QRect(inner.left(), inner.top() + px(26), inner.width(), 2 * QFontMetrics(painter.font()).lineSpacing())
            evidence = two_lines(QFontMetrics(painter.font()), card.evidence, lines.width())
            painter.drawText(lines, Qt.AlignmentFlag.AlignLeft, evidence)
            buttons = self.button_rects(rect)
            painter.setFont(ui_font(11))
            painter.setPen(palette.dim)
            state = {"confirmed": "✓ confirmed · ", "rejected": "✗ rejected · "}.get(card.item.state.value, "")
            state = "? set aside · " if card.item.note.set_aside else state
            low = QRect(inner.left(), buttons["accept"].top(), buttons["accept"].left() - inner.left() - 8, px(22))
            painter.drawText(low, left, _elided(painter, state + card.why, low.width()))
            painter.setFont(ui_font(13, QFont.Weight.DemiBold))
            for name, mark in zip(BUTTONS, "✓✗⇄", strict=True):
                painter.setPen(QPen(palette.line, 1))
                painter.setBrush(palette.background)
                painter.drawRoundedRect(buttons[name], 4, 4)
                painter.setPen(palette.text)
                painter.drawText(buttons[name], Qt.AlignmentFlag.AlignCenter, mark)
        finally:
            painter.restore()

    def _end(self, painter: QPainter, left: int, top: int, room: int, words: str, hue: float, decided: bool) -> int:
        """Draw one end as a chip, dashed while it is undecided; returns its right edge."""
        colours = self.palette.label_colours(hue)
        painter.setFont(ui_font(12, QFont.Weight.DemiBold))
        shown = _elided(painter, words, room - 12)
        chip = QRect(left, top, QFontMetrics(painter.font()).horizontalAdvance(shown) + 12, px(20))
        painter.setPen(Qt.PenStyle.NoPen if decided else QPen(colours.ink, 1, Qt.PenStyle.DashLine))
        painter.setBrush(colours.tint)
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(colours.ink)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, shown)
        return chip.right()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            for name, rect in self.button_rects(QRect(option.rect)).items():
                if rect.contains(event.position().toPoint()):
                    self.pressed.emit(name, index.data(ROW).item.item_id)
                    return True
        return bool(super().editorEvent(event, model, option, index))


def _elided(painter: QPainter, words: str, width: int) -> str:
    return QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, width)


class _Cards(QuietList):
    digit_pressed = Signal(int)
    menu_requested = Signal(QPoint)

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


class RelationInbox(QWidget):
    """The tab. Its current card is what the keys act on while it has the focus."""

    current_changed = Signal(object)  # item id, or None
    digit_pressed = Signal(int)
    pressed = Signal(str, str)
    menu_requested = Signal(QPoint)  # on screen
    chosen = Signal(str)  # a card was double-clicked or Enter pressed: show it in the text

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = CardModel(self)
        self.list = _Cards()
        self.list.setObjectName("relationInbox")
        self.list.setAccessibleName(tr("Relations to judge"))
        self.list.setModel(self.model)
        self.list.setMouseTracking(True)
        self.delegate = CardDelegate(self.list)
        self.list.setItemDelegate(self.delegate)
        self.delegate.pressed.connect(self.pressed)
        self.list.digit_pressed.connect(self.digit_pressed)
        self.list.menu_requested.connect(self.menu_requested)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit(self.current()))
        self.list.activated.connect(lambda index: self.chosen.emit(self.model.card(index.row()).item.item_id))
        self._empty = QLabel(tr("No relations here. In the text, r on a span begins one."))
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(14, 10, 14, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)

    def show_cards(self, rows: list[Card]) -> None:
        """Show these cards; the current one stays current, or if it is gone the one that took its place."""
        current, row = self.current(), self.list.currentIndex().row()
        self.model.set_rows(rows)
        self._empty.setVisible(not rows)
        if rows:
            at = self.model.row_of(current) if current else -1
            self.list.setCurrentIndex(self.model.index(at if at >= 0 else min(max(row, 0), len(rows) - 1)))

    def current(self) -> str | None:
        """The relation of the current card."""
        row = self.list.currentIndex().row()
        return self.model.card(row).item.item_id if 0 <= row < self.model.rowCount() else None

    def step(self, by: int) -> None:
        """Go to the next or previous card."""
        row = self.list.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row))

    def go_on(self, after_row: int) -> None:
        """Go to the first undecided card from this row on, else to the first undecided one."""
        rows = range(self.model.rowCount())
        undecided = [row for row in rows if self.model.card(row).item.state.undecided and not self.model.card(row).item.note.set_aside]
        following = [row for row in undecided if row >= after_row]
        if undecided:
            self.list.setCurrentIndex(self.model.index((following or undecided)[0]))
