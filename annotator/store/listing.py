"""The list of articles at any size: the numbers of what a query finds in its order; summaries are read a window at a time."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import NamedTuple

from annotator.core.article_query import Order, Query
from annotator.core.values import Status
from annotator.store.filters import TRASHED, Filter
from annotator.store.migrations import TITLE_KEY, TO_JUDGE
from annotator.store.reader import DocumentSummary, Reader

DONE = (Status.FINISHED, Status.SKIPPED)
"""Of an article that is not to be reviewed any more."""

_AT_ONCE = 256  # rows of which is asked whether they are done

_COUNTED_AT_ONCE = 2000  # articles of which is summed up what is left

EVERYTHING = Query()


class Tally(NamedTuple):
    """Articles of one status, and the confirmed spans in them."""

    documents: int
    confirmed: int


@dataclass(frozen=True, slots=True)
class Left:
    """How many spans and relations of what is stored for some articles are undecided. Of `uncounted` articles that is not known."""

    undecided: int = 0
    uncounted: int = 0

    def __add__(self, other: "Left") -> "Left":
        return Left(self.undecided + other.undecided, self.uncounted + other.uncounted)

    def __sub__(self, other: "Left") -> "Left":
        return Left(self.undecided - other.undecided, self.uncounted - other.uncounted)


class Listing:
    """Some articles in an order, as they were when the list was made; what is said of each is read when it is asked for."""

    def __init__(self, reader: Reader, annotator_no: int, numbers: Sequence[int]) -> None:
        self._reader = reader
        self._annotator_no = annotator_no
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    def begins_with(self, other: "Listing") -> bool:
        """Whether the other list is the beginning of this one."""
        return self._reader is other._reader and self._numbers[: len(other)] == other._numbers

    def summaries(self, first: int, last: int) -> list[DocumentSummary]:
        """Those of the rows from first on, before last."""
        return self._reader.summaries_at(self._annotator_no, self._numbers[first:last])

    def document_id(self, row: int) -> str:
        return self.summaries(row, row + 1)[0].document_id

    def document_ids(self) -> list[str]:
        """Of all rows, in their order."""
        return self._reader.ids_at(self._numbers)

    def row_of(self, document_id: str) -> int:
        """The row of an article, -1 if it is not listed."""
        number = self._reader.document_no(document_id)
        try:
            return self._numbers.index(number) if number else -1
        except ValueError:
            return -1

    def next_to_do(self, row: int) -> str | None:
        """The next article after the row, round the end, that is neither finished nor skipped; None when there is no other."""
        rows = chain(range(row + 1, len(self)), range(max(0, row)))
        while some := list(islice(rows, _AT_ONCE)):
            done = self._done([self._numbers[nth] for nth in some])
            for nth in some:
                if self._numbers[nth] not in done:
                    return self.document_id(nth)
        return None

    def _done(self, numbers: Sequence[int]) -> set[int]:
        found = f"""SELECT document_no FROM progress WHERE annotator_no = :annotator AND status IN ('finished', 'skipped')
            AND document_no IN ({", ".join(map(str, numbers))})"""
        return set(self._reader.numbers(found, {"annotator": self._annotator_no}))


class Articles:
    """All articles as one annotator stands with them. The orders are remembered: what they go by never changes."""

    def __init__(self, reader: Reader, annotator_id: str) -> None:
        self._reader = reader
        self._annotator_no = reader.annotator_no(annotator_id) or -1
        self._filter = Filter(reader, self._annotator_no)
        self._orders: dict[Order, Sequence[int]] = {}

    def listing(self, query: Query = EVERYTHING, order: Order = Order.IMPORT) -> Listing:
        """The articles that the query finds, in this order. Any query will do; an empty one finds all but the trash."""
        kept, left_out = self._filter.found(query)
        numbers = self._ordered(order)
        if kept is not None:
            kept -= left_out
            numbers = array("q", sorted(kept) if order is Order.IMPORT else (number for number in numbers if number in kept))
        elif left_out:
            numbers = array("q", (number for number in numbers if number not in left_out))
        return Listing(self._reader, self._annotator_no, numbers)

    def tallies(self) -> dict[Status, Tally]:
        """How many articles have each status."""
        found = {
            Status(status): Tally(documents, confirmed)
            for status, documents, confirmed in self._reader.rows(
                f"""SELECT status, count(*), sum(confirmed) FROM progress WHERE annotator_no = ? AND document_no NOT IN ({TRASHED})
                GROUP BY status""",
                (self._annotator_no,),
            )
        }
        all_, trashed = self._reader.rows(f"SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM ({TRASHED}))")[0]
        rest = all_ - trashed - sum(tally.documents for tally in found.values())
        new = found.get(Status.NEW, Tally(0, 0))
        return {status: found.get(status, Tally(0, 0)) for status in Status} | {Status.NEW: Tally(new.documents + rest, new.confirmed)}

    def to_do(self) -> int:
        """How many articles are neither finished nor skipped."""
        return sum(tally.documents for status, tally in self.tallies().items() if status not in DONE)

    def left(self, without: str) -> Iterator[Left]:
        """What is left in all articles but one and those that are skipped or in the trash, in parts that are quick to read."""
        last, own = self._reader.rows("SELECT max(document_no) FROM document")[0][0] or 0, self._reader.document_no(without) or 0
        for first in range(1, last + 1, _COUNTED_AT_ONCE):
            yield self._left(first, min(first + _COUNTED_AT_ONCE - 1, last), own)

    def left_in(self, document_id: str) -> Left:
        """What `left` counts in one article; nothing where there is no such article."""
        number = self._reader.document_no(document_id) or 0
        return self._left(number, number, 0)

    def _left(self, first: int, last: int, without: int) -> Left:
        bound = {"annotator": self._annotator_no, "first": first, "last": last, "without": without}
        (row,) = self._reader.rows(_LEFT, bound)
        return Left(*row)

    def outlets(self, limit: int) -> list[tuple[str, int]]:
        """The outlets with the most articles and how many they have."""
        found = self._reader.rows(
            """SELECT outlet, count(*) AS times FROM document WHERE outlet IS NOT NULL GROUP BY outlet
            ORDER BY times DESC, outlet LIMIT ?""",
            (limit,),
        )
        return [(outlet, times) for outlet, times in found]

    def _ordered(self, order: Order) -> Sequence[int]:
        if order in _LEFT_FIRST:
            every = self._ordered(Order.IMPORT)
            last = every[-1] if every else 0
            begun = _marked(self._numbers("SELECT document_no FROM progress WHERE annotator_no = :annotator"), last)
            first = [abs(number) for number in self._numbers(_LEFT_FIRST[order]) if number < 0 or not begun[number]]
            listed = _marked(first, last)
            return array("q", first) + array("q", [number for number in every if not listed[number]])
        count, newest = self._reader.rows("SELECT (SELECT count(*) FROM document), (SELECT max(document_no) FROM document)")[0]
        known = self._orders.get(order)
        if known is None or len(known) != count:
            if order is Order.IMPORT and count == (newest or 0):  # as in every sound file: a document is never removed
                known = range(1, count + 1)
            else:
                known = array("q", chain.from_iterable(map(self._numbers, _ORDERS[order])))
            self._orders[order] = known
        return known

    def _numbers(self, statement: str) -> list[int]:
        return self._reader.numbers(statement, {"annotator": self._annotator_no})


def _marked(numbers: Iterable[int], last: int) -> bytearray:
    """Which of the numbers from 0 to the last are there: of many, quicker to look up than in a set."""
    marked = bytearray(last + 1)
    for number in numbers:
        marked[number] = 1
    return marked


_ORDERS = {
    Order.IMPORT: ("SELECT document_no FROM document ORDER BY document_no",),
    Order.NEWEST: ("SELECT document_no FROM document ORDER BY published DESC, document_no DESC",),
    Order.OLDEST: (
        "SELECT document_no FROM document WHERE published IS NOT NULL ORDER BY published, document_no",
        "SELECT document_no FROM document WHERE published IS NULL ORDER BY document_no",
    ),
    Order.OUTLET: (
        "SELECT document_no FROM document WHERE outlet IS NOT NULL ORDER BY outlet, published, document_no",
        "SELECT document_no FROM document WHERE outlet IS NULL ORDER BY published, document_no",
    ),
    Order.TITLE: (f"SELECT document_no FROM document ORDER BY {TITLE_KEY}, document_no",),
}

_LEFT_FIRST = {
    Order.TO_JUDGE: """SELECT iif(annotator_no, -document_no, document_no) FROM progress
        WHERE annotator_no IN (0, :annotator) AND status NOT IN ('finished', 'skipped')
            AND coalesce(undecided, 1) + coalesce(undecided_relations, 0) > 0
        ORDER BY coalesce(undecided, 1) + coalesce(undecided_relations, 0) DESC, document_no""",
    Order.LEAST_CERTAIN: f"""SELECT number FROM (
        SELECT doubt, document_no AS place, document_no AS number FROM progress INDEXED BY progress_doubt
        WHERE annotator_no = 0 AND {TO_JUDGE}
        UNION ALL SELECT doubt, document_no, -document_no FROM progress INDEXED BY progress_doubt
        WHERE annotator_no = :annotator AND {TO_JUDGE}
        ORDER BY doubt DESC, place)""",
}
"""What these orders begin with; they change with every decision, and the other articles follow as they were imported.

Both what was proposed and, with a minus, how the annotator stands: to leave out in Python what he has begun is quicker than in SQL.
"""

_LEFT = f"""WITH stands AS (
    SELECT document_no, undecided, undecided_relations FROM progress
    WHERE annotator_no = :annotator AND document_no BETWEEN :first AND :last AND status <> 'skipped'
    UNION ALL
    SELECT document_no, undecided, undecided_relations FROM progress
    WHERE annotator_no = 0 AND document_no BETWEEN :first AND :last AND document_no NOT IN (
        SELECT document_no FROM progress WHERE annotator_no = :annotator AND document_no BETWEEN :first AND :last))
SELECT coalesce(sum(undecided), 0) + coalesce(sum(undecided_relations), 0), coalesce(sum(undecided IS NULL), 0)
FROM stands WHERE document_no <> :without AND document_no NOT IN ({TRASHED})"""
