"""The history: what it says, where it goes, and acts taken back out of turn, with real keys and clicks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from annotator.core.errors import Trouble
from annotator.core.reversal import Fate, Stays
from annotator.jobs.schemas import read_schema
from annotator.store.check import inspect
from annotator.ui.history_panel import HistoryDialog, PreviewDialog
from annotator.ui.log_session import LogSession
from annotator.ui.main_window import MainWindow
from annotator.ui.schema_session import SchemaSession
from annotator.ui.session import ReviewSession

CONTROL = Qt.KeyboardModifier.ControlModifier


def key(pressed: str | Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), pressed, held)


def states(window: MainWindow) -> list[str]:
    return [item.state.value for item in window.session.view.spans]


@pytest.fixture
def opened(window, qtbot):
    """The history of a window in which three spans were accepted, a relation rejected, and the end of the last span moved."""
    for pressed in "aaxa":
        key(pressed)
    window.session.make_current(window.session.view.spans[2].item_id)
    key("l")

    def open_history() -> HistoryDialog:
        key("h", CONTROL)
        dialog = window.findChild(HistoryDialog)
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return open_history


def back_in_text(window: MainWindow, qtbot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.review.text.setFocus()
    qtbot.waitUntil(window.review.text.hasFocus)


def preview(dialog: HistoryDialog, qtbot) -> PreviewDialog:
    shown = dialog.findChild(PreviewDialog)
    assert shown is not None
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def words(dialog: HistoryDialog) -> list[str]:
    return [dialog.model.row(n).words for n in range(dialog.model.rowCount())]


def test_each_act_is_told_in_words_newest_first(window, opened):
    assert words(opened()) == [
        "moved the end of PER Jean Morvan (was « Jean »)", "accepted PER Jean", "rejected Odile Kermarec — has a role at → Vannes",
        "accepted PER Odile Kermarec", "accepted LOC Vannes",
    ]  # fmt: skip


def test_typing_filters_and_enter_previews_and_takes_one_earlier_act_back(window, opened, qtbot):
    dialog = opened()
    for letter in "role":
        key(letter)
    qtbot.waitUntil(lambda: words(dialog) == ["rejected Odile Kermarec — has a role at → Vannes"])
    key(Qt.Key.Key_Return)
    asked = preview(dialog, qtbot)
    assert asked.findChild(object, "takeBackSays").text().startswith("Goes back: 1 item")
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [relation.state.value for relation in window.session.view.relations] == ["open", "open"])
    assert states(window) == ["confirmed"] * 3
    assert inspect(window.project).problems == ()


def test_undo_takes_that_back_first_and_then_goes_on_as_before_after_a_restart_too(window, opened, qtbot):
    dialog = opened()
    for _ in range(4):
        key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    preview(dialog, qtbot)
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: states(window) == ["open", "confirmed", "confirmed"])
    dialog.reject()
    back_in_text(window, qtbot)
    window._close_project()
    window.open_project(window.path)
    back_in_text(window, qtbot)
    two, one = ["confirmed", "confirmed", "open"], ["confirmed", "open", "open"]
    for expected in (["confirmed"] * 3, ["confirmed"] * 3, two, two, one, ["open"] * 3):
        key("z", CONTROL)
        assert states(window) == expected
    assert inspect(window.project).problems == ()


def test_what_was_decided_again_since_is_listed_and_stays(window, opened, qtbot):
    dialog = opened()
    key(Qt.Key.Key_Down)  # "accepted PER Jean", whose end was moved since
    key(Qt.Key.Key_Return)
    asked = preview(dialog, qtbot)
    assert not asked.yes.isEnabled()
    assert "Stays: 1 change" in asked.findChild(object, "takeBackSays").text()
    key(Qt.Key.Key_Escape)
    assert states(window) == ["confirmed"] * 3


def test_undo_to_here_takes_back_all_that_came_later_by_mouse(window, opened, qtbot):
    dialog = opened()
    place = dialog.list.visualRect(dialog.model.index(4)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseClick(dialog.back_to_here, Qt.MouseButton.LeftButton)
    asked = preview(dialog, qtbot)
    QTest.mouseClick(asked.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: states(window) == ["confirmed", "open", "open"])
    fates = [dialog.model.row(n).fate for n in range(dialog.model.rowCount())]
    assert fates == [Fate.IN_FORCE, *[Fate.TAKEN_BACK] * 4, Fate.IN_FORCE]
    assert words(dialog)[0].startswith("went back to an earlier point: 3 item")
    dialog.reject()
    back_in_text(window, qtbot)
    key("z", CONTROL)
    assert states(window) == ["confirmed"] * 3


def test_a_double_click_goes_to_the_item_and_decides_nothing(window, opened, qtbot):
    dialog = opened()
    window.session.open_document(window.project.document_ids()[1])
    assert "Brest" in window.session.document.text
    before = window.project.clock()
    place = dialog.list.visualRect(dialog.model.index(3)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    item = window.session.current_item()
    assert window.session.document.text[item.start : item.end] == "Odile Kermarec"
    assert window.project.clock() == before
    assert dialog.isHidden()


def test_the_project_log_holds_every_article_and_what_others_did_cannot_be_taken_back(window, opened, qtbot):
    other = ReviewSession(window.project, "ben")
    other.open_document(window.project.document_ids()[1])
    other.accept(other.view.spans[0].item_id)
    window.session._clock = window.project.clock()
    dialog = opened()
    QTest.mouseClick(dialog.of_project, Qt.MouseButton.LeftButton)
    assert words(dialog)[0] == "accepted ORG Brest"
    assert words(dialog)[-1].startswith("made the project with 12 label")
    dialog.list.setCurrentIndex(dialog.model.index(0))
    assert not dialog.undo_alone.isEnabled()
    assert "ben" in dialog.says.text()


def test_undo_to_here_in_an_article_leaves_the_other_articles_alone(session):
    first, second = session.project.document_ids()
    session.accept(session.view.spans[0].item_id)
    session.accept(session.view.spans[1].item_id)
    session.open_document(second)
    session.accept(session.view.spans[0].item_id)
    session.open_document(first)
    log = LogSession(session)
    oldest = log.page(first, None)[-1]
    assert log.take_back(log.since(oldest, first))
    assert [item.state.value for item in session.view.spans] == ["confirmed", "open", "open"]
    session.open_document(second)
    assert [item.state.value for item in session.view.spans] == ["confirmed", "open"]
    assert inspect(session.project).problems == ()


def test_the_log_is_read_a_page_at_a_time_and_its_model_keeps_the_rules(window, qtbot):
    session = window.session
    for _ in range(130):
        session.toggle_flag(None)
    dialog = HistoryDialog(LogSession(session), None, window.palette_shown, window)
    assert dialog.model.rowCount() == 100
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Warning)  # it fetches more
    assert dialog.model.rowCount() == 131
    dialog.filter.setText("made the project")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    assert words(dialog)[0].startswith("made the project with 12 label")
    dialog.filter.setText("nothing of the kind")
    qtbot.waitUntil(lambda: "Nothing in the log matches" in dialog.says.text())
    dialog.deleteLater()


def test_a_label_that_was_given_since_is_not_taken_back(session):
    schema, log = SchemaSession(session), LogSession(session)
    made = schema.new(relation=False)
    assert schema.save(made)
    added = log.page(None, None)[0]
    session.label(session.view.spans[0].item_id, made.label_id)
    preview = log.alone(added)
    assert preview.found.back == ()
    assert [why for _, why in preview.found.stays] == [Stays.LABEL_USED]
    LogSession(session).undo()
    assert log.take_back(log.alone(added))
    assert session.schema == read_schema("news")
    assert inspect(session.project).problems == ()


def test_trouble_while_the_log_is_read_is_told_in_the_dialog(window, opened, monkeypatch):
    dialog = opened()

    def damaged(*_args):
        raise Trouble("The log cannot be read.")

    monkeypatch.setattr(window.project, "history", damaged)
    dialog.refresh()
    assert dialog.says.text() == "The log cannot be read."


def test_the_span_tab_tells_what_was_done_to_the_current_item_newest_first(window):
    session, page = window.session, window.review
    item = session.view.spans[0].item_id
    session.accept(item)
    session.make_current(item)
    session.reject(item, go_on=False)
    LogSession(session).undo()
    session.accept(session.view.spans[1].item_id)
    session.make_current(item)
    page.tabs.setCurrentWidget(page.facts)
    told = dict(page.facts.facts())["History"].splitlines()
    assert [line.partition(" · ")[0] for line in told] == ["took back: LOC Vannes", "rejected LOC Vannes", "accepted LOC Vannes"]
    assert "taken back" in told[1]
    session.make_current(session.view.spans[2].item_id)
    QApplication.processEvents()
    assert "History" not in dict(page.facts.facts())


def test_undo_and_redo_say_what_they_undid_and_did_again(window):
    session = window.session
    session.label(session.view.spans[0].item_id, "ORG")
    LogSession(session).undo()
    assert window.review.status.text() == "Undone: relabelled LOC as ORG Vannes."
    LogSession(session).redo()
    assert window.review.status.text() == "Done again: relabelled LOC as ORG Vannes."
