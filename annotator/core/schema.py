"""The labels of a project with their rules. A label_id lasts for ever; names and titles can change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Wording: TypeAlias = tuple[tuple[str, str], ...]
"""A text in several languages: (language code, text) pairs, the fallback first."""


def worded(wording: Wording, language: str) -> str:
    """The text in the language, else in the first language there is, else ""."""
    return dict(wording).get(language, wording[0][1] if wording else "")


@dataclass(frozen=True, slots=True)
class SpanLabel:
    """A kind of span. `hue` is an OKLCH hue in degrees; `contains` names the labels whose spans may lie inside its spans.

    `settings` are (setting, value) pairs: what the guideline says of it in a form that producers can heed (language.guideline).
    `place` is where the label stands among those of its kind; labels of the same place stand in the order in which they were made.
    """

    label_id: str
    name: str
    title: Wording = ()
    hue: float = 0.0
    key: str = ""
    parent: str | None = None
    guideline: Wording = ()
    contains: tuple[str, ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    place: int = 0


@dataclass(frozen=True, slots=True)
class RelationLabel:
    """A kind of relation and the labels that its head and its tail may have."""

    label_id: str
    name: str
    title: Wording = ()
    head_labels: tuple[str, ...] = ()
    tail_labels: tuple[str, ...] = ()
    symmetric: bool = False
    key: str = ""
    guideline: Wording = ()
    place: int = 0


Label: TypeAlias = SpanLabel | RelationLabel


@dataclass(frozen=True)
class Schema:
    span_labels: tuple[SpanLabel, ...] = ()
    relation_labels: tuple[RelationLabel, ...] = ()
    _spans: dict[str, SpanLabel] = field(init=False, repr=False, compare=False)
    _relations: dict[str, RelationLabel] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_spans", {label.label_id: label for label in self.span_labels})
        object.__setattr__(self, "_relations", {label.label_id: label for label in self.relation_labels})

    @classmethod
    def of_labels(cls, labels: Mapping[str, Label]) -> "Schema":
        """The schema made of labels by id, by their places, those of one place in the order of the mapping."""
        ordered = sorted(labels.values(), key=lambda label: label.place)
        return cls(
            tuple(label for label in ordered if isinstance(label, SpanLabel)),
            tuple(label for label in ordered if isinstance(label, RelationLabel)),
        )

    def span_label(self, label_id: str) -> SpanLabel:
        """The label, or a bare one named like the id when the schema no longer has it."""
        return self._spans.get(label_id) or SpanLabel(label_id, label_id)

    def relation_label(self, label_id: str) -> RelationLabel:
        """The label, or a bare one named like the id when the schema no longer has it."""
        return self._relations.get(label_id) or RelationLabel(label_id, label_id)

    @property
    def labels(self) -> tuple[Label, ...]:
        """All of them, those of spans first."""
        return *self.span_labels, *self.relation_labels

    def has_span_label(self, label_id: str) -> bool:
        return label_id in self._spans

    def nests(self, outer: str, inner: str) -> bool:
        """Whether a span labelled `inner` may lie inside one labelled `outer`."""
        label = self._spans.get(outer)
        return label is not None and inner in label.contains

    def allows(self, relation: str, head: str, tail: str) -> bool:
        """Whether the relation label may join a head and a tail with these span labels, in this direction."""
        label = self._relations.get(relation)
        if label is None:
            return False
        forward = head in label.head_labels and tail in label.tail_labels
        return forward or (label.symmetric and tail in label.head_labels and head in label.tail_labels)

    def relations_between(self, head: str, tail: str) -> tuple[RelationLabel, ...]:
        """The relation labels allowed from head to tail, in schema order."""
        return tuple(label for label in self.relation_labels if self.allows(label.label_id, head, tail))
