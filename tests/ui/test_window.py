"""The window by mouse and by keyboard: panes, focus, bar, lists and questions."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSettings, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QToolButton, QToolTip

from annotator.core.article_query import Order
from annotator.core.view import ItemState, SpanItem
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import DARK, LIGHT
from annotator.ui.words import speak
from tests.ui.conftest import PARIS, make_project


def key(window: MainWindow, pressed: str | Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, pressed, held)


def message(window: MainWindow) -> str:
    label = window.findChild(QLabel, "statusMessage")
    assert label is not None
    return label.text()


def spans(window: MainWindow) -> list[str]:
    return [item.state.value for item in window.session.view.spans]


def test_letters_decide_in_the_text_and_are_text_in_a_field(window):
    key(window, "/")
    assert window.review.articles.filter.hasFocus()
    key(window, "a")
    assert spans(window) == ["open"] * 3
    assert window.review.articles.filter.text() == "a"
    window.review.text.setFocus()
    key(window, "a")
    assert spans(window)[0] == "confirmed"


def test_letters_do_nothing_in_the_list_of_articles(window):
    window.review.articles.table.setFocus()
    before = window.session.document
    for letter in "axdn1":
        key(window, letter)
    assert spans(window) == ["open"] * 3
    assert window.session.document is before


def test_the_status_line_names_what_the_keys_act_on(window):
    assert window.review.status.hint_text().startswith("a accepts LOC Vannes")


def test_the_bar_accepts_and_labels_by_mouse_and_lies_off_its_line(window, qtbot):
    qtbot.waitUntil(lambda: window.review.bar.isVisible())
    rect = window.review.text.rect_of(window.session.current)
    assert not window.review.bar.geometry().intersects(rect)
    button = window.review.bar.findChild(object, "bar_label_ORG")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (window.session.view.spans[0].label_id, spans(window)[0]) == ("ORG", "confirmed")


def test_the_buttons_of_the_bar_and_of_a_card_say_what_they_do_and_by_which_key(window, qtbot):
    qtbot.waitUntil(lambda: window.review.bar.isVisible())
    tips = {name: window.review.bar.findChild(QToolButton, f"bar_{name}").toolTip() for name in ("accept", "reject", "label_PER")}
    assert tips == {"accept": "Accept (a)", "reject": "Reject (x)", "label_PER": "Person (1)"}
    inbox = window.review.inbox
    window.review.tabs.setCurrentWidget(inbox)
    qtbot.waitUntil(lambda: inbox.model.rowCount() > 0)
    card = inbox.list.visualRect(inbox.model.index(0))
    buttons = inbox.delegate.button_rects(card)
    said = []
    for place in (buttons["accept"].center(), buttons["flip"].center(), card.topLeft() + QPoint(12, 12)):
        viewport = inbox.list.viewport()
        QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place)))
        said.append(QToolTip.text().splitlines()[0])
    QToolTip.hideText()
    assert said == ["Accept (a)", "Turn round (v)", "Odile Kermarec — has a role at → Vannes"]


def test_a_card_tells_a_screen_reader_how_it_stands_in_the_language_of_the_window(window, qtbot):
    qtbot.waitUntil(lambda: window.review.inbox.model.rowCount() > 0)
    card = window.review.inbox.model.cards()[0]
    assert card.spoken.startswith("Odile Kermarec — has a role at → Vannes, waits for an end. ")
    speak("fr")
    assert card.spoken.startswith("Odile Kermarec — has a role at → Vannes, attend un bout. ")


def test_the_bar_calls_a_relation_as_its_arc_and_its_card_do(window, qtbot):
    relation = window.session.view.relations[0]
    window.session.make_current(relation.item_id)
    (label,) = [label for label in window.session.schema.relation_labels if label.label_id == relation.label_id]
    qtbot.waitUntil(lambda: window.review.bar.findChild(QToolButton, f"bar_label_{label.label_id}") is not None)
    button = window.review.bar.findChild(QToolButton, f"bar_label_{label.label_id}")
    assert button.text() == f"{label.key} has a role at"
    assert button.accessibleName() == f"has a role at ({label.key})"


def test_e_chooses_a_label_by_typing(window):
    key(window, "e")
    for letter in "mis":
        key(window, letter)
    key(window, Qt.Key.Key_Return)
    assert window.session.view.spans[0].label_id == "MISC"
    assert window.review.text.hasFocus()


def test_escape_closes_the_palette_and_changes_nothing(window):
    key(window, "e")
    key(window, Qt.Key.Key_Escape)
    assert window.review.text.hasFocus()
    assert spans(window) == ["open"] * 3


def test_a_relation_is_made_with_r_and_enter_and_taken_back_with_its_ends(window):
    key(window, "n")
    key(window, "r")
    key(window, "n")
    key(window, Qt.Key.Key_Return)
    key(window, Qt.Key.Key_Return)
    made = [item for item in window.session.view.relations if item.state is ItemState.CONFIRMED]
    assert [item.label_id for item in made] == ["met_with"]
    assert spans(window) == ["open", "confirmed", "confirmed"]
    assert window.session.pinned is not None
    key(window, Qt.Key.Key_Escape)
    assert window.session.pinned is None
    key(window, "z", Qt.KeyboardModifier.ControlModifier)
    assert spans(window) == ["open"] * 3


def test_r_twice_lists_the_spans_nearest_first(window):
    key(window, "n")
    key(window, "r")
    key(window, "r")
    key(window, "1")
    assert "Odile Kermarec → Vannes" in window.review.palette_list.findChild(QLabel, "paletteTitle").text()


def test_a_relation_is_judged_on_its_card_by_key_and_by_mouse(window):
    inbox = window.review.inbox
    window.review.tabs.setCurrentWidget(inbox)
    inbox.list.setFocus()
    card = inbox.model.card(0)
    rect = inbox.delegate.button_rects(inbox.list.visualRect(inbox.model.index(0)))["accept"]
    QTest.mouseClick(inbox.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert window.session.item(card.item.item_id).state is ItemState.CONFIRMED
    inbox.list.setCurrentIndex(inbox.model.index(inbox.model.row_of(card.item.item_id)))
    key(window, "d")
    assert window.session.item(card.item.item_id).state is ItemState.OPEN
    inbox.list.setCurrentIndex(inbox.model.index(inbox.model.row_of(card.item.item_id)))
    key(window, "x")
    assert window.session.item(card.item.item_id).state is ItemState.REJECTED


def test_a_project_in_which_only_others_have_decided_says_so_once(qtbot, window, project_path: Path, tmp_path: Path):
    key(window, "a")
    window.close()
    settings = QSettings(str(tmp_path / "zoe.ini"), QSettings.Format.IniFormat)
    for times in (1, 2):
        other = MainWindow("zoe", settings)
        qtbot.addWidget(other)
        other.open_project(project_path)
        other.show()
        assert other.review.notice.text().startswith("What ana decided here is not shown: you are zoe") is (times == 1)
        if times == 1:
            QTest.mouseClick(other.review.notice.findChild(QPushButton, "noticeButton"), Qt.MouseButton.LeftButton)
        assert "ana decided" not in other.review.notice.text()
        other.close()


def test_a_button_of_the_current_card_goes_on_to_the_card_that_the_keys_act_on(window):
    inbox = window.review.inbox
    window.review.tabs.setCurrentWidget(inbox)
    inbox.list.setFocus()
    judged = inbox.current()
    assert inbox.list.selectionModel().isSelected(inbox.list.currentIndex())
    rect = inbox.delegate.button_rects(inbox.list.visualRect(inbox.list.currentIndex()))["accept"]
    QTest.mouseClick(inbox.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert inbox.current() != judged
    assert inbox.list.selectedIndexes() == [inbox.list.currentIndex()]


def test_rejecting_a_span_under_a_confirmed_relation_lists_it_first(window):
    for _ in range(3):
        key(window, "a")
    window.session.make_current(window.session.view.spans[0].item_id)
    key(window, "x")
    assert "Odile Kermarec — has a role at → Vannes" in message(window)
    assert spans(window)[0] == "confirmed"
    key(window, Qt.Key.Key_Escape)
    key(window, "a")
    assert spans(window)[0] == "confirmed"
    key(window, "x")
    key(window, "x")
    assert spans(window)[0] == "rejected"


def test_finishing_asks_and_enter_rejects_the_rest_and_opens_the_next_article(window):
    first = window.session.document.document_id
    key(window, "a")
    key(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "undecided" in message(window)
    key(window, "n")
    assert window.session.document.document_id == first
    key(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    key(window, Qt.Key.Key_Return)
    assert window.session.document.document_id != first
    assert [s.status.value for s in window.project.documents(window.session.annotator_id)] == ["finished", "new"]
    key(window, "z", Qt.KeyboardModifier.ControlModifier)
    assert window.session.document.document_id == first
    assert window.session.view.status is None


def test_f6_goes_round_the_panes(window):
    seen = []
    for _ in range(3):
        key(window, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget().objectName())
    assert seen == ["mentionList", "articleList", "textView"]


def test_a_narrow_window_folds_its_panes_and_keys_bring_them_back(window):
    window.resize(700, 400)
    assert window.review.articles.isHidden()
    assert window.review.side.isHidden()
    key(window, Qt.Key.Key_F9)
    key(window, Qt.Key.Key_F8)
    assert not window.review.articles.isHidden()
    assert not window.review.side.isHidden()


def test_the_filter_finds_articles_by_their_text(window):
    window.review.articles.filter.setText("Brest")
    assert window.review.articles.model.rowCount() == 1
    window.review.articles.filter.setText("l'ONU \" (")
    assert window.review.articles.model.rowCount() == 0
    window.review.articles.filter.clear()
    assert window.review.articles.model.rowCount() == 2


def test_a_mention_chosen_in_the_list_becomes_current_in_the_text(window):
    mentions = window.review.mentions
    rows = [mentions.model.mention(row).surface for row in range(mentions.model.rowCount())]
    index = mentions.model.index(rows.index("Jean"))
    QTest.mouseClick(mentions.list.viewport(), Qt.MouseButton.LeftButton, pos=mentions.list.visualRect(index).center())
    item = window.session.current_item()
    assert isinstance(item, SpanItem)
    assert window.session.document.text[item.start : item.end] == "Jean"


def test_the_models_keep_the_rules_of_item_models_while_the_article_is_judged(window):
    mode = QAbstractItemModelTester.FailureReportingMode.Warning  # a Qt warning fails the test
    models = (window.review.articles.model, window.review.mentions.model, window.review.inbox.model)
    testers = [QAbstractItemModelTester(model, mode, window) for model in models]
    for pressed in "aaxn":
        key(window, pressed)
    key(window, "z", Qt.KeyboardModifier.ControlModifier)
    window.review.articles.filter.setText("Brest")
    window.review.open_article(window.project.document_ids()[1])
    assert len(testers) == 3


def test_light_and_dark_are_both_drawn(window):
    pictures = []
    for palette in (LIGHT, DARK):
        window.set_palette(palette)
        QApplication.processEvents()
        pictures.append(window.grab().toImage().pixelColor(600, 500))
    assert pictures[0].lightnessF() > 0.9
    assert pictures[1].lightnessF() < 0.2


def linked(window: MainWindow) -> None:
    """Confirm all spans and the suggested role of Odile Kermarec at Vannes."""
    for _ in range(3):
        key(window, "a")
    assert [r.state.value for r in window.session.view.relations if r.label_id == "role_at"] == ["confirmed"]


def test_a_question_is_taken_back_when_another_item_becomes_current(window):
    linked(window)
    first, last = window.session.view.spans[0], window.session.view.spans[-1]
    window.session.make_current(first.item_id)
    key(window, "x")
    assert window.review.status.asking
    window.session.make_current(last.item_id)
    assert not window.review.status.asking
    key(window, Qt.Key.Key_Return)
    assert spans(window)[0] == "confirmed"


def test_a_second_control_enter_does_not_answer_the_finish_question(window):
    first = window.session.document.document_id
    for _ in range(3):
        key(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.review.status.asking
    assert spans(window) == ["open"] * 3
    key(window, Qt.Key.Key_Return)
    assert window.session.document.document_id != first


def test_a_digit_takes_the_finish_question_back(window):
    key(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    key(window, "1")
    key(window, Qt.Key.Key_Return)
    assert window.session.view.status is None
    assert spans(window) == ["confirmed", "open", "open"]


def test_the_finish_question_asked_from_another_pane_is_answered_in_the_text(window):
    window.review.articles.table.setFocus()
    key(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    key(window, Qt.Key.Key_Escape)
    assert not window.review.status.asking
    assert window.session.view.status is None


def test_enter_on_a_relation_with_a_pinned_head_says_what_to_do(window):
    key(window, "a")
    key(window, "a")
    relation = window.session.current
    window.session.pin(window.session.view.spans[2].item_id)
    window.session.make_current(relation)
    key(window, Qt.Key.Key_Return)
    assert "Go to the span at the other end" in message(window)


def test_a_label_that_a_confirmed_relation_does_not_allow_lists_it_first_and_lets_it_go(window):
    linked(window)
    window.session.make_current(window.session.view.spans[0].item_id)
    key(window, "5")
    assert "Odile Kermarec — has a role at → Vannes" in message(window)
    key(window, Qt.Key.Key_Return)
    assert window.session.view.spans[0].label_id == "DATE"
    assert not [r for r in window.session.view.relations if r.label_id == "role_at"]
    key(window, "z", Qt.KeyboardModifier.ControlModifier)
    assert [r.state.value for r in window.session.view.relations if r.label_id == "role_at"] == ["confirmed"]


def test_f_in_the_articles_flags_the_article_of_the_row(window):
    second = window.project.document_ids()[1]
    window.review.articles.table.setFocus()
    key(window, Qt.Key.Key_Down)
    key(window, "f")
    assert [s.document_id for s in window.project.documents(window.session.annotator_id) if s.flag] == [second]


def test_all_items_set_aside_are_visited_in_the_second_round(window):
    for _ in range(3):
        key(window, Qt.Key.Key_Space)
    visited = []
    for _ in range(3):
        key(window, "n")
        visited.append(window.session.current)
    assert visited == [item.item_id for item in window.session.view.spans]


def test_suggestions_that_arrive_late_leave_a_caret_in_plain_text_and_its_selection_alone(window):
    window.review.text.set_caret(2)
    window.session.caret_moved(2)
    window.review.text.select(0, 2)
    window.session.reload_suggestions()
    assert window.session.current is None
    assert window.review.text.selection() == (0, 2)


def test_a_card_has_the_menu_of_its_item(window, qtbot):
    inbox = window.review.inbox
    window.review.tabs.setCurrentWidget(inbox)
    inbox.list.setFocus()
    key(window, Qt.Key.Key_Menu)
    menu = window.findChild(QMenu, "itemMenu")
    assert {"accept", "flip", "set_aside"} <= {action.objectName() for action in menu.actions()}
    menu.close()


def test_the_last_article_under_a_filter_does_not_count_as_the_last_of_all(window):
    window.review.articles.filter.setText("Vannes")
    window.review.text.setFocus()
    key(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    key(window, Qt.Key.Key_Return)
    assert "1 article outside it is" in message(window)


def test_the_bar_comes_back_when_the_palette_is_closed(window, qtbot):
    key(window, "e")
    assert not window.review.bar.isVisible()
    key(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.review.bar.isVisible())


def test_the_status_line_speaks_of_the_focused_pane(window):
    window.review.articles.table.setFocus()
    assert window.review.status.hint_text().startswith("Enter opens « La maire de Vannes")
    window.review.mentions.list.setFocus()
    assert window.review.status.hint_text().startswith("a accepts « Vannes » in the project")
    window.review.text.setFocus()
    assert window.review.status.hint_text().startswith("a accepts")


def test_a_message_goes_with_the_next_command(window):
    key(window, "a")
    key(window, "z", Qt.KeyboardModifier.ControlModifier)
    assert message(window) == "Undone: accepted LOC Vannes."
    key(window, "n")
    assert message(window) == ""


@pytest.mark.parametrize("how", ["key", "bar", "drag"])
def test_what_was_undone_is_said_until_the_next_act_however_it_is_done(window, qtbot, how: str):
    review, session = window.review, window.session
    key(window, "a")
    window.handle("undo")
    assert message(window) == "Undone: accepted LOC Vannes."
    first = session.current_item()
    if how == "key":
        key(window, "a")
    elif how == "bar":
        qtbot.waitUntil(review.bar.isVisible)
        QTest.mouseClick(review.bar.findChild(object, "bar_label_ORG"), Qt.MouseButton.LeftButton)
    else:
        review.text.edge_dragged.emit(first.item_id, first.start, first.end + 6)
    assert session.item(first.item_id).state == "confirmed"
    assert message(window) == ""


def test_putting_an_end_back_lists_its_confirmed_relations_first(window):
    linked(window)
    window.session.make_current(window.session.view.spans[0].item_id)
    key(window, "d")
    assert "Odile Kermarec — has a role at → Vannes" in message(window)
    key(window, "d")
    assert spans(window)[0] == "open"


def test_without_decisions_no_threshold_of_confidence_is_offered(window):
    window.review.actions_by_name["accept_above"].trigger()
    assert message(window) == "Not enough yet: 0 of 100 decisions about suggestions."


def test_b_steps_through_the_plausible_readings_and_one_undo_takes_them_back(window):
    session = window.session
    key(window, "n")

    def read() -> str:
        return session.document.text[session.current_item().start : session.current_item().end]

    assert read() == "Odile Kermarec"
    key(window, "n")
    assert read() == "Jean"
    key(window, "b")
    assert (read(), session.current_item().state) == ("Jean Morvan", ItemState.CONFIRMED)
    key(window, "b")
    assert read() == "Jean"
    key(window, "b", Qt.KeyboardModifier.ShiftModifier)
    assert read() == "Jean Morvan"
    key(window, "z", Qt.KeyboardModifier.ControlModifier)
    assert spans(window) == ["open"] * 3


def test_u_selects_the_next_likely_miss_and_a_digit_makes_the_span(window, tmp_path):
    window.open_project(make_project(tmp_path / "more.annot", {"Le maire de Brest a vu Nina Abgrall à Vannes.": (("Brest", "LOC"),)}))
    window.review.text.setFocus()
    key(window, "u")
    assert window.review.text.selected_text() == "Nina Abgrall"
    key(window, "u")
    assert window.review.text.selected_text() == "Vannes"
    key(window, "3")
    key(window, "u")
    key(window, "1")
    assert [item.label_id for item in window.session.view.spans] == ["LOC", "PER", "LOC"]
    labels = [item.label_id for item in window.session.view.spans]
    key(window, "u")
    assert message(window) == "Every name, number and date here has a span."
    key(window, "5")  # by reflex
    assert [item.label_id for item in window.session.view.spans] == labels


def test_enter_gives_what_u_selects_the_label_used_last_for_words_of_its_kind(window, tmp_path):
    text = "Nina Abgrall a vu Yvon Tanguy le 3 mai 2021 avec 12 000 marins ; le 4 mai 2021 il a revu Tina Roux avec 9 000 marins."
    window.open_project(make_project(tmp_path / "more.annot", {text: ()}))
    window.review.text.setFocus()
    made = []
    for chosen in ("1", None, None, "4", None, None, None):
        key(window, "u")
        key(window, chosen or Qt.Key.Key_Return)
        made.append(window.session.current_item())
    assert [(text[item.start : item.end], item.label_id) for item in made] == [
        ("Nina Abgrall", "PER"), ("Yvon Tanguy", "PER"), ("3 mai 2021", "DATE"), ("12 000", "MISC"),
        ("4 mai 2021", "DATE"), ("Tina Roux", "PER"), ("9 000", "MISC"),
    ]  # fmt: skip


def test_where_no_label_can_be_meant_enter_lets_one_be_chosen_and_the_bottom_line_says_so(window, tmp_path):
    window.open_project(make_project(tmp_path / "more.annot", {"Nina Abgrall a vu 12 000 marins.": (("Nina Abgrall", "PER"),)}))
    window.review.text.setFocus()
    key(window, "u")
    assert window.review.text.selected_text() == "12 000"
    assert window.review.status.hint_text().startswith("Enter chooses a label for the selection · digits label")
    key(window, Qt.Key.Key_Return)
    assert window.review.palette_list.isVisible()
    assert spans(window) == ["open"]


def test_u_moves_the_caret_so_that_no_key_acts_on_what_is_elsewhere(window, tmp_path):
    window.open_project(make_project(tmp_path / "more.annot", {"Le maire de Brest a vu Nina Abgrall.": (("Brest", "LOC"),)}))
    window.review.text.setFocus()
    key(window, "u")
    assert window.session.current is None
    key(window, "a")
    assert spans(window) == ["open"]
    key(window, "u")
    assert message(window) == "This is the only name, number or date without a span."


def test_j_parts_the_text_lays_it_out_anew_and_asks_for_suggestions_of_that_article(window, qtbot):
    before = len(window.review.text._layout.blocks)
    place = PARIS.index("Kermarec")
    window.session.caret_moved(place)
    asked = []
    window.run_job = lambda job, *rest: asked.append(job)
    key(window, "j")
    assert len(window.review.text._layout.blocks) == before + 1
    assert window.review.text.caret() == place
    key(window, "z", Qt.KeyboardModifier.ControlModifier)
    assert len(window.review.text._layout.blocks) == before
    qtbot.waitUntil(lambda: bool(asked))
    assert asked[0].progress.total == 1


def test_the_row_of_the_open_article_counts_what_its_text_shows_also_when_the_list_is_read_anew(window):
    session, rows = window.session, window.review.articles.model
    window.review.follow_now()
    before = rows.summary(rows.row_of(session.document.document_id))
    assert before.undecided_relations == sum(item.state.undecided for item in session.view.relations) > 0
    window.review.sort(Order.TITLE)
    assert rows.summary(rows.row_of(session.document.document_id)) == before


def test_a_closed_window_can_be_closed_again(window, qapp):
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.close()
    assert window.review.session is None


def test_of_another_article_the_first_card_is_current(window, tmp_path: Path, qtbot):
    two = {town: f"La maire de {town} Odile Kermarec a reçu Jean Morvan." for town in ("Vannes", "Quimper")}
    proposed = {text: ((town, "LOC"), ("Odile Kermarec", "PER"), ("Jean Morvan", "PER")) for town, text in two.items()}
    window.open_project(make_project(tmp_path / "two.annot", proposed))
    inbox = window.review.inbox
    qtbot.waitUntil(lambda: inbox.model.rowCount() == 2)
    inbox.list.setCurrentIndex(inbox.model.index(1))
    before = inbox.current()
    window.review.open_article(window.project.document_ids()[1])
    qtbot.waitUntil(lambda: inbox.current() != before)
    assert inbox.list.currentIndex().row() == 0
