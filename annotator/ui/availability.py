"""Whether a command of the table can act now, and if not, why. Pure."""

from typing import NamedTuple

from annotator.core.view import RelationItem, SpanItem
from annotator.ui.actions import Command, Pane
from annotator.ui.words import mark, tr

PANE_TITLES = {
    Pane.WINDOW: mark("the window"),
    Pane.ARTICLES: mark("the articles"),
    Pane.TEXT: mark("the text"),
    Pane.MENTIONS: mark("the mentions"),
    Pane.RELATIONS: mark("the relations"),
}

_FREE = frozenset(
    (
        "new_project", "open_project", "import_articles", "quit", "choose_keys", "all_commands", "keys", "guide", "about",
        "dark", "colours_light", "colours_dark", "colours_system", "speak_english", "speak_french", "speak_system",
    )
)  # fmt: skip
_ARTICLE = frozenset(("finish", "language", "skip_article", "find_in_text", "find_next", "find_previous", "accept_above"))
_ITEM = frozenset(("accept", "reject", "set_aside", "take_up", "put_back", "guideline"))
_SPAN = frozenset(
    (
        "end_left", "end_right", "start_left", "start_right", "next_reading", "previous_reading", "split", "merge", "identical",
        "take_selection",
    )
)  # fmt: skip


class Situation(NamedTuple):
    """What there is to act on: the pane that has the focus, its current item, and the rest."""

    pane: Pane | None = None
    project: bool = False
    article: bool = False
    status: str | None = None
    item: SpanItem | RelationItem | None = None
    selection: bool = False
    pinned: bool = False
    working: bool = False
    trashed: bool = False
    damaged: bool = False


def why_not(command: Command, now: Situation) -> str:
    """Why a command would do nothing now, "" if it can act."""
    name = command.name
    if name == "cancel_job":
        return "" if now.working else tr("nothing is running")
    if name in _FREE:
        return ""
    if not now.project:
        return tr("no project is open")
    if Pane.WINDOW not in command.panes and now.pane not in command.panes:
        return tr("only in {panes}", panes=", ".join(tr(PANE_TITLES[pane]) for pane in command.panes))
    if not now.article and (name in _ARTICLE or (Pane.TEXT in command.panes and Pane.ARTICLES not in command.panes)):
        return tr("no article is open")
    if name == "take_out" and not now.trashed:
        return tr("the article is not in the trash")
    if name == "mend_article" and not now.damaged:
        return tr("the article is not damaged")
    if name == "reopen" and now.status is None:
        return tr("the article is neither finished nor skipped")
    if name == "confirm" and not (now.selection or now.pinned):
        return tr("no text is selected")
    if name == "take_selection" and not now.selection:
        return tr("no text is selected")
    if name == "drop" and not (now.selection or now.pinned):
        return tr("nothing is selected or pinned")
    if (name in _ITEM and now.item is None) or (name == "choose_label" and now.item is None and not now.selection):
        return tr("no item is current")
    if name in _SPAN and not isinstance(now.item, SpanItem):
        return tr("no span is current")
    if name == "set_aside" and now.item is not None and not now.item.state.undecided:
        return tr("it is decided")
    if name == "put_back" and now.item is not None and now.item.state.undecided:
        return tr("it is undecided")
    if name == "take_up" and now.item is not None and not now.item.note.set_aside:
        return tr("it is not set aside")
    if name == "relate" and not now.pinned and not isinstance(now.item, SpanItem):
        return tr("no span is current")
    if name == "flip" and not isinstance(now.item, RelationItem):
        return tr("no relation is current")
    return ""
