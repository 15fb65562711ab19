"""The table of commands: complete and without clashes."""

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel

from annotator.ui.actions import COMMANDS, MENUS, Pane


def test_a_key_means_one_thing_in_each_pane():
    held = Counter((pane, QKeySequence(key).toString()) for command in COMMANDS for pane in command.panes for key in command.keys)
    assert [key for key, count in held.items() if count > 1] == []
    in_window = {key for pane, key in held if pane is Pane.WINDOW}
    assert not in_window & {key for pane, key in held if pane is not Pane.WINDOW}


def test_every_command_has_a_title_a_menu_that_exists_or_keys_and_a_handler(window):
    for command in COMMANDS:
        assert command.title
        assert command.menu in (*MENUS, "")
        assert command.menu or command.keys
        assert hasattr(window, f"on_{command.name}") or window.review.commands.handler(command.name), command.name


def test_plain_letters_never_belong_to_the_window():
    assert not [c.name for c in COMMANDS if Pane.WINDOW in c.panes for key in c.keys if len(key) == 1]


def test_deciding_does_not_repeat_while_a_key_is_held_and_moving_does(window):
    repeats = {name for name, action in window.actions_by_name.items() if action.autoRepeat()}
    assert not repeats & {"accept", "reject", "set_aside", "put_back", "finish", "undo", "confirm", "flip"}
    assert {"next_undecided", "previous_undecided", "end_left", "start_right"} <= repeats


def test_every_label_of_the_window_shows_plain_text(window):
    from PySide6.QtCore import Qt

    assert [label.objectName() for label in window.findChildren(QLabel) if label.textFormat() is not Qt.TextFormat.PlainText] == []
