"""The values of a JSON array, or of JSON lines, one by one: a file of any length without holding it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, NamedTuple

from annotator.core.errors import Trouble
from annotator.core.json_text import no_constant, whole_number
from annotator.formats.exchange import Item, Read

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


class Found(NamedTuple):
    """A value, the line on which it begins, and which one of the array it is, counted from 1; 0 where there is no array."""

    value: Any
    line: int
    nth: int


def objects(path: Path) -> Iterator[Read]:
    """Each JSON object of a file with the line on which it begins, and why others are none. Raises OSError, and Trouble for a file that
    is no UTF-8."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for value, line, nth in values(file):
                if isinstance(value, Broken):
                    yield Read(line, None, (value.reason,), value.raw, item=_item(nth))
                elif isinstance(value, dict):
                    yield Read(line, value, item=_item(nth, value.get("document_id", value.get("id"))))
                else:
                    yield Read(line, None, ("is no JSON object",), json.dumps(value, ensure_ascii=False), item=_item(nth))
    except UnicodeDecodeError as error:
        raise Trouble(f"{path}: is not UTF-8 ({error.reason}); save it again as UTF-8.") from error


def _item(nth: int, item_id: object = None) -> Item | None:
    return Item(nth, item_id if isinstance(item_id, str | int) else None) if nth else None


def values(file: IO[str]) -> Iterator[Found]:
    """Each value with its place. After a `Broken` one in an array the rest is lost, in lines the next one follows.

    Raises OSError and UnicodeDecodeError.
    """
    stream = _Stream(file)
    array = stream.character() == "["
    if array:
        stream.pass_over()
    read = 0
    while character := stream.character():
        if array and character == "]":
            return
        if array and read:
            if character != ",":
                line, reason = stream.line, "is no JSON: there is no comma between two values; what follows is lost"
                yield Found(Broken(reason, stream.rest_of_line()), line, read + 1)
                return
            stream.pass_over()
            if not stream.character():
                break
        line, nth = stream.line, read + 1 if array else 0
        try:
            value = stream.value()
        except (ValueError, RecursionError) as error:
            reason = "is nested too deeply" if isinstance(error, RecursionError) else f"is no JSON ({error})"
            lost = "; what follows in the array is lost" if array else ""
            yield Found(Broken(reason + lost, stream.rest_of_line()), line, nth)
            if array:
                return
            continue
        read += 1
        yield Found(value, line, nth)
    if array:
        yield Found(Broken("is no JSON: the array is not closed, the file is cut off", ""), stream.line, read + 1)


class _Stream:
    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self._text = ""
        self._decoder = json.JSONDecoder(parse_constant=no_constant, parse_int=whole_number)
        self.at = 0
        self.line = 1
        self._column = 1  # of the character at `at`

    def character(self) -> str:
        """The next character that is no white space, which is not taken; "" at the end."""
        while True:
            found = _SPACE.match(self._text, self.at)
            self._move(found.end() if found else self.at)
            if self.at < len(self._text):
                return self._text[self.at]
            if not self._more(CHUNK):
                return ""

    def pass_over(self) -> None:
        """Take the character that is next."""
        self._move(self.at + 1)

    def value(self) -> Any:
        """Raises ValueError and RecursionError; nothing is taken then."""
        if self._text[self.at] not in _BEGINS:  # the decoder would count the lines of all that was read, for each line of rubbish
            raise ValueError(f"Expecting value: {self._place(self.at)}")
        size = CHUNK
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self.at)
            except json.JSONDecodeError as error:
                cut = error.msg.startswith("Unterminated string") or error.pos >= len(self._text) - _NEAR
                if not cut or len(self._text) - self.at > MAX_VALUE or not self._more(size):
                    raise ValueError(f"{error.msg}: {self._place(error.pos)}") from error
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

    def _place(self, at: int) -> str:
        line, column = self._line_and_column(at)
        return f"line {line} column {column}"

    def _line_and_column(self, at: int) -> tuple[int, int]:
        lines = self._text.count("\n", self.at, at)
        column = at - self._text.rfind("\n", self.at, at) if lines else self._column + at - self.at
        return self.line + lines, column

    def _move(self, to: int) -> None:
        self.line, self._column = self._line_and_column(to)
        self.at = to

    def _more(self, size: int) -> bool:
        """Whether there is more of the file. What stands before `at` is let go then."""
        chunk = self._file.read(size)
        if chunk:
            self._text = self._text[self.at :] + chunk
            self.at = 0
        return bool(chunk)
