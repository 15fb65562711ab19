"""JSON at the speed of orjson, with the errors of `json`."""

import json
from collections.abc import Callable
from typing import Any, NoReturn

import orjson

Verbatim = orjson.Fragment
"""A text of JSON that `dumps` hands on as it stands."""
_MOST_DIGITS = 4000
_DIGITS, _LONG = bytes.maketrans(b"123456789", b"000000000"), b"0" * 19


def dumps(data: Any, default: Callable[[Any], Any] | None = None) -> bytes:
    """Compact JSON in UTF-8 that keeps the order of keys. What is no JSON is written as `default` has it, as null when it is NaN or
    infinite, and raises TypeError else: half a character, a whole number beyond 64 bits."""
    return orjson.dumps(data, default)


def loads(text: str | bytes, *, constants: bool = False) -> Any:
    """What a text of JSON (as bytes: in UTF-8) says, perhaps with NaN and its like.

    Raises RecursionError, and ValueError as `json.loads`: UnicodeDecodeError for bytes that are no UTF-8.
    """
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    if _LONG not in data.translate(_DIGITS):  # of a whole number beyond 64 bits orjson would make a float
        try:
            return orjson.loads(data)
        except orjson.JSONDecodeError:
            pass  # json takes half characters, and says what is wrong in words that are known
    text = text.decode() if isinstance(text, bytes) else text
    return json.loads(text, parse_constant=None if constants else no_constant, parse_int=whole_number)


def no_constant(name: str) -> NoReturn:
    """For NaN and its like, which Python's parser would take. Raises ValueError."""
    raise ValueError(f"{name} is no JSON")


def whole_number(digits: str) -> int:
    """Raises ValueError for so many digits that Python does not read them, which would say how to make it."""
    if len(digits) > _MOST_DIGITS:
        raise ValueError(f"a number of {len(digits):,} digits is too long")
    return int(digits)
