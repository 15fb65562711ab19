"""Web pages in: the article of a saved page, as trafilatura finds it, and what the page declares of its source.

The page is read as WHATWG HTML (https://html.spec.whatwg.org) is; nothing in it is run, and nothing that it names is fetched.
The text begins with the title, apart, and has a line for each paragraph.
"""

import codecs
import logging
import re
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from annotator.core.document import Source
from annotator.core.errors import Trouble
from annotator.formats.exchange import Read
from annotator.formats.text import bytes_of, decode, notes_on, storable
from annotator.language.dates import date_in_url
from annotator.language.folding import fold

MAX_BYTES = 10_000_000
"""Larger pages are refused: libxml2 has the same limit for one attribute."""
MAX_ELEMENTS = 50_000
"""Pages with more are refused: those of news have some thousands, and the search for the article takes more than linear time."""
SECONDS = 30.0
"""Of CPU time for one page, where a process can interrupt itself; elsewhere the deadline of the worker (jobs.protocol) is the limit."""
FEWEST_LETTERS = 40
"""An article has at least as many letters in words that no link of the page has: a menu has none."""

_HEAD = 4096
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40}) | <\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})""", re.I | re.X
)
# browsers take these for Windows-1252 and UTF-8 (a page that can be searched for its declaration is no UTF-16)
_READ_AS = {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8"}
# those of https://encoding.spec.whatwg.org; Python knows more, such as UTF-7, in which text can hide
_ENCODINGS = re.compile(
    r"utf-8|cp(?:125\d|866|874|932|949)|iso8859-\d+|koi8-[ru]|mac-(?:roman|cyrillic)|gb18030|gbk|gb2312|big5|euc_(?:jp|kr)|shift_jis|iso2022_jp"
)
_LIBRARIES = ("trafilatura", "htmldate", "courlan", "charset_normalizer", "justext")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=$|[-_])", re.I)
# what a page says of itself; the text of the article is not asked for its date: it tells of others
_SAID = """//meta | //link[@rel='canonical'] | //script[@type='application/ld+json'] | //title | //h1"""
_DATED = """//time[@datetime] | //*[self::span or self::p or self::div or self::abbr][
    contains(@itemprop, 'datePublished') or contains(@class, 'date') and not(contains(@class, 'update'))][string-length(.) < 100]"""
_NO_DATE = "1970-01-01"  # what a program writes that knows none


def read(path: Path, language: str) -> Iterator[Read]:
    """The article of one page. Raises Trouble, naming the file and the reason, for what is no page, is too large, or has no article."""
    data = bytes_of(path, MAX_BYTES)
    try:
        page, encoding = _decoded(data)
        with _cpu_seconds(SECONDS):
            found = _article(page)
    except Trouble as trouble:
        raise Trouble(f"{path}: {trouble}") from trouble
    source = found.pop("source") | {"path": storable(str(path)), "encoding": encoding}
    yield Read(0, {"language": language, **found, "source": source}, notes=notes_on(encoding))


def _decoded(data: bytes) -> tuple[str, str]:
    """The characters of a page and the name of their encoding: by byte-order mark, else as declared, else as of any text.

    What is declared but does not hold is passed over. Raises Trouble for binary data.
    """
    declared = _DECLARED.search(data, 0, _HEAD)
    if declared and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        with suppress(LookupError, UnicodeError):
            name = codecs.lookup((declared[1] or declared[2]).decode("ascii")).name
            name = _READ_AS.get(name, name)
            if _ENCODINGS.fullmatch(name) and "\0" not in (text := data.decode(name)):
                return text, name
    return decode(data)


def _article(page: str) -> dict[str, Any]:
    """Raises Trouble without the name of the file."""
    tree = _tree(page)
    if tree.xpath('/html/head/meta[@name="generator"][@content="annotator"]'):
        raise Trouble("is a report, as export writes it with --format report; import another format.")
    words = {word for link in tree.iter("a") for word in "".join(link.itertext()).split()}
    said = _said(tree)
    import trafilatura

    _silence()
    metadata = trafilatura.extract_metadata(said, date_config={"extensive_search": False})
    found = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False)
    text = (found.text or "").strip() if isinstance(found, trafilatura.settings.Document) else ""
    if sum(len(word) for word in text.split() if word not in words and any(map(str.isalpha, word))) < FEWEST_LETTERS:
        raise Trouble("holds no article: next to no text stands outside its links. Save the page of one article.")
    language = _LANGUAGE.match(tree.get("lang") or "")
    url = metadata.url if metadata.url and re.match(r"https?://\S{1,2000}$", metadata.url) else None
    source = Source(None, url, _published(said, url), " ".join((metadata.sitename or "").split())[:200] or None)
    return {
        "text": _titled(" ".join((metadata.title or "").split()), text),
        **({"language": language[0].lower()} if language else {}),
        "source": {"url": source.url, "published": source.published, "outlet": source.outlet},
    }


def _tree(page: str) -> Any:
    """The elements of a page. Raises Trouble when it has too many, nests them too deeply, or has none."""
    from lxml import etree, html  # type: ignore[import-untyped]

    if page.count("<") > 3 * MAX_ELEMENTS:  # a cheap look before memory is spent: an element has two of them, scripts and comments some
        raise Trouble(f"has more than {MAX_ELEMENTS:,} elements, as no article has.")
    parser = html.HTMLParser(encoding="utf-8", collect_ids=False, remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        tree = html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise Trouble(f"is no web page ({error}).") from error
    fatal = parser.error_log.filter_from_fatals()
    if len(fatal):  # what follows the error is not in the tree: it must not be taken for the whole page
        raise Trouble(f"cannot be read to its end ({fatal[0].message.strip().split(', ')[0]}, line {fatal[0].line}).")
    if sum(1 for _ in tree.iter()) > MAX_ELEMENTS:
        raise Trouble(f"has more than {MAX_ELEMENTS:,} elements, as no article has.")
    return tree


def _said(tree: Any) -> Any:
    """A page with nothing but what the page says of itself."""
    from copy import deepcopy

    from lxml import html

    said = html.document_fromstring("<html><head></head><body></body></html>")
    for one in tree.xpath(_SAID):
        head = one.tag in ("meta", "link", "title")
        copied = deepcopy(one)
        copied.tail = None
        said[0 if head else 1].append(copied)
    for one in tree.xpath(_DATED)[:50]:
        copied = deepcopy(one)
        copied.tail = None
        said[1].append(copied)
    return said


def _published(said: Any, url: str | None) -> str | None:
    """The day that the page declares, as ISO 8601; nothing depends on the day of the import."""
    from htmldate import find_date

    for one in said.xpath("//title | //h1"):  # these speak of the dates of events
        one.drop_tree()
    found = find_date(said, False, True, url=url, min_date="1800-01-01", max_date="2199-12-31")
    return found if found and found != _NO_DATE else date_in_url(url) if url else None


def _titled(title: str, text: str) -> str:
    """The text with the title before it, apart, as its first paragraph."""
    first, _, rest = text.partition("\n")
    if not title or fold(first) == fold(title):
        return f"{first}\n\n{rest}" if title and rest else text
    return f"{title}\n\n{text}" if text else title


def _silence() -> None:
    """What these libraries log is of no use to who imports: a page is taken or refused."""
    for name in _LIBRARIES:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


class _TooSlow(BaseException):
    """Not an Exception: the libraries pass over those."""


@contextmanager
def _cpu_seconds(limit: float) -> Iterator[None]:
    """Raises Trouble when the work takes longer; only in the main thread of systems that know such timers."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    at_work = True

    def stop(*_: object) -> None:
        if at_work:
            raise _TooSlow

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, limit, 1.0)  # again each second: what is raised in a callback may be lost
    try:
        yield
    except _TooSlow:
        raise Trouble(f"takes more than {limit:g} seconds to read; is it the page of one article?") from None
    finally:
        at_work = False
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
