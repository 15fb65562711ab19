"""PySide6 6.12 loses a reference to None at every call on Python 3.11 and then aborts; the version we pin must not."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel


class Sender(QObject):
    sent = Signal(object)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None, True and False are immortal on this Python")
def test_none_true_and_false_keep_their_references_over_thousands_of_qt_calls(qtbot):
    label, sender, image = QLabel(), Sender(), QImage(10, 10, QImage.Format.Format_RGB32)
    qtbot.addWidget(label)
    received = []
    sender.sent.connect(received.append)

    def calls() -> None:
        painter = QPainter(image)
        try:
            painter.setPen(QColor(1, 2, 3))
        finally:
            painter.end()
        label.update()
        label.setVisible(False)
        sender.sent.emit(None)
        received.clear()

    calls()
    before = [sys.getrefcount(constant) for constant in (None, True, False)]
    for _ in range(3000):
        calls()
    lost = [count - sys.getrefcount(constant) for count, constant in zip(before, (None, True, False), strict=True)]
    assert max(lost) < 300, f"references lost: {lost}"
