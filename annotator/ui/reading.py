"""Moving through the items of a view in reading order. Pure."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from annotator.core.errors import shortened
from annotator.core.view import ItemState, SpanItem, View


def neighbour(
    view: View, current: str | None, caret: int, *, forward: bool = True, undecided: bool = False, set_aside: bool = True
) -> str | None:
    """The next or previous item, or None at the end: any one, or only undecided ones, with or without those set aside."""
    for item_id in _from(view, current, caret, forward):
        item = view.item(item_id)
        if not undecided or (item.state.undecided and (set_aside or not item.note.set_aside)):
            return item_id
    return None


def _from(view: View, current: str | None, caret: int, forward: bool) -> Iterator[str]:
    """The items in the order in which they are visited, beside the current one, or from the caret on when there is none."""
    step = 1 if forward else -1
    stop = view.stop(view.item(current)) if current is not None and current in view else None
    here = view.visited_at(stop) if stop is not None else ()
    if stop is not None and current in here:
        at = here.index(current)
        yield from here[at + 1 :] if forward else reversed(here[:at])
        nth = view.index(stop) + step
    else:
        at_caret = bisect_left(view.spans, caret, key=lambda span: span.start)
        nth = at_caret if forward else at_caret - 1
    while 0 <= nth < len(view.spans):
        yield from view.visited_at(view.spans[nth])[::step]
        nth += step


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


def surface(text: str, item: SpanItem, limit: int = 60) -> str:
    """The span's text on one line, shortened to `limit` characters."""
    return shortened(" ".join(text[item.start : item.end].split()), limit)


def without_space(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without the space at its edges, which moving by words selects too and no span should begin or end with."""
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip())
    return begin, max(begin, start + len(words.rstrip()))


def without_first(text: str) -> str:
    """A text that begins anywhere, from its first whole word on; as it is where it has no blank."""
    return re.sub(r"^\S*\s+", "", text, count=1)


def without_last(text: str) -> str:
    """A text that ends anywhere, up to its last whole word; as it is where it has no blank."""
    return re.sub(r"\s+\S*$", "", text, count=1)
