"""What an article shall hold in the end, and what it cost to get there."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.ids import document_id_of, sha256_of

Place = tuple[int, int, str]
"""Start, end and label_id of a span."""


@dataclass(frozen=True)
class Gold:
    """What an article shall hold in the end."""

    document_id: str
    spans: frozenset[Place]
    relations: frozenset[tuple[Place, Place, str]]

    @property
    def items(self) -> int:
        return len(self.spans) + len(self.relations)


def read_gold(path: Path) -> list[Gold]:
    """The articles of a JSONL file, with what is confirmed in them and not optional; labels stand for their ids."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        if "text" not in data:
            continue
        wanted = {"confirmed", None}
        spans = {
            span["id"]: (span["start"], span["end"], span["label"])
            for span in data["spans"]
            if span.get("state") in wanted and not span.get("optional")
        }
        relations = frozenset(
            (spans[each["head"]], spans[each["tail"]], each["label"])
            for each in data.get("relations", ())
            if each.get("state") in wanted and not each.get("optional") and each["head"] in spans and each["tail"] in spans
        )
        found.append(Gold(document_id_of(sha256_of(data["text"])), frozenset(spans.values()), relations))
    return found


@dataclass
class Report:
    """What one article cost: events by kind of deed, acts by verb, and what differs from the gold in the end."""

    title: str
    gold: Gold
    events: Counter[str] = field(default_factory=Counter)
    acts: Counter[str] = field(default_factory=Counter)
    missing: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def right(self) -> bool:
        return not self.missing and not self.wrong

    def __str__(self) -> str:
        spent = self.events.total()
        kinds = ", ".join(f"{kind} {count}" for kind, count in self.events.most_common())
        verbs = ", ".join(f"{verb} {count}" for verb, count in self.acts.most_common())
        rest = "".join(f"\n  missing: {each}" for each in self.missing) + "".join(f"\n  wrong: {each}" for each in self.wrong)
        return (
            f"{self.title[:50]!r}: {spent} events for {len(self.gold.spans)} spans and {len(self.gold.relations)} relations "
            f"({spent / max(1, self.gold.items):.2f} an item)\n  events: {kinds}\n  acts: {verbs}{rest}"
        )
