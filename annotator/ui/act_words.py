"""Acts of the log in words."""

from annotator.core.acts import Verb
from annotator.ui.words import mark, tr

_VERBS = {
    Verb.ACCEPT: mark("accepting"),
    Verb.REJECT: mark("rejecting"),
    Verb.CORRECT: mark("correcting"),
    Verb.ADD: mark("adding"),
    Verb.DELETE: mark("deleting"),
    Verb.SPLIT: mark("splitting"),
    Verb.MERGE: mark("merging"),
    Verb.FINISH: mark("finishing"),
    Verb.SKIP: mark("skipping"),
    Verb.FLAG: mark("marking"),
    Verb.COMMENT: mark("commenting"),
    Verb.SEAM: mark("joining or parting"),
    Verb.SCHEMA: mark("changing the labels"),
    Verb.IMPORT: mark("importing"),
    Verb.UNDO: mark("undoing"),
    Verb.REDO: mark("doing again"),
    Verb.LANGUAGE: mark("changing the language"),
}


def verb_word(verb: Verb) -> str:
    """What an act did, as one word or two."""
    return tr(_VERBS[verb])
