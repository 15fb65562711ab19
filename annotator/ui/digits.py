"""Digits by their place on the keyboard: a French one types them shifted, and é must not stand for 2 as a letter would."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_X11_FIRST_DIGIT = 10  # evdev's KEY_1 (2) plus the offset of 8 that X11 and Qt's Wayland plugin add
_X11_ALT_GR = 0x80  # Mod5, which Qt reports as no modifier


def digit_of(event: QKeyEvent) -> int:
    """1 to 9 for a digit key of the row above the letters or of the keypad, pressed without Ctrl, Alt or Meta; else 0."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    if held != Qt.KeyboardModifier.NoModifier or event.nativeModifiers() & _X11_ALT_GR:
        return 0
    place = event.nativeScanCode()
    if sys.platform.startswith("linux") and _X11_FIRST_DIGIT <= place < _X11_FIRST_DIGIT + 9:
        return place - _X11_FIRST_DIGIT + 1
    character = event.text()
    return int(character) if len(character) == 1 and character in "123456789" else 0
