"""Deciding once: the places of a project that a decision is done again at, and the act that does it."""

from collections.abc import Callable, Iterable, Iterator

from annotator.core.acts import Change, Verb
from annotator.core.schema import Schema
from annotator.core.spread import Hit, Spread, Standing, moved, sorted_out, spread_changes, standing
from annotator.core.values import Decision, SpanValue
from annotator.language.date_values import date_value
from annotator.language.folding import fold
from annotator.store.reader import Reader
from annotator.suggest.date_spans import DATE

Places = list[tuple[Standing, Hit]]
_PORTION = 1000


def places_of(reader: Reader, spread: Spread, annotator_id: str) -> Iterator[tuple[Standing, list[Hit]]]:
    """Where the project has what the spread is about, as the annotator has decided so far: one standing after the other, in portions that
    take a few milliseconds each to read; no article is opened.

    Where it moves edges, only places where the same words stand within them, and nothing confirmed reaches into them. Last come the places
    where nothing is marked: every article that holds the words is read for them.
    """
    later: dict[Standing, list[Hit]] = {Standing.OTHERWISE: [], Standing.FINISHED: []}
    for page in reader.hits(spread.folded, annotator_id):
        found = _fitting(reader, spread, annotator_id, sorted_out(spread, page))
        yield Standing.UNDECIDED, [hit for how, hit in found if how is Standing.UNDECIDED]
        for how, hit in found:
            if how in later:
                later[how].append(hit)
    for how, hits in later.items():
        for first in range(0, len(hits), _PORTION):
            yield how, hits[first : first + _PORTION]
    if spread.state is Decision.CONFIRMED:
        for page in reader.unmarked(spread.folded, annotator_id):
            bare: Places = [(Standing.UNMARKED, hit) for hit in page if standing(spread, hit) is Standing.UNMARKED]
            yield Standing.UNMARKED, [hit for _, hit in _fitting(reader, spread, annotator_id, bare)]


def _fitting(reader: Reader, spread: Spread, annotator_id: str, found: Places) -> Places:
    if not spread.moves or not found:
        return found
    wanted = [moved(spread, hit) for _, hit in found]
    same = [fold(text) == spread.wanted for text in reader.excerpts(wanted)]
    free = reader.free(wanted, annotator_id)
    return [
        (how, hit)
        for (how, hit), (_, start, end), fits, is_free in zip(found, wanted, same, free, strict=True)
        if 0 <= start < end and fits and (is_free or not hit.is_open)
    ]


def changes_for(
    reader: Reader, spread: Spread, hits: Iterable[Hit], annotator_id: str, schema: Schema, fresh: Callable[[], str]
) -> tuple[Change, ...]:
    """The changes that do the spread at these places, in one act; dates that are accepted as they are proposed get their values."""
    changes = spread_changes(spread, hits, reader, annotator_id, schema, fresh)
    as_proposed = spread.state is Decision.CONFIRMED and spread.to_label == spread.label_id and not spread.moves
    return _valued(reader, changes, annotator_id) if as_proposed and schema.span_label(spread.to_label).name == DATE else changes


def _valued(reader: Reader, changes: tuple[Change, ...], annotator_id: str) -> tuple[Change, ...]:
    articles = {one.document_id: one for one in reader.documents(annotator_id, within={change.document_id for change in changes})}
    places = [(change.document_id, v.start, v.end) for change in changes if isinstance(v := change.after, SpanValue)]
    words = dict(zip(places, reader.excerpts(places), strict=True))
    valued = []
    for change in changes:
        value, article = change.after, articles.get(change.document_id)
        if isinstance(value, SpanValue) and value.value is None and article is not None:
            said = words[change.document_id, value.start, value.end]
            change = change._replace(after=value._replace(value=date_value(said, article.published, article.language)))
        valued.append(change)
    return tuple(valued)


def verb_of(spread: Spread) -> Verb:
    """What an act is called that does the spread."""
    if spread.state is Decision.REJECTED:
        return Verb.REJECT
    if spread.added:
        return Verb.ADD
    return Verb.ACCEPT if spread.to_label == spread.label_id and not spread.moves else Verb.CORRECT


def intent_of(spread: Spread) -> str:
    """The rule of a bulk act, for the log: what was looked for, and what was to become of it."""
    became = "rejected" if spread.state is Decision.REJECTED else f"{spread.to_label} « {spread.wanted} »"
    return f"every {spread.label_id} « {spread.folded} » {became}"
