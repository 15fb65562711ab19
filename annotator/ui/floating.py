"""Where something that floats over the page appears: beside what it is about, never over it while there is room elsewhere. Pure."""

from PySide6.QtCore import QRect, QSize

_GAP = 8


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
