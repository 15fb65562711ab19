"""Undo and redo, read off the log: the log is the undo stack, so it outlives the process.

An act is in force if no act in force reverts its step. Acts revert older ones only, so reading from the newest back
settles each act when it is met, and the reading stops at the answer.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotator.core.acts import Act, Verb

NOT_PLAIN = frozenset({Verb.UNDO, Verb.REDO, Verb.IMPORT})
"""Verbs of acts that undo does not take back by themselves."""


class Head(NamedTuple):
    """What of an act decides whether it is in force."""

    act_id: str
    verb: Verb
    reverts: str | None
    continues: str | None


class Worked(NamedTuple):
    """What of an act counts as work: when, on which article (None: on several), and how many items it decided."""

    made_at: int
    document_id: str | None
    decided: int


def head_of(act: Act) -> Head:
    return Head(act.act_id, act.verb, act.reverts, act.continues)


def in_force(newest_first: Iterable[Head]) -> Iterator[Head]:
    """Those of one annotator's acts that are in force, lazily and in the same order."""
    reverted: set[str] = set()
    for head in newest_first:
        if (head.continues or head.act_id) in reverted:
            continue
        if head.reverts:
            reverted.add(head.reverts)
        yield head


def step_to_undo(newest_first: Iterable[Head]) -> str | None:
    """The step (its first act_id) that undo takes back now: that of the newest plain act in force."""
    return next((head.continues or head.act_id for head in in_force(newest_first) if head.verb not in NOT_PLAIN), None)


def undo_to_redo(newest_first: Iterable[Head]) -> str | None:
    """The undo (its act_id) that redo takes back now: the newest in force, unless a plain act in force came after it."""
    for head in in_force(newest_first):
        if head.verb is Verb.UNDO:
            return head.act_id
        if head.verb not in NOT_PLAIN:
            return None
    return None
