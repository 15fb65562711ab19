"""What went wrong in the program itself is told once, in a sentence over the window, with the report to be read. Nothing is sent."""

from __future__ import annotations

import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.errors import Trouble
from annotator.jobs import fault_reports
from annotator.ui.trouble import warn
from annotator.ui.words import mark, tr

if TYPE_CHECKING:
    from annotator.ui.notice_bar import NoticeBar

_MISTAKE = mark("The program made a mistake. What was saved is safe, and you can go on.")
_HELPER_MISTAKE = mark("A program that works beside the review made a mistake. The review goes on, and what was saved is safe.")
_HELPER_DIED = mark("A program that works beside the review died. The review goes on, and what was saved is safe.")
_DIED = mark("The program died when it ran last. What was saved is safe.")
_STOPPED = mark("The program was stopped from outside when it ran last, or the machine went off. What was saved is safe.")


class Faults(QObject):
    """Hears of exceptions that nobody caught, in this process and in those of the workers, and of processes that died."""

    _elsewhere = Signal(object)  # an exception in another thread

    def __init__(self, window: QWidget, over: QVBoxLayout) -> None:
        """`over` is the layout whose first place is that of the sentence."""
        super().__init__(window)
        self._window, self._over = window, over
        self._bar: NoticeBar | None = None
        self._told: set[str] = set()
        self._known: set[Path] = set()
        self._report = ""
        self._listens = False
        self._elsewhere.connect(self.caught)
        self._hooks = sys.excepthook, threading.excepthook

    def listen(self) -> None:
        """Hear of every exception from now on that nobody catches; Qt passes on what is raised in its slots and events."""
        self._listens = True
        self._known.update(fault_reports.kept())
        sys.excepthook = self._hook
        threading.excepthook = lambda caught: self._elsewhere.emit(caught.exc_value)

    def rest(self) -> None:
        """Leave exceptions to whom they were left before."""
        self._listens = False
        sys.excepthook, threading.excepthook = self._hooks

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            self.caught(error)
        else:
            sys.__excepthook__(kind, error, trace)

    def caught(self, error: Exception) -> None:
        """Tell of an exception, once for each place that it comes from; trouble of the user's is told as ever."""
        if isinstance(error, Trouble):
            warn(self._window, str(error))
            return
        place = fault_reports.place_of(error)
        if place in self._told:
            return
        self._told.add(place)
        report = fault_reports.report_of(error)
        if (path := fault_reports.keep(report)) is not None:
            self._known.add(path)
        with suppress(OSError, AttributeError):  # a window without a terminal has nowhere to write to
            sys.stderr.write(f"{place}; the report is {path or 'nowhere, as its folder cannot be written to'}\n")
        self._tell(tr(_MISTAKE), report)

    def look(self) -> None:
        """Tell of what other processes left behind since the last look: what workers could not do, and who died."""
        if not self._listens:
            return
        for path in fault_reports.kept():
            if path not in self._known:
                self._known.add(path)
                self._tell(tr(_HELPER_MISTAKE), path.read_text(encoding="utf-8", errors="replace"))
        for kind, crashed, kept, report in fault_reports.died():
            if kept is not None:
                self._known.add(kept)
            self._tell(tr(_HELPER_DIED if kind == "worker" else _DIED if crashed else _STOPPED), report)

    def _tell(self, sentence: str, report: str) -> None:
        from annotator.ui.notice_bar import NoticeBar
        from annotator.ui.notices import Notice

        if self._bar is None:
            self._bar = NoticeBar()
            self._bar.add_dismissal()
            self._bar.pressed.connect(lambda _: self._show_report())
            self._over.insertWidget(0, self._bar)
        self._report = report
        self._bar.tell(Notice(sentence, tr("Show the report"), "report"))

    def text(self) -> str:
        """The sentence that is shown, "" when there is none."""
        return self._bar.text() if self._bar is not None else ""

    def _show_report(self) -> None:
        from annotator.ui.report_dialog import ReportDialog

        assert self._bar is not None
        self._bar.hide()
        ReportDialog(self._report, fault_reports.folder(), self._window).show()
