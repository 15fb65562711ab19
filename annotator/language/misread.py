"""Signs that a text was read in another encoding than it was written in. Nothing is mended: the text is taken as it is, or refused."""

import re

# what Windows-1252 has for the bytes with which UTF-8 goes on in a character, and Latin-1 for those that Windows-1252 has not
_GOES_ON = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_UTF8_AS_ONE_BYTE = re.compile(f"[ÂÃ]{_GOES_ON}|â€{_GOES_ON}|ï»¿|Å“")
_BEGINS = ("Â", "Ã", "â€", "ï»", "Å")  # one of them is in what the pattern finds, and looked for in a seventh of the time
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
# é, à, â, œ, ’ of Mac OS Roman, é, è, ç of DOS, œ and € of Latin-9, where Windows-1252 has what stands in no word
_NOT_1252 = re.compile("[a-zà-öø-ÿ][ŽÕŠ‚‡‰¼½¾]|Ï[a-z]|(?<![^\\W_])½[a-z]{2}|[ˆ¤]")


def misread(text: str) -> bool:
    """Whether a text has signs like “Ã©”, as UTF-8 looks when it is read as Windows-1252 or Latin-1."""
    return any(sign in text for sign in _BEGINS) and _UTF8_AS_ONE_BYTE.search(text) is not None


def has_lost(text: str) -> bool:
    """Whether some program has put the mark for what it could not read (U+FFFD) into a text."""
    return "\ufffd" in text


def mostly_utf8(data: bytes) -> bool:
    """Whether bytes that are not all UTF-8 are damaged UTF-8 rather than another encoding: most of what is beyond ASCII is sound."""
    sequences = sum(map(len, _SEQUENCE.findall(data)))
    return sequences > len(_HIGH.findall(data)) / 2


def of_another_encoding(text: str) -> str | None:
    """Some characters of a text that was read as Windows-1252 which betray Mac OS Roman, DOS or Latin-9; or None."""
    found = _NOT_1252.search(text)
    return found[0] if found else None
