"""PySide6 6.12.0 on Python 3.11 takes a reference to None with every call that returns nothing, until the interpreter dies of it.

From Python 3.12 on None is immortal, and nothing is to be counted.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QStandardItem, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLabel, QListWidgetItem, QPlainTextEdit, QTextEdit, QWidget

CALLS = 1000


class _Model(QAbstractListModel):
    def rowCount(self, parent: QModelIndex | None = None) -> int:  # type: ignore[override]
        return 1

    def data(self, index: QModelIndex, role: int = 0) -> object:  # type: ignore[override]
        return None


class _Speaker(QObject):
    said = Signal(object)
    counted = Signal(int)


def _void_calls() -> dict[str, Callable[[], object]]:
    widget, label, editor = QWidget(), QLabel("quai"), QPlainTextEdit("le port de Brest")
    document = QTextDocument("le port de Brest")
    cursor, form, image, model, speaker = (
        QTextCursor(document),
        QTextCharFormat(),
        QImage(9, 9, QImage.Format.Format_ARGB32),
        _Model(),
        _Speaker(),
    )
    speaker.said.connect(lambda _: None)
    painter, pen, timer, item, row = QPainter(), QPen(), QTimer(), QStandardItem(), QListWidgetItem()
    image.fill(0)
    rect, point, colour = QRect(0, 0, 3, 3), QPoint(1, 1), QColor("teal")
    selection = QTextEdit.ExtraSelection()

    def paint() -> None:
        painter.begin(image)
        painter.setPen(pen)
        painter.drawLine(point, point)
        painter.fillRect(rect, colour)
        painter.end()

    return {
        "update": widget.update,
        "resize": lambda: widget.resize(20, 20),
        "setToolTip": lambda: widget.setToolTip("quai"),
        "setText": lambda: label.setText("quai"),
        "setPosition": lambda: cursor.setPosition(3),
        "setBackground": lambda: form.setBackground(colour),
        "setExtraSelections": lambda: editor.setExtraSelections([selection]),
        "setPen": lambda: pen.setWidth(2),
        "painting": paint,
        "item.setData": lambda: item.setData("quai", Qt.ItemDataRole.UserRole),
        "row.setText": lambda: row.setText("quai"),
        "dataChanged": lambda: model.dataChanged.emit(model.index(0), model.index(0), []),
        "data": lambda: model.index(0).data(),
        "emit": lambda: speaker.said.emit(None),
        "emit to nobody": lambda: speaker.counted.emit(1),
        "setInterval": lambda: timer.setInterval(10),
        "setProperty": lambda: widget.setProperty("quai", None),
    }


def _drift(call: Callable[[], object]) -> float:
    """References to None that a call takes (negative) or leaves, on average."""
    for _ in range(10):
        call()
    count, rounds = sys.getrefcount, range(CALLS)
    before = count(None)
    for _ in rounds:
        call()
    return (count(None) - before) / CALLS


@pytest.mark.fault(28)
@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_no_call_into_qt_takes_references_to_none(qapp) -> None:
    drifts = {name: round(_drift(call), 2) for name, call in _void_calls().items()}
    assert drifts == dict.fromkeys(drifts, 0.0)


@pytest.mark.fault(28)
@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_the_control_a_reference_that_stays_is_seen() -> None:
    kept: list[None] = []
    assert round(_drift(lambda: kept.append(None)), 2) == 1.0
