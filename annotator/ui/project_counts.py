"""How often the mentions of the open article stand in the rest of the project: read one after the other in idle time, a portion
at a time, and kept."""

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.errors import Trouble
from annotator.core.values import Kind
from annotator.store.mentions import MentionCount, together
from annotator.ui.session import ReviewSession, Saved

_PAUSE = 15  # milliseconds between two questions
_TELL = 200  # milliseconds between two times that answers are told: making the list of a long article anew takes as long as an answer


class ProjectCounts(QObject):
    """Counts by folded surface and label_id, without the open article, whose own counts change with every decision."""

    changed = Signal()

    def __init__(self, session: ReviewSession) -> None:
        super().__init__(session)
        self._session = session
        self._known: dict[str, dict[str, MentionCount]] = {}
        self._wanted: list[str] = []
        self._coming: Iterator[dict[str, MentionCount]] | None = None  # of the first that is wanted
        self._read_of: list[dict[str, MentionCount]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._read)
        self._tell = QTimer(self, singleShot=True, interval=_TELL)
        self._tell.timeout.connect(self.changed)
        session.document_opened.connect(lambda _: self._forget())
        session.act_saved.connect(self._saved)
        session.schema_changed.connect(lambda _: self.forget())

    def _saved(self, saved: Saved) -> None:
        here = self._session.document.document_id if self._session.document is not None else ""
        if any(change.document_id not in ("", here) or change.kind is Kind.LABEL for change in saved.act.changes):
            self.forget()

    def forget(self) -> None:
        """The other articles are others now, or decided otherwise, or the labels are others."""
        asked = [*self._known, *self._wanted]
        self._forget()
        self.ask(asked)

    def _forget(self) -> None:
        self._known, self._wanted, self._coming, self._read_of = {}, [], None, []
        self.rest()

    def ask(self, folded: Iterable[str]) -> None:
        """Read the counts of these surfaces when there is time; they are told by `changed`."""
        waiting = {*self._known, *self._wanted}
        self._wanted += [surface for surface in dict.fromkeys(folded) if surface not in waiting]
        if self._wanted and not self._timer.isActive():
            self._timer.start()

    def rest(self) -> None:
        """Read no more."""
        self._timer.stop()
        self._tell.stop()

    @property
    def reading(self) -> bool:
        return self._timer.isActive()

    def of(self, folded: str) -> Mapping[str, MentionCount] | None:
        """By label_id; None as long as they are not read."""
        return self._known.get(folded)

    def _read(self) -> None:
        session = self._session
        if not self._wanted or session.document is None:
            self._timer.stop()
            return
        folded = self._wanted[0]
        try:
            if self._coming is None:
                self._coming = session.project.mention_counts(folded, session.annotator_id, session.document.document_id)
            portion = next(self._coming, None)
        except Trouble:  # it is told where the analyst acts; here nothing is asked for
            self._timer.stop()
            return
        if portion is not None:
            self._read_of.append(portion)
            return
        self._known[folded] = together(self._read_of)
        self._wanted.pop(0)
        self._coming, self._read_of = None, []
        if not self._wanted:
            self.rest()
            self.changed.emit()
        elif not self._tell.isActive():
            self._tell.start()
