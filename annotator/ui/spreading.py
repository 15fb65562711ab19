"""Deciding once, as the window does it: what was decided last, where that fits, and doing it there. Holds no widget."""

import uuid
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.acts import Act, Change, Verb, inverse
from annotator.core.errors import Trouble
from annotator.core.precedents import contradiction
from annotator.core.spread import Hit, Spread, hits_in, spread_of
from annotator.core.values import Decision, Kind, NoteValue
from annotator.corpus.spot_check import ENOUGH
from annotator.jobs.spreading import Places, changes_for, intent_of, places_of, unmarked_places_of, verb_of
from annotator.language.folding import fold
from annotator.store.touched import Told
from annotator.ui.session import ReviewSession, Saved
from annotator.ui.words import tr

_COUNTING = 20  # milliseconds between two slices of counting
_PAINTED = 50  # milliseconds after which a decision is surely painted
_SLICE = 8  # articles counted at a time: about a millisecond each
_DECIDING = (Verb.ACCEPT, Verb.REJECT, Verb.CORRECT, Verb.ADD)


class Spreading(QObject):
    contradicted = Signal(str)  # a sentence
    spot_check_due = Signal(object)  # Act

    def __init__(self, session: ReviewSession) -> None:
        super().__init__(session)
        self._session = session
        self._step: list[Act] = []
        self.last: Spread | None = None
        """What was decided last in this window about one mention."""
        self._counting = QTimer(self)
        self._counting.setInterval(_COUNTING)
        self._counting.timeout.connect(self._count)
        self._counting.start()
        session.act_saved.connect(self._saved)

    # what was decided ------------------------------------------------------------------------------------------------

    def _saved(self, saved: Saved) -> None:
        act = saved.act
        bulk = sum(change.kind is Kind.SPAN for change in act.changes) > ENOUGH
        if bulk or act.reverts:
            self._counting.start()
        if act.reverts:
            self._step, self.last = [], None
        elif bulk and act.verb in _DECIDING and act.intent:
            QTimer.singleShot(0, self, lambda: self.spot_check_due.emit(act))
        elif self._session.document is not None and not act.intent:
            self._step = [*self._step, act] if self._step and act.continues == self._step[0].act_id else [act]
            decided = spread_of(self._step, self._session.document.text, fold)
            if decided is not None:
                self.last = decided
                QTimer.singleShot(_PAINTED, self, lambda: self._compare(decided))

    def _compare(self, decided: Spread) -> None:
        """Say when a decision goes against the earlier ones about the same surface; that may wait until the decision is painted."""
        if self.last is not decided:
            return
        session, confirmed = self._session, decided.state is Decision.CONFIRMED
        schema, every = session.schema, session.project.decided_counts(decided.wanted, session.annotator_id)
        counts = {what: number for what, number in every.items() if schema.has_span_label(what[0])}
        this = (decided.to_label, confirmed)
        found = contradiction({**counts, this: counts.get(this, 1) - 1}, decided.to_label, confirmed)
        if found is None:
            return
        name = decided.wanted if decided.moves else decided.name
        now = session.schema.span_label(decided.to_label).name
        if found.label_id is None:
            words = tr(
                "You rejected « {name} » as {now} {n} time(s), now accepted · Ctrl+Z takes it back", name=name, now=now, n=found.times
            )
        else:
            label = session.schema.span_label(found.label_id).name
            if confirmed:
                words = tr(
                    "You labelled « {name} » {label} {n} time(s), now {now} · Ctrl+Z takes it back",
                    name=name, label=label, now=now, n=found.times,
                )  # fmt: skip
            else:
                words = tr(
                    "You accepted « {name} » as {label} {n} time(s), now rejected · Ctrl+Z takes it back",
                    name=name, label=label, n=found.times,
                )  # fmt: skip
        self.contradicted.emit(words)

    # where it fits ---------------------------------------------------------------------------------------------------

    def here(self, spread: Spread) -> list[Hit]:
        """Where the open article has something undecided that it fits."""
        document = self._session.document
        return hits_in(self._session.view, document.text, spread, fold) if document is not None else []

    def places(self, spread: Spread) -> Places:
        """Where the project has something marked that it is about."""
        return places_of(self._session.project, spread, self._session.annotator_id)

    def unmarked(self, spread: Spread) -> Iterator[Places]:
        """Where its surface stands unmarked, a page at a time."""
        return unmarked_places_of(self._session.project, spread, self._session.annotator_id)

    def do(self, spread: Spread, hits: list[Hit], told: Told | None = None) -> Act | None:
        """Do it at these places, in one act; None when that was refused. What `told` raises passes through."""
        session = self._session
        changes = changes_for(session.project, spread, hits, session.annotator_id, session.schema, lambda: str(uuid.uuid4()))
        return session.perform(verb_of(spread), changes, intent=intent_of(spread), told=told)

    def note_spot_check(self, act: Act, looked_at: list[Change], wrong: list[Change]) -> None:
        """Note what the sample of a bulk act showed, and put back what was wrong in it; undone together with the act."""
        note = NoteValue(spot_check=(len(wrong), len(looked_at)))
        targets = {(change.document_id, change.target_id) for change in wrong}
        back = [change for change in inverse([act]) if (change.document_id, change.target_id) in targets]
        changes = (Change(Kind.NOTE, "", act.act_id, None, note), *back)
        self._session.perform(Verb.COMMENT, changes, continues=act.step, intent="spot-check")

    # in idle time ----------------------------------------------------------------------------------------------------

    def _count(self) -> None:
        try:
            more = self._session.recount(_SLICE)
        except Trouble:  # it is told where the analyst acts; what is uncounted stays so until the next bulk act or start
            more = False
        if not more:
            self._counting.stop()

    def rest(self) -> None:
        """Ask nothing more of the project, and tell nothing more of it."""
        self._counting.stop()
        self.last = None
        self.blockSignals(True)

    @property
    def counting(self) -> bool:
        """Whether articles that a bulk act has changed are still to be counted."""
        return self._counting.isActive()


def sampled_from(act: Act) -> list[Change]:
    """The decisions of a bulk act that a sample is drawn from."""
    return [change for change in act.changes if change.kind is Kind.SPAN]
