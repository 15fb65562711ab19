"""The file-local numbers of what is stored once and named often: labels, surfaces, reasons and runs."""

import json
import sqlite3
from collections.abc import Collection

from annotator.core.spans import Why
from annotator.store import codec
from annotator.store.search import words_of

_REMEMBERED = 100_000  # entries; beyond that the numbers are looked up again


class Numbers:
    """Numbers, made when a text is first met. To be used inside a transaction; `forget` after one that was rolled back."""

    __slots__ = ("_all_known", "_connection", "_known", "_last_surface", "_surfaces")

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, ...], int] = {}
        self._surfaces: dict[str, int] = {}
        self._last_surface: int | None = None
        self._all_known = False  # where there was none before

    def label(self, label_id: str) -> int:
        return self._known.get(("label", label_id)) or self._number("label", "label_no", ("label_id",), (label_id,))

    def run(self, run_id: str) -> int | None:
        """None for a run that is not registered."""
        key = ("run", run_id)
        number = self._known.get(key)
        if number is None:
            found = self._connection.execute("SELECT run_no FROM run WHERE run_id = ?", (codec.id_to_bytes(run_id),)).fetchone()
            if found is not None:
                number = self._known[key] = int(found[0])
        return number

    def surface(self, folded: str) -> int:
        return self._surfaces.get(folded) or self.surfaces((folded,))[folded]

    def surfaces(self, folded: Collection[str]) -> dict[str, int]:
        """The numbers of some surfaces, at least, looked up and made together."""
        known = self._surfaces
        wanted = [one for one in dict.fromkeys(folded) if one not in known]
        if len(known) + len(wanted) > _REMEMBERED:
            known, self._all_known = {}, False
            self._surfaces = known
            wanted = list(dict.fromkeys(folded))
        if wanted:
            if self._last_surface is None:
                ((self._last_surface,),) = self._connection.execute("SELECT coalesce(max(surface_no), 0) FROM surface").fetchall()
                self._all_known = self._last_surface == 0
            found = {} if self._all_known else dict(self._connection.execute(_SURFACES, (json.dumps(wanted),)).fetchall())
            new = [one for one in wanted if one not in found]
            if new:
                found.update((one, number) for number, one in enumerate(new, self._last_surface + 1))
                self._last_surface += len(new)
                rows = [(found[one], one, words_of(one)) for one in new]
                self._connection.executemany("INSERT INTO surface(surface_no, folded, words) VALUES (?, ?, ?)", rows)
            known.update(found)
        return known

    def why(self, why: Why) -> int | None:
        return self._number("why", "why_no", ("code", "arguments"), codec.why_to_columns(why)) if why else None

    def forget(self) -> None:
        self._known.clear()
        self._surfaces.clear()
        self._last_surface = None

    def _number(self, table: str, column: str, names: tuple[str, ...], values: tuple[str, ...]) -> int:
        """The number of what has these values."""
        key = (table, *values)
        number = self._known.get(key)
        if number is None:
            found = self._connection.execute(
                f"SELECT {column} FROM {table} WHERE {' AND '.join(f'{name} = ?' for name in names)}", values
            ).fetchone()
            if found is None:
                insert = f"INSERT INTO {table}({', '.join(names)}) VALUES ({', '.join('?' * len(names))}) RETURNING {column}"
                found = self._connection.execute(insert, values).fetchall()[0]
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            number = self._known[key] = int(found[0])
        return number


_SURFACES = "SELECT folded, surface_no FROM json_each(?) AS wanted CROSS JOIN surface ON folded = wanted.value"
