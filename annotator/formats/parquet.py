"""Parquet in the layout of a Hugging Face data set: data/PART.parquet and README.md, the data set's card with its YAML header.

A row is an article with its tokens and their IOB2 tags (the longest of overlapping spans; what is rejected has none) and with all
its spans and relations, offsets in code points of `text`. The features stand in the schema's metadata as the `datasets` library
writes them, so that load_dataset knows the names of the tags; in the card, dev is called validation, and what is not split train.
"""

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.document import Document, Source
from annotator.core.errors import Trouble
from annotator.core.schema import Schema
from annotator.core.values import Decision, Status
from annotator.formats.exchange import About, Add, Json
from annotator.formats.fitting import disjoint
from annotator.formats.jsonl import relation_to_json, spans_to_json
from annotator.formats.manifest import Report
from annotator.formats.tokens import sentences

ROWS_A_GROUP = 256
CHARACTERS_A_GROUP = 20_000_000
"""A group of rows is written when it has as many: so memory stays flat."""

_TEXTS = ("document_id", "text", "language", "title", "url", "published", "outlet", "path", "encoding", "status")
_ITEM = {"id": "string", "label": "string", "state": "string", "annotator": "string", "producers": "strings", "score": "float64"}
_SPAN = {"start": "int64", "end": "int64", "text": "string", "value": "string", **_ITEM}
_RELATION = {"head": "string", "tail": "string", **_ITEM}
_SPLITS = {"": "train", "dev": "validation"}

NO_TAGS = "spans without tags (inside or across others, or rejected), but in the column spans"


def fit(annotated: AnnotatedDocument, report: Report) -> AnnotatedDocument:
    """All of it; spans that tags cannot hold are noted."""
    tagged = _tagged(annotated)
    report.note(NO_TAGS, len(annotated.spans) - len(tagged))
    return annotated


def _tagged(annotated: AnnotatedDocument) -> tuple[AnnotatedSpan, ...]:
    text = annotated.document.text
    return disjoint(span for span in annotated.spans if span.state is not Decision.REJECTED and not text[span.start : span.end].isspace())


def tag_names(schema: Schema) -> list[str]:
    """The names of the tags, by their numbers."""
    return ["O", *(f"{border}-{label.name}" for label in schema.span_labels for border in "BI")]


@contextmanager
def writer(out: Path, about: About) -> Iterator[Add]:
    """One Parquet file, written group by group. Raises Trouble when pyarrow is missing, OSError when it cannot be written."""
    pa, pq = _pyarrow()
    schema = _schema(pa, tag_names(about.schema))
    number_of = {name: number for number, name in enumerate(tag_names(about.schema))}
    rows: list[Json] = []
    size = 0

    with pq.ParquetWriter(out, schema) as file:

        def flush() -> None:
            nonlocal size
            file.write_table(pa.Table.from_pylist(rows, schema=schema))
            rows.clear()
            size = 0

        def add(annotated: AnnotatedDocument) -> None:
            nonlocal size
            rows.append(_row(annotated, number_of))
            size += len(annotated.document.text)
            if len(rows) >= ROWS_A_GROUP or size >= CHARACTERS_A_GROUP:
                flush()

        yield add
        if rows:
            flush()


def _row(annotated: AnnotatedDocument, number_of: dict[str, int]) -> Json:
    document = annotated.document
    text = document.text
    places = [place for sentence in sentences(document, annotated.spans) for place in sentence.tokens]
    tags = [0] * len(places)
    for span in _tagged(annotated):
        first, last = bisect_left(places, (span.start,)), bisect_left(places, (span.end,))
        if first == last:
            continue
        tags[first:last] = [number_of[f"I-{span.label}"]] * (last - first)
        tags[first] = number_of[f"B-{span.label}"]
    return {
        "document_id": document.document_id,
        "text": text,
        "language": document.language,
        "title": document.title,
        **document.source._asdict(),
        "status": annotated.status.value,
        "tokens": [text[start:end] for start, end in places],
        "ner_tags": tags,
        "spans": spans_to_json(annotated),
        "relations": [relation_to_json(relation) for relation in annotated.relations],
    }


def read_back(out: Path) -> Iterator[AnnotatedDocument]:
    """What stands in a file that was written, group by group. Raises Trouble when tags or surfaces do not fit the rest."""
    _, pq = _pyarrow()
    with pq.ParquetFile(out) as file:
        info = json.loads(file.schema_arrow.metadata[b"huggingface"])["info"]["features"]
        names = info["ner_tags"]["feature"]["names"]
        for batch in file.iter_batches(batch_size=ROWS_A_GROUP):
            for row in batch.to_pylist():
                yield _from_row(row, names, out)


def _from_row(row: Json, names: list[str], out: Path) -> AnnotatedDocument:
    text = row["text"]
    spans = tuple(
        AnnotatedSpan(
            one["id"],
            one["start"],
            one["end"],
            one["label"],
            Decision(one["state"]),
            one["annotator"],
            tuple(one["producers"]),
            one["score"],
            one["value"],
        )
        for one in row["spans"]
    )
    relations = tuple(
        AnnotatedRelation(
            one["id"],
            one["head"],
            one["tail"],
            one["label"],
            Decision(one["state"]),
            one["annotator"],
            tuple(one["producers"]),
            one["score"],
        )
        for one in row["relations"]
    )
    source = Source(**{name: row[name] for name in Source._fields})
    annotated = AnnotatedDocument(Document.of(text, row["language"], source), Status(row["status"]), spans, relations)
    said = sorted((span.label, "".join(text[span.start : span.end].split())) for span in _tagged(annotated))
    tagged = sorted((label, "".join(surface)) for label, surface in _iob2(row["tokens"], [names[number] for number in row["ner_tags"]]))
    if said != tagged or any(text[s["start"] : s["end"]] != s["text"] for s in row["spans"]):
        raise Trouble(f"{out.name}: the tags or the surfaces of {row['document_id']} do not fit its spans. Please report it.")
    return annotated


def _iob2(tokens: Iterable[str], tags: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """The labels and tokens of what is tagged."""
    current: tuple[str, list[str]] | None = None
    for token, tag in zip(tokens, tags, strict=True):
        if current is not None and not tag.startswith("I-"):
            yield current
            current = None
        if tag.startswith("B-"):
            current = (tag[2:], [token])
        elif current is not None:
            current[1].append(token)
    if current is not None:
        yield current


# what the library and the card call the columns ---------------------------------------------------------------------------


def _pyarrow() -> tuple[Any, Any]:
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        raise Trouble("Parquet needs pyarrow: install annotator[parquet].") from error


def _schema(pa: Any, names: list[str]) -> Any:
    kinds = {"string": pa.string(), "strings": pa.list_(pa.string()), "int64": pa.int64(), "float64": pa.float64()}

    def records(fields: dict[str, str]) -> Any:
        return pa.list_(pa.struct([(name, kinds[kind]) for name, kind in fields.items()]))

    columns = [(name, pa.string()) for name in _TEXTS]
    columns += [("tokens", pa.list_(pa.string())), ("ner_tags", pa.list_(pa.int64()))]
    columns += [("spans", records(_SPAN)), ("relations", records(_RELATION))]
    return pa.schema(columns, metadata={"huggingface": json.dumps({"info": {"features": _features(names)}})})


def _value(kind: str) -> Json:
    if kind == "strings":
        return {"feature": _value("string"), "_type": "Sequence"}
    return {"dtype": kind, "_type": "Value"}


def _features(names: list[str]) -> Json:
    return {
        **{name: _value("string") for name in _TEXTS},
        "tokens": _value("strings"),
        "ner_tags": {"feature": {"names": names, "_type": "ClassLabel"}, "_type": "Sequence"},
        "spans": [{name: _value(kind) for name, kind in _SPAN.items()}],
        "relations": [{name: _value(kind) for name, kind in _RELATION.items()}],
    }


def companions(about: About) -> dict[str, str]:
    return {"README.md": card(about)}


def card(about: About) -> str:
    """The card of the data set, as the Hugging Face Hub reads it."""
    names = tag_names(about.schema)
    lines = ["---"]
    if about.languages:
        lines += ["language:", *(f"- {_quoted(language)}" for language in about.languages)]
    lines += ["task_categories:", "- token-classification", "configs:", "- config_name: default", "  data_files:"]
    for part in about.parts:
        lines += [f"  - split: {_SPLITS.get(part, part)}", f"    path: data/{part or 'corpus'}.parquet"]
    lines += ["dataset_info:", "  features:"]
    for name in _TEXTS:
        lines += _field(name, "string", "  ")
    lines += [*_field("tokens", "strings", "  "), "  - name: ner_tags", "    sequence:", "      class_label:", "        names:"]
    lines += [f"          '{number}': {_quoted(name)}" for number, name in enumerate(names)]
    for column, fields in (("spans", _SPAN), ("relations", _RELATION)):
        lines += [f"  - name: {column}", "    list:"]
        for name, kind in fields.items():
            lines += _field(name, kind, "    ")
    lines += ["---", "", *_body(about)]
    return "\n".join(lines)


def _field(name: str, kind: str, indent: str) -> list[str]:
    return [f"{indent}- name: {name}", f"{indent}  sequence: string" if kind == "strings" else f"{indent}  dtype: {kind}"]


_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


def _quoted(text: str) -> str:
    """A text in double quotes as YAML reads it, with what would break a line there escaped."""
    return _NOT_IN_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))


def _body(about: About) -> list[str]:
    counts = {name: about.counts.get(name, {}).get("written", 0) for name in ("documents", "spans", "relations")}
    labels = ", ".join(f"`{label.name}`" for label in about.schema.span_labels)
    relations = ", ".join(f"`{label.name}`" for label in about.schema.relation_labels)
    return [
        "# Annotated articles",
        "",
        ", ".join(f"{name}: {count:,}" for name, count in counts.items()) + " (written by annotator).",
        "What was chosen, and what was left out and why, stands in `manifest.json`.",
        "",
        f"- Labels of spans: {labels or 'none'}",
        f"- Labels of relations (from head to tail): {relations or 'none'}",
        "- `start` and `end` count Unicode code points of `text`, half-open.",
        "- `ner_tags` are IOB2 tags of `tokens`: the longest of overlapping spans. `spans` has all of them.",
        "",
        "```python",
        "from datasets import load_dataset",
        "",
        'articles = load_dataset("path/to/this/folder")',
        "```",
        "",
    ]
