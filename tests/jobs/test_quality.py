"""What is found in a project, as an annotator has reviewed it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.errors import Trouble
from annotator.jobs.importing import ImportAs, ImportJob, ImportOptions, open_or_create
from annotator.jobs.protocol import Progress, run_here
from annotator.jobs.quality import SHOWN, quality
from annotator.jobs.reading import HELLO, read
from annotator.store.project import Project


def line(text: str, *spans: tuple[str, str]) -> dict[str, object]:
    placed = [{"start": text.index(surface), "end": text.index(surface) + len(surface), "label": label} for surface, label in spans]
    return {"text": text, "spans": placed}


LINES = [
    line("Le port de Brest dort, dit Zoé Quentel.", ("Brest", "LOC"), ("Zoé Quentel", "PER")),
    line("Brest bat Lorient à domicile.", ("Brest", "ORG")),
    line("À Brest, la grève continue.", ("Brest", "LOC")),
    line("Le maire de Brest attend.", ("Brest", "LOC")),
    line("On a vu Brest de loin, dit Malo Garrec.", ("Malo Garrec", "PER")),
]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    source = tmp_path / "in.jsonl"
    source.write_text("".join(json.dumps(one) + "\n" for one in LINES), encoding="utf-8")
    opened = open_or_create(tmp_path / "p.annot", "news", "ada")
    run_here(ImportJob(opened, [source], ImportOptions("ada", as_=ImportAs.DECISIONS)), HELLO, read)
    yield opened
    opened.close()


def test_findings_have_their_places_and_the_text_around_the_first(project: Project) -> None:
    found = quality(project.path)
    assert found.annotator == "ada"
    assert found.articles == 5
    labels, missed = found.findings[:2]
    assert (labels.kind.value, labels.surface, labels.label, labels.other) == ("labels", "Brest", "ORG", "LOC")
    assert missed.kind.value == "missed"
    (place,) = missed.places
    assert project.document(place.document_id).text[place.start : place.end] == "Brest"
    assert found.around[place] == "On a vu Brest de loin, dit Malo Garrec."


def test_the_result_is_json_with_the_same_findings(project: Project) -> None:
    found = quality(project.path)
    told = json.loads(json.dumps(found.to_json()))
    assert [one["sentence"] for one in told["findings"]] == [finding.sentence() for finding in found.findings]
    assert [[place[:3] for place in one["places"]] for one in told["findings"]] == [
        [list(place) for place in finding.places] for finding in found.findings
    ]
    assert told["findings"][0]["places"][0][3] == "Brest bat Lorient à domicile."


def test_the_text_around_is_given_for_the_first_places_only(project: Project) -> None:
    (few,) = [finding for finding in quality(project.path).findings if finding.kind.value == "few" and finding.label == "LOC"]
    assert few.count == SHOWN
    lines = quality(project.path).lines()
    assert "Labels with too few examples" in lines
    nth = lines.index(f"  {few.sentence()}")
    assert [one.startswith("    ") for one in lines[nth + 1 : nth + 2 + SHOWN]] == [*[True] * SHOWN, False]


def test_progress_counts_both_readings(project: Project) -> None:
    seen: list[Progress] = []
    quality(project.path, tell=seen.append)
    assert [(one.done, one.total) for one in seen] == [(0, 10), (10, 10)]


def test_articles_that_are_not_finished_are_left_out_unless_asked_for(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text("".join(json.dumps(one) + "\n" for one in LINES), encoding="utf-8")
    opened = open_or_create(tmp_path / "p.annot", "news", "ada")
    run_here(ImportJob(opened, [source], ImportOptions("ada")), HELLO, read)
    opened.close()
    found = quality(tmp_path / "p.annot")
    assert (found.articles, found.left_out) == (0, {"not finished (new)": 5})
    assert found.sentence() == "nothing suspicious in 0 articles; 5 articles left out."
    assert quality(tmp_path / "p.annot", status="any").articles == 5


def test_an_annotator_who_is_not_there_is_trouble(project: Project) -> None:
    with pytest.raises(Trouble, match="no annotator bob"):
        quality(project.path, "bob")
