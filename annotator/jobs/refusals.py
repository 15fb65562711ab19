"""What an import refuses, kept in a file beside the project, to be mended and imported: one line a document, as "annotator/1".

Each line begins with {"refused": {"file", "line", "reasons"}}. The document as its file has it follows, with what is wrong in it;
of what is no document there is "raw", the line as it stands.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from annotator.core.errors import Trouble, in_words
from annotator.formats.text import storable
from annotator.jobs.protocol import Json
from annotator.jobs.reading import Refusal


class RefusedFile:
    """The file of one import. It is made when there is something to keep, under a name that is new."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self.path: Path | None = None

    def keep(self, refused: Sequence[Refusal], given: Json | None) -> None:
        """Keep one document, or one line that is none, refused for these reasons. Raises Trouble when it cannot be written."""
        if not refused:
            return
        raw = next((one.raw for one in refused if one.raw), "")
        whole = given is not None and (isinstance(given.get("text"), str) or not raw)
        what = {name: value for name, value in (given or {}).items() if name != "refused"} if whole else {"raw": raw}
        if what == {"raw": ""}:
            return
        why = {"file": storable(refused[0].file), "line": refused[0].line, "reasons": [storable(one.reason) for one in refused]}
        line = {"refused": why, **what}
        try:
            self.path = self.path or self._new()
            with self.path.open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
        except (OSError, ValueError, RecursionError) as error:
            raise Trouble(f"What is refused cannot be kept beside the project ({_why(error)}).") from error

    def _new(self) -> Path:
        nth = 1
        while True:
            path = refused_path(self._project, nth)
            try:
                path.touch(exist_ok=False)
                return path
            except FileExistsError:
                nth += 1


def _why(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else in_words(error)


def refused_path(project: Path, nth: int = 1) -> Path:
    return project.with_name(f"{project.stem}.refused{'' if nth == 1 else f'-{nth}'}.jsonl")
