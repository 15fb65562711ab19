"""Work of the window's thread that is too long for one event turn, done a portion at a time."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer

from annotator.core.errors import Trouble
from annotator.ui.trouble_words import understood

_Portion = TypeVar("_Portion")

UNTOUCHED = QEventLoop.ProcessEventsFlag.ExcludeSocketNotifiers | QEventLoop.ProcessEventsFlag.X11ExcludeTimers
"""While an act is being written nothing else may write: neither timers nor the answers of workers are dealt with."""


class Portions(Generic[_Portion]):
    """From `start` on, takes the first portion at once and each further one in an event turn of its own: the window answers in between."""

    def __init__(
        self, portions: Iterator[_Portion], take: Callable[[_Portion], None], ended: Callable[[str], None], parent: QObject
    ) -> None:
        """`ended` is called after the last portion, with what went wrong, if anything."""
        self._portions, self._take, self._ended = portions, take, ended
        self._timer = QTimer(parent)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    def start(self) -> None:
        self._timer.start()
        self._next()

    def _next(self) -> None:
        try:
            portion = next(self._portions, None)
        except Trouble as trouble:
            self.stop()
            self._ended(understood(str(trouble)))
            return
        if portion is None:
            self.stop()
            self._ended("")
        else:
            self._take(portion)

    def stop(self) -> None:
        self._timer.stop()

    @property
    def coming(self) -> bool:
        """Whether there may be more."""
        return self._timer.isActive()
