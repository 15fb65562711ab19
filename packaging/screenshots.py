"""Pictures of the real window on the sample project.

python packaging/screenshots.py                  makes those of the README and the guide
python packaging/screenshots.py --gallery DIR    makes one of every page and dialog, light and dark, English and French
"""

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from gallery import PAGES
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget
from stage import rehearsed, review_articles, settle, staged, strike

from annotator.ui.theme import DARK, LIGHT

OUT = Path(__file__).resolve().parents[1] / "resources" / "guide" / "images"
PALETTES = {"light": LIGHT, "dark": DARK}


def gallery(sample: Path, out: Path, wanted: str) -> None:
    """A picture of every page whose name holds `wanted`, as PAGE_LANGUAGE_PALETTE.png."""
    out.mkdir(parents=True, exist_ok=True)
    for name, show in PAGES.items():
        for language in ("en", "fr") if wanted in name else ():
            with tempfile.TemporaryDirectory() as folder:
                stage = staged(sample, Path(folder), language, (1280, 860))
                seen = show(stage)
                for palette_name, palette in PALETTES.items():
                    stage.window.set_palette(palette)
                    settle()
                    seen.grab().save(str(out / f"{name}_{language}_{palette_name}.png"))
                strike(stage)


DIALOGS = {
    "export": "export_of_finished", "history": "history", "take_back": "take_back", "quality": "quality",
    "labels": "labels", "training": "training_scores", "backups": "backups", "empty_trash": "empty_trash", "damaged": "damaged_article",
}  # fmt: skip
"""Further pictures of the guide, and the page of the gallery that each is of."""


def guide_pictures(sample: Path) -> None:
    """Those of the README and the guide: the window in both colours, the relations, a decision for the whole project, figures, dialogs."""
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        stage = staged(sample, Path(folder), "en", (1208, 700))
        for name, palette in PALETTES.items():
            stage.window.set_palette(palette)
            settle()
            save(stage.window, f"review_{name}")
        stage.window.set_palette(LIGHT)
        settle()
        save(stage.window.review.side, "relations")
        save(PAGES["decide_once_often"](stage), "decide_once")
        stage.dialog().close()
        review_articles(stage, 3)
        save(PAGES["progress"](stage), "progress")
        strike(stage)
    for name, page in DIALOGS.items():
        with tempfile.TemporaryDirectory() as folder:
            stage = staged(sample, Path(folder), "en", (1208, 700))
            stage.window.set_palette(LIGHT)
            settle()
            save(PAGES[page](stage), name)
            strike(stage)


def save(shown: QWidget, name: str) -> None:
    """As a small file: with the 256 colours that are most of it, and pressed as far as it goes."""
    whole = shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(whole.constBits()).cast("I"))
    table = [colour for colour, _ in counted.most_common(256)]
    few = whole.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)
    few.save(str(OUT / f"{name}.png"), "PNG", 0)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gallery", type=Path, metavar="DIR", help="a picture of every page, into this folder")
    parser.add_argument("--only", default="", metavar="NAME", help="of the gallery only the pages whose name holds this")
    chosen = parser.parse_args()
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle(QStyleFactory.create("Fusion"))
    application.setApplicationName("annotator")
    with tempfile.TemporaryDirectory() as folder:
        sample = rehearsed(Path(folder))
        if chosen.gallery is not None:
            gallery(sample, chosen.gallery, chosen.only)
        else:
            guide_pictures(sample)
    return 0


if __name__ == "__main__":
    sys.exit(main())
