"""Says to a screen reader what the eye sees happen: what was decided, what is current now, what the status line tells."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from annotator.core.document import Document
from annotator.ui.session import ReviewSession, Saved
from annotator.ui.spoken import act_in_words, item_in_words
from annotator.ui.words import tr


class Announcer(QObject):
    """Costs nothing while no screen reader listens."""

    said = Signal(str)

    def __init__(self, speaker: QWidget) -> None:
        super().__init__(speaker)
        self._speaker = speaker
        self._session: ReviewSession | None = None

    def follow(self, session: ReviewSession) -> None:
        """Tell of this session from now on."""
        self._session = session
        session.act_saved.connect(self._saved)
        session.current_changed.connect(self._current_changed)
        session.document_opened.connect(self._opened)

    def say(self, words: str, *, at_once: bool = False) -> None:
        """Have the words spoken, after what is being said or at once."""
        if words and QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self._speaker, words)
            politeness = QAccessible.AnnouncementPoliteness
            event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
            QAccessible.updateAccessibility(event)
            self.said.emit(words)

    def selected(self, words: str) -> None:
        self.say(tr("selected {words}", words=words) if words else "")

    def _saved(self, saved: Saved) -> None:
        session = self._session
        if session is not None and session.document is not None and QAccessible.isActive():
            self.say(act_in_words(saved.act, session.view, session.schema, session.project.surfaces))

    def _current_changed(self, item_id: str | None) -> None:
        session = self._session
        item = session.item(item_id) if session is not None and QAccessible.isActive() else None
        if session is not None and session.document is not None and item is not None:
            self.say(item_in_words(session.view, session.schema, session.document.text, item))

    def _opened(self, document: Document | None) -> None:
        session = self._session
        if session is not None and document is not None and QAccessible.isActive():
            self.say(tr("Article {title}", title=document.title) if document.title else "")
