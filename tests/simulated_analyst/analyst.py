"""What keys and mouse have in common: what is on the screen, what is still to be done, and the reckoning."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator

from annotator.core.view import ItemState, RelationItem, SpanItem
from annotator.language.tokens import tokens
from annotator.ui.main_window import MainWindow
from annotator.ui.session import ReviewSession
from tests.simulated_analyst.gold import Gold, Place, Report


class Analyst(ABC):
    """What keys and mouse have in common: what is on the screen, what is still to be done, and the reckoning."""

    def __init__(self, window: MainWindow) -> None:
        assert window.session is not None
        self.window = window
        self.session: ReviewSession = window.session
        self.page = window.review
        self.text = window.review.text
        self.gold = Gold("", frozenset(), frozenset())
        self.report = Report("", self.gold)

    # what is on the screen

    def confirmed(self) -> dict[Place, SpanItem]:
        return {place_of(item): item for item in self.session.view.spans if item.state is ItemState.CONFIRMED}

    def missing_spans(self) -> list[Place]:
        return sorted(self.gold.spans - self.confirmed().keys())

    def surplus(self) -> list[SpanItem]:
        return [item for place, item in self.confirmed().items() if place not in self.gold.spans]

    def relation_place(self, item: RelationItem) -> tuple[Place, Place, str]:
        view = self.session.view
        return self._ordered((place_of(view.span(item.head_id)), place_of(view.span(item.tail_id)), item.label_id))

    def _ordered(self, relation: tuple[Place, Place, str]) -> tuple[Place, Place, str]:
        head, tail, label_id = relation
        return (min(head, tail), max(head, tail), label_id) if self.session.schema.relation_label(label_id).symmetric else relation

    def wanted_relations(self) -> set[tuple[Place, Place, str]]:
        return {self._ordered(relation) for relation in self.gold.relations}

    def relations_in(self, *states: ItemState) -> dict[tuple[Place, Place, str], RelationItem]:
        return {self.relation_place(item): item for item in self.session.view.relations if item.state in states}

    def missing_relations(self) -> list[tuple[Place, Place, str]]:
        return sorted(self.wanted_relations() - self.relations_in(ItemState.CONFIRMED).keys())

    def unsuggested(self) -> set[tuple[Place, Place, str]]:
        """The relations that nobody proposes: they must be made."""
        return self.wanted_relations() - self.relations_in(ItemState.OPEN, ItemState.WAITING, ItemState.CONFIRMED).keys()

    def is_wanted(self, item: SpanItem | RelationItem) -> bool:
        if isinstance(item, SpanItem):
            return place_of(item) in self.gold.spans
        return self.relation_place(item) in self.wanted_relations()

    def still_to_do(self, item: SpanItem) -> list[Place]:
        """The gold spans that an undecided item may become, the nearest first."""
        done = self.confirmed().keys()
        over = [gold for gold in self.gold.spans if gold[0] < item.end and item.start < gold[1] and gold not in done]
        return sorted(over, key=lambda gold: (abs(gold[0] - item.start) + abs(gold[1] - item.end), gold[2] != item.label_id, gold))

    def words(self, place: Place) -> str:
        assert self.session.document is not None
        return f"{place[2]} {self.session.document.text[place[0] : place[1]]!r} at {place[0]}"

    # the work

    def review(self, golds: Iterable[Gold]) -> Iterator[Report]:
        """Work through the articles that have a gold; a report each."""
        self.session.act_saved.connect(lambda saved: self.report.acts.update([saved.act.verb.value]))
        for gold in golds:
            self.go_to(gold.document_id)
            assert self.session.document is not None
            title = next(s.title for s in self.session.project.documents(self.session.annotator_id) if s.document_id == gold.document_id)
            self.gold, self.report = gold, Report(title, gold)
            self.work()
            self.report.missing = [self.words(place) for place in self.missing_spans()]
            self.report.missing += [f"{label} {self.words(h)} → {self.words(t)}" for h, t, label in self.missing_relations()]
            self.report.wrong = [self.words(place_of(item)) for item in self.surplus()]
            surplus = self.relations_in(ItemState.CONFIRMED).keys() - self.wanted_relations()
            self.report.wrong += [f"{label} {self.words(h)} → {self.words(t)}" for h, t, label in sorted(surplus)]
            report = self.report
            self.finish()
            yield report

    def work(self) -> None:
        """Judge what is proposed, then mend what is left: what should not be there, what nobody proposed, the relations."""
        assert self.session.document is not None
        document = self.session.document
        self.tokens = tokens(document.text, document.cuts(), document.language)
        self.judge_all()
        for item in self.surplus():
            self.reject(item)
        for place in self.missing_spans():
            self.add(place)
        self.judge_all()
        self.link_all()

    @abstractmethod
    def go_to(self, document_id: str) -> None:
        """Open an article."""

    @abstractmethod
    def judge_all(self) -> None:
        """Judge every undecided item once."""

    @abstractmethod
    def reject(self, item: SpanItem) -> None:
        """Take a confirmed span away."""

    @abstractmethod
    def add(self, place: Place) -> None:
        """Make a span that nobody proposed."""

    @abstractmethod
    def link_all(self) -> None:
        """Make the relations that nobody proposed."""

    @abstractmethod
    def finish(self) -> None:
        """Finish the article."""


def place_of(item: SpanItem) -> Place:
    return item.start, item.end, item.label_id
