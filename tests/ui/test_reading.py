"""Places of a text and the spans that lie on them."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.view import ItemState, SpanItem, View
from annotator.ui.reading import bare

RANGES = st.tuples(st.integers(0, 40), st.integers(1, 8)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def apart(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those that lie after one another."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if not found or found[-1][1] <= start:
            found.append((start, end))
    return found


@given(st.lists(RANGES).map(apart), st.lists(st.tuples(RANGES, st.sampled_from(ItemState))))
def test_bare_places_are_those_on_which_no_open_or_confirmed_span_lies(places, spans):
    items = tuple(SpanItem(str(nth), *place, "PER", state) for nth, (place, state) in enumerate(spans))
    shown = [item for item in items if item.state in (ItemState.OPEN, ItemState.CONFIRMED)]
    expected = [(start, end) for start, end in places if not any(item.start < end and start < item.end for item in shown)]
    assert list(bare(View("", items), places)) == expected
