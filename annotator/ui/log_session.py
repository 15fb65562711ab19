"""The log through the session: undo and redo, its pages, and acts taken back out of turn."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from time import localtime, strftime

from annotator.core.acts import Act, Change, Verb, inverse
from annotator.core.history import step_to_undo, undo_to_redo
from annotator.core.reversal import Fate, Fates, Reversal, intent_to_go_back, intent_to_take_back, reversal
from annotator.core.schema import RelationLabel
from annotator.core.values import Kind
from annotator.core.view import RelationItem, SpanItem
from annotator.store.history import Entry
from annotator.ui import reading
from annotator.ui.act_words import act_words, fate_words, stays_words, step_words, turned_words
from annotator.ui.session import ReviewSession
from annotator.ui.words import tr

_OF_ITEM = 12  # acts
_LISTED = 200
"""Changes that a preview lists one by one."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """An act as the history lists it."""

    entry: Entry
    words: str
    when: str
    annotator: str
    fate: Fate
    mine: bool
    where: str  # the title of the article; "" in the log of one article

    @property
    def key(self) -> str:
        return self.entry.act_id

    @property
    def text(self) -> str:
        return self.words

    @property
    def below(self) -> str:
        """The second line: when, by whom, where, and whether it still counts."""
        return " · ".join(part for part in (fate_words(self.fate), self.when, self.annotator, self.where) if part)

    @property
    def spoken(self) -> str:
        return f"{self.words}. {self.below}"


@dataclass(frozen=True, slots=True)
class Preview:
    """What taking back would do, to be confirmed; `lines_back` and `lines_stay` are the first of what goes back and stays."""

    found: Reversal
    intent: str
    lines_back: tuple[str, ...]
    lines_stay: tuple[str, ...]

    @property
    def more_back(self) -> int:
        """How many changes go back that have no line."""
        return max(0, len(self.found.back) - _LISTED)

    @property
    def more_stay(self) -> int:
        return max(0, len(self.found.stays) - _LISTED)


class LogSession:
    """Undoes and redoes, reads the log for the history, and takes back what the analyst chooses there."""

    def __init__(self, session: ReviewSession) -> None:
        self._session = session

    @cached_property
    def _names(self) -> dict[str, str]:
        return self._session.project.annotators()

    def undo(self) -> None:
        """Take back the analyst's last step."""
        step = step_to_undo(self._session.project.heads(self._session.annotator_id))
        if step is None:
            self._session.told.emit(tr("There is nothing to undo."))
        else:
            self._revert(Verb.UNDO, step, self._session.project.step(step))

    def redo(self) -> None:
        """Do again what was undone last."""
        undone = undo_to_redo(self._session.project.heads(self._session.annotator_id))
        if undone is None:
            self._session.told.emit(tr("There is nothing to redo."))
        else:
            self._revert(Verb.REDO, undone, (self._session.project.act(undone),))

    def _revert(self, verb: Verb, reverted: str, acts: tuple[Act, ...]) -> None:
        session, changes = self._session, inverse(acts)
        if not self._do(verb, changes, reverts=reverted):
            return
        done = acts if verb is Verb.UNDO else session.project.step(acts[0].reverts or reverted)
        words = step_words(done, session.schema, session.project.surfaces)
        session.told.emit(tr("Undone: {act}.", act=words) if verb is Verb.UNDO else tr("Done again: {act}.", act=words))
        if any(change.kind is Kind.DOCUMENT for change in changes):  # all of the article, not one item
            session.make_current(reading.first_undecided(session.view, set_aside=False) or session.current)
        else:
            self._show(changes, 0 if verb is Verb.UNDO else -1)  # an act ends with what it is about

    def page(self, document_id: str | None, before: Entry | None) -> list[Entry]:
        """The acts before one, newest first: of an article, or of the project (None)."""
        place = (before.clock, before.act_id) if before else None
        return self._session.project.history(document_id, place)

    def row(self, entry: Entry, fate: Fate, *, of_article: bool) -> HistoryRow:
        """An act in words, in the log of one article or of the project."""
        made = localtime(entry.made_at / 1000)
        today = strftime("%Y-%m-%d", made) == strftime("%Y-%m-%d")
        when = strftime("%H:%M:%S" if today else "%Y-%m-%d %H:%M", made)
        mine = entry.annotator_id == self._session.annotator_id
        where = entry.title if entry.documents == 1 and not of_article else ""
        return HistoryRow(entry, act_words(entry, self._session.schema), when, self._names.get(entry.annotator_id, "?"), fate, mine, where)

    def of_item(self, item: SpanItem | RelationItem) -> list[HistoryRow]:
        """The last acts on an item of the open article, newest first, as any of its readings."""
        document_id, readings = self._session.view.document_id, item.readings if isinstance(item, SpanItem) else ()
        targets = dict.fromkeys((item.item_id, *(reading.span_id for reading in readings)))
        fates = Fates(document_id)
        entries = self._session.project.history_of(document_id, tuple(targets), _OF_ITEM)
        return [self.row(entry, fates.of(entry, conflict=entry.conflict), of_article=True) for entry in entries]

    def alone(self, entry: Entry) -> Preview:
        """What taking back this act by itself would do, with the step that it belongs to."""
        found = self._reversal(self._session.project.step(entry.step))
        return self._preview(found, intent_to_take_back(entry.step, whole=not found.stays))

    def since(self, entry: Entry, document_id: str | None) -> Preview:
        """What taking back all that the analyst did after this act would do, in one article or in the project."""
        project, me = self._session.project, self._session.annotator_id
        later = project.acts(document_id=document_id, annotator_id=me, after=(entry.clock, entry.act_id))
        acts = (act for act in later if act.verb is not Verb.IMPORT)
        if document_id is not None:
            acts = (act._replace(changes=tuple(c for c in act.changes if c.document_id == document_id)) for act in acts)
        return self._preview(self._reversal(acts), intent_to_go_back(entry.clock, document_id or ""))

    def _reversal(self, acts: Iterable[Act]) -> Reversal:
        project, taken = self._session.project, tuple(acts)
        made = {c.target_id: c.after for act in taken for c in act.changes if c.kind is Kind.LABEL and c.after is not None}
        kinds = {label_id: Kind.RELATION if isinstance(label, RelationLabel) else Kind.SPAN for label_id, label in made.items()}
        used = {label_id for label_id, kind in kinds.items() if project.labelled(kind, label_id)}
        me = self._session.annotator_id
        return reversal(taken, me, project.values_beside(taken, me), self._session.schema, used)

    def _preview(self, found: Reversal, intent: str) -> Preview:
        schema, back, stays = self._session.schema, found.back[:_LISTED], found.stays[:_LISTED]
        surfaces = self._session.project.surfaces((*back, *(change for change, _ in stays)))
        lines = _folded(turned_words(change, surfaces, schema) for change in back)
        kept = _folded(f"{turned_words(change, surfaces, schema)} – {stays_words(why)}" for change, why in stays)
        return Preview(found, intent, lines, kept)

    def take_back(self, preview: Preview) -> bool:
        """Do what the preview says, in one act that undo takes back; the view goes to where it happens."""
        back, stays = preview.found.back, len(preview.found.stays)
        if not self._do(Verb.CORRECT, back, intent=preview.intent):
            return False
        told = tr("Taken back: {n} change(s).", n=len(back))
        self._session.told.emit(f"{told} {tr('Stayed as it is: {n} change(s).', n=stays)}" if stays else told)
        self._show(back)
        return True

    def _do(self, verb: Verb, changes: tuple[Change, ...], *, reverts: str | None = None, intent: str = "") -> bool:
        """Do an act where it can be seen; False if it was refused. Of several articles none of which is open, the one that the act in
        question began with is opened: undoing goes through its changes backwards."""
        session, documents = self._session, [change.document_id for change in changes if change.document_id]
        if documents and (session.document is None or session.document.document_id not in documents):
            session.open_document(documents[-1 if verb is Verb.UNDO else 0])
        return session.perform(verb, changes, reverts=reverts, intent=intent) is not None

    def go_to(self, entry: Entry) -> bool:
        """Open the article of an act at the item that it is about; False if it is about none."""
        session = self._session
        here = session.document.document_id if session.document else ""
        changes = sorted(entry.changes, key=lambda change: change.document_id != here)
        place = next((change.document_id for change in changes if change.document_id), "")
        if not place:
            return False
        if place != here:
            session.open_document(place)
        self._show(changes)
        return True

    def _show(self, changes: Sequence[Change], nth: int = 0) -> None:
        """Go to the first (or another) item of the open article that the changes are about, else stay; where the current item is gone, the
        one under the caret is current."""
        session = self._session
        here = [c.target_id for c in changes if c.document_id == session.view.document_id and c.target_id in session.view]
        if here or session.current is None or session.current in session.view:
            session.make_current(here[nth] if here else session.current)
        else:
            session.caret_moved(session.caret)


def _folded(lines: Iterable[str]) -> tuple[str, ...]:
    """The lines, each once, with how often it stands there."""
    return tuple(f"{line} ({times} ×)" if times > 1 else line for line, times in Counter(lines).items())
