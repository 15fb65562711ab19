"""What is a matter of guideline, not of truth, in marking names and dates: the settings of a
project's labels, as the producers heed them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from annotator.core.schema import Schema
from annotator.core.values import canonical

SETTINGS: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "PER": {"titles": ("outside", "inside"), "determiner": ("outside", "inside")},
        "ORG": {"determiner": ("outside", "inside"), "nested": ("suggested", "by hand")},
        "LOC": {"determiner": ("outside", "inside"), "governments": ("place", "organisation")},
        # the names inside a work or an event are seldom marked: only where a project asks for it
        "MISC": {"determiner": ("outside", "inside"), "nested": ("by hand", "suggested")},
        # « hier », « cette année », « en septembre »: what names neither a number nor a weekday
        "DATE": {"loose": ("by hand", "suggested")},
    }
)
"""The settings of each label, by its id, with their values, the default first."""

_NAMES = frozenset({"PER", "ORG", "LOC", "MISC"})


@dataclass(frozen=True, slots=True)
class Guideline:
    """How names are to be marked. `nested` are (outer, inner) labels: names with the inner one are suggested inside the outer one too."""

    titles_inside: bool = False
    determiner_inside: frozenset[str] = frozenset()
    governments_are_organisations: bool = False
    nested: frozenset[tuple[str, str]] = frozenset()
    loose_dates: bool = False

    def parameters(self) -> str:
        """The parameters of a run that heeds it, as canonical JSON: what differs from the default."""
        data: dict[str, Any] = {
            "titles": "inside" if self.titles_inside else "",
            "determiner": sorted(self.determiner_inside),
            "governments": "organisation" if self.governments_are_organisations else "",
            "nested": sorted(map(list, self.nested)),
            "loose": "suggested" if self.loose_dates else "",
        }
        return canonical({name: value for name, value in data.items() if value})


def guideline_of(schema: Schema) -> Guideline:
    """The guideline that the labels of a schema set. What is nested is what `contains` allows, for labels set to suggest it."""

    def chosen(label: str, setting: str) -> str:
        values = SETTINGS[label].get(setting, ("",))
        value = dict(schema.span_label(label).settings).get(setting, values[0])
        return value if value in values else values[0]

    return Guideline(
        chosen("PER", "titles") == "inside",
        frozenset(label for label in SETTINGS if chosen(label, "determiner") == "inside"),
        chosen("LOC", "governments") == "organisation",
        frozenset(
            (label, inner)
            for label in SETTINGS
            if chosen(label, "nested") == "suggested"
            for inner in schema.span_label(label).contains
            if inner in _NAMES
        ),
        chosen("DATE", "loose") == "suggested",
    )


def guideline_from(parameters: str) -> Guideline:
    """The guideline of a run's parameters. Raises ValueError, TypeError or AttributeError for what `parameters` never makes."""
    data = json.loads(parameters)
    return Guideline(
        data.get("titles") == "inside",
        frozenset(data.get("determiner", ())),
        data.get("governments") == "organisation",
        frozenset((outer, inner) for outer, inner in data.get("nested", ())),
        data.get("loose") == "suggested",
    )


def faults(schema: Schema) -> Iterator[str]:
    """What is wrong with the settings of a schema, in words."""
    for label in schema.span_labels:
        known = SETTINGS.get(label.label_id, {})
        for setting, value in label.settings:
            if setting not in known:
                yield f"{label.name} has no setting {setting} (there is: {', '.join(known) or 'none'})."
            elif value not in known[setting]:
                yield f"The setting {setting} of {label.name} cannot be {value!r}; choose {' or '.join(known[setting])}."
