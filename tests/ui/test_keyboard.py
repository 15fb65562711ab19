"""The palette of commands, the sheet of keys and the choice of keys in the window, by real key events."""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu

from annotator.ui.actions import COMMANDS, Pane
from annotator.ui.availability import Situation, why_not
from annotator.ui.command_palette import Entry, ranked
from annotator.ui.key_sheet import KeySheet, columns
from annotator.ui.keys_dialog import KeysDialog
from tests.ui.test_window import key, message, spans

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
BY_NAME = {command.name: command for command in COMMANDS}


def type_words(words: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), words)


def listed(window) -> dict[str, Entry]:
    model = window.keyboard.palette.model
    return {entry.name: entry for entry in (model.index(row).data(Qt.ItemDataRole.UserRole) for row in range(model.rowCount()))}


def titles(typed: str, *entries: Entry, recent: tuple[str, ...] = ()) -> list[str]:
    return [entry.title for entry in ranked(typed, entries, recent)]


NEXT, NEW, SKIP = Entry("next", "Next article", "Go"), Entry("new", "New project…", "File"), Entry("skip", "Skip the article", "Article")


def test_words_find_commands_by_their_beginnings_and_in_any_order():
    assert titles("art", NEXT, NEW, SKIP) == ["Next article", "Skip the article"]
    assert titles("art skip", NEXT, NEW, SKIP) == ["Skip the article"]
    assert titles("file", NEXT, NEW, SKIP) == ["New project…"]


def test_scattered_letters_count_only_where_nothing_has_them_in_one_piece():
    assert titles("nxart", NEXT, NEW, SKIP) == ["Next article"]
    assert titles("ne", NEXT, NEW, SKIP) == ["Next article", "New project…"]


def test_what_was_used_last_comes_first_among_equals_and_accents_do_not_matter():
    assert titles("", NEXT, NEW, SKIP, recent=("skip", "new")) == ["Skip the article", "New project…", "Next article"]
    assert titles("ne", NEXT, NEW, recent=("new",)) == ["New project…", "Next article"]
    assert titles("defaire", Entry("undo", "Défaire", "")) == ["Défaire"]


def test_the_palette_runs_a_command_on_the_pane_it_came_from(window):
    inbox = window.review.inbox
    window.review.tabs.setCurrentWidget(inbox)
    inbox.list.setFocus()
    relation = inbox.current()
    key(window, "k", CTRL)
    type_words("accept go")
    key(window, Qt.Key.Key_Return)
    assert window.session.item(relation).state == "confirmed"
    assert inbox.list.hasFocus()


def test_the_palette_opens_from_a_field_and_escape_gives_the_focus_back_to_it(window):
    key(window, "/")
    type_words("port")
    key(window, "k", CTRL)
    assert window.keyboard.palette.isVisible()
    key(window, Qt.Key.Key_Escape)
    assert window.review.articles.filter.hasFocus()
    assert window.review.articles.filter.text() == "port"
    assert spans(window) == ["open"] * 3


def test_a_command_that_cannot_act_says_why_and_enter_does_nothing(window):
    window.review.articles.table.setFocus()
    key(window, "k", CTRL)
    type_words("accept, go on")
    assert listed(window)["accept"].why_not == "only in the text, the relations"
    key(window, Qt.Key.Key_Return)
    assert window.keyboard.palette.isVisible()
    assert spans(window) == ["open"] * 3


def test_a_click_runs_a_command_and_it_comes_first_the_next_time(window):
    palette = window.keyboard.palette
    key(window, "k", CTRL)
    type_words("set aside")
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=palette.list.visualRect(palette.model.index(0)).center())
    assert not palette.isVisible()
    key(window, "k", CTRL)
    assert next(iter(listed(window))) == "set_aside"


def test_all_commands_of_the_table_are_in_the_palette_with_their_keys(window):
    key(window, "k", CTRL)
    entries = listed(window)
    assert entries.keys() == {command.name for command in COMMANDS} - {"all_commands"}
    assert entries["undo"].chords == (("Ctrl", "Z"),)
    assert entries["reject"].chords == (("x",), ("Del",))
    assert QAbstractItemModelTester(window.keyboard.palette.model, QAbstractItemModelTester.FailureReportingMode.Warning)


def test_without_a_project_only_what_needs_none_can_act():
    able = {command.name for command in COMMANDS if not why_not(command, Situation())}
    assert {"new_project", "open_project", "quit", "keys", "guide", "colours_dark"} <= able
    assert not able & {"accept", "undo", "finish", "export", "find_in_text", "next_pane"}


@pytest.mark.parametrize(
    ("name", "now", "why"),
    [
        ("cancel_job", Situation(), "nothing is running"),
        ("accept", Situation(Pane.TEXT, True, True), "no item is current"),
        ("confirm", Situation(Pane.TEXT, True, True), "no text is selected"),
        ("confirm", Situation(Pane.TEXT, True, True, selection=True), ""),
        ("reopen", Situation(Pane.TEXT, True, True), "the article is neither finished nor skipped"),
        ("finish", Situation(Pane.TEXT, True), "no article is open"),
        ("flip", Situation(Pane.TEXT, True, True), "no relation is current"),
        ("flag", Situation(Pane.ARTICLES, True, True), ""),
    ],
)
def test_why_a_command_would_do_nothing(name, now, why):
    assert why_not(BY_NAME[name], now) == why


# the sheet -----------------------------------------------------------------------------------------------------------


def sheet_of(window) -> KeySheet:
    key(window, "?")
    found = window.findChild(KeySheet)
    assert found is not None
    return found


def test_the_sheet_has_every_command_that_has_a_key_in_as_many_columns_as_there_is_room_for(window, qtbot):
    sheet = sheet_of(window)
    lines = [line for group in sheet.groups for line in group.lines]
    assert len(lines) == len([command for command in COMMANDS if command.keys]) + 6
    sheet.resize(1260, 700)
    qtbot.waitUntil(lambda: len({group.x() for group in sheet.groups}) == 4)
    sheet.resize(500, 400)
    qtbot.waitUntil(lambda: len({group.x() for group in sheet.groups}) == 1)


def test_typing_narrows_the_sheet_to_a_command_or_a_key(window):
    sheet = sheet_of(window)
    QTest.keyClicks(sheet.filter, "find")
    assert [words for words in sheet.shown() if "ctrl+f" in words]
    assert not [words for words in sheet.shown() if "accept" in words]
    sheet.filter.setText("f6")
    assert sheet.shown() == ["next pane f6", "previous pane shift+f6"]


def test_the_sheet_shows_the_keys_of_the_profile_in_force(window):
    window.keyboard.choose("brat")
    assert [words for words in sheet_of(window).shown() if "ctrl+g" in words]


def test_columns_are_as_even_as_their_order_allows():
    assert columns([5, 5, 5, 5], 2) == (0, 2)
    assert columns([9, 1, 1, 1], 3) == (0, 1, 2)
    assert columns([3], 4) == (0,)
    assert columns([], 4) == (0,)


# profiles ------------------------------------------------------------------------------------------------------------


def test_a_profile_chosen_in_the_dialog_is_in_force_at_once_and_after_a_restart(window, tmp_path):
    window.actions_by_name["choose_keys"].trigger()
    dialog = window.findChild(KeysDialog)
    dialog.list.setFocus()
    for _ in range(4):
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    dialog.reject()
    window.review.text.setFocus()
    key(window, "a")
    key(window, Qt.Key.Key_Backspace)
    assert message(window) == "Undone: accepted LOC Vannes."
    assert window.keyboard.profile() == "prodigy"


def test_backspace_undoes_nothing_in_a_field_in_the_profile_in_which_it_undoes(window):
    window.keyboard.choose("prodigy")
    key(window, "a")
    key(window, "/")
    type_words("po")
    key(window, Qt.Key.Key_Backspace)
    assert window.review.articles.filter.text() == "p"
    assert spans(window)[0] == "confirmed"


def test_the_users_file_is_begun_for_them_and_read_again_when_they_come_back(window):
    opened = []
    window.keyboard.open_file = lambda path: opened.append(path) is None
    window.keyboard.edit()
    assert opened == [window.keyboard.own]
    window.keyboard.own.write_text('[keys]\naccept = "y"\n', encoding="utf-8")
    os.utime(window.keyboard.own, (1, 1))
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    key(window, "a")
    assert spans(window)[0] == "open"
    key(window, "y")
    assert spans(window)[0] == "confirmed"


def test_what_is_wrong_in_the_users_file_is_told_in_the_status_line_and_in_the_dialog(window):
    window.keyboard.own.write_text('[keys]\naccept = "n"\nfoo = "y"\n', encoding="utf-8")
    window.keyboard.load()
    assert message(window).startswith("keys.toml: Line 2: N already means")
    window.actions_by_name["choose_keys"].trigger()
    told = window.findChild(QLabel, "keysComplaints").text()
    assert "Line 3: there is no command « foo »" in told
    window.findChild(KeysDialog).reject()
    key(window, "a")
    assert spans(window)[0] == "confirmed"


def test_what_is_wrong_in_the_users_file_is_told_at_the_start_too(window, project_path):
    window.keyboard.own.write_text('[keys]\nfoo = "y"\n', encoding="utf-8")
    window.keyboard.load()
    window.open_project(project_path)
    assert message(window) == "keys.toml: Line 2: there is no command « foo »"


def test_the_status_line_names_the_keys_that_are_in_force(window):
    window.keyboard.own.write_text('[keys]\naccept = "y"\nreject = []\n', encoding="utf-8")
    window.keyboard.load()
    hint = window.review.status.hint_text()
    assert hint.startswith("y accepts LOC Vannes")
    assert "rejects" not in hint


# focus and menus -----------------------------------------------------------------------------------------------------


def test_tab_leaves_the_text_and_shift_tab_comes_back(window):
    key(window, Qt.Key.Key_Tab)
    assert not window.review.text.hasFocus()
    key(window, Qt.Key.Key_Backtab, SHIFT)
    assert window.review.text.hasFocus()


def test_shift_f6_goes_round_the_panes_the_other_way(window):
    seen = []
    for _ in range(3):
        key(window, Qt.Key.Key_F6, SHIFT)
        seen.append(QApplication.focusWidget().objectName())
    assert seen == ["articleList", "mentionList", "textView"]


@pytest.mark.parametrize("pane", [Pane.ARTICLES, Pane.TEXT, Pane.MENTIONS, Pane.RELATIONS])
def test_only_the_pane_with_the_focus_has_the_accent_line_along_its_top(window, pane):
    panes = window.review.panes()
    window.review.tabs.setCurrentWidget(window.review.inbox if pane is Pane.RELATIONS else window.review.mentions)
    panes[pane].setFocus()
    accent = window.palette_shown.accent.name()
    for each, widget in panes.items():
        if widget.isVisible():
            picture = widget.grab().toImage()
            tops = [picture.pixelColor(picture.width() // 2, y).name() for y in range(3)]
            assert (accent in tops) is (each is pane), each


@pytest.mark.parametrize("pressed", [(Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_F10, SHIFT)])
def test_the_menu_of_the_item_lists_every_act_with_its_key(window, pressed):
    key(window, *pressed)
    menu = window.findChild(QMenu, "itemMenu")
    acts = {action.objectName(): action for action in menu.actions()}
    assert {"accept", "reject", "set_aside", "choose_label", "relate", "flag", "comment"} <= acts.keys()
    assert all(action.isShortcutVisibleInContextMenu() for action in acts.values() if action.shortcut())
    menu.close()


def test_the_menu_key_in_the_articles_opens_the_menu_of_the_current_row(window):
    table = window.review.articles.table
    second = window.session.summaries()[1].document_id
    table.setFocus()
    key(window, Qt.Key.Key_Down)
    row = table.visualRect(table.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, row, table.viewport().mapToGlobal(row))
    QApplication.sendEvent(table.viewport(), event)
    menu = window.findChild(QMenu, "itemMenu")
    next(action for action in menu.actions() if action.objectName() == "flag").trigger()
    assert [s.document_id for s in window.session.summaries() if s.flag] == [second]
    menu.close()


@pytest.mark.parametrize("field", ["articleFilter", "mentionFilter", "findField"])
def test_letters_digits_space_and_enter_are_text_in_every_field(window, field):
    window.review.find_bar.show()
    edit = window.findChild(QLineEdit, field)
    edit.setFocus()
    type_words("a1x ?n/")
    assert edit.text() == "a1x ?n/"
    key(window, Qt.Key.Key_Return)
    assert spans(window) == ["open"] * 3
