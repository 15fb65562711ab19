"""Functions of people ("ancienne directrice générale adjointe") among the tokens of a text."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from annotator.language.data import tables
from annotator.language.names import spelled_out
from annotator.language.tokens import tokens

_Phrases: TypeAlias = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases as folded words by their first word, the longest first."""

_FORMER = "ex-"


class Roles(NamedTuple):
    """The role phrases of one language."""

    prefixes: _Phrases
    roles: _Phrases
    suffixes: _Phrases
    ranks: _Phrases
    addresses: _Phrases
    beginnings: frozenset[str]
    """The words that one of these begins with, suffixes excepted: at no other word has any of them to be looked for."""

    def role_at(self, words: Sequence[str], start: int) -> int:
        """The place after the role that begins at a word, with what belongs to it; `start` if none begins there.

        `words` are folded by `folded_word`.
        """
        at = start
        while (after := _longest(self.prefixes, words, at)) > at:
            at = after
        after = _longest(self.roles, words, at)
        if after == at:
            # "premier" and the like may be a part of the role itself
            at = start
            after = _longest(self.roles, words, at)
        if after == at:
            return start
        while (at := _longest(self.suffixes, words, after)) > after:
            after = at
        return after

    def rank_at(self, words: Sequence[str], start: int) -> int:
        """The place after the rank ("général") that begins at a word; `start` if none begins there."""
        return _longest(self.ranks, words, start)

    def address_at(self, words: Sequence[str], start: int) -> int:
        """The place after the form of address ("Mme") that begins at a word; `start` if none begins there."""
        return _longest(self.addresses, words, start)


@lru_cache(maxsize=1 << 12)  # most words of a text come again and again
def folded_word(token: str) -> str:
    """A token as the phrases hold it: in one case, with one apostrophe, without "ex-"."""
    return token.casefold().replace("’", "'").removeprefix(_FORMER)


def _longest(phrases: _Phrases, words: Sequence[str], start: int) -> int:
    if start < len(words):
        for phrase in phrases.get(words[start], ()):
            if tuple(words[start : start + len(phrase)]) == phrase:
                return start + len(phrase)
    return start


def _phrases(entries: Iterable[str], language: str) -> _Phrases:
    found: dict[str, set[tuple[str, ...]]] = {}
    for form in (form for entry in entries for form in spelled_out(entry)):
        phrase = tuple(folded_word(form[start:end]) for start, end in tokens(form, language=language))
        found.setdefault(phrase[0], set()).add(phrase)
    return MappingProxyType({first: tuple(sorted(group, key=lambda phrase: (-len(phrase), phrase))) for first, group in found.items()})


@cache
def roles(language: str) -> Roles:
    """The role phrases of a language; none where it has no list."""
    data = tables(language).get("names", {})
    prefixes, known, suffixes, ranks, addresses = (
        _phrases(data.get(key, ()), language) for key in ("role_prefixes", "roles", "role_suffixes", "ranks", "addresses")
    )
    return Roles(prefixes, known, suffixes, ranks, addresses, frozenset().union(prefixes, known, ranks, addresses))
