"""Tokens for snapping selections, and the movement of a span's edges from token to token."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal, TypeAlias

from annotator.language.data import words

Token: TypeAlias = tuple[int, int]
"""A half-open range of code points without white space."""

Direction: TypeAlias = Literal[-1, 1]

LEFT: Direction = -1
RIGHT: Direction = 1

_WORD = r"\w[\w\u0300-\u036f]*"
_ZERO_WIDTH_JOINER = "\u200d"
_RARE = re.compile(r"[^\x00-\xac\xae-\u02ff\u2010-\u2027\u20a0-\u20c0]")
"""All that may extend another character, and much that does not; French has none of it."""
_EXTENDERS = frozenset("\u200c\u200d\u00ad\ufe0e\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")


class Edge(StrEnum):
    START = "start"
    END = "end"


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """What is looked for at each place, in this order; a single character that is no space is the last resort. Words are in no group."""
    lists = words(language)
    titles = {spelled for word in lists.title_abbreviations for spelled in (word.capitalize(), word.upper())}

    def any_of(choices: Iterable[str]) -> str:
        ordered = sorted(choices, key=lambda word: (-len(word), word))
        return "|".join(re.escape(word).replace("'", "['’]") for word in ordered) or r"(?!)"

    return re.compile(
        rf"""
          \w++ (?! ['’.\-‐‑\u0300-\u036f] | ,\d )            # what most words are, found without trying the rest
        | (?=\w) (?:
              (?P<number> \d+ (?: [.,] \d+ )+ (?!\w) )       # 1,5 and 25.09.2021
            | (?i:{any_of(lists.whole_words)}) (?!\w)
            | (?i:{any_of(lists.elisions)}) ['’] (?=\w)
            | (?: [^\W\d_]\.-? ){{2,}} (?: [^\W\d_] (?![\w.]) )?   # U.S.A. and J.-C.
            | (?: {any_of(titles)} ) \. (?=\s*[^\W\d_])
            | {_WORD} (?: [-‐‑'’] {_WORD} )*
          )
        | (?P<mark> [\U0001f1e6-\U0001f1ff]{{2}} | \S )       # a flag, or any other character
        """,
        re.VERBOSE,
    )


def _extends(character: str) -> bool:
    """Whether a character belongs to the one before it: combining marks, joiners, skin tones."""
    return character in _EXTENDERS or unicodedata.category(character).startswith("M") or "\U000e0020" <= character <= "\U000e007f"


def tokens(text: str, cuts: Iterable[int] = (), language: str = "fr") -> list[Token]:
    """The tokens of a text: ordered, disjoint, covering every character that is no white space, none crossing a cut.

    A word keeps its inner hyphens; an elided word (l', qu') is a token of its own; all other punctuation stands alone.
    """
    found: list[Token] = []
    pattern = _pattern(language)
    borders = sorted({0, len(text), *(cut for cut in cuts if 0 < cut < len(text))})
    extended = any(map(_extends, set(_RARE.findall(text))))
    for left, right in pairwise(borders):
        if not extended:
            found += map(re.Match.span, pattern.finditer(text, left, right))
            continue
        previous_is_word = joined = False
        first = len(found)
        for match in pattern.finditer(text, left, right):
            start, end = match.span()
            is_word = match.lastgroup is None
            touches = len(found) > first and found[-1][1] == start
            if touches and not is_word and end == start + 1 and _extends(text[start]):
                found[-1] = (found[-1][0], end)
                joined = True
            elif touches and joined and (is_word if previous_is_word else not is_word and text[start - 1] == _ZERO_WIDTH_JOINER):
                found[-1] = (found[-1][0], end)
                joined = False
            else:
                found.append((start, end))
                previous_is_word, joined = is_word, False
    return found


@lru_cache(maxsize=2)
def tokens_of_article(text: str, cuts: tuple[int, ...], language: str) -> Sequence[Token]:
    """As `tokens`, of an article that is opened: several ask for its tokens, one after the other."""
    return tuple(tokens(text, cuts, language))


def _start_of(token: Token) -> int:
    return token[0]


def _end_of(token: Token) -> int:
    return token[1]


def token_at(tokens: Sequence[Token], offset: int) -> Token | None:
    """The token that holds the character at an offset, or None on white space and outside the text."""
    nth = bisect_right(tokens, offset, key=_start_of) - 1
    return tokens[nth] if nth >= 0 and offset < tokens[nth][1] else None


def snap(tokens: Sequence[Token], start: int, end: int) -> Token | None:
    """A selection grown to the borders of the tokens that it touches, without outer white space; None if it touches none."""
    first = bisect_right(tokens, start, key=_end_of)
    last = bisect_left(tokens, end, key=_start_of) - 1
    return (tokens[first][0], tokens[last][1]) if start < end and first <= last else None


def next_edge(tokens: Sequence[Token], offset: int, direction: Direction, which: Edge) -> int | None:
    """The nearest token border on one side of an offset where an edge of this kind may stand, or None at the text's end."""
    key = _start_of if which is Edge.START else _end_of
    nth = bisect_right(tokens, offset, key=key) if direction > 0 else bisect_left(tokens, offset, key=key) - 1
    return key(tokens[nth]) if 0 <= nth < len(tokens) else None


def move_edge(tokens: Sequence[Token], start: int, end: int, which: Edge, direction: Direction) -> Token | None:
    """The span with one edge moved by one token; None if there is no token left, or the span would become empty."""
    edge = next_edge(tokens, start if which is Edge.START else end, direction, which)
    if edge is None:
        return None
    moved = (edge, end) if which is Edge.START else (start, edge)
    return moved if moved[0] < moved[1] else None
