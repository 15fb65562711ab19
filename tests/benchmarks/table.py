"""One table of all benchmarks that have a bound: tests put rows in with the fixture `table`, the run prints them at its end.

All speeds: python -m pytest -m benchmark -s -q -p no:xdist tests/benchmarks -k speed

    def test_it(table):
        table.row("hit test, p99", measured, "ms", most=0.5)

A bound that is broken fails its test when the test ends, so that its other rows are measured all the same.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Row:
    what: str
    measured: str
    bound: str
    ok: bool | None  # None: nothing is demanded

    def cells(self) -> tuple[str, str, str, str]:
        return self.what, self.measured, self.bound, {None: "", True: "ok", False: "BROKEN"}[self.ok]


@dataclass
class Table:
    """The rows of one test, or of a whole run."""

    rows: list[Row] = field(default_factory=list)

    def row(self, what: str, measured: float, unit: str, *, most: float | None = None, least: float | None = None, note: str = "") -> None:
        """Put a row in: what was measured, and what it may be at most or must be at least; `note` stands behind the measure."""
        ok = None if most is None and least is None else (most is None or measured <= most) and (least is None or measured >= least)
        bounds = (f"{sign} {_number(bound)} {unit}" for sign, bound in (("≤", most), ("≥", least)) if bound is not None)
        shown = f"{_number(measured)} {unit}{f' ({note})' if note else ''}"
        self.rows.append(Row(what, shown, ", ".join(bounds), ok))

    def broken(self) -> list[str]:
        return [" ".join(row.cells()) for row in self.rows if row.ok is False]

    def lines(self) -> list[str]:
        """The rows aligned, under a heading."""
        cells = [("what", "measured", "bound", "ok"), *(row.cells() for row in self.rows)]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        lined = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
        return [lined[0], "-+-".join("-" * width for width in widths), *lined[1:]]


RUN = Table()


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.2f}".rstrip("0").rstrip(".")
