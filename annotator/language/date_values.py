"""What a date expression stands for, as ISO 8601: the value that an analyst would write beside it.

Days are YYYY-MM-DD, weeks YYYY-Www, months YYYY-MM, years YYYY, intervals start/end (ISO 8601-1:2019); decades YYY and seasons
YYYY-21 to YYYY-24, spring to winter (ISO 8601-2:2019, 4.4 and 4.8). What cannot be placed has no value: nothing is guessed.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any, NamedTuple

from annotator.language.data import tables, words
from annotator.language.dates import iso_date, iso_month, read_day

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")
_NUMERIC_DAY = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4}$|\d{4}-\d{2}-\d{2}$")
_DAY_OF_MONTH = re.compile(r"(?<!\d)(\d{1,2})(?:\s?(?:er|ᵉʳ))?(?!\d)")
_YEAR = re.compile(r"(?<!\d)(1[0-9]\d\d|20\d\d)(?!\d)")


@lru_cache(maxsize=1 << 12)  # asked again for each date of an article whenever its view is made
def date_value(surface: str, published: str | None, language: str) -> str | None:
    """The value of a written date; None where it is none, or cannot be placed.

    `published` is the article's own date in ISO 8601, as precise as is known: what names no year is placed by it, the nearest one
    being meant, a weekday the last one up to that day; "prochain" and "dernier" decide where they stand.
    """
    lists = _lists(language)
    folded = " ".join(surface.casefold().replace("’", "'").split())
    if lists is None or not folded:
        return None
    try:
        return _Reading(folded, published, lists, language).value()
    except (ValueError, OverflowError):  # a date of the article that is none, or a day before year 1
        return None


class _Lists(NamedTuple):
    months: Mapping[str, int]
    weekdays: Mapping[str, int]  # Monday is 0
    seasons: Mapping[str, int]
    past: frozenset[str]
    future: frozenset[str]
    decade: frozenset[str]
    shifts: tuple[tuple[re.Pattern[str], str, int], ...]  # expression, unit, how many from now


@cache
def _lists(language: str) -> _Lists | None:
    data: Mapping[str, Any] | None = tables(language).get("dates", {}).get("values")
    if data is None:
        return None
    return _Lists(
        words(language).months,
        {name: nth for nth, name in enumerate(data["weekdays"])},
        {name: 21 + nth for nth, name in enumerate(data["seasons"])},
        frozenset(data["past"]),
        frozenset(data["future"]),
        frozenset(data["decade"]),
        tuple((re.compile(expression), unit, number) for expression, unit, number in data["shifts"]),
    )


class _Reading(NamedTuple):
    """One expression, folded, with what it can be placed by. Each method reads one form; None where it cannot be placed."""

    folded: str
    published: str | None
    lists: _Lists
    language: str

    @property
    def _words(self) -> list[str]:
        return re.findall(r"[^\W\d_]+", self.folded)

    @property
    def _direction(self) -> int:
        """-1 for the past, 1 for the future, 0 where the expression does not say."""
        if not self.lists.past.isdisjoint(self._words):
            return -1
        return 0 if self.lists.future.isdisjoint(self._words) else 1

    @property
    def _today(self) -> date | None:
        return date.fromisoformat(self.published) if self.published and _ISO_DAY.match(self.published) else None

    @property
    def _this_month(self) -> tuple[int, int] | None:
        """Year and month of the article; the month is 0 where only the year is known."""
        numbers = [int(part) for part in (self.published or "").split("-") if part.isdecimal() and part.isascii()]
        return (numbers[0], numbers[1] if len(numbers) > 1 else 0) if numbers else None

    @property
    def _month(self) -> int:
        return next((self.lists.months[word] for word in self._words if word in self.lists.months), 0)

    @property
    def _written_year(self) -> int | None:
        match = _YEAR.search(self.folded)
        return int(match[1]) if match else None

    def value(self) -> str | None:
        """By the most precise thing that the expression names."""
        if _NUMERIC_DAY.match(self.folded):
            return read_day(self.folded, self.language)
        number = _DAY_OF_MONTH.search(_YEAR.sub(" ", self.folded))
        if number is not None:
            return self._day(int(number[1]))
        if self._month:
            return self._month_value()
        if self._written_year is not None:
            return self._year_value(self._written_year)
        return self._shifted_value() if self._weekday is None else self._weekday_value(self._weekday)

    def _day(self, number: int) -> str | None:
        """« vendredi 24 septembre », « 1er mai 2021 », « mercredi 12 »."""
        if self._month == 0:
            return self._day_by_weekday(number)
        if self._written_year is not None:
            return iso_date(self._written_year, self._month, number)
        return self._nearest(self._month, number)

    def _nearest(self, month: int, number: int) -> str | None:
        """The day of that month in the year that brings it nearest to the article, or on the side that is told."""
        if self._this_month is None:
            return None
        here = self._today or _day(self._this_month[0], self._this_month[1] or 7, 1)
        if here is None or (self._this_month[1] == 0 and self._direction == 0):
            return iso_date(self._this_month[0], month, number)
        days = [found for found in (_day(here.year + shift, month, number) for shift in (-1, 0, 1)) if found is not None]
        if self._direction:
            days = [found for found in days if (found - here).days * self._direction >= 0]
        nearest = min(days, key=lambda found: abs((found - here).days), default=None)
        return nearest.isoformat() if nearest else None

    def _day_by_weekday(self, number: int) -> str | None:
        """« mercredi 12 »: the day with both, within a month of the article."""
        weekday, here = self._weekday, self._today
        if weekday is None or here is None:
            return None
        around = sorted((here + timedelta(shift) for shift in range(-31, 32)), key=lambda found: abs((found - here).days))
        return next((found.isoformat() for found in around if (found.day, found.weekday()) == (number, weekday)), None)

    def _month_value(self) -> str | None:
        """« décembre 2019 », « fin septembre », « mars dernier »."""
        month = self._month
        if self._written_year is not None:
            return iso_month(self._written_year, month)
        if self._this_month is None:
            return None
        this_year, this_month = self._this_month
        if this_month == 0:
            return iso_month(this_year + self._direction, month) if self._direction else iso_month(this_year, month)
        if self._direction == 0:
            return iso_month(
                min((this_year - 1, this_year, this_year + 1), key=lambda y: abs(12 * (y - this_year) + month - this_month)), month
            )
        later = month > this_month if self._direction > 0 else month < this_month
        return iso_month(this_year if later else this_year + self._direction, month)

    def _year_value(self, year: int) -> str:
        """« 2019 », « fin 2019 », « été 2019 », « années 1970 »."""
        season = self._season
        if season is not None:
            return f"{year:04}-{season}"
        if year % 10 == 0 and not self.lists.decade.isdisjoint(self._words):
            return f"{year // 10:03}"
        return f"{year:04}"

    @property
    def _season(self) -> int | None:
        return next((self.lists.seasons[word] for word in self._words if word in self.lists.seasons), None)

    @property
    def _weekday(self) -> int | None:
        return next((self.lists.weekdays[word] for word in self._words if word in self.lists.weekdays), None)

    def _weekday_value(self, weekday: int) -> str | None:
        """« mercredi »: the last one, the article's own day included; « mardi dernier » before it, « lundi prochain » after it."""
        here = self._today
        if here is None:
            return None
        if self._direction > 0:
            return (here + timedelta((weekday - here.weekday() - 1) % 7 + 1)).isoformat()
        ago = (here.weekday() - weekday) % 7
        return (here - timedelta(ago or (7 if self._direction else 0))).isoformat()

    def _shifted_value(self) -> str | None:
        """« hier », « la semaine dernière », « ce week-end », « l'été dernier »."""
        for pattern, unit, number in self.lists.shifts:
            if pattern.fullmatch(self.folded):
                return self._shifted(unit, number)
        season = self._season
        if season is not None and self._direction and self._this_month is not None:
            year, month = self._this_month
            begins = 3 * (season - 20)  # March, June, September, December
            passed = month >= begins + 3 if self._direction < 0 else month < begins
            return f"{year if passed else year + self._direction:04}-{season}"
        return None

    def _shifted(self, unit: str, number: int) -> str | None:
        here = self._today
        if unit == "year":
            return f"{self._this_month[0] + number:04}" if self._this_month else None
        if unit == "month":
            if self._this_month is None or self._this_month[1] == 0:
                return None
            months = 12 * self._this_month[0] + self._this_month[1] - 1 + number
            return iso_month(months // 12, months % 12 + 1)
        if here is None:
            return None
        if unit == "day":
            return (here + timedelta(number)).isoformat()
        monday = here - timedelta(here.weekday()) + timedelta(7 * number)
        if unit == "weekend":
            return f"{(monday + timedelta(5)).isoformat()}/{(monday + timedelta(6)).isoformat()}"
        return "{:04}-W{:02}".format(*monday.isocalendar())


def _day(year: int, month: int, number: int) -> date | None:
    written = iso_date(year, month, number)
    return date.fromisoformat(written) if written else None
