"""A project that can be looked at in the window, and not written to."""

from pathlib import Path
from typing import Self

from annotator.core.ids import annotator_id_of
from annotator.store.connection import open_reader
from annotator.store.project import Project


class ReadOnlyProject(Project):
    """A project as it stood when it was opened: what is saved elsewhere meanwhile is not seen. Whatever writes raises ReadOnly."""

    _why = ""

    @classmethod
    def open_because(cls, path: Path, why: str) -> Self:
        """Open it to be read, where it cannot be written to, or is not to be. Raises Trouble as `Reader.open`."""
        path = path.resolve()
        opened = cls(open_reader(path), path)
        opened._why = why
        return opened

    @property
    def why_fixed(self) -> str:
        return self._why

    def annotator_id(self, name: str) -> str:
        """The id of an annotator, who need not be registered."""
        return annotator_id_of(name)

    def set_place(self, key: str, value: str) -> None:
        """Where the analyst is, is forgotten."""

    def recount(self, limit: int = 50) -> list[str]:
        """Nothing is counted anew."""
        return []
