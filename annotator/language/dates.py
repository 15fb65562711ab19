"""Calendar dates in the forms that news sites write, as ISO 8601."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from annotator.language.data import words

_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def iso_date(year: int, month: int, day: int) -> str | None:
    """The day as YYYY-MM-DD, or None if there is no such day (31 February) or its year is no year of news."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def iso_month(year: int, month: int) -> str | None:
    """The month as YYYY-MM, or None if there is no such month."""
    return f"{year:04}-{month:02}" if _FIRST_YEAR <= year <= _LAST_YEAR and 1 <= month <= 12 else None


@cache
def _months(language: str) -> Mapping[str, int]:
    return words(language).months


@cache
def day_pattern(language: str) -> str:
    """A regular expression (verbose, without case) of one day with its year; `read_day` reads what it matched."""
    names = "|".join(sorted(map(re.escape, _months(language)), key=lambda name: (-len(name), name))) or "(?!)"
    return (
        rf"(?: \d{{1,2}} [./] \d{{1,2}} [./] \d{{4}} | \d{{4}}-\d{{2}}-\d{{2}} | \d{{1,2}} (?:er)? \s+ (?:{names})\.? \s+ \d{{4}} ) (?!\d)"
    )


def read_day(surface: str, language: str) -> str | None:
    """The ISO day of a written date: 25.09.2021, 25/09/2021, 2021-09-25, 1er janvier 2021. None if there is no such day.

    Numbers are read day first.
    """
    numbers = [int(number) for number in re.findall(r"\d+", surface)]
    if len(numbers) == 2:
        name = re.search(r"[^\W\d_]{3,}", surface)
        month = _months(language).get(name.group().casefold(), 0) if name else 0
        return iso_date(numbers[1], month, numbers[0])
    if len(numbers) != 3:
        return None
    year_first = numbers[0] > 31
    return iso_date(*numbers) if year_first else iso_date(numbers[2], numbers[1], numbers[0])


_URL_DAY = re.compile(r"(?<!\d)(\d{4})([-/]?)(\d{2})\2(\d{2})(?!\d)")
_URL_MONTH = re.compile(r"(?<!\d)(\d{4})[-/](\d{2})(?!\d)")


def date_in_url(url: str) -> str | None:
    """The day in a URL (/20210925/, /2021/09/25/, 2021-09-25), else the month in it (/2021/09/), else None."""
    days = (iso_date(int(m[1]), int(m[3]), int(m[4])) for m in _URL_DAY.finditer(url))
    months = (iso_month(int(m[1]), int(m[2])) for m in _URL_MONTH.finditer(url))
    return next(filter(None, days), None) or next(filter(None, months), None)
