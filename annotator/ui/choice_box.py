"""A field to choose one of several in."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from annotator.ui.elided_label import tell_cut

SHORT = Qt.ItemDataRole.UserRole + 1
"""What is shown of a choice where its words have no room."""


class ChoiceBox(QComboBox):
    """Says what is chosen as far as there is room: in fewer words where it has them, else cut by an ellipsis, with all in its tool tip."""

    def shown_text(self) -> str:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        metrics, words = self.fontMetrics(), self.currentText()
        if metrics.horizontalAdvance(words) > room:
            words = self.currentData(SHORT) or words
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)

    def event(self, event: QEvent) -> bool:
        return (not self.toolTip() and tell_cut(event, self, self.shown_text(), self.currentText())) or super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        try:
            option = QStyleOptionComboBox()
            self.initStyleOption(option)
            option.currentText = self.shown_text()
            painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        finally:
            painter.end()
