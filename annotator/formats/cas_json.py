"""CAS as JSON (Apache UIMA's JSON CAS 0.4), one file an article, with its types (formats.cas).

Features of ours are not written, as XMI has them: UIMA's Java reader, and so INCEpTION, fails at a feature that its project does not
have (it passes over them in XMI). They are read where they are. Offsets are UTF-16; a file whose header says otherwise is refused.
"""

import json
from collections.abc import Iterator
from contextlib import AbstractContextManager
from functools import lru_cache
from pathlib import Path
from typing import Any

from annotator.core.annotated import AnnotatedDocument
from annotator.core.errors import Trouble, in_words
from annotator.core.offsets import OffsetMap
from annotator.formats.cas import (
    ENDS,
    FIRST_ID,
    INITIAL_VIEW,
    METADATA,
    METADATA_ID,
    SOFA,
    SOFA_ID,
    TOP,
    TYPES,
    Cas,
    Layer,
    Structure,
    Type,
    TypeSystem,
    is_ours,
    items,
    metadata,
    segments,
    to_read,
)
from annotator.formats.cas_xmi import MAX_FILE_BYTES, TYPE_SYSTEM, type_system_of, type_system_xml
from annotator.formats.exchange import About, Add, Json, Read
from annotator.formats.json_lines import loads
from annotator.formats.naming import files_each

SUFFIX = ".json"
_MARKS = "@^#"
"""Before the name of a feature whose value is a structure's id, an offset, or a number that JSON has no sign for."""

_dumps = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_told = lru_cache(maxsize=1 << 10)(_dumps)  # labels come back in each structure
_TYPES = _dumps(
    {
        name: {
            "%NAME": name,
            "%SUPER_TYPE": type_.supertype,
            **{feature: {"%NAME": feature, "%RANGE": range_} for feature, range_ in type_.features.items() if not is_ours(feature)},
        }
        for name, type_ in TYPES.items()
    }
)


def companions(about: About) -> dict[str, str]:
    return {TYPE_SYSTEM: type_system_xml(with_ours=False)}


def writer(out: Path, about: About) -> AbstractContextManager[Add]:
    """One file a document, in the folder `out`."""
    return files_each(out, {SUFFIX: to_json})


def to_json(annotated: AnnotatedDocument) -> str:
    """A structure a line."""
    text = annotated.document.text
    units = OffsetMap(text)
    sofa = {"%ID": SOFA_ID, "%TYPE": SOFA, "sofaNum": 1, "sofaID": INITIAL_VIEW, "mimeType": "text/plain", "sofaString": text}
    lines = [_dumps(sofa), _structure(METADATA, METADATA_ID, metadata(annotated, units))]
    number = FIRST_ID
    for kind, places in segments(annotated, units):
        middle = f', "%TYPE": "{kind}", "@sofa": {SOFA_ID}, "begin": '
        lines += [f'{{"%ID": {nth}{middle}{begin}, "end": {end}}}' for nth, (begin, end) in enumerate(places, number)]
        number += len(places)
    for nth, (kind, features, _) in enumerate(items(annotated, units, number), number):
        lines.append(_structure(kind, nth, features))
    members = list(range(METADATA_ID, number + len(annotated.spans) + len(annotated.relations)))
    view = f'{{"{INITIAL_VIEW}": {{"%SOFA": {SOFA_ID}, "%MEMBERS": {members}}}}}'
    found = ",\n".join(lines)
    return f'{{"%TYPES": {_TYPES},\n"%FEATURE_STRUCTURES": [\n{found}],\n"%VIEWS": {view}}}\n'


def _structure(kind: str, number: int, features: Json) -> str:
    told = [
        f', "{"@" if name in ENDS else ""}{name}": {value if type(value) is int else _told(value)}'
        for name, value in features.items()
        if value is not None and not is_ours(name)
    ]
    return f'{{"%ID": {number}, "%TYPE": "{kind}", "@sofa": {SOFA_ID}{"".join(told)}}}'


def recognises(head: bytes) -> bool:
    return head.lstrip()[:1] == b"{" and any(key in head for key in (b'"%TYPES"', b'"%FEATURE_STRUCTURES"', b'"%VIEWS"'))


def read(path: Path, language: str) -> Iterator[Read]:
    """The document of one file, or those of the files in a folder.

    Raises Trouble for a file that is no JSON CAS, or has a type that is not declared.
    """
    for file in sorted(path.glob(f"*{SUFFIX}")) if path.is_dir() else (path,):
        yield _read(file, language)


def _read(path: Path, language: str) -> Read:
    size = path.stat().st_size
    if size > MAX_FILE_BYTES:
        raise Trouble(f"{path}: has {size:,} bytes, more than the limit of {MAX_FILE_BYTES:,}; split it")
    try:
        return to_read(_cas(loads(path.read_text(encoding="utf-8-sig")), path), language)
    except Trouble as trouble:
        raise Trouble(f"{path}: {trouble}") from trouble
    except UnicodeDecodeError as error:
        raise Trouble(f"{path}: is not UTF-8 (byte {error.start})") from error
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise Trouble(f"{path}: is no JSON CAS ({in_words(error)})") from error


def _cas(data: Json, path: Path) -> Cas:
    if not {"%FEATURE_STRUCTURES", "%VIEWS"} <= data.keys():
        raise Trouble("is no JSON CAS: it has no %FEATURE_STRUCTURES, or no %VIEWS")
    encoding = {"UTF-8", "UTF-32"} & set(map(str, data.get("%HEADER", {}).values()))
    if encoding:
        raise Trouble(f"its header says that offsets are {encoding.pop()}; export it with UTF-16, which is what others expect")
    cas = Cas(_types(data["%TYPES"]) if "%TYPES" in data else type_system_of(path))
    listed = data["%FEATURE_STRUCTURES"]
    if isinstance(listed, dict):  # by id, as some versions write it
        listed = [{"%ID": int(number), **one} for number, one in listed.items()]
    layers: dict[str, Layer | None] = {}
    for one in listed:
        kind = one["%TYPE"]
        if kind == SOFA:
            if "sofaString" in one:
                if not isinstance(one["sofaString"], str):
                    raise Trouble("is no JSON CAS: its text is no text")
                cas.texts[one["%ID"]] = (one["sofaID"], one["sofaString"])
            continue
        if kind not in layers:
            layers[kind] = None if kind.endswith("[]") else cas.layer(kind)
        layer = layers[kind]
        if layer:  # most are tokens, and pass
            features = {name.lstrip(_MARKS): value for name, value in one.items() if name[:1] != "%"}
            cas.structures.append(Structure(layer, one["%ID"], features))
    for view in data["%VIEWS"].values():
        cas.members.setdefault(view["%SOFA"], set()).update(view["%MEMBERS"])
    return cas


def _types(declared: dict[str, Any]) -> TypeSystem:
    return TypeSystem(
        {
            name: Type(one.get("%SUPER_TYPE", TOP), {feature: told["%RANGE"] for feature, told in one.items() if feature[:1] != "%"})
            for name, one in declared.items()
        }
    )
