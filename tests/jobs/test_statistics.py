"""The figures of a project against a count by hand."""

import json
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core import decide
from annotator.core.acts import Act, Change, Verb
from annotator.core.errors import Trouble
from annotator.core.ids import run_id_of
from annotator.core.spans import RelationSuggestion, Run, SpanSuggestion
from annotator.core.view import SpanItem, View, view_of
from annotator.jobs.protocol import Progress
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

    def act(self, changes: tuple[Change, ...], verb: Verb = Verb.ACCEPT) -> None:
        assert changes
        self.minute += 1
        self.project.append(Act(str(uuid.uuid4()), self.project.clock() + 1, verb, self.ada, self.minute * MINUTE, changes))

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
