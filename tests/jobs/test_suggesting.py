import uuid
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core import decide
from annotator.core.acts import Act, Change, Verb
from annotator.core.document import Document, SeamKind
from annotator.core.errors import Trouble
from annotator.core.ids import run_id_of
from annotator.core.spans import RelationSuggestion, Run, SpanSuggestion
from annotator.core.values import DocumentValue, Kind, LanguageValue, Status
from annotator.jobs.importing import open_or_create
from annotator.jobs.protocol import ProtocolError, run_here
from annotator.jobs.suggesting import Producer, SuggestJob, handler, hello, undecided_documents, whose_progress
from annotator.language.guideline import Guideline, guideline_from
from annotator.store.project import Project


class FirstWord:
    """Proposes the first word of a text as a person, and for a text that begins with "!" fails."""

    version = "1"
    parameters = "{}"

    def __init__(self, name: str = "first", languages: tuple[str, ...] = ("fr",), label: str = "PER") -> None:
        self.name, self.languages, self._label = name, languages, label

    def suggest(self, document: Document, run_id: str) -> tuple[Sequence[SpanSuggestion], Sequence[RelationSuggestion]]:
        if document.text.startswith("!"):
            raise Trouble("it shouts")
        return [SpanSuggestion(document.document_id, 0, document.text.index(" "), self._label, run_id, 0.5)], []


class Titled(FirstWord):
    """A producer that heeds a guideline: under one, its whole text is a person."""

    def guided(self, guideline: Guideline) -> "Titled":
        other = Titled(self.name)
        other.parameters = guideline.parameters()
        return other

    def suggest(self, document: Document, run_id: str) -> tuple[Sequence[SpanSuggestion], Sequence[RelationSuggestion]]:
        if guideline_from(self.parameters) == Guideline():
            return super().suggest(document, run_id)
        return [SpanSuggestion(document.document_id, 0, len(document.text), "PER", run_id)], []


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = open_or_create(tmp_path / "p.annot", "news", "ada")
    for text, language in (("Malo dort.", "fr"), ("Zoé rit.", "fr"), ("Ann sleeps.", "en")):
        opened.add_document(Document.of(text, language))
    yield opened
    opened.close()


def suggest(project: Project, *producers: Producer, only: str | None = None) -> SuggestJob:
    job = SuggestJob(project, only)
    run_here(job, hello(producers), handler(producers))
    return job


def test_each_article_gets_the_suggestions_of_the_producers_of_its_language(project: Project) -> None:
    job = suggest(project, FirstWord(), FirstWord("other"))
    assert (job.result.articles, job.result.spans) == (2, 4)
    assert (job.progress.done, job.progress.total) == (3, 3)
    (first, *_) = project.document_ids()
    assert {run.producer for run in project.suggestions(first).runs.values()} == {"first", "other"}


def finish(project: Project, document_id: str, annotator: str, status: Status = Status.FINISHED) -> None:
    changes = (Change(Kind.DOCUMENT, document_id, document_id, None, DocumentValue(status)),)
    project.append(Act(str(uuid.uuid4()), project.clock() + 1, Verb.FINISH, project.annotator_id(annotator), 0, changes))


def test_what_is_undecided_is_so_for_who_asks_or_for_all_where_that_person_has_not_decided_anything(project: Project) -> None:
    first, second, third = project.document_ids()
    assert undecided_documents(project, whose_progress(project, "eve")) == [first, second, third]
    finish(project, first, "ada")
    finish(project, second, "ben", Status.SKIPPED)
    for login, left in (("ada", [second, third]), ("ben", [first, third]), ("eve", [third])):
        assert undecided_documents(project, whose_progress(project, login)) == left
    assert undecided_documents(project, ["eve"]) == [first, second, third]  # named


def test_a_language_without_a_model_is_counted_and_no_failure(project: Project) -> None:
    result = suggest(project, FirstWord()).result
    assert result.no_model == {"en": 1}
    assert result.refused == []
    assert "no model for en (1 article)" in result.sentence()


def test_a_second_run_adds_nothing_and_a_new_producer_does_only_its_own_part(project: Project) -> None:
    suggest(project, FirstWord())
    again = suggest(project, FirstWord()).result
    assert (again.articles, again.already, again.spans) == (0, 2, 0)
    more = suggest(project, FirstWord(), FirstWord("other")).result
    assert (more.articles, more.spans) == (2, 2)


def test_work_goes_on_with_the_articles_that_came_since(project: Project) -> None:
    suggest(project, FirstWord())
    project.add_document(Document.of("Léa court.", "fr"))
    result = suggest(project, FirstWord()).result
    assert (result.articles, result.already) == (1, 2)


def test_an_article_that_a_producer_cannot_read_is_named_and_tried_again_next_time(project: Project) -> None:
    project.add_document(Document.of("! cri", "fr"))
    for _ in range(2):
        result = suggest(project, FirstWord()).result
        assert [(refusal.file, refusal.reason) for refusal in result.refused] == [("! cri", "it shouts")]


def test_suggestions_with_labels_that_the_schema_does_not_have_are_left_out_and_counted(project: Project) -> None:
    result = suggest(project, FirstWord(label="ANIMAL")).result
    assert (result.spans, result.unknown_labels) == (0, {"ANIMAL": 2})


def test_one_producer_can_be_chosen_and_an_unknown_one_is_refused(project: Project) -> None:
    assert suggest(project, FirstWord(), FirstWord("other"), only="other").result.producers == ["other"]
    with pytest.raises(ProtocolError, match="nobody"):
        suggest(project, FirstWord(), only="nobody")


def set_in(project: Project, **settings: str) -> None:
    """Give the label PER of the project these settings."""
    label = project.schema().span_label("PER")
    after = replace(label, settings=tuple(settings.items()))
    change = Change(Kind.LABEL, "", "PER", label, after)
    project.append(Act(str(uuid.uuid4()), project.clock() + 1, Verb.SCHEMA, project.annotator_id("ada"), 0, (change,)))


def test_another_setting_of_the_schema_is_another_run_for_the_producers_that_heed_it(project: Project) -> None:
    suggest(project, Titled(), FirstWord("other"))
    set_in(project, titles="inside")
    result = suggest(project, Titled(), FirstWord("other")).result
    assert (result.articles, result.spans) == (2, 2)
    (first, *_) = project.document_ids()
    runs = project.suggestions(first).runs.values()
    assert sorted((run.producer, run.parameters) for run in runs) == [("first", '{"titles":"inside"}'), ("other", "{}")]
    assert suggest(project, Titled(), FirstWord("other")).result.already == 2


def test_a_schema_without_settings_leaves_the_runs_as_they_were(project: Project) -> None:
    suggest(project, FirstWord())
    assert suggest(project, Titled()).result.already == 2


def test_going_back_to_an_earlier_setting_shows_what_was_suggested_under_it(project: Project) -> None:
    suggest(project, Titled())
    (first, *_) = project.document_ids()
    before = {(span.start, span.end) for span in project.suggestions(first).spans}
    set_in(project, titles="inside")
    suggest(project, Titled())
    assert {(span.start, span.end) for span in project.suggestions(first).spans} != before
    set_in(project)
    suggest(project, Titled())
    assert {(span.start, span.end) for span in project.suggestions(first).spans} == before
    assert suggest(project, Titled()).result.already == 2
    assert [run.parameters for run in project.suggestions(first).runs.values()] == ['{"again":1}']


def correct(project: Project, change: Change, verb: Verb = Verb.SEAM) -> Act:
    act = Act(str(uuid.uuid4()), project.clock() + 1, verb, project.annotator_id("ada"), 0, (change,))
    project.append(act)
    return act


def test_a_corrected_article_is_read_anew_in_a_run_of_its_own(project: Project) -> None:
    suggest(project, FirstWord())
    first, second, _ = project.document_ids()
    (change,) = decide.part_text(first, 2, None, SeamKind.HEADING)
    act = correct(project, change)
    assert project.suggestions(first).spans == ()  # Malo would be cut in two
    result = suggest(project, FirstWord()).result
    assert (result.articles, result.already) == (1, 1)
    (run,) = project.suggestions(first).runs.values()
    assert run.parameters == f'{{"corrected":"{act.act_id}"}}'
    assert [run.parameters for run in project.suggestions(second).runs.values()] == ["{}"]
    assert suggest(project, FirstWord()).result.articles == 0


def test_an_article_goes_to_the_producers_of_the_language_that_the_analyst_says(project: Project) -> None:
    *_, english = project.document_ids()
    (change,) = decide.set_language(english, None, "fr")
    correct(project, change, Verb.LANGUAGE)
    assert [summary.language for summary in project.documents("")] == ["fr", "fr", "fr"]
    assert suggest(project, FirstWord()).result.articles == 3


def test_a_clock_that_was_set_back_hides_no_run(project: Project) -> None:
    (first, *_) = project.document_ids()
    ahead = Run(run_id_of("first", "0", "{}"), "first", "0", "{}", 2**50)
    project.add_run(ahead)
    project.add_suggestions(ahead.run_id, first, ())
    assert suggest(project, FirstWord()).result.articles == 2
    assert [run.version for run in project.suggestions(first).runs.values()] == ["1"]
    assert suggest(project, FirstWord()).result.articles == 0


def test_what_was_suggested_in_the_wrong_language_goes_with_its_correction_and_comes_back_with_it(project: Project) -> None:
    suggest(project, FirstWord())
    (first, *_) = project.document_ids()
    (change,) = decide.set_language(first, None, "en")
    correct(project, change, Verb.LANGUAGE)
    suggest(project, FirstWord())
    assert project.suggestions(first).spans == ()
    (change,) = decide.set_language(first, LanguageValue("en"), "fr")
    correct(project, change, Verb.LANGUAGE)
    suggest(project, FirstWord())
    assert len(project.suggestions(first).spans) == 1
    assert suggest(project, FirstWord()).result.articles == 0
