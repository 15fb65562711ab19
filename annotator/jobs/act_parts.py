"""The acts of a file that leaves nothing behind: each comes in parts, one a document, and all of them are more than the memory holds."""

import os
import pickle
import tempfile
import weakref
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import IO

from annotator.core.acts import Act
from annotator.core.errors import NotWritten
from annotator.formats.jsonl import ActPart, whole


class ActParts:
    """Parts of acts, kept in a temporary file that goes with this object; for each act there is its place in the log in memory."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._places: dict[str, list[int]] = {}
        self._orders: dict[str, tuple[int, str]] = {}

    def add(self, parts: Iterable[ActPart]) -> None:
        """Raises NotWritten when there is no room for them."""
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile()  # noqa: SIM115 (closed when nobody has it any more)
                weakref.finalize(self, self._file.close)
            self._file.seek(0, os.SEEK_END)
            for part in parts:
                act_id = part.act.act_id
                self._orders.setdefault(act_id, part.act.order)
                self._places.setdefault(act_id, []).append(self._file.tell())
                pickle.dump(part, self._file, pickle.HIGHEST_PROTOCOL)
            self._file.flush()
        except OSError as error:
            if self._file is not None:
                with suppress(OSError):  # it tries once more to write what is left
                    self._file.close()
            raise NotWritten(
                f"The acts of the file could not be kept in {tempfile.gettempdir()} until all of them are there "
                f"({error.strerror or error}). Make room there, then import the file again."
            ) from error

    def acts(self) -> Iterator[tuple[str, Act | str]]:
        """The acts by their ids in log order; for one of which not all is there, why."""
        for act_id in sorted(self._orders, key=self._orders.__getitem__):
            try:
                yield act_id, whole(map(self._part, self._places[act_id]))
            except ValueError as error:
                yield act_id, str(error)

    def _part(self, place: int) -> ActPart:
        assert self._file is not None
        self._file.seek(place)
        part = pickle.load(self._file)
        assert isinstance(part, ActPart)
        return part
