"""The dialog that asks what to export, says beforehand what will not be in it, and afterwards what was written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from annotator.core.errors import Trouble
from annotator.formats.atomic import refuse_place
from annotator.formats.registry import FORMATS, Format
from annotator.jobs.exporting import check_options, check_place
from annotator.jobs.protocol import Progress
from annotator.ui.choice_box import ChoiceBox
from annotator.ui.dialog_frame import fit, framed
from annotator.ui.export_choice import (
    SPLITS,
    ExportChoice,
    can_be_split,
    cannot_hold,
    groups,
    headline,
    proposed,
    purpose,
    sections,
    title,
)
from annotator.ui.findings import Findings
from annotator.ui.number_box import NumberBox
from annotator.ui.plain_label import PlainForm, PlainLabel
from annotator.ui.trouble_words import understood
from annotator.ui.words import mark, tr
from annotator.ui.workers import CommandRunner

_PAUSE = 250  # milliseconds without another change before it is counted
_OWN = "own"


@dataclass(frozen=True, slots=True)
class Scope:
    """Some articles that can be chosen; None stands for all."""

    words: str
    documents: Callable[[], Sequence[str]] | None = None
    single: bool = False


class ExportDialog(QDialog):
    """Counts in a process of its own as soon as the choice rests. It stays beside the review while the corpus is written."""

    def __init__(
        self,
        project: Path,
        annotators: Sequence[str],
        me: str,
        scopes: Sequence[Scope],
        recall: Callable[[str], ExportChoice | None],
        last: str,
        run: Callable[[ExportChoice], CommandRunner | None],
        parent: QWidget,
    ) -> None:
        """`recall` gives what was chosen last for a format, `last` names the last format; `run` begins to write."""
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self.setObjectName("exportDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._project, self._me, self._scopes, self._recall, self._run = project, me, scopes, recall, run
        self._found: dict[int, tuple[str, ...] | None] = {}
        self._looking: CommandRunner | None = None
        self._looked: ExportChoice | None = None
        self._empty = False
        self._writing: CommandRunner | None = None
        self._proposed = ""
        self._status_chosen = False
        self._manifest = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look)
        self.format = self._combo("exportFormat", tr("Format"))
        self._fill_formats()
        self.about = _Lines("exportAbout")
        self.what = self._combo("exportWhat", tr("What to write"))
        for name, words in (
            ("confirmed", mark("What is confirmed")),
            ("suggested", mark("What is still suggested")),
            ("all", mark("Everything, rejected too")),
        ):
            self.what.addItem(tr(words), name)
        self.status = self._combo("exportStatus", tr("Whether they must be finished"))
        for name, words in (("finished", mark("Finished only")), ("any", mark("Finished or not"))):
            self.status.addItem(tr(words), name)
        self.status.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.scope = self._combo("exportScope", tr("Which articles"))
        for scope in scopes:
            self.scope.addItem(scope.words)
        self.annotator = self._combo("exportAnnotator", tr("Whose decisions"))
        for name in annotators or (me,):
            self.annotator.addItem(name, name)
        self.annotator.setCurrentIndex(max(0, self.annotator.findData(me)))
        self.split = self._combo("exportSplit", tr("Split into parts"))
        self.shares = QLineEdit()
        self.shares.setAccessibleName(tr("Shares of train, dev and test"))
        self.shares.setPlaceholderText("70/15/15")
        self.shares.setMaximumWidth(110)
        self.seed = NumberBox()
        self.seed.setAccessibleName(tr("Seed"))
        self.seed.setRange(0, 99_999)
        self.seed.setPrefix(tr("seed") + " ")
        self.seed.setToolTip(tr("Another seed splits otherwise; the same splits the same."))
        self.out = QLineEdit()
        self.out.setObjectName("exportOut")
        self.out.setAccessibleName(tr("Where to"))
        self.choose = QPushButton(tr("Choose…"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._choose)
        self.place = _Lines("exportPlace")
        self.says = Findings(tr("What will be written"))
        self.says.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # the room that what is asked leaves
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        self._lay_out()
        self._remember(last)
        for box in (self.what, self.status, self.scope, self.annotator, self.split):
            box.currentIndexChanged.connect(self._changed)
        self.what.currentIndexChanged.connect(self._usual_status)
        self.status.activated.connect(self._status_by_hand)
        self.format.currentIndexChanged.connect(lambda _: self._remember(self.format.currentData()))
        self.shares.textChanged.connect(self._changed)
        self.seed.valueChanged.connect(self._changed)
        self.out.textChanged.connect(self._changed)
        self._pause.stop()
        self._look()

    def _combo(self, name: str, accessible: str) -> QComboBox:
        made = ChoiceBox()
        made.setObjectName(name)
        made.setAccessibleName(accessible)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(8)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return made

    def _fill_formats(self) -> None:
        model = self.format.model()
        assert isinstance(model, QStandardItemModel)
        for heading, formats in groups():
            self.format.addItem(heading)
            item = model.item(self.format.count() - 1)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            for format in formats:
                self.format.addItem(title(format), format.name)
        self.format.setMaxVisibleItems(24)

    def _lay_out(self) -> None:
        form = self.form = PlainForm()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(14)
        form.addRow(tr("Format"), self.format)
        form.addRow("", self.about)
        form.addRow(tr("What"), self.what)
        articles = _row(self.scope, self.status)
        form.addRow(tr("Articles"), articles)
        form.addRow(tr("Decisions of"), self.annotator)
        form.setRowVisible(self.annotator, self.annotator.count() > 1)
        self._split_row = _row(self.split, self.shares, self.seed)
        form.addRow(tr("Parts"), self._split_row)
        form.addRow(tr("To"), _row(self.out, self.choose))
        form.addRow("", self.place)
        above = QWidget()
        above.setObjectName("dialogPart")
        above.setLayout(form)
        form.setContentsMargins(0, 0, 6, 0)
        self.asked = _Asked(above)
        self.open_folder = self._button(tr("Open folder"), "exportFolder", lambda: _open(Path(self._written).parent))
        self.open_manifest = self._button(tr("Open manifest"), "exportManifest", lambda: _open(Path(self._manifest)))
        self.again = self._button(tr("Export something else"), "exportAgain", self._ask_again)
        self.go = self._button(tr("Export"), "exportGo", self._go)
        self.go.setDefault(True)
        self.leave = self._button(tr("Cancel"), "exportCancel", self._leave)
        buttons = QHBoxLayout()
        for button in (self.open_folder, self.open_manifest, self.again):
            button.hide()
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.go)
        buttons.addWidget(self.leave)
        layout = framed(self)
        layout.addWidget(self.asked)
        layout.addWidget(self.says, 1)
        layout.addWidget(self.bar)
        layout.addLayout(buttons)
        fit(self, 620, 600)

    def _button(self, words: str, name: str, act: Callable[[], object]) -> QPushButton:
        made = QPushButton(words)
        made.setObjectName(name)
        made.setAutoDefault(False)
        made.clicked.connect(lambda: act())
        return made

    # what is chosen --------------------------------------------------------------------------------------------------

    def choice(self) -> ExportChoice:
        only = self._only(self.scope.currentIndex())
        return ExportChoice(
            self.out.text().strip(), self._format().name, self.what.currentData(), self.status.currentData(),
            self.annotator.currentData(), self._shares(), self.seed.value(), only,
        )  # fmt: skip

    def _format(self) -> Format:
        return FORMATS[self.format.currentData()]

    def _only(self, nth: int) -> tuple[str, ...] | None:
        """What a filter finds is looked up once."""
        documents = self._scopes[nth].documents
        if nth not in self._found:
            self._found[nth] = None if documents is None else tuple(documents())
        return self._found[nth]

    def _shares(self) -> str:
        if self.form.isRowVisible(self._split_row):
            chosen = str(self.split.currentData())
            return self.shares.text().strip() if chosen == _OWN else chosen
        return ""

    def _remember(self, name: str) -> None:
        """Show a format as it was chosen last, with a place that fits it."""
        nth = self.format.findData(name)
        with _quiet(self.format):
            self.format.setCurrentIndex(nth if nth >= 0 else self.format.findData("jsonl"))
        format, last = self._format(), self._recall(self.format.currentData())
        with _quiet(self.split, self.what, self.status, self.annotator, self.shares, self.seed):
            self.split.clear()
            if not format.training:
                self.split.addItem(tr("All in one"), "")
            for shares in SPLITS:
                self.split.addItem(_parts(shares), shares)
            self.split.addItem(tr("Other shares…"), _OWN)
            if last is not None:
                self.what.setCurrentIndex(max(0, self.what.findData(last.what)))
                self.status.setCurrentIndex(max(0, self.status.findData(last.status)))
                self.annotator.setCurrentIndex(max(0, self.annotator.findData(last.annotator)))
                own = bool(last.split) and last.split not in SPLITS
                self.split.setCurrentIndex(max(0, self.split.findData(_OWN if own else last.split)))
                self.shares.setText(last.split if own else "")
                self.seed.setValue(last.seed)
            else:
                self.split.setCurrentIndex(0)
            self._proposed = last.out if last is not None and last.out else ""
            if not self._proposed:
                self._propose()
            else:
                with _quiet(self.out):
                    self.out.setText(self._proposed)
        self.about.say(" ".join(filter(None, (purpose(format), cannot_hold(format.holds)))))
        self._changed()

    def _status_by_hand(self) -> None:
        self._status_chosen = True

    def _usual_status(self) -> None:
        """What is still suggested stands mostly in articles that are not finished. What was chosen by hand stays."""
        if self._status_chosen:
            return
        finished = self.what.currentData() == "confirmed" or self._format().training
        self.status.setCurrentIndex(self.status.findData("finished" if finished else "any"))

    def _propose(self) -> None:
        """A place of our own, where the analyst has not chosen one."""
        choice = self.choice()
        before = Path(self.out.text().strip()) if self.out.text().strip() else None
        beside = before.parent if before is not None and before.parent.is_dir() else None
        self._proposed = str(proposed(self._project, self._format(), _in_folder(choice), beside))
        with _quiet(self.out):
            self.out.setText(self._proposed)

    def _changed(self) -> None:
        format, alone = self._format(), self._scopes[self.scope.currentIndex()].single
        self.form.setRowVisible(self._split_row, can_be_split(format) and (format.training or not alone))
        parted = bool(self.split.currentData())
        self.shares.setVisible(self.split.currentData() == _OWN)
        self.seed.setVisible(parted)
        if self.out.text().strip() == self._proposed and self._recall(format.name) is None and not self.out.hasFocus():
            self._propose()
        self._say_place()
        if self._looked is None or not self.choice().same_items(self._looked):
            self._stop_looking()
            self._pause.start()

    def _trouble(self) -> str:
        """What is wrong with the place or the shares, "" when nothing is."""
        choice = self.choice()
        if not choice.out:
            return tr("Say where to write.")
        try:
            check_options(choice.options)
            check_place(self._project, Path(choice.out), choice.options)
        except Trouble as trouble:
            return understood(str(trouble))
        except ValueError:
            return tr("Shares are whole numbers, such as 80/20 or 80/10/10.")
        return ""

    def _say_place(self) -> None:
        trouble = self._trouble()
        there = not trouble and Path(self.choice().out).exists()
        self.place.say(trouble or (tr("What is there now will be replaced.") if there else ""))
        self.place.setProperty("wrong", bool(trouble))
        self.place.style().polish(self.place)
        self.form.setRowVisible(self.place, bool(self.place.text()))
        self.go.setEnabled(not trouble and not self._empty and self._writing is None)

    def _choose(self) -> None:
        choice, format = self.choice(), self._format()
        start = choice.out or str(proposed(self._project, format, _in_folder(choice)))
        if _in_folder(choice):
            path = QFileDialog.getExistingDirectory(self, tr("Folder to export to"), str(Path(start).parent))
            if path:
                self.out.setText(str(self._within(Path(path), choice)))
            return
        kinds = " ".join(f"*{suffix}" for suffix in format.suffixes[:1]) or "*"
        path, _ = QFileDialog.getSaveFileName(self, tr("File to export to"), start, f"{title(format)} ({kinds})")
        if path:
            self.out.setText(path)

    def _within(self, folder: Path, choice: ExportChoice) -> Path:
        """The folder itself when it is empty or an earlier export, else a new one in it."""
        try:
            refuse_place(folder, folder=True)
        except Trouble:
            return proposed(self._project, FORMATS[choice.format], True, folder)
        return folder

    # what will come of it --------------------------------------------------------------------------------------------

    @property
    def looking(self) -> bool:
        """Whether it is still being counted what would be written."""
        return self._pause.isActive() or self._looking is not None

    def _look(self) -> None:
        self._stop_looking()
        choice = self._looked = self.choice()
        runner = CommandRunner(choice.arguments(self._project, preview=True), self, choice.documents or ())
        self._looking = runner
        runner.progressed.connect(self._tell)
        runner.ended.connect(lambda succeeded: self._seen(runner, succeeded))
        self.bar.setRange(0, 0)
        self.bar.show()
        self.says.show_all(tr("Counting…"))
        runner.start()

    def _stop_looking(self) -> None:
        self._empty = False
        if self._looking is not None:
            self._looking.close()
            self._looking.deleteLater()
            self._looking = None
        self._looked = None
        self.bar.hide()

    def _seen(self, runner: CommandRunner, succeeded: bool) -> None:
        self._looking = None
        runner.deleteLater()
        self.bar.hide()
        if succeeded:
            self._show(runner.result)
            counts = runner.result["counts"]
            assert isinstance(counts, Mapping)
            self._empty = not counts["documents"]["written"]
        else:
            self.says.show_all(runner.summary)
        self._say_place()

    def _show(self, result: Mapping[str, object], told: str = "") -> None:
        counts = result["counts"]
        assert isinstance(counts, Mapping)
        words = headline(counts)
        if not counts["documents"]["written"]:
            words += "\n" + tr("Finish an article first (Ctrl+Enter), or choose “Finished or not”.")
        found = sections(result)
        nothing = "" if found else tr("Nothing is left out, and nothing is lost.")
        self.says.show_all("\n".join(filter(None, (told, words, nothing))), found)

    def _tell(self, progress: Progress) -> None:
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)

    # writing it ------------------------------------------------------------------------------------------------------

    def _go(self) -> None:
        if self._trouble() or self._writing is not None:
            return
        self._pause.stop()
        self._stop_looking()
        choice = self.choice()
        runner = self._run(choice)
        if runner is None:
            self.says.show_all(tr("Other work is still running. Stop it first, or wait for its end."))
            return
        self._writing = runner
        self._written = str(Path(choice.out).absolute())
        runner.progressed.connect(self._tell)
        runner.ended.connect(lambda succeeded: self._done(runner, succeeded))
        self.asked.setEnabled(False)
        self.go.setEnabled(False)
        self.leave.setText(tr("Stop"))
        self.bar.setRange(0, 0)
        self.bar.show()
        self.says.show_all(tr("Writing… The review can go on meanwhile."))

    def _done(self, runner: CommandRunner, succeeded: bool) -> None:
        self._writing = None
        self.bar.hide()
        self.asked.setEnabled(True)
        if not succeeded:
            self.leave.setText(tr("Cancel"))
            stopped = tr("Stopped; nothing was written.")
            self.says.show_all(stopped if runner.cancelled else runner.summary)
            self._say_place()
            return
        self._manifest = str(runner.result["manifest"])
        self.asked.hide()
        self.go.hide()
        for button in (self.open_folder, self.open_manifest, self.again):
            button.show()
        self.leave.setText(tr("Close"))
        self.leave.setDefault(True)
        self._show(runner.result, tr("Written to {path}", path=self._written))
        if self.isActiveWindow():
            self.leave.setFocus()

    @property
    def done_writing(self) -> bool:
        return self.go.isHidden()

    def _ask_again(self) -> None:
        self.asked.show()
        self.go.show()
        for button in (self.open_folder, self.open_manifest, self.again):
            button.hide()
        self.leave.setText(tr("Cancel"))
        self.go.setDefault(True)
        self.format.setFocus()
        self._say_place()
        self._look()

    def _leave(self) -> None:
        if self._writing is not None:
            self._writing.cancel()
        else:
            self.reject()

    def done(self, result: int) -> None:
        """What is being written is written to the end; the window says when."""
        self._pause.stop()
        self._stop_looking()
        self._writing = None
        super().done(result)


def _row(*widgets: QWidget) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for nth, widget in enumerate(widgets):
        line.addWidget(widget, 0 if nth else 1)
    return made


def _parts(shares: str) -> str:
    names = (tr("train"), tr("dev"), tr("test"))
    return " · ".join(f"{name} {share} %" for name, share in zip(names, shares.split("/"), strict=False))


def _in_folder(choice: ExportChoice) -> bool:
    try:
        return choice.options.in_folder
    except ValueError:
        return True


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class _Asked(QScrollArea):
    """As high as what is asked in it; it scrolls where there is no room for that."""

    def __init__(self, asked: QWidget) -> None:
        super().__init__()
        self.setObjectName("dialogPart")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(asked)

    def sizeHint(self) -> QSize:
        asked = self.widget()
        return asked.sizeHint() if asked is not None else super().sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class _Lines(PlainLabel):
    """As high as its lines are; a form gives it the room of a narrower column."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name, wraps=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def say(self, words: str) -> None:
        self.setText(words)
        self._grow()

    def _grow(self) -> None:
        self.setFixedHeight(max(0, self.heightForWidth(self.width())))


class _quiet:
    """Meanwhile these widgets do not tell that they have changed."""

    def __init__(self, *widgets: QWidget) -> None:
        self._widgets = widgets

    def __enter__(self) -> None:
        for widget in self._widgets:
            widget.blockSignals(True)

    def __exit__(self, *_: object) -> None:
        for widget in self._widgets:
            widget.blockSignals(False)
