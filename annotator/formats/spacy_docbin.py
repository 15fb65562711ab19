"""spaCy's DocBin, for training: train.spacy, dev.spacy and perhaps test.spacy.

Tokens are those of spaCy's blank tokenizer of the language, cut besides at seams, section borders and span borders, so that
every span begins and ends with a token, and `doc.text` is the text, character by character.

`doc.spans["sc"]` has all spans, `doc.ents` the longest of those that overlap. `doc.user_data["spans"]` and `["relations"]` keep
every field, as "annotator/1" writes them; `doc._.rel` has {"label": …, "head": first token, "child": first token} of each
relation. spaCy is imported inside functions only: no window may need it.
"""

import json
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.core.annotated import AnnotatedDocument, AnnotatedSpan
from annotator.core.document import Document
from annotator.core.errors import Trouble, in_words
from annotator.formats.exchange import About, Add, Json, Read
from annotator.formats.fitting import disjoint
from annotator.formats.jsonl import relation_to_json, spans_to_json
from annotator.formats.manifest import Report
from annotator.language.character_sets import character_sets_kept

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PROBABLE = 0.5
MAX_UNPACKED, SURE_UNPACKED, MAX_RATIO = 4_000_000_000, 100_000_000, 200
"""The most bytes in a file, unpacked; and how many times its size they may be where they are more than `SURE_UNPACKED`. A corpus has
some 8 times its size, one article again and again 150 times; nothing but zeros has 1,000 times."""
_CHUNK = 2**20


NOT_IN_ENTS = 'spans not in doc.ents (inside or across others, or with outer white space), but in spans["sc"]'


@contextmanager
def writer(out: Path, about: About) -> Iterator[Add]:
    """One `.spacy` file. Its documents are held in memory till the end, packed: the format has no other way. Raises OSError."""
    from spacy.tokens import DocBin

    pipelines: dict[str, Language] = {}
    docs = DocBin(store_user_data=True)

    def add(annotated: AnnotatedDocument) -> None:
        language = annotated.document.language
        if language not in pipelines:
            pipelines[language] = _blank(language)
        docs.add(to_doc(annotated, pipelines[language]))

    yield add
    docs.to_disk(out)


def fit(annotated: AnnotatedDocument, report: Report) -> AnnotatedDocument:
    """All of it; spans that `doc.ents` cannot hold are noted."""
    in_ents = len(_ents(annotated.document.text, annotated.spans))
    report.note(NOT_IN_ENTS, len(annotated.spans) - in_ents)
    return annotated


def _ents(text: str, spans: Sequence[AnnotatedSpan]) -> tuple[AnnotatedSpan, ...]:
    """The longest spans that do not overlap, without those that begin or end with white space."""
    return disjoint(span for span in spans if not (text[span.start].isspace() or text[span.end - 1].isspace()))


def to_doc(annotated: AnnotatedDocument, nlp: "Language") -> "Doc":
    """A Doc whose text is the document's."""
    from spacy.tokens import Doc

    if not Doc.has_extension("rel"):
        Doc.set_extension("rel", default=None)
    text = annotated.document.text
    words, spaces = tokens(annotated.document, annotated.spans, nlp)
    doc = Doc(nlp.vocab, words=words, spaces=spaces)
    assert doc.text == text
    spans = {}
    for span in annotated.spans:
        found = doc.char_span(span.start, span.end, label=span.label)
        assert found is not None  # every border of a span is one of a token
        spans[span.span_id] = found
    doc.ents = [spans[span.span_id] for span in _ents(text, annotated.spans)]
    doc.spans["sc"] = list(spans.values())
    doc.user_data["document_id"] = annotated.document.document_id
    doc.user_data["language"] = annotated.document.language
    doc.user_data["spans"] = spans_to_json(annotated)
    doc.user_data["relations"] = [relation_to_json(relation) for relation in annotated.relations]
    doc._.rel = [
        {"label": relation.label, "head": spans[relation.head_id].start, "child": spans[relation.tail_id].start}
        for relation in annotated.relations
    ]
    return doc


def read(path: Path, language: str) -> Iterator[Read]:
    """The documents of a `.spacy` file, counted from 1. Raises Trouble when it is none.

    Spans are those of `user_data`, as they are written here, else of `spans["sc"]`, else of `ents`; so relations of `_.rel`, which
    may also be as spaCy's tutorial on relations has it: {(first token of the head, of the child): {label: score}}, where a score of
    at least `PROBABLE` counts.
    """
    _check_unpacked(path)
    import spacy
    from spacy.tokens import Doc, DocBin

    if not Doc.has_extension("rel"):
        Doc.set_extension("rel", default=None)
    nth = 0
    try:
        docs = DocBin(store_user_data=True).from_disk(path).get_docs(spacy.blank("xx").vocab)
        while (doc := next(docs, None)) is not None:
            nth += 1
            yield _read(nth, doc, language)
    except Exception as error:  # zlib, msgpack, numpy and spaCy each have their own
        if nth:
            raise Trouble(f"{path}: is damaged: what follows its document {nth} cannot be read; write it again.") from error
        raise Trouble(f"{path}: is no spaCy DocBin, or a damaged one; write it with DocBin.to_disk.") from error


def _check_unpacked(path: Path) -> None:
    """Raises Trouble for a file that would fill the memory when it is unpacked."""
    packed, unpacked = path.stat().st_size, 0
    unpack = zlib.decompressobj()
    try:
        with path.open("rb") as file:
            while data := unpack.unconsumed_tail or file.read(_CHUNK):
                unpacked += len(unpack.decompress(data, _CHUNK))
                if unpacked > MAX_UNPACKED or (unpacked > SURE_UNPACKED and unpacked > MAX_RATIO * packed):
                    raise Trouble(f"{path}: unpacks to more than {unpacked:,} bytes from {packed:,}, as no corpus does; it is not read.")
    except zlib.error:
        return  # whoever reads it says so


def _read(nth: int, doc: "Doc", language: str) -> Read:
    data = {"text": doc.text, "language": doc.user_data.get("language", language)}
    refused: list[str] = []
    if isinstance(doc.user_data.get("spans"), list | tuple):  # msgpack makes tuples of lists
        found = {"spans": doc.user_data["spans"], "relations": doc.user_data.get("relations") or ()}
    else:
        found = _annotation(doc, refused)
    try:
        return Read(nth, json.loads(json.dumps({**data, **found})), tuple(refused))  # msgpack knows more kinds of values
    except (TypeError, ValueError, RecursionError):
        return Read(nth, None, ("its user_data hold values that are no JSON",))


def _annotation(doc: "Doc", refused: list[str]) -> Json:
    """What a Doc that was not written here says."""
    found = list(doc.spans.get("sc") or doc.ents)
    spans = [
        {"id": nth, "start": one.start_char, "end": one.end_char, "text": one.text, "label": one.label_} for nth, one in enumerate(found)
    ]
    at = {one.start: nth for nth, one in reversed(list(enumerate(found)))}
    relations = []
    for nth, (head, child, label) in enumerate(_rel(doc._.rel, refused), 1):
        if head in at and child in at:
            relations.append({"head": at[head], "tail": at[child], "label": label})
        else:
            refused.append(f"relation {nth}: there is no span that begins with token {child if head in at else head}")
    return {"spans": spans, "relations": relations}


def _rel(rel: Any, refused: list[str]) -> Iterator[tuple[int, int, str]]:
    """The first token of head and child, and the label, of each relation of `doc._.rel`."""
    try:
        if isinstance(rel, dict):
            for (head, child), scores in rel.items():
                yield from ((int(head), int(child), str(label)) for label, score in scores.items() if score >= PROBABLE)
        else:
            for one in rel or ():
                yield int(one["head"]), int(one["child"]), str(one["label"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        refused.append(f"its _.rel is not understood from some relation on ({in_words(error)})")


def tokens(document: Document, spans: Iterable[AnnotatedSpan], nlp: "Language") -> tuple[list[str], list[bool]]:
    """Words, and whether a space follows each, that make up the text exactly."""
    spans = list(spans)
    text, starts, ends = document.text, {span.start for span in spans}, {span.end for span in spans}
    edges = sorted(starts | ends)
    words: list[str] = []
    spaces: list[bool] = []
    for start, end, spaced in _raw_tokens(document, nlp):
        inside = edges[bisect_right(edges, start) : bisect_left(edges, end)]
        words += [text[left:right] for left, right in pairwise([start, *inside, end])]
        spaces += [False] * (len(inside) + 1)
        if spaced and (end in starts or end + 1 in ends):  # a span begins or ends with this space
            words.append(" ")
            spaces.append(False)
        else:
            spaces[-1] = spaced
    return words, spaces


def _raw_tokens(document: Document, nlp: "Language") -> Iterator[tuple[int, int, bool]]:
    """The tokenizer's tokens of each piece between two cuts, and whether a space follows."""
    borders = [0, *(cut for cut in document.cuts() if 0 < cut < len(document.text)), len(document.text)]
    for left, right in pairwise(borders):
        doc = nlp.tokenizer(document.text[left:right])
        for at, length, spaced in doc.to_array(["IDX", "LENGTH", "SPACY"]).tolist():  # no object a token
            yield left + at, left + at + length, bool(spaced)


@character_sets_kept()
def _blank(language: str) -> "Language":
    """The tokenizer of a language; the general one for a language that spaCy does not know."""
    import spacy

    try:
        return spacy.blank(language)
    except ImportError:
        return spacy.blank("xx")
