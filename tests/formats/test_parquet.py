import json
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest
import yaml
from hypothesis import given

from annotator.core.annotated import AnnotatedDocument, AnnotatedSpan
from annotator.core.document import Document, Source
from annotator.core.errors import Trouble
from annotator.core.schema import Schema, SpanLabel
from annotator.core.values import Decision, Status
from annotator.formats import parquet
from annotator.formats.exchange import About
from annotator.formats.fitting import fit
from annotator.formats.manifest import Report
from annotator.formats.registry import FORMATS
from annotator.formats.verifying import Fingerprint, verify
from tests.formats.small import DATA, SMALL, annotated
from tests.formats.torture import ABOUT, LABELS, TORTURE, documents

GOLDEN = DATA / "formats" / "parquet"
EVERY_LABEL = About(Schema(tuple(SpanLabel(name, name) for name in LABELS), ()))


def write(corpus: Sequence[AnnotatedDocument], folder: Path, about: About = ABOUT) -> Path:
    out = folder / "corpus.parquet"
    with parquet.writer(out, about) as add:
        for one in corpus:
            add(one)
    return out


def rows_of(file: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pyarrow.parquet.read_table(file).to_pylist()
    return rows


def check(corpus: Sequence[AnnotatedDocument], file: Path) -> None:
    """What an export checks."""
    meant = Fingerprint(True)
    for one in corpus:
        meant.add(one)
    verify(FORMATS["parquet"], [file], meant)


def names_of(file: Path) -> list[str]:
    """The names of the tags, as the `datasets` library finds them."""
    info = json.loads(pyarrow.parquet.read_schema(file).metadata[b"huggingface"])["info"]
    assert info["features"]["ner_tags"]["feature"]["_type"] == "ClassLabel"
    names: list[str] = info["features"]["ner_tags"]["feature"]["names"]
    return names


def test_the_small_corpus_has_the_rows_and_the_card_of_its_golden_files(tmp_path: Path) -> None:
    rows = json.dumps(rows_of(write(SMALL, tmp_path)), ensure_ascii=False, indent=1) + "\n"
    card = parquet.card(replace(ABOUT, parts=("train", "dev"), languages=("br", "fr"), counts={"documents": {"written": 1200}}))
    if os.environ.get("REWRITE_GOLDEN"):
        GOLDEN.mkdir(parents=True, exist_ok=True)
        (GOLDEN / "rows.json").write_text(rows, encoding="utf-8")
        (GOLDEN / "README.md").write_text(card, encoding="utf-8")
    assert rows == (GOLDEN / "rows.json").read_text(encoding="utf-8")
    assert card == (GOLDEN / "README.md").read_text(encoding="utf-8")


def test_the_torture_article_and_the_small_corpus_read_back(tmp_path: Path) -> None:
    check([TORTURE, *SMALL], write([TORTURE, *SMALL], tmp_path))


@given(documents())
def test_any_document_reads_back(tmp_path_factory: pytest.TempPathFactory, one: AnnotatedDocument) -> None:
    check([one], write([one], tmp_path_factory.mktemp("parquet"), EVERY_LABEL))


def test_pyarrow_reads_the_spans_by_their_offsets_and_the_tags_by_their_names(tmp_path: Path) -> None:
    file = write(SMALL[:1], tmp_path)
    (row,) = rows_of(file)
    assert [(s["label"], row["text"][s["start"] : s["end"]]) for s in row["spans"]][:3] == [
        ("Évènement sportif", "😊"),
        ("LOC", "Brest"),
        ("PER", "Zoé Quentel"),
    ]
    names = names_of(file)
    tagged = [(token, names[tag]) for token, tag in zip(row["tokens"], row["ner_tags"], strict=True)]
    assert tagged[2:8] == [
        ("😊", "B-Évènement sportif"), ("de", "O"), ("Brest", "B-LOC"), ("rouvre", "O"), ("Zoé", "B-PER"), ("Quentel", "I-PER"),
    ]  # fmt: skip
    assert ("Quentel", "I-LOC") in tagged  # the firm, not the family in its name
    first = row["relations"][0]
    assert (first["head"], first["tail"], first["label"]) == ("zoe", "firm", "role_at")


def test_states_scores_values_and_source_are_columns_and_what_is_rejected_has_no_tags(tmp_path: Path) -> None:
    source = Source("a.txt", "https://example.org/a", "2021-09", "Le Phare", "utf-8")
    spans = (
        AnnotatedSpan("p", 0, 3, "PER", Decision.REJECTED, "Anaïs", ("fr", "b"), 0.25),
        AnnotatedSpan("d", 4, 11, "DATE", Decision.CONFIRMED, "Anaïs", (), None, "2021-05"),
    )
    one = AnnotatedDocument(Document.of("Zoé en mai.", "br", source), Status.SKIPPED, spans)
    report = Report()
    assert fit(one, FORMATS["parquet"], report) == one
    assert list(report.notes.values()) == [1]
    file = write([one], tmp_path)
    (back,) = parquet.read_back(file)
    assert (back.spans, back.status, back.document.source, back.document.language) == (spans, Status.SKIPPED, source, "br")
    assert [names_of(file)[tag] for tag in rows_of(file)[0]["ner_tags"]] == ["O", "B-DATE", "I-DATE", "I-DATE"][
        : len(rows_of(file)[0]["tokens"])
    ]


def test_a_large_corpus_is_written_in_groups_of_rows(tmp_path: Path) -> None:
    corpus = [annotated(f"Article {nth}.") for nth in range(2 * parquet.ROWS_A_GROUP + 1)]
    file = write(corpus, tmp_path)
    with pyarrow.parquet.ParquetFile(file) as read:
        assert [read.metadata.row_group(nth).num_rows for nth in range(read.num_row_groups)] == [256, 256, 1]
    check(corpus, file)


def test_a_corpus_without_articles_is_a_table_without_rows(tmp_path: Path) -> None:
    assert rows_of(write([], tmp_path)) == []


def test_tags_that_do_not_fit_the_spans_are_found_when_the_file_is_read_back(tmp_path: Path) -> None:
    file = write(SMALL[:1], tmp_path)
    table = pyarrow.parquet.read_table(file)
    rows = table.to_pylist()
    rows[0]["ner_tags"][2] = 0
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows, schema=table.schema), file)
    with pytest.raises(Trouble, match="the tags or the surfaces"):
        list(parquet.read_back(file))


def test_without_pyarrow_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(parquet, "import_module", missing)
    with pytest.raises(Trouble, match=r"install annotator\[parquet\]"):
        write(SMALL, tmp_path)


# the card ---------------------------------------------------------------------------------------------------------------------


def header(about: About) -> Any:
    return yaml.safe_load(parquet.card(about).split("---\n")[1])


def test_the_header_of_the_card_says_where_the_parts_are_and_what_the_features_are() -> None:
    said = header(replace(ABOUT, parts=("train", "dev", "test"), languages=("fr",)))
    assert said["language"] == ["fr"]
    assert said["configs"][0]["data_files"] == [
        {"split": "train", "path": "data/train.parquet"},
        {"split": "validation", "path": "data/dev.parquet"},
        {"split": "test", "path": "data/test.parquet"},
    ]
    features = {one["name"]: one for one in said["dataset_info"]["features"]}
    assert list(features["ner_tags"]["sequence"]["class_label"]["names"].values()) == parquet.tag_names(ABOUT.schema)
    assert [one["name"] for one in features["relations"]["list"]][:2] == ["head", "tail"]


def test_the_paths_in_the_card_are_where_the_parts_are_written() -> None:
    format = FORMATS["parquet"]
    for parts in (("",), ("train", "dev", "test")):
        told = header(replace(ABOUT, parts=parts))["configs"][0]["data_files"]
        assert [one["path"] for one in told] == [format.place(Path(), part).as_posix() for part in parts]
        assert told[0]["split"] == "train"


@pytest.mark.parametrize("name", [*LABELS, "no", "null", "a: b # c", "x\x85y", "x\u2028y", 'q"\\', "- a", "\ufeff", "a\nb\t"])
def test_any_label_stands_in_the_card_as_it_is(name: str) -> None:
    said = header(About(Schema((SpanLabel(name, name),), ())))
    features = {one["name"]: one for one in said["dataset_info"]["features"]}
    assert list(features["ner_tags"]["sequence"]["class_label"]["names"].values()) == ["O", f"B-{name}", f"I-{name}"]


def test_tags_are_compared_whatever_the_order_of_their_words(tmp_path: Path) -> None:
    """By words “2 janvier” comes before “2014”, by characters after it."""
    dates = annotated("Né le 2 janvier, mort en 2014.", (("born", "DATE", "2 janvier"), ("died", "DATE", "2014")))
    check((dates,), write((dates,), tmp_path))
