"""The table of commands: complete, and each with a handler. That no keys clash: see test_key_profiles."""

from PySide6.QtWidgets import QLabel

from annotator.ui.actions import COMMANDS, MENUS, SUBMENUS, written


def test_every_command_has_a_title_a_menu_that_exists_or_keys_and_a_handler(window):
    for command in COMMANDS:
        assert command.title
        menu, _, submenu = command.menu.partition("/")
        assert menu in (*MENUS, "")
        assert submenu in (*SUBMENUS, "")
        assert command.menu or command.keys
        assert window.handler(command.name) or window.review.commands.handler(command.name), command.name


def test_menus_show_keys_by_the_names_that_all_else_calls_them_by(window):
    shown = [action.shortcut() for action in window.actions_by_name.values()]
    assert [key for key in shown if key.toString(key.SequenceFormat.NativeText).casefold() != written(key).casefold()] == []


def test_deciding_does_not_repeat_while_a_key_is_held_and_moving_does(window):
    repeats = {name for name, action in window.actions_by_name.items() if action.autoRepeat()}
    assert not repeats & {"accept", "reject", "set_aside", "put_back", "finish", "undo", "confirm", "flip"}
    assert {"next_undecided", "previous_undecided", "end_left", "start_right"} <= repeats


def test_every_label_of_the_window_shows_plain_text(window):
    from PySide6.QtCore import Qt

    assert [label.objectName() for label in window.findChildren(QLabel) if label.textFormat() is not Qt.TextFormat.PlainText] == []
