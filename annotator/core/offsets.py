"""Code points to UTF-16 code units and back, for Qt and for the formats that count in UTF-16."""

from bisect import bisect_right


class OffsetMap:
    """Converts offsets of one text in both directions; text without astral characters costs nothing."""

    __slots__ = ("_points", "_units")

    def __init__(self, text: str) -> None:
        self._points: list[int] = []  # code-point offsets just after each astral character
        self._units: list[int] = []  # the same places in UTF-16 code units
        if len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text):
            self._points = [i + 1 for i, character in enumerate(text) if character > "\uffff"]
            self._units = [point + nth + 1 for nth, point in enumerate(self._points)]

    def to_utf16(self, point: int) -> int:
        """The UTF-16 offset of a code-point offset."""
        return point + bisect_right(self._points, point)

    def to_points(self, unit: int) -> int:
        """The code-point offset of a UTF-16 offset; one inside a surrogate pair gives the start of its character."""
        nth = bisect_right(self._units, unit)
        inside = nth < len(self._units) and unit == self._units[nth] - 1
        return unit - nth - (1 if inside else 0)
