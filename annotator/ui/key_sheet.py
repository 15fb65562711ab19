"""The sheet of keys: every command that has one, in groups by what one does, as many columns as there is room for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from annotator.language.searching import folded
from annotator.ui.actions import COMMANDS
from annotator.ui.dialog_frame import fit, framed
from annotator.ui.key_caps import Chord, KeyCaps, chord_of
from annotator.ui.words import mark, tr

_GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (mark("Go from item to item"), ("next_undecided", "previous_undecided", "next_item", "previous_item", "next_miss", "next_card")),
    (mark("Judge"), ("accept", "reject", "set_aside", "take_up", "put_back", "choose_label")),
    (mark("Edges and readings"), ("end_left", "next_reading", "take_selection", "join_or_part")),
    (mark("Spans and relations"), ("confirm", "relate", "flip", "drop", "show_all_arcs", "show_rejected")),
    (mark("Notes and menus"), ("flag", "comment", "item_menu")),
    (mark("Find"), ("find_in_text", "find_next", "find_previous", "filter_articles", "all_commands")),
    (mark("Articles"), ("next_article", "previous_article", "finish", "reopen", "skip_article")),
    (mark("Window"), ("next_pane", "previous_pane", "toggle_articles", "zoom_in")),
    (mark("Project"), ("undo", "redo", "new_project")),
    (mark("Help"), ("keys", "guide")),
)
"""Which command stands where. One that is not named stands with the one before it in the table."""

_ARROWS = "← ↑ → ↓"
_BESIDES: Mapping[str, tuple[tuple[tuple[Chord, ...], str], ...]] = {
    "Judge": (((("1 – 9",),), mark("Give the label with this key, go on")),),
    "Spans and relations": (
        ((("Shift", _ARROWS),), mark("Select text")),
        ((("1 – 9",),), mark("Make a span of the selection")),
    ),
    "Go from item to item": (
        (((_ARROWS,),), mark("Move the caret")),
        ((("Ctrl", "← →"),), mark("Move the caret by words")),
    ),
    "Window": (((("Tab",), ("Shift", "Tab")), mark("Next or previous control")),),
}
"""What is no command of the table: the widgets themselves read these keys."""

_COLUMN = 295  # pixels
_MOST_COLUMNS = 4
_GUTTER = 18


@dataclass(frozen=True, slots=True)
class Row:
    """What one does, and the keys that do it."""

    title: str
    chords: tuple[Chord, ...]


def _worded(chord: Chord) -> Chord:
    """The keys of `_BESIDES` as they are printed on the user's keyboard."""
    printed = {name: chord_of(QKeySequence(f"{name}+A"))[0] for name in ("Shift", "Ctrl")}
    return tuple(printed.get(cap, cap) for cap in chord)


def grouped(actions: Mapping[str, QAction]) -> list[tuple[str, list[Row]]]:
    """The groups with the rows of all commands that have a key now."""
    group_of = {name: title for title, names in _GROUPS for name in names}
    rows: dict[str, list[Row]] = {title: [] for title, _ in _GROUPS}
    current = _GROUPS[-1][0]
    for command in COMMANDS:
        current = group_of.get(command.name, current)
        chords = tuple(dict.fromkeys(chord_of(key) for key in actions[command.name].shortcuts()))
        if chords:
            rows[current].append(Row(tr(command.title), chords))
    for title, besides in _BESIDES.items():
        rows[title] += [Row(tr(words), tuple(map(_worded, chords))) for chords, words in besides]
    return [(tr(title), found) for title, found in rows.items() if found]


class KeyLine(QWidget):
    """A row of the sheet."""

    def __init__(self, row: Row) -> None:
        super().__init__()
        self.looked_for = folded(f"{row.title} {' '.join('+'.join(chord) for chord in row.chords)}")
        words = QLabel(row.title)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(10)
        layout.addWidget(words, 1)
        layout.addWidget(KeyCaps(row.chords), 0, Qt.AlignmentFlag.AlignTop)


class _Group(QWidget):
    def __init__(self, title: str, rows: Sequence[Row]) -> None:
        super().__init__()
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setObjectName("keyGroup")
        heading.setIndent(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 14)
        layout.setSpacing(1)
        layout.addWidget(heading)
        self.lines = [KeyLine(row) for row in rows]
        for line in self.lines:
            layout.addWidget(line)

    def narrow(self, wanted: str) -> bool:
        """Show the lines that have all these words; whether any is left."""
        for line in self.lines:
            line.setHidden(not all(word in line.looked_for for word in wanted.split()))
        return any(not line.isHidden() for line in self.lines)

    def height_for(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        return layout.heightForWidth(width) if layout.hasHeightForWidth() else self.sizeHint().height()


def columns(heights: Sequence[int], count: int) -> tuple[int, ...]:
    """Which of things that stay in their order head the columns, so that the tallest column is as low as can be."""
    parts = range(min(count, len(heights)))
    ways = ((0, *later) for later in combinations(range(1, len(heights)), max(0, len(parts) - 1)))
    return min(ways, key=lambda firsts: max((sum(heights[a:b]) for a, b in pairwise((*firsts, len(heights)))), default=0))


class _Columns(QWidget):
    """Puts the groups, in their order, into columns of about the same height."""

    def __init__(self, groups: Sequence[_Group]) -> None:
        super().__init__()
        self._groups = groups
        for group in groups:
            group.setParent(self)

    def arrange(self) -> None:
        shown = [group for group in self._groups if not group.isHidden()]
        count = max(1, min(_MOST_COLUMNS, len(shown), self.width() // _COLUMN))
        width = (self.width() - _GUTTER * (count - 1)) // count
        heights = [group.height_for(width) for group in shown]
        firsts = columns(heights, count)
        column = top = tallest = 0
        for nth, (group, height) in enumerate(zip(shown, heights, strict=True)):
            if nth in firsts:
                column, top = firsts.index(nth), 0
            group.setGeometry(column * (width + _GUTTER), top, width, height)
            top += height
            tallest = max(tallest, top)
        self.setMinimumHeight(tallest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()


class KeySheet(QDialog):
    """Shows the keys that are in force now; typing narrows it down."""

    def __init__(self, actions: Mapping[str, QAction], profile: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.setObjectName("keySheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.filter = QLineEdit()
        self.filter.setObjectName("keyFilter")
        self.filter.setPlaceholderText(tr("Type what you want to do, or a key"))
        self.filter.setAccessibleName(tr("Filter the keys"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._narrow)
        named = QLabel(tr("Profile: {profile}", profile=profile))
        named.setObjectName("keyProfile")
        named.setTextFormat(Qt.TextFormat.PlainText)
        top = QHBoxLayout()
        top.addWidget(self.filter, 1)
        top.addWidget(named)
        self.groups = [_Group(title, rows) for title, rows in grouped(actions)]
        self._columns = _Columns(self.groups)
        area = QScrollArea()
        area.setObjectName("keyArea")
        area.setAccessibleName(tr("Keys"))
        area.setWidgetResizable(True)
        area.setWidget(self._columns)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = framed(self)
        layout.addLayout(top)
        layout.addWidget(area, 1)
        fit(self, 1320, 720)

    def _narrow(self, typed: str) -> None:
        wanted = folded(typed)
        for group in self.groups:
            group.setVisible(group.narrow(wanted))
        self._columns.arrange()

    def shown(self) -> list[str]:
        """The words of the lines that show."""
        return [line.looked_for for group in self.groups if not group.isHidden() for line in group.lines if not line.isHidden()]
