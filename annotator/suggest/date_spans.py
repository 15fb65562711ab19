"""What the dates of an article stand for. Pure."""

from annotator.core.document import Document
from annotator.core.schema import Schema
from annotator.core.view import SpanItem
from annotator.language.date_values import date_value

DATE = "DATE"


def with_date_values(spans: tuple[SpanItem, ...], document: Document, schema: Schema) -> tuple[SpanItem, ...]:
    """The spans, of which each one labelled DATE that has no value of its own has the one that its words and the article's date give."""
    dates = {label.label_id for label in schema.span_labels if label.name == DATE}

    def valued(item: SpanItem) -> SpanItem:
        if item.value is not None:
            return item
        value = date_value(document.text[item.start : item.end], document.source.published, document.language)
        return item if value is None else item._replace(derived=value)

    return tuple([valued(item) if item.label_id in dates else item for item in spans])
