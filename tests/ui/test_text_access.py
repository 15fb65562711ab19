"""What a screen reader is told of the text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from annotator.core.document import Document
from annotator.ui.text_access import SpokenText, TextAccess
from annotator.ui.text_view import TextView
from tests.ui.articles import SCHEMA, TEXT, proposed, shipyard

MIXED = "Élodie 👩‍👧 Kermarec a vu عمر السيد في بريست hier.\n\nשלום à נתניהו, e\u0301lan 😀😀.\n"


@pytest.fixture
def view(qtbot) -> TextView:
    shown = TextView()
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    with qtbot.waitExposed(shown):
        shown.show()
    article = shipyard()
    shown.set_article(article.document, article.view(confirmed=(article.id_of("chantier"),)), SCHEMA)
    return shown


@pytest.fixture
def mixed(view) -> TextView:
    article = proposed(Document.of(MIXED, "fr"), [("Kermarec", "PER"), ("عمر السيد", "PER")])
    view.set_article(article.document, article.view(), SCHEMA)
    return view


@pytest.fixture
def listening(qapp):
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def accessible(view: TextView) -> TextAccess:
    found = QAccessible.queryAccessibleInterface(view)
    assert isinstance(found, TextAccess)
    return found


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_the_view_is_a_text_that_can_be_selected_but_not_edited(view):
    found = accessible(view)
    assert found.role() is QAccessible.Role.EditableText
    state = found.state()
    assert (state.readOnly, state.multiLine, state.selectableText) == (1, 1, 1)
    assert found.text(QAccessible.Text.Name) == "Article text"


def test_the_interfaces_it_does_not_have_can_be_asked_for(view):
    found = accessible(view)  # these calls go through Qt, where a wrong kind of nothing would end the process
    assert found.valueInterface() is None
    assert found.selectionInterface() is None
    assert found.tableCellInterface() is None
    assert found.editableTextInterface() is None
    assert found.textInterface() is not None


def test_its_text_is_the_article_one_character_for_one(mixed):
    text = accessible(mixed).textInterface()
    assert text.characterCount() == units(MIXED)
    assert text.text(0, -1) == MIXED
    start = units(MIXED[: MIXED.index("Kermarec")])
    assert text.text(start, start + 8) == "Kermarec"


def test_what_qt_would_drop_from_a_text_is_replaced():
    spoken = SpokenText("a\ufeffb\x00c\r\nd\ud800e\u2028f")
    assert len(spoken.text) == 12
    assert spoken.text.count("\n") == 1
    assert not set("\ufeff\x00\r\ud800\u2028") & set(spoken.text)


@given(st.text(st.sampled_from("aé 👩‍👧😀عש\n\u0301"), max_size=30), st.integers(-2, 70), st.integers(-2, 70))
def test_offsets_go_to_units_and_back(text: str, start: int, end: int):
    spoken = SpokenText(text)
    for point in range(len(text) + 1):
        assert spoken.to_points(spoken.to_units(point)) == point
        assert spoken.to_units(point) == units(text[:point])
    assert spoken.between(start, end) in spoken.text
    assert spoken.between(0, spoken.units) == text


def test_the_caret_is_told_and_can_be_put(mixed, qtbot):
    text = accessible(mixed).textInterface()
    place = MIXED.index("بريست") + 2
    with qtbot.waitSignal(mixed.caret_moved) as moved:
        text.setCursorPosition(units(MIXED[:place]))
    assert moved.args == [place]
    assert mixed.caret() == place
    assert text.cursorPosition() == units(MIXED[:place])


def test_a_selection_can_be_made_and_dropped(mixed):
    text = accessible(mixed).textInterface()
    start = MIXED.index("عمر")
    text.setSelection(0, units(MIXED[:start]), units(MIXED[: start + 9]))
    assert mixed.selected_text() == "عمر السيد"
    text.removeSelection(0)
    assert mixed.selection() is None


def test_the_spans_at_the_caret_describe_it_the_smallest_first(view):
    text = accessible(view).textInterface()
    text.setCursorPosition(TEXT.index("chantier Odile") + 3)
    assert accessible(view).text(QAccessible.Text.Description) == "ORG chantier, confirmed; ROLE La directrice du chantier, undecided"
    text.setCursorPosition(TEXT.index("a reçu"))
    assert accessible(view).text(QAccessible.Text.Description) == ""


def test_a_character_is_found_again_in_the_middle_of_its_rectangle(mixed):
    text = accessible(mixed).textInterface()
    for point, character in enumerate(MIXED):
        if character.isalpha() or character == "😀":
            rect = text.characterRect(units(MIXED[:point]))
            assert rect.height() > 10, character
            assert text.offsetAtPoint(rect.center()) == units(MIXED[:point]), (point, character)


def test_the_parts_of_one_glyph_share_its_rectangle(mixed):
    text = accessible(mixed).textInterface()
    family = MIXED.index("👩")
    rects = {text.characterRect(units(MIXED[: family + nth])).getRect() for nth in range(3)}
    assert len(rects) == 1
    assert next(iter(rects))[2] > 8


def test_rectangles_run_right_to_left_in_arabic(mixed):
    text = accessible(mixed).textInterface()
    start = MIXED.index("عمر")
    lefts = [text.characterRect(units(MIXED[: start + nth])).left() for nth in range(3)]
    assert lefts == sorted(lefts, reverse=True)


def test_what_is_beside_the_text_or_out_of_view_has_no_place(view):
    text = accessible(view).textInterface()
    assert text.offsetAtPoint(view.viewport().mapToGlobal(QPoint(3, 3))) == -1
    view.resize(900, 60)
    assert text.characterRect(len(TEXT) - 4).isEmpty()


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(offset=st.integers(-5, 2000))
def test_any_offset_can_be_asked_for(mixed, offset: int):
    text = accessible(mixed).textInterface()
    text.characterRect(offset)
    text.scrollToSubstring(offset, offset + 3)
    text.setCursorPosition(offset)
    assert 0 <= text.cursorPosition() <= units(MIXED)


def test_a_view_without_an_article_is_an_empty_text(view):
    view.set_article(None, shipyard().view(), SCHEMA)
    text = accessible(view).textInterface()
    assert (text.characterCount(), text.text(0, 5), text.cursorPosition()) == (0, "", 0)
    assert text.characterRect(0).isEmpty()
    assert text.offsetAtPoint(QPoint(50, 50)) == -1
    text.setCursorPosition(3)


def test_moves_are_told_while_a_screen_reader_listens(view, listening):
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_End):
        QTest.keyClick(view, key)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.caret() > 0


def test_nothing_is_said_while_nobody_listens(window):
    said: list[str] = []
    window.review.announcer.said.connect(said.append)
    QTest.keyClick(window.review.text, "a")
    assert said == []


def test_a_decision_is_said_and_then_what_is_current_now(window, listening):
    said: list[str] = []
    window.review.announcer.said.connect(said.append)
    QTest.keyClick(window.review.text, "a")
    assert said == ["accepted LOC Vannes; 4 left", "PER Odile Kermarec, undecided"]
    QTest.keyClick(window.review.text, "x")
    assert said[2] == "rejected PER Odile Kermarec; 1 left"


def test_messages_and_selections_are_said(window, listening):
    said: list[str] = []
    window.review.announcer.said.connect(said.append)
    window.review.status.tell("Everything is well.")
    window.review.text.select(3, 8)
    assert said == ["Everything is well.", "selected maire"]


def test_an_article_is_named_when_it_is_opened(window, listening):
    said: list[str] = []
    window.review.announcer.said.connect(said.append)
    QTest.keyClick(window.review.text, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert said[0].startswith("Article Le port de Brest")
