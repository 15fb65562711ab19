"""The plots of the progress page, drawn by pyqtgraph. Only this module imports it, and nothing imports this one before the page opens.

They can be looked at only: the page shows the same numbers as a table.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QWidget

from annotator.ui.outcome_colours import NEUTRAL, look, pen
from annotator.ui.progress_tables import OUTCOMES, share
from annotator.ui.theme import LIGHT, SANS, Palette, font
from annotator.ui.words import number, tr

_ROW = 30  # pixels for each bar


class _Axis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph tells no types
    """Counts along an axis, written as everywhere; between whole numbers there is none."""

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [number(round(value)) if value == round(value) else "" for value in values]


class Plot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph tells no types
    """A plot in our fonts and colours. Those who inherit draw in `_draw`, which is asked for anew when the colours change."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, axisItems={side: _Axis(side) for side in ("left", "bottom")})
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setMinimumSize(160, 140)
        self.setMenuEnabled(False)
        self.setMouseEnabled(x=False, y=False)
        self.enableMouse(False)
        self.hideButtons()
        self.plotItem.setContentsMargins(8, 8, 18, 8)
        self.colours: Palette = LIGHT
        self._words = font(SANS, 12)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setTickFont(self._words)
            axis.label.setFont(self._words)
            axis.setStyle(tickLength=0, tickTextOffset=8, maxTickLevel=0, hideOverlappingLabels=False)
            axis.setZValue(-1)  # its grid lies behind the figures

    def set_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self.colours = palette
        self.setBackground(palette.background)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(QPen(palette.line, 1))
            axis.setTextPen(QPen(palette.text if side == "left" else palette.dim))
            axis.label.setDefaultTextColor(palette.dim)
        self.clear()
        self._draw()

    def _draw(self) -> None:
        raise NotImplementedError

    def _line(self, colour: QColor, width: float = 1, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        made = QPen(colour, width, style)
        made.setCosmetic(True)
        return made

    def _name_axis(self, side: str, words: str) -> None:
        axis = self.getAxis(side)
        axis.setLabel(words)
        axis.label.setFont(self._words)
        axis.label.setDefaultTextColor(self.colours.dim)

    def _write(self, words: str, colour: QColor, x: float, y: float, anchor: tuple[float, float] = (0.5, 0.5)) -> None:
        item = pg.TextItem(words, color=colour, anchor=anchor)
        item.setFont(self._words)
        item.setPos(x, y)
        self.addItem(item)

    def _lines(self, *, x: bool, y: bool) -> None:
        """Hairlines behind the figures, where the axes have numbers."""
        for side, wanted in (("bottom", x), ("left", y)):
            self.getAxis(side).setGrid(60 if wanted else False)


@dataclass(frozen=True, slots=True)
class Bar:
    name: str
    counts: Mapping[str, int]
    hue: float = NEUTRAL


class StackedBars(Plot):
    """A lying bar for each name, one part for each outcome."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._bars: Sequence[Bar] = ()

    def show_bars(self, bars: Sequence[Bar], palette: Palette) -> None:
        """The first at the top; the plot asks for the height that they need."""
        self._bars = bars
        self.setMinimumHeight(_ROW * len(bars) + 60)
        self.set_palette(palette)

    def _draw(self) -> None:
        longest = max(sum(bar.counts.values()) for bar in self._bars)
        for row, bar in enumerate(self._bars):
            left = 0
            for outcome, _ in OUTCOMES:
                width = bar.counts.get(outcome, 0)
                if not width:
                    continue
                of = look(self.colours, outcome, bar.hue)
                self.addItem(pg.BarGraphItem(x0=[left], y=[row], width=[width], height=0.66, brush=of.fill, pen=pen(of)))
                if width * 14 > longest * len(number(width)) * 0.45:  # there is room for the number
                    self._write(number(width), of.text, left + width / 2, row)
                left += width
        self.getAxis("left").setTicks([[(row, bar.name) for row, bar in enumerate(self._bars)]])
        self.getViewBox().invertY(True)
        self.setXRange(0, longest, padding=0.02)
        self.setYRange(-0.6, len(self._bars) - 0.4, padding=0)
        self._lines(x=True, y=False)


class CalibrationPlot(Plot):
    """The share that was accepted against the score, with intervals; where both are the same, a dashed line."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._bins: Sequence[Mapping[str, Any]] = ()

    def show_bins(self, bins: Sequence[Mapping[str, Any]], palette: Palette) -> None:
        self._bins = bins
        self.set_palette(palette)

    def _draw(self) -> None:
        import numpy

        colour = self.colours.label_colours(NEUTRAL).solid
        middles = numpy.array([(one["from"] + one["to"]) / 2 for one in self._bins])
        shares = numpy.array([one["accepted"] / one["decided"] for one in self._bins])
        low, high = (numpy.array([one["interval"][end] for one in self._bins]) for end in (0, 1))
        self.addItem(pg.PlotDataItem([0, 1], [0, 1], pen=self._line(self.colours.faint, 1, Qt.PenStyle.DashLine)))
        self.addItem(
            pg.ErrorBarItem(x=middles, y=shares, top=high - shares, bottom=shares - low, beam=0.012, pen=self._line(self.colours.dim, 1.4))
        )
        line, edge = self._line(colour, 2), self._line(self.colours.background, 1.5)
        self.addItem(pg.PlotDataItem(middles, shares, pen=line, symbol="o", symbolSize=10, symbolBrush=colour, symbolPen=edge))
        fifths = [nth / 5 for nth in range(6)]
        self.getAxis("bottom").setTicks([[(fifth, f"{fifth:.1f}") for fifth in fifths]])
        self.getAxis("left").setTicks([[(fifth, share(fifth)) for fifth in fifths]])
        self._name_axis("bottom", tr("Score of the suggestion"))
        self._name_axis("left", tr("Accepted"))
        self.setXRange(0, 1, padding=0.03)
        self.setYRange(0, 1, padding=0.03)
        self._lines(x=True, y=True)


@dataclass(frozen=True, slots=True)
class Point:
    """A day, or an hour; without a value nothing is drawn."""

    name: str
    value: float | None


class Columns(Plot):
    """A column for each day or hour, its number above it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._points: Sequence[Point] = ()
        self._axis = name

    def show_points(self, points: Sequence[Point], palette: Palette) -> None:
        self._points = points
        self.set_palette(palette)

    def _draw(self) -> None:
        of = look(self.colours, "accepted")
        known = [(nth, point.value) for nth, point in enumerate(self._points) if point.value]
        if known:
            self.addItem(
                pg.BarGraphItem(
                    x=[nth for nth, _ in known], height=[value for _, value in known], width=0.62, brush=of.fill, pen=self._line(of.fill)
                )
            )
        highest = max((value for _, value in known), default=1.0)
        if len(self._points) <= 12:
            for nth, value in known:
                self._write(number(round(value)), self.colours.text, nth, value, (0.5, 1.0))
        step = -(-len(self._points) // 6)
        self.getAxis("bottom").setTicks([[(nth, point.name) for nth, point in enumerate(self._points) if nth % step == 0]])
        self._name_axis("left", self._axis)
        count = max(len(self._points), 6)  # a few columns are not blown up
        self.setXRange(-0.6, count - 0.4, padding=0)
        self.setYRange(0, highest * 1.15, padding=0)
        self._lines(x=False, y=True)
