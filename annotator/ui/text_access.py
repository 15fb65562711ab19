"""The text view for screen readers: its text, caret, selection and places, and in words the spans at the caret.

Offsets of the interface are UTF-16 code units, as Qt counts them. Words, sentences and paragraphs are cut by Qt from `text`.
The bindings of Qt 6.11 do not hand over `attributes` and `selection` of a text interface (both are asked for and found empty), so
spans are told by the description of the view, which is that of the spans at the caret, and by announcements as the caret enters them.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from annotator.core.offsets import OffsetMap
from annotator.language.blocks import display_text
from annotator.ui.spoken import item_in_words

if TYPE_CHECKING:
    from annotator.ui.text_view import TextView


class SpokenText:
    """An article's text as a screen reader gets it, one character for one, with offsets in UTF-16 code units."""

    def __init__(self, text: str) -> None:
        self.text = "\n".join(map(display_text, text.split("\n")))
        self._map = OffsetMap(text)
        self.units = self._map.to_utf16(len(text))

    def to_points(self, unit: int) -> int:
        """The code point at a UTF-16 offset; one beyond the ends is the end, -1 the end too, as Qt means it."""
        return self._map.to_points(self.units if unit < 0 else min(unit, self.units))

    def to_units(self, point: int) -> int:
        return self._map.to_utf16(min(max(0, point), len(self.text)))

    def between(self, start: int, end: int) -> str:
        return self.text[self.to_points(start) : self.to_points(end)]


@lru_cache(maxsize=2)
def spoken_text(text: str) -> SpokenText:
    """Made once for the article that is shown."""
    return SpokenText(text)


class _Text(QAccessibleTextInterface):
    """What Qt asks of a text."""

    def __init__(self, view: "TextView") -> None:
        super().__init__()
        self._view = view

    @property
    def _spoken(self) -> SpokenText:
        return spoken_text(self._view.text())

    def characterCount(self) -> int:
        return self._spoken.units

    def text(self, startOffset: int, endOffset: int) -> str:
        return self._spoken.between(startOffset, endOffset)

    def cursorPosition(self) -> int:
        return self._spoken.to_units(self._view.caret())

    def setCursorPosition(self, position: int) -> None:
        self._view.go_to(self._spoken.to_points(position))

    def selectionCount(self) -> int:
        return 0  # `selection` would leave its answer unset, so a reader must not ask for it

    def addSelection(self, startOffset: int, endOffset: int) -> None:
        self.setSelection(0, startOffset, endOffset)

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        if selectionIndex == 0:
            self._view.select(self._spoken.to_points(startOffset), self._spoken.to_points(endOffset))

    def removeSelection(self, selectionIndex: int) -> None:
        if selectionIndex == 0:
            self._view.clear_selection()

    def characterRect(self, offset: int) -> QRect:
        rect = self._view.rect_of_character(self._spoken.to_points(offset))
        return QRect(self._view.viewport().mapToGlobal(rect.topLeft()), rect.size()) if rect is not None else QRect()

    def offsetAtPoint(self, point: QPoint) -> int:
        character = self._view.character_at(self._view.viewport().mapFromGlobal(point))
        return self._spoken.to_units(character) if character is not None else -1

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        self._view.reveal(self._spoken.to_points(startIndex), self._spoken.to_points(endIndex))


class TextAccess(QAccessibleWidget):
    """The accessible object of a text view: a text that can be read and selected, not edited."""

    def __init__(self, view: "TextView") -> None:
        super().__init__(view, QAccessible.Role.EditableText)
        self._view = view
        self._text = _Text(view)  # Qt keeps the pointer, this keeps it alive

    def interface_cast(self, t: QAccessible.InterfaceType) -> Any:
        if t is QAccessible.InterfaceType.TextInterface:
            return Shiboken.VoidPtr(Shiboken.getCppPointer(self._text)[0])
        found: Any = super().interface_cast(t)
        return Shiboken.VoidPtr(0) if found is None else found  # Qt's caller crashes on anything that is no VoidPtr

    def state(self) -> QAccessible.State:
        state = super().state()
        state.readOnly = state.multiLine = state.selectableText = True
        return state

    def text(self, t: QAccessible.Text) -> str:
        if t is QAccessible.Text.Value:
            return spoken_text(self._view.text()).text
        return spans_in_words(self._view, self._view.caret()) if t is QAccessible.Text.Description else super().text(t)


def spans_in_words(view: "TextView", offset: int) -> str:
    """The spans over a character, the smallest first, like "PER Mark Milley, confirmed"; "" for none."""
    return "; ".join(item_in_words(view.view, view.schema, view.text(), item) for item in view.spans_at(offset))


def _made(key: str, made_for: QObject) -> QAccessibleInterface | None:
    from annotator.ui.text_view import TextView

    return TextAccess(made_for) if key == "TextView" and isinstance(made_for, TextView) else None


@lru_cache(maxsize=1)
def install() -> None:
    """Let Qt make the accessible object of text views, once a process; it is made when a screen reader asks for it."""
    QAccessible.installFactory(_made)


def tell_caret(view: "TextView", caret_moved: bool, selection_changed: bool) -> None:
    """Tell a screen reader, if there is one, where the caret and the selection are now."""
    if not QAccessible.isActive():
        return
    spoken = spoken_text(view.text())
    if selection_changed:
        start, end = view.selection() or (view.caret(), view.caret())
        QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(view, spoken.to_units(start), spoken.to_units(end)))
    if caret_moved:
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, spoken.to_units(view.caret())))
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.DescriptionChanged))
