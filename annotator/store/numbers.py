"""The file-local numbers of what is stored once and named often: labels, surfaces and reasons."""

import sqlite3
from collections.abc import Callable, Mapping
from types import MappingProxyType

from annotator.core.spans import Why
from annotator.store import codec
from annotator.store.search import words_of

_REMEMBERED = 100_000  # entries; beyond that the numbers are looked up again


class Numbers:
    """Numbers, made when a text is first met. To be used inside a transaction; `forget` after one that was rolled back."""

    __slots__ = ("_connection", "_known")

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, ...], int] = {}

    def label(self, label_id: str) -> int:
        return self._known.get(("label", label_id)) or self._number("label", "label_no", ("label_id",), (label_id,))

    def surface(self, folded: str) -> int:
        return self._number("surface", "surface_no", ("folded",), (folded,), {"words": words_of})

    def why(self, why: Why) -> int | None:
        return self._number("why", "why_no", ("code", "arguments"), codec.why_to_columns(why)) if why else None

    def forget(self) -> None:
        self._known.clear()

    def _number(
        self,
        table: str,
        column: str,
        names: tuple[str, ...],
        values: tuple[str, ...],
        derived: Mapping[str, Callable[[str], str]] = MappingProxyType({}),
    ) -> int:
        """The number of what has these values; when it is new, with columns that are derived from the first of them."""
        key = (table, *values)
        number = self._known.get(key)
        if number is None:
            found = self._connection.execute(
                f"SELECT {column} FROM {table} WHERE {' AND '.join(f'{name} = ?' for name in names)}", values
            ).fetchone()
            if found is None:
                columns, row = (*names, *derived), (*values, *(derive(values[0]) for derive in derived.values()))
                insert = f"INSERT INTO {table}({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))}) RETURNING {column}"
                found = self._connection.execute(insert, row).fetchall()[0]
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            number = self._known[key] = int(found[0])
        return number
