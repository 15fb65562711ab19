"""Every command as data: menus, keys, the sheet of keys and the tests are made from this one table.

A key belongs to the panes of its action and acts only while one of them has the focus, never in fields or dialogs.
Digits are not here: the text and the relation cards read them by place, since a French keyboard types them shifted.
"""

import sys
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from annotator.ui.words import mark, tr


class Pane(StrEnum):
    WINDOW = "window"
    ARTICLES = "articles"
    TEXT = "text"
    MENTIONS = "mentions"
    RELATIONS = "relations"


class Command(NamedTuple):
    """One row of the table. `name` is also the name of its handler; `repeats` is whether a held key goes on acting; `menu` may
    name a submenu after a slash."""

    name: str
    title: str
    keys: tuple[str, ...] = ()
    panes: tuple[Pane, ...] = (Pane.WINDOW,)
    menu: str = ""
    repeats: bool = False


_TEXT = (Pane.TEXT,)
_ITEMS = (Pane.TEXT, Pane.RELATIONS)
_MAC_DELETE = ("Backspace",) if sys.platform == "darwin" else ()  # what Mac keyboards call Delete

COMMANDS: tuple[Command, ...] = (
    Command("new_project", "New project…", ("Ctrl+N",), menu="File"),
    Command("open_project", "Open project…", ("Ctrl+O",), menu="File"),
    Command("import_articles", "Import articles…", ("Ctrl+I",), menu="File"),
    Command("suggest", "Compute suggestions", menu="File"),
    Command("suggest_with", "Suggest with a pipeline…", menu="File"),
    Command("cancel_job", "Stop the running work", menu="File"),
    Command("export", "Export…", ("Ctrl+E",), menu="File"),
    Command("train", "Train…", ("Ctrl+T",), menu="File"),
    Command("back_up", "Back up…", menu="File"),
    Command("backups", "Backups…", menu="File"),
    Command("empty_trash", "Empty the trash…", menu="File"),
    Command("quit", "Quit", ("Ctrl+Q",), menu="File"),
    Command("undo", "Undo", ("Ctrl+Z",), menu="Edit"),
    Command("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), menu="Edit"),
    Command("history", "History…", ("Ctrl+H",), menu="Edit"),
    Command("next_undecided", "Next undecided item", ("n",), _TEXT, "Go", True),
    Command("previous_undecided", "Previous undecided item", ("p",), _TEXT, "Go", True),
    Command("next_item", "Next item", ("Shift+N",), _TEXT, "Go", True),
    Command("previous_item", "Previous item", ("Shift+P",), _TEXT, "Go", True),
    Command("next_miss", "Next likely miss", ("u",), _TEXT, "Go", True),
    Command("jump", "Jump to a span in view…", ("o",), _TEXT, "Go"),
    Command("wider_span", "Next larger span here", ("w",), _TEXT, "Go", True),
    Command("next_card", "Next undecided relation", ("n",), (Pane.RELATIONS,), "", True),
    Command("previous_card", "Previous undecided relation", ("p",), (Pane.RELATIONS,), "", True),
    Command("next_card_of_any", "Next relation", ("Shift+N",), (Pane.RELATIONS,), "", True),
    Command("previous_card_of_any", "Previous relation", ("Shift+P",), (Pane.RELATIONS,), "", True),
    Command("next_article", "Next article", ("Ctrl+PgDown",), menu="Go"),
    Command("previous_article", "Previous article", ("Ctrl+PgUp",), menu="Go"),
    Command("next_pane", "Next pane", ("F6",), menu="Go"),
    Command("previous_pane", "Previous pane", ("Shift+F6",), menu="Go"),
    Command("find_in_text", "Find in the text…", ("Ctrl+F",), menu="Edit"),
    Command("find_next", "Next hit", ("F3",), menu="Edit", repeats=True),
    Command("find_previous", "Previous hit", ("Shift+F3",), menu="Edit", repeats=True),
    Command("filter_articles", "Filter the articles", ("/",), (Pane.TEXT, Pane.ARTICLES, Pane.MENTIONS, Pane.RELATIONS), "Go"),
    Command("filter_menu", "Filter by status, outlet, label…", menu="Go"),
    Command("show_all_articles", "Show all articles", menu="Go"),
    Command("show_trash", "Show the trash", menu="Go"),
    Command("accept", "Accept, go on", ("a",), _ITEMS, "Item"),
    Command("reject", "Reject, go on", ("x", "Del", *_MAC_DELETE), _ITEMS, "Item"),
    Command("set_aside", "Set aside, go on", ("Space",), _ITEMS, "Item"),
    Command("take_up", "Take up again", ("Shift+Space",), _ITEMS, "Item"),
    Command("put_back", "Put back to undecided", ("d",), _ITEMS, "Item"),
    Command("choose_label", "Choose a label…", ("e",), _ITEMS, "Item"),
    Command("end_left", "End one token left", ("h",), _TEXT, "Item/Edges and readings", True),
    Command("end_right", "End one token right", ("l",), _TEXT, "Item/Edges and readings", True),
    Command("start_left", "Start one token left", ("Shift+H",), _TEXT, "Item/Edges and readings", True),
    Command("start_right", "Start one token right", ("Shift+L",), _TEXT, "Item/Edges and readings", True),
    Command("next_reading", "Next plausible reading", ("b",), _TEXT, "Item/Edges and readings"),
    Command("previous_reading", "Previous plausible reading", ("Shift+B",), _TEXT, "Item/Edges and readings"),
    Command("take_selection", "Edges from the selection", ("t",), _TEXT, "Item/Edges and readings"),
    Command("split", "Split in two", ("s",), _TEXT, "Item"),
    Command("merge", "Merge with the next span", ("m",), _TEXT, "Item"),
    Command("join_or_part", "Join or part the text here", ("j",), _TEXT, "Item"),
    Command("relate", "Relation from here…", ("r",), _TEXT, "Item"),
    Command("confirm", "Make the span or the relation", ("Enter", "Return"), _TEXT),
    Command("flip", "Turn the relation round", ("v",), _ITEMS, "Item"),
    Command("flag", "Flag", ("f",), (*_ITEMS, Pane.ARTICLES), "Item"),
    Command("comment", "Comment…", ("c",), (*_ITEMS, Pane.ARTICLES), "Item"),
    Command("guideline", "Guideline of the label", ("i",), _ITEMS, "Item"),
    Command("same_again", "Same again in this article", ("g",), _TEXT, "Item"),
    Command("same_in_project", "Same again in the project…", ("Shift+G",), (Pane.TEXT, Pane.MENTIONS), "Item"),
    Command("identical", "All identical…", (), _TEXT, "Item"),
    Command("accept_mention", "Accept the mention in the project…", ("a",), (Pane.MENTIONS,)),
    Command("reject_mention", "Reject the mention in the project…", ("x",), (Pane.MENTIONS,)),
    Command("label_mention", "Label the mention in the project…", ("e",), (Pane.MENTIONS,)),
    Command("mention_sentences", "Sentences of the mention", ("Enter", "Return"), (Pane.MENTIONS,)),
    Command("undecided_articles", "Only articles where it is undecided", ("Shift+Enter", "Shift+Return"), (Pane.MENTIONS,)),
    Command("item_menu", "Menu of the item", ("Menu", "Shift+F10"), _ITEMS),
    Command("drop", "Drop selection or pinned head", ("Escape",), _TEXT),
    Command("finish", "Finish, next article", ("Ctrl+Enter", "Ctrl+Return"), menu="Article"),
    Command("reopen", "Open the article again", ("Ctrl+Shift+Enter", "Ctrl+Shift+Return"), menu="Article"),
    Command("skip_article", "Skip the article", menu="Article"),
    Command("trash_article", "Put the article in the trash", ("Del", *_MAC_DELETE), (Pane.ARTICLES,), "Article"),
    Command("take_out", "Take the article out of the trash", menu="Article"),
    Command("mend_article", "Mend the damaged article", menu="Article"),
    Command("accept_above", "Accept all above a confidence…", menu="Article"),
    Command("language", "Language of the article…", menu="Article"),
    Command("schema", "Labels…", menu="Article"),
    Command("show_all_arcs", "Show all relations", ("Shift+R",), _TEXT, "View"),
    Command("show_rejected", "Show rejected spans", ("Shift+X",), _TEXT, "View"),
    Command("zoom_in", "Larger text", ("Ctrl++", "Ctrl+="), menu="View", repeats=True),
    Command("zoom_out", "Smaller text", ("Ctrl+-",), menu="View", repeats=True),
    Command("zoom_reset", "Normal text size", ("Ctrl+0",), menu="View"),
    Command("dark", "Light or dark", menu="View/Colours"),
    Command("colours_light", "Light", menu="View/Colours"),
    Command("colours_dark", "Dark", menu="View/Colours"),
    Command("colours_system", "As the system", menu="View/Colours"),
    Command("speak_english", "English", menu="View/Language of the window"),
    Command("speak_french", "Français", menu="View/Language of the window"),
    Command("speak_system", "As the system", menu="View/Language of the window"),
    Command("progress", "Progress…", ("Ctrl+P",), menu="View"),
    Command("quality", "Check the corpus…", menu="View"),
    Command("toggle_articles", "Show or hide the articles", ("F9",), menu="View"),
    Command("toggle_side", "Show or hide mentions and relations", ("F8",), menu="View"),
    Command("sort_import", "Articles in the order of import", menu="View/Order of the articles"),
    Command("sort_newest", "Articles by date, newest first", menu="View/Order of the articles"),
    Command("sort_oldest", "Articles by date, oldest first", menu="View/Order of the articles"),
    Command("sort_outlet", "Articles by outlet", menu="View/Order of the articles"),
    Command("sort_title", "Articles by title", menu="View/Order of the articles"),
    Command("sort_to_judge", "Articles with most to judge first", menu="View/Order of the articles"),
    Command("sort_least_certain", "Articles least certain first", menu="View/Order of the articles"),
    Command("choose_keys", "Keys…", menu="View"),
    Command("all_commands", "All commands…", ("Ctrl+K",), menu="Help"),
    Command("keys", "Sheet of keys", ("?",), (Pane.TEXT, Pane.ARTICLES, Pane.MENTIONS, Pane.RELATIONS), "Help"),
    Command("guide", "Guide", ("F1",), menu="Help"),
    Command("about", "About annotator", menu="Help"),
)

MENUS = (mark("File"), mark("Edit"), mark("Go"), mark("Item"), mark("Article"), mark("View"), mark("Help"))
SUBMENUS = (mark("Colours"), mark("Language of the window"), mark("Edges and readings"), mark("Order of the articles"))
_PARTED = frozenset({
    "import_articles", "export", "quit", "find_in_text", "next_article", "next_pane", "filter_articles",
    "end_left", "relate", "flag", "same_again", "back_up", "trash_article", "accept_above", "language",
    "zoom_in", "dark", "progress", "sort_import", "choose_keys",
    "about",
})  # fmt: skip
"""The commands that have a line before them in their menu."""

Keys = Mapping[str, tuple[str, ...]]
"""The keys of commands, by their names."""


def written(key: QKeySequence) -> str:
    """A key as people write it: a letter alone is small, so that Shift+N is not taken for it; both Enter keys are Enter."""
    portable = key.toString(QKeySequence.SequenceFormat.PortableText).replace("Return", "Enter")
    words = QKeySequence(portable).toString(QKeySequence.SequenceFormat.NativeText)
    return words.lower() if len(words) == 1 else words


def make_actions(panes: Mapping[Pane, QWidget], handler: Callable[[str], None]) -> dict[str, QAction]:
    """A QAction for each command, bound to the panes it belongs to, still without keys; triggering it calls `handler(name)`."""
    actions = {}
    for command in COMMANDS:
        action = QAction(tr(command.title), panes[Pane.WINDOW])
        action.setObjectName(command.name)
        action.setShortcutVisibleInContextMenu(True)
        action.setAutoRepeat(command.repeats)
        in_window = Pane.WINDOW in command.panes
        context = Qt.ShortcutContext.WindowShortcut if in_window else Qt.ShortcutContext.WidgetWithChildrenShortcut
        action.setShortcutContext(context)
        action.triggered.connect(lambda _checked=False, name=command.name: handler(name))
        for pane in command.panes:
            panes[pane].addAction(action)
        actions[command.name] = action
    return actions


def fill(menu: QMenu, name: str, actions: Mapping[str, QAction]) -> None:
    """Put those of these commands that stand in a menu of the table into this one, with lines between its groups, and its submenus."""
    under: dict[str, QMenu] = {}
    for command in COMMANDS:
        of, _, submenu = command.menu.partition("/")
        if of == name and command.name in _PARTED:
            menu.addSeparator()
        if of == name and command.name in actions:
            if submenu and submenu not in under:
                under[submenu] = menu.addMenu(tr(submenu))
            (under[submenu] if submenu else menu).addAction(actions[command.name])


def set_keys(actions: Mapping[str, QAction], keys: Keys) -> None:
    """Give each command these keys and no others."""
    for name, action in actions.items():
        action.setShortcuts([QKeySequence(key) for key in keys.get(name, ())])
