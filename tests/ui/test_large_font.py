"""With a large system font, nothing is cut off: lists, bars and dialogs grow with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyleOptionViewItem,
    QToolButton,
)

from annotator.ui.theme import ui_font
from tests.ui.clipped import cut
from tests.ui.gallery import GALLERY, STAGE


@pytest.fixture(scope="module")
def sample(qapp, tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = STAGE.rehearsed(tmp_path_factory.mktemp("large"))
    assert isinstance(found, Path)
    return found


@pytest.fixture(params=[9, 14, 20])
def stage(request, sample: Path, tmp_path: Path) -> Iterator[object]:
    usual, large = QApplication.font(), QFont(QApplication.font())
    large.setPointSizeF(request.param)
    QApplication.setFont(large)
    found = STAGE.staged(sample, tmp_path, "fr", (1366, 768))
    yield found
    STAGE.strike(found)
    QApplication.setFont(usual)


@pytest.mark.parametrize("name", ["welcome", "review_relations", "review_span", "label_palette", "question", "export", "nothing_found"])
def test_no_word_on_a_page_is_cut(stage, name: str):
    shown = GALLERY.PAGES[name](stage)
    STAGE.settle()
    assert cut(shown) == []


def test_rows_and_cards_have_room_for_their_lines(stage):
    review = stage.window.review
    small, plain, strong = (QFontMetrics(ui_font(size)).lineSpacing() for size in (11, 12, 13))
    needed = {review.articles.table: 2 * strong + small, review.mentions.list: strong, review.inbox.list: 2 * plain + strong + small}
    for view, lines in needed.items():
        hint = view.itemDelegate().sizeHint(QStyleOptionViewItem(), view.model().index(0, 0)).height()
        assert hint > lines
        assert view.model().rowCount() > 0
    table = review.articles.table
    assert table.rowHeight(0) > needed[table]


def test_the_bar_has_room_for_its_labels(stage):
    bar = stage.window.review.bar
    STAGE.settle()
    for button in bar.findChildren(QToolButton):
        metrics = QFontMetrics(button.font())
        assert button.height() >= metrics.height(), button.text()
        assert button.width() >= metrics.horizontalAdvance(button.text()), button.text()
    assert bar.width() <= bar.parentWidget().width()


def test_the_rows_of_the_label_palette_are_whole(stage):
    GALLERY.PAGES["label_palette"](stage)
    (found,) = stage.window.review.palette_list.findChildren(QAbstractItemView)
    assert found.sizeHintForRow(0) >= QFontMetrics(found.font()).height()
