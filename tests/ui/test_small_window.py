"""Everything works in 640 × 360 pixels, in French too: no page or dialog is larger, and nothing of it is cut off or lies outside."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.clipped import cut, outside
from tests.ui.gallery import GALLERY, STAGE


@pytest.fixture(scope="module")
def sample(qapp, tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = STAGE.rehearsed(tmp_path_factory.mktemp("small"))
    assert isinstance(found, Path)
    return found


@pytest.fixture
def stage(sample: Path, tmp_path: Path) -> Iterator[object]:
    found = STAGE.staged(sample, tmp_path, "fr", (640, 360))
    yield found
    STAGE.strike(found)


@pytest.mark.parametrize("name", [name for name in GALLERY.PAGES if name.startswith("small_window")])
def test_a_page_fits_the_smallest_window(stage, name: str):
    shown = GALLERY.PAGES[name](stage)
    STAGE.settle()
    assert shown.width() <= 640
    assert shown.height() <= 360
    assert outside(shown) == []
    assert cut(shown) == []
