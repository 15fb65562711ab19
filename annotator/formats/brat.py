"""brat's standoff: for each article NAME.txt with its text and NAME.ann with what is annotated (https://brat.nlplab.org/standoff.html).

Offsets are code points of the text as it stands, line ends included. `annotation.conf` and `visual.conf` are made from the schema.
A surface in a .ann file has no line breaks and no tabs, so a span with some inside is written as brat writes it, in fragments
around them (`0 5;6 9`), and is read as one. Names of types are made of letters, digits, hyphens and underscores
(formats.escaping); visual.conf says the titles.
"""

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from annotator.core.annotated import AnnotatedDocument
from annotator.core.errors import Trouble
from annotator.core.schema import Label, RelationLabel, Schema, worded
from annotator.formats.escaping import escaped, unescaped
from annotator.formats.exchange import About, Add, Json, Read
from annotator.formats.manifest import Report
from annotator.formats.naming import files_each
from annotator.formats.text import exact, storable

BREAK_AT_EDGE = "begins or ends with a line break or a tab: brat has no such spans"

_FORBIDDEN = r"[^A-Za-z0-9_-]"
_BREAKS = "\t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_UNBROKEN = re.compile(f"[^{_BREAKS}]+")
_SHOWN = str.maketrans(dict.fromkeys(_BREAKS, " "))
_SPAN = re.compile(r"(T\S*)\t(\S+) ([0-9]{1,18} [0-9]{1,18}(?:;[0-9]{1,18} [0-9]{1,18})*)(?:\t(.*))?", re.DOTALL)
_RELATION = re.compile(r"(R\S*)\t(\S+) ([^\s:]+):(\S+) ([^\s:]+):(\S+)\s*")
_LEFT_OUT = {
    "E": "events are left out (their triggers are read as spans)",
    "A": "attributes are left out",
    "M": "attributes are left out",
    "N": "links to other resources are left out",
    "#": "notes are left out",
    "*": "equivalences are left out",
}
"""What brat has besides spans and relations, by the first letter of its ids."""


# out ---------------------------------------------------------------------------------------------------------------------


def fit(annotated: AnnotatedDocument, report: Report) -> AnnotatedDocument:
    """Without the spans whose edges are line breaks or tabs."""
    text = annotated.document.text
    kept = tuple([span for span in annotated.spans if text[span.start] not in _BREAKS and text[span.end - 1] not in _BREAKS])
    report.spans.report(BREAK_AT_EDGE, len(annotated.spans) - len(kept))
    return AnnotatedDocument(annotated.document, annotated.status, kept, annotated.relations)


def writer(out: Path, about: About) -> AbstractContextManager[Add]:
    """Two files a document in the folder `out`."""
    return files_each(out, {".txt": lambda annotated: annotated.document.text, ".ann": _annotation})


def _annotation(annotated: AnnotatedDocument) -> str:
    text = annotated.document.text
    ids = {span.span_id: f"T{nth}" for nth, span in enumerate(annotated.spans, 1)}
    lines = []
    for span in annotated.spans:
        pieces = list(_UNBROKEN.finditer(text, span.start, span.end))
        places = ";".join([f"{piece.start()} {piece.end()}" for piece in pieces])
        surface = " ".join([piece[0] for piece in pieces])
        lines.append(f"{ids[span.span_id]}\t{escaped(span.label, _FORBIDDEN)} {places}\t{surface}\n")
    for nth, relation in enumerate(annotated.relations, 1):
        label = escaped(relation.label, _FORBIDDEN)
        lines.append(f"R{nth}\t{label} Arg1:{ids[relation.head_id]} Arg2:{ids[relation.tail_id]}\n")
    return "".join(lines)


def companions(about: About) -> dict[str, str]:
    """What brat needs to know of the labels, and how it shows them."""
    return {"annotation.conf": _annotation_conf(about.schema), "visual.conf": _visual_conf(about.schema)}


def _annotation_conf(schema: Schema) -> str:
    """The labels, each beneath its parent, and the relations with the ends that they may have. Spans may overlap."""
    lines = ["[entities]", *_beneath(schema, None, 0), "", "[relations]"]
    lines += [_ends(schema, label) for label in schema.relation_labels]
    lines += ["<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>", "", "[events]", "", "[attributes]"]
    return "\n".join(lines) + "\n"


def _beneath(schema: Schema, parent: str | None, depth: int) -> Iterator[str]:
    for label in schema.span_labels:
        known = label.parent if label.parent and schema.has_span_label(label.parent) and label.parent != label.label_id else None
        if known == parent:
            yield "\t" * depth + escaped(label.name, _FORBIDDEN)
            if depth < len(schema.span_labels):  # two labels may be each other's parents
                yield from _beneath(schema, label.label_id, depth + 1)


def _ends(schema: Schema, label: RelationLabel) -> str:
    heads, tails = label.head_labels, label.tail_labels
    if label.symmetric:
        heads = tails = tuple(dict.fromkeys((*heads, *tails)))
    head, tail = ("|".join(escaped(schema.span_label(end).name, _FORBIDDEN) for end in ends) for ends in (heads, tails))
    kind = ", <REL-TYPE>:symmetric" if label.symmetric else ""
    return f"{escaped(label.name, _FORBIDDEN)}\tArg1:{head or '<ENTITY>'}, Arg2:{tail or '<ENTITY>'}{kind}"


def _visual_conf(schema: Schema) -> str:
    lines = ["[labels]", *(f"{escaped(label.name, _FORBIDDEN)} | {_title(label)}" for label in schema.labels), "", "[drawing]"]
    lines += ["SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken", "ARC_DEFAULT\tcolor:black, arrowHead:triangle-5"]
    return "\n".join(lines) + "\n"


def _title(label: Label) -> str:
    """As it is shown; what would end it in this file is not."""
    return " ".join((worded(label.title, "") or label.name).replace("|", "/").split())


# in ----------------------------------------------------------------------------------------------------------------------


def read(path: Path, language: str) -> Iterator[Read]:
    """The document of a .ann file and the .txt file beside it, or those of all in a folder, in order of names.

    Fragments with nothing but white space between them are one span; what is truly discontinuous is refused, as are lines that
    say nothing; events, attributes, equivalences, links and notes are left out, and named with their lines. Raises Trouble for
    a .ann file without text, and for what is no UTF-8.
    """
    if path.is_dir():
        for file in sorted(path.glob("*.ann")):
            yield from read(file, language)
        return
    ann, txt = path.with_suffix(".ann"), path.with_suffix(".txt")
    if not txt.is_file():
        raise Trouble(f"{ann}: the text that belongs to it, {txt.name}, is not beside it.")
    text = exact(txt)
    spans: list[Json] = []
    relations: list[Json] = []
    left_out: dict[str, list[int]] = {}
    for number, line in enumerate(exact(ann).removeprefix("\ufeff").split("\n") if ann.exists() else (), 1):
        line = line.removesuffix("\r")
        try:
            if line.startswith("T"):
                spans.append(_span(line, text))
            elif line.startswith("R"):
                relations.append(_relation(line))
            elif line[:1] in _LEFT_OUT:
                left_out.setdefault(_LEFT_OUT[line[0]], []).append(number)
            elif line.strip():
                raise ValueError("is no line of a .ann file: it begins with none of T, R, E, A, M, N, *, #")
        except ValueError as error:
            yield Read(number, None, (str(error),), line)
    refused = tuple(
        f"{reason}: {'lines' if numbers[1:] else 'line'} {', '.join(map(str, numbers))}" for reason, numbers in left_out.items()
    )
    yield Read(
        0, {"text": text, "language": language, "source": {"path": storable(str(txt))}, "spans": spans, "relations": relations}, refused
    )


def _span(line: str, text: str) -> Json:
    match = _SPAN.fullmatch(line)
    if match is None:
        raise ValueError("is no span: it should be T1, a tab, label, start and end, a tab, and the surface")
    span_id, label, places, surface = match.groups()
    pieces = [(int(start), int(end)) for start, end in (place.split(" ") for place in places.split(";"))]
    start, end = pieces[0][0], pieces[-1][1]
    reached = start
    for left, right in pieces:
        if not reached <= left < right:
            raise ValueError(f"{span_id}: its fragments are empty or out of order ({places})")
        if text[reached:left].strip():
            raise ValueError(f"{span_id}: is discontinuous ({places}), and spans here are in one piece")
        reached = right
    span: Json = {"id": span_id, "start": start, "end": end, "label": unescaped(label)}
    if surface is not None:
        said = " ".join(text[left:right] for left, right in pieces).translate(_SHOWN)
        span["text"] = text[start:end] if said == surface else surface
    return span


def _relation(line: str) -> Json:
    match = _RELATION.fullmatch(line)
    if match is None:
        raise ValueError("is no relation: it should be R1, a tab, label, Arg1:T1 and Arg2:T2")
    relation_id, label, first, head, second, tail = match.groups()
    if (first, second) == ("Arg2", "Arg1"):
        head, tail = tail, head
    return {"id": relation_id, "head": head, "tail": tail, "label": unescaped(label)}
