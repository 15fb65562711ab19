import subprocess
import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.document import Document, Seam, SeamKind
from annotator.core.errors import Trouble
from annotator.core.schema import Schema
from annotator.core.values import Decision, Status
from annotator.formats import docbin_file, spacy_docbin
from annotator.formats.exchange import About
from annotator.formats.registry import FORMATS
from tests.formats.round_trip import read_back

spacy = pytest.importorskip("spacy")

ABOUT = About(Schema((), ()))
PIPELINES = {language: spacy.blank(known) for language, known in (("fr", "fr"), ("en", "en"), ("zz", "xx"))}
TEXT = "Le port de Brest salue Zoé Quentel.Malo Garrec dirige l’Armement Quentel depuis lundi. "


def annotated(text: str, *spans: tuple[int, int, str], seams: tuple[int, ...] = (), relate: bool = False) -> AnnotatedDocument:
    document = Document.of(text, "fr", seams=tuple(Seam(offset, SeamKind.SENTENCE, 0.9) for offset in seams))
    made = tuple(AnnotatedSpan(f"s{nth}", *span, Decision.CONFIRMED) for nth, span in enumerate(spans))
    relations = (AnnotatedRelation("r", "s0", "s1", "role_at", Decision.CONFIRMED),) if relate else ()
    return AnnotatedDocument(document, Status.FINISHED, made, relations)


def doc_of(one: AnnotatedDocument) -> Any:
    return spacy_docbin.to_doc(one, PIPELINES["fr"])


def write(documents: Iterable[AnnotatedDocument], out: Path) -> Any:
    """The Docs of a file, as spaCy reads it."""
    with spacy_docbin.writer(out, ABOUT) as add:
        for one in documents:
            add(one)
    return list(spacy.tokens.DocBin().from_disk(out).get_docs(PIPELINES["fr"].vocab))


def place(surface: str, label: str) -> tuple[int, int, str]:
    start = TEXT.index(surface)
    return start, start + len(surface), label


def test_a_seam_and_a_span_border_cut_a_glued_word() -> None:
    text = "la RussieMark Milley"
    by_span = doc_of(annotated(text, (3, 9, "LOC"), (9, 20, "PER")))
    assert [(span.text, span.label_) for span in by_span.ents] == [("Russie", "LOC"), ("Mark Milley", "PER")]
    by_seam = doc_of(annotated(text, seams=(9,)))
    assert [token.text for token in by_seam] == ["la", "Russie", "Mark", "Milley"]


@given(st.text(st.sampled_from("ab É’.\n\u00a0\u202f😊-"), min_size=1, max_size=30), st.data())
def test_the_text_is_kept_and_no_span_is_lost(text: str, data: st.DataObject) -> None:
    spans = []
    for _ in range(data.draw(st.integers(0, 4))):
        start = data.draw(st.integers(0, len(text) - 1))
        spans.append((start, data.draw(st.integers(start + 1, len(text))), "X"))
    seams = tuple(data.draw(st.sets(st.integers(1, len(text) - 1), max_size=2))) if len(text) > 1 else ()
    doc = doc_of(annotated(text, *spans, seams=seams))
    assert doc.text == text
    assert [(span.start_char, span.end_char, span.label_) for span in doc.spans["sc"]] == spans


PIECES = ("a", "É", "’", ".", "\n", " ", "\u00a0", "😊", "-", "aujourd’hui", "don't", "M.", ":)", "\r\n", "e\u0301", "1,5 km", "  ")
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=15).map("".join)


@st.composite
def annotated_texts(draw: st.DrawFn) -> AnnotatedDocument:
    text = draw(TEXTS)
    places = draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, 6), st.sampled_from(["PER", "LOC"])), max_size=5))
    spans = tuple(
        AnnotatedSpan(f"s{nth}", start, min(start + length, len(text)), label, Decision.CONFIRMED)
        for nth, (start, length, label) in enumerate(places)
    )
    seams = tuple(Seam(offset, SeamKind.SENTENCE, 0.9) for offset in sorted(draw(st.sets(st.integers(1, len(text)), max_size=2))))
    ends = st.sampled_from([span.span_id for span in spans]) if spans else st.nothing()
    relations = tuple(
        AnnotatedRelation(f"r{nth}", draw(ends), draw(ends), "knows", Decision.CONFIRMED) for nth in range(min(len(spans), 2))
    )
    document = Document.of(text, draw(st.sampled_from(["fr", "en", "zz"])), seams=tuple(seam for seam in seams if seam.offset < len(text)))
    return AnnotatedDocument(document, Status.FINISHED, spans, relations)


@given(annotated_texts())
def test_tokens_are_those_of_the_tokenizer_cut_at_seams_and_at_the_borders_of_spans(one: AnnotatedDocument) -> None:
    nlp, text, spans = PIPELINES[one.document.language], one.document.text, one.spans
    borders = {span.start for span in spans} | {span.end for span in spans}
    cuts = [0, *(cut for cut in one.document.cuts() if cut < len(text)), len(text)]
    expected = []
    for left, right in pairwise(cuts):
        for token in nlp.tokenizer(text[left:right]):
            start, end = left + token.idx, left + token.idx + len(token)
            places = [start, *(place for place in range(start + 1, end) if place in borders), end]
            expected += pairwise(places)
            if token.whitespace_ and any(span.start == end or span.end == end + 1 for span in spans):
                expected.append((end, end + 1))
    assert [(token.idx, token.idx + len(token)) for token in spacy_docbin.to_doc(one, nlp)] == expected


@given(st.lists(annotated_texts(), max_size=3))
@settings(max_examples=20)
def test_spacy_reads_what_its_own_docbin_would_have_written(documents: list[AnnotatedDocument]) -> None:
    docs = [spacy_docbin.to_doc(one, PIPELINES[one.document.language]) for one in documents]
    own = spacy.tokens.DocBin(docs=docs, store_user_data=True)
    with TemporaryDirectory() as folder:
        write(documents, Path(folder) / "train.spacy")
        found = spacy.tokens.DocBin().from_disk(Path(folder) / "train.spacy")
    assert found.strings == own.strings
    pairs = list(zip(own.get_docs(spacy.vocab.Vocab()), found.get_docs(spacy.vocab.Vocab()), strict=True))
    assert [one.to_bytes() for one, _ in pairs] == [other.to_bytes() for _, other in pairs]  # tokens, ents, groups, cats, user data
    for annotation in ("ENT_IOB", "SENT_START", "DEP", "TAG", "MORPH"):
        assert all(one.has_annotation(annotation) == other.has_annotation(annotation) for one, other in pairs)


def test_spacy_trains_on_the_file_as_on_one_of_its_own(tmp_path: Path) -> None:
    write([annotated(TEXT, place("Zoé Quentel", "PER"), place("Brest", "LOC"), seams=(35,))], tmp_path / "train.spacy")
    (example,) = spacy.training.Corpus(tmp_path / "train.spacy")(PIPELINES["fr"])
    assert [(span.text, span.label_) for span in example.reference.ents] == [("Brest", "LOC"), ("Zoé Quentel", "PER")]
    assert example.predicted.text == TEXT


def test_a_corpus_without_an_article_is_a_file_that_spacy_reads(tmp_path: Path) -> None:
    assert write([], tmp_path / "dev.spacy") == []


def test_a_corpus_too_large_for_one_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docbin_file, "_MOST_BINARY", 100)
    with pytest.raises(Trouble, match="The 1 articles have too many words for one file of spaCy"):
        write([annotated(TEXT)], tmp_path / "train.spacy")


def test_a_writer_that_fails_leaves_nothing_in_the_folder(tmp_path: Path) -> None:
    def documents() -> Iterator[AnnotatedDocument]:
        yield annotated(TEXT)
        raise OSError("no space left")

    with pytest.raises(OSError, match="no space left"):
        write(documents(), tmp_path / "train.spacy")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("changed", ["ents", "group"])
def test_spans_that_were_changed_in_spacy_beside_the_user_data_are_told(changed: str, tmp_path: Path) -> None:
    (doc,) = write([annotated(TEXT, place("Zoé Quentel", "PER"))], tmp_path / "train.spacy")
    other = [doc.char_span(*place("Brest", "LOC")[:2], label="LOC")]
    if changed == "ents":
        doc.ents = other
    else:
        doc.spans["sc"] = other
    spacy.tokens.DocBin(docs=[doc], store_user_data=True).to_disk(tmp_path / "changed.spacy")
    (one,) = spacy_docbin.read(tmp_path / "changed.spacy", "fr")
    assert one.data is not None
    assert [span["label"] for span in one.data["spans"]] == ["PER"]
    assert one.refused == ('what its ents or spans["sc"] have otherwise than the spans of its user_data, which are taken',)


@pytest.mark.parametrize("value", [b"bytes", {1: "one"}, (1, {"x": b"deep"})])
def test_user_data_that_are_no_json_are_refused(value: object, tmp_path: Path) -> None:
    doc = PIPELINES["fr"]("Zoé dort.")
    doc.user_data["spans"] = [{"start": 0, "end": 3, "label": "PER", "value": value}]
    spacy.tokens.DocBin(docs=[doc], store_user_data=True).to_disk(tmp_path / "other.spacy")
    (one,) = spacy_docbin.read(tmp_path / "other.spacy", "fr")
    assert (one.data, one.refused) == (None, ("its user_data hold values that are no JSON",))


def test_spacy_looks_for_decoders_as_ever_while_a_file_is_read(tmp_path: Path) -> None:
    from srsly.msgpack import msgpack_decoders

    write([annotated(TEXT), annotated(TEXT + "!")], tmp_path / "train.spacy")
    for _ in spacy_docbin.read(tmp_path / "train.spacy", "fr"):
        assert "get_all" not in vars(msgpack_decoders)


def test_overlapping_spans_stand_in_the_span_group_and_the_outermost_in_ents(tmp_path: Path) -> None:
    outer, inner = place("Armement Quentel", "ORG"), (TEXT.rindex("Quentel"), TEXT.rindex("Quentel") + 7, "PER")
    (doc,) = write([annotated(TEXT, inner, outer)], tmp_path / "train.spacy")
    assert [span.text for span in doc.ents] == ["Armement Quentel"]
    assert {span.text for span in doc.spans["sc"]} == {"Armement Quentel", "Quentel"}


def test_relations_come_back_from_the_file(tmp_path: Path) -> None:
    one = annotated(TEXT, place("Malo Garrec", "PER"), place("Armement Quentel", "ORG"), relate=True)
    (doc,) = write([one], tmp_path / "train.spacy")
    (relation,) = doc.user_data["relations"]
    assert (relation["head"], relation["tail"], relation["label"]) == ("s0", "s1", "role_at")
    (drawn,) = doc._.rel
    assert (doc[drawn["head"]].text, doc[drawn["child"]].text) == ("Malo", "Armement")


def test_what_a_file_says_is_read_back_with_every_field(tmp_path: Path) -> None:
    one = annotated(TEXT, place("Malo Garrec", "PER"), place("Armement Quentel", "ORG"), relate=True)
    write([one], tmp_path / "train.spacy")
    (back,) = read_back(FORMATS["spacy"], tmp_path / "train.spacy")
    assert (back.document.text, back.spans, back.relations) == (TEXT, one.spans, one.relations)


def test_a_file_that_was_not_written_here_is_read_by_its_groups_of_spans_its_ents_and_its_relations(tmp_path: Path) -> None:
    nlp = spacy.blank("fr")
    grouped, plain = nlp("Zoé Quentel vit."), nlp("Brest dort.")
    grouped.spans["sc"] = [grouped.char_span(0, 11, "PER"), grouped.char_span(4, 11, "FAMILY")]
    grouped._.rel = [{"label": "of", "head": 0, "child": 1}]
    plain.ents = [plain.char_span(0, 5, "LOC")]
    spacy.tokens.DocBin(docs=[grouped, plain], store_user_data=True).to_disk(tmp_path / "other.spacy")
    first, second = read_back(FORMATS["spacy"], tmp_path / "other.spacy")
    assert [(s.start, s.end, s.label) for s in first.spans] == [(0, 11, "PER"), (4, 11, "FAMILY")]
    assert [(r.head_id, r.tail_id, r.label) for r in first.relations] == [("0", "1", "of")]
    assert [(s.start, s.end, s.label) for s in second.spans] == [(0, 5, "LOC")]


def relations_of(rel: object, tmp_path: Path) -> tuple[list[tuple[str, str, str]], tuple[str, ...]]:
    """What is read of a Doc with two spans and these relations, and what is refused."""
    doc = spacy.blank("fr")("Zoé salue Malo.")
    doc.ents = [doc.char_span(0, 3, "PER"), doc.char_span(10, 14, "PER")]
    doc._.rel = rel
    spacy.tokens.DocBin(docs=[doc], store_user_data=True).to_disk(tmp_path / "other.spacy")
    (one,) = spacy_docbin.read(tmp_path / "other.spacy", "fr")
    assert one.data is not None
    surfaces = {span["id"]: span["text"] for span in one.data["spans"]}
    return [(surfaces[r["head"]], surfaces[r["tail"]], r["label"]) for r in one.data["relations"]], one.refused


def test_relations_are_read_as_spacys_tutorial_writes_them(tmp_path: Path) -> None:
    scores = {(0, 2): {"greets": 1.0, "knows": 0.0}, (2, 0): {"greets": 0.0}}
    assert relations_of(scores, tmp_path) == ([("Zoé", "Malo", "greets")], ())


@pytest.mark.parametrize("rel", [[{"head": 0}], 5, {0: {"greets": 1.0}}, {(0, 2): 1.0}])
def test_relations_of_another_kind_are_refused_and_the_spans_taken(rel: object, tmp_path: Path) -> None:
    taken, (reason,) = relations_of(rel, tmp_path)
    assert not taken
    assert "its _.rel is not understood" in reason


def test_a_relation_from_a_token_without_a_span_is_refused(tmp_path: Path) -> None:
    rel = [{"head": 1, "child": 2, "label": "greets"}, {"head": 0, "child": 2, "label": "greets"}]
    assert relations_of(rel, tmp_path) == ([("Zoé", "Malo", "greets")], ("relation 1: there is no span that begins with token 1",))


def test_a_file_that_is_no_docbin_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.spacy").write_bytes(b"no")
    with pytest.raises(Trouble, match=r"x\.spacy: is no spaCy DocBin"):
        list(spacy_docbin.read(tmp_path / "x.spacy", "fr"))


def test_spacy_finds_no_error_in_the_data_beyond_too_few_examples(tmp_path: Path) -> None:
    corpus = [annotated(TEXT + str(nth), place("Zoé Quentel", "PER"), place("Brest", "LOC"), seams=(35,)) for nth in range(6)]
    write(corpus[:5], tmp_path / "train.spacy")
    write(corpus[5:], tmp_path / "dev.spacy")
    config = tmp_path / "config.cfg"
    run = [sys.executable, "-m", "spacy"]
    subprocess.run([*run, "init", "config", "-l", "fr", "-p", "ner", str(config)], check=True, capture_output=True)
    paths = [f"--paths.{part}={tmp_path / part}.spacy" for part in ("train", "dev")]
    said = subprocess.run(
        [*run, "debug", "data", str(config), "--no-format", *paths], check=False, capture_output=True, encoding="utf-8"
    ).stdout
    assert "Corpus is loadable" in said
    errors = [line for line in said.splitlines() if "✘" in line and "Summary" not in line]
    assert [line for line in errors if "Low number of examples" not in line and not line.strip().endswith(("1 error", "1 errors"))] == []
