"""Articles are found by words and facets, by keyboard and by mouse, and listed in the order that is wanted."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QToolButton

from annotator.core.article_query import Order, read_query
from annotator.core.values import Status
from annotator.ui.article_model import details
from annotator.ui.main_window import MainWindow
from tests.ui.conftest import PARIS
from tests.ui.test_window import key, message


def titles(window: MainWindow) -> list[str]:
    model = window.review.articles.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def typed(window: MainWindow, text: str) -> None:
    """Type into the filter, from wherever the focus is."""
    key(window, "/")
    QTest.keyClicks(window.review.articles.filter, text)


def chips(window: MainWindow) -> dict[str, QToolButton]:
    found = window.review.articles.finder.findChildren(QToolButton, "filterChip")
    return {chip.text(): chip for chip in found if not chip.isHidden()}


def menu(window: MainWindow, *path: str) -> None:
    """Choose in the menu of facets, as a click does; counts and titles behind a tab need not be said."""
    finder = window.review.articles.finder
    finder.facets.menu().aboutToShow.emit()
    under = finder.facets.menu()
    for name in path[:-1]:
        under = next(action for action in under.actions() if action.text() == name).menu()
    next(action for action in under.actions() if action.text().split("\t")[0] == path[-1]).trigger()


@pytest.mark.parametrize(
    ("text", "found"), [("undecided:jean", 1), ("label:org", 1), ("status:new", 2), ("-undecided:jean", 1), ("flag:yes", 0), ("xyzzy", 0)]
)
def test_facets_are_typed_into_the_box(window, text, found):
    typed(window, text)
    assert len(titles(window)) == found
    assert chips(window)


def test_what_is_no_facet_is_said(window):
    typed(window, "colour:red")
    assert message(window).startswith("colour:red is no facet")


def test_a_decision_moves_an_article_out_of_a_facet_at_the_next_filtering(window):
    key(window, "n")
    key(window, "n")
    key(window, "a")
    typed(window, "confirmed:jean")
    assert titles(window) == [PARIS]


def test_chips_take_terms_away_by_mouse_and_by_keyboard(window, qtbot):
    typed(window, "brest label:org status:new")
    assert [text.removesuffix("  ✕") for text in chips(window)] == ["brest", "label: org", "status: new", "all"]
    QTest.mouseClick(chips(window)["label: org  ✕"], Qt.MouseButton.LeftButton)
    assert window.review.articles.filter.text() == "brest status:new"
    chips(window)["brest  ✕"].setFocus(Qt.FocusReason.TabFocusReason)
    key(window, Qt.Key.Key_Space)
    assert window.review.articles.filter.text() == "status:new"
    assert window.review.articles.filter.hasFocus()
    typed(window, "brest status:new")
    QTest.mouseClick(chips(window)["all  ✕"], Qt.MouseButton.LeftButton)
    assert window.review.articles.filter.text() == ""
    assert chips(window) == {}


def test_tab_leads_from_the_box_to_menu_order_and_chips(window):
    typed(window, "status:new")
    names = []
    for _ in range(3):
        key(window, Qt.Key.Key_Tab)
        names.append(QApplication.focusWidget().objectName())
    assert names == ["articleFacets", "articleOrder", "filterChip"]


def test_the_menu_toggles_terms_in_the_box(window):
    menu(window, "Label", "ORG")
    menu(window, "Flagged")
    assert window.review.articles.filter.text() == "label:ORG flag:yes"
    menu(window, "Label", "ORG")
    assert window.review.articles.filter.text() == "flag:yes"
    menu(window, "Status", "in progress")
    assert window.review.articles.filter.text() == 'flag:yes status:"in progress"'
    menu(window, "Show all articles")
    assert window.review.articles.filter.text() == ""


def test_the_menu_opens_by_a_command_and_is_chosen_from_by_keyboard(window, qtbot):
    window.handle("filter_menu")
    opened = window.review.articles.finder.facets.menu()
    qtbot.waitUntil(opened.isVisible)
    names = [action.text() for action in opened.actions()]
    for _ in range(names.index("With undecided spans") + 1):
        QTest.keyClick(opened, Qt.Key.Key_Down)
    QTest.keyClick(opened, Qt.Key.Key_Return)
    assert window.review.articles.filter.text() == "undecided:yes"


def test_a_row_says_how_much_is_to_judge_once_it_was_opened_and_about_how_much_before(window, qtbot):
    model = window.review.articles.model

    def rows() -> list[str]:
        return [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole).split(", ")[-1] for row in range(model.rowCount())]

    qtbot.waitUntil(lambda: rows() == ["5 to judge · fr", "about 2 to judge · fr"])  # with the relations that patterns see
    unopened = model.summary(1)
    assert (details(unopened), details(replace(unopened, status=Status.SKIPPED))) == ("≈ 2 to judge · fr", "skipped · fr")
    window.review.open_article(model.document_id(1))
    qtbot.waitUntil(lambda: rows() == ["5 to judge · fr", "2 to judge · fr"])
    QTest.keyClick(window.review.text, "a")
    qtbot.waitUntil(lambda: rows()[1] == "1 to judge · fr")


@pytest.mark.parametrize("leaving", [Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_keys_lead_from_the_box_to_the_list_and_enter_opens_what_was_found(window, leaving):
    typed(window, "brest")
    key(window, leaving)
    assert window.review.articles.table.hasFocus()
    key(window, Qt.Key.Key_Return)
    assert window.session.document.text.startswith("Le port de Brest")


def test_the_last_term_is_completed_and_what_stands_before_it_stays(window, qtbot):
    typed(window, "brest -lab")
    completer = window.review.articles.filter.completer()
    qtbot.waitUntil(completer.popup().isVisible)
    QTest.keyClick(completer.popup(), Qt.Key.Key_Down)
    QTest.keyClick(completer.popup(), Qt.Key.Key_Return)
    assert window.review.articles.filter.text() == "brest -label:"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(st.text(max_size=12) | st.sampled_from(['label:"', "since:2", "-", "undecided:", '"', "outlet:&x", "<b>x</b>"]))
def test_any_text_can_be_typed_and_every_chip_taken_away(window, text):
    finder = window.review.articles.finder
    finder.box.setText(text)
    while finder.query.terms:
        next(iter(chips(window).values())).click()
    assert chips(window) == {}


def test_next_and_previous_article_and_finishing_follow_the_order_that_is_shown(window):
    assert [title[:5] for title in titles(window)] == ["La ma", "Le po"]
    window.handle("sort_to_judge")
    window.handle("sort_title")
    assert window.actions_by_name["sort_title"].isChecked()
    assert not window.actions_by_name["sort_import"].isChecked()
    assert titles(window) == sorted(titles(window))
    first = window.session.document.document_id
    typed(window, "brest")
    window.review.articles.filter.setText("")
    window.handle("next_article")
    assert window.session.document.document_id != first
    window.handle("previous_article")
    assert window.session.document.document_id == first


@pytest.mark.parametrize("order", Order)
def test_every_order_is_a_command_and_lists_all_articles(window, order):
    window.handle(f"sort_{order.name.lower()}")
    assert (window.review.order, len(titles(window))) == (order, 2)


def test_the_model_keeps_the_rules_of_item_models_while_it_is_filtered_and_sorted(window):
    mode = QAbstractItemModelTester.FailureReportingMode.Warning  # a Qt warning fails the test
    tester = QAbstractItemModelTester(window.review.articles.model, mode, window)
    for text in ("brest", "", "label:org", "-label:org", ""):
        window.review.articles.filter.setText(text)
        window.handle("sort_newest" if text else "sort_outlet")
    assert tester.model().rowCount() == 2
    assert read_query("").terms == ()


def test_everything_in_the_pane_can_be_reached_in_the_smallest_window(window, qtbot):
    window.resize(640, 360)
    assert window.review.articles.isHidden()
    typed(window, "status:new")
    finder = window.review.articles.finder
    qtbot.waitUntil(lambda: finder.order.mapTo(window, finder.order.rect().center()).x() < 640)
    assert all(window.rect().contains(chip.mapTo(window, chip.rect().center())) for chip in chips(window).values())
    key(window, Qt.Key.Key_Escape)
    key(window, Qt.Key.Key_F9)
    assert window.review.articles.isHidden()
    assert window.review.text.hasFocus()
