"""Numbers with what they are of, under headings: what goes in, what is left out and why. They can be scrolled and copied by keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.ui.plain_label import PlainLabel
from annotator.ui.theme import px
from annotator.ui.words import number

Line = tuple[int | None, str]
Section = tuple[str, Sequence[Line]]


class Findings(QScrollArea):
    """A headline over sections; Ctrl+C copies all of it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("findings")
        self.setAccessibleName(name)
        self._name = name
        self._text = ""
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setObjectName("findingsSeen")
        self.setMinimumHeight(px(56))
        self._body = QWidget()
        self._body.setObjectName("findingsBody")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(4)
        self.setWidget(self._body)

    def text(self) -> str:
        """All that is shown, one line each."""
        return self._text

    def show_all(self, headline: str, sections: Sequence[Section] = ()) -> None:
        """Show this instead."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._column.addWidget(PlainLabel(headline, "findingsHeadline", wraps=True))
        lines = [headline]
        for title, rows in sections:
            heading = PlainLabel(title, "findingsTitle")
            heading.setContentsMargins(0, 6, 0, 0)
            self._column.addWidget(heading)
            self._column.addWidget(_table(rows))
            lines += [title, *(f"{'' if count is None else number(count)} {words}".strip() for count, words in rows)]
        self._column.addStretch(1)
        self._text = "\n".join(lines)
        self.setAccessibleDescription(self._text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._text)
        else:
            super().keyPressEvent(event)


def _table(rows: Sequence[Line]) -> QWidget:
    """Numbers on the right of their column, words beside them."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(1, 1)
    for nth, (count, words) in enumerate(rows):
        figure = PlainLabel("" if count is None else number(count), "findingsNumber")
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(figure, nth, 0)
        grid.addWidget(PlainLabel(words, wraps=True), nth, 1)
    if any(count is not None for count, _ in rows):
        grid.setColumnMinimumWidth(0, made.fontMetrics().horizontalAdvance(number(10_000)))
    return made
