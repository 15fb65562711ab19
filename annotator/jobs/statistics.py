"""What stands in a project, in numbers."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from annotator.core.acts import Act, Verb
from annotator.core.annotated import status_of
from annotator.core.values import Decision, RelationValue, SpanValue
from annotator.core.view import ItemState, RelationItem, SpanItem, view_of
from annotator.jobs.viewing import calibration_of
from annotator.store.reader import Reader
from annotator.suggest.confidence import Calibration

PAUSE = 5 * 60_000
"""Milliseconds without an act after which the analyst is taken to have been away: the gap does not count as work."""


@dataclass(slots=True)
class Decisions:
    """What one annotator has done. `active_ms` is the time between acts, without pauses."""

    status: Counter[str] = field(default_factory=Counter)
    spans: Counter[str] = field(default_factory=Counter)
    relations: Counter[str] = field(default_factory=Counter)
    acts: int = 0
    decided: int = 0
    active_ms: int = 0

    @property
    def per_hour(self) -> float | None:
        """Decisions an hour of work, None without two acts in a row."""
        return self.decided / (self.active_ms / 3_600_000) if self.active_ms else None


@dataclass(slots=True)
class Statistics:
    """Counts: `labels` and `producers` by state of the item, `by_score` by tenth of the score (0–9) and outcome."""

    documents: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    annotators: dict[str, Decisions] = field(default_factory=dict)
    labels: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    relation_labels: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    producers: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    by_score: dict[int, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    calibration: dict[str, Calibration] = field(default_factory=dict)  # by annotator

    def to_json(self) -> dict[str, Any]:
        people = {
            name: {
                "status": dict(d.status), "spans": dict(d.spans), "relations": dict(d.relations), "acts": d.acts,
                "decisions": d.decided, "active_seconds": d.active_ms // 1000,
                "decisions_per_hour": None if d.per_hour is None else round(d.per_hour, 1),
            }
            for name, d in self.annotators.items()
        }  # fmt: skip
        return {
            "documents": self.documents,
            "languages": dict(self.languages),
            "annotators": people,
            "labels": {name: dict(count) for name, count in self.labels.items()},
            "relation_labels": {name: dict(count) for name, count in self.relation_labels.items()},
            "producers": {name: dict(count) for name, count in sorted(self.producers.items())},
            "calibration": {name: _calibration_to_json(one) for name, one in self.calibration.items()},
            "acceptance_by_score": {f"{tenth / 10:.1f}": dict(count) for tenth, count in sorted(self.by_score.items())},
        }


def _calibration_to_json(calibration: Calibration) -> dict[str, Any] | None:
    """None: not enough decisions yet."""
    if not calibration.says:
        return None
    bins = [
        {
            "from": one.low, "to": one.high, "decided": one.decided, "accepted": one.confirmed,
            "interval": [round(bound, 3) for bound in one.interval],
        }
        for one in calibration.bins
    ]  # fmt: skip
    return {"decided": calibration.decided, "bins": bins}


def statistics(project: Path) -> Statistics:
    """Of all articles but those in the trash. Stored suggestions and decisions are counted, not what patterns would add."""
    found = Statistics()
    with Reader.open(project) as reader:
        schema = reader.schema()
        people = reader.annotators()
        for name in (label.name for label in schema.span_labels):
            found.labels[name] = Counter()
        layers = {annotator_id: Decisions() for annotator_id in people}
        for annotator_id, name in people.items():
            if _pace(list(reader.acts(annotator_id=annotator_id)), layers[annotator_id]):
                found.annotators[name] = layers[annotator_id]
                found.calibration[name] = calibration_of(reader, annotator_id)
        shown = [annotator_id for annotator_id, name in people.items() if name in found.annotators] or [""]
        for document_id in reader.document_ids():
            found.documents += 1
            found.languages[reader.corrected(document_id).language] += 1
            state, suggestions = reader.state(document_id), reader.suggestions(document_id)
            for annotator_id in shown:
                view = view_of(document_id, schema, state.layer(annotator_id, document_id), suggestions)
                person = layers.get(annotator_id)
                if person is not None:
                    person.status[status_of(view).value] += 1
                for span in view.spans:
                    outcome = _outcome(span.state)
                    found.labels[schema.span_label(span.label_id).name][outcome] += 1
                    _count(found, person.spans if person else None, span, outcome)
                for relation in view.relations:
                    outcome = _outcome(relation.state)
                    found.relation_labels[schema.relation_label(relation.label_id).name][outcome] += 1
                    _count(found, person.relations if person else None, relation, outcome)
    return found


def _outcome(state: ItemState) -> str:
    return "undecided" if state.undecided else state.value


def _count(found: Statistics, mine: Counter[str] | None, item: SpanItem | RelationItem, outcome: str) -> None:
    if mine is not None:
        mine[outcome] += 1
    for producer in {origin.producer for origin in item.origins}:
        found.producers[producer][outcome] += 1
    if item.score is not None and item.state in (ItemState.CONFIRMED, ItemState.REJECTED):
        found.by_score[min(int(item.score * 10), 9)][outcome] += 1


def _pace(acts: list[Act], decisions: Decisions) -> bool:
    """Count the acts about articles; false when there are none."""
    mine = [act for act in acts if any(change.document_id for change in act.changes)]
    decisions.acts = len(mine)
    by_hand = [act for act in mine if act.verb is not Verb.IMPORT]  # what was imported has no pace
    for act in by_hand:
        values = (change.after for change in act.changes)
        decisions.decided += sum(isinstance(v, SpanValue | RelationValue) and v.state is not Decision.SUGGESTED for v in values)
    times = sorted(act.made_at for act in by_hand)
    decisions.active_ms = sum(gap for gap in (b - a for a, b in pairwise(times)) if gap <= PAUSE)
    return bool(mine)
