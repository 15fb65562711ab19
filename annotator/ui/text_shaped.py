"""A block's text broken into lines: where its characters stand, in mixed directions too. Offsets are code points into the article."""

import unicodedata
from bisect import bisect_right
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from annotator.core.offsets import OffsetMap
from annotator.language.blocks import Block, display_text


def _cursor_x(line: QTextLine, unit: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    return cast(tuple[float, int], line.cursorToX(unit, edge))[0]


class Shaped:
    """A block's text broken into lines for one font and width. Raises nothing; offsets outside a line are clamped.

    A text whose first letter belongs to a script that is written to the left stands flush right.
    """

    __slots__ = ("_map", "_starts", "ends", "has_rtl", "layout", "lines", "rtl", "start", "starts", "text")

    def __init__(self, block: Block, text: str, face: QFont, width: float) -> None:
        self.start = block.start
        self.text = text[block.start : block.end]
        self._map = OffsetMap(self.text)
        shown = display_text(self.text)
        self.has_rtl = any("\u0590" <= c <= "\u08ff" or "\u200f" <= c <= "\u202e" or "\ufb1d" <= c <= "\ufefc" for c in set(shown))
        strong = (unicodedata.bidirectional(c) for c in shown) if self.has_rtl else ()
        self.rtl = next((of for of in strong if of in ("L", "R", "AL")), "L") != "L"
        self.layout = QTextLayout(shown, face)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self.rtl:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.layout.setTextOption(option)
        self.layout.beginLayout()
        while True:
            line = self.layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
        self.layout.endLayout()
        self.lines: list[QTextLine] = [self.layout.lineAt(nth) for nth in range(self.layout.lineCount())]
        self._starts = [line.textStart() for line in self.lines]
        self.starts = [self.start + self._map.to_points(unit) for unit in self._starts]
        self.ends = [*self.starts[1:], block.end]

    def line_of(self, offset: int) -> int:
        """The line that shows an offset; where a line wraps, the lower one."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def x_of(self, line: int, offset: int) -> float:
        """Where the caret stands in a line."""
        unit = self._map.to_utf16(min(max(offset, self.start), self.start + len(self.text)) - self.start)
        return _cursor_x(self.lines[line], unit)

    def ranges(self, line: int, start: int, end: int) -> list[tuple[float, float]]:
        """The x ranges, left to right, that the characters from start to end take in a line; several in mixed directions."""
        start, end = max(start, self.starts[line]), min(end, self.ends[line])
        while end > start and end == self.ends[line] and self.text[end - 1 - self.start].isspace():
            end -= 1  # the space at a wrap hangs past the edge
        if start >= end:
            return []
        if not self.has_rtl:
            return [(self.x_of(line, start), self.x_of(line, end))]
        boxes = sorted((left, right) for left, right, _ in self._runs(line, start, end))
        joined: list[tuple[float, float]] = []
        for left, right in boxes:
            if joined and left <= joined[-1][1] + 0.5:
                joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
            else:
                joined.append((left, right))
        return joined

    def _runs(self, line: int, start: int, end: int) -> list[tuple[float, float, bool]]:
        """The stretches of one font and direction in a line: left, right, whether it runs to the left.

        Asked of the glyphs, since `cursorToX` gives the first character of an embedded direction no width.
        """
        unit = self._map.to_utf16(start - self.start)
        found = []
        for run in self.lines[line].glyphRuns(unit, self._map.to_utf16(end - self.start) - unit):
            box = run.boundingRect()
            found.append((box.left(), box.right(), run.isRightToLeft()))
        return found

    def edge(self, line: int, offset: int, *, after: bool) -> tuple[float, bool]:
        """Where a character of a line begins or ends, and whether it runs to the left."""
        runs = self._runs(line, offset, offset + 1) if self.has_rtl else []
        if not runs:
            return self.x_of(line, offset + 1 if after else offset), False
        left, right, turned = runs[0]
        return (right if after is not turned else left), turned

    def caret_at(self, line: int, x: float) -> int:
        """The offset nearest to x in a line; never past the place where the line wraps, nor within a cluster."""
        if not self.has_rtl:
            start, end = self._cluster_at(line, x)
            offset = start if x - self.x_of(line, start) < self.x_of(line, end) - x else end
        else:
            offset = self.start + self._map.to_points(int(self.lines[line].xToCursor(x)))
            under = self._under(line, x, offset) if self.rtl else None
            if under is not None:
                start, end = self.cluster(under[0])
                offset = end if under[1] else start
            elif not self.layout.isValidCursorPosition(self._map.to_utf16(offset - self.start)):
                offset = self.cluster(offset)[1]
        last = self.ends[line]
        if line + 1 < len(self.lines):
            last = max(self.starts[line], last - 1)
        return min(max(offset, self.starts[line]), last)

    def character_at(self, line: int, x: float) -> int | None:
        """The character drawn at x in a line, or None beside the text."""
        shaped = self.lines[line]
        place = shaped.naturalTextRect()
        if not place.left() <= x <= place.right() or self.starts[line] == self.ends[line]:
            return None
        if not self.has_rtl:
            return self._cluster_at(line, x)[0]
        on = QTextLine.CursorPosition.CursorOnCharacter
        guess = min(self.start + self._map.to_points(int(shaped.xToCursor(x, on))), self.ends[line] - 1)
        under = self._under(line, x, guess) if self.rtl else None
        return guess if under is None else under[0]

    def _cluster_at(self, line: int, x: float) -> tuple[int, int]:
        """The cluster drawn at x, or the nearest, of a line that runs to the right.

        Found by where each character stands: `xToCursor` gives places within an emoji with its modifier, and the end of the line
        for a letter with four marks.
        """
        offsets = range(self.starts[line], max(self.ends[line], self.starts[line] + 1))
        nth = bisect_right(offsets, x, key=lambda offset: self.x_of(line, offset)) - 1
        return self.cluster(offsets[max(0, nth)])

    def _under(self, line: int, x: float, guess: int) -> tuple[int, bool] | None:
        """The character of a line drawn at x, and whether x lies nearer to its end; None where there is none.

        Looked for around a guess: where a line written to the left wraps, `xToCursor` forgets the space that hangs at its edge.
        """
        first, last = self.starts[line], self.ends[line] - 1
        guess = min(max(guess, first), last)
        for away in range(last - first + 1):
            for offset in dict.fromkeys((guess - away, guess + away)):
                for left, right, turned in self._runs(line, offset, offset + 1) if first <= offset <= last else ():
                    if left <= x < right:
                        return offset, (x < (left + right) / 2) is turned
        return None

    def cluster(self, offset: int) -> tuple[int, int]:
        """The characters drawn as one with that at an offset: where the caret can stand before and after it."""
        start, end = max(offset, self.start), min(max(offset, self.start) + 1, self.start + len(self.text))
        while start > self.start and not self.layout.isValidCursorPosition(self._map.to_utf16(start - self.start)):
            start -= 1
        while end < self.start + len(self.text) and not self.layout.isValidCursorPosition(self._map.to_utf16(end - self.start)):
            end += 1
        return start, end

    def step(self, offset: int, forward: bool, words: bool) -> int | None:
        """The next place of the caret by grapheme or word, or None at the end of the block."""
        unit = self._map.to_utf16(offset - self.start)
        mode = QTextLayout.CursorMode.SkipWords if words else QTextLayout.CursorMode.SkipCharacters
        moved = self.layout.nextCursorPosition(unit, mode) if forward else self.layout.previousCursorPosition(unit, mode)
        found = self.start + self._map.to_points(moved)
        return found if found != offset else None
