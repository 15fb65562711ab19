"""The bar that floats by the current item or the selection: what can be decided there, by mouse."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from annotator.core.schema import Label, SpanLabel, worded
from annotator.ui.floating import least_covering
from annotator.ui.item_words import called
from annotator.ui.plain_label import plain_tip, plain_title
from annotator.ui.text_cover import Cover
from annotator.ui.theme import LIGHT, Palette
from annotator.ui.words import mark, shown_language, tr

MARKS = {
    "accept": ("✓", mark("Accept")),
    "reject": ("✗", mark("Reject")),
    "flip": ("⇄", mark("Turn round")),
    "relate": ("→", mark("Relation from here")),
    "choose_label": ("…", mark("Other labels")),
}


class DecisionBar(QFrame):
    """Buttons for deciding and for the labels. It never takes the focus and never lies over the line it belongs to."""

    decided = Signal(str)  # accept, reject, flip, relate
    labelled = Signal(str)  # label id

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setObjectName("decisionBar")
        self.setAccessibleName(tr("Decide"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAutoFillBackground(True)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(3, 1, 3, 1)
        self._layout.setSpacing(3)
        self._shown: tuple[tuple[str, ...], tuple[Label, ...], str, bool] | None = None
        self._palette = LIGHT
        self.hints = {name: tr(title) for name, (_, title) in MARKS.items()}  # what each decision is, and by which key
        self._chosen: tuple[object, QPoint] | None = None  # for what and which sizes, and how far from there
        self.hide()

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Name these keys for the decisions."""
        self.hints = {name: _with_key(tr(title), keys.get(name, "")) for name, (_, title) in MARKS.items()}
        self._shown = None

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        self._shown = None
        colours = f"background: {palette.raised.name()}; border: 1px solid {palette.faint.name()}; border-radius: 7px;"
        self.setStyleSheet(f"#decisionBar {{ {colours} }} #decisionBar QToolButton {{ padding: 1px 6px; }}")

    def show_at(
        self,
        about: object,
        rect: QRect,
        decisions: tuple[str, ...],
        labels: tuple[Label, ...],
        current_label: str,
        cover: Callable[[QRect, int], Cover],
    ) -> None:
        """Show these buttons beside the rectangle, where they hide least of what `cover` tells; they stay there, and follow it when it
        scrolls, as long as they are `about` the same."""
        wanted = (decisions, labels, current_label, self._palette.dark)
        if wanted != self._shown:
            self._fill(decisions, labels, current_label)
            self._shown = wanted
        self.ensurePolished()
        room = self._room.size()
        if self._width() > room.width() - 8:  # the other labels are behind the last button
            self._fill((*decisions, "choose_label"), tuple(label for label in labels if label.label_id == current_label), current_label)
            self._shown = None
        self.resize(self._width(), self._layout.sizeHint().height())
        self.move(self._place(about, rect, room, cover))
        self.show()
        self.raise_()

    def _place(self, about: object, rect: QRect, room: QSize, cover: Callable[[QRect, int], Cover]) -> QPoint:
        chosen_for = about, rect.height(), self.size(), room
        if self._chosen is not None and self._chosen[0] == chosen_for:
            place = rect.topLeft() + self._chosen[1]
            if QRect(QPoint(), room).contains(QRect(place, self.size())):
                return place
        covered = cover(rect, self.height() + 8)
        place = least_covering(rect, covered.line, self.size(), room, covered.obstacles)
        self._chosen = chosen_for, place - rect.topLeft()
        return place

    def _width(self) -> int:
        self._layout.activate()
        return self._layout.sizeHint().width()

    def _fill(self, decisions: tuple[str, ...], labels: tuple[Label, ...], current_label: str) -> None:
        while (taken := self._layout.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.hide()
                old.deleteLater()
        for name in decisions:
            button = self._button(MARKS[name][0], self.hints[name], f"bar_{name}")
            button.clicked.connect(lambda _checked=False, name=name: self.decided.emit(name))
        for nth, label in enumerate(labels, 1):
            key = label.key or (str(nth) if nth < 10 else "")
            words = label.name if isinstance(label, SpanLabel) else called(label)  # as its chip and its arc say it
            button = self._button(f"{key} {words}".strip(), _with_key(words, key), f"bar_label_{label.label_id}")
            button.setToolTip(plain_tip(_with_key(worded(label.title, shown_language()) or words, key)))
            button.clicked.connect(lambda _checked=False, label_id=label.label_id: self.labelled.emit(label_id))
            if isinstance(label, SpanLabel):
                colours = self._palette.label_colours(label.hue)
                chosen = label.label_id == current_label
                back, ink = (colours.solid, colours.on_solid) if chosen else (colours.tint, colours.ink)
                button.setStyleSheet(
                    f"QToolButton {{ background: {back.name()}; color: {ink.name()}; border: 0; font-weight: 600; padding: 1px 6px; }}"
                )

    def _button(self, text: str, hint: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(plain_title(text))
        button.setAccessibleName(hint)
        button.setToolTip(plain_tip(hint))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._layout.addWidget(button)
        button.show()  # else the layout counts it only after the event loop has run
        return button


def _with_key(words: str, key: str) -> str:
    return f"{words} ({key})" if key else words
