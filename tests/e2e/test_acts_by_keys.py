"""Every act on spans, and what concerns all items, by the keyboard alone: each taken back and done again."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from annotator.core.history import step_to_undo
from annotator.core.view import ItemState
from tests.e2e.hands import CTRL, SHIFT, Hands, screen_is_the_log, values


def linked(hands: Hands) -> None:
    """Confirm the first two spans and that they met."""
    hands.reach("Yvon Tanguy")
    hands.key("a", "a")
    hands.session.make_current(hands.relation("Yvon Tanguy met_with Odile").item_id)
    hands.key("a")
    assert hands.relations() == ["Yvon Tanguy met_with Odile"]


# moving


def test_n_and_p_go_through_the_undecided_items_and_with_shift_through_all(hands):
    hands.reach("Yvon Tanguy")
    hands.key("a")
    assert hands.current() == "Odile"
    hands.key("p")
    assert hands.current() == "Odile"
    hands.key("P")
    assert hands.current() == "Yvon Tanguy"
    hands.key("n")
    hands.key("n")
    assert hands.current() == "Vannes"


def test_o_marks_the_spans_in_view_and_the_letters_go_there(hands):
    hands.qtbot.waitUntil(hands.page.bar.isVisible)
    hands.key("o")
    assert not hands.page.bar.isVisible(), "the bar would cover marks"
    marks = hands.text._jumps.left()
    assert set(marks) >= {hands.span("Vannes").item_id, hands.span("Anne").item_id}
    assert hands.span("Quimper").item_id not in marks
    hands.type(marks[hands.span("Anne").item_id])
    assert hands.current() == "Anne"
    assert hands.text._jumps is None
    hands.qtbot.waitUntil(hands.page.bar.isVisible)


def test_any_other_key_leaves_the_marks_and_does_nothing_else(hands):
    for pressed in (Qt.Key.Key_Escape, "a", Qt.Key.Key_Space):
        hands.key("o")
        hands.key(pressed)
        if hands.text._jumps is not None:  # it was the letter of a mark
            hands.key(Qt.Key.Key_Escape)
        assert hands.text._jumps is None
    assert hands.spans() == []


def test_u_selects_the_next_likely_miss(hands):
    hands.key(Qt.Key.Key_Home, held=CTRL)
    hands.key("u")
    assert hands.text.selected_text() == "Tina Roux"


def test_w_goes_round_the_spans_that_stand_over_one_another(hands):
    hands.select("Morvan")
    hands.key("1")
    hands.reach("Morvan") if hands.current() != "Morvan" else None
    hands.key("w")
    assert hands.current() == "Morvan"
    assert "No other span" in hands.message()


# judging


def test_a_accepts_and_goes_on(hands):
    hands.reach("Yvon Tanguy")
    hands.taken_back(lambda: hands.key("a"))
    assert hands.spans() == ["PER Yvon Tanguy"]


def test_a_decided_item_is_changed_and_stayed_on(hands):
    hands.reach("Yvon Tanguy")
    hands.key("a")
    hands.key("P")
    hands.key("2")
    assert (hands.current(), hands.spans()) == ("Yvon Tanguy", ["ORG Yvon Tanguy"])
    hands.key("x")
    assert hands.current() == "Yvon Tanguy"


def test_x_and_delete_reject(hands):
    hands.reach("Vannes")
    hands.taken_back(lambda: hands.key("x"))
    hands.reach("Anne")
    hands.taken_back(lambda: hands.key(Qt.Key.Key_Delete))
    assert [hands.span(name).state for name in ("Vannes", "Anne")] == [ItemState.REJECTED] * 2


def test_x_deletes_a_span_made_by_hand(hands):
    hands.select("navires")
    hands.key("4")
    hands.taken_back(lambda: hands.key("x"))
    assert hands.spans() == []


def test_x_lists_the_confirmed_relations_first_and_draws_them(hands):
    linked(hands)
    hands.reach("Odile")
    hands.key("x")
    assert "1 confirmed relation" in hands.message()
    assert "Yvon Tanguy — met with → Odile" in hands.message()
    assert hands.text._asked == {hands.relation("Yvon Tanguy met_with Odile").item_id}
    hands.key(Qt.Key.Key_Escape)
    assert hands.text._asked == frozenset()
    assert hands.relations() == ["Yvon Tanguy met_with Odile"]

    def twice() -> None:
        hands.key("x", "x")

    hands.taken_back(twice)
    assert hands.relations() == []


def test_space_sets_aside_and_with_shift_takes_up_again(hands):
    hands.reach("Vannes")
    hands.taken_back(lambda: hands.key(Qt.Key.Key_Space))
    assert hands.span("Vannes").note.set_aside
    hands.reach("Vannes")
    hands.taken_back(lambda: hands.key(Qt.Key.Key_Space, held=SHIFT))
    assert not hands.span("Vannes").note.set_aside


def test_d_puts_back_whatever_was_decided(hands):
    hands.reach("Vannes")
    hands.key("x")
    hands.reach("Vannes")
    hands.taken_back(lambda: hands.key("d"))
    assert hands.span("Vannes").state is ItemState.OPEN


# labels


def test_a_digit_gives_the_label_confirms_and_goes_on(hands):
    hands.reach("Yvon Tanguy")
    hands.taken_back(lambda: hands.key("2"))
    assert hands.spans() == ["ORG Yvon Tanguy"]


def test_e_and_a_few_letters_give_the_label(hands):
    def act() -> None:
        hands.key("e")
        hands.type("organ")
        hands.key(Qt.Key.Key_Return)

    hands.reach("Yvon Tanguy")
    hands.taken_back(act)
    assert hands.spans() == ["ORG Yvon Tanguy"]


def test_a_label_that_unfits_a_relation_lists_it_first(hands):
    linked(hands)
    hands.reach("Odile")
    hands.key("5")
    assert "Yvon Tanguy — met with → Odile" in hands.message()
    hands.taken_back(lambda: hands.key(Qt.Key.Key_Return))
    assert hands.relations() == []
    assert "DATE Odile" in hands.spans()


# edges


def test_h_and_l_move_the_end_with_shift_the_start(hands):
    hands.reach("Odile")
    hands.taken_back(lambda: hands.key("l"))
    assert hands.current() == "Odile Kermarec"
    hands.taken_back(lambda: hands.key("L"))
    assert hands.current() == "Kermarec"
    hands.taken_back(lambda: hands.key("H"))
    hands.taken_back(lambda: hands.key("h"))
    assert hands.current() == "Odile"


def test_edges_readings_and_labels_on_one_item_are_one_undo_step(hands):
    hands.reach("Odile")
    hands.taken_back(lambda: hands.key("l", "l", "h", "b", "2"))


def test_t_takes_the_selection_as_the_new_edges_any_characters(hands):
    hands.reach("Anne")
    for _ in range(2):
        hands.key(Qt.Key.Key_Right, held=SHIFT)
    assert hands.text.selected_text() == "An"
    hands.taken_back(lambda: hands.key("t"))
    assert hands.spans() == ["PER An"]


def test_edges_that_would_cover_the_other_end_are_asked_about_and_only_enter_answers(hands):
    linked(hands)
    hands.reach("Yvon Tanguy")
    for _ in range(6):
        hands.key("l")
        if "Yvon Tanguy a vu → Odile" in hands.message():
            break
    assert hands.current() == "Yvon Tanguy a vu"
    hands.key("l")
    assert hands.current() == "Yvon Tanguy a vu"
    hands.key(Qt.Key.Key_Return)
    assert hands.current() == "Yvon Tanguy a vu Odile"
    assert hands.relations() == []


def test_b_steps_through_plausible_readings(hands):
    hands.reach("Odile")
    hands.taken_back(lambda: hands.key("b"))
    assert hands.current() == "Odile Kermarec"
    hands.key("z", held=CTRL)
    hands.key("b", "B")
    assert hands.current() == "Odile"


# split and merge


def test_s_splits_at_the_plausible_place_and_again_at_the_next_in_one_undo_step(hands):
    hands.reach("Jean Morvan et Maël Le Goff")
    first = hands.session.current
    hands.taken_back(lambda: hands.key("s"))
    assert hands.spans() == ["PER Jean Morvan", "PER Maël Le Goff"]
    assert hands.session.current == first
    hands.key("z", held=CTRL)
    hands.taken_back(lambda: hands.key("s", "s", "s"))
    assert hands.spans() != ["PER Jean Morvan", "PER Maël Le Goff"]
    assert len(hands.spans()) == 2


def test_s_splits_at_the_caret_where_it_stands_inside(hands):
    hands.reach("Jean Morvan et Maël Le Goff")
    for _ in range(4):
        hands.key(Qt.Key.Key_Right)
    hands.taken_back(lambda: hands.key("s"))
    assert hands.spans() == ["PER Jean", "PER Morvan et Maël Le Goff"]


def test_m_merges_with_the_next_span_and_its_relations_come_along(hands):
    hands.reach("Yvon Tanguy")
    hands.key("a", "a")
    hands.select("Kermarec")
    hands.key("1")
    hands.reach("Odile")
    first = hands.session.current
    hands.taken_back(lambda: hands.key("m"))
    assert "PER Odile Kermarec" in hands.spans()
    assert hands.session.current == first


def test_m_says_what_it_would_take_along(hands):
    linked(hands)
    hands.reach("Yvon Tanguy")
    hands.key("m")
    assert "Yvon Tanguy — met with → Odile" in hands.message()
    hands.key(Qt.Key.Key_Escape)
    hands.taken_back(lambda: hands.key("m", "m"))
    assert hands.spans() == ["PER Yvon Tanguy a vu Odile"]


def test_m_does_not_reach_into_another_paragraph(hands):
    hands.reach("Société des quais du Ponant")
    hands.key("m")
    assert "another paragraph" in hands.message()


# new spans


def test_shift_and_arrows_select_and_a_digit_makes_the_span(hands):
    hands.select("navires")
    hands.taken_back(lambda: hands.key("4"))
    assert hands.spans() == ["MISC navires"]


def test_control_shift_and_arrows_select_words_and_enter_makes_a_span_of_the_last_label(hands):
    hands.select("navires")
    hands.key("4")
    hands.key(Qt.Key.Key_Home, held=CTRL)
    for _ in range(2):
        hands.key(Qt.Key.Key_Right, held=CTRL | SHIFT)
    assert hands.text.selected_text().split() == ["Le", "quai"]
    hands.taken_back(lambda: hands.key(Qt.Key.Key_Return))
    assert any(span.startswith("MISC Le quai") for span in hands.spans())


def test_e_makes_a_span_of_the_selection(hands):
    def act() -> None:
        hands.select("rade")
        hands.key("e")
        hands.type("loc")
        hands.key(Qt.Key.Key_Return)

    hands.taken_back(act)
    assert hands.spans() == ["LOC rade"]


# beside


def test_f_flags_and_c_comments_an_item(hands):
    hands.reach("Vannes")
    hands.taken_back(lambda: hands.key("f"))
    assert hands.span("Vannes").note.flag

    def write(dialog) -> None:
        editor = dialog.findChild(QPlainTextEdit, "commentText")
        QTest.keyClicks(editor, "ville ?")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QTest.keyClicks(editor, "ou port")
        QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)

    def act() -> None:
        hands.in_dialog(write)
        hands.key("c")

    hands.taken_back(act)
    assert hands.span("Vannes").note.comment == "ville ?\nou port"
    hands.qtbot.waitUntil(lambda: ("Comment", "ville ?\nou port") in hands.page.facts.facts())


def test_f_and_c_in_the_articles_are_about_the_article(hands):
    hands.page.articles.table.setFocus()
    hands.key("f")
    assert hands.view.note.flag

    def write(dialog) -> None:
        editor = dialog.findChild(QPlainTextEdit, "commentText")
        QTest.keyClicks(editor, "to read again")
        QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)

    hands.in_dialog(write)
    hands.key("c")
    assert hands.view.note.comment == "to read again"
    hands.qtbot.waitUntil(lambda: ("Comment on the article", "to read again") in hands.page.facts.facts())


def test_i_shows_the_guideline_and_hides_it_again(hands):
    hands.reach("Vannes")
    hands.key("i")
    assert "named place" in hands.page.guideline.text()
    assert hands.text.hasFocus()
    hands.key("i")
    assert not hands.page.guideline.isVisible()


def test_the_menu_key_opens_every_act_on_the_item(hands):
    hands.reach("Vannes")
    hands.key(Qt.Key.Key_F10, held=SHIFT)
    menu = hands.window.findChild(QMenu, "itemMenu")
    names = {action.objectName() for action in menu.actions()}
    assert {"accept", "reject", "set_aside", "split", "merge", "flag", "comment", "relate", "guideline"} <= names
    menu.close()


def test_undo_reaches_into_another_article(hands):
    hands.reach("Vannes")
    hands.key("a")
    first = hands.session.document.document_id
    hands.key(Qt.Key.Key_PageDown, held=CTRL)
    assert hands.session.document.document_id != first
    hands.key("z", held=CTRL)
    assert hands.session.document.document_id == first
    assert hands.spans() == []
    screen_is_the_log(hands)


# any acts

KEYS = (
    *"npNPaxdhlHLbBsmtrwfivo123456",
    *(Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Right, Qt.Key.Key_Down),
    "e",
    "select",
    "take up",
    "inbox",
)


def press(hands: Hands, pressed: str | Qt.Key) -> None:
    if pressed == "select":
        hands.key(Qt.Key.Key_Right, held=CTRL | SHIFT)
    elif pressed == "take up":
        hands.key(Qt.Key.Key_Space, held=SHIFT)
    elif pressed == "inbox":
        hands.page.tabs.setCurrentWidget(hands.page.inbox)
        hands.key(Qt.Key.Key_F6)
    else:
        hands.key(pressed)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pressed=st.lists(st.sampled_from(KEYS), min_size=1, max_size=25))
def test_any_keys_all_undone_give_the_start_and_the_log_gives_the_screen(hands, pressed):
    start = values(hands.view)
    hands.text.setFocus()
    hands.key(Qt.Key.Key_Home, held=CTRL)
    hands.key("N")
    for one in pressed:
        press(hands, one)
    screen_is_the_log(hands)
    hands.key(*[Qt.Key.Key_Escape] * 3)
    hands.text.setFocus()
    hands.key(*[Qt.Key.Key_Escape] * 3)
    while step_to_undo(hands.session.project.heads(hands.session.annotator_id)) is not None:
        hands.key("z", held=CTRL)
        screen_is_the_log(hands)
    assert values(hands.view) == start
