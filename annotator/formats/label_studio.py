"""Label Studio's JSON: an array of tasks in one file, written and read task by task (labelstud.io/guide/export, .../task_format).

Offsets are UTF-16 code units, as its window counts them. What is confirmed is an annotation of the task, what is undecided a prediction;
a task that is not finished and has nothing confirmed has no annotation. The `<View>` configuration that the labels need stands beside
the file (`companions`): spans are `labels` from the tag named `label` to the text named `text`.

Read are also files with one task a line. Of several annotations of a task the one marked as ground truth is taken, else the first that
was not cancelled; of predictions all, with their model as producer. Files made by programs that count code points are recognised by
the surfaces. Results of other kinds (choices, ratings) are counted.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.document import Source
from annotator.core.offsets import OffsetMap
from annotator.core.values import Decision, Status
from annotator.formats import json_stream, units
from annotator.formats.exchange import About, Add, Json, Read

OTHERS = "annotations besides the first of an article, left out"
CANCELLED = "articles skipped there: annotation left out"
KINDS = "results of other kinds than labels and relations left out"
SCORES = "scores outside 0..1, left out"

# the lookbehind stands after the quotation mark, which a search can jump to: twenty times as quick
_KEYS = re.compile(rb'"(?<!\\")(?:from_name|to_name|annotations|predictions|completions)"\s*:')


def recognises(head: bytes) -> bool:
    """Whether a file that begins so is one of Label Studio's."""
    start = head.lstrip()
    return start[:1] in (b"[", b"{") and _KEYS.search(head) is not None and re.search(rb'"(?<!\\")data"\s*:', head) is not None


# out ---------------------------------------------------------------------------------------------------------------------


def companions(about: About) -> dict[str, str]:
    """The labelling configuration."""
    schema = about.schema
    lines = ["<View>", '  <Labels name="label" toName="text">']
    lines += [f"    <Label value={quoteattr(label.name)} hotkey={quoteattr(label.key)}/>" for label in schema.span_labels]
    lines += ["  </Labels>"]
    if schema.relation_labels:
        lines += ["  <Relations>", *(f"    <Relation value={quoteattr(one.name)}/>" for one in schema.relation_labels), "  </Relations>"]
    lines += ['  <Text name="text" value="$text"/>', "</View>", ""]
    return {"config.xml": "\n".join(lines)}


@contextmanager
def writer(out: Path, about: About) -> Iterator[Add]:
    """An array with a task a line. Raises OSError."""
    with out.open("w", encoding="utf-8", newline="\n") as file:
        comma = "["

        def add(annotated: AnnotatedDocument) -> None:
            nonlocal comma
            file.write(f"{comma}\n{json.dumps(_task(annotated), ensure_ascii=False, allow_nan=False)}")
            comma = ","

        yield add
        file.write("[]\n" if comma == "[" else "\n]\n")


def _task(annotated: AnnotatedDocument) -> Json:
    document = annotated.document
    source = {name: value for name, value in document.source._asdict().items() if value is not None}
    spans = {span.span_id: span for span in annotated.spans}
    confirmed = [span for span in annotated.spans if span.state is Decision.CONFIRMED]
    related = [one for one in annotated.relations if _is_confirmed(one, spans)]
    open_relations = [one for one in annotated.relations if not _is_confirmed(one, spans)]
    ends = {end for one in open_relations for end in (one.head_id, one.tail_id)}
    undecided = [span for span in annotated.spans if span.state is not Decision.CONFIRMED or span.span_id in ends]
    map = OffsetMap(document.text)
    annotations, predictions = [], []
    if confirmed or annotated.status is Status.FINISHED:
        annotations.append({"result": _results(document.text, map, confirmed, related), "was_cancelled": False})
    if undecided:
        predictions.append({"model_version": "annotator", "result": _results(document.text, map, undecided, open_relations)})
    data = {"text": document.text, "title": document.title, "language": document.language, **source}
    return {"data": data, "annotations": annotations, "predictions": predictions}


def _is_confirmed(relation: AnnotatedRelation, spans: dict[str, AnnotatedSpan]) -> bool:
    ends = (spans[relation.head_id], spans[relation.tail_id])
    return relation.state is Decision.CONFIRMED and all(span.state is Decision.CONFIRMED for span in ends)


def _results(text: str, map: OffsetMap, spans: Sequence[AnnotatedSpan], relations: Sequence[AnnotatedRelation]) -> list[Json]:
    results: list[Json] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end, span.label)):
        start, end = map.to_utf16(span.start), map.to_utf16(span.end)
        value = {"start": start, "end": end, "text": text[span.start : span.end], "labels": [span.label]}
        results.append(
            {"id": span.span_id, "from_name": "label", "to_name": "text", "type": "labels", "value": value} | _scored(span.score)
        )
    for one in relations:
        ends = {"from_id": one.head_id, "to_id": one.tail_id, "direction": "right", "labels": [one.label]}
        results.append({"type": "relation", **ends, **_scored(one.score)})
    return results


def _scored(score: float | None) -> Json:
    return {} if score is None else {"score": score}


# in ----------------------------------------------------------------------------------------------------------------------


def read(path: Path, language: str) -> Iterator[Read]:
    """The tasks as documents; `line` is that on which a task begins. Raises OSError, and Trouble for what is not UTF-8."""
    for one in json_stream.objects(path):
        if one.data is None:
            yield one
        elif isinstance(one.data.get("data"), dict):
            yield _document(one.line, one.data, one.data["data"])._replace(item=one.item)
        else:
            raw = json.dumps(one.data, ensure_ascii=False)
            yield Read(one.line, None, ("is no task of Label Studio: it has no data",), raw, item=one.item)


def _document(line: int, task: Json, data: Json) -> Read:
    items = _Items()
    annotations = task.get("annotations", task.get("completions"))
    made = [one for one in annotations or () if isinstance(one, dict)] if isinstance(annotations, list | None) else []
    valid = [one for one in made if not one.get("was_cancelled")]
    taken = next((one for one in valid if one.get("ground_truth")), valid[0] if valid else None)
    items.note(OTHERS, max(len(valid) - 1, 0))
    items.note(CANCELLED, bool(made) and not valid)
    if taken is not None:
        items.add(taken.get("result"), {"state": "confirmed"}, None)
    predictions = task.get("predictions")
    for one in predictions if isinstance(predictions, list) else ():
        if isinstance(one, dict):
            model = one.get("model_version")
            items.add(one.get("result"), {"state": "suggested", "producers": [model] if isinstance(model, str) else []}, one.get("score"))
    text = _text(data, items.named)
    if text is None:
        return Read(line, None, ("has no text among its data, or several that may be it",), json.dumps(task, ensure_ascii=False))
    return Read(
        line,
        {
            "text": text,
            "language": data.get("language") if isinstance(data.get("language"), str) else None,
            "source": {name: data[name] for name in Source._fields if isinstance(data.get(name), str)},
            "status": "finished" if taken is not None else "skipped" if made else "new",
            "spans": items.in_points(text),
            "relations": items.relations,
        },
        tuple(items.refused),
        "",
        tuple(items.notes.elements()),
    )


def _text(data: Json, named: str | None) -> str | None:
    """The field that is called text, or like the tag of the text, else the only one that holds a text."""
    for name in ("text", named or "text"):
        if isinstance(data.get(name), str):
            return str(data[name])
    texts = [value for value in data.values() if isinstance(value, str)]
    return texts[0] if len(texts) == 1 else None


class _Items:
    """The spans and relations of a task, of its annotation and its predictions together."""

    def __init__(self) -> None:
        self.spans: dict[str, Json] = {}
        self.relations: list[Json] = []
        self.refused: list[str] = []
        self.notes: Counter[str] = Counter()
        self.named: str | None = None

    def note(self, sentence: str, count: int) -> None:
        if count:
            self.notes[sentence] += count

    def add(self, results: Any, common: Json, score: Any) -> None:
        """What one annotation or prediction says. `common` holds for each item, `score` for those that have none of their own."""
        if not isinstance(results, list):
            self.refused.append("an annotation without a list of results")
            return
        regions: dict[str, str] = {}
        for nth, one in enumerate(results, 1):
            value = one.get("value") if isinstance(one, dict) else None
            if isinstance(one, dict) and one.get("type") == "labels" and isinstance(value, dict):
                self._region(nth, one, value, common | self._score(one.get("score", score)), regions)
            elif not isinstance(one, dict) or one.get("type") in ("labels", "relation", None):
                if not isinstance(one, dict) or one.get("type") != "relation":
                    self.refused.append(f"result {nth}: is no region and no relation")
            else:
                self.note(KINDS, 1)
        for nth, one in enumerate(results, 1):
            if isinstance(one, dict) and one.get("type") == "relation":
                self._relation(nth, one, common | self._score(one.get("score")), regions)

    def _region(self, nth: int, one: Json, value: Json, common: Json, regions: dict[str, str]) -> None:
        labels = value.get("labels")
        if not isinstance(labels, list) or not labels or not all(isinstance(label, str) for label in labels):
            self.refused.append(f"result {nth}: has no labels")
            return
        self.named = self.named or (one["to_name"] if isinstance(one.get("to_name"), str) else None)
        name = str(one.get("id", f"result {nth}"))
        for label in labels:
            span = {"id": name, "start": value.get("start"), "end": value.get("end"), "label": label, **common}
            if isinstance(value.get("text"), str):
                span["text"] = value["text"]
            unique, more = name, 1
            while unique in self.spans and not _same(self.spans[unique], span):
                more += 1
                unique = f"{name} {more}"
            self.spans.setdefault(unique, span | {"id": unique})
            regions.setdefault(name, unique)

    def _relation(self, nth: int, one: Json, common: Json, regions: dict[str, str]) -> None:
        head, tail = str(one.get("from_id")), str(one.get("to_id"))
        if one.get("direction") == "left":
            head, tail = tail, head
        labels = one.get("labels")
        if not isinstance(labels, list) or not labels or not all(isinstance(label, str) for label in labels):
            self.refused.append(f"result {nth}: a relation without a label")
        elif one.get("from_id") is None or one.get("to_id") is None:
            self.refused.append(f"result {nth}: a relation without from_id or to_id")
        elif missing := [name for name in (head, tail) if name not in regions]:
            self.refused.append(f"result {nth}: there is no region {missing[0]}")
        else:
            for label in labels:
                name = f"relation {len(self.relations) + 1}"
                self.relations.append({"id": name, "head": regions[head], "tail": regions[tail], "label": label, **common})

    def _score(self, score: Any) -> Json:
        if isinstance(score, int | float) and 0 <= score <= 1:
            return {"score": score}
        self.note(SCORES, score is not None)
        return {}

    def in_points(self, text: str) -> list[Json]:
        """The spans with offsets in code points, in text order."""
        spans = list(self.spans.values())
        points = units.utf16(text)
        if points is not None:
            if units.fit(text, spans) and not units.fit(text, spans, points):
                self.note(units.POINTS, 1)
            else:
                spans = [span | {name: points(span[name]) for name in ("start", "end") if type(span[name]) is int} for span in spans]
        return spans


def _same(one: Json, other: Json) -> bool:
    return all(one[name] == other[name] for name in ("start", "end", "label"))
