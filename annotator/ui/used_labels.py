"""The labels that the analyst gave last: they are offered first for the next span or relation. Pure."""

from collections.abc import Iterable

from annotator.core.schema import RelationLabel, Schema
from annotator.suggest.date_spans import DATE
from annotator.suggest.misses import SurfaceKind, kind_of

_MOST_RECENT = 5


class UsedLabels:
    """`recent` are label_ids of spans, the last used first; `relation` is that of the last relation, "" at first."""

    def __init__(self) -> None:
        self.recent: tuple[str, ...] = ()
        self.relation = ""
        self._of: dict[SurfaceKind, str] = {}

    def use(self, label_id: str, surfaces: Iterable[str], language: str) -> None:
        """Remember that these words of a language were given this label."""
        self.recent = (label_id, *(other for other in self.recent if other != label_id))[:_MOST_RECENT]
        self._of.update((kind_of(surface, language), label_id) for surface in surfaces)

    def last(self, schema: Schema) -> str:
        """The label used last, at first the first of the schema; "" if it has none."""
        if self.recent and schema.has_span_label(self.recent[0]):
            return self.recent[0]
        return schema.span_labels[0].label_id if schema.span_labels else ""

    def last_for(self, schema: Schema, surface: str, language: str) -> str:
        """The label used last for words of the same kind: after a name a date is not one too. At first a date has the label DATE, a number
        none (""), and what is neither the first of the schema."""
        kind = kind_of(surface, language)
        used = self._of.get(kind, "")
        if used and schema.has_span_label(used):
            return used
        if kind is SurfaceKind.DATE:
            return next((label.label_id for label in schema.span_labels if label.name == DATE), "")
        return schema.span_labels[0].label_id if kind is SurfaceKind.NAME and schema.span_labels else ""

    def between(self, schema: Schema, head_label_id: str, tail_label_id: str) -> tuple[list[RelationLabel], list[RelationLabel]]:
        """The labels allowed for a relation between spans so labelled, and those allowed the other way round; the last used first."""

        def ranked(one: str, other: str) -> list[RelationLabel]:
            return sorted(schema.relations_between(one, other), key=lambda label: label.label_id != self.relation)

        return ranked(head_label_id, tail_label_id), [label for label in ranked(tail_label_id, head_label_id) if not label.symmetric]
