"""doccano's JSONL (doccano/doccano, backend/data_export): one text a line. Offsets are code points.

Read are both kinds: {"text", "label": [[start, end, label], …]} of projects that mark spans only ("labels" in older ones), and
{"text", "entities": [{"id", "start_offset", "end_offset", "label"}], "relations": [{"id", "from_id", "to_id", "type"}]} of those
with relations. Written is the second kind when the schema has relations, else the first, so that all lines are of one kind.

Two spans that say the same make doccano refuse the whole line: the second is reported.
"""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation
from annotator.formats import json_lines
from annotator.formats.exchange import About, Add, Json, Read
from annotator.formats.manifest import Report

SAME = "says the same as another: doccano takes one only"

# the lookbehind stands after the quotation mark, as in label_studio
_KEYS = re.compile(rb'"(?<!\\")(?:(?:start_offset|from_id)"\s*:|labels?"\s*:\s*\[\s*[\[\]]|entities"\s*:\s*\[)')


def recognises(head: bytes) -> bool:
    """Whether a file that begins so is one of doccano's."""
    return head.lstrip()[:1] in (b"[", b"{") and _KEYS.search(head) is not None


def fit(annotated: AnnotatedDocument, report: Report) -> AnnotatedDocument:
    """Without what is said twice; relations of the second span are those of the first."""
    first: dict[tuple[int, int, str], str] = {}
    kept = {span.span_id: first.setdefault((span.start, span.end, span.label), span.span_id) for span in annotated.spans}
    if len(first) == len(kept):
        return annotated
    report.spans.report(SAME, len(kept) - len(first))
    moved: dict[tuple[str, str, str], AnnotatedRelation] = {}
    for one in annotated.relations:
        there = one._replace(head_id=kept.get(one.head_id, one.head_id), tail_id=kept.get(one.tail_id, one.tail_id))
        if there.head_id == there.tail_id or moved.setdefault((there.head_id, there.tail_id, there.label), there) is not there:
            report.relations.report(SAME)
    spans = tuple(span for span in annotated.spans if kept[span.span_id] == span.span_id)
    return AnnotatedDocument(annotated.document, annotated.status, spans, tuple(moved.values()))


@contextmanager
def writer(out: Path, about: About) -> Iterator[Add]:
    """One text a line. Raises OSError."""
    related = bool(about.schema.relation_labels)
    with out.open("wb") as file:
        yield lambda annotated: json_lines.write_line(
            _with_relations(annotated) if related or annotated.relations else _plain(annotated), file
        )


def _plain(annotated: AnnotatedDocument) -> Json:
    return {"text": annotated.document.text, "label": [[span.start, span.end, span.label] for span in annotated.spans]}


def _with_relations(annotated: AnnotatedDocument) -> Json:
    ids = {span.span_id: nth for nth, span in enumerate(annotated.spans)}
    return {
        "text": annotated.document.text,
        "entities": [
            {"id": ids[span.span_id], "start_offset": span.start, "end_offset": span.end, "label": span.label} for span in annotated.spans
        ],
        "relations": [
            {"id": nth, "from_id": ids[one.head_id], "to_id": ids[one.tail_id], "type": one.label}
            for nth, one in enumerate(annotated.relations)
        ],
    }


def read(path: Path, language: str) -> Iterator[Read]:
    """Each line, or each object of a JSON array, as a document. Raises as json_lines.read."""
    for read in json_lines.read(path):
        yield read if read.data is None else _document(read.line, read.data)._replace(item=read.item)


def _document(line: int, data: Json) -> Read:
    refused: list[str] = []
    if "entities" in data or "relations" in data:
        spans = [_entity(nth, one, refused) for nth, one in enumerate(_list(data, "entities", refused), 1)]
        relations = [_relation(nth, one, refused) for nth, one in enumerate(_list(data, "relations", refused), 1)]
    else:
        name = next((name for name in ("label", "labels") if name in data), "label")
        spans = [_triple(nth, one, refused) for nth, one in enumerate(_list(data, name, refused), 1)]
        relations = []
    taken = {
        "text": data.get("text"),
        "spans": [span for span in spans if span is not None],
        "relations": [relation for relation in relations if relation is not None],
    }
    return Read(line, taken, tuple(refused), json.dumps(data, ensure_ascii=False) if not isinstance(taken["text"], str) else "")


def _triple(nth: int, item: Any, refused: list[str]) -> Json | None:
    if isinstance(item, dict):  # as an older version wrote them
        return _entity(nth, item, refused)
    if not isinstance(item, list) or len(item) != 3 or not isinstance(item[2], str):
        refused.append(f"span {nth}: is not start, end and label")
        return None
    return {"id": f"span {nth}", "start": item[0], "end": item[1], "label": item[2]}


def _entity(nth: int, item: Any, refused: list[str]) -> Json | None:
    if not isinstance(item, dict) or not isinstance(item.get("label"), str):
        refused.append(f"span {nth}: has no label")
        return None
    return {
        "id": item.get("id", f"span {nth}"),
        "start": item.get("start_offset"),
        "end": item.get("end_offset"),
        "label": item["label"],
    }


def _relation(nth: int, item: Any, refused: list[str]) -> Json | None:
    if not isinstance(item, dict) or not isinstance(item.get("type"), str):
        refused.append(f"relation {nth}: has no type")
        return None
    return {"id": item.get("id", f"relation {nth}"), "head": item.get("from_id"), "tail": item.get("to_id"), "label": item["type"]}


def _list(data: Json, name: str, refused: list[str]) -> list[Any]:
    items = data.get(name)
    if items is not None and not isinstance(items, list):
        refused.append(f"{name} is no list")
        return []
    return items or []
