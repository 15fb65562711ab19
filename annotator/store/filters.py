"""Which documents a query finds, in SQL: each term is a question of its own about the numbers of documents."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from annotator.core.article_query import EITHER, MENTIONS, NO, YES, Facet, Query, Term
from annotator.core.schema import Label
from annotator.core.values import Status
from annotator.language.folding import fold
from annotator.language.searching import folded
from annotator.store.migrations import TO_JUDGE
from annotator.store.reader import Reader
from annotator.store.search import BEGINNING, search_expression, words_of

TRASHED = "SELECT document_no FROM item WHERE kind = 'trash' AND state = 'trashed'"


class Filter:
    """Answers queries of one annotator about the documents that are not in the trash, or about those that are."""

    def __init__(self, reader: Reader, annotator_no: int) -> None:
        self._reader = reader
        self._annotator_no = annotator_no

    def found(self, query: Query) -> tuple[set[int] | None, set[int]]:
        """The documents of which each is found (None: all), and those that are not to be found all the same."""
        kept, left_out = None, self._numbers(TRASHED)
        if any(term.facet is Facet.TRASH and (term.value == YES) is not term.negated for term in query.terms):
            kept, left_out = left_out, set()
        words = search_expression([term.value for term in query.words], beginning=True)
        if words:
            found = self._numbers(_WORDS, match=words)
            kept = found if kept is None else kept & found
        either: dict[Facet, set[int]] = {}
        for term in query.terms:
            if term.facet in (Facet.STATUS, Facet.TRASH) or term in query.words:
                continue
            numbers, negated = self._of(term)
            if negated:
                left_out |= numbers
            elif term.facet in EITHER:
                either.setdefault(term.facet, set()).update(numbers)
            else:
                kept = numbers if kept is None else kept & numbers
        statuses = _statuses(query)
        if Status.NEW in statuses:  # nothing is stored of what is new
            left_out |= self._status(set(Status) - statuses)
        else:
            either[Facet.STATUS] = self._status(statuses)
        for numbers in either.values():
            kept = numbers if kept is None else kept & numbers
        return kept, left_out

    def _numbers(self, statement: str, **parameters: Any) -> set[int]:
        return set(self._reader.numbers(statement, {"annotator": self._annotator_no, **parameters}))

    def _of(self, term: Term) -> tuple[set[int], bool]:
        """The documents that the term is about, and whether they are not to be found."""
        negated, facet = term.negated, term.facet
        if facet is None:
            words = search_expression([term.value])
            return self._numbers(_WORDS, match=words) if words else set(), negated
        if term.value in (YES, NO) and facet in _COUNTED:
            return self._numbers(_COUNTED[facet]), negated is (term.value == YES)
        if facet in MENTIONS:
            return self._mentions(facet, term.value), negated
        return _ASKED[facet](self, term.value), negated

    def _mentions(self, facet: Facet, words: str) -> set[int]:
        """The documents with a mention in this state that holds the words, the last as a beginning."""
        asked = words_of(fold(_sound(words)))
        wanted = {"pattern": asked if len(asked.strip()) < BEGINNING else asked.rstrip()}
        if facet is not Facet.UNDECIDED:
            return self._numbers(_DECIDED, state=facet.value, **wanted)
        (several,) = self._reader.row("SELECT count(*) > count(DISTINCT producer) FROM run") or (0,)
        nesting = json.dumps(self._nesting())
        return self._numbers(_UNDECIDED + (_NEWEST if several else ""), nesting=nesting, **wanted)

    def _nesting(self) -> list[list[int]]:
        """The pairs of labels of which the second may lie in the first."""
        schema, numbers = self._reader.schema(), self._reader.rows("SELECT label_id, label_no FROM label")
        return [[outer_no, inner_no] for outer, outer_no in numbers for inner, inner_no in numbers if schema.nests(outer, inner)]

    def _status(self, statuses: set[Status]) -> set[int]:
        if not statuses:
            return set()
        wanted = json.dumps([*statuses])
        return self._numbers(
            """SELECT document_no FROM progress WHERE annotator_no = :annotator
            AND status IN (SELECT value FROM json_each(:wanted))""",
            wanted=wanted,
        )

    def label(self, name: str) -> set[int]:
        """The documents in which a label of this name stands, or one whose name begins so; the name that it was made under counts too."""
        schema = self._reader.schema()
        labels: tuple[Label, ...] = (*schema.span_labels, *schema.relation_labels)
        names = [(called, label.label_id) for label in labels for called in (label.name, label.label_id)]
        wanted = [label_id for _, label_id in _named(names, name)]
        return self._numbers(
            """SELECT document_no FROM label_document WHERE label_no IN
            (SELECT label_no FROM label WHERE label_id IN (SELECT value FROM json_each(:wanted)))""",
            wanted=json.dumps(wanted),
        )

    def outlet(self, name: str) -> set[int]:
        wanted = [outlet for outlet, _ in _named(((outlet, outlet) for outlet in outlets(self._reader)), name)]
        found = "SELECT document_no FROM document WHERE outlet IN (SELECT value FROM json_each(:wanted))"
        return self._numbers(found, wanted=json.dumps(wanted))

    def language(self, code: str) -> set[int]:
        return self._numbers(
            """SELECT document_no FROM document WHERE language >= :code AND language < :code || '~'
                AND document_no NOT IN (SELECT document_no FROM item WHERE kind = 'language')
            UNION ALL SELECT document_no FROM item WHERE kind = 'language' AND state >= :code AND state < :code || '~'""",
            code=_sound(code).casefold(),
        )

    def doubt(self, share: str) -> set[int]:
        return self._numbers(_DOUBTED, share=float(share))

    def since(self, date: str) -> set[int]:
        return self._numbers("SELECT document_no FROM document WHERE published >= :date", date=date)

    def until(self, date: str) -> set[int]:
        """Also what was published in the year, month or day itself."""
        return self._numbers("SELECT document_no FROM document WHERE published < :date || '~'", date=date)


_ASKED: dict[Facet, Callable[[Filter, str], set[int]]] = {
    Facet.LABEL: Filter.label,
    Facet.OUTLET: Filter.outlet,
    Facet.LANGUAGE: Filter.language,
    Facet.DOUBT: Filter.doubt,
    Facet.SINCE: Filter.since,
    Facet.UNTIL: Filter.until,
}


def _statuses(query: Query) -> set[Status]:
    """What the status may be."""
    asked = {Status(term.value) for term in query.terms if term.facet is Facet.STATUS and not term.negated}
    return (asked or set(Status)) - {Status(term.value) for term in query.terms if term.facet is Facet.STATUS and term.negated}


def outlets(reader: Reader) -> list[str]:
    """Every outlet once, by name: the index is leapt over, not read."""
    return [
        outlet
        for (outlet,) in reader.rows(
            """WITH RECURSIVE one(outlet) AS (SELECT min(outlet) FROM document UNION ALL
            SELECT (SELECT min(outlet) FROM document WHERE outlet > one.outlet) FROM one WHERE one.outlet IS NOT NULL)
            SELECT outlet FROM one WHERE outlet IS NOT NULL"""
        )
    ]


def _named(names: Iterable[tuple[str, str]], wanted: str) -> list[tuple[str, str]]:
    """The (name, what it names) that bear this name, or else those with a word that begins so."""
    unaccented = [(folded(name), name, named) for name, named in names]
    key = folded(wanted)
    exact = [(name, named) for its_key, name, named in unaccented if its_key == key]
    return exact or [(name, named) for its_key, name, named in unaccented if words_of(key).rstrip() in words_of(its_key)]


def _sound(text: str) -> str:
    """A text that SQLite takes."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", " ")


def _left(column: str) -> str:
    """The documents in which the annotator has something left to judge, also where a bulk act has left it uncounted."""
    return f"""SELECT document_no FROM progress WHERE annotator_no = 0 AND {column} > 0
        AND document_no NOT IN (SELECT document_no FROM progress WHERE annotator_no = :annotator)
    UNION ALL SELECT document_no FROM progress WHERE annotator_no = :annotator AND ({column} > 0 OR undecided IS NULL)"""


_WORDS = "SELECT rowid FROM document_search WHERE document_search MATCH :match"

_COUNTED = {
    Facet.UNDECIDED: _left("undecided"),
    Facet.RELATIONS: _left("undecided_relations"),
    Facet.CONFIRMED: "SELECT document_no FROM progress WHERE annotator_no = :annotator AND confirmed > 0",
    Facet.REJECTED: "SELECT document_no FROM progress WHERE annotator_no = :annotator AND rejected > 0",
    Facet.FLAG: "SELECT document_no FROM progress WHERE annotator_no = :annotator AND flag",
}

_DOUBTED = f"""SELECT document_no FROM progress WHERE annotator_no = 0 AND {TO_JUDGE} AND doubt >= :share
    AND document_no NOT IN (SELECT document_no FROM progress WHERE annotator_no = :annotator)
UNION ALL SELECT document_no FROM progress WHERE annotator_no = :annotator AND {TO_JUDGE} AND doubt >= :share"""

_SURFACES = "(SELECT surface_no FROM surface WHERE instr(words, :pattern) > 0)"

_DECIDED = f"SELECT document_no FROM item WHERE surface_no IN {_SURFACES} AND annotator_no = :annotator AND state = :state"

_UNDECIDED = f"""WITH nesting(pair) AS (SELECT value FROM json_each(:nesting))
SELECT s.document_no FROM span_suggestion s
WHERE s.surface_no IN {_SURFACES} AND NOT EXISTS (
    SELECT 1 FROM item i WHERE i.document_no = s.document_no AND i.annotator_no = :annotator AND i.kind = 'span'
    AND i.start < s."end" AND i."end" > s.start AND
    CASE WHEN i.start = s.start AND i."end" = s."end" THEN i.label_no = s.label_no OR i.state = 'confirmed'
        ELSE i.state = 'confirmed'
        AND NOT (i.start <= s.start AND s."end" <= i."end" AND json_array(i.label_no, s.label_no) IN nesting)
        AND NOT (s.start <= i.start AND i."end" <= s."end" AND json_array(s.label_no, i.label_no) IN nesting)
        END)"""

_NEWEST = """ AND NOT EXISTS (SELECT 1 FROM run r JOIN run newer USING (producer) JOIN run_document done ON done.run_no = newer.run_no
    WHERE r.run_no = s.run_no AND done.document_no = s.document_no AND (newer.made_at, newer.run_no) > (r.made_at, r.run_no))"""
