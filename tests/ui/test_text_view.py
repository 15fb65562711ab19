from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.document import Document
from annotator.ui.text_overlay import caret_rect
from annotator.ui.text_view import TextView
from annotator.ui.theme import DARK
from tests.ui.articles import FIRST, SCHEMA, TEXT, Article, long_article, proposed, shipyard

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


class Shown:
    """A view on the screen with all that it has said."""

    def __init__(self, view: TextView, article: Article) -> None:
        self.view = view
        self.article = article
        self.said: list[tuple[object, ...]] = []
        for name in ("item_clicked", "caret_moved", "selection_changed", "edge_dragged", "relation_dragged", "digit_pressed"):
            getattr(view, name).connect(lambda *values, name=name: self.said.append((name, *values)))
        view.menu_requested.connect(lambda item_id, _: self.said.append(("menu_requested", item_id)))
        view.set_article(article.document, article.view(), SCHEMA)

    def at(self, offset: int) -> QPoint:
        """A point on the left half of the character at an offset, once it has been scrolled to."""
        self.view.reveal(offset, offset + 1)
        window = self.view._window()
        assert window is not None
        rect = caret_rect(window, offset, False)
        assert rect is not None
        return QPoint(round(rect.right() + 2), round(rect.center().y()))

    def chip(self, surface: str, nth: int = 0) -> QPoint:
        rect = self.view.rect_of(self.article.id_of(surface, nth))
        assert rect is not None
        return rect.topLeft() + QPoint(6, 6)

    def edge(self, surface: str, nth: int = 0, end: bool = True) -> QPoint:
        rect = self.view.rect_of(self.article.id_of(surface, nth))
        assert rect is not None
        return QPoint(rect.right() if end else rect.left(), rect.bottom() - 8)

    def drag(self, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        viewport = self.view.viewport()
        QTest.mousePress(viewport, LEFT, modifier, start)
        self.move(start + QPoint(8, 0), modifier)
        self.move(end, modifier)
        QTest.mouseRelease(viewport, LEFT, modifier, end)

    def move(self, to: QPoint, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        viewport = self.view.viewport()
        QTest.mouseEvent(QTest.MouseAction.MouseMove, viewport, LEFT, modifier, to) if modifier else QTest.mouseMove(viewport, to)
        QApplication.processEvents()


@pytest.fixture
def show(qtbot) -> Callable[[Article], Shown]:
    def shown(article: Article, width: int = 1000, height: int = 700) -> Shown:
        view = TextView()
        qtbot.addWidget(view)
        view.resize(width, height)
        view.show()
        view.activateWindow()
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
        return Shown(view, article)

    return shown


@pytest.fixture
def shown(show) -> Shown:
    return show(shipyard())


def test_a_click_on_a_chip_takes_its_span(shown):
    QTest.mouseClick(shown.view.viewport(), LEFT, pos=shown.chip("Odile Kermarec"))
    assert shown.said == [("item_clicked", shown.article.id_of("Odile Kermarec"))]


def test_a_click_on_text_moves_the_caret_and_takes_the_smallest_span_then_the_next_larger(shown):
    offset = TEXT.index("chantier Odile") + 2
    place = shown.at(offset)
    inner, outer = shown.article.id_of("chantier"), shown.article.id_of("La directrice du chantier")
    for expected in (inner, outer, inner):
        QTest.mouseClick(shown.view.viewport(), LEFT, pos=place)
        assert shown.said[-1] == ("item_clicked", expected)
        shown.view.set_current(expected)
        QApplication.processEvents()
    assert shown.said[0] == ("caret_moved", offset)
    assert shown.view.caret() == offset


def test_a_click_beside_spans_takes_nothing(shown):
    offset = TEXT.index("a reçu") + 3
    QTest.mouseClick(shown.view.viewport(), LEFT, pos=shown.at(offset))
    assert shown.said == [("caret_moved", offset)]


def test_a_drag_selects_whole_words(shown):
    start, end = TEXT.index("reçu") + 1, TEXT.index("Morvan") + 2
    shown.drag(shown.at(start), shown.at(end))
    assert shown.view.selected_text() == "reçu Jean Morvan"
    selected = (TEXT.index("reçu"), TEXT.index("reçu") + len("reçu Jean Morvan"))
    assert shown.said == [("selection_changed", *selected)]
    assert shown.view.caret() == selected[1]


def test_a_drag_backwards_leaves_the_caret_at_the_start(shown):
    shown.drag(shown.at(TEXT.index("Morvan") + 2), shown.at(TEXT.index("reçu") + 1))
    assert shown.view.selected_text() == "reçu Jean Morvan"
    assert shown.view.caret() == TEXT.index("reçu")


def test_a_drag_with_ctrl_selects_characters(shown):
    start = TEXT.index("reçu") + 1
    shown.drag(shown.at(start), shown.at(start + 6), CTRL)
    assert shown.view.selection() == (start, start + 6)


def test_a_selection_does_not_take_words_over_a_seam(shown):
    seam = TEXT.index("Jean Morvan a promis")
    shown.drag(shown.at(seam + 1), shown.at(seam + 7))
    assert shown.view.selected_text() == "Jean Morvan"


def test_a_double_click_selects_a_word_and_decides_nothing(shown):
    place = shown.at(TEXT.index("ministre") + 3)
    QTest.mouseClick(shown.view.viewport(), LEFT, pos=place)
    QTest.mouseDClick(shown.view.viewport(), LEFT, pos=place)
    QTest.mouseRelease(shown.view.viewport(), LEFT, pos=place)
    assert shown.view.selected_text() == "ministre"


def test_offsets_behind_emoji_and_in_hebrew_are_code_points(show):
    text = "Le 🚢 de שלום à Brest"
    shown = show(proposed(Document.of(text, "fr"), [("שלום", "LOC"), ("Brest", "LOC")]))
    QTest.mouseDClick(shown.view.viewport(), LEFT, pos=shown.at(text.index("Brest") + 2))
    assert shown.view.selection() == (text.index("Brest"), len(text))
    rect = shown.view.rect_of(shown.article.id_of("שלום"))
    assert rect is not None
    QTest.mouseDClick(shown.view.viewport(), LEFT, pos=QPoint(rect.center().x(), rect.bottom() - 8))
    assert shown.view.selected_text() == "שלום"


def test_copying_gives_the_original_text(show):
    text = "Un\u00a0mot\ret\u2028un autre 🚢."
    shown = show(proposed(Document.of(text, "fr"), []))
    shown.view.select(0, len(text))
    QTest.keyClick(shown.view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == text


def test_an_edge_is_dragged_to_the_end_of_a_word(shown):
    item_id = shown.article.id_of("Odile Kermarec")
    shown.view.set_current(item_id)
    start = TEXT.index("Odile Kermarec")
    shown.drag(shown.edge("Odile Kermarec"), shown.at(TEXT.index("a reçu") + 4))
    assert shown.said == [("edge_dragged", item_id, start, TEXT.index("a reçu") + len("a reçu"))]


def test_an_edge_is_dragged_by_characters_with_ctrl(shown):
    item_id = shown.article.id_of("Odile Kermarec")
    shown.view.set_current(item_id)
    start = TEXT.index("Odile Kermarec")
    shown.drag(shown.edge("Odile Kermarec", end=False), shown.at(start + 1), CTRL)
    assert shown.said == [("edge_dragged", item_id, start + 1, start + len("Odile Kermarec"))]


def test_escape_ends_a_drag_without_effect(shown):
    item_id = shown.article.id_of("Odile Kermarec")
    shown.view.set_current(item_id)
    QTest.mousePress(shown.view.viewport(), LEFT, pos=shown.edge("Odile Kermarec"))
    shown.move(shown.at(TEXT.index("Morvan")))
    QTest.keyClick(shown.view, Qt.Key.Key_Escape)
    QTest.mouseRelease(shown.view.viewport(), LEFT, pos=shown.at(TEXT.index("Morvan")))
    assert shown.said == []


def test_a_drag_from_chip_to_chip_makes_a_relation(shown):
    shown.drag(shown.chip("Odile Kermarec"), shown.chip("Jean Morvan"))
    ends = (shown.article.id_of("Odile Kermarec"), shown.article.id_of("Jean Morvan"))
    assert shown.said == [("relation_dragged", *ends)]


def test_a_drag_from_a_chip_to_nothing_makes_no_relation(shown):
    shown.drag(shown.chip("Odile Kermarec"), shown.at(TEXT.index("a reçu")))
    assert shown.said == []


def test_a_click_on_an_arc_takes_the_relation(shown):
    shown.view.set_current(shown.article.id_of("chantier"))
    rect = shown.view.rect_of(shown.article.relation_id(0))
    assert rect is not None
    QTest.mouseClick(shown.view.viewport(), LEFT, pos=rect.center())
    assert shown.said == [("item_clicked", shown.article.relation_id(0))]


def test_the_context_menu_is_asked_for_the_item_under_the_mouse(shown):
    shown.view.set_current(shown.article.id_of("La directrice du chantier"))
    for place in (shown.chip("Jean Morvan"), shown.at(TEXT.index("chantier Odile") + 2), shown.at(TEXT.index("a reçu"))):
        QTest.mousePress(shown.view.viewport(), Qt.MouseButton.RightButton, pos=place)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, shown.view.viewport().mapToGlobal(place))
        QApplication.sendEvent(shown.view.viewport(), event)
    expected = (shown.article.id_of("Jean Morvan"), shown.article.id_of("La directrice du chantier"), "")
    assert [said for said in shown.said if said[0] == "menu_requested"] == [("menu_requested", item_id) for item_id in expected]


def test_arrows_move_the_caret_and_say_so(shown):
    start = TEXT.index(FIRST)
    shown.view.set_caret(start)
    QTest.keyClick(shown.view, Qt.Key.Key_Right)
    QTest.keyClick(shown.view, Qt.Key.Key_Right, CTRL)
    QTest.keyClick(shown.view, Qt.Key.Key_Left)
    assert shown.said == [("caret_moved", start + 1), ("caret_moved", start + 3), ("caret_moved", start + 2)]


def test_shift_and_arrows_select_and_a_plain_arrow_drops_the_selection(shown):
    start = TEXT.index("Odile")
    shown.view.set_caret(start)
    QTest.keyClick(shown.view, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(shown.view, Qt.Key.Key_Right, SHIFT | CTRL)
    assert shown.view.selection() == (start, start + len("Odile "))
    QTest.keyClick(shown.view, Qt.Key.Key_Left)
    assert shown.view.selection() is None
    assert [said[0] for said in shown.said] == ["selection_changed"] * 3 + ["caret_moved"]


def test_escape_drops_the_selection(shown):
    shown.view.select(3, 9)
    QTest.keyClick(shown.view, Qt.Key.Key_Escape)
    assert shown.view.selection() is None
    assert shown.said[-1] == ("selection_changed", 9, 9)


def test_home_and_end_go_to_the_borders_of_the_line_and_of_the_article(shown):
    start = TEXT.index("Elle compte")
    shown.view.set_caret(start + 4)
    QTest.keyClick(shown.view, Qt.Key.Key_End)
    assert shown.view.caret() == TEXT.index("Jean Morvan a promis")
    QTest.keyClick(shown.view, Qt.Key.Key_Home)
    assert shown.view.caret() == start
    QTest.keyClick(shown.view, Qt.Key.Key_End, CTRL)
    assert shown.view.caret() == len(TEXT.rstrip())
    QTest.keyClick(shown.view, Qt.Key.Key_Home, CTRL)
    assert shown.view.caret() == 0


def key(character: str, scan: int, kind: QEvent.Type = QEvent.Type.KeyPress, repeat: bool = False) -> QKeyEvent:
    return QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, scan, 0, 0, character, repeat)


def test_digits_are_read_by_place_and_do_not_repeat(shown):
    for event in (key("é", 11), key("é", 11, repeat=True), key("7", 0)):
        QApplication.sendEvent(shown.view, event)
    QTest.keyClick(shown.view, Qt.Key.Key_3)
    QTest.keyClick(shown.view, Qt.Key.Key_4, CTRL)
    assert shown.said == [("digit_pressed", 2), ("digit_pressed", 7), ("digit_pressed", 3)]


def test_letters_are_left_to_actions_on_the_view(shown):
    done = []
    action = QAction(shown.view)
    action.setShortcut("a")
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda: done.append("a"))
    shown.view.addAction(action)
    QTest.keyClick(shown.view, Qt.Key.Key_A)
    assert done == ["a"]
    event = key("z", 0)
    QApplication.sendEvent(shown.view, event)
    assert not event.isAccepted()


def test_a_place_in_the_middle_does_not_scroll_and_another_does(show):
    shown = show(long_article())
    bar = shown.view.verticalScrollBar()
    bar.setValue(1500)
    spans = shown.article.spans
    rects = {span.span_id: shown.view.rect_of(span.span_id) for span in spans}
    height = shown.view.viewport().height()
    inside = next(span for span in spans if (r := rects[span.span_id]) is not None and 0.3 < r.center().y() / height < 0.6)
    shown.view.reveal(inside.start, inside.end)
    assert bar.value() == 1500
    for far in (spans[0], spans[-1], spans[30]):
        shown.view.reveal(far.start, far.end)
        rect = shown.view.rect_of(far.span_id)
        assert rect is not None
        assert rect.bottom() <= 0.75 * height + 20
    assert bar.value() != 1500


def test_a_decision_keeps_the_scroll_position_and_the_layout(show):
    shown = show(long_article())
    bar = shown.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before, value = shown.view.place(), bar.value()
    layout = shown.view._layout
    visible = next(span.span_id for span in shown.article.spans if shown.view.rect_of(span.span_id))
    shown.view.set_view(shown.article.view(confirmed=(visible,)))
    assert (shown.view.place(), bar.value()) == (before, value)
    assert shown.view._layout is layout


def test_making_another_item_current_moves_no_line(show):
    shown = show(long_article())
    offset = shown.article.spans[2].start
    before = shown.at(offset)
    for span in shown.article.spans[:4]:
        shown.view.set_current(span.span_id)
        assert shown.at(offset) == before


def test_scrolling_up_into_text_not_yet_laid_out_moves_evenly(show):
    shown = show(long_article())
    bar = shown.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    span = next(span for span in shown.article.spans if shown.view.rect_of(span.span_id))
    for _ in range(20):
        rect = shown.view.rect_of(span.span_id)
        if rect is None or rect.bottom() > shown.view.viewport().height() - 60:
            break
        top = rect.top()
        bar.setValue(bar.value() - 40)
        moved = shown.view.rect_of(span.span_id)
        assert moved is not None
        assert abs(moved.top() - top - 40) <= 1


def test_a_caret_far_above_does_not_move_the_text_when_it_is_looked_up(show):
    shown = show(long_article())
    shown.view.set_caret(shown.article.spans[20].start)
    bar = shown.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    span = shown.article.spans[-1]
    before = shown.view.rect_of(span.span_id)
    assert shown.view._layout is not None
    shown.view._layout.spot(shown.view.caret())
    shown.view.grab()
    assert shown.view.rect_of(span.span_id) == before


def test_a_place_can_be_restored(show):
    shown = show(long_article())
    shown.view.verticalScrollBar().setValue(1234)
    shown.view.set_caret(shown.article.spans[7].start)
    place = shown.view.place()
    other = show(long_article())
    other.view.restore_place(place)
    assert other.view.place() == place
    assert other.view.caret() == shown.article.spans[7].start


def test_the_text_wraps_to_a_narrow_pane(show):
    shown = show(shipyard(), width=300)
    assert shown.view.horizontalScrollBar().maximum() == 0
    left, width = shown.view._column()
    assert left + width <= shown.view.viewport().width()


def test_the_same_text_stays_on_top_when_the_width_changes(show):
    shown = show(long_article())
    shown.view.verticalScrollBar().setValue(2000)
    top = shown.view.place()["top"]
    shown.view.resize(500, 700)
    window = shown.view._window()
    assert window is not None
    blocks = window.layout.blocks
    assert blocks[window.first].start <= top <= blocks[window.first].end


def test_the_wheel_scrolls_and_with_ctrl_zooms(show, qtbot):
    shown = show(long_article())

    def wheel(modifiers: Qt.KeyboardModifier) -> None:
        middle = QPointF(shown.view.viewport().rect().center())
        event = QWheelEvent(
            middle, middle, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(shown.view.viewport(), event)

    wheel(Qt.KeyboardModifier.NoModifier)
    assert shown.view.verticalScrollBar().value() > 0
    with qtbot.waitSignal(shown.view.zoom_changed) as changed:
        wheel(CTRL)
    assert changed.args == [pytest.approx(1 / 1.1, abs=0.001)]
    shown.view.zoom_reset()
    assert shown.view.zoom == 1.0


def test_a_drag_ends_when_late_suggestions_take_its_span_away(shown):
    QTest.mousePress(shown.view.viewport(), LEFT, pos=shown.chip("Odile Kermarec"))
    shown.move(shown.chip("Jean Morvan"))
    shown.view.set_view(proposed(shown.article.document, [("Brest", "LOC")]).view())
    QTest.mouseRelease(shown.view.viewport(), LEFT, pos=QPoint(300, 300))
    assert shown.said == []


def test_the_far_end_of_the_current_relation_is_a_stub_that_leads_there(show):
    shown = show(long_article())
    first, last = shown.article.spans[0], shown.article.spans[-1]
    shown.view.set_current(first.span_id)
    (stub,) = shown.view._current_scene().stubs
    assert stub.text == "↓ role at · Maëlle Le Goff ¶60"
    left, top, right, bottom = stub.box
    QTest.mouseClick(shown.view.viewport(), LEFT, pos=QPoint(round((left + right) / 2), round((top + bottom) / 2)))
    assert shown.view.rect_of(last.span_id) is not None
    assert shown.view.rect_of(first.span_id) is None


def test_the_frame_of_the_current_span_ends_before_a_comma(shown):
    item_id = shown.article.id_of("Jean Morvan")
    shown.view.set_current(item_id)
    window = shown.view._window()
    assert window is not None
    comma = caret_rect(window, TEXT.index(", ministre"), False)
    (outline,) = shown.view._overlay(window).current
    assert comma is not None
    assert outline.rects[0].right() <= comma.center().x() + 0.5


def test_a_relation_that_is_current_frames_both_ends_and_shows_its_arc_alone(shown):
    shown.view.set_current(shown.article.relation_id(1))
    window = shown.view._window()
    assert window is not None
    overlay = shown.view._overlay(window)
    assert len(overlay.current) == 2
    assert [route.arc.relation_id for route in overlay.routes] == [shown.article.relation_id(1)]


def test_all_arcs_can_be_shown(shown):
    assert shown.view._current_scene().routes == ()
    shown.view.set_show_all_arcs(True)
    assert len(shown.view._current_scene().routes) == 3
    assert shown.view.show_all_arcs()


def test_other_colours_and_zoom_paint_without_complaint(shown):
    shown.view.set_current(shown.article.id_of("Odile Kermarec"))
    shown.view.set_pinned(shown.article.id_of("Jean Morvan"))
    shown.view.select(TEXT.index("Elle"), TEXT.index("embaucher"))
    shown.view.set_show_rejected(True)
    shown.view.set_view(shown.article.view(rejected=(shown.article.id_of("Brest"),), aside=(shown.article.id_of("Kermarec"),)))
    light = shown.view.grab().toImage()
    shown.view.set_palette(DARK)
    dark = shown.view.grab().toImage()
    assert light.pixelColor(5, 300).lightness() > 200 > 60 > dark.pixelColor(5, 300).lightness()
    shown.view.zoom_in()
    assert shown.view.grab().toImage() != dark


def test_no_article_shows_nothing_and_takes_nothing(shown):
    shown.view.set_article(None, shown.article.view(), SCHEMA)
    QTest.mouseClick(shown.view.viewport(), LEFT, pos=QPoint(300, 300))
    QTest.mouseDClick(shown.view.viewport(), LEFT, pos=QPoint(300, 300))
    QTest.keyClick(shown.view, Qt.Key.Key_Down)
    shown.view.reveal(0, 5)
    assert shown.said == []
    assert shown.view.rect_of("x") is None
    shown.view.restore_place(shown.view.place())


def test_the_view_has_a_name_for_tests_and_for_screen_readers(shown):
    assert shown.view.objectName() == "textView"
    assert shown.view.accessibleName()
