"""Relations told by the words between two spans. Pure; the patterns are data, in resources/languages/<code>/relations.toml.

A pattern is a regular expression over the symbols (suggest.symbols) of the gap, and of what stands just before the first and just
behind the second span.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any, NamedTuple

from annotator.core.document import Document
from annotator.core.errors import Trouble
from annotator.core.ids import run_id_of
from annotator.core.schema import Schema
from annotator.core.spans import RelationSuggestion, Run, Span
from annotator.language.data import tables
from annotator.language.tokens import tokens
from annotator.suggest.symbols import BREAK, Row, row_of

WINDOW = 120
"""The widest gap, in code points, that a pattern may bridge."""
CONTEXT = 14
"""How many symbols before the first span a pattern can see."""
LOW_SCORE = 0.3

_CLASSES = {
    "adj": r"[a-zà-öø-ÿ][a-zà-öø-ÿ'-]* ",
    "title": r"(?:<TITLE> |<RANK> |<ROLE:[^>]*> )",
    "role": r"<ROLE:[^>]*> ",
}
_WORD = "[a-zà-öø-ÿ0-9][a-zà-öø-ÿ0-9'’-]* "
_NAME = "<(?:LOC|ORG|MISC|DATE)> "
_KNOWN = frozenset({"PER", "LOC", "ORG", "MISC", "DATE"})
_MOST_BETWEEN = 3


class Pattern(NamedTuple):
    """One pattern; the labels are names, not ids. Its expressions are compiled when they are first asked (`_compiled`): an article asks
    few of them."""

    pattern_id: str
    label: str
    first: frozenset[str]
    second: frozenset[str]
    head_first: bool
    between: str
    before: str | None
    not_before: str | None
    after: str | None
    not_after: str | None
    first_text: str | None
    score: float | None


class Patterns(NamedTuple):
    """The patterns of one language that are on, and the run that their suggestions belong to."""

    language: str
    run: Run
    patterns: tuple[Pattern, ...]


@cache
def patterns_for(language: str) -> Patterns:
    """The patterns of a language; none where it has no data. Raises Trouble when the data is wrong, naming the pattern."""
    found = tables(language)
    data = found.get("relations", {})
    lists = found.get("names", {})
    used = {key: lists.get(key, []) for key in ("role_prefixes", "roles", "role_suffixes", "ranks", "addresses")}
    content = json.dumps([data.get("classes", {}), data.get("patterns", []), used], ensure_ascii=False, sort_keys=True)
    version = "1+" + hashlib.sha256(content.encode("utf-8")).hexdigest()[:8]
    producer = f"patterns-{language}"
    run = Run(run_id_of(producer, version, "{}"), producer, version, "{}", 0)
    phrases = phrases_of(data.get("classes", {}), language)
    return Patterns(language, run, tuple(pattern_of(entry, phrases, language) for entry in data.get("patterns", ()) if entry["on"]))


def phrases_of(classes: Mapping[str, Sequence[str]], language: str) -> dict[str, str]:
    """The classes of phrases that patterns name, as regular expressions over symbols."""
    return {name: _phrases(phrases, language) for name, phrases in classes.items()}


def pattern_of(entry: Mapping[str, Any], own: Mapping[str, str], language: str) -> Pattern:
    """The pattern that a table of the data describes, with the classes of `phrases_of`. Raises Trouble when it cannot be understood;
    its expressions are compiled later."""
    try:

        def part(key: str, template: str) -> str | None:
            return template.format(_expression(entry[key], own)) if key in entry else None

        return Pattern(
            entry["id"],
            entry["label"],
            frozenset(entry["first"]),
            frozenset(entry["second"]),
            {"first": True, "second": False}[entry["head"]],
            _expression(entry["between"], own),
            part("before", "(?<!\\S){}$"),
            part("not_before", "(?<!\\S){}$"),
            part("after", "{}"),
            part("not_after", "{}"),
            rf"(?i:{entry['first_text']})\b" if "first_text" in entry else None,
            entry.get("score", LOW_SCORE if entry["on"] == "low" else None),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise Trouble(f"The relation pattern {entry.get('id', '?')!r} ({language}) cannot be used: {error!r}.") from error


def _phrases(phrases: Sequence[str], language: str) -> str:
    """A regular expression of phrases, in symbols."""
    # a letter behind a final apostrophe makes the tokeniser see the elision
    filled = [phrase + "x" if phrase.endswith("'") else phrase for phrase in phrases]
    rows = {
        "".join(_literal(padded[start : min(end, len(phrase))]) for start, end in tokens(padded, language=language) if start < len(phrase))
        for phrase, padded in zip(phrases, filled, strict=True)
    }
    return "(?i:" + "|".join(sorted(rows, key=lambda row: (-len(row), row))) + ")"


def _literal(word: str) -> str:
    """The expression of a word's symbol, to stand in a group that makes no difference between cases."""
    return re.escape(word.replace("’", "'")) + " "


def _expression(template: str, classes: Mapping[str, str]) -> str:
    """A template as a regular expression over symbols, each of which a blank ends."""
    return "".join(_element(element, classes) for element in template.split())


def _element(element: str, classes: Mapping[str, str]) -> str:
    body, optional = (element[:-1], "?") if element.endswith("?") else (element, "")
    if not body.startswith("{"):
        return f"(?i:{'|'.join(map(_literal, body.split('|')))}){optional}"
    name, _, argument = body.strip("{}").partition(":")
    if name in ("words", "any"):
        least, most = map(int, argument.split("-"))
        word = f"{_WORD}|{classes.get('common', '(?!)')}" + (f"|{_NAME}" if name == "any" else "")
        return f"(?:{word}){{{least},{most}}}"
    if name == "role" and argument:
        expression = "<ROLE:(?:" + "|".join(re.escape(role) for role in argument.split("|")) + ")> "
    else:
        expression = _CLASSES[name] if name in _CLASSES else classes[name]
    return f"(?:{expression}){optional}"


_compiled = cache(re.compile)


def relation_suggestions(
    document: Document, spans: Sequence[Span], schema: Schema, patterns: Patterns, within: tuple[int, int] | None = None
) -> list[RelationSuggestion]:
    """The relations that the patterns find between spans of the document, in text order, each claim once.

    Only pairs that the schema allows are suggested. Nothing is found across a cut, a blank line or the end of a sentence. The time is
    linear in the length of the text and the number of spans. Between two `symbols.borders`, `within`, only the spans there are looked
    at, with the same result for them. `why` is ("pattern", the pattern's id, the words that it rests on).
    """
    if not patterns.patterns or len(spans) < 2:
        return []
    label_ids = {label.name: label.label_id for label in reversed(schema.relation_labels)}
    row = row_of(document, spans, partial(_known_name, schema), patterns.language, within)
    found: dict[tuple[str, str, str], RelationSuggestion] = {}
    for pattern, first, second, cue in _matches(document.text, row, patterns.patterns):
        head, tail = (first, second) if pattern.head_first else (second, first)
        label_id = label_ids.get(pattern.label)
        if label_id is None or not schema.allows(label_id, head.label_id, tail.label_id):
            continue
        suggestion = RelationSuggestion(
            document.document_id,
            head.span_id,
            tail.span_id,
            label_id,
            patterns.run.run_id,
            pattern.score,
            ("pattern", pattern.pattern_id, cue),
        )
        found.setdefault((head.span_id, tail.span_id, label_id), suggestion)
    return list(found.values())


def _matches(text: str, row: Row, patterns: Sequence[Pattern]) -> Iterator[tuple[Pattern, Span, Span, str]]:
    for nth, (index, first, first_name) in enumerate(row.spans):
        before: str | None = None
        own = [pattern for pattern in patterns if first_name in pattern.first]
        for other, second, second_name in row.spans[nth + 1 : nth + 2 + _MOST_BETWEEN]:
            if second.start - first.end > WINDOW or BREAK in row.symbols[index + 1 : other]:
                break
            gap = row.joined(index + 1, other)
            for pattern in own:
                if second_name not in pattern.second or _compiled(pattern.between).fullmatch(gap) is None:
                    continue
                if before is None:
                    before = row.joined(index - CONTEXT, index)
                start = _context_matches(text, row, pattern, index, other, before)
                if start is not None:
                    yield pattern, first, second, _cue(text, start, first, second)


def _context_matches(text: str, row: Row, pattern: Pattern, index: int, other: int, before: str) -> int | None:
    """The offset that the match begins at, or None when what stands around the two spans does not fit."""
    first = row.places[index]
    if pattern.first_text is not None and _compiled(pattern.first_text).match(text, *first) is None:
        return None
    behind = row.joined(other + 1, other + 6)
    if pattern.after is not None and _compiled(pattern.after).match(behind) is None:
        return None
    if pattern.not_after is not None and _compiled(pattern.not_after).match(behind) is not None:
        return None
    if pattern.not_before is not None and _compiled(pattern.not_before).search(before) is not None:
        return None
    if pattern.before is None:
        return first[0]
    match = _compiled(pattern.before).search(before)
    return None if match is None else row.places[max(index - CONTEXT, 0) + before[: match.start()].count(" ")][0]


def _cue(text: str, start: int, first: Span, second: Span) -> str:
    """The words that a match rests on, without the spans themselves."""
    parts = (text[start : first.start], text[first.end : second.start])
    return " … ".join(words for words in (" ".join(part.split()) for part in parts) if words)


def _known_name(schema: Schema, label_id: str) -> str | None:
    """The name of the label, or of one above it, that patterns know; None if there is none."""
    passed: set[str] = set()
    above: str | None = label_id
    while above is not None and above not in passed:
        passed.add(above)
        label = schema.span_label(above)
        if label.name in _KNOWN:
            return label.name
        above = label.parent
    return None
