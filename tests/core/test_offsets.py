from hypothesis import given
from hypothesis import strategies as st

from annotator.core.offsets import OffsetMap


@given(st.text(), st.integers(0, 1000))
def test_offsets_go_to_utf16_and_back(text, place):
    place = min(place, len(text))
    offsets = OffsetMap(text)
    unit = offsets.to_utf16(place)
    assert unit == len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
    assert offsets.to_points(unit) == place


def test_a_place_inside_a_surrogate_pair_belongs_to_its_character():
    offsets = OffsetMap("a😊b")
    assert [offsets.to_points(unit) for unit in range(5)] == [0, 1, 1, 2, 3]
