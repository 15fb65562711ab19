import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core import decide
from annotator.core.acts import Act, Change, Verb
from annotator.core.annotated import What
from annotator.core.errors import Trouble
from annotator.core.ids import annotator_id_of, run_id_of
from annotator.core.spans import Run, SpanSuggestion
from annotator.core.values import Status
from annotator.core.view import View
from annotator.formats import spacy_docbin
from annotator.formats.manifest import Report
from annotator.formats.registry import WRITABLE
from annotator.jobs.exporting import ExportOptions, export, preview
from annotator.jobs.importing import ImportAs, ImportJob, ImportOptions, open_or_create
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, read
from annotator.jobs.selecting import Choice, Selection
from annotator.jobs.statistics import statistics
from annotator.store.project import Project
from annotator.store.reader import Reader
from annotator.suggest.overlay import overlay

TEXT = "Zoé Quentel dirige le port de Brest.Malo Garrec dort."
SPANS = [
    {"id": "a", "start": 0, "end": 11, "label": "PER", "score": 0.95},
    {"id": "b", "start": 30, "end": 35, "label": "LOC", "score": 0.5},
    {"id": "c", "start": 36, "end": 47, "label": "PER", "score": 0.2},
]
RELATIONS = [{"id": "r", "head": "a", "tail": "b", "label": "role_at"}]


class Review:
    """A project with one annotated and one plain article, and acts on it."""

    def __init__(self, folder: Path) -> None:
        source = folder / "in.jsonl"
        lines = [{"text": TEXT, "spans": SPANS, "relations": RELATIONS}, {"text": "Rien à voir."}]
        source.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        self.project: Project = open_or_create(folder / "p.annot", "news", "ada")
        run_here(ImportJob(self.project, [source], ImportOptions("ada")), HELLO, read)
        self.first, self.second = self.project.document_ids()

    def view(self, document_id: str, annotator: str) -> View:
        layer = self.project.state(document_id).layer(self.project.annotator_id(annotator), document_id)
        return overlay(self.project.document(document_id), self.project.schema(), layer, self.project.suggestions(document_id))

    def act(self, changes: tuple[Change, ...], annotator: str = "ada") -> None:
        clock = self.project.clock() + 1
        act_id = f"00000000-0000-4000-8000-{clock:012d}"
        self.project.append(Act(act_id, clock, Verb.ACCEPT, self.project.annotator_id(annotator), clock * 60_000, changes))

    def review_first(self, annotator: str = "ada") -> None:
        """Confirm the relation with its ends, reject the third span, finish."""
        view = self.view(self.first, annotator)
        self.act(decide.accept(view, view.relations[0]), annotator)
        view = self.view(self.first, annotator)
        self.act(decide.reject(view, view.spans[2]), annotator)
        self.act(decide.finish(self.view(self.first, annotator)), annotator)

    def export(self, out: Path, format: str = "jsonl", **options: object) -> list[dict[str, object]]:
        result = export(self.project.path, out, ExportOptions(format, **options))  # type: ignore[arg-type]
        described = json.loads(result.manifest.read_text(encoding="utf-8"))
        for tally in described["counts"].values():
            assert tally["in"] == tally["written"] + sum(tally["reported"].values())
        self.counts = described["counts"]
        for name, file in described["files"].items():
            path = out / name if out.is_dir() else out
            assert hashlib.sha256(path.read_bytes()).hexdigest() == file["sha256"]
        return [] if out.is_dir() else [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def review(tmp_path: Path) -> Iterator[Review]:
    made = Review(tmp_path)
    yield made
    made.project.close()


def test_by_default_only_what_is_confirmed_in_finished_articles_is_written(review: Review, tmp_path: Path) -> None:
    review.review_first()
    (line,) = review.export(tmp_path / "out.jsonl")
    assert [(span["text"], span["annotator"], span["producers"]) for span in line["spans"]] == [  # type: ignore[attr-defined]
        ("Zoé Quentel", "ada", ["in.jsonl"]), ("Brest", "ada", ["in.jsonl"]),
    ]  # fmt: skip
    assert line["status"] == "finished"
    assert review.counts["documents"] == {"in": 2, "written": 1, "reported": {"not finished (new)": 1}}
    assert review.counts["spans"] == {"in": 3, "written": 2, "reported": {"rejected": 1}}


def test_suggested_items_are_those_still_undecided_in_any_article(review: Review, tmp_path: Path) -> None:
    lines = review.export(tmp_path / "out.jsonl", what=What.SUGGESTED)
    assert [len(line["spans"]) for line in lines] == [3, 0]  # type: ignore[arg-type]
    review.review_first()
    assert all(not line["spans"] for line in review.export(tmp_path / "out.jsonl", what=What.SUGGESTED))


def test_a_relation_that_is_written_brings_its_ends_with_their_own_state(review: Review, tmp_path: Path) -> None:
    view = review.view(review.first, "ada")
    review.act(decide.accept(view, view.spans[0]))
    line, _ = review.export(tmp_path / "out.jsonl", what=What.SUGGESTED)
    states = {span["text"]: span["state"] for span in line["spans"]}  # type: ignore[attr-defined]
    assert states == {"Zoé Quentel": "confirmed", "Brest": "suggested", "Malo Garrec": "suggested"}
    ids = {span["id"] for span in line["spans"]}  # type: ignore[attr-defined]
    assert all({relation["head"], relation["tail"]} <= ids for relation in line["relations"])  # type: ignore[attr-defined]


def test_all_items_are_written_with_rejected_ones(review: Review, tmp_path: Path) -> None:
    review.review_first()
    (line,) = review.export(tmp_path / "out.jsonl", what=What.ALL, status="finished")
    assert [span["state"] for span in line["spans"]] == ["confirmed", "confirmed", "rejected"]  # type: ignore[attr-defined]
    assert "acts" not in line


def test_skipped_articles_leave_every_corpus(review: Review, tmp_path: Path) -> None:
    review.act(decide.set_status(review.view(review.second, "ada"), Status.SKIPPED))
    assert len(review.export(tmp_path / "out.jsonl", what=What.SUGGESTED)) == 1
    assert review.counts["documents"]["reported"] == {"skipped": 1}


def test_the_annotator_must_be_named_when_several_have_decided(review: Review, tmp_path: Path) -> None:
    review.review_first("ada")
    review.act(decide.finish(review.view(review.first, "bo")), "bo")
    with pytest.raises(Trouble, match="--annotator"):
        review.export(tmp_path / "out.jsonl")
    (line,) = review.export(tmp_path / "out.jsonl", annotator="bo")
    assert line["spans"] == []
    with pytest.raises(Trouble, match="nobody"):
        review.export(tmp_path / "out.jsonl", annotator="nobody")


def test_what_leaves_nothing_behind_has_the_acts_of_all_and_needs_no_name(review: Review, tmp_path: Path) -> None:
    for annotator in ("bo", "ada"):
        review.review_first(annotator)
    _, line, _ = review.export(tmp_path / "out.jsonl", what=What.ALL, status="any")
    assert {act["annotator"] for act in line["acts"]} == {annotator_id_of("ada"), annotator_id_of("bo")}  # type: ignore[attr-defined]
    assert {span["annotator"] for span in line["spans"]} == {"ada"}  # type: ignore[attr-defined]
    described = json.loads((tmp_path / "out.jsonl.manifest.json").read_text(encoding="utf-8"))
    assert described["selection"]["annotator"] == "ada"
    assert described["notes"] == {"annotators whose acts are written; spans and relations stand as ada has left them": 2}
    _, named, _ = review.export(tmp_path / "out.jsonl", what=What.ALL, status="any", annotator="bo")
    assert {span["annotator"] for span in named["spans"]} == {"bo"}  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def read_and_unread(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a text in which a pattern finds a relation in each of these: an article that was read to the end, one that was
    but has an undecided relation of its file too, and one under review."""
    folder = tmp_path_factory.mktemp("read")
    text = "Zoé Quentel, directrice de l'Armement Quentel, a parlé à Brest."
    places = [(0, 11, "PER"), (29, 45, "ORG"), (57, 62, "LOC")]
    spans = [{"id": f"{nth}", "start": start, "end": end, "label": label} for nth, (start, end, label) in enumerate(places)]
    lines = [{"text": text + " Fin" * nth, "spans": spans, "status": "in progress" if nth == 2 else "finished"} for nth in range(3)]
    undecided = lines[1] | {"relations": [{"id": "r", "head": "1", "tail": "2", "label": "located_in"}]}
    with open_or_create(folder / "p.annot", "news", "ada") as project:
        for name, content, as_ in (("own", lines, ImportAs.DECISIONS), ("other", [undecided], ImportAs.SUGGESTIONS)):
            (folder / f"{name}.jsonl").write_text("\n".join(map(json.dumps, content)), encoding="utf-8")
            run_here(ImportJob(project, [folder / f"{name}.jsonl"], ImportOptions("ada", as_=as_)), HELLO, read)
    return folder / "p.annot"


@pytest.mark.parametrize("format", WRITABLE)
def test_every_format_is_given_the_same_items(read_and_unread: Path, format: str) -> None:
    def given(what: What) -> tuple[int, ...]:
        report = preview(read_and_unread, ExportOptions(format, what, "any")).report
        return report.documents.came_in, report.spans.came_in, report.relations.came_in

    assert given(What.CONFIRMED)[:2] == (3, 9)
    assert given(What.SUGGESTED)[2] == 1 + 1  # what a pattern finds where all has been read is nothing to be judged
    assert given(What.ALL) == (3, 9, 1 + 1)


def test_the_relations_in_all_that_there_is_are_those_of_the_project_and_of_articles_under_review(
    read_and_unread: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    export(read_and_unread, out, ExportOptions("jsonl", What.ALL, "any"))
    _, *lines = map(json.loads, out.read_text("utf-8").splitlines())
    assert [[relation["label"] for relation in line["relations"]] for line in lines] == [[], ["located_in"], ["role_at"]]


def test_a_failed_export_leaves_the_old_one_as_it_was(review: Review, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("old", encoding="utf-8")
    with pytest.raises(Trouble):
        review.export(out, annotator="nobody")
    assert out.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.glob(".*")) == []


def test_a_folder_that_no_export_made_is_not_replaced(review: Review, tmp_path: Path) -> None:
    folder = tmp_path / "thesis"
    folder.mkdir()
    (folder / "chapter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(Trouble, match="no export wrote"):
        review.export(folder, "spacy")
    assert (folder / "chapter.txt").read_text(encoding="utf-8") == "mine"


def test_a_folder_with_the_manifest_of_another_program_is_not_replaced(review: Review, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "manifest.json").write_text('{"name": "a web app", "icons": []}', encoding="utf-8")
    with pytest.raises(Trouble, match="no export wrote"):
        review.export(folder, "spacy")
    assert (folder / "manifest.json").is_file()


def test_an_export_to_which_something_was_added_is_not_replaced(review: Review, tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    review.export(folder, "spacy", status="any")
    (folder / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(Trouble, match="thesis"):
        review.export(folder, "spacy", status="any")
    assert (folder / "thesis.txt").read_text(encoding="utf-8") == "mine"


def test_what_was_put_into_a_folder_within_an_export_is_not_replaced_either(review: Review, tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    review.export(folder, "spacy", status="any")
    (folder / "notes").mkdir()
    (folder / "notes" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(Trouble, match=r"notes/mine\.txt"):
        review.export(folder, "spacy", status="any")
    assert (folder / "notes" / "mine.txt").is_file()


def test_a_format_of_one_file_that_is_split_is_a_folder_with_a_file_for_each_part(review: Review, tmp_path: Path) -> None:
    out = tmp_path / "corpus"
    review.export(out, status="any", shares=(50, 50))
    assert {path.name for path in out.iterdir()} == {"train.jsonl", "dev.jsonl", "manifest.json"}
    assert sum(len((out / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()) for part in ("train", "dev")) == 2


def test_copies_of_a_story_are_never_in_two_parts_and_the_manifest_says_what_that_prevented(review: Review, tmp_path: Path) -> None:
    stories = [" ".join(f"{word}{nth}" for word in ["le", "port", "de", "la", "ville", "ferme", "ses", "quais"] * 6) for nth in range(6)]
    lines = [{"text": f"{story} {ending}"} for story in stories for ending in ("Ana Ruiz le dit.", "Léo Vidal le nie.")]
    source = tmp_path / "wires.jsonl"
    source.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    run_here(ImportJob(review.project, [source], ImportOptions("ada")), HELLO, read)
    out = tmp_path / "corpus"
    result = export(review.project.path, out, ExportOptions("jsonl", status="any", shares=(50, 50)))
    parts = [(out / f"{part}.jsonl").read_text(encoding="utf-8") for part in ("train", "dev")]
    assert all(sum(json.dumps(story)[1:-1] in part for part in parts) == 1 for story in stories)
    told = json.loads(result.manifest.read_text(encoding="utf-8"))["selection"]["split"]
    assert result.split is not None
    assert told == result.split.to_json()
    assert (told["near_duplicates"], told["leaks"]) == (12, 0)
    assert told["leaks_prevented"] > 0
    assert sum(part["documents"] for part in told["parts"].values()) == 14


def test_what_a_split_counts_by_label_is_what_is_confirmed(review: Review) -> None:
    review.review_first()
    with Reader.open(review.project.path) as reader:
        selection = Selection(reader, Choice(status="any"), Report())
        ids = selection.ids()
        counted = {document.document_id: labels for document, labels in selection.labels(ids)}
        confirmed = {one.document.document_id: Counter(span.label for span in one.spans) for one in selection.confirmed(ids)}
    assert counted == confirmed
    assert counted[review.first].total() == 2


def test_a_split_counts_what_is_left_out_once(review: Review, tmp_path: Path) -> None:
    review.review_first()
    review.export(tmp_path / "whole.jsonl", status="any")
    whole = review.counts
    review.export(tmp_path / "split", status="any", shares=(50, 50))
    assert review.counts == whole


def test_only_the_articles_that_are_named_are_written(review: Review, tmp_path: Path) -> None:
    lines = review.export(tmp_path / "out.jsonl", what=What.ALL, documents=frozenset([review.second]))
    assert [line["document_id"] for line in lines] == [review.second]
    assert review.counts["documents"] == {"in": 2, "written": 1, "reported": {"not chosen": 1}}


def test_a_preview_counts_as_the_export_does_and_writes_nothing(review: Review, tmp_path: Path) -> None:
    review.review_first()
    before = sorted(tmp_path.iterdir())
    seen = preview(review.project.path, ExportOptions("spacy")).report.to_json()["counts"]
    assert sorted(tmp_path.iterdir()) == before
    review.export(tmp_path / "corpus", "spacy")
    assert seen == review.counts


def test_what_does_not_read_back_as_it_was_meant_replaces_nothing(review: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "corpus"
    review.export(out, "spacy", status="any")
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    monkeypatch.setattr(spacy_docbin, "read", lambda path, language: iter(()))
    with pytest.raises(Trouble, match="does not read back alike"):
        review.export(out, "spacy", status="any")
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


@pytest.mark.parametrize("levels", [0, 1])
def test_a_folder_with_the_project_in_it_is_never_replaced(review: Review, levels: int) -> None:
    with pytest.raises(Trouble, match="with the project in it"):
        review.export(review.project.path.parents[levels], "spacy")
    assert review.project.path.is_file()


def test_the_project_itself_is_never_overwritten(review: Review) -> None:
    with pytest.raises(Trouble, match="itself"):
        review.export(review.project.path)


@pytest.mark.parametrize("shares", [(100,), (0, 100), (80, -10), (1, 1, 1, 1)])
def test_a_split_that_is_none_is_refused(review: Review, tmp_path: Path, shares: tuple[int, ...]) -> None:
    with pytest.raises(Trouble, match="split"):
        review.export(tmp_path / "out", "spacy", shares=shares)


def test_the_spacy_folder_is_replaced_as_a_whole_and_byte_identical(review: Review, tmp_path: Path) -> None:
    review.review_first()
    out = tmp_path / "corpus"
    review.export(out, "spacy", what=What.SUGGESTED, status="any")
    names = {path.name: path.read_bytes() for path in out.iterdir()}
    assert names.keys() == {"train.spacy", "dev.spacy", "manifest.json"}
    review.export(out, "spacy", what=What.SUGGESTED, status="any")
    assert names == {path.name: path.read_bytes() for path in out.iterdir()}
    review.export(out, "spacy")
    assert {path.name for path in out.iterdir()} == {"train.spacy", "manifest.json"}


def test_statistics_count_by_status_label_producer_and_score(review: Review) -> None:
    review.review_first()
    found = statistics(review.project.path)
    ada = found.annotators["ada"]
    assert (found.documents, ada.status, ada.acts) == (2, {"finished": 1, "new": 1}, 3)
    assert found.labels["PER"] == {"accepted": 1, "rejected": 1}
    assert found.producers["in.jsonl"]["accepted"] == 3
    assert found.by_score == {9: {"accepted": 1}, 5: {"accepted": 1}, 2: {"rejected": 1}}
    assert ada.active_ms == 120_000
    json.dumps(found.to_json())


def test_what_was_confirmed_in_one_article_is_exported_as_suggested_in_the_next(review: Review, tmp_path: Path) -> None:
    review.review_first()
    more = tmp_path / "more.jsonl"
    more.write_text(json.dumps({"text": "À Brest, Malo Garrec a vu Zoé Quentel."}), encoding="utf-8")
    run_here(ImportJob(review.project, [more], ImportOptions("ada", language="fr")), HELLO, read)
    *_, last = review.export(tmp_path / "out.jsonl", what=What.SUGGESTED)
    found = [(span["text"], span["label"], span["producers"]) for span in last["spans"]]  # type: ignore[attr-defined]
    assert found == [("Brest", "LOC", ["precedents"]), ("Zoé Quentel", "PER", ["precedents"])]
    assert all(0.5 < span["score"] < 1 for span in last["spans"])  # type: ignore[attr-defined]


def test_confidence_is_not_told_before_there_are_decisions_enough(review: Review) -> None:
    review.review_first()
    found = statistics(review.project.path)
    assert found.to_json()["calibration"] == {"ada": {"decided": 4, "enough": 100, "bins": []}}


def test_the_lossless_export_keeps_the_runs_that_newer_ones_have_replaced(review: Review, tmp_path: Path) -> None:
    old, new = (Run(run_id_of("model", version, "{}"), "model", version, "{}", made) for version, made in (("1", 1), ("2", 2)))
    for run, end in ((old, 3), (new, 11)):
        review.project.add_run(run)
        found = SpanSuggestion(review.second, 0, end, "PER", run.run_id)
        review.project.add_suggestions(run.run_id, review.second, (found,), ())
    review.export(tmp_path / "first.jsonl", what=What.ALL, status="any")
    copy = open_or_create(tmp_path / "copy.annot", "news", "ada", [tmp_path / "first.jsonl"])
    try:
        run_here(ImportJob(copy, [tmp_path / "first.jsonl"], ImportOptions("ada")), HELLO, read)
        assert len(copy.suggestions(review.second, all_runs=True).spans) == 2
        assert [span.end for span in copy.suggestions(review.second).spans] == [11]
    finally:
        copy.close()
    export(tmp_path / "copy.annot", tmp_path / "second.jsonl", ExportOptions("jsonl", What.ALL, "any"))
    assert (tmp_path / "second.jsonl").read_bytes() == (tmp_path / "first.jsonl").read_bytes()


def test_an_article_that_the_format_cannot_hold_is_reported_with_its_items_and_the_others_are_written(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    spans = [{"start": 0, "end": 3, "label": "PER"}]
    lines = [{"text": "Zoé\x0brit.", "spans": spans}, {"text": "Malo rit.", "spans": [{"start": 0, "end": 4, "label": "PER"}]}]
    source.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    project = open_or_create(tmp_path / "p.annot", "news", "ada")
    run_here(ImportJob(project, [source], ImportOptions("ada", as_=ImportAs.DECISIONS)), HELLO, read)
    project.close()
    result = export(project.path, tmp_path / "out", ExportOptions("cas-xmi"))
    assert [path.name[:8] for path in result.out.glob("*.xmi")] == ["malo-rit"]
    counts = result.report.to_json()["counts"]
    reason = "has a character that XML cannot hold (a control character)"
    assert counts["documents"] == {"in": 2, "written": 1, "reported": {reason: 1}}
    assert counts["spans"] == {"in": 2, "written": 1, "reported": {"in an article that is not written": 1}}


def test_a_data_set_has_a_card_that_says_its_languages_and_counts(review: Review, tmp_path: Path) -> None:
    review.review_first()
    review.export(tmp_path / "out", format="parquet")
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert 'language:\n- "fr"\n' in card
    assert "\ndocuments: 1, spans: 2, relations: 1 (written by annotator).\n" in card
    assert (tmp_path / "out" / "data" / "corpus.parquet").is_file()


@pytest.mark.parametrize("format", ["csv", "csv-excel"])
def test_a_table_is_read_back_before_it_takes_its_place(format: str, review: Review, tmp_path: Path) -> None:
    review.review_first()
    result = export(review.project.path, tmp_path / "out.csv", ExportOptions(format, what=What.ALL, status="any"))
    verified = json.loads(result.manifest.read_text(encoding="utf-8"))["verified"]
    assert verified == {"read back by": "annotator", "documents": 2, "spans": 3, "relations": 1}


@pytest.mark.parametrize("format", ["jsonl", "conll"])
def test_an_export_of_nothing_is_refused_and_leaves_what_is_there(review: Review, tmp_path: Path, format: str) -> None:
    out = tmp_path / "corpus"
    review.export(out, format, status="any")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file() and path.name.startswith(("corpus", "train"))}
    with pytest.raises(Trouble, match=r"nothing was replaced: every article is left out \(not finished .*: 2\)\. Finish articles first"):
        review.export(out, format)
    assert {path: path.read_bytes() for path in before} == before
    assert not list(tmp_path.glob(".corpus*"))


def test_an_export_of_nothing_to_a_new_place_is_an_empty_corpus(review: Review, tmp_path: Path) -> None:
    assert review.export(tmp_path / "corpus.jsonl", "jsonl") == []
    assert review.counts["documents"]["in"] == 2
