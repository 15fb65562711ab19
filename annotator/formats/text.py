"""Plain text files in. Their bytes become text without any repair: what cannot be decoded for certain is refused."""

import codecs
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from annotator.core.errors import Trouble
from annotator.formats.exchange import Read
from annotator.language.misread import mostly_utf8, of_another_encoding

MAX_BYTES = 20_000_000
"""Larger files are refused: no news article comes near, and one that size would stall every view of it."""

# byte-order marks and what they tell; UTF-32 first: its little-endian mark begins with that of UTF-16
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNSEEN = re.compile("[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
AS_1252 = "articles in Windows-1252, not UTF-8: see that their accents are right"
_CONTROLS = frozenset(map(chr, range(32))) - frozenset("\t\n\r\f")


def decode(data: bytes) -> tuple[str, str]:
    """The text of some bytes and the name of their encoding: by byte-order mark (which is dropped), else UTF-8, else cp1252.

    Line ends stay as they are. Raises Trouble for binary data, for bytes that fit no such encoding, and for those that betray another:
    nothing is guessed.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                text = data[len(mark) :].decode("utf-8" if encoding == "utf-8-sig" else encoding)
            except UnicodeDecodeError as error:
                raise Trouble(f"begins like {encoding}, but byte {len(mark) + error.start} is not; save it again as UTF-8.") from error
            return _refuse_binary(text, frozenset("\0")), encoding
    try:
        return _refuse_binary(data.decode("utf-8"), frozenset("\0")), "utf-8"
    except UnicodeDecodeError as error:
        if mostly_utf8(data):
            raise Trouble(f"is UTF-8 but for byte {error.start} ({data[error.start]:#04x}); save it again as UTF-8.") from error
    try:
        text = _refuse_binary(data.decode("cp1252"), _CONTROLS)
    except UnicodeDecodeError as error:
        raise Trouble(f"is neither UTF-8 nor Windows-1252 (byte {error.start}); save it again as UTF-8.") from error
    if odd := of_another_encoding(text):
        raise Trouble(f"is neither UTF-8 nor, it seems, Windows-1252 (it would say “{odd}”); save it again as UTF-8.")
    return text, "cp1252"


def exact(path: Path) -> str:
    """The text of a file in UTF-8, each of its code points: for formats that count them. Raises Trouble if it is too large or none."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise Trouble(f"{path}: has {path.stat().st_size:,} bytes, more than the limit of {MAX_BYTES:,}; split it.")
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise Trouble(f"{path}: cannot be read ({error.strerror or error}).") from error
    except UnicodeDecodeError as error:
        raise Trouble(f"{path}: is not UTF-8 (byte {error.start}), as this format is; save it again as UTF-8.") from error


def storable(name: str) -> str:
    """The name with the bytes that are no UTF-8 (in names of files they come as lone surrogates) written like \\xe9."""
    try:
        return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:  # another half of a character
        return name.encode("utf-8", "backslashreplace").decode("utf-8")


def visible(words: str) -> str:
    """The words on one line, with what would steer a terminal, break the line or turn the direction of writing written like \\x1b."""
    return _UNSEEN.sub(lambda match: match[0].encode("unicode_escape").decode(), storable(words))


def _refuse_binary(text: str, forbidden: frozenset[str]) -> str:
    if not forbidden.isdisjoint(text):
        raise Trouble("holds control characters that no text has: it is binary, or UTF-16 without a byte-order mark.")
    return text


def read(path: Path, language: str) -> Iterator[Read]:
    """The document of one text file: what it says and where from. Raises Trouble as `text_of`."""
    text, encoding = text_of(path)
    yield Read(
        0, {"text": text, "language": language, "source": {"path": storable(str(path)), "encoding": encoding}}, notes=notes_on(encoding)
    )


def notes_on(encoding: str) -> tuple[str, ...]:
    """What is to be told of how an article was decoded."""
    return (AS_1252,) if encoding == "cp1252" else ()


def text_of(path: Path) -> tuple[str, str]:
    """The text of a file and the name of its encoding.

    Raises Trouble, naming the file and the reason, if it cannot be read, is too large, is no text, or is blank.
    """
    data = bytes_of(path, MAX_BYTES)
    try:
        text, encoding = decode(data)
    except Trouble as trouble:
        raise Trouble(f"{path}: {trouble}") from trouble
    if is_blank(text):
        raise Trouble(f"{path}: is empty or holds only white space; there is nothing to review in it.")
    return text, encoding


def is_blank(text: str) -> bool:
    """Whether there is nothing in it to review: white space, byte-order marks and the like."""
    return not text.strip().strip("\ufeff\u200b").strip()


def bytes_of(path: Path, limit: int) -> bytes:
    """What stands in a file. Raises Trouble, naming the file and the reason, if it cannot be read or has more bytes than the limit."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Trouble(f"{path}: is not a regular file; name a text file.")
        if status.st_size > limit:
            raise Trouble(f"{path}: has {status.st_size:,} bytes, more than the limit of {limit:,} for an article; split it.")
        return path.read_bytes()
    except OSError as error:
        raise Trouble(f"{path}: cannot be read ({error.strerror or error}).") from error
