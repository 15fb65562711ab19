"""The values of a JSON array, or of JSON lines, one by one: a file of any length without holding it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, NamedTuple

from annotator.core.errors import Trouble
from annotator.core.json_text import no_constant
from annotator.formats.exchange import Read

CHUNK = 2**16
MAX_VALUE = 200_000_000
"""Values of more characters are refused: they are no articles, and would fill the memory."""

_SPACE = re.compile(r"[ \t\r\n]*")
_LINE = re.compile(r"[^\n]*")
_BEGINS = frozenset('{["-0123456789tfnNI')
_NEAR = 16
"""An error so near to the end of what was read may come from its being cut there: no escape and no word of JSON is longer."""


class Broken(NamedTuple):
    """Why a value cannot be read, and the line on which that shows."""

    reason: str
    raw: str


def objects(path: Path) -> Iterator[Read]:
    """Each JSON object of a file with the line on which it begins, and why others are none. Raises OSError, and Trouble for a file that
    is no UTF-8."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for line, value in values(file):
                if isinstance(value, Broken):
                    yield Read(line, None, (value.reason,), value.raw)
                elif isinstance(value, dict):
                    yield Read(line, value)
                else:
                    yield Read(line, None, ("is no JSON object",), json.dumps(value, ensure_ascii=False))
    except UnicodeDecodeError as error:
        raise Trouble(f"{path}: is not UTF-8 ({error.reason}); save it again as UTF-8.") from error


def values(file: IO[str]) -> Iterator[tuple[int, Any]]:
    """Each value with the line on which it begins. After a `Broken` one in an array the rest is lost, in lines the next one follows.

    Raises OSError and UnicodeDecodeError.
    """
    stream = _Stream(file)
    array = stream.character() == "["
    if array:
        stream.at += 1
    some = False
    while character := stream.character():
        if array and character == "]":
            return
        if array and some:
            if character != ",":
                yield stream.line, Broken("is no JSON: there is no comma between two values; what follows is lost", stream.rest_of_line())
                return
            stream.at += 1
            if not stream.character():
                break
        line = stream.line
        try:
            value = stream.value()
        except (ValueError, RecursionError) as error:
            reason = "is nested too deeply" if isinstance(error, RecursionError) else f"is no JSON ({error})"
            lost = "; what follows in the array is lost" if array else ""
            yield line, Broken(reason + lost, stream.rest_of_line())
            if array:
                return
            continue
        some = True
        yield line, value
    if array:
        yield stream.line, Broken("is no JSON: the array is not closed, the file is cut off", "")


class _Stream:
    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self._text = ""
        self._decoder = json.JSONDecoder(parse_constant=no_constant)
        self.at = 0
        self.line = 1

    def character(self) -> str:
        """The next character that is no white space, which is not taken; "" at the end."""
        while True:
            found = _SPACE.match(self._text, self.at)
            self._move(found.end() if found else self.at)
            if self.at < len(self._text):
                return self._text[self.at]
            if not self._more(CHUNK):
                return ""

    def value(self) -> Any:
        """Raises ValueError and RecursionError; nothing is taken then."""
        if self._text[self.at] not in _BEGINS:  # the decoder would count the lines of all that was read, for each line of rubbish
            raise ValueError(f"Expecting value on line {self.line}")
        size = CHUNK
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self.at)
            except json.JSONDecodeError as error:
                cut = error.msg.startswith("Unterminated string") or error.pos >= len(self._text) - _NEAR
                if not cut or len(self._text) - self.at > MAX_VALUE or not self._more(size):
                    line = self.line + self._text.count("\n", self.at, error.pos)
                    raise ValueError(f"{error.msg} on line {line}") from error
                size *= 2
            else:
                self._move(end)
                return value

    def rest_of_line(self) -> str:
        """Take what is left of the line."""
        parts = []
        while True:
            found = _LINE.match(self._text, self.at)
            end = found.end() if found else self.at
            parts.append(self._text[self.at : end])
            self._move(end)
            if end < len(self._text) or not self._more(CHUNK):
                return "".join(parts)

    def _move(self, to: int) -> None:
        self.line += self._text.count("\n", self.at, to)
        self.at = to

    def _more(self, size: int) -> bool:
        chunk = self._file.read(size)
        self._text = self._text[self.at :] + chunk
        self.at = 0
        return bool(chunk)
