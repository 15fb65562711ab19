"""What stands in a project, in numbers."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.core.annotated import status_of
from annotator.core.errors import Trouble
from annotator.core.values import Status
from annotator.core.view import ItemState, RelationItem, SpanItem, view_of
from annotator.corpus.pace import Stretch, active_ms, article_times, per_hour, stretches, time_per_article
from annotator.jobs.protocol import Progress
from annotator.jobs.reading import count
from annotator.jobs.viewing import calibration_of
from annotator.store.reader import Reader
from annotator.store.work import acts_on_articles, corrected_items, finished_at, read_work, rejected_by_imports
from annotator.suggest.confidence import ENOUGH, Calibration

_TELL = 100  # articles between two tellings of progress


@dataclass(slots=True)
class Decisions:
    """What one annotator has done. `decided` counts what stands, once, without the trash; `active_ms` is the time between acts, without
    pauses; `article_ms` that of an article. `by_import` are those of the rejected spans that stand so by an import that finished their
    article: the file has them not, or rejects what had been proposed here.
    """

    status: Counter[str] = field(default_factory=Counter)
    spans: Counter[str] = field(default_factory=Counter)
    relations: Counter[str] = field(default_factory=Counter)
    by_import: int = 0
    acts: int = 0
    decided: int = 0
    active_ms: int = 0
    article_ms: int | None = None
    stretches: list[Stretch] = field(default_factory=list)
    calibration: Calibration = field(default_factory=Calibration)

    @property
    def per_hour(self) -> float | None:
        """Decisions an hour of work, None without two acts in a row."""
        return per_hour(self.decided, self.active_ms)

    @property
    def left(self) -> int:
        """How many articles are still to be finished."""
        return self.status[Status.NEW.value] + self.status[Status.IN_PROGRESS.value]

    @property
    def left_ms(self) -> int | None:
        """How long they will take if each takes as long as the finished ones; None before any is finished."""
        return None if self.article_ms is None else self.left * self.article_ms

    def to_json(self) -> dict[str, Any]:
        return {
            "status": dict(self.status), "spans": dict(self.spans), "relations": dict(self.relations),
            "spans_rejected_by_import": self.by_import, "acts": self.acts,
            "decisions": self.decided, "active_seconds": self.active_ms // 1000, "decisions_per_hour": _rounded(self.per_hour),
            "articles_left": self.left, "seconds_an_article": _seconds(self.article_ms), "seconds_left": _seconds(self.left_ms),
            "stretches": [
                {
                    "begins": one.begins.isoformat(timespec="minutes"), "decisions": one.decided, "finished": one.finished,
                    "active_seconds": one.active_ms // 1000, "decisions_per_hour": _rounded(one.per_hour),
                }
                for one in self.stretches
            ],
        }  # fmt: skip


@dataclass(slots=True)
class Statistics:
    """Counts: `labels`, `relation_labels` and `producers` by outcome, `by_score` by tenth of the score (0–9) and outcome.

    Outcomes are undecided, accepted (just as proposed), corrected, added (proposed by nobody), rejected and covered (a confirmed span
    has settled it). What an import rejected that had never been proposed counts for no producer and no score.
    """

    documents: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    annotators: dict[str, Decisions] = field(default_factory=dict)
    labels: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    relation_labels: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    producers: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    by_score: dict[int, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def to_json(self) -> dict[str, Any]:
        return {
            "documents": self.documents,
            "languages": dict(self.languages),
            "annotators": {name: one.to_json() for name, one in self.annotators.items()},
            "labels": {name: dict(count) for name, count in self.labels.items()},
            "relation_labels": {name: dict(count) for name, count in self.relation_labels.items()},
            "producers": {name: dict(count) for name, count in sorted(self.producers.items())},
            "calibration": {name: _calibration_to_json(one.calibration) for name, one in self.annotators.items()},
            "acceptance_by_score": {f"{tenth / 10:.1f}": dict(count) for tenth, count in sorted(self.by_score.items())},
        }

    def lines(self) -> list[str]:
        """For people."""

        def counts(of: dict[str, int]) -> str:
            return ", ".join(f"{number:,} {name}" for name, number in sorted(of.items())) or "none"

        lines = [f"languages: {counts(dict(self.languages))}"]
        for name, person in self.annotators.items():
            pace = f", {person.per_hour:,.0f} decisions an hour" if person.per_hour else ""
            if person.article_ms is not None and person.left_ms is not None:
                article, left = person.article_ms / 60_000, person.left_ms / 3_600_000
                pace += f", {article:.1f} minutes an article; {count(person.left, 'article')} left, about {left:.1f} hours"
            unjudged = f" ({person.by_import:,} rejected by imports of finished articles)" if person.by_import else ""
            lines.append(f"{name}: articles {counts(dict(person.status))}; spans {counts(dict(person.spans))}{unjudged}")
            lines.append(f"{name}: relations {counts(dict(person.relations))}; {count(person.acts, 'act')}{pace}")
        for title, table in (("label", self.labels), ("relation", self.relation_labels), ("producer", self.producers)):
            lines += [f"{title} {name}: {counts(dict(outcomes))}" for name, outcomes in sorted(table.items())]
        for name, calibration in ((name, person.calibration) for name, person in self.annotators.items()):
            if not calibration.says:
                lines.append(f"confidence of {name}: not enough yet ({calibration.decided} of {ENOUGH} decisions about suggestions)")
                continue
            for one in calibration.bins:
                low, high = one.interval
                share = f"{one.acceptance:.0%} accepted ({low:.0%}–{high:.0%}) of {one.decided:,}"
                lines.append(f"confidence of {name}, {one.low:.2f}–{one.high:.2f}: {share}")
        lines += [
            f"score {tenth / 10:.1f}–{(tenth + 1) / 10:.1f}: {counts(dict(outcomes))}" for tenth, outcomes in sorted(self.by_score.items())
        ]
        return lines


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def _seconds(milliseconds: int | None) -> int | None:
    return None if milliseconds is None else milliseconds // 1000


def _calibration_to_json(calibration: Calibration) -> dict[str, Any]:
    """Without bins: not enough decisions yet."""
    bins = [
        {
            "from": one.low, "to": one.high, "decided": one.decided, "accepted": one.confirmed,
            "interval": [round(bound, 3) for bound in one.interval],
        }
        for one in calibration.bins
    ]  # fmt: skip
    return {"decided": calibration.decided, "enough": ENOUGH, "bins": bins if calibration.says else []}


def statistics(project: Path, annotator: str | None = None, tell: Callable[[Progress], None] = lambda _: None) -> Statistics:
    """Of all articles but those in the trash, as one annotator stands with them, or all who have done anything.

    Stored suggestions and decisions are counted, not what patterns would add. Raises Trouble for an annotator who is not in the project.
    """
    found = Statistics()
    with Reader.open(project) as reader:
        schema = reader.schema()
        found.labels.update((label.name, Counter()) for label in schema.span_labels)
        people = _people(reader, annotator)
        for annotator_id, name in people.items():
            found.annotators[name] = _work_of(reader, annotator_id)
        corrected = {annotator_id: corrected_items(reader, annotator_id) for annotator_id in people}
        by_import = {annotator_id: rejected_by_imports(reader, annotator_id) for annotator_id in people}
        languages = {summary.document_id: summary.language for summary in reader.documents("")}
        found.documents = len(languages)
        found.languages.update(languages.values())
        for nth, document_id in enumerate(languages):
            if nth % _TELL == 0:
                tell(Progress(nth, len(languages)))
            state, suggestions = reader.state(document_id), reader.suggestions(document_id)
            for annotator_id in people or [""]:
                view = view_of(document_id, schema, state.layer(annotator_id, document_id), suggestions)
                person = found.annotators.get(people.get(annotator_id, ""), Decisions())
                person.status[status_of(view).value] += 1
                others = corrected.get(annotator_id, frozenset())
                unjudged = by_import.get(annotator_id, {})
                for span in view.spans:
                    item = document_id, span.item_id
                    outcome = _outcome(span, item in others)
                    person.spans[outcome] += 1
                    person.by_import += item in unjudged
                    found.labels[schema.span_label(span.label_id).name][outcome] += 1
                    if unjudged.get(item, True):
                        _count(found, span, outcome)
                for relation in view.relations:
                    outcome = _outcome(relation, (document_id, relation.item_id) in others)
                    person.relations[outcome] += 1
                    found.relation_labels[schema.relation_label(relation.label_id).name][outcome] += 1
                    _count(found, relation, outcome)
    return found


def _people(reader: Reader, annotator: str | None) -> dict[str, str]:
    """Names by annotator_id."""
    everyone = reader.annotators()
    if annotator is None:
        return {annotator_id: name for annotator_id, name in everyone.items() if acts_on_articles(reader, annotator_id)}
    found = {annotator_id: name for annotator_id, name in everyone.items() if name == annotator}
    if not found:
        raise Trouble(f"There is no annotator {annotator} in {reader.path}.")
    return found


def _work_of(reader: Reader, annotator_id: str) -> Decisions:
    work, finished = read_work(reader, annotator_id), finished_at(reader, annotator_id)
    return Decisions(
        acts=acts_on_articles(reader, annotator_id),
        decided=sum(one.decided for one in work),
        active_ms=active_ms(work),
        article_ms=time_per_article(article_times(work), finished),
        stretches=stretches(work, finished.values()),
        calibration=calibration_of(reader, annotator_id),
    )


def _outcome(item: SpanItem | RelationItem, corrected: bool) -> str:
    if item.state is not ItemState.CONFIRMED:
        return "undecided" if item.state.undecided else item.state.value
    if not item.origins:
        return "added"
    return "corrected" if corrected else "accepted"


def _count(found: Statistics, item: SpanItem | RelationItem, outcome: str) -> None:
    for producer in {origin.producer for origin in item.origins}:
        found.producers[producer][outcome] += 1
    if item.score is not None and outcome in ("accepted", "corrected", "rejected"):
        found.by_score[min(int(item.score * 10), 9)][outcome] += 1
