"""Taking acts back out of turn: an earlier one by itself, or all since some point, as far as their values still stand.

That is a plain act of its own, named by its intent, not an undo: so undo takes it back first, as what was done last, and the stack below it
holds as it was. (Were it an undo, the acts after it could not always be taken back: they may rest on what it took away.)
"""

from collections.abc import Collection, Iterable, Mapping
from enum import Enum, StrEnum
from typing import NamedTuple, Protocol

from annotator.core.acts import Act, Change, Key, Verb, inverse
from annotator.core.fold import Values, violations_of
from annotator.core.schema import Schema
from annotator.core.values import Decision, Kind, SpanValue, standing

_ALONE, _IN_PART, _SINCE = "undo ", "undo in part ", "undo since "


class Stays(StrEnum):
    """Why a change of an earlier act cannot go back."""

    DECIDED_AGAIN = "decided again"
    HOLDS_RELATION = "a confirmed relation needs it"
    LOST_END = "an end of it is no longer confirmed"
    LABEL_USED = "the label is in use"


class Reversal(NamedTuple):
    """What taking acts back out of turn does: the changes that go back, and those that stay, each with the reason."""

    back: tuple[Change, ...]
    stays: tuple[tuple[Change, Stays], ...]


def reversal(acts: Iterable[Act], annotator_id: str, values: Values, schema: Schema, used_labels: Collection[str] = ()) -> Reversal:
    """Take one annotator's acts (in log order) back together where their values still stand; what is back already is left out.

    `back` is allowed by `violations_of`, and no confirmed relation loses an end or a label that the schema wants by it.
    """
    back: list[Change] = []
    stays: list[tuple[Change, Stays]] = []
    for change in inverse(acts):
        current = values.value(change.key(annotator_id))
        if current == change.after:
            continue
        if current != standing(change.before):
            stays.append((change, Stays.DECIDED_AGAIN))
        elif change.kind is Kind.LABEL and change.after is None and change.target_id in used_labels:
            stays.append((change, Stays.LABEL_USED))
        else:
            back.append(change)
    while broken := _broken(back, annotator_id, values, schema):
        stays += [(change, broken[change.kind, change.target_id]) for change in back if (change.kind, change.target_id) in broken]
        back = [change for change in back if (change.kind, change.target_id) not in broken]
    return Reversal(tuple(back), tuple(stays))


def _broken(back: list[Change], annotator_id: str, values: Values, schema: Schema) -> dict[tuple[Kind, str], Stays]:
    """The changes that cannot go back, since relations outside of them forbid it."""
    broken: dict[tuple[Kind, str], Stays] = {}
    for violation in violations_of(Act("", 0, Verb.CORRECT, annotator_id, 0, tuple(back)), values):
        if violation.code == "orphan":
            broken[Kind.SPAN, violation.ids[0]] = Stays.HOLDS_RELATION
        elif violation.code == "end":
            broken[Kind.RELATION, violation.ids[0]] = Stays.LOST_END
    after = {change.key(annotator_id): change.after for change in back}
    for key, value in after.items():
        was = values.value(key)
        if (
            isinstance(value, SpanValue)
            and isinstance(was, SpanValue)
            and value.label_id != was.label_id
            and _unfits(key, after, values, schema)
        ):
            broken[Kind.SPAN, key.target_id] = Stays.HOLDS_RELATION
    return broken


def _unfits(key: Key, after: Mapping[Key, object], values: Values, schema: Schema) -> bool:
    """Whether a confirmed relation that fits its ends as they are would not fit them afterwards, and stays."""

    def labels(ends: tuple[str, str], changed: bool) -> tuple[str, ...]:
        keys = [key._replace(target_id=end) for end in ends]
        found = (after[one] if changed and one in after else values.value(one) for one in keys)
        return tuple(value.label_id if isinstance(value, SpanValue) else "" for value in found)

    for relation_id, relation in values.relations_of(key.layer, key.document_id, key.target_id):
        if relation.state is Decision.CONFIRMED and key._replace(kind=Kind.RELATION, target_id=relation_id) not in after:
            ends = relation.head_id, relation.tail_id
            now, then = labels(ends, False), labels(ends, True)
            if schema.allows(relation.label_id, now[0], now[1]) and not schema.allows(relation.label_id, then[0], then[1]):
                return True
    return False


def intent_to_take_back(step: str, *, whole: bool) -> str:
    """The intent of a plain act that takes one step back, wholly or in part."""
    return f"{_ALONE if whole else _IN_PART}{step}"


def intent_to_go_back(clock: int, document_id: str = "") -> str:
    """The intent of a plain act that takes back all that its annotator did after this clock, or did in one document."""
    return f"{_SINCE}{clock} {document_id}".rstrip()


class Fate(StrEnum):
    """What has become of an act of the log."""

    IN_FORCE = "in force"
    IN_PART = "taken back in part"
    TAKEN_BACK = "taken back"
    CONFLICT = "set aside"  # two logs were joined


_FATES = tuple(Fate)  # from nothing taken back to all


class Logged(Protocol):
    """What of an act says what it did to others."""

    @property
    def act_id(self) -> str: ...
    @property
    def clock(self) -> int: ...
    @property
    def annotator_id(self) -> str: ...
    @property
    def reverts(self) -> str | None: ...
    @property
    def continues(self) -> str | None: ...
    @property
    def intent(self) -> str: ...
    @property
    def changes(self) -> tuple[Change, ...]: ...


class Fates:
    """Tells the fate of acts that are met newest first, in as many portions as one likes.

    The `changes` of an act may be its first ones only. Where all acts that are met touch one document, it is named.
    """

    def __init__(self, document_id: str = "") -> None:
        self._document = document_id
        self._taken_back: dict[str, Fate] = {}  # by step
        self._since: dict[tuple[str, str], int] = {}  # by annotator and document ("" for all), the clock

    def of(self, act: Logged, *, conflict: bool = False) -> Fate:
        """The fate of the next older act."""
        if conflict:
            return Fate.CONFLICT
        fate = self._taken_back.get(act.continues or act.act_id, Fate.IN_FORCE)
        for (annotator_id, document_id), clock in self._since.items():
            if act.annotator_id == annotator_id and act.clock > clock:
                touched = {change.document_id for change in act.changes}
                if not document_id or touched == {document_id}:
                    return Fate.TAKEN_BACK
                if document_id in (*touched, self._document):
                    fate = max(fate, Fate.IN_PART, key=_FATES.index)
        if fate is not Fate.TAKEN_BACK:
            self._meet(act)
        return fate

    def _meet(self, act: Logged) -> None:
        if act.reverts:
            self._taken_back[act.reverts] = Fate.TAKEN_BACK
        elif act.intent.startswith(_SINCE):
            clock_text, _, document_id = act.intent.removeprefix(_SINCE).partition(" ")
            clock, where = int(clock_text), (act.annotator_id, document_id)
            self._since[where] = min(clock, self._since.get(where, clock))
        elif act.intent.startswith(_IN_PART):
            self._taken_back.setdefault(act.intent.removeprefix(_IN_PART), Fate.IN_PART)
        elif act.intent.startswith(_ALONE):
            self._taken_back[act.intent.removeprefix(_ALONE)] = Fate.TAKEN_BACK


class TakesBack(Enum):
    """What an act took back."""

    STEP = "one step, in turn or alone"
    SINCE = "all that came after some act"


def takes_back(reverts: str | None, intent: str) -> TakesBack | None:
    """What an act of these took back, None where it did something of its own."""
    if intent.startswith(_SINCE):
        return TakesBack.SINCE
    return TakesBack.STEP if reverts or intent.startswith((_IN_PART, _ALONE)) else None
