r"""CoNLL-U Plus (https://universaldependencies.org/ext-format.html): a token a line, with two columns of our own.

The ten columns of CoNLL-U come first, so that its tools find them. The text is kept to the character: MISC says `SpaceAfter=No`
where nothing follows a token, `SpacesAfter` where anything but one space does, `SpacesBefore` what stands before the first (escaped
as UDPipe does: \s \t \n \r \p \\, and \uXXXX for what would end a line), `StartChar` and `EndChar` where in the article it stands, in
code points. Sentences and tokens are those of formats.tokens.

ANNOT:NE has the spans as PARSEME's cupt has its expressions: `1:PER` on the first token of the span 1, `1` on the others, joined
by `;` where spans overlap, `*` where there is none. ANNOT:REL has relations on the line of the first token of their head:
`role_at:1>4`, from span to span of the article, joined by `;`. Space and `;` within a label are escaped (formats.escaping).
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.annotated import AnnotatedDocument
from annotator.core.errors import Trouble
from annotator.formats.escaping import escaped, unescaped
from annotator.formats.exchange import About, Add, Json, Read
from annotator.formats.jsonl import lines
from annotator.formats.manifest import Report
from annotator.formats.text import MAX_BYTES
from annotator.formats.tokens import sentences

OUTER_SPACE = "begins or ends with white space: the format's spans are made of tokens"

_CONLLU = ("ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC")
_SPANS, _RELATIONS = "ANNOT:NE", "ANNOT:REL"
_COLUMNS, _LANGUAGE = "# global.columns =", "# language ="
_FORBIDDEN = r"[\s;]"
_ESCAPES = {" ": r"\s", "\t": r"\t", "\n": r"\n", "\r": r"\r", "|": r"\p", "\\": r"\\"}
_ESCAPES |= {character: f"\\u{ord(character):04X}" for character in "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"}
_ESCAPED = re.compile(r"\\(?:u([0-9A-F]{4})|(.))")
_UNESCAPED = {written[1]: character for character, written in _ESCAPES.items() if len(written) == 2}


# out ---------------------------------------------------------------------------------------------------------------------


def fit(annotated: AnnotatedDocument, report: Report) -> AnnotatedDocument:
    """Without the spans that begin or end with white space."""
    text = annotated.document.text
    kept = tuple([span for span in annotated.spans if not (text[span.start].isspace() or text[span.end - 1].isspace())])
    report.spans.report(OUTER_SPACE, len(annotated.spans) - len(kept))
    return AnnotatedDocument(annotated.document, annotated.status, kept, annotated.relations)


@contextmanager
def writer(out: Path, about: About) -> Iterator[Add]:
    """One file. Raises OSError."""
    with out.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"{_COLUMNS} {' '.join(_CONLLU)} {_SPANS} {_RELATIONS}\n")
        yield lambda annotated: _write(annotated, file.write)


def _write(annotated: AnnotatedDocument, write: Callable[[str], object]) -> None:
    document, text = annotated.document, annotated.document.text
    found = sentences(document, annotated.spans)
    starts = [start for sentence in found for start, _ in sentence.tokens]
    spans, relations = _columns(annotated, starts)
    written = [f"# newdoc id = {document.document_id}\n{_LANGUAGE} {document.language}\n"]
    nth = 0
    for number, sentence in enumerate(found, 1):
        written.append(f"# sent_id = {document.document_id[:8]}-{number}\n")
        written.append(f"# text = {_shown(text, sentence.tokens)}\n")
        for place, (start, end) in enumerate(sentence.tokens, 1):
            misc = _misc(text, start, end, starts[nth + 1] if nth + 1 < len(starts) else None)
            if not nth and start:
                misc = f"SpacesBefore={_escape(text[:start])}|{misc}"
            cells = f"{place}\t{text[start:end]}\t_\t_\t_\t_\t_\t_\t_\t{misc}"
            written.append(f"{cells}\t{';'.join(spans[nth]) or '*'}\t{';'.join(relations.get(nth, ())) or '*'}\n")
            nth += 1
        written.append("\n")
    write("".join(written))


def _columns(annotated: AnnotatedDocument, starts: list[int]) -> tuple[list[list[str]], dict[int, list[str]]]:
    """What the two columns say of each token that begins at one of `starts`."""
    spans: list[list[str]] = [[] for _ in starts]
    relations: dict[int, list[str]] = {}
    place = {}
    for number, span in enumerate(annotated.spans, 1):
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        place[span.span_id] = number, first
        spans[first].append(f"{number}:{escaped(span.label, _FORBIDDEN)}")
        for nth in range(first + 1, last):
            spans[nth].append(str(number))
    for relation in annotated.relations:
        head, first = place[relation.head_id]
        tail, _ = place[relation.tail_id]
        relations.setdefault(first, []).append(f"{escaped(relation.label, _FORBIDDEN)}:{head}>{tail}")
    return spans, relations


def _misc(text: str, start: int, end: int, following: int | None) -> str:
    """`following` is where the next token begins, None after the last one."""
    gap = text[end:following]
    places = f"StartChar={start}|EndChar={end}"
    if not gap:
        return f"SpaceAfter=No|{places}"
    return places if gap == " " and following is not None else f"SpacesAfter={_escape(gap)}|{places}"


def _shown(text: str, tokens: list[tuple[int, int]]) -> str:
    """The sentence on one line, with one space wherever there is any."""
    pieces = []
    reached = tokens[0][0]
    for start, end in tokens:
        pieces.append(" " + text[start:end] if start > reached else text[start:end])
        reached = end
    return "".join(pieces)


def _escape(space: str) -> str:
    return "".join([_ESCAPES.get(character, character) for character in space])


def _unescape(written: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)) if match[1] else _UNESCAPED.get(match[2], match[0]), written)


# in ----------------------------------------------------------------------------------------------------------------------

_WORD = re.compile(r"[1-9][0-9]*")
_RANGE = re.compile(r"([1-9][0-9]*)-([1-9][0-9]*)")
_EMPTY = re.compile(r"[0-9]+\.[1-9][0-9]*")


class _FaultError(Exception):
    """A line that is none of the format, so that its article cannot be read."""


@dataclass(slots=True)
class _Sentence:
    """How far a sentence is read. `covered` are the words whose surface a line such as 3-4 had, `place` is where it stands."""

    first: int = 0  # of the article's pieces of text
    claim: str | None = None  # what the comment says that its text is
    line: int = 0
    words: int = 0
    covered: int = 0
    place: tuple[int, int] = (0, 0)
    faulty: bool = False


@dataclass(slots=True)
class _Article:
    """An article as far as it is read. `space` follows its last token, `stated` if the file says so."""

    line: int
    language: str
    pieces: list[str] = field(default_factory=list)
    size: int = 0
    space: str = ""
    stated: bool = False
    words: int = 0
    spans: dict[str, Json] = field(default_factory=dict)
    reached: dict[str, int] = field(default_factory=dict)  # the last word of each span
    relations: list[Json] = field(default_factory=list)
    refused: list[Read] = field(default_factory=list)
    faults: list[Read] = field(default_factory=list)
    sentence: _Sentence = field(default_factory=_Sentence)

    def add(self, piece: str) -> None:
        self.pieces.append(piece)
        self.size += len(piece)


def read(path: Path, language: str) -> Iterator[Read]:
    """The articles of a file (from one `# newdoc` to the next, else the whole), each at the line where it begins.

    A file without `# global.columns` has the ten columns of CoNLL-U, and no spans. Where MISC says nothing of what follows a token,
    it is a space. Empty nodes are no part of the text. An article is refused with the lines that are to blame: too few columns, ids
    that do not follow each other, offsets or a `# text` that do not fit the tokens; spans and relations are refused one by one.
    Raises Trouble for a file that is none of the format.
    """
    columns: tuple[str, ...] = _CONLLU
    article = _Article(1, language)
    last = 0
    for number, line in lines(path):
        if number > last + 1:  # lines that are blank are not given
            _end_sentence(article)
        last = number
        if isinstance(line, Trouble):
            article.faults.append(Read(number, None, (f"{line}; its article is left out",)))
            continue
        line = line.rstrip("\r\n")
        if line.startswith("#"):
            if number == 1 and line.startswith(_COLUMNS):
                columns = tuple(line.removeprefix(_COLUMNS).split())
            elif line.startswith("# newdoc"):
                _end_sentence(article)
                yield from _finished(article)
                article = _Article(number, language)
            elif line.startswith(_LANGUAGE):
                article.language = line.removeprefix(_LANGUAGE).strip() or language
            elif line.startswith("# text ="):
                article.sentence.claim, article.sentence.line = line.removeprefix("# text =").strip(), number
            continue
        if not {"ID", "FORM"} <= set(columns) or (not article.words and not article.faults and line.count("\t") < 1):
            raise Trouble(f"{path}:{number}: is no CoNLL-U: its columns, between tabs, must have ID and FORM.")
        if article.sentence.faulty:
            continue
        try:
            _take(article, number, line, columns)
        except _FaultError as fault:
            article.sentence.faulty = True
            article.faults.append(Read(number, None, (f"{fault}; its article is left out",), line))
        if article.size > MAX_BYTES:
            raise Trouble(f"{path}:{article.line}: the article that begins here has more than {MAX_BYTES:,} characters; split it.")
    _end_sentence(article)
    yield from _finished(article)


def _finished(article: _Article) -> Iterator[Read]:
    yield from article.faults or article.refused
    if article.words and not article.faults:
        text = "".join(article.pieces) + (article.space if article.stated else "")
        spans = sorted(article.spans.values(), key=lambda span: (len(span["id"]), span["id"]))
        yield Read(article.line, {"text": text, "language": article.language, "spans": spans, "relations": article.relations})


def _end_sentence(article: _Article) -> None:
    sentence = article.sentence
    if sentence.words < sentence.covered and not sentence.faulty:
        article.faults.append(Read(sentence.line, None, (f"the word {sentence.words + 1} is missing; its article is left out",)))
    elif sentence.claim is not None and not sentence.faulty:
        found = "".join(article.pieces[sentence.first :])
        if sentence.words and found.split() != sentence.claim.split():
            article.faults.append(
                Read(sentence.line, None, ("the text is not that of the tokens; its article is left out",), sentence.claim)
            )
    article.sentence = _Sentence(first=len(article.pieces))


def _take(article: _Article, number: int, line: str, columns: tuple[str, ...]) -> None:
    """One line with a token. Raises _FaultError with the reason if it is none."""
    cells = line.split("\t")
    if len(cells) != len(columns):
        raise _FaultError(f"has {len(cells)} columns instead of {len(columns)}")
    row = dict(zip(columns, cells, strict=True))
    sentence = article.sentence
    id_, form = row["ID"], row["FORM"]
    if _EMPTY.fullmatch(id_):
        return
    if match := _RANGE.fullmatch(id_):
        first, last = int(match[1]), int(match[2])
        if first != sentence.words + 1 or last < first or first <= sentence.covered:
            raise _FaultError(f"the id {id_} does not follow {sentence.words}")
        sentence.place = _surface(article, form, row.get("MISC", "_"))
        sentence.covered, sentence.line = last, sentence.line or number
        return
    if not _WORD.fullmatch(id_) or int(id_) != sentence.words + 1:
        raise _FaultError(f"the id {id_} does not follow {sentence.words}")
    sentence.words += 1
    article.words += 1
    if sentence.words > sentence.covered:
        sentence.place = _surface(article, form, row.get("MISC", "_"))
    for item in _items(row.get(_SPANS, "*")):
        reason = _take_span(article, item, *sentence.place)
        if reason:
            article.refused.append(Read(number, None, (reason,), line))
    for item in _items(row.get(_RELATIONS, "*")):
        label, _, ends = item.rpartition(":")
        head, arrow, tail = ends.partition(">")
        if label and arrow:
            article.relations.append({"head": head, "tail": tail, "label": unescaped(label)})
        else:
            article.refused.append(Read(number, None, (f"{item} is no relation like role_at:1>4",), line))


def _items(cell: str) -> list[str]:
    return [] if cell in ("*", "_") else cell.split(";")


def _surface(article: _Article, form: str, misc: str) -> tuple[int, int]:
    """Where the text now has the form."""
    if not form:
        raise _FaultError("has no form")
    said = dict(part.partition("=")[::2] for part in misc.split("|"))
    article.add(article.space + _unescape(said.get("SpacesBefore", "")))
    start, end = article.size, article.size + len(form)
    for name, place in (("StartChar", start), ("EndChar", end)):
        if said.get(name, str(place)) != str(place):
            raise _FaultError(f"{name} is {said[name]}, but what stands before makes it {place}")
    article.add(form)
    article.stated = "SpacesAfter" in said or said.get("SpaceAfter") == "No"
    article.space = "" if said.get("SpaceAfter") == "No" else _unescape(said.get("SpacesAfter", r"\s"))
    return start, end


def _take_span(article: _Article, item: str, start: int, end: int) -> str | None:
    """Begin or lengthen a span by a word. The reason if that cannot be."""
    name, colon, label = item.partition(":")
    span = article.spans.get(name)
    if colon and span is not None:
        return f"the span {name} begins twice"
    if colon:
        if not (name and label):
            return f"{item} is no span like 1:PER"
        article.spans[name] = {"id": name, "start": start, "end": end, "label": unescaped(label)}
    elif span is None:
        return f"the span {name} has not begun"
    elif article.reached[name] != article.words - 1:
        return f"the span {name} is discontinuous, and spans here are in one piece"
    else:
        span["end"] = end
    article.reached[name] = article.words
    return None
