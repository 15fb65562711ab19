"""The next article is read before it is asked for."""

from PySide6.QtCore import Qt

from tests.ui.conftest import OTHER


def read_ahead(window):
    kept = window.session._ahead._kept
    return kept[0].document.text if kept else None


def test_the_article_that_comes_next_is_read_while_nothing_is_done_and_opened_as_it_was_read(window, qtbot):
    qtbot.waitUntil(lambda: read_ahead(window) == OTHER)
    kept = window.session._ahead._kept[0]
    window.session.open_document(kept.document.document_id)
    assert window.session.view is kept.view
    assert read_ahead(window) is None


def test_a_decision_leaves_the_article_that_was_read_ahead_standing(window, qtbot):
    qtbot.waitUntil(lambda: read_ahead(window) == OTHER)
    qtbot.keyClick(window.review.text, Qt.Key.Key_A)
    assert read_ahead(window) == OTHER


def test_nothing_is_read_once_the_project_is_closed(window, qtbot):
    qtbot.keyClick(window.review.text, Qt.Key.Key_A)
    window.close()
    assert not window.review._idle.isActive()
