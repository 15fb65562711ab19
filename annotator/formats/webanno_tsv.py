r"""WebAnno TSV 3.3, as INCEpTION reads and writes it (its user guide, "WebAnno TSV 3.3"): one file an article, a token a line.

Offsets are UTF-16 code units. Spans are of DKPro's NamedEntity with the label as `value`, relations of `webanno.custom.Relation` with
`label`, on the line of the first token of their tail, with the token of their head: `1-1[2_0]`. Several on one token are stacked
(`LOC[1]|ORG[2]`); spans of several tokens and stacked ones have numbers that tell them apart. Tokens are cut at span borders, so no
sub-tokens are written; they are read. What has a meaning in a value is escaped by a backslash; backslashes and control characters
within a label, which that does not cover, as in formats.escaping.

Between two sentences the format has a line break and spaces, or nothing: where the article has something else there, it belongs to
the sentence before. White space before the first token, if it is more than spaces, is a token.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import AbstractContextManager
from itertools import pairwise
from pathlib import Path

from annotator.core.annotated import AnnotatedDocument
from annotator.core.offsets import OffsetMap
from annotator.formats.escaping import escaped
from annotator.formats.exchange import About, Add, Read
from annotator.formats.naming import files_each
from annotator.formats.tokens import made_of_tokens, sentences
from annotator.language.tokens import Token

fit = made_of_tokens

SPAN_LAYER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
RELATION_LAYER = "webanno.custom.Relation"

_FORMAT = "#FORMAT=WebAnno TSV "
_FORBIDDEN = r"[\\\x00-\x1f\x7f-\x9f\u2028\u2029]"
_RESERVED = re.compile(r"->|[\[\]|_;*]")
_BETWEEN = re.compile(r"\n *")
_CONTROL = {"\t": r"\t", "\n": r"\n", "\f": r"\f", "\r": r"\r", "\b": r"\b", "\\": "\\\\"}
_CONTROL |= {character: f"\\{character}" for character in map(chr, range(32)) if not "\x08" <= character <= "\x0d"}
_ESCAPED_TEXT = str.maketrans(_CONTROL)
_TO_ESCAPE = re.compile(r"[\x00-\x1f\\]")


def recognises(head: bytes) -> bool:
    return head.startswith(_FORMAT.encode())


def writer(out: Path, about: About) -> AbstractContextManager[Add]:
    """One file a document in the folder `out`."""
    return files_each(out, {".tsv": _written})


def read(path: Path, language: str) -> Iterator[Read]:
    """The document of a file, or those of all in a folder, in order of names (formats.webanno_reading)."""
    from annotator.formats.webanno_reading import read_file

    for file in sorted(path.glob("*.tsv")) if path.is_dir() else (path,):
        yield from read_file(file, language)


def _written(annotated: AnnotatedDocument) -> str:
    text = annotated.document.text
    offsets = OffsetMap(text)
    pieces = _pieces(annotated)
    tokens = [token for _, _, tokens in pieces for token in tokens]
    starts = [start for start, _ in tokens]
    units = [f"{sentence}-{nth}" for sentence, (_, _, tokens) in enumerate(pieces, 1) for nth in range(1, len(tokens) + 1)]
    columns = _columns(annotated, starts, units)
    cells = ["_\t" * len(columns)] * len(starts)
    for nth in set().union(*columns):
        cells[nth] = "".join([f"{'|'.join(column.get(nth, '_'))}\t" for column in columns])
    surfaces = [text[start:end] for start, end in tokens]
    if surfaces[0].isspace():
        surfaces[0] = _escaped(surfaces[0])
    if offsets.to_utf16(len(text)) != len(text):
        tokens = [(offsets.to_utf16(start), offsets.to_utf16(end)) for start, end in tokens]
    rows = [
        f"{unit}\t{start}-{end}\t{surface}\t{cell}\n"
        for unit, (start, end), surface, cell in zip(units, tokens, surfaces, cells, strict=True)
    ]
    written = [f"{_FORMAT}3.3\n"]
    if annotated.spans:
        written.append(f"#T_SP={SPAN_LAYER}|value\n")
    if annotated.relations:
        written.append(f"#T_RL={RELATION_LAYER}|label|BT_{SPAN_LAYER}\n")
    written.append("\n")
    first = 0
    for start, end, tokens in pieces:
        written.append("\n")
        written += [f"#Text={_escaped(line)}\n" for line in text[start:end].split("\n")]
        written += rows[first : first + len(tokens)]
        first += len(tokens)
    return "".join(written)


def _escaped(line: str) -> str:
    return line.translate(_ESCAPED_TEXT) if _TO_ESCAPE.search(line) else line


def _pieces(annotated: AnnotatedDocument) -> list[tuple[int, int, list[Token]]]:
    """The sentences, each with the white space after it that the format has not between two, and its tokens."""
    text = annotated.document.text
    found = sentences(annotated.document, annotated.spans)
    first = found[0].tokens
    lead = text[: first[0][0]]
    if lead.strip(" "):
        first.insert(0, (0, len(lead)))
    pieces = []
    for one, other in pairwise([*found, None]):
        assert one is not None
        end = len(text) if other is None else other.start
        if other is not None and _BETWEEN.fullmatch(text, one.end, end):
            end = one.end
        pieces.append((one.start, end, one.tokens))
    return pieces


def _columns(annotated: AnnotatedDocument, starts: list[int], units: list[str]) -> list[dict[int, list[str]]]:
    """The cells of the columns that are needed, by the number of their token, each in the parts that are stacked."""
    places = [(bisect_left(starts, span.start), bisect_left(starts, span.end)) for span in annotated.spans]
    stacked = [0] * len(starts)
    for first, last in places:
        for nth in range(first, last):
            stacked[nth] += 1
    values: dict[int, list[str]] = {}
    ends: dict[str, tuple[int, int]] = {}  # the first token and the number of a span, 0 for one that needs none
    number = 0
    for span, (first, last) in zip(annotated.spans, places, strict=True):
        numbered = last - first > 1 or stacked[first] > 1
        number += numbered
        ends[span.span_id] = first, number if numbered else 0
        value = _value(span.label) + (f"[{number}]" if numbered else "")
        for nth in range(first, last):
            values.setdefault(nth, []).append(value)
    labels: dict[int, list[str]] = {}
    heads: dict[int, list[str]] = {}
    for relation in annotated.relations:
        head, head_number = ends[relation.head_id]
        tail, tail_number = ends[relation.tail_id]
        labels.setdefault(tail, []).append(_value(relation.label))
        heads.setdefault(tail, []).append(units[head] + (f"[{head_number}_{tail_number}]" if head_number or tail_number else ""))
    return [*([values] if annotated.spans else []), *([labels, heads] if annotated.relations else [])]


def _value(label: str) -> str:
    return _RESERVED.sub(r"\\\g<0>", escaped(label, _FORBIDDEN))
