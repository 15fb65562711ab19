"""Every act on spans and relations by the mouse alone: each taken back and done again with the Edit menu."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPlainTextEdit, QPushButton

from annotator.core.view import ItemState
from tests.e2e.hands import ARTICLE, CTRL, LEFT, Hands


def linked(hands: Hands) -> None:
    """Confirm the first two spans and that they met, on the card."""
    press_card(hands, "Yvon Tanguy met_with Odile", "accept")
    assert hands.relations() == ["Yvon Tanguy met_with Odile"]


def card_place(hands: Hands, name: str) -> QRect:
    inbox = hands.page.inbox
    hands.page.tabs.setCurrentWidget(inbox)
    index = inbox.model.index(inbox.model.row_of(hands.relation(name).item_id))
    inbox.list.scrollTo(index)
    QApplication.processEvents()
    return inbox.list.visualRect(index)


def press_card(hands: Hands, name: str, button: str) -> None:
    inbox = hands.page.inbox
    place = inbox.delegate.button_rects(card_place(hands, name))[button].center()
    hands.click(inbox.list.viewport(), place)


def handle(hands: Hands, surface: str, kind: str) -> QPoint:
    """The middle of a handle of the current span, which shows while the mouse is on the span."""
    hands.point(hands.span(surface).start)
    boxes = [h.box for h in hands.text._current_scene().handles if h.kind.value == kind]
    left, top, right, bottom = boxes[0]
    return QPoint(round((left + right) / 2), round((top + bottom) / 2))


def border(hands: Hands, offset: int) -> QPoint:
    """Just right of the character before an offset."""
    rect = hands.text.rect_of_range(offset - 1, offset)
    return QPoint(rect.right() - 1, rect.center().y())


# taking and judging


def test_a_click_takes_an_item_and_a_double_click_decides_nothing(hands):
    hands.take("Vannes")
    QTest.mouseDClick(hands.text.viewport(), LEFT, pos=hands.point(hands.span("Vannes").start + 2))
    assert hands.spans() == []
    assert hands.text.selected_text() == "Vannes"


def test_a_second_click_takes_the_next_larger_span_and_hovering_outlines_it(hands):
    hands.drag(hands.point(ARTICLE.index("quais du")), border(hands, ARTICLE.index("quais du") + 5))
    hands.press("bar_label_MISC")
    place = hands.point(ARTICLE.index("quais du") + 2)
    hands.click(hands.text.viewport(), hands.point(ARTICLE.index("brume")))
    hands.click(hands.text.viewport(), place)
    assert hands.current() == "quais"
    QTest.mouseMove(hands.text.viewport(), place + QPoint(1, 0))
    QTest.mouseMove(hands.text.viewport(), place)
    hovered = hands.text._hover
    hands.click(hands.text.viewport(), place)
    assert hands.session.current == hovered


@pytest.mark.parametrize(("button", "state"), [("bar_accept", ItemState.CONFIRMED), ("bar_reject", ItemState.REJECTED)])
def test_the_bar_accepts_and_rejects(hands, button, state):
    hands.take("Vannes")
    hands.undone_by_mouse(lambda: hands.press(button))
    assert hands.span("Vannes").state is state


def test_the_menu_sets_aside_takes_up_and_puts_back(hands):
    hands.undone_by_mouse(lambda: hands.item_menu("set_aside", "Vannes"))
    assert hands.span("Vannes").note.set_aside
    hands.undone_by_mouse(lambda: hands.item_menu("take_up", "Vannes"))
    hands.take("Vannes")
    hands.press("bar_accept")
    hands.undone_by_mouse(lambda: hands.item_menu("put_back", "Vannes"))
    assert hands.span("Vannes").state is ItemState.OPEN


def test_a_label_is_picked_on_the_bar_or_in_the_menu(hands):
    hands.take("Vannes")
    hands.undone_by_mouse(lambda: hands.press("bar_label_ORG"))
    assert hands.spans() == ["ORG Vannes"]

    def by_menu() -> None:
        hands.item_menu("choose_label", "Vannes")
        hands.pick("MISC")

    hands.undone_by_mouse(by_menu)
    assert hands.spans() == ["MISC Vannes"]


def test_what_a_rejection_takes_along_is_asked_about_and_the_button_answers(hands):
    linked(hands)
    hands.take("Odile")
    hands.press("bar_reject")
    assert "Yvon Tanguy — met with → Odile" in hands.message()
    hands.undone_by_mouse(lambda: hands.click(hands.window.findChild(QPushButton, "statusYes")))
    assert hands.relations() == []


# shape


def test_a_handle_drags_an_edge_over_tokens_and_shows_where_it_snaps(hands):
    hands.take("Odile")
    target = ARTICLE.index("Kermarec") + 3
    start, end = handle(hands, "Odile", "end edge"), border(hands, target)
    viewport = hands.text.viewport()
    QTest.mousePress(viewport, LEFT, pos=start)
    hands.hover(end)
    assert ARTICLE[slice(*hands.text._edges[1:])] == "Odile Kermarec"
    QTest.mouseRelease(viewport, LEFT, pos=end)
    assert hands.spans() == ["PER Odile Kermarec"]
    hands.menu_bar("Edit", "undo")
    hands.undone_by_mouse(lambda: hands.drag(handle(hands, "Odile", "end edge"), border(hands, target)))


def test_control_drags_an_edge_over_characters(hands):
    hands.take("Odile")
    target = ARTICLE.index("Kermarec") + 3
    hands.undone_by_mouse(lambda: hands.drag(handle(hands, "Odile", "end edge"), border(hands, target), CTRL))
    assert hands.spans() == ["PER Odile Ker"]


def test_the_menu_steps_through_readings_splits_and_merges(hands):
    hands.undone_by_mouse(lambda: hands.item_menu("next_reading", "Odile"))
    assert hands.spans() == ["PER Odile Kermarec"]
    hands.undone_by_mouse(lambda: hands.item_menu("split", "Jean Morvan et Maël Le Goff"))
    assert hands.spans()[1:] == ["PER Jean Morvan", "PER Maël Le Goff"]
    hands.undone_by_mouse(lambda: hands.item_menu("merge", "Jean Morvan"))
    assert hands.spans()[1:] == ["PER Jean Morvan et Maël Le Goff"]


def test_the_menu_takes_a_selection_as_the_edges(hands):
    hands.take("Odile")
    start = ARTICLE.index("Kermarec")
    hands.drag(hands.point(start), border(hands, start + len("Kermarec")))
    assert hands.current() == "Odile"
    hands.undone_by_mouse(lambda: hands.menu_bar("Item", "take_selection"))
    assert hands.spans() == ["PER Kermarec"]


# new spans


def test_a_drag_selects_tokens_also_inside_a_span_and_the_bar_makes_the_span(hands):
    start = ARTICLE.index("Maël")
    hands.drag(hands.point(start), hands.point(start + len("Maël Le Gof")))
    assert hands.text.selected_text() == "Maël Le Goff"
    hands.undone_by_mouse(lambda: hands.press("bar_label_PER"))
    assert hands.spans() == ["PER Maël Le Goff"]


def test_control_selects_characters_and_the_last_label_stands_first_on_the_bar(hands):
    start = ARTICLE.index("navires")
    hands.drag(hands.point(start), border(hands, start + 4), CTRL)
    assert hands.text.selected_text() == "navi"
    hands.press("bar_label_MISC")
    hands.drag(hands.point(ARTICLE.index("brume")), border(hands, ARTICLE.index("brume") + 5))
    hands.qtbot.waitUntil(lambda: hands.page.bar.layout().itemAt(0).widget().objectName() == "bar_label_MISC")
    assert hands.page.status.hint_text().startswith("Enter makes MISC")


# relations


def test_a_drag_from_chip_to_chip_asks_for_the_relation_and_makes_it(hands):
    def act() -> None:
        hands.drag(hands.chip("Yvon Tanguy"), hands.chip("Vannes"))
        hands.pick("located_in")

    hands.undone_by_mouse(act)
    assert hands.relations() == ["Yvon Tanguy located_in Vannes"]


def test_the_drag_draws_an_arc_outlines_the_target_and_scrolls_at_the_edge(hands):
    viewport, start = hands.text.viewport(), hands.chip("Yvon Tanguy")
    QTest.mousePress(viewport, LEFT, pos=start)
    hands.hover(hands.chip("Vannes"))
    assert hands.text._overlay(hands.text._window()).target is not None
    hands.hover(QPoint(start.x(), viewport.height() - 4))
    bar = hands.text.verticalScrollBar()
    hands.qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    window = hands.text._window()
    assert hands.text._overlay(window).rubber is not None
    place = hands.text.rect_of_range(ARTICLE.index("Quimper"), ARTICLE.index("Quimper") + 3).center()
    hands.hover(place)
    QTest.mouseRelease(viewport, LEFT, pos=place)
    assert "located_in" in hands.choices()


def test_a_relation_is_judged_on_its_arc(hands):
    linked(hands)
    hands.take("Odile")
    (route,) = [route for route in hands.text._current_scene().routes if route.label]
    left, top, right, bottom = route.label
    hands.click(hands.text.viewport(), QPoint(round((left + right) / 2), round((top + bottom) / 2)))
    assert hands.current() == "Yvon Tanguy met_with Odile"
    hands.undone_by_mouse(lambda: hands.press("bar_reject"))
    assert hands.relations() == []


def test_each_of_several_relations_between_one_pair_can_be_taken(hands):
    for label in ("located_in", "part_of"):
        hands.drag(hands.chip("Société des quais du Ponant"), hands.chip("Vannes"))
        hands.pick(label)
    hands.take("Vannes")
    taken = set()
    for nth in range(2):
        route = hands.text._current_scene().routes[nth]
        hands.click(hands.text.viewport(), QPoint(round(route.points[1][0] + 12), round(route.points[1][1])))
        taken.add(hands.current())
    assert taken == {"Société des quais du Ponant located_in Vannes", "Société des quais du Ponant part_of Vannes"}


def test_a_stub_names_the_end_out_of_sight_and_leads_there(hands):
    hands.drag(hands.chip("Yvon Tanguy"), hands.chip("Vannes"))
    hands.pick("located_in")
    head = hands.span("Yvon Tanguy").item_id
    hands.session.link(head, hands.span("Quimper").item_id, "located_in")
    hands.take("Yvon Tanguy")
    (stub,) = hands.text._current_scene().stubs
    assert "Quimper ¶" in stub.text
    left, top, right, bottom = stub.box
    hands.click(hands.text.viewport(), QPoint(round((left + right) / 2), round((top + bottom) / 2)))
    assert hands.current() == "Quimper"
    assert hands.text.rect_of(hands.session.current) is not None


@pytest.mark.parametrize(
    ("button", "after"), [("accept", ["Yvon Tanguy met_with Odile"]), ("reject", []), ("flip", ["Odile met_with Yvon Tanguy"])]
)
def test_a_card_is_judged_with_its_buttons(hands, button, after):
    hands.undone_by_mouse(lambda: press_card(hands, "Yvon Tanguy met_with Odile", button))
    assert hands.relations() == after


def test_the_menu_of_a_card_sets_aside_labels_and_puts_back(hands):
    name = "Jean Morvan et Maël Le Goff member_of Société des quais du Ponant"
    viewport = hands.page.inbox.list.viewport()
    hands.undone_by_mouse(lambda: hands.menu("set_aside", viewport, card_place(hands, name).center()))
    assert hands.relation(name).note.set_aside

    def label() -> None:
        hands.menu("choose_label", viewport, card_place(hands, name).center())
        hands.pick("role_at")

    hands.undone_by_mouse(label)
    assert hands.relations() == ["Jean Morvan et Maël Le Goff role_at Société des quais du Ponant"]


# beside


def test_the_menu_flags_and_comments(hands):
    hands.undone_by_mouse(lambda: hands.item_menu("flag", "Vannes"))
    assert hands.span("Vannes").note.flag

    def write(dialog) -> None:
        dialog.findChild(QPlainTextEdit).setPlainText("ville")
        save = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
        hands.click(save)

    def act() -> None:
        hands.in_dialog(write)
        hands.item_menu("comment", "Vannes")

    hands.undone_by_mouse(act)
    assert hands.span("Vannes").note.comment == "ville"


def test_the_menu_shows_the_guideline_and_a_click_hides_it(hands):
    hands.item_menu("guideline", "Vannes")
    assert "named place" in hands.page.guideline.text()
    hands.click(hands.page.guideline)
    assert not hands.page.guideline.isVisible()


def test_a_right_click_takes_the_item_and_decides_nothing(hands):
    QTest.mouseClick(hands.text.viewport(), Qt.MouseButton.RightButton, pos=hands.chip("Vannes"))
    assert hands.spans() == []
