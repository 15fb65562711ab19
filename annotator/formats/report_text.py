"""The text of an article in a report: its paragraphs and pieces apart, as the window shows them, with its spans drawn in it."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from itertools import pairwise
from typing import NamedTuple

from annotator.core.annotated import AnnotatedDocument, AnnotatedSpan
from annotator.core.document import Document
from annotator.language.blocks import Gap, blocks_of

# controls and what is no character (HTML, 13.2.3.5); a carriage return would be read as a line feed
_UNFIT = re.compile(
    r"[\x00-\x08\x0b\x0d-\x1f\x7f-\x9f\ufdd0-\ufdef" + "".join(f"{chr(p * 65536 + 65534)}{chr(p * 65536 + 65535)}" for p in range(17)) + "]"
)


@dataclass(frozen=True, slots=True)
class Marks:
    """How the spans of one article are drawn: ids begin with `prefix`, `classes` gives labels their colours, `levels` spans their line."""

    prefix: str
    classes: Mapping[str, str]
    levels: Sequence[int]

    def anchor(self, nth: int) -> str:
        """The id of the nth span."""
        return f"{self.prefix}s{nth}"

    def colour(self, span: AnnotatedSpan) -> str:
        return self.classes.get(span.label, "lx")


class _Paragraph(NamedTuple):
    start: int
    end: int
    kind: str
    number: str


@lru_cache(maxsize=1024)
def attribute(text: str) -> str:
    """As the value of an attribute."""
    return escape(_UNFIT.sub("\ufffd", text))


def named(label: str) -> str:
    """The attribute that says to a program which label it is: its name, or the codes of its characters where HTML cannot have them."""
    if _UNFIT.search(label):
        return f'data-codes="{" ".join(str(ord(character)) for character in label)}"'
    return f'data-name="{attribute(label)}"'


def inline(text: str) -> str:
    """On one line."""
    return attribute(" ".join(text.split()))


def levels_of(spans: Sequence[AnnotatedSpan]) -> list[int]:
    """A line under the text for each span: 0 is nearest. Spans that overlap have lines of their own, the longer the lower."""
    order = sorted(range(len(spans)), key=lambda nth: spans[nth].start)
    over: dict[int, list[int]] = defaultdict(list)
    for place, one in enumerate(order):
        for other in order[place + 1 :]:
            if spans[other].start >= spans[one].end:
                break
            over[one].append(other)
            over[other].append(one)
    levels: dict[int, int] = {}
    for one in sorted(range(len(spans)), key=lambda nth: spans[nth].end - spans[nth].start):
        levels[one] = 1 + max((levels[other] for other in over[one] if other in levels), default=-1)
    return [levels[nth] for nth in range(len(spans))]


def text_html(one: AnnotatedDocument, marks: Marks) -> Iterator[str]:
    """The whole text. White space around paragraphs is there but hidden."""
    text = one.document.text
    paragraphs = list(_paragraphs(one.document))
    drawing = _Drawing(one, marks, paragraphs)
    at = 0
    for start, end, kind, number in paragraphs:
        yield from drawing.runs(at, start, hidden=True)
        yield f'<p class="{kind}" data-number="{number}" dir="auto">'
        yield from drawing.runs(start, end)
        yield "</p>"
        at = end
    yield from drawing.runs(at, len(text), hidden=True)


def _paragraphs(document: Document) -> Iterator[_Paragraph]:
    """The blocks; those that are only the rest of a long paragraph belong to it."""
    held: _Paragraph | None = None
    for block in blocks_of(document):
        if held is not None and block.gap is Gap.NONE:
            held = held._replace(end=block.end)
            continue
        if held is not None:
            yield held
        kind = f"{block.style.value} seam" if block.gap is Gap.SEAM else block.style.value
        held = _Paragraph(block.start, block.end, kind, block.number)
    if held is not None:
        yield held


class _Drawing:
    def __init__(self, one: AnnotatedDocument, marks: Marks, paragraphs: Sequence[_Paragraph]) -> None:
        self._text, self._spans, self._marks = one.document.text, one.spans, marks
        self._borders = sorted({0, len(self._text)} | {border for span in one.spans for border in (span.start, span.end)})
        self._starting: dict[int, list[int]] = defaultdict(list)
        for nth, span in enumerate(one.spans):
            self._starting[span.start].append(nth)
        starts = [paragraph.start for paragraph in paragraphs]
        self._shown_end = []  # of each span, where its chip goes
        for span in one.spans:
            before = bisect_left(starts, span.end) - 1
            self._shown_end.append(min(span.end, paragraphs[before].end) if before >= 0 else -1)
        self._over: list[int] = []
        self._numbers: dict[str, list[str]] = defaultdict(list)  # of the relations of each span, with their direction
        for number, relation in enumerate(one.relations, 1):
            link = f'<a href="#{marks.prefix}r{number}">'
            self._numbers[relation.head_id].append(f"{link}{number}→</a>")
            self._numbers[relation.tail_id].append(f"{link}→{number}</a>")

    def runs(self, start: int, end: int, hidden: bool = False) -> Iterator[str]:
        """The text between two places, cut where a span begins or ends. Call it for one stretch after the other."""
        if start == end:
            return
        low, high = bisect_left(self._borders, start), bisect_left(self._borders, end)
        places = sorted({start, *self._borders[low:high], end})
        for left, right in pairwise(places):
            self._over = [nth for nth in self._over if self._spans[nth].end > left] + self._starting.get(left, [])
            yield self._run(left, right, hidden)

    def _run(self, left: int, right: int, hidden: bool) -> str:
        html = _shown(self._text[left:right])
        for nth in sorted(self._over, key=lambda nth: self._marks.levels[nth]):  # from within
            span, anchor = self._spans[nth], self._marks.anchor(nth)
            state = span.state.value
            classes = "" if hidden else f' class="s {self._marks.colour(span)} n{self._marks.levels[nth]} {state}"'
            first = f' id="{anchor}" {named(span.label)} data-state="{state}"' if left == span.start else ""
            last = not hidden and right == self._shown_end[nth]
            said = f"{span.label} {span.value}" if span.value else span.label
            chip = f' data-label="{attribute(said)}" title="{attribute(_told(span))}"' if last else ""
            numbers = self._numbers.get(span.span_id) if last else None
            html = f'<span{classes} data-s="{anchor}"{first}{chip}>{html}</span>'
            if numbers:
                html += f'<sup class="m" data-mark="">{" ".join(numbers)}</sup>'
        return f"<span hidden>{html}</span>" if hidden else html


def _told(span: AnnotatedSpan) -> str:
    by = f" by {span.annotator}" if span.annotator else ""
    score = "" if span.score is None else f", score {span.score:.2f}"
    return f"{span.label}: {'undecided' if span.state.value == 'suggested' else span.state.value}{by}{score}"


def _shown(text: str) -> str:
    if not _UNFIT.search(text):
        return escape(text, quote=False)
    parts = []
    at = 0
    for match in _UNFIT.finditer(text):
        code = ord(match[0])
        picture = "" if code == 13 else chr(0x2400 + code) if code < 32 else "\ufffd"
        parts += [escape(text[at : match.start()], quote=False), f'<span class="control" data-code="{code}">{picture}</span>']
        at = match.end()
    return "".join((*parts, escape(text[at:], quote=False)))
