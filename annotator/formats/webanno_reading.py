"""WebAnno TSV 3.2 and 3.3 read (formats.webanno_tsv): any layers, stacked, over sub-tokens, with relations.

Spans are those of the layers that are not DKPro's linguistic ones (parts of speech, lemmas …), with `value` as the label, else
the first feature, else the layer's name. Relations are those between such spans. What else there is is left out and said: further
features, other layers, chains and slots.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

from annotator.core.errors import Trouble
from annotator.core.offsets import OffsetMap
from annotator.formats.escaping import unescaped
from annotator.formats.exchange import Json, Read
from annotator.formats.text import MAX_BYTES, exact, storable
from annotator.formats.units import POINTS

_HEADER = re.compile(r"#FORMAT=WebAnno TSV 3\.[23]")
_LAYER = re.compile(r"#T_(SP|RL|CH)=(.+)")
_LINGUISTIC = re.compile(r"de\.tudarmstadt\.ukp\.dkpro\.core\.api\.(lexmorph|segmentation|syntax|morph)\.")
_PLACES = re.compile(r"(?:[0-9]{1,9}-[0-9]{1,9}\t)+")
_UNIT = re.compile(r"[1-9][0-9]*-[1-9][0-9]*(?:\.[1-9][0-9]*)?")
_STACKED = re.compile(r"(?:\\.|[^\\|])+", re.DOTALL)
_VALUE = re.compile(r"((?:\\.|[^\\\[\]])*)(?:\[([0-9]{1,9})\])?", re.DOTALL)
_HEAD = re.compile(r"([0-9.-]+)(?:\[([0-9]{1,9})_([0-9]{1,9})\])?")
_ESCAPED = re.compile(r"\\(->|.)", re.DOTALL)
_NUMBERS = [f"{number}\t" for number in range(1, 1001)]
"""Of the tokens of a sentence, but for what is longer than sentences are."""
_CONTROL = {"t": "\t", "n": "\n", "f": "\f", "r": "\r", "b": "\b"}

_Points: TypeAlias = Callable[[int], int]


class _Layer(NamedTuple):
    """The columns of a layer. `at` is the first of them, `label` that of the labels, None in a layer that has none; `head` that of
    the tokens from which a relation comes, and `base` the layer of its ends."""

    kind: str
    name: str
    features: tuple[str, ...]
    at: int
    label: int | None
    head: int | None
    base: str

    @classmethod
    def of(cls, kind: str, name: str, features: tuple[str, ...], at: int) -> "_Layer":
        plain = [feature for feature in features if not feature.startswith(("ROLE_", "BT_")) and "." not in feature]
        chosen = "value" if "value" in plain else next(iter(plain), None)
        base = next((feature for feature in features if feature.startswith("BT_")), None)
        return cls(
            kind,
            name,
            features,
            at,
            None if chosen is None else at + features.index(chosen),
            None if base is None else at + features.index(base),
            (base or "").removeprefix("BT_"),
        )

    @property
    def short(self) -> str:
        return self.name.rpartition(".")[2]

    @property
    def is_read(self) -> bool:
        return self.kind == "SP" and not _LINGUISTIC.match(self.name)


@dataclass(slots=True)
class _Rows:
    """The tokens and sub-tokens of a file as their lines say them, column by column: most are only there to be checked, all at once.

    `begins` and `ends` are in the units of the file until it is known which those are, then in code points.
    """

    cells: list[list[str]]
    lines: list[int] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
    begins: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    surfaces: list[str] = field(default_factory=list)

    def marked(self, column: int) -> list[tuple[int, str]]:
        """The rows that have something in a column, with that."""
        return [(nth, cell) for nth, cell in enumerate(self.cells[column]) if cell != "_"]


@dataclass(slots=True)
class _Sentence:
    """`first` is its first row."""

    text: str
    first: int
    tokens: int = 0
    subtokens: int = 0


@dataclass(slots=True)
class _Items:
    """What the cells say. `spans` are those that are not refused, by their ids; `at` are the spans of a layer on a unit, in the
    order in which they are stacked."""

    lines: list[str]
    spans: dict[str, Json] = field(default_factory=dict)
    added: int = 0
    relations: list[Json] = field(default_factory=list)
    refused: list[Read] = field(default_factory=list)
    notes: dict[str, None] = field(default_factory=dict)
    at: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    numbered: dict[int, Json] = field(default_factory=dict)

    def add(self, span: Json) -> Json:
        """The span with an id of its own, which it keeps if others are refused."""
        self.added += 1
        span["id"] = str(self.added)
        self.spans[span["id"]] = span
        return span

    def refuse(self, line: int, reason: str) -> None:
        self.refused.append(Read(line, None, (reason,), self.lines[line - 1]))


class _FaultError(Exception):
    """A line that is none of the format, so that the file cannot be read."""


def read_file(path: Path, language: str) -> Iterator[Read]:
    """The document of a file. It is refused with the lines that are to blame: ids that do not follow each other, offsets that do not
    fit the text; spans and relations are refused one by one. Offsets in code points are known by the tokens that they should cover.
    Raises Trouble for a file that is none of the format.
    """
    lines = exact(path).removeprefix("\ufeff").replace("\r\n", "\n").removesuffix("\r").split("\n")
    if not _HEADER.fullmatch(lines[0]):
        raise Trouble(f"{path}: is no WebAnno TSV 3.3 (its first line should be #FORMAT=WebAnno TSV 3.3).")
    layers, body = _layers(lines)
    found, rows, faults = _sentences(lines, body, layers)
    if not found and not faults:
        raise Trouble(f"{path}: has no sentences; there is nothing to read in it.")
    if faults:
        yield from faults
        return
    try:
        text, points, note = _text(found, rows)
    except _FaultError as fault:
        line, reason = fault.args
        yield Read(line, None, (reason,), lines[line - 1])
        return
    if points is not int:
        rows.begins, rows.ends = list(map(points, rows.begins)), list(map(points, rows.ends))
    items = _items(rows, layers, text, _Items(lines))
    yield from items.refused
    data = {"text": text, "language": language, "source": {"path": storable(str(path))}}
    yield Read(
        0, {**data, "spans": list(items.spans.values()), "relations": items.relations}, notes=(*([note] if note else []), *items.notes)
    )


def _layers(lines: list[str]) -> tuple[list[_Layer], int]:
    """The layers that the header declares, and the number of lines that it has."""
    layers: list[_Layer] = []
    at = 0
    number = 1
    while number < len(lines) and (match := _LAYER.fullmatch(lines[number])):
        name, *features = [part for part in match[2].split("|") if part]
        layers.append(_Layer.of(match[1], name, tuple(features), at))
        at += len(features) or 1
        number += 1
    return layers, number


def _sentences(lines: list[str], body: int, layers: list[_Layer]) -> tuple[list[_Sentence], _Rows, list[Read]]:
    """What stands between blank lines, the tokens of it all, and the lines that are none of the format, one a sentence: what follows such
    a line is not due there."""
    found: list[_Sentence] = []
    faults: list[Read] = []
    rows = _Rows([[] for layer in layers for _ in layer.features or ("",)])
    heading = lost = False
    texts: list[str] = []
    number = body
    while number < len(lines):
        line = lines[number]
        number += 1
        try:
            if not line:
                texts, lost = [], False
                if heading:
                    found.append(_Sentence("", len(rows.lines)))  # the next one has the number after it
                    raise _FaultError("the sentence before this line has no tokens")
            elif line.startswith("#") and (heading or not texts):
                heading = True
                if line.startswith("#Text="):
                    texts.append(_unescaped(line.removeprefix("#Text=")))
            elif lost:
                continue
            elif not texts:
                found.append(_Sentence("", len(rows.lines)))
                raise _FaultError("is a token of no sentence: a line #Text=… should come before it")
            else:
                if heading:
                    found.append(_Sentence("\n".join(texts), len(rows.lines)))
                    heading = False
                    if taken := _take_plain(lines, number, len(found), rows):
                        found[-1].tokens = taken
                        number += taken - 1
                        continue
                _take(number, line, len(found), found[-1], rows)
        except _FaultError as fault:
            heading, lost = heading and bool(line), bool(line)
            faults.append(Read(number, None, (f"{fault}",), line))
    if heading:
        faults.append(Read(len(lines), None, ("the last sentence has no tokens",)))
    return found, rows, faults


def _take_plain(lines: list[str], first: int, nth: int, rows: _Rows) -> int:
    """Take the lines of a sentence, the `nth`, from the `first` line on, as `_take` does, but all at once; their number. None is taken
    where one of them is anything but the token that is due."""
    try:
        end = lines.index("", first)
    except ValueError:
        end = len(lines)
    size, width = end - first + 1, len(rows.cells) + 3
    cells = "\n".join(lines[first - 1 : end]).split("\t")  # each cell ends with a tab, so that a line break begins the next unit
    places = cells[1::width]
    due = f"{nth}-" + f"\n{nth}-".join(_NUMBERS[:size])
    if len(cells) != size * width + 1 or "\t".join(cells[::width]) != due or not _PLACES.fullmatch("\t".join(places) + "\t"):
        return 0
    offsets = list(map(int, "-".join(places).split("-")))
    rows.lines += range(first, end + 1)
    rows.units += due[:-1].split("\t\n")
    rows.begins += offsets[::2]
    rows.ends += offsets[1::2]
    rows.surfaces += cells[2::width]
    for at, column in enumerate(rows.cells, 3):
        column += cells[at::width]
    return size


def _take(number: int, line: str, nth: int, sentence: _Sentence, rows: _Rows) -> None:
    """Take one line of a sentence, the `nth`. Raises _FaultError."""
    cells, columns = line.split("\t"), len(rows.cells)
    if len(cells) == columns + 4 and not cells[-1]:
        cells.pop()  # each cell ends with a tab
    if len(cells) != columns + 3:
        raise _FaultError(f"columns: {len(cells)} instead of {columns + 3}")
    unit, (begin, dash, end) = cells[0], cells[1].partition("-")
    plain = "." not in unit
    due = f"{nth}-{sentence.tokens + 1}" if plain else f"{nth}-{sentence.tokens}.{sentence.subtokens + 1}"
    if not (dash and begin.isdecimal() and end.isdecimal() and len(cells[1]) < 20) or (unit != due and not _UNIT.fullmatch(unit)):
        raise _FaultError("does not begin with a token like 1-1 and its place like 0-5")
    if plain:
        sentence.tokens, sentence.subtokens = sentence.tokens + 1, 0
    else:
        sentence.subtokens += 1
    if unit != due:
        raise _FaultError(f"the id {unit} stands where {due} should")
    rows.lines.append(number)
    rows.units.append(unit)
    rows.begins.append(int(begin))
    rows.ends.append(int(end))
    rows.surfaces.append(cells[2])
    for column, cell in zip(rows.cells, cells[3:], strict=True):
        column.append(cell)


def _text(found: list[_Sentence], rows: _Rows) -> tuple[str, _Points, str | None]:
    """The text of the sentences, how its offsets become code points, and a sentence if they are so in the file.

    Raises _FaultError with a line and the reason.
    """
    try:
        text = _joined(found, rows, _utf16_length)
        points: _Points = int if _utf16_length(text) == len(text) else OffsetMap(text).to_points
        _check(rows, text, points)
    except _FaultError:
        if all(character <= "\uffff" for sentence in found for character in sentence.text):
            raise
        in_points = _text_in_points(found, rows)
        if in_points is None:
            raise
        return in_points, int, POINTS
    return text, points, None


def _text_in_points(found: list[_Sentence], rows: _Rows) -> str | None:
    try:
        text = _joined(found, rows, len)
        _check(rows, text, int)
    except _FaultError:
        return None
    return text


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _joined(found: list[_Sentence], rows: _Rows, length: Callable[[str], int]) -> str:
    """The sentences, each where its first token begins; what the file has not between two is a line break and spaces."""
    pieces: list[str] = []
    reached = 0
    for sentence in found:
        begin = rows.begins[sentence.first]
        if begin < reached or begin > reached + MAX_BYTES:
            unit = rows.units[sentence.first]
            raise _FaultError(rows.lines[sentence.first], f"{unit} is at {begin}, and the text before it ends at {reached}")
        gap = begin - reached
        pieces.append("\n" + " " * (gap - 1) if gap and pieces else " " * gap)
        pieces.append(sentence.text)
        reached = begin + length(sentence.text)
    return "".join(pieces)


def _check(rows: _Rows, text: str, points: _Points) -> None:
    """Raises _FaultError where a surface is not what the text says at its place."""
    begins, ends = (rows.begins, rows.ends) if points is int else (map(points, rows.begins), map(points, rows.ends))
    pieces = [text[begin:end] for begin, end in zip(begins, ends, strict=True)]
    if pieces == rows.surfaces:
        return
    for line, unit, begin, end, surface, said in zip(rows.lines, rows.units, rows.begins, rows.ends, rows.surfaces, pieces, strict=True):
        if surface != said and _unescaped(surface) != said:
            raise _FaultError(line, f"{unit} is “{surface}”, but the text at {begin}-{end} is “{said[:60]}”")


def _items(rows: _Rows, layers: list[_Layer], text: str, items: _Items) -> _Items:
    for layer in layers:
        _note(layer, rows, items)
        if layer.is_read:
            for nth, cell in rows.marked(layer.at if layer.label is None else layer.label):
                _spans(layer, rows, nth, cell, items, text)
    for layer in layers:
        if layer.head is not None and any(base.is_read and base.name == layer.base for base in layers):
            units = set(rows.units)
            for nth, cell in rows.marked(layer.head):
                _relations(layer, rows, nth, cell, items, units)
    return items


def _note(layer: _Layer, rows: _Rows, items: _Items) -> None:
    """Say what of a layer is left out."""
    if not layer.is_read and layer.kind != "RL":
        items.notes[f"articles of which the layer {layer.short} is left out"] = None
        return
    for nth, name in enumerate(layer.features, layer.at):
        if nth != layer.label and not name.startswith("BT_") and any(map(_has_value, set(rows.cells[nth]))):
            items.notes[f"articles of which the feature {layer.short}.{name} is left out"] = None


def _has_value(cell: str) -> bool:
    return cell != "_" and any(not item.startswith(("*", "_")) for item in _STACKED.findall(cell))


def _spans(layer: _Layer, rows: _Rows, nth: int, cell: str, items: _Items, text: str) -> None:
    """The spans of a layer that begin on a line, and those that go on there."""
    here = items.at.setdefault((layer.name, rows.units[nth]), [])
    start, end = rows.begins[nth], rows.ends[nth]
    for item, value, number in _values(cell):
        span = items.numbered.get(number) if number else None
        reason = None
        if value is None:
            reason = f"{item} is no value"
        elif span is not None:
            if text[span["end"] : start].strip() or start < span["end"]:
                reason = f"the span {number} is discontinuous, and spans here are in one piece"
            span["end"] = max(end, span["end"])
        else:
            label = layer.short if layer.label is None else unescaped(_unescaped(value))
            if value == "*" and layer.label is not None:
                reason = f"a span of {layer.short} has no label"
            span = items.add({"start": start, "end": end, "label": label})
            if number:
                items.numbered[number] = span
        if span is not None:
            here.append(span)
        if reason is not None and (span is None or items.spans.pop(span["id"], None) is not None):  # once for each span
            items.refuse(rows.lines[nth], reason)


@lru_cache(maxsize=1 << 12)
def _values(cell: str) -> list[tuple[str, str | None, int]]:
    """What is stacked in a cell: each as it stands, its value, None for what is none, and its number, 0 without one."""
    found = [(item, _VALUE.fullmatch(item)) for item in _STACKED.findall(cell)]
    return [(item, match and match[1], int((match and match[2]) or 0)) for item, match in found]


def _relations(layer: _Layer, rows: _Rows, nth: int, cell: str, items: _Items, units: set[str]) -> None:
    """The relations of a layer whose tail begins on a line."""
    line, own = rows.lines[nth], rows.units[nth]
    heads = _STACKED.findall(cell)
    labels = [layer.short] * len(heads) if layer.label is None else _STACKED.findall(rows.cells[layer.label][nth])
    if len(labels) != len(heads):
        items.refuse(line, f"labels: {len(labels)}, for relations: {len(heads)}")
        return
    for label, item in zip(labels, heads, strict=True):
        match = _HEAD.fullmatch(item)
        if match is None or match[1] not in units:
            items.refuse(line, f"there is no token {item} from which a relation comes")
            continue
        head, tail = (
            items.numbered.get(int(number)) if int(number or 0) else next(iter(items.at.get((layer.base, unit), ())), None)
            for number, unit in ((match[2], match[1]), (match[3], own))
        )
        if head is None or tail is None:
            items.refuse(line, f"the relation {label} from {item} has no span at one of its ends")
        elif label == "*":
            items.refuse(line, f"a relation of {layer.short} has no label")
        else:
            named = layer.short if layer.label is None else unescaped(_unescaped(label))
            items.relations.append({"head": head["id"], "tail": tail["id"], "label": named})


def _unescaped(written: str) -> str:
    return _ESCAPED.sub(lambda match: _CONTROL.get(match[1], match[1]), written) if "\\" in written else written
