"""What is typed into the filter of articles is words to find, never the syntax of a search engine."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator.ui.main_window import MainWindow
from tests.faults.oracle import assert_understood, assert_usable

WORDS = (
    "l'ONU", "l’ONU", '"', '""', "'", "(", ")", "*", "^", "-", "--", ":", "+", "{", "}", "\\", "%", "_", ";", "\0", "\ud83d",
    "NEAR", "NEAR(a b)", "NEAR/2", "AND", "OR", "NOT", "NOT a", "a AND", "text:", "title:x", "-title:x", "inconnu:x", 'label:"', "label:(",
    'label:"a', "a*b", 'ga"re', 'l"ONU',
    '"a', 'a"', "(a", "a)", "'; DROP TABLE document; --", "😊", "label:😊", "undecided:'", "x" * 5000, '"' * 999,
)  # fmt: skip


@pytest.mark.fault(64)
def test_no_words_in_the_filter_of_articles_are_an_error(
    project: Path, shown: Callable[[Path], MainWindow], sees: Callable[[str], None]
) -> None:
    window = shown(project)
    box, table = window.review.articles.filter, window.review.articles.table
    every = table.model().rowCount()
    for words in WORDS:
        box.setText(words)
        QApplication.processEvents()
        assert 0 <= table.model().rowCount() <= every
        assert not window.findChildren(QMessageBox)
    box.setText("introuvable")
    assert table.model().rowCount() == 0
    sees(assert_understood(window.review.articles._empty.text()))
    box.setText("")
    assert table.model().rowCount() == every > 0
    window.close()
    assert_usable(project)
