"""What the text shows follows the view: it is what a fresh take of the view would show."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.acts import inverse
from annotator.core.document import Document
from annotator.core.fold import State
from annotator.core.spans import Suggestions
from annotator.core.view import RelationItem, view_of
from annotator.language.blocks import blocks_of
from annotator.ui.text_layout import ArticleLayout, Metrics
from annotator.ui.text_marks import Rejected
from annotator.ui.text_shown import Shown
from tests.core.test_live import Follower, draw_changes, suggested
from tests.core.test_view import ANA, DOCUMENT, RUNS, SCHEMA, relation, spans

TEXT = "Un petit\n\nbateau est\nrentré au port, ce matin,\n\nsans vent ni voile, dit-on."


def state_of(layout, shown, blocks):
    return [(layout.marks(nth), layout.ends(nth)) for nth in range(len(blocks))], shown.rails


@given(suggested(), st.booleans(), st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_marks_and_arcs_that_follow_are_those_of_the_view_taken_anew(qapp, suggestions, all_arcs, data):
    blocks, metrics = blocks_of(Document.of(TEXT, "fr")), Metrics.of(1.0)
    follower = Follower(suggestions)
    layout, shown = ArticleLayout(TEXT, blocks, metrics, 200.0), Shown()
    shown.all_arcs, shown.rail_count = all_arcs, 4
    shown.take(layout, follower.live.view, SCHEMA)
    for number in range(data.draw(st.integers(1, 6))):
        if follower.acts and data.draw(st.integers(0, 3)) == 0:
            changes = inverse([data.draw(st.sampled_from(follower.acts))])
        else:
            changes = draw_changes(data, follower.live.view, number)
        follower.do(changes)
        view = follower.live.view
        shown.follow(view)
        names = [item.item_id for item in (*view.spans, *view.relations)]
        lingering = frozenset(data.draw(st.lists(st.sampled_from(names), max_size=1)) if names else ())
        shown.set_rejected(Rejected(False, lingering))
        anew, fresh = ArticleLayout(TEXT, blocks, metrics, 200.0), Shown()
        fresh.all_arcs, fresh.rail_count, fresh.rejected = all_arcs, 4, Rejected(False, lingering)
        fresh.take(anew, view, SCHEMA)
        assert state_of(layout, shown, blocks) == state_of(anew, fresh, blocks)
        strong = {item.item_id for item in view.relations if isinstance(item, RelationItem)}
        last = len(blocks) - 1
        assert shown.links(strong, (), 0, last) == fresh.links(strong, (), 0, last)


def test_arcs_stand_in_text_order_whichever_of_them_is_current(qapp):
    blocks = blocks_of(Document.of(TEXT, "fr"))
    people, place = [(start, start + 2, "PER") for start in range(0, 24, 3)], (30, 34, "ORG")
    found = tuple(relation(one, place, "role_at") for one in people)
    view = view_of(
        DOCUMENT, SCHEMA, State().layer(ANA, DOCUMENT), Suggestions(spans(*people, place), found, {r.run_id: r for r in RUNS.values()})
    )
    shown = Shown()
    shown.take(ArticleLayout(TEXT, blocks, Metrics.of(1.0), 200.0), view, SCHEMA)
    names = [item.item_id for item in sorted(view.relations, key=lambda item: view.span(item.head_id).start)]
    assert len(names) == 8
    for current in names:
        others = [name for name in names if name != current]
        assert [link.item.item_id for link in shown.links({current}, others, 0, len(blocks) - 1)] == names
