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
from annotator.ui.theme import LIGHT, SANS, Palette, font, px
from annotator.ui.words import decimal, number, tr

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
        self.getAxis("bottom").setTicks([[(fifth, decimal(fifth)) for fifth in fifths]])
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


class Course(Plot):
    """A line through values at steps, as they come; the best one is marked."""

    def __init__(self, name: str, across: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._name, self._across = name, across
        self._points: Sequence[tuple[float, float]] = ()
        self._until = 1.0
        self._best: tuple[float, float] | None = None
        self.getAxis("left").setWidth(px(64))  # courses stand one above the other

    def show_course(
        self, points: Sequence[tuple[float, float]], until: float, palette: Palette, best: tuple[float, float] | None = None
    ) -> None:
        """`until`: the last step so far, also where there is no value yet."""
        self._points, self._until, self._best = points, until, best
        self.setVisible(bool(points))
        self.set_palette(palette)

    def _draw(self) -> None:
        colour = self.colours.label_colours(NEUTRAL).solid
        steps, values = [x for x, _ in self._points], [y for _, y in self._points]
        alone = {"symbol": "o", "symbolSize": 7, "symbolBrush": colour, "symbolPen": self._line(colour)} if len(steps) < 20 else {}
        self.addItem(pg.PlotDataItem(steps, values, pen=self._line(colour, 2), **alone))
        if self._best is not None:
            x, y = self._best
            ring = self._line(self.colours.text, 1.6)
            self.addItem(pg.PlotDataItem([x], [y], pen=None, symbol="o", symbolSize=12, symbolBrush=None, symbolPen=ring))
            self._write(decimal(y), self.colours.text, x, y, (0.5, 1.4))
        self._name_axis("bottom", self._across)
        self._name_axis("left", self._name)
        low, high = min(values, default=0.0), max(values, default=1.0)
        room = (high - low) * 0.2 or max(abs(high), 1.0) * 0.1
        self.setXRange(0, self._until, padding=0.04)
        self.setYRange(low - room / 2, high + room, padding=0)
        self._lines(x=False, y=True)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value in per cent with its interval."""

    value: float
    low: float
    high: float


class Estimates(Plot):
    """A row for each name, and on it the values of up to two systems with their intervals: a disc and a square."""

    _SYMBOLS = (("o", "●", -0.15), ("s", "□", 0.15))

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._name = name
        self._systems: Sequence[str] = ()
        self._rows: Sequence[tuple[str, Sequence[Estimate | None]]] = ()

    def show_rows(self, systems: Sequence[str], rows: Sequence[tuple[str, Sequence[Estimate | None]]], palette: Palette) -> None:
        """The first at the top; the plot asks for the height that they need. `systems` names the values of a row."""
        self._systems, self._rows = systems, rows
        self.setMinimumHeight(_ROW * len(rows) + 70)
        self.set_palette(palette)

    def _draw(self) -> None:
        import numpy

        solid = self.colours.label_colours(NEUTRAL).solid
        columns = max((len(of) for _, of in self._rows), default=0)
        for nth, (symbol, _, shift) in enumerate(self._SYMBOLS[:columns]):
            apart = shift if columns > 1 else 0.0
            known = [(row + apart, one) for row, (_, of) in enumerate(self._rows) if (one := of[nth]) is not None]
            if not known:
                continue
            y = numpy.array([place for place, _ in known])
            x, low, high = (numpy.array([getattr(one, part) for _, one in known]) for part in ("value", "low", "high"))
            colour = self.colours.dim if nth else solid
            self.addItem(pg.ErrorBarItem(x=x, y=y, left=x - low, right=high - x, beam=0.1, pen=self._line(colour, 1.4)))
            filled = self.colours.background if nth else colour
            line = self._line(colour, 1.6)
            self.addItem(pg.PlotDataItem(x, y, pen=None, symbol=symbol, symbolSize=10, symbolBrush=filled, symbolPen=line))
        self.getAxis("left").setTicks([[(row, name) for row, (name, _) in enumerate(self._rows)]])
        self.getViewBox().invertY(True)
        legend = "   ".join(f"{sign} {words}" for words, (_, sign, _) in zip(self._systems, self._SYMBOLS, strict=False))
        self._name_axis("bottom", f"{self._name}    {legend}")
        lowest = min((one.low for _, of in self._rows for one in of if one is not None), default=0.0)
        self.setXRange(max(0.0, lowest // 10 * 10), 100, padding=0.06)  # so much that there is room for "100"
        self.setYRange(-0.6, len(self._rows) - 0.4, padding=0)
        self._lines(x=True, y=False)


class Growth(Plot):
    """Scores in per cent with their intervals, against the number of articles."""

    def __init__(self, name: str, across: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._name, self._across = name, across
        self._points: Sequence[tuple[int, Estimate]] = ()

    def show_points(self, points: Sequence[tuple[int, Estimate]], palette: Palette) -> None:
        self._points = points
        self.set_palette(palette)

    def _draw(self) -> None:
        import numpy

        colour = self.colours.label_colours(NEUTRAL).solid
        x = numpy.array([articles for articles, _ in self._points])
        y, low, high = (numpy.array([getattr(one, part) for _, one in self._points]) for part in ("value", "low", "high"))
        widest = float(x.max()) if len(x) else 1.0
        self.addItem(pg.ErrorBarItem(x=x, y=y, top=high - y, bottom=y - low, beam=widest * 0.012, pen=self._line(self.colours.dim, 1.4)))
        edge = self._line(self.colours.background, 1.5)
        self.addItem(pg.PlotDataItem(x, y, pen=self._line(colour, 2), symbol="o", symbolSize=10, symbolBrush=colour, symbolPen=edge))
        self._name_axis("bottom", self._across)
        self._name_axis("left", self._name)
        self.setXRange(0, widest, padding=0.05)
        if len(y):
            self.setYRange(max(0.0, float(low.min()) - 3), min(100.0, float(high.max()) + 3), padding=0)
        self._lines(x=False, y=True)
