"""The dialog that asks what to export."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from annotator.core.values import Status
from annotator.store.listing import Tally
from annotator.ui.dialog_frame import fit, framed
from annotator.ui.words import mark, tr

FORMATS = {"jsonl": mark("Annotator JSONL (lossless, one file)"), "spacy": mark("spaCy training data (folder)")}
FOLDERS = frozenset({"spacy"})
"""Formats written as a folder."""


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the analyst wants written where."""

    out: str
    format: str
    what: str
    status: str


class ExportDialog(QDialog):
    """Says beforehand how many articles go in and how many stay out."""

    def __init__(self, tallies: Mapping[Status, Tally], last: ExportChoice | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self.setObjectName("exportDialog")
        self._tallies = tallies
        self.format = QComboBox()
        self.format.setAccessibleName(tr("Format"))
        for name, title in FORMATS.items():
            self.format.addItem(tr(title), name)
        self.what = QComboBox()
        self.what.setAccessibleName(tr("What to write"))
        for name, title in (
            ("confirmed", mark("What is confirmed")),
            ("suggested", mark("What is still suggested")),
            ("all", mark("Everything, rejected too")),
        ):
            self.what.addItem(tr(title), name)
        self.status = QComboBox()
        self.status.setAccessibleName(tr("Which articles"))
        for name, title in (("finished", mark("Finished articles")), ("any", mark("All articles"))):
            self.status.addItem(tr(title), name)
        self.out = QLineEdit()
        self.out.setObjectName("exportOut")
        self.out.setAccessibleName(tr("Where to"))
        choose = QPushButton(tr("Choose…"))
        choose.clicked.connect(self._choose)
        where = QHBoxLayout()
        where.addWidget(self.out, 1)
        where.addWidget(choose)
        self.says = QLabel()
        self.says.setObjectName("exportSays")
        self.says.setTextFormat(Qt.TextFormat.PlainText)
        self.says.setWordWrap(True)
        form = QFormLayout()
        form.addRow(tr("Format"), self.format)
        form.addRow(tr("What"), self.what)
        form.addRow(tr("Articles"), self.status)
        form.addRow(tr("To"), where)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self.buttons.addButton(tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setObjectName("exportGo")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = framed(self)
        layout.addLayout(form)
        layout.addWidget(self.says)
        layout.addWidget(self.buttons)
        fit(self, 560, 0)
        if last is not None:
            self.format.setCurrentIndex(max(0, self.format.findData(last.format)))
            self.what.setCurrentIndex(max(0, self.what.findData(last.what)))
            self.status.setCurrentIndex(max(0, self.status.findData(last.status)))
            self.out.setText(last.out)
        for box in (self.format, self.what, self.status):
            box.currentIndexChanged.connect(self._say)
        self.out.textChanged.connect(self._say)
        self._say()

    def choice(self) -> ExportChoice:
        return ExportChoice(self.out.text().strip(), self.format.currentData(), self.what.currentData(), self.status.currentData())

    def _say(self) -> None:
        finished = self.status.currentData() == "finished"
        chosen = [tally for one, tally in self._tallies.items() if one is Status.FINISHED or (not finished and one is not Status.SKIPPED)]
        articles, spans = sum(tally.documents for tally in chosen), sum(tally.confirmed for tally in chosen)
        every = sum(tally.documents for tally in self._tallies.values())
        words = tr(
            "{chosen} of {all} articles, {spans} confirmed spans; {left} left out.",
            chosen=articles, all=every, spans=spans, left=every - articles,
        )  # fmt: skip
        exists = self.out.text().strip() and Path(self.out.text().strip()).exists()
        none = " " + tr("Finish an article first (Ctrl+Enter), or choose all articles.") if not articles else ""
        self.says.setText(words + none + (" " + tr("What is there now will be replaced.") if exists else ""))
        self.go.setEnabled(bool(self.out.text().strip()) and bool(articles))

    def _choose(self) -> None:
        if self.format.currentData() in FOLDERS:
            path = QFileDialog.getExistingDirectory(self, tr("Folder to export to"))
        else:
            path, _ = QFileDialog.getSaveFileName(self, tr("File to export to"), "corpus.jsonl", tr("JSON lines (*.jsonl)"))
        if path:
            self.out.setText(path)
