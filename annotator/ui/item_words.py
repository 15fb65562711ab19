"""What items are called on screen, and how they stand. Pure."""

from annotator.core.schema import RelationLabel, Schema, worded
from annotator.core.view import ItemState, RelationItem, SpanItem, View
from annotator.ui.reading import surface
from annotator.ui.words import mark, shown_language, tr

_STATES = {
    ItemState.COVERED: mark("covered by another span"),
    ItemState.CONFIRMED: mark("confirmed"),
    ItemState.REJECTED: mark("rejected"),
    ItemState.SUPPRESSED: mark("put away"),
    ItemState.OPEN: mark("undecided"),
    ItemState.WAITING: mark("waits for an end"),
}


def called(label: RelationLabel) -> str:
    """What a kind of relation is called: its title in the language of the window, else its name."""
    return worded(label.title, shown_language()) or label.name


def joint(title: str) -> str:
    """What stands between the ends of a relation that is called so."""
    return f" — {title} → "


def joined(head: str, label: RelationLabel, tail: str) -> str:
    """A relation by what its ends are called, like "John Kirby — spokesperson of → Pentagone"."""
    return f"{head}{joint(called(label))}{tail}"


def named(view: View, schema: Schema, text: str, item: SpanItem | RelationItem, limit: int = 60) -> str:
    """An item with its label, like "PER Mark Milley"; each text is shortened to `limit` characters."""
    if isinstance(item, SpanItem):
        return f"{schema.span_label(item.label_id).name} {surface(text, item, limit)}"
    ends = (surface(text, view.span(end), limit) for end in (item.head_id, item.tail_id))
    return joined(next(ends), schema.relation_label(item.label_id), next(ends))


def state_words(item: SpanItem | RelationItem) -> str:
    """How an item stands."""
    return tr("set aside") if item.state.undecided and item.note.set_aside else tr(_STATES[item.state])


def what_is_left(view: View) -> tuple[str, bool]:
    """What is undecided in an article, in words, and whether any of it can be decided."""
    undecided = view.undecided()
    aside = sum(item.note.set_aside for item in undecided)
    waiting = sum(item.state is ItemState.WAITING for item in undecided)
    rest = len(undecided) - aside - waiting
    parts = [
        tr("{n} set aside", n=aside) if aside else "",
        tr("{n} undecided above", n=rest) if rest else "",
        tr("{n} relation(s) waiting for an end", n=waiting) if waiting else "",
    ]
    return " · ".join(part for part in parts if part) or tr("Everything here is decided"), bool(aside or rest)
