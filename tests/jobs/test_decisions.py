"""What an annotated article decides, beside what is proposed in it."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotated import AnnotatedDocument, AnnotatedSpan
from annotator.core.document import Document
from annotator.core.fold import Layer
from annotator.core.ids import run_id_of
from annotator.core.schema import Schema, SpanLabel
from annotator.core.spans import Run, SpanSuggestion, Suggestions
from annotator.core.values import Decision, Origin, SpanValue, Status
from annotator.core.view import view_of
from annotator.jobs.decisions import decisions

SCHEMA = Schema((SpanLabel("ORG", "ORG", contains=("LOC", "PER")), SpanLabel("LOC", "LOC"), SpanLabel("PER", "PER", contains=("LOC",))))
RUN = Run(run_id_of("rules", "1", "{}"), "rules", "1", "{}", 0)
DOCUMENT = Document.of("Le port de Brénac ouvre demain.", "fr")
STATES = st.sampled_from([Decision.CONFIRMED, Decision.REJECTED])
PLACES = st.tuples(st.integers(0, 12), st.integers(1, 8), st.sampled_from(["ORG", "LOC", "PER", "GONE"]), STATES)


@given(st.lists(PLACES, max_size=6), st.lists(PLACES, max_size=8))
def test_finishing_rejects_what_a_view_shows_as_open_beside_what_is_decided(given_spans, proposed) -> None:
    spans = tuple(
        AnnotatedSpan(f"s{nth}", start, start + length, label, state, "ana", (), None)
        for nth, (start, length, label, state) in enumerate(given_spans)
    )
    claims = tuple(SpanSuggestion(DOCUMENT.document_id, at, at + length, label, RUN.run_id, 0.5) for at, length, label, _ in proposed)
    suggestions = Suggestions(claims, (), {RUN.run_id: RUN})
    known = {label.label_id: label.label_id for label in SCHEMA.span_labels}
    taken = decisions(
        AnnotatedDocument(DOCUMENT, Status.FINISHED, spans), SCHEMA, known.get, known.get, Layer({}, {}, {}), lambda: "x", True, suggestions
    )
    decided, more = taken.changes[: taken.decided], taken.changes[taken.decided : -1]
    layer = Layer({}, {}, {}).after(decided)
    shown = view_of(DOCUMENT.document_id, SCHEMA, layer, suggestions)
    still_open = {reading.span_id for item in shown.spans if item.state.proposed for reading in item.readings}
    if any(label == "GONE" for _, _, label, _ in given_spans):  # that is refused: what is not confirmed may be there all the same
        assert taken.changes == decided
    else:
        assert {change.target_id for change in more} == still_open
    assert all(isinstance(change.after, SpanValue) and change.after.state is Decision.REJECTED for change in more)


def test_what_earlier_articles_would_propose_is_rejected_without_a_proposal_before_it() -> None:
    spans = [("a", 18, 24, "LOC", Decision.CONFIRMED), ("b", 3, 7, "ORG", Decision.CONFIRMED), ("c", 25, 30, "PER", Decision.REJECTED)]
    annotated = AnnotatedDocument(DOCUMENT, Status.FINISHED, tuple(AnnotatedSpan(*span, "ana", ("x",)) for span in spans))
    known = {label.label_id: label.label_id for label in SCHEMA.span_labels}
    asked = []

    def recalled(settled):
        asked.append(settled)
        places = ((8, 10, "LOC"), (25, 30, "PER"))
        return Suggestions(tuple(SpanSuggestion(DOCUMENT.document_id, *place, RUN.run_id, 0.5) for place in places), (), {RUN.run_id: RUN})

    taken = decisions(annotated, SCHEMA, known.get, known.get, Layer({}, {}, {}), lambda: "x", True, Suggestions(), recalled)
    assert asked == [[(3, 7), (18, 24)]]
    implied, _ = taken.changes[taken.decided :]
    assert implied.before is None
    assert implied.after == SpanValue(Decision.REJECTED, 8, 10, "LOC", None, (Origin("rules", "1", 0.5),))
