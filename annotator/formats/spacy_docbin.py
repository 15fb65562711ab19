"""spaCy's DocBin, for training: train.spacy, dev.spacy and perhaps test.spacy.

Tokens are those of spaCy's blank tokenizer of the language, cut besides at seams, section borders and span borders, so that
every span begins and ends with a token, and `doc.text` is the text, character by character.

`doc.spans["sc"]` has all spans, `doc.ents` the longest of those that overlap. `doc.user_data["spans"]` and `["relations"]` keep
every field, as "annotator/1" writes them; `doc._.rel` has {"label": …, "head": first token, "child": first token} of each
relation. spaCy is imported inside functions only: no window may need it.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import chain, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.core.annotated import AnnotatedDocument, AnnotatedSpan
from annotator.core.document import Document
from annotator.core.errors import Trouble, in_words
from annotator.formats.docbin_file import DocBinFile
from annotator.formats.exchange import About, Add, Json, Read
from annotator.formats.fitting import disjoint
from annotator.formats.jsonl import relation_to_json, spans_to_json
from annotator.formats.manifest import Report
from annotator.language.character_sets import character_sets_kept

if TYPE_CHECKING:
    import numpy as np
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
    """One `.spacy` file, as `DocBin` would write it of what `to_doc` says. Raises OSError."""
    from spacy.tokens import DocBin

    form, strings, pipelines = DocBin(_ATTRIBUTES), set[str](), dict[str, _Pipeline]()
    with DocBinFile(out.parent) as docs:

        def add(annotated: AnnotatedDocument) -> None:
            language = annotated.document.language
            if language not in pipelines:
                pipelines[language] = _Pipeline(language, strings)
            pipelines[language].add(annotated, docs)

        yield add
        docs.write(out, form.version, form.attrs, strings)


_ATTRIBUTES = ("ORTH", "NORM", "ENT_IOB", "ENT_TYPE")  # in the order of their numbers; the others would be nought
_INSIDE, _OUTSIDE, _BEGIN = 1, 2, 3  # Token.iob_strings()
_SPAN = struct.Struct(">QQQllll")  # SpanGroup.to_bytes: id, id in a knowledge base, label, tokens from and to, characters from and to


class _Pipeline:
    """The tokenizer of a language, and the hashes of words. No Doc, Token or Lexeme is made but once for a new word."""

    def __init__(self, language: str, strings: set[str]) -> None:
        """`strings` is filled with all whose hashes are written."""
        self._nlp, self._strings = _blank(language), strings
        strings.add("")
        self._hashes = _Hashes(self._nlp, strings)

    def add(self, annotated: AnnotatedDocument, docs: DocBinFile) -> None:
        import numpy as np

        document, spans = annotated.document, annotated.spans
        text = document.text
        starts, ends = _borders(document, spans, self._nlp)
        words = [text[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
        tokens = np.zeros((len(words), len(_ATTRIBUTES)), np.uint64)
        hashes = chain.from_iterable(map(self._hashes.__getitem__, words))
        tokens[:, :2] = np.fromiter(hashes, np.uint64, 2 * len(words)).reshape(-1, 2)
        labels = {label: self._nlp.vocab.strings.add(label) for label in {span.label for span in spans}}
        self._strings.update(labels)
        tokens[:, 2] = _OUTSIDE
        if ents := _ents(text, spans):
            begins, afters = np.array([ent.start for ent in ents]), np.array([ent.end for ent in ents])
            ent = np.searchsorted(begins, starts, "right") - 1
            held = (ent >= 0) & (starts < afters[ent])
            tokens[held, 2] = _INSIDE
            tokens[held, 3] = np.array([labels[ent.label] for ent in ents], np.uint64)[ent[held]]
            tokens[np.searchsorted(starts, begins), 2] = _BEGIN
        firsts = np.searchsorted(starts, [span.start for span in spans]).tolist()
        lasts = np.searchsorted(ends, [span.end for span in spans]).tolist()
        placed = {span.span_id: (first, last + 1) for span, first, last in zip(spans, firsts, lasts, strict=True)}
        group = [_SPAN.pack(0, 0, labels[span.label], *placed[span.span_id], span.start, span.end) for span in spans]
        starts_at = {span_id: first for span_id, (first, _) in placed.items()}
        user_data: dict[Any, Any] = {**_user_data(annotated), ("._.", "rel", None, None): _drawn(annotated, starts_at)}
        docs.add(len(words), tokens.tobytes(), _spaces(document, starts, ends).tobytes(), {"sc": group}, user_data)


class _Hashes(dict[str, tuple[int, int]]):
    """The hash of a word and that of its norm."""

    def __init__(self, nlp: "Language", strings: set[str]) -> None:
        self._vocab, self._strings = nlp.vocab, strings

    def __missing__(self, word: str) -> tuple[int, int]:
        lexeme = self._vocab[word]
        self._strings.update((word, lexeme.norm_))
        self[word] = found = (lexeme.orth, lexeme.norm)
        return found


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
    starts, ends = _borders(annotated.document, annotated.spans, nlp)
    words = [text[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
    doc = Doc(nlp.vocab, words=words, spaces=_spaces(annotated.document, starts, ends).tolist())
    spans = {}
    for span in annotated.spans:
        found = doc.char_span(span.start, span.end, label=span.label)
        assert found is not None  # every border of a span is one of a token
        spans[span.span_id] = found
    doc.ents = [spans[span.span_id] for span in _ents(text, annotated.spans)]
    doc.spans["sc"] = list(spans.values())
    doc.user_data.update(_user_data(annotated))
    doc._.rel = _drawn(annotated, {span_id: span.start for span_id, span in spans.items()})
    return doc


def _user_data(annotated: AnnotatedDocument) -> Json:
    document = annotated.document
    return {
        "document_id": document.document_id,
        "language": document.language,
        "spans": spans_to_json(annotated),
        "relations": [relation_to_json(relation) for relation in annotated.relations],
    }


def _drawn(annotated: AnnotatedDocument, first: Mapping[str, int]) -> list[Json]:
    """The relations for `doc._.rel`, where the first token of each span is known."""
    return [{"label": one.label, "head": first[one.head_id], "child": first[one.tail_id]} for one in annotated.relations]


def read(path: Path, language: str) -> Iterator[Read]:
    """The documents of a `.spacy` file, counted from 1. Raises Trouble when it is none.

    Spans are those of `user_data`, as they are written here, else of `spans["sc"]`, else of `ents`; so relations of `_.rel`, which
    may also be as spaCy's tutorial on relations has it: {(first token of the head, of the child): {label: score}}, where a score of
    at least `PROBABLE` counts.
    """
    _check_unpacked(path)
    from spacy.tokens import Doc, DocBin
    from spacy.vocab import Vocab

    if not Doc.has_extension("rel"):
        Doc.set_extension("rel", default=None)
    nth = 0
    try:
        docs = DocBin(store_user_data=True).from_disk(path).get_docs(Vocab())
        while (doc := _next(docs)) is not None:
            nth += 1
            yield _read(nth, doc, language)
    except Exception as error:  # zlib, msgpack, numpy and spaCy each have their own
        if nth:
            raise Trouble(f"{path}: is damaged: what follows its document {nth} cannot be read; write it again.") from error
        raise Trouble(f"{path}: is no spaCy DocBin, or a damaged one; write it with DocBin.to_disk.") from error


def _next(docs: "Iterator[Doc]") -> "Doc | None":
    """The next Doc. spaCy looks for decoders among all packages installed three times a document, which costs more than the rest of it."""
    from srsly.msgpack import msgpack_decoders  # type: ignore[import-untyped]

    vars(msgpack_decoders)["get_all"] = _decoders
    try:
        return next(docs, None)
    finally:
        del vars(msgpack_decoders)["get_all"]


@cache
def _decoders() -> dict[str, Any]:
    from srsly.msgpack import msgpack_decoders

    found: dict[str, Any] = type(msgpack_decoders).get_all(msgpack_decoders)
    return found


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
        if _says_otherwise(doc):
            refused.append('what its ents or spans["sc"] have otherwise than the spans of its user_data, which are taken')
    else:
        found = _annotation(doc, refused)
    try:
        return Read(nth, _plain({**data, **found}), tuple(refused))
    except (TypeError, RecursionError):
        return Read(nth, None, ("its user_data hold values that are no JSON",))


_SCALARS = frozenset((str, int, float, bool, type(None)))


def _plain(value: Any) -> Any:
    """The same with lists for tuples. Raises TypeError for what JSON does not know and msgpack does."""
    if type(value) in _SCALARS:
        return value
    if isinstance(value, list | tuple):
        return [one if type(one) in _SCALARS else _plain(one) for one in value]
    if isinstance(value, dict) and set(map(type, value)) <= {str}:
        return {key: one if type(one) in _SCALARS else _plain(one) for key, one in value.items()}
    raise TypeError(type(value))


def _says_otherwise(doc: "Doc") -> bool:
    """Whether the spans that spaCy sees are not those of the user data: what was written went wrong, or was changed since.

    Where the user data are not understood, whoever takes them says so.
    """
    try:
        meant = {(span["start"], span["end"], span["label"]) for span in doc.user_data["spans"]}
    except (KeyError, TypeError):
        return False
    ents, grouped = ({(span.start_char, span.end_char, span.label_) for span in spans} for spans in (doc.ents, doc.spans.get("sc", ())))
    return not ents <= meant or ("sc" in doc.spans and grouped != meant)


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


def _borders(document: Document, spans: Sequence[AnnotatedSpan], nlp: "Language") -> "tuple[np.ndarray, np.ndarray]":
    """Where tokens begin and end: those of the tokenizer between two cuts, cut where a span begins or ends.

    Between two tokens is nothing, or one space; where a span begins or ends with that space, it is a token.
    """
    import numpy as np

    text = document.text
    cuts = [0, *(cut for cut in document.cuts() if 0 < cut < len(text)), len(text)]
    pieces = [nlp.tokenizer(text[left:right]).to_array(["IDX", "LENGTH"]) for left, right in pairwise(cuts)]
    starts, lengths = np.concatenate(pieces).astype(np.int64).T
    starts = starts + np.repeat(cuts[:-1], [len(piece) for piece in pieces])
    ends = starts + lengths

    firsts, afters = np.array([span.start for span in spans], np.int64), np.array([span.end for span in spans], np.int64)
    borders, characters = np.concatenate((firsts, afters)), np.concatenate((firsts, afters - 1))
    token = np.searchsorted(starts, borders, "right") - 1
    inside = np.unique(borders[(starts[token] < borders) & (borders < ends[token])])
    spaces = np.unique(characters[characters >= ends[np.searchsorted(starts, characters, "right") - 1]])
    return _merged(starts, inside, spaces), _merged(ends, inside, spaces + 1)


def _merged(*places: "np.ndarray") -> "np.ndarray":
    """All of them in order; the first are, which makes it quick."""
    import numpy as np

    return np.sort(np.concatenate(places), kind="stable")


def _spaces(document: Document, starts: "np.ndarray", ends: "np.ndarray") -> "np.ndarray":
    """Whether a space follows each token."""
    import numpy as np

    spaces: np.ndarray = ends != np.append(starts[1:], len(document.text))
    return spaces


@cache
@character_sets_kept()
def _blank(language: str) -> "Language":
    """The tokenizer of a language, with nothing but the norms of words; the general one for a language that spaCy does not know."""
    import spacy
    from spacy.attrs import NORM  # type: ignore[import-not-found]

    try:
        nlp = spacy.blank(language)
    except ImportError:
        nlp = spacy.blank("xx")
    vocab: Any = nlp.vocab
    vocab.lex_attr_getters = {NORM: vocab.lex_attr_getters[NORM]}
    return nlp
