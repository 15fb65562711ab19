from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotated import AnnotatedDocument
from annotator.formats import conll
from annotator.formats.escaping import escaped
from annotator.formats.exchange import Read
from annotator.formats.fitting import fit
from annotator.formats.manifest import Report
from annotator.formats.registry import FORMATS
from tests.formats.round_trip import read_back, write
from tests.formats.small import SMALL, annotated, broken, check_golden, refusals
from tests.formats.torture import TORTURE, sample

CONLL = FORMATS["conll"]
FOLLOWS = "; its span is left out"


def read(folder: Path, text: str) -> list[Any]:
    (folder / "a.conll").write_bytes(text.encode())
    return list(conll.read(folder / "a.conll", "fr"))


def spans(data: dict[str, Any]) -> list[tuple[str, str]]:
    return [(data["text"][span["start"] : span["end"]], span["label"]) for span in data["spans"]]


def held(*corpus: AnnotatedDocument) -> list[AnnotatedDocument]:
    return [fit(one, CONLL, Report()) for one in corpus]


def bare(one: AnnotatedDocument) -> list[tuple[str, str]]:
    """The surfaces without white space, and the labels as they are written."""
    text = one.document.text
    ordered = sorted(one.spans, key=lambda span: span.start)
    return [("".join(text[span.start : span.end].split()), escaped(span.label, r"\s")) for span in ordered]


def test_the_small_corpus_looks_like_its_golden_files(tmp_path: Path) -> None:
    check_golden("conll", tmp_path)


@pytest.mark.parametrize(
    ("name", "reasons"),
    [
        ("no_conll", ["no_conll.conll: is no CoNLL file: no line has a token first and a tag like B-PER or O last"]),
        ("one_column", ["5: columns: 1, where the first line has 4"]),
        ("three_columns", ["5: columns: 3, where the first line has 4"]),
        ("no_tag", ["5: ends with LOC, which is no tag like B-PER or O"]),
        ("tag_without_label", ["5: ends with B-, which is no tag"]),
        ("no_token", ["5: is no token with a tag"]),
        ("iob2_begins_with_i", ["8: I-PER cannot follow O in IOB2" + FOLLOWS]),
        ("iob2_other_label", ["7: I-PER cannot follow B-LOC in IOB2" + FOLLOWS]),
        ("bilou_not_ended", ["3: O cannot follow I-PER in BILOU" + FOLLOWS]),
        ("bilou_ends_with_sentence", ["3: a sentence cannot end after B-PER in BILOU" + FOLLOWS]),
        ("bilou_last_alone", ["1: L-PER cannot follow the beginning of a sentence in BILOU" + FOLLOWS]),
        ("iobes_other_label", ["2: E-LOC cannot follow B-PER in IOBES" + FOLLOWS]),
        ("mixed_schemes", ["mixed_schemes.conll: has tags of several schemes (S, U)"]),
        ("not_utf8", ["5: the line is not UTF-8 (byte 2); its article is left out"]),
    ],
)
def test_a_broken_file_is_refused_with_its_reasons(name: str, reasons: list[str]) -> None:
    said = refusals(broken("conll") / f"{name}.conll", "conll")
    assert len(said) == len(reasons)
    assert all(reason in one for reason, one in zip(reasons, said, strict=True))


def test_a_misplaced_tag_loses_its_span_only() -> None:
    *refused, one = conll.read(broken("conll") / "iob2_begins_with_i.conll", "fr")
    assert len(refused) == 1
    assert one.data["text"] == "Malo dort\nBrest et Malo Garrec"
    assert spans(one.data) == [("Malo", "PER"), ("Brest", "LOC")]


@pytest.mark.parametrize(
    ("scheme", "tags"),
    [
        ("IOB2", "B-PER I-PER B-PER O B-LOC B-PER I-PER"),
        ("IOB1", "I-PER I-PER B-PER O I-LOC I-PER I-PER"),
        ("BILOU", "B-PER L-PER U-PER O U-LOC B-PER L-PER"),
        ("IOBES", "B-PER E-PER S-PER O S-LOC B-PER E-PER"),
    ],
)
def test_the_scheme_of_the_tags_is_told_by_the_whole_file(scheme: str, tags: str, tmp_path: Path) -> None:
    (one,) = read(tmp_path, "".join(f"{token}\t{tag}\r\n" for token, tag in zip("abcdefg", tags.split(), strict=True)))
    assert one.notes == (f"articles with tags read as {scheme}",)
    assert spans(one.data) == [("a b", "PER"), ("c", "PER"), ("e", "LOC"), ("f g", "PER")]


def test_one_tag_out_of_place_does_not_change_the_scheme(tmp_path: Path) -> None:
    refused, one = read(tmp_path, "a B-PER\nb I-PER\nc O\nd B-LOC\n\ne I-ORG\n")
    assert refused.line == 6
    assert one.notes == ("articles with tags read as IOB2",)


def test_comments_stand_before_sentences_and_a_hash_may_be_a_token(tmp_path: Path) -> None:
    (one,) = read(tmp_path, "# id 7 domain=en\n# _ _ O\nBrest _ _ B-LOC\n\n# text\n# _ _ B-X\n")
    assert one.data["text"] == "# Brest\n#"
    assert spans(one.data) == [("Brest", "LOC"), ("#", "X")]


def test_each_docstart_begins_an_article_known_by_its_line(tmp_path: Path) -> None:
    found = read(tmp_path, "\ufeff-DOCSTART- O\n\na O\n\n-DOCSTART- -X- O O\n\nb O\nc O\n")
    assert [(one.line, one.data["text"]) for one in found] == [(1, "a"), (5, "b c")]


def test_spans_of_white_space_are_reported_and_outer_white_space_is_noted() -> None:
    report = Report()
    one = annotated("Brest \n Malo", (("a", "LOC", "Brest "), ("b", "X", "\n")))
    assert [span.span_id for span in fit(one, CONLL, report).spans] == ["a"]
    assert report.spans.reported == {conll.ONLY_SPACE: 1}
    assert report.notes[conll.OUTER_SPACE] == 1


@given(st.sampled_from(["IOB1 BIO", "IOB2 BIO", "BILOU BILUO", "IOBES BIESMO"]), st.data())
def test_every_tag_is_read_or_refused(scheme: str, data: st.DataObject) -> None:
    name, letters = scheme.split()
    tag = st.tuples(st.sampled_from(letters), st.sampled_from(["PER", "LOC"]))
    tags = [pair if pair[0] != "O" else ("O", "") for pair in data.draw(st.lists(tag, min_size=1, max_size=8))]
    sentence = conll._Sentence(1, ["x"] * len(tags), tags, [""] * len(tags))
    found = list(conll._spans(sentence, name))
    whole = [place for place in found if not isinstance(place, Read)]
    assert all(before[1] < after[0] for before, after in pairwise(whole))
    assert all({tags[nth][1] for nth in range(first, last + 1)} == {label} for first, last, label in whole)
    in_spans = {nth for first, last, _ in whole for nth in range(first, last + 1)}
    lost = [nth for nth, (letter, _) in enumerate(tags) if letter != "O" and nth not in in_spans]
    assert bool(lost) == (len(whole) < len(found))


def test_spacy_reads_the_same_spans(tmp_path: Path) -> None:
    from spacy.training.converters import conll_ner_to_docs

    corpus = held(*SMALL, TORTURE, *sample())
    write(CONLL, corpus, tmp_path)
    docs = list(conll_ner_to_docs((tmp_path / "corpus.conll").read_text(encoding="utf-8"), n_sents=0, no_print=True))
    assert len(docs) == len(corpus)
    for doc, one in zip(docs, corpus, strict=True):
        assert [("".join(token.text for token in span), span.label_) for span in doc.ents] == bare(one)


def test_seqeval_finds_the_same_spans(tmp_path: Path) -> None:
    """It needs the extra `interop`."""
    pytest.importorskip("seqeval")
    from seqeval.metrics.sequence_labeling import get_entities
    from seqeval.scheme import IOB2, Entities

    corpus = held(*SMALL, TORTURE)
    write(CONLL, corpus, tmp_path)
    rows = [line.split(" ") for line in (tmp_path / "corpus.conll").read_text(encoding="utf-8").split("\n")]
    sentences: list[list[str]] = [[]]
    for row in rows:
        if row == [""]:
            sentences.append([])
        elif row[0] != "-DOCSTART-":
            sentences[-1].append(row[-1])
    tags = [tags for tags in sentences if tags]
    meant = sorted(label for one in corpus for _, label in bare(one))
    assert sorted(label for label, _, _ in get_entities(tags)) == meant
    assert sorted(found.tag for sentence in Entities(tags, IOB2).entities for found in sentence) == meant


def test_what_was_written_reads_back_without_a_refusal(tmp_path: Path) -> None:
    corpus = held(*SMALL, TORTURE)
    write(CONLL, corpus, tmp_path)
    found = list(read_back(CONLL, tmp_path / "corpus.conll"))
    assert [bare(one) for one in found] == [bare(one) for one in corpus]
