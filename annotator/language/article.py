"""The parts of a scraped article: header line, title, title repeated, lede, dateline, body; and what they say of its source."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from annotator.core.document import Document, Section, SectionKind, Source
from annotator.core.errors import Trouble
from annotator.language.dates import date_in_url, day_pattern, iso_date, iso_month, read_day
from annotator.language.folding import fold
from annotator.language.seams import find_seams

_LONGEST_TITLE = 300
_LONGEST_LEDE = 1000

_BREAK = r"[\n\r\u2028\u2029](?:(?<=\r)\n)?+"  # one character first, so that the others are passed over at once
_BLANK_LINE = re.compile(rf"{_BREAK}[^\S\n\r\u2028\u2029]*{_BREAK}\s*")
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_HEADER = re.compile(
    r"""\s*+ (?: date \b \s*+ (?P<date> \d{4} (?:-\d{2} (?:-\d{2})? )? )?   # date 2021-09
           | (?P<bare> \d{4}-\d{2} (?:-\d{2})? ) )?
        \s*+ (?P<url> https?://\S+ )? \s*+""",
    re.VERBOSE | re.IGNORECASE,
)
_HOST = re.compile(r"https?://(?:[^/@\s]*@)?(?:www\.)?([\w.-]+)", re.IGNORECASE)
_HALF = re.compile("[\ud800-\udfff]")
_CUT_OFF = re.compile(r"\s*(?:\.\.\.+|…)\s*$")


@dataclass(frozen=True, slots=True)
class Article:
    """What was recognised in a text. `published` is ISO 8601 as precise as is known."""

    sections: tuple[Section, ...]
    url: str | None = None
    published: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class _Dateline:
    """A dateline at the end of a block, or alone on a line: where it lies and what it says."""

    start: int
    end: int
    published: str | None
    outlet: str | None


def read_article(text: str, language: str = "fr") -> Article:
    """The sections of a text, disjoint, ordered and without outer white space, and what they say of its source.

    A text that is no scraped record is body throughout, with a title if its first line looks like one.
    """
    lines = list(_lines(text))
    sections: list[Section] = []
    url = header_date = None
    header = _header(text, lines[0]) if lines else None
    if header:
        # the header keeps the blank before it: the scraper wrote it, and the offsets of a record start with it
        line_start = 0 if not text[: lines[0][0]].strip(" \t") else lines[0][0]
        sections.append(Section(SectionKind.HEADER, line_start, lines[0][1]))
        url, header_date = header["url"], header["date"] or header["bare"]
        lines = lines[1:]
    if not lines:
        return _article(sections, url, header_date, None)
    if _is_title(text, lines, bool(sections)):
        sections.append(Section(SectionKind.TITLE, *lines[0]))
        if len(lines) > 1 and _repeats(text, lines[0], lines[1]):
            sections.append(Section(SectionKind.REPEATED_TITLE, *lines[1]))
            lines = lines[1:]
        lines = lines[1:]
    scraped = any(section.kind in (SectionKind.HEADER, SectionKind.REPEATED_TITLE) for section in sections)
    blocks = _blocks(text, lines[0][0], len(text)) if lines else []
    dateline = _read_front(text, blocks, sections, scraped, language)
    sections.extend(Section(SectionKind.BODY, start, end) for start, end in blocks)
    return _article(sections, url, header_date, dateline)


def make_document(
    text: str, *, language: str, path: str | None = None, encoding: str | None = None, source: Source | None = None
) -> Document:
    """The document of a text: its sections, seams and source. What `source` says goes before what the text says.

    Raises Trouble if the text holds lone surrogates, which no encoding can store.
    """
    if _HALF.search(text):
        raise Trouble("The text holds half of a UTF-16 character (a lone surrogate). Write it again from its source.")
    article = read_article(text, language)
    given = source or Source()
    known = Source(
        path=given.path or path,
        url=given.url or article.url,
        published=given.published or article.published,
        outlet=given.outlet or article.outlet,
        encoding=given.encoding or encoding,
    )
    return Document.of(text, language, known, article.sections, find_seams(text, article.sections, language))


def after_header(text: str) -> int:
    """Where the header line of a scraped record ends, 0 in another text."""
    first = next(_lines(text), None)
    return first[1] if first and _header(text, first) else 0


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines that are not blank, without outer white space."""
    for match in _LINE.finditer(text):
        start, end = _trimmed(text, *match.span())
        if start < end:
            yield start, end


def _header(text: str, line: tuple[int, int]) -> re.Match[str] | None:
    header = _HEADER.fullmatch(text, *line)
    return header if header and (header["url"] or header["date"] or header["bare"]) else None


def _article(sections: list[Section], url: str | None, header_date: str | None, dateline: _Dateline | None) -> Article:
    dates = [dateline.published if dateline else None, date_in_url(url) if url else None, _header_date(header_date)]
    published = max(filter(None, dates), key=len, default=None)
    host = _HOST.match(url) if url else None
    outlet = dateline.outlet if dateline and dateline.outlet else host[1].lower() if host else None
    return Article(tuple(sections), url, published, outlet)


def _header_date(written: str | None) -> str | None:
    numbers = [int(number) for number in written.split("-")] if written else []
    if len(numbers) == 3:
        return iso_date(numbers[0], numbers[1], numbers[2])
    if len(numbers) == 2:
        return iso_month(numbers[0], numbers[1])
    return f"{numbers[0]:04}" if numbers and iso_month(numbers[0], 1) else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())


def _blocks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The paragraphs set apart by blank lines, without outer white space."""
    blocks = []
    for match in _BLANK_LINE.finditer(text, start, end):
        blocks.append(_trimmed(text, start, match.start()))
        start = match.end()
    blocks.append(_trimmed(text, start, end))
    return [block for block in blocks if block[0] < block[1]]


def _is_title(text: str, lines: list[tuple[int, int]], has_header: bool) -> bool:
    """A short first line: before more text in a scraped record, before its repetition, or apart and without a final dot."""
    start, end = lines[0]
    if len(lines) < 2 or end - start > _LONGEST_TITLE:
        return False
    if has_header or _repeats(text, lines[0], lines[1]):
        return True
    return end - start <= _LONGEST_TITLE // 2 and text[end - 1] not in ".;:," and bool(_BLANK_LINE.search(text, end, lines[1][0]))


def _repeats(text: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether two lines are the same title but for spaces and case, one of them perhaps cut off by "..."."""
    if max(first[1] - first[0], second[1] - second[0]) > 2 * _LONGEST_TITLE:
        return False
    one, other = fold(text[slice(*first)]), fold(text[slice(*second)])
    if one == other:
        return True
    short_one, short_other = _CUT_OFF.sub("", one), _CUT_OFF.sub("", other)
    if short_one == one and short_other == other:
        return False
    return min(len(short_one), len(short_other)) >= 10 and (
        (short_one != one and other.startswith(short_one)) or (short_other != other and one.startswith(short_other))
    )


def _read_front(text: str, blocks: list[tuple[int, int]], sections: list[Section], scraped: bool, language: str) -> _Dateline | None:
    """Takes lede and dateline off the front of `blocks` and adds them to `sections`; returns the dateline."""
    if not blocks:
        return None
    start, end = blocks[0]
    at_end = _dateline_at_end(text, start, end, language)
    alone = _dateline_line(text, start, end, language)
    if alone is None and scraped and end - start <= _LONGEST_LEDE and (at_end or len(blocks) > 1):
        following = _dateline_line(text, *blocks[1], language) if len(blocks) > 1 else None
        if at_end or following or _CUT_OFF.search(text[start:end]):
            lede = _trimmed(text, start, at_end.start if at_end else end)
            sections.append(Section(SectionKind.LEDE, *lede))
            del blocks[0]
            alone = following if at_end is None else None
    dateline = at_end if at_end and alone is None and sections and sections[-1].kind is SectionKind.LEDE else alone
    if dateline is None:
        return None
    sections.append(Section(SectionKind.DATELINE, dateline.start, dateline.end))
    if alone:
        rest = _trimmed(text, dateline.end, blocks[0][1])
        blocks[:1] = [rest] if rest[0] < rest[1] else []
    return dateline


@cache
def _dateline_patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The dateline that ends a block (a date and an outlet after a sentence), and the one alone on its line."""
    day = day_pattern(language)
    time = r"(?: \s* ,? \s* (?:à\s+)? \d{1,2} \s? [:hH] (?:\s?\d{2})? (?: :\d{2})? )?"
    outlet = r"[^\W_] [^\n\r,;:.!?…]{0,50} (?:\.[a-z]{2,4})?"
    published = r"(?: (?:publié|mis\ à\ jour) (?:\s+le)? \s+ )?"
    weekday = r"(?: [^\W\d_]{3,8}di \s+ | dimanche \s+ )?"
    separator = r"\s* [,–—|·-] \s*"
    at_end = rf"""(?: (?<=[.!?…»"”)]) | (?<=[.!?…»"”)]\s) | (?<=\n) )
        {published} {weekday} (?P<day>{day}) {time} {separator} (?P<outlet>{outlet}) \s*"""
    alone = rf"""{published} (?: {weekday} (?P<day>{day}) {time} (?: {separator} (?P<outlet>{outlet}) )?
        | (?P<first>{outlet}) {separator} {weekday} (?P<late>{day}) {time} ) [\s.,–—-]*"""
    return re.compile(at_end, re.VERBOSE | re.IGNORECASE), re.compile(alone, re.VERBOSE | re.IGNORECASE)


def _dateline_at_end(text: str, start: int, end: int, language: str) -> _Dateline | None:
    pattern, _ = _dateline_patterns(language)
    for match in pattern.finditer(text, max(start, end - 150), end):
        if match.end() == end and start < match.start():
            return _Dateline(*_trimmed(text, *match.span()), read_day(match["day"], language), match["outlet"].strip())
    return None


def _dateline_line(text: str, start: int, end: int, language: str) -> _Dateline | None:
    """The dateline that is the first line of a block."""
    line = _LINE.match(text, start, end)
    _, pattern = _dateline_patterns(language)
    match = pattern.fullmatch(text, *line.span()) if line and line.end() - line.start() <= 150 else None
    if not match:
        return None
    outlet = match["outlet"] or match["first"]
    return _Dateline(*_trimmed(text, *match.span()), read_day(match["day"] or match["late"], language), outlet.strip() if outlet else None)
