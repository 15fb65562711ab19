"""Train, dev and test: a split that no story straddles, with the labels spread as evenly as that allows. Pure.

Groups of near-duplicates are what is dealt out. It is done by iterative stratification (Sechidis, Tsoumakas and Vlahavas 2011, "On the
stratification of multi-label data"): the label with the fewest spans left goes first, to the part that lacks most of its share of it.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import comb
from typing import Any

from annotator.core.document import Document
from annotator.corpus.near_duplicates import near_duplicates

PARTS = ("train", "dev", "test")


@dataclass(slots=True)
class Part:
    """What has come into one part. `labels` counts spans."""

    documents: int = 0
    groups: int = 0
    labels: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Split:
    """`part_of` has the part of each document. `shares` and `parts` are in the order train, dev, test.

    `leaks` are pairs of near-duplicates in two parts; there are none. `prevented` are those that dealing out the documents one by one,
    with the same seed and shares, would have made. `alike` are the documents that are not alone in their group.
    """

    part_of: Mapping[str, str]
    parts: Mapping[str, Part]
    shares: tuple[int, ...]
    seed: int
    alike: int
    leaks: int
    prevented: int

    def to_json(self) -> dict[str, Any]:
        """The report, without the part of each document. A label's share is that of its spans which came into the part."""
        total = self._labels()

        def balance(part: Part) -> dict[str, Any]:
            return {label: {"spans": part.labels[label], "share": round(part.labels[label] / total[label], 4)} for label in sorted(total)}

        return {
            "shares": "/".join(map(str, self.shares)),
            "seed": self.seed,
            "parts": {
                name: {"documents": part.documents, "groups": part.groups, "labels": balance(part)} for name, part in self.parts.items()
            },
            "near_duplicates": self.alike,
            "leaks": self.leaks,
            "leaks_prevented": self.prevented,
        }

    def lines(self) -> list[str]:
        """The report for people: a line for the sizes, one a label, and one for the near-duplicates."""
        names = ", ".join(f"{part.documents:,} {name}" for name, part in self.parts.items())
        lines = [f"split {'/'.join(map(str, self.shares))}, seed {self.seed}: {names}"]
        for label, total in sorted(self._labels().items()):
            spread = ", ".join(f"{part.labels[label] / total:.0%} {name}" for name, part in self.parts.items())
            lines.append(f"{label}, {total:,} spans: {spread}")
        if self.alike:
            lines.append(
                f"{self.alike:,} articles have near-duplicates, all in the same part; split one by one, "
                f"{self.prevented:,} pairs would have come into two parts"
            )
        return lines

    def _labels(self) -> Counter[str]:
        return sum((part.labels for part in self.parts.values()), Counter[str]())


def split_documents(documents: Iterable[tuple[Document, Mapping[str, int]]], shares: Sequence[int], seed: int) -> Split:
    """As `split`, of documents that are taken one by one with their spans by label: grouped with their near-duplicates."""
    labels: dict[str, Mapping[str, int]] = {}

    def counted() -> Iterator[Document]:
        for document, its_labels in documents:
            labels[document.document_id] = its_labels
            yield document

    groups = near_duplicates(counted())
    return split(groups, labels, shares, seed)


def split(groups: Iterable[Sequence[str]], labels: Mapping[str, Mapping[str, int]], shares: Sequence[int], seed: int) -> Split:
    """Deal out groups of documents. `labels` has the number of spans by label of each document; one that is not in it has none.

    `shares` are those of train, dev and perhaps test; a part without a share gets nothing, each other one at least one group when there
    are enough. Ids, labels, shares and seed alone decide, in whatever order they come. Sizes go first: no part exceeds its share of the
    documents by more than the largest group. Labels are spread as evenly as that allows.
    """
    dealt = [_Group.of(ids, labels, seed) for ids in groups]
    part_of = _deal(dealt, shares)
    alone = [_Group.of((document_id,), labels, seed) for group in dealt for document_id in group.ids]
    parts = {name: Part() for name, share in zip(PARTS, shares, strict=False) if share}
    for group in dealt:
        part = parts[part_of[group.ids[0]]]
        part.groups += 1
        part.documents += len(group.ids)
        part.labels += group.labels
    alike = sum(len(group.ids) for group in dealt if len(group.ids) > 1)
    return Split(part_of, parts, tuple(shares), seed, alike, _leaks(dealt, part_of), _leaks(dealt, _deal(alone, shares)))


@dataclass(frozen=True, slots=True)
class _Group:
    chance: bytes
    """Orders the groups, another seed otherwise."""
    ids: tuple[str, ...]
    labels: Counter[str]

    @classmethod
    def of(cls, ids: Iterable[str], labels: Mapping[str, Mapping[str, int]], seed: int) -> "_Group":
        ordered = tuple(sorted(ids))
        counts = sum((Counter(labels.get(document_id, {})) for document_id in ordered), Counter[str]())
        return cls(hashlib.sha256(f"{seed}:{ordered[0]}".encode()).digest(), ordered, counts)


def _leaks(groups: Iterable[_Group], part_of: Mapping[str, str]) -> int:
    """How many pairs of documents of one group stand in two parts."""

    def pairs(group: _Group) -> int:
        together = Counter(part_of[document_id] for document_id in group.ids)
        return comb(len(group.ids), 2) - sum(comb(count, 2) for count in together.values())

    return sum(map(pairs, groups))


def _deal(groups: Iterable[_Group], shares: Sequence[int]) -> dict[str, str]:
    dealer = _Dealer(groups, {name: share / sum(shares) for name, share in zip(PARTS, shares, strict=False) if share})
    return dict(sorted(dealer.deal().items()))


class _Dealer:
    """Iterative stratification. `_room` is the number of documents that each part still wants, `_wanted` the share of its spans of each
    label: shares, where the paper counts, so that the long articles do not all go into the largest part."""

    def __init__(self, groups: Iterable[_Group], shares: Mapping[str, float]) -> None:
        self._left = sorted(groups, key=lambda group: group.chance)
        self._labels = sum((group.labels for group in self._left), Counter[str]())
        documents = sum(len(group.ids) for group in self._left)
        self._room = {name: share * documents for name, share in shares.items()}
        self._due = {name: {label: share * count for label, count in self._labels.items()} for name, share in shares.items()}
        self._wanted = {name: dict.fromkeys(self._labels, 1.0) for name in shares}
        self._dealt: dict[str, list[_Group]] = {name: [] for name in shares}

    def deal(self) -> dict[str, str]:
        while +self._labels:
            label = min(+self._labels, key=lambda label: (self._labels[label], label))
            having = [group for group in self._left if group.labels[label]]
            self._left = [group for group in self._left if not group.labels[label]]
            for group in sorted(having, key=lambda group: -group.labels[label]):
                self._give(group, label)
        for group in sorted(self._left, key=lambda group: -len(group.ids)):
            self._give(group)
        self._fill()
        return {document_id: name for name, groups in self._dealt.items() for group in groups for document_id in group.ids}

    def _give(self, group: _Group, label: str | None = None) -> None:
        """To the part that lacks most of its share of the label, if it has room for half of the group; else to the roomiest."""
        size = len(group.ids)
        roomy = [name for name, room in self._room.items() if room >= size / 2]
        if label is None or not roomy:
            name = max(self._room, key=lambda name: self._room[name])
        else:
            name = max(roomy, key=lambda name: (self._wanted[name][label], self._room[name]))
        self._dealt[name].append(group)
        self._room[name] -= size
        self._labels -= group.labels
        for other, count in group.labels.items():
            self._wanted[name][other] -= count / self._due[name][other]

    def _fill(self) -> None:
        """Give each part that got nothing the smallest group of the part with the most, if that one keeps some."""
        for groups in self._dealt.values():
            giver = max(self._dealt.values(), key=len)
            if not groups and len(giver) > 1:
                smallest = min(giver, key=lambda group: (len(group.ids), group.chance))
                giver.remove(smallest)
                groups.append(smallest)
