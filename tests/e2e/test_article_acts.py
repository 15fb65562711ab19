"""The rows of the table of acts that are about a whole article: finish, open again, skip. By keys alone, and by mouse alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from annotator.core.values import Status
from annotator.core.view import ItemState
from tests.e2e.hands import CTRL, SHIFT, Hands, screen_is_the_log


def first(hands: Hands) -> str:
    """The article with the proposals."""
    return hands.session.project.document_ids()[0]


def status(hands: Hands) -> Status:
    """How the first article stands."""
    return hands.session.project.documents(hands.session.annotator_id, within=[first(hands)])[0].status


def rejected(hands: Hands) -> int:
    layer = hands.session.project.state(first(hands)).layer(hands.session.annotator_id, first(hands))
    return sum(value.state == "rejected" for value in layer.spans.values())


def row(hands: Hands, nth: int) -> None:
    """Click a row of the list of articles."""
    table = hands.page.articles.table
    hands.click(table.viewport(), table.visualRect(table.model().index(nth, 0)).center())


def yes(hands: Hands) -> None:
    """Click the button that answers the question in the status line."""
    hands.click(hands.window.findChild(QPushButton, "statusYes"))


def test_control_enter_asks_about_what_is_undecided_and_enter_rejects_it_in_one_step(hands):
    proposed = sum(item.state is ItemState.OPEN for item in hands.view.spans)
    hands.key("a")
    hands.key(Qt.Key.Key_Return, held=CTRL)
    assert status(hands) is not Status.FINISHED
    assert "undecided" in hands.message()
    hands.key(Qt.Key.Key_Return)
    assert status(hands) is Status.FINISHED
    assert rejected(hands) == proposed - 1
    assert hands.session.document.document_id != first(hands), "the next article is open"
    hands.key("z", held=CTRL)
    assert hands.session.document.document_id == first(hands), "undo goes to where it happened"
    assert rejected(hands) == 0
    assert status(hands) is Status.IN_PROGRESS
    hands.key("z", held=CTRL | SHIFT)
    assert status(hands) is Status.FINISHED
    screen_is_the_log(hands)


def test_n_after_control_enter_shows_the_first_undecided_item_and_escape_keeps_everything(hands):
    hands.reach("Vannes")
    hands.key(Qt.Key.Key_Return, held=CTRL)
    hands.key("n")
    assert hands.current() == "Yvon Tanguy"
    hands.key(Qt.Key.Key_Return, held=CTRL)
    hands.key(Qt.Key.Key_Escape)
    assert not hands.page.status.asking
    assert status(hands) is Status.NEW


def test_control_shift_enter_opens_a_finished_article_again(hands):
    hands.key(Qt.Key.Key_Return, held=CTRL)
    hands.key(Qt.Key.Key_Return)
    hands.key(Qt.Key.Key_PageUp, held=CTRL)
    assert hands.session.document.document_id == first(hands)
    hands.key(Qt.Key.Key_Return, held=CTRL | SHIFT)
    assert status(hands) is Status.IN_PROGRESS
    hands.key("z", held=CTRL)
    assert status(hands) is Status.FINISHED


def test_the_palette_skips_an_article_by_keys_alone(hands):
    hands.key("k", held=CTRL)
    hands.type("skip the article")
    hands.key(Qt.Key.Key_Return)
    assert status(hands) is Status.SKIPPED
    assert hands.session.document.document_id != first(hands)
    hands.key("z", held=CTRL)
    assert status(hands) is Status.NEW


def test_the_button_finishes_and_the_menus_open_again_and_undo(hands):
    hands.click(hands.page.finish_button)
    yes(hands)
    assert status(hands) is Status.FINISHED
    row(hands, 0)
    hands.menu_bar("Article", "reopen")
    assert status(hands) is Status.IN_PROGRESS
    hands.menu_bar("Edit", "undo")
    hands.menu_bar("Edit", "undo")
    assert status(hands) is Status.NEW
    hands.menu_bar("Edit", "redo")
    assert status(hands) is Status.FINISHED
    screen_is_the_log(hands)


def test_the_menu_of_the_list_skips_an_article_by_mouse_alone(hands):
    table = hands.page.articles.table
    hands.menu("skip_article", table.viewport(), table.visualRect(table.model().index(0, 0)).center())
    QApplication.processEvents()
    assert status(hands) is Status.SKIPPED
    hands.menu_bar("Edit", "undo")
    assert status(hands) is Status.NEW
