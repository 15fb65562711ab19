"""How keys move the caret. Pure: a caret and a layout in, a caret out."""

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.text_layout import ArticleLayout, Spot


class Caret(NamedTuple):
    """A place between characters. `before` keeps it at the end of the first of two blocks that touch; `goal` is the x that
    moves by line aim at, None after any other move."""

    offset: int
    before: bool = False
    goal: float | None = None


class Move(Enum):
    LEFT = "left"
    RIGHT = "right"
    WORD_LEFT = "word left"
    WORD_RIGHT = "word right"
    UP = "up"
    DOWN = "down"
    PAGE_UP = "page up"
    PAGE_DOWN = "page down"
    LINE_START = "line start"
    LINE_END = "line end"
    START = "start"
    END = "end"


_KEYS: dict[tuple[int, bool], Move] = {
    (Qt.Key.Key_Left.value, False): Move.LEFT,
    (Qt.Key.Key_Right.value, False): Move.RIGHT,
    (Qt.Key.Key_Left.value, True): Move.WORD_LEFT,
    (Qt.Key.Key_Right.value, True): Move.WORD_RIGHT,
    (Qt.Key.Key_Up.value, False): Move.UP,
    (Qt.Key.Key_Down.value, False): Move.DOWN,
    (Qt.Key.Key_PageUp.value, False): Move.PAGE_UP,
    (Qt.Key.Key_PageDown.value, False): Move.PAGE_DOWN,
    (Qt.Key.Key_Home.value, False): Move.LINE_START,
    (Qt.Key.Key_End.value, False): Move.LINE_END,
    (Qt.Key.Key_Home.value, True): Move.START,
    (Qt.Key.Key_End.value, True): Move.END,
}


def move_of(event: QKeyEvent) -> Move | None:
    """The move of the caret that a key means, if any; Shift does not matter."""
    if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return None
    return _KEYS.get((event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)))


def moved(layout: ArticleLayout, caret: Caret, move: Move, page: float) -> Caret:
    """The caret after a move; `page` is the height of one in pixels. At the ends of the article it stays."""
    if move is Move.START:
        return Caret(layout.blocks[0].start)
    if move is Move.END:
        return Caret(layout.blocks[-1].end, before=True)
    spot = layout.spot(caret.offset, caret.before)
    if move in (Move.LEFT, Move.RIGHT, Move.WORD_LEFT, Move.WORD_RIGHT):
        forward = move in (Move.RIGHT, Move.WORD_RIGHT)
        return _stepped(layout, caret, spot.block, forward, move in (Move.WORD_LEFT, Move.WORD_RIGHT))
    shaped = layout.laid(spot.block).shaped
    if move is Move.LINE_START:
        return Caret(shaped.starts[spot.line])
    if move is Move.LINE_END:
        return _at(layout, Spot(spot.block, spot.line, -1e6 if shaped.rtl else 1e6), None)
    goal = spot.x if caret.goal is None else caret.goal
    if move in (Move.UP, Move.DOWN):
        beside = _line_beside(layout, spot, 1 if move is Move.DOWN else -1)
        return Caret(caret.offset, caret.before, goal) if beside is None else _at(layout, Spot(*beside, goal), goal)
    y = layout.tops[spot.block] + layout.line(spot).baseline + (page if move is Move.PAGE_DOWN else -page)
    return _at(layout, layout.spot_at(goal, min(max(0.0, y), layout.height - 1)), goal)


def _at(layout: ArticleLayout, spot: Spot, goal: float | None) -> Caret:
    offset = layout.caret_at(spot)
    return Caret(offset, offset == layout.blocks[spot.block].end, goal)


def _stepped(layout: ArticleLayout, caret: Caret, block: int, forward: bool, words: bool) -> Caret:
    place = layout.blocks[block]
    inside = min(max(caret.offset, place.start), place.end)
    offset = layout.laid(block).shaped.step(inside, forward, words)
    if offset is not None:
        return Caret(offset, before=offset == place.end)
    beside = block + (1 if forward else -1)
    if not 0 <= beside < len(layout.blocks):
        return Caret(caret.offset, caret.before)
    if forward:
        start = layout.blocks[beside].start
        # Glued blocks share the place: going on means past the first character of the next one.
        return Caret(start) if start != caret.offset else _stepped(layout, Caret(start), beside, forward, words)
    end = layout.blocks[beside].end
    return Caret(end, before=True) if end != caret.offset else _stepped(layout, Caret(end, before=True), beside, forward, words)


def _line_beside(layout: ArticleLayout, spot: Spot, by: int) -> tuple[int, int] | None:
    line = spot.line + by
    if 0 <= line < len(layout.laid(spot.block).shaped.lines):
        return spot.block, line
    block = spot.block + by
    if not 0 <= block < len(layout.blocks):
        return None
    return block, 0 if by > 0 else len(layout.laid(block).shaped.lines) - 1
