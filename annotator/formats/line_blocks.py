"""Files of lines with blank ones between, read block by block: many lines are soon looked at when they are at once."""

from collections.abc import Iterator
from pathlib import Path

from annotator.core.errors import Trouble
from annotator.formats.json_lines import MAX_LINE_BYTES

CHUNK = 2**20


def blocks(path: Path) -> Iterator[tuple[int, str | Trouble]]:
    r"""What stands between empty lines: the number of the first line, counted from 1, and the lines, with \n between them, also for \r\n.

    A long block comes in pieces, whose numbers follow each other without a gap. Lines of nothing but white space may be in a block. A
    line that is no text comes by itself, as the reason. Raises OSError.
    """
    number = 1
    with path.open("rb") as file:
        while data := file.read(CHUNK):
            too_long = False
            if not data.endswith(b"\n"):
                rest = file.readline(MAX_LINE_BYTES)
                data += rest
                if too_long := len(rest) == MAX_LINE_BYTES and not rest.endswith(b"\n"):
                    data = data[: data.rfind(b"\n") + 1]
                    while (rest := file.readline(MAX_LINE_BYTES)) and not rest.endswith(b"\n"):
                        pass
            if number == 1:
                data = data.removeprefix(b"\xef\xbb\xbf")
            yield from _blocks(data, number)
            number += data.count(b"\n")
            if too_long:
                yield number, Trouble(f"the line is longer than {MAX_LINE_BYTES:,} bytes")
                number += 1


def _blocks(data: bytes, number: int) -> Iterator[tuple[int, str | Trouble]]:
    try:
        text = data.decode().replace("\r\n", "\n")
    except UnicodeDecodeError:
        yield from _lines(data, number)
        return
    for block in text.split("\n\n"):
        lines = block.lstrip("\n")  # after an odd number of line breaks
        if lines:
            yield number + len(block) - len(lines), lines.removesuffix("\n")
        number += block.count("\n") + 2


def _lines(data: bytes, number: int) -> Iterator[tuple[int, str | Trouble]]:
    for nth, line in enumerate(data.replace(b"\r\n", b"\n").split(b"\n"), number):
        if line:
            try:
                yield nth, line.decode()
            except UnicodeDecodeError as error:
                yield nth, Trouble(f"the line is not UTF-8 (byte {error.start})")
