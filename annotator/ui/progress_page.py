"""The progress page: what became of the suggestions, how far scores can be trusted, how fast the work goes and what is left.

The figures are counted by `annotator stats` in a process of its own, which reads one snapshot of the project; the review goes on.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.core.schema import Schema
from annotator.jobs.protocol import Progress
from annotator.ui.dialog_frame import Painted, fit
from annotator.ui.figures import Figures, Tiles, load_plots
from annotator.ui.outcome_colours import NEUTRAL
from annotator.ui.plain_label import PlainLabel
from annotator.ui.producer_words import called_producer
from annotator.ui.progress_tables import begun, calibration_table, outcome_table, pace_table, summary_table
from annotator.ui.theme import Palette
from annotator.ui.words import number, shown_language, tr
from annotator.ui.workers import CommandRunner


class ProgressPage(Painted):
    """A window beside the review; it counts when it is opened and when it is asked to."""

    def __init__(self, project: Path, annotator: str, schema: Schema, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("progressPage")
        self.setWindowTitle(tr("Progress of {name}", name=project.stem))
        self.setLocale(QLocale(shown_language()))
        self._project, self._annotator, self._palette = project, annotator, palette
        self._hues = {label.name: label.hue for label in schema.span_labels}
        self._runner: CommandRunner | None = None
        self.says = PlainLabel(name="progressSays", wraps=True)
        self.tiles = Tiles()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(tr("Figures"))
        self.spans = Figures(tr("Spans by label"), with_legend=True)
        self.relations = Figures(tr("Relations by label"), with_legend=True)
        self.producers = Figures(tr("By producer"), with_legend=True)
        self.calibration = Figures(tr("Acceptance against score"))
        self.pace = Figures(tr("Pace"))
        for figures in self._all():
            self.tabs.addTab(figures, figures.name)
        self.refresh_button = QPushButton(tr("Refresh"))
        self.refresh_button.setObjectName("progressRefresh")
        self.refresh_button.clicked.connect(self.refresh)
        self.copy_button = QPushButton(tr("Copy as table"))
        self.copy_button.setObjectName("progressCopy")
        self.copy_button.clicked.connect(self.copy)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.clicked.connect(self.close)
        QShortcut(QKeySequence.StandardKey.Refresh, self, self.refresh)
        QShortcut(QKeySequence.StandardKey.Copy, self, self.copy)
        below = QHBoxLayout()
        below.setContentsMargins(16, 10, 16, 14)
        below.setSpacing(8)
        below.addWidget(self.says, 1)
        for button in (self.refresh_button, self.copy_button, self.close_button):
            button.setAutoDefault(False)
            below.addWidget(button)
        top = QVBoxLayout()
        top.setContentsMargins(16, 14, 16, 8)
        top.addWidget(self.tiles)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(below)
        fit(self, 1080, 640)
        for figures in self._all():
            figures.say(tr("Counting…"))
        self.set_palette(palette)
        self.refresh()
        QTimer.singleShot(0, load_plots)  # a third of a second, while the analyst looks at the page and not at the text

    def _all(self) -> tuple[Figures, ...]:
        return self.spans, self.relations, self.producers, self.calibration, self.pace

    def set_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self._palette = palette
        for figures in self._all():
            figures.set_palette(palette)

    @property
    def counting(self) -> bool:
        return self._runner is not None

    def refresh(self) -> None:
        """Count anew; what was counted before stays in sight meanwhile."""
        if self._runner is not None:
            return
        runner = CommandRunner(["stats", str(self._project), "--annotator", self._annotator], self)
        self._runner = runner
        runner.progressed.connect(self._tell)
        runner.ended.connect(lambda succeeded: self._counted(runner, succeeded))
        self.says.setText(tr("Counting…"))
        self.refresh_button.setEnabled(False)
        self.copy_button.setEnabled(False)
        runner.start()

    def _tell(self, progress: Progress) -> None:
        self.says.setText(tr("Counting… {done} of {n} article(s)", done=progress.done, n=progress.total))

    def _counted(self, runner: CommandRunner, succeeded: bool) -> None:
        self._runner = None
        runner.deleteLater()
        self.refresh_button.setEnabled(True)
        if not succeeded:
            self.says.setText(runner.summary)
            return
        found: Mapping[str, Any] = runner.result
        counted = tr("Counted as {annotator} stands with the articles.", annotator=self._annotator)
        by_import = found["annotators"][self._annotator]["spans_rejected_by_import"]
        if by_import:
            counted += " " + tr("Spans rejected by imports of finished articles: {spans}.", spans=number(by_import))
        self.says.setText(counted)
        self.copy_button.setEnabled(True)
        self._show(found)

    def _show(self, found: Mapping[str, Any]) -> None:
        person, calibration = found["annotators"][self._annotator], found["calibration"][self._annotator]
        self._summary = summary_table(found, person)
        self.tiles.show_table(self._summary)
        nothing = tr("This project has no articles yet; there is nothing to count.") if not found["documents"] else ""
        self._show_outcomes(self.spans, tr("Label"), found["labels"], nothing or tr("No spans have been suggested or decided yet."))
        relations = nothing or tr("No relations have been suggested or decided yet.")
        self._show_outcomes(self.relations, tr("Label"), found["relation_labels"], relations)
        self._show_outcomes(self.producers, tr("Producer"), found["producers"], nothing or tr("Nothing has been suggested yet."))
        self._show_calibration(calibration)
        self._show_pace(person["stretches"])

    def _show_outcomes(self, figures: Figures, first: str, counts: Mapping[str, Mapping[str, int]], nothing: str) -> None:
        table = outcome_table(figures.name, first, counts)
        if not table.rows:
            figures.say(nothing)
            return
        from annotator.ui.plots import Bar, StackedBars

        name_of = called_producer if figures is self.producers else str
        figures.show_table(table.named(name_of))
        hues = self._hues if figures is self.spans else {}
        bars = [Bar(name_of(str(name)), counts[str(name)], hues.get(str(name), NEUTRAL)) for name, *_ in table.rows]
        (plot,) = figures.plots_of(lambda: [StackedBars(figures.name)])
        assert isinstance(plot, StackedBars)
        plot.show_bars(bars, self._palette)

    def _show_calibration(self, found: Mapping[str, Any]) -> None:
        figures = self.calibration
        if not found["bins"]:
            decided, enough = found["decided"], found["enough"]
            figures.say(tr("Not enough yet: {decided} of {enough} decisions about suggestions.", decided=decided, enough=enough))
            return
        from annotator.ui.plots import CalibrationPlot

        figures.show_table(calibration_table(found["bins"]))
        (plot,) = figures.plots_of(lambda: [CalibrationPlot(figures.name)])
        assert isinstance(plot, CalibrationPlot)
        plot.show_bins(found["bins"], self._palette)

    def _show_pace(self, stretches: list[Mapping[str, Any]]) -> None:
        figures = self.pace
        if not stretches:
            figures.say(tr("No decisions yet: judge a few suggestions, then look again."))
            return
        from annotator.ui.plots import Columns, Point

        table = pace_table(stretches)
        figures.show_table(table)
        moments, by_hour = begun(stretches)
        names = [
            self.locale().toString(
                QDateTime(QDate(moment.year, moment.month, moment.day), QTime(moment.hour, 0)), "HH:mm" if by_hour else "d MMM"
            )
            for moment in moments
        ]
        rates, finished = figures.plots_of(lambda: [Columns(tr("Decisions an hour")), Columns(tr("Articles finished"))])
        for plot, field in ((rates, "decisions_per_hour"), (finished, "finished")):
            assert isinstance(plot, Columns)
            points = [Point(name, one[field]) for name, one in zip(names, stretches, strict=True)]
            plot.show_points(points, self._palette)

    def copy(self) -> None:
        """Put the summary and the table of the tab on the clipboard, for a spreadsheet."""
        figures = self.tabs.currentWidget()
        if not self.copy_button.isEnabled() or not isinstance(figures, Figures):
            return
        tables = [self._summary, *([figures.table_shown] if figures.table_shown else [])]
        QGuiApplication.clipboard().setText("\n".join(table.as_text() for table in tables))
        self.says.setText(tr("Copied; paste it into a spreadsheet."))

    def done(self, result: int) -> None:
        if self._runner is not None:
            self._runner.close()
            self._runner = None
        super().done(result)
