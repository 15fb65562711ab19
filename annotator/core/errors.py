"""Two kinds of error: trouble that the user can act on, and everything else, which is our bug."""

import json
import re


class Trouble(Exception):
    """Something the user can understand and mend. The message is one or two sentences: what, where, what to do."""


class WrongValue(ValueError):
    """A value in a file that is not what it should be; the message says so in the words of people."""


def in_words(error: Exception) -> str:
    """What is wrong with data that raised this while it was read, without a word of Python's."""
    if isinstance(error, Trouble | WrongValue):
        return str(error)
    if isinstance(error, KeyError):
        return f"“{error.args[0]}” is missing" if error.args else "something is missing"
    if isinstance(error, UnicodeError):
        return "half a character (a lone surrogate) stands in it"
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return "something in it is of another kind than it should be"


def said(value: object) -> str:
    """A value of a file as JSON writes it, on one line, and no longer than anybody reads."""
    try:
        written = json.dumps(value, ensure_ascii=False, default=repr)
    except (ValueError, RecursionError):  # in a circle, or nested too deeply
        written = "…"
    return shortened(" ".join(written.split()))


def shortened(words: str, most: int = 60) -> str:
    return words if len(words) <= most else words[: most - 1] + "…"


def of_one(note: str) -> str:
    """A note, which begins with what it counts, about one of them."""
    return re.sub(r"^(annotation|annotator|article|date|language|part|result|score|span|title)s\b(?! and)", r"\1", note)


class RefusedAct(Trouble):
    """An act that the current state does not allow; nothing was changed."""


class DamagedData(Trouble):
    """Stored data that fails its checksum."""


class NotWritten(Trouble):
    """A project that takes nothing more, whatever it is: its disk is full, fails or is gone, or another program writes to it."""


class ReadOnly(NotWritten):
    """A project that may be read but not written: a copy of it elsewhere can be."""


class InUse(Trouble):
    """A project that another program has open: it can be read meanwhile, or copied."""


class Moved(NotWritten):
    """An open project whose file is no longer where it was: what is open can be saved as a copy elsewhere."""
