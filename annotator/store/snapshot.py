"""One snapshot of a project file: its rows, and the numbers that stand in it for ids. For the modules of the store."""

import json
import sqlite3
from collections.abc import Collection, Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from annotator.core.acts import PROJECT_LAYER
from annotator.core.errors import Trouble
from annotator.store import codec
from annotator.store.connection import open_reader, troubles
from annotator.store.open_mark import has_log, lacks_log


class Snapshot:
    """An open file. Its document and annotator numbers are looked up once for the ids that were asked for last."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection  # for the modules of the store
        self.path = path
        self._last_document = ("", 0)  # the one that was asked for last, with its number: an article is read with several queries
        self._last_annotator = ("", 0)
        self.lacks = ""
        """What is missing in the file, found when it was opened, in a sentence for the user."""

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """Raises Trouble for what is no project of this version; nothing is written."""
        path = Path(path)
        had_log = has_log(path)
        opened = cls(open_reader(path), path)
        opened.lacks = lacks_log(opened.connection, path, had_log)
        return opened

    def close(self) -> None:
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def rows(self, statement: str, parameters: Iterable[Any] | dict[str, Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query; for the modules of the store."""
        bound = parameters if isinstance(parameters, tuple | dict) else tuple(parameters)
        try:
            return self.connection.execute(statement, bound).fetchall()
        except (sqlite3.Error, UnicodeDecodeError):
            with troubles(self.path):
                raise

    def numbers(self, statement: str, bound: dict[str, Any]) -> list[int]:
        """The whole numbers that a statement of one column gives, in its order: of many, in half the time that `rows` takes."""
        ((found,),) = self.rows(f"WITH found(number) AS ({statement}) SELECT json_group_array(number) FROM found", bound)
        numbers: list[int] = json.loads(found)
        return numbers

    def row(self, statement: str, *parameters: Any) -> tuple[Any, ...] | None:
        """The first row of a query, which is not left open; for the modules of the store."""
        found = self.rows(statement, parameters)
        return found[0] if found else None

    # --- numbers of this file ---

    def document_no(self, document_id: str) -> int | None:
        """0 for "", None for a document that is not here; for the modules of the store."""
        if document_id == "":
            return 0
        if document_id == self._last_document[0]:
            return self._last_document[1]
        try:
            found = self.row("SELECT document_no FROM document WHERE document_id = ?", codec.id_to_bytes(document_id))
        except ValueError:
            return None
        if found is not None:
            self._last_document = document_id, int(found[0])
        return None if found is None else int(found[0])

    def _known_document_no(self, document_id: str) -> int:
        number = self.document_no(document_id)
        if not number:
            raise self._unknown(document_id)
        return number

    def _unknown(self, document_id: str) -> Trouble:
        return Trouble(f"There is no article {document_id} in {self.path}.")

    def _within(self, column: str, documents: Collection[str] | None) -> str:
        """The condition that a column is the number of one of some documents; none where they are None."""
        if documents is None:
            return ""
        return f"AND {column} IN ({', '.join(str(self.document_no(document_id) or -1) for document_id in documents)})"

    def annotator_no(self, annotator_id: str) -> int | None:
        """0 for the project layer, None for an annotator who is not here; for the modules of the store."""
        if annotator_id == PROJECT_LAYER:
            return 0
        if annotator_id == self._last_annotator[0]:
            return self._last_annotator[1]
        try:
            found = self.row("SELECT annotator_no FROM annotator WHERE annotator_id = ?", codec.id_to_bytes(annotator_id))
        except ValueError:
            return None
        if found is not None:
            self._last_annotator = annotator_id, int(found[0])
        return None if found is None else int(found[0])
