import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.document import Document, Seam, SeamKind
from annotator.core.values import Decision, Status
from annotator.formats import spacy_docbin
from annotator.formats.manifest import Report

spacy = pytest.importorskip("spacy")

TEXT = "Le port de Brest salue Zoé Quentel.Malo Garrec dirige l’Armement Quentel depuis lundi. "


def annotated(text: str, *spans: tuple[int, int, str], seams: tuple[int, ...] = (), relate: bool = False) -> AnnotatedDocument:
    document = Document.of(text, "fr", seams=tuple(Seam(offset, SeamKind.SENTENCE, 0.9) for offset in seams))
    made = tuple(AnnotatedSpan(f"s{nth}", *span, Decision.CONFIRMED) for nth, span in enumerate(spans))
    relations = (AnnotatedRelation("r", "s0", "s1", "role_at", Decision.CONFIRMED),) if relate else ()
    return AnnotatedDocument(document, Status.FINISHED, made, relations)


def doc_of(one: AnnotatedDocument, overlapping: bool = False) -> Any:
    return spacy_docbin.to_doc(one, spacy.blank("fr"), overlapping)


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
    doc = doc_of(annotated(text, *spans, seams=seams), overlapping=True)
    assert doc.text == text
    assert [(span.start_char, span.end_char, span.label_) for span in doc.spans["sc"]] == spans


def test_overlapping_spans_stand_in_the_span_group_and_the_outermost_in_ents(tmp_path: Path) -> None:
    outer, inner = place("Armement Quentel", "ORG"), (TEXT.rindex("Quentel"), TEXT.rindex("Quentel") + 7, "PER")
    report = Report()
    written = spacy_docbin.write([annotated(TEXT, inner, outer)], tmp_path, AllTrain(), report)
    (doc,) = spacy.tokens.DocBin().from_disk(written[0]).get_docs(spacy.blank("fr").vocab)
    assert [span.text for span in doc.ents] == ["Armement Quentel"]
    assert {span.text for span in doc.spans["sc"]} == {"Armement Quentel", "Quentel"}
    assert report.spans.written == 2


class AllTrain(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "train"


def test_relations_come_back_from_the_file(tmp_path: Path) -> None:
    one = annotated(TEXT, place("Malo Garrec", "PER"), place("Armement Quentel", "ORG"), relate=True)
    written = spacy_docbin.write([one], tmp_path, AllTrain(), Report())
    (doc,) = spacy.tokens.DocBin().from_disk(written[0]).get_docs(spacy.blank("fr").vocab)
    (relation,) = doc.user_data["relations"]
    assert (relation["head"], relation["tail"], relation["label"]) == ("s0", "s1", "role_at")
    (drawn,) = doc._.rel
    assert (doc[drawn["head"]].text, doc[drawn["child"]].text) == ("Malo", "Armement")


def test_rejected_spans_are_reported_and_not_written(tmp_path: Path) -> None:
    one = annotated(TEXT, place("Brest", "LOC"))
    rejected = AnnotatedSpan("no", 0, 2, "PER", Decision.REJECTED)
    report = Report()
    spacy_docbin.write([AnnotatedDocument(one.document, one.status, (rejected, *one.spans))], tmp_path, AllTrain(), report)
    assert (report.spans.came_in, report.spans.written) == (2, 1)


@given(st.sets(st.text(max_size=5), max_size=40), st.integers(0, 3), st.sampled_from([(80, 20), (80, 10, 10), (1, 1)]))
def test_the_split_depends_on_nothing_but_ids_and_seed_and_leaves_no_part_empty(ids: set[str], seed: int, shares: tuple[int, ...]) -> None:
    parts = spacy_docbin.split(ids, shares, seed)
    assert parts == spacy_docbin.split(sorted(ids, reverse=True), shares, seed)
    assert set(parts) == ids
    if len(ids) >= len(shares):
        assert set(parts.values()) == set(spacy_docbin.PARTS[: len(shares)])


def test_spacy_finds_no_error_in_the_data_beyond_too_few_examples(tmp_path: Path) -> None:
    corpus = [annotated(TEXT + str(nth), place("Zoé Quentel", "PER"), place("Brest", "LOC"), seams=(35,)) for nth in range(6)]
    ids = [one.document.document_id for one in corpus]
    spacy_docbin.write(corpus, tmp_path, spacy_docbin.split(ids, (80, 20), 0), Report())
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
