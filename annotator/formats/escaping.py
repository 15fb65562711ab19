"""Labels in formats whose names have an alphabet of their own: what is not in it is written as `_xHH_`, its code point in hex.

So SQL/XML writes names in XML (ISO 9075-14). An underscore before an x is written `_x5F_`, so that every name comes back.
"""

import re
from functools import cache

_ESCAPED = re.compile(r"_x([0-9A-F]{1,6})_")


@cache
def escaped(name: str, forbidden: str) -> str:
    """The name with each character that the pattern `forbidden` matches, and each underscore before an x, escaped."""
    return re.sub(rf"{forbidden}|_(?=x)", lambda match: f"_x{ord(match[0]):X}_", name)


@cache
def unescaped(name: str) -> str:
    """The name that was escaped; a name with nothing escaped is itself."""
    return _ESCAPED.sub(_character, name)


def _character(match: re.Match[str]) -> str:
    point = int(match[1], 16)
    return match[0] if point > 0x10FFFF or 0xD800 <= point < 0xE000 else chr(point)
