"""What a training is made of, settled before anything is trained: which articles in which part, which labels, and what it begins with."""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field

from annotator.core.annotated import AnnotatedDocument
from annotator.core.errors import Trouble
from annotator.core.values import Status, canonical
from annotator.corpus.near_duplicates import near_duplicates
from annotator.corpus.splits import PARTS, Split, split_documents
from annotator.jobs.pipeline_info import describe
from annotator.jobs.protocol import Json
from annotator.jobs.training import TrainOptions
from annotator.models.evaluation import Span
from annotator.models.material import Material
from annotator.models.pipeline import installed
from annotator.models.scoring import gold_of
from annotator.models.training_docs import has_nested, label_counts

VERSION = 2
"""Rises when the same articles with the same options would be trained otherwise."""
FEWEST = 10
"""Labels with fewer spans to train on are named: little can be learnt of them."""
SMALL = 60  # articles: of fewer, larger parts are set apart, or dev and test would say nothing
BLANK = "blank"
NESTED_UNFINISHED = "not finished, in a project with spans inside others"


@dataclass(slots=True)
class Plan:
    """What is trained on what, settled before anything is trained. `labels` are those of the spans in the train part, by name."""

    material: Material
    options: TrainOptions
    base: str | None
    name: str
    parts: dict[str, list[AnnotatedDocument]]
    split: Split
    labels: Counter[str]
    fingerprint: str
    left_out: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, material: Material, options: TrainOptions) -> "Plan":
        """Raises Trouble when there is too little to train on."""
        documents, left_out = material.documents, Counter(material.left_out)
        finished = [one for one in documents if one.status is Status.FINISHED]
        if len(finished) < 2:
            why = "; ".join(f"{number} {reason}" for reason, number in material.left_out.items())
            raise Trouble(
                f"Finished articles in {material.project}: {len(finished)}; training needs 2 at least; {why}."
                if why
                else f"Finished articles in {material.project}: {len(finished)}; training needs 2 at least."
            )
        if has_nested(documents) and len(finished) < len(documents):  # a span categoriser takes all that is no span for wrong
            left_out[NESTED_UNFINISHED] += len(documents) - len(finished)
            documents = finished
        shares = options.shares or ((60, 20, 20) if len(finished) < SMALL else (80, 10, 10))
        dealt = split_documents(((one.document, Counter(span.label for span in one.spans)) for one in finished), shares, options.seed)
        parts: dict[str, list[AnnotatedDocument]] = {part: [] for part in PARTS}
        scored = {document_id for document_id, part in dealt.part_of.items() if part != "train"}
        alike = _alike(documents, scored) if len(finished) < len(documents) else set()
        for one in documents:  # what is not finished cannot say what is wrong, and so is not scored on
            part = dealt.part_of.get(one.document.document_id)
            if part is None and one.document.document_id in alike:
                left_out["not finished, and a near-duplicate of one that is scored on"] += 1
            else:
                parts[part or "train"].append(one)
        labels = label_counts(parts["train"], options.leave_out)
        if not labels:
            raise Trouble(f"No span is confirmed in the finished articles of {material.project}: there is nothing to learn.")
        base = options.base or installed().get(material.language)
        if base == BLANK:
            base = None
        plan = cls(material, options, base, _name(options, material), parts, dealt, labels, "", left_out)
        plan.fingerprint = hashlib.sha256(canonical(plan._data()).encode()).hexdigest()
        return plan

    def _data(self) -> Json:
        """All that the pipeline depends on."""
        options = {name: value for name, value in self.options.to_json().items() if name not in ("curve", "name", "annotator")}
        return {
            "version": VERSION,
            "options": options,
            "base": describe(self.base).sha256 if self.base else None,
            "guideline": self.material.guideline.parameters(),
            "labels": self.material.label_ids,
            "articles": [
                [part, one.document.document_id, one.status.value, one.document.cuts(), [span[1:4] for span in one.spans]]
                for part, documents in self.parts.items()
                for one in documents
            ],
        }

    @property
    def few(self) -> list[str]:
        """The labels that there is too little of."""
        return sorted(label for label in self.material.label_ids if 0 < self.labels[label] < FEWEST)

    @property
    def part_of(self) -> dict[str, str]:
        return {one.document.document_id: part for part, documents in self.parts.items() for one in documents}

    @property
    def counts(self) -> dict[str, int]:
        return {part: len(documents) for part, documents in self.parts.items()}

    def event(self, resumed: int | None) -> Json:
        return {
            "stage": "read", "done": sum(self.counts.values()), "total": sum(self.counts.values()), "message": None,
            "articles": self.counts, "left_out": dict(self.left_out), "labels": dict(self.labels), "few": self.few, "resumed": resumed,
        }  # fmt: skip

    def gold(self, part: str) -> list[set[Span]]:
        return [gold_of(one, self.options.leave_out) for one in self.parts[part]]


def _alike(documents: list[AnnotatedDocument], scored: set[str]) -> set[str]:
    """The documents that are near-duplicates of some of these: a pipeline that has read them would know the answers."""
    groups = near_duplicates(one.document for one in documents)
    return {document_id for group in groups if not scored.isdisjoint(group) for document_id in group}


def _name(options: TrainOptions, material: Material) -> str:
    """Without the language, which spaCy puts in front."""
    name = options.name or re.sub(r"\W+", "_", material.project.stem.casefold()).strip("_") or "news"
    name = name.removeprefix(f"{material.language}_")
    return f"{name}_trained" if f"{material.language}_{name}" in installed().values() else name
