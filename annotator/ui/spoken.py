"""What happens in the window in words, for those who hear it. Pure."""

from annotator.core.acts import Act, Verb
from annotator.core.schema import Schema
from annotator.core.values import Kind, RelationValue, SpanValue
from annotator.core.view import ItemState, RelationItem, SpanItem, View
from annotator.ui import reading
from annotator.ui.words import tr


def state_in_words(item: SpanItem | RelationItem) -> str:
    if item.state is ItemState.CONFIRMED:
        return tr("confirmed")
    if item.state is ItemState.REJECTED:
        return tr("rejected")
    if item.note.set_aside:
        return tr("set aside")
    return tr("waits for an end") if item.state is ItemState.WAITING else tr("undecided")


def item_in_words(view: View, schema: Schema, text: str, item: SpanItem | RelationItem) -> str:
    """An item with its label and state, like "PER Mark Milley, undecided"."""
    return tr("{item}, {state}", item=_named(view, schema, text, item), state=state_in_words(item))


def _named(view: View, schema: Schema, text: str, item: SpanItem | RelationItem) -> str:
    if isinstance(item, SpanItem):
        return f"{schema.span_label(item.label_id).name} {reading.surface(text, item)}"
    head, tail = view.span(item.head_id), view.span(item.tail_id)
    return f"{reading.surface(text, head)} {schema.relation_label(item.label_id).name} {reading.surface(text, tail)}"


def act_in_words(act: Act, view: View, schema: Schema, text: str) -> str:
    """What was decided in the open article and how much is left, like "accepted PER Mark Milley; 12 left"; "" when that is told anyway."""
    done = _done(act, _what(act, view, schema, text))
    if not done:
        return ""
    left = sum(not item.note.set_aside for item in view.undecided())
    return tr("{done}; {n} left", done=done, n=left)


def _done(act: Act, what: str) -> str:
    if act.verb is Verb.FINISH and not act.intent:
        return tr("article finished")
    if not what:
        return ""
    if act.intent == "put back":
        return tr("put back {what}", what=what)
    match act.verb:
        case Verb.ACCEPT:
            return tr("accepted {what}", what=what)
        case Verb.REJECT:
            return tr("rejected {what}", what=what)
        case Verb.CORRECT:
            return tr("corrected to {what}", what=what)
        case Verb.ADD:
            return tr("added {what}", what=what)
        case Verb.DELETE:
            return tr("deleted {what}", what=what)
        case Verb.SPLIT:
            return tr("split: {what}", what=what)
        case Verb.MERGE:
            return tr("merged to {what}", what=what)
        case _:
            return ""


def _what(act: Act, view: View, schema: Schema, text: str) -> str:
    """What an act is about: its relation, or its first span; with how many more there are."""
    here = [change for change in act.changes if change.document_id == view.document_id]
    relations, spans = ([change for change in here if change.kind is kind] for kind in (Kind.RELATION, Kind.SPAN))
    if act.verb in (Verb.REJECT, Verb.DELETE):
        relations = relations if not spans else []  # they go with the span
    about = relations or spans
    if not about:
        return ""
    value = about[0].after or about[0].before
    if about[0].target_id in view:
        first = _named(view, schema, text, view.item(about[0].target_id))
    elif isinstance(value, SpanValue):
        first = f"{schema.span_label(value.label_id).name} {' '.join(text[value.start : value.end].split())}"
    else:
        first = schema.relation_label(value.label_id).name if isinstance(value, RelationValue) else ""
    more = len(about) - 1
    return tr("{first} and {n} more", first=first, n=more) if more and not relations and act.verb is not Verb.SPLIT else first
