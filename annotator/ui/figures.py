"""Figures of a page: large numbers with their names, and tabs of a plot beside the table of its numbers."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.outcome_colours import Legend
from annotator.ui.plain_label import PlainLabel
from annotator.ui.progress_tables import Table, shown
from annotator.ui.theme import Palette
from annotator.ui.words import tr

if TYPE_CHECKING:
    from annotator.ui.plots import Plot

_NARROW = 760
_LEAST_PLOT = 400  # pixels of a wide window; of a narrow one two fifths
_STACKED = 320  # pixels of height from which on a plot stands above a table that it would cut


def load_plots() -> None:
    """Import them while nobody waits: it takes a third of a second."""
    import annotator.ui.plots  # noqa: F401


def _side(column: int) -> Qt.AlignmentFlag:
    """Names stand on the left, numbers on the right."""
    return (Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter


class Tiles(QWidget):
    """A few large numbers with what they are called."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(26)
        self._grid.setVerticalSpacing(8)
        self._tiles: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # a narrow window has fewer columns

    def show_table(self, table: Table) -> None:
        """A tile for each row."""
        for old in self._tiles:
            old.deleteLater()
        self._tiles = []
        for name, number in table.rows:
            tile = QWidget()
            column = QVBoxLayout(tile)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            value = PlainLabel(shown(number), "tileNumber")
            value.setAccessibleName(tr("{name}: {value}", name=name, value=shown(number)))
            column.addWidget(value)
            column.addWidget(PlainLabel(str(name), "tileName"))
            self._tiles.append(tile)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        columns = 3 if self.width() < _NARROW else 6
        for nth, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, nth // columns, nth % columns)


class Figures(QWidget):
    """One tab: perhaps a plot, beside the table of its numbers, or a sentence where there is nothing to show.

    A table that is too wide for that stands below its plot; where the window is too low for both, it stands alone.
    """

    def __init__(self, name: str, *, with_legend: bool = False, with_plot: bool = True) -> None:
        super().__init__()
        self.name = name
        self.table_shown: Table | None = None
        self.plots: list[Plot] = []
        self.sentence = PlainLabel(name="emptySentence", wraps=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.legend = Legend() if with_legend else None
        self._drawn = QWidget()
        self._drawn.setObjectName("plots")
        self._column = QVBoxLayout(self._drawn)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        if self.legend is not None:
            self._column.addWidget(self.legend)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumHeight(1)  # above a table too it keeps no window from being low
        scroll.setWidget(self._drawn)
        self.table = QTableWidget()
        self.table.setAccessibleName(name)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.note = PlainLabel(name="figuresNote", wraps=True)
        self.note.hide()
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(scroll)
        self.splitter.addWidget(beside)
        self._dragged = False
        self.splitter.splitterMoved.connect(self._was_dragged)
        scroll.setVisible(with_plot)
        self._scroll, self._with_plot = scroll, with_plot
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.sentence)
        self._layers.addWidget(self.splitter)

    def say(self, words: str) -> None:
        """A sentence instead of figures."""
        self.table_shown = None
        self.sentence.setText(words)
        self._layers.setCurrentWidget(self.sentence)

    def show_table(self, table: Table, note: str = "") -> None:
        """The table, with a note on it below."""
        self.table_shown = table
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.table.setColumnCount(len(table.headers))
        self.table.setRowCount(len(table.rows))
        for column, words in enumerate(table.headers):
            heading = QTableWidgetItem(words)
            heading.setTextAlignment(_side(column))
            self.table.setHorizontalHeaderItem(column, heading)
        for row, cells in enumerate(table.rows):
            for column, cell in enumerate(cells):
                item = QTableWidgetItem(shown(cell))
                item.setTextAlignment(_side(column))
                self.table.setItem(row, column, item)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setHighlightSections(False)
        self._layers.setCurrentWidget(self.splitter)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _was_dragged(self) -> None:
        self._dragged = True

    def _share_room(self) -> None:
        """Beside its plot the table has half of the width, and more where its columns want it and the plot can spare it; below its plot it
        has the height of its rows, at most half. What was dragged stays."""
        if not self._with_plot:
            return
        columns, bar = self.table.horizontalHeader().length(), self.table.verticalScrollBar().sizeHint().width()
        wanted, width, height = columns + bar + 2 * self.table.frameWidth(), self.width(), self.height()
        spared = width - min(_LEAST_PLOT, 2 * width // 5)
        beside = wanted <= spared
        self._scroll.setVisible(beside or height >= _STACKED)
        way = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if way is not self.splitter.orientation():
            self.splitter.setOrientation(way)
            self._dragged = False
        if self._dragged:
            return
        if beside:
            table = min(max(wanted, width // 2), spared)
            self.splitter.setSizes([width - table, table])
        else:
            rows = self.table.horizontalHeader().height() + self.table.verticalHeader().length() + 2 * self.table.frameWidth()
            table = min(rows + (0 if self.note.isHidden() else self.note.heightForWidth(width)), height // 2)
            self.splitter.setSizes([height - table, table])

    def plots_of(self, make: Callable[[], list["Plot"]]) -> list["Plot"]:
        """The plots of the tab, which are made when they are first drawn."""
        if not self.plots:
            self.plots = make()
            for plot in self.plots:
                self._column.addWidget(plot, 1)
        return self.plots

    def set_palette(self, palette: Palette) -> None:
        if self.legend is not None:
            self.legend.palette_shown = palette
            self.legend.update()
        if self.table_shown is not None:
            for plot in self.plots:
                plot.set_palette(palette)
