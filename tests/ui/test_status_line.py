"""The line at the bottom shows as much as there is room for."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from annotator.core.values import Status
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.status_line import StatusLine
from annotator.ui.words import speak

HINT = ("a accepts PER Odile Kermarec", "x rejects", "digits label", "Space sets aside")
MESSAGE = "Relation from « Odile Kermarec »: Enter on the other end · r lists the spans · Esc lets go"


@pytest.fixture
def line(qtbot) -> StatusLine:
    shown = StatusLine()
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.hint(HINT)
    return shown


def labels(line: StatusLine) -> dict[str, QLabel]:
    return {name: line.findChild(QLabel, name) for name in ("statusHint", "statusMessage", "statusCounts", "statusProject", "statusSaved")}


def resized(line: StatusLine, room: int, *beside: str) -> dict[str, QLabel]:
    """The labels of the line in a width in which there is so much room, and that of some others."""
    shown = labels(line)
    line.resize(24 + room + sum(shown[name].sizeHint().width() + 14 for name in beside), 40)
    QApplication.processEvents()
    return shown


@pytest.mark.parametrize("parts", [4, 2, 1, 0])
def test_a_message_is_whole_and_the_hint_gives_way_to_it_from_its_end(line, parts: int):
    line.counts("53 to judge")
    line.tell(MESSAGE)
    shown, hint = labels(line), " · ".join(HINT[:parts])
    more = 20 + shown["statusHint"].width_of(hint) if parts else 0
    resized(line, shown["statusMessage"].wanted_width() + 14 + more, "statusCounts")
    assert shown["statusMessage"].shown_text() == MESSAGE
    assert shown["statusHint"].isVisible() is bool(parts)
    assert not parts or shown["statusHint"].shown_text() == hint
    line.tell("")
    assert shown["statusHint"].isVisible()


def test_the_counts_give_way_to_a_message_last_of_all(line):
    line.counts("53 to judge")
    line.tell(MESSAGE)
    shown = resized(line, labels(line)["statusMessage"].wanted_width())
    assert (shown["statusCounts"].isVisible(), shown["statusHint"].isVisible()) == (False, False)
    assert shown["statusMessage"].shown_text() == MESSAGE


def test_when_it_was_saved_gives_way_before_a_part_of_the_hint_does_and_comes_back(line):
    line.saved("12:34:56")
    line.tell(MESSAGE)
    needed = sum(labels(line)[name].wanted_width() for name in ("statusHint", "statusMessage"))
    shown = resized(line, needed + 14, "statusCounts")
    assert not shown["statusSaved"].isVisible()
    assert shown["statusHint"].shown_text() == " · ".join(HINT)
    line.tell("")
    assert shown["statusSaved"].isVisible()


def test_where_the_hint_has_no_room_beside_a_message_what_is_shorter_has_it(line):
    line.counts("53 to judge", "project ≈ 3,400")
    line.saved("12:34:56")
    line.hint(["Enter opens « " + "Laiteries " * 12 + "»"])
    line.tell(MESSAGE * 2)
    shown = resized(line, labels(line)["statusMessage"].wanted_width() + 14, "statusCounts", "statusProject", "statusSaved")
    assert shown["statusMessage"].shown_text() == MESSAGE * 2
    visible = [name for name in ("statusHint", "statusCounts", "statusProject", "statusSaved") if shown[name].isVisible()]
    assert visible == ["statusCounts", "statusProject", "statusSaved"]


def test_without_room_the_least_of_the_hint_is_left_out_and_all_of_it_is_in_its_tool_tip(line):
    hint = labels(line)["statusHint"]
    resized(line, hint.least_width(), "statusCounts")
    assert hint.shown_text() == HINT[0]
    QApplication.sendEvent(hint, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), hint.mapToGlobal(QPoint(5, 5))))
    assert QToolTip.text() == " · ".join(HINT)
    QToolTip.hideText()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_of_what_is_said_is_cut_in_1280_pixels(window, qtbot, language: str):
    speak(language)
    window.review.keys_changed()
    window.resize(1280, 800)
    review, shown = window.review, labels(window.review.status)
    review.status.saved("12:34:56")
    qtbot.waitUntil(shown["statusProject"].isVisible)

    def is_whole() -> bool:
        said = (shown["statusHint"], shown["statusMessage"])
        return shown["statusHint"].isVisible() and all(not label.isVisible() or label.shown_text() == label.text() for label in said)

    for keys in ("a", "z", "r", "n"):
        QTest.keyClick(review.text, keys, Qt.KeyboardModifier.ControlModifier if keys == "z" else Qt.KeyboardModifier.NoModifier)
        qtbot.waitUntil(is_whole)
        assert shown["statusCounts"].isVisible()
        assert shown["statusMessage"].isVisible() or shown["statusProject"].isVisible()


def test_what_is_left_here_and_in_the_project_is_told_and_follows_a_decision(window, qtbot):
    shown = labels(window.review.status)

    def said() -> tuple[str, str]:
        return shown["statusCounts"].text(), shown["statusProject"].text()

    qtbot.waitUntil(lambda: said() == ("5 to judge", "project ≈ 7"))
    QTest.keyClick(window.review.text, "a")
    qtbot.waitUntil(lambda: said() == ("4 to judge", "project ≈ 6"))
    QTest.keyClick(window.review.text, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: said() == ("3 to judge · 1 set aside", "project ≈ 6"))
    window.review.open_article(window.session.project.document_ids()[1])
    qtbot.waitUntil(lambda: said() == ("2 to judge", "project ≈ 4"))  # relations that patterns see are not stored
    assert shown["statusCounts"].toolTip() == shown["statusProject"].toolTip()
    assert "In the project about 4 undecided" in shown["statusCounts"].toolTip()


def test_what_is_left_in_the_project_is_not_told_until_it_is_counted(window, qtbot):
    left, shown = window.review.left, labels(window.review.status)
    qtbot.waitUntil(lambda: not left.reading)
    window.session.project.connection.execute("UPDATE progress SET undecided = NULL")
    left.read_anew()
    qtbot.waitUntil(lambda: not left.reading)
    assert shown["statusCounts"].text() == "5 to judge"
    assert not shown["statusProject"].isVisible()


def test_a_narrow_line_leaves_out_what_is_left_in_the_project_which_the_tool_tip_tells(line):
    line.counts("53 to judge", "project ≈ 3,400", "Here 53, in the project 3,400.")
    line.resize(800, 40)
    assert not labels(line)["statusProject"].isVisible()
    assert labels(line)["statusCounts"].toolTip() == "Here 53, in the project 3,400."
    line.resize(1024, 40)
    assert labels(line)["statusProject"].isVisible()


def test_a_narrow_line_leaves_out_when_it_was_saved(line):
    line.saved("12:34:56")
    line.resize(640, 40)
    assert not labels(line)["statusSaved"].isVisible()
    line.resize(1000, 40)
    assert labels(line)["statusSaved"].isVisible()


def test_a_question_comes_with_its_button(line):
    line.resize(640, 40)
    asked: list[str] = []
    line.asked.connect(asked.append)
    line.ask("Reject what is left?", "Reject 3", lambda: None)
    assert line.asking
    assert asked == ["Reject what is left?"]
    line.answer(False)
    assert not line.asking


def test_words_that_do_not_fit_end_in_an_ellipsis_and_stand_whole_in_the_tool_tip(qtbot):
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("<b>Odile</b> & " * 20)
    label.resize(200, 20)
    with qtbot.waitExposed(label):
        label.show()
    assert label.shown_text().endswith("…")
    assert label.minimumSizeHint().width() == 0
    QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), label.mapToGlobal(QPoint(5, 5))))
    assert "&lt;b&gt;Odile&lt;/b&gt; &amp;" in QToolTip.text()
    label.resize(label.wanted_width() + 5, 20)
    assert label.shown_text() == label.text()
    QToolTip.hideText()


def test_a_skipped_article_does_not_count_in_the_project_though_it_is_looked_at(window, qtbot):
    shown, (_, second) = labels(window.review.status), window.session.project.document_ids()
    qtbot.waitUntil(lambda: shown["statusProject"].text() == "project ≈ 7")
    window.handle("skip_article")
    window.review.open_article(second)
    qtbot.waitUntil(lambda: shown["statusProject"].text() == "project ≈ 2")
    window.review.open_article(window.session.project.document_ids()[0])
    assert window.session.view.status == Status.SKIPPED
    qtbot.waitUntil(lambda: shown["statusProject"].text() == "project ≈ 2")


def test_while_the_other_articles_are_counted_anew_nothing_is_said_of_the_project(window, qtbot):
    left, shown = window.review.left, labels(window.review.status)
    qtbot.waitUntil(lambda: shown["statusProject"].text() == "project ≈ 7")
    left.read_anew()
    assert not shown["statusProject"].isVisible()
    qtbot.waitUntil(lambda: shown["statusProject"].text() == "project ≈ 7")
