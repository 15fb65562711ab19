"""What a project can hold, of values that a file says: each is given back as it is, or ValueError says what is wrong with it."""

import uuid
from enum import Enum
from typing import Any, TypeVar

from annotator.core.acts import Change
from annotator.core.schema import Label, RelationLabel, SpanLabel
from annotator.core.spans import Why
from annotator.core.values import NoteValue, RelationValue, SpanValue

_Choice = TypeVar("_Choice", bound=Enum)
_NUMBERS = ("invalid literal for int", "could not convert string to float", "cannot convert float")


def worded(error: Exception) -> str:
    """What is wrong with what a file says, without Python's names for it. A ValueError of this program says so itself."""
    if isinstance(error, KeyError):
        return f"{str(error.args[0])!r} is missing" if error.args else "something is missing"
    if isinstance(error, UnicodeError):
        return "it holds half a character"
    if isinstance(error, ValueError) and str(error):
        return "a number is expected where none stands" if str(error).startswith(_NUMBERS) else str(error)
    if isinstance(error, OverflowError):
        return "a number is too large"
    return "a value is of another kind than is expected there (text, number, list or object)"


def one_of(choices: type[_Choice], value: Any, what: str) -> _Choice:
    """The choice of this value."""
    try:
        return choices(value)
    except ValueError:
        allowed = ", ".join(str(one.value) for one in choices)
        raise ValueError(f"its {what} {value!r} is none of {allowed}") from None


def score_of(value: Any) -> float | None:
    if value is None:
        return None
    score = float(value)
    if not 0 <= score <= 1:
        raise ValueError(f"the score {score} does not lie in 0..1")
    return score


def text_of(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no text")
    value.encode("utf-8")  # raises for half a character
    return value


def int64_of(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 2**63:
        raise ValueError(f"{value!r} is no whole number from 0 to 2**63 - 1")
    return value


def uuid_of(value: Any) -> str:
    if str(uuid.UUID(text_of(value))) != value:
        raise ValueError(f"{value!r} is not a UUID in lower case")
    return str(value)


def why_of(value: Any) -> Why:
    if not isinstance(value, list):
        raise ValueError(f"{value!r} is no list")
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
        raise ValueError("a label without an id or a name")
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
