"""What the status line says of the keys, and what a key says that cannot act."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from tests.ui.conftest import make_project
from tests.ui.test_spread import looked, preview
from tests.ui.test_window import key, message, spans

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def hint(window) -> str:
    return window.review.status.hint_text()


def test_the_hint_is_about_what_has_the_focus_and_never_about_another_pane(window):
    review = window.review
    assert hint(window).startswith("a accepts")
    for box in (review.articles.filter, review.mentions.filter):
        box.setFocus()
        assert hint(window) == "Enter goes to what is found"
    review.tabs.tabBar().setFocus()
    assert hint(window) == "F6 goes to the next pane"
    review.text.setFocus()
    key(window, "e")
    assert hint(window).startswith("Enter takes it")
    key(window, Qt.Key.Key_Escape)
    assert hint(window).startswith("a accepts")


def test_the_hint_says_nothing_of_the_text_while_a_command_is_typed(qtbot, window):
    window.review.text.select(0, 2)
    key(window, "k", CTRL)
    qtbot.waitUntil(lambda: hint(window) == "")


def test_what_is_set_aside_is_said_to_be_taken_up_again(qtbot, window):
    key(window, Qt.Key.Key_Space)
    key(window, "p", SHIFT)
    qtbot.waitUntil(lambda: hint(window).endswith("Shift+Space takes it up again"))


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape])
def test_enter_down_and_escape_lead_from_both_filters_to_what_they_found(window, pressed):
    review = window.review
    for box, found in ((review.articles.filter, review.articles.table), (review.mentions.filter, review.mentions.list)):
        box.setFocus()
        key(window, pressed)
        assert found.hasFocus()


@pytest.mark.parametrize(
    ("pressed", "said"),
    [
        ("a", "Accept, go on: no item is current."),
        ("s", "Split in two: no span is current."),
        ("v", "Turn the relation round: no relation is current."),
        ("t", "Edges from the selection: no text is selected."),
        ("i", "Guideline of the label: no item is current."),
    ],
)
def test_a_key_that_cannot_act_says_why(window, pressed, said):
    key(window, Qt.Key.Key_Home)
    assert window.session.current is None
    key(window, pressed)
    assert message(window) == said
    assert spans(window) == ["open"] * 3


def test_the_menu_of_an_item_has_the_acts_that_it_allows_and_no_others(window):
    def offered() -> set[str]:
        key(window, Qt.Key.Key_F10, SHIFT)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        names = {action.objectName() for action in menu.actions()}
        menu.close()
        return names

    assert {"accept", "set_aside", "split", "relate", "flag"} <= (span := offered())
    assert not span & {"put_back", "take_up", "flip", "take_selection"}
    review = window.review
    review.tabs.setCurrentWidget(review.inbox)
    review.inbox.list.setFocus()
    assert {"accept", "flip", "comment", "guideline"} <= (card := offered())
    assert not card & {"split", "relate", "end_left", "same_again", "put_back"}


def test_undo_in_the_inbox_goes_to_the_card_that_it_is_about(window):
    inbox = window.review.inbox
    window.review.tabs.setCurrentWidget(inbox)
    inbox.list.setFocus()
    judged = inbox.current()
    key(window, "x")
    inbox.list.setCurrentIndex(inbox.model.index(inbox.model.rowCount() - 1))
    key(window, "z", CTRL)
    assert inbox.current() == judged


def test_undo_and_redo_say_what_they_did_in_the_words_of_the_history(window):
    for pressed, said in (
        ("a", "accepted LOC Vannes"),
        ("l", "moved the end of PER Odile Kermarec a (was « Odile Kermarec »)"),
        ("h2", "read « Odile Kermarec a » as ORG Odile Kermarec"),  # one step
    ):
        for each in pressed:
            key(window, each)
        key(window, "z", CTRL)
        assert message(window) == f"Undone: {said}."
        key(window, "z", CTRL | SHIFT)
        assert message(window) == f"Done again: {said}."
        if pressed == "a":
            key(window, "n")


def test_undoing_what_was_done_to_the_article_says_so_and_shows_its_first_undecided_item(window):
    key(window, "a")
    second = window.session.current
    key(window, Qt.Key.Key_Return, CTRL)
    key(window, Qt.Key.Key_Return)
    key(window, "z", CTRL)
    assert message(window).startswith("Undone: finished the article, rejecting")
    assert window.session.current == second
    key(window, "z", CTRL | SHIFT)
    key(window, Qt.Key.Key_Return, CTRL | SHIFT)
    key(window, "z", CTRL)
    assert message(window) == "Undone: opened the article again."


def test_a_message_goes_when_the_reader_goes_elsewhere(window):
    key(window, "a")
    key(window, "z", CTRL)
    assert message(window)
    key(window, Qt.Key.Key_Right)
    assert message(window) == ""


def test_in_an_empty_list_no_key_is_said_to_decide(window):
    review = window.review
    review.mentions.filter.setText("nothing is called this")
    review.mentions.list.setFocus()
    assert hint(window) == "F6 goes to the next pane"


def test_deciding_group_after_group_in_the_mentions_goes_down_the_list(window, qtbot):
    mentions = window.review.mentions
    mentions.list.setFocus()
    mentions.list.setCurrentIndex(mentions.model.index(0))
    order = [mentions.model.mention(row).surface for row in range(mentions.model.rowCount())]
    for pressed, then in (("a", order[1]), ("x", order[2])):
        qtbot.keyClick(mentions.list, pressed)
        dialog = preview(window)
        looked(qtbot, dialog)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
        window.review.follow_now()
        assert mentions.current().surface == then
        window.activateWindow()
        qtbot.waitUntil(mentions.list.hasFocus)
    qtbot.keyClick(mentions.list, Qt.Key.Key_Z, CTRL)
    assert mentions.current().surface == order[1]


def test_the_palette_of_a_mention_names_it_and_begins_at_its_label(window):
    mentions = window.review.mentions
    mentions.list.setFocus()
    mentions.list.setCurrentIndex(mentions.model.index(0))
    key(window, "e")
    palette = window.review.palette_list
    assert palette.findChild(QLabel, "paletteTitle").text() == f"Label of « {mentions.current().surface} »"
    assert palette.shown()[palette.current_row()].label_id == mentions.current().label_id
    key(window, Qt.Key.Key_Escape)
    assert mentions.list.hasFocus()


def test_the_sentences_of_a_mention_say_what_their_keys_do(window):
    mentions = window.review.mentions
    mentions.list.setFocus()
    mentions.list.setCurrentIndex(mentions.model.index(0))
    key(window, Qt.Key.Key_Return)
    assert hint(window) == "Enter shows it in its article · Esc goes back to the mentions"
    key(window, Qt.Key.Key_Escape)
    assert hint(window).startswith("a accepts «")


def test_where_all_is_decided_no_key_is_said_to_go_to_what_is_not(qtbot, window):
    for item in window.session.view.spans:
        window.session.accept(item.item_id)
    for item in window.session.view.relations:
        window.session.reject(item.item_id)
    window.session.make_current(None, caret=0)
    all_said = "Everything here is decided · select text to make a span · Ctrl+Enter finishes"
    qtbot.waitUntil(lambda: hint(window) == all_said)


def test_the_hint_promises_no_decision_in_a_project_that_is_only_read(window, tmp_path):
    window._open_to_read(make_project(tmp_path / "lent.annot"), "It is lent.")
    window.review.text.setFocus()
    key(window, "n")
    key(window, Qt.Key.Key_Escape)
    window.review.status.tell("")
    assert hint(window) == "n goes to the next undecided item"
