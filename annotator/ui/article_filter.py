"""The filter over the list of articles: a box to type in, a menu of facets, the order, and what is asked for as chips."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.article_query import Facet, Query, Term, read_query
from annotator.ui.filter_words import term_words
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.lists import FilterBox
from annotator.ui.plain_label import plain_tip, plain_title
from annotator.ui.words import tr

FACETS = tuple(f"{facet}:" for facet in Facet)
"""As they are typed."""

_LONGEST_CHIP = 28  # characters


class Offer(NamedTuple):
    """Terms to choose from, each as it is shown. Those without a title stand in the menu itself."""

    title: str
    terms: tuple[tuple[str, Term], ...]


class TermCompleter(QCompleter):
    """Completes the term that is being typed, not the whole of the text."""

    def __init__(self, box: QLineEdit) -> None:
        self.terms = QStringListModel(box)
        super().__init__(self.terms, box)
        self._box = box
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        offered = QListView(box)
        offered.setAccessibleName(tr("Filter articles"))
        offered.setStyleSheet("QListView::item { padding: 4px 8px; }")  # it is a window of its own
        self.setPopup(offered)

    def _typed(self) -> tuple[str, str]:
        """What is typed before the last term, and that term."""
        before, _, last = self._box.text()[: self._box.cursorPosition()].rpartition(" ")
        head = f"{before} " if before else ""
        return (f"{head}-", last[1:]) if last.startswith("-") else (head, last)

    def splitPath(self, path: str) -> list[str]:
        last = self._typed()[1]
        return [last if len(last) > 1 else "\n"]  # nothing begins with a line break

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return self._typed()[0] + str(index.data())


class ArticleFilter(QWidget):
    """What is asked for stands in the box alone: menu and chips write and delete terms there."""

    changed = Signal()
    left = Signal()
    menu_wanted = Signal()  # what may be chosen is to be offered now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = FilterBox()
        self.box.setObjectName("articleFilter")
        self.box.setPlaceholderText(tr("Filter articles  ( / )"))
        self.box.setAccessibleName(tr("Filter articles"))
        tip = tr("Words of the text, and: {facets}. A minus before a term turns it round.", facets=" ".join(FACETS))
        self.box.setToolTip(plain_tip(tip))
        self.box.setClearButtonEnabled(True)
        self.box.textChanged.connect(self._typed)
        self.box.left.connect(self.left)
        self._completer = TermCompleter(self.box)
        self._completer.terms.setStringList(FACETS)
        self.box.setCompleter(self._completer)
        self.facets = self._button("articleFacets", "▽", tr("Filter by status, outlet, label…"))
        self.facets.menu().aboutToShow.connect(self.menu_wanted)
        self.order = self._button("articleOrder", "⇅", tr("Sort the articles"))
        self._chips = QWidget()
        self._chips.setObjectName("filterChips")
        self._flow = FlowLayout(self._chips, 4)
        self._flow.setContentsMargins(8, 0, 8, 8)
        self._chips.hide()
        row = QHBoxLayout()
        row.setContentsMargins(8, 8, 8, 8)
        row.setSpacing(4)
        for widget in (self.box, self.facets, self.order):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self._chips)
        self.query = Query()

    def _button(self, name: str, sign: str, title: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setText(sign)
        button.setAccessibleName(title)
        button.setToolTip(plain_tip(title))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        menu.setObjectName(f"{name}Menu")
        button.setMenu(menu)
        return button

    def ask(self, query: Query) -> None:
        """Write a query into the box."""
        self.box.setText(str(query))

    def set_silently(self, typed: str) -> None:
        """Put a text into the box; whoever does so looks at `query` himself."""
        with QSignalBlocker(self.box):
            self.box.setText(typed)
        self._read()

    def _typed(self) -> None:
        self._read()
        self.changed.emit()

    def _read(self) -> None:
        self.query = read_query(self.box.text())
        self._show_chips()

    def offer(self, offers: Sequence[Offer]) -> None:
        """Say what can be chosen in the menu and completed in the box."""
        menu = self.facets.menu()
        menu.clear()
        for offer in offers:
            under = menu.addMenu(plain_title(offer.title)) if offer.title else menu
            for title, term in offer.terms:
                action = QAction(plain_title(title), under)
                action.setCheckable(True)
                action.setChecked(term in self.query)
                action.triggered.connect(lambda _checked=False, term=term: self.ask(self.query.toggled(term)))
                under.addAction(action)
        menu.addSeparator()
        every = menu.addAction(tr("Show all articles"))
        every.setEnabled(bool(self.query.terms))
        every.triggered.connect(self.box.clear)
        self._completer.terms.setStringList([*FACETS, *(str(term) for offer in offers for _, term in offer.terms)])

    def _show_chips(self) -> None:
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._chips.isAncestorOf(focused)
        while item := self._flow.takeAt(0):
            if chip := item.widget():
                chip.hide()
                chip.deleteLater()
        query = self.query
        shown = [(" ".join(term.value for term in query.words), query.words)] if query.words else []
        shown += [(term_words(term), (term,)) for term in query.terms if term not in query.words]
        if len(query.terms) > 1:
            shown.append((tr("all"), query.terms))
        before = self.order
        for title, terms in shown:
            before = self._chip(title, terms, before)
        self._chips.setVisible(bool(query.terms))
        if had_focus:
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, title: str, terms: tuple[Term, ...], before: QToolButton) -> QToolButton:
        """A chip that takes the terms away; Tab comes to it from the button before."""
        chip = QToolButton(self._chips)
        chip.setObjectName("filterChip")
        shown = title if len(title) <= _LONGEST_CHIP else f"{title[: _LONGEST_CHIP - 1]}…"
        chip.setText(f"{plain_title(shown)}  ✕")
        chip.setAccessibleName(tr("Remove from the filter: {terms}", terms=title))
        chip.setToolTip("")
        chip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        QWidget.setTabOrder(before, chip)
        chip.clicked.connect(lambda: self.ask(self.query.without(*terms)))
        self._flow.addWidget(chip)
        chip.show()
        return chip
