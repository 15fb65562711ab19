"""The figures of a project against a count by hand."""

import json
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core import decide
from annotator.core.acts import Act, Change, Verb, inverse
from annotator.core.errors import Trouble
from annotator.core.history import step_to_undo, undo_to_redo
from annotator.core.ids import run_id_of
from annotator.core.reversal import intent_to_take_back, reversal
from annotator.core.spans import RelationSuggestion, Run, SpanSuggestion
from annotator.core.values import Status, TrashValue
from annotator.core.view import SpanItem, View, view_of
from annotator.jobs.importing import ImportAs, ImportJob, ImportOptions, open_or_create
from annotator.jobs.protocol import Progress, run_here
from annotator.jobs.reading import HELLO, read
from annotator.jobs.schemas import read_schema
from annotator.jobs.statistics import Decisions, Statistics, statistics
from annotator.language.article import make_document
from annotator.store.project import Project

FIRST = "À Brest, Zoé Quentel a reçu Malo Garrec, du port de Lorient."
SECOND = "Malo Garrec dort à Vannes."
THIRD = "Rien ne manque à Quimper."
SPANS = {
    FIRST: (("Brest", "LOC"), ("Zoé Quentel", "PER"), ("Malo", "PER"), ("Lorient", "ORG")),
    SECOND: (("Malo Garrec", "PER"), ("Vannes", "LOC")),
    THIRD: (("Quimper", "LOC"),),
}
MINUTE = 60_000


class Work:
    """A project whose first article is reviewed, a minute an act."""

    def __init__(self, path: Path) -> None:
        self.project = Project.create(path, read_schema("news"), annotator="ada", act_id=str(uuid.uuid4()), made_at=0)
        self.ada = self.project.annotator_id("ada")
        self.schema = self.project.schema()
        self.run = Run(run_id_of("model", "1", "{}"), "model", "1", "{}", 0)
        self.project.add_run(self.run)
        self.documents = {}
        for text, spans in SPANS.items():
            document = make_document(text, language="fr")
            self.project.add_document(document)
            found = [self._suggestion(document.document_id, text, *span) for span in spans]
            relations = ()
            if text == FIRST:
                relations = (
                    RelationSuggestion(document.document_id, found[1].span_id, found[2].span_id, "met_with", self.run.run_id, 0.8),
                )
            self.project.add_suggestions(self.run.run_id, document.document_id, tuple(found), relations)
            self.documents[text] = document.document_id
        self.minute = 0

    def _suggestion(self, document_id: str, text: str, surface: str, label: str) -> SpanSuggestion:
        start = text.index(surface)
        return SpanSuggestion(document_id, start, start + len(surface), label, self.run.run_id, 0.9)

    def view(self, text: str) -> View:
        document_id = self.documents[text]
        layer = self.project.state(document_id).layer(self.ada, document_id)
        return view_of(document_id, self.schema, layer, self.project.suggestions(document_id))

    def span(self, text: str, surface: str) -> SpanItem:
        return next(item for item in self.view(text).spans if text[item.start : item.end] == surface)

    def act(self, changes: tuple[Change, ...], verb: Verb = Verb.ACCEPT, **fields: str) -> str:
        assert changes
        self.minute += 1
        made = Act(str(uuid.uuid4()), self.project.clock() + 1, verb, self.ada, self.minute * MINUTE, changes, **fields)
        self.project.append(made)
        return made.step

    def undo(self) -> None:
        """Take back the last step, as the window does."""
        step = step_to_undo(self.project.heads(self.ada))
        assert step is not None
        self.act(inverse(self.project.step(step)), Verb.UNDO, reverts=step)

    def redo(self) -> None:
        """Do again what was undone last, as the window does."""
        undone = undo_to_redo(self.project.heads(self.ada))
        assert undone is not None
        self.act(inverse((self.project.act(undone),)), Verb.REDO, reverts=undone)

    def take_back(self, step: str) -> None:
        """Take back one earlier step alone, as the history does."""
        found = reversal(self.project.step(step), self.ada, self.project, self.schema)
        self.act(found.back, Verb.CORRECT, intent=intent_to_take_back(step, whole=not found.stays))

    def decided(self) -> list[int]:
        """How much of what stands was decided in each stretch."""
        return [one.decided for one in self.counted()[1].stretches]

    def review_first(self) -> None:
        """Two accepted with their relation, one of them corrected first; one of another label, one added; finished."""
        view = self.view(FIRST)
        self.act(decide.accept(view, self.span(FIRST, "Zoé Quentel")))
        self.act(decide.correct(view, self.span(FIRST, "Malo"), end=FIRST.index("Malo Garrec") + len("Malo Garrec")))
        self.act(decide.accept(self.view(FIRST), self.view(FIRST).relations[0]))
        self.act(decide.reject(self.view(FIRST), self.span(FIRST, "Brest")))
        self.act(decide.correct(self.view(FIRST), self.span(FIRST, "Lorient"), label_id="LOC"))
        start = FIRST.index("port")
        self.act(decide.add_span(self.view(FIRST), start, start + 4, "ORG", str(uuid.uuid4())))
        self.act(decide.finish(self.view(FIRST)), Verb.FINISH)

    def counted(self) -> tuple[Statistics, Decisions]:
        found = statistics(self.project.path, "ada")
        return found, found.annotators["ada"]


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    made = Work(tmp_path / "p.annot")
    yield made
    made.project.close()


def test_outcomes_are_counted_by_label_and_by_producer(work: Work) -> None:
    work.review_first()
    found, ada = work.counted()
    assert found.labels["PER"] == {"accepted": 1, "corrected": 1, "undecided": 1}
    assert found.labels["LOC"] == {"corrected": 1, "rejected": 1, "undecided": 2}
    assert found.labels["ORG"] == {"added": 1}
    assert found.relation_labels["met_with"] == {"accepted": 1}
    assert found.producers == {"model": {"accepted": 2, "corrected": 2, "rejected": 1, "undecided": 3}}
    assert ada.spans == {"accepted": 1, "corrected": 2, "added": 1, "rejected": 1, "undecided": 3}


def test_what_was_corrected_and_then_put_right_again_counts_as_accepted(work: Work) -> None:
    view, end = work.view(FIRST), FIRST.index("Malo") + len("Malo Garrec")
    work.act(decide.correct(view, work.span(FIRST, "Malo"), end=end))
    assert work.counted()[0].labels["PER"]["corrected"] == 1
    work.act(decide.correct(work.view(FIRST), work.span(FIRST, "Malo Garrec"), end=end - len(" Garrec")))
    assert work.counted()[0].labels["PER"] == {"accepted": 1, "undecided": 2}


def test_the_pace_and_what_is_left_follow_from_the_times_of_the_acts(work: Work) -> None:
    work.review_first()
    _, ada = work.counted()
    assert (ada.acts, ada.decided, ada.active_ms) == (7, 6, 6 * MINUTE)
    assert ada.per_hour == 60
    assert (ada.article_ms, ada.left, ada.left_ms) == (6 * MINUTE, 2, 12 * MINUTE)
    assert [(one.decided, one.finished) for one in ada.stretches] == [(6, 1)]


def test_a_decision_that_was_undone_counts_as_none_and_done_again_as_one_at_its_own_time(work: Work) -> None:
    work.act(decide.accept(work.view(FIRST), work.span(FIRST, "Zoé Quentel")))
    work.act(decide.reject(work.view(FIRST), work.span(FIRST, "Brest")))
    work.minute += 60
    work.undo()
    assert work.decided() == [1, 0]
    work.redo()
    assert work.decided() == [2, 0]
    work.undo()
    work.undo()
    assert work.decided() == [0, 0]
    work.redo()
    work.redo()
    assert work.decided() == [2, 0]
    assert work.counted()[1].active_ms == 6 * MINUTE  # undoing is work too


def test_a_correction_that_was_undone_leaves_the_decision_before_it_at_its_time(work: Work) -> None:
    work.act(decide.accept(work.view(FIRST), work.span(FIRST, "Brest")))
    work.minute += 60
    work.act(decide.correct(work.view(FIRST), work.span(FIRST, "Brest"), label_id="ORG"), Verb.CORRECT)
    assert work.decided() == [0, 1]
    work.undo()
    assert work.decided() == [1, 0]


def test_a_span_that_was_decided_again_and_again_counts_once_and_a_deleted_one_not_at_all(work: Work) -> None:
    work.act(decide.accept(work.view(FIRST), work.span(FIRST, "Malo")))
    step = work.act(decide.correct(work.view(FIRST), work.span(FIRST, "Malo"), end=FIRST.index(" Garrec") + 7))
    work.act(decide.correct(work.view(FIRST), work.span(FIRST, "Malo Garrec"), label_id="LOC"), continues=step)
    work.act(decide.reject(work.view(FIRST), work.span(FIRST, "Malo Garrec")))
    assert work.decided() == [1]
    start = FIRST.index("port")
    work.act(decide.add_span(work.view(FIRST), start, start + 4, "ORG", str(uuid.uuid4())))
    assert work.decided() == [2]
    work.act(decide.reject(work.view(FIRST), work.span(FIRST, "port")), Verb.DELETE)
    work.act(decide.put_back(work.view(FIRST), work.span(FIRST, "Malo Garrec")))
    assert work.decided() == [0]


def test_an_earlier_step_that_is_taken_back_alone_counts_as_none(work: Work) -> None:
    first = work.act(decide.accept(work.view(FIRST), work.span(FIRST, "Brest")))
    work.act(decide.accept(work.view(FIRST), work.span(FIRST, "Malo")))
    work.take_back(first)
    assert work.decided() == [1]
    work.undo()
    assert work.decided() == [2]


def test_what_was_decided_in_an_article_that_lies_in_the_trash_does_not_count_but_its_time_does(work: Work) -> None:
    work.act(decide.accept(work.view(FIRST), work.span(FIRST, "Brest")))
    work.act(decide.accept(work.view(SECOND), work.span(SECOND, "Vannes")))
    document_id = work.documents[SECOND]
    work.act(decide.set_trashed(document_id, None, True), Verb.DELETE)
    assert work.decided() == [1]
    assert work.counted()[1].active_ms == 2 * MINUTE
    work.act(decide.set_trashed(document_id, TrashValue(), False), Verb.CORRECT)
    assert work.decided() == [2]


def test_what_an_import_decided_is_no_work_also_where_an_undo_brought_it_back(work: Work) -> None:
    view = work.view(SECOND)
    work.act((*decide.accept(view, work.span(SECOND, "Vannes")), *decide.set_status(view, Status.FINISHED)), Verb.IMPORT)
    work.act(decide.reject(work.view(SECOND), work.span(SECOND, "Vannes")))
    work.act(decide.set_status(work.view(SECOND), None))
    assert work.decided() == [1]
    work.undo()
    work.undo()
    assert [(one.decided, one.finished) for one in work.counted()[1].stretches] == [(0, 0)]


def test_an_article_whose_finishing_was_done_again_is_finished_when_it_first_was(work: Work) -> None:
    work.act(decide.finish(work.view(THIRD)), Verb.FINISH)
    work.minute += 60
    work.undo()
    assert [one.finished for one in work.counted()[1].stretches] == [0, 0]
    work.redo()
    assert [(one.decided, one.finished) for one in work.counted()[1].stretches] == [(1, 1), (0, 0)]


MEETING = "Zoé Quentel a vu Malo Garrec à Brest."
LATER = "Malo Garrec revient."
MACHINE = [
    {"id": "a", "start": 0, "end": 11, "label": "PER", "score": 0.9},
    {"id": "b", "start": 17, "end": 28, "label": "PER", "score": 0.8},
    {"id": "c", "start": 31, "end": 36, "label": "LOC", "score": 0.7},
]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with open_or_create(tmp_path / "imported.annot", "news", "ada") as opened:
        yield opened


def take(project: Project, name: str, as_: ImportAs, *lines: dict[str, object]) -> None:
    path = project.path.with_name(name)
    path.write_text("".join(f"{json.dumps({'language': 'fr', **line})}\n" for line in lines), encoding="utf-8")
    run_here(ImportJob(project, [path], ImportOptions("ada", as_=as_)), HELLO, read)


def test_what_an_import_rejects_that_was_suggested_is_told_apart_and_counts_against_its_producer(project: Project) -> None:
    take(project, "machine.jsonl", ImportAs.SUGGESTIONS, {"text": MEETING, "spans": MACHINE})
    take(project, "gold.jsonl", ImportAs.DECISIONS, {"text": MEETING, "spans": MACHINE[:1]})
    found = statistics(project.path)
    ada = found.annotators["ada"]
    assert (ada.spans, ada.by_import, ada.decided) == ({"accepted": 1, "rejected": 2}, 2, 0)
    assert found.producers == {"machine.jsonl": {"accepted": 1, "rejected": 2}}
    assert found.by_score == {9: {"accepted": 1}, 8: {"rejected": 1}, 7: {"rejected": 1}}
    assert ada.calibration.decided == 3
    assert found.to_json()["annotators"]["ada"]["spans_rejected_by_import"] == 2
    assert "ada: articles 1 finished; spans 1 accepted, 2 rejected (2 rejected by imports of finished articles)" in found.lines()


def test_what_a_finished_file_rejects_itself_is_by_an_import_too_where_it_was_proposed_here(project: Project) -> None:
    take(project, "machine.jsonl", ImportAs.SUGGESTIONS, {"text": MEETING, "spans": MACHINE[:1]})
    take(project, "gold.jsonl", ImportAs.DECISIONS, {"text": MEETING, "spans": [MACHINE[0] | {"state": "rejected"}]})
    found = statistics(project.path)
    assert (found.annotators["ada"].spans, found.annotators["ada"].by_import) == ({"rejected": 1}, 1)
    assert found.producers == {"machine.jsonl": {"rejected": 1}}


def test_what_an_import_rejects_that_nobody_ever_saw_proposed_counts_for_no_producer_and_no_score(project: Project) -> None:
    take(project, "gold.jsonl", ImportAs.DECISIONS, {"text": MEETING, "spans": MACHINE}, {"text": LATER, "status": "finished"})
    found = statistics(project.path)
    ada = found.annotators["ada"]
    assert (ada.spans, ada.by_import) == ({"added": 3, "rejected": 1}, 1)
    assert found.labels["PER"] == {"added": 2, "rejected": 1}
    assert (found.producers, found.by_score, ada.calibration.decided) == ({}, {}, 0)


def test_what_the_analyst_rejects_or_the_file_without_a_proposal_here_is_not_by_an_import_that_finished(project: Project) -> None:
    rejected = {"start": 0, "end": 11, "label": "PER", "state": "rejected", "producers": ["elsewhere"], "score": 0.6}
    take(project, "machine.jsonl", ImportAs.SUGGESTIONS, {"text": MEETING, "spans": MACHINE})
    take(project, "gold.jsonl", ImportAs.DECISIONS, {"text": MEETING, "spans": MACHINE[:1]}, {"text": LATER, "spans": [rejected]})
    ada, (meeting, _) = project.annotator_id("ada"), project.document_ids()
    view = view_of(meeting, project.schema(), project.layer(ada, meeting), project.suggestions(meeting))
    put_back = decide.put_back(view, view.spans[1])
    project.append(Act(str(uuid.uuid4()), project.clock() + 1, Verb.CORRECT, ada, MINUTE, put_back))
    again = (put_back[0]._replace(before=None, after=put_back[0].before),)
    project.append(Act(str(uuid.uuid4()), project.clock() + 1, Verb.REJECT, ada, 2 * MINUTE, again))
    found = statistics(project.path)
    assert (found.annotators["ada"].spans["rejected"], found.annotators["ada"].by_import) == (3, 1)
    assert found.producers["elsewhere"] == {"rejected": 1}


def test_an_article_that_was_opened_again_is_not_finished(work: Work) -> None:
    work.review_first()
    work.act(decide.set_status(work.view(FIRST), None))
    _, ada = work.counted()
    assert (sum(one.finished for one in ada.stretches), ada.left, ada.left_ms) == (0, 3, None)


def test_an_annotator_who_has_done_nothing_has_everything_before_him(work: Work) -> None:
    work.review_first()
    work.project.annotator_id("ben")
    found = statistics(work.project.path, "ben")
    ben = found.annotators["ben"]
    assert found.annotators.keys() == {"ben"}
    assert (ben.status, ben.decided, ben.per_hour, ben.left_ms) == ({"new": 3}, 0, None, None)
    assert found.labels["LOC"] == {"undecided": 3}
    json.dumps(found.to_json())


def test_an_annotator_who_is_not_in_the_project_is_a_trouble(work: Work) -> None:
    with pytest.raises(Trouble, match="no annotator eve"):
        statistics(work.project.path, "eve")


def test_counting_tells_how_far_it_is(work: Work) -> None:
    told: list[Progress] = []
    statistics(work.project.path, tell=told.append)
    assert told == [Progress(0, 3)]
