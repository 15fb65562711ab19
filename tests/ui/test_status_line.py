"""The line at the bottom shows as much as there is room for."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from annotator.ui.elided_label import ElidedLabel
from annotator.ui.status_line import StatusLine

HINT = "a accepts PER Odile Kermarec · x rejects · digits label · Space sets aside"
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
    return {name: line.findChild(QLabel, name) for name in ("statusHint", "statusMessage", "statusSaved")}


def test_a_message_takes_the_place_of_the_hint_where_both_do_not_fit(line):
    for width, both in ((2600, True), (900, False), (640, False)):
        line.resize(width, 40)
        line.tell(MESSAGE)
        shown = labels(line)
        assert shown["statusMessage"].isVisible()
        assert shown["statusHint"].isVisible() is both
        line.tell("")
        assert shown["statusHint"].isVisible()


def test_a_narrow_line_leaves_out_when_it_was_saved(line):
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
