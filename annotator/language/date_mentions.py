"""Dates in running text, by rule: 25.09.2021, vendredi 24 septembre, fin 2019, mercredi, hier."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from annotator.language.data import tables, words
from annotator.language.dates import day_pattern

_NO_AMOUNT = r"(?!\w|[.,]\d|\s*(?:%|€|\$|euros|personnes|mètres|kilomètres|km|habitants))"
_YEAR = rf"(?:19|20)\d\d{_NO_AMOUNT}"
_OLDER_YEAR = rf"1[5-8]\d\d{_NO_AMOUNT}"


class _Patterns(NamedTuple):
    """`dates` are found in the group `date`, or else behind a preposition; `preposition` is one, and `month` what is a date only there."""

    dates: re.Pattern[str]
    preposition: re.Pattern[str]
    month: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns | None:
    """None for a language without data."""
    data = tables(language).get("dates")
    lists = words(language)
    if data is None:
        return None

    def any_of(choices: Iterable[str]) -> str:
        ordered = sorted(choices, key=lambda choice: (-len(choice), choice))
        return "|".join(choice.replace("'", "['’]").replace(" ", r"\s+") for choice in ordered)

    months = rf"(?:{any_of(map(re.escape, lists.months))})(?!\w)"
    weekday = rf"(?:{any_of(lists.weekdays)})(?!\w)"
    before = rf"(?:(?:{any_of(data['before'])})[\s-]*)"
    after = rf"(?:\s+(?:{any_of(data['after'])})(?!\w))"
    preposition = rf"(?:{any_of(data['preposition'])})\s*(?<=[\s'’])"
    month = rf"(?-i:{months}){after}?"
    day = r"(?:1\s?(?:er|ᵉʳ)|[12]?\d|3[01])(?!\w)"
    listed = rf"(?:\s*(?:,|et|au|ou|à)\s+(?:le\s+)?{day})"
    named_day = rf"(?:{weekday}\s+)?{day}\s+{months}(?:\.?\s+{_YEAR})?"
    dates = rf"""(?<![\w-])
        (?P<date>
            {day_pattern(language)}
          | {named_day}{after}?
          | {before}?{months}\s+{_YEAR}
          | {weekday}(?:\s+{day}(?!\s+(?:{any_of(lists.months)})))?{after}?
          | {any_of(data["relative"])}
          | {before}(?:{months}|{_YEAR})
          | (?:(?<=\bdu\s)|(?<=\ble\s)|(?<=\bles\s)|(?<=\bau\s)|(?<=\bet\s)|(?<=,\s)){day}(?={listed}{{1,4}}\s+{months})
          | (?<=[(]){_YEAR}(?=[)–-])
        )(?!\w)
        | (?<=\d\d\d\d[–-]){_YEAR}(?=[)])
        | (?<![\w-]){preposition}
          (?P<alone>{months}\s+{_YEAR}|{month}|{_YEAR}|{_OLDER_YEAR})
          (?:(?:\s+(?:et|à|ou)\s+|[-–])(?P<second>{_YEAR}))?
        """
    return _Patterns(*(re.compile(one, re.VERBOSE | re.IGNORECASE) for one in (dates, preposition, month)))


def find_dates(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """The half-open ranges of dates in text[start:end], in order and disjoint: the whole expression, without a preposition."""
    patterns = _patterns(language)
    if patterns is None:
        return
    for match in patterns.dates.finditer(text, start, end):
        groups = [group for group in ("date", "alone", "second") if match[group] is not None]
        yield from (match.span(group) for group in groups or (0,))


def is_date(surface: str, language: str) -> bool:
    """Whether words are a date as a whole, perhaps behind a preposition; a month alone is one in small letters: « mars », not « Mars »."""
    patterns = _patterns(language)
    if patterns is None:
        return False
    preposition = patterns.preposition.match(surface)
    bare = surface[preposition.end() :] if preposition else surface
    return any(one.fullmatch(written) for one, written in ((patterns.dates, surface), (patterns.dates, bare), (patterns.month, bare)))


def is_loose(surface: str, language: str) -> bool:
    """Whether a date gives neither a number nor a weekday: « hier », « cette année », « septembre ». Guidelines differ on these."""
    return not any(letter.isdigit() for letter in surface) and words(language).weekdays.isdisjoint(surface.casefold().split())
