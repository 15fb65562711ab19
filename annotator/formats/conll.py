"""CoNLL-2003 and its like: one token a line, its tag in the last column, a blank line after each sentence.

Written are the four columns of CoNLL-2003 (Tjong Kim Sang and De Meulder, https://aclanthology.org/W03-0419), those for parts of
speech and chunks without a value, with tags in IOB2 and `-DOCSTART- -X- O O` before each article, as `spacy convert -c ner`
knows it. Sentences and tokens are those of formats.tokens; white space within a label is escaped (formats.escaping).

Read are files with two columns or more, separated by tabs or by spaces, whose tags are IOB1 (and plain IO), IOB2, BILOU or
IOBES (BMES): which of them, the tags of the whole file tell. Tokens are joined by spaces, sentences by line breaks.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from annotator.core.annotated import AnnotatedDocument
from annotator.core.errors import Trouble
from annotator.formats.escaping import escaped, unescaped
from annotator.formats.exchange import About, Add, Json, Read
from annotator.formats.jsonl import MAX_LINE_BYTES, lines
from annotator.formats.manifest import Report
from annotator.formats.text import MAX_BYTES
from annotator.formats.tokens import sentences

ONLY_SPACE = "nothing but white space: the format has no such spans"
OUTER_SPACE = "spans that begin or end with white space, which the format does not keep"

_DOCSTART = "-DOCSTART-"
_FORBIDDEN = r"\s"


# out ---------------------------------------------------------------------------------------------------------------------


def fit(annotated: AnnotatedDocument, report: Report) -> AnnotatedDocument:
    """Without the spans in which there is no token."""
    text = annotated.document.text
    kept = tuple([span for span in annotated.spans if not text[span.start : span.end].isspace()])
    report.spans.report(ONLY_SPACE, len(annotated.spans) - len(kept))
    report.note(OUTER_SPACE, sum(text[span.start].isspace() or text[span.end - 1].isspace() for span in kept))
    return AnnotatedDocument(annotated.document, annotated.status, kept, annotated.relations)


@contextmanager
def writer(out: Path, about: About) -> Iterator[Add]:
    """One file. Raises OSError."""
    with out.open("w", encoding="utf-8", newline="\n") as file:
        yield lambda annotated: _write(annotated, file.write)


def _write(annotated: AnnotatedDocument, write: Callable[[str], object]) -> None:
    text = annotated.document.text
    found = sentences(annotated.document, annotated.spans)
    starts = [start for sentence in found for start, _ in sentence.tokens]
    tags = ["O"] * len(starts)
    for span in annotated.spans:
        label = escaped(span.label, _FORBIDDEN)
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        tags[first:last] = [f"B-{label}", *[f"I-{label}"] * (last - first - 1)]
    tag = iter(tags)
    written = [f"{_DOCSTART} -X- O O\n\n"]
    for sentence in found:
        written += [f"{text[start:end]} -X- -X- {next(tag)}\n" for start, end in sentence.tokens]
        written.append("\n")
    write("".join(written))


# in ----------------------------------------------------------------------------------------------------------------------

_OUTSIDE = ("O", "")
_GO_ON, _END, _ALONE = frozenset("IMLE"), frozenset("LE"), frozenset("US")
_ENDED = frozenset({"BILOU", "IOBES"})
"""The schemes that say where a span ends."""


class _Row(NamedTuple):
    line: int
    token: str
    tag: tuple[str, str]
    raw: str

    def __str__(self) -> str:
        return "-".join(self.tag).removesuffix("-")


@dataclass(slots=True)
class _Article:
    """The sentences of an article, the line where it begins, and those of its lines that are none of the format."""

    line: int
    sentences: list[list[_Row]] = field(default_factory=list)
    faults: list[Read] = field(default_factory=list)


def read(path: Path, language: str) -> Iterator[Read]:
    """The articles of a file, each at the line where it begins; a file without -DOCSTART- is one.

    An article with a line that is no token with a tag is refused. A tag that cannot follow the one before it is refused with its
    line, and what it would make a span of is left out: its tokens stay. Raises Trouble for a file without tags, and for one whose
    tags are of no one scheme.
    """
    scheme = _scheme(path)
    for article in _articles(path):
        if article.faults:
            yield from article.faults
        elif article.sentences:
            yield from _read(article, scheme, language)


def _read(article: _Article, scheme: str, language: str) -> Iterator[Read]:
    spans: list[Json] = []
    written: list[str] = []
    reached = 0
    for rows in article.sentences:
        places = []
        for row in rows:
            places.append(reached)
            reached += len(row.token) + 1
        written.append(" ".join([row.token for row in rows]))
        for found in _spans(rows, scheme):
            if isinstance(found, Read):
                yield found
            else:
                first, last, label = found
                spans.append({"start": places[first], "end": places[last] + len(rows[last].token), "label": unescaped(label)})
    data = {"text": "\n".join(written), "language": language, "spans": spans}
    yield Read(article.line, data, notes=(f"articles with tags read as {scheme}",))


def _articles(path: Path) -> Iterator[_Article]:
    """What stands between two lines that begin with -DOCSTART-. Lines of comment before a sentence are passed over."""
    article = _Article(1)
    columns = last = size = 0
    fresh = True
    for number, line in lines(path):
        fresh = fresh or number > last + 1  # lines that are blank are not given
        last = number
        if isinstance(line, Trouble):
            article.faults.append(Read(number, None, (f"{line}; its article is left out",)))
            continue
        line = line.rstrip("\r\n")
        size += len(line)
        if size > MAX_BYTES:
            raise Trouble(f"{path}:{article.line}: the article that begins here has more than {MAX_BYTES:,} characters; split it.")
        cells = line.split("\t") if "\t" in line else line.split(" ")
        if "" in cells and "\t" not in line:
            cells = [cell for cell in cells if cell]
        tag = _tag(cells[-1])
        fits = tag is not None and len(cells) == (columns or len(cells)) > 1 and cells[0].strip()
        if cells[0] == _DOCSTART:
            yield article
            article, size, fresh = _Article(number), 0, True
        elif tag is not None and fits:
            columns = len(cells)
            if fresh:
                article.sentences.append([])
                fresh = False
            article.sentences[-1].append(_Row(number, cells[0], tag, line))
        elif not (fresh and line.startswith("#")):
            article.faults.append(Read(number, None, (_why_no_row(cells, columns),), line))
    yield article


def _why_no_row(cells: list[str], columns: int) -> str:
    if columns and len(cells) != columns:
        return f"has {len(cells)} columns where the first line has {columns}; its article is left out"
    if len(cells) < 2 or not cells[0].strip():
        return "is no token with a tag; its article is left out"
    return f"ends with {cells[-1]}, which is no tag like B-PER or O; its article is left out"


@lru_cache(maxsize=1 << 12)
def _tag(cell: str) -> tuple[str, str] | None:
    """The letter and the label of a tag, None for what is none."""
    if cell == "O":
        return _OUTSIDE
    letter, dash, label = cell[:1], cell[1:2], cell[2:]
    return (letter, label) if dash == "-" and label and letter in "BILUESM" else None


def _scheme(path: Path) -> str:
    """The scheme of a file's tags. With B and I alone it is the one of IOB1 and IOB2 that has fewer tags out of place."""
    letters: set[str] = set()
    bare = begun = 0
    label = ""
    with path.open("rb") as file:
        while line := file.readline(MAX_LINE_BYTES):
            tag = _last_tag(line)
            if tag is None:
                label = ""
                continue
            letter, own = tag
            letters.add(letter)
            if label != own:
                bare += letter == "I"  # only IOB1 begins a span so
                begun += letter == "B"  # only IOB2
            label = own
    special = letters - {"B", "I", "O"}
    if not letters:
        raise Trouble(f"{path}: is no CoNLL file: no line has a token first and a tag like B-PER or O last.")
    if special and special <= {"L", "U"}:
        return "BILOU"
    if special and special <= {"E", "S", "M"}:
        return "IOBES"
    if special:
        raise Trouble(f"{path}: has tags of several schemes ({', '.join(sorted(letters))}): BILOU has B I L O U, IOBES B I O E S.")
    return "IOB1" if bare > begun else "IOB2"


def _last_tag(line: bytes) -> tuple[str, str] | None:
    """The tag at the end of a line that has more than that."""
    cells = line.rsplit(None, 1)
    return _tag_of_bytes(cells[1]) if len(cells) == 2 and not line.startswith(b"#") else None


@lru_cache(maxsize=1 << 12)
def _tag_of_bytes(cell: bytes) -> tuple[str, str] | None:
    return _tag(cell.decode("utf-8", "replace"))


def _spans(rows: Sequence[_Row], scheme: str) -> Iterator[tuple[int, int, str] | Read]:
    """The spans of a sentence, by the first and the last of its rows and the label, and the tags that cannot stand where they do.

    What follows such a tag as if it had begun a span belongs to it, and is no fault of its own.
    """
    first, label, lost = 0, "", False
    before: _Row | None = None
    for nth, row in enumerate(rows):
        letter, own = row.tag
        if letter in _GO_ON and label == own:
            if letter in _END:
                if not lost:
                    yield first, nth, label
                label = ""
        else:
            misplaced = letter in _GO_ON and scheme != "IOB1"
            unended = bool(label) and scheme in _ENDED
            if label and not lost and not unended:
                yield first, nth - 1, label
            if misplaced or (unended and not lost):
                after = before or "the beginning of a sentence"
                yield Read(row.line, None, (f"{row} cannot follow {after} in {scheme}; its span is left out",), row.raw)
            first, label, lost = nth, "" if letter in _END or letter in _ALONE else own, misplaced
            if letter in _ALONE:
                yield nth, nth, own
        before = row
    if label and not lost:
        if scheme in _ENDED:
            last = rows[-1]
            yield Read(last.line, None, (f"a sentence cannot end after {last} in {scheme}; its span is left out",), last.raw)
        else:
            yield first, len(rows) - 1, label
