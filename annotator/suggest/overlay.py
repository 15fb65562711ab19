"""The view of an article with what is proposed without a model: precedents, and relations between the spans as they stand now."""

from dataclasses import dataclass, field, replace

from annotator.core.document import Document
from annotator.core.fold import Layer
from annotator.core.precedents import Precedents
from annotator.core.schema import Schema
from annotator.core.spans import Span, Suggestions
from annotator.core.values import Decision, NoteValue
from annotator.core.view import ItemState, SpanItem, View, pooled, view_of, with_relations
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


def virtual_suggestions(document: Document, schema: Schema, view: View, patterns: Patterns) -> Suggestions:
    """What the patterns suggest between the open and the confirmed spans of a view, with their run."""
    spans = [
        Span(item.item_id, item.start, item.end, item.label_id)
        for item in view.spans
        if item.state in (ItemState.OPEN, ItemState.CONFIRMED)
    ]  # fmt: skip
    return Suggestions((), tuple(relation_suggestions(document, spans, schema, patterns)), {patterns.run.run_id: patterns.run})


def overlay(document: Document, schema: Schema, layer: Layer, stored: Suggestions, memory: Memory = NO_MEMORY) -> View:
    """The view of a document with its stored suggestions, precedents, and the patterns of its language. Pure and deterministic.

    Precedents add nothing to an article that is finished: it was read to the end.
    """
    proposed = stored
    if layer.status is None:
        settled = {(value.start, value.end) for value in layer.spans.values() if value.state is Decision.CONFIRMED}
        found = precedent_suggestions(document, memory.surfaces, memory.precedents, stored)
        proposed = stored.joined(replace(found, spans=tuple(one for one in found.spans if (one.start, one.end) not in settled)))
    suppressed = {one.span_id for one in stored.spans if is_suppressed(document, one, memory.precedents)}
    view = _weighed(view_of(document.document_id, schema, layer, proposed, suppressed), memory.calibration)
    virtual = virtual_suggestions(document, schema, view, patterns_for(document.language))
    view = _with_chances(with_relations(view, schema, layer, proposed.joined(virtual)), memory.calibration)
    return with_date_values(view, document, schema)


def _weighed(view: View, calibration: Calibration) -> View:
    """The view with the acceptance to expect of each undecided span, where there are decisions enough to tell; those that are likelier
    wrong than right are put away."""
    if not calibration.says:
        return view

    def weighed(item: SpanItem) -> SpanItem:
        if item.state is not ItemState.OPEN or not item.origins:
            return item
        chance = calibration.chance(item.label_id, pooled(item.origins))
        put_away = chance is not None and chance < WORTH_SHOWING and item.note == NoteValue()
        return replace(item, observed=chance, state=ItemState.SUPPRESSED if put_away else item.state)

    return replace(view, spans=tuple(map(weighed, view.spans)))


def _with_chances(view: View, calibration: Calibration) -> View:
    """As `_weighed` for the relations, none of which is put away."""
    if not calibration.says or not view.relations:
        return view
    relations = (
        replace(item, observed=calibration.chance(item.label_id, pooled(item.origins))) if item.state.undecided and item.origins else item
        for item in view.relations
    )
    return replace(view, relations=tuple(relations))
