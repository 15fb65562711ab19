"""The one writer of the window. Every act is persisted, then applied to the state, then told by signals, in that order.

Signals are past tense and carry frozen payloads. The session never reads a widget.
"""

import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from PySide6.QtCore import QObject, Signal

from annotator.core import decide, reshape
from annotator.core.acts import PROJECT_LAYER, Act, Change, Key, Verb
from annotator.core.document import Document
from annotator.core.errors import DamagedData, RefusedAct, Trouble
from annotator.core.fold import State
from annotator.core.precedents import Precedent
from annotator.core.schema import RelationLabel, Schema
from annotator.core.spans import Suggestions
from annotator.core.values import Kind, LanguageValue, NoteValue, Status
from annotator.core.view import ItemState, RelationItem, SpanItem, View
from annotator.jobs.opening import Ahead, read_article
from annotator.jobs.viewing import ArticleViewer, summary_as_seen
from annotator.language.tokens import LEFT, RIGHT, Edge, Token, move_edge, tokens_of_article
from annotator.store.backups import Reason
from annotator.store.listing import Articles
from annotator.store.project import Project
from annotator.store.reader import DocumentSummary
from annotator.store.soundness import DamagedArticle, Part
from annotator.store.touched import Told
from annotator.suggest.confidence import Calibration
from annotator.suggest.misses import likely_misses
from annotator.ui import reading
from annotator.ui.alternatives import Alternative, Ring, first_split, merging, next_reading, next_split
from annotator.ui.decision_record import DecisionRecord
from annotator.ui.item_words import what_is_left
from annotator.ui.parting import parting
from annotator.ui.trouble_words import understood
from annotator.ui.used_labels import UsedLabels
from annotator.ui.words import tr

_NOTHING = View("")
_VERY_MANY = 1_000  # changes: a backup is made before
_LONG = 5_000  # changes: more take longer to write than one waits without a word


@dataclass(frozen=True, slots=True)
class Saved:
    """An act that is on disk."""

    act: Act
    local_time: str  # hh:mm:ss


@dataclass(frozen=True, slots=True)
class Damaged:
    """An article that is not what was stored, so that it must not be annotated on."""

    document_id: str
    title: str
    part: Part


class ReviewSession(QObject):
    document_opened = Signal(object)  # Document, or None
    schema_changed = Signal(object)  # Schema
    document_changed = Signal(object)  # Document: the open one, with its seams or language corrected
    view_changed = Signal(object)  # View
    current_changed = Signal(object)  # item id, or None
    pinned_changed = Signal(object)  # span id, or None
    act_saved = Signal(object)  # Saved
    summary_changed = Signal(object)  # DocumentSummary
    writing = Signal(int, int)  # how far a large act is written, of how much; nothing may be done on it
    told = Signal(str)  # a sentence for the status line
    failed = Signal(str)  # a sentence about an act that was not done

    def __init__(self, project: Project, annotator: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.annotator_id = project.annotator_id(annotator)
        self.schema: Schema = project.schema()
        self.document: Document | None = None
        self.view: View = _NOTHING
        self.current: str | None = None
        self.caret = 0
        self.pinned: str | None = None
        self.used_labels = UsedLabels()
        self._state = State()
        self._stored = Suggestions()
        self._tokens: Sequence[Token] = ()
        self._ahead = Ahead(project)
        self._record = DecisionRecord(project, self.annotator_id)
        self._was_undecided = False
        self._wrap = False
        self._second_round = False  # the end was reached: what was set aside is visited too
        self._ring: Ring | None = None  # what the key pressed last steps through
        self._step: tuple[str, str] | None = None  # the item being corrected and the act that began it
        self.articles = Articles(project, self.annotator_id)
        self._summary: DocumentSummary | None = None  # of the open article
        self.damaged: Damaged | None = None
        """The article that was to be opened last, and was not since it is damaged."""

    # articles ------------------------------------------------------------------------------------------------------

    def is_listed(self, document_id: str) -> bool:
        """Whether there is such an article, and not in the trash."""
        return bool(self.project.documents(self.annotator_id, within=[document_id]))

    def open_document(self, document_id: str | None) -> None:
        """Show an article; its first undecided item is current. None shows no article, and so does one that is damaged."""
        self.damaged, summary, opened = None, None, None
        if document_id is not None:
            try:
                listed = (self.project.documents(self.annotator_id, trashed=trashed, within=[document_id]) for trashed in (False, True))
                summary = next(chain.from_iterable(listed), None)
                self._record.keep_up()
                opened = self._ahead.take(document_id, self.calibration)
                if opened is None:
                    opened = read_article(self.project, document_id, self.schema, self.annotator_id, self.calibration)
            except DamagedData as trouble:
                part = trouble.part if isinstance(trouble, DamagedArticle) else Part.TEXT
                self.damaged = Damaged(document_id, summary.title if summary else "", part)
            except Trouble as trouble:
                self.failed.emit(understood(str(trouble)))
                return
        if opened is None:
            self.document, self.view, self._summary = None, _NOTHING, None
        else:
            self._found, self._stored, self._state, self._layer = opened.found, opened.stored, opened.state, opened.layer
            self.document, self._tokens, self._viewer, self.view = opened.document, opened.tokens, opened.viewer, opened.view
            self._summary = summary
        self.pin(None)
        self.current, self.caret, self._step, self._wrap, self._second_round = None, 0, None, False, False
        self.document_opened.emit(self.document)
        self.view_changed.emit(self.view)
        self._summarise()
        self.make_current(reading.first_undecided(self.view, set_aside=False))

    def read_ahead(self, document_id: str) -> None:
        """Read an article that is likely to be opened next, so that opening it takes no time. Raises Trouble where it cannot be read."""
        self._ahead.read(document_id, self.schema, self.annotator_id, self.calibration)

    def reload_suggestions(self) -> None:
        """Take in suggestions that came late, and what was decided elsewhere. Neither the current item nor its place changes."""
        if self.document is not None:
            was_empty, name = not self.view.spans, self.document.document_id
            self._stored, self._state = self.project.suggestions(name), self.project.state(name)
            self._view_anew()
            self._show(self._overlaid())
            if was_empty and self.current is None:
                self.make_current(reading.first_undecided(self.view, set_aside=False))

    def _document_anew(self) -> None:
        """The open article is another one, or corrected."""
        self.document = document = self._state.corrected(self._found)
        self._view_anew()
        self._tokens = tokens_of_article(document.text, document.cuts(), document.language)

    def _view_anew(self) -> None:
        """The open article or its suggestions are others now."""
        assert self.document is not None
        self._viewer = ArticleViewer(self.project, self.document, self.schema, self.annotator_id, self._stored, self.calibration)

    def _overlaid(self) -> View:
        """The view of the open article, made from nothing."""
        assert self.document is not None
        self._layer = self._state.layer(self.annotator_id, self.document.document_id)
        return self._viewer.open(self._layer)

    def precedent(self, item: SpanItem) -> Precedent | None:
        """What the analyst has decided about the surface of a span, in this article and in others."""
        return self._viewer.precedent(item.start, item.end)

    @property
    def calibration(self) -> Calibration:
        """What past decisions say of scores; empty until an article was opened."""
        return self._record.calibration

    def recalibrate(self) -> None:
        """Take all decisions so far into the record that confidence rests on; the view of the article follows."""
        self._record.read()
        if self.document is not None:
            self._view_anew()
            self._show(self._overlaid())

    @property
    def suggested(self) -> bool:
        """Whether any producer has read the open article."""
        return bool(self._stored.runs)

    @property
    def trashed(self) -> bool:
        """Whether the open article lies in the trash."""
        if self.document is None:
            return False
        document_id = self.document.document_id
        return self._state.value(Key(PROJECT_LAYER, document_id, Kind.TRASH, document_id)) is not None

    # the current item ----------------------------------------------------------------------------------------------

    def item(self, item_id: str | None) -> SpanItem | RelationItem | None:
        return self.view.item(item_id) if item_id is not None and item_id in self.view else None

    def current_item(self) -> SpanItem | RelationItem | None:
        return self.item(self.current)

    def make_current(self, item_id: str | None, *, caret: int | None = None) -> None:
        """Make an item (or none) current. The caret goes to its start, unless the caret is what moved."""
        item = self.item(item_id)
        if item is not None:
            self.caret = self.view.place(item)[0] if caret is None else caret
        elif caret is not None:
            self.caret = caret
        if item_id != self.current:
            self._step = None
            self._wrap = False
        self.current = item.item_id if item else None
        self._was_undecided = item is not None and item.state.undecided
        self.current_changed.emit(self.current)

    def caret_moved(self, offset: int) -> None:
        """The caret was moved: the smallest span under it becomes current, or none."""
        shown = frozenset({self.current} if self.current else ())
        under = reading.at(self.view, offset, shown=shown)
        self.make_current(under[0].item_id if under else None, caret=offset)

    def move(self, *, forward: bool, undecided: bool) -> None:
        """Go to the next or previous item; after the last undecided one, say what is left, then begin again at the top."""
        wrapped, self._wrap = self._wrap, False
        if undecided and forward and wrapped:
            self._second_round = True
            target = reading.first_undecided(self.view)
        else:
            aside = self._second_round or not undecided
            target = reading.neighbour(self.view, self.current, self.caret, forward=forward, undecided=undecided, set_aside=aside)
        if target is not None:
            self.make_current(target)
        elif undecided and forward:
            self._at_the_end()
        else:
            self.told.emit(tr("This is the last item of the article.") if forward else tr("This is the first item of the article."))

    def _at_the_end(self) -> None:
        left, self._wrap = what_is_left(self.view)
        self.told.emit(" · ".join([left, tr("Ctrl+Enter finishes"), *([tr("n begins again at the top")] if self._wrap else [])]))

    def go_on_from_decided(self) -> None:
        """Several items were decided at once: if the current one was among them, go to the next undecided one."""
        item = self.current_item()
        if item is None or (self._was_undecided and not item.state.undecided):
            self._go_on()

    def _go_on(self) -> None:
        target = reading.neighbour(self.view, self.current, self.caret, undecided=True, set_aside=self._second_round)
        if target is not None:
            self.make_current(target)
        else:
            self.make_current(self.current)
            self._at_the_end()

    # acts on items -------------------------------------------------------------------------------------------------

    def accept(self, item_id: str, *, go_on: bool = True) -> None:
        if item := self.item(item_id):
            self._decide(Verb.ACCEPT, decide.accept(self.view, item), item_id, go_on)

    def reject(self, item_id: str, *, go_on: bool = True) -> None:
        """Reject the item, or delete it if it was made by hand, with what hangs on it (see `decide.hanging`)."""
        if item := self.item(item_id):
            deleted = item.state is ItemState.CONFIRMED and decide.is_by_hand(item)
            self._decide(Verb.DELETE if deleted else Verb.REJECT, decide.reject(self.view, item), item_id, go_on)

    def put_back(self, item_id: str) -> None:
        if item := self.item(item_id):
            self._decide(Verb.CORRECT, decide.put_back(self.view, item), item_id, go_on=False, intent="put back")

    def set_aside(self, item_id: str, aside: bool) -> None:
        """Mark an undecided item as set aside, or take the mark away again."""
        item = self.item(item_id)
        if item is not None and item.state.undecided:
            changes = decide.annotate(self.view, item_id, item.note, replace(item.note, set_aside=aside))
            self._decide(Verb.FLAG, changes, item_id, go_on=aside)

    def toggle_flag(self, item_id: str | None) -> None:
        """Flag or unflag an item, or the article when no item is given."""
        self._annotate(Verb.FLAG, item_id, lambda note: replace(note, flag=not note.flag))

    def comment(self, item_id: str | None, text: str) -> None:
        """Comment on an item, or on the article when no item is given; no text takes the comment away."""
        self._annotate(Verb.COMMENT, item_id, lambda note: replace(note, comment=text))

    def _annotate(self, verb: Verb, item_id: str | None, noted: Callable[[NoteValue], NoteValue]) -> None:
        item = self.item(item_id)
        if self.document is None or (item is None and item_id is not None):  # it has gone while the comment was written
            return
        note, target = (item.note, item.item_id) if item else (self.view.note, self.document.document_id)
        self.perform(verb, decide.annotate(self.view, target, note, noted(note)))

    def label(self, item_id: str, label_id: str, *, go_on: bool = True) -> None:
        """Confirm an item with this label."""
        item = self.item(item_id)
        if isinstance(item, SpanItem):
            self._use(label_id, ((item.start, item.end),))
            changes = decide.relabel(self.view, self.schema, item, label_id)
            verb = Verb.ACCEPT if label_id == item.label_id else Verb.CORRECT
            taken = next((change.target_id for change in changes if change.kind is Kind.SPAN), item_id)
            self._decide(verb, changes, item_id, go_on, step=taken)
        elif isinstance(item, RelationItem):
            self.used_labels.relation = label_id
            self._decide(Verb.CORRECT, decide.correct_relation(self.view, item, label_id=label_id), item_id, go_on)

    def flip(self, item_id: str, label_id: str | None = None) -> None:
        """Confirm a relation turned round, with its label or another."""
        item = self.item(item_id)
        if isinstance(item, RelationItem):
            self.used_labels.relation = label_id or self.used_labels.relation
            self._decide(Verb.CORRECT, decide.correct_relation(self.view, item, label_id=label_id, flip=True), item_id, go_on=False)

    def edges_beside(self, item_id: str, edge: Edge, forward: bool) -> tuple[int, int] | None:
        """The edges of a span with one of them moved by a token; None where there is no token left."""
        item = self.item(item_id)
        return move_edge(self._tokens, item.start, item.end, edge, RIGHT if forward else LEFT) if isinstance(item, SpanItem) else None

    def set_edges(self, item_id: str, start: int, end: int) -> None:
        """Give a span these edges: confirms, stays."""
        item = self.item(item_id)
        if isinstance(item, SpanItem) and start < end and (start, end) != (item.start, item.end):
            changes = reshape.alter(self.view, self.schema, item, start=start, end=end)
            self._decide(Verb.CORRECT, changes, item_id, go_on=False, step=item_id)

    def readings(self, item: SpanItem) -> tuple[tuple[int, int, str], ...]:
        """The ways in which an item may be read (start, end, label_id), as it is first, then the likeliest."""
        return self._viewer.readings(item)

    def next_reading(self, item_id: str, forward: bool) -> Alternative | None:
        """What would read a span in the next (or previous) plausible way: its rival readings, and other boundaries. See `take`."""
        item = self.item(item_id)
        if not isinstance(item, SpanItem):
            return None
        ring = self._ring_at(item, Verb.CORRECT) or Ring(item_id, readings=self.readings(item))
        if len(ring.readings) < 2:
            self.told.emit(tr("Nothing else is plausible here. h and l move the end, H and L the start."))
            return None
        return next_reading(self.view, self.schema, item, ring, forward)

    def next_split(self, item_id: str) -> Alternative | None:
        """What would part a span in two at the next plausible place, first of all at the caret. See `take`."""
        item = self.item(item_id)
        if not isinstance(item, SpanItem) or self.document is None:
            return None
        ring = self._ring_at(item, Verb.SPLIT)
        found = next_split(self.view, self.document, item, ring) if ring else first_split(self.view, self.document, item, self.caret)
        if found is None:
            self.told.emit(tr("There is no place to split in one word; put the caret inside it first."))
        return found

    def _ring_at(self, item: SpanItem, verb: Verb) -> Ring | None:
        """The ring that the key goes on round, if it was pressed on this item before and nothing has happened since."""
        ring, on_it = self._ring, self._step is not None and self._step[0] == item.item_id
        return ring if ring is not None and on_it and ring.verb is verb and ring.holds(self.view, item) else None

    def take(self, alternative: Alternative) -> None:
        """Do it: confirms, stays; the same key again goes on within the same undo step."""
        ring = alternative.ring
        if self._decide(ring.verb, alternative.changes, alternative.item_id, go_on=False, step=ring.item_id):
            self._ring = ring
            self.told.emit(alternative.said)

    def merging(self, item_id: str) -> tuple[Change, ...]:
        """The changes that would make one of a span and the next one, or () after saying why that cannot be."""
        item = self.item(item_id)
        if not isinstance(item, SpanItem) or self.document is None:
            return ()
        found = merging(self.view, self.schema, self.document, item)
        if isinstance(found, str):
            self.told.emit(found)
            return ()
        return found

    def merge(self, item_id: str, changes: tuple[Change, ...]) -> None:
        """Make one of a span and the next one: confirms, stays. `changes` are those of `merging`."""
        self._decide(Verb.MERGE, changes, item_id, go_on=False)

    def next_miss(self, offset: int) -> tuple[int, int] | None:
        """The first likely miss at or after a place, else the first of the article: a name, number or date without a span."""
        if self.document is None:
            return None
        known = (item for item in self.view.spans if item.state not in (ItemState.COVERED, ItemState.SUPPRESSED))
        found = likely_misses(self.document, [(item.start, item.end) for item in known])
        return next((place for place in found if place[0] >= offset), found[0] if found else None)

    def add_span(self, start: int, end: int, label_id: str) -> None:
        """Make a span of this range; it becomes current."""
        if self.document is not None and start < end:
            self._use(label_id, ((start, end),))
            changes = decide.add_span(self.view, start, end, label_id, str(uuid.uuid4()))
            if not changes or self.perform(Verb.ADD, changes):
                made = next(
                    (i for i in self.view.spans if (i.start, i.end, i.label_id, i.state) == (start, end, label_id, "confirmed")), None
                )
                if made is not None:
                    self.make_current(made.item_id)

    def sticky_label(self, start: int, end: int) -> str:
        """The label that a new span of this range has for want of another, "" if that has to be chosen."""
        assert self.document is not None
        return self.used_labels.last_for(self.schema, self.document.text[start:end], self.document.language)

    def _use(self, label_id: str, places: Sequence[tuple[int, int]]) -> None:
        assert self.document is not None
        self.used_labels.use(label_id, (self.document.text[start:end] for start, end in places), self.document.language)

    def add_spans(self, places: Sequence[tuple[int, int]], label_id: str, intent: str) -> int:
        """Make spans of places that do not overlap, in one act; how many were made."""
        if self.document is None:
            return 0
        self._use(label_id, places)
        each = [decide.add_span(self.view, start, end, label_id, str(uuid.uuid4())) for start, end in places]
        made = [changes for changes in each if changes]
        act = self.perform(Verb.ADD, tuple(change for changes in made for change in changes), intent=intent)
        return len(made) if act is not None else 0

    def pin(self, span_id: str | None) -> None:
        """Hold a span as the head of relations to be made, or let it go."""
        if span_id != self.pinned:
            self.pinned = span_id if isinstance(self.item(span_id), SpanItem) else None
            self.pinned_changed.emit(self.pinned)

    def labels_between(self, head_id: str, tail_id: str) -> tuple[list[RelationLabel], list[RelationLabel]]:
        """The relation labels allowed from head to tail and those allowed the other way round, the last used first."""
        return self.used_labels.between(self.schema, self.view.span(head_id).label_id, self.view.span(tail_id).label_id)

    def link(self, head_id: str, tail_id: str, label_id: str) -> None:
        """Make a relation, confirming its ends where they are undecided."""
        if head_id != tail_id and head_id in self.view and tail_id in self.view:
            self.used_labels.relation = label_id
            changes = decide.add_relation(self.view, self.schema, head_id, tail_id, label_id, str(uuid.uuid4()))
            if changes:
                self.perform(Verb.ADD, changes)
            self.make_current(self.current)

    def _decide(
        self, verb: Verb, changes: tuple[Change, ...], item_id: str, go_on: bool, *, step: str | None = None, intent: str = ""
    ) -> bool:
        """Do an act on an item and go on or stay; False if it was refused. `step` is the item that further acts go on with within the
        same undo step: the item itself, or the rival reading of it that was taken."""
        in_text = item_id == self.current
        was_undecided = self._was_undecided
        if changes:
            continues = self._step[1] if step and self._step and self._step[0] == item_id else None
            act = self.perform(verb, changes, continues=continues, intent=intent)
            if act is None:
                return False
            if in_text and step:
                self.current = step
            self._step = (step, act.step) if step else None
        if in_text and go_on and was_undecided:
            self._go_on()
        elif in_text:
            place = self.caret if item_id not in self.view else None
            self.make_current(self.current if self.item(self.current) else None, caret=place)
            self._was_undecided = was_undecided
        return True

    # the article as a whole ----------------------------------------------------------------------------------------

    def finish(self) -> None:
        """Mark the article as read to the end; what is undecided in it is rejected in the same act."""
        if self.document is not None and (changes := decide.finish(self.view)):
            self.perform(Verb.FINISH, changes)

    def set_status(self, status: Status | None) -> None:
        """Skip the article, or open it again (None)."""
        if self.document is not None and (changes := decide.set_status(self.view, status)):
            self.perform(Verb.SKIP if status is Status.SKIPPED else Verb.FINISH, changes, intent="" if status else "open again")

    def join_or_part(self, offset: int) -> None:
        """Join the text at the seam that an offset touches, or else part it there (see `parting`); one undo step."""
        if self.document is None:
            return
        corrected = self._state.seams(self.document.document_id)
        found = parting(self.view, self._found, self.document, corrected, self._tokens, offset)
        if isinstance(found, str):
            self.told.emit(found)
        elif self.perform(Verb.SEAM, found.changes, intent=found.intent):
            self.told.emit(found.said)

    def set_language(self, language: str) -> None:
        """Say what language the article is in."""
        if self.document is not None and language != self.document.language:
            document_id = self.document.document_id
            before = self._state.value(Key(PROJECT_LAYER, document_id, Kind.LANGUAGE, document_id))
            assert before is None or isinstance(before, LanguageValue)
            if self.perform(Verb.LANGUAGE, decide.set_language(document_id, before, language)):
                self.told.emit(tr("The article is in {language}.", language=language))

    # acts of any kind --------------------------------------------------------------------------------------------

    def perform(
        self,
        verb: Verb,
        changes: tuple[Change, ...],
        *,
        reverts: str | None = None,
        continues: str | None = None,
        intent: str = "",
        told: Told | None = None,
    ) -> Act | None:
        """Persist, apply, tell: an act of any articles or of labels. None when there is nothing to do or it was refused (then nothing
        has changed). What `told` raises (see `Project.append`) passes through, and nothing was done.
        """
        if not changes:
            return None
        self._step = None
        not_backed_up = self._back_up() if len(changes) > _VERY_MANY and not self.project.why_fixed else ""
        now = time.time()
        try:
            clock = self.project.clock() + 1  # others may have written: an import, or who has deleted the lock
            act = Act(str(uuid.uuid4()), clock, verb, self.annotator_id, int(now * 1000), changes, reverts, continues, intent)
            self.project.append(act, told or (self._writing(len(changes)) if len(changes) > _LONG else None))
        except Trouble as trouble:
            if isinstance(trouble, RefusedAct):
                self.reload_suggestions()
            self.failed.emit(understood(str(trouble)))
            return None
        self._ahead.done(act)
        self._take_in(act)
        self.act_saved.emit(Saved(act, time.strftime("%H:%M:%S", time.localtime(now))))
        if not_backed_up:
            self.told.emit(not_backed_up)
        return act

    def _back_up(self) -> str:
        """Keep a backup before a step of very many changes; where that cannot be this says why, and the step is done."""
        try:
            self.project.back_up(Reason.BULK, self.writing.emit)
        except Trouble as trouble:
            return tr("No backup could be made before this act. {reason}", reason=understood(str(trouble)))
        return ""

    def recount(self, limit: int) -> bool:
        """Count anew some of the articles that a bulk act has left uncounted; whether there were any."""
        counted = set(self.project.recount(limit))
        shown = self.document.document_id if self.document is not None else None
        for summary in self.project.documents(self.annotator_id, within=counted - {shown}) if counted else ():
            self.summary_changed.emit(summary)
        return bool(counted)

    def _take_in(self, act: Act) -> None:
        """Bring labels and the open article up to date after an act; what was decided elsewhere is known here too."""
        document, relabelled = self.document, any(change.kind is Kind.LABEL for change in act.changes)
        if relabelled:
            self.schema = self.project.schema()
        if document is not None:
            mine = tuple(change for change in act.changes if change.document_id == document.document_id)
            self._state.apply(act._replace(changes=mine))
            corrected = any(change.kind in (Kind.SEAM, Kind.LANGUAGE) for change in mine)
            if corrected:
                self._stored = self.project.suggestions(document.document_id)
                self._document_anew()
            elif relabelled:
                self._view_anew()
            if len(mine) < len(act.changes) or corrected:  # what was decided elsewhere is known here
                self.view = self._overlaid()
            else:
                self._layer = self._layer.after(mine)
                self.view = self._viewer.follow(self._layer, mine)
            if corrected:
                self.document_changed.emit(self.document)
        if relabelled:
            self.schema_changed.emit(self.schema)
        if document is not None:
            self._show(self.view)

    def _writing(self, changes: int) -> Told:
        """Tells by `writing` how far an act with so many changes is."""
        done, total = 0, 2 * changes

        def told(number: int) -> None:
            nonlocal done
            done += number
            self.writing.emit(done, total)

        return told

    def _show(self, view: View) -> None:
        self.view = view
        if self.pinned is not None and self.pinned not in view:
            self.pin(None)
        self.view_changed.emit(view)
        self._summarise()

    def _summarise(self) -> None:
        if self._summary is None or self.document is None:
            return
        self._summary = summary_as_seen(self._summary, self.document, self.view)
        self.summary_changed.emit(self._summary)
