"""An analyst who works through a project with real key events only, or mouse events only, and ends at given gold annotations.

    python -m tests.simulated_analyst PROJECT GOLD.jsonl --keys|--mouse

GOLD is a file in our JSONL; what is marked `"optional": true` in it need not be there. For every article of it the analyst chooses
the cheapest act at each item, as someone would who knows the answer, and finishes the article. Printed: keys (or clicks) an
article and a gold item, by kind of act, and what differs from the gold in the end; the exit status is 1 if anything does.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="analyst-")

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

from annotator.core import reshape
from annotator.core.ids import document_id_of, sha256_of
from annotator.core.view import ItemState, RelationItem, SpanItem
from annotator.language.folding import fold
from annotator.language.tokens import LEFT, RIGHT, Edge, move_edge, tokens
from annotator.suggest.splits import splits
from annotator.ui.jump_marks import JumpMarks
from annotator.ui.main_window import MainWindow
from annotator.ui.session import ReviewSession
from annotator.ui.text_hit import HitKind, hit_test
from annotator.ui.text_overlay import chips_in_view

Place = tuple[int, int, str]
"""Start, end and label_id of a span."""

_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_WORTH_IT = 3
"""`g`, `g` and perhaps `n`: more spans than this must be judged by it."""

_FAR = 14
"""More presses than this for one edge, and the span is selected anew instead."""


@dataclass(frozen=True)
class Gold:
    """What an article shall hold in the end."""

    document_id: str
    spans: frozenset[Place]
    relations: frozenset[tuple[Place, Place, str]]

    @property
    def items(self) -> int:
        return len(self.spans) + len(self.relations)


def read_gold(path: Path) -> list[Gold]:
    """The articles of a JSONL file, with what is confirmed in them and not optional; labels stand for their ids."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        if "text" not in data:
            continue
        wanted = {"confirmed", None}
        spans = {
            span["id"]: (span["start"], span["end"], span["label"])
            for span in data["spans"]
            if span.get("state") in wanted and not span.get("optional")
        }
        relations = frozenset(
            (spans[each["head"]], spans[each["tail"]], each["label"])
            for each in data.get("relations", ())
            if each.get("state") in wanted and not each.get("optional") and each["head"] in spans and each["tail"] in spans
        )
        found.append(Gold(document_id_of(sha256_of(data["text"])), frozenset(spans.values()), relations))
    return found


@dataclass
class Report:
    """What one article cost: events by kind of deed, acts by verb, and what differs from the gold in the end."""

    title: str
    gold: Gold
    events: Counter[str] = field(default_factory=Counter)
    acts: Counter[str] = field(default_factory=Counter)
    missing: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def right(self) -> bool:
        return not self.missing and not self.wrong

    def __str__(self) -> str:
        spent = self.events.total()
        kinds = ", ".join(f"{kind} {count}" for kind, count in self.events.most_common())
        verbs = ", ".join(f"{verb} {count}" for verb, count in self.acts.most_common())
        rest = "".join(f"\n  missing: {each}" for each in self.missing) + "".join(f"\n  wrong: {each}" for each in self.wrong)
        return (
            f"{self.title[:50]!r}: {spent} events for {len(self.gold.spans)} spans and {len(self.gold.relations)} relations "
            f"({spent / max(1, self.gold.items):.2f} an item)\n  events: {kinds}\n  acts: {verbs}{rest}"
        )


class Analyst:
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

    def go_to(self, document_id: str) -> None:
        raise NotImplementedError

    def work(self) -> None:
        raise NotImplementedError

    def finish(self) -> None:
        raise NotImplementedError


def place_of(item: SpanItem) -> Place:
    return item.start, item.end, item.label_id


def bare(surface: str) -> str:
    """Folded and without accents: the search in the text asks for no more."""
    return "".join(each for each in unicodedata.normalize("NFD", fold(surface)) if not unicodedata.combining(each))


class KeyAnalyst(Analyst):
    """Works with the keyboard alone."""

    def press(self, kind: str, keys: str | Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key, or each letter of a word, on what has the focus. A chord is one event."""
        for key in keys if isinstance(keys, str) else [keys]:
            focused = QApplication.focusWidget() or self.text
            if isinstance(key, str) and key.isupper():
                QTest.keyClick(focused, key, modifiers | _SHIFT)
            else:
                QTest.keyClick(focused, key, modifiers)
            QApplication.processEvents()
            self.report.events[kind] += 1

    def go_to(self, document_id: str) -> None:
        current = self.session.document.document_id if self.session.document else None
        rows = self.page.articles.model
        while current != document_id:
            step = rows.row_of(document_id) - rows.row_of(current or "")
            self.press("article", Qt.Key.Key_PageDown if step > 0 else Qt.Key.Key_PageUp, _CTRL)
            assert self.session.document is not None
            assert self.session.document.document_id != current, "the article cannot be reached"
            current = self.session.document.document_id

    def work(self) -> None:
        assert self.session.document is not None
        document = self.session.document
        self.tokens = tokens(document.text, document.cuts(), document.language)
        self.judge_all()
        for item in self.surplus():
            self.go_to_item(item.item_id)
            self.press("reject", "x")
        for place in self.missing_spans():
            self.add(place)
        self.judge_all()
        self.link_all()

    def finish(self) -> None:
        self.press("finish", Qt.Key.Key_Return, _CTRL)
        if self.page.status.asking:
            self.press("finish", Qt.Key.Key_Return)

    # judging what is proposed

    def judge_all(self) -> None:
        """Through all undecided items once, in the order of `n`."""
        seen: set[str] = set()
        while (item := self.session.current_item()) is not None and item.item_id not in seen:
            seen.add(item.item_id)
            if not item.state.undecided:
                self.press("go on", "n")
            elif isinstance(item, SpanItem):
                self.judge_span(item)
            else:
                self.press("accept" if self.is_wanted(item) else "reject", "a" if self.is_wanted(item) else "x")

    def judge_span(self, item: SpanItem) -> None:
        best = min(
            (plan for gold in self.still_to_do(item) for plan in self.plans(item, gold)), key=lambda plan: len(plan[1]), default=None
        )
        if best is None:
            self.press("reject", "x")
            return
        gold, keys, settled = best
        links = self.links_at(gold)
        to_pin = self.is_head(gold)
        if not links and not to_pin:
            for kind, key in keys:
                self.press(kind, key)
            if not settled:
                self.press("go on", "n")
            elif keys == (("accept", "a"),):
                self.same_again(item)
            return
        held = keys[-1:] if settled else ()
        for kind, key in keys[: len(keys) - len(held)]:
            self.press(kind, key)
        if links:  # linking confirms both ends, but not with another label
            if held and held[0][0] == "label":
                self.press(*held[0])
                self.press("go on", "p")
            for label_id, flipped in links:
                self.press("link", Qt.Key.Key_Return)
                self.choose(label_id, flipped)
            self.press("go on", "n")
            return
        if self.session.pinned:
            self.press("link", Qt.Key.Key_Escape)
        self.press("link", "r")
        for kind, key in held:
            self.press(kind, key)
        if not held:
            self.press("go on", "n")

    def same_again(self, item: SpanItem) -> None:
        """After a span was accepted: let the same be done at once wherever it fits, if that saves keys and is right everywhere."""
        assert self.session.document is not None
        text = self.session.document.text
        like = fold(text[item.start : item.end])
        twins = [
            other
            for other in self.session.view.spans
            if other.state is ItemState.OPEN and other.label_id == item.label_id and fold(text[other.start : other.end]) == like
        ]
        if len(twins) > _WORTH_IT and all(self.is_wanted(other) for other in twins):
            self.press("same again", "gg")

    def plans(self, item: SpanItem, gold: Place) -> Iterator[tuple[Place, tuple[tuple[str, str], ...], bool]]:
        """The ways to make an item a gold span: the keys, and whether the last of them goes on."""
        start, end, label_id = gold
        label = ("label", self.digit(label_id))
        if (item.start, item.end) == (start, end):
            yield gold, ((("accept", "a") if item.label_id == label_id else label),), True
            return
        ends: tuple[tuple[str, str], ...] = (label,)
        keys = self.edge_keys((item.start, item.end), (start, end))
        if keys is not None:
            yield gold, (*keys, *(ends if item.label_id != label_id else ())), item.label_id != label_id
        ways = self.session.readings(item)
        for nth, way in enumerate(ways):
            if way[:2] == (start, end):
                presses = ["b"] * nth if nth <= len(ways) - nth else ["B"] * (len(ways) - nth)
                yield gold, (*(("reading", key) for key in presses), *(ends if way[2] != label_id else ())), way[2] != label_id

        following = reshape.following(self.session.view, item)
        if item.start == start and following is not None and following.end == end and item.label_id == label_id:
            yield gold, (("merge", "m"),), False
        assert self.session.document is not None
        if item.start == start and end < item.end and item.label_id == label_id:
            for nth, cut in enumerate(splits(self.session.document, item.start, item.end, item.start), 1):
                if cut.end == end and (cut.start, item.end, label_id) in self.gold.spans:
                    yield gold, (("split", "s"),) * nth, False

    def edge_keys(self, now: tuple[int, int], wanted: tuple[int, int]) -> tuple[tuple[str, str], ...] | None:
        """The presses that move both edges, None if they do not lead there."""
        keys: list[tuple[str, str]] = []
        for which, nth, left, right in ((Edge.START, 0, "H", "L"), (Edge.END, 1, "h", "l")):
            while now[nth] != wanted[nth]:
                forward = now[nth] < wanted[nth]
                moved = move_edge(self.tokens, *now, which, RIGHT if forward else LEFT)
                if moved is None or len(keys) > _FAR or ((moved[nth] > wanted[nth]) != (not forward) and moved[nth] != wanted[nth]):
                    return None
                keys.append(("edge", right if forward else left))
                now = moved
        return tuple(keys)

    def digit(self, label_id: str) -> str:
        label = self.session.schema.span_label(label_id)
        return label.key or str(self.session.schema.span_labels.index(label) + 1)

    # relations that nobody proposed

    def is_head(self, place: Place) -> bool:
        """Whether to hold this span: relations begin or end here that must be made with spans further on."""
        if self.pinned_place() is not None and self.tails_of(self.pinned_place()):
            return False
        return bool(self.tails_of(place))

    def tails_of(self, place: Place | None) -> list[Place]:
        """The other ends, further on, of the relations of a span that must be made."""
        return sorted(max(h, t) for h, t, _ in self.unsuggested() if min(h, t) == place)

    def pinned_place(self) -> Place | None:
        return place_of(self.session.view.span(self.session.pinned)) if self.session.pinned else None

    def links_at(self, place: Place) -> list[tuple[str, bool]]:
        """The labels of the relations to make from the held span to this one, each with whether it runs the other way."""
        held = self.pinned_place()
        return [(label, h != held) for h, t, label in sorted(self.unsuggested()) if held is not None and {h, t} == {held, place}]

    def choose(self, label_id: str, flipped: bool) -> None:
        """Pick a relation label in the list that has opened."""
        palette = self.page.palette_list
        wanted = next(nth for nth, each in enumerate(palette.shown()) if (each.label_id, each.flipped) == (label_id, flipped))
        for _ in range(wanted - palette.current_row()):
            self.press("link", Qt.Key.Key_Down)
        self.press("link", Qt.Key.Key_Return)

    def link_all(self) -> None:
        """Make the relations that are still missing, head by head."""
        missing = [relation for relation in self.missing_relations() if relation in self.unsuggested()]
        confirmed = self.confirmed()
        for head, relations in groupby(missing, key=lambda relation: relation[0]):
            if head not in confirmed:
                continue
            if self.session.pinned and self.pinned_place() != head:
                self.press("link", Qt.Key.Key_Escape)
            if not self.session.pinned:
                self.go_to_item(confirmed[head].item_id)
                self.press("link", "r")
            for _, tail, label_id in relations:
                if tail in confirmed:
                    self.go_to_item(confirmed[tail].item_id)
                    self.press("link", Qt.Key.Key_Return)
                    self.choose(label_id, False)

    # going elsewhere, and spans that nobody proposed

    def go_to_item(self, item_id: str) -> None:
        """To an item by the shorter way through the others."""
        order = list(self.session.view.sequence)
        limit = len(order) + 2
        while self.session.current != item_id and limit:
            limit -= 1
            here = order.index(self.session.current) if self.session.current in order else -1
            self.press("go on", "N" if here < order.index(item_id) else "P")

    def add(self, place: Place) -> None:
        """Select the words of a span in the cheapest way and give the label."""
        start, end, label_id = place
        ways: list[tuple[int, Callable[[], None]]] = [(self.steps(self.session.caret, start), lambda: None)]
        marks = JumpMarks.of([span_id for span_id, _ in chips_in_view(self.text._window()) if span_id != self.session.pinned])
        for letters, span_id in marks.words:
            there = self.session.view.span(span_id).start
            ways.append((1 + len(letters) + self.steps(there, start), lambda letters=letters: self.press("new span", f"o{letters}")))
        ways = [(cost + self.steps(start, end), lambda go=go: (go(), self.select(start, end))) for cost, go in ways]
        assert self.session.document is not None
        typed = bare(self.session.document.text[start:end])
        if typed.isascii():  # QTest types no other characters
            ways.append((len(typed) + 2, lambda: self.find(typed, start, end)))
        if miss := self.presses_to_miss(start, end):
            ways.append((miss, lambda: self.press("new span", "u" * miss)))
        min(ways, key=lambda way: way[0])[1]()
        assert self.text.selection() == (start, end), f"selected {self.text.selection()}, wanted {(start, end)}"
        self.press("new span", self.digit(label_id))

    def steps(self, here: int, there: int) -> int:
        """About how many moves by words lie between two places."""
        low, high = min(here, there), max(here, there)
        return sum(low < start <= high for start, _ in self.tokens)

    def find(self, words: str, start: int, end: int) -> None:
        self.press("find", Qt.Key.Key_F, _CTRL)
        self.press("find", words)
        for _ in range(200):
            if self.text.selection() == (start, end):
                break
            self.press("find", Qt.Key.Key_Return)
        self.press("find", Qt.Key.Key_Escape)

    def presses_to_miss(self, start: int, end: int) -> int:
        """How often `u` is to be pressed until it selects this place; 0 if it does not soon."""
        selection = self.text.selection()
        place: tuple[int, int] | None = (0, selection[1] if selection else self.session.caret)
        for presses in range(1, 6):
            assert place is not None
            place = self.session.next_miss(place[1])
            if place is None:
                return 0
            if place == (start, end):
                return presses
        return 0

    def select(self, start: int, end: int) -> None:
        """Move the caret there with the arrows, by words as far as they go, and select with Shift."""
        if self.text.selection():
            self.press("new span", Qt.Key.Key_Escape)
        self._caret_to(start, Qt.KeyboardModifier.NoModifier, lambda: self.session.caret)
        self._caret_to(end, _SHIFT, self._selected_to)

    def _selected_to(self) -> int:
        selection = self.text.selection()
        return selection[1] if selection else self.session.caret

    def _caret_to(self, wanted: int, shift: Qt.KeyboardModifier, where: Callable[[], int]) -> None:
        while (at := where()) != wanted:
            forward = at < wanted
            key = Qt.Key.Key_Right if forward else Qt.Key.Key_Left
            border = next((s for s, e in self.tokens if s > at), wanted) if forward else wanted
            by_word = abs(wanted - at) > 4 and (border <= wanted if forward else True)
            self.press("new span", key, shift | _CTRL if by_word else shift)
            assert where() != at, "the caret does not move"


class MouseAnalyst(Analyst):
    """Works with the mouse alone: the bar at the current item, the chips, the text, the list that opens, the wheel."""

    # hands

    def click(self, kind: str, widget: QWidget, at: QPoint | None = None) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        QApplication.processEvents()
        self.report.events[kind] += 1

    def button(self, kind: str, name: str) -> None:
        """Click a button of the bar; it is placed once the event loop has run."""
        QApplication.processEvents()
        found = next((each for each in self.page.bar.findChildren(QToolButton, name) if each.isVisible()), None)
        assert found is not None, f"the bar shows no {name}"
        self.click(kind, found)

    def drag(self, kind: str, start: QPoint, target: Callable[[], QPoint | None], *, characters: bool = False, down: bool = True) -> None:
        """Press, move to where the target is, release; while it is out of sight, wait at the edge until the view has scrolled there."""
        view = self.text.viewport()
        held = _CTRL if characters else Qt.KeyboardModifier.NoModifier
        QTest.mousePress(view, Qt.MouseButton.LeftButton, held, start)
        self._move(start + QPoint(9, 1), held)
        edge = QPoint(view.width() // 2, view.height() - 4 if down else 4)
        for _ in range(2000):
            if (place := target()) is not None:
                break
            self._move(edge, held)
            QTest.qWait(5)
        assert place is not None, "the view does not scroll to the target"
        self._move(place, held)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, held, place)
        QApplication.processEvents()
        self.report.events[kind] += 1

    def _move(self, place: QPoint, held: Qt.KeyboardModifier) -> None:
        view, at = self.text.viewport(), QPointF(place)
        event = QMouseEvent(
            QEvent.Type.MouseMove, at, QPointF(view.mapToGlobal(place)), Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, held
        )
        QApplication.sendEvent(view, event)
        QApplication.processEvents()

    def wheel(self, steps: int) -> None:
        view, at = self.text.viewport(), self.text.viewport().rect().center()
        event = QWheelEvent(
            QPointF(at), QPointF(view.mapToGlobal(at)), QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view, event)
        QApplication.processEvents()
        self.report.events["wheel"] += 1

    # places on the screen

    def char_rect(self, offset: int) -> QRect | None:
        """Where a character is, if it is well in sight."""
        rect = self.text.rect_of_range(offset, offset + 1)
        room = self.text.viewport().rect().adjusted(0, 30, 0, -30)
        return rect if rect is not None and room.contains(rect.center()) else None

    def bring(self, offset: int) -> QRect:
        """Turn the wheel until a character is in sight."""
        for _ in range(2000):
            if (rect := self.char_rect(offset)) is not None:
                return rect
            window = self.text.verticalScrollBar()
            before = window.value()
            self.wheel(1 if self._above(offset) else -1)
            assert window.value() != before, "the wheel does not lead there"
        raise AssertionError("the wheel does not lead there")

    def _above(self, offset: int) -> bool:
        return self.text._y_of(offset) < self.text.viewport().height() / 2

    def chip_at(self, item: SpanItem) -> QPoint | None:
        """A point on the chip of a span in sight."""
        rect = self.char_rect(item.start)
        if rect is None:
            return None
        scene = self.text._current_scene()
        points = (QPoint(rect.left() + dx, y) for y in range(rect.top() + 4, rect.top() - 40, -2) for dx in (3, 9, 15))
        on = (HitKind.CHIP, (item.item_id,))
        return next((p for p in points if (hit := hit_test(scene, p.x(), p.y())).kind is on[0] and hit.items == on[1]), None)

    def take(self, item_id: str) -> None:
        """Make a span current: a click on its chip, else on its text."""
        if self.session.current == item_id:
            return
        item = self.session.view.span(item_id)
        rect = self.bring(item.start)
        self.click("take", self.text.viewport(), self.chip_at(item) or rect.center())
        for _ in range(3):
            if self.session.current != item_id:
                self.click("take", self.text.viewport(), rect.center())
        assert self.session.current == item_id, "the span cannot be taken"

    # the work

    def go_to(self, document_id: str) -> None:
        articles = self.page.articles
        if self.session.document is not None and self.session.document.document_id == document_id:
            return
        index = articles.model.index(articles.model.row_of(document_id), 0)
        articles.table.scrollTo(index)
        self.click("article", articles.table.viewport(), articles.table.visualRect(index).center())
        assert self.session.document is not None
        assert self.session.document.document_id == document_id

    def work(self) -> None:
        assert self.session.document is not None
        document = self.session.document
        self.tokens = tokens(document.text, document.cuts(), document.language)
        self.judge_all()
        for item in self.surplus():
            self.take(item.item_id)
            self.button("reject", "bar_reject")
        for place in self.missing_spans():
            self.add(place)
        self.judge_all()
        self.link_all()

    def finish(self) -> None:
        self.click("finish", self.page.finish_button)
        if self.page.status.asking:
            self.click("finish", self.page.status.findChild(QPushButton, "statusYes"))

    def judge_all(self) -> None:
        seen: set[str] = set()
        while (item := self._next_undecided(seen)) is not None:
            seen.add(item.item_id)
            if isinstance(item, SpanItem):
                self.take(item.item_id)
                self.judge_span(item)
            elif self.session.current == item.item_id:
                wanted = self.is_wanted(item)
                self.button("accept" if wanted else "reject", "bar_accept" if wanted else "bar_reject")
            else:
                self.judge_card(item)

    def _next_undecided(self, seen: set[str]) -> SpanItem | RelationItem | None:
        """The current item, if it is to be judged, else the first that is."""
        current = self.session.current_item()
        if current is not None and current.state.undecided and current.item_id not in seen:
            return current
        rest = (self.session.view.item(each) for each in self.session.view.sequence if each not in seen)
        return next((item for item in rest if item.state.undecided), None)

    def judge_card(self, item: RelationItem) -> None:
        """Judge a relation in the inbox, by the buttons on its card."""
        inbox = self.page.inbox
        if self.page.tabs.currentWidget() is not inbox:
            bar = self.page.tabs.tabBar()
            self.click("tab", bar, bar.tabRect(self.page.tabs.indexOf(inbox)).center())
        row = inbox.model.row_of(item.item_id)
        if row < 0:
            return
        inbox.list.scrollTo(inbox.model.index(row))
        name = "accept" if self.is_wanted(item) else "reject"
        rect = inbox.list.visualRect(inbox.model.index(row))
        self.click(name, inbox.list.viewport(), inbox.delegate.button_rects(rect)[name].center())

    def judge_span(self, item: SpanItem) -> None:
        golds = self.still_to_do(item)
        if not golds:
            self.button("reject", "bar_reject")
            return
        start, end, label_id = golds[0]
        if (item.start, item.end) != (start, end):
            for nth, (now, wanted) in enumerate(((item.start, start), (item.end, end))):
                if now != wanted:
                    self.drag_edge(item.item_id, nth, wanted)
            if item.label_id != label_id:
                self.button("label", f"bar_label_{label_id}")
        elif item.label_id != label_id:
            self.button("label", f"bar_label_{label_id}")
        else:
            self.button("accept", "bar_accept")

    def drag_edge(self, item_id: str, nth: int, wanted: int) -> None:
        item = self.session.view.span(item_id)
        self.bring(item.start)
        kind = (HitKind.START, HitKind.END)[nth]
        handle = next(each for each in self.text._current_scene().handles if each.kind is kind)
        left, top, right, bottom = handle.box
        borders = {border for token in self.tokens for border in token}
        place = self.border_point(wanted, nth)
        self.drag("edge", QPoint(round((left + right) / 2), round((top + bottom) / 2)), lambda: place(), characters=wanted not in borders)

    def border_point(self, offset: int, nth: int) -> Callable[[], QPoint | None]:
        """Where the border before a character is (as a start), or after the one before it (as an end)."""

        def place() -> QPoint | None:
            if (rect := self.char_rect(offset - nth)) is not None:
                return QPoint(rect.right() + 1 if nth else rect.left(), rect.center().y())
            after = self.char_rect(offset) if nth else None  # what is before has no width
            return QPoint(after.left(), after.center().y()) if after is not None else None

        return place

    def add(self, place: Place) -> None:
        start, end, label_id = place
        self.bring(start)
        borders = {border for token in self.tokens for border in token}
        exact = not {start, end} <= borders
        first = (self.border_point(start, 0) if exact else self.inside(start, 0.3))()
        assert first is not None
        self.drag("new span", first, self.border_point(end, 1) if exact else self.inside(end - 1, 0.8), characters=exact)
        assert self.text.selection() == (start, end), f"selected {self.text.selection()}, wanted {(start, end)}"
        self.button("new span", f"bar_label_{label_id}")

    def inside(self, offset: int, share: float) -> Callable[[], QPoint | None]:
        """Where so much of a character's width is on the left: a drag over whole words need not aim at their edges."""

        def place() -> QPoint | None:
            rect = self.char_rect(offset)
            return None if rect is None else QPoint(rect.left() + round(share * rect.width()), rect.center().y())

        return place

    def link_all(self) -> None:
        for head, tail, label_id in [relation for relation in self.missing_relations() if relation in self.unsuggested()]:
            confirmed = self.confirmed()
            if head not in confirmed or tail not in confirmed:
                continue
            self.bring(head[0])
            start = self.chip_at(confirmed[head])
            assert start is not None, "the head has no chip"
            self.drag("link", start, lambda tail=tail: self._tail_point(tail), down=head < tail)
            palette = self.page.palette_list
            wanted = next(nth for nth, each in enumerate(palette.shown()) if each.label_id == label_id and not each.flipped)
            rows = palette.list
            self.click("link", rows.viewport(), rows.visualRect(palette.model.index(wanted)).center())

    def _tail_point(self, tail: Place) -> QPoint | None:
        rect = self.char_rect(tail[0])
        return rect.center() if rect is not None else None


def open_window(project: Path) -> tuple[QApplication, QWidget]:
    """The window on a project, shown and with the focus in the text."""
    from PySide6.QtWidgets import QStyleFactory

    from annotator.ui.app import make_window

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle(QStyleFactory.create("Fusion"))
    window = make_window([str(project)])
    window.resize(1300, 860)
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.review.text.setFocus()
    return application, window


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.simulated_analyst", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("project", type=Path)
    parser.add_argument("gold", type=Path)
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--keys", action="store_true")
    how.add_argument("--mouse", action="store_true")
    chosen = parser.parse_args()
    _, window = open_window(chosen.project)
    assert isinstance(window, MainWindow)
    reports = []
    analyst = KeyAnalyst(window) if chosen.keys else MouseAnalyst(window)
    for report in analyst.review(read_gold(chosen.gold)):
        reports.append(report)
        print(report)
    spent, items = sum(report.events.total() for report in reports), sum(report.gold.items for report in reports)
    print(f"{len(reports)} articles: {spent} events for {items} gold items, {spent / max(1, items):.3f} an item")
    window.close()
    return int(not all(report.right for report in reports))


if __name__ == "__main__":
    sys.exit(main())
