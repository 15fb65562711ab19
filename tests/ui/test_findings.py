"""Numbers with what they are of."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from annotator.ui.findings import Findings


@pytest.fixture
def findings(qtbot) -> Findings:
    made = Findings("Found")
    qtbot.addWidget(made)
    made.resize(300, 80)
    made.show_all("Two things", [("Lost", [(1204, "spans"), (None, "a file <b>of</b> mine")])])
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_they_are_said_as_plain_text_line_by_line(findings: Findings):
    assert findings.text() == "Two things\nLost\n1,204 spans\na file <b>of</b> mine"
    assert findings.accessibleDescription() == findings.text()


def test_what_is_shown_later_takes_the_place_of_what_was_shown(findings: Findings):
    findings.show_all("Nothing")
    assert findings.text() == "Nothing"


def test_they_are_scrolled_and_copied_by_keys(findings: Findings):
    findings.setFocus()
    QTest.keyClick(findings, Qt.Key.Key_Down)
    assert findings.verticalScrollBar().value() > 0
    QTest.keyClick(findings, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == findings.text()
