"""The next article is read before it is asked for."""

import pytest
from PySide6.QtCore import Qt

from annotator.core.errors import Trouble
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


@pytest.mark.parametrize("asked", ["document", "decided_counts", "mention_counts", "recount"])
def test_what_cannot_be_read_in_idle_time_is_no_error_of_the_window(window, qtbot, monkeypatch, asked):
    called = []

    def troubled(*_arguments):
        called.append(asked)
        raise Trouble("The disk is gone.")

    monkeypatch.setattr(window.project, asked, troubled)
    window.session._ahead._kept = None
    qtbot.keyClick(window.review.text, Qt.Key.Key_A)
    qtbot.keyClick(window.review.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window.review.text, Qt.Key.Key_A)
    window.review.elsewhere.forget()
    qtbot.waitUntil(lambda: called != [])
    assert window.session.view.spans[0].state == "confirmed"
