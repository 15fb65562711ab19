"""Identifiers derived from what they name, so that the same claim made twice is one claim (UUIDv5, RFC 9562 §5.5).

All identifiers are lower-case UUID strings.
"""

import hashlib
import uuid
from functools import lru_cache

_NAMESPACE = uuid.UUID("6d2f5b52-4f0e-5d0b-9a53-6b6f7e2d1c11").bytes
_VARIANT = dict(zip("0123456789abcdef", "89ab" * 4, strict=True))


def _derive(*parts: str | int) -> str:
    """As str(uuid.uuid5(…)), which takes thrice as long: bulk acts derive ids by the ten thousand."""
    digest = hashlib.sha1(_NAMESPACE + "\x1f".join(map(str, parts)).encode(), usedforsecurity=False).hexdigest()
    return f"{digest[:8]}-{digest[8:12]}-5{digest[13:16]}-{_VARIANT[digest[16]]}{digest[17:20]}-{digest[20:32]}"


def sha256_of(text: str) -> str:
    """Hex SHA-256 of the text in UTF-8. Raises UnicodeEncodeError for lone surrogates, which no document may hold."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def document_id_of(sha256: str) -> str:
    return _derive("document", sha256)


@lru_cache(maxsize=1 << 16)  # asked again for each suggestion of an article after every decision on it
def span_id_of(document_id: str, start: int, end: int, label_id: str) -> str:
    return _derive("span", document_id, start, end, label_id)


@lru_cache(maxsize=1 << 14)
def relation_id_of(document_id: str, head_id: str, tail_id: str, label_id: str, symmetric: bool) -> str:
    """The id of a proposed relation. The ends of a symmetric one are sorted first: A met B is B met A."""
    if symmetric and tail_id < head_id:
        head_id, tail_id = tail_id, head_id
    return _derive("relation", document_id, head_id, tail_id, label_id)


def annotator_id_of(name: str) -> str:
    """Annotators are known by name, so that the layers of two projects of one person align."""
    return _derive("annotator", name)


def run_id_of(producer: str, version: str, parameters: str) -> str:
    """The same producer with the same version and parameters is the same run, so work can be resumed and repeated."""
    return _derive("run", producer, version, parameters)
