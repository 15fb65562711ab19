"""Digits by place: what French keys give, on the row and on the keypad, on each system."""

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.digits import digit_of

NONE = Qt.KeyboardModifier.NoModifier
SHIFT, KEYPAD, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ControlModifier
AZERTY = "&é\"'(-è_ç"


def pressed(text: str, held=NONE, *, scan: int = 0, virtual: int = 0, native: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, ord(text.upper()) if text else 0, held, scan, virtual, native, text)


@pytest.mark.parametrize(("system", "first"), [("linux", 10), ("win32", 2)])
def test_the_digit_row_of_azerty_gives_digits_unshifted_and_shifted(monkeypatch, system, first):
    monkeypatch.setattr(sys, "platform", system)
    assert [digit_of(pressed(text, scan=first + nth)) for nth, text in enumerate(AZERTY)] == list(range(1, 10))
    assert [digit_of(pressed(str(nth + 1), SHIFT, scan=first + nth)) for nth in range(9)] == list(range(1, 10))


def test_on_a_mac_the_row_is_known_by_its_virtual_keys(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    places = (18, 19, 20, 21, 23, 22, 26, 28, 25)
    assert [digit_of(pressed(text, virtual=virtual)) for text, virtual in zip(AZERTY, places, strict=True)] == list(range(1, 10))


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_the_keypad_gives_digits_by_character(monkeypatch, system):
    monkeypatch.setattr(sys, "platform", system)
    assert [digit_of(pressed(str(nth), KEYPAD, scan=79, virtual=83)) for nth in range(1, 10)] == list(range(1, 10))


def test_without_a_place_the_character_counts():
    assert digit_of(pressed("7")) == 7
    assert digit_of(pressed("é")) == 0


def test_no_digit_is_read_with_ctrl_or_altgr_held():
    assert digit_of(pressed("1", CTRL, scan=10)) == 0
    assert digit_of(pressed("~", scan=11, native=0x80)) == 0


def test_a_letter_is_no_digit_wherever_it_is():
    assert digit_of(pressed("a", scan=24)) == 0
    assert digit_of(pressed("0", scan=19)) == 0
