"""What someone has annotated elsewhere, as the changes of one act. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TypeAlias

from annotator.core.acts import Change
from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.decide import reject
from annotator.core.document import Document
from annotator.core.fold import Layer
from annotator.core.ids import relation_id_of, span_id_of
from annotator.core.schema import Schema
from annotator.core.spans import Span, SpanSuggestion, Suggestions
from annotator.core.values import Decision, DocumentValue, Kind, Origin, RelationValue, SpanValue, Status
from annotator.core.view import covered, origins_of, view_of
from annotator.language.tokens import Token

claim_of = itemgetter(1, 2, 3)  # start, end and label_id of a suggestion
_SPAN = Kind.SPAN  # a constant takes a third of the time that the class takes to find it
_SUGGESTED, _CONFIRMED, _REJECTED = Decision.SUGGESTED, Decision.CONFIRMED, Decision.REJECTED

NOTHING = Suggestions()
Recalled: TypeAlias = Callable[[Sequence[Token]], Suggestions]
"""What earlier articles would propose beside some ranges, ascending."""


def named(kind: str, item_id: str) -> str:
    """An item in a sentence. What has no id in its file is called by its place already: span 3."""
    return item_id if item_id.startswith(f"{kind} ") else f"{kind} {item_id}"


class _Decisions:
    def __init__(self, document: Document, schema: Schema, layer: Layer, proposed: Suggestions, fresh: Callable[[], str]) -> None:
        self._document_id = document.document_id
        self._schema, self._layer, self._suggested, self._fresh = schema, layer, proposed, fresh
        self.changes: list[Change] = []
        self.refused: list[str] = []
        self.spans_refused = False
        self.undecided = 0
        self.against = 0
        self.overruled = False
        self._spans = dict(layer.spans)  # as they will be
        self._ids: dict[str, str] = {}  # of spans of the file: here
        self._confirmed = {(v.start, v.end, v.label_id): span_id for span_id, v in layer.spans.items() if v.state is _CONFIRMED}
        self._claims: dict[tuple[int, int, str], tuple[SpanSuggestion, ...]] = {}
        for one in proposed.spans:
            place = one[1:4]  # start, end, label_id
            self._claims[place] = (*self._claims.get(place, ()), one)
        self._proposed: dict[str, tuple[Origin, ...]] = {}
        if proposed.relations:
            shown = view_of(self._document_id, schema, layer, proposed)
            self._proposed = {relation.item_id: relation.origins for relation in shown.relations if relation.state.undecided}

    def span(self, span: AnnotatedSpan, label_id: str | None) -> None:
        if label_id is None:
            self.refused.append(f"{named('span', span.span_id)}: the schema has no label {span.label}")
            self.spans_refused = True
            return
        span_id, start, end, _, state, _, producers, score, meaning = span
        if state is _SUGGESTED:
            self.undecided += 1
            return
        place = start, end, label_id
        known = self._confirmed.get(place)
        if known is not None:
            self._ids[span_id] = known
            return
        target = span_id_of(self._document_id, start, end, label_id)
        current = self._spans.get(target)
        claims = self._claims.get(place, ()) if target not in self._layer.spans else ()
        if current is not None and current[1:4] != place:
            target, current, claims = self._fresh(), None, ()  # the span of this id was corrected: it is another one now
        origins = origins_of(self._suggested, claims) if claims else tuple([Origin(producer, "", score) for producer in producers])
        after = SpanValue(state, start, end, label_id, meaning, origins)
        if current is not None and (current.state is state or state is _REJECTED):
            self._ids[span_id] = target
            return
        before = current
        if before is None and claims:
            before = SpanValue(_SUGGESTED, start, end, label_id, None, origins)
        if current is not None and current.state is _REJECTED and target in self._layer.spans:
            self.overruled = True
        self.changes.append(Change(_SPAN, self._document_id, target, before, after))
        self._spans[target] = after
        self._ids[span_id] = target
        if state is _CONFIRMED:
            self._confirmed[place] = target

    def relation(self, relation: AnnotatedRelation, label_id: str | None) -> None:
        if label_id is None:
            self.refused.append(f"{named('relation', relation.relation_id)}: the schema has no relation {relation.label}")
            return
        if relation.state is _SUGGESTED:
            self.undecided += 1
            return
        head_id, tail_id = self._ids.get(relation.head_id), self._ids.get(relation.tail_id)
        if head_id is None or tail_id is None or head_id == tail_id:
            self.refused.append(f"{named('relation', relation.relation_id)}: one of its ends was left out")
            return
        head, tail = self._spans[head_id], self._spans[tail_id]
        if relation.state is _CONFIRMED and not head.state is tail.state is _CONFIRMED:
            self.refused.append(f"{named('relation', relation.relation_id)}: it is confirmed, but one of its ends is not")
            return
        symmetric = self._schema.relation_label(label_id).symmetric
        ends = {(head_id, tail_id), (tail_id, head_id)} if symmetric else {(head_id, tail_id)}
        here = self._layer.relations.items()
        if any((v.head_id, v.tail_id) in ends and v.label_id == label_id and v.state is _CONFIRMED for _, v in here):
            return
        target = relation_id_of(self._document_id, head_id, tail_id, label_id, symmetric)
        current = self._layer.relations.get(target)
        if current is not None and ((current.head_id, current.tail_id) not in ends or current.label_id != label_id):
            target, current = self._fresh(), None
        if any(change.target_id == target for change in self.changes) or (current is not None and current.state is relation.state):
            return
        origins = self._proposed.get(target) or tuple(Origin(producer, "", relation.score) for producer in relation.producers)
        before = current
        if before is None and target in self._proposed:
            before = RelationValue(_SUGGESTED, head_id, tail_id, label_id, origins)
        after = RelationValue(relation.state, head_id, tail_id, label_id, origins)
        self.changes.append(Change(Kind.RELATION, self._document_id, target, before, after))
        self.against += relation.state is _CONFIRMED and not self._schema.allows(label_id, head.label_id, tail.label_id)

    def finish(self, recalled: Recalled) -> None:
        """Finished is read to the end: a span that is proposed and was not decided is not there, as when an article is finished by hand.

        So is one that earlier articles would propose where nothing is confirmed; since nobody has looked at that proposal, the rejection
        has none before it. Relations stay open: who annotates spans has often said nothing of them.
        """
        if self._layer.status == Status.FINISHED:
            return
        if left := self._open():  # what is confirmed has nothing to do with them
            layer, claims = replace(self._layer, spans={}, relations={}), Suggestions(tuple(left), (), self._suggested.runs)
            view = view_of(self._document_id, self._schema, layer, claims)
            self.changes += [change for item in view.spans for change in reject(view, item)]
        proposed = recalled(sorted({(start, end) for start, end, _ in self._confirmed}))
        decided = {*self._spans, *(one.span_id for one in left)}
        for one in proposed.spans:
            if one.span_id not in decided:
                after = SpanValue(_REJECTED, one.start, one.end, one.label_id, None, origins_of(proposed, (one,)))
                self.changes.append(Change(_SPAN, self._document_id, one.span_id, None, after))
        before = DocumentValue(Status(self._layer.status)) if self._layer.status else None
        self.changes.append(Change(Kind.DOCUMENT, self._document_id, self._document_id, before, DocumentValue(Status.FINISHED)))

    def _open(self) -> list[SpanSuggestion]:
        """The spans proposed that are not decided, and that no confirmed one covers, as a view has it; in text order."""
        proposed = sorted((one for one in self._suggested.spans if one.span_id not in self._spans), key=claim_of)
        settled = covered(self._schema, proposed, [Span("", *place) for place in sorted(self._confirmed)]) if proposed else ()
        return [one for one in proposed if one.span_id not in settled]


@dataclass(frozen=True, slots=True)
class Taken:
    """The changes of one act, how many of them decide an item of the file, why items were refused (`spans_refused`: some of them were
    spans), and how many were undecided.

    `against` counts the relations confirmed against the schema: as in the window, who says so is believed. `overruled`: some span was
    rejected in the layer, and is confirmed.
    """

    changes: tuple[Change, ...]
    decided: int
    refused: tuple[str, ...]
    spans_refused: bool
    undecided: int
    against: int
    overruled: bool


def decisions(
    annotated: AnnotatedDocument,
    schema: Schema,
    span_label: Callable[[str], str | None],
    relation_label: Callable[[str], str | None],
    layer: Layer,
    fresh: Callable[[], str],
    finished: bool,
    proposed: Suggestions,
    recalled: Recalled = lambda settled: NOTHING,
) -> Taken:
    """The changes that decide in one layer what is decided in `annotated`; when it is `finished`, with no span undecided or refused, they
    finish the document, and reject the spans that are `proposed` or would be `recalled` besides.

    What is confirmed in the layer already is left alone; what is rejected there is confirmed if the file says so. The labels come by
    name; `fresh` makes new ids.
    """
    made = _Decisions(annotated.document, schema, layer, proposed, fresh)
    for span in annotated.spans:
        made.span(span, span_label(span.label))
    for relation in annotated.relations:
        made.relation(relation, relation_label(relation.label))
    decided = len(made.changes)
    if finished and not made.undecided and not made.spans_refused:
        made.finish(recalled)
    return Taken(tuple(made.changes), decided, tuple(made.refused), made.spans_refused, made.undecided, made.against, made.overruled)
