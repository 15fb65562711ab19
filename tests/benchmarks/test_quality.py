"""How good the suggestions are, on clean and on damaged news: ANNOTATOR_CORPORA=FOLDER python -m pytest -m benchmark -s -p no:xdist

The folder holds winer_2016.jsonl and winer_2017.jsonl in the exchange format; ANNOTATOR_SEED_ARTICLE, if set, a folder with a scraped
article.txt and its gold.jsonl. Neither is a part of the project.

The damaged articles are compared with the clean ones on what both hold: a cut tail is left out of the clean side, and header, repeated
title and lede, which only repeat or frame the article, are left out of the damaged side.
"""

import json
import os
import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

import pytest

from annotator.cli import run
from tests.benchmarks.corpora import corpus
from tests.benchmarks.damage import damage
from tests.benchmarks.scoring import Score, Span, score

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(3600)]

LABELS = ("PER", "LOC", "ORG", "MISC")
Gold = Mapping[str, Sequence[Span]]  # by text


def read(path: Path) -> dict[str, list[Span]]:
    """The spans of each text of a file in the exchange format, without those that are optional."""
    with path.open(encoding="utf-8") as lines:
        documents = [document for document in map(json.loads, lines) if "text" in document]
    return {
        document["text"]: [(s["start"], s["end"], s["label"]) for s in document.get("spans", ()) if not s.get("optional")]
        for document in documents
    }


def suggested(texts: Sequence[str], folder: Path) -> dict[str, list[Span]]:
    """What the program suggests for texts: imported, suggested and exported by its command line."""
    folder.mkdir()
    source, project, out = folder / "texts.jsonl", folder / "p.annot", folder / "out.jsonl"
    lines = [json.dumps({"document_id": str(uuid.UUID(int=nth + 1)), "text": text, "language": "fr"}) for nth, text in enumerate(texts)]
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert run(["import", str(project), str(source), "--as", "documents"]) == 0
    assert run(["suggest", str(project)]) == 0
    assert run(["export", str(project), str(out), "--format", "jsonl", "--what", "suggested"]) == 0
    return read(out)


def test_suggestions_save_work_on_clean_and_on_damaged_news(tmp_path: Path) -> None:
    clean, held_out = (read(corpus(f"winer_{year}.jsonl")) for year in (2016, 2017))
    chance = Random(2016)
    damaged = {text: damage(text, spans, chance) for text, spans in clean.items()}
    of_clean = suggested(list(clean), tmp_path / "2016")
    of_damaged = suggested([one.text for one in damaged.values()], tmp_path / "damaged")
    of_held_out = suggested(list(held_out), tmp_path / "2017")
    scores = {
        "winer_2016": score(((gold, of_clean[text]) for text, gold in clean.items()), LABELS),
        "winer_2016, what was kept": score(
            ((before(gold, damaged[text].end), before(of_clean[text], damaged[text].end)) for text, gold in clean.items()), LABELS
        ),
        "winer_2016, damaged": score(((one.spans, outside(of_damaged[one.text], one.added)) for one in damaged.values()), LABELS),
        "winer_2017": score(((gold, of_held_out[text]) for text, gold in held_out.items()), LABELS),
    }
    seed = os.environ.get("ANNOTATOR_SEED_ARTICLE")
    if seed:
        gold = read(Path(seed) / "gold.jsonl")
        of_seed = suggested(list(gold), tmp_path / "seed")
        scores["seed"] = score(((spans, of_seed[text]) for text, spans in gold.items()), LABELS)
    print(table(scores))
    assert scores["winer_2016"].exact.f1 >= 0.76
    assert scores["winer_2016"].boundary.f1 >= 0.83
    assert scores["winer_2016"].effort <= 0.47
    assert scores["winer_2016, damaged"].exact.f1 >= scores["winer_2016, what was kept"].exact.f1 - 0.01
    if seed:
        assert scores["seed"].exact.f1 >= 0.88


def before(spans: Sequence[Span], end: int) -> list[Span]:
    return [span for span in spans if span[1] <= end]


def outside(spans: Sequence[Span], stretches: Sequence[tuple[int, int]]) -> list[Span]:
    return [span for span in spans if not any(span[0] < end and start < span[1] for start, end in stretches)]


def table(scores: Mapping[str, Score]) -> str:
    """A line a corpus, with precision, recall and F1 of each label in per cent."""
    rows = [["", "spans", "exact", "boundary", "overlap", "effort", *(f"{label} P/R/F1" for label in LABELS)]]
    for name, one in scores.items():
        whole = [f"{tally.f1:.4f}" for tally in (one.exact, one.boundary, one.overlap)]
        labels = [f"{100 * t.precision:.0f}/{100 * t.recall:.0f}/{100 * t.f1:.1f}" for t in one.by_label.values()]
        rows.append([name, str(one.gold), *whole, f"{one.effort:.4f}", *labels])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n" + "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
