"""The values of dates in a view."""

from annotator.core import decide
from annotator.core.acts import Act, Verb
from annotator.core.document import Source
from annotator.core.fold import Layer, State
from annotator.core.ids import annotator_id_of, run_id_of
from annotator.core.spans import Run, SpanSuggestion, Suggestions
from annotator.core.values import Decision, SpanValue
from annotator.core.view import ItemState
from annotator.jobs.schemas import read_schema
from annotator.language.article import make_document
from annotator.suggest.overlay import overlay

SCHEMA = read_schema("news")
RUN = Run(run_id_of("model", "1", "{}"), "model", "1", "{}", 0)
DOCUMENT = make_document("Le maire a parlé vendredi 24 septembre à Brénac.", language="fr", source=Source(published="2021-09-25"))
START = DOCUMENT.text.index("vendredi")
END = DOCUMENT.text.index(" à")


def view(**decided: SpanValue):
    stored = Suggestions((SpanSuggestion(DOCUMENT.document_id, START, END, "DATE", RUN.run_id),), (), {RUN.run_id: RUN})
    return overlay(DOCUMENT, SCHEMA, Layer(decided, {}, {}, None), stored)


def confirmed(value: SpanValue):
    return next(item for item in view(given=value).spans if item.state is ItemState.CONFIRMED)


def test_a_suggested_date_shows_its_value_and_keeps_it_when_accepted():
    (item,) = view().spans
    assert (item.value, item.derived) == (None, "2021-09-24")
    (change,) = decide.accept(view(), item)
    assert change.after.value == "2021-09-24"


def test_other_edges_give_another_value():
    (item,) = view().spans
    (change,) = decide.correct(view(), item, end=START + len("vendredi 24"))
    assert change.after.value is None
    (corrected,) = view(**{item.item_id: change.after}).spans
    assert corrected.derived == "2021-09-24"  # the Friday that is a 24th
    (change,) = decide.correct(view(), item, label_id="MISC")
    assert change.after.value is None


def test_a_value_that_was_given_stays():
    given = SpanValue(Decision.CONFIRMED, START, END, "DATE", "2020-09-24")
    assert (confirmed(given).value, confirmed(given).derived) == ("2020-09-24", None)


def test_other_labels_have_no_value():
    assert confirmed(SpanValue(Decision.CONFIRMED, START, END, "MISC")).derived is None


def test_a_date_can_be_corrected_again_and_again_and_rejected():
    state, act_ids = State(), iter(range(1, 9))
    layer_of = annotator_id_of("ana")

    def shown():
        layer = state.layer(layer_of, DOCUMENT.document_id)
        return overlay(DOCUMENT, SCHEMA, layer, Suggestions())

    def do(changes):
        nth = next(act_ids)
        assert state.apply(Act(f"a0000000-0000-4000-8000-{nth:012d}", nth, Verb.CORRECT, layer_of, 0, changes)) == ()

    do(decide.add_span(shown(), START, END, "DATE", "b0000000-0000-4000-8000-000000000001"))
    for end in (END - 10, END, END - 10):
        do(decide.correct(shown(), shown().spans[0], end=end))
    do(decide.reject(shown(), shown().spans[0]))
    assert shown().spans == ()
