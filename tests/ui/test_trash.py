"""Articles in and out of the trash, the trash emptied, and articles that are damaged; real keys and clicks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from annotator.core.errors import NotWritten
from annotator.core.values import Status
from annotator.store.backups import Reason, backups_of
from annotator.store.check import check
from annotator.store.trash import InTrash
from annotator.ui.history_panel import HistoryDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.trash_dialog import EmptyTrashDialog
from annotator.ui.words import speak
from tests.ui.conftest import OTHER, PARIS

CONTROL = Qt.KeyboardModifier.ControlModifier


def key(pressed: str | Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), pressed, held)


def listed(window: MainWindow) -> list[str]:
    rows = window.review.articles.model
    return [rows.document_id(row) for row in range(rows.rowCount())]


@pytest.fixture
def both(window) -> list[str]:
    return window.project.document_ids()


def in_the_list(window, qtbot) -> None:
    window.activateWindow()
    window.review.articles.table.setFocus()
    qtbot.waitUntil(window.review.articles.table.hasFocus)


def test_delete_on_the_list_puts_the_article_in_the_trash_and_undo_brings_it_back(window, both, qtbot):
    in_the_list(window, qtbot)
    key(Qt.Key.Key_Delete)
    assert listed(window) == both[1:]
    assert window.session.document.text == OTHER
    assert window.review.articles.table.hasFocus()
    assert "is in the trash" in window.review.status.text()
    key("z", CONTROL)
    assert listed(window) == both
    assert window.session.document.text == PARIS
    assert check(window.path).problems == ()


def test_an_article_that_cannot_be_put_in_the_trash_is_not_said_to_be_there(window, both, qtbot, monkeypatch):
    def refuse(*_, **__):
        raise NotWritten("The disk is full.")

    monkeypatch.setattr(window.project, "append", refuse)
    in_the_list(window, qtbot)
    key(Qt.Key.Key_Delete)
    assert window.review.status.text() == "The disk is full."
    assert listed(window) == both


def test_the_row_that_the_keys_act_on_is_marked_where_the_open_article_is_not_listed(window, both, qtbot):
    window.handle("trash_article")
    window.handle("show_trash")
    articles = window.review.articles
    qtbot.waitUntil(lambda: listed(window) == both[:1])
    window.review.text.setFocus()
    in_the_list(window, qtbot)
    assert articles.current() == both[0]
    assert [index.row() for index in articles.table.selectedIndexes()] == [0]


def test_delete_in_the_text_still_rejects_a_span(window, both):
    window.review.text.setFocus()
    key(Qt.Key.Key_Delete)
    assert listed(window) == both


def test_an_article_that_is_not_open_goes_without_being_opened(window, both, qtbot):
    in_the_list(window, qtbot)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Delete)
    assert listed(window) == both[:1]
    assert window.session.document.text == PARIS


def test_the_last_article_can_go_too(window, both, qtbot):
    in_the_list(window, qtbot)
    key(Qt.Key.Key_Delete)
    key(Qt.Key.Key_Delete)
    assert listed(window) == []
    assert window.session.document is None


def test_the_trash_is_a_filter_and_what_is_in_it_can_be_looked_at_and_taken_out(window, both, qtbot):
    window.handle("trash_article")
    window.handle("show_trash")
    assert listed(window) == both[:1]
    window.review.open_article(both[0])
    assert window.review.notice.text().startswith("This article is in the trash")
    window.handle("trash_article")
    assert "already" in window.review.status.text()
    QTest.mouseClick(window.review.notice.findChild(QPushButton, "noticeButton"), Qt.MouseButton.LeftButton)
    assert listed(window) == []
    window.handle("show_all_articles")
    assert listed(window) == both
    assert window.review.notice.text() == ""


def test_the_row_of_an_article_that_is_looked_at_in_the_trash_says_what_is_left_in_it_and_the_project_does_not_count_it(
    window, both, qtbot
):
    counts, project = (window.review.status.findChild(QLabel, name) for name in ("statusCounts", "statusProject"))
    in_the_list(window, qtbot)
    key(Qt.Key.Key_Delete)
    window.review.articles.finder.set_silently("trash:yes")
    window.review.refresh_articles()
    window.review.open_article(both[0])
    rows = window.review.articles.model
    qtbot.waitUntil(lambda: rows.summary(0).as_seen)
    qtbot.waitUntil(lambda: (counts.text(), project.text()) == ("5 to judge", "project ≈ 2"))
    window.review.session.set_status(Status.SKIPPED)
    key("z", CONTROL)
    key("z", CONTROL)
    qtbot.waitUntil(lambda: (counts.text(), project.text()) == ("5 to judge", "project ≈ 7"))


def test_only_what_is_in_the_trash_can_be_taken_out(window):
    window.handle("take_out")
    assert "the article is not in the trash" in window.review.status.text()


def test_history_tells_of_the_trash(window):
    window.handle("trash_article")
    window.handle("show_trash")
    window.review.open_article(listed(window)[0])
    window.handle("take_out")
    window.handle("history")
    dialog = window.findChild(HistoryDialog)
    assert [dialog.model.row(n).words for n in range(2)] == ["took the article out of the trash", "put the article in the trash"]
    dialog.reject()


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "0 decisions and 1 act of the log go too"), ("fr", "0 décision et 1 acte du journal disparaissent aussi")],
)
def test_emptying_counts_one_act_as_one(window, language, words):
    speak(language)
    dialog = EmptyTrashDialog(InTrash(documents=1, acts=1, decisions=0), ["Paris"], window)
    speak("en")
    assert words in dialog.findChild(object, "findings").text()


def test_emptying_asks_with_counts_and_removes_for_good(window, both, qtbot):
    for item in window.session.view.spans:
        window.session.accept(item.item_id)
    window.handle("trash_article")
    window.handle("empty_trash")
    dialog = window.findChild(EmptyTrashDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    assert "3 decisions and 4 acts" in dialog.findChild(object, "findings").text()
    QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session is not None and "removed for good" in window.review.status.text())
    assert window.project.document_ids(with_trashed=True) == both[1:]
    assert backups_of(window.path)[0].reason is Reason.TRASH
    assert check(window.path).problems == ()
    for item in window.session.view.spans:
        window.session.accept(item.item_id)


def test_enter_in_the_question_removes_nothing(window, both, qtbot):
    window.handle("trash_article")
    window.handle("empty_trash")
    dialog = window.findChild(EmptyTrashDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    key(Qt.Key.Key_Return)
    assert window.project.document_ids(with_trashed=True) == both


def test_enter_on_the_button_that_removes_does_so(window, both, qtbot):
    window.handle("trash_article")
    window.handle("empty_trash")
    dialog = window.findChild(EmptyTrashDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.yes.setFocus()
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session is not None and "removed for good" in window.review.status.text())
    assert window.project.document_ids(with_trashed=True) == both[1:]


def test_an_empty_trash_says_so(window):
    window.handle("empty_trash")
    assert window.review.status.text() == "The trash is empty."


def flip(window: MainWindow, statement: str) -> None:
    window.project.connection.execute("DROP TRIGGER IF EXISTS document_text_update")
    window.project.connection.execute(statement)


def test_a_damaged_article_is_closed_the_others_are_not_and_a_backup_mends_it(window, both, qtbot):
    window.project.back_up(Reason.AUTOMATIC)
    window.session.open_document(both[1])
    flip(window, f"UPDATE document_text SET text = replace(text, 'Odile', 'Odyle') WHERE text = '{PARIS}'")
    window.review.open_article(both[0])
    assert window.session.document is None
    assert "is damaged (its text), so it is closed." in window.review.notice.text()
    assert window.review.articles.current() == both[0]
    key("a")
    assert window.session.project.clock() == 1
    window.review.open_article(both[1])
    window.session.accept(window.session.view.spans[0].item_id)
    window.review.open_article(both[0])
    QTest.mouseClick(window.review.notice.findChild(QPushButton, "noticeButton"), Qt.MouseButton.LeftButton)
    assert window.session.document.text == PARIS
    assert "whole again, as it was in the backup of" in window.review.status.text()
    assert window.review.notice.text() == ""
    assert check(window.path).problems == ()


def test_where_there_are_no_relations_it_is_said_once_and_how_to_begin_one_where_there_is_a_text(window, both, qtbot):
    inbox = window.review.inbox
    window.review.tabs.setCurrentWidget(inbox)

    def said() -> list[str]:
        shown = [label.text() for label in inbox.findChildren(QLabel) if label.isVisible()]
        return [words for words in (*shown, inbox.list.without_rows) if words]

    window.review.open_article(both[1])
    qtbot.waitUntil(lambda: said() == ["No relations here. In the text, r on a span begins one."])
    flip(window, f"UPDATE document_text SET text = replace(text, 'Odile', 'Odyle') WHERE text = '{PARIS}'")
    window.review.open_article(both[0])
    qtbot.waitUntil(lambda: said() == ["No relations here."])


def test_a_damaged_article_that_no_backup_holds_stays_closed_and_can_go_to_the_trash(window, both, qtbot):
    window.session.open_document(both[1])
    flip(window, f"UPDATE document_text SET text = replace(text, 'Odile', 'Odyle') WHERE text = '{PARIS}'")
    window.review.open_article(both[0])
    window.handle("mend_article")
    assert "No backup holds this article whole." in window.review.status.text()
    in_the_list(window, qtbot)
    key(Qt.Key.Key_Delete)
    assert listed(window) == both[1:]
