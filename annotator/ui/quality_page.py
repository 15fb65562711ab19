"""The page of what looks wrong in the reviewed articles: findings by kind, and the places of one of them, to go to and set right.

They are looked for by `annotator quality` in a process of its own, which reads one snapshot of the project; the review goes on.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QWidget

from annotator.core.schema import Schema
from annotator.core.spread import Hit
from annotator.core.values import Decision, SpanValue
from annotator.corpus.quality import Kind
from annotator.jobs.protocol import Progress
from annotator.ui.annotator_box import AnnotatorBox
from annotator.ui.dialog_frame import Painted, fit, framed
from annotator.ui.hit_list import HitList, HitModel, context_of
from annotator.ui.lists import ROW, QuietList, RowsModel
from annotator.ui.plain_label import PlainForm, PlainLabel
from annotator.ui.quality_words import TITLES, sentence
from annotator.ui.theme import Palette
from annotator.ui.words import number, tr
from annotator.ui.workers import CommandRunner

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding, or the heading of its kind (without places, None)."""

    text: str
    places: tuple[Hit, ...] | None = None

    @property
    def key(self) -> str:
        return self.text

    @property
    def spoken(self) -> str:
        return self.text


class FindingsModel(RowsModel):
    """Headings are bold, and cannot be chosen."""

    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = index.data(ROW)
        return super().flags(index) if row is not None and row.places is not None else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.FontRole and index.isValid() and index.data(ROW).places is None:
            bold = QFont()
            bold.setBold(True)
            return bold
        return super().data(index, role)


def rows_of(findings: Sequence[Mapping[str, Any]], schema: Schema) -> Iterator[FindingRow]:
    """The findings under the headings of their kinds, in the order in which they come."""
    ids = {label.name: label.label_id for label in schema.span_labels}

    def hit(finding: Mapping[str, Any], document_id: str, start: int, end: int) -> Hit:
        label = ids.get(finding["label"], finding["label"])
        value = None if finding["kind"] == Kind.MISSED else SpanValue(Decision.CONFIRMED, start, end, label)
        return Hit(document_id, "", start, end, value)

    for kind, found in groupby(findings, lambda finding: Kind(finding["kind"])):
        several = list(found)
        yield FindingRow(f"{tr(TITLES[kind])} · {number(len(several))}")
        for finding in several:
            yield FindingRow(sentence(finding), tuple(hit(finding, *place[:3]) for place in finding["places"]))


class QualityPage(Painted):
    """A window beside the review; it looks when it is opened and when it is asked to."""

    chosen = Signal(object)  # Hit: a place to go to

    def __init__(
        self, project: Path, whose: AnnotatorBox, schema: Schema, palette: Palette, parent: QWidget,
        excerpts: Callable[[list[tuple[str, int, int]]], list[str]], title_of: Callable[[str], str],
    ) -> None:  # fmt: skip
        """`whose` chooses the decisions that are looked at."""
        super().__init__(parent)
        self.setObjectName("qualityPage")
        self.setWindowTitle(tr("Check of {name}", name=project.stem))
        self._project, self.whose, self._schema = project, whose, schema
        self._runner: CommandRunner | None = None
        self.says = PlainLabel(name="qualitySays", wraps=True)
        self.findings = QuietList()
        self.findings.setObjectName("qualityFindings")
        self.findings.setAccessibleName(tr("Findings"))
        self.model = FindingsModel(self.findings)
        self.findings.setModel(self.model)
        self.findings.selectionModel().currentChanged.connect(self._show_places)
        self.findings.activated.connect(self._to_places)
        self._hits = HitModel(schema, partial(context_of, excerpts), title_of, self)
        self.places = HitList(self._hits, palette)
        self.places.setObjectName("qualityPlaces")
        self.places.setAccessibleName(tr("Places of the finding"))
        self.places.chosen.connect(self._choose)
        self.places.left.connect(self.findings.setFocus)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.findings)
        splitter.addWidget(self.places)
        splitter.setSizes([360, 240])
        self.again_button = QPushButton(tr("Look again"))
        self.again_button.setObjectName("qualityAgain")
        self.again_button.clicked.connect(self.look)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.clicked.connect(self.close)
        QShortcut(QKeySequence.StandardKey.Refresh, self, self.look)
        self._above = PlainForm()
        self._above.setHorizontalSpacing(10)
        self._above.addRow(tr("Decisions of"), self.whose)
        self.whose.chosen.connect(self._look_at_others)
        below = QHBoxLayout()
        below.addWidget(self.says, 1)
        for button in (self.again_button, self.close_button):
            button.setAutoDefault(False)
            below.addWidget(button)
        layout = framed(self)
        layout.addLayout(self._above)
        layout.addWidget(splitter, 1)
        layout.addLayout(below)
        fit(self, 900, 640)
        self.findings.setFocus()
        self.look()

    def set_palette(self, palette: Palette) -> None:
        self.places.delegate.palette = palette
        self.places.viewport().update()

    @property
    def looking(self) -> bool:
        return self._runner is not None

    def look(self) -> None:
        """Look anew; what was found before stays in sight meanwhile."""
        if self._runner is not None:
            return
        self.whose.count_anew()
        self._above.setRowVisible(self.whose, self.whose.several)
        runner = CommandRunner(["quality", str(self._project), "--annotator", self.whose.annotator], self)
        self._runner = runner
        runner.progressed.connect(self._tell)
        runner.ended.connect(lambda succeeded: self._looked(runner, succeeded))
        self.says.setText(tr("Looking…"))
        self.again_button.setEnabled(False)
        runner.start()

    def _look_at_others(self) -> None:
        """Look at the decisions of who was chosen now; what is found in those of who was chosen before is not theirs."""
        self._stop()
        self.model.set_rows([])
        self._hits.clear()
        self.look()

    def _stop(self) -> None:
        if self._runner is not None:
            self._runner.close()
            self._runner.deleteLater()
            self._runner = None

    def _tell(self, progress: Progress) -> None:
        self.says.setText(tr("Looking… {share} %", share=100 * progress.done // max(progress.total, 1)))

    def _looked(self, runner: CommandRunner, succeeded: bool) -> None:
        self._runner = None
        runner.deleteLater()
        self.again_button.setEnabled(True)
        if succeeded:
            self._show(runner.result)
        else:
            self.says.setText(runner.summary)

    def _show(self, found: Mapping[str, Any]) -> None:
        findings, left = found["findings"], sum(found["left_out"].values())
        words = [tr("{n} finding(s)", n=len(findings)), tr("{n} finished article(s) looked at", n=found["articles"])]
        self.says.setText(" · ".join([*words, *([tr("{n} other article(s) left out", n=left)] if left else [])]))
        self.findings.without_rows = tr("Nothing looks wrong.") if found["articles"] else tr("Finish an article first.")
        self.model.set_rows(list(rows_of(findings, self._schema)))
        if findings:
            current = self.findings.currentIndex()
            self.findings.setCurrentIndex(current if current.isValid() else self.model.index(1))
            self._show_places()
        else:
            self._hits.clear()
        self.findings.viewport().update()

    def _show_places(self) -> None:
        row = self.findings.currentIndex().data(ROW)
        self._hits.clear()
        if row is not None and row.places:
            self._hits.add("", row.places)
            self.places.setCurrentIndex(self._hits.index(self._hits.first_hit()))

    def _to_places(self) -> None:
        if self._hits.rowCount():
            self.places.setFocus()

    def _choose(self, hit: Hit | None) -> None:
        if hit is not None:
            self.chosen.emit(hit)

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)
