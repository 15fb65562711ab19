"""What a format's module gives and takes: documents in the exchange format, one by one, so that memory does not grow with a corpus."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

from annotator.core.annotated import AnnotatedDocument
from annotator.core.schema import Schema

Json: TypeAlias = dict[str, Any]

Add: TypeAlias = Callable[[AnnotatedDocument], None]
"""Writes one document. It is given what `fitting.fit` has left of it, and writes all of that."""


class Item(NamedTuple):
    """Which item of a JSON array a document is, counted from 1, and the id that it has there."""

    nth: int
    item_id: str | int | None = None


class Read(NamedTuple):
    """A document of a file as "annotator/1" says it (formats.jsonl), or why there is none.

    `line` counts from 1, 0 is the whole file. `data` is checked by whoever takes it, as the lines of any file are: a reader says
    what stands in its file, with the surface of each span as "text" where the file has it. `refused` are the reasons for what
    the reader left out, all or some; `raw` is the line as it stands, kept to be mended. `notes` count what it understood in its
    own way, by sentence. `item` is its place in a JSON array, all of which may stand on one line.
    """

    line: int
    data: Json | None = None
    refused: tuple[str, ...] = ()
    raw: str = ""
    notes: tuple[str, ...] = ()
    item: Item | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What a writer may want to know of the whole corpus. `part` is that which it writes: train, dev, test, or "" for all of it.

    `languages` are those of the documents that are written; they are known once all are.
    """

    schema: Schema
    part: str = ""
    parts: tuple[str, ...] = ("",)
    selection: Json = field(default_factory=dict)
    counts: Json = field(default_factory=dict)
    languages: tuple[str, ...] = ()
