"""Files of JSON lines, which several formats are: one object a line, read and written one by one, each within limits."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from annotator.core.errors import Trouble
from annotator.core.json_text import dumps
from annotator.core.json_text import loads as loads_json
from annotator.formats.exchange import Json, Read
from annotator.formats.json_stream import objects

MAX_LINE_BYTES = 200_000_000
"""Longer lines are refused: they are no articles, and would fill the memory."""
MAX_DEPTH = 200
"""JSON of twice as many levels is refused, perhaps of fewer: not every program that it is handed on to could read it."""
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))


def write_lines(lines: Iterable[Json], out: Path) -> None:
    """Raises OSError."""
    with out.open("wb") as file:
        for line in lines:
            write_line(line, file)


def write_line(line: Json, file: IO[bytes]) -> None:
    """Raises OSError."""
    file.write(dumps(line))
    file.write(b"\n")


def lines(path: Path) -> Iterator[tuple[int, bytes | Trouble]]:
    """The lines of a file that are not blank, counted from 1; for one that is too long, the reason. Raises OSError."""
    with path.open("rb") as file:
        number = 0
        while raw := file.readline(MAX_LINE_BYTES):
            number += 1
            if len(raw) == MAX_LINE_BYTES and not raw.endswith(b"\n"):
                while (rest := file.readline(MAX_LINE_BYTES)) and not rest.endswith(b"\n"):
                    pass
                yield number, Trouble(f"the line is longer than {MAX_LINE_BYTES:,} bytes")
                continue
            if number == 1:
                raw = raw.removeprefix(b"\xef\xbb\xbf")
            if not raw.isspace():
                yield number, raw


def read(path: Path) -> Iterator[Read]:
    """Each line as JSON; of a file that is one JSON array, each of its objects. Raises OSError, and Trouble for an array not in UTF-8."""
    with path.open("rb") as file:
        array = file.read(1024).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"[")
    if array:
        yield from objects(path)
        return
    for number, line in lines(path):
        try:
            if isinstance(line, Trouble):
                raise line
            yield Read(number, loads(line))
        except Trouble as trouble:
            yield Read(number, None, (str(trouble),), _text_of(line) if isinstance(line, bytes) else "")


def _text_of(line: bytes) -> str:
    """A line as it can be shown and mended; "" for one that is no text."""
    try:
        return line.decode().rstrip("\r\n")
    except UnicodeDecodeError:
        return ""


def loads(line: str | bytes) -> Json:
    """A line's JSON object. Raises Trouble with the reason when it is none."""
    try:
        data = loads_json(line)
        if _may_be_deep(line if isinstance(line, bytes) else line.encode("utf-8", "surrogatepass")) and _is_deep(data):
            raise RecursionError
    except RecursionError as error:
        raise Trouble("the JSON is nested too deeply") from error
    except UnicodeDecodeError as error:
        raise Trouble(f"the line is not UTF-8 (byte {error.start})") from error
    except ValueError as error:
        raise Trouble(f"is no JSON ({error})") from error
    if not isinstance(data, dict):
        raise Trouble("is no JSON object")
    return data


def _may_be_deep(line: bytes) -> bool:
    """Whether its brackets do not close in so many steps, each of which takes out at least the innermost pairs; some stand in strings."""
    brackets = line.translate(None, _NO_BRACKETS)
    for _ in range(MAX_DEPTH):
        if not (closed := brackets.replace(b"[]", b"").replace(b"{}", b"")):
            return False
        if closed == brackets:
            break
        brackets = closed
    return True


def _is_deep(data: Any) -> bool:
    within = [data]
    for _ in range(MAX_DEPTH):
        inner = [one for outer in within for one in (outer.values() if isinstance(outer, dict) else outer)]
        if not (within := [one for one in inner if isinstance(one, dict | list)]):
            return False
    return True
