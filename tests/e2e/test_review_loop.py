"""The main job, end to end: the real main(), real keys and real mouse, one article from import to the exported corpus."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton

from annotator.__main__ import main
from annotator.core.view import RelationItem, SpanItem
from annotator.ui.main_window import MainWindow

TEXT = (
    " date 2022-05 https://www.gazette-du-perche.example/20220514/le-maire-recoit-les-eleveurs.html\n\n"
    "Le maire de Mortagne reçoit les éleveurs\n\nLe maire de Mortagne reçoit les éleveurs\n\n"
    "Une aide a été promise aux éleveurs par le maire de... 14.05.2022, La Gazette du Perche\n\n"
    "Le maire de Mortagne Élise Garnotel a rencontré vendredi Paul Vasseur, président de la Ligue des éleveurs.Il a salué "
    "« un geste ».Des promesses pour le PercheLa région Normandie versera une somme à la Ligue des éleveurs, a confirmé Ana Ruiz à Alenç"
)


@dataclass(frozen=True)
class Place:
    """The nth place of some words in the text."""

    words: str
    nth: int = 0

    @property
    def start(self) -> int:
        at = -1
        for _ in range(self.nth + 1):
            at = TEXT.index(self.words, at + 1)
        return at

    @property
    def end(self) -> int:
        return self.start + len(self.words)


SUGGESTED = [
    (Place("Mortagne"), "ORG"),  # wrong label
    (Place("Mortagne", 1), "LOC"),
    (Place("La Gazette du Perche"), "ORG"),
    (Place("Mortagne", 2), "LOC"),
    (Place("Élise"), "PER"),  # wrong edge
    (Place("Paul Vasseur"), "PER"),
    (Place("Ligue"), "ORG"),  # wrong edge
    (Place("geste"), "MISC"),  # nothing
    (Place("Perche", 1), "LOC"),
    (Place("La région Normandie"), "LOC"),  # wrong edge at the start
    (Place("Ana Ruiz"), "LOC"),  # wrong label
]
GOLD_SPANS = {
    (Place("Mortagne"), "LOC"),
    (Place("Mortagne", 1), "LOC"),
    (Place("14.05.2022"), "DATE"),
    (Place("La Gazette du Perche"), "ORG"),
    (Place("Mortagne", 2), "LOC"),
    (Place("Élise Garnotel"), "PER"),
    (Place("vendredi"), "DATE"),
    (Place("Paul Vasseur"), "PER"),
    (Place("Ligue des éleveurs"), "ORG"),
    (Place("Perche", 1), "LOC"),
    (Place("Normandie"), "LOC"),
    (Place("Ligue des éleveurs", 1), "ORG"),
    (Place("Ana Ruiz"), "PER"),
}
GOLD_RELATIONS = {
    ("Élise Garnotel", "role_at", "Mortagne"),
    ("Paul Vasseur", "role_at", "Ligue des éleveurs"),
    ("Élise Garnotel", "met_with", "Paul Vasseur"),
    ("Ana Ruiz", "located_in", "Normandie"),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the article imported from a file and suggestions of a producer imported over it."""
    article, proposals, path = tmp_path / "article.txt", tmp_path / "proposals.jsonl", tmp_path / "project.annot"
    article.write_bytes(TEXT.encode())
    spans = [{"start": place.start, "end": place.end, "text": place.words, "label": label} for place, label in SUGGESTED]
    proposals.write_text(json.dumps({"text": TEXT, "spans": spans}, ensure_ascii=False) + "\n", encoding="utf-8")
    assert main(["import", str(path), str(article)]) == 0
    assert main(["import", str(path), str(proposals), "--format", "jsonl"]) == 0
    return path


class Analyst:
    """Hands on the real window: keys and mouse, and eyes for what is current."""

    def __init__(self, window: MainWindow) -> None:
        assert window.session is not None
        self.window, self.session, self.text = window, window.session, window.review.text

    def key(self, *keys: str | Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            held = modifier
            if isinstance(key, str) and key.isupper():
                held |= Qt.KeyboardModifier.ShiftModifier
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, key, held)

    def current(self) -> SpanItem | RelationItem | None:
        return self.session.current_item()

    def surface(self, item: SpanItem) -> str:
        return TEXT[item.start : item.end]

    def click(self, name: str) -> None:
        QApplication.processEvents()
        buttons = [*self.window.findChildren(QToolButton, name), *self.window.findChildren(QPushButton, name)]
        (button,) = [button for button in buttons if button.isVisible()]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def point(self, offset: int) -> QPoint:
        """A point inside the character at an offset, scrolled into view."""
        self.text.reveal(offset, offset + 1)
        QApplication.processEvents()
        return self.text.rect_of_range(offset, offset + 1).center()

    def drag(self, start: QPoint, end: QPoint) -> None:
        viewport = self.text.viewport()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(viewport, (start + end) / 2)
        QTest.mouseMove(viewport, end)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)

    def end_of(self, place: Place) -> QPoint:
        """The handle at the end of the current span."""
        last = self.text.rect_of_range(place.end - 1, place.end)
        assert last is not None
        return QPoint(last.right(), last.center().y())

    def says(self) -> str:
        label = self.window.findChild(QLabel, "statusMessage")
        assert label is not None
        return label.text()

    def expect_current(self, words: str, label: str) -> None:
        item = self.current()
        assert isinstance(item, SpanItem), item
        assert (self.surface(item), item.label_id) == (words, label)


def session_of(project: Path, script: Callable[[Analyst], None]) -> None:
    """Run the real program on the project until the script has been played, then close the window."""
    failures: list[BaseException] = []

    def play() -> None:
        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible())
        try:
            QTest.qWaitForWindowExposed(window)
            script(Analyst(window))
        except BaseException as failure:
            failures.append(failure)
        finally:
            window.close()

    QTimer.singleShot(0, play)
    assert main([str(project)]) == 0
    if failures:
        raise failures[0]


def corpus(path: Path) -> tuple[set[tuple[int, int, str]], set[tuple[str, str, str]]]:
    (line,) = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert line["text"] == TEXT
    by_id = {span["id"]: span for span in line["spans"]}
    for span in line["spans"]:
        assert span["text"] == TEXT[span["start"] : span["end"]]
        assert span["state"] == "confirmed"
    relations = {(by_id[r["head"]]["text"], r["label"], by_id[r["tail"]]["text"]) for r in line["relations"]}
    return {(span["start"], span["end"], span["label"]) for span in line["spans"]}, relations


def first_half(analyst: Analyst) -> None:
    """Spans: accept, relabel, correct by keys and by mouse, reject, set aside; undo and redo on the way."""
    analyst.expect_current("Mortagne", "ORG")
    analyst.key("3")  # LOC, and on
    analyst.expect_current("Mortagne", "LOC")
    analyst.click("bar_accept")
    analyst.expect_current("La Gazette du Perche", "ORG")
    analyst.key("a")
    analyst.key("a")  # Mortagne in the body
    analyst.expect_current("Élise", "PER")
    analyst.key("l")
    analyst.expect_current("Élise Garnotel", "PER")
    analyst.key("z", modifier=Qt.KeyboardModifier.ControlModifier)
    analyst.expect_current("Élise", "PER")
    analyst.key("z", modifier=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    analyst.expect_current("Élise Garnotel", "PER")
    analyst.key("n")
    while not (isinstance(item := analyst.current(), SpanItem) and analyst.surface(item) == "Paul Vasseur"):
        analyst.key("n")  # past the relations that the confirmed ends have brought
    analyst.key("a")
    reach(analyst, "Ligue")  # past the meeting of the two, which waits to be judged in the inbox
    analyst.drag(analyst.end_of(Place("Ligue")), analyst.point(Place("Ligue des éleveurs").end - 1))
    analyst.expect_current("Ligue des éleveurs", "ORG")


def second_half(analyst: Analyst) -> None:
    """After the restart: what was undone and done, the rest of the spans, the relations, and the end."""
    analyst.key("z", modifier=Qt.KeyboardModifier.ControlModifier)  # the drag made before the restart
    analyst.expect_current("Ligue", "ORG")
    analyst.key("y", modifier=Qt.KeyboardModifier.ControlModifier)
    analyst.expect_current("Ligue des éleveurs", "ORG")
    reach(analyst, "geste")
    analyst.key("x")
    reach(analyst, "Perche")
    analyst.key(Qt.Key.Key_Space)  # set aside
    reach(analyst, "La région Normandie")
    analyst.key("L", "L", "a")
    reach(analyst, "Ana Ruiz")
    analyst.key("1")
    select_by_mouse(analyst, Place("14.05.2022"))
    analyst.key("5")
    QTest.mouseDClick(analyst.text.viewport(), Qt.MouseButton.LeftButton, pos=analyst.point(Place("vendredi").start + 2))
    analyst.click("bar_label_DATE")
    select_by_keys(analyst, Place("Ligue des éleveurs", 1))
    analyst.key("2")
    judge_relations(analyst)
    relate_by_keys(analyst, Place("Ana Ruiz"), Place("Normandie"), "located_in")
    if not any(r.label_id == "met_with" and r.state == "confirmed" for r in analyst.session.view.relations):
        relate_by_mouse(analyst, Place("Élise Garnotel"), Place("Paul Vasseur"), "met_with")
    while not (isinstance(item := analyst.current(), SpanItem) and analyst.surface(item) == "Perche"):
        analyst.key("n")  # what was set aside comes back after the last one
    analyst.key(Qt.Key.Key_Space, modifier=Qt.KeyboardModifier.ShiftModifier)
    analyst.key("a")
    analyst.key(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    if "undecided" in analyst.says():
        analyst.key(Qt.Key.Key_Return)
    assert analyst.session.view.status == "finished", analyst.says()


def reach(analyst: Analyst, words: str) -> None:
    """Press n until the undecided span with these words is current."""
    for _ in range(30):
        item = analyst.current()
        if isinstance(item, SpanItem) and item.state.undecided and analyst.surface(item) == words:
            return
        analyst.key("n")
    raise AssertionError(f"{words} was not reached: {analyst.says()}")


def select_by_mouse(analyst: Analyst, place: Place) -> None:
    first = analyst.text.rect_of_range(place.start, place.start + 1) if analyst.point(place.start) else None
    last = analyst.text.rect_of_range(place.end - 1, place.end)
    assert first is not None
    assert last is not None
    analyst.drag(first.center(), last.center())
    assert analyst.text.selection() == (place.start, place.end)


def select_by_keys(analyst: Analyst, place: Place) -> None:
    QTest.mouseClick(analyst.text.viewport(), Qt.MouseButton.LeftButton, pos=analyst.point(place.start))
    analyst.key(Qt.Key.Key_Home)
    while analyst.text.caret() < place.start:
        analyst.key(Qt.Key.Key_Right)
    while (analyst.text.selection() or (0, 0))[1] < place.end:
        analyst.key(Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert analyst.text.selection() == (place.start, place.end)


def judge_relations(analyst: Analyst) -> None:
    """In the inbox: accept what the gold has, reject the rest, without touching the text."""
    inbox = analyst.window.review.inbox
    analyst.window.review.tabs.setCurrentWidget(inbox)
    if not inbox.isVisible():  # folded away in a narrow window
        analyst.key(Qt.Key.Key_F8)
    analyst.key(Qt.Key.Key_F6)
    assert inbox.list.hasFocus()
    for _ in range(30):
        undecided = [row for row in range(inbox.model.rowCount()) if inbox.model.card(row).item.state.undecided]
        if not undecided:
            break
        while inbox.list.currentIndex().row() != undecided[0]:
            analyst.key(Qt.Key.Key_Up if inbox.list.currentIndex().row() > undecided[0] else Qt.Key.Key_Down)
        card = inbox.model.card(undecided[0])
        known = {(card.head, card.item.label_id, card.tail), (card.tail, card.item.label_id, card.head)}
        analyst.key("a" if known & GOLD_RELATIONS else "x")
    analyst.key(Qt.Key.Key_F6, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert analyst.text.hasFocus()


def relate_by_keys(analyst: Analyst, head: Place, tail: Place, label: str) -> None:
    QTest.mouseClick(analyst.text.viewport(), Qt.MouseButton.LeftButton, pos=analyst.point(head.start))
    analyst.key("r")
    QTest.mouseClick(analyst.text.viewport(), Qt.MouseButton.LeftButton, pos=analyst.point(tail.start))
    analyst.key(Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), label)
    analyst.key(Qt.Key.Key_Return)
    analyst.key(Qt.Key.Key_Escape)
    assert analyst.session.pinned is None


def relate_by_mouse(analyst: Analyst, head: Place, tail: Place, label: str) -> None:
    analyst.drag(analyst.point(head.start), analyst.point(tail.start))
    QTest.keyClicks(QApplication.focusWidget(), label)
    analyst.key(Qt.Key.Key_Return)


@pytest.fixture
def _quiet(qapp: QApplication) -> Iterator[None]:
    yield
    for widget in QApplication.topLevelWidgets():
        widget.close()


@pytest.mark.usefixtures("_quiet")
def test_an_article_is_reviewed_to_the_end_over_a_restart_and_comes_out_as_decided(project: Path, tmp_path: Path) -> None:
    session_of(project, first_half)
    session_of(project, second_half)
    out = tmp_path / "corpus.jsonl"
    assert main(["export", str(project), str(out), "--format", "jsonl"]) == 0
    spans, relations = corpus(out)
    assert spans == {(place.start, place.end, label) for place, label in GOLD_SPANS}
    assert {(h, label, t) if label != "met_with" else tuple(sorted((h, t))) for h, label, t in relations} == {
        (h, label, t) if label != "met_with" else tuple(sorted((h, t))) for h, label, t in GOLD_RELATIONS
    }
    assert main(["check", str(project)]) == 0
