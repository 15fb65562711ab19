"""Keys of profiles and of the user's file: no clashes, whatever stands in the file; what is wrong is told with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from annotator.ui.actions import COMMANDS, Command, Pane
from annotator.ui.key_profiles import clashes, defaults, keys_in_use, laid_over, normal, profiles, read_keys, sample_file, why_not

UNSHIFTED = "²&é\"'(-è_çà)=azertyuiop$qsdfghjklmù*<wxcvbn,;:!"
SHIFTED = "1234567890°+AZERTYUIOP£QSDFGHJKLM%µ>WXCVBN?./§"
"""What a French AZERTY keyboard types without AltGr and without its dead keys (^ and ¨)."""


def laid(text: str):
    return laid_over(defaults(), read_keys(text))


def told(text: str) -> list[str]:
    return [str(complaint) for complaint in laid(text)[1]]


def test_a_key_of_the_table_means_one_thing_in_each_pane():
    assert clashes(defaults()) == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_key_of_the_table_may_be_bound_to_its_command(command: Command):
    assert [why for key in command.keys if (why := why_not(command, key))] == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_key_of_the_table_is_typed_on_azerty_without_altgr_and_without_a_dead_key(command: Command):
    for key in command.keys:
        pressed = QKeySequence(key)[0]
        character = chr(pressed.key()) if pressed.key() < Qt.Key.Key_Escape.value else ""
        assert not character or character == " " or character.lower() in UNSHIFTED or character in SHIFTED, key
        assert not pressed.keyboardModifiers() & Qt.KeyboardModifier.GroupSwitchModifier


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.panes != (Pane.WINDOW,)], ids=lambda command: command.name)
def test_what_decides_in_a_pane_is_typed_on_azerty_with_no_more_than_shift(command: Command):
    held = {QKeySequence(key)[0].keyboardModifiers() for key in command.keys}
    assert held <= {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}


@pytest.mark.parametrize("profile", profiles(), ids=lambda profile: profile.name)
def test_a_profile_that_comes_with_the_program_has_nothing_to_complain_of(profile):
    keys, complaints = laid_over(defaults(), profile)
    assert complaints == ()
    assert clashes(keys) == []
    assert profile.title
    assert profile.about


def test_there_is_a_profile_for_each_of_the_tools():
    assert [profile.title for profile in profiles()] == ["annotator", "brat", "INCEpTION", "Label Studio", "Prodigy"]


def test_what_a_profile_is_about_is_said_in_the_language_of_the_window(qapp):
    from annotator.ui.words import speak

    speak("fr")
    assert "Sans équivalent" in profiles()[1].about


def test_the_users_file_goes_before_the_profile(tmp_path):
    own = tmp_path / "keys.toml"
    own.write_text('[keys]\nundo = "Ctrl+U"\naccept = ["y", "Ctrl+Y"]\nredo = "Ctrl+Shift+Z"\nflag = []\n', encoding="utf-8")
    keys, complaints = keys_in_use("prodigy", own)
    assert complaints == ()
    assert (keys["undo"], keys["accept"], keys["flag"]) == (("Ctrl+U",), ("y", "Ctrl+Y"), ())
    assert "Ctrl+S" in keys["finish"]


def test_two_commands_may_change_their_keys_with_each_other():
    keys, complaints = laid('[keys]\naccept = "n"\nnext_undecided = "a"\nnext_card = "m"\n')
    assert complaints == ()
    assert (keys["accept"], keys["next_undecided"]) == (("n",), ("a",))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[keys]\n\naccpet = "y"', "Line 3: there is no command « accpet »"),
        ('[keys]\naccept = "n"', "Line 2: N already means « Next undecided item » there"),
        ('[keys]\naccept = "Ctrl+F"', "Line 2: Ctrl+F already means « Find in the text… » there"),
        ('[keys]\nundo = "u"', "Line 2: U alone would act in every field and list, and this command belongs to the whole window"),
        ('[keys]\naccept = "Ctrl+Foo"', "Line 2: « Ctrl+Foo » is no key"),
        ('[keys]\naccept = "a, b"', "Line 2: « a, b » is no key"),
        ('[keys]\naccept = "1"', "Line 2: the digits give labels"),
        ('[keys]\naccept = "Shift+Left"', "Line 2: Shift+Left moves the caret in the text"),
        ('[keys]\naccept = "Tab"', "Line 2: Tab moves between the controls"),
        ("[keys]\naccept = 7", "Line 2: « accept » must be a key or a list of keys"),
        ('accept = "y"', "Line 1: « accept » must stand below [keys]"),
        ('keys = "y"', "Line 1: [keys] must be a table"),
        ("[keys]\naccept = ", "Line 2: this cannot be read, so none of the keys in this file is used"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_the_command_keeps_its_keys(text, sentence):
    keys, complaints = laid(text)
    assert list(map(str, complaints)) == [sentence]
    assert keys == defaults()


def test_a_file_that_is_no_text_is_told_and_none_is_nothing_to_tell(tmp_path):
    own = tmp_path / "keys.toml"
    assert keys_in_use("annotator", own) == (defaults(), ())
    own.write_bytes(b"\xff\xfe\x00")
    keys, complaints = keys_in_use("annotator", own)
    assert keys == defaults()
    assert "cannot be read" in str(complaints[0])


def test_the_file_to_begin_with_changes_nothing_as_it_is_nor_with_all_its_lines_in_force(qapp):
    assert laid(sample_file()) == (defaults(), ())
    lines = sample_file().splitlines()
    uncommented = [line.removeprefix("# ") for line in lines[lines.index("[keys]") :]]
    assert laid("\n".join(uncommented)) == (defaults(), ())


KEYS = st.sampled_from([*(key for command in COMMANDS for key in command.keys), "y", "Shift+Y", "1", "Left", "Ctrl+9", "é", "", "Foo+Bar"])


@given(st.dictionaries(st.sampled_from([command.name for command in COMMANDS]), st.lists(KEYS, max_size=3), max_size=6))
def test_whatever_stands_in_a_file_no_key_means_two_things_and_what_is_refused_keeps_its_keys(wanted):
    text = "[keys]\n" + "\n".join(f"{name} = {list(keys)!r}" for name, keys in wanted.items())
    keys, complaints = laid(text)
    assert clashes(keys) == []
    refused = {complaint.line for complaint in complaints}
    for line, (name, asked) in enumerate(wanted.items(), 2):
        assert keys[name] == (defaults()[name] if line in refused else tuple(asked))


@given(st.text(max_size=80))
def test_no_text_whatever_crashes_the_reading(text):
    keys, _ = laid(text)
    assert clashes(keys) == []


def test_ways_of_writing_a_key_are_one_key():
    assert normal("n") == normal("N") != normal("Shift+N")
    assert normal("Del") == normal("delete")
