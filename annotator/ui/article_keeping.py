"""Articles kept through the session: put in the trash and taken out of it, and made whole from a backup where they are damaged."""

from annotator.core import decide
from annotator.core.acts import PROJECT_LAYER, Key, Verb
from annotator.core.values import Kind, TrashValue
from annotator.store.backups import Backup, backups_of
from annotator.store.mending import mend, mend_alone
from annotator.ui.session import ReviewSession


class ArticleKeeping:
    """Acts on articles that need not be open."""

    def __init__(self, session: ReviewSession) -> None:
        self._session = session

    def is_trashed(self, document_id: str) -> bool:
        return self._trashed(document_id) is not None

    def set_trashed(self, document_id: str, trashed: bool) -> bool:
        """Put an article in the trash or take it out, in one act that undo takes back; False if that was so already, or was not done,
        which the session says."""
        changes = decide.set_trashed(document_id, self._trashed(document_id), trashed)
        return self._session.perform(Verb.DELETE if trashed else Verb.CORRECT, changes) is not None

    def _trashed(self, document_id: str) -> TrashValue | None:
        value = self._session.project.value(Key(PROJECT_LAYER, document_id, Kind.TRASH, document_id))
        assert value is None or isinstance(value, TrashValue)
        return value

    def mend(self, document_id: str) -> Backup | bool:
        """Make a damaged article whole: by itself (True), from the newest backup that holds it whole, or not (False)."""
        project = self._session.project
        return mend_alone(project, document_id) or mend(project, document_id, backups_of(project.path)) or False
