"""Relations drawn as arcs: where they run, where their labels stand, and the stubs of those that leave the view. Pure.

Coordinates are those of the caller, y downwards. An arc leaves the top of its head's chip, runs in the lane above that
line, and comes down on the tail's chip; between two lines it runs in a rail in the right gutter.
"""

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

Point: TypeAlias = tuple[float, float]
Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom."""

RAIL_PITCH = 6.0
_REACH = 3.0  # half of the 6 px in which an arc can be clicked


class Arc(NamedTuple):
    """A relation to draw. `strong` is the current item's; dashed and dotted tell undecided and rejected."""

    relation_id: str
    head_id: str
    tail_id: str
    name: str
    symmetric: bool
    dashed: bool
    rejected: bool
    strong: bool


class Anchor(NamedTuple):
    """An end that can be seen: x and top of its chip, the y at which the arc runs, and its line as (block, line)."""

    x: float
    top: float
    run_y: float
    row: tuple[int, int]


class Beyond(NamedTuple):
    """An end that cannot be seen, above or below the view."""

    above: bool


End: TypeAlias = Anchor | Beyond


class Route(NamedTuple):
    """An arc's line. `arrows` are the tips of its heads, all pointing down; `label` is the box of its name, None for no room."""

    arc: Arc
    points: tuple[Point, ...]
    arrows: tuple[Point, ...]
    label: Box | None = None

    def distance(self, x: float, y: float) -> float | None:
        """How far a point is from the arc, 0 on its label; None if a click there does not mean it."""
        if self.label is not None:
            left, top, right, bottom = self.label
            if left <= x <= right and top <= y <= bottom:
                return 0.0
        reached = []
        for (x0, y0), (x1, y1) in zip(self.points, self.points[1:], strict=False):
            aside = max(min(x0, x1) - x, x - max(x0, x1), 0.0), max(min(y0, y1) - y, y - max(y0, y1), 0.0)
            if max(aside) <= _REACH:
                reached.append(max(aside))
        return min(reached, default=None)


class Stub(NamedTuple):
    """A pill at the edge of the view that names an end that cannot be seen, and leads there."""

    relation_id: str
    span_id: str
    text: str
    above: bool
    box: Box
    strong: bool


def route(arc: Arc, head: End, tail: End, rail_x: float, view_height: float) -> Route | None:
    """The line of an arc, from head to tail; None when there is nothing of it to draw."""
    points: list[Point]
    if isinstance(head, Anchor) and isinstance(tail, Anchor) and head.row == tail.row:
        y = min(head.run_y, tail.run_y)
        points = [(head.x, head.top), (head.x, y), (tail.x, y), (tail.x, tail.top)]
    elif isinstance(head, Beyond) and isinstance(tail, Beyond):
        if head.above == tail.above:
            return None
        points = [_edge(head, rail_x, view_height), _edge(tail, rail_x, view_height)]
    else:
        points = [*_leg(head, rail_x, view_height), *reversed(_leg(tail, rail_x, view_height))]
    arrows = [points[-1]] if isinstance(tail, Anchor) else []
    if arc.symmetric and isinstance(head, Anchor):
        arrows.append(points[0])
    return Route(arc, tuple(points), tuple(arrows))


def _edge(end: Beyond, rail_x: float, view_height: float) -> Point:
    return rail_x, 2.0 if end.above else view_height - 2.0


def _leg(end: End, rail_x: float, view_height: float) -> list[Point]:
    """From an end to the rail."""
    if isinstance(end, Beyond):
        return [_edge(end, rail_x, view_height)]
    return [(end.x, end.top), (end.x, end.run_y), (rail_x, end.run_y)]


def with_labels(routes: Sequence[Route], widths: Mapping[str, float], height: float, right: float, room: float = 8.0) -> list[Route]:
    """The routes with a box for each label whose width is given by relation_id.

    A label stands on the longest run that it does not share, clear of the others; where no run is long enough it stands
    beside the arc, not past `right`; else it has no box. Arcs of one name that share their run share a label.
    """
    runs = {r.arc.relation_id: _runs(r) for r in routes}
    beside: dict[int, list[tuple[str, Run]]] = {}
    for name, some in runs.items():
        for run in some:
            beside.setdefault(round(run[2]), []).append((name, run))
    placed: list[Box] = [(x - 5, y - 7, x + 5, y) for one in routes for x, y in one.arrows]
    boxes: dict[str, Box] = {}
    said: set[tuple[str, int]] = set()
    for one in sorted(routes, key=lambda r: (not r.arc.strong, sum(run[1] - run[0] for run in runs[r.arc.relation_id]), r.arc.relation_id)):
        name = one.arc.relation_id
        if name not in widths:
            continue
        width = widths[name] + 8
        own = [part for run in runs[name] for part in _alone(run, [other for owner, other in beside[round(run[2])] if owner != name])]
        if not own and any((one.arc.name, round(run[2])) in said for run in runs[name]):
            continue
        candidates = [*sorted(own, key=_length, reverse=True), *sorted(runs[name], key=_length, reverse=True)]
        box = _first_free([place for run in candidates for place in _on(run, width, height, room)], placed)
        if box is None:
            box = _first_free([p for run in candidates for p in _beside(run, width, height, right)], placed)
        if box is not None:
            placed.append(box)
            boxes[name] = box
            said.add((one.arc.name, round((box[1] + box[3]) / 2)))
    return [one._replace(label=boxes.get(one.arc.relation_id)) for one in routes]


Run: TypeAlias = tuple[float, float, float]
"""A horizontal stretch: left, right, y."""


def _runs(one: Route) -> list[Run]:
    pairs = zip(one.points, one.points[1:], strict=False)
    return [(min(x0, x1), max(x0, x1), y0) for (x0, y0), (x1, y1) in pairs if y0 == y1]


def _length(run: Run) -> float:
    return run[1] - run[0]


def _alone(run: Run, others: Sequence[Run]) -> list[Run]:
    """What is left of a run without the stretches that others share."""
    parts = [run]
    for left, right, _ in others:
        parts = [
            part
            for old in parts
            for part in ((old[0], min(old[1], left), old[2]), (max(old[0], right), old[1], old[2]))
            if _length(part) > 0
        ]
    return parts


def _on(run: Run, width: float, height: float, room: float) -> list[Box]:
    left, right, y = run
    spare = right - left - width - 2 * room
    if spare < 0:
        return []
    return [_box(left + room + spare * share, y, width, height) for share in (0.5, 0.25, 0.75, 0.0, 1.0)]


def _beside(run: Run, width: float, height: float, limit: float) -> list[Box]:
    left, right, y = run
    found = [_box(right + 6, y, width, height)] if right + 6 + width <= limit else []
    return [*found, _box(left - 6 - width, y, width, height)] if left - 6 - width >= 0 else found


def _box(left: float, y: float, width: float, height: float) -> Box:
    return left, y - height / 2, left + width, y + height / 2


def _first_free(boxes: Sequence[Box], placed: Sequence[Box]) -> Box | None:
    for box in boxes:
        if not any(box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3] for other in placed):
            return box
    return None


def rails(ranges: Mapping[str, tuple[int, int]], most: int) -> dict[str, int]:
    """A rail for each relation, by the range of text that it spans: the shortest nearest the text, at most `most` rails."""
    taken: list[list[tuple[int, int]]] = [[] for _ in range(most)]
    found: dict[str, int] = {}
    for relation_id, (start, end) in sorted(ranges.items(), key=lambda item: (item[1][1] - item[1][0], item[0])):
        nth = next((n for n, lane in enumerate(taken) if _is_free(lane, start, end)), len(found) % most)
        insort(taken[nth], (start, end))
        found[relation_id] = nth
    return found


def _is_free(lane: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(lane, (end, end))
    return at == 0 or lane[at - 1][1] <= start
