"""The list of labels with two hundred of them, some kinds of others."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from annotator.core.schema import RelationLabel, Schema, SpanLabel
from annotator.ui.label_palette import LabelPalette, label_for, relation_choices, span_choices
from annotator.ui.matching import fitting, rank

MANY = (
    SpanLabel("PER", "PER", (("en", "Person"),), key="1", guideline=(("en", "A named human being."),)),
    SpanLabel("ORG", "ORG", (("en", "Organisation"),), key="2"),
    *(SpanLabel(f"ORG{nth}", f"ORG_kind_{nth}", parent="ORG", hue=nth) for nth in range(150)),
    *(SpanLabel(f"X{nth}", f"other_{nth}", parent="ORG7") for nth in range(47)),
    SpanLabel("EVT", "EVENT", (("en", "Événement culturel"),)),
)


@pytest.fixture
def opened(qtbot):
    """A palette of two hundred labels in a room, and what was taken from it."""
    room = QWidget()
    room.resize(900, 640)
    qtbot.addWidget(room)
    palette, taken = LabelPalette(room), []
    back = QWidget(room)
    back.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    room.show()
    qtbot.waitExposed(room)

    def ask(**how):
        palette.ask("Label", span_choices(MANY), QRect(10, 10, 1, 1), lambda choice: taken.append(choice.label_id), back, **how)
        return palette, palette.findChild(QWidget, "paletteField"), taken

    return ask


def names(palette):
    return [choice.name for choice in palette.shown()]


def test_a_label_stands_under_the_one_that_it_is_a_kind_of():
    choices = span_choices(MANY)
    assert len(choices) == len(MANY)
    depths = {choice.label_id: choice.depth for choice in choices}
    assert (depths["ORG"], depths["ORG3"], depths["X5"], depths["EVT"]) == (0, 1, 2, 0)
    assert [choice.label_id for choice in choices][:3] == ["PER", "ORG", "ORG0"]


def test_labels_that_are_kinds_of_each_other_are_all_listed():
    circle = (SpanLabel("A", "A", parent="B"), SpanLabel("B", "B", parent="A"))
    assert {choice.label_id for choice in span_choices(circle)} == {"A", "B"}


def test_no_more_than_twelve_rows_are_in_sight_and_the_list_scrolls(opened):
    palette, field, _ = opened()
    assert palette.height() < 520
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert palette.current_row() == len(MANY) - 1
    assert palette.list.visualRect(palette.list.currentIndex()).intersects(palette.list.viewport().rect())


def test_what_was_used_last_stands_first_until_something_is_typed(opened):
    palette, field, _ = opened(recent=("EVT", "X5"))
    assert names(palette)[:3] == ["EVENT", "other_5", "PER"]
    QTest.keyClicks(field, "kind 14")
    assert names(palette)[0] == "ORG_kind_14"
    assert names(palette).count("EVENT") == 0


def test_a_digit_picks_the_label_by_its_key(opened):
    _, field, taken = opened(recent=("EVT",))
    QTest.keyClick(field, "2")
    assert taken == ["ORG"]


def test_titles_are_found_without_their_accents_and_by_letters_in_order(opened):
    palette, field, taken = opened()
    QTest.keyClicks(field, "evenement")
    assert names(palette)[0] == "EVENT"
    field.clear()
    QTest.keyClicks(field, "evt")
    assert names(palette)[0] == "EVENT"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert taken == ["EVT"]


def test_the_guideline_of_the_highlighted_label_is_shown(opened):
    palette, field, _ = opened()
    words = palette.findChild(QLabel, "paletteGuideline")
    assert words.text() == "A named human being."
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert words.text() == ""


def test_the_guideline_is_whole_below_the_one_label_that_fits_what_is_typed(opened, qtbot):
    palette, field, _ = opened()
    QTest.keyClicks(field, "person")
    assert names(palette) == ["PER"]
    guideline = palette.findChild(QLabel, "paletteGuideline")
    qtbot.waitUntil(lambda: guideline.geometry().bottom() < palette.height())
    assert guideline.geometry().top() >= palette.list.geometry().bottom()


def test_a_click_picks_a_row(opened):
    palette, _, taken = opened()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=palette.list.visualRect(palette.model.index(2)).center())
    assert taken == ["ORG0"]


def test_the_shown_digits_are_those_that_the_keys_give():
    labels = (SpanLabel("A", "A", key="2"), SpanLabel("B", "B"), SpanLabel("C", "C"))
    shown = {choice.label_id: choice.digit for choice in span_choices(labels)}
    assert shown == {"A": "2", "B": "", "C": "3"}
    assert {digit: label.label_id for digit in range(1, 10) if (label := label_for(labels, digit))} == {2: "A", 3: "C"}


def test_a_digit_is_given_to_one_direction_only():
    label = RelationLabel("r", "r", key="4")
    schema = Schema((), (label,))
    there = relation_choices(schema, (label,))
    assert [choice.digit for choice in relation_choices(schema, (label,), flipped=True, taken=there)] == [""]


@pytest.mark.parametrize(
    ("typed", "name", "expected"),
    [("or", "ORG", 0), ("cul ev", "Événement culturel", 1), ("gani", "Organisation", 2), ("ogs", "Organisation", 7), ("zz", "ORG", None)],
)
def test_the_nearer_a_name_is_to_what_was_typed_the_lower_its_rank(typed, name, expected):
    assert rank(typed, name) == expected


def test_labels_and_commands_are_found_by_one_rule_scattered_letters_last():
    things = ("Undo", "Find in the text", "Unlabelled end, down")
    assert fitting("undo", things, lambda thing: (thing,)) == ["Undo"]
    assert fitting("fdtxt", things, lambda thing: (thing,)) == ["Find in the text"]
    assert fitting("edit und", things, lambda thing: (thing,), lambda _thing: "Edit") == ["Undo"]


def test_a_digit_that_no_choice_has_and_no_name_holds_is_not_typed_and_what_fits_nothing_is_said(opened):
    palette, field, taken = opened()
    palette.ask("Relation", span_choices(MANY[:2]), QRect(10, 10, 1, 1), taken.append, palette)
    QTest.keyClick(field, "7")
    assert (field.text(), len(palette.shown()), taken) == ("", 2, [])
    QTest.keyClicks(field, "zz")
    assert palette.shown() == ()
    assert palette.findChild(QLabel, "paletteTitle").text() == "Nothing fits what is typed · Relation"
