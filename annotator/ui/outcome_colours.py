"""How outcomes look in bars: told apart by lightness and outline, whatever the hue of the label is; and the legend that says so."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.progress_tables import OUTCOMES
from annotator.ui.theme import LIGHT, SANS, Palette, font
from annotator.ui.words import tr

NEUTRAL = 255.0
"""The hue of bars that are about no label of their own."""


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a part of a bar; `text` is legible on `fill`."""

    fill: QColor
    line: QColor
    text: QColor
    dashed: bool = False


def look(palette: Palette, outcome: str, hue: float = NEUTRAL) -> Look:
    """Decided is solid as chips are, undecided is tinted and dashed, rejected has no hue."""
    colours = palette.label_colours(hue)
    if outcome == "accepted":
        return Look(colours.solid, colours.solid, colours.on_solid)
    if outcome == "corrected":
        return Look(_between(colours.tint, colours.solid), colours.solid, palette.text)
    if outcome == "added":
        return Look(palette.background, colours.solid, palette.text)
    if outcome == "rejected":
        return Look(palette.line, palette.faint, palette.text)
    return Look(colours.tint, colours.solid, colours.ink, True)


def pen(of: Look) -> QPen:
    """A hairline that stays one pixel however the plot is scaled."""
    made = QPen(of.line, 1, Qt.PenStyle.DashLine if of.dashed else Qt.PenStyle.SolidLine)
    made.setCosmetic(True)
    return made


def _between(one: QColor, other: QColor) -> QColor:
    red, green, blue = (0.7 * getattr(one, part)() + 0.3 * getattr(other, part)() for part in ("redF", "greenF", "blueF"))
    return QColor.fromRgbF(red, green, blue)


class Legend(QWidget):
    """A swatch and a word for each outcome."""

    _SWATCH, _GAP, _APART = 12.0, 6.0, 18.0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progressLegend")
        self.setAccessibleName(tr("Legend"))
        self.setAccessibleDescription(", ".join(tr(words) for _, words in OUTCOMES))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._font = font(SANS, 12)
        self.palette_shown = LIGHT

    def sizeHint(self) -> QSize:
        return QSize(420, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        metrics = QFontMetricsF(self._font)
        x, middle = 14.0, self.height() / 2
        for outcome, words in OUTCOMES:
            of = look(self.palette_shown, outcome)
            painter.setPen(pen(of))
            painter.setBrush(of.fill)
            painter.drawRoundedRect(QRectF(x + 0.5, middle - self._SWATCH / 2 + 0.5, self._SWATCH, self._SWATCH), 2.5, 2.5)
            x += self._SWATCH + self._GAP
            painter.setPen(self.palette_shown.dim)
            painter.drawText(QPointF(x, middle + (metrics.ascent() - metrics.descent()) / 2), tr(words))
            x += metrics.horizontalAdvance(tr(words)) + self._APART
        painter.end()
