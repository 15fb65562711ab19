"""What lists of items share."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from annotator.ui.lists import two_lines


@pytest.mark.parametrize(
    "words", ["", "Brest", "Valmorin rachète les Laiteries du Couesnon et rassure les salariés", "anticonstitutionnellement" * 9]
)
def test_words_take_at_most_two_lines_of_the_width(qapp, words):
    metrics = QFontMetrics(QApplication.font())
    lines = two_lines(metrics, words, 160).split("\n")
    assert len(lines) <= 2
    assert all(metrics.horizontalAdvance(line) <= 160 for line in lines)
    assert words.startswith(lines[0].rstrip("…"))
