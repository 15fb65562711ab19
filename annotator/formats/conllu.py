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
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.annotated import AnnotatedDocument
from annotator.core.errors import Trouble
from annotator.formats.escaping import escaped, unescaped
from annotator.formats.exchange import About, Add, Json, Read
from annotator.formats.line_blocks import blocks
from annotator.formats.text import MAX_BYTES
from annotator.formats.tokens import made_of_tokens, sentences

fit = made_of_tokens

_CONLLU = ("ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC")
_SPANS, _RELATIONS = "ANNOT:NE", "ANNOT:REL"
_COLUMNS, _LANGUAGE = "# global.columns =", "# language ="
_FORBIDDEN = r"[\s;]"
_ESCAPES = {" ": r"\s", "\t": r"\t", "\n": r"\n", "\r": r"\r", "|": r"\p", "\\": r"\\"}
_ESCAPES |= {character: f"\\u{ord(character):04X}" for character in "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"}
_ESCAPED = re.compile(r"\\(?:u([0-9A-F]{4})|(.))")
_UNESCAPED = {written[1]: character for character, written in _ESCAPES.items() if len(written) == 2}


# out ---------------------------------------------------------------------------------------------------------------------


@contextmanager
def writer(out: Path, about: About) -> Iterator[Add]:
    """One file. Raises OSError."""
    with out.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"{_COLUMNS} {' '.join(_CONLLU)} {_SPANS} {_RELATIONS}\n")
        yield lambda annotated: _write(annotated, file.write)


def _write(annotated: AnnotatedDocument, write: Callable[[str], object]) -> None:
    document, text = annotated.document, annotated.document.text
    found = sentences(document, annotated.spans)
    tokens = [token for sentence in found for token in sentence.tokens]
    starts = [start for start, _ in tokens]
    spaces = [
        "SpaceAfter=No|" if end == following else "" if text[end:following] == " " else f"SpacesAfter={_escape(text[end:following])}|"
        for (_, end), following in zip(tokens, starts[1:], strict=False)
    ]
    rest = text[tokens[-1][1] :]
    spaces.append(f"SpacesAfter={_escape(rest)}|" if rest else "SpaceAfter=No|")
    if tokens[0][0]:
        spaces[0] = f"SpacesBefore={_escape(text[: tokens[0][0]])}|{spaces[0]}"
    said = iter(zip(spaces, _cells(annotated, starts), strict=True))
    written = [f"# newdoc id = {document.document_id}\n{_LANGUAGE} {document.language}\n"]
    for number, sentence in enumerate(found, 1):
        shown = " ".join(text[sentence.start : sentence.end].split())
        written.append(f"# sent_id = {document.document_id[:8]}-{number}\n# text = {shown}\n")
        written += [
            f"{nth}\t{text[start:end]}\t_\t_\t_\t_\t_\t_\t_\t{space}StartChar={start}|EndChar={end}\t{cells}\n"
            for nth, ((start, end), (space, cells)) in enumerate(zip(sentence.tokens, said, strict=False), 1)
        ]
        written.append("\n")
    write("".join(written))


def _cells(annotated: AnnotatedDocument, starts: list[int]) -> list[str]:
    """What our two columns say of each token; the tokens begin at `starts`."""
    spans: dict[int, list[str]] = {}
    relations: dict[int, list[str]] = {}
    place = {}
    for number, span in enumerate(annotated.spans, 1):
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        place[span.span_id] = number, first
        spans.setdefault(first, []).append(f"{number}:{escaped(span.label, _FORBIDDEN)}")
        for nth in range(first + 1, last):
            spans.setdefault(nth, []).append(str(number))
    for relation in annotated.relations:
        head, first = place[relation.head_id]
        tail, _ = place[relation.tail_id]
        relations.setdefault(first, []).append(f"{escaped(relation.label, _FORBIDDEN)}:{head}>{tail}")
    cells = ["*\t*"] * len(starts)
    for nth in spans:  # a relation stands where the span of its head does
        cells[nth] = f"{';'.join(spans[nth])}\t{';'.join(relations.get(nth, '*'))}"
    return cells


def _escape(space: str) -> str:
    return "".join([_ESCAPES.get(character, character) for character in space])


def _unescape(written: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)) if match[1] else _UNESCAPED.get(match[2], match[0]), written)


# in ----------------------------------------------------------------------------------------------------------------------

_RANGE = re.compile(r"([1-9][0-9]{0,8})-([1-9][0-9]{0,8})")
_EMPTY = re.compile(r"[0-9]+\.[1-9][0-9]*")
_NOTHING = ("*", "_")
_NOTHING_AT_ALL = {(one, other) for one in _NOTHING for other in _NOTHING}
_IDS = [str(number) for number in range(1, 1001)]
"""Of the words of a sentence, but for what is longer than sentences are."""


class _FaultError(Exception):
    """A line that is none of the format, so that its article cannot be read."""


@dataclass(slots=True)
class _Sentence:
    """How far a sentence is read. `covered` is the last of the words whose surface a line such as 3-4 had, `covering` that line's
    number, `place` where it stands in the text."""

    first: int = 0  # of the article's pieces of text
    claim: str | None = None  # what the comment says that its text is
    line: int = 0
    words: int = 0
    covered: int = 0
    covering: int = 0
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

    def add(self, forms: Iterable[str], miscs: Iterable[str]) -> list[tuple[int, int]]:
        """Where the text now has the forms of tokens. Raises _FaultError when MISC says that one stands elsewhere; then none is there.

        After a fault all of the article would: its text is not known from there on.
        """
        pieces: list[str] = []
        places: list[tuple[int, int]] = []
        end, space, stated = self.size, self.space, self.stated
        for form, misc in zip(forms, miscs, strict=True):
            start = end + len(space)
            end = start + len(form)
            pieces += (space, form)
            place = f"StartChar={start}|EndChar={end}"
            if misc in (place, "_"):
                space, stated = " ", False
            elif misc == f"SpaceAfter=No|{place}":
                space, stated = "", True
            else:
                said = dict(part.partition("=")[::2] for part in misc.split("|"))
                before = _unescape(said.get("SpacesBefore", ""))
                pieces[-2] += before
                start, end = start + len(before), end + len(before)
                for name, at in (("StartChar", start), ("EndChar", end)):
                    if said.get(name, str(at)) != str(at) and not self.faults:
                        raise _FaultError(f"{name} is {said[name]}, but what stands before makes it {at}")
                no = said.get("SpaceAfter") == "No"
                stated = no or "SpacesAfter" in said
                space = "" if no else _unescape(said.get("SpacesAfter", r"\s"))
            places.append((start, end))
        self.pieces += pieces
        self.size, self.space, self.stated = end, space, stated
        return places


def read(path: Path, language: str) -> Iterator[Read]:
    """The articles of a file (from one `# newdoc` to the next, else the whole), each at the line where it begins.

    A file without `# global.columns` has the ten columns of CoNLL-U, and no spans. Where MISC says nothing of what follows a token,
    it is a space. Empty nodes are no part of the text. An article is refused with the lines that are to blame: too few columns, ids
    that do not follow each other, a `# text` that does not fit the tokens, the first offset that does not; spans and relations are
    refused one by one. Raises Trouble for a file that is none of the format.
    """
    columns = _Columns.of(_CONLLU)
    article = _Article(1, language)
    last = 0
    for first, block in blocks(path):
        if first > last + 1:
            _end_sentence(article)
        last = first + (0 if isinstance(block, Trouble) else block.count("\n"))
        if isinstance(block, Trouble):
            article.faults.append(Read(first, None, (f"{block}; its article is left out",)))
            article.sentence.faulty = True
            continue
        number, at, untried = first - 1, 0, "\r" not in block
        while at < len(block):
            number += 1
            if untried and columns is not None and not block.startswith("#", at):
                if _take_plain(article, number, block[at:], columns):
                    break
                untried = False
            end = block.find("\n", at) % (len(block) + 1)  # -1 is the end
            line, at = block[at:end].rstrip("\r"), end + 1
            if not line or line.isspace():
                _end_sentence(article)
            elif line.startswith("#"):
                if number == 1 and line.startswith(_COLUMNS):
                    columns = _Columns.of(line.removeprefix(_COLUMNS).split())
                elif line.startswith("# newdoc"):
                    _end_sentence(article)
                    yield from _finished(article)
                    article = _Article(number, language)
                elif line.startswith(_LANGUAGE):
                    article.language = line.removeprefix(_LANGUAGE).strip() or language
                elif line.startswith("# text ="):
                    article.sentence.claim, article.sentence.line = line.removeprefix("# text =").strip(), number
            elif columns is None or (not article.words and "\t" not in line):
                raise Trouble(f"{path}:{number}: is no CoNLL-U: its columns, between tabs, must have ID and FORM.")
            elif not article.sentence.faulty:
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
        article.faults.append(Read(sentence.covering, None, (f"the word {sentence.words + 1} is missing; its article is left out",)))
    elif sentence.claim is not None and not sentence.faulty:
        found = "".join(article.pieces[sentence.first :])
        if sentence.words and found != sentence.claim and found.split() != sentence.claim.split():
            article.faults.append(
                Read(sentence.line, None, ("the text is not that of the tokens; its article is left out",), sentence.claim)
            )
    article.sentence = _Sentence(first=len(article.pieces))


@dataclass(frozen=True, slots=True)
class _Columns:
    """How many columns a file has, and where those that are read stand in it, None where it has none such."""

    count: int
    id: int
    form: int
    misc: int | None
    spans: int | None
    relations: int | None

    @classmethod
    def of(cls, names: Sequence[str]) -> "_Columns | None":
        at = {name: nth for nth, name in enumerate(names)}
        if not {"ID", "FORM"} <= set(at):
            return None
        return cls(len(names), at["ID"], at["FORM"], at.get("MISC"), at.get(_SPANS), at.get(_RELATIONS))


def _take_plain(article: _Article, number: int, lines: str, columns: _Columns) -> bool:
    """Take the `lines` of a sentence as `_take` does, but all at once. Nothing is taken, and False given, where one of them is anything but
    the word that is due."""
    sentence, size, width = article.sentence, lines.count("\n") + 1, columns.count + 1
    cells = lines.replace("\n", "\t\n\t").split("\t")
    forms = cells[columns.form :: width]
    if sentence.words or sentence.covered or sentence.faulty or "" in forms:
        return False
    if len(cells) != size * width - 1 or cells[width - 1 :: width] != ["\n"] * (size - 1) or cells[columns.id :: width] != _IDS[:size]:
        return False
    try:
        places = article.add(forms, ["_"] * size if columns.misc is None else cells[columns.misc :: width])
    except _FaultError:
        return False
    sentence.words, sentence.place = size, places[-1]
    spans = ["_"] * size if columns.spans is None else cells[columns.spans :: width]
    relations = ["_"] * size if columns.relations is None else cells[columns.relations :: width]
    for nth, said in enumerate(zip(spans, relations, strict=True)):
        if said not in _NOTHING_AT_ALL:
            for reason in _take_items(article, article.words + nth + 1, places[nth], *said):
                article.refused.append(Read(number + nth, None, (reason,), lines.split("\n")[nth]))
    article.words += size
    return True


def _take(article: _Article, number: int, line: str, columns: _Columns) -> None:
    """One line with a token. Raises _FaultError with the reason if it is none."""
    cells = line.split("\t")
    if len(cells) != columns.count:
        raise _FaultError(f"columns: {len(cells)} instead of {columns.count}")
    sentence = article.sentence
    form, misc = cells[columns.form], "_" if columns.misc is None else cells[columns.misc]
    if not form:
        raise _FaultError("has no form")
    if cells[columns.id] != str(sentence.words + 1):
        _take_other(article, number, cells[columns.id], form, misc)
        return
    sentence.words += 1
    article.words += 1
    if sentence.words > sentence.covered:
        (sentence.place,) = article.add([form], [misc])
    spans, relations = ("_" if at is None else cells[at] for at in (columns.spans, columns.relations))
    for reason in _take_items(article, article.words, sentence.place, spans, relations):
        article.refused.append(Read(number, None, (reason,), line))


def _take_items(article: _Article, word: int, place: tuple[int, int], spans: str, relations: str) -> list[str]:
    """What the two cells of a word say, and the reasons for what of it is refused."""
    refused = []
    if spans not in _NOTHING:
        refused = [reason for item in spans.split(";") if (reason := _take_span(article, item, word, *place))]
    if relations not in _NOTHING:
        for item in relations.split(";"):
            label, _, ends = item.rpartition(":")
            head, arrow, tail = ends.partition(">")
            if label and arrow:
                article.relations.append({"head": head, "tail": tail, "label": unescaped(label)})
            else:
                refused.append(f"{item} is no relation like role_at:1>4")
    return refused


def _take_other(article: _Article, number: int, id_: str, form: str, misc: str) -> None:
    """A line whose id is not that of the next word: the surface of several words, or an empty node. Raises _FaultError otherwise."""
    sentence = article.sentence
    if _EMPTY.fullmatch(id_):
        return
    several = _RANGE.fullmatch(id_)
    if several is None or not sentence.covered <= sentence.words == int(several[1]) - 1 < int(several[2]) - 1:
        raise _FaultError(f"the id {id_} does not follow {sentence.words}")
    (sentence.place,) = article.add([form], [misc])
    sentence.covered, sentence.covering = int(several[2]), number


def _take_span(article: _Article, item: str, word: int, start: int, end: int) -> str | None:
    """Begin or lengthen a span by the `word` of the article. The reason if that cannot be."""
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
    elif article.reached[name] != word - 1:
        return f"the span {name} is discontinuous, and spans here are in one piece"
    else:
        span["end"] = end
    article.reached[name] = word
    return None
