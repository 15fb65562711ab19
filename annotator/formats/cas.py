"""UIMA's Common Analysis System with DKPro's types, as INCEpTION imports it: what its XMI and its JSON have in common.

Specifications: OASIS "Unstructured Information Management Architecture" 1.0, Apache UIMA's XMI and JSON CAS 0.4, and what
INCEpTION's analysis of type systems takes for a span layer or a relation layer. Offsets in the files are UTF-16 code units.

Written: DocumentMetaData (documentId, documentTitle, documentUri, language), Sentence, Token, NamedEntity with the label as
`value`, and `webanno.custom.Relation` with `label`, from Governor (head) to Dependent (tail), whose place it has. In XMI, what
others have no feature for stands in features of ours, annotator_…, which others pass over; so what is rejected is not written.

Read: as spans, NamedEntity and its subtypes (`value`); every type of one's own (webanno.custom.…, custom.…), and other
annotations with a text feature `value` or `label` that are not DKPro's or INCEpTION's. The label is `value`, else `label`, else the
only text feature, else the name of the type, which is also that of a subtype of NamedEntity without `value`. As relations,
types with Governor and Dependent that are not DKPro's. Other annotations are left out and noted; a type that no type system
declares is an error, as is any annotation without a label or with an offset outside the text.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.errors import Trouble, WrongValue, said
from annotator.core.offsets import OffsetMap
from annotator.formats.exchange import Json, Read
from annotator.formats.tokens import sentences

INITIAL_VIEW = "_InitialView"
SOFA_ID, METADATA_ID, FIRST_ID = 1, 2, 3
"""The ids, in what is written, of the text, the metadata, and what follows; all but the text are members of the one view."""

TOP = "uima.cas.TOP"
SOFA = "uima.cas.Sofa"
STRING = "uima.cas.String"
ANNOTATION = "uima.tcas.Annotation"
DOCUMENT = "uima.tcas.DocumentAnnotation"

_DKPRO = "de.tudarmstadt.ukp."
_DKPRO_API = f"{_DKPRO}dkpro.core.api."
METADATA = f"{_DKPRO_API}metadata.type.DocumentMetaData"
SENTENCE = f"{_DKPRO_API}segmentation.type.Sentence"
TOKEN = f"{_DKPRO_API}segmentation.type.Token"
NAMED_ENTITY = f"{_DKPRO_API}ner.type.NamedEntity"
RELATION = "webanno.custom.Relation"
_CUSTOM = ("webanno.custom.", "custom.")
ENDS = ("Governor", "Dependent")
_OURS = "annotator_"


@dataclass(frozen=True, slots=True)
class Type:
    """What a type has besides the features of its supertype: their ranges by name."""

    supertype: str
    features: Mapping[str, str] = field(default_factory=dict)


_DECIDED = {"annotator_id": STRING, "annotator_state": STRING, "annotator_by": STRING, "annotator_producers": STRING}
_SCORED = {"annotator_score": "uima.cas.Double"}

TYPES: Mapping[str, Type] = {
    METADATA: Type(
        DOCUMENT,
        dict.fromkeys(("documentTitle", "documentId", "documentUri", "annotator_status", "annotator_source"), STRING),
    ),
    SENTENCE: Type(ANNOTATION),
    TOKEN: Type(ANNOTATION),
    NAMED_ENTITY: Type(ANNOTATION, {"value": STRING, "identifier": STRING, **_DECIDED, **_SCORED, "annotator_value": STRING}),
    RELATION: Type(ANNOTATION, {**dict.fromkeys(ENDS, NAMED_ENTITY), "label": STRING, **_DECIDED, **_SCORED}),
}
"""Those that are written."""

_BUILT_IN: Mapping[str, Type] = {
    "uima.cas.AnnotationBase": Type(TOP, {"sofa": SOFA}),
    ANNOTATION: Type("uima.cas.AnnotationBase", {"begin": "uima.cas.Integer", "end": "uima.cas.Integer"}),
    DOCUMENT: Type(ANNOTATION, {"language": STRING}),
}


class Role(Enum):
    """What structures of a type are to us."""

    SPAN = "span"
    RELATION = "relation"
    METADATA = "metadata"
    OTHER = "other"  # annotation that is left out and noted
    PASSED = "passed"  # nothing that anybody annotates


class Layer(NamedTuple):
    """`label`: the feature with the label, None when the type's own name is it. `fallback`: that name, where it may stand in."""

    role: Role
    name: str
    label: str | None = None
    fallback: str | None = None


_MOST_SUPERTYPES = 100


class TypeSystem:
    """Types by name, with those that UIMA always has."""

    def __init__(self, types: Mapping[str, Type]) -> None:
        self._types = {**types, **_BUILT_IN}
        self._layers: dict[str, Layer] = {}

    def layer(self, name: str) -> Layer:
        """What a type is to us. Raises Trouble for one that is not declared, or whose supertypes are not."""
        if name not in self._layers:
            self._layers[name] = Layer(Role.OTHER, name)  # to itself, if it is an end of its own
            try:
                self._layers[name] = self._layer(name)
            except Trouble:
                del self._layers[name]  # whoever asks again is told again
                raise
        return self._layers[name]

    def _line(self, name: str) -> list[str]:
        """The type and its supertypes, from itself up to one of UIMA's own."""
        line = [name]
        while not line[-1].startswith("uima.cas."):
            found = self._types.get(line[-1])
            if found is None:
                raise Trouble(f"the type {line[-1]} is not declared: put the TypeSystem.xml of its export beside it")
            if found.supertype in line:
                raise Trouble(f"the type {name} is a supertype of itself")
            if len(line) > _MOST_SUPERTYPES:
                raise Trouble(f"the type {name} has more than {_MOST_SUPERTYPES} supertypes")
            line.append(found.supertype)
        return line

    def _is_string(self, name: str) -> bool:
        return name == STRING or (name in self._types and STRING in self._line(name))

    def _layer(self, name: str) -> Layer:
        line = self._line(name)
        short = name.rpartition(".")[2]
        if DOCUMENT in line:
            return Layer(Role.METADATA, short)
        if ANNOTATION not in line or name in (ANNOTATION, SENTENCE, TOKEN):
            return Layer(Role.PASSED, short)
        if NAMED_ENTITY in line:
            return Layer(Role.SPAN, short, "value", None if name == NAMED_ENTITY else short)
        features = {
            feature: range_
            for one in line[: line.index(ANNOTATION)]
            for feature, range_ in self._types[one].features.items()
            if not is_ours(feature)
        }
        if name.startswith(_DKPRO) or "next" in features:  # a link of a chain
            return Layer(Role.OTHER, short)
        texts = [feature for feature, range_ in features.items() if self._is_string(range_)]
        label = next((one for one in ("value", "label") if one in texts), texts[0] if len(texts) == 1 else None)
        if set(ENDS) <= features.keys():
            joins_spans = all(features[end] == ANNOTATION or self.layer(features[end]).role is Role.SPAN for end in ENDS)
            return Layer(Role.RELATION, short, label, None if label else short) if joins_spans else Layer(Role.OTHER, short)
        if label in ("value", "label") or name.startswith(_CUSTOM):
            return Layer(Role.SPAN, short, label, None if label else short)
        return Layer(Role.OTHER, short)


@lru_cache
def is_ours(feature: str) -> bool:
    """Whether a feature is one that others do not know."""
    return feature.startswith(_OURS)


OURS = TypeSystem(TYPES)


class Structure(NamedTuple):
    """A feature structure of a type that concerns us: its features by name. Where a structure is the value, it is its id."""

    layer: Layer
    id: int
    features: Mapping[str, Any]
    line: int = 0


@dataclass(slots=True)
class Cas:
    """What stands in a file: the texts by their ids, with the names of their views, the ids of what each view has, and the structures;
    the short names of layers that do not concern us are in `others`."""

    types: TypeSystem
    texts: dict[int, tuple[str, str]] = field(default_factory=dict)
    members: dict[int, set[int]] = field(default_factory=dict)
    structures: list[Structure] = field(default_factory=list)
    others: set[str] = field(default_factory=set)

    def layer(self, name: str) -> Layer | None:
        """That of structures of a type, None where they do not concern us. Raises Trouble for a type that is not declared."""
        layer = self.types.layer(name)
        if layer.role is Role.OTHER:
            self.others.add(layer.name)
        return layer if layer.role in (Role.SPAN, Role.RELATION, Role.METADATA) else None


# out ---------------------------------------------------------------------------------------------------------------------


def segments(annotated: AnnotatedDocument, units: OffsetMap) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """The places of the sentences and of the tokens of a document, which stand next after its metadata; the offsets are UTF-16."""
    text = annotated.document.text
    found = sentences(annotated.document, annotated.spans)
    of, alike = units.to_utf16, units.to_utf16(len(text)) == len(text)
    for kind, places in (
        (SENTENCE, [(one.start, one.end) for one in found]),
        (TOKEN, [token for one in found for token in one.tokens]),
    ):
        yield kind, places if alike else [(of(start), of(end)) for start, end in places]


def metadata(annotated: AnnotatedDocument, units: OffsetMap) -> dict[str, Any]:
    """The features of the document's metadata. What is None is left out, here and below."""
    document = annotated.document
    source = {name: value for name, value in document.source._asdict().items() if value is not None}
    return {
        "begin": 0,
        "end": units.to_utf16(len(document.text)),
        "language": document.language,
        "documentTitle": document.title or None,
        "documentId": document.document_id,
        "documentUri": document.source.url,
        "annotator_status": annotated.status.value,
        "annotator_source": json.dumps(source, ensure_ascii=False) if source else None,
    }


Item: TypeAlias = AnnotatedSpan | AnnotatedRelation


def items(annotated: AnnotatedDocument, units: OffsetMap, first_id: int) -> Iterator[tuple[str, dict[str, Any], Item]]:
    """The spans, whose ids in the file count on from `first_id`, and the relations; each with its type and those features that others
    know."""
    ids = {span.span_id: number for number, span in enumerate(annotated.spans, first_id)}
    place_of = {span.span_id: {"begin": units.to_utf16(span.start), "end": units.to_utf16(span.end)} for span in annotated.spans}
    for span in annotated.spans:
        yield NAMED_ENTITY, {**place_of[span.span_id], "value": span.label}, span
    for relation in annotated.relations:
        ends = {"Governor": ids[relation.head_id], "Dependent": ids[relation.tail_id]}
        yield RELATION, {**place_of[relation.tail_id], **ends, "label": relation.label}, relation


# in ----------------------------------------------------------------------------------------------------------------------


def to_read(cas: Cas, language: str) -> Read:
    """The document in a CAS: that of the initial view, else that of the only view with a text."""
    sofa = next((one for one, (view, _) in cas.texts.items() if view == INITIAL_VIEW), None)
    if sofa is None:
        if len(cas.texts) != 1:
            return Read(
                0, None, ("has no view with a text" if not cas.texts else "has several views with texts, and none is the initial one",)
            )
        (sofa,) = cas.texts
    text = cas.texts[sofa][1]
    members = cas.members.get(sofa, set())
    place = _Places(text)
    refused: list[str] = []
    notes = [f"articles with annotations of the layer {name}, which were left out" for name in sorted(cas.others)]
    data: Json = {"text": text, "language": language}
    spans: list[Json] = []
    relations: list[Json] = []
    ids: dict[int, Any] = {}
    strays = False
    for structure in cas.structures:
        layer, number, features, _ = structure
        if number not in members:
            strays = True
            continue
        if layer.role is Role.METADATA:
            data |= _metadata(features)
            continue
        label = features.get(layer.label) if layer.label else None
        if label is None or label == "":
            label = layer.fallback
        if label is None:
            refused.append(_of(structure, f"has no {layer.label}, so no label"))
            continue
        try:
            item = {"id": features.get("annotator_id", str(number)), "label": label}
            for feature, name in _FIELDS:
                if feature in features:
                    item[name] = features[feature]
            if "annotator_producers" in features:
                item["producers"] = _producers(features["annotator_producers"])
            if layer.role is Role.SPAN:
                item["start"], item["end"] = place(features.get("begin")), place(features.get("end"))
                spans.append(item)
                ids[number] = item["id"]
            else:
                item["head"], item["tail"] = features.get("Governor"), features.get("Dependent")
                relations.append(item)
        except WrongValue as wrong:
            refused.append(_of(structure, str(wrong)))
    for relation in relations:
        for side in ("head", "tail"):
            relation[side] = ids.get(relation[side], str(relation[side]))
    if strays:
        notes.append("articles with annotations that are not in their view and were left out")
    return Read(0, {**data, "spans": spans, "relations": relations}, tuple(refused), notes=tuple(notes))


_FIELDS = (
    ("annotator_state", "state"),
    ("annotator_by", "annotator"),
    ("annotator_score", "score"),
    ("annotator_value", "value"),
)


def _of(structure: Structure, reason: str) -> str:
    place = f"line {structure.line}: " if structure.line else ""
    return f"{place}{structure.layer.name} {structure.id}: {reason}"


class _Places:
    """Offsets of a text in code points, of those in UTF-16 code units."""

    def __init__(self, text: str) -> None:
        self._map, self._length = OffsetMap(text), len(text)
        self._alike = self._map.to_utf16(self._length) == self._length

    def __call__(self, unit: Any) -> int:
        """Raises ValueError for what is no offset of the text."""
        if unit is None:
            raise WrongValue("it has no begin or no end")
        if type(unit) is not int:
            raise WrongValue(f"its begin or end is no number ({said(unit)})")
        if self._alike and 0 <= unit <= self._length:
            return unit
        point = self._map.to_points(unit)
        if not 0 <= point <= self._length:
            raise WrongValue(f"its offset {unit} lies outside the text")
        if self._map.to_utf16(point) != unit:
            raise WrongValue(f"its offset {unit} lies inside a character")
        return point


@lru_cache
def _producers(told: str) -> tuple[Any, ...]:
    """Raises WrongValue for what is no list."""
    try:
        producers = json.loads(told)
    except (ValueError, RecursionError) as error:
        raise WrongValue("its producers are no JSON") from error
    if not isinstance(producers, list):
        raise WrongValue("its producers are no list")
    return tuple(producers)


def _metadata(features: Mapping[str, Any]) -> Json:
    found: Json = {}
    if features.get("language") not in (None, "", "x-unspecified"):
        found["language"] = features["language"]
    if features.get("documentTitle"):
        found["title"] = features["documentTitle"]
    if features.get("annotator_status"):
        found["status"] = features["annotator_status"]
    if features.get("annotator_source"):
        try:
            found["source"] = json.loads(features["annotator_source"])
        except (ValueError, TypeError, RecursionError) as error:
            raise Trouble("its metadata have a source that is no JSON") from error
    elif str(features.get("documentUri") or "").startswith(("http://", "https://")):
        found["source"] = {"url": features["documentUri"]}
    return found
