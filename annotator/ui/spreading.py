"""Deciding once, as the window does it: what was decided last, where that fits, and doing it there. Holds no widget."""

import uuid
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.acts import Act, Change, Verb, inverse
from annotator.core.errors import Trouble
from annotator.core.history import step_to_undo
from annotator.core.precedents import contradiction
from annotator.core.schema import Schema
from annotator.core.spread import Hit, Spread, Standing, hits_in, spread_of
from annotator.core.values import Decision, Kind, NoteValue
from annotator.corpus.spot_check import ENOUGH
from annotator.jobs.spreading import changes_for, intent_of, places_of, verb_of
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
        self._last: Spread | None = None
        self._last_known = False  # nothing was done in this window yet: the log knows
        self._about: frozenset[str] = frozenset()  # the ids of what it was decided of
        self._counting = QTimer(self)
        self._counting.setInterval(_COUNTING)
        self._counting.timeout.connect(self._count)
        self._counting.start()
        session.act_saved.connect(self._saved)
        session.schema_changed.connect(self._schema_changed)

    # what was decided ------------------------------------------------------------------------------------------------

    @property
    def last(self) -> Spread | None:
        """What the analyst decided last about one mention, before a restart too."""
        if not self._last_known:
            self._take_as_last(self._from_log())
        return self._last

    def _take_as_last(self, spread: Spread | None) -> None:
        self._last, self._last_known = spread, True

    def _from_log(self) -> Spread | None:
        """The decision that undo would take back, if that is one about a mention."""
        project = self._session.project
        step = step_to_undo(project.heads(self._session.annotator_id))
        acts = project.step(step) if step is not None else ()
        documents = {change.document_id for act in acts for change in act.changes}
        if len(documents) != 1 or "" in documents or any(act.intent for act in acts):
            return None
        decided = spread_of(acts, project.document(documents.pop()).text, fold)
        return decided if decided is not None and self._has_labels(self._session.schema, decided) else None

    @staticmethod
    def _has_labels(schema: Schema, spread: Spread) -> bool:
        return schema.has_span_label(spread.label_id) and schema.has_span_label(spread.to_label)

    def _saved(self, saved: Saved) -> None:
        act = saved.act
        bulk = sum(change.kind is Kind.SPAN for change in act.changes) > ENOUGH
        if bulk or act.reverts or any(change.kind is Kind.LABEL for change in act.changes):
            self._counting.start()
        if act.reverts:
            self._step = []
            self._take_as_last(None)
        elif bulk and act.verb in _DECIDING and act.intent:
            QTimer.singleShot(0, self, lambda: self.spot_check_due.emit(act))
        elif act.intent:
            if not self._about.isdisjoint(change.target_id for change in act.changes):  # it was put back
                self._step = []
                self._take_as_last(None)
        elif self._session.document is not None:
            self._step = [*self._step, act] if self._step and act.continues == self._step[0].act_id else [act]
            decided = spread_of(self._step, self._session.document.text, fold)
            if decided is not None:
                self._take_as_last(decided)
                self._about = frozenset(change.target_id for one in self._step for change in one.changes)
                QTimer.singleShot(_PAINTED, self, lambda: self._compare(decided))

    def _schema_changed(self, schema: Schema) -> None:
        """Other rules leave every article to be counted anew, and a decision about a label that is gone cannot be done again."""
        self._counting.start()
        if self._last is not None and not self._has_labels(schema, self._last):
            self._step = []
            self._take_as_last(None)

    def _compare(self, decided: Spread) -> None:
        """Say when a decision goes against the earlier ones about the same surface; that may wait until the decision is painted."""
        if self._last is not decided:
            return
        session, confirmed = self._session, decided.state is Decision.CONFIRMED
        try:
            schema, every = session.schema, session.project.decided_counts(decided.wanted, session.annotator_id)
        except Trouble:  # it is told where the analyst acts
            return
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

    def places(self, spread: Spread) -> Iterator[tuple[Standing, list[Hit]]]:
        """Where the project has what it is about, portion by portion; see `places_of`."""
        return places_of(self._session.project, spread, self._session.annotator_id)

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
        self._take_as_last(None)
        self.blockSignals(True)

    @property
    def counting(self) -> bool:
        """Whether articles that a bulk act has changed are still to be counted."""
        return self._counting.isActive()


def sampled_from(act: Act) -> list[Change]:
    """The decisions of a bulk act that a sample is drawn from."""
    return [change for change in act.changes if change.kind is Kind.SPAN]
