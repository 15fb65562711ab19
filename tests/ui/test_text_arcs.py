from annotator.ui.text_arcs import Anchor, Arc, Beyond, rails, route, with_labels


def arc(name: str = "r", symmetric: bool = False) -> Arc:
    return Arc(name, "head", "tail", "role at", symmetric, dashed=False, rejected=False, strong=True)


def test_an_arc_in_one_line_runs_in_its_lane_and_points_at_the_tail():
    made = route(arc(), Anchor(200, 50, 44, (0, 0)), Anchor(100, 50, 44, (0, 0)), 800, 600)
    assert made is not None
    assert made.points == ((200, 50), (200, 44), (100, 44), (100, 50))
    assert made.arrows == ((100, 50),)


def test_an_arc_between_lines_runs_in_the_rail():
    made = route(arc(), Anchor(200, 50, 44, (0, 0)), Anchor(100, 150, 144, (0, 2)), 800, 600)
    assert made is not None
    assert made.points == ((200, 50), (200, 44), (800, 44), (800, 144), (100, 144), (100, 150))


def test_a_symmetric_arc_has_two_heads():
    made = route(arc(symmetric=True), Anchor(200, 50, 44, (0, 0)), Anchor(100, 50, 44, (0, 0)), 800, 600)
    assert made is not None
    assert set(made.arrows) == {(100, 50), (200, 50)}


def test_an_end_out_of_sight_lets_the_arc_run_to_the_edge():
    made = route(arc(), Anchor(200, 50, 44, (0, 0)), Beyond(above=False), 800, 600)
    assert made is not None
    assert made.points[-1] == (800, 598)
    assert made.arrows == ()


def test_nothing_is_drawn_of_an_arc_that_lies_wholly_above():
    assert route(arc(), Beyond(above=True), Beyond(above=True), 800, 600) is None


def test_a_label_stands_where_its_arc_runs_alone():
    short = route(arc("short"), Anchor(100, 50, 44, (0, 0)), Anchor(300, 50, 44, (0, 0)), 800, 600)
    far = route(arc("far"), Anchor(100, 50, 44, (0, 0)), Anchor(600, 50, 44, (0, 0)), 800, 600)
    assert short is not None
    assert far is not None
    labelled = {one.arc.relation_id: one.label for one in with_labels([far, short], {"short": 40, "far": 40}, 12, 900)}
    assert labelled["short"] is not None
    assert labelled["far"] is not None
    assert labelled["short"][2] < 300 < labelled["far"][0]


def test_a_label_without_room_stands_beside_its_arc():
    made = route(arc(), Anchor(100, 50, 44, (0, 0)), Anchor(120, 50, 44, (0, 0)), 800, 600)
    assert made is not None
    (labelled,) = with_labels([made], {"r": 60}, 12, 900)
    assert labelled.label is not None
    assert labelled.label[0] >= 120


def test_an_arc_can_be_clicked_three_pixels_beside_its_line():
    made = route(arc(), Anchor(200, 50, 44, (0, 0)), Anchor(100, 50, 44, (0, 0)), 800, 600)
    assert made is not None
    assert made.distance(150, 41.5) is not None
    assert made.distance(150, 46.5) is not None
    assert made.distance(150, 50) is None


def test_relations_that_overlap_get_rails_of_their_own_the_shortest_nearest():
    assert rails({"outer": (0, 100), "inner": (10, 50), "apart": (60, 70)}, 3) == {"apart": 0, "inner": 0, "outer": 1}


def test_there_are_no_more_rails_than_allowed():
    found = rails({str(nth): (0, 10 + nth) for nth in range(9)}, 2)
    assert set(found.values()) == {0, 1}
