"""Places where a scraper glued two texts together: after a sentence (« Russie.Il »), and after a heading (« RussieMark »).

There is no model here, so confidence comes from evidence added up as log-odds: lexicons, what else the document holds,
and the shape of what stands before and after. The weights were set by hand on clean news and on the same news glued.
"""

import re
import unicodedata
from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp

from annotator.core.document import SEAM_THRESHOLD, Seam, SeamKind, Section, SectionKind
from annotator.language.data import Words, words

_READ = (SectionKind.BODY, SectionKind.LEDE)
_FINAL = ".!?…"
_CLOSERS = '»”")]'
_APOSTROPHES = "'’"

# Repetitions are bounded, so that no text of any shape takes more than linear time. Patterns for what is rare begin with a character
# of theirs and look back from it: so the places that do not have it are passed over at once.
_LETTERS = re.compile(r"[^\W\d_]++(?:[\u0300-\u036f]++[^\W\d_]*+)*+")
_INNER_CAPITAL = re.compile(r"[^ \W\d_a-zß-öø-ÿœ](?<=[^\W\d_].|[\u0300-\u036f].)")
"""What every inner capital is, and in French nothing else: a letter after a letter, but none of its small ones."""
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@\w+\.\w+|(?<!\w)[@#]\w+", re.IGNORECASE)
_DOT_WITHIN = re.compile(r"\.(?=[^\W\d_]{2})")
_DOTTED = re.compile(r"(?<![\w-])(?:[\w-]{1,63}\.){1,8}([^\W\d_]{2,8})(?!\w)")
_SENTENCE_END = re.compile(rf"[{_FINAL}](?:\s?[{re.escape(_CLOSERS)}])*\s+")
_GLUED_STOP = re.compile(rf"[{_FINAL}{re.escape(_CLOSERS)}](?=[^\W_])")
_GLUED_QUOTE = re.compile(r"[«“\"](?<=\S.)")
_NUMBER = re.compile(r"(\d(?<![\w.,]\d)\d*(?:h\d\d)?)(\s?%|\s?€)?(?=[^\W\d_])")
_LONGEST_WORD = 80
_LONGEST_RUN = 300

_FOOTING = re.compile(r"[^\W_]*$")


def find_seams(text: str, sections: Sequence[Section], language: str) -> tuple[Seam, ...]:
    """The seams inside the body and the lede, in order of offset; each offset is where the second text begins.

    Those with a confidence of at least `SEAM_THRESHOLD` are meant to cut; weaker ones only to be offered.
    """
    reader = _Reader(text, words(language))
    found: list[Seam] = []
    for section in sections:
        if section.kind in _READ:
            found.extend(reader.seams(section.start, section.end))
    return tuple(found)


def _is_capital(character: str) -> bool:
    return unicodedata.category(character) in ("Lu", "Lt")


def _confidence(log_odds: float) -> float:
    return round(1 / (1 + exp(-log_odds)), 2)


@dataclass(frozen=True)
class _Reader:
    """Reads one text."""

    text: str
    words: Words

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each run of letters occurs in the text."""
        return Counter(_LETTERS.findall(self.text))

    def seams(self, start: int, end: int) -> list[Seam]:
        skipped = self._addresses(start, end)
        sentences = [seam for seam in self._sentence_seams(start, end) if not _inside(seam.offset, skipped)]
        headings = _Headings(self, start, end, [seam.offset for seam in sentences if seam.confidence >= SEAM_THRESHOLD])
        by_offset = {seam.offset: seam for seam in headings.seams() if not _inside(seam.offset, skipped)}
        by_offset |= {seam.offset: seam for seam in sentences}
        return [by_offset[offset] for offset in sorted(by_offset)]

    def _addresses(self, start: int, end: int) -> list[tuple[int, int]]:
        text = self.text[start:end]
        marked = "://" in text or "@" in text or "#" in text or "www." in text.lower()  # most texts have none, and to search takes long
        addresses = [match.span() for match in _ADDRESS.finditer(self.text, start, end)] if marked else []
        if _DOT_WITHIN.search(self.text, start, end):
            for match in _DOTTED.finditer(self.text, start, end):
                if match[1].casefold() in self.words.domains:
                    addresses.append(match.span())
        return sorted(addresses)

    def word_before(self, offset: int, start: int) -> str:
        """The letters and digits that end at an offset, none before `start`."""
        match = _FOOTING.search(self.text, max(start, offset - 40), offset)
        return match.group() if match else ""

    def word_after(self, offset: int, end: int) -> str:
        match = _LETTERS.match(self.text, offset, end)
        return match.group() if match else ""

    def starts_sentence(self, offset: int, word: str) -> bool:
        """Whether the word at an offset is one that sentences often start with, elided ones included."""
        after = self.text[offset + len(word) : offset + len(word) + 2]
        if after[:1] in _APOSTROPHES and after:
            return word.casefold() in self.words.elisions or word in self.words.sentence_starters
        if after[:1] == "." and after[1:].isspace() and word.casefold() in self.words.title_abbreviations:
            return True
        return word in self.words.sentence_starters

    # --- after a sentence

    def _sentence_seams(self, start: int, end: int) -> Iterator[Seam]:
        closing = self._straight_quotes(start, end)
        after_stops = [match.end() for match in _GLUED_STOP.finditer(self.text, start, end)]
        quotes = [match.start() for match in _GLUED_QUOTE.finditer(self.text, start + 1, end)]
        for offset in sorted(after_stops + quotes):
            before, here = self.text[offset - 1], self.text[offset]
            if before.isspace() or (before == '"' and offset - 1 not in closing):
                continue
            if here in '«“"':
                yield from self._before_quote(offset, start, end, closing)
            elif before in _CLOSERS:
                confidence = self._after_closer(offset, start, end)
                if confidence is not None:
                    yield Seam(offset, SeamKind.SENTENCE, confidence)
            elif before in _FINAL and (_is_capital(here) or here.isdigit()):
                yield from self._seam(offset, self._after_final(offset, start, end))

    @staticmethod
    def _seam(offset: int, confidence: float) -> Iterator[Seam]:
        if confidence > 0:
            yield Seam(offset, SeamKind.SENTENCE, confidence)

    def _straight_quotes(self, start: int, end: int) -> frozenset[int]:
        """The offsets of straight quotes that close. One glued on both sides closes if the one before it opens."""
        closing: set[int] = set()
        is_open = False
        for match in re.finditer('"', self.text[start:end]):
            offset = start + match.start()
            before = self.text[offset - 1] if offset > start else " "
            after = self.text[offset + 1] if offset + 1 < end else " "
            if before.isspace() or before in "(['’«":
                is_open = True
            elif after.isspace() or not after.isalnum():
                is_open = False
            else:
                is_open = not is_open
            if not is_open:
                closing.add(offset)
        return frozenset(closing)

    def _before_quote(self, offset: int, start: int, end: int, closing: frozenset[int]) -> Iterator[Seam]:
        """A quotation that opens right after a sentence: « …la Russie.«Nous… »."""
        opens = self.text[offset] != '"' or offset not in closing
        following = self.text[offset + 1 : min(offset + 4, end)]
        following = following.lstrip()[:1] if self.text[offset] == "«" else following[:1]
        if not (opens and following and _is_capital(following)):
            return
        before = self.text[offset - 1]
        if before in _FINAL:
            yield from self._seam(offset, min(0.9, self._after_final(offset, start, end)))
        elif before in _CLOSERS:
            yield Seam(offset, SeamKind.SENTENCE, 0.7)
        elif before.isalnum() and self.text[offset] == "«":
            yield Seam(offset, SeamKind.HEADING, 0.4)

    def _after_closer(self, offset: int, start: int, end: int) -> float | None:
        """How sure it is that a capital after a closing quote or bracket starts a new text."""
        if not _is_capital(self.text[offset]):
            return None
        stop = offset
        while stop > start and (self.text[stop - 1] in _CLOSERS or (self.text[stop - 1].isspace() and self.text[stop : stop + 1] == "»")):
            stop -= 1
        word = self.word_after(offset, end)
        starts = self.starts_sentence(offset, word)
        if len(word) == 1 and not starts:
            return 0.75 if re.match(r"\.\s", self.text[offset + 1 : offset + 3]) and self.text[stop - 1] in _FINAL else 0.2
        if stop > start and self.text[stop - 1] in _FINAL:
            return 0.95
        if self.text[offset - 1] in ")]":
            opening = self.text.rfind("(" if self.text[offset - 1] == ")" else "[", max(start, offset - 200), offset)
            # « (S)He » and « f(X)Y »: a bracket inside a word, not after it
            inside_word = opening < start or (opening > start and not self.text[opening - 1].isspace()) or offset - opening < 4
            if inside_word:
                return 0.9 if starts and offset - opening >= 4 else 0.3
        return 0.9 if starts else 0.75

    def _after_final(self, offset: int, start: int, end: int) -> float:
        """How sure it is that what follows a final mark without a space is a new sentence; 0 if it is none."""
        mark = self.text[offset - 1]
        before = self.word_before(offset - 1, start)
        if self.text[offset].isdigit():
            return self._number_after(offset, before, end)
        word = self.word_after(offset, end)
        starts = self.starts_sentence(offset, word)
        if mark != "." or self.text[offset - 2 : offset - 1] in _FINAL:
            return 0.3 if before.casefold() in self.words.marked_names else 0.92
        if self.text[offset - 2 : offset - 1] in (*_CLOSERS, "%", "€"):
            return 0.95
        return self._after_dot(offset, start, before, word, starts)

    @staticmethod
    def _number_after(offset: int, before: str, end: int) -> float:
        return 0.6 if len(before) >= 4 and before.isalpha() and before.islower() and offset < end else 0.0

    def _after_dot(self, offset: int, start: int, before: str, word: str, starts: bool) -> float:
        text = self.text
        folded = before.casefold()
        goes_on = text[offset + len(word) : offset + len(word) + 1].isspace() or starts
        dotted_before = offset - len(before) - 2 >= start and text[offset - len(before) - 2] == "."
        if text[offset + len(word) : offset + len(word) + 1] == "." and not text[offset + len(word) + 1 : offset + len(word) + 2].isspace():
            return 0.2 if len(before) <= 2 or len(word) <= 1 else 0.4
        if not before and text[offset - 2].isspace():
            # a blank before the dot, as tokenised text has it; but « .Net » and « .COM » are names
            return 0.2 if word.casefold() in self.words.domains or (len(word) == 1 and not starts) else 0.9
        if folded in self.words.title_abbreviations and (before[:1].isupper() or not starts):
            return 0.2
        if folded in self.words.abbreviations:
            return 0.6 if starts else 0.3
        if before.isdigit():
            at_line_start = offset - len(before) - 1 == start or text[offset - len(before) - 2] == "\n"
            if at_line_start and len(before) <= 2:
                return 0.3
            return 0.85 if starts or len(word) > 2 else 0.2
        if len(before) <= 1 or (len(before) <= 2 and dotted_before):
            return 0.55 if starts and len(word) > 1 and goes_on else 0.2
        if len(word) == 1 and not starts:
            return 0.3
        if before.isalpha() and before.isupper() and word.isupper() and len(word) > 1:
            return 0.95 if starts else 0.45
        if starts:
            return 0.97
        return 0.75 if len(before) <= 3 or before.isupper() else 0.95


class _Headings:
    """Finds capitals inside words where a heading without final punctuation was glued to the text after it."""

    __slots__ = ("_breaks", "_end", "_glued", "_reader", "_start", "_text", "_words")

    def __init__(self, reader: _Reader, start: int, end: int, glued: list[int]) -> None:
        self._reader, self._text, self._words = reader, reader.text, reader.words
        self._start, self._end = start, end
        self._glued = frozenset(glued)
        self._breaks: list[int] = []

    def seams(self) -> Iterator[Seam]:
        yield from self._after_digits()
        if not _INNER_CAPITAL.search(self._text, self._start, self._end):
            return
        ends = (match.end() for match in _SENTENCE_END.finditer(self._text, self._start, self._end))
        self._breaks = sorted({self._start, *ends, *self._glued})
        for match in _LETTERS.finditer(self._text, self._start, self._end):
            word = match.group()
            if len(word) <= _LONGEST_WORD and _has_inner_capital(word):
                yield from self._in_word(match.start(), word)

    def _after_digits(self) -> Iterator[Seam]:
        """« …en 2021Le »: a year or a number glued to a capital."""
        for match in _NUMBER.finditer(self._text, self._start, self._end):
            word = self._reader.word_after(match.end(), self._end)
            if not _is_capital(word[0]):
                continue
            starts = self._reader.starts_sentence(match.end(), word)
            capitalised = len(word) > 1 and word[1:].islower()
            is_year = match[2] is None and len(match[1]) == 4 and match[1][:2] in ("19", "20")
            if starts and (capitalised or len(word) == 1):
                yield Seam(match.end(), SeamKind.HEADING, 0.9)
            elif capitalised and len(word) > 2:
                yield Seam(match.end(), SeamKind.HEADING, 0.65 if is_year or match[2] else 0.3)

    def _in_word(self, start: int, word: str) -> Iterator[Seam]:
        if start > 0 and self._text[start - 1] in "@#_/\\":
            return
        places = [nth for nth in range(1, len(word)) if _is_capital(word[nth]) and _breaks_case(word, nth)]
        left_start = 0
        for nth, place in enumerate(places):
            right_end = places[nth + 1] if nth + 1 < len(places) else len(word)
            confidence = _confidence(self._log_odds(start, word, word[left_start:place], word[place:right_end], place, len(places)))
            if confidence >= SEAM_THRESHOLD:
                left_start = place
                insort(self._breaks, start + place)
            yield Seam(start + place, SeamKind.HEADING, confidence)

    def _log_odds(self, start: int, word: str, left: str, right: str, place: int, count: int) -> float:
        text, lists = self._text, self._words
        right_ends_word = place + len(right) == len(word)
        starts = right_ends_word and self._reader.starts_sentence(start + place, right)
        if word in lists.camel_case or left + right in lists.camel_case:
            return -4.0
        if left.casefold() in lists.inner_capital_prefixes:
            return -4.0
        if len(left) == 1 or (len(right) == 1 and not starts):
            return -4.0
        known_left, known_right = self._knows(left), self._knows(right)
        after = text[start + len(word) : start + len(word) + 3]
        followed_by_name = right_ends_word and len(after) == 3 and after[0].isspace() and _is_capital(after[1]) and after[2].islower()
        acronym = left.isupper()
        lower = left.islower()
        odds = -1.0
        if lower:
            odds += 2.2 if len(left) >= 3 else -0.5
        odds += 3.0 if starts else 2.0 if right in lists.given_names else 0.8 if known_right else 0.0
        odds += 1.5 if known_left else 0.0
        odds += 0.8 if followed_by_name else 0.0
        odds += 1.5 if self._elsewhere(right) and len(right) > 2 else 0.0
        odds -= 1.5 if len(right) > 1 and right.isupper() else 0.0
        odds -= 3.0 if self._reader.counts[word] > 1 else 0.0
        odds -= 1.0 * (count - 1)
        odds += self._run(start) + self._following(start + len(word))
        likely_right = starts or known_right or followed_by_name
        # « FabricA propose »: of the words of one letter, only A is also found at the end of brands
        likely_left = (
            known_left or (lower and len(left) >= 3) or (starts and right != "A") or (right in lists.given_names and followed_by_name)
        )
        if acronym:
            likely_left = known_left or starts
        if likely_left and (likely_right or lower):
            return odds
        if known_left and right[1:].islower() and self._begins_glued(start):
            return min(odds, 0.5)
        # both halves must be words: one alone is found in many brands
        return min(odds, -0.5)

    def _run_begin(self, start: int) -> int:
        return self._breaks[bisect_right(self._breaks, start) - 1]

    def _begins_glued(self, start: int) -> bool:
        return self._run_begin(start) in self._glued

    def _run(self, start: int) -> float:
        """Evidence from the words since the last break: a heading is short, and it too was glued to what precedes it."""
        begin = self._run_begin(start)
        run = self._text[max(begin, start - _LONGEST_RUN) : start].rpartition("\n")[2]
        length = len(run.split()) if len(run) < _LONGEST_RUN else _LONGEST_RUN
        odds = 0.5 if 1 <= length <= 15 else -0.7 if length == 0 else -1.5
        if begin in self._glued:
            odds += 1.0
        return odds + (0.5 if self._glued else 0.0)

    def _following(self, offset: int) -> float:
        """Evidence from what follows: no sentence has its end right after its first word."""
        following = self._text[offset : min(offset + 1, self._end)]
        if not following or following in '.;:!?)»”]"…':
            return -1.5
        return -0.3 if following == "," else 0.0

    def _elsewhere(self, word: str) -> bool:
        counts = self._reader.counts
        return counts[word] > 0 or counts[word.lower()] > 0

    def _knows(self, word: str) -> bool:
        """Whether a half is a word or name: in a list, found elsewhere in the document, or French by its ending."""
        lists = self._words
        if word in lists.places or word in lists.given_names or word in lists.camel_case or word in lists.sentence_starters:
            return True
        if len(word) > 2 and self._elsewhere(word):
            return True
        folded = word.lower()
        return len(word) >= 5 and not word.isupper() and (folded.endswith(lists.suffixes) or not lists.letters.isdisjoint(folded))


def _has_inner_capital(word: str) -> bool:
    """Whether a capital stands within the word, or in a part of it, and it is not all capitals."""
    return not word.islower() and word[1:] != word[1:].lower() and word != word.upper()


def _breaks_case(word: str, nth: int) -> bool:
    """Whether the capital at `nth` follows a small letter (RussieMark), or capitals and starts a word (ONULe)."""
    before = unicodedata.normalize("NFD", word[:nth]).rstrip("\u0300\u0301\u0302\u0308\u0327")[-1:]
    if before.islower():
        return True
    return nth >= 2 and word[:nth].isupper() and nth + 1 < len(word) and word[nth + 1].islower()


def _inside(offset: int, ranges: list[tuple[int, int]]) -> bool:
    """Whether an offset lies within one of some ranges, which are ordered by their start and may overlap a little."""
    nth = bisect_right(ranges, (offset,))
    return any(start < offset < end for start, end in ranges[max(0, nth - 2) : nth])
