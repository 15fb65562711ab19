"""Article files as documents: what the `read` worker does, one file after the other."""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator import __version__
from annotator.core.errors import Trouble
from annotator.formats import jsonl, text
from annotator.formats.exchange import Read
from annotator.formats.registry import FORMATS, format_of
from annotator.jobs.languages import AUTO, language_of
from annotator.jobs.protocol import Json

HELLO: Json = {"producer": "read", "version": __version__}


@dataclass(frozen=True, slots=True)
class Refusal:
    """What did not go in, where (`line` counts from 1, 0 is the whole file), and why; `raw` is the line as it stands there."""

    file: str
    line: int
    reason: str
    raw: str = ""

    @property
    def name(self) -> str:
        """The place: the file, with its line."""
        file = text.storable(self.file)
        return f"{file}:{self.line}" if self.line else file

    def __str__(self) -> str:
        """The reason with its place, unless it names the file itself."""
        if self.reason.startswith(self.file):
            return text.storable(self.reason)
        return f"{self.name}: {text.storable(self.reason)}"


def count(number: int, noun: str) -> str:
    """Like 1 span, 1,200 spans."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def articles(number: int) -> str:
    return count(number, "article")


def files_of(paths: Iterable[Path], format_name: str = "auto") -> tuple[list[Path], list[Refusal]]:
    """The files that the paths name, and why others cannot be read.

    A folder is read whole, in order of names; in it, what is hidden and the manifests of exports are passed over. A file named
    twice is read once.
    """
    files: dict[Path, None] = {}
    refused: list[Refusal] = []
    for path in paths:
        if path.is_dir():
            within = list(_walk(path, refused))
            if not within:
                refused.append(Refusal(str(path), 0, "is a folder without files to read"))
            found: Iterable[Path] = within
        elif path.exists():
            found = [path]
        else:
            refused.append(Refusal(str(path), 0, "there is no such file or folder"))
            continue
        for file in found:
            if format_name == "auto" and format_of(file) is None:
                refused.append(Refusal(str(file), 0, f"is of no kind that is known ({file.suffix}); name one with --format"))
            else:
                files[file] = None
    return list(files), refused


def _walk(folder: Path, refused: list[Refusal]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        refused.append(Refusal(str(error.filename), 0, f"cannot be read ({error.strerror})"))

    for root, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(root, name) for name in sorted(names) if not name.startswith(".") and not name.endswith("manifest.json"))


def read_task(path: Path, format_name: str, language: str) -> Json:
    """The body of the task to read a file, for `read`."""
    return {"path": str(path), "format": format_name, "language": language}


def read(task: Json) -> Iterator[Json]:
    """The documents of a file in the exchange format, one a part; for lines that are none, the reason. A worker's handler."""
    path, language = Path(task["path"]), str(task["language"])
    name = str(task["format"])
    if name == "auto":
        name = format_of(path) or "text"
    if name not in FORMATS or not FORMATS[name].reads:
        raise Trouble(f"{path}: there is no format {name} to read.")
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise Trouble(f"{path}: is not a regular file; name a file.")
        with path.open("rb") as file:
            yield {"sha256": hashlib.file_digest(file, "sha256").hexdigest()}
        found = False
        for one in FORMATS[name].load().read(path, language):
            found = True
            yield from _answers(one, language)
    except OSError as error:
        raise Trouble(f"{path}: cannot be read ({error.strerror or error}).") from error
    if not found:
        raise Trouble(f"{path}: is empty; there is nothing to import.")


def _answers(one: Read, language: str) -> Iterator[Json]:
    if one.data is None:
        yield {"line": one.line, "refused": list(one.refused), "raw": one.raw}
        return
    try:
        entry = jsonl.from_json(one.data, language)
        if isinstance(entry, jsonl.Entry) and entry.document.language == AUTO:
            entry = jsonl.from_json(one.data | {"language": language_of(entry.document)}, language)
    except Trouble as trouble:
        yield {"line": one.line, "refused": [*one.refused, str(trouble)], "raw": one.raw}
        return
    if isinstance(entry, jsonl.ProjectLine):
        yield {"line": one.line, "project": jsonl.project_to_json(entry)}
    else:
        yield {
            "line": one.line,
            "document": jsonl.entry_to_json(entry),
            "refused": [*one.refused, *entry.refused],
            "ignored": entry.ignored,
            "notes": list(one.notes),
            "unstated": entry.unstated,
        }


def project_line(paths: Iterable[Path]) -> jsonl.ProjectLine | None:
    """The first line of the first file, when it is an export that leaves nothing behind."""
    files, _ = files_of(paths)
    if not files or format_of(files[0]) != "jsonl":
        return None
    try:
        _, line = next(jsonl.lines(files[0]), (0, ""))
        entry = jsonl.parse(line, "") if isinstance(line, str) and '"project"' in line[:200] else None
    except (OSError, Trouble):
        return None
    return entry if isinstance(entry, jsonl.ProjectLine) else None
