"""Whose decisions are trained on and checked: chosen where others have finished articles too, by mouse and by keys."""

import json
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.jobs.importing import ImportAs, ImportJob, ImportOptions, open_or_create
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, read
from annotator.ui import training_page
from annotator.ui.annotator_box import AnnotatorBox
from annotator.ui.main_window import MainWindow
from annotator.ui.quality_page import QualityPage
from annotator.ui.training_page import TrainingPage
from annotator.ui.words import speak
from tests.ui.conftest import OTHER, PARIS, make_project
from tests.ui.test_training_page import Trainer, put_scores

LEFT = Qt.MouseButton.LeftButton
MORE = "Nina Abgrall quitte Brest."
SPANS = {PARIS: (("Vannes", "LOC"),), OTHER: (("Brest", "LOC"), ("Nina Abgrall", "PER")), MORE: (("Nina Abgrall", "PER"), ("Brest", "ORG"))}


def finish(path: Path, annotator: str, *texts: str) -> None:
    """Let somebody confirm these spans, and finish the articles."""
    source = path.with_name("decided.jsonl")
    lines = []
    for text in texts:
        spans = [{"start": text.index(name), "end": text.index(name) + len(name), "label": label} for name, label in SPANS[text]]
        lines.append(json.dumps({"text": text, "spans": spans}) + "\n")
    source.write_text("".join(lines), encoding="utf-8")
    with closing(open_or_create(path, "news", annotator)) as project:
        run_here(ImportJob(project, [source], ImportOptions(annotator, as_=ImportAs.DECISIONS)), HELLO, read)


@pytest.fixture
def shared(window: MainWindow, tmp_path: Path) -> MainWindow:
    """ana works in the window and has finished one article of three, bob all, eve none."""
    path = make_project(tmp_path / "port.annot", dict.fromkeys(SPANS, ()))
    finish(path, "ana", PARIS)
    finish(path, "bob", PARIS, OTHER, MORE)
    with closing(open_or_create(path, "news", "eve")) as project:
        project.annotator_id("eve")
    window.open_project(path)
    return window


def training(window: MainWindow, qtbot) -> TrainingPage:
    window.handle("train")
    page = window.findChild(TrainingPage)
    qtbot.waitUntil(page.isActiveWindow)
    return page


def counted(page: TrainingPage, qtbot) -> None:
    qtbot.waitUntil(lambda: not page.counting, timeout=60_000)


def checking(window: MainWindow, qtbot) -> QualityPage:
    window.handle("quality")
    page = window.findChild(QualityPage)
    qtbot.waitUntil(page.isActiveWindow)
    return page


def checked(page: QualityPage, qtbot) -> str:
    """All that it has found."""
    qtbot.waitUntil(lambda: not page.looking, timeout=60_000)
    return "\n".join(page.model.index(row).data() for row in range(page.model.rowCount()))


def choices(page: TrainingPage | QualityPage) -> list[str]:
    return [page.whose.itemText(nth) for nth in range(page.whose.count())]


def choose_by_key(page: TrainingPage | QualityPage, key: Qt.Key) -> None:
    page.whose.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(QApplication.focusWidget(), key)


def test_where_nobody_else_has_finished_an_article_there_is_nothing_to_choose(window, qtbot):
    for page in (training(window, qtbot), checking(window, qtbot)):
        assert page.whose.annotator == "ana"
        assert not page.whose.isVisible()


def test_who_works_here_is_chosen_and_stands_above_the_others_who_have_finished_articles(shared, qtbot):
    for page in (training(shared, qtbot), checking(shared, qtbot)):
        assert page.whose.isVisible()
        assert choices(page) == ["ana (you) · 1 finished article", "bob · 3 finished articles"]
        assert page.whose.annotator == "ana"


def test_the_choice_speaks_french(shared, qtbot):
    speak("fr")
    page = training(shared, qtbot)
    assert choices(page) == ["ana (vous) · 1 article terminé", "bob · 3 articles terminés"]
    assert page.whose.accessibleName() == "Les décisions de qui"


def test_by_key_the_articles_the_parts_and_what_is_left_out_are_those_of_who_is_chosen(shared, qtbot):
    page = training(shared, qtbot)
    counted(page, qtbot)
    assert page.articles.text().startswith("1 finished article of 3")
    assert "2 not begun" in page.articles.text()
    assert not page.go.isEnabled()
    choose_by_key(page, Qt.Key.Key_Down)
    assert page.counting
    counted(page, qtbot)
    assert page.articles.text().startswith("3 finished articles of 3")
    assert "left out" not in page.articles.text()
    assert sum(int(page.balance.table.item(row, 4).text()) for row in range(page.balance.table.rowCount())) == 5
    assert page.go.isEnabled()


def test_by_mouse_somebody_else_is_chosen_and_trained_on_in_a_folder_of_their_own(shared, qtbot, monkeypatch):
    page = training(shared, qtbot)
    mine = page.out_path
    QTest.mouseClick(page.whose, LEFT)
    listed = page.whose.view()

    def click() -> bool:
        """On the second; a list that has only just opened takes no click."""
        if listed.isVisible():
            QTest.mouseClick(listed.viewport(), LEFT, pos=listed.visualRect(page.whose.model().index(1, 0)).center())
        return page.whose.annotator == "bob"

    qtbot.waitUntil(click)
    counted(page, qtbot)
    Trainer.made = []
    monkeypatch.setattr(training_page, "CommandRunner", Trainer)
    QTest.mouseClick(page.go, LEFT)
    (trainer,) = Trainer.made
    assert trainer.arguments[trainer.arguments.index("--annotator") + 1] == "bob"
    assert trainer.arguments[2] == str(mine.with_name("port-training-bob"))
    assert not page.whose.isEnabled()


def test_the_scores_of_ones_own_training_go_and_come_back_with_the_choice(shared, qtbot):
    mine = shared.path.with_name("port-training")
    put_scores(shared)
    shared.path.with_name("small-training").rename(mine)
    page = training(shared, qtbot)
    assert page.says.text().startswith("fr_news")
    choose_by_key(page, Qt.Key.Key_Down)
    assert page.says.text() == "Nothing is trained in this folder yet."
    choose_by_key(page, Qt.Key.Key_Up)
    assert page.says.text().startswith("fr_news")


def test_a_folder_and_parts_that_were_chosen_by_hand_stay(shared, qtbot, tmp_path: Path):
    page = training(shared, qtbot)
    page.out.setText(str(tmp_path / "mine"))
    page.shares.setFocus()
    QTest.keyClick(page.shares, Qt.Key.Key_Up)
    choose_by_key(page, Qt.Key.Key_Down)
    assert page.out_path == tmp_path / "mine"
    assert page.shares.currentData() == "80/10/10"


def test_the_check_of_the_corpus_begins_with_whom_the_training_is_about_and_follows_it(shared, qtbot):
    page = training(shared, qtbot)
    choose_by_key(page, Qt.Key.Key_Down)
    check = checking(shared, qtbot)
    assert check.whose.annotator == "bob"
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    choose_by_key(page, Qt.Key.Key_Up)
    assert check.whose.annotator == "ana"
    assert "Brest" not in checked(check, qtbot)
    assert check.says.text().endswith("1 finished article looked at · 2 other articles left out")


def test_the_check_shows_the_findings_of_who_is_chosen_in_it_and_leaves_the_training_alone(shared, qtbot):
    page, check = training(shared, qtbot), checking(shared, qtbot)
    choose_by_key(check, Qt.Key.Key_Down)
    assert "« Brest »" in checked(check, qtbot)
    assert "3 finished articles looked at" in check.says.text()
    assert page.whose.annotator == "ana"


def test_who_has_finished_articles_is_counted_anew_when_the_page_is_shown_again(shared, qtbot):
    page = training(shared, qtbot)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    shared.session.open_document(shared.session.project.document_ids()[1])
    shared.handle("finish")
    assert training(shared, qtbot) is page
    assert choices(page)[0] == "ana (you) · 2 finished articles"
    counted(page, qtbot)
    assert page.articles.text().startswith("2 finished articles of 3")


def test_the_acceptance_is_that_of_who_is_chosen(shared, qtbot, monkeypatch):
    page = training(shared, qtbot)
    counted(page, qtbot)
    Trainer.made = []
    monkeypatch.setattr(training_page, "CommandRunner", Trainer)
    page.tabs.setCurrentWidget(page.acceptance)
    choose_by_key(page, Qt.Key.Key_Down)
    mine, theirs = Trainer.made
    assert mine.closed
    assert mine.arguments[-1] == "ana"
    assert theirs.arguments == ["stats", str(shared.path), "--annotator", "bob"]


def test_one_who_is_called_none_is_not_chosen_instead_of_the_analyst(window: MainWindow, tmp_path: Path) -> None:
    path = make_project(tmp_path / "port.annot", dict.fromkeys(SPANS, ()))
    finish(path, "None", PARIS)
    with closing(open_or_create(path, "news", "ana")) as project:
        box = AnnotatorBox(project, "ana")
        assert (box.several, box.annotator) == (True, "ana")
        box.deleteLater()
