"""The figures of the progress page as tables, and as text that spreadsheets take. Pure.

They come from what `annotator stats --json` says of a project (jobs.statistics).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeAlias

from annotator.ui.words import decimal, duration, mark, number, tr

Cell: TypeAlias = str | int


def shown(cell: Cell) -> str:
    """A cell as people read it; spreadsheets are given the bare number."""
    return number(cell) if isinstance(cell, int) else cell


OUTCOMES: tuple[tuple[str, str], ...] = (
    ("accepted", mark("Accepted")),
    ("corrected", mark("Corrected")),
    ("added", mark("Added")),
    ("rejected", mark("Rejected")),
    ("undecided", mark("Undecided")),
)
"""What can have become of an item, as the statistics name it and as it is called on screen."""


@dataclass(frozen=True, slots=True)
class Table:
    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def named(self, name_of: Callable[[str], str]) -> "Table":
        """With its rows called otherwise."""
        return replace(self, rows=tuple((name_of(str(name)), *cells) for name, *cells in self.rows))

    def as_text(self) -> str:
        """Title, headers and rows as lines with tabs between their cells."""
        lines = ((self.title,), self.headers, *self.rows)
        return "".join("\t".join(" ".join(str(cell).split()) for cell in line) + "\n" for line in lines)


def exact(seconds: int) -> str:
    """Like 40 s, 1 min 24 s: for what takes minutes."""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"


def share(part: float) -> str:
    """A share of 1 in per cent."""
    return tr("{share} %", share=round(100 * part))


def outcome_table(title: str, first: str, counts: Mapping[str, Mapping[str, int]]) -> Table:
    """A row for each name with anything to count, the most frequent first."""
    numbers = {name: [of.get(outcome, 0) for outcome, _ in OUTCOMES] for name, of in counts.items()}
    names = sorted((name for name in numbers if any(numbers[name])), key=lambda name: (-sum(numbers[name]), name))
    headers = (first, *(tr(words) for _, words in OUTCOMES), tr("Together"))
    return Table(title, headers, tuple((name, *numbers[name], sum(numbers[name])) for name in names))


def calibration_table(bins: Sequence[Mapping[str, Any]]) -> Table:
    """A row for each range of scores that was decided about."""
    headers = (tr("Score"), tr("Decided"), tr("Accepted"), tr("Share"), tr("95 % interval"))
    rows = tuple(
        (
            f"{decimal(one['from'], 2)} – {decimal(one['to'], 2)}", one["decided"], one["accepted"],
            share(one["accepted"] / one["decided"]), f"{share(one['interval'][0])} – {share(one['interval'][1])}",
        )
        for one in bins
    )  # fmt: skip
    return Table(tr("Acceptance against score"), headers, rows)


def begun(stretches: Sequence[Mapping[str, Any]]) -> tuple[list[datetime], bool]:
    """When the stretches begin, and whether they are hours of one day."""
    found = [datetime.fromisoformat(one["begins"]) for one in stretches]
    return found, len({moment.date() for moment in found}) == 1


def pace_table(stretches: Sequence[Mapping[str, Any]]) -> Table:
    """A row for each day, or for each hour of the only one."""
    moments, by_hour = begun(stretches)
    headers = (tr("Hour") if by_hour else tr("Day"), tr("Decisions"), tr("Active time"), tr("Decisions an hour"), tr("Articles finished"))
    rows = tuple(
        (
            f"{moment:%H:%M}" if by_hour else f"{moment:%Y-%m-%d}", one["decisions"], duration(one["active_seconds"]),
            "" if one["decisions_per_hour"] is None else round(one["decisions_per_hour"]), one["finished"],
        )
        for moment, one in zip(moments, stretches, strict=True)
    )  # fmt: skip
    return Table(tr("Pace"), headers, rows)


def summary_table(found: Mapping[str, Any], person: Mapping[str, Any]) -> Table:
    """The few numbers over everything: what they are called, and what they are; "–" where it is too early to tell."""

    article, left, rate = person["seconds_an_article"], person["seconds_left"], person["decisions_per_hour"]
    finished = tr("{finished} of {all}", finished=number(person["status"].get("finished", 0)), all=number(found["documents"]))
    rows: tuple[tuple[Cell, ...], ...] = (
        (tr("Articles finished"), finished),
        (tr("Decisions"), person["decisions"]),
        (tr("Decisions an hour"), "–" if rate is None else round(rate)),
        (tr("Time an article"), "–" if article is None else exact(article)),
        (tr("Articles left"), person["articles_left"]),
        (tr("Time left"), "–" if left is None else duration(left)),
    )
    return Table(tr("Progress"), (tr("What"), tr("Number")), rows)
