"""A report out: one printable HTML page of an article or of many, with spans and relations drawn.

The page is whole in itself: it names no other file, has no script, and shows in light, dark and on paper. What stands in an
article's `.text`, relation marks (`data-mark`) apart, is its text, character by character; a character that HTML cannot have is a
`.control` with its `data-code`. Each span lies in elements with `data-s`, one or more; the first says what it is.
"""

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from annotator import resources
from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.colours import hexadecimal, label_colours
from annotator.core.document import Document, Source
from annotator.core.schema import Schema, worded
from annotator.core.values import Decision, Status
from annotator.formats.exchange import About, Add
from annotator.formats.report_relations import relations_html
from annotator.formats.report_text import Marks, attribute, inline, levels_of, text_html

LANGUAGE = "en"
"""Of the words of the report itself; those of labels are in it where the schema has them."""

_STATES = {Decision.CONFIRMED: "confirmed", Decision.SUGGESTED: "undecided", Decision.REJECTED: "rejected"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


@contextmanager
def writer(out: Path, about: About) -> Iterator[Add]:
    """One page. The articles wait in a file beside it, since the list of contents stands before them. Raises OSError."""
    page = _Page(about.schema)
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n", dir=out.parent) as articles:

        def add(annotated: AnnotatedDocument) -> None:
            articles.write("".join(page.article(annotated)))

        yield add
        articles.seek(0)
        with out.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(page.head())
            shutil.copyfileobj(articles, file)
            file.write("</body>\n</html>\n")


class _Page:
    def __init__(self, schema: Schema) -> None:
        self._schema = schema
        self._classes = {label.name: f"l{nth}" for nth, label in enumerate(schema.span_labels)}
        self._relation_titles = {label.name: worded(label.title, LANGUAGE) or label.name for label in schema.relation_labels}
        self._contents: list[tuple[str, str, str]] = []
        self._spans: Counter[str] = Counter()
        self._relations = self._depth = 0

    def article(self, one: AnnotatedDocument) -> Iterator[str]:
        nth = len(self._contents) + 1
        levels = levels_of(one.spans)
        marks = Marks(f"d{nth}", self._classes, levels)
        source = one.document.source
        counts = f"{one.status.value}; {_counts('span', one.spans)}; {_counts('relation', one.relations)}"
        self._contents.append((f"d{nth}", one.document.title, " · ".join(filter(None, (source.outlet, source.published)))))
        self._spans.update(span.label for span in one.spans)
        self._relations += len(one.relations)
        deepest = max(levels, default=-1) + 1
        self._depth = max(self._depth, deepest)
        language = attribute(one.document.language)
        yield f'<article id="d{nth}" lang="{language}" data-document-id="{one.document.document_id}" data-status="{one.status.value}">\n'
        yield f'<header>\n<h2 dir="auto">{inline(one.document.title)}</h2>\n{_source(source)}'
        yield f'<p class="dim" lang="{LANGUAGE}">{counts}</p>\n</header>\n'
        yield f'<div class="text" style="--levels: {max(deepest - 1, 0)}">'
        yield from text_html(one, marks)
        yield "</div>\n"
        if one.relations:
            yield from relations_html(one, marks, self._relation_titles)
        yield "</article>\n"

    def head(self) -> Iterator[str]:
        """All that stands before the articles."""
        several = len(self._contents) != 1
        title = f"{len(self._contents):,} annotated articles" if several else self._contents[0][1]
        yield f'<!DOCTYPE html>\n<html lang="{LANGUAGE}">\n<head>\n<meta charset="utf-8">\n'
        yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        yield f'<meta name="generator" content="annotator">\n<title>{inline(title)}</title>\n<style>\n'
        yield (resources() / "report" / "report.css").read_text("utf-8")
        yield from self._colours()
        yield "</style>\n</head>\n<body>\n<header>\n"
        if several:
            yield f"<h1>{inline(title)}</h1>\n"
            yield f'<p class="dim">{self._spans.total():,} spans, {self._relations:,} relations</p>\n'
        yield from self._legend()
        yield "</header>\n"
        if several and self._contents:
            yield '<nav aria-label="Contents">\n<h3>Contents</h3>\n<ol>\n'
            for anchor, name, about in self._contents:
                yield f'<li><a href="#{anchor}" dir="auto">{inline(name)}</a> <span class="dim">{inline(about)}</span></li>\n'
            yield "</ol>\n</nav>\n"

    def _colours(self) -> Iterator[str]:
        hues = {"lx": 0.0} | {self._classes[label.name]: label.hue for label in self._schema.span_labels}
        light, dark = (
            [
                f".{name} {{ --tint: {tint}; --ink: {ink}; --solid: {solid}; --on: {on}; }}\n"
                for name, hue in hues.items()
                for tint, ink, solid, on in [map(hexadecimal, label_colours(hue, of_dark))]
            ]
            for of_dark in (False, True)
        )
        yield from light
        yield "@media screen and (prefers-color-scheme: dark) {\n"
        yield from dark
        yield "}\n"
        yield from (f".n{level} {{ padding-bottom: {1 + 4 * level}px; }}\n" for level in range(self._depth))

    def _legend(self) -> Iterator[str]:
        if not self._spans:
            return
        titles = {label.name: worded(label.title, LANGUAGE) for label in self._schema.span_labels}
        yield '<ul class="legend" aria-label="Labels">\n'
        for name in [*titles, *sorted(self._spans.keys() - titles.keys())]:
            if self._spans[name]:
                chip = f'<span class="chip {self._classes.get(name, "lx")}">{inline(name)}</span>'
                yield f'<li>{chip} {inline(titles.get(name, ""))} <span class="dim">{self._spans[name]:,}</span></li>\n'
        yield '</ul>\n<ul class="legend" aria-label="States">\n'
        for state, word in _STATES.items():
            yield f'<li><span class="s lx n0 {state.value}">{word}</span></li>\n'
        yield "</ul>\n"


def _counts(noun: str, items: Iterable[AnnotatedSpan | AnnotatedRelation]) -> str:
    """Like 12 spans (9 confirmed, 3 undecided)."""
    states = Counter(item.state for item in items)
    number = states.total()
    parts = ", ".join(f"{states[state]:,} {word}" for state, word in _STATES.items() if states[state])
    return f"{number:,} {noun}{'' if number == 1 else 's'}" + (f" ({parts})" if parts else "")


def _source(source: Source) -> str:
    parts = [inline(part) for part in (source.outlet, source.published) if part]
    if source.url:
        shown = inline(source.url)
        web = source.url.startswith(("https://", "http://"))
        parts.append(f'<a href="{attribute(source.url)}" rel="noreferrer">{shown}</a>' if web else shown)
    elif source.path:
        parts.append(inline(source.path))
    return f'<p class="dim">{" · ".join(parts)}</p>\n' if parts else ""


# back --------------------------------------------------------------------------------------------------------------------


def read_back(path: Path) -> Iterator[AnnotatedDocument]:
    """What stands in a report, as whoever looks at it sees it: each span lies where its elements do. Raises lxml's errors."""
    from lxml import etree  # type: ignore[import-untyped]

    for _, article in etree.iterparse(str(path), events=("end",), tag="article", html=True, huge_tree=True, encoding="utf-8"):
        yield _article(article)
        article.clear()


def _article(article: Any) -> AnnotatedDocument:
    from lxml import etree

    parts: list[str] = []
    at = marked = 0
    found: dict[str, AnnotatedSpan] = {}
    (text,) = article.xpath("div[@class='text']")
    for event, element in etree.iterwalk(text, events=("start", "end")):
        if event == "start":
            marked += element.get("data-mark") is not None
            said = chr(int(code)) if (code := element.get("data-code")) else element.text
            anchor = element.get("data-s")
            if anchor and anchor not in found:
                found[anchor] = AnnotatedSpan(anchor, at, at, _name(element), Decision(element.get("data-state")))
        else:
            if anchor := element.get("data-s"):
                found[anchor] = found[anchor]._replace(end=at)
            marked -= element.get("data-mark") is not None
            said = element.tail if element is not text else None
        if said and not marked:
            parts.append(said)
            at += len(said)
    relations = tuple(
        AnnotatedRelation(row.get("id"), row.get("data-head"), row.get("data-tail"), _name(row), Decision(row.get("data-state")))
        for row in article.iter("tr")
        if row.get("data-head")
    )
    document = Document.of("".join(parts), article.get("lang"))
    return AnnotatedDocument(document, Status(article.get("data-status")), tuple(found.values()), relations)


def _name(element: Any) -> str:
    """The label that `report_text.named` has said."""
    codes = element.get("data-codes")
    return element.get("data-name") if codes is None else "".join(chr(int(code)) for code in codes.split())
