"""The program's icons as PNG in the sizes that desktops ask for, drawn by Qt from the SVG.

python packaging/icon_pictures.py OUT              writes OUT/SIZExSIZE/{apps,mimetypes}/NAME.png
python packaging/icon_pictures.py annotator.ico    the program's icon for Windows
python packaging/icon_pictures.py annotator.icns   and for macOS
"""

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QGuiApplication, QIcon

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256)
NAMES = {"annotator.svg": ("apps", "annotator"), "project.svg": ("mimetypes", "application-x-annotator-project")}
"""Where each stands in an icon theme: the group, and the name without its ending."""


ICNS = {"ic11": 32, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024}
"""The kinds of picture in an .icns file that may be PNG, with their pixels a side."""


def png(svg: Path, size: int) -> bytes:
    """A square PNG of this many pixels a side."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QIcon(str(svg)).pixmap(QSize(size, size), 1.0).save(buffer, "PNG", 0):
        raise OSError(f"{svg} cannot be drawn")
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """PNGs by size as an .ico file: a header, an entry of 16 bytes each, and then the pictures."""
    at = 6 + 16 * len(pictures)
    entries = b""
    for size, data in pictures.items():
        side = size % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), at)
        at += len(data)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures.values())


def icns(pictures: dict[str, bytes]) -> bytes:
    """PNGs by kind as an .icns file: each with its kind and length, and the whole likewise."""
    parts = b"".join(kind.encode() + struct.pack(">I", 8 + len(data)) + data for kind, data in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


def theme(out: Path) -> None:
    """Both icons in all sizes, as an icon theme has them."""
    for name, (group, title) in NAMES.items():
        for size in SIZES:
            path = out / f"{size}x{size}" / group / f"{title}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(png(ICONS / name, size))


def main() -> int:
    application = QGuiApplication.instance() or QGuiApplication([])
    out, program = Path(sys.argv[1]), ICONS / "annotator.svg"
    if out.suffix == ".ico":
        out.write_bytes(ico({size: png(program, size) for size in SIZES}))
    elif out.suffix == ".icns":
        out.write_bytes(icns({kind: png(program, size) for kind, size in ICNS.items()}))
    else:
        theme(out)
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
