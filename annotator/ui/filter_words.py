"""What a term of the filter says, in the words of the window. What is typed is the same in all languages (core.article_query). Pure."""

from annotator.core.article_query import NO, YES, Facet, Term
from annotator.core.values import Status
from annotator.ui.article_model import STATUSES
from annotator.ui.words import decimal, mark, tr

_FACETS = {
    Facet.UNDECIDED: mark("undecided"),
    Facet.CONFIRMED: mark("confirmed"),
    Facet.REJECTED: mark("rejected"),
    Facet.LABEL: mark("label"),
    Facet.STATUS: mark("status"),
    Facet.OUTLET: mark("outlet"),
    Facet.LANGUAGE: mark("language"),
    Facet.FLAG: mark("flag"),
    Facet.RELATIONS: mark("undecided relations"),
    Facet.DOUBT: mark("doubt"),
    Facet.SINCE: mark("since"),
    Facet.UNTIL: mark("until"),
    Facet.TRASH: mark("trash"),
}
_EITHER = {YES: mark("yes"), NO: mark("no")}
_WITH_ANY_VALUE = frozenset({Facet.LABEL, Facet.OUTLET, Facet.LANGUAGE})
"""Facets whose values are names: an outlet may be called Yes."""


def term_words(term: Term) -> str:
    """A term as its chip shows it, like "status: in progress"."""
    said = term.value if term.facet is None else tr("{name}: {value}", name=tr(_FACETS[term.facet]), value=_value(term.facet, term.value))
    return f"− {said}" if term.negated else said


def _value(facet: Facet, value: str) -> str:
    if facet is Facet.STATUS:
        return tr(STATUSES[Status(value)])
    if facet is Facet.DOUBT:
        return decimal_of(value)
    return tr(_EITHER[value]) if value in _EITHER and facet not in _WITH_ANY_VALUE else value


def decimal_of(share: str) -> str:
    """A doubt as it is typed ("0.25"), as the language of the window writes it."""
    return decimal(float(share), len(share.partition(".")[2]))
