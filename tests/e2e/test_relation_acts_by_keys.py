"""Every act on relations by the keyboard alone: made, judged in the text and as cards; each taken back and done again."""

from PySide6.QtCore import Qt

from annotator.core.view import ItemState
from tests.e2e.hands import CTRL, Hands


def test_r_pins_enter_links_the_digit_names_the_label_and_the_head_stays(hands):
    hands.reach("Yvon Tanguy")
    hands.key("r")
    hands.reach("Vannes")

    def act() -> None:
        hands.key(Qt.Key.Key_Return)
        assert "located_in" in hands.choices()
        hands.type("located")
        hands.key(Qt.Key.Key_Return)

    hands.taken_back(act)
    assert hands.relations() == ["Yvon Tanguy located_in Vannes"]
    assert hands.spans() == ["PER Yvon Tanguy", "LOC Vannes"]
    assert hands.session.pinned == hands.span("Yvon Tanguy").item_id
    hands.key(Qt.Key.Key_Escape)
    assert hands.session.pinned is None


def test_what_holds_the_other_way_is_offered_flipped_and_the_last_label_comes_first(hands):
    hands.reach("Vannes")
    hands.key("r")
    hands.reach("Yvon Tanguy")
    hands.key(Qt.Key.Key_Return)
    row = hands.choices().index("located_in flipped")
    hands.key(*[Qt.Key.Key_Down] * row)
    hands.key(Qt.Key.Key_Return)
    assert hands.relations() == ["Yvon Tanguy located_in Vannes"]
    hands.key(Qt.Key.Key_Escape)
    hands.reach("Anne")
    hands.key("r")
    hands.reach("Vannes")
    hands.key(Qt.Key.Key_Return)
    assert hands.choices()[0] == "located_in"


def test_what_the_schema_does_not_allow_can_be_recorded_with_a_warning(hands):
    hands.reach("Yvon Tanguy")
    hands.key("r")

    def act() -> None:
        hands.reach("Vannes")
        hands.key(Qt.Key.Key_Return)
        hands.key(Qt.Key.Key_Up)
        hands.key(Qt.Key.Key_Return)
        hands.type("met_with")
        hands.key(Qt.Key.Key_Return)

    hands.taken_back(act)
    assert hands.relations() == ["Yvon Tanguy met_with Vannes"]
    hands.key("z", held=CTRL)
    act()
    assert "against the schema" in hands.message()
    card = next(card for card in hands.cards() if card.head == "Yvon Tanguy" and card.tail == "Vannes")
    assert card.against


def test_r_and_letters_link_at_once(hands):
    hands.reach("Yvon Tanguy")
    hands.key("r", "o")
    assert hands.span("Yvon Tanguy").item_id not in hands.text._jumps.left(), "a head cannot be its own tail"
    hands.type(hands.text._jumps.left()[hands.span("Vannes").item_id])
    assert "located_in" in hands.choices()


def test_r_twice_lists_the_spans_nearest_first_to_be_typed(hands):
    hands.reach("Odile")
    hands.key("r", "r")
    assert hands.choices()[0] == "Yvon Tanguy"
    hands.type("loic")
    assert hands.choices() == ["Loïc Bihan"]
    hands.key(Qt.Key.Key_Return)
    assert "met_with" in hands.choices()


def test_a_relation_comes_after_its_second_end_and_is_judged_like_a_span(hands):
    hands.reach("Yvon Tanguy")
    hands.key("a", "a")
    hands.key("P")
    hands.reach("Yvon Tanguy met_with Odile")
    hands.taken_back(lambda: hands.key("a"))
    assert hands.relations() == ["Yvon Tanguy met_with Odile"]
    hands.reach("Yvon Tanguy met_with Odile")
    hands.taken_back(lambda: hands.key(Qt.Key.Key_Delete))
    assert hands.relations() == []


# the inbox


def into_the_inbox(hands: Hands, name: str) -> None:
    hands.page.tabs.setCurrentWidget(hands.page.inbox)
    hands.key(Qt.Key.Key_F6)
    for _ in range(8):
        if hands.named(hands.view.item(hands.page.inbox.current())) == name:
            return
        hands.key("N")
    raise AssertionError(f"no card {name}")


def test_a_card_is_accepted_with_its_ends_in_one_undo_step_and_the_next_is_current(hands):
    name = "Jean Morvan et Maël Le Goff member_of Société des quais du Ponant"
    into_the_inbox(hands, name)
    hands.taken_back(lambda: hands.key("a"))
    assert hands.relations() == [name]
    assert hands.spans() == ["PER Jean Morvan et Maël Le Goff", "ORG Société des quais du Ponant"]


def test_a_card_is_rejected_set_aside_turned_relabelled_and_put_back(hands):
    name = "Yvon Tanguy met_with Odile"
    into_the_inbox(hands, name)
    inbox = hands.page.inbox

    def again(*keys) -> None:
        inbox.list.setFocus()
        hands.key(*["P"] * inbox.model.rowCount())
        hands.key(*["N"] * inbox.model.row_of(wanted))
        assert inbox.current() == wanted
        hands.key(*keys)

    wanted = inbox.current()
    hands.taken_back(lambda: again("x"))
    assert hands.view.item(wanted).state is ItemState.REJECTED
    hands.taken_back(lambda: again("d"))
    hands.taken_back(lambda: again(Qt.Key.Key_Space))
    assert hands.view.item(wanted).note.set_aside
    hands.taken_back(lambda: again("v"))
    assert hands.relations() == ["Odile met_with Yvon Tanguy"]


def test_a_card_takes_a_digit_or_a_typed_label_and_the_next_one_is_current(hands):
    name = "Jean Morvan et Maël Le Goff member_of Société des quais du Ponant"
    into_the_inbox(hands, name)
    card = hands.page.inbox.current()
    hands.taken_back(lambda: hands.key("1"))
    assert hands.relations() == ["Jean Morvan et Maël Le Goff role_at Société des quais du Ponant"]
    assert hands.page.inbox.current() != card
    hands.key("z", held=CTRL)

    def typed() -> None:
        hands.page.inbox.list.setFocus()
        hands.key("P", "P", "P")
        hands.key(*["N"] * hands.page.inbox.model.row_of(card))
        hands.key("e")
        hands.type("role")
        hands.key(Qt.Key.Key_Return)
        assert hands.page.inbox.list.hasFocus()

    hands.taken_back(typed)
    assert hands.relations() == ["Jean Morvan et Maël Le Goff role_at Société des quais du Ponant"]


def test_a_relation_that_its_label_does_not_allow_turned_round_can_be_recorded_all_the_same(hands):
    into_the_inbox(hands, "Loïc Bihan located_in Quimper")
    card = hands.page.inbox.current()

    def act() -> None:
        hands.page.inbox.list.setFocus()
        assert hands.page.inbox.current() == card
        hands.key("v")
        assert hands.choices()[-1] == "other labels, which the schema does not allow here…"
        assert hands.relations() == []
        hands.key(Qt.Key.Key_Up, Qt.Key.Key_Return)
        hands.type("located")
        hands.key(Qt.Key.Key_Return)

    hands.taken_back(act)
    assert hands.relations() == ["Quimper located_in Loïc Bihan"]
    assert next(one for one in hands.cards() if one.key == card).against


def test_a_relation_is_turned_round_with_a_label_that_holds_the_other_way(hands):
    into_the_inbox(hands, "Loïc Bihan located_in Quimper")
    hands.key("v")
    assert hands.choices()[:-1] == ["sanctions"]
    hands.key(Qt.Key.Key_Return)
    assert hands.relations() == ["Quimper sanctions Loïc Bihan"]


def test_a_key_that_only_changes_a_card_stays_and_the_next_decision_goes_on(hands):
    into_the_inbox(hands, "Yvon Tanguy met_with Odile")
    card = hands.page.inbox.current()
    hands.key("v")
    assert hands.page.inbox.current() == card
    hands.key("a")
    assert hands.page.inbox.current() != card


def test_the_cards_keep_their_places_while_the_inbox_has_the_focus(hands):
    into_the_inbox(hands, "Yvon Tanguy met_with Odile")
    before = [card.key for card in hands.cards()]
    hands.key("a")
    after = [card.key for card in hands.cards()]
    assert after[: len(before)] == before


def test_a_relation_whose_end_is_rejected_is_put_away_and_comes_back_with_it(hands):
    name = "Yvon Tanguy met_with Odile"
    relation_id = hands.relation(name).item_id
    hands.reach("Odile")
    hands.key("x")
    assert relation_id not in [card.key for card in hands.cards()]
    hands.key("z", held=CTRL)
    assert relation_id in [card.key for card in hands.cards()]
