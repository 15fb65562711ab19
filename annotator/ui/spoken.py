"""What happens in the window in words, for those who hear it. Pure."""

from collections.abc import Callable, Sequence

from annotator.core.acts import Act, Change, Verb
from annotator.core.schema import Schema
from annotator.core.view import RelationItem, SpanItem, View
from annotator.ui.act_words import Surfaces, step_words
from annotator.ui.item_words import named, state_words
from annotator.ui.words import tr

_TOLD_ANYWAY = frozenset((Verb.FLAG, Verb.COMMENT, Verb.SEAM, Verb.SCHEMA, Verb.IMPORT, Verb.UNDO, Verb.REDO, Verb.LANGUAGE, Verb.SKIP))
"""What the status line tells, or what shows what was typed a moment before."""


def item_in_words(view: View, schema: Schema, text: str, item: SpanItem | RelationItem) -> str:
    """An item with its label and state, like "PER Mark Milley, undecided"."""
    return tr("{item}, {state}", item=named(view, schema, text, item), state=state_words(item))


def act_in_words(act: Act, view: View, schema: Schema, surfaces: Callable[[Sequence[Change]], Surfaces]) -> str:
    """What was decided and how much is left in the open article, like "accepted PER Mark Milley; 12 left"; "" when that is told anyway."""
    if act.verb in _TOLD_ANYWAY or (act.verb is Verb.FINISH and act.intent):
        return ""
    left = sum(not item.note.set_aside for item in view.undecided())
    return tr("{done}; {n} left", done=step_words([act], schema, surfaces), n=left)
