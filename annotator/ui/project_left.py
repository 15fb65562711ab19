"""How much is left to judge in the project beside the open article: summed up in idle time, a part at a time, and kept by difference."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.document import Document
from annotator.core.errors import Trouble
from annotator.core.values import Status
from annotator.store.listing import Left
from annotator.store.reader import DocumentSummary
from annotator.ui.session import ReviewSession, Saved
from annotator.ui.words import tr

_IDLE = 250  # ms after the other articles have changed, which they may do many times in a row
_PAUSE = 15  # ms between two parts


class ProjectLeft(QObject):
    """What is stored of the other articles: a decision in the open one does not change it."""

    changed = Signal()

    def __init__(self, session: ReviewSession) -> None:
        super().__init__(session)
        self._session = session
        self._without = ""  # the open article
        self._others: Left | None = None
        self._coming: Iterator[Left] | None = None
        self._so_far = Left()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._read)
        session.document_opened.connect(self._opened)
        session.act_saved.connect(self._saved)
        session.summary_changed.connect(self._summary_changed)
        session.schema_changed.connect(lambda _: self.read_anew())
        self.read_anew()

    @property
    def others(self) -> Left | None:
        """What is left in them; None as long as that is not known."""
        return self._others if self._others is not None and not self._others.uncounted else None

    @property
    def reading(self) -> bool:
        """Whether it is still to be summed up anew."""
        return self._timer.isActive()

    def words(self) -> tuple[str, str, str]:
        """What is left in the open article, and in the whole project as far as that is known; then all of it in whole sentences."""
        session, others = self._session, self.others
        if session.document is None:
            return "", "", ""
        undecided = session.view.undecided()
        aside = sum(item.note.set_aside for item in undecided)
        to_judge = len(undecided) - aside
        here = [tr("{n} to judge", n=to_judge), *([tr("{n} set aside", n=aside)] if aside else [])]
        said = [tr("Here {n} to judge, {aside} set aside.", n=to_judge, aside=aside)]
        if others is None:
            return " · ".join(here), "", said[0]
        counts = session.view.status != Status.SKIPPED and not session.trashed
        in_all = others.undecided + len(undecided) * counts
        said.append(
            tr("In the project about {n} undecided: of articles that were not opened yet, what the producers have proposed.", n=in_all)
        )
        return " · ".join(here), tr("project ≈ {n}", n=in_all), " ".join(said)

    def read_anew(self) -> None:
        """The other articles are others now, or decided otherwise."""
        self._coming = None
        self._timer.start(_IDLE)
        if self._others is not None:
            self._others = None
            self.changed.emit()

    def rest(self) -> None:
        """Read no more."""
        self._timer.stop()

    def _opened(self, document: Document | None) -> None:
        before, self._without = self._without, document.document_id if document is not None else ""
        if before == self._without:
            return
        if self.reading or self._others is None:
            self.read_anew()
            return
        articles = self._session.articles
        try:
            self._others += articles.left_in(before) - articles.left_in(self._without)
        except Trouble:  # it is told where the analyst acts
            self._others = None

    def _saved(self, saved: Saved) -> None:
        if any(change.document_id not in ("", self._without) for change in saved.act.changes):
            self.read_anew()

    def _summary_changed(self, summary: DocumentSummary) -> None:
        if summary.document_id != self._without:
            self.read_anew()

    def _read(self) -> None:
        try:
            if self._coming is None:
                self._coming, self._so_far = self._session.articles.left(self._without), Left()
                self._timer.start(_PAUSE)
            part = next(self._coming, None)
        except Trouble:  # it is told where the analyst acts; here nothing is said then
            self._others = part = None
        else:
            if part is not None:
                self._so_far += part
                return
            self._others = self._so_far
        self._timer.stop()
        self.changed.emit()
