"""Moving through the items of a view in reading order. Pure."""

from collections.abc import Sequence

from annotator.core.view import ItemState, RelationItem, SpanItem, View


def _index(view: View, current: str | None, caret: int, forward: bool) -> int:
    """Where in the sequence to start looking: beside the current item, or at the caret when there is none."""
    order = view.sequence
    if current is not None and current in order:
        return order.index(current) + (1 if forward else -1)
    at_caret = next((i for i, item_id in enumerate(order) if view.place(view.item(item_id))[0] >= caret), len(order))
    return at_caret if forward else at_caret - 1


def neighbour(
    view: View, current: str | None, caret: int, *, forward: bool = True, undecided: bool = False, set_aside: bool = True
) -> str | None:
    """The next or previous item, or None at the end: any one, or only undecided ones, with or without those set aside."""
    index, step = _index(view, current, caret, forward), 1 if forward else -1
    while 0 <= index < len(view.sequence):
        item = view.item(view.sequence[index])
        if not undecided or (item.state.undecided and (set_aside or not item.note.set_aside)):
            return item.item_id
        index += step
    return None


def first_undecided(view: View, *, set_aside: bool = True) -> str | None:
    return neighbour(view, None, 0, undecided=True, set_aside=set_aside)


def at(view: View, offset: int, *, shown: frozenset[str] = frozenset()) -> list[SpanItem]:
    """The spans under a place between two characters that can be taken there, smallest first.

    Covered spans cannot, rejected ones only when they are among those shown.
    """
    here = [
        item
        for item in view.spans
        if item.start <= offset < item.end and (item.state.undecided or item.state == "confirmed" or item.item_id in shown)
    ]
    return sorted(here, key=lambda item: (item.end - item.start, item.start))


def bare(view: View, places: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Those of these places, in text order, on which no open or confirmed span lies."""
    shown = sorted((item.start, item.end) for item in view.spans if item.state in (ItemState.OPEN, ItemState.CONFIRMED))
    found, nth, reach = [], 0, 0
    for start, end in places:
        while nth < len(shown) and shown[nth][0] < end:
            reach = max(reach, shown[nth][1])
            nth += 1
        if reach <= start:
            found.append((start, end))
    return tuple(found)


def names(view: View, text: str, item: SpanItem | RelationItem, limit: int = 60) -> str:
    """What an item is called in messages: its text, or its two ends, each on at most `limit` characters."""
    if isinstance(item, SpanItem):
        return surface(text, item, limit)
    return f"{surface(text, view.span(item.head_id), limit)} → {surface(text, view.span(item.tail_id), limit)}"


def surface(text: str, item: SpanItem, limit: int = 60) -> str:
    """The span's text on one line, shortened to `limit` characters."""
    words = " ".join(text[item.start : item.end].split())
    return words if len(words) <= limit else words[: limit - 1] + "…"
