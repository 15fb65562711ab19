from pathlib import Path

import pytest

from annotator.formats import line_blocks
from annotator.formats.line_blocks import blocks


def read(folder: Path, data: bytes) -> list[tuple[int, str]]:
    (folder / "a").write_bytes(data)
    return [(number, str(block)) for number, block in blocks(folder / "a")]


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_a_block_is_what_stands_between_empty_lines(line_end: bytes, tmp_path: Path) -> None:
    lines = [b"\xef\xbb\xbfa", b"b", b"", b"", b"", b"c", b"", b" ", b"d"]
    assert read(tmp_path, line_end.join(lines)) == [(1, "a\nb"), (6, "c"), (8, " \nd")]


@pytest.mark.parametrize("size", range(1, 12))
def test_pieces_of_a_file_lose_no_line_and_no_gap(size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_blocks, "CHUNK", size)
    found = read(tmp_path, "a\nbé\n\n\nc\n\nd\ne\r\n\r\nf".encode())
    lines = [(number + nth, line) for number, block in found for nth, line in enumerate(block.split("\n"))]
    assert lines == [(1, "a"), (2, "bé"), (5, "c"), (7, "d"), (8, "e"), (10, "f")]


def test_a_line_that_is_no_text_comes_alone_and_the_others_stay(tmp_path: Path) -> None:
    assert read(tmp_path, b"a\r\n\r\nb\xff\nc\n") == [(1, "a"), (3, "the line is not UTF-8 (byte 1)"), (4, "c")]


def test_a_line_that_is_too_long_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_blocks, "CHUNK", 4)
    monkeypatch.setattr(line_blocks, "MAX_LINE_BYTES", 8)
    assert read(tmp_path, b"a\n" + b"b" * 40 + b"\nc\n") == [(1, "a"), (2, "the line is longer than 8 bytes"), (3, "c")]
