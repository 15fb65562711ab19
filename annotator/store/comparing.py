"""What a project holds that a backup lacks, and the other way round, article by article: what restoring it would lose and bring."""

import json
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.store import codec
from annotator.store.backups import open_backup
from annotator.store.connection import troubles
from annotator.store.reader import Reader


@dataclass(frozen=True, slots=True)
class Side:
    """Of one article what stands on one side alone: acts, and the spans and relations that they decided. `there`: is the article?"""

    there: bool = False
    acts: int = 0
    decisions: int = 0


@dataclass(frozen=True, slots=True)
class ArticleDifference:
    """`document_id` "" stands for what belongs to no article: the labels."""

    document_id: str
    title: str
    project: Side = Side()
    backup: Side = Side()


@dataclass(frozen=True, slots=True)
class Difference:
    """`acts_lost` would be lost by restoring, `acts_back` would come back; each act is counted once, whatever articles it is about."""

    articles: tuple[ArticleDifference, ...]
    acts_lost: int
    acts_back: int

    @property
    def articles_lost(self) -> int:
        return sum(one.project.there and not one.backup.there for one in self.articles)

    @property
    def articles_back(self) -> int:
        return sum(one.backup.there and not one.project.there for one in self.articles)


def difference(project: Reader, backup: Path) -> Difference:
    """The articles that differ, those that would lose most first. Raises Trouble where the backup cannot be read."""
    with closing(open_backup(backup)) as kept, troubles(backup):
        sides = (project.connection, kept)
        acts = [dict(side.execute("SELECT act_id, act_no FROM act")) for side in sides]
        alone = [[number for act_id, number in own.items() if act_id not in other] for own, other in (acts, acts[::-1])]
        titles = [dict(side.execute("SELECT document_id, title FROM document")) for side in sides]
        found: dict[bytes, ArticleDifference] = {}
        for place, (side, only) in enumerate(zip(sides, alone, strict=True)):
            found |= {one: _difference(one, titles) for one in titles[place] if one not in titles[1 - place]}
            for document_id, number, decisions in side.execute(_DECIDED, (json.dumps(only),)):
                one = found.get(document_id) or _difference(document_id, titles)
                if place == 0:
                    found[document_id] = replace(one, project=replace(one.project, acts=number, decisions=decisions))
                else:
                    found[document_id] = replace(one, backup=replace(one.backup, acts=number, decisions=decisions))
    ranked = sorted(found.values(), key=_most_lost)
    return Difference(tuple(ranked), len(alone[0]), len(alone[1]))


def _most_lost(one: ArticleDifference) -> tuple[int, int, int, str, str]:
    return -one.project.decisions, -one.project.acts, -one.backup.decisions, one.title, one.document_id


def _difference(document_id: bytes, titles: list[dict[bytes, str]]) -> ArticleDifference:
    if not document_id:
        return ArticleDifference("", "", Side(True), Side(True))
    title = titles[0].get(document_id) or titles[1].get(document_id) or ""
    return ArticleDifference(codec.id_from_bytes(document_id), title, *(Side(document_id in one) for one in titles))


_DECIDED = """SELECT coalesce(document_id, x''), count(DISTINCT act_no), sum(kind IN ('span', 'relation'))
    FROM change LEFT JOIN document USING (document_no)
    WHERE act_no IN (SELECT value FROM json_each(?)) GROUP BY document_no"""
