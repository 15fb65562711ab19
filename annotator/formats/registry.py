"""The formats by name: which can be read, which written, and as what."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Format:
    """`folder`: an export is a folder of files, not one file. `training`: by default only finished articles are written."""

    name: str
    reads: bool = False
    writes: bool = False
    folder: bool = False
    training: bool = False
    suffixes: tuple[str, ...] = ()


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        one.name: one
        for one in (
            Format("jsonl", reads=True, writes=True, suffixes=(".jsonl", ".json", ".ndjson")),
            Format("spacy", writes=True, folder=True, training=True),
            Format("text", reads=True, suffixes=(".txt", ".text", "")),
        )
    }
)

READABLE = tuple(name for name, one in FORMATS.items() if one.reads)
WRITABLE = tuple(name for name, one in FORMATS.items() if one.writes)


def format_of(path: Path) -> str | None:
    """The format that a file's name tells, None when it tells none that can be read."""
    return next((one.name for one in FORMATS.values() if one.reads and path.suffix.lower() in one.suffixes), None)
