"""Files harmed as a bad disk, a cut-off copy or another program would harm them: each function makes a damaged file of a sound one."""

import random
from collections.abc import Callable
from pathlib import Path

PAGE = 4096  # bytes: SQLite's, in every project
HEADER = 100

Mutator = Callable[[Path, random.Random], None]


def header(path: Path, chance: random.Random) -> None:
    """Another byte in the first hundred."""
    data = bytearray(path.read_bytes())
    data[chance.randrange(HEADER)] ^= chance.randrange(1, 256)
    path.write_bytes(data)


def page(path: Path, chance: random.Random) -> None:
    """A page that stands in the place of another, or is overwritten in part with nonsense or nothing."""
    data = bytearray(path.read_bytes())
    here, there = (PAGE * chance.randrange(len(data) // PAGE) for _ in range(2))
    how = chance.randrange(3)
    if how == 0:
        data[here : here + PAGE], data[there : there + PAGE] = data[there : there + PAGE], data[here : here + PAGE]
    else:
        begin = here + chance.randrange(PAGE - 512)
        data[begin : begin + 512] = chance.randbytes(512) if how == 1 else bytes(512)
    path.write_bytes(data)


def end(path: Path, chance: random.Random) -> None:
    """Cut off anywhere, also to nothing."""
    data = path.read_bytes()
    path.write_bytes(data[: chance.choice((0, chance.randrange(HEADER), chance.randrange(len(data)), len(data) - 1))])


def log(path: Path, chance: random.Random) -> None:
    """A write-ahead log of nonsense beside it, or one that begins as one does."""
    begin = chance.choice((b"", bytes.fromhex("377f0682002de218"), bytes.fromhex("377f0683002de218") + PAGE.to_bytes(4, "big")))
    path.with_name(f"{path.name}-wal").write_bytes(begin + chance.randbytes(chance.randrange(2 * PAGE)))


def bit(path: Path, chance: random.Random) -> None:
    """One bit turned round anywhere behind the header where something stands: much of a small file is empty."""
    data = bytearray(path.read_bytes())
    data[chance.choice([place for place in range(HEADER, len(data)) if data[place]])] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


KINDS: dict[str, Mutator] = {"header": header, "page": page, "end": end, "log": log}
