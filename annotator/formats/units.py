"""Offsets that count something else than code points, recognised by the texts that they should cover.

Programs in JavaScript and Java count UTF-16 code units, some in C and Go bytes of UTF-8. Behind the first character outside of
their common ground the offsets differ, and the surfaces that a file states tell which of them it means.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from annotator.core.offsets import OffsetMap
from annotator.formats.exchange import Json

UTF16 = "articles whose offsets count UTF-16 code units, as the surfaces tell: converted"
UTF8 = "articles whose offsets count bytes of UTF-8, as the surfaces tell: converted"
POINTS = "articles whose offsets count code points where the format has UTF-16 code units, as the surfaces tell: taken as they are"

_Points: TypeAlias = Callable[[int], int]


def in_points(data: Json) -> tuple[Json, str | None]:
    """The data of a document with its offsets in code points, and a sentence if they were converted.

    They are when the stated surfaces do not fit them as they are, but all of them do in another unit. When only some do, all
    stays as it is: who takes the data refuses those that do not fit.
    """
    text, spans = data.get("text"), data.get("spans")
    if not isinstance(text, str) or not isinstance(spans, list | tuple) or text.isascii() or _fit_as_they_are(text, spans):
        return data, None
    for note, points in ((UTF16, utf16(text)), (UTF8, _utf8(text))):
        if points is not None and fit(text, spans, points):
            return _converted(data, points), note
    return data, None


def _fit_as_they_are(text: str, spans: Iterable[Any]) -> bool:
    try:
        if [text[span["start"] : span["end"]] for span in spans] == [span["text"] for span in spans]:  # nearly always
            return True
    except (KeyError, TypeError):
        pass
    return fit(text, spans)


def fit(text: str, spans: Iterable[Any], points: _Points = int) -> bool:
    """Whether every surface that is stated is the text at its offsets; `points` makes code points of them."""
    for span in spans:
        if isinstance(span, dict) and isinstance(surface := span.get("text"), str):
            start, end = span.get("start"), span.get("end")
            if type(start) is type(end) is int and 0 <= start <= end and text[points(start) : points(end)] != surface:
                return False
    return True


def utf16(text: str) -> _Points | None:
    """Code points of UTF-16 offsets, None where they are the same."""
    units = OffsetMap(text)
    return units.to_points if units.to_utf16(len(text)) != len(text) else None


def _utf8(text: str) -> _Points:
    points: dict[int, int] = {}
    reached = 0
    for nth, character in enumerate(text):
        points[reached] = nth
        reached += len(character.encode("utf-8", "surrogatepass"))
    points[reached] = len(text)
    return lambda offset: points.get(offset, -1)  # inside a character


def _converted(data: Json, points: _Points) -> Json:
    def converted(item: Any) -> Any:
        if not isinstance(item, dict):
            return item
        return item | {name: points(item[name]) for name in ("start", "end", "offset") if type(item.get(name)) is int}

    lists = ("spans", "sections", "seams")
    return data | {name: [converted(item) for item in data[name]] for name in lists if isinstance(data.get(name), list | tuple)}
