"""What the keys do now, for the status line: always about what has the focus, never about a pane that has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from annotator.core.view import ItemState, RelationItem, SpanItem
from annotator.ui.item_words import named
from annotator.ui.lists import FilterBox
from annotator.ui.words import tr

if TYPE_CHECKING:
    from annotator.ui.review_page import ReviewPage
    from annotator.ui.session import ReviewSession

_Part = str | tuple[str, str]


def hint(page: ReviewPage) -> tuple[str, ...]:
    """What the keys do in the pane that has the focus, the most important first."""
    parts = () if page.session is None or page.session.document is None else _parts(page, page.session)
    said = [part if isinstance(part, str) else f"{page.key(part[0])} {part[1]}" if page.key(part[0]) else "" for part in parts]
    return tuple(filter(None, said))


def _parts(page: ReviewPage, session: ReviewSession) -> tuple[_Part, ...]:
    """The parts of it; one that names a command begins with its key, and is left out if it has none."""
    focus = QApplication.focusWidget()
    if page.palette_list.isVisible():
        return (tr("Enter takes it · ↑ ↓ choose · Esc leaves"),)
    if page.find_bar.field.hasFocus():
        return (tr("Enter goes to the next hit · Shift+Enter back · Alt+Enter gives the same label · Esc closes"),)
    if isinstance(focus, FilterBox):
        return (tr("Enter goes to what is found"),)
    if page.articles.table.hasFocus():
        title = page.articles.current_title()
        opens = tr("Enter opens « {title} »", title=title) if title else ""
        return (opens, ("flag", tr("flags")), ("comment", tr("comments")), ("filter_articles", tr("filters")))
    if page.mentions.list.hasFocus() and (mention := page.mentions.current()) is not None:
        everywhere = ("accept_mention", tr("accepts « {mention} » in the project", mention=mention.surface))
        return (everywhere, ("reject_mention", tr("rejects")), tr("digits label"), ("mention_sentences", tr("lists its sentences")))
    if focus is not None and focus is page.mentions.sentences:
        return (tr("Enter shows it in its article · Esc goes back to the mentions"),)
    if focus is not None and focus is not page.window() and not page.isAncestorOf(focus):
        return ()  # what has the focus there says itself what its keys do
    on_item = page.text.hasFocus() or (page.in_inbox() and page.inbox.current() is not None)
    if focus is not None and page.isAncestorOf(focus) and not on_item:
        return (("next_pane", tr("goes to the next pane")),)
    if page.text.hasFocus() and (selected := page.text.selection()):
        takes = ("take_selection", tr("takes it as edges")) if isinstance(session.current_item(), SpanItem) else ""
        sticky = session.sticky_label(*selected)
        if not session.schema.span_labels:
            return (takes,)
        if not sticky:
            return (tr("Enter chooses a label for the selection"), tr("digits label"), takes)
        made = tr("Enter makes {label} of the selection", label=session.schema.span_label(sticky).name)
        return (made, tr("digits give another label"), takes)
    if session.project.why_fixed:
        return (("next_undecided", tr("goes to the next undecided item")),)
    item = session.item(page.target())
    if item is None and not session.view.undecided():
        finishes = "" if session.view.status else ("finish", tr("finishes"))
        return (tr("Everything here is decided"), tr("select text to make a span"), finishes)
    if item is None:
        return (("next_undecided", tr("goes to the next undecided item")), tr("select text to make a span"))
    return _about(session, item)


def _about(session: ReviewSession, item: SpanItem | RelationItem) -> tuple[_Part, ...]:
    schema, body = session.schema, session.document.text if session.document else ""
    what = named(session.view, schema, body, item)
    if item.state.undecided:
        aside = ("take_up", tr("takes it up again")) if item.note.set_aside else ("set_aside", tr("sets aside"))
        return (("accept", tr("accepts {item}", item=what)), ("reject", tr("rejects")), tr("digits label"), aside)
    if item.state is ItemState.CONFIRMED:
        return (tr("{item} is confirmed", item=what), ("reject", tr("rejects")), ("put_back", tr("puts back")), tr("digits label"))
    return (tr("{item} is rejected", item=what), ("accept", tr("accepts")), ("put_back", tr("puts back")))
