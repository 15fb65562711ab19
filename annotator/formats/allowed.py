"""What a project can hold, of values that a file says: each is given back as it is, or WrongValue says what is wrong with it."""

import re
import uuid
from enum import StrEnum
from typing import Any, TypeVar

from annotator.core.acts import Change
from annotator.core.errors import WrongValue, said
from annotator.core.schema import Label, RelationLabel, SpanLabel
from annotator.core.spans import Why
from annotator.core.values import NoteValue, RelationValue, SpanValue

_is_uuid = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").fullmatch
_Choice = TypeVar("_Choice", bound=StrEnum)


def one_of(choices: type[_Choice], value: Any) -> _Choice:
    try:
        return choices(value)
    except ValueError as error:
        raise WrongValue(f"{said(value)} is none of {', '.join(choices)}") from error


def score_of(value: Any) -> float | None:
    if value is None or (type(value) is float and 0 <= value <= 1):
        return value
    if not isinstance(value, int | float | str):
        raise WrongValue("the score is no number")
    try:
        score = float(value)
    except (ValueError, OverflowError) as error:
        raise WrongValue(f"the score {said(value)} is no number") from error
    if not 0 <= score <= 1:
        raise WrongValue(f"the score {said(score)} does not lie in 0..1")
    return score


def text_of(value: Any) -> str:
    if not isinstance(value, str):
        raise WrongValue(f"{said(value)} is no text")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise WrongValue(f"{said(value)} holds half a character (a lone surrogate)") from error
    return value


def int64_of(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 2**63:
        raise WrongValue(f"{said(value)} is no whole number from 0 to 2**63 - 1")
    return value


def uuid_of(value: Any) -> str:
    if isinstance(value, str) and _is_uuid(value):  # most are; what is wrong with others takes longer to find
        return value
    try:
        found = str(uuid.UUID(text_of(value)))
    except ValueError as error:
        raise WrongValue(f"{said(value)} is no UUID") from error
    if found != value:
        raise WrongValue(f"{said(value)} is not a UUID in lower case")
    return found


def why_of(value: Any) -> Why:
    if not isinstance(value, list):
        raise WrongValue(f"{said(value)} is no list")
    return tuple(map(text_of, value))


def label_of(label: Label) -> Label:
    wordings = [text for pair in (*label.title, *label.guideline) for text in pair]
    if isinstance(label, SpanLabel):
        others = [*label.contains, label.parent or "", *(text for pair in label.settings for text in pair)]
    else:
        others = [*label.head_labels, *label.tail_labels]
    for text in (label.label_id, label.name, label.key, *wordings, *others):
        text_of(text)
    if not (label.label_id and label.name):
        raise WrongValue("a label without an id or a name")
    return label


def change_of(change: Change) -> Change:
    if text_of(change.document_id):
        uuid_of(change.document_id)
    text_of(change.target_id)
    for value in (change.before, change.after):
        if isinstance(value, SpanLabel | RelationLabel):
            label_of(value)
        elif isinstance(value, SpanValue | RelationValue):
            text_of(value.label_id)
            for origin in value.origins:
                text_of(origin.producer), text_of(origin.version), score_of(origin.score)
        if isinstance(value, SpanValue):
            text_of(value.value or "")
        elif isinstance(value, RelationValue):
            uuid_of(value.head_id), uuid_of(value.tail_id)
        elif isinstance(value, NoteValue):
            text_of(value.comment)
    return change
