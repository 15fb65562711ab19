"""The field that chooses whose decisions a page is about: the analyst's own, or those of another who has finished articles."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy

from annotator.core.ids import annotator_id_of
from annotator.core.values import Status
from annotator.store.listing import Articles
from annotator.store.project import Project
from annotator.ui.choice_box import SHORT, ChoiceBox
from annotator.ui.words import tr


class AnnotatorBox(ChoiceBox):
    """The analyst stands first and is chosen to begin with. Where nobody else has finished an article there is nothing to choose."""

    chosen = Signal(str)  # the name of who is chosen now

    def __init__(self, project: Project, me: str, name: str = "") -> None:
        """`name`: who is chosen to begin with, if not the analyst."""
        super().__init__()
        self._project, self._me = project, me
        self._finished = {me: 0}
        self.setObjectName("whoseDecisions")
        self.setAccessibleName(tr("Whose decisions"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.count_anew()
        self.choose(name)
        self.currentIndexChanged.connect(lambda _: self.chosen.emit(self.annotator))

    @property
    def annotator(self) -> str:
        """The name of who is chosen."""
        return str(self.currentData())

    @property
    def finished(self) -> int:
        """How many articles they have finished."""
        return self._finished[self.annotator]

    @property
    def several(self) -> bool:
        """Whether there is anything to choose."""
        return self.count() > 1

    def choose(self, name: str) -> None:
        """Choose somebody by name; one who is not there leaves it as it is."""
        nth = self.findData(name)
        if nth >= 0:
            self.setCurrentIndex(nth)

    def count_anew(self) -> None:
        """Who has finished how many articles now. Who is chosen stays so."""
        project, mine, before = self._project, annotator_id_of(self._me), self.currentData()
        counts = {one: Articles(project, one).tallies()[Status.FINISHED].documents for one in (mine, *project.annotators())}
        others = {name: counts[one] for one, name in project.annotators().items() if one != mine and (counts[one] or name == before)}
        self._finished = {self._me: counts[mine], **others}
        with QSignalBlocker(self):
            self.clear()
            for name, finished in self._finished.items():
                who = tr("{name} (you)", name=name) if name == self._me else name
                self.addItem(f"{who} · {tr('{n} finished article(s)', n=finished)}", name)
                self.setItemData(self.count() - 1, who, SHORT)
            self.choose(before or "")
