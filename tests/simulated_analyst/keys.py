"""The analyst who works with the keyboard alone."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core import reshape
from annotator.core.view import ItemState, SpanItem
from annotator.language.folding import fold
from annotator.language.tokens import LEFT, RIGHT, Edge, move_edge
from annotator.suggest.splits import splits
from annotator.ui.jump_marks import JumpMarks
from annotator.ui.text_overlay import chips_in_view
from tests.simulated_analyst.analyst import Analyst, place_of
from tests.simulated_analyst.gold import Place

_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_WORTH_IT = 3
"""`g`, `g` and perhaps `n`: more spans than this must be judged by it."""

_FAR = 14
"""More presses than this for one edge, and the span is selected anew instead."""


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

    def reject(self, item: SpanItem) -> None:
        self.go_to_item(item.item_id)
        self.press("reject", "x")

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
