"""Commands that find articles: the filter over the list, its facets, and the order of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup

from annotator.core.article_query import YES, Facet, Order, Query, Term
from annotator.core.schema import Label, worded
from annotator.core.values import Status
from annotator.ui.article_filter import Offer
from annotator.ui.article_model import STATUSES
from annotator.ui.command_group import CommandGroup
from annotator.ui.filter_words import decimal_of
from annotator.ui.words import shown_language, tr

if TYPE_CHECKING:
    from annotator.ui.review_commands import ReviewCommands

_OUTLETS = 25  # in the menu; any other can be typed
_UNCERTAIN = "0.3"  # in the menu, likewise


class FilterCommands(CommandGroup):
    """Narrow the list of articles and sort it."""

    def __init__(self, desk: ReviewCommands) -> None:
        super().__init__(desk)
        self.page.articles.finder.menu_wanted.connect(self.offer)

    def take_actions(self) -> None:
        """Show the orders as a choice of one, in the window's menu and in the pane's."""
        group = QActionGroup(self)
        for order in Order:
            action = self.page.actions_by_name[f"sort_{order.name.lower()}"]
            action.setCheckable(True)
            group.addAction(action)
            self.page.articles.finder.order.menu().addAction(action)
        self.show_order(Order.IMPORT)

    def show_order(self, order: Order) -> None:
        self.page.actions_by_name[f"sort_{order.name.lower()}"].setChecked(True)

    def offer(self) -> None:
        """Fill the menu of facets with what there is in this project."""
        if self.page.session is None:
            return
        session = self.session
        schema, language = session.schema, shown_language()
        tallies = session.articles.tallies()
        yes = (
            (tr("Flagged"), Term(Facet.FLAG, YES)),
            (tr("With undecided spans"), Term(Facet.UNDECIDED, YES)),
            (tr("With undecided relations"), Term(Facet.RELATIONS, YES)),
            (tr("In the trash"), Term(Facet.TRASH, YES)),
            (tr("Uncertain (doubt of {share} or more)", share=decimal_of(_UNCERTAIN)), Term(Facet.DOUBT, _UNCERTAIN)),
        )
        statuses = tuple((f"{tr(STATUSES[one])}\t{tallies[one].documents}", Term(Facet.STATUS, one.value)) for one in Status)
        outlets = tuple((f"{outlet}\t{count}", Term(Facet.OUTLET, outlet)) for outlet, count in session.articles.outlets(_OUTLETS))
        every: tuple[Label, ...] = (*schema.span_labels, *schema.relation_labels)
        labels = tuple((f"{label.name}\t{worded(label.title, language)}", Term(Facet.LABEL, label.name)) for label in every)
        offers = [Offer(tr("Status"), statuses), Offer(tr("Label"), labels), Offer("", yes)]
        self.page.articles.finder.offer([*offers[:1], *([Offer(tr("Outlet"), outlets)] if outlets else []), *offers[1:]])

    def on_filter_articles(self) -> None:
        self.page.articles.show()
        self.page.articles.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.page.articles.filter.selectAll()

    def on_filter_menu(self) -> None:
        self.page.articles.show()
        button = self.page.articles.finder.facets
        button.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))

    def on_show_all_articles(self) -> None:
        self.page.articles.filter.clear()

    def on_show_trash(self) -> None:
        self.page.articles.show()
        self.page.articles.finder.ask(Query((Term(Facet.TRASH, YES),)))

    def on_sort_import(self) -> None:
        self.page.sort(Order.IMPORT)

    def on_sort_newest(self) -> None:
        self.page.sort(Order.NEWEST)

    def on_sort_oldest(self) -> None:
        self.page.sort(Order.OLDEST)

    def on_sort_outlet(self) -> None:
        self.page.sort(Order.OUTLET)

    def on_sort_title(self) -> None:
        self.page.sort(Order.TITLE)

    def on_sort_to_judge(self) -> None:
        self.page.sort(Order.TO_JUDGE)

    def on_sort_least_certain(self) -> None:
        self.page.sort(Order.LEAST_CERTAIN)
