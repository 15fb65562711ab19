"""The log: acts made of changes. An act is what the analyst did in one step; a change is one target before and after."""

import hashlib
from collections.abc import Iterable, Sequence
from enum import StrEnum
from json.encoder import encode_basestring
from typing import Any, NamedTuple

from annotator.core.values import Kind, Value, canonical, standing, value_from_json, value_to_json

PROJECT_LAYER = ""
"""The layer of what is true for every annotator of a project: labels, seams, languages, trash."""

PROJECT_KINDS = frozenset({Kind.SEAM, Kind.LABEL, Kind.TRASH, Kind.LANGUAGE})


class Verb(StrEnum):
    """What an act is called in the history. Nothing but undo and redo is decided by it."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    ADD = "add"
    DELETE = "delete"
    SPLIT = "split"
    MERGE = "merge"
    FINISH = "finish"
    SKIP = "skip"
    FLAG = "flag"
    COMMENT = "comment"
    SEAM = "seam"
    LANGUAGE = "language"
    SCHEMA = "schema"
    IMPORT = "import"
    UNDO = "undo"
    REDO = "redo"


class Key(NamedTuple):
    """Where a value lives: a layer (an annotator_id or PROJECT_LAYER), a document ("" for labels), a kind and a target."""

    layer: str
    document_id: str
    kind: Kind
    target_id: str


class Change(NamedTuple):
    """One target's value before and after; None means undecided or absent. `document_id` is "" for labels.

    The first `before` of a proposed item is the proposal as it was shown (state "suggested").
    """

    kind: Kind
    document_id: str
    target_id: str
    before: Value | None
    after: Value | None

    def key(self, annotator_id: str) -> Key:
        return Key(PROJECT_LAYER if self.kind in PROJECT_KINDS else annotator_id, self.document_id, self.kind, self.target_id)


class Act(NamedTuple):
    """The unit of undo. `clock` is a Lamport counter; `made_at` is Unix milliseconds, for people only.

    `reverts` names the step that an undo takes back, or the undo that a redo takes back. `continues` names the first act
    of a step that this act goes on with: a step (say, an edge moved by five key presses) is undone as one.
    """

    act_id: str
    clock: int
    verb: Verb
    annotator_id: str
    made_at: int
    changes: tuple[Change, ...]
    reverts: str | None = None
    continues: str | None = None
    intent: str = ""

    @property
    def order(self) -> tuple[int, str]:
        """The place of the act in the log, the same in every copy."""
        return self.clock, self.act_id

    @property
    def step(self) -> str:
        """The act_id that undo names to take this act back."""
        return self.continues or self.act_id


def inverse(acts: Iterable[Act]) -> tuple[Change, ...]:
    """The changes that take the acts of one step (in log order) back together, last target first, one change a target."""
    net: dict[tuple[Kind, str, str], Change] = {}
    for act in acts:
        for change in act.changes:
            where = (change.kind, change.document_id, change.target_id)
            first = net.get(where)
            net[where] = Change(*where, change.after, standing(change.before) if first is None else first.after)
    return tuple(reversed(net.values()))


def change_to_json(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "document": change.document_id,
        "target": change.target_id,
        "before": value_to_json(change.before),
        "after": value_to_json(change.after),
    }


def change_from_json(data: dict[str, Any]) -> Change:
    """Raises KeyError, TypeError or ValueError for data that is not a change."""
    kind = Kind(data["kind"])
    before, after = value_from_json(kind, data["before"]), value_from_json(kind, data["after"])
    return Change(kind, data["document"], data["target"], before, after)


def head_to_json(act: Act) -> dict[str, Any]:
    """The act without its changes; fields that are not set are left out."""
    data: dict[str, Any] = {"act_id": act.act_id, "clock": act.clock, "verb": act.verb.value, "annotator": act.annotator_id}
    data["made_at"] = act.made_at
    optional = {"reverts": act.reverts, "continues": act.continues, "intent": act.intent}
    return data | {name: value for name, value in optional.items() if value}


def act_from_json(head: dict[str, Any], changes: tuple[Change, ...]) -> Act:
    """Raises KeyError, TypeError or ValueError for data that is not the head of an act."""
    return Act(
        head["act_id"],
        int(head["clock"]),
        Verb(head["verb"]),
        head["annotator"],
        int(head["made_at"]),
        changes,
        head.get("reverts"),
        head.get("continues"),
        head.get("intent", ""),
    )


def canonical_change(change: Change, before: str | None = None, after: str | None = None) -> str:
    """`canonical` of the change; `before` and `after` are the canonical forms of its values, if they are known already."""
    before = canonical(value_to_json(change.before)) if before is None else before
    after = canonical(value_to_json(change.after)) if after is None else after
    return canonical_changes([change], [before], [after])[0]


def canonical_changes(changes: Sequence[Change], befores: Iterable[str], afters: Iterable[str]) -> list[str]:
    """As `canonical_change` of each, of which the canonical forms of the values are known."""
    shown = {document_id: encode_basestring(document_id) for document_id in {change.document_id for change in changes}}
    return [
        f'{{"after":{after},"before":{before},"document":{shown[document_id]},"kind":"{kind._value_}",'
        f'"target":{encode_basestring(target_id)}}}'
        for (kind, document_id, target_id, _, _), before, after in zip(changes, befores, afters, strict=True)
    ]


def chain_of(previous: bytes, act: Act, changes: Iterable[str] | None = None) -> bytes:
    """SHA-256 over the previous link and the whole act: a log that was altered anywhere no longer fits its chain.

    `changes` are the canonical forms of its changes, if they are known already.
    """
    changes = map(canonical_change, act.changes) if changes is None else changes
    body = f"[{canonical(head_to_json(act))},[{','.join(changes)}]]"
    return hashlib.sha256(previous + body.encode("utf-8")).digest()
