"""Schemas as TOML: those shipped with the program (resources/schemas/NAME.toml), and those that people keep in files."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator import resources
from annotator.core.errors import Trouble, WrongValue, in_words, said, shortened
from annotator.core.labels import LONGEST_NAME, is_name
from annotator.core.schema import Label, RelationLabel, Schema, SpanLabel, Wording
from annotator.formats.allowed import text_of
from annotator.formats.text import visible
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
        raise Trouble(f"{path}: is not valid TOML ({shortened(visible(str(error)), 120)}).") from error
    except RecursionError as error:
        raise Trouble(f"{path}: is not valid TOML (it is nested too deeply).") from error
    try:
        schema = _schema(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Trouble(f"{path}: is not a schema ({in_words(error)}); each label needs a name, each relation heads and tails.") from error
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
    if not all(text_of(label.name) for labels in (spans, relations) for label in labels):
        raise WrongValue("a label has no name")
    unfit = next((label.name for labels in (spans, relations) for label in labels if not is_name(label.name)), None)
    if unfit is not None:
        raise WrongValue(f"the name {said(visible(unfit))} has more than {LONGEST_NAME} characters, or control characters such as tabs")
    names = [label.name for label in spans]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise WrongValue(f"two labels are named {', '.join(sorted(twice))}")
    used = {name for label in spans for name in label.contains} | {
        n for label in relations for n in (*label.head_labels, *label.tail_labels)
    }
    used |= {label.parent for label in spans if label.parent is not None}
    if not used <= set(names):
        raise WrongValue(f"unknown labels: {', '.join(sorted(used - set(names)))}")
    return Schema(spans, relations)


def _wording(texts: dict[str, str]) -> Wording:
    """English first: it is what other languages fall back to."""
    return tuple(sorted(((language, text.strip()) for language, text in texts.items()), key=lambda pair: (pair[0] != "en", pair[0])))


def schema_to_toml(schema: Schema) -> str:
    """The text from which `read_schema` makes these labels again, but with their names for ids (and not names that are none by now)."""
    names = {label.label_id: label.name for label in schema.span_labels}
    tables = [("labels", _span_lines(label, names)) for label in schema.span_labels]
    tables += [("relations", _relation_lines(label, names)) for label in schema.relation_labels]
    return "\n".join(f"[[{table}]]\n" + "".join(f"{line}\n" for line in lines) for table, lines in tables)


def _span_lines(label: SpanLabel, names: dict[str, str]) -> Iterator[str]:
    yield from _common_lines(label)
    yield f"hue = {label.hue!r}"
    if label.parent:
        yield f"parent = {_quoted(names.get(label.parent, label.parent))}"
    yield f"contains = {_list(label.contains, names)}"
    for setting, value in label.settings:
        yield f"settings.{_quoted(setting)} = {_quoted(value)}"


def _relation_lines(label: RelationLabel, names: dict[str, str]) -> Iterator[str]:
    yield from _common_lines(label)
    yield f"heads = {_list(label.head_labels, names)}"
    yield f"tails = {_list(label.tail_labels, names)}"
    if label.symmetric:
        yield "symmetric = true"


def _common_lines(label: Label) -> Iterator[str]:
    yield f"name = {_quoted(label.name)}"
    if label.key:
        yield f"key = {_quoted(label.key)}"
    for field, wording in (("title", label.title), ("guideline", label.guideline)):
        for language, text in wording:
            yield f"{field}.{_quoted(language)} = {_quoted(text)}"


def _list(labels: tuple[str, ...], names: dict[str, str]) -> str:
    return f"[{', '.join(_quoted(names.get(label, label)) for label in labels)}]"


def _quoted(text: str) -> str:
    """A TOML basic string: JSON's, but for DEL, which TOML wants escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
