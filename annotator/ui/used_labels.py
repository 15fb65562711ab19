"""The labels that the analyst gave last: they are offered first for the next span. Pure."""

from annotator.core.schema import Schema
from annotator.suggest.date_spans import DATE
from annotator.suggest.misses import SurfaceKind

_MOST_RECENT = 5


class UsedLabels:
    """`recent` are label_ids, the last used first."""

    def __init__(self) -> None:
        self.recent: tuple[str, ...] = ()
        self._of: dict[SurfaceKind, str] = {}

    def use(self, label_id: str, kinds: set[SurfaceKind]) -> None:
        """Remember that words of these kinds were given this label."""
        self.recent = (label_id, *(other for other in self.recent if other != label_id))[:_MOST_RECENT]
        self._of.update(dict.fromkeys(kinds, label_id))

    def last(self, schema: Schema) -> str:
        """The label used last, at first the first of the schema; "" if it has none."""
        if self.recent and schema.has_span_label(self.recent[0]):
            return self.recent[0]
        return schema.span_labels[0].label_id if schema.span_labels else ""

    def for_kind(self, schema: Schema, kind: SurfaceKind) -> str:
        """The label used last for words of this kind: after a name a date is not one too. At first a date has the label DATE, a number none
        (""), and what is neither the first of the schema."""
        used = self._of.get(kind, "")
        if used and schema.has_span_label(used):
            return used
        if kind is SurfaceKind.DATE:
            return next((label.label_id for label in schema.span_labels if label.name == DATE), "")
        return schema.span_labels[0].label_id if kind is SurfaceKind.NAME and schema.span_labels else ""
