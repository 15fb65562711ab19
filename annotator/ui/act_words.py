"""Acts in words, for the history and for previews. Pure."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from annotator.core.acts import Act, Change, Verb
from annotator.core.errors import shortened
from annotator.core.reversal import Fate, Stays, TakesBack, takes_back
from annotator.core.schema import Label, RelationLabel, Schema, SpanLabel
from annotator.core.values import (
    Decision,
    DocumentValue,
    Kind,
    LanguageValue,
    NoteValue,
    RelationValue,
    SeamValue,
    SpanValue,
    Status,
    Value,
    standing,
)
from annotator.ui.item_words import joined
from annotator.ui.words import tr

_MOST_TOLD = 20  # changes of a step; of more it is only told how many
Surfaces = Mapping[tuple[str, int, int], str]
"""The texts of spans by (id, start, end), and of spans that are only named by (id, 0, 0)."""


class Told(Protocol):
    """What of an act is put in words; `changes` are the first of them."""

    @property
    def verb(self) -> Verb: ...
    @property
    def reverts(self) -> str | None: ...
    @property
    def intent(self) -> str: ...
    @property
    def changes(self) -> tuple[Change, ...]: ...
    @property
    def counts(self) -> Mapping[Kind, int]: ...
    @property
    def documents(self) -> int: ...
    @property
    def surfaces(self) -> Surfaces: ...


@dataclass(frozen=True, slots=True)
class _Step:
    """What several acts of one undo step have done together."""

    verb: Verb
    reverts: str | None
    intent: str
    changes: tuple[Change, ...]
    counts: Mapping[Kind, int]
    documents: int
    surfaces: Surfaces


def step_words(acts: Sequence[Act], schema: Schema, surfaces: Callable[[Sequence[Change]], Surfaces]) -> str:
    """What the acts of one undo step did together, in the words of `act_words`. `surfaces` reads the texts of spans."""
    net: dict[tuple[Kind, str], Change] = {}
    changes = [change for act in acts for change in act.changes]
    for change in [change for change in changes if not _sampled(change)] or changes:
        first = net.get((change.kind, change.target_id))
        net[change.kind, change.target_id] = change._replace(before=first.before) if first else change
    told = tuple(net.values())[:_MOST_TOLD]
    counts = Counter(change.kind for change in net.values())
    documents = len({change.document_id for change in net.values() if change.document_id})
    first_act = acts[0]
    return act_words(_Step(first_act.verb, first_act.reverts, first_act.intent, told, counts, documents, surfaces(told)), schema)


def act_words(act: Told, schema: Schema) -> str:
    """What an act did, as a clause without its doer: "accepted PER Mark Milley"."""
    taken = takes_back(act.reverts, act.intent)
    if taken is TakesBack.SINCE:
        return tr("went back to an earlier point: {what}", what=_many(act))
    if taken is TakesBack.STEP:
        what = _undone(act, schema)
        return tr("did again: {what}", what=what) if act.verb is Verb.REDO else tr("took back: {what}", what=what)
    if act.verb is Verb.IMPORT:
        return _imported(act)
    if act.counts.get(Kind.LABEL):
        return _schema_words(act)
    if checked := next((c for c in act.changes if isinstance(c.after, NoteValue) and c.after.spot_check), None):
        return change_words(checked, act.surfaces, schema)
    if act.counts.get(Kind.DOCUMENT):
        return _document_words(act)
    if act.verb is Verb.SPLIT and (was := _split(act)):
        return tr("split « {was} »", was=was)
    main = _main(act)
    if main is None:
        alike = act.intent.startswith("every ") and next((c for c in act.changes if c.kind is Kind.SPAN), None)
        return _verb_words(act.verb, f"{thing(alike, act.surfaces, schema)} · {_many(act)}" if alike else _many(act))
    return change_words(main, act.surfaces, schema, act.verb, act.intent)


def _split(act: Told) -> str:
    """The text of the span that was split, "" where the act does not say."""
    for change in reversed(act.changes):
        if isinstance(change.before, SpanValue) and isinstance(change.after, SpanValue):
            return _short(act.surfaces.get((change.target_id, change.before.start, change.before.end), ""))
    return ""


def _main(act: Told) -> Change | None:
    """The one change that an act is about: a relation rather than its ends, a span rather than what is settled with it."""
    if len(act.changes) < sum(act.counts.values()):
        return None
    for kind in (Kind.RELATION, Kind.SPAN, Kind.NOTE, Kind.SEAM, Kind.LANGUAGE, Kind.TRASH):
        of_kind = [change for change in act.changes if change.kind is kind]
        made = [change for change in of_kind if change.after is not None]
        if kind is Kind.RELATION and not made and act.counts.get(Kind.SPAN):
            continue  # relations that went with their end
        if len(made or of_kind) == 1:
            return (made or of_kind)[0]
        if of_kind:
            return None
    return None


def change_words(change: Change, surfaces: Surfaces, schema: Schema, verb: Verb = Verb.CORRECT, intent: str = "") -> str:
    """What one change does: "moved the end of PER Mark Milley"."""
    before, after = change.before, change.after
    what = thing(change, surfaces, schema)
    if isinstance(after, NoteValue) or (change.kind is Kind.NOTE and after is None):
        on_article = change.target_id == change.document_id
        return _note_words(before, after, tr("the article") if on_article else what or tr("an item"))
    if isinstance(after, SeamValue):
        return tr("joined the text") if after.joined else tr("parted the text")
    if change.kind is Kind.SEAM:
        return tr("took back a correction of the seams")
    if isinstance(after, LanguageValue):
        return tr("set the language to {code}", code=after.language)
    if change.kind is Kind.TRASH:
        return tr("put the article in the trash") if after is not None else tr("took the article out of the trash")
    if isinstance(after, DocumentValue):
        return tr("finished the article") if after.status is Status.FINISHED else tr("skipped the article")
    if isinstance(after, SpanValue | RelationValue):
        if after.state is Decision.REJECTED:
            return tr("rejected {what}", what=what)
        if standing(before) is None and not isinstance(before, SpanValue | RelationValue):
            return tr("added {what}", what=what)
        if isinstance(before, SpanValue) and isinstance(after, SpanValue):
            return _span_words(before, after, what, surfaces.get((change.target_id, before.start, before.end), ""), schema, verb)
        if isinstance(before, RelationValue) and isinstance(after, RelationValue):
            if (before.head_id, before.tail_id) == (after.tail_id, after.head_id):
                return tr("turned round {what}", what=what)
            if before.label_id != after.label_id:
                return tr("relabelled a relation as {what}", what=what)
        return tr("accepted {what}", what=what)
    if intent == "put back" or verb not in (Verb.DELETE, Verb.REJECT):
        return tr("put back {what} to undecided", what=what)
    return tr("deleted {what}", what=what)


def _span_words(before: SpanValue, after: SpanValue, what: str, was: str, schema: Schema, verb: Verb) -> str:
    start, end = before.start != after.start, before.end != after.end
    if verb is Verb.MERGE:
        return tr("merged into {what}", what=what)
    if before.label_id != after.label_id and (start or end):
        return tr("read « {was} » as {what}", was=was, what=what)
    if before.label_id != after.label_id:
        return tr("relabelled {old} as {what}", old=schema.span_label(before.label_id).name, what=what)
    if start and end:
        return tr("moved both edges of {what} (was « {was} »)", what=what, was=was)
    if start:
        return tr("moved the start of {what} (was « {was} »)", what=what, was=was)
    if end:
        return tr("moved the end of {what} (was « {was} »)", what=what, was=was)
    return tr("accepted {what}", what=what)


def _note_words(before: Value | None, after: Value | None, where: str) -> str:
    old = before if isinstance(before, NoteValue) else NoteValue()
    new = after if isinstance(after, NoteValue) else NoteValue()
    if new.spot_check is not None:
        return tr("looked at {n} of it: {wrong} wrong", n=new.spot_check[1], wrong=new.spot_check[0])
    if old.comment != new.comment:
        if not new.comment:
            return tr("removed the comment on {where}", where=where)
        return tr("wrote “{comment}” on {where}", comment=_short(new.comment, 60), where=where)
    if old.set_aside != new.set_aside:
        return tr("set aside {where}", where=where) if new.set_aside else tr("took up {where} again", where=where)
    return tr("flagged {where}", where=where) if new.flag else tr("unflagged {where}", where=where)


def thing(change: Change, surfaces: Surfaces, schema: Schema) -> str:
    """What a change is about: "PER Mark Milley", "John Kirby — spokesperson of → Pentagone", the name of a label."""
    value = change.after if change.after is not None else change.before
    if isinstance(value, SpanValue):
        text = surfaces.get((change.target_id, value.start, value.end), "…")
        return f"{schema.span_label(value.label_id).name} {_short(text)}"
    if isinstance(value, RelationValue):
        head, tail = (_short(surfaces.get((end, 0, 0), "…"), 30) for end in (value.head_id, value.tail_id))
        return joined(head, schema.relation_label(value.label_id), tail)
    if isinstance(value, SpanLabel | RelationLabel):
        return value.name
    if change.kind is Kind.NOTE:
        return _short(surfaces.get((change.target_id, 0, 0), ""))
    return ""


def _short(text: str, limit: int = 50) -> str:
    return shortened(" ".join(text.split()), limit)


def _many(act: Told) -> str:
    """How much an act is about, where it is too much to tell one by one."""
    return counted(sum(act.counts.values()) - act.counts.get(Kind.DOCUMENT, 0), act.documents)


def _sampled(change: Change) -> bool:
    """Whether a change is the record of a spot-check, which belongs to the act that was looked at."""
    return isinstance(change.after, NoteValue) and change.after.spot_check is not None


def counted(count: int, documents: int) -> str:
    """So many items, in so many articles where there are several."""
    items = tr("{n} item(s)", n=count)
    return tr("{items} in {n} article(s)", items=items, n=documents) if documents > 1 else items


def _verb_words(verb: Verb, what: str) -> str:
    words = {
        Verb.ACCEPT: tr("accepted {what}", what=what),
        Verb.REJECT: tr("rejected {what}", what=what),
        Verb.ADD: tr("added {what}", what=what),
        Verb.DELETE: tr("deleted {what}", what=what),
        Verb.SPLIT: tr("split {what}", what=what),
        Verb.MERGE: tr("merged {what}", what=what),
        Verb.FLAG: tr("flagged {what}", what=what),
        Verb.COMMENT: tr("commented {what}", what=what),
    }
    return words.get(verb) or tr("corrected {what}", what=what)


def _undone(act: Told, schema: Schema) -> str:
    labels = [change for change in act.changes if change.kind is Kind.LABEL]
    if act.counts.get(Kind.LABEL) and not labels:
        return tr("a change of the labels")
    if labels:
        return tr("a change of the labels ({names})", names=", ".join(dict.fromkeys(thing(c, {}, schema) for c in labels)))
    main = _main(act)
    if main is not None:
        return thing(main, act.surfaces, schema) or _place_words(main)
    if len(act.changes) == 1:
        return _place_words(act.changes[0])
    return _many(act)


def _place_words(change: Change) -> str:
    """What a change is about that has no name of its own."""
    return {
        Kind.DOCUMENT: tr("the article as finished or skipped"),
        Kind.LANGUAGE: tr("the language of the article"),
        Kind.SEAM: tr("a seam of the text"),
        Kind.TRASH: tr("the article in the trash"),
        Kind.NOTE: tr("a mark or comment"),
    }.get(change.kind, "…")


def _imported(act: Told) -> str:
    if act.counts.get(Kind.LABEL):
        return tr("made the project with {n} label(s)", n=act.counts[Kind.LABEL])
    return tr("imported {what}", what=_many(act))


def _document_words(act: Told) -> str:
    value = next((change.after for change in act.changes if change.kind is Kind.DOCUMENT), None)
    decided = sum(count for kind, count in act.counts.items() if kind is not Kind.DOCUMENT)
    if act.verb is Verb.SKIP:
        return tr("skipped {n} article(s)", n=act.documents) if act.documents > 1 else tr("skipped the article")
    if act.verb is Verb.FINISH and not decided and value is None and act.intent:
        return tr("opened the article again")
    if decided:
        return tr("finished the article, rejecting {n} item(s)", n=decided)
    return tr("finished {n} article(s)", n=act.documents) if act.documents > 1 else tr("finished the article")


def _schema_words(act: Told) -> str:
    labels = [change for change in act.changes if change.kind is Kind.LABEL]
    moved = sum(count for kind, count in act.counts.items() if kind is not Kind.LABEL)
    gone = [change for change in labels if change.after is None]
    added = [change for change in labels if change.before is None]
    if gone:
        name = _names(change.before for change in gone)
        return (
            tr("deleted the label {name}, with {n} change(s) of annotations", name=name, n=moved)
            if moved
            else tr("deleted the label {name}", name=name)
        )
    if added and len(added) == len(labels):
        return tr("added the label {name}", name=_names(change.after for change in added))
    if len(labels) == 1:
        return label_words(labels[0])
    return tr("put the labels in another order") if act.intent == "order" else tr("changed {n} label(s)", n=act.counts[Kind.LABEL])


def label_words(change: Change) -> str:
    """What was changed of one label."""
    before, after = change.before, change.after
    if not isinstance(before, SpanLabel | RelationLabel) or not isinstance(after, SpanLabel | RelationLabel):
        return tr("changed {n} label(s)", n=1)
    if before.name != after.name:
        return tr("renamed the label {old} to {new}", old=before.name, new=after.name)
    parts = _parts(before, after)
    return tr("changed the label {name}: {parts}", name=after.name, parts=", ".join(parts))


def _parts(before: Label, after: Label) -> list[str]:
    words = {
        "title": tr("title"), "guideline": tr("guideline"), "key": tr("key"), "place": tr("place"), "hue": tr("colour"),
        "parent": tr("parent"), "contains": tr("what may lie inside"), "settings": tr("settings"), "head_labels": tr("heads"),
        "tail_labels": tr("tails"), "symmetric": tr("direction"),
    }  # fmt: skip
    return [word for name, word in words.items() if getattr(before, name, None) != getattr(after, name, None)]


def _names(labels: Iterable[Value | None]) -> str:
    return ", ".join(label.name for label in labels if isinstance(label, SpanLabel | RelationLabel))


def fate_words(fate: Fate) -> str:
    """What has become of an act; nothing to say of one that is in force."""
    return {
        Fate.IN_FORCE: "",
        Fate.IN_PART: tr("taken back in part"),
        Fate.TAKEN_BACK: tr("taken back"),
        Fate.CONFLICT: tr("set aside: two logs excluded each other"),
    }[fate]


def stays_words(stays: Stays) -> str:
    """Why a change does not go back."""
    return {
        Stays.DECIDED_AGAIN: tr("it was decided again since"),
        Stays.HOLDS_RELATION: tr("a confirmed relation hangs on it"),
        Stays.LOST_END: tr("one of its ends is no longer confirmed"),
        Stays.LABEL_USED: tr("annotations bear this label"),
    }[stays]


def turned_words(change: Change, surfaces: Surfaces, schema: Schema) -> str:
    """What would become of a target: "PER Mark Milley: confirmed → undecided"."""
    what = thing(change._replace(after=None), surfaces, schema) or thing(change, surfaces, schema)
    before, after = change.before, change.after
    if change.kind is Kind.LABEL and before is not None and after is not None:
        return label_words(change)
    if change.kind in (Kind.SPAN, Kind.RELATION, Kind.LABEL):
        turned = f"{_state_words(before)} → {_state_words(after, before, schema)}"
        return tr("{name}: {value}", name=what, value=turned)
    place = tr("mark or comment on {what}", what=what) if what else _place_words(change)
    return tr("{place}: as it was", place=place)


def _state_words(value: Value | None, was: Value | None = None, schema: Schema | None = None) -> str:
    if isinstance(value, SpanLabel | RelationLabel):
        return tr("in use")
    if not isinstance(value, SpanValue | RelationValue):
        by_hand = isinstance(was, SpanLabel | RelationLabel) or (isinstance(was, SpanValue | RelationValue) and not was.origins)
        return tr("gone") if by_hand else tr("undecided")
    state = tr("confirmed") if value.state is Decision.CONFIRMED else tr("rejected")
    if isinstance(value, SpanValue) and isinstance(was, SpanValue) and schema is not None:
        if value.label_id != was.label_id:
            return f"{state}, {schema.span_label(value.label_id).name}"
        if (value.start, value.end) != (was.start, was.end):
            return tr("{state}, with its edges of then", state=state)
    return state
