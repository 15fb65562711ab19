"""The mentions of the open article: spans grouped by folded surface and label, with counts by state over article and project."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QPushButton,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.schema import Schema
from annotator.core.spread import Hit
from annotator.core.view import ItemState, SpanItem, View
from annotator.language.blocks import display_text
from annotator.language.folding import fold
from annotator.store.mentions import MentionCount
from annotator.ui.hit_list import HitList, HitModel
from annotator.ui.lists import ROW, FilterBox, ItemList, RowsModel
from annotator.ui.plain_label import PlainLabel
from annotator.ui.portions import Portions
from annotator.ui.reading import surface
from annotator.ui.theme import LIGHT, Palette, px, ui_font
from annotator.ui.words import tr

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Mention:
    """Spans of one folded surface and label: how it is first written, and its spans in text order.

    `undecided`, `confirmed` and `rejected` count those of the article; `elsewhere` those of the other articles, None until read.
    """

    surface: str
    label: str
    hue: float
    item_ids: tuple[str, ...]
    undecided: int
    confirmed: int
    rejected: int = 0
    label_id: str = ""
    folded: str = ""
    elsewhere: MentionCount | None = None

    @property
    def key(self) -> str:
        return f"{self.label} {fold(self.surface)}"

    @property
    def spoken(self) -> str:
        return self.text

    @property
    def all_undecided(self) -> int:
        return self.undecided + (self.elsewhere.undecided if self.elsewhere else 0)

    @property
    def all_confirmed(self) -> int:
        return self.confirmed + (self.elsewhere.confirmed if self.elsewhere else 0)

    @property
    def total(self) -> int:
        return self.all_undecided + self.all_confirmed

    @property
    def stands(self) -> str:
        """How often, and in how many articles as far as that is known: "27 in 9 articles"."""
        if self.elsewhere is None or not self.elsewhere.documents:
            return f"{self.total}×"
        return tr("{total} in {n} article(s)", total=self.total, n=self.elsewhere.documents + 1)

    @property
    def text(self) -> str:
        parts = [self.surface, self.label, self.stands]
        parts += [f"✓ {self.all_confirmed}"] if self.all_confirmed else []
        parts += [tr("{n} undecided", n=self.all_undecided)] if self.all_undecided else []
        return " · ".join(parts)

    @property
    def precedents(self) -> str:
        """What the analyst has decided about it: "you: 14 accepted, 0 rejected, 1 relabelled"."""
        other = self.elsewhere or MentionCount(0, 0, 0, 0)
        return tr(
            "you: {accepted} accepted, {rejected} rejected, {relabelled} relabelled",
            accepted=self.all_confirmed, rejected=self.rejected + other.rejected, relabelled=other.relabelled,
        )  # fmt: skip


Elsewhere: TypeAlias = Callable[[str], Mapping[str, MentionCount] | None]
_NOWHERE = MentionCount(0, 0, 0, 0)


def mentions(text: str, view: View, schema: Schema, elsewhere: Elsewhere = lambda _: None) -> list[Mention]:
    """The mentions of a view, those with most undecided spans first, then in text order. Rejected spans make none.

    `elsewhere` says by folded surface what is known of the other articles, by label_id.
    """
    groups: dict[tuple[str, str], list[SpanItem]] = {}
    rejected: Counter[tuple[str, str]] = Counter()
    for item in view.spans:
        if item.state in (ItemState.OPEN, ItemState.CONFIRMED):
            groups.setdefault((fold(text[item.start : item.end]), item.label_id), []).append(item)
        elif item.state is ItemState.REJECTED:
            rejected[fold(text[item.start : item.end]), item.label_id] += 1
    found = []
    for (folded, label_id), items in groups.items():
        states = [item.state for item in items]
        label, others = schema.span_label(label_id), elsewhere(folded)
        found.append(
            Mention(
                surface(text, items[0]),
                label.name,
                label.hue,
                tuple(item.item_id for item in items),
                states.count(ItemState.OPEN),
                states.count(ItemState.CONFIRMED),
                rejected[folded, label_id],
                label_id,
                folded,
                None if others is None else others.get(label_id, _NOWHERE),
            )
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
        wanted = self._wanted
        self.set_rows([m for m in self._all if wanted in fold(m.surface) or wanted == fold(m.label)] if wanted else self._all)

    def mention(self, row: int) -> Mention:
        found = self._rows[row]
        assert isinstance(found, Mention)
        return found

    def row_of(self, key: str) -> int:
        """The row of a mention, -1 if it is not shown."""
        return next((row for row, mention in enumerate(self._rows) if mention.key == key), -1)

    def row_with(self, item_id: str) -> int:
        """The row of the mention that the span belongs to, -1 if none is shown."""
        return next((row for row, mention in enumerate(self._rows) if item_id in mention.item_ids), -1)


_LABELS = 38  # pixels: the names stand below one another beside labels that are no wider


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
            decided = mention.all_undecided == 0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.solid if decided else colours.tint)
            painter.drawRoundedRect(chip, 3, 3)
            painter.setPen(colours.on_solid if decided else colours.ink)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, mention.label)
            counts = f"{mention.stands}  ✓ {mention.all_confirmed}" if mention.all_confirmed else mention.stands
            painter.setFont(ui_font(11))
            painter.setPen(palette.dim)
            width = QFontMetrics(painter.font()).horizontalAdvance(counts)
            painter.drawText(rect.adjusted(0, 0, -12, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, counts)
            painter.setFont(ui_font(13))
            painter.setPen(palette.text)
            after = max(chip.right(), chip.left() + px(_LABELS)) + 10
            room = QRect(after, rect.top(), rect.right() - width - 20 - after, rect.height())
            words = QFontMetrics(painter.font()).elidedText(display_text(mention.surface), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        finally:
            painter.restore()


class MentionList(QWidget):
    """The tab: a filter box over the groups, and below them what is known of the current one. A click goes to the next of its spans in
    the text. The sentences of a group take the place of the groups until they are left."""

    chosen = Signal(object)  # Mention
    digit_pressed = Signal(int)
    menu_requested = Signal(QPoint)  # on screen
    place_chosen = Signal(object)  # Hit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = FilterBox()
        self.filter.setObjectName("mentionFilter")
        self.filter.setPlaceholderText(tr("Filter mentions"))
        self.filter.setAccessibleName(tr("Filter mentions"))
        self.filter.setClearButtonEnabled(True)
        self.model = MentionModel(self)
        self.filter.textChanged.connect(self.model.set_filter)
        self.list = ItemList()
        self.filter.left.connect(self.list.setFocus)
        self.list.setObjectName("mentionList")
        self.list.without_rows = tr("No mentions here.")
        self.list.setAccessibleName(tr("Mentions"))
        self.list.setModel(self.model)
        self.delegate = MentionDelegate(self.list)
        self.list.setItemDelegate(self.delegate)
        self.list.clicked.connect(self._choose)
        self.list.digit_pressed.connect(self.digit_pressed)
        self.list.menu_requested.connect(self.menu_requested)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.model.dataChanged.connect(lambda *_: self._tell())
        self.model.modelReset.connect(self._tell)
        self.about = PlainLabel(name="mentionAbout", accessible=tr("The current mention"), wraps=True)
        self.about.hide()
        self.back = QPushButton()
        self.back.setObjectName("mentionBack")
        self.back.clicked.connect(self.leave_sentences)
        self.sentences: HitList | None = None
        self._coming: Portions[list[Hit]] | None = None
        self.groups = QWidget()
        groups = QVBoxLayout(self.groups)
        groups.setContentsMargins(0, 0, 0, 0)
        groups.setSpacing(0)
        for widget in (self.filter, self.list, self.about):
            groups.addWidget(widget)
        self._of_one = QWidget()
        self._sentences = QVBoxLayout(self._of_one)
        self._sentences.setContentsMargins(0, 0, 0, 0)
        self._sentences.setSpacing(0)
        self._sentences.addWidget(self.back)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.groups)
        self._pages.addWidget(self._of_one)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.mention(index.row()))

    def current(self) -> Mention | None:
        """The current group."""
        row = self.list.currentIndex().row()
        return self.model.mention(row) if 0 <= row < self.model.rowCount() else None

    def _tell(self) -> None:
        mention = self.current()
        self.about.setVisible(mention is not None)
        if mention is not None:
            parts = [mention.stands, tr("{n} undecided", n=mention.all_undecided)] if mention.all_undecided else [mention.stands]
            self.about.setText(" · ".join(parts) + "\n" + mention.precedents)

    def is_focused(self) -> bool:
        """Whether this is the pane that the keys act on, or will again when a dialog is closed."""
        return self.isAncestorOf(self.window().focusWidget())

    def show_mentions(self, found: Iterable[Mention]) -> None:
        """Show these groups. Where the keys act on them, one that is decided now gives its place to the one that follows it."""
        before, row = self.current(), self.list.currentIndex().row()
        self.model.set_mentions(found)
        rows = self.model.rowCount()
        if not self.is_focused() or not rows:
            return
        at = self.model.row_of(before.key) if before else -1
        if before is None or at < 0 or (before.undecided and not self.model.mention(at).undecided):
            at = min(max(row, 0), rows - 1)
        self.list.setCurrentIndex(self.model.index(at))

    def select_with(self, item_id: str | None) -> None:
        """Select the group of a span."""
        row = self.model.row_with(item_id) if item_id else -1
        self.list.setCurrentIndex(self.model.index(row) if row >= 0 else QModelIndex())

    def set_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self.delegate.palette = palette
        if self.sentences is not None:
            self.sentences.delegate.palette = palette

    # the sentences of a group ----------------------------------------------------------------------------------------

    def show_sentences(self, title: str, model: HitModel, places: Iterator[list[Hit]]) -> None:
        """Show these places instead of the groups, as they come."""
        self._drop_sentences()
        self.back.setAccessibleName(tr("Back to the mentions"))

        def take(hits: list[Hit]) -> None:
            model.add("", hits)
            self.back.setText(f"‹  {title} · {model.counts()[1]}")

        self.sentences = HitList(model, self.delegate.palette)
        model.setParent(self.sentences)
        self.sentences.setObjectName("mentionSentences")
        self.sentences.setAccessibleName(title)
        self.sentences.chosen.connect(self._place_chosen)
        self.sentences.clicked.connect(lambda index: self._place_chosen(model.hit(index.row())))
        self.sentences.left.connect(self.leave_sentences)
        self._sentences.addWidget(self.sentences, 1)
        self._pages.setCurrentIndex(1)

        def ended(trouble: str) -> None:
            if trouble:
                self.back.setText(f"‹  {trouble}")

        self._coming = Portions(places, take, ended, self.sentences)
        self._coming.start()
        self.sentences.setCurrentIndex(model.index(max(0, model.first_hit())))
        self.sentences.setFocus()

    def _place_chosen(self, hit: Hit | None) -> None:
        if hit is not None:
            self.place_chosen.emit(hit)

    def leave_sentences(self) -> None:
        """Show the groups again."""
        if self.sentences is not None:
            self._pages.setCurrentIndex(0)
            self.list.setFocus()
            self._drop_sentences()

    def _drop_sentences(self) -> None:
        if self.sentences is not None:
            if self._coming is not None:
                self._coming.stop()
            self.sentences.deleteLater()
            self.sentences = None
