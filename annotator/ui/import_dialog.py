"""The dialog that asks what to import and as what, shows what the files were recognised as, and the one that says what came in."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThread, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.formats.registry import FORMATS
from annotator.jobs.importing import ImportAs, ImportOptions, ImportResult
from annotator.jobs.languages import AUTO
from annotator.jobs.reading import Picked, Refusal, pick
from annotator.ui.article_commands import LANGUAGES
from annotator.ui.choice_box import ChoiceBox
from annotator.ui.dialog_frame import fit, framed
from annotator.ui.export_choice import title
from annotator.ui.findings import Findings, Line, Section
from annotator.ui.import_words import came_in, refused, sections
from annotator.ui.plain_label import PlainForm, PlainLabel
from annotator.ui.theme import px
from annotator.ui.words import mark, tr

_PAUSE = 150  # milliseconds without another change before folders are looked through
_MOST = 8  # files that are named

_AS = {
    ImportAs.SUGGESTIONS: mark("Suggestions, to be judged"),
    ImportAs.DECISIONS: mark("Decisions of {annotator}; what they cover is finished"),
    ImportAs.DOCUMENTS: mark("Left out: only the texts"),
}


@dataclass(frozen=True, slots=True)
class ImportChoice:
    paths: tuple[Path, ...]
    options: ImportOptions


class ImportDialog(QDialog):
    """Files and folders are chosen, or dropped on it."""

    def __init__(self, project: Path, me: str, paths: Sequence[Path], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import"))
        self.setObjectName("importDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self._project, self._me = project, me
        self._search: _Search | None = None
        self._again = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look)
        self.list = QListWidget()
        self.list.setObjectName("importList")
        self.list.setAccessibleName(tr("Files and folders"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideLeft)
        self.list.setMinimumHeight(px(48))
        self.add_files = self._button(tr("Add files…"), self._choose_files)
        self.add_folder = self._button(tr("Add a folder…"), self._choose_folder)
        self.remove = self._button(tr("Remove"), self._remove)
        self.remove.setEnabled(False)
        self.list.itemSelectionChanged.connect(lambda: self.remove.setEnabled(bool(self.list.selectedItems())))
        self.format = self._combo(tr("Format"))
        self.format.addItem(tr("Recognised, file by file"), "auto")
        for one in FORMATS.values():
            if one.reads:
                self.format.addItem(title(one), one.name)
        self.language = self._combo(tr("Language"))
        self.language.addItem(tr("Detected, article by article"), AUTO)
        for code, name in LANGUAGES.items():
            self.language.addItem(tr(name), code)
        self.as_ = self._combo(tr("What becomes of annotation"))
        for kind, words in _AS.items():
            self.as_.addItem(tr(words).format(annotator=me), kind)
        self.says = Findings(tr("What was recognised"))
        self.go = QPushButton(tr("Import"))
        self.go.setObjectName("importGo")
        self.go.setDefault(True)
        self.go.clicked.connect(self.accept)
        cancel = self._button(tr("Cancel"), self.reject)
        self._lay_out(cancel)
        self.format.currentIndexChanged.connect(lambda _: self._look())
        self.add(paths)
        (self.go if paths else self.add_files).setFocus()

    def _lay_out(self, cancel: QPushButton) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(4)
        for button in (self.add_files, self.add_folder, self.remove):
            beside.addWidget(button)
        beside.addStretch(1)
        above = QHBoxLayout()
        above.setSpacing(10)
        above.addWidget(self.list, 1)
        above.addLayout(beside)
        form = PlainForm()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(14)
        form.addRow(tr("Format"), self.format)
        form.addRow(tr("Language"), self.language)
        form.addRow(tr("Annotation"), self.as_)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.go)
        buttons.addWidget(cancel)
        layout = framed(self)
        layout.addLayout(above, 2)
        layout.addLayout(form)
        layout.addWidget(self.says, 2)
        layout.addLayout(buttons)
        fit(self, 620, 520)

    def _button(self, words: str, act: object) -> QPushButton:
        made = QPushButton(words)
        made.setAutoDefault(False)
        made.clicked.connect(act)
        return made

    def _combo(self, accessible: str) -> QComboBox:
        made = ChoiceBox()
        made.setAccessibleName(accessible)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(10)
        return made

    def choice(self) -> ImportChoice:
        as_ = ImportAs(self.as_.currentData())  # Qt gives back a bare string
        options = ImportOptions(self._me, self.format.currentData(), self.language.currentData(), as_)
        return ImportChoice(self.paths(), options)

    def paths(self) -> tuple[Path, ...]:
        return tuple(Path(self.list.item(row).text()) for row in range(self.list.count()))

    def add(self, paths: Sequence[Path]) -> None:
        """Put these on the list, each once."""
        there = set(self.paths())
        for path in dict.fromkeys(paths):
            if path not in there:
                self.list.addItem(str(path))
        self._changed()

    def _choose_files(self) -> None:
        patterns = " ".join(sorted({f"*{suffix}" for one in FORMATS.values() if one.reads for suffix in one.suffixes if suffix}))
        paths, _ = QFileDialog.getOpenFileNames(self, tr("Import articles"), "", f"{tr('Articles')} ({patterns});;{tr('All files (*)')}")
        self.add([Path(path) for path in paths])

    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Folder to import, read whole"))
        self.add([Path(path)] if path else [])

    def _remove(self) -> None:
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))
        self._changed()

    def _changed(self) -> None:
        self.go.setEnabled(bool(self.list.count()))
        self._pause.start()

    @property
    def looking(self) -> bool:
        return self._pause.isActive() or self._search is not None

    def _look(self) -> None:
        """See what the files are recognised as; a folder with many of them takes a moment."""
        self._pause.stop()
        if not self.list.count():
            self.says.show_all(tr("Choose files or folders, or drop them here."))
            return
        if self._search is not None:
            self._again = True
            return
        search = self._search = _Search(self.paths(), self.format.currentData(), self._project, self)
        search.finished.connect(lambda: self._found(search))
        search.start()

    def _found(self, search: "_Search") -> None:
        self._search = None
        search.deleteLater()
        if self._again:
            self._again = False
            self._look()
            return
        kinds = Counter(one.format for one in search.files)
        known: list[Line] = [(number, title(FORMATS[name])) for name, number in kinds.most_common()]
        unknown: list[Line] = [(None, refused(one)) for one in search.refused[:_MOST]]
        if len(search.refused) > _MOST:
            unknown.append((None, tr("… and {n} more", n=len(search.refused) - _MOST)))
        found: list[Section] = [(tr("Recognised as"), known)] if known else []
        found += [(tr("Cannot be read"), unknown)] if unknown else []
        self.says.show_all(tr("{n} file(s) to read", n=len(search.files)), found)
        self.go.setEnabled(bool(search.files))

    def done(self, result: int) -> None:
        self._pause.stop()
        if self._search is not None:
            self._search.wait()
        super().done(result)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()


class _Search(QThread):
    """Looks through folders, and at the beginnings of files."""

    def __init__(self, paths: Sequence[Path], format_name: str, own: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._asked = (paths, format_name, own)
        self.files: list[Picked] = []
        self.refused: list[Refusal] = []

    def run(self) -> None:
        self.files, self.refused = pick(*self._asked)


class ImportResultDialog(QDialog):
    """What came in, and each thing that did not, with its file, line and reason, to be copied."""

    def __init__(self, result: ImportResult, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Imported"))
        self.setObjectName("importResult")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        number = len(result.refused)
        self.says = Findings(tr("What came in"))
        self.says.show_all(came_in(result), sections(result))
        self.refusals = PlainLabel(tr("{n} thing(s) refused", n=number), "findingsHeadline")
        self.refused = QPlainTextEdit("\n".join(map(refused, result.refused)))
        self.refused.setObjectName("importRefused")
        self.refused.setAccessibleName(tr("Refused, by file, line and reason"))
        self.refused.setReadOnly(True)
        self.refused.setTabChangesFocus(True)
        self.refused.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.refused.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.copy = QPushButton(tr("Copy the list"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.refused.toPlainText()))
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        saved = str(result.refused_file or "")
        where = PlainLabel(tr("The refused lines are kept in {path}", path=saved), "factName", wraps=True)
        self.show_kept = QPushButton(tr("Open folder"))
        self.show_kept.setAutoDefault(False)
        self.show_kept.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(saved).parent))))
        buttons.addWidget(self.show_kept)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = framed(self)
        layout.addWidget(self.says, 5)
        layout.addWidget(self.refusals)
        layout.addWidget(self.refused, 4)
        layout.addWidget(where)
        layout.addLayout(buttons)
        for widget in (self.refusals, self.refused, self.copy):
            widget.setVisible(bool(number))
        where.setVisible(bool(saved))
        self.show_kept.setVisible(bool(saved))
        fit(self, 720, 580 if number else 320)
        close.setFocus()
