"""The training page: what there is to train on, a training while it goes on, what it came to, and whether it is used for suggestions.

`annotator train` does the work in a process of its own, from one snapshot of the project; the review goes on. What is shown comes from
its events and its scores.json (jobs.training).
"""

import json
import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.core.spread import Hit
from annotator.jobs.training import SCORES, SCORES_FORMAT
from annotator.ui.annotator_box import AnnotatorBox
from annotator.ui.choice_box import SHORT, ChoiceBox
from annotator.ui.dialog_frame import Painted, fit
from annotator.ui.figures import Figures, load_plots
from annotator.ui.findings import Findings
from annotator.ui.hit_list import HitList, HitModel, context_of
from annotator.ui.number_box import NumberBox
from annotator.ui.outcome_colours import NEUTRAL
from annotator.ui.plain_label import PlainForm, PlainLabel
from annotator.ui.producer_words import called_producer
from annotator.ui.progress_tables import Table, outcome_table
from annotator.ui.session import ReviewSession
from annotator.ui.theme import Palette
from annotator.ui.training_words import (
    SYSTEMS,
    acceptance_table,
    balance_table,
    comparison,
    confusion_title,
    curve_table,
    event_words,
    explained,
    headline,
    history_table,
    material,
    offered,
    rival,
    scores_table,
    systems_table,
)
from annotator.ui.words import shown_language, tr
from annotator.ui.workers import CommandRunner

_PAUSE = 250  # milliseconds without another change before the articles are counted
_SMALL = 60  # articles: of fewer, larger parts are set apart, or dev and test would say nothing
_LOW = 440  # pixels: a lower window has no room for the choices beside what a training came to
_SHARES = ("80/10/10", "60/20/20")


class TrainingPage(Painted):
    """A window beside the review. Closed, it is only hidden: a training goes on."""

    place_wanted = Signal(object)  # Hit: a sentence to be shown in its article
    use_wanted = Signal(object)  # Path: the folder of the training whose pipeline is to make suggestions
    annotator_chosen = Signal(str)  # whose decisions it is about from now on

    def __init__(self, project: Path, annotator: str, session: ReviewSession, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("trainingPage")
        self.setWindowTitle(tr("Training on {name}", name=project.stem))
        self.setLocale(QLocale(shown_language()))
        self._project, self._me, self._session, self._palette = project, annotator, session, palette
        self._counter: CommandRunner | None = None
        self._trainer: CommandRunner | None = None
        self._judge: CommandRunner | None = None
        self._events: list[dict[str, Any]] = []
        self._stage = ""
        self._scores: dict[str, Any] | None = None
        self._trainable = False
        self._proposed = ""
        self._shares_chosen = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._count)
        self._make_choices()
        self._make_tabs()
        self._make_buttons()
        self._lay_out()
        fit(self, 1240, 680)
        self.show_scores(_read_scores(self.out_path))
        self.set_palette(palette)
        self.go.setFocus()
        QTimer.singleShot(0, load_plots)  # while the analyst looks at the page and not at the text

    # its parts -------------------------------------------------------------------------------------------------------

    def _make_choices(self) -> None:
        self.whose = AnnotatorBox(self._session.project, self._me)
        self.shares = ChoiceBox()
        self.shares.setAccessibleName(tr("Shares of train, dev and test"))
        for shares in _SHARES:
            train, dev, test = shares.split("/")
            self.shares.addItem(tr("{train} % to train · {dev} % to choose by · {test} % to test", train=train, dev=dev, test=test), shares)
            self.shares.setItemData(self.shares.count() - 1, tr("{share} %", share=f"{train} / {dev} / {test}"), SHORT)
        self.shares.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.shares.setMinimumContentsLength(10)
        self.seed = NumberBox()
        self.seed.setAccessibleName(tr("Seed"))
        self.seed.setPrefix(tr("seed") + " ")
        self.seed.setRange(0, 99_999)
        self.seed.setToolTip(tr("Another seed splits otherwise; the same splits the same."))
        self.rounds = NumberBox()
        self.rounds.setAccessibleName(tr("Rounds over the articles at most"))
        self.rounds.setRange(0, 200)
        self.rounds.setPrefix(tr("rounds") + " ")
        self.rounds.setSpecialValueText(tr("rounds: as needed"))
        self.with_curve = QCheckBox(tr("Learning curve"))
        self.with_curve.setToolTip(tr("Also trains on fewer articles, to tell what more of them would bring. It takes longer."))
        self.out = QLineEdit()
        self.out.setAccessibleName(tr("Folder of the training"))
        self.choose = QPushButton(tr("Choose…"))
        self.choose.clicked.connect(self._choose)
        self._propose()
        self.whose.chosen.connect(self._annotator_changed)
        self.shares.currentIndexChanged.connect(self._shares_changed)
        self.seed.valueChanged.connect(lambda _: self._recount())
        self.out.editingFinished.connect(lambda: self.show_scores(_read_scores(self.out_path)))

    def _make_tabs(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(tr("What is shown"))
        self.articles = Findings(tr("Articles to train on"))
        self.balance = Figures(tr("Label balance"), with_plot=False)
        beside = QWidget()
        line = QHBoxLayout(beside)
        line.setContentsMargins(16, 12, 16, 4)
        line.setSpacing(14)
        line.addWidget(self.articles, 3)
        line.addWidget(self.balance, 4)
        self.course = Figures(tr("Training"))
        self.scores = Figures(tr("Scores"))
        self.systems = Figures(tr("Compared"))
        self.model = HitModel(self._session.schema, partial(context_of, self._session.project.excerpts), self._title_of, self)
        self.confusions = HitList(self.model, self._palette)
        self.confusions.setObjectName("confusionList")
        self.confusions.setAccessibleName(tr("Confusions"))
        self.confusions.chosen.connect(self._place_chosen)
        self.growth = Figures(tr("Learning curve"))
        self.acceptance = Figures(tr("Acceptance"), with_legend=True)
        for widget, title in (
            (beside, tr("Articles")),
            (self.course, self.course.name),
            (self.scores, self.scores.name),
            (self.systems, self.systems.name),
            (self.confusions, tr("Confusions")),
            (self.growth, self.growth.name),
            (self.acceptance, self.acceptance.name),
        ):
            self.tabs.addTab(widget, title)
        self.tabs.currentChanged.connect(lambda _: self._make_room())
        self.tabs.currentChanged.connect(lambda _: self._look_at_acceptance())

    def _make_buttons(self) -> None:
        self.says = PlainLabel(name="trainingSays", wraps=True)
        self.verdict = PlainLabel(name="trainingVerdict", wraps=True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        self.bar.hide()
        self.go = QPushButton()
        self.go.setObjectName("trainingGo")
        self.go.clicked.connect(self.start)
        self.stop = QPushButton(tr("Stop"))
        self.stop.setObjectName("trainingStop")
        self.stop.setToolTip(tr("Keeps the best pipeline so far, and scores it. Train goes on from there the next time."))
        self.stop.clicked.connect(self.cancel)
        self.use = QPushButton(tr("Use for suggestions"))
        self.use.setObjectName("trainingUse")
        self.use.clicked.connect(lambda: self.use_wanted.emit(self.out_path))
        self.close_button = QPushButton(tr("Close"))
        self.close_button.clicked.connect(self.close)
        for button in (self.choose, self.go, self.stop, self.use, self.close_button):
            button.setAutoDefault(False)
        self.stop.hide()

    def _lay_out(self) -> None:
        self.shares.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._choices = QWidget()
        above = self._above = PlainForm(self._choices)
        above.setContentsMargins(16, 14, 16, 8)
        above.setSpacing(8)
        above.setHorizontalSpacing(10)
        above.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        above.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        above.addRow(tr("Decisions of"), self.whose)
        for name, widgets in ((tr("Parts"), (self.shares, self.seed, self.rounds)), (tr("To"), (self.out, self.choose, self.with_curve))):
            line = QHBoxLayout()
            line.setSpacing(10)
            for nth, widget in enumerate(widgets):
                line.addWidget(widget, 0 if nth else 1)
            above.addRow(name, line)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.says)
        said.addWidget(self.verdict)
        below = QHBoxLayout()
        below.setContentsMargins(16, 8, 16, 14)
        below.setSpacing(8)
        below.addLayout(said, 1)
        for button in (self.use, self.go, self.stop, self.close_button):
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._choices)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.bar)
        layout.addLayout(below)

    def _make_room(self) -> None:
        """In a low window the choices are shown with the articles that they are about alone."""
        self._choices.setVisible(self.height() >= _LOW or self.tabs.currentIndex() == 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _title_of(self, document_id: str) -> str:
        return self._session.project.document(document_id).title or tr("(no title)")

    def _place_chosen(self, hit: Hit | None) -> None:
        if hit is not None:
            self.place_wanted.emit(hit)

    def set_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self._palette = palette
        self.confusions.delegate.palette = palette
        self.confusions.viewport().update()
        for figures in (self.balance, self.course, self.scores, self.systems, self.growth, self.acceptance):
            figures.set_palette(palette)

    @property
    def out_path(self) -> Path:
        return Path(self.out.text().strip()).expanduser()

    def _choose(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Folder of the training"), str(self.out_path.parent))
        if path:
            folder = Path(path)
            own = (folder / SCORES).is_file() or not any(folder.iterdir())
            self.out.setText(str(folder if own else folder / f"{self._project.stem}-training"))
            self.show_scores(_read_scores(self.out_path))

    # before ----------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Articles may have been finished since it was last looked at."""
        super().showEvent(event)
        if not event.spontaneous():
            self.whose.count_anew()
            self._propose()
            self._above.setRowVisible(self.whose, self.whose.several)
            self._count()

    def _annotator_changed(self, name: str) -> None:
        self._propose()
        self.show_scores(_read_scores(self.out_path))
        self._recount()
        self._stop_judging()
        self._look_at_acceptance()
        self.annotator_chosen.emit(name)

    def _propose(self) -> None:
        """Shares and a folder that suit the articles of who is chosen, unless the analyst has chosen others."""
        name, before = self.whose.annotator, self._proposed
        if not self._shares_chosen:
            with QSignalBlocker(self.shares):
                self.shares.setCurrentIndex(0 if self.whose.finished >= _SMALL else 1)
        whose = "" if name == self._me else "-" + re.sub(r"\W+", "_", name)
        self._proposed = str(self._project.with_name(f"{self._project.stem}-training{whose}"))
        if self.out.text() in ("", before):
            self.out.setText(self._proposed)

    def _shares_changed(self) -> None:
        self._shares_chosen = True
        self._recount()

    @property
    def counting(self) -> bool:
        """Whether it is still being counted what there is to train on."""
        return self._pause.isActive() or self._counter is not None

    def _recount(self) -> None:
        self._stop_counting()
        self._pause.start()

    def _stop_counting(self) -> None:
        self._pause.stop()
        if self._counter is not None:
            self._counter.close()
            self._counter.deleteLater()
            self._counter = None

    def _count(self) -> None:
        """Count what would be trained on, and how it would be split."""
        self._stop_counting()
        asked = ["export", str(self._project), "--format", "jsonl", "--status", "finished", "--annotator", self.whose.annotator]
        runner = CommandRunner([*asked, "--preview", "--split", self.shares.currentData(), "--seed", str(self.seed.value())], self)
        self._counter = runner
        runner.ended.connect(lambda succeeded: self._counted(runner, succeeded))
        self.articles.show_all(tr("Counting…"))
        self.balance.say(tr("Counting…"))
        self._trainable = False
        self._allow()
        runner.start()

    def _counted(self, runner: CommandRunner, succeeded: bool) -> None:
        self._counter = None
        runner.deleteLater()
        if not succeeded:
            self.articles.show_all(runner.summary)
            self.balance.say("")
            return
        found: Mapping[str, Any] = runner.result
        words, sections = material(found)
        self._trainable = found["counts"]["documents"]["written"] > 1
        if not self._trainable:
            words += "\n" + tr("Finish more articles first (Ctrl+Enter): only what was read to the end is trained on.")
        self.articles.show_all(words, sections)
        table = balance_table(found["split"])
        if table.rows:
            self.balance.show_table(table)
        else:
            self.balance.say(tr("No span is confirmed in the finished articles."))
        self._allow()

    # while it goes on ------------------------------------------------------------------------------------------------

    @property
    def training(self) -> bool:
        return self._trainer is not None

    def start(self) -> None:
        """Train, or go on where it stopped."""
        if self.training or not self._trainable:
            return
        asked = ["train", str(self._project), str(self.out_path), "--annotator", self.whose.annotator, "--use", "never"]
        asked += ["--split", self.shares.currentData(), "--seed", str(self.seed.value()), "--epochs", str(self.rounds.value())]
        runner = CommandRunner([*asked, *(["--curve"] if self.with_curve.isChecked() else [])], self)
        self._trainer = runner
        self._events, self._stage = [], ""
        runner.heard.connect(self._heard)
        runner.ended.connect(lambda succeeded: self._trained(runner, succeeded))
        self.say(tr("Starting…"))
        self.bar.setRange(0, 0)
        self.bar.show()
        self.course.say(tr("The first scores come in a moment."))
        self.tabs.setCurrentWidget(self.course)
        self._allow()
        self.stop.setFocus()
        runner.start()

    def cancel(self) -> None:
        """Stop early: the best pipeline so far is kept and scored."""
        if self._trainer is not None:
            self._trainer.cancel()
            self.stop.setEnabled(False)
            self.say(tr("Stopping: what was learnt so far is scored…"))

    def _heard(self, event: dict[str, Any]) -> None:
        self.bar.setRange(0, event["total"])
        self.bar.setValue(event["done"])
        before, self._stage = self._stage, event["stage"]
        stopping = self._trainer is not None and self._trainer.cancelled
        if self._stage == "train":
            self._events.append(event)
            self._show_course()
        elif self._stage == "curve" and not stopping and (before != "curve" or event.get("point")):
            self.show_scores(_read_scores(self.out_path))  # they are in their place before the curve, and with each point of it
        if not stopping:
            self.say(event.get("message") or event_words(event))

    def _trained(self, runner: CommandRunner, succeeded: bool) -> None:
        self._trainer = None
        runner.deleteLater()
        self.bar.hide()
        self.stop.setEnabled(True)
        scores = runner.result.get("scores")
        if isinstance(scores, dict):
            self.show_scores(scores)
            self.tabs.setCurrentWidget(self.scores)
        else:
            self.say(runner.summary)
            if not self._events:
                self.course.say(runner.summary)
        self._allow()

    def say(self, words: str) -> None:
        self.says.setText(words)

    def _allow(self) -> None:
        """Show the buttons that can be used now."""
        self.go.setVisible(not self.training)
        self.stop.setVisible(self.training)
        self.go.setEnabled(self._trainable)
        stopped = self._scores is not None and (self._scores.get("trained") or {}).get("ended") == "stopped"
        self.go.setText(tr("Go on training") if stopped else tr("Train"))
        for widget in (self.whose, self.shares, self.seed, self.rounds, self.with_curve, self.out, self.choose):
            widget.setEnabled(not self.training)
        scores, words = self._scores, list[str]()
        self.use.setEnabled(False)
        if scores is not None and not self.training:
            used = self._is_used(scores)
            its, why = offered(scores, used)
            self.use.setEnabled(its)
            words = [why, comparison(scores, used)]
        self.verdict.setText(" ".join(filter(None, words)))
        self.verdict.setVisible(bool(self.verdict.text()))

    def _is_used(self, scores: Mapping[str, Any]) -> bool:
        return any(one.active and one.sha256 == scores["pipeline"]["sha256"] for one in self._session.project.producers())

    def now_used(self, name: str) -> None:
        """Say that the pipeline makes the suggestions from now on."""
        self._allow()
        self.say(tr("{name} is used for suggestions from now on; they come as they are computed.", name=name))

    # what it came to -------------------------------------------------------------------------------------------------

    def show_scores(self, scores: dict[str, Any] | None) -> None:
        """Show the scores of a training, or that there are none."""
        self._scores = scores
        test = scores.get("test") if scores else None
        self.model.clear()
        if scores is not None:
            self.say(headline(scores))
            self._events = [{"stage": "train", **one} for one in scores.get("history", ())]
            self._show_course()
            self._show_growth(scores.get("curve", []))
        else:
            nothing = tr("Nothing is trained in this folder yet.")
            self.say(nothing)
            for figures in (self.course, self.growth):
                figures.say(nothing)
        if test is None:
            untested = tr("Nothing was tested yet.") if scores is None else tr("No article was set apart to test it.")
            self.scores.say(untested)
            self.systems.say(untested)
        else:
            self._show_test(test)
        self._allow()

    def _show_course(self) -> None:
        from annotator.ui.plots import Course

        events = [one for one in self._events if one["stage"] == "train"]
        scored = [(float(one["step"]), 100 * one["score"]) for one in events if one.get("score") is not None]
        if not events:
            return
        if events[-1].get("score") is not None or self.course.table_shown is None:
            self.course.show_table(history_table(events))
        losses = [(float(one["step"]), float(one["loss"])) for one in events]
        loss, score = self.course.plots_of(lambda: [Course(tr("Loss"), tr("Step")), Course(tr("Score on dev"), tr("Step"))])
        assert isinstance(loss, Course)
        assert isinstance(score, Course)
        until = losses[-1][0]
        loss.show_course(losses, until, self._palette)
        score.show_course(scored, until, self._palette, max(scored, key=lambda one: one[1], default=None))

    def _show_test(self, test: Mapping[str, Any]) -> None:
        from annotator.ui.plots import Estimate, Estimates

        def estimate(one: Mapping[str, Any] | None) -> Estimate | None:
            return None if one is None else Estimate(100 * one["f1"], *(100 * end for end in one["interval"]))

        self._show_measured(self.scores, scores_table(test))
        systems = test["systems"]
        shown = [name for name in ("pipeline", rival(test)) if name is not None]
        rows = [(tr("All labels"), [estimate(systems[name]["exact"]) for name in shown])]
        for label in test["labels"]:
            rows.append((label, [estimate(systems[name]["by_label"].get(label, {}).get("exact")) for name in shown]))
        (plot,) = self.scores.plots_of(lambda: [Estimates(tr("Exact F1"))])
        assert isinstance(plot, Estimates)
        plot.show_rows([tr(SYSTEMS[name]) for name in shown], rows, self._palette)
        self._show_measured(self.systems, systems_table(test))
        (compared,) = self.systems.plots_of(lambda: [Estimates(tr("Exact F1"))])
        assert isinstance(compared, Estimates)
        one_each = [(tr(SYSTEMS[name]), [estimate(one["exact"])]) for name, one in systems.items() if name in SYSTEMS]
        compared.show_rows([], one_each, self._palette)
        for one in test["confusions"]:
            self.model.add(confusion_title(one), [Hit(document_id, "", start, end, None) for document_id, start, end in one["places"]])
        if self.model.rowCount():
            self.confusions.setCurrentIndex(self.model.index(max(0, self.model.first_hit())))

    @staticmethod
    def _show_measured(figures: Figures, table: Table) -> None:
        figures.show_table(table, explained(table))

    def _show_growth(self, curve: list[Mapping[str, Any]]) -> None:
        from annotator.ui.plots import Estimate, Growth

        if not curve:
            self.growth.say(tr("Tick “Learning curve” before you train: it tells what more articles would bring."))
            return
        self._show_measured(self.growth, curve_table(curve))
        (plot,) = self.growth.plots_of(lambda: [Growth(tr("Exact F1, without rules"), tr("Articles to train"))])
        assert isinstance(plot, Growth)
        points = [(one["articles"], Estimate(100 * one["f1"], *(100 * end for end in one["interval"]))) for one in curve]
        plot.show_points(points, self._palette)

    # how its suggestions fare ----------------------------------------------------------------------------------------

    @property
    def judging(self) -> bool:
        return self._judge is not None

    def _look_at_acceptance(self) -> None:
        """Count anew how the suggestions of the producers fare, when that is looked at."""
        if self.tabs.currentWidget() is not self.acceptance or self._judge is not None:
            return
        runner = CommandRunner(["stats", str(self._project), "--annotator", self.whose.annotator], self)
        self._judge = runner
        runner.ended.connect(lambda succeeded: self._judged(runner, succeeded))
        self.acceptance.say(tr("Counting…"))
        runner.start()

    def _stop_judging(self) -> None:
        if self._judge is not None:
            self._judge.close()
            self._judge.deleteLater()
            self._judge = None

    def _judged(self, runner: CommandRunner, succeeded: bool) -> None:
        from annotator.ui.plots import Bar, StackedBars

        self._judge = None
        runner.deleteLater()
        if not succeeded:
            self.acceptance.say(runner.summary)
            return
        result: Mapping[str, Any] = runner.result
        counts = result["producers"]
        names = [str(name) for name, *_ in outcome_table("", "", counts).rows]
        if not names:
            self.acceptance.say(tr("Nothing has been suggested yet."))
            return
        trained = [one.name for one in self._session.project.producers()]
        names.sort(key=lambda name: name not in trained)
        self.acceptance.show_table(acceptance_table(counts, names))
        (plot,) = self.acceptance.plots_of(lambda: [StackedBars(self.acceptance.name)])
        assert isinstance(plot, StackedBars)
        plot.show_bars([Bar(called_producer(name), counts[name], NEUTRAL) for name in names], self._palette)

    def leave(self) -> None:
        """End what runs: the project is being closed. A training can be gone on with."""
        self._stop_counting()
        self._stop_judging()
        if self._trainer is not None:
            self._trainer.close()
            self._trainer = None
        self.close()
        self.deleteLater()


def _read_scores(folder: Path) -> dict[str, Any] | None:
    """The scores of the training in a folder, None when there is none that can be read."""
    try:
        data = json.loads((folder / SCORES).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) and data.get("format") == SCORES_FORMAT else None
