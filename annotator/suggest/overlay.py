"""The view of an article with what is proposed without a model: precedents, and relations between the spans as they stand now."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from annotator.core.document import Document
from annotator.core.fold import Layer
from annotator.core.precedents import Precedents
from annotator.core.schema import Schema
from annotator.core.spans import RelationSuggestion, Span, Suggestions
from annotator.core.values import Decision, NoteValue
from annotator.core.view import ItemState, RelationItem, SpanItem, View, pooled, span_items, with_relations
from annotator.suggest.confidence import WORTH_SHOWING, Calibration
from annotator.suggest.date_spans import with_date_values
from annotator.suggest.patterns import Patterns, patterns_for, relation_suggestions
from annotator.suggest.precedents import Surfaces, is_suppressed, precedent_suggestions


@dataclass(frozen=True, slots=True)
class Memory:
    """What earlier decisions of the project say of one document."""

    surfaces: Surfaces = field(default_factory=lambda: Surfaces({}))
    precedents: Precedents = field(default_factory=Precedents)
    calibration: Calibration = field(default_factory=Calibration)


NO_MEMORY = Memory()


def found_between(
    items: Iterable[SpanItem], document: Document, schema: Schema, patterns: Patterns, within: tuple[int, int] | None = None
) -> list[RelationSuggestion]:
    """What the patterns suggest between the open and the confirmed ones of some spans; `within` as in `relation_suggestions`."""
    shown = (ItemState.OPEN, ItemState.CONFIRMED)
    spans = [Span(item.item_id, item.start, item.end, item.label_id) for item in items if item.state in shown]
    return relation_suggestions(document, spans, schema, patterns, within)


def overlay(document: Document, schema: Schema, layer: Layer, stored: Suggestions, memory: Memory = NO_MEMORY) -> View:
    """The view of a document with its stored suggestions, precedents, and the patterns of its language. Pure and deterministic.

    Neither precedents nor patterns add anything to an article that is finished or skipped: nobody is going to judge it, unless it is
    opened again.
    """
    spans, proposed = overlaid_spans(document, schema, layer, layer.spans, stored, memory)
    view = View(document.document_id, spans, (), layer.status, layer.notes.get(document.document_id, NoteValue()))
    patterns = patterns_for(document.language)
    found = tuple(found_between(spans, document, schema, patterns)) if layer.status is None else ()
    view = with_relations(view, schema, layer, proposed.joined(Suggestions((), found, {patterns.run.run_id: patterns.run})))
    return replace(view, relations=tuple(with_chances(view.relations, memory.calibration)))


def overlaid_spans(
    document: Document, schema: Schema, layer: Layer, decided: Collection[str], stored: Suggestions, memory: Memory
) -> tuple[tuple[SpanItem, ...], Suggestions]:
    """The spans of the view, and the suggestions that they are made of. As in `span_items`, spans that do not overlap have nothing to do
    with one another; given the surfaces of a part of the text, this can be done for that part alone."""
    proposed = stored
    if layer.status is None:
        values = (layer.spans[span_id] for span_id in decided)
        settled = {(value.start, value.end) for value in values if value.state is Decision.CONFIRMED}
        found = precedent_suggestions(document, memory.surfaces, memory.precedents, stored)
        proposed = stored.joined(found._replace(spans=tuple(one for one in found.spans if (one.start, one.end) not in settled)))
    suppressed = {one.span_id for one in stored.spans if is_suppressed(document, one, memory.precedents)}
    spans = span_items(schema, layer, decided, proposed, suppressed)
    return with_date_values(_weighed(spans, memory.calibration), document, schema), proposed


def _weighed(spans: tuple[SpanItem, ...], calibration: Calibration) -> tuple[SpanItem, ...]:
    """The spans with the acceptance to expect of each undecided one, where there are decisions enough to tell; those that are likelier
    wrong than right are put away."""
    if not calibration.says:
        return spans

    def weighed(item: SpanItem) -> SpanItem:
        if item.state is not ItemState.OPEN or not item.origins:
            return item
        chance = calibration.chance(item.label_id, pooled(item.origins))
        put_away = chance is not None and chance < WORTH_SHOWING and item.note == NoteValue()
        return item._replace(observed=chance, state=ItemState.SUPPRESSED if put_away else item.state)

    return tuple(map(weighed, spans))


def with_chances(relations: Iterable[RelationItem], calibration: Calibration) -> list[RelationItem]:
    """As `_weighed` for relations, none of which is put away."""
    if not calibration.says:
        return list(relations)
    return [
        item._replace(observed=calibration.chance(item.label_id, pooled(item.origins))) if item.state.undecided and item.origins else item
        for item in relations
    ]
