"""The pictures of the blocks that were drawn last. A block that is laid out or marked otherwise needs a new one."""

from collections import OrderedDict

from PySide6.QtGui import QPixmap

from annotator.ui.text_layout import Display

_MOST, _MOST_BYTES = 24, 64 * 2**20


class Pictures:
    def __init__(self) -> None:
        self._kept: OrderedDict[int, tuple[Display, QPixmap]] = OrderedDict()

    def clear(self) -> None:
        self._kept.clear()

    def all(self) -> list[QPixmap]:
        return [picture for _, picture in self._kept.values()]

    def has(self, nth: int) -> bool:
        """Whether there is a picture of a block, if only of how it was."""
        return nth in self._kept

    def of(self, nth: int, display: Display) -> QPixmap | None:
        """The picture of a block as it is now."""
        kept = self._kept.get(nth)
        return kept[1] if kept is not None and kept[0] is display else None

    def keep(self, nth: int, display: Display, picture: QPixmap, needed: int) -> None:
        """Keep the picture of a block, as the one that was used last; of the others so many as are needed, and more while there is room."""
        self._kept[nth] = display, picture
        self._kept.move_to_end(nth)
        while len(self._kept) > needed and (len(self._kept) > _MOST or self._bytes() > _MOST_BYTES):
            self._kept.popitem(last=False)

    def _bytes(self) -> int:
        return sum(picture.width() * picture.height() * 4 for picture in self.all())
