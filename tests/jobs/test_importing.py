import json
import os
import sys
import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.core.acts import Act, Change, Verb
from annotator.core.annotated import What
from annotator.core.document import Document
from annotator.core.errors import Trouble
from annotator.core.ids import annotator_id_of
from annotator.core.spans import RelationSuggestion, SpanSuggestion
from annotator.core.values import Kind, SpanValue, Status, TrashValue
from annotator.formats.iso_dates import NO_SUCH_DAY
from annotator.jobs.exporting import ExportOptions, export
from annotator.jobs.importing import OVERRULED, OWN_ID, ImportAs, ImportJob, ImportOptions, ImportResult, open_or_create
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, pick, read
from annotator.store.check import check
from annotator.store.project import Project
from annotator.store.trash import empty_trash

TEXT = "Zoé Quentel dirige le port de Brest.Malo Garrec a vu Zoé Quentel."
SPANS = [
    {"id": "a", "start": 0, "end": 11, "label": "PER", "text": "Zoé Quentel"},
    {"id": "b", "start": 30, "end": 35, "label": "LOC", "text": "Brest", "score": 0.5},
    {"id": "c", "start": 36, "end": 47, "label": "PER", "text": "Malo Garrec"},
]
RELATIONS = [{"id": "r", "head": "a", "tail": "b", "label": "role_at"}]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = open_or_create(tmp_path / "p.annot", "news", "ada")
    yield opened
    opened.close()


def write(path: Path, *lines: object) -> Path:
    path.write_text("".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return path


def take(project: Project, *paths: Path, as_: ImportAs = ImportAs.SUGGESTIONS, annotator: str = "ada") -> ImportResult:
    job = ImportJob(project, paths, ImportOptions(annotator, as_=as_))
    run_here(job, HELLO, read)
    assert job.progress.done == job.progress.total
    return job.result


def status_of(project: Project, annotator: str = "ada") -> Status:
    (summary,) = project.documents(annotator_id_of(annotator))
    return summary.status


def test_a_folder_is_read_whole_in_order_without_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/.hidden.txt", ".git/x.txt", "out.jsonl.manifest.json", "c.pdf"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    files, refused = pick([tmp_path / "in", tmp_path / "in" / "b.txt", tmp_path / "nothing"])
    assert [one.path.relative_to(tmp_path / "in").as_posix() for one in files] == ["b.txt", "a/z.txt"]
    assert [Path(refusal.file).name for refusal in refused] == ["c.pdf", "nothing"]


def test_bad_files_and_lines_are_named_and_the_good_ones_go_in(project: Project, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(b"\0\1\2")
    (tmp_path / "good.txt").write_text("Un texte.", encoding="utf-8")
    write(tmp_path / "mixed.jsonl", {"text": "Un autre texte."}, "{broken", {"texte": "faute"})
    result = take(project, tmp_path / "empty.txt", tmp_path / "binary.txt", tmp_path / "good.txt", tmp_path / "mixed.jsonl")
    assert result.added == 2
    assert [(Path(refusal.file).name, refusal.line) for refusal in result.refused] == [
        ("empty.txt", 0), ("binary.txt", 0), ("mixed.jsonl", 2), ("mixed.jsonl", 3),
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["fr", "auto"])
def test_a_line_with_a_day_that_cannot_be_comes_in_without_it_and_says_so(project: Project, tmp_path: Path, language: str) -> None:
    lines = [{"text": "Le bac repart.", "source": {"published": "2021-02-31", "outlet": "Le Quai"}}, {"text": "Il pleut sur Brest."}]
    lines += [{"text": "Le pont ferme.", "source": {"published": "2020-02-29"}, "sections": [], "seams": []}]
    job = ImportJob(project, [write(tmp_path / "a.jsonl", *lines)], ImportOptions("ada", language=language))
    run_here(job, HELLO, read)
    result = job.result
    assert (result.added, result.refused, result.notes) == (3, [], Counter({NO_SUCH_DAY: 1}))
    assert [project.document(name).source.published for name in project.document_ids()] == [None, None, "2020-02-29"]
    assert project.document(project.document_ids()[0]).source.outlet == "Le Quai"


def test_an_id_of_the_files_own_is_told_to_be_lost_and_is_no_unknown_field(project: Project, tmp_path: Path) -> None:
    ours = Document.of("Il pleut sur Brest.", "fr").document_id
    lines = [
        {"text": "Le bac repart.", "document_id": "AFP-12"},
        {"text": "Il pleut sur Brest.", "document_id": ours},
        {"text": "Le pont ferme."},
    ]
    result = take(project, write(tmp_path / "a.jsonl", *lines))
    assert (result.added, result.notes, result.ignored) == (3, Counter({OWN_ID: 1}), Counter())
    assert "1 article whose own document_id is not kept" in result.sentence()


@pytest.mark.parametrize("as_", [ImportAs.SUGGESTIONS, ImportAs.DECISIONS])
def test_each_refusal_in_a_json_array_names_its_item(project: Project, tmp_path: Path, as_: ImportAs) -> None:
    items: list[object] = [
        {"text": "Le bac repart."},
        {"texte": "faute"},
        {"id": "AFP-3", "text": "Il pleut.", "status": "lost", "seams": [], "sections": []},
    ]
    items += [{"document_id": "AFP-4", "text": TEXT, "spans": [SPANS[0] | {"end": 900}, SPANS[1] | {"label": "ANIMAL"}]}, {"text": "Fin."}]
    (tmp_path / "a.json").write_text(json.dumps(items), encoding="utf-8")
    result = take(project, tmp_path / "a.json", as_=as_)
    places = [refusal.reason.partition(": ")[0] for refusal in result.refused]
    assert (result.added, sorted(places)) == (3, ["item 2", 'item 3 ("AFP-3")', 'item 4 ("AFP-4")', 'item 4 ("AFP-4")'])


def test_a_document_that_is_there_already_is_counted_and_its_annotation_added(project: Project, tmp_path: Path) -> None:
    plain = write(tmp_path / "plain.jsonl", {"text": TEXT})
    marked = write(tmp_path / "marked.jsonl", {"text": TEXT, "spans": SPANS, "relations": RELATIONS})
    assert take(project, plain).added == 1
    result = take(project, marked)
    assert (result.added, result.already, result.suggested) == (0, 1, 4)
    suggestions = project.suggestions(project.document_ids()[0])
    assert {run.producer for run in suggestions.runs.values()} == {"marked.jsonl"}
    assert sorted(TEXT[span.start : span.end] for span in suggestions.spans) == ["Brest", "Malo Garrec", "Zoé Quentel"]
    (relation,) = suggestions.relations
    assert {relation.head_id, relation.tail_id} <= {span.span_id for span in suggestions.spans}


def test_the_same_file_again_adds_nothing(project: Project, tmp_path: Path) -> None:
    marked = write(tmp_path / "marked.jsonl", {"text": TEXT, "spans": SPANS})
    take(project, marked)
    result = take(project, marked)
    assert (result.added, result.already, result.suggested) == (0, 1, 0)


def test_annotation_can_be_left_out(project: Project, tmp_path: Path) -> None:
    result = take(project, write(tmp_path / "m.jsonl", {"text": TEXT, "spans": SPANS}), as_=ImportAs.DOCUMENTS)
    assert result.left_out.total() == 3
    assert project.suggestions(project.document_ids()[0]).spans == ()


def test_decisions_are_one_act_that_finishes_the_document(project: Project, tmp_path: Path) -> None:
    marked = write(tmp_path / "m.jsonl", {"text": TEXT, "spans": SPANS, "relations": RELATIONS})
    take(project, marked)
    clock = project.clock()
    result = take(project, marked, as_=ImportAs.DECISIONS, annotator="zoe")
    assert (result.acts, result.decided, result.refused) == (1, 4, [])
    assert project.clock() == clock + 1
    assert status_of(project, "zoe") is Status.FINISHED
    assert status_of(project, "ada") is Status.NEW
    layer = project.state(project.document_ids()[0]).layer(annotator_id_of("zoe"), project.document_ids()[0])
    assert set(layer.spans) == {span.span_id for span in project.suggestions(project.document_ids()[0]).spans}
    assert take(project, marked, as_=ImportAs.DECISIONS, annotator="zoe").acts == 0


def test_undecided_items_are_no_decisions(project: Project, tmp_path: Path) -> None:
    spans = [SPANS[0], SPANS[1] | {"state": "suggested"}, SPANS[2] | {"state": "rejected", "producers": ["x"]}]
    result = take(project, write(tmp_path / "m.jsonl", {"text": TEXT, "spans": spans}), as_=ImportAs.DECISIONS)
    assert (result.decided, result.left_out.total()) == (2, 1)
    assert status_of(project) is Status.IN_PROGRESS


@pytest.mark.parametrize("stated", ["new", "in progress", "skipped", "finished", None])
def test_an_article_is_finished_unless_the_file_states_another_status(project: Project, tmp_path: Path, stated: str | None) -> None:
    take(project, write(tmp_path / "m.jsonl", {"text": TEXT, "spans": SPANS, "status": stated}), as_=ImportAs.DECISIONS)
    assert status_of(project) is (Status.FINISHED if stated in ("finished", None) else Status.IN_PROGRESS)


@pytest.mark.parametrize("wrong", [{"label": "ANIMAL"}, {"end": 4000}])
def test_an_article_of_which_a_span_was_refused_is_not_finished_and_it_is_said(
    project: Project, tmp_path: Path, wrong: dict[str, Any]
) -> None:
    line = {"text": TEXT, "spans": [SPANS[0], SPANS[1] | wrong], "status": "finished"}
    result = take(project, write(tmp_path / "m.jsonl", line), as_=ImportAs.DECISIONS)
    assert (result.decided, len(result.refused), status_of(project)) == (1, 1, Status.IN_PROGRESS)
    assert "1 article left unfinished, since some of the annotation was refused" in result.sentence()


def test_an_article_in_which_nothing_was_decided_stays_new(project: Project, tmp_path: Path) -> None:
    spans = [span | {"state": "suggested"} for span in SPANS]
    line = {"text": TEXT, "spans": spans, "status": "new"}
    result = take(project, write(tmp_path / "m.jsonl", line), as_=ImportAs.DECISIONS)
    assert (result.acts, result.left_out.total(), status_of(project)) == (0, 3, Status.NEW)


def test_annotation_of_a_second_line_with_the_same_text_is_not_lost_in_silence(project: Project, tmp_path: Path) -> None:
    result = take(project, write(tmp_path / "m.jsonl", {"text": TEXT, "spans": SPANS[:1]}, {"text": TEXT, "spans": SPANS[1:]}))
    assert (result.suggested, result.left_out.total()) == (1, 2)
    assert "same text" in result.sentence()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
@pytest.mark.parametrize("suffix", ["txt", "jsonl"])
@pytest.mark.parametrize("as_", [ImportAs.SUGGESTIONS, ImportAs.DECISIONS])
def test_a_file_whose_name_is_no_utf8_can_be_exported(project: Project, tmp_path: Path, suffix: str, as_: ImportAs) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9." + suffix.encode()))
    write(path, {"text": TEXT, "spans": SPANS, "source": {"path": path.name}})
    result = take(project, path, as_=as_)
    assert (result.added, result.refused) == (1, [])
    export(project.path, tmp_path / "out.jsonl", ExportOptions("jsonl", What.ALL, "any"))
    assert "caf\\\\xe9" in (tmp_path / "out.jsonl").read_text(encoding="utf-8")


def test_a_line_that_cannot_be_stored_does_not_discard_those_after_it(project: Project, tmp_path: Path) -> None:
    job = ImportJob(project, [write(tmp_path / "m.jsonl", "")], ImportOptions("ada"))
    task = job.tasks[0]
    job.part(task, {"line": 1, "document": ["no line"]})
    job.part(task, {"line": 2, "document": {"text": TEXT}})
    job.finished(task, {})
    assert job.result.added == 1
    assert [refusal.line for refusal in job.result.refused] == [1]


@pytest.mark.parametrize("as_", [ImportAs.SUGGESTIONS, ImportAs.DECISIONS])
def test_labels_and_relations_that_the_schema_does_not_have_are_refused_by_line(project: Project, tmp_path: Path, as_: ImportAs) -> None:
    wrong = [{"id": "x", "head": "b", "tail": "a", "label": "role_at"}, {"id": "y", "head": "a", "tail": "b", "label": "loves"}]
    line = {"text": TEXT, "spans": [*SPANS, SPANS[0] | {"id": "w", "label": "ANIMAL"}], "relations": [*RELATIONS, *wrong]}
    result = take(project, write(tmp_path / "m.jsonl", {"text": "Rien."}, line), as_=as_)
    assert result.suggested + result.decided - result.against == 4
    assert [refusal.line for refusal in result.refused] == [2] * (3 - result.against)
    assert result.against == (as_ is ImportAs.DECISIONS)  # role_at from a place to a person


def test_a_relation_whose_ends_are_one_span_that_the_file_has_twice_is_refused(project: Project, tmp_path: Path) -> None:
    twice = [{"id": name, "start": 0, "end": 11, "label": "PER"} for name in ("a", "b")]
    joined = {"id": "r", "head": "a", "tail": "b", "label": "role_at"}
    schema = project.schema()
    any_ends = next(label for label in schema.relation_labels if schema.allows(label.label_id, "PER", "PER"))
    path = write(tmp_path / "a.jsonl", {"text": TEXT, "spans": twice, "relations": [joined | {"label": any_ends.name}]})
    assert [refusal.reason for refusal in take(project, path).refused] == ["relation r: its ends are one span, which the file has twice"]


def test_what_was_confirmed_against_the_schema_survives_export_and_import(project: Project, tmp_path: Path) -> None:
    against = [{"id": "x", "head": "b", "tail": "a", "label": "role_at"}]
    marked = write(tmp_path / "m.jsonl", {"text": TEXT, "spans": SPANS, "relations": [*RELATIONS, *against]})
    result = take(project, marked, as_=ImportAs.DECISIONS)
    assert (result.decided, result.against, result.refused) == (5, 1, [])
    assert "5 decisions taken over (1 against the schema)" in result.sentence()
    for what, as_ in ((What.CONFIRMED, ImportAs.DECISIONS), (What.ALL, ImportAs.SUGGESTIONS)):
        first, second, path = (tmp_path / f"{what}{ending}" for ending in ("1.jsonl", "2.jsonl", ".annot"))
        export(project.path, first, ExportOptions("jsonl", what, "any"))
        with open_or_create(path, "news", "ada", [first] if what is What.ALL else ()) as twin:
            result = take(twin, first, as_=as_)
            assert (result.acts, result.refused) == (1, []), result.sentence()
        export(path, second, ExportOptions("jsonl", what, "any"))
        assert first.read_bytes() == second.read_bytes()
        assert check(path).problems == ()


@pytest.mark.parametrize("annotators", [["zoe"], ["zoe", "ada"]])
def test_an_export_that_leaves_nothing_behind_makes_an_equal_project(project: Project, tmp_path: Path, annotators: list[str]) -> None:
    other = TEXT.replace("Brest", "Sète ")
    marked = write(tmp_path / "m.jsonl", {"text": TEXT, "spans": SPANS, "relations": RELATIONS}, {"text": other})
    take(project, marked)
    for annotator in annotators:
        take(project, marked, as_=ImportAs.DECISIONS, annotator=annotator)
    options = ExportOptions("jsonl", What.ALL, "any")
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    export(project.path, first, options)
    twin = open_or_create(tmp_path / "twin.annot", "news", "bo", [first])
    result = take(twin, first)
    again = take(twin, first)
    twin.close()
    assert (result.refused, again.refused, again.acts, again.suggested) == ([], [], 0, 0)
    export(tmp_path / "twin.annot", second, options)
    assert first.read_bytes() == second.read_bytes()
    assert check(tmp_path / "twin.annot").problems == ()


@pytest.mark.parametrize("as_", [ImportAs.DOCUMENTS, ImportAs.DECISIONS])
def test_what_was_asked_for_is_done_with_a_lossless_export_too(project: Project, tmp_path: Path, as_: ImportAs) -> None:
    lossless = tmp_path / "lossless.jsonl"
    take(project, write(tmp_path / "m.jsonl", {"text": TEXT, "spans": SPANS}), as_=ImportAs.DECISIONS, annotator="zoe")
    export(project.path, lossless, ExportOptions("jsonl", What.ALL, "any"))
    twin = open_or_create(tmp_path / "twin.annot", "news", "bo", [lossless])
    try:
        result = take(twin, lossless, as_=as_, annotator="bo")
        assert (result.added, result.suggested) == (1, 0)
        assert result.decided == (3 if as_ is ImportAs.DECISIONS else 0)
        assert status_of(twin, "zoe") is Status.NEW
        assert status_of(twin, "bo") is (Status.FINISHED if as_ is ImportAs.DECISIONS else Status.NEW)
    finally:
        twin.close()


def spoiled(project: Project, path: Path, spoil: Callable[[Any], object]) -> Path:
    """A lossless export whose first line was altered."""
    export(project.path, path, ExportOptions("jsonl", What.ALL, "any"))
    first, *rest = path.read_text(encoding="utf-8").splitlines()
    data = json.loads(first)
    spoil(data["project"])
    return write(path, data, *rest)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda project: project["acts"][0].update(act_id="xx"),
        lambda project: project["acts"][0].update(made_at=10**30),
        lambda project: project["acts"][0].update(changes=[]),
        lambda project: project["acts"][0].update(intent="another"),
        lambda project: project["acts"][0]["changes"][0]["after"].update(name=5),
        lambda project: project["runs"][0].update(producer=None),
    ],
)
def test_a_lossless_export_that_was_spoiled_still_gives_its_documents(
    project: Project, tmp_path: Path, spoil: Callable[[Any], object]
) -> None:
    take(project, write(tmp_path / "m.jsonl", {"text": TEXT, "spans": SPANS}))
    lossless = spoiled(project, tmp_path / "lossless.jsonl", spoil)
    twin = open_or_create(tmp_path / "twin.annot", "news", "bo", [lossless])
    try:
        result = take(twin, lossless)
        assert result.added == 1
        assert result.refused or result.left_out
    finally:
        twin.close()


def test_the_history_of_another_project_is_not_joined(project: Project, tmp_path: Path) -> None:
    with_history = tmp_path / "lossless.jsonl"
    take(project, write(tmp_path / "m.jsonl", {"text": TEXT, "spans": SPANS}), as_=ImportAs.DECISIONS)
    export(project.path, with_history, ExportOptions("jsonl", What.ALL, "any"))
    other = open_or_create(tmp_path / "other.annot", "news", "bo")
    result = take(other, with_history)
    assert (result.added, result.suggested, other.clock()) == (1, 3, 1)
    other.close()


def test_decisions_that_finish_an_article_reject_what_is_proposed_besides(project: Project, tmp_path: Path) -> None:
    take(project, write(tmp_path / "machine.jsonl", {"text": TEXT, "spans": SPANS}))
    result = take(project, write(tmp_path / "gold.jsonl", {"text": TEXT, "spans": SPANS[:1]}), as_=ImportAs.DECISIONS)
    assert (result.decided, result.acts) == (1, 1)
    assert status_of(project) is Status.FINISHED
    (document_id,) = project.document_ids()
    states = [value.state.value for _, value in project.state(document_id) if isinstance(value, SpanValue)]
    assert sorted(states) == ["confirmed"] + ["rejected"] * (len(SPANS) - 1)


def test_a_file_that_confirms_what_had_been_rejected_is_told_of(project: Project, tmp_path: Path) -> None:
    rejected = [{**span, "state": "rejected"} for span in SPANS]
    take(project, write(tmp_path / "mine.jsonl", {"text": TEXT, "spans": rejected}), as_=ImportAs.DECISIONS)
    gold = write(tmp_path / "gold.jsonl", {"text": TEXT, "spans": SPANS})
    assert take(project, gold, as_=ImportAs.DECISIONS).notes[OVERRULED] == 1
    assert not take(project, gold, as_=ImportAs.DECISIONS).notes


def test_what_cannot_be_stored_does_not_keep_out_what_is_stored_with_it(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add = project.add_suggestions

    def add_suggestions(run_id: str, document_id: str, spans: Iterable[SpanSuggestion], relations: Iterable[RelationSuggestion]) -> bool:
        if project.document(document_id).text == "Un titre.":
            raise Trouble("not this one")
        return add(run_id, document_id, spans, relations)

    monkeypatch.setattr(project, "add_suggestions", add_suggestions)
    spans = [{"start": 0, "end": 2, "label": "PER"}]
    lines = [{"text": TEXT, "spans": SPANS}, {"text": "Un titre.", "spans": spans}, {"text": "Un autre texte.", "spans": spans}]
    path = write(tmp_path / "m.jsonl", *lines)
    job = ImportJob(project, [path], ImportOptions("ada", language="fr"))
    task = job.tasks[0]
    for part in read({"path": str(path), "format": "jsonl", "language": "fr"}):
        job.part(task, part)
    assert (job.result.added, project.document_ids()) == (0, [])  # nothing is told that is not in the project
    job.finished(task, {})
    assert (job.result.added, job.result.suggested, len(project.document_ids())) == (3, 4, 3)
    assert [(refusal.line, refusal.reason) for refusal in job.result.refused] == [(2, "not this one")]
    assert job.progress.done == job.progress.total


def test_a_finished_article_answers_what_earlier_articles_would_propose(project: Project, tmp_path: Path) -> None:
    first = {"text": TEXT, "spans": SPANS}
    second = {"text": "Malo Garrec revient à Brest.", "spans": [{"start": 22, "end": 27, "label": "LOC"}]}
    result = take(project, write(tmp_path / "gold.jsonl", first, second), as_=ImportAs.DECISIONS)
    assert result.decided == 4
    _, second_id = project.document_ids()
    layer = project.state(second_id).layer(annotator_id_of("ada"), second_id)
    assert sorted((value.start, value.state.value) for value in layer.spans.values()) == [(0, "rejected"), (22, "confirmed")]
    assert project.proposals_decided(annotator_id_of("ada"), 10) == []  # nobody has judged a proposal
    assert check(project.path).problems == ()


def test_an_article_that_was_removed_for_good_is_refused_by_name_and_date(project: Project, tmp_path: Path) -> None:
    plain = write(tmp_path / "plain.jsonl", {"text": TEXT}, {"text": "Un autre texte."})
    take(project, plain)
    document_id = project.document_ids()[0]
    trashed = Change(Kind.TRASH, document_id, document_id, None, TrashValue())
    project.append(Act(str(uuid.uuid4()), project.clock() + 1, Verb.DELETE, annotator_id_of("ada"), 0, (trashed,)))
    project.close()
    empty_trash(project.path, "ada", 1_632_571_200_000)
    with Project.open(project.path) as opened:
        result = take(opened, plain)
        assert len(opened.document_ids()) == 1
    (refused,) = result.refused
    assert (refused.line, result.already, result.added) == (1, 1, 0)
    assert "removed from the project for good on 2021-09-25 by ada" in refused.reason
    assert result.refused_file is None  # it would hold the text that was removed


def test_a_note_about_one_article_says_so() -> None:
    assert ImportResult(added=1, notes=Counter({"articles with tags read as IOB2": 1})).sentence() == (
        "1 article added; 1 article with tags read as IOB2."
    )
