"""Accepting together what is confident enough."""

from annotator.core import decide
from annotator.core.acts import Verb
from annotator.core.view import ItemState, SpanItem, View
from annotator.ui import reading
from annotator.ui.session import ReviewSession


def above(view: View, threshold: float) -> list[SpanItem]:
    """The open spans, not set aside, of which at least this share is accepted by the record of past decisions."""
    shown = (item for item in view.spans if item.state is ItemState.OPEN and not item.note.set_aside)
    return [item for item in shown if item.observed is not None and item.observed >= threshold]


def accept_above(session: ReviewSession, threshold: float) -> None:
    """Accept all open spans of at least this confidence, in one act; the first that is left becomes current."""
    view = session.view
    changes = tuple(change for item in above(view, threshold) for change in decide.accept(view, item))
    if session.perform(Verb.ACCEPT, changes, intent=f"confidence {threshold}"):
        session.make_current(reading.first_undecided(session.view, set_aside=False))
