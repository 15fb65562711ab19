"""The file of a spaCy DocBin, written document by document: one msgpack message, packed by zlib (spacy.tokens._serialize).

`DocBin` itself makes a Doc and its tokens of each document, holds all of them, and the message thrice over when it is written. Here the
columns wait in files without a name until the last document is known, for in the message each of them is one piece.
"""

import zlib
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, Any, Self

from annotator.core.errors import Trouble

LEVEL = 3
"""Of zlib: as small as the usual 6 but for a twelfth, in a third of the time."""
_CHUNK = 2**20
_BINARY, _MOST_BINARY = b"\xc6", 2**32 - 1  # bin 32 of msgpack's specification


class DocBinFile:
    """What of a DocBin has been added so far; `close` removes it, also what was not written."""

    def __init__(self, folder: Path) -> None:
        """The files without a name are kept in `folder`. Raises OSError."""
        from srsly.msgpack import Packer  # type: ignore[import-untyped]

        self._pack = Packer(use_bin_type=True)  # one for all: each new one asks all packages installed for encoders of theirs
        self._lengths = array("i")
        with ExitStack() as opened:
            self._tokens, self._spaces, self._span_groups, self._user_data = (
                opened.enter_context(TemporaryFile(buffering=_CHUNK, dir=folder)) for _ in range(4)
            )
            self._files = opened.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._files.close()

    def add(self, length: int, tokens: bytes, spaces: bytes, groups: Mapping[str, Iterable[bytes]], user_data: Mapping[Any, Any]) -> None:
        """A document of so many tokens: a uint64 for each attribute of each token, and a byte whether a space follows it; its groups of
        spans by key, each span as SpanGroup.to_bytes packs it; and its user data, of which msgpack must know all kinds of values."""
        pack = self._pack.pack
        packed = {pack({"name": key, "attrs": {}, "spans": list(group)}): [key] for key, group in groups.items()}
        self._lengths.append(length)
        self._tokens.write(tokens)
        self._spaces.write(spaces)
        self._span_groups.write(pack(pack(packed)))
        self._user_data.write(pack(pack(user_data)))

    def write(self, out: Path, version: str, attributes: Sequence[object], strings: Iterable[str]) -> None:
        """The file of all that was added. `strings` are those whose hashes stand in it. Raises OSError, and Trouble for too much."""
        packed = zlib.compressobj(LEVEL)
        with out.open("wb") as file:
            for part in self._message(version, attributes, strings):
                file.write(packed.compress(part))
            file.write(packed.flush())

    def _message(self, version: str, attributes: Sequence[object], strings: Iterable[str]) -> Iterator[bytes]:
        pack, count = self._pack.pack, len(self._lengths)
        yield self._pack.pack_map_header(10)
        yield pack("version") + pack(version) + pack("attrs") + pack(list(attributes))
        for name, column in ("tokens", self._tokens), ("spaces", self._spaces):
            size = column.tell()
            if size > _MOST_BINARY:
                raise Trouble(f"The {count:,} articles have too many words for one file of spaCy; export fewer at a time.")
            yield pack(name) + _BINARY + size.to_bytes(4, "big")
            yield from _chunks(column)
        yield pack("lengths") + pack(self._lengths.tobytes())
        yield pack("strings") + pack(sorted(strings))
        yield pack("cats") + pack([{}] * count) + pack("flags") + pack([{"has_unknown_spaces": False}] * count)
        for name, column in ("span_groups", self._span_groups), ("user_data", self._user_data):
            yield pack(name) + self._pack.pack_array_header(count)
            yield from _chunks(column)


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    file.seek(0)
    while chunk := file.read(_CHUNK):
        yield chunk
