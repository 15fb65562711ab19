"""What every group of commands stands on: the page whose widgets it asks, its session, and the desk that runs commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from annotator.ui.review_commands import ReviewCommands
    from annotator.ui.review_page import ReviewPage
    from annotator.ui.session import ReviewSession


class CommandGroup(QObject):
    """The handlers of some commands: `on_NAME` for each of them, and what the mouse means by them."""

    def __init__(self, desk: ReviewCommands) -> None:
        super().__init__(desk)
        self.desk = desk
        self.page: ReviewPage = desk.page

    @property
    def session(self) -> ReviewSession:
        """The session of the open project; there is one whenever a command gets as far as a handler."""
        assert self.page.session is not None
        return self.page.session
