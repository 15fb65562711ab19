"""What a change changes: the value of one target before and after, and its form as JSON."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from json.encoder import encode_basestring
from math import isfinite
from types import NoneType
from typing import Any, NamedTuple, TypeAlias

from annotator.core.document import SeamKind
from annotator.core.schema import Label, RelationLabel, SpanLabel


class Kind(StrEnum):
    """What a change is about."""

    SPAN = "span"
    RELATION = "relation"
    DOCUMENT = "document"
    NOTE = "note"
    SEAM = "seam"
    LABEL = "label"
    TRASH = "trash"
    LANGUAGE = "language"


class Decision(StrEnum):
    SUGGESTED = "suggested"  # only as the first `before`: the proposal as it was shown
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


_SPAN = Kind.SPAN
_DECISIONS = {state.value: state for state in Decision}  # a third of the time that the class takes


class Status(StrEnum):
    """Of a document. "New" and "in progress" are derived, never stored."""

    NEW = "new"
    IN_PROGRESS = "in progress"
    FINISHED = "finished"
    SKIPPED = "skipped"


class Origin(NamedTuple):
    """Who proposed an item; `score` in 0..1, or None when the producer gives none."""

    producer: str
    version: str
    score: float | None = None


class SpanValue(NamedTuple):
    state: Decision
    start: int
    end: int
    label_id: str
    value: str | None = None  # what it stands for, e.g. the ISO 8601 form of a date
    origins: tuple[Origin, ...] = ()


class RelationValue(NamedTuple):
    state: Decision
    head_id: str
    tail_id: str
    label_id: str
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentValue:
    status: Status  # finished or skipped


@dataclass(frozen=True, slots=True)
class NoteValue:
    """Remarks on a span, relation, document or act. A note with nothing in it is None.

    `spot_check` is what looking at some items of a bulk act showed: how many were wrong, of how many.
    """

    flag: bool = False
    comment: str = ""
    set_aside: bool = False
    spot_check: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class SeamValue:
    """A seam the analyst has judged: joined (no seam here), or split with a kind."""

    joined: bool
    kind: SeamKind = SeamKind.SENTENCE


@dataclass(frozen=True, slots=True)
class TrashValue:
    trashed: bool = True


@dataclass(frozen=True, slots=True)
class LanguageValue:
    """The language of a document as the analyst says it, by its code."""

    language: str


Value: TypeAlias = SpanValue | RelationValue | DocumentValue | NoteValue | SeamValue | TrashValue | LanguageValue | Label


_DECIDED, _SUGGESTED = (SpanValue, RelationValue), Decision.SUGGESTED  # made once: this is asked of every value


def standing(value: Value | None) -> Value | None:
    """The value as state knows it: a proposal that was shown but not decided is nothing yet."""
    if isinstance(value, _DECIDED) and value.state is _SUGGESTED:
        return None
    return value


def value_to_json(value: Value | None) -> Any:
    """A JSON value from which `value_from_json` makes an equal one; defaults are left out."""
    if value is None:
        return None
    if isinstance(value, SpanValue):
        data: dict[str, Any] = {"state": value.state.value, "start": value.start, "end": value.end, "label": value.label_id}
        return data | ({"value": value.value} if value.value is not None else {}) | _origins_to_json(value.origins)
    if isinstance(value, RelationValue):
        ends = {"state": value.state.value, "head": value.head_id, "tail": value.tail_id, "label": value.label_id}
        return ends | _origins_to_json(value.origins)
    if isinstance(value, DocumentValue):
        return {"status": value.status.value}
    if isinstance(value, NoteValue):
        parts: dict[str, Any] = {"flag": value.flag, "comment": value.comment, "set_aside": value.set_aside}
        parts |= {"spot_check": list(value.spot_check)} if value.spot_check else {}
        return {name: part for name, part in parts.items() if part}
    if isinstance(value, SeamValue):
        return {"joined": True} if value.joined else {"kind": value.kind.value}
    if isinstance(value, TrashValue):
        return {"trashed": value.trashed}
    if isinstance(value, LanguageValue):
        return {"language": value.language}
    return label_to_json(value)


def value_from_json(kind: Kind, data: Any) -> Value | None:
    """Raises KeyError, TypeError or ValueError for data that is not a value of this kind."""
    if data is None:
        return None
    if kind is _SPAN:
        return SpanValue(
            _DECISIONS[data["state"]], int(data["start"]), int(data["end"]), data["label"], data.get("value"), _origins_from_json(data)
        )
    if kind is Kind.RELATION:
        return RelationValue(_DECISIONS[data["state"]], data["head"], data["tail"], data["label"], _origins_from_json(data))
    if kind is Kind.DOCUMENT:
        return DocumentValue(Status(data["status"]))
    if kind is Kind.NOTE:
        checked = tuple(map(int, data["spot_check"])) if data.get("spot_check") else None
        if checked is not None and len(checked) != 2:
            raise ValueError("a spot-check has two numbers")
        return NoteValue(bool(data.get("flag", False)), data.get("comment", ""), bool(data.get("set_aside", False)), checked)
    if kind is Kind.SEAM:
        return SeamValue(True) if data.get("joined") else SeamValue(False, SeamKind(data["kind"]))
    if kind is Kind.TRASH:
        return TrashValue(bool(data["trashed"]))
    if kind is Kind.LANGUAGE:
        return LanguageValue(str(data["language"]))
    return label_from_json(data)


def label_to_json(label: Label) -> dict[str, Any]:
    data: dict[str, Any] = {"id": label.label_id, "name": label.name, "title": dict(label.title), "key": label.key}
    data["guideline"] = dict(label.guideline)
    # places and settings are left out when empty: the chain of a log that knows none is a hash over this
    data |= {"place": label.place} if label.place else {}
    if isinstance(label, SpanLabel):
        data |= {"hue": label.hue, "parent": label.parent, "contains": list(label.contains)}
        return {"type": "span", **data} | ({"settings": dict(label.settings)} if label.settings else {})
    ends = {"heads": list(label.head_labels), "tails": list(label.tail_labels), "symmetric": label.symmetric}
    return {"type": "relation", **data, **ends}


def label_from_json(data: dict[str, Any]) -> Label:
    title, guideline, place = tuple(data["title"].items()), tuple(data["guideline"].items()), int(data.get("place", 0))
    if data["type"] == "span":
        contains, settings = tuple(data["contains"]), tuple(data.get("settings", {}).items())
        hue, parent = float(data["hue"]), data["parent"]
        return SpanLabel(data["id"], data["name"], title, hue, data["key"], parent, guideline, contains, settings, place)
    if data["type"] != "relation":
        raise ValueError(f"{data['type']!r} is no type of label")
    heads, tails = tuple(data["heads"]), tuple(data["tails"])
    return RelationLabel(data["id"], data["name"], title, heads, tails, bool(data["symmetric"]), data["key"], guideline, place)


_canonically = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode  # `dumps` makes one each time


def canonical(data: Any) -> str:
    """JSON with one form for equal data: for hashing and for comparing files byte by byte."""
    return _canonically(data)


def status_json(value: Value | None) -> str | None:
    """What a document's value is as `value_to_json` has it and canonically, as text; None for what is no sound one."""
    if type(value) is not DocumentValue or type(value.status) is not Status:
        return None
    return f'{{"status":"{value.status.value}"}}'


def span_texts(values: Sequence[Value]) -> list[tuple[str, str]] | None:
    """What spans' values are as `value_to_json` has them, and canonically, as text: without the detour over dictionaries, and many
    together, as a bulk act writes tens of thousands. None where one of them is no span value of sound parts."""
    if not values:
        return []
    if set(map(type, values)) != {SpanValue}:
        return None
    columns: Iterable[Any] = zip(*values, strict=True)
    states, starts, ends, labels, meanings, origins = columns
    sound = set(map(type, states)) == {Decision} and set(map(type, starts + ends)) == {int} and set(map(type, labels)) == {str}
    if not sound or not {str, NoneType}.issuperset(map(type, meanings)):
        return None
    told = {key: _origins_json(one) for key, one in {id(one): one for one in origins}.items()}  # many share theirs
    if None in told.values():
        return None
    names = {label_id: encode_basestring(label_id) for label_id in set(labels)}
    found = []
    for state, start, end, label_id, meaning, of in zip(states, starts, ends, labels, meanings, origins, strict=True):
        text, label, by = state._value_, names[label_id], told[id(of)]
        last = "" if meaning is None else f',"value":{encode_basestring(meaning)}'
        found.append(
            (
                f'{{"state":"{text}","start":{start},"end":{end},"label":{label}{last}{by}}}',
                f'{{"end":{end},"label":{label}{by},"start":{start},"state":"{text}"{last}}}',
            )
        )
    return found


def _origins_json(origins: tuple[Origin, ...]) -> str | None:
    """The origins as a field of JSON, "" for none; None where they are not sound."""
    if type(origins) is not tuple:
        return None
    found = []
    for one in origins:
        if type(one) is not Origin or type(one.producer) is not str or type(one.version) is not str:
            return None
        score = one.score
        if score is None:
            shown = "null"
        elif type(score) in (int, float) and isfinite(score):
            shown = repr(score)
        else:
            return None
        found.append(f"[{encode_basestring(one.producer)},{encode_basestring(one.version)},{shown}]")
    return f',"origins":[{",".join(found)}]' if found else ""


def _origins_to_json(origins: tuple[Origin, ...]) -> dict[str, Any]:
    return {"origins": [[origin.producer, origin.version, origin.score] for origin in origins]} if origins else {}


def _origins_from_json(data: dict[str, Any]) -> tuple[Origin, ...]:
    origins = data.get("origins")
    return tuple([Origin(producer, version, score) for producer, version, score in origins]) if origins else ()
