"""The preview of a decision that is to be done again in the whole project: every place in its sentence, with what is to be left out."""

from collections.abc import Callable, Iterator

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QProgressBar, QPushButton, QWidget

from annotator.core.errors import Trouble
from annotator.core.spread import Hit, Standing
from annotator.store.touched import Told
from annotator.ui.dialog_frame import Painted, fit, framed
from annotator.ui.hit_list import HitList, HitModel
from annotator.ui.plain_label import PlainLabel
from annotator.ui.portions import UNTOUCHED, Portions
from annotator.ui.theme import Palette
from annotator.ui.trouble_words import understood
from annotator.ui.words import mark, tr

_SECTIONS = {
    Standing.UNDECIDED: mark("Undecided"),
    Standing.OTHERWISE: mark("Decided otherwise"),
    Standing.FINISHED: mark("In finished or skipped articles"),
    Standing.UNMARKED: mark("Not marked"),
}


class Stopped(Exception):
    """The analyst took it back while it was being written."""


class SpreadDialog(Painted):
    """Space unticks, Enter does it, Esc leaves everything as it is. The places come while the dialog is open; Enter waits for those of
    them that come ticked."""

    def __init__(
        self, question: str, go: str, model: HitModel, places: Iterator[tuple[Standing, list[Hit]]],
        do: Callable[[list[Hit], Told], bool], parent: QWidget, palette: Palette, *, tick_unmarked: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("spreadDialog")
        self.setWindowTitle(tr("Decide once"))
        self.model = model
        self._do = do
        self._ticked = (Standing.UNDECIDED, Standing.UNMARKED) if tick_unmarked else (Standing.UNDECIDED,)
        self._more_to_tick, self._go_when_read, self._stopped, self._trouble = True, False, False, ""
        self.question = PlainLabel(question, "spreadQuestion", tr("What is to be done"), wraps=True)
        self.list = HitList(model, palette)
        self.list.setObjectName("spreadList")
        self.list.setAccessibleName(tr("Places"))
        self.list.chosen.connect(lambda _: self._go())
        self.says = PlainLabel(name="spreadSays", accessible=tr("How many are ticked"))
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
        model.ticked_changed.connect(self._say)
        self.list.setFocus()
        self._portions = Portions(places, self._take, self._all_read, self)
        self._portions.start()

    def set_palette(self, palette: Palette) -> None:
        self.list.delegate.palette = palette
        self.list.viewport().update()

    def _take(self, portion: tuple[Standing, list[Hit]]) -> None:
        how, hits = portion
        first = not self.list.currentIndex().isValid()
        self.model.add(tr(_SECTIONS[how]), hits, ticked=how in self._ticked)
        if first:
            self.list.setCurrentIndex(self.model.index(max(0, self.model.first_hit())))
        self._say()
        if how is not Standing.UNDECIDED and Standing.UNMARKED not in self._ticked:
            self._ticked_are_read()

    def _ticked_are_read(self) -> None:
        self._more_to_tick = False
        if self._go_when_read:
            self._go_when_read = False
            self._go()

    def _all_read(self, trouble: str) -> None:
        self._trouble = trouble
        self._say()
        self._ticked_are_read()

    @property
    def looking(self) -> bool:
        """Whether places are still being looked for."""
        return self._portions.coming

    def _say(self) -> None:
        ticked, total = self.model.counts()
        words = tr("{ticked} of {n} place(s) ticked · Space unticks", ticked=ticked, n=total) if total else ""
        nowhere = "" if total or self.looking else tr("It stands nowhere else.")
        looking = tr("looking for more …") if self.looking else ""
        self.says.setText(" · ".join(part for part in (words, nowhere, looking, self._trouble) if part))
        self.go.setText(f"{self._words} ({ticked})" if ticked else self._words)
        self.go.setEnabled(ticked > 0 and not self._go_when_read)

    def _go(self) -> None:
        if self.looking and self._more_to_tick:
            self._go_when_read = True
            self.go.setEnabled(False)
            return
        hits = self.model.ticked()
        if not hits:
            return
        self._portions.stop()
        self._stopped = False
        self._writing(True, 2 * len(hits))
        try:
            done = self._do(hits, self._told)
        except Stopped:
            done = False
            self.says.setText(tr("Stopped; nothing was changed."))
        except Trouble as trouble:
            done = False
            self.says.setText(understood(str(trouble)))
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
        QApplication.processEvents(UNTOUCHED)
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
        self._portions.stop()
        super().done(result)
