"""What the analyst's past decisions say of scores, as confidence rests on it."""

from annotator.jobs.viewing import calibration_of
from annotator.store.project import Project
from annotator.suggest.confidence import Calibration

_HOLDS_FOR = 50  # acts: reading the past decisions takes as long as two frames


class DecisionRecord:
    """`calibration` is empty until the record is read for the first time."""

    def __init__(self, project: Project, annotator_id: str) -> None:
        self._project, self._annotator_id = project, annotator_id
        self.calibration = Calibration()
        self._read_at: int | None = None  # the clock

    def read(self) -> None:
        """Take in all decisions so far."""
        self.calibration, self._read_at = calibration_of(self._project, self._annotator_id), self._project.clock()

    def keep_up(self) -> None:
        """Take them in if that was long ago, in acts."""
        if self._read_at is None or self._project.clock() - self._read_at >= _HOLDS_FOR:
            self.read()
