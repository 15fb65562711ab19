"""After whatever is done, all that the window has kept is what it would be if it were made anew."""

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from annotator.core.spread import Standing
from annotator.core.values import Status
from annotator.core.view import ItemState
from annotator.jobs.opening import read_article
from annotator.store.check import inspect
from annotator.store.listing import Left
from annotator.store.mentions import together
from annotator.ui.log_session import LogSession
from annotator.ui.main_window import MainWindow
from annotator.ui.mention_list import mentions
from annotator.ui.relation_inbox import Cards
from annotator.ui.schema_session import SchemaSession
from annotator.ui.session import ReviewSession
from annotator.ui.text_marks import marks_by_block, marks_of
from tests.ui.conftest import make_project

NAMES = (("Vannes", "LOC"), ("Odile Kermarec", "PER"), ("Jean Morvan", "PER"), ("Jean", "PER"), ("Brest", "ORG"), ("Nina Abgrall", "PER"))
TEXTS = (
    "La maire de Vannes Odile Kermarec a reçu Jean Morvan. Odile Kermarec parle à Vannes 🎉 le 3 mars 2021.",
    "Le port de Brest accueille Nina Abgrall. Odile Kermarec, maire de Vannes, et Jean Morvan.",
    "مدينة Brest و Vannes. Odile Kermarec 😀 Nina Abgrall",
)


class Hand:
    """Does something by chance in an open project."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window, self.chance = window, random.Random(seed)

    @property
    def session(self) -> ReviewSession:
        assert self.window.session is not None
        return self.window.session

    def do(self) -> None:
        session, chance = self.session, self.chance
        assert session.document is not None
        items, labels, log = [*session.view.spans, *session.view.relations], session.schema.span_labels, LogSession(session)
        item_id = chance.choice(items).item_id if items else ""
        start, end = sorted(chance.sample(range(len(session.document.text) + 1), 2))
        label = chance.choice(labels)
        ways: tuple[Callable[[], object], ...] = (
            lambda: session.accept(item_id), lambda: session.reject(item_id), lambda: session.put_back(item_id),
            lambda: session.label(item_id, label.label_id) if item_id in {span.item_id for span in session.view.spans} else None,
            lambda: session.add_span(start, end, label.label_id), self.link, self.spread, self.take_back, self.delete_label,
            log.undo, log.undo, log.redo, session.finish, lambda: session.set_status(None),
            lambda: session.set_status(Status.SKIPPED), lambda: session.toggle_flag(item_id or None),
            lambda: session.set_language(chance.choice(("fr", "en", "de"))), lambda: session.join_or_part(start),
            lambda: SchemaSession(session).save(replace(label, contains=(chance.choice(labels).label_id,))),
            lambda: session.open_document(chance.choice(session.project.document_ids())),
            lambda: self.window.handle("show_all_arcs"), lambda: self.window.handle("show_rejected"),
            lambda: self.window.handle("split"), lambda: self.window.handle("merge"), lambda: self.window.handle("next_reading"),
        )  # fmt: skip
        chance.choice(ways)()

    def link(self) -> None:
        shown = [span.item_id for span in self.session.view.spans if span.state in (ItemState.OPEN, ItemState.CONFIRMED)]
        if len(shown) > 1:
            self.session.link(*self.chance.sample(shown, 2), self.chance.choice(self.session.schema.relation_labels).label_id)

    def spread(self) -> None:
        spreading = self.window.review.spreading
        assert spreading is not None
        if spreading.last is not None:
            portions = spreading.places(spreading.last)
            spreading.do(spreading.last, [hit for how, hits in portions if how is not Standing.UNMARKED for hit in hits])

    def take_back(self) -> None:
        log = LogSession(self.session)
        acts = [entry for entry in log.page(None, None) if entry.verb != "import"]
        if acts:
            log.take_back(log.alone(self.chance.choice(acts)))

    def delete_label(self) -> None:
        schema, labels = SchemaSession(self.session), self.session.schema.span_labels
        if len(labels) > 4:
            gone, other = self.chance.sample(labels, 2)
            schema.remove(schema.removal(gone, self.chance.choice((None, other.label_id))))


def check(window: MainWindow, qtbot) -> None:
    page, session = window.review, window.session
    document, view, schema = session.document, session.view, session.schema
    assert schema == session.project.schema()
    assert view == read_article(session.project, document.document_id, schema, session.annotator_id, session.calibration).view
    layout, shown = page.text._layout, page.text._shown
    made = marks_by_block(layout.blocks, marks_of(view, schema, shown.rejected))
    assert [set(layout.marks(nth)) for nth in range(len(layout.blocks))] == [set(marks) for marks in made]
    qtbot.waitUntil(lambda: not page.elsewhere.reading and not page.spreading.counting)
    page.follow_now()
    assert {card.key: card for card in page.inbox.model.cards()} == {card.key: card for card in Cards().of(document.text, view, schema)}
    assert page.mentions.model._all == mentions(document.text, view, schema, page.elsewhere.of)
    for mention in page.mentions.model._all:
        counts = session.project.mention_counts(mention.folded, session.annotator_id, document.document_id)
        assert page.elsewhere.of(mention.folded) == together(counts)
    while page.left.reading:
        page.left._read()  # at once: nobody waits until it is idle
    assert page.left._others == sum(session.articles.left(document.document_id), Left())
    for row, known in enumerate(session.project.documents(session.annotator_id)):
        told = page.articles.model.summary(row)
        if told.document_id != document.document_id:
            seen = {name: getattr(told, name) for name in ("undecided", "undecided_relations", "as_seen")}
            assert told == (replace(known, **seen) if told.as_seen else known)  # of one that was open, what its text showed is told


@pytest.mark.parametrize("seed", range(3))
def test_what_the_window_keeps_is_never_stale(qtbot, tmp_path: Path, seed: int):
    path = make_project(tmp_path / "town.annot", {text: tuple(name for name in NAMES if name[0] in text) for text in TEXTS})
    window = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    window.open_project(path)
    hand = Hand(window, seed)
    for _ in range(20):
        for _ in range(3):
            hand.do()
        check(window, qtbot)
    assert inspect(window.project).problems == ()
    window.close()
    window.deleteLater()
