"""Looking at some items of a bulk act one after the other, right after it, and what that says of all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.corpus.spot_check import error_bound
from annotator.language.blocks import display_text
from annotator.ui.dialog_frame import Painted, fit, framed
from annotator.ui.hit_list import Context
from annotator.ui.plain_label import PlainLabel
from annotator.ui.theme import SERIF, Palette, font, px
from annotator.ui.words import decimal, tr

_PADDING = 14


class Sentence(QWidget):
    """A place in its text, with the span marked."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette, self._hue = palette, 0.0
        self._context = Context("", "", "")
        self.setMinimumSize(QSize(360, 150))

    def set_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self._palette = palette
        self.update()

    def show_context(self, context: Context, hue: float) -> None:
        self._context, self._hue = context, hue
        self.setAccessibleName(context.text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette, colours = self._palette, self._palette.label_colours(self._hue)
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), palette.background)
            layout = QTextLayout(display_text(self._context.text), font(SERIF, px(17)))
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            marked = QTextLayout.FormatRange()
            marked.start = len(self._context.left.encode("utf-16-le")) // 2
            marked.length = len(self._context.surface.encode("utf-16-le")) // 2
            looks = QTextCharFormat()
            looks.setBackground(QBrush(colours.tint))
            looks.setForeground(QBrush(colours.ink))
            looks.setFontWeight(QFont.Weight.Bold)
            marked.format = looks
            layout.setFormats([marked])
            layout.beginLayout()
            y, height = 0.0, QFontMetricsF(layout.font()).height() * 1.35
            while (line := layout.createLine()).isValid():
                line.setLineWidth(self.width() - 2 * _PADDING)
                line.setPosition(QPointF(0, y))
                y += height
            layout.endLayout()
            painter.setPen(palette.text)
            layout.draw(painter, QPointF(_PADDING, max(_PADDING, (self.height() - y) / 2)))
        finally:
            painter.end()


def verdict(wrong: int, looked_at: int, total: int) -> str:
    """What the sample says: "0 of 30 wrong: at most 9.5 % …"."""
    return tr(
        "{wrong} of {looked_at} wrong: at most {bound} % of all {n} (with 95 % confidence).",
        wrong=wrong, looked_at=looked_at, bound=decimal(100 * error_bound(wrong, looked_at)), n=total,
    )  # fmt: skip


class SpotCheckDialog(Painted):
    """Each of the sample is judged right (a, Enter) or wrong (x); then the error is stated. It ends with keeping or with undoing."""

    kept = Signal(object)  # the numbers of those judged wrong
    undone = Signal()

    def __init__(self, what: Sequence[tuple[str, float, Context]], total: int, parent: QWidget, palette: Palette) -> None:
        """`what` is the sample: for each what was decided, the hue of its label, and where it stands."""
        super().__init__(parent)
        self.setObjectName("spotCheck")
        self.setWindowTitle(tr("Spot-check"))
        self.setModal(True)
        self._what, self._total = what, total
        self._judged: list[bool] = []
        self.heading = PlainLabel(name="spotHeading", accessible=tr("What was decided"), wraps=True)
        self.sentence = Sentence(palette)
        self.says = PlainLabel(name="spotSays", accessible=tr("What the sample says"), wraps=True)
        self.right = self._button(tr("Right") + "  a", "spotRight", lambda: self._judge(True))
        self.wrong = self._button(tr("Wrong") + "  x", "spotWrong", lambda: self._judge(False))
        self.back = self._button(tr("Back") + "  p", "spotBack", self._go_back)
        self.undo = self._button(tr("Undo the whole step"), "spotUndo", self._undo)
        self.keep = self._button("", "spotKeep", self._keep)
        buttons = QHBoxLayout()
        buttons.addWidget(self.undo)
        buttons.addStretch(1)
        for button in (self.back, self.wrong, self.right, self.keep):
            buttons.addWidget(button)
        layout = framed(self)
        layout.addWidget(self.heading)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.says)
        layout.addLayout(buttons)
        fit(self, 680, 340)
        self._show()

    def set_palette(self, palette: Palette) -> None:
        self.sentence.set_palette(palette)

    def _button(self, words: str, name: str, then: object) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(then)
        return button

    @property
    def _is_over(self) -> bool:
        return len(self._judged) == len(self._what)

    def wrong_ones(self) -> list[int]:
        return [nth for nth, right in enumerate(self._judged) if not right]

    def _show(self) -> None:
        over, nth = self._is_over, min(len(self._judged), len(self._what) - 1)
        decided, hue, context = self._what[nth]
        wrong = len(self.wrong_ones())
        self.sentence.show_context(context, hue)
        for button in (self.right, self.wrong):
            button.setVisible(not over)
        self.back.setEnabled(bool(self._judged))
        self.keep.setVisible(over)
        self.keep.setDefault(over)
        if over:
            self.heading.setText(tr("The sample is judged."))
            self.says.setText(verdict(wrong, len(self._what), self._total))
            self.keep.setText(tr("Keep; the {n} wrong one(s) become undecided", n=wrong) if wrong else tr("Keep"))
            self.keep.setFocus()
        else:
            self.heading.setText(f"{nth + 1} / {len(self._what)} · {decided}")
            looked_at = tr("A sample of {looked_at} of the {n} place(s): is it right?", looked_at=len(self._what), n=self._total)
            so_far = " " + tr("{n} wrong so far.", n=wrong) if wrong else ""
            self.says.setText(looked_at + so_far)
            self.right.setFocus()

    def _judge(self, right: bool) -> None:
        if not self._is_over:
            self._judged.append(right)
            self._show()

    def _go_back(self) -> None:
        if self._judged:
            self._judged.pop()
            self._show()

    def _undo(self) -> None:
        self.undone.emit()
        super().reject()

    def _keep(self) -> None:
        if self._is_over:
            self.kept.emit(self.wrong_ones())
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter, enter = event.text().lower(), event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.isAutoRepeat() and (enter or letter in ("a", "x", "p")):
            return
        focused = self.focusWidget()
        if enter and isinstance(focused, QPushButton):
            focused.click()
        elif letter == "a":
            self._judge(True)
        elif letter == "x":
            self._judge(False)
        elif letter == "p" or event.key() == Qt.Key.Key_Backspace:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """There is no way round it: judge what is left, or undo."""
        left = len(self._what) - len(self._judged)
        self.says.setText(tr("Judge the {n} place(s) left, or undo the whole step.", n=left) if left else tr("Keep it, or undo it."))
