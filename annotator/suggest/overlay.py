"""The view of an article with the relations that patterns see between the spans as they stand now."""

from annotator.core.document import Document
from annotator.core.fold import Layer
from annotator.core.schema import Schema
from annotator.core.spans import Span, Suggestions
from annotator.core.view import ItemState, View, view_of, with_relations
from annotator.suggest.patterns import Patterns, patterns_for, relation_suggestions


def virtual_suggestions(document: Document, schema: Schema, view: View, patterns: Patterns) -> Suggestions:
    """What the patterns suggest between the open and the confirmed spans of a view, with their run."""
    spans = [
        Span(item.item_id, item.start, item.end, item.label_id)
        for item in view.spans
        if item.state in (ItemState.OPEN, ItemState.CONFIRMED)
    ]  # fmt: skip
    return Suggestions((), tuple(relation_suggestions(document, spans, schema, patterns)), {patterns.run.run_id: patterns.run})


def overlay(document: Document, schema: Schema, layer: Layer, stored: Suggestions) -> View:
    """The view of a document with its stored suggestions and those of the patterns of its language. Pure and deterministic."""
    view = view_of(document.document_id, schema, layer, stored)
    virtual = virtual_suggestions(document, schema, view, patterns_for(document.language))
    if not virtual.relations:
        return view
    return with_relations(view, schema, layer, stored.joined(virtual))
