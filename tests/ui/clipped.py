"""What of a page cannot be read, because it has too little room or lies outside."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QLabel, QLineEdit, QTabBar, QWidget

from annotator.ui.choice_box import ChoiceBox
from annotator.ui.elided_label import ElidedLabel


def cut(root: QWidget) -> list[str]:
    """The labels, buttons and fields below a widget whose text has too little room."""
    found = []
    for widget in (w for w in root.findChildren(QWidget) if w.isVisible()):
        if not isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox) or isinstance(
            widget.parent(), QTabBar | QLineEdit | QComboBox
        ):
            continue
        metrics = QFontMetrics(widget.font())
        words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
        if (words or not isinstance(widget, QLabel)) and widget.height() < metrics.height() - 1:
            found.append(f"{type(widget).__name__} {widget.objectName()} is {widget.height()} high, its letters {metrics.height()}")
        if isinstance(widget, QComboBox) and not isinstance(widget, ChoiceBox):
            found.append(f"{widget.objectName()} {widget.currentText()!r} may be cut in the middle of a letter")
        if isinstance(widget, ChoiceBox) and widget.shown_text().endswith("…") and not widget.currentText().endswith("…"):
            found.append(f"{widget.objectName()} shows only {widget.shown_text()!r}")
        wraps = isinstance(widget, ElidedLabel) or (isinstance(widget, QLabel) and widget.wordWrap())
        if not wraps and widget.width() < metrics.horizontalAdvance(words.replace("&&", "&")):
            found.append(f"{type(widget).__name__} {words!r} is {widget.width()} wide")
    return found


def outside(root: QWidget) -> list[str]:
    """The labels, buttons and fields below a widget that lie partly outside its window, and cannot be scrolled to."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox) or _scrolls(widget):
            continue
        window = widget.window()
        place = widget.rect().translated(widget.mapTo(window, widget.rect().topLeft()))
        if not window.rect().contains(place):
            found.append(f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()!r} at {place.getRect()}")
    return found


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and (isinstance(parent, QAbstractScrollArea | QTabBar) or _scrolls(parent))
