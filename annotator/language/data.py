"""The data of a language: TOML files in resources/languages/<code>/, with those of `mul` (any language) beneath.

Long lists of words are texts of several lines there, parted by commas: to read an array of as many strings takes ten times as long.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from annotator import resources

ANY_LANGUAGE = "mul"


@cache
def tables(code: str) -> Mapping[str, Mapping[str, Any]]:
    """The TOML files of one language by stem: `tables("fr")["words"]`. A language without data has none."""
    folder = resources() / "languages" / code
    if not code.isalpha() or not folder.is_dir():
        return MappingProxyType({})
    return MappingProxyType(
        {path.stem: MappingProxyType(_listed(tomllib.loads(path.read_text(encoding="utf-8")))) for path in sorted(folder.glob("*.toml"))}
    )


def _listed(table: dict[str, Any]) -> dict[str, Any]:
    """A table with its lists of words, and those of the tables in it, as lists."""
    for key, value in table.items():
        if isinstance(value, dict):
            _listed(value)
        elif isinstance(value, str) and "\n" in value:
            table[key] = [word for part in value.replace("\n", ",").split(",") if (word := part.strip())]
    return table


class Words(NamedTuple):
    """The word lists of a language. What is compared without case is held casefolded; names keep their capitals."""

    elisions: frozenset[str]
    whole_words: frozenset[str]
    months: Mapping[str, int]
    weekdays: frozenset[str]
    title_abbreviations: frozenset[str]
    abbreviations: frozenset[str]
    sentence_starters: frozenset[str]
    suffixes: tuple[str, ...]
    letters: frozenset[str]
    places: frozenset[str]
    given_names: frozenset[str]
    camel_case: frozenset[str]
    inner_capital_prefixes: frozenset[str]
    domains: frozenset[str]
    marked_names: frozenset[str]


@cache
def words(code: str) -> Words:
    """The word lists of a language; those that it does not have are empty."""
    names = tables(ANY_LANGUAGE).get("names", {})
    own = tables(code).get("words", {})

    def listed(key: str) -> tuple[str, ...]:
        return (*names.get(key, ()), *own.get(key, ()))

    def folded(key: str) -> frozenset[str]:
        return frozenset(word.casefold() for word in listed(key))

    return Words(
        elisions=folded("elisions"),
        whole_words=folded("whole_words"),
        months=MappingProxyType({name.casefold(): nth for nth, month in enumerate(own.get("months", ()), 1) for name in month}),
        weekdays=folded("weekdays"),
        title_abbreviations=folded("title_abbreviations"),
        abbreviations=folded("abbreviations"),
        sentence_starters=frozenset(listed("sentence_starters")),
        suffixes=listed("suffixes"),
        letters=frozenset(own.get("letters", "")),
        places=frozenset(listed("places")),
        given_names=frozenset(listed("given_names")),
        camel_case=frozenset(listed("camel_case")),
        inner_capital_prefixes=folded("inner_capital_prefixes"),
        domains=folded("domains"),
        marked_names=folded("marked_names"),
    )
