"""The relation inbox: one card a relation, with its ends, its label, the sentence that says so, and buttons to judge it."""

from collections.abc import Mapping
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
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QVBoxLayout, QWidget

from annotator.core.schema import Schema
from annotator.core.view import ItemState, RelationItem, SpanItem, View
from annotator.language.blocks import display_text
from annotator.ui.item_words import called, joint, state_words
from annotator.ui.lists import ROW, ItemList, RowsModel, two_lines
from annotator.ui.plain_label import PlainLabel, plain_tip
from annotator.ui.producer_words import called_producer
from annotator.ui.reading import surface, without_first, without_last
from annotator.ui.theme import LIGHT, Palette, px, ui_font
from annotator.ui.words import decimal, tr

CARD_HEIGHT = 114
_FAR = 160  # characters between ends of which a card shows the text around each
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
    against: bool = False  # the schema does not allow it between ends of these labels

    @property
    def key(self) -> str:
        return self.item.item_id

    @property
    def spoken(self) -> str:
        words = (self.text, state_words(self.item), *self.remarks)
        return f"{', '.join(words)}. {self.evidence}"

    @property
    def remarks(self) -> tuple[str, ...]:
        """What is said of the card beside its reason: how it was decided, what was noted, what is wrong with it."""
        note = self.item.note
        state = {"confirmed": tr("✓ confirmed"), "rejected": tr("✗ rejected")}.get(self.item.state.value, "")
        found = (
            tr("? set aside") if note.set_aside else state,
            "⚑" if note.flag else "",
            f"✎ {' '.join(note.comment.split())}" if note.comment else "",
        )
        return tuple(words for words in (*found, tr("against the schema") if self.against else "") if words)

    @property
    def whole(self) -> str:
        """All that the card says, line by line."""
        return "\n".join(filter(None, (self.text, self.evidence, " · ".join((*self.remarks, self.why)))))

    @property
    def text(self) -> str:
        return f"{self.head}{joint(self.title)}{self.tail}"


def evidence_of(text: str, view: View, item: RelationItem, margin: int = 24) -> str:
    """The text around both ends, on one line, with a little of what stands before and after; of ends far apart, what stands around each."""
    head, tail = view.span(item.head_id), view.span(item.tail_id)
    first, last = sorted(((head.start, head.end), (tail.start, tail.end)))
    whole = (first[0], max(first[1], last[1]))
    ranges = [whole] if whole[1] - whole[0] <= _FAR else [first, last]
    parts = []
    for start, end in ranges:
        before, after = text[max(0, start - margin) : start], text[end : end + margin]
        before = without_first(before) if start > margin else before
        after = without_last(after) if end + margin < len(text) else after
        parts.append(" ".join(f"{before}{text[start:end]}{after}".split()))
    return f"{'… ' if ranges[0][0] > margin else ''}{' … '.join(parts)}{' …' if ranges[-1][1] + margin < len(text) else ''}"


def _why(item: RelationItem) -> str:
    who = ", ".join(dict.fromkeys(called_producer(origin.producer) for origin in item.origins)) or tr("made by hand")
    cue = next((f" « {why[2]} »" for why in item.why if len(why) > 2 and why[2]), "")
    score = f" {decimal(item.score, 2)}" if item.score is not None else ""
    return f"{who}{score}{cue}"


class Cards:
    """Makes the cards of an article; the card of a relation that reads as before is kept."""

    def __init__(self) -> None:
        self._about: tuple[object, ...] = ()
        self._made: dict[str, tuple[tuple[object, ...], tuple[int, bool], Card]] = {}

    def of(self, text: str, view: View, schema: Schema) -> list[Card]:
        """First those that can be judged, then those that wait for an end, then the decided ones; in each, the unlikely ones last."""
        about = (text, schema)
        kept = self._made if about == self._about else {}
        self._about, self._made = about, {}
        for item in view.relations:
            read = (item, view.span(item.head_id), view.span(item.tail_id))
            made = kept.get(item.item_id)
            if made is None or made[0] != read:
                unlikely = item.score is not None and item.score < 0.5
                made = read, (_ORDER[item.state], unlikely), _card(text, view, schema, *read)
            self._made[item.item_id] = made
        return [card for _, _, card in sorted(self._made.values(), key=lambda made: made[1])]


def _card(text: str, view: View, schema: Schema, item: RelationItem, head: SpanItem, tail: SpanItem) -> Card:
    label = schema.relation_label(item.label_id)
    decided = (head.state is ItemState.CONFIRMED, tail.state is ItemState.CONFIRMED)
    hues = schema.span_label(head.label_id).hue, schema.span_label(tail.label_id).hue
    against = not schema.allows(item.label_id, head.label_id, tail.label_id)
    ends = (surface(text, head), surface(text, tail))
    return Card(item, *ends, *hues, *decided, called(label), evidence_of(text, view, item), _why(item), against)


class CardModel(RowsModel):
    def card(self, row: int) -> Card:
        found = self._rows[row]
        assert isinstance(found, Card)
        return found

    def cards(self) -> list[Card]:
        return [self.card(row) for row in range(self.rowCount())]

    def row_of(self, item_id: str) -> int:
        """The row of a relation's card, -1 if there is none."""
        return next((row for row, card in enumerate(self._rows) if card.key == item_id), -1)


class CardDelegate(QStyledItemDelegate):
    """Draws cards and turns clicks on their buttons into signals."""

    pressed = Signal(str, str)  # the button, the item id

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.palette: Palette = LIGHT
        self.hints: Mapping[str, str] = {}  # of the buttons, by their names

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
            joining = joint(card.title)
            middle = QFontMetrics(ui_font(11)).horizontalAdvance(joining) + 8
            room = max(40, inner.width() - middle)
            of_tail = QFontMetrics(ui_font(12, QFont.Weight.DemiBold)).horizontalAdvance(card.tail) + 14
            x = self._end(painter, inner.left(), inner.top(), max(room // 2, room - of_tail), card.head, card.head_hue, card.head_decided)
            painter.setFont(ui_font(11))
            painter.setPen(palette.dim)
            painter.drawText(QRect(x, inner.top(), middle, px(20)), Qt.AlignmentFlag.AlignCenter, joining)
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
            low = QRect(inner.left(), buttons["accept"].top(), buttons["accept"].left() - inner.left() - 8, px(22))
            painter.drawText(low, left, _elided(painter, " · ".join((*card.remarks, card.why)), low.width()))
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

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index) -> bool:
        """Say what a button does and by which key, and elsewhere all that the card may have cut."""
        card = index.data(ROW)
        if event.type() is not QEvent.Type.ToolTip or not isinstance(card, Card):
            return bool(super().helpEvent(event, view, option, index))
        buttons = self.button_rects(QRect(option.rect)).items()
        hint = next((self.hints.get(name, "") for name, rect in buttons if rect.contains(event.pos())), card.whole)
        QToolTip.showText(event.globalPos(), plain_tip(hint), view)
        return True


def _elided(painter: QPainter, words: str, width: int) -> str:
    return QFontMetrics(painter.font()).elidedText(display_text(words), Qt.TextElideMode.ElideRight, width)


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
        self.was_undecided = False  # the current card, when it became current
        self._was_current: str | None = None
        self._refilling = False
        self.list = ItemList()
        self.list.setObjectName("relationInbox")
        self.list.setAccessibleName(tr("Relations to judge"))
        self.list.setModel(self.model)
        self.list.setMouseTracking(True)
        self.delegate = CardDelegate(self.list)
        self.list.setItemDelegate(self.delegate)
        self.delegate.pressed.connect(self.pressed)
        self.list.digit_pressed.connect(self.digit_pressed)
        self.list.menu_requested.connect(self.menu_requested)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._current_moved())
        self.list.activated.connect(lambda index: self.chosen.emit(self.model.card(index.row()).item.item_id))
        self._empty = PlainLabel(name="relationsEmpty", wraps=True)
        self._empty.setContentsMargins(14, 10, 14, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)

    def show_cards(self, rows: list[Card], *, has_text: bool) -> None:
        """Show these cards, of the text that is open if one is. While the inbox has the focus every card keeps its place, decided or not;
        new ones come last. The current one stays current, or if it is gone the one that took its place; of another text the first."""
        current, row, before = self.current(), self.list.currentIndex().row(), {card.key for card in self.model.cards()}
        if self.list.hasFocus():
            places = {card.key: nth for nth, card in enumerate(self.model.cards())}
            rows = sorted(rows, key=lambda card: places.get(card.key, len(places)))
        self._refilling = True
        self.model.set_rows(rows)
        self._empty.setText(tr("No relations here. In the text, r on a span begins one.") if has_text else tr("No relations here."))
        self._empty.setVisible(not rows)
        if rows:
            at = self.model.row_of(current) if current else -1
            place = min(max(row, 0), len(rows) - 1) if any(card.key in before for card in rows) else 0
            self.list.setCurrentIndex(self.model.index(at if at >= 0 else place))
        self._refilling = False
        self._current_moved()

    def _current_moved(self) -> None:
        if self._refilling:
            return
        current = self.current()
        if current != self._was_current:
            self._was_current = current
            self.was_undecided = current is not None and self.model.card(self.model.row_of(current)).item.state.undecided
        self.current_changed.emit(current)

    def current(self) -> str | None:
        """The relation of the current card."""
        row = self.list.currentIndex().row()
        return self.model.card(row).item.item_id if 0 <= row < self.model.rowCount() else None

    def go_to(self, item_id: str) -> None:
        """Make the card of a relation current, if there is one."""
        row = self.model.row_of(item_id)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))

    def step(self, by: int, *, undecided: bool = False) -> bool:
        """Go to the next or previous card, or undecided card; False if there is none on that side."""
        row = self.list.currentIndex().row() + by
        while 0 <= row < self.model.rowCount():
            if not undecided or self.model.card(row).item.state.undecided:
                self.list.setCurrentIndex(self.model.index(row))
                return True
            row += by
        return False

    def go_on(self) -> None:
        """Go to the next undecided card that is not set aside, else to the first such card; if there is none, nothing moves."""
        row, rows = self.list.currentIndex().row(), range(self.model.rowCount())
        undecided = [nth for nth in rows if self.model.card(nth).item.state.undecided and not self.model.card(nth).item.note.set_aside]
        following = [nth for nth in undecided if nth > row]
        if undecided:
            self.list.setCurrentIndex(self.model.index((following or undecided)[0]))
