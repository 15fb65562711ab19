"""What the rooms below tell, in the language of the window.

They speak English, since the command line does, and from worker processes too. Their sentences are known here by their forms: the
translation file has them, with {1}, {2} … for what differs, in a context for each source file that tells some (packaging/sentences.py
puts them there, and `packaging/translations.py --check` finds those without a translation).
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from annotator import resources
from annotator.core.errors import of_one
from annotator.ui.words import CONTEXT, mark, number, shown_language, speaks_english, tr

_NAMES = (mark("document"), mark("in progress"), mark("new"), mark("note"), mark("relation"), mark("seam"), mark("span"))
"""Words that are filled in alone."""
_PLACES = (mark("act {}"), mark("item {}"), mark("line {}"), mark("lines {}"), mark("relation {}"), mark("result {}"), mark("span {}"))
"""What may stand before a reason, or after it, with its number or name."""
_OTHERS = (
    mark("Directory not empty"),
    mark("Disk quota exceeded"),
    mark("File exists"),
    mark("File name too long"),
    mark("Input/output error"),
    mark("Invalid argument"),
    mark("Is a directory"),
    mark("No space left on device"),
    mark("No such file or directory"),
    mark("Not a directory"),
    mark("Operation not permitted"),
    mark("Permission denied"),
    mark("Read-only file system"),
    mark("Too many levels of symbolic links"),
    mark("Too many open files"),
    mark("',' expected after '\"'"),
    mark("Expecting ',' delimiter"),
    mark("Expecting ':' delimiter"),
    mark("Expecting property name enclosed in double quotes"),
    mark("Expecting value"),
    mark("Extra data"),
    mark("Invalid control character at"),
    mark("Invalid \\escape"),
    mark("Unterminated string starting at"),
    mark("duplicate attribute"),
    mark("invalid continuation byte"),
    mark("invalid start byte"),
    mark("line {1} column {2}"),
    mark("line {1} column {2} (char {3})"),
    mark("mismatched tag"),
    mark("no element found"),
    mark("not well-formed (invalid token)"),
    mark("syntax error"),
    mark("unclosed token"),
    mark("undefined entity"),
    mark("unexpected character"),
    mark("unexpected content after document"),
    mark("unexpected end of data"),
    mark("{1} cannot be read or written: {2}."),
    mark("'utf-8' codec can't decode byte {1} in position {2}"),
    mark("{1} (at end of document)"),
    mark("{1} (at line {2}, column {3})"),
    mark("Cannot declare {1} twice"),
    mark("Cannot overwrite a value"),
    mark("Expected '=' after a key in a key/value pair"),
    mark("Expected ']' at the end of a table declaration"),
    mark("Expected newline or end of document after a statement"),
    mark("Illegal character {1}"),
    mark("Invalid initial character for a key part"),
    mark("Invalid statement"),
    mark("Invalid value"),
    mark("Unclosed array"),
    mark("Unclosed inline table"),
)
"""What the system and the readers of JSON, XML, CSV and TOML give for reasons, and what the command line says of a file itself."""
_MOST = 12  # places where words may be taken apart: of more it would take long to try all
_LONGEST = 1000  # characters of words in which more of what is told is looked for


class _Form(NamedTuple):
    """A sentence in English, cut where something is filled in, and what it is in the language of the window: for one, and for several."""

    pieces: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def letters(self) -> int:
        return sum(map(len, self.pieces))

    def filled(self, sentence: str) -> list[str] | None:
        """What stands in the gaps of a sentence of this form, None for one of another."""
        first, *middle, last = self.pieces
        at, end = len(first), len(sentence) - len(last)
        if at > end or not (sentence.startswith(first) and sentence.endswith(last)):
            return None
        found = []
        for piece in middle:
            there = sentence.find(piece, at, end)
            if there < 0:
                return None
            found.append(sentence[at:there])
            at = there + len(piece)
        return [*found, sentence[at:end]]


@cache
def _forms(language: str) -> tuple[dict[str, tuple[str, ...]], dict[str, list[_Form]]]:
    """The sentences that are always the same, and the others by the longest of their words, which stands in each sentence of theirs."""
    import xml.etree.ElementTree as ET  # where nothing is told it is not needed

    whole: dict[str, tuple[str, ...]] = {}
    cut: dict[str, list[_Form]] = {}

    def keep(told: str, words: tuple[str, ...]) -> None:
        if "{" not in told:
            whole[told] = words
        else:
            longest = max((word for word in told.split() if "{" not in word), key=len)
            cut.setdefault(longest, []).append(_Form(tuple(re.split(r"\{\d+\}", told)), words))

    for context in ET.parse(resources() / "translations" / f"{language}.ts").iter("context"):
        for message in context.iter("message") if context.findtext("name") != CONTEXT else ():
            translation = message.find("translation")
            assert translation is not None
            forms = tuple(str(form.text) for form in translation.iter("numerusform"))
            keep(message.findtext("source") or "", forms or (str(translation.text),))
    for told in _OTHERS:
        keep(told, (tr(told),))
    return whole, cut


def _fitting(words: str, cut: dict[str, list[_Form]]) -> list[tuple[_Form, list[str]]]:
    """The forms that a sentence may have, with what is filled in, the one with most words of its own first."""
    able = (form for word in dict.fromkeys(words.split()) for form in cut.get(word, ()))
    found = [(form, filled) for form in able if (filled := form.filled(words)) is not None]
    return sorted(found, key=lambda one: (-one[0].letters, one[0].pieces))


def understood(sentence: str, count: int = 2) -> str:
    """What was told, in the language of the window, or as it is where no form of it is known. `count` is of what a note is about.

    Several sentences, or reasons with the place before them, are known if each is.
    """
    if not sentence or speaks_english():
        return of_one(sentence) if count == 1 else sentence
    if "\n" in sentence:
        return "\n".join(understood(line, count) for line in sentence.split("\n"))
    return _said(sentence, shown_language(), count == 1) or sentence


_ID = re.compile(r'\("(?:[^"\\]|\\.)*["…]\)')
"""As `core.errors.said` writes it."""


@lru_cache(10_000)
def _said(words: str, language: str, of_one: bool = False) -> str | None:
    """The words in the language; None where that is not known."""
    whole, cut = _forms(language)
    if words in whole:
        return _for(whole[words], of_one)
    if " " not in words:
        return None
    fitting, simple = _fitting(words, cut), len(words) <= _LONGEST
    for form, filled in fitting if simple else ():
        if all(one.count("(") == one.count(")") for one in filled):
            quoted = (piece.endswith("“") for piece in form.pieces)
            names = (one if is_quoted else _filled_in(one, language) for one, is_quoted in zip(filled, quoted, strict=False))
            return _for(form.words, of_one).format("", *names)
    apart = _apart(words, language) if simple else None
    if apart is None and fitting:
        form, filled = fitting[0]
        return _for(form.words, of_one).format("", *filled)
    return apart


def _for(words: tuple[str, ...], of_one: bool) -> str:
    return words[0 if of_one else -1]


def _filled_in(words: str, language: str) -> str:
    """What stands in a sentence: a word or a number that is known, more of what is told, or a name, which stays."""
    if words in _NAMES:
        return tr(words)
    if re.fullmatch(r"\d{1,3}(,\d{3})+", words):
        return number(int(words.replace(",", "")))
    at = _without_ids(words).find(": ")
    place, joint, rest = (words[:at], True, words[at + 2 :]) if at >= 0 else (words, False, "")
    for kind in _PLACES:
        before = kind.removesuffix("{}")
        if place.startswith(before) and re.fullmatch(r"[\d, ]+(\(.+\))?|\S+", place.removeprefix(before)):
            place = tr(kind).format(place.removeprefix(before))
            return tr("{place}: {reason}", place=place, reason=_filled_in(rest, language)) if joint else place
    return _said(words, language) or words


def _without_ids(words: str) -> str:
    """The words, as long as they were, without the ids that items of a file have of their own: those may hold anything."""
    return _ID.sub(lambda found: "x" * len(found[0]), words)


def _is_within(words: str, at: int) -> bool:
    """Whether the place lies in brackets: what they hold belongs together."""
    return words.count("(", 0, at) != words.count(")", 0, at)


def _apart(words: str, language: str) -> str | None:
    """Of sentences or reasons one after the other, of a reason after its place or before more of it, of a number and what it counts."""
    bare = _without_ids(words)
    joints = sorted(re.finditer(r"; |: |(?<=\.) ", bare), key=lambda joint: _is_within(bare, joint.start()))
    for joint in joints if len(joints) <= _MOST else ():
        before, after = words[: joint.start()], words[joint.end() :]
        first, rest = _said(before, language), _said(after, language)
        if joint[0] == ": " and (first or rest):
            return tr("{place}: {reason}", place=first or _filled_in(before, language), reason=rest or _filled_in(after, language))
        if first and rest:
            return tr("{one}; {other}", one=first, other=rest) if joint[0] == "; " else f"{first} {rest}"
    counted = re.match(r"([\d,]+) (?!\d)", words)  # a row of numbers is none
    if counted and (rest := _said(words[counted.end() :], language, counted[1] == "1")):
        return f"{_filled_in(counted[1], language)} {rest}"
    return None
