"""Article files as documents: what the `read` worker does, one file after the other."""

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from annotator import __version__
from annotator.core.document import SectionKind
from annotator.core.errors import Trouble, said, shortened
from annotator.formats import json_lines, jsonl, text, units
from annotator.formats.exchange import Read
from annotator.formats.iso_dates import NO_SUCH_DAY, without_impossible_day
from annotator.formats.recognising import belongs, format_of
from annotator.formats.registry import FORMATS
from annotator.jobs.languages import AUTO, FALLBACK, language_of
from annotator.jobs.pipeline_info import pipelines_folder
from annotator.jobs.protocol import Json
from annotator.language.article import after_header
from annotator.language.misread import has_lost, misread

MOST_SHOWN = 250
"""Of the characters of a reason: a file may have a label as long as a book."""

_ARCHIVES = frozenset([".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".docx", ".odt", ".epub", ".xlsx", ".ods"])

HELLO: Json = {"producer": "read", "version": __version__}

MISREAD = "articles with signs like “Ã©” for letters (decoded wrongly before the import): the text is taken as it stands"
LOST = "articles with “�” for letters (lost before the import): the text is taken as it stands"


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
        file = text.visible(self.file)
        return f"{file}:{self.line}" if self.line else file

    def __str__(self) -> str:
        """The reason with its place, unless it names the file itself."""
        reason = self.reason.removeprefix(self.file)
        shown = text.visible(shortened(reason, MOST_SHOWN))
        return text.visible(self.file) + shown if reason != self.reason else f"{self.name}: {shown}"


def count(number: int, noun: str) -> str:
    """Like 1 span, 1,200 spans."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def articles(number: int) -> str:
    return count(number, "article")


class Picked(NamedTuple):
    """A file to read, as what, and the folder that was named when it was found in one."""

    path: Path
    format: str
    folder: Path | None = None


def pick(paths: Iterable[Path], format_name: str = "auto", own: Path | None = None) -> tuple[list[Picked], list[Refusal]]:
    """The files that the paths name, and why others cannot be read. A file named twice is read once.

    A folder is read whole, in order of names. In it what is hidden is passed over, what belongs to other files or to an export, and
    the project `own` with what it keeps beside it; with a format, also what has none of its suffixes.
    """
    files: dict[Path, Picked] = {}
    refused: list[Refusal] = []
    for one in _found(paths, format_name, own, refused):
        files.setdefault(one.path, one)
    return list(files.values()), refused


def _found(paths: Iterable[Path], format_name: str, own: Path | None, refused: list[Refusal]) -> Iterator[Picked]:
    """As `pick`, one after the other."""
    for path in paths:
        if path.is_dir():
            of_project = own if own is not None and _may_keep(path, own) else None
            found = [file for file in _walk(path, refused) if of_project is None or not _is_own(file, of_project)]
            if format_name != "auto":
                found = [file for file in found if file.suffix.lower() in FORMATS[format_name].suffixes]
            if not found:
                kind = "" if format_name == "auto" else f"{format_name} ({', '.join(FORMATS[format_name].suffixes)})"
                refused.append(
                    Refusal(str(path), 0, f"is a folder without files to read as {kind}" if kind else "is a folder without files to read")
                )
            within: Path | None = path
        elif path.exists():
            found, within = [path], None
        else:
            refused.append(Refusal(str(path), 0, "there is no such file or folder"))
            continue
        for file in found:
            format = format_of(file) if format_name == "auto" else format_name
            if format is None and file.suffix.lower() in _ARCHIVES:
                refused.append(Refusal(str(file), 0, "is an archive, and none is unpacked here; unpack it and name its folder"))
            elif format is None and file.suffix == ".annot":
                refused.append(Refusal(str(file), 0, "is a project itself; open it, or export it as jsonl and import that"))
            elif format is None:
                refused.append(Refusal(str(file), 0, f"is of no kind that is known ({file.suffix}); name one with --format"))
            else:
                yield Picked(file, format, within)


def _walk(folder: Path, refused: list[Refusal]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        refused.append(Refusal(str(error.filename), 0, f"cannot be read ({error.strerror})"))

    for root, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found = set(names)
        away = {name for name in names if os.path.islink(os.path.join(root, name)) and _leads_away(Path(root, name), folder)}
        refused += [
            Refusal(str(Path(root, name)), 0, "is a link that leads out of the folder; name the file itself") for name in sorted(away)
        ]
        beside = {Path(name).stem for name in away}  # what is read of a file may stand in the one beside it
        for name in sorted(found - away):
            if not name.startswith(".") and not belongs(name, found) and Path(name).stem not in beside:
                yield Path(root, name)


def _leads_away(path: Path, folder: Path) -> bool:
    """Whether a link leads to something that does not lie in the folder: nobody who imports that means to read it."""
    return not path.resolve().is_relative_to(folder.resolve())


def _may_keep(folder: Path, project: Path) -> bool:
    """Whether a file in the folder may be one of the project's: it holds the project, or lies where its pipelines are kept."""
    folder, project = folder.resolve(), project.resolve()
    return project.is_relative_to(folder) or folder.is_relative_to(pipelines_folder(project))


def _is_own(path: Path, project: Path) -> bool:
    """Whether the file is the project, or what SQLite, its lock, imports and trained pipelines keep beside it."""
    path, project = path.resolve(), project.resolve()
    if pipelines_folder(project) in path.parents:
        return True
    if path.parent != project.parent:
        return False
    beside = path.name.removeprefix(project.name) if path.name.startswith(project.name) else None
    return (
        beside in ("", ".lock", "-wal", "-shm") or re.fullmatch(rf"{re.escape(project.stem)}\.refused(-\d+)?\.jsonl", path.name) is not None
    )


def read_task(path: Path, format_name: str, language: str) -> Json:
    """The body of the task to read a file, for `read`."""
    return {"path": str(path), "format": format_name, "language": language}


def read(task: Json) -> Iterator[Json]:
    """The documents of a file in the exchange format, one a part; for lines that are none, the reason. A worker's handler.

    The first part also says the file's sha256.
    """
    path, language = Path(task["path"]), str(task["language"])
    name = str(task["format"])
    if name == "auto":
        name = format_of(path) or "text"
    if name not in FORMATS or not FORMATS[name].reads:
        raise Trouble(f"{path}: there is no format {name} to read.")
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise Trouble(f"{path}: is not a regular file; name a file.")
        documents = FORMATS[name].load().read(path, language)
        first = next(documents, None)  # what is too large is refused before all of it is read
        if first is not None:
            with path.open("rb") as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
            yield {"sha256": sha256, **_answer(first, language)}
            for one in documents:
                yield _answer(one, language)
    except OSError as error:
        raise Trouble(f"{path}: cannot be read ({error.strerror or error}).") from error
    if first is None:
        raise Trouble(f"{path}: is empty; there is nothing to import.")


def _answer(one: Read, language: str) -> Json:
    """What is told of a document. `item` is its place in a JSON array; `made` says which fields the file has not, or (their value)
    otherwise."""
    refused = [at_item(one.item, reason) for reason in one.refused]
    if one.data is None:
        return {"line": one.line, "refused": refused, "raw": one.raw}
    data, note = units.in_points(one.data)
    if jsonl.is_project(data):
        return {"line": one.line, "project": data}
    dated = without_impossible_day(data)
    undated = [] if dated is data else [NO_SUCH_DAY]
    try:
        if str(dated.get("language") or language) == AUTO:
            dated = dated | {"language": _detected(dated)}
        completed = jsonl.completed(dated, language)
    except Trouble as trouble:
        return {"line": one.line, "refused": [*refused, at_item(one.item, str(trouble))], "raw": one.raw, "given": one.data}
    notes = [*one.notes, *([note] if note else []), *undated, *_doubts(completed.get("text"))]
    made = {name: one.data.get(name) for name, value in completed.items() if name not in one.data or value is not one.data[name]}
    return {"line": one.line, "document": completed, "item": one.item, "made": made, "refused": refused, "notes": notes}


def at_item(item: Sequence[Any] | None, reason: str) -> str:
    """A reason, with the item (formats.exchange.Item) of a JSON array before it that it is about."""
    if item is None:
        return reason
    nth, item_id = item
    return f"item {nth}: {reason}" if item_id is None else f"item {nth} ({said(item_id)}): {reason}"


def _doubts(text: Any) -> Iterator[str]:
    if isinstance(text, str):  # else it is refused by whoever takes it
        if misread(text):
            yield MISREAD
        if has_lost(text):
            yield LOST


def _detected(data: Json) -> str:
    """The language that a document is written in. Raises Trouble when it is none."""
    if data.get("sections") is None:
        written = data.get("text")
        return language_of(written, after_header(written)) if isinstance(written, str) else FALLBACK  # what is none is refused below
    document = jsonl.document_of(data | {"seams": data.get("seams") or []}, AUTO)
    return language_of(document.text, max((one.end for one in document.sections if one.kind is SectionKind.HEADER), default=0))


def project_line(paths: Iterable[Path]) -> jsonl.ProjectLine | None:
    """The first line of the first file, when it is an export that leaves nothing behind."""
    first = next(_found(paths, "auto", None, []), None)
    if first is None or first.format != "jsonl":
        return None
    try:
        _, line = next(json_lines.lines(first.path), (0, b""))
        entry = jsonl.parse(line, "") if isinstance(line, bytes) and b'"project"' in line[:200] else None
    except (OSError, Trouble):
        return None
    return entry if isinstance(entry, jsonl.ProjectLine) else None
