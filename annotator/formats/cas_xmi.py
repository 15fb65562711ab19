"""CAS as XMI (OMG XMI 2.0, as UIMA writes it), one file an article, with a TypeSystem.xml for all of them (formats.cas).

XML 1.0 cannot hold some control characters: an article, label or value with one is reported and not written. Nothing of DTDs and
entities is read. The type system of a file is TypeSystem.xml in its folder or in the one above, else that of what we write.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.parsers import expat

from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.errors import Trouble, in_words, said
from annotator.core.offsets import OffsetMap
from annotator.core.values import Decision
from annotator.formats.cas import (
    FIRST_ID,
    INITIAL_VIEW,
    METADATA,
    METADATA_ID,
    OURS,
    SOFA_ID,
    TOKEN,
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
from annotator.formats.exchange import About, Add, Read
from annotator.formats.manifest import Report
from annotator.formats.naming import files_each
from annotator.formats.text import MAX_BYTES

SUFFIX = ".xmi"
TYPE_SYSTEM = "TypeSystem.xml"
MAX_FILE_BYTES = 10 * MAX_BYTES
"""Larger files are refused: tokens and sentences make a file some ten times as long as its text."""

MAX_TEXT_BYTES = 9_900_000
"""Longer texts are not written: XML readers (libxml2) refuse attributes of ten million bytes."""

NOT_XML = "has a character that XML cannot hold (a control character)"
SOURCE_NOT_XML = f"its source {NOT_XML}"
TOO_LONG = f"is longer than {MAX_TEXT_BYTES:,} bytes, and XML readers would refuse it"
_IMPOSSIBLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}

_XMI = "http://www.omg.org/XMI"
_CAS = "http:///uima/cas.ecore"
_RESOURCE = "http://uima.apache.org/resourceSpecifier"


# out ---------------------------------------------------------------------------------------------------------------------


def fit(annotated: AnnotatedDocument, report: Report) -> AnnotatedDocument | None:
    """What XML can hold of it; None when that is not its text."""
    text = annotated.document.text
    if _IMPOSSIBLE.search(text):
        report.documents.report(NOT_XML)
        return None
    if len(text) > MAX_TEXT_BYTES // 4 and len(text.encode("utf-8")) > MAX_TEXT_BYTES:
        report.documents.report(TOO_LONG)
        return None
    source = annotated.document.source
    if any(_IMPOSSIBLE.search(value) for value in source if value):
        report.documents.report(SOURCE_NOT_XML)
        return None
    spans = tuple([span for span in annotated.spans if _possible(span.span_id, span.label, span.annotator, span.value, *span.producers)])
    relations = tuple([one for one in annotated.relations if _possible(one.relation_id, one.label, one.annotator, *one.producers)])
    report.spans.report(NOT_XML, len(annotated.spans) - len(spans))
    report.relations.report(NOT_XML, len(annotated.relations) - len(relations))
    return AnnotatedDocument(annotated.document, annotated.status, spans, relations)


def _possible(*values: str | None) -> bool:
    return not _IMPOSSIBLE.search("".join([value or "" for value in values]))


def companions(about: About) -> dict[str, str]:
    return {TYPE_SYSTEM: type_system_xml()}


def type_system_xml(with_ours: bool = True) -> str:
    """The types of what is written, as UIMA's type system descriptor; perhaps without the features that others do not know."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<typeSystemDescription xmlns="{_RESOURCE}">', "  <types>"]
    for name, type_ in TYPES.items():
        lines += ["    <typeDescription>", f"      <name>{name}</name>", "      <description/>"]
        lines += [f"      <supertypeName>{type_.supertype}</supertypeName>", "      <features>"]
        for feature, range_ in type_.features.items():
            if is_ours(feature) and not with_ours:
                continue
            lines += ["        <featureDescription>", f"          <name>{feature}</name>", "          <description/>"]
            lines += [f"          <rangeTypeName>{range_}</rangeTypeName>", "        </featureDescription>"]
        lines += ["      </features>", "    </typeDescription>"]
    return "\n".join([*lines, "  </types>", "</typeSystemDescription>", ""])


def _prefixes() -> tuple[dict[str, str], str]:
    """The qualified names of the types that are written, and the declarations of their namespaces."""
    qualified, declared = {}, {"xmi": _XMI, "cas": _CAS}
    for name in TYPES:
        package, _, short = name.rpartition(".")
        prefix = package.removesuffix(".type").rpartition(".")[2]
        declared[prefix] = f"http:///{package.replace('.', '/')}.ecore"
        qualified[name] = f"{prefix}:{short}"
    return qualified, " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in declared.items())


_QUALIFIED, _NAMESPACES = _prefixes()


def writer(out: Path, about: About) -> AbstractContextManager[Add]:
    """One file a document, in the folder `out`."""
    return files_each(out, {SUFFIX: to_xmi})


def to_xmi(annotated: AnnotatedDocument) -> str:
    """A structure a line. The document has been fitted: nothing stands in it that XML cannot hold."""
    units = OffsetMap(annotated.document.text)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<xmi:XMI {_NAMESPACES} xmi:version="2.0">', '<cas:NULL xmi:id="0"/>']
    lines.append(_element(METADATA, METADATA_ID, metadata(annotated, units)))
    number = FIRST_ID
    for kind, places in segments(annotated, units):
        head, middle = f'<{_QUALIFIED[kind]} xmi:id="', f'" sofa="{SOFA_ID}" begin="'
        lines += [f'{head}{nth}{middle}{begin}" end="{end}"/>' for nth, (begin, end) in enumerate(places, number)]
        number += len(places)
    for nth, (kind, features, item) in enumerate(items(annotated, units, number), number):
        lines.append(_element(kind, nth, features, _ours(item)))
    text = _escaped(annotated.document.text)
    members = " ".join(map(str, range(METADATA_ID, number + len(annotated.spans) + len(annotated.relations))))
    lines.append(f'<cas:Sofa xmi:id="{SOFA_ID}" sofaNum="1" sofaID="{INITIAL_VIEW}" mimeType="text/plain" sofaString="{text}"/>')
    lines += [f'<cas:View sofa="{SOFA_ID}" members="{members}"/>', "</xmi:XMI>", ""]
    return "\n".join(lines)


def _element(kind: str, number: int, features: Mapping[str, Any], ours: str = "") -> str:
    return f'<{_QUALIFIED[kind]} xmi:id="{number}" sofa="{SOFA_ID}"{_attributes(features)}{ours}/>'


def _attributes(features: Mapping[str, Any]) -> str:
    told = [f' {name}="{value if type(value) is int else _told(str(value))}"' for name, value in features.items() if value is not None]
    return "".join(told)


def _ours(item: AnnotatedSpan | AnnotatedRelation) -> str:
    """The features that others do not know."""
    item_id, value = (item.span_id, item.value) if isinstance(item, AnnotatedSpan) else (item.relation_id, None)
    decided = _decided(item.state, item.annotator, item.producers, item.score)
    return f' annotator_id="{_escaped(item_id)}"{decided}' + (f' annotator_value="{_told(value)}"' if value is not None else "")


@lru_cache(maxsize=1 << 10, typed=True)
def _decided(state: Decision, annotator: str | None, producers: tuple[str, ...], score: float | None) -> str:
    return _attributes(
        {
            "annotator_state": state.value,
            "annotator_by": annotator,
            "annotator_producers": json.dumps(producers, ensure_ascii=False) if producers else None,
            "annotator_score": score,
        }
    )


def _escaped(value: str) -> str:
    for character, escaped in _ESCAPED.items():  # "&" is the first
        value = value.replace(character, escaped)
    return value


_told = lru_cache(maxsize=1 << 10)(_escaped)  # for labels and names, which come back in each element


# in ----------------------------------------------------------------------------------------------------------------------


def read(path: Path, language: str) -> Iterator[Read]:
    """The document of one file, or those of the files in a folder.

    Raises Trouble for a file that is no XMI, has a DTD, or a type that is not declared.
    """
    files = sorted(path.glob(f"*{SUFFIX}")) if path.is_dir() else [path]
    types = type_system_of(files[0]) if files else OURS  # they lie in one folder
    for file in files:
        yield _read(file, types, language)


def _read(path: Path, types: TypeSystem, language: str) -> Read:
    cas = Cas(types)
    try:
        _parse(path, _Handler(cas))
        return to_read(cas, language)
    except Trouble as trouble:
        raise Trouble(f"{path}: {trouble}") from trouble
    except RecursionError as error:
        raise Trouble(f"{path}: its types are nested too deeply") from error


class _Handler:
    """Takes up the elements of an XMI file."""

    def __init__(self, cas: Cas) -> None:
        self._cas = cas
        self._take: dict[str, Callable[[dict[str, str]], None] | None] = {f"{_CAS} Sofa": self._sofa, f"{_CAS} View": self._view}
        self.line: Callable[[], int] = lambda: 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        try:
            take = self._take[name]
        except KeyError:
            take = self._take[name] = self._takes(name)
        if take is not None:
            take(attributes)

    def _takes(self, name: str) -> Callable[[dict[str, str]], None] | None:
        """What takes up the elements of a name, None where nothing does: most are tokens. One without a namespace is the item of an array
        within another."""
        if " " not in name:
            return None
        layer = self._cas.layer(_type_of(name))
        return partial(self._structure, layer) if layer else None

    def _sofa(self, attributes: dict[str, str]) -> None:
        if "sofaString" in attributes:
            self._cas.texts[self._id(attributes)] = (attributes.get("sofaID", ""), attributes["sofaString"])

    def _view(self, attributes: dict[str, str]) -> None:
        try:
            self._cas.members.setdefault(int(attributes["sofa"]), set()).update(map(int, attributes.get("members", "").split()))
        except (KeyError, ValueError) as error:
            raise Trouble(f"line {self.line()}: a view is damaged ({in_words(error)})") from error

    def _structure(self, layer: Layer, attributes: dict[str, Any]) -> None:
        for name in _NUMBERS:
            value = attributes.get(name)
            if value is not None and _INTEGER.fullmatch(value):
                attributes[name] = int(value)
        self._cas.structures.append(Structure(layer, self._id(attributes), attributes, self.line()))

    def _id(self, attributes: dict[str, str]) -> int:
        value = attributes.get(f"{_XMI} id", "")
        if not _INTEGER.fullmatch(value):
            raise Trouble(f"line {self.line()}: an element has no id that is a number ({said(value)})")
        return int(value)


_NUMBERS = ("begin", "end", "Governor", "Dependent")
_INTEGER = re.compile(r"-?[0-9]{1,18}")


def _type_of(name: str) -> str:
    """The name of a type, of that of its element with the namespace before it."""
    uri, _, short = name.rpartition(" ")
    if not (uri.startswith("http:///") and uri.endswith(".ecore")):
        raise Trouble(f"the element {short} is none of a CAS (its namespace is {uri or 'none'})")
    package = uri.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    return short if package == "uima.noNamespace" else f"{package}.{short}"


_HEADER = b'<?xml version="1.0" encoding="UTF-8"?>'
_SEGMENTATION = re.compile(rb'xmlns:([A-Za-z0-9_]+)="http:///%b\.ecore"' % TOKEN.rpartition(".")[0].replace(".", "/").encode())


@lru_cache
def _runs(prefix: bytes) -> re.Pattern[bytes]:
    """Several tokens, or sentences, without anything between them, and their first."""
    rest = rb' xmi:id="\d++" sofa="\d++" begin="\d++" end="\d++"(?: order="\d++")?/>'
    return re.compile(rb"((<%b:(?:Token|Sentence))%b)(?:(?:[ \t\n]|\r\n)*+\2%b)++" % (prefix, rest, rest))


def _shortened(content: bytes) -> bytes:
    """The same, on the same lines, with the first of each run of tokens or sentences only: they are most of a file, and pass.

    What is well-formed stays so, and what is not does not become so. For that nothing is taken out where "<" may begin something
    else than an element (a comment, a CDATA section), in another encoding, and where their prefix might stand for something else.
    """
    declared = _SEGMENTATION.search(content)
    if declared is None or not content.startswith(_HEADER):
        return content
    prefix = declared[1]
    short = _runs(prefix).sub(lambda run: run[1] + b"\n" * run[0].count(b"\n"), content)
    rest = short.removeprefix(_HEADER)
    if b"<!" in rest or b"<?" in rest or len(re.findall(rb"xmlns:%b\s*=" % prefix, rest)) != 1:
        return content
    return short


def _parse(path: Path, handler: _Handler) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _no_doctype
    handler.line = lambda: parser.CurrentLineNumber

    def first(name: str, attributes: dict[str, str]) -> None:
        if name != f"{_XMI} XMI":
            raise Trouble(f"is no XMI: its first element is {name.rpartition(' ')[2]}")
        parser.StartElementHandler = handler.start

    parser.StartElementHandler = first
    try:
        _check_size(path, MAX_FILE_BYTES)
        parser.Parse(_shortened(path.read_bytes()), True)
    except expat.ExpatError as error:
        raise Trouble(f"is no well-formed XML (line {error.lineno}: {expat.ErrorString(error.code)})") from error
    except (LookupError, ValueError) as error:  # of an encoding that is not known
        raise Trouble(f"is no XML that can be read ({error})") from error


def _check_size(path: Path, limit: int) -> None:
    size = path.stat().st_size
    if size > limit:
        raise Trouble(f"has {size:,} bytes, more than the limit of {limit:,}; split it")


def _no_doctype(*_: object) -> None:
    raise Trouble("has a DOCTYPE, which is never read: remove it, or export again without a DTD")


def type_system_of(path: Path) -> TypeSystem:
    """The types of a CAS file: those of the TypeSystem.xml beside it, or in the folder above; else those that are written here.

    Raises Trouble when that file cannot be read.
    """
    folder = path.absolute().parent
    for place in (folder, folder.parent):
        file = place / TYPE_SYSTEM
        try:
            status = file.stat()
        except OSError:
            continue
        return _type_system(file, status.st_mtime_ns, status.st_size)
    return OURS


class _Builder(ElementTree.TreeBuilder):
    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        _no_doctype()


@lru_cache(maxsize=8)
def _type_system(file: Path, changed: int, size: int) -> TypeSystem:
    """It is read once for all the files beside it."""
    try:
        _check_size(file, MAX_BYTES)
        root = ElementTree.parse(file, ElementTree.XMLParser(target=_Builder())).getroot()
    except Trouble as trouble:
        raise Trouble(f"{file}: {trouble}") from trouble
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        raise Trouble(f"{file}: is no well-formed XML ({error})") from error
    if root.tag != f"{{{_RESOURCE}}}typeSystemDescription":
        raise Trouble(f"{file}: is no type system of UIMA (its first element is {root.tag})")
    types: dict[str, Type] = {}
    for one in root.iterfind("{*}types/{*}typeDescription"):
        features = {
            _text_of(feature, "name"): _text_of(feature, "rangeTypeName") for feature in one.iterfind("{*}features/{*}featureDescription")
        }
        types[_text_of(one, "name")] = Type(_text_of(one, "supertypeName"), features)
    return TypeSystem(types)


def _text_of(element: ElementTree.Element, name: str) -> str:
    return (element.findtext(f"{{*}}{name}") or "").strip()
