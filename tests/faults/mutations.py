"""Files that were damaged on purpose: bytes anywhere, and values, cells and attributes where their format has them.

Each function takes what stands in a sound file and a hypothesis `Draw`, and gives back what stands in a damaged one: hypothesis then
finds the smallest damage that does harm.
"""

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any, TypeAlias, TypeVar

from hypothesis import strategies as st

_T = TypeVar("_T")
Draw: TypeAlias = Callable[[st.SearchStrategy[_T]], _T]
Mutator: TypeAlias = Callable[[bytes, Draw[Any]], bytes]

PIECES = (
    b"\t", b"\n", b"\n\n", b"\r", b" ", b"0", b"9", b"-1", b"1-1", b"T1", b"R1", b";", b"[", b"]", b"{", b"}", b'"', b"|", b"*", b"_",
    b"\\", b"#", b"I-PER", b"O", b"<", b">", b"</", b"&", b"&x;", b"<!--", b"]]>", b"<!DOCTYPE a>", b"\x00", b"\x1b[31m", b"\xff", b"\xc3",
    b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xff\xfe", b"\\ud83d", b"NaN", b"1e999", b"9" * 30, b"9" * 5000, "é".encode(), "😊".encode(),
)  # fmt: skip
"""What means something to one format or another, and what no text has."""

VALUES: tuple[Any, ...] = (
    [], {}, None, 1.5, "x", "", -1, 0, 1, 2**31, 2**63, 10**30, True, False, [1], [[1]], {"a": 1}, ["x"], [None], "\ud83d", "\x00", "😊",
    "null", float("nan"), float("inf"), 1e308, "1", "[" * 5000, "../../x", "\x1b[31m", "x" * 5000, ["x", ["x"]], {"": {"": []}},
)  # fmt: skip
"""Values of JSON that are seldom the ones that are due; some are no JSON."""


_ATTRIBUTES = ("", "x", "-1", "0", "1", "999999", "9" * 30, "1.5", "é", "1 2 3", "{", "[" * 5000, "null", "[1]")


def bytes_anywhere(sound: bytes, draw: Draw[Any]) -> bytes:
    """One to three times: a bit flipped, an end cut off, a stretch lost, copied elsewhere, or written over by something with a meaning."""
    data = bytearray(sound)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        to = min(len(data), at + draw(st.integers(0, 40)))
        how = draw(st.sampled_from(("piece", "bit", "cut", "lose", "copy")))
        if how == "bit" and data:
            data[at] ^= 1 << draw(st.integers(0, 7))
        elif how == "cut":
            del data[at:]
        elif how == "lose":
            del data[at:to]
        elif how == "copy":
            target = draw(st.integers(0, len(data)))
            data[target:target] = data[at:to]
        else:
            data[at : at + draw(st.integers(0, 6))] = draw(st.sampled_from(PIECES))
    return bytes(data)


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Each object or array within, with each of its keys."""
    for key in list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield value, key
        yield from places(value[key])


def change_a_value(values: Any, draw: Draw[Any]) -> None:
    """One value within becomes another, goes, comes twice, or changes places with one elsewhere."""
    found = list(places(values))
    if not found:
        return
    holder, key = draw(st.sampled_from(found))
    how = draw(st.sampled_from(("other", "other", "lose", "twice", "swap")))
    if how == "lose":
        del holder[key]
    elif how == "twice" and isinstance(holder, list):
        holder.insert(key, deepcopy(holder[key]))
    elif how == "twice":
        holder[f"{key}2"] = deepcopy(holder[key])
    elif how == "swap":
        other, its = draw(st.sampled_from(found))
        holder[key], other[its] = deepcopy(other[its]), deepcopy(holder[key])
    else:
        holder[key] = deepcopy(draw(st.sampled_from(VALUES)))  # they may be changed in their turn


def json_values(sound: bytes, draw: Draw[Any]) -> bytes:
    """One or two values of a JSON file are others than are due."""
    value = [json.loads(sound)]
    for _ in range(draw(st.integers(1, 2))):
        change_a_value(value, draw)
    return json.dumps(value[0] if value else None).encode()


def json_lines(sound: bytes, draw: Draw[Any]) -> bytes:
    """One or two values in JSON lines are others than are due."""
    values = [json.loads(line) for line in sound.decode().split("\n") if line]
    for _ in range(draw(st.integers(1, 2))):
        change_a_value(values, draw)
    return "\n".join(map(json.dumps, values)).encode()


def xml_elements(sound: bytes, draw: Draw[Any]) -> bytes:
    """An element goes, comes twice, moves into another or is called otherwise; or an attribute says something else or goes."""
    root = ElementTree.fromstring(sound)
    elements = list(root.iter())
    for _ in range(draw(st.integers(1, 2))):
        one = draw(st.sampled_from(elements))
        how = draw(st.sampled_from(("attribute", "attribute", "attribute", "lose", "twice", "move", "name", "text")))
        if how == "attribute" and one.attrib:
            name = draw(st.sampled_from(sorted(one.attrib)))
            if draw(st.booleans()):
                one.set(name, draw(st.sampled_from(_ATTRIBUTES)))
            else:
                del one.attrib[name]
        elif how == "name":
            one.tag = draw(st.sampled_from([*(other.tag for other in elements), "x", "{http:///x.ecore}y"]))
        elif how == "text":
            one.text = draw(st.sampled_from(("", "x", "uima.tcas.Annotation", "uima.cas.String", root[0].tag)))
        elif how in ("twice", "move"):
            draw(st.sampled_from(elements)).append(deepcopy(one))
        if how in ("lose", "move") and (parent := next((other for other in elements if one in list(other)), None)) is not None:
            parent.remove(one)
    return ElementTree.tostring(root, encoding="utf-8")


def cells(separator: str) -> Mutator:
    """For a table: one to three cells say something else, go or come twice; or lines go, come twice or change places."""

    def damaged(sound: bytes, draw: Draw[Any]) -> bytes:
        lines = sound.decode().split("\n")
        for _ in range(draw(st.integers(1, 3))):
            nth = draw(st.integers(0, len(lines) - 1))
            row = lines[nth].split(separator)
            at = draw(st.integers(0, len(row) - 1))
            how = draw(st.sampled_from(("other", "other", "lose", "twice", "swap", "line lost", "line twice", "number")))
            if how == "lose":
                del row[at]
            elif how == "twice":
                row.insert(at, row[at])
            elif how == "swap":
                other = draw(st.integers(0, len(lines) - 1))
                lines[nth], lines[other] = lines[other], lines[nth]
                continue
            elif how == "line twice":
                lines.insert(nth, lines[nth])
                continue
            elif how == "number":
                number = draw(st.sampled_from(("0", "-1", "7", "99999", "9" * 30, "9" * 5000, "1.5", "²", "٣")))
                row[at] = re.sub(r"\d+", number, row[at], count=1)
            elif how == "other":
                row[at] = draw(st.sampled_from((*(piece.decode("utf-8", "replace") for piece in PIECES), *lines)))
            if how == "line lost" and len(lines) > 1:
                del lines[nth]
            else:
                lines[nth] = separator.join(row)
        return "\n".join(lines).encode()

    return damaged


def words(sound: bytes, draw: Draw[Any]) -> bytes:
    """A word, a tag or a space of a text goes, comes many times, or changes places with another."""
    parts = re.findall(r"<[^>]*>|\w+|\s+|.", sound.decode(), re.DOTALL)
    for _ in range(draw(st.integers(1, 3))):
        at, other = (draw(st.integers(0, len(parts) - 1)) for _ in range(2))
        how = draw(st.sampled_from(("lose", "often", "swap", "other")))
        if how == "lose":
            parts[at] = ""
        elif how == "often":
            parts[at] *= draw(st.sampled_from((2, 100, 2000)))
        elif how == "swap":
            parts[at], parts[other] = parts[other], parts[at]
        else:
            parts[at] = draw(st.sampled_from(PIECES)).decode("utf-8", "replace")
    return "".join(parts).encode()
