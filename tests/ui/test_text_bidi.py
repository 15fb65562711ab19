"""Text in mixed directions, emoji and combining marks: what the eye sees is what is selected, tinted, hit and dragged."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.document import Document
from annotator.core.spans import SpanSuggestion
from annotator.ui.text_hit import HitKind, hit_test
from annotator.ui.text_view import TextView
from tests.ui.articles import SCHEMA, Article

TEXT = (
    "Le ministre عمر السيد a vu שמעון כהן, puis Élodie 👩‍👧 Zoe\u0308 Kermarec.\n\n"
    "التقى الوزير عمر السيد في رئيس بلدية Brest السيدة Odile Kermarec وقال."
)
NAMES = ("عمر السيد", "שמעון כהן", "Élodie 👩‍👧 Zoe\u0308", "رئيس بلدية Brest", "Odile Kermarec")
LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(params=[0.6, 1.0, 3.0])
def view(qtbot, request) -> TextView:
    document = Document.of(TEXT, "fr")
    spans = tuple(SpanSuggestion(document.document_id, TEXT.index(s), TEXT.index(s) + len(s), "PER", "run", 0.9) for s in NAMES)
    shown = TextView()
    qtbot.addWidget(shown)
    shown.resize(2600 if request.param > 1 else 1100, 700)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.set_article(document, Article(document, spans).view(), SCHEMA)
    shown.set_zoom(request.param)
    return shown


def span_id(name: str, view: TextView) -> str:
    return next(item.item_id for item in view.view.spans if item.start == TEXT.index(name))


def box(view: TextView, offset: int) -> QRect:
    found = view.rect_of_character(offset)
    assert found is not None
    return found


def drag(view: TextView, start: QPoint, end: QPoint) -> None:
    viewport = view.viewport()
    QTest.mousePress(viewport, LEFT, CTRL, start)
    for place in (start + QPoint(9, 0), end):
        QTest.mouseEvent(QTest.MouseAction.MouseMove, viewport, LEFT, CTRL, place)
        QApplication.processEvents()
    QTest.mouseRelease(viewport, LEFT, CTRL, end)


@pytest.mark.parametrize("name", ["عمر السيد", "שמעון כהן"])
def test_a_drag_over_a_name_written_to_the_left_selects_it(view, name):
    start = TEXT.index(name)
    first, last = box(view, start), box(view, start + len(name) - 1)
    assert first.left() > last.left()
    drag(view, QPoint(first.right() - 1, first.center().y()), QPoint(last.left() + 1, last.center().y()))
    assert view.selected_text() == name
    view.copy()
    assert QGuiApplication.clipboard().text() == name


def test_a_drag_over_both_directions_selects_what_lies_between_in_the_text(view):
    start, end = TEXT.index("ministre"), TEXT.index("السيد")
    drag(
        view,
        QPoint(box(view, start).left(), box(view, start).center().y()),
        QPoint(box(view, end).right() - 1, box(view, end).center().y()),
    )
    assert view.selected_text() == TEXT[start:end]


def test_a_selection_lies_on_all_its_characters_and_on_no_other(view):
    start, end = TEXT.index("ministre"), TEXT.index("السيد")
    view.select(start, end)
    window = view._window()
    assert window is not None
    rects = view._overlay(window).selection
    assert len(rects) > 1
    for offset in range(TEXT.index("\n")):
        if TEXT[offset].isalpha():
            inside = any(rect.contains(box(view, offset).center()) for rect in rects)
            assert inside == (start <= offset < end), (offset, TEXT[offset])


@pytest.mark.parametrize("name", NAMES)
def test_each_character_of_a_span_lies_on_its_tint_and_takes_it(view, name):
    start = TEXT.index(name)
    for offset in range(start, start + len(name)):
        if TEXT[offset].isalpha():
            view.set_current(None)
            assert [item.item_id for item in view.spans_at(offset)] == [span_id(name, view)]
            place = box(view, offset).center()
            assert hit_test(view._current_scene(), place.x(), place.y()).item_id == span_id(name, view), TEXT[offset]


def test_the_handle_of_the_start_is_where_the_text_begins(view):
    for name, turned in (("عمر السيد", True), ("Odile Kermarec", False)):
        view.set_current(span_id(name, view))
        handles = {handle.kind: handle.box for handle in view._current_scene().handles}
        assert (handles[HitKind.START][0] > handles[HitKind.END][0]) is turned


def test_the_start_of_a_span_written_to_the_left_is_dragged_at_its_right(view, qtbot):
    name = "عمر السيد"
    view.set_current(span_id(name, view))
    left, top, right, bottom = next(h.box for h in view._current_scene().handles if h.kind is HitKind.START)
    start = TEXT.index(name)
    to = box(view, start + 3)
    with qtbot.waitSignal(view.edge_dragged) as dragged:
        drag(view, QPoint(round((left + right) / 2), round((top + bottom) / 2)), QPoint(to.center().x() - 2, to.center().y()))
    assert dragged.args[1:] == [start + 4, start + len(name)]


def test_a_wrapped_selection_lies_on_its_characters_in_every_line_of_a_paragraph_written_to_the_left(view):
    view.resize(320, 700)
    QApplication.processEvents()
    start, end = TEXT.index("رئيس"), TEXT.index(" وقال")
    view.select(start, end)
    window = view._window()
    assert window is not None
    rects = view._overlay(window).selection
    for offset in range(TEXT.index("التقى"), len(TEXT)):
        place = view.rect_of_character(offset)
        if TEXT[offset].isalpha() and place is not None and view.viewport().rect().contains(place):
            assert any(rect.contains(place.center()) for rect in rects) == (start <= offset < end), (offset, TEXT[offset])
            if place.width() > 4:  # the middle of a narrower one is rounded into the next
                assert hit_test(view._current_scene(), place.center().x(), place.center().y()).character == offset


def test_the_chip_stands_where_its_span_begins(view):
    for name, turned in (("عمر السيد", True), ("Odile Kermarec", False)):
        rect = view.rect_of(span_id(name, view))
        window = view._window()
        assert rect is not None
        assert window is not None
        first = box(view, TEXT.index(name))
        chip = next(c for nth in range(2) for c in window.layout.laid(nth).display.chips if c.item_id == span_id(name, view))
        left, right = window.left + chip.left, window.left + chip.left + chip.width
        assert abs((right - first.right()) if turned else (left - first.left())) < 0.2 * window.layout.metrics.em + 2


def test_a_family_and_a_marked_letter_are_stepped_over_as_one(view):
    view.set_caret(TEXT.index("👩"))
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.caret() == TEXT.index("👩") + 3
    view.set_caret(TEXT.index("e\u0308"))
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.caret() == TEXT.index("e\u0308") + 2


def test_arrows_go_through_the_text_and_never_stick(view):
    view.set_caret(0)
    seen = [0]
    for _ in range(len(TEXT)):
        QTest.keyClick(view, Qt.Key.Key_Right)
        seen.append(view.caret())
    assert seen[-1] == len(TEXT)
    assert seen == sorted(seen)


def test_a_paragraph_that_begins_in_arabic_stands_flush_right_and_others_flush_left(view):
    window = view._window()
    assert window is not None
    layout = window.layout
    first, second = (layout.laid(nth).shaped for nth in (0, 1))
    assert (first.rtl, second.rtl) == (False, True)
    assert all(line.naturalTextRect().left() == 0 for line in first.lines)
    assert all(abs(line.naturalTextRect().right() - layout.width) < 1 for line in second.lines)
    start = TEXT.index("التقى")
    assert abs(box(view, start).right() - (window.left + layout.width)) <= 2
    beside = round(window.left + second.lines[0].naturalTextRect().left() / 2)
    hit = hit_test(view._current_scene(), beside, box(view, start).center().y())
    assert (hit.character, hit.items) == (None, ())


def test_home_and_end_go_to_where_a_line_begins_and_ends_in_either_direction(view):
    for start in (0, TEXT.index("التقى")):
        view.set_caret(start + 3)
        QTest.keyClick(view, Qt.Key.Key_End)
        end = view.caret()
        assert end > start + 3
        QTest.keyClick(view, Qt.Key.Key_Home)
        assert view.caret() == start
        QTest.keyClick(view, Qt.Key.Key_End)
        assert view.caret() == end
