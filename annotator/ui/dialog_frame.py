"""What all dialogs have in common: their margins, and a size that the window they belong to has room for."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout

from annotator.ui.theme import Palette, px


class Painted(QDialog):
    """A dialog that draws something itself: it is told when the colours change while it is open."""

    def set_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        raise NotImplementedError


_SPARE = 20  # pixels of the window that stay in sight


class _PressFocused(QObject):
    """Enter on a button presses that one, also where Enter elsewhere means another or none: what a button leaves, its dialog gets."""

    def eventFilter(self, dialog: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = dialog.focusWidget() if isinstance(dialog, QDialog) else None
            if isinstance(focused, QPushButton) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                if not event.isAutoRepeat():
                    focused.click()
                return True
        return False


def framed(dialog: QDialog) -> QVBoxLayout:
    """The layout of a dialog, from top to bottom; Enter presses the button that has the focus."""
    dialog.installEventFilter(_PressFocused(dialog))
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(16, 14, 16, 14)
    layout.setSpacing(10)
    return layout


def fit(dialog: QDialog, width: int, height: int) -> None:
    """Make a dialog so large, for the usual font, but no larger than the window it belongs to."""
    parent = dialog.parentWidget()
    assert parent is not None
    room = parent.window().size()
    dialog.resize(min(px(width), room.width() - _SPARE), min(px(height), room.height() - _SPARE))
