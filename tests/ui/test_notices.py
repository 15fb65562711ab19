"""What is said when something is missing or stands in the way: one sentence, and one button that helps."""

import uuid
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from annotator.core.errors import Trouble
from annotator.jobs.schemas import read_schema
from annotator.language.article import make_document
from annotator.store.project import Project
from annotator.store.soundness import Part
from annotator.ui.actions import COMMANDS
from annotator.ui.main_window import MainWindow
from annotator.ui.notices import Notice, Situation, Work, notice_for
from tests.ui.conftest import PARIS

STATES = {
    "no article": (Situation(), "no articles yet", "import_articles"),
    "reading": (Situation(work=Work.READING), "being read", "cancel_job"),
    "nothing found": (Situation(filtered=True), "No article matches", "show_all_articles"),
    "nothing found, one open": (Situation(filtered=True, language="fr"), "No article matches", "show_all_articles"),
    "none open": (Situation(listed=2), "No article is open", "next_article"),
    "no suggestion": (Situation(2, language="fr", bare=True), "No suggestions yet", "suggest"),
    "suggesting": (Situation(2, language="fr", bare=True, work=Work.SUGGESTING), "being computed", "cancel_job"),
    "no model": (Situation(2, language="is", bare=True, no_model=True), "no model for this language (is)", "language"),
    "failed": (Situation(2, language="fr", bare=True, failure="It crashed."), "failed: It crashed.", "suggest"),
    "not saved": (Situation(2, language="fr", unsaved="The disk is full."), "The disk is full.", "back_up"),
    "damaged": (Situation(2, damaged=Part.TEXT, title="Le port"), "« Le port » is damaged (its text)", "mend_article"),
    "in the trash": (Situation(1, language="fr", trashed=True), "in the trash", "take_out"),
    "all done": (Situation(2, language="fr", all_done=True), "All articles are finished", "export"),
}


@pytest.mark.parametrize(("now", "words", "command"), STATES.values(), ids=STATES)
def test_each_state_has_a_sentence_and_the_button_that_helps(now: Situation, words: str, command: str):
    notice = notice_for(now)
    assert words in notice.words
    assert notice.button
    assert notice.command == command
    assert command in {row.name for row in COMMANDS}


def test_an_article_with_suggestions_or_spans_has_nothing_said_over_it():
    assert notice_for(Situation(2, language="fr")) == Notice()
    assert notice_for(Situation(2, language="fr", work=Work.SUGGESTING)) == Notice()


def press(window: MainWindow) -> None:
    QTest.mouseClick(window.review.notice.findChild(QPushButton, "noticeButton"), Qt.MouseButton.LeftButton)


def test_a_filter_that_finds_nothing_is_cleared_by_the_button(window):
    window.review.articles.filter.setText("Ouessant")
    assert "No article matches" in window.review.notice.text()
    press(window)
    assert window.review.articles.model.rowCount() == 2
    assert window.review.notice.text() == ""


def test_with_no_article_open_the_button_opens_the_first(window):
    window.session.open_document(None)
    window.review.show_notice()
    assert "No article is open" in window.review.notice.text()
    press(window)
    assert window.session.document.text == PARIS


def test_when_all_is_finished_the_button_exports_and_opening_one_again_takes_the_sentence_back(window):
    window.session.finish()
    window.review.open_article(window.project.document_ids()[1])
    assert window.review.notice.text() == ""
    window.session.finish()
    assert "All articles are finished" in window.review.notice.text()
    press(window)
    dialog = window.findChild(object, "exportDialog")
    assert dialog is not None
    dialog.reject()
    window.handle("reopen")
    assert window.review.notice.text() == ""


def test_an_act_that_cannot_be_saved_is_said_until_the_next_one_is(window, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object) -> None:
        raise Trouble("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(window.session.project, "append", full)
        QTest.keyClick(window.review.text, "a")
    assert window.review.notice.text() == "The disk is full."
    assert window.review.notice.findChild(QPushButton, "noticeButton").text() == "Save a copy elsewhere…"
    QTest.keyClick(window.review.text, "a")
    assert window.session.view.spans[0].state == "confirmed"
    assert window.review.notice.text() == ""


def unseen_project(path: Path) -> Path:
    """A project with an article that nothing has looked at yet."""
    with Project.create(path, read_schema("news"), annotator="ana", act_id=str(uuid.uuid4()), made_at=0) as project:
        project.add_document(make_document(PARIS, language="fr"))
    return path


def test_an_article_without_suggestions_can_be_marked_while_they_are_computed_or_have_failed(window, tmp_path: Path, qtbot):
    window.open_project(unseen_project(tmp_path / "unseen.annot"))
    assert "No suggestions yet" in window.review.notice.text()
    window.review.show_work(Work.NONE, "The worker crashed.")
    assert "failed: The worker crashed." in window.review.notice.text()
    press(window)
    assert "being computed" in window.review.notice.text()
    press(window)  # Stop
    qtbot.waitUntil(lambda: window.runner is None, timeout=60_000)
    assert "No suggestions yet" in window.review.notice.text()
    window.review.text.setFocus()
    window.review.text.select(0, 2)
    QTest.keyClick(window.review.text, Qt.Key.Key_4)
    assert [item.state.value for item in window.session.view.spans] == ["confirmed"]
    assert window.review.notice.text() == ""


def test_an_article_in_a_language_without_a_model_says_so_and_its_language_can_be_corrected(window, tmp_path: Path):
    window.open_project(unseen_project(tmp_path / "unseen.annot"))
    window.review.without_model = frozenset({"fr"})
    window.review.show_notice()
    assert "(fr) is not here; it comes with pip install 'annotator[fr]'" in window.review.notice.text()
    press(window)
    assert window.review.palette_list.isVisible()
