"""The preview of a decision that is to be done again in the whole project: every place in its sentence, with what is to be left out."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QProgressBar, QPushButton, QWidget

from annotator.core.spread import Hit, Standing
from annotator.jobs.spreading import Places
from annotator.store.touched import Told
from annotator.ui.dialog_frame import Painted, fit, framed
from annotator.ui.hit_list import HitList, HitModel
from annotator.ui.lists import plain_label
from annotator.ui.theme import Palette
from annotator.ui.words import mark, tr

_SECTIONS = {
    Standing.UNDECIDED: mark("Undecided"),
    Standing.OTHERWISE: mark("Decided otherwise"),
    Standing.FINISHED: mark("In finished or skipped articles"),
    Standing.UNMARKED: mark("Not marked"),
}
_UNTOUCHED = QEventLoop.ProcessEventsFlag.ExcludeSocketNotifiers | QEventLoop.ProcessEventsFlag.X11ExcludeTimers
"""While an act is being written nothing else may write: neither timers nor the answers of workers are dealt with."""


class Stopped(Exception):
    """The analyst took it back while it was being written."""


class SpreadDialog(Painted):
    """Space unticks, Enter does it, Esc leaves everything as it is. Places where nothing is marked come while the dialog is open."""

    def __init__(
        self, question: str, go: str, model: HitModel, places: Places, unmarked: Iterator[Places], do: Callable[[list[Hit], Told], bool],
        parent: QWidget, palette: Palette, *, tick_unmarked: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("spreadDialog")
        self.setWindowTitle(tr("Decide once"))
        self.model = model
        self._do, self._unmarked, self._tick_unmarked = do, unmarked, tick_unmarked
        self._stopped = False
        self.question = plain_label("spreadQuestion", tr("What is to be done"))
        self.question.setText(question)
        self.question.setWordWrap(True)
        self.list = HitList(model, palette)
        self.list.setObjectName("spreadList")
        self.list.setAccessibleName(tr("Places"))
        self.list.chosen.connect(lambda _: self._go())
        self.says = plain_label("spreadSays", tr("How many are ticked"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setObjectName("spreadCancel")
        self.cancel.clicked.connect(self.reject)
        self.go = QPushButton(go)
        self.go.setObjectName("spreadGo")
        self.go.setDefault(True)
        self.go.clicked.connect(self._go)
        self._words = go
        buttons = QHBoxLayout()
        buttons.addWidget(self.says, 1)
        buttons.addWidget(self.bar, 1)
        buttons.addWidget(self.go)
        buttons.addWidget(self.cancel)
        layout = framed(self)
        layout.addWidget(self.question)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        fit(self, 900, 560)
        for how, title in _SECTIONS.items():
            ticked = how is Standing.UNDECIDED
            model.add(tr(title), (hit for standing, hit in places if standing is how), ticked=ticked)
        model.ticked_changed.connect(self._say)
        self.list.setCurrentIndex(model.index(max(0, model.first_hit())))
        self.list.setFocus()
        self._looking = QTimer(self)
        self._looking.setInterval(0)
        self._looking.timeout.connect(self._look_on)
        self._looking.start()
        self._say()

    def set_palette(self, palette: Palette) -> None:
        self.list.delegate.palette = palette
        self.list.viewport().update()

    def _look_on(self) -> None:
        page = next(self._unmarked, None)
        if page is None:
            self._looking.stop()
        else:
            self.model.add(tr(_SECTIONS[Standing.UNMARKED]), (hit for _, hit in page), ticked=self._tick_unmarked)
        self._say()

    @property
    def looking(self) -> bool:
        """Whether places where nothing is marked are still being looked for."""
        return self._looking.isActive()

    def _say(self) -> None:
        ticked, total = self.model.counts()
        words = tr("{ticked} of {n} place(s) ticked · Space unticks", ticked=ticked, n=total) if total else tr("It stands nowhere else.")
        self.says.setText(words + (" · " + tr("looking for more …") if self.looking else ""))
        self.go.setText(f"{self._words} ({ticked})" if ticked else self._words)
        self.go.setEnabled(ticked > 0)

    def _go(self) -> None:
        hits = self.model.ticked()
        if not hits or not self.go.isEnabled():
            return
        self._looking.stop()
        self._stopped = False
        self._writing(True, 2 * len(hits))
        try:
            done = self._do(hits, self._told)
        except Stopped:
            done = False
            self.says.setText(tr("Stopped; nothing was changed."))
        finally:
            self._writing(False)
        if done:
            self.accept()

    def _writing(self, begins: bool, total: int = 0) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(0)
        self.bar.setVisible(begins)
        self.says.setVisible(not begins)
        self.list.setEnabled(not begins)
        self.go.setEnabled(not begins)

    def _told(self, number: int) -> None:
        self.bar.setValue(self.bar.value() + number)
        QApplication.processEvents(_UNTOUCHED)
        if self._stopped:
            raise Stopped

    def reject(self) -> None:
        if self.bar.isVisible():
            self._stopped = True
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.bar.isVisible():
            self._stopped = True
            event.ignore()
        else:
            super().closeEvent(event)

    def done(self, result: int) -> None:
        self._looking.stop()
        super().done(result)
