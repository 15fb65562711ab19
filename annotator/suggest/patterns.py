"""Relations told by the words between two spans. Pure; the patterns are data, in resources/languages/<code>/relations.toml.

An article is read as a row of symbols: its words, with a symbol for each span, role and border. A pattern is a regular expression
over the symbols of the gap, and of what stands just before the first and just behind the second span.
"""

import hashlib
import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from annotator.core.document import Document
from annotator.core.errors import Trouble
from annotator.core.ids import run_id_of
from annotator.core.schema import Schema
from annotator.core.spans import RelationSuggestion, Run, Span
from annotator.language.data import tables
from annotator.language.roles import folded_word, roles
from annotator.language.tokens import Token, tokens

WINDOW = 120
"""The widest gap, in code points, that a pattern may bridge."""
CONTEXT = 14
"""How many symbols before the first span a pattern can see."""
LOW_SCORE = 0.3

_BREAK = "<END> "
_CLASSES = {
    "adj": r"[a-zà-öø-ÿ][a-zà-öø-ÿ'-]* ",
    "title": r"(?:<TITLE> |<ROLE:[^>]*> )",
    "role": r"<ROLE:[^>]*> ",
}
_WORD = r"[a-zà-öø-ÿ0-9][a-zà-öø-ÿ0-9'’-]* "
_ANY = rf"(?:{_WORD}|<(?:LOC|ORG|MISC|DATE)> |[A-ZÀ-Þ][\w-]* )"
_KNOWN = frozenset({"PER", "LOC", "ORG", "MISC", "DATE"})
_UNSEEN = frozenset("\"«»“”„")
_SENTENCE_ENDS = frozenset({".", "!", "?", "…", ";"})
_BLANK_LINE = re.compile(r"\n\s*\n")
_MOST_BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Pattern:
    """One compiled pattern; the labels are names, not ids."""

    pattern_id: str
    label: str
    first: frozenset[str]
    second: frozenset[str]
    head_first: bool
    between: re.Pattern[str]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    first_text: re.Pattern[str] | None
    score: float | None


@dataclass(frozen=True, slots=True)
class Patterns:
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
    used = {key: lists.get(key, []) for key in ("role_prefixes", "roles", "role_suffixes", "titles")}
    content = json.dumps([data.get("classes", {}), data.get("patterns", []), used], ensure_ascii=False, sort_keys=True)
    version = "1+" + hashlib.sha256(content.encode("utf-8")).hexdigest()[:8]
    producer = f"patterns-{language}"
    run = Run(run_id_of(producer, version, "{}"), producer, version, "{}", 0)
    return Patterns(language, run, tuple(compiled(entry, data["classes"], language) for entry in data.get("patterns", ()) if entry["on"]))


def compiled(entry: Mapping[str, Any], classes: Mapping[str, Sequence[str]], language: str) -> Pattern:
    """The pattern that a table of the data describes. Raises Trouble when it cannot be understood."""
    try:
        own = {name: _phrases(phrases, language) for name, phrases in classes.items()}

        def part(key: str, template: str) -> re.Pattern[str] | None:
            return re.compile(template.format(_expression(entry[key], own))) if key in entry else None

        return Pattern(
            entry["id"],
            entry["label"],
            frozenset(entry["first"]),
            frozenset(entry["second"]),
            {"first": True, "second": False}[entry["head"]],
            re.compile(_expression(entry["between"], own)),
            part("before", "(?<!\\S){}$"),
            part("after", "{}"),
            part("not_after", "{}"),
            re.compile(rf"(?:{entry['first_text']})\b", re.IGNORECASE) if "first_text" in entry else None,
            entry.get("score", LOW_SCORE if entry["on"] == "low" else None),
        )
    except (KeyError, TypeError, ValueError, re.error) as error:
        raise Trouble(f"The relation pattern {entry.get('id', '?')!r} ({language}) cannot be used: {error!r}.") from error


def _phrases(phrases: Sequence[str], language: str) -> str:
    """A regular expression of phrases, in symbols."""
    rows = {"".join(_literal(phrase[start:end]) for start, end in tokens(phrase, language=language)) for phrase in phrases}
    return "(?:" + "|".join(sorted(rows, key=lambda row: (-len(row), row))) + ")"


def _literal(word: str) -> str:
    return f"(?i:{re.escape(word.replace('’', chr(39)))}) "


def _expression(template: str, classes: Mapping[str, str]) -> str:
    """A template as a regular expression over symbols, each of which a blank ends."""
    return "".join(_element(element, classes) for element in template.split())


def _element(element: str, classes: Mapping[str, str]) -> str:
    body, optional = (element[:-1], "?") if element.endswith("?") else (element, "")
    if not body.startswith("{"):
        choices = "|".join(f"{choice} " if choice.startswith("<") else _literal(choice) for choice in body.split("|"))
        return f"(?:{choices}){optional}"
    name, _, argument = body.strip("{}").partition(":")
    if name in ("words", "any"):
        least, most = map(int, argument.split("-"))
        return f"(?:{_WORD if name == 'words' else _ANY}){{{least},{most}}}"
    if name == "role" and argument:
        expression = "<ROLE:(?:" + "|".join(re.escape(role) for role in argument.split("|")) + ")> "
    else:
        expression = _CLASSES[name] if name in _CLASSES else classes[name]
    return f"(?:{expression}){optional}"


@dataclass(slots=True)
class _Row:
    """An article as symbols, each ended by a blank, with where each begins and ends in the text, and the spans among them."""

    symbols: list[str]
    places: list[tuple[int, int]]
    spans: list[tuple[int, Span, str]]  # index of the symbol, the span, the name of its label

    def add(self, symbol: str, start: int, end: int) -> None:
        self.symbols.append(symbol)
        self.places.append((start, end))

    def joined(self, first: int, last: int) -> str:
        return "".join(self.symbols[max(first, 0) : last])


def relation_suggestions(document: Document, spans: Sequence[Span], schema: Schema, patterns: Patterns) -> list[RelationSuggestion]:
    """The relations that the patterns find between spans of the document, in text order, each claim once.

    Only pairs that the schema allows are suggested. Nothing is found across a cut, a blank line or the end of a sentence. The time is
    linear in the length of the text and the number of spans. `why` is ("pattern", the pattern's id, the words that it rests on).
    """
    if not patterns.patterns or len(spans) < 2:
        return []
    label_ids = {label.name: label.label_id for label in reversed(schema.relation_labels)}
    row = _row(document, spans, schema, patterns.language)
    found: dict[tuple[str, str, str], RelationSuggestion] = {}
    for pattern, first, second, cue in _matches(document.text, row, patterns.patterns):
        head, tail = (first, second) if pattern.head_first else (second, first)
        label_id = label_ids.get(pattern.label)
        if label_id is None or not schema.allows(label_id, head.label_id, tail.label_id):
            continue
        suggestion = RelationSuggestion(
            document.document_id, head.span_id, tail.span_id, label_id, patterns.run.run_id, pattern.score, ("pattern", pattern.pattern_id, cue)
        )
        found.setdefault((head.span_id, tail.span_id, label_id), suggestion)
    return list(found.values())


def _matches(text: str, row: _Row, patterns: Sequence[Pattern]) -> Iterator[tuple[Pattern, Span, Span, str]]:
    for nth, (index, first, first_name) in enumerate(row.spans):
        before: str | None = None
        own = [pattern for pattern in patterns if first_name in pattern.first]
        for other, second, second_name in row.spans[nth + 1 : nth + 2 + _MOST_BETWEEN]:
            if second.start - first.end > WINDOW or _BREAK in row.symbols[index + 1 : other]:
                break
            gap = row.joined(index + 1, other)
            for pattern in own:
                if second_name not in pattern.second or pattern.between.fullmatch(gap) is None:
                    continue
                if before is None:
                    before = row.joined(index - CONTEXT, index)
                start = _context_matches(text, row, pattern, index, other, before)
                if start is not None:
                    yield pattern, first, second, _cue(text, start, first, second)


def _context_matches(text: str, row: _Row, pattern: Pattern, index: int, other: int, before: str) -> int | None:
    """The index of the symbol that the match begins with, or None when what stands around the two spans does not fit."""
    first = row.places[index]
    if pattern.first_text is not None and pattern.first_text.match(text, *first) is None:
        return None
    behind = row.joined(other + 1, other + 6)
    if pattern.after is not None and pattern.after.match(behind) is None:
        return None
    if pattern.not_after is not None and pattern.not_after.match(behind) is not None:
        return None
    if pattern.before is None:
        return first[0]
    match = pattern.before.search(before)
    return None if match is None else row.places[max(index - CONTEXT, 0) + before[: match.start()].count(" ")][0]


def _cue(text: str, start: int, first: Span, second: Span) -> str:
    """The words that a match rests on, without the spans themselves."""
    parts = (text[start : first.start], text[first.end : second.start])
    return " … ".join(words for words in (" ".join(part.split()) for part in parts) if words)


def _row(document: Document, spans: Sequence[Span], schema: Schema, language: str) -> _Row:
    """The symbols of a document. Of spans inside each other the outermost is seen; labels that no pattern knows are not."""
    text, cuts = document.text, document.cuts()
    seen = _outermost(spans, schema)
    edges = {edge for span, _ in seen for edge in (span.start, span.end)}
    words = tokens(text, sorted(edges.union(cuts)), language)
    folded = [folded_word(text[start:end]) for start, end in words]
    row = _Row([], [], [])
    at = nth = previous_end = 0
    while at < len(words):
        start, end = words[at]
        next_cut = bisect_left(cuts, start)
        if (next_cut < len(cuts) and cuts[next_cut] == start) or _BLANK_LINE.search(text, previous_end, start):
            row.add(_BREAK, start, start)
        while nth < len(seen) and seen[nth][0].end <= start:
            nth += 1
        limit = seen[nth][0].start if nth < len(seen) else len(text)
        if limit <= start:
            span, name = seen[nth]
            row.spans.append((len(row.symbols), span, name))
            symbol, end = f"<{name}> ", span.end
            while at < len(words) and words[at][0] < end:
                at += 1
        else:
            next_cut = bisect_right(cuts, start)
            symbol, after = _symbol(text, words, folded, at, min(limit, *cuts[next_cut : next_cut + 1]), language)
            end = words[after - 1][1]
            at = after
        if symbol:
            row.add(symbol, start, end)
        previous_end = end
    return row


def _outermost(spans: Sequence[Span], schema: Schema) -> list[tuple[Span, str]]:
    """The spans that stand in no other, in text order, with the name of a label that patterns know: their own or one above it."""
    found: list[tuple[Span, str]] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end, span.span_id)):
        name = _known_name(schema, span.label_id)
        if name is not None and (not found or span.start >= found[-1][0].end):
            found.append((span, name))
    return found


def _known_name(schema: Schema, label_id: str) -> str | None:
    passed: set[str] = set()
    above: str | None = label_id
    while above is not None and above not in passed:
        passed.add(above)
        label = schema.span_label(above)
        if label.name in _KNOWN:
            return label.name
        above = label.parent
    return None


def _symbol(text: str, words: Sequence[Token], folded: Sequence[str], at: int, limit: int, language: str) -> tuple[str, int]:
    """The symbol of what begins at a word, "" if it is not seen, and the place of the next word."""
    phrases = roles(language)
    for name, after in (("ROLE", phrases.role_at(folded, at)), ("TITLE", phrases.title_at(folded, at))):
        if after > at and words[after - 1][1] <= limit:
            return (f"<ROLE:{' '.join(folded[at:after]).replace(' ', '_')}> " if name == "ROLE" else "<TITLE> "), after
    word = text[slice(*words[at])]
    if word in _UNSEEN:
        return "", at + 1
    return (_BREAK if word in _SENTENCE_ENDS else word.replace("’", "'") + " "), at + 1
