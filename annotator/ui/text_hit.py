"""What lies under a point of the text view. Pure: a frozen scene in, a frozen hit out."""

from enum import Enum
from typing import NamedTuple

from annotator.ui.text_arcs import Box, Route, Stub
from annotator.ui.text_layout import ArticleLayout


class HitKind(Enum):
    TEXT = "text"
    CHIP = "chip"
    START = "start edge"
    END = "end edge"
    ARC = "arc"
    STUB = "stub"


class Handle(NamedTuple):
    """An edge of the current span that can be dragged."""

    item_id: str
    kind: HitKind
    box: Box


class Scene(NamedTuple):
    """What a view shows now: `left` and `top` are where the article's origin lies; the rest is in viewport coordinates."""

    layout: ArticleLayout
    left: float
    top: float
    handles: tuple[Handle, ...] = ()
    routes: tuple[Route, ...] = ()
    stubs: tuple[Stub, ...] = ()


class Hit(NamedTuple):
    """`offset` is the nearest place of the caret (`before` as in `ArticleLayout.spot`), `character` what is drawn under the
    point. `items` are the spans under it, the smallest first; of arcs the relations, the nearest first; on a chip or an edge the one that
    it belongs to."""

    kind: HitKind
    offset: int
    before: bool = False
    character: int | None = None
    items: tuple[str, ...] = ()
    target: str = ""  # of a stub: the span it leads to

    @property
    def item_id(self) -> str:
        return self.items[0] if self.items else ""


def hit_test(scene: Scene, x: float, y: float) -> Hit:
    """What is at a point in viewport coordinates: stubs, edges and chips first, then arcs, then the text."""
    layout = scene.layout
    spot = layout.spot_at(x - scene.left, y - scene.top)
    laid = layout.laid(spot.block)
    offset = layout.caret_at(spot)
    before = offset == layout.blocks[spot.block].end
    for stub in scene.stubs:
        if _inside(stub.box, x, y):
            return Hit(HitKind.STUB, offset, before, None, (stub.relation_id,), stub.span_id)
    for handle in scene.handles:
        if _inside(handle.box, x, y):
            character = laid.shaped.character_at(spot.line, spot.x)
            return Hit(handle.kind, offset, before, character, (handle.item_id,))
    in_block = y - scene.top - layout.tops[spot.block]
    for chip in laid.display.chips:
        box = (chip.left, chip.top, chip.left + chip.width, chip.top + layout.metrics.chip_height)
        if _inside(box, spot.x, in_block):
            return Hit(HitKind.CHIP, offset, before, None, (chip.item_id,))
    touched = [(distance, nth) for nth, route in enumerate(scene.routes) if (distance := route.distance(x, y)) is not None]
    if touched:
        arcs = tuple(scene.routes[nth].arc.relation_id for _, nth in sorted(touched))
        return Hit(HitKind.ARC, offset, before, None, arcs)
    line = laid.display.lines[spot.line]
    if not line.text_top - 1 <= in_block <= line.text_bottom + 4:
        return Hit(HitKind.TEXT, offset, before)
    character = laid.shaped.character_at(spot.line, spot.x)
    marks = laid.display.marks_at(character) if character is not None else ()
    return Hit(HitKind.TEXT, offset, before, character, tuple(mark.item_id for mark in marks))


def _inside(box: Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
