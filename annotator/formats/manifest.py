"""The manifest that stands beside every export: what went in, what was written, what was not, and why.

For documents, spans and relations alike: in = written + the sum of what is reported.
"""

import hashlib
import json
import platform
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from annotator import __version__
from annotator.formats.atomic import MANIFEST_FORMAT


@dataclass(slots=True)
class Tally:
    """How many came in, were written, and were not, by reason."""

    written: int = 0
    reported: Counter[str] = field(default_factory=Counter)

    @property
    def came_in(self) -> int:
        return self.written + self.reported.total()

    def report(self, reason: str, count: int = 1) -> None:
        if count:
            self.reported[reason] += count

    def to_json(self) -> dict[str, Any]:
        return {"in": self.came_in, "written": self.written, "reported": dict(sorted(self.reported.items()))}


@dataclass(slots=True)
class Report:
    """What became of the items of an export. `notes` are sentences about what the format holds only in part, with counts."""

    documents: Tally = field(default_factory=Tally)
    spans: Tally = field(default_factory=Tally)
    relations: Tally = field(default_factory=Tally)
    notes: Counter[str] = field(default_factory=Counter)

    def note(self, sentence: str, count: int = 1) -> None:
        if count:
            self.notes[sentence] += count

    def to_json(self) -> dict[str, Any]:
        counts = {"documents": self.documents, "spans": self.spans, "relations": self.relations}
        return {"counts": {name: tally.to_json() for name, tally in counts.items()}, "notes": dict(sorted(self.notes.items()))}


def manifest(
    report: Report,
    selection: Mapping[str, Any],
    files: Mapping[str, Path],
    packages: tuple[str, ...] = (),
    verified: Mapping[str, Any] | None = None,
) -> str:
    """The manifest as JSON text. `files` are those written, by the name they will have; `packages` those whose version matters;
    `verified` says what was read back, and by what.

    It has no time in it: the same export twice is the same manifest. Raises OSError for a file that cannot be read.
    """
    data = {
        "format": MANIFEST_FORMAT,
        "selection": dict(selection),
        **report.to_json(),
        **({} if verified is None else {"verified": dict(verified)}),
        "files": {name: {"sha256": sha256_of_file(path), "bytes": path.stat().st_size} for name, path in sorted(files.items())},
        "versions": {"annotator": __version__, "python": platform.python_version(), **{name: _version(name) for name in packages}},
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def sha256_of_file(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
