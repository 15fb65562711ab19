"""WebAnno TSV 3.2 and 3.3 read (formats.webanno_tsv): any layers, stacked, over sub-tokens, with relations.

Spans are those of the layers that are not DKPro's linguistic ones (parts of speech, lemmas …), with `value` as the label, else
the first feature, else the layer's name. Relations are those between such spans. What else there is is left out and said: further
features, other layers, chains and slots.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import repeat
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
_UNIT = re.compile(r"[1-9][0-9]*-[1-9][0-9]*(?:\.[1-9][0-9]*)?")
_STACKED = re.compile(r"(?:\\.|[^\\|])+", re.DOTALL)
_VALUE = re.compile(r"((?:\\.|[^\\\[\]])*)(?:\[([0-9]{1,9})\])?", re.DOTALL)
_HEAD = re.compile(r"([0-9.-]+)(?:\[([0-9]{1,9})_([0-9]{1,9})\])?")
_ESCAPED = re.compile(r"\\(->|.)", re.DOTALL)
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


class _Row(NamedTuple):
    """A token or sub-token as its line says it. `begin` and `end` are in the units of the file; `cells` are those of the layers."""

    line: int
    unit: str
    begin: int
    end: int
    surface: str
    cells: Sequence[str]


@dataclass(slots=True)
class _Sentence:
    text: str = ""
    rows: list[_Row] = field(default_factory=list)
    tokens: int = 0
    subtokens: int = 0


@dataclass(slots=True)
class _Items:
    """What the cells say. `at` are the spans of a layer on a unit, in the order in which they are stacked."""

    lines: list[str]
    spans: list[Json] = field(default_factory=list)
    relations: list[Json] = field(default_factory=list)
    refused: list[Read] = field(default_factory=list)
    notes: dict[str, None] = field(default_factory=dict)
    at: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    numbered: dict[int, Json] = field(default_factory=dict)

    def refuse(self, row: _Row, reason: str) -> None:
        self.refused.append(Read(row.line, None, (reason,), self.lines[row.line - 1]))


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
    found, faults = _sentences(lines, body, layers)
    if not found and not faults:
        raise Trouble(f"{path}: has no sentences; there is nothing to read in it.")
    if faults:
        yield from faults
        return
    try:
        text, points, note = _text(found)
    except _FaultError as fault:
        line, reason = fault.args
        yield Read(line, None, (reason,), lines[line - 1])
        return
    items = _items(found, layers, text, points, _Items(lines))
    yield from items.refused
    data = {"text": text, "language": language, "source": {"path": storable(str(path))}}
    yield Read(0, {**data, "spans": items.spans, "relations": items.relations}, notes=(*([note] if note else []), *items.notes))


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


def _sentences(lines: list[str], body: int, layers: list[_Layer]) -> tuple[list[_Sentence], list[Read]]:
    """What stands between blank lines, and the lines that are none of the format."""
    found: list[_Sentence] = []
    faults: list[Read] = []
    columns = sum(len(layer.features) or 1 for layer in layers)
    heading = False
    texts: list[str] = []
    reached = body
    for number, line in enumerate(lines[body:], body + 1):
        if number <= reached:
            continue
        try:
            if not line:
                texts = []
                if heading:
                    raise _FaultError("the sentence before this line has no tokens")
            elif line.startswith("#") and (heading or not texts):
                heading = True
                if line.startswith("#Text="):
                    texts.append(_unescaped(line.removeprefix("#Text=")))
            elif not texts:
                raise _FaultError("is a token of no sentence: a line #Text=… should come before it")
            else:
                if heading:
                    found.append(_Sentence("\n".join(texts)))
                    heading = False
                    rows = _plain_rows(lines, number, columns, len(found))
                    if rows is not None:
                        found[-1].rows, found[-1].tokens, reached = rows, len(rows), number + len(rows) - 1
                        continue
                found[-1].rows.append(_row(number, line, columns, len(found), found[-1]))
        except _FaultError as fault:
            heading = heading and bool(line)
            faults.append(Read(number, None, (f"{fault}",), line))
    if heading:
        faults.append(Read(len(lines), None, ("the last sentence has no tokens",)))
    return found, faults


def _plain_rows(lines: list[str], first: int, columns: int, nth: int) -> list[_Row] | None:
    """The lines of a sentence, the `nth`, from the `first` line on, as `_row` reads them, column by column and so in a third of the time;
    None where one of them is anything but the token that is due."""
    end = lines.index("", first) if not lines[-1] else len(lines)
    split = [line.split("\t") for line in lines[first - 1 : end]]
    if set(map(len, split)) != {columns + 4}:
        return None
    units, places, surfaces, *cells, rest = zip(*split, strict=True)
    offsets = "-".join(places).split("-")
    due = tuple([f"{nth}-{number}" for number in range(1, len(split) + 1)])
    if any(rest) or units != due or len(offsets) != 2 * len(split) or max(map(len, places)) >= 20 or not all(map(str.isdecimal, offsets)):
        return None
    numbers = list(map(int, offsets))
    told = zip(*cells, strict=True) if cells else repeat(())
    return list(map(_Row, range(first, end + 1), units, numbers[::2], numbers[1::2], surfaces, told))


def _row(number: int, line: str, columns: int, nth: int, sentence: _Sentence) -> _Row:
    """One line of a sentence, the `nth`. Raises _FaultError."""
    cells = line.split("\t")
    if len(cells) == columns + 4 and not cells[-1]:
        cells.pop()  # each cell ends with a tab
    if len(cells) != columns + 3:
        raise _FaultError(f"has {len(cells)} columns instead of {columns + 3}")
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
    return _Row(number, unit, int(begin), int(end), cells[2], cells[3:])


def _text(found: list[_Sentence]) -> tuple[str, _Points, str | None]:
    """The text of the sentences, how its offsets become code points, and a sentence if they are so in the file.

    Raises _FaultError with a line and the reason.
    """
    try:
        text = _joined(found, _utf16_length)
        points: _Points = int if _utf16_length(text) == len(text) else OffsetMap(text).to_points
        _check(found, text, points)
    except _FaultError:
        if all(character <= "\uffff" for sentence in found for character in sentence.text):
            raise
        in_points = _text_in_points(found)
        if in_points is None:
            raise
        return in_points, int, POINTS
    return text, points, None


def _text_in_points(found: list[_Sentence]) -> str | None:
    try:
        text = _joined(found, len)
        _check(found, text, int)
    except _FaultError:
        return None
    return text


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _joined(found: list[_Sentence], length: Callable[[str], int]) -> str:
    """The sentences, each where its first token begins; what the file has not between two is a line break and spaces."""
    pieces: list[str] = []
    reached = 0
    for sentence in found:
        row = sentence.rows[0]
        if row.begin < reached or row.begin > reached + MAX_BYTES:
            raise _FaultError(row.line, f"{row.unit} is at {row.begin}, and the text before it ends at {reached}")
        gap = row.begin - reached
        pieces.append("\n" + " " * (gap - 1) if gap and pieces else " " * gap)
        pieces.append(sentence.text)
        reached = row.begin + length(sentence.text)
    return "".join(pieces)


def _check(found: list[_Sentence], text: str, points: _Points) -> None:
    for sentence in found:
        for row in sentence.rows:
            said = text[row.begin : row.end] if points is int else text[points(row.begin) : points(row.end)]
            if row.surface != said and _unescaped(row.surface) != said:
                raise _FaultError(row.line, f"{row.unit} is “{row.surface}”, but the text at {row.begin}-{row.end} is “{said[:60]}”")


def _items(found: list[_Sentence], layers: list[_Layer], text: str, points: _Points, items: _Items) -> _Items:
    rows = [row for sentence in found for row in sentence.rows]
    for layer in layers:
        _note(layer, rows, items)
        if layer.is_read:
            column = layer.at if layer.label is None else layer.label
            for row in rows:
                if row.cells[column] != "_":
                    _spans(layer, row, row.cells[column], items, text, points)
    units = {row.unit for row in rows}
    for layer in layers:
        if layer.head is not None and any(base.is_read and base.name == layer.base for base in layers):
            for row in rows:
                if row.cells[layer.head] != "_":
                    _relations(layer, row, row.cells[layer.head], items, units)
    return items


def _note(layer: _Layer, rows: list[_Row], items: _Items) -> None:
    """Say what of a layer is left out."""
    if not layer.is_read and layer.kind != "RL":
        items.notes[f"articles of which the layer {layer.short} is left out"] = None
        return
    for nth, name in enumerate(layer.features, layer.at):
        if nth != layer.label and not name.startswith("BT_") and any(_has_value(row.cells[nth]) for row in rows):
            items.notes[f"articles of which the feature {layer.short}.{name} is left out"] = None


def _has_value(cell: str) -> bool:
    return cell != "_" and any(not item.startswith(("*", "_")) for item in _STACKED.findall(cell))


def _spans(layer: _Layer, row: _Row, cell: str, items: _Items, text: str, points: _Points) -> None:
    """The spans of a layer that begin on a line, and those that go on there."""
    here = items.at.setdefault((layer.name, row.unit), [])
    start, end = points(row.begin), points(row.end)
    for item in _STACKED.findall(cell):
        match = _VALUE.fullmatch(item)
        number = int(match[2]) if match and match[2] else 0
        span = items.numbered.get(number) if number else None
        reason = None
        if match is None:
            reason = f"{item} is no value"
        elif span is not None:
            if text[span["end"] : start].strip() or start < span["end"]:
                reason = f"the span {number} is discontinuous, and spans here are in one piece"
            span["end"] = max(end, span["end"])
        else:
            label = layer.short if layer.label is None else unescaped(_unescaped(match[1]))
            if match[1] == "*" and layer.label is not None:
                reason = f"a span of {layer.short} has no label"
            span = {"id": str(len(items.spans) + 1), "start": start, "end": end, "label": label}
            if number:
                items.numbered[number] = span
            if reason is None:
                items.spans.append(span)
        if span is not None:
            here.append(span)
        if reason is not None:
            items.spans[:] = [one for one in items.spans if one is not span]
            items.refuse(row, reason)


def _relations(layer: _Layer, row: _Row, cell: str, items: _Items, units: set[str]) -> None:
    """The relations of a layer whose tail begins on a line."""
    heads = _STACKED.findall(cell)
    labels = [layer.short] * len(heads) if layer.label is None else _STACKED.findall(row.cells[layer.label])
    if len(labels) != len(heads):
        items.refuse(row, f"has {len(labels)} labels for {len(heads)} relations")
        return
    for label, item in zip(labels, heads, strict=True):
        match = _HEAD.fullmatch(item)
        if match is None or match[1] not in units:
            items.refuse(row, f"there is no token {item} from which a relation comes")
            continue
        head, tail = (
            items.numbered.get(int(number)) if int(number or 0) else next(iter(items.at.get((layer.base, unit), ())), None)
            for number, unit in ((match[2], match[1]), (match[3], row.unit))
        )
        if head is None or tail is None:
            items.refuse(row, f"the relation {label} from {item} has no span at one of its ends")
        elif label == "*":
            items.refuse(row, f"a relation of {layer.short} has no label")
        else:
            named = layer.short if layer.label is None else unescaped(_unescaped(label))
            items.relations.append({"head": head["id"], "tail": tail["id"], "label": named})


def _unescaped(written: str) -> str:
    return _ESCAPED.sub(lambda match: _CONTROL.get(match[1], match[1]), written)
