"""Prodigy's JSONL: one task a line, as spans.manual and rel.manual write it (prodi.gy/docs/api-interfaces).

Offsets are code points, `token_end` is the span's last token. `head` and `child` of a relation are tokens: written is the last one of
the span, as rel.manual does; read is the span that `head_span` and `child_span` name, else the one that ends, else the one that begins
with that token. Tokens are words, numbers, single marks and white space of more than a space, cut at the borders of spans, seams and
sections; they make up the text.

Of a task with the answer "reject" its only item comes as rejected; several are left out, since one of them may be right. Of one with
"ignore" the annotation is left out. A task without an answer was not reviewed: its items are suggestions. All this is noted.
"""

import json
import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import pairwise
from json.encoder import encode_basestring
from pathlib import Path
from typing import IO, Any, TypeAlias

from annotator.core.annotated import AnnotatedDocument
from annotator.core.document import Source
from annotator.core.errors import said
from annotator.formats import json_lines
from annotator.formats.exchange import About, Add, Json, Read

REJECTED = "articles rejected as a whole, so that nobody knows what is right there: annotation left out"
IGNORED = "articles ignored there: annotation left out"
UNANSWERED = "articles without an answer: annotation taken as suggested"

_ANSWERS = {
    None: ("new", "suggested"),
    "accept": ("finished", "confirmed"),
    "reject": ("in progress", "rejected"),
    "ignore": ("skipped", "suggested"),
}
"""The status of the article, and the state of its items, by the answer."""

Token: TypeAlias = tuple[int, int]
"""A half-open range of code points."""

_WORD = r"\w[\w\u0300-\u036f]*"
_MODIFIERS = "\u0300-\u036f\u200d\ufe0e\ufe0f\U0001f3fb-\U0001f3ff"
_TOKEN = re.compile(
    rf"""
      \w++ (?! [-‐‑'’\u0300-\u036f] | [.,]\d )                # what most words are, found without trying the rest
    | \s{{2,}} | [^\S\x20]
    | \d+ (?: [.,] \d+ )+ (?!\w)
    | {_WORD} (?: [-‐‑] {_WORD} )* (?: ['’] (?=\w|\Z) )?
    | [^\w\s] (?: [{_MODIFIERS}] | (?<=\u200d)[^\w\s] )*
    """,
    re.VERBOSE,
)

_WS = ("false", "true")

# the lookbehind stands after the quotation mark, as in label_studio
_KEYS = re.compile(rb'"(?<!\\")(?:(?:_task_hash|_input_hash|token_start|head_span)"\s*:|answer"\s*:\s*"(?:accept|reject|ignore)")')


def recognises(head: bytes) -> bool:
    """Whether a file that begins so is one of Prodigy's."""
    return head.lstrip()[:1] in (b"[", b"{") and _KEYS.search(head) is not None


# out ---------------------------------------------------------------------------------------------------------------------


@contextmanager
def writer(out: Path, about: About) -> Iterator[Add]:
    """One task a line. Raises OSError."""
    view = "relations" if about.schema.relation_labels else "spans_manual"
    with out.open("w", encoding="utf-8", newline="\n") as file:
        yield lambda annotated: _write(annotated, view, file)


def _write(annotated: AnnotatedDocument, view: str, file: IO[str]) -> None:
    document, text = annotated.document, annotated.document.text
    tokens = _tokens(annotated)
    annotation = _annotation(annotated, tokens)
    said = _json(annotation).removeprefix("{").removesuffix("}")
    head = {
        "text": text,
        "meta": {"title": document.title, "language": document.language}
        | {name: value for name, value in document.source._asdict().items() if value is not None},
        "_input_hash": _hash(text),
        "_task_hash": _hash(text + said),
        "_view_id": view,
        "answer": "accept",
    }
    file.write(f'{_json(head).removesuffix("}")}, {said}, "tokens": [{_tokens_json(text, tokens)}]}}\n')


def _json(data: Json) -> str:
    return json.dumps(data, ensure_ascii=False, allow_nan=False)


def _annotation(annotated: AnnotatedDocument, tokens: Sequence[Token]) -> Json:
    first = {start: nth for nth, (start, _) in enumerate(tokens)}
    last = {end: nth for nth, (_, end) in enumerate(tokens)}
    ends = {
        span.span_id: {
            "start": span.start,
            "end": span.end,
            "token_start": first[span.start],
            "token_end": last[span.end],
            "label": span.label,
        }
        for span in annotated.spans
    }
    spans = [{**ends[span.span_id], **_if_there("score", span.score), **_if_there("value", span.value)} for span in annotated.spans]
    relations = [
        {
            "head": ends[one.head_id]["token_end"],
            "child": ends[one.tail_id]["token_end"],
            "head_span": ends[one.head_id],
            "child_span": ends[one.tail_id],
            "label": one.label,
            **_if_there("score", one.score),
        }
        for one in annotated.relations
    ]
    return {"spans": spans, "relations": relations}


def _if_there(name: str, value: object) -> Json:
    return {} if value is None else {name: value}


def _hash(text: str) -> int:
    """A signed number of 32 bits, which tells tasks apart; not the one that Prodigy would compute."""
    return zlib.crc32(text.encode("utf-8")) - 2**31


def _tokens(annotated: AnnotatedDocument) -> list[Token]:
    """Words, marks and white space, cut at borders of spans, seams and sections. A space after a token is left out unless a span begins
    or ends with it: the token says that it follows. So only at such borders may a single space be one."""
    document = annotated.document
    text = document.text
    starts, ends = {span.start for span in annotated.spans}, {span.end for span in annotated.spans}
    found: list[Token] = []
    for left, right in pairwise(sorted({0, len(text)}.union(starts, ends, document.cuts()))):
        kept = left in starts or left + 1 in ends or not left or text[left - 1].isspace()
        if kept and text[left] == " " and (left + 1 == right or not text[left + 1].isspace()):
            found.append((left, left + 1))
        found += map(re.Match.span, _TOKEN.finditer(text, left, right))
        if right in ends and text[right - 1] == " " and left + 1 < right and not text[right - 2].isspace():
            found.append((right - 1, right))
    return found


def _tokens_json(text: str, tokens: Sequence[Token]) -> str:
    """By hand: they are most of a file, and there are hundreds of thousands of them."""
    following = [start for start, _ in tokens[1:]] + [len(text)]
    return ", ".join(
        [
            f'{{"text": {encode_basestring(text[start:end])}, "start": {start}, "end": {end}, "id": {nth}, "ws": {_WS[end < then]}}}'
            for nth, ((start, end), then) in enumerate(zip(tokens, following, strict=True))
        ]
    )


# in ----------------------------------------------------------------------------------------------------------------------


def read(path: Path, language: str) -> Iterator[Read]:
    """Each task, on a line or in a JSON array, as a document. Raises as json_lines.read."""
    for read in json_lines.read(path):
        yield read if read.data is None else _document(read, read.data)._replace(item=read.item)


def _document(line: Read, task: Json) -> Read:
    given = task.get("meta")
    meta: Json = given if isinstance(given, dict) else {}
    data: Json = {
        "text": task.get("text"),
        "language": meta.get("language"),
        "source": {name: meta[name] for name in Source._fields if isinstance(meta.get(name), str)},
    }
    answer: Any = task.get("answer")
    if not isinstance(answer, str | None) or answer not in _ANSWERS:
        return Read(line.line, None, (f"has the answer {said(answer)}, which is none of Prodigy's",), json.dumps(task, ensure_ascii=False))
    refused: list[str] = []
    spans = _spans(task, refused)
    relations = _relations(task, spans, refused)
    notes: list[str] = []
    items = [*spans, *relations]
    if answer == "ignore" or (answer == "reject" and len(items) > 1):
        notes.append(IGNORED if answer == "ignore" else REJECTED)
        spans, relations = [], []
    elif answer is None and items:
        notes.append(UNANSWERED)
    status, state = _ANSWERS[answer]
    data["status"] = status
    data["spans"] = [span | {"state": state} for span in spans]
    data["relations"] = [relation | {"state": state} for relation in relations]
    return Read(line.line, data, tuple(refused), "", tuple(notes))


def _spans(task: Json, refused: list[str]) -> list[Json]:
    spans = []
    for nth, span in enumerate(_list(task, "spans", refused), 1):
        if not isinstance(span, dict) or not isinstance(span.get("label"), str):
            refused.append(f"span {nth}: has no label")
        else:
            given = {name: span[name] for name in ("start", "end", "text", "label", "score", "value") if span.get(name) is not None}
            spans.append({"id": f"span {nth}", **given})
    return spans


def _relations(task: Json, spans: Sequence[Json], refused: list[str]) -> list[Json]:
    items = _list(task, "relations", refused)
    if not items:
        return []
    places: dict[object, str] = {}
    for span in spans:
        place = _place(span)
        for named in ((*place, span["label"]), place):
            places.setdefault(named, span["id"])
    by_token = cache(lambda: _by_token(task, spans))  # few files need it
    relations = []
    for nth, one in enumerate(items, 1):
        if not isinstance(one, dict) or not isinstance(one.get("label"), str):
            refused.append(f"relation {nth}: has no label")
            continue
        head, tail = (_end(one, name, places, by_token) for name in ("head", "child"))
        if head is None or tail is None:
            refused.append(f"relation {nth}: there is no span at its {'head' if head is None else 'child'}")
        else:
            given = {"score": one["score"]} if one.get("score") is not None else {}
            relations.append({"id": f"relation {nth}", "head": head, "tail": tail, "label": one["label"], **given})
    return relations


def _end(relation: Json, name: str, places: dict[object, str], by_token: Callable[[], dict[int | None, str]]) -> str | None:
    """The span at an end of a relation: that which it names, else that of its token."""
    named = relation.get(f"{name}_span")
    if isinstance(named, dict):
        place = _place(named)
        return places.get((*place, str(named.get("label")))) or places.get(place)
    token = relation.get(name)
    return by_token().get(token) if type(token) is int else None


def _place(span: Json) -> tuple[int | None, ...]:
    """Start and end, None for what is no offset."""
    return _whole(span.get("start")), _whole(span.get("end"))


def _whole(value: object) -> int | None:
    return value if type(value) is int else None


def _by_token(task: Json, spans: Sequence[Json]) -> dict[int | None, str]:
    """For each token the span that ends with it, else that which begins with it, the longest if there are several."""
    tokens = task.get("tokens")
    listed = [token for token in tokens if isinstance(token, dict)] if isinstance(tokens, list) else []
    found: dict[int | None, str] = {}
    for edge in ("end", "start"):
        at = {_whole(span.get(edge)): span["id"] for span in sorted(spans, key=_length)}
        for nth, token in enumerate(listed):
            place = _whole(token.get(edge))
            if place is not None and place in at:
                found.setdefault(_whole(token.get("id", nth)), at[place])
    return found


def _length(span: Json) -> int:
    start, end = span.get("start"), span.get("end")
    return end - start if type(start) is int and type(end) is int else 0


def _list(task: Json, name: str, refused: list[str]) -> list[Any]:
    items = task.get(name)
    if items is not None and not isinstance(items, list):
        refused.append(f"{name} is no list")
        return []
    return items or []
