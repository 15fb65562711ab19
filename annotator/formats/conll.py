"""CoNLL-2003 and its like: one token a line, its tag in the last column, a blank line after each sentence.

Written are the four columns of CoNLL-2003 (Tjong Kim Sang and De Meulder, https://aclanthology.org/W03-0419), those for parts of
speech and chunks without a value, with tags in IOB2 and `-DOCSTART- -X- O O` before each article, as `spacy convert -c ner`
knows it. Sentences and tokens are those of formats.tokens; white space within a label is escaped (formats.escaping).

Read are files with two columns or more, separated by tabs or by spaces, whose tags are IOB1 (and plain IO), IOB2, BILOU or
IOBES (BMES): which of them, the tags of the whole file tell. Tokens are joined by spaces, sentences by line breaks.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path

from annotator.core.annotated import AnnotatedDocument
from annotator.core.errors import Trouble
from annotator.formats.escaping import escaped, unescaped
from annotator.formats.exchange import About, Add, Json, Read
from annotator.formats.json_lines import MAX_LINE_BYTES
from annotator.formats.line_blocks import blocks
from annotator.formats.manifest import Report
from annotator.formats.text import MAX_BYTES
from annotator.formats.tokens import sentences

ONLY_SPACE = "nothing but white space: the format has no such spans"
OUTER_SPACE = "spans with white space at an edge, which the format does not keep"

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
    written = [f"{_DOCSTART} -X- O O\n\n"]
    first = 0
    for sentence in found:
        last = first + len(sentence.tokens)
        written += [f"{text[start:end]} -X- -X- {tag}\n" for (start, end), tag in zip(sentence.tokens, tags[first:last], strict=True)]
        written.append("\n")
        first = last
    write("".join(written))


# in ----------------------------------------------------------------------------------------------------------------------

_OUTSIDE = ("O", "")
_ENDS_OUTSIDE = (b" O\n", b"\tO\n")
_GO_ON, _END, _ALONE = frozenset("IMLE"), frozenset("LE"), frozenset("US")
_ENDED = frozenset({"BILOU", "IOBES"})
"""The schemes that say where a span ends."""


@dataclass(slots=True)
class _Sentence:
    """Its tokens, their tags and their lines as they stand; the first is the `line` of the file."""

    line: int
    tokens: list[str] = field(default_factory=list)
    tags: list[tuple[str, str]] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)

    def refused(self, nth: int, reason: str) -> Read:
        return Read(self.line + nth, None, (reason,), self.raw[nth])


@dataclass(slots=True)
class _Article:
    """The sentences of an article, the line where it begins, and those of its lines that are none of the format."""

    line: int
    sentences: list[_Sentence] = field(default_factory=list)
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
    for sentence in article.sentences:
        tokens = sentence.tokens
        written.append(" ".join(tokens))
        start, nth = reached, 0
        for found in _spans(sentence, scheme):
            if isinstance(found, Read):
                yield found
            else:
                first, last, label = found
                start, nth = start + sum(map(len, tokens[nth:first])) + first - nth, first
                end = start + sum(map(len, tokens[first : last + 1])) + last - first
                spans.append({"start": start, "end": end, "label": unescaped(label)})
        reached += len(written[-1]) + 1
    data = {"text": "\n".join(written), "language": language, "spans": spans}
    yield Read(article.line, data, notes=(f"articles with tags read as {scheme}",))


def _articles(path: Path) -> Iterator[_Article]:
    """What stands between two lines that begin with -DOCSTART-. Lines of comment before a sentence are passed over."""
    article = _Article(1)
    columns = size = 0
    last = -1
    fresh = True
    for first, block in blocks(path):
        fresh = fresh or first > last + 1
        if isinstance(block, Trouble):
            article.faults.append(Read(first, None, (f"{block}; its article is left out",)))
            last = first
            continue
        last = first + block.count("\n")
        size += len(block)
        if size > MAX_BYTES:
            raise Trouble(f"{path}:{article.line}: the article that begins here has more than {MAX_BYTES:,} characters; split it.")
        if fresh and (plain := _plain(first, block, columns)):
            sentence, columns = plain
            article.sentences.append(sentence)
            fresh = False
            continue
        for number, line in enumerate(block.split("\n"), first):
            line = line.rstrip("\r")
            if not line or line.isspace():
                fresh = True
                continue
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
                    article.sentences.append(_Sentence(number))
                    fresh = False
                sentence = article.sentences[-1]
                sentence.tokens.append(cells[0])
                sentence.tags.append(tag)
                sentence.raw.append(line)
            elif not (fresh and line.startswith("#")):
                article.faults.append(Read(number, None, (_why_no_row(cells, columns),), line))
    yield article


def _plain(first: int, block: str, columns: int) -> tuple[_Sentence, int] | None:
    """The sentence of a block, all of whose lines have as many columns as the first and a tag, with that number; None for another block.

    `columns` is the number that there must be, 0 if that is not known.
    """
    tab = "\t" if "\t" in block else " "
    cells = block.replace("\n", f"{tab}\n{tab}").split(tab)
    size = block.count("\n") + 1
    width = (len(cells) + 1) // size  # with the line break after each line but the last
    if len(cells) != width * size - 1 or cells[width - 1 :: width] != ["\n"] * (size - 1) or width - 1 != (columns or width - 1):
        return None
    tokens, written = cells[::width], cells[width - 2 :: width]
    known = {cell: _tag(cell) for cell in set(written)}
    tags = [tag for cell in written if (tag := known[cell])]
    if (
        width == 2
        or len(tags) < size
        or _DOCSTART in tokens
        or "\r" in block
        or not all(map(str.strip, tokens))
        or (tab == " " and "" in cells)
    ):
        return None
    return _Sentence(first, tokens, tags, block.split("\n")), width - 1


def _why_no_row(cells: list[str], columns: int) -> str:
    if columns and len(cells) != columns:
        return f"columns: {len(cells)}, where the first line has {columns}; its article is left out"
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
        for line in iter(partial(file.readline, MAX_LINE_BYTES), b""):
            if "O" in letters and line.endswith(_ENDS_OUTSIDE):  # most lines, and nothing comes of them
                label = ""
                continue
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


def _spans(sentence: _Sentence, scheme: str) -> Iterator[tuple[int, int, str] | Read]:
    """The spans of a sentence, by the first and the last of its tokens and the label, and the tags that cannot stand where they do.

    What follows such a tag as if it had begun a span belongs to it, and is no fault of its own.
    """
    first, label, lost = 0, "", False
    tags = sentence.tags
    for nth, (letter, own) in enumerate(tags):
        if letter == "O" and not label:
            continue
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
                after = _said(tags[nth - 1]) if nth else "the beginning of a sentence"
                yield sentence.refused(nth, f"{_said(tags[nth])} cannot follow {after} in {scheme}; its span is left out")
            first, label, lost = nth, "" if letter in _END or letter in _ALONE else own, misplaced
            if letter in _ALONE:
                yield nth, nth, own
    if label and not lost:
        last = len(tags) - 1
        if scheme in _ENDED:
            yield sentence.refused(last, f"a sentence cannot end after {_said(tags[last])} in {scheme}; its span is left out")
        else:
            yield first, last, label


def _said(tag: tuple[str, str]) -> str:
    return "-".join(tag).removesuffix("-")
