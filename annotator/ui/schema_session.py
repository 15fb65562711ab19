"""The schema through the session: every edit of a label is an act on the project layer, which undo takes back."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from annotator.core import labels
from annotator.core.acts import Change, Verb
from annotator.core.schema import Label, RelationLabel, Schema, SpanLabel
from annotator.core.values import Kind
from annotator.formats.atomic import replaced_file
from annotator.jobs.schemas import read_schema, schema_to_toml
from annotator.ui.act_words import thing
from annotator.ui.log_session import LogSession
from annotator.ui.session import ReviewSession
from annotator.ui.words import tr

_LISTED = 200
_HUES = (255.0, 50.0, 150.0, 200.0, 285.0, 315.0, 20.0, 100.0, 230.0, 350.0, 75.0, 175.0)


@dataclass(frozen=True, slots=True)
class Bearers:
    """How many confirmed annotations bear a label: the analyst's, in so many articles, and those of others by name."""

    mine: int
    documents: int
    others: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Removal:
    """All changes of taking a label out, how many annotations change, and the relations that become undecided, the first in words."""

    changes: tuple[Change, ...]
    annotations: int
    freed: int
    freed_words: tuple[str, ...]


class SchemaSession:
    """Edits the labels of the open project."""

    def __init__(self, session: ReviewSession) -> None:
        self._session = session

    @property
    def schema(self) -> Schema:
        return self._session.schema

    def faults(self, label: Label) -> list[str]:
        """What is wrong with a label, in words; one with faults is not saved."""
        return [_fault_words(fault, name) for fault, name in labels.faults(self.schema, label)]

    def save(self, label: Label) -> bool:
        """Put the label in the stead of the one with its id, or add it."""
        changes = labels.set_label(self.schema, label)
        return not self.faults(label) and self._edit(changes)

    def new(self, *, relation: bool) -> Label:
        """A label that is not in the schema yet, with a name and a colour of its own."""
        stem = tr("relation") if relation else tr("LABEL")
        names = {label.name for label in self.schema.labels} | {label.label_id for label in self.schema.labels}
        name = next(found for found in (stem, *(f"{stem}{n}" for n in range(2, 10_000))) if found not in names)
        keys = {label.key for label in (self.schema.relation_labels if relation else self.schema.span_labels)}
        key = next((digit for digit in "123456789" if digit not in keys), "")
        label_id = labels.fresh_label_id(self.schema, name)
        if relation:
            ends = tuple(label.label_id for label in self.schema.span_labels)
            return RelationLabel(label_id, name, (), ends, ends, False, key)
        used = {label.hue for label in self.schema.span_labels}
        hue = next((hue for hue in _HUES if hue not in used), float(len(used) * 137 % 360))
        return SpanLabel(label_id, name, (), hue, key)

    def move(self, label: Label, step: int) -> bool:
        """Move a label up or down among those of its kind."""
        return self._edit(labels.move_label(self.schema, label, step), "order")

    def _edit(self, changes: tuple[Change, ...], intent: str = "") -> bool:
        return self._session.perform(Verb.SCHEMA, changes, intent=intent) is not None

    def undo(self) -> None:
        LogSession(self._session).undo()

    # deleting --------------------------------------------------------------------------------------------------------

    def bearers(self, label: Label) -> Bearers:
        """Who has confirmed annotations with the label."""
        counts = self._session.project.labelled(_kind(label), label.label_id)
        mine, documents = counts.pop(self._session.annotator_id, (0, 0))
        names = self._session.project.annotators()
        return Bearers(mine, documents, tuple((names.get(who, who), count) for who, (count, _) in counts.items()))

    def removal(self, label: Label, to: str | None, *, reject: bool = False) -> Removal:
        """What taking the label out does to the annotations that bear it; see `labels.free`."""
        project, gone = self._session.project, labels.without(self.schema, label)
        after = labels.applied(self.schema, gone)
        changes: list[Change] = []
        freed: list[Change] = []
        for document_id, layer in project.labelled_documents(self._session.annotator_id, _kind(label), label.label_id):
            found = labels.free(layer, document_id, after, label, to, reject=reject)
            changes += found.changes
            freed += [change for change in found.changes if change.kind is Kind.RELATION and change.target_id in found.relations]
        return Removal((*gone, *changes), len(changes), len(freed), self._words(freed[:_LISTED]))

    def _words(self, changes: list[Change]) -> tuple[str, ...]:
        surfaces = self._session.project.surfaces(changes)
        return tuple(thing(change, surfaces, self.schema) for change in changes)

    def remove(self, removal: Removal) -> bool:
        return self._edit(removal.changes, "delete")

    # files -----------------------------------------------------------------------------------------------------------

    def read(self, path: Path) -> tuple[Change, ...]:
        """The changes that bring the labels of a file in. Raises Trouble when it is no schema."""
        return labels.merged(self.schema, read_schema(str(path)))

    def take(self, changes: Iterable[Change]) -> bool:
        return self._edit(tuple(changes), "file")

    def write(self, path: Path) -> None:
        """Write the labels to a file. Raises Trouble when that fails."""
        with replaced_file(path) as built:
            built.write_text(schema_to_toml(self.schema), encoding="utf-8")


def _fault_words(fault: labels.Fault, name: str) -> str:
    return {
        labels.Fault.NO_NAME: tr("A label needs a name."),
        labels.Fault.NAME_UNFIT: tr(
            "A name has at most {most} characters, and no tabs, line breaks or other control characters.", most=labels.LONGEST_NAME
        ),
        labels.Fault.NAME_TAKEN: tr("Another label has this name."),
        labels.Fault.KEY_TAKEN: tr("{name} has this key.", name=name),
        labels.Fault.CIRCLE: tr("A label cannot stand below itself."),
    }[fault]


def _kind(label: Label) -> Kind:
    return Kind.SPAN if isinstance(label, SpanLabel) else Kind.RELATION
