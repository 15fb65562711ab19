"""Colours and language of the window: as the system has them, until one is chosen."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication

from annotator.ui.dialog_frame import Painted
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import DARK, LIGHT
from tests.ui.test_window import message


def system_turns(scheme: Qt.ColorScheme) -> None:
    QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)


def test_the_colours_follow_the_system_while_none_are_chosen(window):
    assert window.actions_by_name["colours_system"].isChecked()
    system_turns(Qt.ColorScheme.Dark)
    assert window.palette_shown.dark
    system_turns(Qt.ColorScheme.Light)
    assert not window.palette_shown.dark


@pytest.mark.parametrize("command", ["history", "schema", "identical", "progress", "quality"])
def test_an_open_dialog_turns_dark_with_the_window(window, qtbot, command: str):
    window.handle(command)
    dialog = next(each for each in window.findChildren(Painted) if each.isVisible())
    window.set_palette(LIGHT)
    qtbot.waitUntil(lambda: dialog.grab().toImage().pixelColor(60, 60).lightnessF() > 0.5)
    window.set_palette(DARK)
    shown = dialog.grab().toImage()
    places = [shown.pixelColor(x, y) for x in range(0, shown.width(), 20) for y in range(0, shown.height(), 20)]
    assert sum(colour.lightnessF() < 0.5 for colour in places) > 0.9 * len(places)


def test_chosen_colours_stay_whatever_the_system_does_and_after_a_restart(window, tmp_path):
    window.actions_by_name["colours_dark"].trigger()
    assert window.palette_shown.dark
    system_turns(Qt.ColorScheme.Light)
    assert window.palette_shown.dark
    again = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    assert again.palette_shown.dark
    assert again.actions_by_name["colours_dark"].isChecked()
    again.deleteLater()


def test_the_system_is_followed_again_when_that_is_chosen(window):
    system_turns(Qt.ColorScheme.Dark)
    window.actions_by_name["colours_light"].trigger()
    assert not window.palette_shown.dark
    window.actions_by_name["colours_system"].trigger()
    assert window.palette_shown.dark


def test_light_or_dark_turns_to_the_other_one(window):
    window.actions_by_name["dark"].trigger()
    assert window.palette_shown.dark
    assert window.actions_by_name["colours_dark"].isChecked()
    window.actions_by_name["dark"].trigger()
    assert not window.palette_shown.dark


def test_a_language_that_is_chosen_is_remembered_and_told_and_the_system_s_is_the_default(window, tmp_path):
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    assert window.actions_by_name["speak_system"].isChecked()
    window.actions_by_name["speak_french"].trigger()
    assert "next start" in message(window)
    settings.sync()
    assert settings.value("language") == "fr"
    window.actions_by_name["speak_system"].trigger()
    settings.sync()
    assert settings.value("language") is None
