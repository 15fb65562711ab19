"""The program's icons as PNG in the sizes that desktops ask for, drawn by Qt from the SVG.

python packaging/icon_pictures.py OUT    writes OUT/SIZExSIZE/{apps,mimetypes}/NAME.png
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QIcon

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256)
NAMES = {"annotator.svg": ("apps", "annotator"), "project.svg": ("mimetypes", "application-x-annotator-project")}
"""Where each stands in an icon theme: the group, and the name without its ending."""


def draw(svg: Path, size: int, out: Path) -> None:
    """One square PNG of this many pixels a side."""
    out.parent.mkdir(parents=True, exist_ok=True)
    if not QIcon(str(svg)).pixmap(QSize(size, size), 1.0).save(str(out), "PNG", 0):
        raise OSError(f"{out} cannot be written")


def main() -> int:
    application = QGuiApplication.instance() or QGuiApplication([])
    for name, (group, title) in NAMES.items():
        for size in SIZES:
            draw(ICONS / name, size, Path(sys.argv[1], f"{size}x{size}", group, f"{title}.png"))
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
