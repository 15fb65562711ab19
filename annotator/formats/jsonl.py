"""The lossless exchange format "annotator/1": one document a line, UTF-8, offsets in code points, half-open.

With a first line about the project, and each document's stored suggestions and acts, nothing is left behind.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from operator import itemgetter, lt
from pathlib import Path
from typing import Any

from annotator.core.acts import Act, act_from_json, change_from_json, change_to_json, head_to_json
from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.document import Document, Seam, SeamKind, Section, SectionKind, Source
from annotator.core.errors import Trouble, WrongValue, in_words, said
from annotator.core.schema import Label, Schema
from annotator.core.spans import RelationSuggestion, Run, SpanSuggestion
from annotator.core.validate import document_violations, range_violation
from annotator.core.values import Decision, Status, label_from_json, label_to_json
from annotator.formats import json_lines
from annotator.formats.allowed import change_of, int64_of, label_of, one_of, score_of, text_of, uuid_of, why_of
from annotator.formats.exchange import About, Add, Json, Read
from annotator.formats.text import MAX_BYTES, is_blank, storable
from annotator.language.article import make_document

FORMAT = "annotator/1"
_SOURCE = ("path", "url", "published", "outlet", "encoding")
_DOCUMENT = frozenset({"format", "document_id", "text", "sha256", "language", "status", "source", "title"})
_DOCUMENT_FIELDS = _DOCUMENT | {"refused", "sections", "seams", "spans", "relations", "suggestions", "acts"}
_SPAN = ("id", "start", "end", "text", "label", "state", "annotator", "producers", "score", "value")
_SPAN_FIELDS, _fields_of_span = frozenset(_SPAN), itemgetter(*_SPAN)
_BARE_SPAN = {name: None for name in _SPAN if name not in ("start", "end")} | {"state": "confirmed"}
_DECISIONS = {state.value: state for state in Decision}
_RELATION_FIELDS = frozenset({"id", "head", "tail", "label", "state", "annotator", "producers", "score"})


@dataclass(frozen=True, slots=True)
class Stored:
    """What one run has said of one document, perhaps nothing."""

    run_id: str
    spans: tuple[SpanSuggestion, ...] = ()
    relations: tuple[RelationSuggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class ActPart:
    """An act with those of its changes that concern one document (or none); `places` says which of the act's they are.

    `places` is () when they are all that the act has; else `of` says how many that is.
    """

    act: Act
    places: tuple[int, ...] = ()
    of: int = 0


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """What belongs to no single document. The acts are there with their changes of no document (labels)."""

    schema: Schema
    annotators: Mapping[str, str]
    runs: tuple[Run, ...]
    acts: tuple[ActPart, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line about a document; its acts are there with the changes of this document.

    `unstated` tells that the line gave no status; `refused` says why items were left out (`spans_refused`: some of them were spans);
    `ignored` counts unknown fields. `own_id` tells that the line has an id that does not follow from its text, which is not kept.
    """

    annotated: AnnotatedDocument
    stored: tuple[Stored, ...] = ()
    acts: tuple[ActPart, ...] = ()
    unstated: bool = True
    refused: tuple[str, ...] = ()
    spans_refused: bool = False
    ignored: Mapping[str, int] | None = None
    own_id: bool = False

    @property
    def document(self) -> Document:
        return self.annotated.document


# out ---------------------------------------------------------------------------------------------------------------------


@contextmanager
def writer(out: Path, about: About) -> Iterator[Add]:
    """One line a document. Raises OSError."""
    with out.open("wb") as file:
        yield lambda annotated: json_lines.write_line(document_to_json(annotated), file)


def document_to_json(annotated: AnnotatedDocument) -> Json:
    return {
        **_head(annotated),
        "spans": spans_to_json(annotated),
        "relations": [relation_to_json(relation) for relation in annotated.relations],
    }


def _head(annotated: AnnotatedDocument) -> Json:
    document = annotated.document
    return {
        "format": FORMAT,
        "document_id": document.document_id,
        "text": document.text,
        "sha256": document.sha256,
        "language": document.language,
        "status": annotated.status.value,
        **_beside_text(document),
    }


def _beside_text(document: Document) -> Json:
    return {
        "language": document.language,
        "source": document.source._asdict(),
        "title": document.title,
        "sections": [{"kind": section.kind.value, "start": section.start, "end": section.end} for section in document.sections],
        "seams": [{"offset": seam.offset, "kind": seam.kind.value, "confidence": seam.confidence} for seam in document.seams],
    }


def whole_to_json(annotated: AnnotatedDocument, stored: Iterable[Stored], acts: Iterable[Any]) -> Json:
    """A document's line with its stored suggestions and its acts, which are given as they are written."""
    suggestions = [stored_to_json(one) for one in sorted(stored, key=lambda one: one.run_id)]
    return {**document_to_json(annotated), "suggestions": suggestions, "acts": list(acts)}


def project_to_json(project: ProjectLine) -> Json:
    """The first line of a file that leaves nothing behind."""
    labels: tuple[Label, ...] = (*project.schema.span_labels, *project.schema.relation_labels)
    return {
        "format": FORMAT,
        "project": {
            "schema": [label_to_json(label) for label in labels],
            "annotators": dict(sorted(project.annotators.items())),
            "runs": [_run_to_json(run) for run in sorted(project.runs, key=lambda run: run.run_id)],
            "acts": [act_to_json(act) for act in project.acts],
        },
    }


def spans_to_json(annotated: AnnotatedDocument) -> list[Json]:
    text = annotated.document.text
    return [
        {
            "id": span_id,
            "start": start,
            "end": end,
            "text": text[start:end],
            "label": label,
            "state": state._value_,
            "annotator": annotator,
            "producers": list(producers),
            "score": score,
            "value": value,
        }
        for span_id, start, end, label, state, annotator, producers, score, value in annotated.spans
    ]


def relation_to_json(relation: AnnotatedRelation) -> Json:
    return {
        "id": relation.relation_id,
        "head": relation.head_id,
        "tail": relation.tail_id,
        "label": relation.label,
        "state": relation.state.value,
        "annotator": relation.annotator,
        "producers": list(relation.producers),
        "score": relation.score,
    }


def _run_to_json(run: Run) -> Json:
    return {
        "run_id": run.run_id,
        "producer": run.producer,
        "version": run.version,
        "parameters": run.parameters,
        "made_at": run.made_at,
    }


def stored_to_json(stored: Stored) -> Json:
    """What one run has said of a document, in a fixed order."""
    spans = sorted(stored.spans, key=lambda s: (s.start, s.end, s.label_id))
    relations = sorted(stored.relations, key=lambda r: (r.head_id, r.tail_id, r.label_id))
    return {
        "run": stored.run_id,
        "spans": [{"start": s.start, "end": s.end, "label": s.label_id, "score": s.score, "why": list(s.why)} for s in spans],
        "relations": [{"head": r.head_id, "tail": r.tail_id, "label": r.label_id, "score": r.score, "why": list(r.why)} for r in relations],
    }


def act_to_json(part: ActPart) -> Json:
    data = {**head_to_json(part.act), "changes": [change_to_json(change) for change in part.act.changes]}
    return data | ({"places": list(part.places), "of": part.of} if part.places else {})


def part_of(act: Act, document_id: str) -> ActPart:
    """The act with its changes of one document, or ("") of none."""
    places = tuple(nth for nth, change in enumerate(act.changes) if change.document_id == document_id)
    if len(places) == len(act.changes):
        return ActPart(act)
    return ActPart(act._replace(changes=tuple(act.changes[nth] for nth in places)), places, len(act.changes))


def whole(parts: Iterable[ActPart]) -> Act:
    """The act that was taken apart. Raises ValueError when the parts are not of one act, or not all of it is there."""
    parts = list(parts)
    first = parts[0].act
    if any(part.act._replace(changes=()) != first._replace(changes=()) for part in parts):
        raise ValueError(f"two different acts have the id {first.act_id}")
    if not parts[0].places:
        return first
    changes = {place: change for part in parts for place, change in zip(part.places, part.act.changes, strict=True)}
    if any(part.of != len(changes) for part in parts) or set(changes) != set(range(len(changes))):
        raise ValueError(f"the act {first.act_id} is not complete")
    return first._replace(changes=tuple(changes[place] for place in sorted(changes)))


# in ----------------------------------------------------------------------------------------------------------------------


def read(path: Path, language: str) -> Iterator[Read]:
    """Each line as JSON, to be checked by `from_json`. Raises as json_lines.read."""
    return json_lines.read(path)


def parse(line: str | bytes, language: str) -> ProjectLine | Entry:
    """What a line says. `language` is that of documents which name none.

    Only `text` is needed: sections and seams that are not given are found, ids and checksums derived. Raises Trouble with the
    reason when the line is no document; items that are not valid are left out and named in `Entry.refused`.
    """
    return from_json(json_lines.loads(line), language)


def from_json(data: Json, language: str) -> ProjectLine | Entry:
    """As `parse`, for a line already read."""
    _check_format(data)
    try:
        return _project(data["project"]) if is_project(data) else _entry(data, language)
    except _NOT_OURS as error:
        raise Trouble(f"is no line of {FORMAT} ({in_words(error)})") from error


def is_project(data: Json) -> bool:
    """Whether a line is about a project, not a document."""
    return isinstance(data.get("project"), dict) and "text" not in data


def completed(data: Json, language: str) -> Json:
    """A document's line with its language, source, sections and seams: what it does not give is found in its text, which takes a
    thousand times as long as to check what it gives. Raises Trouble as `document_of`."""
    if data.get("sections") is not None and data.get("seams") is not None:
        return data if data.get("language") else data | {"language": language}
    return data | _beside_text(document_of(data, language))


def document_of(data: Json, language: str) -> Document:
    """The document of a line, without what is annotated in it. Raises Trouble with the reason when it is none."""
    _check_format(data)
    try:
        return _document(data, language)
    except _NOT_OURS as error:
        raise Trouble(f"is no line of {FORMAT} ({in_words(error)})") from error


_NOT_OURS = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError)


def _check_format(data: Json) -> None:
    if data.get("format", FORMAT) != FORMAT:
        raise Trouble(f"has the format {said(data['format'])}; this program reads {FORMAT}")


def _project(data: Json) -> ProjectLine:
    labels: list[Label] = [label_of(label_from_json(label)) for label in data["schema"]]
    return ProjectLine(
        Schema.of_labels({label.label_id: label for label in labels}),
        {uuid_of(annotator_id): text_of(name) for annotator_id, name in data["annotators"].items()},
        tuple(
            Run(uuid_of(r["run_id"]), text_of(r["producer"]), text_of(r["version"]), text_of(r["parameters"]), int64_of(r["made_at"]))
            for r in data["runs"]
        ),
        tuple(_act(act) for act in data["acts"]),
    )


def _act(data: Json) -> ActPart:
    int64_of(data["clock"]), int64_of(data["made_at"])
    act = act_from_json(data, tuple(change_of(change_from_json(change)) for change in data["changes"]))
    uuid_of(act.act_id), uuid_of(act.annotator_id), text_of(act.intent)
    for other in (act.reverts, act.continues):
        uuid_of(other or act.act_id)
    places = tuple(map(int64_of, data.get("places") or ()))
    if not places:
        return ActPart(act)
    of = int64_of(data["of"])
    if len(places) != len(act.changes) or len(set(places)) != len(places) or max(places) >= of:
        raise WrongValue("places and changes do not match")
    return ActPart(act, places, of)


def _entry(data: Json, language: str) -> Entry:
    document = _document(data, language)
    ignored = Counter([name for name in data if name not in _DOCUMENT_FIELDS])
    refused: list[str] = []
    items = _list(data, "spans", refused)
    spans = _plain_spans(items, document.text) or _spans(items, document, refused, ignored)
    spans_refused = bool(refused)
    links = _list(data, "relations", refused)
    relations = _relations(links, {span.span_id for span in spans}, refused, ignored) if links else []
    status = data.get("status")
    return Entry(
        AnnotatedDocument(document, Status.NEW if status is None else one_of(Status, status), tuple(spans), tuple(relations)),
        tuple(stored_from_json(document.document_id, stored) for stored in data.get("suggestions") or ()),
        tuple(_act(act) for act in data.get("acts") or ()),
        status is None,
        tuple(refused),
        spans_refused,
        ignored,
        data.get("document_id") not in (None, document.document_id),
    )


def _document(data: Json, language: str) -> Document:
    text = data.get("text")
    if not isinstance(text, str):
        unmended = "refused" in data and "raw" in data
        raise Trouble('was refused before and is not mended: put a document in the place of its "raw"' if unmended else "has no text")
    if is_blank(text):
        raise Trouble("has an empty text")
    if "\0" in text:
        raise Trouble("has a text with NUL characters: it is binary")
    try:
        size = len(text.encode("utf-8"))
    except UnicodeEncodeError as error:
        raise Trouble(f"has a text with half a character (a lone surrogate) at {error.start}") from error
    if size > MAX_BYTES:
        raise Trouble(f"has a text of {size:,} bytes; the limit is {MAX_BYTES:,}")
    source = data.get("source") or {}
    given = Source(**{name: _text_or_none(source, name) for name in _SOURCE})
    language = text_of(data.get("language") or language)
    sections = seams = None
    if data.get("sections") is not None:
        sections = tuple(Section(one_of(SectionKind, s["kind"]), s["start"], s["end"]) for s in data["sections"])
    if data.get("seams") is not None:
        seams = tuple(
            Seam(s["offset"], one_of(SeamKind, s.get("kind", "sentence")), float(s.get("confidence", 1.0))) for s in data["seams"]
        )
    if sections is not None and seams is not None:
        document = Document.of(text, language, given, sections, seams)
    else:
        document = make_document(text, language=language, source=given)
        if sections is not None:
            document = replace(document, sections=sections, source=given)
        if seams is not None:
            document = replace(document, seams=seams)
    if data.get("sha256") not in (None, document.sha256):
        raise Trouble("has a text that does not fit its sha256: it was altered since it was written")
    violations = document_violations(document)
    if violations:
        raise Trouble(violations[0].message)
    return document


def _text_or_none(data: Mapping[str, Any], name: str) -> str | None:
    value = data.get(name)
    if value is not None and not isinstance(value, str):
        raise Trouble(f"has a source whose {name} is no text")
    return None if value is None else storable(value)


def _list(data: Json, name: str, refused: list[str]) -> Sequence[Json]:
    items = data.get(name) or ()
    if isinstance(items, list | tuple):
        return items
    refused.append(f"{name} is no list")
    return ()


def _plain_spans(items: Sequence[Json], text: str) -> list[AnnotatedSpan] | None:
    """As `_spans`, column by column, which takes half the time: None where there is none, or one needs a closer look."""
    try:
        if {*map(len, items)} != {len(_SPAN)}:
            return None
        ids, starts, ends, surfaces, labels, states, annotators, producers, scores, values = zip(*map(_fields_of_span, items), strict=True)
        sound = (
            {*map(type, starts), *map(type, ends)} == {int}
            and min(starts) >= 0
            and max(ends) <= len(text)
            and all(map(lt, starts, ends))
            and [text[start:end] for start, end in zip(starts, ends, strict=True)] == [*surfaces]
            and {*map(type, ids), *map(type, labels)} == {str}
            and len({*ids}) == len(ids)
            and all(labels)
        )
        if not sound:
            return None
        "".join(chain(ids, *producers)).encode("utf-8")
        decided = [_DECISIONS[state] for state in states]
        known = [None if value is None else text_of(str(value)) for value in values]
        return [*map(AnnotatedSpan, ids, starts, ends, labels, decided, annotators, map(tuple, producers), map(score_of, scores), known)]
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _spans(items: Iterable[Json], document: Document, refused: list[str], ignored: Counter[str]) -> list[AnnotatedSpan]:
    spans: dict[str, AnnotatedSpan] = {}
    text = document.text
    for nth, item in enumerate(items, 1):
        try:
            if item.keys() != _SPAN_FIELDS:
                ignored.update(f"spans.{name}" for name in item if name not in _SPAN_FIELDS)
                item = _BARE_SPAN | item
            span_id, start, end, surface, label, state, annotator, producers, score, value = _fields_of_span(item)
            span = AnnotatedSpan(
                _item_id(span_id, f"span {nth}"),
                start,
                end,
                _label_name(label),
                one_of(Decision, state),
                annotator,
                _producers(producers),
                score_of(score),
                None if value is None else text_of(str(value)),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            refused.append(f"span {nth} is no span ({in_words(error)})")
            continue
        wrong = range_violation(text, start, end, surface)
        if wrong is not None:
            refused.append(f"span {nth}: {wrong.message}")
        elif span.span_id in spans:
            refused.append(f"span {nth}: the id {span.span_id} is used twice")
        else:
            spans[span.span_id] = span
    return list(spans.values())


def _relations(items: Iterable[Json], ends: set[str], refused: list[str], ignored: Counter[str]) -> list[AnnotatedRelation]:
    relations: dict[str, AnnotatedRelation] = {}
    for nth, item in enumerate(items, 1):
        try:
            if not _RELATION_FIELDS.issuperset(item):
                ignored.update(f"relations.{name}" for name in item if name not in _RELATION_FIELDS)
            relation = AnnotatedRelation(
                _item_id(item.get("id"), f"relation {nth}"),
                _item_id(item["head"]),
                _item_id(item["tail"]),
                _label_name(item.get("label")),
                one_of(Decision, item.get("state", "confirmed")),
                item.get("annotator"),
                _producers(item.get("producers")),
                score_of(item.get("score")),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            refused.append(f"relation {nth} is no relation ({in_words(error)})")
            continue
        missing = {relation.head_id, relation.tail_id} - ends
        if missing:
            refused.append(f"relation {nth}: there is no span {sorted(missing)[0]}")
        elif relation.head_id == relation.tail_id:
            refused.append(f"relation {nth}: it joins a span with itself")
        elif relation.relation_id in relations:
            refused.append(f"relation {nth}: the id {relation.relation_id} is used twice")
        else:
            relations[relation.relation_id] = relation
    return list(relations.values())


def _item_id(value: Any, default: str | None = None) -> str:
    """The id of an item of a file: a text or a whole number."""
    if value is None and default is not None:
        return default
    return str(value) if type(value) is int else text_of(value)


def _producers(value: Any) -> tuple[str, ...]:
    return tuple(text_of(str(one)) for one in value or ())


def _label_name(label: Any) -> str:
    if not isinstance(label, str) or not label:
        raise WrongValue("it has no label" if label in (None, "") else f"its label {said(label)} is no text")
    return label


def stored_from_json(document_id: str, data: Json) -> Stored:
    """Raises KeyError, TypeError or ValueError for data that `stored_to_json` did not make."""
    run_id = uuid_of(data["run"])
    return Stored(
        run_id,
        tuple(
            SpanSuggestion(
                document_id, int64_of(s["start"]), int64_of(s["end"]), text_of(s["label"]), run_id, score_of(s["score"]), why_of(s["why"])
            )
            for s in data["spans"]
        ),
        tuple(
            RelationSuggestion(
                document_id, uuid_of(r["head"]), uuid_of(r["tail"]), text_of(r["label"]), run_id, score_of(r["score"]), why_of(r["why"])
            )
            for r in data["relations"]
        ),
    )
