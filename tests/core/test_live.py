"""The view that follows the acts is the view made anew."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core import decide
from annotator.core.acts import Act, Change, Verb, inverse
from annotator.core.fold import State
from annotator.core.ids import span_id_of
from annotator.core.live import LiveView, Places
from annotator.core.spans import Suggestions
from annotator.core.values import Kind, NoteValue, Status
from annotator.core.view import SpanItem, difference, view_of
from tests.core.test_view import ANA, DOCUMENT, RUNS, SCHEMA, relation, spans

places = st.builds(lambda start, length: (start, start + length), st.integers(0, 60), st.integers(1, 9))
claims = st.tuples(places, st.sampled_from(["PER", "ORG", "LOC", "ROLE"])).map(lambda one: (*one[0], one[1]))


@given(st.lists(places, max_size=20), st.lists(places, min_size=1, max_size=4))
def test_places_around_ranges_are_what_overlaps_them_directly_or_through_others(known, asked):
    groups = [set(range(*one)) for one in asked]
    grows = True
    while grows:
        grows = False
        for start, end in known:
            for group in groups:
                inside = set(range(start, end))
                if inside & group and not inside <= group:
                    group |= inside
                    grows = True
    expected = set().union(*groups)
    found = Places(known).around(asked)
    assert {offset for one in found for offset in range(*one)} == expected
    assert all(one[1] <= other[0] for one, other in pairwise(found))


class Follower:
    """A state, and the live view that follows its acts."""

    def __init__(self, suggestions):
        self.suggestions, self.state, self.acts = suggestions, State(), []
        self.layer = self.state.layer(ANA, DOCUMENT)
        self.live = LiveView(DOCUMENT, SCHEMA, suggestions)
        self.live.make(self.layer)

    def do(self, changes):
        nth = len(self.acts) + 1
        act = Act(f"a0000000-0000-4000-8000-{nth:012d}", nth, Verb.ACCEPT, ANA, 0, tuple(changes))
        if changes and self.state.apply(act) == ():
            self.acts.append(act)
            self.layer = self.layer.after(changes)
            before = self.live.view
            view = self.live.follow(self.layer, changes)
            return before, view
        return None

    def check(self):
        view, anew = self.live.view, view_of(DOCUMENT, SCHEMA, self.state.layer(ANA, DOCUMENT), self.suggestions)
        assert self.layer == self.state.layer(ANA, DOCUMENT)
        assert view == anew
        assert view.sequence == anew.sequence
        assert view.doubt == anew.doubt
        for item in (*view.spans, *view.relations):
            assert view.item(item.item_id) is item
            if isinstance(item, SpanItem):
                assert view.relations_of(item.item_id) == anew.relations_of(item.item_id)
                assert view.spans[view.index(item)] is item


def draw_changes(data, view, number, schema=SCHEMA, ranges=(), statuses=(None, Status.SKIPPED)):
    """What an analyst may do next; spans are put at some of the ranges, if any are given."""
    claims = st.tuples(st.sampled_from(ranges) if ranges else places, st.sampled_from(["PER", "ORG", "LOC", "ROLE"]))
    claims = claims.map(lambda one: (*one[0], one[1]))
    items = [*view.spans, *view.relations]
    way = data.draw(
        st.sampled_from(["accept", "reject", "put back", "correct", "reading", "add", "link", "note", "status", "flip", "label"])
    )
    fresh = f"f0000000-0000-4000-8000-{number:012d}"
    if way == "add":
        return decide.add_span(view, *data.draw(claims), fresh)
    if way == "status":
        return decide.set_status(view, data.draw(st.sampled_from(statuses)))
    if not items:
        return ()
    item = data.draw(st.sampled_from(items))
    if way == "note":
        return decide.annotate(view, item.item_id, item.note, NoteValue(data.draw(st.booleans()), set_aside=data.draw(st.booleans())))
    if way in ("accept", "reject", "put back"):
        return {"accept": decide.accept, "reject": decide.reject, "put back": decide.put_back}[way](view, item)
    if isinstance(item, SpanItem):
        if way == "correct":
            start, end, label = data.draw(claims)
            return decide.correct(view, item, start=start, end=end, label_id=label)
        if way == "reading" and item.readings:
            return decide.take_reading(view, item, data.draw(st.sampled_from(item.readings)))
        if way == "label":
            return decide.relabel(view, schema, item, data.draw(st.sampled_from(["PER", "ORG"])))
        other = data.draw(st.sampled_from(view.spans))
        if way == "link" and other is not item:
            return decide.add_relation(
                view, schema, item.item_id, other.item_id, data.draw(st.sampled_from(["role_at", "met_with"])), fresh
            )
        return ()
    return decide.correct_relation(view, item, flip=way == "flip", label_id="met_with" if way == "label" else None)


@st.composite
def suggested(draw):
    model, rules = draw(st.lists(claims, max_size=10)), draw(st.lists(claims, max_size=5))
    all_claims = list(dict.fromkeys(model + rules))
    pairs = st.tuples(st.sampled_from(all_claims), st.sampled_from(all_claims), st.sampled_from(["role_at", "met_with"]))
    pairs = draw(st.lists(pairs, max_size=8)) if all_claims else []
    found = spans(*model) + spans(*rules, producer="rules")
    return Suggestions(found, tuple(relation(*pair) for pair in pairs), {run.run_id: run for run in RUNS.values()})


@given(suggested(), st.data())
@settings(max_examples=120, deadline=None)
def test_after_any_acts_and_undos_the_view_that_follows_is_the_view_made_anew(suggestions, data):
    follower = Follower(suggestions)
    follower.check()
    for number in range(data.draw(st.integers(1, 8))):
        if follower.acts and data.draw(st.integers(0, 3)) == 0:
            changes = inverse([data.draw(st.sampled_from(follower.acts))])
        else:
            changes = draw_changes(data, follower.live.view, number)
        done = follower.do(changes)
        follower.check()
        if done is not None:
            gone, come = difference(*done)
            assert {*done[0].spans, *done[0].relations} - {*gone} == {*done[1].spans, *done[1].relations} - {*come}


def test_a_claim_comes_back_where_it_was_when_its_span_was_moved_far_away_and_is_put_back():
    follower = Follower(Suggestions(spans((0, 4, "PER")), (), {run.run_id: run for run in RUNS.values()}))
    for start in (20, 40):
        follower.do(decide.correct(follower.live.view, follower.live.view.spans[0], start=start, end=start + 4))
    follower.do(decide.put_back(follower.live.view, follower.live.view.spans[0]))
    follower.check()
    assert [(item.start, item.end) for item in follower.live.view.spans] == [(0, 4)]


def test_a_change_of_another_document_changes_nothing():
    follower = Follower(Suggestions(spans((0, 4, "PER")), (), {run.run_id: run for run in RUNS.values()}))
    change = Change(Kind.NOTE, "another", span_id_of(DOCUMENT, 0, 4, "PER"), None, NoteValue(flag=True))
    before = follower.live.view
    follower.live.follow(follower.layer, [change])
    assert follower.live.view == before


@pytest.mark.parametrize("way", [decide.accept, decide.reject])
def test_items_that_a_decision_does_not_touch_are_the_same_objects(way):
    follower = Follower(Suggestions(spans((0, 4, "PER"), (10, 14, "ORG")), (), {run.run_id: run for run in RUNS.values()}))
    first, second = follower.live.view.spans
    follower.do(way(follower.live.view, first))
    assert follower.live.view.spans[1] is second
