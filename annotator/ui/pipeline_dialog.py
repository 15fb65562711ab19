"""The dialog that shows what a pipeline of the user's is before anything of it is loaded, since loading it runs its code."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from annotator.core.errors import Trouble
from annotator.jobs.pipeline_info import PipelineInfo, describe
from annotator.ui.dialog_frame import fit, framed
from annotator.ui.findings import Findings, Line, Section
from annotator.ui.plain_label import PlainForm, PlainLabel
from annotator.ui.trouble_words import understood
from annotator.ui.words import tr


class PipelineDialog(QDialog):
    """A folder or the name of an installed package is given, looked at, and then perhaps used."""

    def __init__(self, labels: Sequence[str], parent: QWidget) -> None:
        """`labels` are the names of those of the project."""
        super().__init__(parent)
        self.setWindowTitle(tr("Suggest with a pipeline"))
        self.setObjectName("pipelineDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._labels = labels
        self.info: PipelineInfo | None = None
        self.source = QLineEdit()
        self.source.setObjectName("pipelineSource")
        self.source.setAccessibleName(tr("Folder of the pipeline, or name of an installed package"))
        self.source.setPlaceholderText(tr("A folder, or the name of an installed package"))
        self.choose = QPushButton(tr("Choose…"))
        self.choose.clicked.connect(self._choose)
        self.map = QLineEdit()
        self.map.setObjectName("pipelineLabels")
        self.map.setAccessibleName(tr("What its labels are called here"))
        self.map.setPlaceholderText("PERSON=PER, GPE=LOC")
        self.says = Findings(tr("What the pipeline is"))
        self.warning = PlainLabel(name="pipelineWarning", wraps=True)
        self.go = QPushButton(tr("Load it and suggest"))
        self.go.setObjectName("pipelineGo")
        self.go.clicked.connect(self.accept)
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        for button in (self.choose, self.go, cancel):
            button.setAutoDefault(False)
        where = QHBoxLayout()
        where.addWidget(self.source, 1)
        where.addWidget(self.choose)
        form = PlainForm()
        form.setHorizontalSpacing(14)
        form.addRow(tr("Pipeline"), where)
        form.addRow(tr("Its labels here"), self.map)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.go)
        buttons.addWidget(cancel)
        layout = framed(self)
        layout.addLayout(form)
        layout.addWidget(self.says, 1)
        layout.addWidget(self.warning)
        layout.addLayout(buttons)
        fit(self, 620, 460)
        self.source.editingFinished.connect(self._look)
        self.source.textEdited.connect(lambda _: self._forget())
        self.map.textChanged.connect(lambda _: self._show())
        self._forget()

    def label_map(self) -> dict[str, str]:
        """What its labels are called here, as it was written."""
        pairs = (pair.partition("=") for pair in self.map.text().split(","))
        return {source.strip(): target.strip() for source, _, target in pairs if source.strip() and target.strip()}

    def options(self) -> list[str]:
        """Those of the worker that suggests."""
        assert self.info is not None
        mapped = ",".join(f"{source}={target}" for source, target in self.label_map().items())
        return ["--pipeline", self.info.source, *(["--label-map", mapped] if mapped else [])]

    def look_at(self, source: str) -> None:
        """Show what a folder or a package holds; nothing of it is run."""
        self.source.setText(source)
        self._look()

    def _choose(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Folder of the pipeline"))
        if path:
            self.look_at(str(Path(path)))

    def _forget(self) -> None:
        self.info = None
        self.go.setEnabled(False)
        self.warning.hide()
        self.says.show_all(tr("Name a pipeline; Enter shows what it is. Nothing of it is run yet."))

    def _look(self) -> None:
        source = self.source.text().strip()
        if not source or (self.info is not None and self.info.source == source):
            return
        try:
            self.info = describe(source)
        except Trouble as trouble:
            self._forget()
            self.says.show_all(understood(str(trouble)))
            return
        self._show()

    def _show(self) -> None:
        info = self.info
        if info is None:
            return
        mapped = self.label_map()
        known = [label for label in info.labels if mapped.get(label, label) in self._labels]
        unknown = [label for label in info.labels if label not in known]
        facts: list[Line] = [
            (None, tr("Folder: {path}", path=info.folder)),
            (None, tr("Language: {language} · made for spaCy {spacy}", language=info.language, spacy=info.spacy_version)),
            (None, tr("Components: {names}", names=", ".join(name for name, _ in info.components) or "–")),
            (None, tr("SHA-256: {sum}", sum=info.sha256)),
        ]
        labels: list[Line] = [(None, tr("Suggested: {labels}", labels=", ".join(known) or "–"))]
        if unknown:
            labels.append((None, tr("Not in this project, so left out unless named above: {labels}", labels=", ".join(unknown))))
        if not known:
            labels.append((None, tr("Nothing of it can be suggested before its labels are called as they are here.")))
        sections: list[Section] = [(tr("What it is"), facts), (tr("Labels"), labels)]
        if notes := info.notes():
            sections.insert(0, (tr("Take note"), [(None, understood(note)) for note in notes]))
        if info.foreign:
            sections.append((tr("Code that is not spaCy's"), [(None, one) for one in info.foreign]))
        self.says.show_all(f"{info.full_name} {info.version}", sections)
        foreign = tr("Loading it runs code that is not spaCy's, with all that you may do. Go on only if you trust who made it.")
        own = tr("Loading a pipeline runs code. Go on only if you trust who made it.")
        self.warning.setText(foreign if info.foreign else own)
        self.warning.show()
        self.go.setEnabled(bool(known))
