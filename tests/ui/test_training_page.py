"""The training page: what there is to train on, a training while it goes on, and what it came to."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest

from annotator.core.spans import Registered
from annotator.ui import training_page
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import DARK
from annotator.ui.training_page import TrainingPage
from tests.ui.conftest import make_project
from tests.ui.gallery import SCORES

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def opened(window: MainWindow, qtbot) -> TrainingPage:
    """By key, and counted."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.review.text, Qt.Key.Key_T, CONTROL)
    page = window.findChild(TrainingPage)
    assert page is not None
    qtbot.waitUntil(lambda: not page.counting, timeout=60_000)
    return page


def put_scores(window: MainWindow, *, curve: list[dict[str, Any]] | None = None, **chosen: float) -> None:
    folder = window.path.with_name("small-training")
    folder.mkdir(exist_ok=True)
    scores = SCORES.sample_scores(window.session, **chosen)
    scores["curve"] = scores["curve"] if curve is None else curve
    (folder / "scores.json").write_text(json.dumps(scores), encoding="utf-8")


def cells(figures) -> list[list[str]]:
    table = figures.table
    return [[table.item(row, column).text() for column in range(table.columnCount())] for row in range(table.rowCount())]


class Trainer(QObject):
    """Stands for `annotator train`, which takes half a minute: tests/e2e/test_training_in_the_window.py runs it."""

    progressed = Signal(object)
    heard = Signal(object)
    ended = Signal(bool)
    made: "list[Trainer]" = []

    def __init__(self, arguments: list[str], parent: QObject) -> None:
        super().__init__(parent)
        self.arguments, self.result, self.summary, self.cancelled, self.closed = arguments, {}, "no words", False, False
        Trainer.made.append(self)

    def start(self) -> None:
        pass

    def cancel(self) -> None:
        self.cancelled = True

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def ready(window: MainWindow, qtbot, monkeypatch) -> TrainingPage:
    """The page, with two finished articles to train on and a trainer of ours."""
    for _ in range(2):
        for letter in "aaa":
            QTest.keyClick(window.review.text, letter)
        window.handle("finish")
        window.review.status.answer(True)
    page = opened(window, qtbot)
    Trainer.made = []
    monkeypatch.setattr(training_page, "CommandRunner", Trainer)
    return page


def event(step: int, **more: Any) -> dict[str, Any]:
    return {"stage": "train", "done": step, "total": 100, "message": None, "epoch": 1, "step": step, "loss": 900 / step, **more}


def test_articles_that_are_not_finished_are_not_trained_on_and_it_says_so(window, qtbot):
    page = opened(window, qtbot)
    assert page.articles.text().startswith("0 finished articles of 2")
    assert "2 not begun" in page.articles.text()
    assert "Finish more articles first" in page.articles.text()
    assert not page.go.isEnabled()
    assert not page.use.isEnabled()


def test_what_is_trained_on_is_counted_with_the_balance_of_its_labels(ready: TrainingPage):
    assert ready.articles.text().startswith("2 finished articles of 2")
    assert [row[0] for row in cells(ready.balance)] == ["LOC", "ORG", "PER"]
    assert ready.go.isEnabled()


def test_a_training_is_asked_for_with_what_was_chosen(ready: TrainingPage):
    ready.seed.setValue(5)
    ready.with_curve.setChecked(True)
    ready.rounds.setValue(4)
    ready._pause.stop()  # the count that another seed asks for
    QTest.keyClick(ready.go, Qt.Key.Key_Space)
    (trainer,) = Trainer.made
    asked = trainer.arguments
    assert asked[:3] == ["train", str(ready._project), str(ready.out_path)]
    for option, value in (("--annotator", "ana"), ("--split", "60/20/20"), ("--seed", "5"), ("--epochs", "4"), ("--use", "never")):
        assert asked[asked.index(option) + 1] == value
    assert asked[-1] == "--curve"


def test_the_curves_grow_while_it_trains(ready: TrainingPage):
    QTest.mouseClick(ready.go, LEFT)
    (trainer,) = Trainer.made
    assert ready.tabs.currentWidget() is ready.course
    trainer.heard.emit({"stage": "read", "done": 2, "total": 2, "message": None})
    assert ready.says.text() == "Reading articles: 2 of 2"
    trainer.heard.emit(event(1))
    assert not ready.course.plots[1].isVisible()
    trainer.heard.emit(event(2, score=0.5, by_label={"PER": 0.5}, best=0.5, best_step=2))
    trainer.heard.emit(event(3, score=0.75, by_label={"PER": 0.75}, best=0.75, best_step=3))
    assert [row[0] for row in cells(ready.course)] == ["3", "2"]
    loss, score = ready.course.plots
    losses, scores = ([list(map(float, curve.getData()[1])) for curve in plot.plotItem.listDataItems()] for plot in (loss, score))
    assert losses == [[900, 450, 300]]
    assert scores == [[50, 75], [75]]


def test_the_scores_are_there_while_pipelines_of_the_learning_curve_are_trained(ready: TrainingPage, window):
    QTest.mouseClick(ready.go, LEFT)
    (trainer,) = Trainer.made
    put_scores(window)
    trainer.heard.emit({"stage": "curve", "done": 1, "total": 75, "message": None})
    assert ready.says.text() == "Learning curve: read 1 of 75 articles"
    assert cells(ready.scores)[0][:3] == ["All labels", "1,480", "85.3 (83.7–86.9)"]
    assert not ready.use.isEnabled()
    put_scores(window, curve=[{"articles": 25, "f1": 0.7, "interval": [0.6, 0.8]}])
    trainer.heard.emit({"stage": "curve", "done": 24, "total": 75, "message": None})
    assert len(cells(ready.growth)) == 4
    trainer.heard.emit({"stage": "curve", "done": 25, "total": 75, "message": None, "point": {"articles": 25}})
    assert cells(ready.growth) == [["25", "70.0 (60.0–80.0)"]]


def test_a_training_that_is_stopped_keeps_its_scores_and_can_be_gone_on_with(ready: TrainingPage, window):
    QTest.mouseClick(ready.go, LEFT)
    (trainer,) = Trainer.made
    assert ready.stop.isVisible()
    QTest.keyClick(ready.stop, Qt.Key.Key_Space)
    assert trainer.cancelled
    assert "Stopping" in ready.says.text()
    trainer.heard.emit({"stage": "score", "done": 1, "total": 2, "message": None})
    assert "Stopping" in ready.says.text()
    put_scores(window)
    trainer.heard.emit({"stage": "curve", "done": 1, "total": 75, "message": None})
    assert "Stopping" in ready.says.text()
    scores = SCORES.sample_scores(window.session)
    scores["trained"]["ended"] = "stopped"
    trainer.result = {"scores": scores}
    trainer.ended.emit(False)
    assert ready.tabs.currentWidget() is ready.scores
    assert ready.go.text() == "Go on training"
    assert ready.go.isVisible()


def test_a_training_that_fails_says_why(ready: TrainingPage):
    QTest.mouseClick(ready.go, LEFT)
    (trainer,) = Trainer.made
    trainer.summary = "No span is confirmed: there is nothing to learn."
    trainer.ended.emit(False)
    assert ready.says.text() == trainer.summary
    assert ready.course.sentence.text() == trainer.summary
    assert not ready.training


def test_a_training_goes_on_when_the_page_is_closed_and_ends_with_the_project(ready: TrainingPage, window, qtbot, tmp_path: Path):
    QTest.mouseClick(ready.go, LEFT)
    (trainer,) = Trainer.made
    ready.activateWindow()
    qtbot.waitUntil(ready.isActiveWindow)
    QTest.keyClick(ready, Qt.Key.Key_Escape)
    assert not ready.isVisible()
    assert not trainer.closed
    window.handle("train")
    assert ready.isVisible()
    assert ready.training
    window.open_project(make_project(tmp_path / "other.annot"))
    assert trainer.closed
    qtbot.waitUntil(lambda: window.findChild(TrainingPage) is None)


def test_the_scores_of_an_earlier_training_are_shown_with_those_of_what_is_used_now(window, qtbot):
    put_scores(window)
    page = opened(window, qtbot)
    assert page.says.text() == "fr_news: exact F1 85.3 (83.7–86.9) on 20 articles that it was not trained on"
    assert page.verdict.text().startswith("It is better than what is used for suggestions now. +7.3 points against pre-trained")
    assert page.use.isEnabled()
    assert cells(page.scores)[0][:3] == ["All labels", "1,480", "85.3 (83.7–86.9)"]
    assert len(cells(page.systems)) == 4
    assert len(cells(page.growth)) == 4


def test_a_note_below_the_scores_says_what_is_wrong_with_intervals_from_few_articles(window, qtbot):
    put_scores(window)
    page = opened(window, qtbot)
    page.tabs.setCurrentWidget(page.scores)
    assert not page.scores.note.isVisible()
    scores = SCORES.sample_scores(window.session)
    scores["test"]["systems"]["pipeline"]["by_label"]["MISC"]["exact"]["from_articles"] = 2
    page.show_scores(scores)
    assert page.scores.note.isVisible()
    assert page.scores.note.text() == "≈ from fewer than 10 articles: the interval is too narrow."


def narrow(scores: Any) -> None:
    """Mark every interval as one from few articles: no column is wider."""
    if isinstance(scores, dict) and "interval" in scores:
        scores["from_articles"] = 5
    for part in scores.values() if isinstance(scores, dict) else scores if isinstance(scores, list) else ():
        narrow(part)


def test_the_widest_table_is_not_cut_at_1080_pixels_but_stands_below_its_plot(window, qtbot):
    page = opened(window, qtbot)
    scores = SCORES.sample_scores(window.session)
    narrow(scores)
    page.show_scores(scores)
    page.tabs.setCurrentWidget(page.systems)
    for width, way in ((1400, Qt.Orientation.Horizontal), (1080, Qt.Orientation.Vertical), (1400, Qt.Orientation.Horizontal)):
        page.resize(width, 680)
        qtbot.waitUntil(lambda way=way: page.systems.splitter.orientation() == way)
        qtbot.waitUntil(lambda: page.systems.table.horizontalScrollBar().maximum() == 0)
        assert page.systems.plots[0].isVisible()


def test_a_low_window_shows_the_choices_with_the_articles_alone_and_then_its_tables_alone(window, qtbot):
    put_scores(window)
    page = opened(window, qtbot)
    page.resize(640, 360)
    assert page.shares.isVisible()
    page.tabs.setCurrentWidget(page.scores)
    assert not page.shares.isVisible()
    qtbot.waitUntil(lambda: page.scores.table.width() == 640)
    qtbot.waitUntil(lambda: page.scores.table.rowHeight(0) * 3 < page.scores.table.viewport().height())
    page.tabs.setCurrentIndex(0)
    assert page.shares.isVisible()
    page.resize(1080, 680)
    page.tabs.setCurrentWidget(page.scores)
    assert page.shares.isVisible()


@pytest.mark.parametrize(("gain", "p", "words"), [(-0.02, 0.9, "It is not better"), (0.01, 0.3, "not enough to be sure")])
def test_a_pipeline_that_is_not_surely_better_is_not_offered_and_it_says_why(window, qtbot, gain: float, p: float, words: str):
    put_scores(window, gain=gain, p=p)
    page = opened(window, qtbot)
    assert not page.use.isEnabled()
    assert words in page.verdict.text()


def test_scores_without_a_pipeline_are_not_used(window, qtbot):
    put_scores(window)
    page = opened(window, qtbot)
    QTest.mouseClick(page.use, LEFT)
    assert "small-training is not a spaCy pipeline" in page.says.text()
    assert window.runner is None


def test_a_pipeline_that_makes_the_suggestions_already_is_not_offered_again(window, qtbot):
    put_scores(window)
    page = opened(window, qtbot)
    assert page.use.isEnabled()
    sha256 = page._scores["pipeline"]["sha256"]
    window.session.project.register(Registered("fr_news", "fr", "1", sha256, "gone", (), "{}", True, 0))
    page.now_used("fr_news")
    assert page.says.text() == "fr_news is used for suggestions from now on; they come as they are computed."
    assert page.verdict.text().startswith("It is used for suggestions. +7.3 points against pre-trained")
    assert not page.use.isEnabled()


def test_enter_on_a_confusion_goes_to_its_sentence(window, qtbot):
    put_scores(window)
    page = opened(window, qtbot)
    page.tabs.setCurrentWidget(page.confusions)
    page.confusions.setFocus()
    QTest.keyClick(page.confusions, Qt.Key.Key_Down)
    hit = page.model.hit(page.confusions.currentIndex().row())
    QTest.keyClick(page.confusions, Qt.Key.Key_Return)
    item = window.session.current_item()
    assert item is not None
    assert (item.start, item.end) == (hit.start, hit.end)
    qtbot.waitUntil(window.review.text.hasFocus)


def test_arrows_go_from_confusion_to_confusion_and_pass_over_headings(window, qtbot):
    put_scores(window)
    page = opened(window, qtbot)
    page.tabs.setCurrentWidget(page.confusions)
    page.confusions.setFocus()
    places = [row for row in range(page.model.rowCount()) if page.model.hit(row) is not None]
    assert len(places) < page.model.rowCount()
    seen = [page.confusions.currentIndex().row()]
    for key in [Qt.Key.Key_Down] * (len(places) - 1) + [Qt.Key.Key_Up] * (len(places) - 1):
        QTest.keyClick(page.confusions, key)
        seen.append(page.confusions.currentIndex().row())
    assert seen == places + places[-2::-1]


def test_the_parts_are_told_in_figures_where_their_words_have_no_room(window, qtbot):
    page = opened(window, qtbot)
    page.resize(640, 360)
    qtbot.waitUntil(lambda: page.shares.shown_text() == "60 / 20 / 20 %")
    page.resize(1200, 700)
    qtbot.waitUntil(lambda: page.shares.shown_text() == "60 % to train · 20 % to choose by · 20 % to test")


def test_a_wide_table_has_more_than_half_of_the_page_until_it_is_dragged(window, qtbot):
    put_scores(window)
    page = opened(window, qtbot)
    page.tabs.setCurrentWidget(page.scores)
    page.resize(1080, 660)
    plot, table = page.scores.splitter.sizes()
    assert table > plot >= 400
    page.resize(1500, 660)
    assert not page.scores.table.horizontalScrollBar().isVisible()
    page.scores.splitter.setSizes([1000, 500])
    page.scores.splitter.splitterMoved.emit(1000, 1)
    before = page.scores.splitter.sizes()
    page.scores.show_table(page.scores.table_shown)
    assert page.scores.splitter.sizes() == before


def test_the_acceptance_of_the_producers_is_counted_when_it_is_looked_at(window, qtbot):
    for letter in "ax":
        QTest.keyClick(window.review.text, letter)
    page = opened(window, qtbot)
    page.tabs.setCurrentWidget(page.acceptance)
    assert page.judging
    qtbot.waitUntil(lambda: not page.judging, timeout=60_000)
    assert cells(page.acceptance)[0] == ["hand", "1", "0", "1", "3", "50 %"]


def test_the_page_is_drawn_in_the_colours_that_are_chosen(window, qtbot):
    put_scores(window)
    page = opened(window, qtbot)
    window.set_palette(DARK)
    assert page.scores.plots[0].colours is DARK
    assert page.confusions.delegate.palette is DARK
