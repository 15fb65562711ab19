"""Labels given by a letter of their own. Digits are read by place (see digits); a letter counts only where no command has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from annotator.core.schema import Label, SpanLabel
from annotator.core.view import RelationItem, SpanItem
from annotator.ui.command_group import CommandGroup

if TYPE_CHECKING:
    from annotator.ui.review_commands import ReviewCommands
    from annotator.ui.review_page import ReviewPage

DIGITS = "123456789"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def free_keys(page: ReviewPage) -> str:
    """The keys that a label can have: the digits, and the letters that no command has."""
    shortcuts = (shortcut.toString() for action in page.actions_by_name.values() for shortcut in action.shortcuts())
    taken = {keys.lower() for keys in shortcuts if len(keys) == 1}
    return DIGITS + "".join(letter for letter in LETTERS if letter not in taken)


class LabelKeys(CommandGroup):
    """Watches the text and the relation cards for letters that no command took."""

    def __init__(self, desk: ReviewCommands) -> None:
        super().__init__(desk)
        for pane in (self.page.text, self.page.inbox.list):
            pane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.page.session is not None:
            letter = event.text()
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and not event.isAutoRepeat() and not self.page.text.jumping
            if plain and len(letter) == 1 and letter in LETTERS and (label := self._label(letter)):
                self.page.clear_message()
                self._give(label)
                return True
        return super().eventFilter(watched, event)

    def _give(self, label: Label) -> None:
        if isinstance(label, SpanLabel):
            self.desk.items.bar_labelled(label.label_id)
        else:
            self.desk.judge(lambda item_id: self.session.label(item_id, label.label_id))

    def _label(self, letter: str) -> Label | None:
        """The label with this key that the selection or the item can have."""
        session, item = self.session, self.session.item(self.page.target())
        labels: tuple[Label, ...] = ()
        if not self.page.in_inbox() and (isinstance(item, SpanItem) or self.page.text.selection()):
            labels = session.schema.span_labels
        elif isinstance(item, RelationItem):
            labels = tuple(session.labels_between(item.head_id, item.tail_id)[0])
        return next((label for label in labels if label.key == letter), None)
