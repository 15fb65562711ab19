"""Digits by their place on the keyboard: a French one types them shifted, and é must not stand for 2 as a letter would."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_X11_ALT_GR = 0x80  # Mod5, which Qt reports as no modifier
_FIRST_SCAN_CODE = {"linux": 10, "win32": 2}
"""Of the key 1: evdev's KEY_1 (2) plus the offset of 8 that X11 and Qt's Wayland plugin add; Windows has it without offset."""
_MAC_VIRTUAL_KEYS = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9}  # kVK_ANSI_1 to kVK_ANSI_9


def digit_of(event: QKeyEvent) -> int:
    """1 to 9 for a digit key of the row above the letters or of the keypad, pressed without Ctrl, Alt or Meta; else 0."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    if held != Qt.KeyboardModifier.NoModifier or (sys.platform == "linux" and event.nativeModifiers() & _X11_ALT_GR):
        return 0
    return _by_place(event) or _by_character(event.text())


def _by_place(event: QKeyEvent) -> int:
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        return 0
    if sys.platform == "darwin":
        return _MAC_VIRTUAL_KEYS.get(event.nativeVirtualKey(), 0)
    first = _FIRST_SCAN_CODE.get(sys.platform)
    nth = event.nativeScanCode() - first if first is not None else -1
    return nth + 1 if 0 <= nth < 9 else 0


def _by_character(character: str) -> int:
    return int(character) if len(character) == 1 and character in "123456789" else 0
