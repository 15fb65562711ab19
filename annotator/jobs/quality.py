"""Quality before training: what looks wrong in the reviewed articles of a project, with the places to look at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from annotator.core.annotated import AnnotatedDocument
from annotator.corpus.quality import TITLES, Finding, Place, find
from annotator.formats.manifest import Report
from annotator.jobs.protocol import Progress
from annotator.jobs.reading import articles, count
from annotator.jobs.selecting import Choice, Selection
from annotator.store.reader import Reader

SHOWN = 3
"""Of so many places of a finding the sentence around is given."""

_TELL = 25  # articles between two words of progress
_AROUND = 60  # code points


@dataclass(frozen=True, slots=True)
class Quality:
    """`left_out` counts articles by reason. `around` has the text around the first places of each finding."""

    articles: int
    left_out: dict[str, int]
    annotator: str | None
    findings: tuple[Finding, ...]
    around: dict[Place, str]

    def sentence(self) -> str:
        left = sum(self.left_out.values())
        found = count(len(self.findings), "finding") if self.findings else "nothing suspicious"
        return f"{found} in {articles(self.articles)}" + (f"; {articles(left)} left out." if left else ".")

    def lines(self) -> list[str]:
        """The findings of a kind below its title, each with its first places below it."""
        lines: list[str] = []
        for kind, findings in groupby(self.findings, key=lambda finding: finding.kind):
            lines.append(TITLES[kind])
            for finding in findings:
                lines.append(f"  {finding.sentence()}")
                lines += [
                    f"    {place.document_id} {place.start}–{place.end}: {self.around[place]}"
                    for place in finding.places
                    if place in self.around
                ]
        return lines

    def to_json(self) -> dict[str, Any]:
        return {
            "articles": self.articles,
            "left_out": self.left_out,
            "annotator": self.annotator,
            "findings": [
                {
                    "kind": finding.kind.value,
                    "label": finding.label,
                    "surface": finding.surface,
                    "other": finding.other,
                    "count": finding.count,
                    "of": finding.of,
                    "sentence": finding.sentence(),
                    "places": [[*place, self.around[place]] if place in self.around else [*place] for place in finding.places],
                }
                for finding in self.findings
            ],
        }


def quality(
    project: Path, annotator: str | None = None, status: str = "finished", tell: Callable[[Progress], None] = lambda _: None
) -> Quality:
    """Look at what an annotator has confirmed, in one snapshot; in finished articles ("finished") or in all ("any").

    Raises Trouble for an annotator who is not known, or must be named.
    """
    with Reader.open(project) as reader:
        report = Report()
        selection = Selection(reader, Choice(status=status, annotator=annotator), report)
        ids = selection.ids()
        told = 0

        def read() -> Iterator[AnnotatedDocument]:
            nonlocal told
            for one in selection.confirmed(ids):
                if told % _TELL == 0:
                    tell(Progress(told, 2 * len(ids)))
                told += 1
                yield one

        findings = find(read, (label.name for label in selection.schema.span_labels)) if ids else ()
        tell(Progress(2 * len(ids), 2 * len(ids)))
        shown = list(dict.fromkeys(place for finding in findings for place in finding.places[:SHOWN]))
        around = dict(zip(shown, map(_line, reader.excerpts([_widened(place) for place in shown])), strict=True))
        return Quality(len(ids), dict(report.documents.reported), selection.annotator, findings, around)


def _widened(place: Place) -> tuple[str, int, int]:
    return place.document_id, max(place.start - _AROUND, 0), place.end + _AROUND


def _line(text: str) -> str:
    return " ".join(text.split())
