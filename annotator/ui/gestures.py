"""What the mouse does in the text, one small object a gesture: made at the press, then moved, released or cancelled."""

from typing import NamedTuple, Protocol

from annotator.ui.text_hit import Hit, HitKind

DRAG_DISTANCE = 6.0
"""A press that moved no further than this many pixels is a click."""


class Pointer(NamedTuple):
    """Where the mouse is, in viewport coordinates, and what lies there. `characters` is true while Ctrl is held."""

    x: float
    y: float
    hit: Hit
    characters: bool = False


class Host(Protocol):
    """What gestures ask of the view they act in."""

    def caret_is(self) -> int:
        """The offset of the caret."""

    def edges_of(self, item_id: str) -> tuple[int, int]:
        """The range of a span as it is shown."""

    def snapped(self, start: int, end: int) -> tuple[int, int] | None:
        """A range grown to whole tokens, or None if it holds none."""

    def click(self, hit: Hit) -> None:
        """Take what was clicked."""

    def select_range(self, anchor: int, caret: int, done: bool) -> None:
        """Show a selection; `done` when it is final."""

    def preview_edges(self, item_id: str, edges: tuple[int, int] | None) -> None:
        """Show a span with other edges, or as it is."""

    def preview_relation(self, span_id: str, target_id: str, to: tuple[float, float] | None) -> None:
        """Show an arc that follows the mouse, or none."""

    def edges_dragged(self, item_id: str, start: int, end: int) -> None:
        """The analyst means these edges."""

    def relation_made(self, head_id: str, tail_id: str) -> None:
        """The analyst means a relation."""


class Gesture:
    """A click, and the base of the gestures that become more once the mouse has moved; these have `drags` true."""

    drags = False

    def __init__(self, host: Host, start: Pointer) -> None:
        self.host = host
        self.start = start
        self.dragging = False

    def move(self, pointer: Pointer) -> None:
        if not self.dragging and abs(pointer.x - self.start.x) + abs(pointer.y - self.start.y) > DRAG_DISTANCE:
            self.dragging = True
        if self.dragging:
            self.drag(pointer)

    def release(self, pointer: Pointer) -> None:
        if self.dragging:
            self.drop(pointer)
        else:
            self.host.click(self.start.hit)

    def cancel(self) -> None:
        """Leave everything as it was before the press."""

    def drag(self, pointer: Pointer) -> None:
        """The mouse moved, far enough to be a drag."""

    def drop(self, pointer: Pointer) -> None:
        """The drag ended."""


class SelectText(Gesture):
    """A drag over text: selects whole tokens, or with Ctrl characters. With `extend` it begins at the caret."""

    drags = True

    def __init__(self, host: Host, start: Pointer, extend: bool = False) -> None:
        super().__init__(host, start)
        self._origin = host.caret_is()
        self._anchor = self._origin if extend else start.hit.offset
        self.dragging = extend
        if extend:
            self.drag(start)

    def _range(self, pointer: Pointer) -> tuple[int, int]:
        anchor, caret = self._anchor, pointer.hit.offset
        edges = (min(anchor, caret), max(anchor, caret))
        if not pointer.characters:
            edges = self.host.snapped(*edges) or edges
        return edges if anchor <= caret else (edges[1], edges[0])

    def drag(self, pointer: Pointer) -> None:
        self.host.select_range(*self._range(pointer), done=False)

    def drop(self, pointer: Pointer) -> None:
        self.host.select_range(*self._range(pointer), done=True)

    def cancel(self) -> None:
        self.host.select_range(self._origin, self._origin, done=True)


class DragEdge(Gesture):
    """A drag of one edge of the current span, over whole tokens, or with Ctrl over characters."""

    drags = True

    def _edges(self, pointer: Pointer) -> tuple[int, int]:
        item_id = self.start.hit.item_id
        start, end = self.host.edges_of(item_id)
        offset = pointer.hit.offset
        moved = (min(offset, end - 1), end) if self.start.hit.kind is HitKind.START else (start, max(offset, start + 1))
        if pointer.characters:
            return moved
        snapped = self.host.snapped(*moved) or moved
        # Only the dragged edge moves: the other may stand inside a token on purpose.
        return (snapped[0], end) if self.start.hit.kind is HitKind.START else (start, snapped[1])

    def drag(self, pointer: Pointer) -> None:
        self.host.preview_edges(self.start.hit.item_id, self._edges(pointer))

    def drop(self, pointer: Pointer) -> None:
        item_id = self.start.hit.item_id
        self.host.preview_edges(item_id, None)
        edges = self._edges(pointer)
        if edges != self.host.edges_of(item_id):
            self.host.edges_dragged(item_id, *edges)

    def cancel(self) -> None:
        self.host.preview_edges(self.start.hit.item_id, None)


class DragRelation(Gesture):
    """A drag from a chip to another span: a relation from the first to the second."""

    drags = True

    def _target(self, pointer: Pointer) -> str:
        if pointer.hit.kind not in (HitKind.CHIP, HitKind.TEXT, HitKind.START, HitKind.END):
            return ""
        return next((item_id for item_id in pointer.hit.items if item_id != self.start.hit.item_id), "")

    def drag(self, pointer: Pointer) -> None:
        self.host.preview_relation(self.start.hit.item_id, self._target(pointer), (pointer.x, pointer.y))

    def drop(self, pointer: Pointer) -> None:
        self.host.preview_relation("", "", None)
        target = self._target(pointer)
        if target:
            self.host.relation_made(self.start.hit.item_id, target)

    def cancel(self) -> None:
        self.host.preview_relation("", "", None)


def gesture_for(host: Host, pointer: Pointer, extend: bool) -> Gesture:
    """The gesture that a press of the left button begins."""
    if pointer.hit.kind in (HitKind.START, HitKind.END):
        return DragEdge(host, pointer)
    if pointer.hit.kind is HitKind.CHIP:
        return DragRelation(host, pointer)
    if pointer.hit.kind is HitKind.TEXT:
        return SelectText(host, pointer, extend)
    return Gesture(host, pointer)
