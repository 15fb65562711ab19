"""What producers are called on screen: those of annotator itself in the language of the window, all others by their names. Pure."""

import re

from annotator.ui.words import mark, tr

_OWN = {"precedents": mark("precedents"), "patterns": mark("patterns"), "dates": mark("dates"), "roles": mark("roles")}


def called_producer(producer: str) -> str:
    """A producer, as `suggest --producer` names it, in the words of the window: « motifs-fr »."""
    ours = re.fullmatch(r"(precedents)|(patterns|dates|roles)(-[a-z]{2,3})", producer)
    return tr(_OWN[ours[1] or ours[2]]) + (ours[3] or "") if ours else producer
