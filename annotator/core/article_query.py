"""What the analyst asks of the list of articles: a filter of words and facets, read from what was typed, and an order.

Any text can be read. `undecided:"mark milley" outlet:navtex -status:finished brest` are three facets and a word.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from annotator.core.values import Status

YES, NO = "yes", "no"


class Facet(StrEnum):
    """What a term asks for beside the words of the text."""

    UNDECIDED = "undecided"  # a mention, or whether there are any
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    LABEL = "label"
    STATUS = "status"
    OUTLET = "outlet"
    LANGUAGE = "language"
    FLAG = "flag"
    RELATIONS = "relations"
    DOUBT = "doubt"  # at least this much, on the average over what is undecided
    SINCE = "since"
    UNTIL = "until"
    TRASH = "trash"  # only what lies in the trash; else nothing of it is found


MENTIONS = frozenset({Facet.UNDECIDED, Facet.CONFIRMED, Facet.REJECTED})
"""Facets that ask for a mention in this state; with `yes` or `no`, for any."""

EITHER = frozenset({Facet.STATUS, Facet.OUTLET, Facet.LANGUAGE})
"""Facets of which an article has one value: several terms ask for one or the other."""


class Order(StrEnum):
    """In which order articles are listed. Those without a date or an outlet come last."""

    IMPORT = "import"
    NEWEST = "newest"
    OLDEST = "oldest"
    OUTLET = "outlet"
    TITLE = "title"
    TO_JUDGE = "to judge"  # the most undecided spans and relations first, those that are done last
    LEAST_CERTAIN = "least certain"  # of what is undecided; those that are done last


class Term(NamedTuple):
    """One thing that is asked for, or that must not be so. Without a facet: words that stand side by side in the text."""

    facet: Facet | None
    value: str
    negated: bool = False

    def __str__(self) -> str:
        """As it is typed: reading it gives the term again."""
        value = self.value if _PLAIN.fullmatch(self.value) else f'"{self.value}"'
        return f"{'-' if self.negated else ''}{f'{self.facet}:' if self.facet else ''}{value}"


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for: all of the terms. `unread` are the terms that look like facets and are taken as words."""

    terms: tuple[Term, ...] = ()
    unread: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " ".join(map(str, self.terms))

    def __contains__(self, term: Term) -> bool:
        return term in self.terms

    @property
    def words(self) -> tuple[Term, ...]:
        """The terms that the text of an article must hold."""
        return tuple(term for term in self.terms if term.facet is None and not term.negated)

    def without(self, *terms: Term) -> "Query":
        return replace(self, terms=tuple(term for term in self.terms if term not in terms))

    def toggled(self, term: Term) -> "Query":
        """With the term, or without it where it is there; its opposite goes in any case."""
        rest = self.without(term, term._replace(negated=not term.negated))
        return rest if term in self else replace(rest, terms=(*rest.terms, term))


_TERM = re.compile(r'(?P<minus>-?)(?:(?P<name>[^\W\d_]+):)?(?:"(?P<quoted>[^"]*)(?:"|$)|(?P<plain>\S+))')
_PLAIN = re.compile(r'\w[^\s":]*')
_DATE = re.compile(r"\d{1,4}(-(\d{1,2}(-(\d{1,2})?)?)?)?", re.ASCII)
_SHARE = re.compile(r"(?:>=?)?(0?[.,]\d{1,4}|1[.,]0{1,4}|[01])", re.ASCII)
_NAMES = {facet.value: facet for facet in Facet}


def read_query(typed: str) -> Query:
    """What a text in the filter box asks for. A facet whose value is still to be typed asks for nothing."""
    terms: list[Term] = []
    unread: list[str] = []
    for found in _TERM.finditer(typed):
        name, plain = found["name"], found["plain"] or ""
        if name is None and plain.endswith(":") and plain[:-1].casefold() in _NAMES:
            continue
        value = " ".join((found["quoted"] or plain).replace('"', " ").split())
        facet = _NAMES.get(name.casefold()) if name else None
        accepted = _value(facet, value) if facet else None
        if accepted is not None:
            value = accepted
        elif name:
            unread.append(found[0])
            facet, value = None, f"{name}:{value}"
        if any(map(str.isalnum, value)):
            terms.append(Term(facet, value, bool(found["minus"])))
    return Query(tuple(dict.fromkeys(terms)), tuple(unread))


def _value(facet: Facet, value: str) -> str | None:
    """The value as the facet has it, "" where nothing is asked for yet, None where the facet has no such value."""
    folded = value.casefold().replace("_", " ")
    if facet is Facet.STATUS:
        return _beginning(folded, tuple(Status))
    if facet in (Facet.FLAG, Facet.RELATIONS, Facet.TRASH):
        return _beginning(folded, (YES, NO))
    if facet in (Facet.SINCE, Facet.UNTIL):
        return value if not value or _DATE.fullmatch(value) else None
    if facet is Facet.DOUBT and value:
        share = _SHARE.fullmatch(value)
        return str(float(share[1].replace(",", "."))) if share else None
    if facet in MENTIONS and folded in (YES, NO):
        return folded
    return value


def _beginning(value: str, values: tuple[str, ...]) -> str | None:
    return "" if not value else next((str(one) for one in values if one.startswith(value)), None)
