"""How core's values stand in the file: ids and targets as bytes, values as JSON. Whatever is read back equals what was written."""

import json
import re
from collections.abc import Sequence
from typing import Any

from annotator.core.acts import Change
from annotator.core.document import Document, Seam, SeamKind, Section, SectionKind, Source
from annotator.core.errors import DamagedData
from annotator.core.fold import Violation
from annotator.core.json_text import dumps, loads
from annotator.core.spans import Why
from annotator.core.values import Kind, Value, value_from_json, value_to_json

_SPAN = Kind.SPAN  # most of what there is; a constant takes a third of the time that the class takes to find it
_KINDS = {kind.value: kind for kind in Kind}
_is_uuid = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").fullmatch


def id_to_bytes(text: str) -> bytes:
    """The 16 bytes of a lower-case UUID string. Raises ValueError for any other text."""
    if not _is_uuid(text):
        raise ValueError(f"{text!r} is not a UUID in lower case")
    return bytes.fromhex(text.replace("-", ""))


def ids_to_bytes(texts: Sequence[str]) -> list[bytes]:
    """As `id_to_bytes` of each."""
    if not all(map(_is_uuid, texts)):
        return [id_to_bytes(text) for text in texts]  # says which of them is none
    data = bytes.fromhex("".join(texts).replace("-", ""))
    return [data[at : at + 16] for at in range(0, len(data), 16)]


def id_from_bytes(data: bytes) -> str:
    digits = data.hex()
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def kind_from_text(text: str) -> Kind:
    """Raises ValueError for what is none."""
    return _KINDS.get(text) or Kind(text)


def target_to_bytes(kind: Kind, target_id: str) -> bytes:
    """A seam is known by its offset, a label by its name, everything else by a UUID. Raises ValueError for anything else."""
    if kind is Kind.LABEL:
        return target_id.encode("utf-8")
    if kind is not Kind.SEAM:
        return id_to_bytes(target_id)
    offset = int(target_id)
    if str(offset) != target_id or not 0 <= offset < 2**32:
        raise ValueError(f"{target_id!r} is not an offset")
    return offset.to_bytes(4, "big")


def target_from_bytes(kind: Kind, data: bytes) -> str:
    if kind is _SPAN:
        return id_from_bytes(data)
    if kind is Kind.LABEL:
        return data.decode("utf-8")
    return str(int.from_bytes(data, "big")) if kind is Kind.SEAM else id_from_bytes(data)


_compactly = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode  # `dumps` makes one each time


def to_json(data: Any) -> str:
    """Compact JSON that keeps the order of keys: the first language of a title is its fallback."""
    return _compactly(data)


def from_texts(texts: Sequence[str]) -> list[Any]:
    """What many texts of JSON say, read together, which takes a third of the time. Raises ValueError when one of them is none."""
    found: list[Any] = loads(f"[{','.join(texts)}]")
    if len(found) != len(texts):
        raise ValueError("a text that is no JSON value")
    return found


def value_to_text(value: Value | None) -> str | None:
    return None if value is None else to_json(value_to_json(value))


def value_from_text(kind: Kind, text: str | None) -> Value | None:
    """Raises DamagedData for a text that `value_to_text` did not write."""
    if text is None:
        return None
    try:
        return value_from_json(kind, json.loads(text))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise DamagedData(f"A stored {kind} cannot be read. Run `annotator check` on the project; a backup may be needed.") from error


def values_from_texts(kinds: Sequence[Kind], texts: Sequence[str]) -> list[Value]:
    """The values of many texts, read together. Raises DamagedData as `value_from_text`, and for a null."""
    try:
        values = [value_from_json(kind, data) for kind, data in zip(kinds, from_texts(texts), strict=True)]
    except (AttributeError, KeyError, TypeError, ValueError):
        values = [value_from_text(kind, text) for kind, text in zip(kinds, texts, strict=True)]  # says which of them cannot be read
    found = [value for value in values if value is not None]
    if len(found) != len(texts):
        raise DamagedData("A stored value cannot be read. Run `annotator check` on the project; a backup may be needed.")
    return found


def keeps(change: Change) -> bool:
    """Whether the values of a change, written and read back, are the same."""
    try:
        return all(value_from_text(change.kind, value_to_text(value)) == value for value in (change.before, change.after))
    except (AttributeError, DamagedData, TypeError, ValueError):
        return False


def violations_to_text(violations: tuple[Violation, ...]) -> str:
    return to_json([[violation.code, violation.message, list(violation.ids)] for violation in violations])


def violations_from_text(text: str) -> tuple[Violation, ...]:
    return tuple(Violation(code, message, tuple(ids)) for code, message, ids in json.loads(text))


def why_to_columns(why: Why) -> tuple[str, str]:
    code, *arguments = why
    return code, to_json(arguments)


def why_from_columns(code: str | None, arguments: str | None) -> Why:
    return () if code is None else (code, *json.loads(arguments or "[]"))


def document_to_columns(document: Document) -> tuple[Any, ...]:
    """The columns of the document table as `checksums.DOCUMENT_COLUMNS` has them; the text is kept apart."""
    source = document.source
    rest = {"path": source.path, "url": source.url, "encoding": source.encoding}
    return (
        id_to_bytes(document.document_id),
        document.title,
        source.outlet,
        source.published,
        document.language,
        len(document.text),
        json.dumps({name: value for name, value in rest.items() if value is not None}),  # ASCII: a path may be undecodable
        dumps([[section.kind.value, section.start, section.end] for section in document.sections]).decode(),
        dumps([[seam.offset, seam.kind.value, seam.confidence] for seam in document.seams]).decode(),
    )


def document_from_columns(
    document_id: str, text: str, sha256: str,
    outlet: str | None, published: str | None, language: str, source: str, sections: str, seams: str,
) -> Document:  # fmt: skip
    """Raises DamagedData when source, sections or seams cannot be read."""
    try:
        return Document(
            document_id,
            text,
            sha256,
            language,
            Source(published=published, outlet=outlet, **json.loads(source)),
            tuple(Section(SectionKind(kind), int(start), int(end)) for kind, start, end in json.loads(sections)),
            tuple(Seam(int(offset), SeamKind(kind), float(confidence)) for offset, kind, confidence in json.loads(seams)),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedData(f"The sections of article {document_id} cannot be read. Run `annotator check` on the project.") from error
