"""Where something that floats over the page appears: beside what it is about, never over it while there is room elsewhere. Pure."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize

_GAP = 8
_EDGE = 4
_AWAY = 2.0  # what a pixel further from the item costs
_FAR = 80  # pixels between what floats and the item beside which it still stands
_ABOVE = 400.0  # what it costs to stand above the line: the eye and the mouse go on downwards


class Obstacle(NamedTuple):
    """Something that had better be seen, and what hiding a square pixel of it costs."""

    left: float
    top: float
    right: float
    bottom: float
    weight: float


def least_covering(about: QRect, line: QRect, size: QSize, room: QSize, obstacles: Sequence[Obstacle]) -> QPoint:
    """Where something of this size hides least: below or above the line in which `about` stands and not far from it, or behind the end
    of that line. It lies over the line only where there is room neither below nor above. Of places that hide alike it is the nearest to
    the beginning of `about`, and below."""
    width, height = size.width(), size.height()
    most = max(_EDGE, room.width() - width - _EDGE)
    usual = min(max(_EDGE, about.left() - _EDGE), most)
    below, above = line.bottom() + 3, min(line.top(), about.top()) - height - 6
    fits_below, fits_above = below + height <= room.height(), above >= 0

    def price(x: float, y: int, extra: float) -> float:
        paid = extra + _AWAY * abs(x - usual)
        for one in obstacles:
            across = min(one.right, x + width) - max(one.left, x)
            along = min(one.bottom, y + height) - max(one.top, y)
            if across > 0 and along > 0:
                paid += across * along * one.weight
        return paid

    def along(y: int) -> Iterator[int]:
        """The usual place, and those by `about` that are clear of something that is in its way there."""
        yield usual
        least, last = min(usual, about.left() - width - _FAR), max(usual, about.right() + _FAR)
        for one in obstacles:
            if one.bottom > y and one.top < y + height:
                for x in (int(one.right) + 3, int(one.left) - width - 2):
                    if max(_EDGE, least) <= x <= min(last, most):
                        yield x

    places = []
    if fits_below or not fits_above:
        y = below if fits_below else room.height() - height
        places += [(price(x, y, 0.0), x, y) for x in along(y)]
    if fits_above:
        places += [(price(x, above, _ABOVE), x, above) for x in along(above)]
    behind, middle = line.right() + 2 * _GAP, line.bottom() - height - 2
    if behind <= most and 0 <= middle <= room.height() - height:
        places.append((price(behind, middle, 0.0), behind, middle))
    _, x, y = min(places, key=lambda place: place[0])
    return QPoint(x, y)


def beside(about: QRect, size: QSize, room: QSize, least: int) -> QRect:
    """A place in the room for something of this size: below what it is about, else above. Where it fits neither way it is made lower, down
    to the `least` height, on the side with more room; only where that is too little too does it lie over what it is about."""
    width = min(size.width(), room.width() - 2 * _GAP)
    left = max(_GAP, min(about.left(), room.width() - width - _GAP))
    above, below = about.top() - 2 * _GAP, room.height() - about.bottom() - 2 * _GAP
    height = size.height()
    if height > below and height > above and max(above, below) >= least:
        height = max(above, below)
    if height <= below:
        return QRect(left, about.bottom() + _GAP, width, height)
    if height <= above:
        return QRect(left, about.top() - _GAP - height, width, height)
    height = min(height, room.height() - 2 * _GAP)
    return QRect(left, room.height() - height - _GAP, width, height)
