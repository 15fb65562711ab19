"""What a project has decided about surfaces, and how likely that makes the same decision again."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple, TypeAlias

from annotator.core.spans import Why

PRODUCER = "precedents"

MOST = 30
"""How many of the newest decisions about a surface are looked at."""
SUPPRESSED = 0.25
"""A surface whose precedents give no label more than this chance is not proposed again."""

_DECAY = 0.8  # of the weight of a decision for each newer one about the same surface
_WEIGHTS = tuple(_DECAY**nth for nth in range(MOST))
_DOUBT = 0.5  # decisions assumed beforehand, half of them against: one acceptance alone proves little
_FEWEST = 2  # names alike that make a tendency

Tally: TypeAlias = Mapping[str | None, int]
"""How often a label was confirmed; None: how often a claim was rejected."""


class Judged(NamedTuple):
    """One decision: a span of some surface with this label was confirmed, or rejected.

    `implied`: rejected by an import only because the article was read to the end without it. That is as good a reason not to propose it
    again as a judgement, but nobody has made one.
    """

    label_id: str
    confirmed: bool
    implied: bool = False


class Precedent(NamedTuple):
    """What was decided about one folded surface: `judged` newest first, at most `MOST`; `written` is the surface of the newest."""

    written: str
    judged: tuple[Judged, ...]

    def chance(self, label_id: str) -> float:
        """How likely a span of this surface is to be confirmed with this label, in 0..1; recent decisions weigh more."""
        return _chance(label_id, *self._weights())

    def chances(self) -> dict[str, float]:
        """The labels that were confirmed with the chance of each, the likeliest first."""
        return _ranked(*self._weights())

    def favoured(self) -> dict[str, float]:
        """As `chances`, where one of the labels has a chance of one half; else none."""
        if self.judged and self.judged[0].confirmed and self.judged.count(self.judged[0]) == len(self.judged):
            return {self.judged[0].label_id: _UNANIMOUS[len(self.judged)]}  # as mostly, and a fifth of the time
        confirmed, rejected = self._weights()
        total = sum(confirmed.values()) - 1e-9  # sums in another order
        fair = any(2 * weight >= total + rejected.get(label_id, 0.0) for label_id, weight in confirmed.items())
        return _ranked(confirmed, rejected) if fair else {}

    def _weights(self) -> tuple[dict[str, float], dict[str, float]]:
        """What the decisions that confirmed each label weigh together, and those that rejected it."""
        confirmed: dict[str, float] = {}
        rejected: dict[str, float] = {}
        for weight, (label_id, was_confirmed, _) in zip(_WEIGHTS, self.judged, strict=False):
            of = confirmed if was_confirmed else rejected
            of[label_id] = of.get(label_id, 0.0) + weight
        return confirmed, rejected

    def labels(self) -> list[str]:
        """The labels that were confirmed, the likeliest first."""
        return list(self.chances())

    def why(self) -> Why:
        """The reason in numbers: labels with how often each was confirmed, how often any was rejected, and where there are any, how many
        rejections were implied."""
        tally: Tally = Counter([one.label_id if one.confirmed else None for one in self.judged if not one.implied])
        implied = sum(one.implied for one in self.judged)
        return ("imported", *counted(tally), str(implied)) if implied else ("precedent", *counted(tally))

    def after(self, written: str, newer: Judged) -> "Precedent":
        """With a newer decision, about a surface written like this."""
        judged = (newer, *self.judged[: MOST - 1])
        stays = not newer.confirmed and any(one.confirmed for one in judged)
        return Precedent(self.written if stays else written, judged)


@dataclass(frozen=True, slots=True)
class Precedents:
    """What is known about the surfaces of one document: by folded surface, and by the first and by the last word of longer ones.

    `first` and `last` count the labels confirmed of names that begin or end with a word, None for rejections.
    """

    surfaces: Mapping[str, Precedent] = field(default_factory=dict)
    first: Mapping[str, Tally] = field(default_factory=dict)
    last: Mapping[str, Tally] = field(default_factory=dict)

    def tendency(self, surface: str) -> Tally:
        """What became of other names that begin, or else end, like an undecided surface of several words."""
        words = surface.split()
        if len(words) < 2 or (surface in self.surfaces and self.surfaces[surface].labels()):
            return {}
        return next((tally for tally in (self.last.get(words[-1], {}), self.first.get(words[0], {})) if sum(tally.values()) >= _FEWEST), {})


def _chance(label_id: str, confirmed: Mapping[str, float], rejected: Mapping[str, float]) -> float:
    """Of one label, by what the decisions for and against each weigh: who confirmed another label was against this one."""
    supporting = confirmed.get(label_id, 0.0)
    return chance_of(supporting, sum(confirmed.values()) - supporting + rejected.get(label_id, 0.0))


def _ranked(confirmed: Mapping[str, float], rejected: Mapping[str, float]) -> dict[str, float]:
    chances = {label_id: _chance(label_id, confirmed, rejected) for label_id in confirmed}
    return chances if len(chances) < 2 else dict(sorted(chances.items(), key=_falling))


def _falling(one: tuple[str, float]) -> float:
    return -one[1]


def chance_of(supporting: float, opposing: float) -> float:
    """The share of supporting decisions, drawn towards one half where there are few; in 0..1."""
    return round((supporting + _DOUBT / 2) / (supporting + opposing + _DOUBT), 3)


def counted(tally: Tally) -> tuple[str, str]:
    """The labels by how often they were confirmed, like "12 PER, 3 LOC", "0" for none; and how often any was rejected."""
    ranked = sorted(((number, label_id) for label_id, number in tally.items() if label_id is not None), key=lambda one: -one[0])
    return ", ".join(f"{number} {label_id}" for number, label_id in ranked) or "0", str(tally.get(None, 0))


_UNANIMOUS = [chance_of(weight, 0.0) for weight in accumulate(_WEIGHTS, initial=0.0)]
"""The chance of a label by how often it was confirmed, where nothing else was decided."""

_FIRM, _TIMES = 0.8, 3


class Contradiction(NamedTuple):
    """A decision against what was decided about the same surface before: `times` it was confirmed with a label, or (None) rejected."""

    label_id: str | None
    times: int


def contradiction(before: Mapping[tuple[str, bool], int], label_id: str, confirmed: bool) -> Contradiction | None:
    """Whether a decision about a surface goes against the earlier ones, counted by label and by whether they confirmed it.

    Not where those were few, or divided themselves.
    """
    accepted = {label: times for (label, was_confirmed), times in before.items() if was_confirmed and times}
    rejected = before.get((label_id, False), 0)
    usual = max(accepted, key=lambda label: accepted[label], default=None)
    against = accepted.get(usual, 0) if usual is not None and (usual != label_id or not confirmed) else 0
    concerned = sum(accepted.values()) + rejected
    if usual is not None and against >= max(_TIMES, _FIRM * concerned) and (confirmed or usual == label_id):
        return Contradiction(usual, against)
    if confirmed and rejected >= max(_TIMES, _FIRM * concerned):
        return Contradiction(None, rejected)
    return None
