"""The three panes side by side; where there is no room for all, those at the sides are drawers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from annotator.ui.theme import px

_ARTICLES_NEED, _SIDE_NEEDS = 1200, 900  # pixels at the usual size of the system's font


class Drawers(QSplitter):
    """The panes by the names "articles" and "side", and between them what never folds."""

    folded = Signal()

    def __init__(self, articles: QWidget, centre: QWidget, side: QWidget, text: QWidget) -> None:
        """The focus of a pane that folds goes to the text."""
        super().__init__(Qt.Orientation.Horizontal)
        self._panes = {"articles": articles, "side": side}
        self._text = text
        self._widths = [px(270), 780, px(350)]
        self.setChildrenCollapsible(False)
        for widget in (articles, centre, side):
            self.addWidget(widget)
        self.setStretchFactor(1, 1)
        articles.setMinimumWidth(min(px(180), 300))
        side.setMinimumWidth(min(px(220), 340))

    def set_widths(self, widths: list[int]) -> None:
        """Give the three panes these widths, as soon as there is a width to share."""
        self._widths = widths
        if self.isVisible():
            self.setSizes(widths)

    def _limits(self) -> dict[str, int]:
        """Below which width of all each pane is a drawer."""
        return {"articles": px(_ARTICLES_NEED), "side": px(_SIDE_NEEDS)}

    def folded_by_hand(self) -> list[str]:
        """The panes that are folded although there is room for them."""
        return [name for name, limit in self._limits().items() if self._panes[name].isHidden() and self.width() >= limit]

    def toggle(self, name: str) -> None:
        self.fold(name, not self._panes[name].isHidden())

    def fold(self, name: str, folded: bool) -> None:
        pane, focused = self._panes[name], QApplication.focusWidget()
        if folded and focused is not None and pane.isAncestorOf(focused):
            self._text.setFocus()
        pane.setHidden(folded)
        self.folded.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        old, new = event.oldSize().width(), event.size().width()
        for name, limit in self._limits().items():
            if new < limit and old < 0:
                self.fold(name, True)
            elif (old < limit) != (new < limit) and old >= 0:  # at first, what was folded by hand stays so
                self.fold(name, new < limit)
        if old < 0:
            self.setSizes(self._widths)
