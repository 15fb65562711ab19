"""Keys drawn as the caps of a keyboard, for the sheet of keys and the palette of commands."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.actions import written
from annotator.ui.theme import SANS, font

Chord = tuple[str, ...]
"""What is held and pressed together, a word a cap."""

HEIGHT = 20
_GAP, _APART = 3.0, 9.0  # between the caps of one chord, and between chords
_PAD = 6.0


def chord_of(key: QKeySequence) -> Chord:
    """The caps of a key: « Ctrl », « Shift », « Z »."""
    words = written(key)
    if words.endswith("+"):  # the plus itself is pressed
        return (*(part for part in words[:-1].split("+") if part), "+")
    return tuple(words.split("+"))


def cap_font() -> QFont:
    return font(SANS, 11.5, QFont.Weight.Medium)


def _cap_width(metrics: QFontMetricsF, word: str) -> float:
    return max(float(HEIGHT), metrics.horizontalAdvance(word) + 2 * _PAD)


def width_of(chords: Sequence[Chord]) -> float:
    """How much room these caps take, in pixels."""
    metrics = QFontMetricsF(cap_font())
    each = (sum(_cap_width(metrics, word) for word in chord) + _GAP * (len(chord) - 1) for chord in chords)
    return sum(each) + _APART * max(0, len(chords) - 1)


def paint(painter: QPainter, chords: Sequence[Chord], left: float, middle: float, colours: QPalette) -> None:
    """Draw caps from `left` on, around the height `middle`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(cap_font())
    metrics = QFontMetricsF(painter.font())
    top, x = round(middle - HEIGHT / 2) + 0.5, left + 0.5
    for chord in chords:
        for word in chord:
            width = _cap_width(metrics, word) - 1
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.color(QPalette.ColorRole.Mid))
            painter.drawRoundedRect(QRectF(x, top + 1.5, width, HEIGHT - 1.5), 4, 4)  # the side of the cap
            painter.setPen(QPen(colours.color(QPalette.ColorRole.Mid), 1))
            painter.setBrush(colours.color(QPalette.ColorRole.Light))
            face = QRectF(x, top, width, HEIGHT - 2.5)
            painter.drawRoundedRect(face, 4, 4)
            painter.setPen(colours.color(QPalette.ColorRole.Text))
            painter.drawText(face, Qt.AlignmentFlag.AlignCenter, word)
            x += width + 1 + _GAP
        x += _APART - _GAP
    painter.restore()


class KeyCaps(QWidget):
    """A row of caps, set to the right."""

    def __init__(self, chords: Sequence[Chord]) -> None:
        super().__init__()
        self._chords = tuple(chords)
        self.setAccessibleName(", ".join("+".join(chord) for chord in chords))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(width_of(self._chords)) + 2, HEIGHT + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            paint(painter, self._chords, self.width() - width_of(self._chords) - 1, self.height() / 2, self.palette())
        finally:
            painter.end()
