"""The schemas shipped with the program: resources/schemas/NAME.toml."""

import tomllib
from pathlib import Path
from typing import Any

from annotator import resources
from annotator.core.errors import Trouble
from annotator.core.schema import RelationLabel, Schema, SpanLabel, Wording
from annotator.language.guideline import faults


def schema_names() -> tuple[str, ...]:
    """The names of the shipped schemas, sorted."""
    return tuple(sorted(path.stem for path in (resources() / "schemas").glob("*.toml")))


def read_schema(name: str) -> Schema:
    """A shipped schema by name, or one from a TOML file by path. Raises Trouble when there is none or it is not valid."""
    path = Path(name) if name.endswith(".toml") else resources() / "schemas" / f"{name}.toml"
    if not name.endswith(".toml") and name not in schema_names():
        raise Trouble(f"There is no schema named {name}; choose one of {', '.join(schema_names())}, or name a .toml file.")
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Trouble(f"{path}: cannot be read ({error.strerror}).") from error
    except ValueError as error:
        raise Trouble(f"{path}: is not valid TOML ({error}).") from error
    try:
        schema = _schema(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Trouble(f"{path}: is not a schema ({error!r}); each label needs a name, each relation heads and tails.") from error
    for fault in faults(schema):
        raise Trouble(f"{path}: {fault}")
    return schema


def _schema(data: dict[str, Any]) -> Schema:
    spans = tuple(
        SpanLabel(
            label["name"],
            label["name"],
            _wording(label.get("title", {})),
            float(label.get("hue", 0.0)),
            str(label.get("key", "")),
            label.get("parent"),
            _wording(label.get("guideline", {})),
            tuple(label.get("contains", ())),
            tuple(sorted(label.get("settings", {}).items())),
        )
        for label in data["labels"]
    )
    relations = tuple(
        RelationLabel(
            label["name"],
            label["name"],
            _wording(label.get("title", {})),
            tuple(label["heads"]),
            tuple(label["tails"]),
            bool(label.get("symmetric", False)),
            str(label.get("key", "")),
            _wording(label.get("guideline", {})),
        )
        for label in data.get("relations", ())
    )
    names = [label.name for label in spans]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise ValueError(f"two labels are named {', '.join(sorted(twice))}")
    used = {name for label in spans for name in label.contains} | {
        n for label in relations for n in (*label.head_labels, *label.tail_labels)
    }
    if not used <= set(names):
        raise ValueError(f"unknown labels: {', '.join(sorted(used - set(names)))}")
    return Schema(spans, relations)


def _wording(texts: dict[str, str]) -> Wording:
    """English first: it is what other languages fall back to."""
    return tuple(sorted(((language, text.strip()) for language, text in texts.items()), key=lambda pair: (pair[0] != "en", pair[0])))
